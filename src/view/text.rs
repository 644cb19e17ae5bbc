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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_is_a_beginning(text in any::<String>(), many in 1usize..200) {
            let text = text.repeat(many);
            let short = Text::new(&text);
            prop_assert!(text.starts_with(short.as_str()));
            prop_assert!(text.len() <= Text::MOST || short.as_str().len() > Text::MOST - 4);
        }
    }
}
