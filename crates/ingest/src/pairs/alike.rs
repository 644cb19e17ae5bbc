//! Where in a long passage the sentence stands by which it is a pair: that is read first.

use corpus::Span;

use crate::language::words::Word;

/// Passages of at most so many bytes are read as a whole.
const SHORT: usize = 480;

/// What is left out must be worth it, in bytes.
const LEAST_LEFT_OUT: usize = 160;

/// The span of a sentence, by number, with the marks around its words; `None` if the passage is short enough to be read
/// as a whole.
pub(super) fn sentence(text: &str, words: &[Word], sentence: u32) -> Option<Span> {
    if text.len() <= SHORT {
        return None;
    }
    let begins =
        |number: u32| Some(opening(text, words.iter().find(|word| word.sentence == number)?.span.start as usize));
    let start = if sentence == 0 { 0 } else { begins(sentence)? };
    let end = begins(sentence + 1).unwrap_or(text.len());
    let end = start + text.get(start..end)?.trim_end().len();
    (end - start + LEAST_LEFT_OUT <= text.len()).then_some(Span { start: start as u32, end: end as u32 })
}

/// Where the quotation marks and brackets begin that open right before a word.
fn opening(text: &str, word: usize) -> usize {
    let before = text.get(..word).unwrap_or_default();
    before.trim_end_matches(['“', '"', '„', '«', '‘', '\'', '(', '[', '¿', '¡']).len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::words::words;

    #[test]
    fn a_sentence_is_cut_with_its_marks() {
        let rest = "The council met again on the same matter and found no answer to it. ".repeat(8);
        let text = format!("Nobody came. “The well is dry!” {rest}");
        let sentence = |number| sentence(&text, &words(&text), number).map(|span| span.of(&text));
        assert_eq!(sentence(0), Some("Nobody came."));
        assert_eq!(sentence(1), Some("“The well is dry!”"));
        assert_eq!(sentence(9), Some("The council met again on the same matter and found no answer to it."));
        assert_eq!(sentence(10), None);
    }

    #[test]
    fn a_short_passage_is_read_as_a_whole() {
        let text = "Nobody came. The well is dry.";
        assert_eq!(sentence(text, &words(text), 1), None);
    }

    proptest! {
        #[test]
        fn a_sentence_is_a_span_of_its_passage(text in "([A-Za-zÄş“(] ?[a-z,ü]{1,9}[.!?”)]{0,2} ){0,120}", number in 0u32..20) {
            if let Some(span) = sentence(&text, &words(&text), number) {
                let found = span.of(&text);
                prop_assert!(!found.is_empty() && found.len() + LEAST_LEFT_OUT <= text.len());
            }
        }
    }
}
