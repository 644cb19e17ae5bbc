//! What names are looked for in, and those that everybody knows.

use corpus::{Corpus, Kind, NameKind, PassageId};

use super::tokens::{Case, Token, tokens};
use crate::language::words::Word;

/// A passage as it is searched for names.
pub(super) struct Page {
    pub(super) id: PassageId,
    pub(super) tokens: Vec<Token>,
    /// Whether its capitals tell names: it is English running text.
    pub(super) telling: bool,
    /// Whether it is English.
    pub(super) english: bool,
    /// Whether only names have capitals inside its sentences though it is not English: it is Turkish.
    pub(super) turkish: bool,
    /// Whether it is a note, whose titles may name states that are no more.
    pub(super) note: bool,
}

/// A name that everybody knows.
pub(super) struct Known<'a> {
    pub(super) kind: NameKind,
    pub(super) name: &'a str,
}

/// The passages of a corpus but furniture. `words` are those of all its passages, in reading order.
pub(super) fn pages(corpus: &Corpus, words: &[Vec<Word>]) -> Vec<Page> {
    let mut pages = Vec::new();
    for ((id, passage), words) in corpus.passages().zip(words) {
        if passage.kind == Kind::Furniture {
            continue;
        }
        let lang = corpus.lang(id).split('-').next();
        let english = lang == Some("en");
        let mut tokens = tokens(corpus.text(id), words, english);
        let shouted = tokens.iter().filter(|token| token.case == Case::Upper).count() * 2 > tokens.len();
        if shouted {
            // Where all is in capitals, capitals tell no acronyms.
            tokens.iter_mut().filter(|token| token.case == Case::Upper).for_each(|token| token.case = Case::Capital);
        }
        let titled = passage.kind == Kind::Heading || (passage.kind == Kind::Paragraph && mostly_capitals(&tokens));
        pages.push(Page {
            id,
            tokens,
            telling: english && !shouted && !titled,
            english,
            turkish: matches!(lang, Some("tr" | "az")) && !shouted && !titled,
            note: passage.kind == Kind::Note,
        });
    }
    pages
}

/// Whether a text is written as a title is: with a capital on most of its words.
fn mostly_capitals(tokens: &[Token]) -> bool {
    let capital = tokens.iter().filter(|token| token.capital()).count();
    tokens.len() > 3 && capital * 5 > tokens.len() * 4
}
