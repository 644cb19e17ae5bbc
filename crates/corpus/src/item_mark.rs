//! What an item of a list begins with: it numbers the words behind it, and is none of them.

const BULLETS: [&str; 13] = ["-", "–", "*", "•", "‣", "◦", "▪", "●", "○", "■", "·", "➢", "✓"];

/// The mark that a line begins with if it reads as an item of a list: `1.`, `2)`, `(3)`, `b)`, `-`, `•`.
pub fn item_mark(line: &str) -> Option<&str> {
    let (mark, rest) = line.split_once(char::is_whitespace)?;
    let counts = |text: &str| {
        let numeral = text.chars().count() <= 3 && text.chars().all(char::is_numeric);
        !text.is_empty() && (numeral || (text.len() == 1 && text.starts_with(|sign: char| sign.is_ascii_lowercase())))
    };
    let dotted = mark.strip_suffix('.').is_some_and(counts);
    let bracketed = mark.strip_suffix(')').is_some_and(|number| counts(number.trim_start_matches('(')));
    (!rest.trim().is_empty() && (BULLETS.contains(&mark) || dotted || bracketed)).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_begins_with_a_number_a_letter_or_a_bullet() {
        for (line, expected) in [
            ("1. The mains are old", Some("1.")),
            ("12) Pumps fail", Some("12)")),
            ("(3) Rain is rare", Some("(3)")),
            ("b) Wells are dry", Some("b)")),
            ("•\u{a0}Rain is rare", Some("•")),
            ("1934. ", None),
            ("1934. Then", None),
            ("A. Smith said so", None),
            ("1.5 metres", None),
            ("Rain", None),
        ] {
            assert_eq!(item_mark(line), expected, "{line}");
        }
    }
}
