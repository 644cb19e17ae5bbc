//! What the bytes of a file look like that is no plain text in UTF-8.

use super::problem::Ledger;

/// Of so many pairs of bytes one at least has a zero in a text in UTF-16 that is mostly of Latin letters.
const ZEROS: usize = 4;

/// The text of a file, byte for byte; `name` is what to call it. One that is no text in UTF-8 is noted.
pub(crate) fn decode(bytes: Vec<u8>, name: &str, ledger: &mut Ledger) -> Option<String> {
    if let Some(encoding) = utf_16(&bytes) {
        let what = format!("the file looks like {encoding}, which is not UTF-8");
        ledger.of(name, what, format!("convert it: iconv -f {encoding} -t UTF-8 {name} > new.txt"));
        return None;
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let before = error.as_bytes().get(..at).unwrap_or_default();
            let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count() as u32;
            let byte = error.as_bytes().get(at).copied().unwrap_or_default();
            let what = format!("byte {at} of the file (0x{byte:02x}) is not UTF-8");
            let what_to_do = "save the file in the encoding UTF-8";
            ledger.at(name, line, what, what_to_do);
            return None;
        }
    };
    let control = |letter: char| letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    if let Some(at) = text.find(control) {
        let line = 1 + text.get(..at).unwrap_or_default().matches('\n').count() as u32;
        let sign = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let count = text.chars().filter(|&letter| control(letter)).count();
        let what = format!("the control character U+{:04X} is in the text, the first of {count}", sign as u32);
        ledger.at(name, line, what, "take them out; if the file is no plain text, save it as such");
        return None;
    }
    Some(text)
}

/// The name of the UTF-16 that the bytes look like: by their byte order mark, or by every other byte being zero.
fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] => return Some("UTF-16"),
        [0xfe, 0xff, ..] => return Some("UTF-16"),
        _ => {}
    }
    let (pairs, _) = bytes.as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count();
    let (big, little) = (zeros(0), zeros(1));
    if big.max(little) < 2 || big.max(little) * ZEROS < pairs.len() {
        return None;
    }
    Some(if big > little { "UTF-16BE" } else { "UTF-16LE" })
}
