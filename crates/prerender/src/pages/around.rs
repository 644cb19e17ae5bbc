//! The words around a figure.

use corpus::{Corpus, Figure};

/// How many letters stand on either side.
const AROUND: usize = 30;

/// The last words before a figure and the first behind it, in its passage.
pub(super) fn around<'a>(corpus: &'a Corpus, figure: &Figure) -> (&'a str, &'a str) {
    let text = corpus.text(figure.passage);
    let before = text.get(..figure.span.start as usize).unwrap_or_default();
    let after = text.get(figure.span.end as usize..).unwrap_or_default();
    (last_words(before), first_words(after))
}

/// The last words of a text.
fn last_words(text: &str) -> &str {
    let Some((at, _)) = text.char_indices().rev().nth(AROUND) else { return text };
    let tail = &text[at..];
    tail.find(char::is_whitespace).map_or(tail, |blank| tail[blank..].trim_start())
}

/// The first words of a text.
fn first_words(text: &str) -> &str {
    let Some((at, _)) = text.char_indices().nth(AROUND) else { return text };
    let head = &text[..at];
    head.rfind(char::is_whitespace).map_or(head, |blank| &head[..blank])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_figure_are_whole() {
        assert_eq!(last_words("short before "), "short before ");
        assert_eq!(last_words("a text that is rather longer than the thirty letters "), "than the thirty letters ");
        assert_eq!(first_words(" and what comes after it is cut as well"), " and what comes after it is");
    }
}
