//! What a button does. As a link's URL is read into a view, a button's value is read into an action; one listener hears
//! every `<button value="…">` of a page, also of one that the app does not draw.
//!
//! | value | action |
//! |---|---|
//! | `quote` | quote the passage that the button stands in, or what is selected of it |
//! | `quote <passage> <start> <end>` | quote these bytes of a passage, or what is selected of it |
//! | `selection` | quote the words that are selected |
//! | `link`, `share` | copy the link to what is shown, hand it to the system |
//! | `data` | take along what is listed |
//! | `keys`, `switch-keys` | show the keys, switch single keys on or off |
//! | `next`, `previous` | go to the next or the previous passage or claim |
//! | `as <n>`, `copy`, `close` | on a sheet: the nth form, copy, close |

use corpus::{Corpus, PassageId, Span};

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Quotes what is selected of a passage, or else these words of it; all of it if the span is empty.
    Quote(PassageId, Span),
    /// Quotes what is selected.
    QuoteSelection,
    /// Copies the link to what is shown.
    CopyLink,
    /// Hands the link to the system's own way of sharing.
    Share,
    /// Takes along what is listed.
    Data,
    /// Shows the keys.
    Keys,
    /// Switches single keys on or off.
    SwitchKeys,
    /// Goes to the next passage or claim, or to the previous one.
    Step {
        /// Whether to the next.
        forward: bool,
    },
    /// Shows a sheet in another form, by its place among them.
    As(usize),
    /// Copies what a sheet shows.
    Copy,
    /// Closes the sheet.
    Close,
}

impl Action {
    /// Reads the value of a button. `within` is the id of the passage that it stands in. `None` for the value of
    /// no button of ours.
    pub fn read(corpus: &Corpus, value: &str, within: &str) -> Option<Action> {
        let (name, rest) = value.split_once(' ').unwrap_or((value, ""));
        Some(match name {
            "quote" if rest.is_empty() => Action::Quote(corpus.find_passage(within)?, Span::default()),
            "quote" => {
                let mut parts = rest.split(' ');
                let passage = corpus.find_passage(parts.next()?)?;
                Action::Quote(passage, Span { start: parts.next()?.parse().ok()?, end: parts.next()?.parse().ok()? })
            }
            "selection" => Action::QuoteSelection,
            "link" => Action::CopyLink,
            "share" => Action::Share,
            "data" => Action::Data,
            "keys" => Action::Keys,
            "switch-keys" => Action::SwitchKeys,
            "next" => Action::Step { forward: true },
            "previous" => Action::Step { forward: false },
            "as" => Action::As(rest.parse().ok()?),
            "copy" => Action::Copy,
            "close" => Action::Close,
            _ => return None,
        })
    }

    /// What a single key does. `None` for every other key.
    pub fn of_key(key: &str) -> Option<Action> {
        Some(match key {
            "j" => Action::Step { forward: true },
            "k" => Action::Step { forward: false },
            "c" => Action::QuoteSelection,
            "?" => Action::Keys,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use corpus::{Kind, Passage, Source};
    use proptest::prelude::*;

    use super::*;

    fn corpus() -> Corpus {
        let span = Span { start: 0, end: 30 };
        let passage = Passage { span, line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        let text = "It stood. Two men saw it. So.\n";
        let source = Source { id: "a".into(), text: text.into(), passages: vec![passage], ..Source::default() };
        Corpus { sources: vec![source], ..Corpus::default() }
    }

    fn check(value: &str, within: &str, expected: Option<Action>) {
        assert_eq!(Action::read(&corpus(), value, within), expected, "{value} in {within}");
    }

    #[test]
    fn a_button_says_what_it_does() {
        let id = PassageId { source: 0, n: 1 };
        check("quote", "a.1", Some(Action::Quote(id, Span::default())));
        check("quote a.1 3 8", "", Some(Action::Quote(id, Span { start: 3, end: 8 })));
        check("as 2", "", Some(Action::As(2)));
        for (value, within) in [
            ("quote", "b.1"),
            ("quote", ""),
            ("quote a.1 3", ""),
            ("quote a.1 -1 8", ""),
            ("as", ""),
            ("", ""),
            ("submit", ""),
        ] {
            check(value, within, None);
        }
    }

    proptest! {
        #[test]
        fn any_value_can_be_read(value in "(quote|as)? ?.{0,12}", within in "a\\.1|.{0,9}") {
            Action::read(&corpus(), &value, &within);
        }
    }
}
