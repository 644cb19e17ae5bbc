//! How often each cue of the theme rules is found.

use std::collections::BTreeMap;
use std::path::Path;

use corpus::{Corpus, Kind};

use crate::language::words::{Word, words};
use crate::themes::rules;
use crate::written::folder;
use crate::written::problem::Ledger;

/// The cues of one theme.
pub(super) struct Hits {
    /// How many different cues there are.
    pub(super) all: usize,
    /// Each cue that is found, as it is written, with the number of passages; the most frequent first.
    pub(super) found: Vec<(String, usize)>,
    /// Those that are found in no passage.
    pub(super) never: Vec<String>,
}

/// The hits of each theme's cues in the passages that can carry it. A cue counts where it stands and has the company that
/// it needs, whether the passage carries the theme or not.
pub(super) fn hits(corpus: &Corpus, folder: &Path) -> Vec<Hits> {
    // The folder has been read without problems before.
    let mut ledger = Ledger::default();
    let folder = folder::read(folder, &mut ledger);
    let rules = rules(folder.themes.as_deref(), &mut ledger);
    let passages: Vec<Vec<Word>> = corpus
        .passages()
        .filter(|(_, passage)| passage.kind != Kind::Furniture)
        .map(|(id, _)| words(corpus.text(id)))
        .collect();
    let of_rule = |rule: &crate::themes::Rule| {
        let mut counts: BTreeMap<&str, usize> = rule.written().map(|cue| (cue, 0)).collect();
        for words in &passages {
            for cue in rule.found(words) {
                *counts.entry(cue).or_default() += 1;
            }
        }
        let mut found: Vec<(String, usize)> =
            counts.iter().filter(|it| *it.1 > 0).map(|(cue, count)| ((*cue).to_owned(), *count)).collect();
        found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let never = counts.iter().filter(|it| *it.1 == 0).map(|(cue, _)| (*cue).to_owned()).collect();
        Hits { all: counts.len(), found, never }
    };
    rules.rules.iter().map(of_rule).collect()
}
