//! Words in the query of a URL, percent-coded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What is coded: all but letters, digits and what is plain in a query and in a text that an address is pasted into.
const CODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Words as the value of a key.
pub(crate) fn encode(words: &str) -> String {
    utf8_percent_encode(words, CODED).collect()
}

/// The words of a value, however they were coded. What is no UTF-8 becomes U+FFFD.
pub(super) fn decode(value: &str) -> String {
    percent_decode_str(&value.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_read_however_they_were_coded() {
        for (value, words) in [
            ("a+b", "a b"),
            ("a%20b", "a b"),
            ("1%2B1", "1+1"),
            ("%E2%80%A6", "…"),
            ("%", "%"),
            ("%FF", "\u{fffd}"),
            ("é", "é"),
        ] {
            assert_eq!(decode(value), words);
        }
    }

    proptest! {
        #[test]
        fn what_was_coded_is_read_back(words in ".*") {
            let coded = encode(&words);
            prop_assert!(coded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
            prop_assert_eq!(decode(&coded), words);
        }
    }
}
