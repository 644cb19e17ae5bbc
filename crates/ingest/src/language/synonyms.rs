//! Synonyms: sets of words for the same thing or of one matter, and what a state is called.
//!
//! They are in `synonyms.txt`, which is of the language and of no corpus.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::fold::fold;
use super::stem::english_stem;
use super::words::Word;

/// How much the words of a set have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bond {
    /// They can stand for each other.
    Same,
    /// The same, of words that say how things stand more than what they are.
    General,
    /// They are of one matter.
    Matter,
}

/// A set, known by its line in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Set {
    pub(crate) number: usize,
    pub(crate) bond: Bond,
}

/// All sets, and the names of states.
#[derive(Default)]
pub(crate) struct Synonyms {
    by_stem: BTreeMap<String, Vec<Set>>,
    /// By the first word of the phrase, all words folded.
    phrases: BTreeMap<String, Vec<(Vec<String>, Set)>>,
    /// What stands for a state, folded: `tehran` for `iran`.
    states: BTreeMap<String, String>,
    state_phrases: BTreeMap<String, Vec<(Vec<String>, String)>>,
}

/// The synonyms of `synonyms.txt`.
pub(crate) fn synonyms() -> &'static Synonyms {
    static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::read(include_str!("synonyms.txt")));
    &SYNONYMS
}

impl Synonyms {
    fn read(text: &str) -> Synonyms {
        let mut synonyms = Synonyms::default();
        for (number, line) in text.lines().enumerate() {
            let (mark, words) = line.split_once(' ').unwrap_or_default();
            let bond = match mark {
                "=" => Bond::Same,
                "-" => Bond::General,
                "~" => Bond::Matter,
                "@" => {
                    synonyms.add_state(words);
                    continue;
                }
                _ => continue,
            };
            let set = Set { number, bond };
            let mut stems = BTreeSet::new();
            for word in words.split_whitespace() {
                let mut parts = word.split(['_', '-']).map(str::to_owned);
                match (parts.next(), parts.collect::<Vec<_>>()) {
                    (Some(first), rest) if !rest.is_empty() => {
                        synonyms.phrases.entry(first).or_default().push((rest, set));
                    }
                    _ => _ = stems.insert(english_stem(&fold(word))),
                }
            }
            for stem in stems {
                synonyms.by_stem.entry(stem).or_default().push(set);
            }
        }
        synonyms
    }

    fn add_state(&mut self, words: &str) {
        let Some(state) = words.split_whitespace().next() else { return };
        for word in words.split_whitespace() {
            match word.split_once('_') {
                Some((first, rest)) => {
                    let rest = rest.split('_').map(str::to_owned).collect();
                    self.state_phrases.entry(first.into()).or_default().push((rest, state.into()));
                }
                None => _ = self.states.insert(word.into(), state.into()),
            }
        }
    }

    /// The sets that hold a stem.
    pub(crate) fn of_stem(&self, stem: &str) -> &[Set] {
        self.by_stem.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The sets that hold a phrase which begins at the first word, each with the phrase's length in words.
    pub(crate) fn of_phrase<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = (Set, usize)> + 'a {
        begun(&self.phrases, words).map(|(set, length)| (*set, length))
    }

    /// The state that a name stands for, or the name itself.
    pub(crate) fn state<'a>(&'a self, name: &'a str) -> &'a str {
        let plain: String = name.chars().filter(|&letter| letter != '.').collect();
        self.states.get(&plain).map_or(name, String::as_str)
    }

    /// The state that the words are a name of, and how many they are.
    pub(crate) fn state_phrase<'a>(&'a self, words: &'a [Word]) -> Option<(&'a str, usize)> {
        begun(&self.state_phrases, words).next().map(|(state, length)| (state.as_str(), length))
    }
}

/// Which of the phrases stand at the beginning of these words.
fn begun<'a, T>(
    phrases: &'a BTreeMap<String, Vec<(Vec<String>, T)>>,
    words: &'a [Word],
) -> impl Iterator<Item = (&'a T, usize)> + 'a {
    let first = words.first().map_or("", Word::folded);
    let phrases = phrases.get(first).map_or(&[][..], Vec::as_slice);
    phrases.iter().filter_map(|(rest, value)| {
        let follow = words.get(1..=rest.len())?;
        follow.iter().map(Word::folded).eq(rest.iter().map(String::as_str)).then_some((value, rest.len() + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    #[test]
    fn every_line_of_the_file_is_read() {
        let text = include_str!("synonyms.txt");
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (mark, rest) = line.split_once(' ').unwrap();
            assert!(["=", "-", "~", "@"].contains(&mark), "{line}");
            assert!(!rest.is_empty() && rest.to_lowercase() == rest, "{line}");
        }
    }

    #[test]
    fn a_word_and_a_phrase_find_their_sets() {
        let synonyms = synonyms();
        let of = |stem: &str| synonyms.of_stem(stem).iter().map(|set| set.bond).collect::<Vec<_>>();
        assert_eq!(of("petroleum"), [Bond::Same, Bond::Matter]);
        assert_eq!(of("tie"), [Bond::General]);
        assert_eq!(of("harbour"), []);
        let phrase = words("under the radar");
        let quiet = synonyms.of_stem("quiet").first().copied();
        assert_eq!(synonyms.of_phrase(&phrase).next(), quiet.map(|set| (set, 3)));
        assert_eq!((synonyms.state("tehran"), synonyms.state("karsu")), ("iran", "karsu"));
        assert_eq!(synonyms.state_phrase(&words("United Kingdom")), Some(("britain", 2)));
    }
}
