//! Bytes as text, whatever their encoding.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text in some bytes, and the name of its encoding if it is not UTF-8. Line ends of every kind become LF.
pub(crate) fn decode(bytes: &[u8]) -> (String, Option<&'static str>) {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| utf_16(bytes));
    let encoding = encoding.unwrap_or_else(|| match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(_) => guess(bytes),
    });
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{85}', '\u{2028}'], "\n");
    let text = text.replace(['\u{c}', '\u{2029}'], "\n\n");
    (text, (encoding != UTF_8).then(|| encoding.name()))
}

/// The encoding that the bytes most likely have, as a browser would guess.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
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
        for (bytes, text, encoding) in cases {
            assert_eq!(decode(bytes), (text.into(), encoding));
        }
    }
}
