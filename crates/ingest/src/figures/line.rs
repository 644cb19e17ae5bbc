//! A passage as figures are read from it: its words, and what stands between them.

use super::lexicon::{self, Lexicon};
use crate::language::sentences::frees_capital;
use crate::language::words::Word;

/// Languages that write `1,5` for one and a half, and `1.500` for fifteen hundred.
const DECIMAL_COMMA: [&str; 10] = ["de", "es", "fr", "it", "nl", "pt", "ru", "tr", "az", "pl"];

/// A passage and its words. A word is told by its number; beyond the last there is nothing.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
    /// What its language calls numbers and units.
    pub(super) lexicon: &'static Lexicon,
    /// Whether it is English, and the rules of English grammar can be asked.
    pub(super) english: bool,
    /// Whether its language writes `1,5` for one and a half, and `1.500` for fifteen hundred.
    pub(super) decimal_comma: bool,
}

impl<'a> Line<'a> {
    /// A passage in a language, given its BCP 47 tag.
    pub(super) fn new(text: &'a str, words: &'a [Word], lang: &str) -> Line<'a> {
        let language = lang.split('-').next().unwrap_or_default();
        Line {
            text,
            words,
            lexicon: lexicon::of(lang).unwrap_or(&lexicon::UNKNOWN),
            english: language == "en",
            decimal_comma: DECIMAL_COMMA.contains(&language),
        }
    }

    /// A word in lower case and without diacritics.
    pub(super) fn folded(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", Word::folded)
    }

    /// A folded word without the ending that an apostrophe parts from it: `Eylül’de`.
    pub(super) fn stem(&self, at: usize) -> &'a str {
        self.folded(at).split('\'').next().unwrap_or_default()
    }

    /// A word as it is written.
    pub(super) fn surface(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.span.of(self.text))
    }

    /// The byte at which a word begins.
    pub(super) fn start(&self, at: usize) -> u32 {
        self.words.get(at).map_or(self.text.len() as u32, |word| word.span.start)
    }

    /// The byte behind a word.
    pub(super) fn end(&self, at: usize) -> u32 {
        self.words.get(at).map_or(self.text.len() as u32, |word| word.span.end)
    }

    /// What stands between a word and the next.
    pub(super) fn after(&self, at: usize) -> &'a str {
        self.text.get(self.end(at) as usize..self.start(at + 1) as usize).unwrap_or_default()
    }

    /// What stands between a word and the one before.
    pub(super) fn before(&self, at: usize) -> &'a str {
        match at.checked_sub(1) {
            Some(before) => self.after(before),
            None => self.text.get(..self.start(0) as usize).unwrap_or_default(),
        }
    }

    /// The word before one, folded, if nothing but blanks parts them.
    pub(super) fn word_before(&self, at: usize) -> &'a str {
        match at.checked_sub(1) {
            Some(before) if self.spaced(before) => self.folded(before),
            _ => "",
        }
    }

    /// Whether nothing but blanks parts a word from the next.
    pub(super) fn spaced(&self, at: usize) -> bool {
        let after = self.after(at);
        // The dot of an abbreviation parts nothing: `U.S. dollars`.
        let after = after.strip_prefix('.').filter(|_| self.surface(at).contains('.')).unwrap_or(after);
        at + 1 < self.words.len() && !after.is_empty() && after.chars().all(char::is_whitespace)
    }

    /// Whether nothing but blanks, or a dot and blanks, parts a word from the next: `Feb. 15`, `15. Februar`.
    pub(super) fn dotted(&self, at: usize) -> bool {
        let after = self.after(at);
        let blank = after.strip_prefix('.').unwrap_or(after);
        at + 1 < self.words.len() && !blank.is_empty() && blank.chars().all(char::is_whitespace)
    }

    /// Whether nothing at all parts a word from the next: `5½`.
    pub(super) fn touches(&self, at: usize) -> bool {
        at + 1 < self.words.len() && self.after(at).is_empty()
    }

    /// Whether a hyphen parts a word from the next.
    pub(super) fn hyphened(&self, at: usize) -> bool {
        at + 1 < self.words.len() && matches!(self.after(at), "-" | "‐" | "‑")
    }

    /// Whether a word and the next stand together.
    pub(super) fn together(&self, at: usize) -> bool {
        self.spaced(at) || self.hyphened(at)
    }

    /// Whether a word begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.surface(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether a word opens a sentence, so that its capital says nothing.
    pub(super) fn opens(&self, at: usize) -> bool {
        at == 0 || frees_capital(self.before(at))
    }
}
