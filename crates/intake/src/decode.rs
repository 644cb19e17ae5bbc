//! Bytes as text, whatever their encoding.

use anyhow::{Result, bail};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use ingest::language_of;

/// The languages that windows-1252 was made for.
const WESTERN: [&str; 12] = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "ca"];

/// How many of the signs that tell an encoding are named.
const NAMED: usize = 8;

/// One control character in so many characters makes a file none of text.
const CONTROLS: usize = 100;

/// The text in some bytes, and the name of its encoding if it is not UTF-8. Line ends of every kind become LF.
///
/// # Errors
/// If it is no text in any encoding: control characters show it, such as the zeros of programs and pictures.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Option<&'static str>)> {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| utf_16(bytes));
    let encoding = encoding.unwrap_or_else(|| match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(_) => guess(bytes),
    });
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{85}', '\u{2028}'], "\n");
    let text = text.replace(['\u{c}', '\u{2029}'], "\n\n");
    let controls = text.chars().filter(|sign| sign.is_control() && !matches!(sign, '\n' | '\t')).count();
    if text.contains('\0') || controls * CONTROLS > text.chars().count() {
        bail!("it is damaged, or not what its ending says: it holds {controls} control characters, as no text does");
    }
    Ok((text, (encoding != UTF_8).then(|| encoding.name())))
}

/// What to say of a text that was recoded: its encoding, and signs that look wrong if that is another.
pub(crate) fn recoded(encoding: &str, text: &str) -> String {
    let mut signs: Vec<char> = text.chars().filter(|sign| !sign.is_ascii() && !sign.is_whitespace()).collect();
    signs.sort_unstable();
    signs.dedup();
    let signs: Vec<String> = signs.iter().take(NAMED).map(char::to_string).collect();
    format!("recoded from {encoding}, see whether {} are right", signs.join(" "))
}

/// The encoding that the bytes most likely have, as a browser would guess. Where the language is one of Western Europe, the
/// few signs that are not ASCII do not matter: they alone do not tell `£` there from `Ł` further east.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Allow);
    let western = language_of(&String::from_utf8_lossy(bytes)).is_some_and(|language| WESTERN.contains(&language));
    if western && guessed.is_single_byte() { WINDOWS_1252 } else { guessed }
}

/// UTF-16 without a byte order mark: a quarter of the pairs of bytes has a zero, all in the same place.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count();
    let (big, little) = (zeros(0), zeros(1));
    let many = big.max(little) * 4 >= pairs.len().max(1);
    many.then_some(if big > little { UTF_16BE } else { UTF_16LE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_refused() {
        let picture: Vec<u8> = (0..4000u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&picture[..], b"\x7fELF\x02\x01\0\0 and more", b"\xde\x01\x02\x03 a few letters \x04\x05\x06"] {
            let told = decode(bytes).unwrap_err().to_string();
            assert!(told.contains("control characters"), "{told}");
        }
        // One that a printer left behind is no harm.
        assert!(decode(format!("{} \u{1b}", "The mill is old. ".repeat(20)).as_bytes()).is_ok());
    }

    #[test]
    fn encodings_are_found() {
        let cases: [(&[u8], &str, Option<&str>); 5] = [
            ("Café\r\nnoir\rx".as_bytes(), "Café\nnoir\nx", None),
            (b"\xef\xbb\xbfTea", "Tea", None),
            (b"T\0e\0a\0", "Tea", Some("UTF-16LE")),
            (b"\xfe\xff\0T\0e", "Te", Some("UTF-16BE")),
            (
                b"Le caf\xe9 est ferm\xe9 depuis l\x92\xe9t\xe9 dernier.",
                "Le café est fermé depuis l’été dernier.",
                Some("windows-1252"),
            ),
        ];
        let pounds =
            "You told us in the spring that the wall would cost \u{a3}2.4 million. We have read the gauge. ".repeat(4);
        let latin: Vec<u8> = pounds.chars().map(|sign| sign as u8).collect();
        assert_eq!(decode(&latin).unwrap(), (pounds, Some("windows-1252")));
        assert_eq!(recoded("x", "a\u{a3}b\u{a3}\u{e9}"), "recoded from x, see whether \u{a3} \u{e9} are right");
        for (bytes, text, encoding) in cases {
            assert_eq!(decode(bytes).unwrap(), (text.into(), encoding));
        }
    }
}
