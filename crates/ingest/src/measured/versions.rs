//! How well the counterparts in versions of one text are found: two that are close, line by line, and three that are free.
//!
//! The files of a set have as many lines; lines of one number are counterparts, and `-` is a line that a version lacks.

use std::collections::BTreeSet;
use std::fmt;

use corpus::PassageId;

use crate::made;
use crate::written::folder::Folder;
use crate::written::problem::{Ledger, Problems};

/// The sets: the name of each, whether `corpus.toml` says that its texts are versions, and these.
const SETS: [(&str, bool, &[&str]); 3] =
    [("close", false, CLOSE), ("free", false, FREE), ("free, by `align`", true, FREE)];

const CLOSE: &[&str] =
    &[include_str!("../../rules/versions/close-1.txt"), include_str!("../../rules/versions/close-2.txt")];

const FREE: &[&str] = &[
    include_str!("../../rules/versions/free-1.txt"),
    include_str!("../../rules/versions/free-2.txt"),
    include_str!("../../rules/versions/free-3.txt"),
];

/// How well the counterparts of a set are found.
#[derive(Clone, Debug, PartialEq)]
pub struct Versions {
    /// The name of the set: `close`, `free`, or the free ones once more with `align = "lines"` in their `corpus.toml`.
    pub set: String,
    /// How many counterparts there are.
    pub counterparts: usize,
    /// Those of them that are paired.
    pub paired: usize,
    /// Pairs that are no counterparts.
    pub extra: usize,
}

/// Measures both sets.
///
/// # Errors
/// What is wrong with the texts of a set.
pub fn versions() -> Result<Vec<Versions>, Problems> {
    let mut ledger = Ledger::default();
    let versions = SETS.map(|(set, by_lines, texts)| {
        let mut folder = Folder::default();
        // For each line of the files, the passage of each version.
        let mut lines: Vec<Vec<PassageId>> = Vec::new();
        for (source, text) in (0..).zip(texts) {
            let mut n = 0;
            for (number, line) in text.lines().enumerate() {
                lines.resize(lines.len().max(number + 1), Vec::new());
                if line != "-" {
                    n += 1;
                    lines[number].push(PassageId { source, n });
                }
            }
            let kept: Vec<&str> = text.lines().filter(|line| *line != "-").collect();
            folder.texts.insert(format!("v{source}.txt"), Some(kept.join("\n\n") + "\n"));
        }
        folder.corpus = by_lines.then(|| written(texts.len()));
        let corpus = made(&folder, &mut ledger);
        let true_ones: BTreeSet<(PassageId, PassageId)> = lines
            .iter()
            .flat_map(|line| line.iter().flat_map(|&a| line.iter().map(move |&b| (a, b))))
            .filter(|(a, b)| a.source < b.source)
            .collect();
        let paired = corpus.pairs.iter().filter(|pair| true_ones.contains(&(pair.a, pair.b))).count();
        Versions { set: set.into(), counterparts: true_ones.len(), paired, extra: corpus.pairs.len() - paired }
    });
    ledger.settle(versions.into())
}

/// The `corpus.toml` of so many versions.
fn written(texts: usize) -> String {
    let mut written = String::from("title = \"V\"\nsubject = \"V\"\nalign = \"lines\"\n");
    for source in 0..texts {
        written += &format!("[[source]]\nid = \"v{source}\"\nfile = \"v{source}.txt\"\nlabel = \"V\"\n");
    }
    written
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Versions { set, counterparts, paired, extra } = self;
        let share = *paired as f64 / (*counterparts).max(1) as f64;
        write!(f, "versions, {set}: {paired} of {counterparts} counterparts paired ({share:.2}), {extra} other pairs")
    }
}
