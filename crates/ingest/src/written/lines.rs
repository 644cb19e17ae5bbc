//! Cutting a text into lines, so that the lines and the gaps between them give it back byte for byte.

use corpus::Span;

/// The byte order mark, which some editors put at the start of a file. It belongs to the gap before the first line.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A line that says something, without its line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Where it stands in the text, its own blanks included.
    pub(crate) span: Span,
    /// Its number, counted from 1 over all lines, empty ones too.
    pub(crate) number: u32,
}

/// The lines of a text that are not empty. A line ends at LF or CRLF and nowhere else: a lone CR, a form feed or a
/// Unicode line separator stays within its line. A line of white space alone is empty.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut start = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
    start = start.min(BYTE_ORDER_MARK.len_utf8());
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text[start..].split_inclusive('\n')) {
        let words = match line.strip_suffix('\n') {
            Some(ended) => ended.strip_suffix('\r').unwrap_or(ended),
            None => line,
        };
        if !words.chars().all(char::is_whitespace) {
            let span = Span { start: start as u32, end: (start + words.len()) as u32 };
            lines.push(Line { span, number });
        }
        start += line.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expected: &[(u32, &str)]) {
        let lines: Vec<_> = lines(text).iter().map(|line| (line.number, line.span.of(text))).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_line_ends_at_lf_or_crlf_only() {
        check("one\ntwo\r\nthree", &[(1, "one"), (2, "two"), (3, "three")]);
        check(
            "one\rtwo\u{2028}three\u{85}four\u{c}five\u{b}six",
            &[(1, "one\rtwo\u{2028}three\u{85}four\u{c}five\u{b}six")],
        );
        check("one\r\r\ntwo\r", &[(1, "one\r"), (2, "two\r")]);
    }

    #[test]
    fn blank_lines_are_counted_but_are_no_lines() {
        check("", &[]);
        check("\n \t\n\u{3000}\n\r\n", &[]);
        check("\n\n one \n\u{a0}\n\ntwo\n\n", &[(3, " one "), (6, "two")]);
    }

    #[test]
    fn a_byte_order_mark_belongs_to_the_gap() {
        check("\u{feff}one\r\ntwo", &[(1, "one"), (2, "two")]);
        check("\u{feff}\none", &[(2, "one")]);
        check("\u{feff}\u{feff}one", &[(1, "\u{feff}one")]);
        check("one\n\u{feff}two", &[(1, "one"), (2, "\u{feff}two")]);
        check("\u{feff}", &[]);
    }

    proptest! {
        #[test]
        fn lines_and_gaps_give_back_the_text(text in "(\u{feff})?([a-zé ]|\r|\n|\r\n|\u{85}|\u{2028}|\u{feff}|\\PC){0,60}") {
            let mut rejoined = String::new();
            let mut end = 0;
            for line in lines(&text) {
                let gap = Span { start: end, end: line.span.start }.of(&text);
                prop_assert!(gap.trim_start_matches(BYTE_ORDER_MARK).chars().all(char::is_whitespace));
                prop_assert!(!line.span.of(&text).trim().is_empty());
                prop_assert!(!line.span.of(&text).contains('\n'));
                prop_assert_eq!(line.number as usize, text[..line.span.start as usize].matches('\n').count() + 1);
                rejoined.push_str(gap);
                rejoined.push_str(line.span.of(&text));
                end = line.span.end;
            }
            rejoined.push_str(&text[end as usize..]);
            prop_assert!(text[end as usize..].trim_start_matches(BYTE_ORDER_MARK).trim().is_empty());
            prop_assert_eq!(rejoined, text);
        }

        #[test]
        fn any_text_can_be_cut(text in any::<String>()) {
            for line in lines(&text) {
                prop_assert!(!line.span.of(&text).is_empty());
            }
        }
    }
}
