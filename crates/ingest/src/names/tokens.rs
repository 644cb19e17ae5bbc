//! A passage as the rules for names read it: words with their capitals and what stands between them.

use corpus::Span;

use crate::language::fold::fold;
use crate::language::sentences::{frees_capital, without_dot};
use crate::language::words::Word;

/// One word of a passage.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where it stands, without a possessive.
    pub(super) span: Span,
    /// Its folded forms, the whole word first.
    pub(super) keys: Vec<String>,
    /// How it is written.
    pub(super) case: Case,
    /// What stands between it and the next.
    pub(super) link: Link,
    /// Whether a sentence begins with it, so that its capital says nothing.
    pub(super) opens: bool,
    /// Whether its last dot stands behind it: `U.S.`
    pub(super) dot: bool,
    /// Whether a closing bracket stands behind it.
    pub(super) closed: bool,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// In small letters, or in a script that has no others.
    Small,
    /// With a capital at its front.
    Capital,
    /// With another capital inside, as a coined name has it: `NewsWalla`.
    Inner,
    /// In two or more capitals and nothing else.
    Upper,
    /// A number.
    Number,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// A blank, or the dot of an abbreviation.
    Blank,
    /// `&` between blanks.
    And,
    /// A hyphen or a dash without blanks.
    Hyphen,
    /// A possessive, with which a name ends.
    Possessive,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A comma.
    Comma,
    /// Anything else.
    Other,
}

impl Link {
    /// Whether a name may go on over it.
    pub(super) fn joins(self) -> bool {
        matches!(self, Link::Blank | Link::And | Link::Hyphen)
    }
}

impl Token {
    /// The whole word, folded.
    pub(super) fn key(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }

    /// Whether it has a capital.
    pub(super) fn capital(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Inner | Case::Upper)
    }
}

/// A word folded so that names can be compared: lower case, without diacritics, apostrophes and dots.
pub(super) fn key(word: &str) -> String {
    fold(word).chars().filter(|sign| !matches!(sign, '\'' | '.' | '-')).collect()
}

/// The tokens of a text, given its words. Outside of English what follows an apostrophe is an ending.
pub(super) fn tokens(text: &str, words: &[Word], english: bool) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).map_or(text.len(), |next| next.span.start as usize);
        let between = text.get(word.span.end as usize..next).unwrap_or_default();
        let mut span = word.span;
        let surface = span.of(text);
        let mut keys: Vec<String> = word.forms.iter().map(|form| key(form)).collect();
        let ending = surface.find(['\'', '’']).filter(|&at| !english && at > 2);
        if let Some(at) = ending {
            span.end = span.start + at as u32;
            keys.insert(0, key(span.of(text)));
        } else if english {
            keys.truncate(1);
        }
        let link = match ending {
            Some(_) => Link::Possessive,
            None if index + 1 == words.len() => Link::Other,
            None => link(surface, between),
        };
        let opens = index == 0
            || tokens.last().is_none_or(|last| {
                last.link == Link::Other && frees_capital(Span { start: last.span.end, end: span.start }.of(text))
            });
        let dot = between.starts_with('.')
            && surface.contains('.')
            && surface.split('.').all(|part| part.chars().count() == 1);
        tokens.push(Token { span, keys, case: case(surface), link, opens, dot, closed: between.starts_with(')') });
    }
    tokens
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|sign| sign.is_alphabetic());
    let first = letters.next();
    match first {
        _ if word.starts_with(char::is_numeric) => Case::Number,
        Some(first) if first.is_uppercase() => {
            let rest: Vec<bool> = letters.map(char::is_uppercase).collect();
            match (rest.is_empty(), rest.iter().all(|&upper| upper), rest.iter().any(|&upper| upper)) {
                (false, true, _) => Case::Upper,
                (_, false, true) => Case::Inner,
                _ => Case::Capital,
            }
        }
        _ => Case::Small,
    }
}

fn link(word: &str, between: &str) -> Link {
    let bare = without_dot(word, between);
    if bare.starts_with(['\'', '’']) && !bare.starts_with("’’") {
        return Link::Possessive;
    }
    match bare.trim() {
        "" if bare.contains('\n') => Link::Other,
        "" if bare.is_empty() => Link::Hyphen,
        "" => Link::Blank,
        "&" => Link::And,
        "-" | "–" | "‐" | "‑" if !bare.contains(char::is_whitespace) => Link::Hyphen,
        "(" => Link::Open,
        ")" | ".)" => Link::Close,
        "," => Link::Comma,
        _ => Link::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown: Vec<String> = tokens(text, &words(text), true)
            .iter()
            .map(|token| format!("{}{}{:?}", if token.opens { "^" } else { "" }, token.key(), token.link))
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn links_say_what_stands_between() {
        check("Sa’ar’s U.S.-led visit", "^saarPossessive usHyphen ledBlank visitOther");
        check("Gen. (Res.) Tira, of", "^genOpen resClose tiraComma ofOther");
        check("he said, “The end”. It", "^heBlank saidOther ^theBlank endOther ^itOther");
        check("the old \"Red Village\" – it", "^theBlank oldOther redBlank villageOther itOther");
    }

    #[test]
    fn capitals_are_told_apart() {
        let cases = ["oil", "Oil", "NewsWalla", "AIPAC", "MİT", "A", "U.S", "907", "نفط"].map(case);
        use Case::*;
        assert_eq!(cases, [Small, Capital, Inner, Upper, Upper, Capital, Upper, Number, Small]);
    }
}
