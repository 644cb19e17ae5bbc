//! Words in the query of a URL, percent-coded.

/// Text as a form writes it into a query: a blank is `+`.
pub(super) fn encode(text: &str) -> String {
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

/// Text as a part of any other URL has it: a blank is `%20`.
pub(crate) fn component(text: &str) -> String {
    encode(text).replace('+', "%20")
}

/// Text as [`encode`] wrote it, or any other text: what is no code stands for itself.
pub(super) fn decode(text: &str) -> String {
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
        let cases = [
            ("a+b%20c", "a b c"),
            ("1%2B1", "1+1"),
            ("%", "%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%C3%A9%FF", "é\u{fffd}"),
            ("é", "é"),
        ];
        for (written, expected) in cases {
            assert_eq!(decode(written), expected);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(text in any::<String>()) {
            let written = encode(&text);
            prop_assert!(written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"*-._+%".contains(&byte)));
            prop_assert_eq!(decode(&written), text);
        }
    }
}
