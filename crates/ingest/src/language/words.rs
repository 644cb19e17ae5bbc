//! Words of any language, folded so that they can be compared, with their exact place in the text.

use corpus::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::fold::fold;
use super::sentences::{ends_sentence, without_dot};

/// One word of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands, without a possessive `’s`.
    pub(crate) span: Span,
    /// As written, but composed (NFC) and with straight apostrophes.
    pub(crate) exact: String,
    /// Folded: lower case, without diacritics. The first is the whole word; others lack an Arabic article or
    /// preposition, or what follows an apostrophe.
    pub(crate) forms: Vec<String>,
    /// What stands between this word and the next.
    pub(crate) after: Gap,
    /// Which sentence of the text it stands in, counted from 0.
    pub(crate) sentence: u32,
}

/// What stands between two words, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Blanks, hyphens, slashes, apostrophes, the dot of an abbreviation: the words stand together.
    Close,
    /// A comma, a short dash, a quotation mark.
    Pause,
    /// The end of a sentence or of the text, a colon or semicolon, a bracket, a long dash.
    Stop,
}

impl Word {
    /// The folded word.
    pub(crate) fn folded(&self) -> &str {
        self.forms.first().map_or("", String::as_str)
    }
}

/// Whether a word begins with a capital.
pub(crate) fn is_capital(word: &Word) -> bool {
    word.exact.starts_with(char::is_uppercase)
}

/// Whether a letter is not seen: a soft hyphen, a blank without width, a word joiner, a byte order mark. Copied from a web
/// page it may stand inside a word.
pub(crate) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// A word in two, if a blank is missing behind a full stop: `Israel.As`.
fn sentences(word: &str) -> impl Iterator<Item = &str> {
    let begins = |at: usize| word.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let ends = |at: usize| {
        word.get(..at).is_some_and(|head| head.chars().count() > 2 && head.chars().skip(1).all(char::is_lowercase))
    };
    let cut = word.find('.').filter(|&at| begins(at) && ends(at)).map_or(word.len(), |at| at + 1);
    let (first, second) = word.split_at(cut);
    [first, second].into_iter().filter(|piece| !piece.is_empty())
}

/// The words of a text with where they begin. A blank without width parts none, a narrow blank parts two.
fn found(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        let mut at = start;
        for piece in word.split_inclusive('\u{202f}').flat_map(sentences) {
            let bare = piece.trim_end_matches(['\u{202f}', '.']);
            let joined = found.last().copied().filter(|&(first, last)| {
                let between = text.get(first + last.len()..at).unwrap_or_default();
                !between.is_empty() && between.chars().all(is_unseen)
            });
            match joined.and_then(|(first, _)| Some((first, text.get(first..at + bare.len())?))) {
                Some(joined) => {
                    found.pop();
                    found.push(joined);
                }
                None if bare.is_empty() => {}
                None => found.push((at, bare)),
            }
            at += piece.len();
        }
    }
    found
}

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let found = found(text);
    let mut words = Vec::with_capacity(found.len());
    let mut sentence = 0;
    for (index, &(start, surface)) in found.iter().enumerate() {
        let next = found.get(index + 1).map(|&(next, _)| next);
        let between = text.get(start + surface.len()..next.unwrap_or(text.len())).unwrap_or_default();
        let bare = without_possessive(surface);
        let exact: String = bare
            .nfc()
            .filter(|&letter| !is_unseen(letter))
            .map(|letter| if letter == '’' { '\'' } else { letter })
            .collect();
        words.push(Word {
            span: Span { start: start as u32, end: (start + bare.len()) as u32 },
            forms: forms(&exact),
            after: if next.is_some() { gap(surface, between) } else { Gap::Stop },
            exact,
            sentence,
        });
        let next = found.get(index + 1).map_or("", |&(_, next)| next);
        sentence += u32::from(ends_sentence(surface, between, next));
    }
    words
}

fn without_possessive(word: &str) -> &str {
    let apostrophe = |word: &'_ str| word.ends_with(['\'', '’']);
    match word.strip_suffix(['s', 'S']) {
        Some(rest) if apostrophe(rest) => rest.trim_end_matches(['\'', '’']),
        _ => word,
    }
}

/// What Arabic writes together with the word that follows: conjunctions, prepositions and the article.
const ARABIC_PREFIXES: [&str; 12] = ["وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف"];

fn forms(exact: &str) -> Vec<String> {
    let whole = fold(exact);
    let mut forms = vec![whole.clone()];
    if let Some((base, _)) = whole.split_once('\'')
        && base.chars().count() > 2
    {
        forms.push(base.into());
    }
    for prefix in ARABIC_PREFIXES {
        if let Some(rest) = whole.strip_prefix(prefix)
            && rest.chars().count() > 2
        {
            forms.push(rest.into());
        }
    }
    forms
}

fn gap(word: &str, between: &str) -> Gap {
    let between = without_dot(word, between);
    let strength = |sign: char| match sign {
        '.' | '!' | '?' | ':' | ';' | '…' | '؟' | '؛' | '۔' | '。' | '\n' | '(' | ')' | '[' | ']' | '—' => {
            Gap::Stop
        }
        '-' | '‐' | '‑' | '/' | '\'' | '’' | '&' => Gap::Close,
        sign if sign.is_whitespace() => Gap::Close,
        _ => Gap::Pause,
    };
    between.chars().map(strength).max().unwrap_or(Gap::Close)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let shown: Vec<String> = words(text)
            .iter()
            .map(|word| {
                let after = match word.after {
                    Gap::Close => "",
                    Gap::Pause => ",",
                    Gap::Stop => ".",
                };
                format!("{}={}{after}", word.span.of(text), word.forms.join("/"))
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_are_folded_and_keep_their_place() {
        check("Mossad’s MİT", &["Mossad=mossad", "MİT=mit."]);
        check("IRAK İran ırmak Işık", &["IRAK=irak", "İran=iran", "ırmak=irmak", "Işık=isik."]);
        check("Erdoğan, e\u{301}lan", &["Erdoğan=erdogan,", "e\u{301}lan=elan."]);
        check("Ankara’nın Sa’ar", &["Ankara’nın=ankara'nin/ankara", "Sa’ar=sa'ar."]);
        check("النفط والغاز", &["النفط=النفط/نفط", "والغاز=والغاز/غاز/الغاز."]);
    }

    #[test]
    fn what_is_not_seen_hides_no_word() {
        for unseen in ["\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}"] {
            let text = format!("the pipe{unseen}line leaks");
            let words = words(&text);
            assert_eq!(words.iter().map(Word::folded).collect::<Vec<_>>(), ["the", "pipeline", "leaks"]);
            assert_eq!(words[1].span.of(&text), format!("pipe{unseen}line"));
            assert_eq!(words[1].exact, "pipeline");
        }
        check(
            "to Israel.As the U.S. Ph.D saw",
            &["to=to", "Israel=israel.", "As=as", "the=the", "U.S=u.s", "Ph.D=ph.d", "saw=saw."],
        );
        check("300\u{202f}000\u{202f}km", &["300=300", "000=000", "km=km."]);
    }

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        let sentences = |text| words(text).iter().map(|word| word.sentence).collect::<Vec<_>>();
        assert_eq!(sentences("He (Mr. Lee) came. It rained: much! Yes?"), [0, 0, 0, 0, 1, 1, 1, 2]);
        assert_eq!(sentences("about 3.5 km. then more"), [0, 0, 0, 0, 0]);
    }

    #[test]
    fn gaps_say_how_far_apart_words_stand() {
        check("F-35 jets. U.S. aid", &["F=f", "35=35", "jets=jets.", "U.S=u.s", "aid=aid."]);
        check("oil, “gas”", &["oil=oil,", "gas=gas."]);
        check("oil (and) gas", &["oil=oil.", "and=and.", "gas=gas."]);
    }

    #[test]
    fn sentences_are_counted() {
        let text = "Oil (and gas): U.S. aid. More? Dr. No";
        let sentences: Vec<u32> = words(text).iter().map(|word| word.sentence).collect();
        assert_eq!(sentences, [0, 0, 0, 0, 0, 1, 2, 2]);
    }
}
