//! Phrases that are looked for in texts: the longest that begins at a token wins.

use std::collections::BTreeMap;

use super::lexicon::{LOOSE, PARTICLES, TITLES};
use super::tokens::{Case, Link, Token, tokens};
use crate::language::words::words;

/// One word of a phrase, and what must stand behind it if another follows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    key: String,
    need: Need,
    link: u8,
}

/// How a word of a phrase must be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    Any,
    Capital,
    Upper,
}

/// Phrases, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_first: BTreeMap<String, Vec<(Vec<Part>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { by_first: BTreeMap::new() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase as it is written. Nothing is added if there is no word in it, or if it is there already.
    pub(super) fn add(&mut self, phrase: &str, value: T) {
        let tokens = tokens(phrase, &words(phrase), true);
        self.add_tokens(&tokens, value);
    }

    /// Adds a phrase as it stands in a text.
    pub(super) fn add_tokens(&mut self, phrase: &[Token], value: T) {
        let Some(first) = phrase.first() else { return };
        let short = phrase.len() == 1;
        let parts = phrase.iter().enumerate().map(|(index, token)| Part {
            key: token.key().into(),
            need: match token.case {
                Case::Upper => Need::Upper,
                Case::Capital | Case::Inner if short || !LOOSE.contains(token.key()) => Need::Capital,
                _ => Need::Any,
            },
            link: if index + 1 == phrase.len() { 0 } else { class(token.link) },
        });
        let parts: Vec<Part> = parts.collect();
        let phrases = self.by_first.entry(first.key().into()).or_default();
        if !phrases.iter().any(|(other, _)| *other == parts) {
            phrases.push((parts, value));
        }
    }

    /// The longest phrase that begins at a token: its length and what it stands for.
    pub(super) fn longest(&self, tokens: &[Token], at: usize) -> Option<(usize, T)> {
        let here = tokens.get(at..)?;
        let keys = here.first()?.keys.iter();
        let phrases = keys.filter_map(|key| self.by_first.get(key)).flatten();
        let fitting = phrases.filter(|(parts, _)| fits(parts, here)).map(|(parts, value)| (parts.len(), *value));
        fitting.reduce(|best, other| if other.0 > best.0 { other } else { best })
    }
}

fn fits(parts: &[Part], tokens: &[Token]) -> bool {
    if parts.len() > tokens.len() {
        return false;
    }
    // Loose words alone are no name: one part at least must be written as a name is.
    let named = parts.iter().zip(tokens).any(|(part, token)| part.need == Need::Any || token.capital());
    named
        && parts.iter().zip(tokens).enumerate().all(|(index, (part, token))| {
            let written = match part.need {
                Need::Any => true,
                Need::Capital => token.capital(),
                Need::Upper => token.case == Case::Upper,
            };
            written && token.keys.contains(&part.key) && (index + 1 == parts.len() || part.link == class(token.link))
        })
}

/// Links that count as one: a blank, a hyphen and `&` do.
fn class(link: Link) -> u8 {
    match link {
        Link::Blank | Link::And | Link::Hyphen => 0,
        Link::Possessive => 1,
        Link::Open => 2,
        Link::Close => 3,
        Link::Comma => 4,
        Link::Other => 5,
    }
}

/// The words of a person's name, without titles, particles and what stands in brackets. What a hyphen joins is one.
pub(super) fn name_words(tokens: &[Token]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut inside = false;
    let mut joined = false;
    for token in tokens {
        let particle = PARTICLES.contains(token.key()) && (!token.capital() || token.link == Link::Hyphen);
        if !inside && !particle && !TITLES.contains(token.key()) {
            match words.last_mut().filter(|_| joined) {
                Some(last) => *last += &format!("-{}", token.key()),
                None => words.push(token.key().into()),
            }
            joined = token.link == Link::Hyphen;
        }
        inside = token.link == Link::Open || (inside && token.link != Link::Close);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phrase: &str, text: &str, expected: Option<&str>) {
        let mut phrases = Phrases::default();
        phrases.add(phrase, ());
        let found = tokens(text, &words(text), true);
        let span = (0..found.len()).find_map(|at| {
            let (length, ()) = phrases.longest(&found, at)?;
            let (first, last) = (&found[at], &found[at + length - 1]);
            Some(&text[first.span.start as usize..last.span.end as usize])
        });
        assert_eq!(span, expected, "{phrase} in {text}");
    }

    #[test]
    fn phrases_are_found_as_names_are_written() {
        check("Erdogan", "with Erdoğan’s envoy", Some("Erdoğan"));
        check("Eastern Mediterranean", "the eastern Mediterranean", Some("eastern Mediterranean"));
        check("Caspian Sea", "the Caspian sea", Some("Caspian sea"));
        check("Red Sea", "a red sea", None);
        check("US", "between us and them, the U.S.", Some("U.S"));
        check("Nagorno-Karabakh", "Nagorno Karabakh", Some("Nagorno Karabakh"));
        check("Zeev (Vladimir) Khanin", "by Ze’ev (Vladimir) Khanin", Some("Ze’ev (Vladimir) Khanin"));
        check("Ann Lee", "Ann, Lee", None);
    }
}
