//! What was found for a phrase, and what it comes to.

use std::collections::BTreeMap;

use corpus::NameKind;

use super::lexicon::common;
use super::tokens::{Case, Token};

/// How often each word stands with a capital inside a sentence, and how often in small letters.
#[derive(Default)]
pub(super) struct Casing {
    capital: BTreeMap<String, u32>,
    small: BTreeMap<String, u32>,
}

impl Casing {
    /// Counts the words of a passage.
    pub(super) fn count(&mut self, tokens: &[Token]) {
        for token in tokens {
            let counts = match token.case {
                Case::Small => &mut self.small,
                Case::Number => continue,
                _ if token.opens => continue,
                _ => &mut self.capital,
            };
            *counts.entry(token.key().into()).or_default() += 1;
        }
    }

    /// Whether a word is a common one, whatever its capital at the front of a sentence.
    pub(super) fn common(&self, key: &str) -> bool {
        self.small.contains_key(key)
    }

    /// Whether a word is used as a name: with a capital inside sentences, and rarely without.
    pub(super) fn name(&self, key: &str) -> bool {
        let count = |counts: &BTreeMap<String, u32>| counts.get(key).copied().unwrap_or(0);
        count(&self.capital) > 3 * count(&self.small)
    }
}

/// What a phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A name that everybody knows, or an editor has given, by its number.
    Known(NameKind, usize),
    /// A name that the rules have found.
    Found(NameKind),
    /// No name: an event, a thing.
    Nothing,
}

/// What was found for one phrase.
#[derive(Clone, Debug, Default)]
pub(super) struct Votes {
    /// The phrase where it was first met.
    pub(super) tokens: Vec<Token>,
    pub(super) person: u32,
    pub(super) place: u32,
    pub(super) organisation: u32,
    pub(super) thing: u32,
    /// It is a treaty, a war or the like.
    pub(super) named_thing: u32,
    /// What it most likely is where nothing else is known of it.
    pub(super) likely: BTreeMap<NameKind, u32>,
    /// It was told in a language whose capitals tell nothing, so that these are not asked.
    pub(super) told: bool,
    /// It says something, as people and newspapers do.
    pub(super) speaks: u32,
    /// Whether it is a well-known place with a word behind it, as in `Israel Hayom`.
    pub(super) led: bool,
}

/// What speaks for which names, by their folded words.
#[derive(Default)]
pub(super) struct Evidence {
    pub(super) votes: BTreeMap<String, Votes>,
    /// Acronyms that stand in brackets behind a name: the name's words, and the acronym's.
    pub(super) acronyms: Vec<(Vec<Token>, Vec<Token>)>,
}

/// The folded words of a phrase.
pub(super) fn phrase_key(tokens: &[Token]) -> String {
    tokens.iter().map(Token::key).collect::<Vec<_>>().join(" ")
}

impl Evidence {
    /// The votes for a phrase.
    pub(super) fn vote(&mut self, tokens: &[Token]) -> &mut Votes {
        let votes = self.votes.entry(phrase_key(tokens)).or_default();
        if votes.tokens.is_empty() {
            votes.tokens = tokens.to_vec();
        }
        votes
    }
}

impl Votes {
    /// What the votes come to.
    pub(super) fn sense(&self, casing: &Casing) -> Option<Sense> {
        if self.named_thing > 0 {
            return Some(Sense::Found(NameKind::Thing));
        }
        if self.thing > 0 {
            return Some(Sense::Nothing);
        }
        let single = self.tokens.len() == 1;
        if let (true, false, Some(token)) = (single, self.told, self.tokens.first()) {
            let coined = matches!(token.case, Case::Upper | Case::Inner);
            let told = self.organisation > 1 && !casing.common(token.key());
            let unknown = !casing.common(token.key()) && !common(token.key());
            if !coined && !told && !unknown && !casing.name(token.key()) {
                return None;
            }
        }
        // What speaks and is no person is an outlet: a surname alone has its full name or an office somewhere.
        let organisation = self.organisation + if (single && self.person == 0) || self.led { self.speaks } else { 0 };
        let place = if self.place > 1 { self.place } else { 0 };
        let (votes, kind) =
            [(organisation, NameKind::Organisation), (place, NameKind::Place), (self.person, NameKind::Person)]
                .into_iter()
                .max_by_key(|&(votes, _)| votes)?;
        match votes {
            0 => self.likely.iter().max_by_key(|&(_, votes)| votes).map(|(kind, _)| Sense::Found(*kind)),
            _ => Some(Sense::Found(kind)),
        }
    }
}
