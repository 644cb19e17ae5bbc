//! Looking for many patterns in one pass over the words of a passage.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::rc::Rc;

use corpus::Span;

use super::pattern::{Choices, Pattern, Piece, Reach, SHORTEST_STEM, Sequence};
use crate::language::fold::fold;
use crate::language::words::{Gap, Word};

/// By how many first letters words are filed, at most. More would make an index finer and its keys more.
const KEY: usize = 4;

/// Lists of patterns. What may stand in a place of a pattern is looked for once in a passage, however many patterns ask for it.
#[derive(Debug, Default)]
pub(crate) struct Index {
    patterns: Vec<Filed>,
    lists: usize,
    /// Each with the patterns that begin with it, ascending.
    choices: Vec<(Rc<Choices>, Vec<usize>)>,
    /// Numbers of choices, by their addresses.
    numbers: HashMap<*const Choices, usize>,
    /// What is written in them, each once, with the choices that have it, by the first letters of its first word, up to
    /// [`KEY`] of them. It is asked only for single keys, so its order tells nothing.
    by_key: HashMap<String, HashMap<Sequence, Vec<usize>>>,
}

/// A pattern of an [`Index`].
#[derive(Debug)]
struct Filed {
    list: List,
    /// Its number in the list.
    number: usize,
    loose: bool,
    steps: Vec<Step>,
}

/// A place of a pattern.
#[derive(Debug)]
enum Step {
    /// One of these choices, by number.
    Choice(Vec<usize>),
    Reach(Reach),
}

/// For each word of a passage, the choices that are found from it on, with how many words each takes.
struct Places(Vec<Vec<(usize, usize)>>);

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
        for (number, pattern) in patterns.iter().enumerate() {
            let steps: Vec<Step> = pattern.pieces().iter().map(|piece| self.step(piece)).collect();
            if let Some(Step::Choice(first)) = steps.first() {
                for &choices in first {
                    self.choices[choices].1.push(self.patterns.len());
                }
            }
            self.patterns.push(Filed { list, number, loose: pattern.is_loose(), steps });
        }
        Some(list)
    }

    fn step(&mut self, piece: &Piece) -> Step {
        match piece {
            Piece::Reach(reach) => Step::Reach(*reach),
            Piece::Choice(choices) => Step::Choice(choices.iter().map(|choices| self.number(choices)).collect()),
        }
    }

    /// The number of choices, which are filed when they are first met.
    fn number(&mut self, choices: &Rc<Choices>) -> usize {
        let new = self.choices.len();
        let number = *self.numbers.entry(Rc::as_ptr(choices)).or_insert(new);
        if number == new {
            for sequence in choices.iter() {
                let first = fold(sequence.first_letters());
                let filed = self.by_key.entry(beginning(&first, KEY).into()).or_default();
                filed.entry(sequence.clone()).or_default().push(number);
            }
            self.choices.push((Rc::clone(choices), Vec::new()));
        }
        number
    }

    /// Every place where a pattern is found, for each list, in the order of the words.
    pub(crate) fn find(&self, words: &[Word]) -> Matches {
        let places = self.places(words);
        let mut found = vec![Vec::new(); self.lists];
        for (start, (word, here)) in words.iter().zip(&places.0).enumerate() {
            let mut candidates: Vec<usize> =
                here.iter().flat_map(|&(choices, _)| &self.choices[choices].1).copied().collect();
            candidates.sort_unstable();
            candidates.dedup();
            for pattern in candidates.into_iter().map(|candidate| &self.patterns[candidate]) {
                let Some(parts) = pattern.at(words, &places, start) else { continue };
                let parts = parts.iter().filter_map(|&(start, end)| {
                    Some(Span { start: words.get(start)?.span.start, end: words.get(end.checked_sub(1)?)?.span.end })
                });
                let (sentence, loose) = (word.sentence, pattern.loose);
                found[pattern.list.0].push(Found { parts: parts.collect(), sentence, pattern: pattern.number, loose });
            }
        }
        Matches(found)
    }

    fn places(&self, words: &[Word]) -> Places {
        let at = |start: usize, word: &Word| {
            let filed = word.forms.iter().flat_map(|form| keys(form)).filter_map(|key| self.by_key.get(key)).flatten();
            let mut here: Vec<(usize, usize)> = filed
                .filter(|(sequence, _)| {
                    words.get(start..start + sequence.len()).is_some_and(|found| sequence.fits(found))
                })
                .flat_map(|(sequence, choices)| choices.iter().map(|&choices| (choices, sequence.len())))
                .collect();
            here.sort_unstable();
            here.dedup();
            here
        };
        Places(words.iter().enumerate().map(|(start, word)| at(start, word)).collect())
    }
}

impl Places {
    /// How many words one of some choices takes from a word on: each length once, the longest first.
    fn lengths(&self, at: usize, choices: &[usize]) -> Vec<usize> {
        let here = self.0.get(at).map_or(&[][..], Vec::as_slice);
        let of = |number: usize| {
            let from = here.partition_point(|&(earlier, _)| earlier < number);
            here.iter().skip(from).take_while(move |(one, _)| *one == number).map(|&(_, length)| length)
        };
        let mut lengths: Vec<usize> = choices.iter().flat_map(|&number| of(number)).collect();
        lengths.sort_unstable_by_key(|&length| Reverse(length));
        lengths.dedup();
        lengths
    }
}

impl Filed {
    /// The match that begins at a word: the words it names, as ranges of indices; what `..` stands for is left out.
    fn at(&self, words: &[Word], places: &Places, start: usize) -> Option<Vec<(usize, usize)>> {
        let mut ends = Vec::new();
        follow(&self.steps, words, places, start, &mut ends).then(|| {
            let mut parts: Vec<(usize, usize)> = Vec::new();
            for (step, &(start, end)) in self.steps.iter().zip(&ends) {
                match parts.last_mut() {
                    _ if matches!(step, Step::Reach(_)) => {}
                    Some(last) if last.1 == start => last.1 = end,
                    _ => parts.push((start, end)),
                }
            }
            parts
        })
    }
}

/// Whether the steps are found from a word on; `ends` then holds where each begins and ends.
fn follow(steps: &[Step], words: &[Word], places: &Places, at: usize, ends: &mut Vec<(usize, usize)>) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    let mut goes = |to: usize| {
        ends.push((at, to));
        let goes = follow(rest, words, places, to, ends);
        if !goes {
            ends.pop();
        }
        goes
    };
    match step {
        Step::Choice(choices) => places.lengths(at, choices).into_iter().any(|length| {
            let to = at + length;
            let apart = matches!(rest.first(), Some(Step::Choice(_))) && words[to - 1].after != Gap::Close;
            !apart && goes(to)
        }),
        Step::Reach(reach) => {
            for to in at..=at + reach.most(words.len()) {
                let two = to.checked_sub(1).and_then(|before| words.get(before..=to));
                let Some([word, next]) = two else { return false };
                if !reach.goes_on(word, next) {
                    return false;
                }
                if goes(to) {
                    return true;
                }
            }
            false
        }
    }
}

/// What is filed so that a word may fit it: by the word's first letters, from [`SHORTEST_STEM`] to [`KEY`] of them, or by all
/// if it has fewer.
fn keys(form: &str) -> impl Iterator<Item = &str> {
    let mut last = None;
    let prefixes = (SHORTEST_STEM..=KEY).map(move |letters| beginning(form, letters));
    prefixes.filter(move |prefix| last.replace(prefix.len()) != Some(prefix.len()))
}

/// The first letters of a word.
fn beginning(form: &str, letters: usize) -> &str {
    form.char_indices().nth(letters).map_or(form, |(end, _)| form.split_at(end).0)
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
