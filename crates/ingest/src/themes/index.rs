//! Looking for many patterns in one pass over the words of a passage.

use std::collections::HashMap;

use corpus::Span;

use super::pattern::{Pattern, keys};
use crate::language::words::Word;

/// Lists of patterns, by the [`keys`] of the words that a match can begin with.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Each with its list and its number there.
    patterns: Vec<(List, usize, Pattern)>,
    /// Indices into `patterns`, ascending. It is asked only for single keys, so its order tells nothing.
    by_key: HashMap<String, Vec<usize>>,
    lists: usize,
}

/// One list of an [`Index`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct List(usize);

/// A pattern found in a passage.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The words it names, without those that `..` stands for.
    pub(crate) parts: Vec<Span>,
    pub(crate) sentence: u32,
    /// Its number in its list.
    pub(crate) pattern: usize,
    /// Whether it reaches over words that it does not name.
    pub(crate) loose: bool,
}

impl Index {
    /// Adds a list of patterns; none if there are no patterns.
    pub(crate) fn add(&mut self, patterns: Vec<Pattern>) -> Option<List> {
        if patterns.is_empty() {
            return None;
        }
        let list = List(self.lists);
        self.lists += 1;
        for (number, pattern) in patterns.into_iter().enumerate() {
            for key in pattern.keys() {
                self.by_key.entry(key.into()).or_default().push(self.patterns.len());
            }
            self.patterns.push((list, number, pattern));
        }
        Some(list)
    }

    /// Every place where a pattern is found, for each list, in the order of the words.
    pub(crate) fn find(&self, words: &[Word]) -> Matches {
        let mut found = vec![Vec::new(); self.lists];
        for (start, word) in words.iter().enumerate() {
            let mut candidates: Vec<usize> = word
                .forms
                .iter()
                .flat_map(|form| keys(form))
                .filter_map(|key| self.by_key.get(key))
                .flatten()
                .copied()
                .collect();
            candidates.sort_unstable();
            candidates.dedup();
            for (list, number, pattern) in candidates.into_iter().filter_map(|candidate| self.patterns.get(candidate)) {
                let (Some(parts), Some(found)) = (pattern.at(words, start), found.get_mut(list.0)) else { continue };
                let parts = parts.iter().filter_map(|&(start, end)| {
                    Some(Span { start: words.get(start)?.span.start, end: words.get(end.checked_sub(1)?)?.span.end })
                });
                let (sentence, loose) = (word.sentence, pattern.is_loose());
                found.push(Found { parts: parts.collect(), sentence, pattern: *number, loose });
            }
        }
        Matches(found)
    }
}

/// What was found in a passage, by list.
pub(crate) struct Matches(Vec<Vec<Found>>);

impl Matches {
    /// What was found of a list.
    pub(crate) fn of(&self, list: Option<List>) -> &[Found] {
        list.and_then(|list| self.0.get(list.0)).map_or(&[], Vec::as_slice)
    }
}

impl Found {
    /// From its first word to its last.
    pub(crate) fn span(&self) -> Option<Span> {
        Some(Span { start: self.parts.first()?.start, end: self.parts.last()?.end })
    }
}
