//! Where a sentence ends, and where one may begin.

use super::fold::fold;

/// Words whose dot does not end a sentence: titles, firms, months, and German numbers and articles.
const ABBREVIATIONS: [&str; 38] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "st", "sen", "rep", "gov", "rev", "inc", "corp", "ltd",
    "co", "jr", "jan", "feb", "apr", "aug", "sept", "sep", "oct", "okt", "nov", "dec", "dez", "mio", "mrd", "tsd",
    "abs", "nr", "ca", "bzw", "vs",
];

/// Whether a sentence ends between a word and the next.
pub(crate) fn ends_sentence(word: &str, between: &str, next: &str) -> bool {
    let ends = without_dot(word, between).contains(['.', '!', '?', '…', '؟', '۔', '。', '\n']);
    ends && !next.starts_with(char::is_lowercase)
}

/// What stands behind a word, without the dot of an abbreviation.
pub(crate) fn without_dot<'a>(word: &str, between: &'a str) -> &'a str {
    let Some(rest) = between.strip_prefix('.') else { return between };
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let abbreviated = initial || word.contains('.') || ABBREVIATIONS.contains(&fold(word).as_str());
    if abbreviated { rest } else { between }
}

/// Whether the capital of a word behind `between` says nothing, as a sentence, a quotation or an item begins there.
pub(crate) fn frees_capital(between: &str) -> bool {
    let quoted = between.contains(['“', '"', '«', '„', '‘']);
    between.contains(['.', '!', '?', '…', ':', ';', '\n', '•', '(', '[', ']', '—']) || (quoted && between.contains(','))
}
