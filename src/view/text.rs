//! Text that a reader wrote, as part of a view.

use std::fmt;

use corpus::Query;

/// A short text: of a longer one the beginning is kept, so that a view stays a small value and a URL a short one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Text {
    bytes: [u8; Text::MOST],
    length: u8,
}

impl Text {
    /// How long it may be, in bytes.
    pub const MOST: usize = Query::LIMIT;

    /// The text, cut between two characters where it is too long.
    pub fn new(text: &str) -> Text {
        let text = text.get(..text.floor_char_boundary(Text::MOST)).unwrap_or_default();
        let mut bytes = [0; Text::MOST];
        for (to, byte) in bytes.iter_mut().zip(text.bytes()) {
            *to = byte;
        }
        Text { bytes, length: text.len() as u8 }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length.into()).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl Default for Text {
    fn default() -> Self {
        Text::new("")
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

/// Text as a form writes it into a query: a blank is `+`.
pub(super) fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => encoded.push(byte.into()),
            _ => {
                let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default().to_ascii_uppercase();
                encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    encoded
}

/// Text as [`encoded`] wrote it, or any other text: what is no code stands for itself.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || ahead.next().and_then(|digit| char::from(digit).to_digit(16));
        match (byte, digit(), digit()) {
            (b'+', ..) => bytes.push(b' '),
            (b'%', Some(high), Some(low)) => {
                bytes.push((high << 4 | low) as u8);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_code_stands_for_itself() {
        let cases = [("a+b%20c", "a b c"), ("%", "%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%C3%A9%FF", "é\u{fffd}")];
        for (written, expected) in cases {
            assert_eq!(decoded(written), expected);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(text in any::<String>()) {
            let written = encoded(&text);
            prop_assert!(!written.contains(['&', '=', '#', '?', '/', ',', ' ', '%']) || written.contains('%'));
            prop_assert_eq!(decoded(&written), text);
        }

        #[test]
        fn a_text_is_a_beginning(text in any::<String>(), many in 1usize..200) {
            let text = text.repeat(many);
            let short = Text::new(&text);
            prop_assert!(text.starts_with(short.as_str()));
            prop_assert!(text.len() <= Text::MOST || short.as_str().len() > Text::MOST - 4);
        }
    }
}
