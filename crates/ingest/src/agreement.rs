//! How well pairs are found: against those that two readers marked in the project's own texts.
//!
//! `reference/pairs.toml` holds a line for each pair that either of them marked, with what each called it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::MeasuredPairs;
use corpus::{Corpus, Pair, PassageId};

const REFERENCE: &str = include_str!("../reference/pairs.toml");

/// Of the best so many pairs, how many are in the reference.
const BEST: [usize; 4] = [50, 100, 150, 200];

/// What is shown, set against what the readers marked.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// How many pairs either reader marked.
    pub marked: usize,
    /// How many both called the same statement.
    pub same: usize,
    /// For every two sources, by name: what is shown, and found.
    pub sources: BTreeMap<String, Count>,
    /// All together.
    pub all: Count,
    /// The number of reasons of all pairs.
    pub reasons: usize,
    /// How many of the best pairs either reader marked.
    pub best: Vec<(usize, usize)>,
    /// The pairs that are shown and that no reader marked, best first.
    pub unmarked: Vec<String>,
    /// The pairs that both called the same and that are not shown.
    pub missed: Vec<String>,
}

/// How many pairs are shown and found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    /// Pairs that are shown.
    pub shown: usize,
    /// Those of them that either reader marked.
    pub right: usize,
    /// Pairs that both readers called the same.
    pub same: usize,
    /// Those of them that are shown.
    pub found: usize,
}

impl Count {
    /// Of what is shown, how much either reader marked.
    pub fn precision(self) -> f64 {
        self.right as f64 / self.shown.max(1) as f64
    }

    /// Of what both readers called the same, how much is shown.
    pub fn recall(self) -> f64 {
        self.found as f64 / self.same.max(1) as f64
    }
}

impl Agreement {
    /// What of it a page tells.
    pub fn measured(self) -> MeasuredPairs {
        let Count { shown, right, same, found } = self.all;
        MeasuredPairs { shown, right, same, found, unmarked: self.unmarked, missed: self.missed }
    }
}

/// A pair of the reference.
struct Marked<'a> {
    a: PassageId,
    b: PassageId,
    /// Whether both readers called it the same statement.
    same: bool,
    what: &'a str,
}

/// Sets the pairs of the project's own texts against the reference.
///
/// # Errors
/// The lines of the reference that cannot be read as pairs of this corpus.
pub fn agreement(corpus: &Corpus) -> Result<Agreement, String> {
    let written: BTreeMap<String, Vec<String>> = toml::from_str(REFERENCE).map_err(|error| error.to_string())?;
    let lines = written.get("pairs").map_or(&[][..], Vec::as_slice);
    let marked: Result<Vec<Marked<'_>>, String> =
        lines.iter().map(|line| read(corpus, line).ok_or_else(|| format!("pairs.toml: `{line}` is no pair"))).collect();
    let marked = marked?;
    let known: BTreeSet<_> = marked.iter().map(|pair| (pair.a, pair.b)).collect();
    let shown: BTreeSet<_> = corpus.pairs.iter().map(|pair| (pair.a, pair.b)).collect();
    let right: Vec<bool> = corpus.pairs.iter().map(|pair| known.contains(&(pair.a, pair.b))).collect();
    let sources = |a: PassageId, b: PassageId| {
        [a, b].map(|id| corpus.source(id).map_or("", |source| source.id.as_str())).join(" and ")
    };
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let mut all = Count::default();
    for (pair, &right) in corpus.pairs.iter().zip(&right) {
        for count in [&mut all, counts.entry(sources(pair.a, pair.b)).or_default()] {
            count.shown += 1;
            count.right += usize::from(right);
        }
    }
    for pair in marked.iter().filter(|pair| pair.same) {
        for count in [&mut all, counts.entry(sources(pair.a, pair.b)).or_default()] {
            count.same += 1;
            count.found += usize::from(shown.contains(&(pair.a, pair.b)));
        }
    }
    let unmarked = corpus.pairs.iter().zip(&right).filter(|(_, right)| !**right);
    let missed = marked.iter().filter(|pair| pair.same && !shown.contains(&(pair.a, pair.b)));
    Ok(Agreement {
        marked: marked.len(),
        same: all.same,
        sources: counts,
        all,
        reasons: corpus.pairs.iter().map(|pair| pair.reasons.len()).sum(),
        best: BEST.iter().map(|&best| (best, right.iter().take(best).filter(|right| **right).count())).collect(),
        unmarked: unmarked.map(|(pair, _)| told(corpus, pair)).collect(),
        missed: missed
            .map(|pair| format!("{} {}: {}", corpus.address(pair.a), corpus.address(pair.b), pair.what))
            .collect(),
    })
}

fn read<'a>(corpus: &Corpus, line: &'a str) -> Option<Marked<'a>> {
    let mut parts = line.splitn(4, ' ');
    let mut passage = || corpus.find_passage(parts.next()?);
    let (a, b) = (passage()?, passage()?);
    let how = parts.next().filter(|how| how.len() == 2 && how.chars().all(|mark| "=~-".contains(mark)))?;
    (a.source < b.source).then_some(Marked { a, b, same: how == "==", what: parts.next()? })
}

/// A pair with its score and its reasons as they are written in both passages.
fn told(corpus: &Corpus, pair: &Pair) -> String {
    let reasons = pair.reasons.iter().map(|reason| {
        let (a, b) = (reason.a.of(corpus.text(pair.a)), reason.b.of(corpus.text(pair.b)));
        if a == b { a.to_string() } else { format!("{a} = {b}") }
    });
    let reasons: Vec<_> = reasons.collect();
    format!("{} {} {}: {}", corpus.address(pair.a), corpus.address(pair.b), pair.score, reasons.join(" · "))
}

impl fmt::Display for Agreement {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:<32} shown  marked  precision  same  found  recall", "")?;
        let all = [("all".to_string(), self.all)];
        for (name, count) in all.iter().map(|(name, count)| (name, count)).chain(&self.sources) {
            let Count { shown, right, same, found } = count;
            let (precision, recall) = (count.precision(), count.recall());
            writeln!(out, "{name:<32} {shown:>5}  {right:>6}  {precision:>9.2}  {same:>4}  {found:>5}  {recall:>6.2}")?;
        }
        writeln!(out, "\nEither reader marked {} pairs, both called {} the same.", self.marked, self.same)?;
        for (best, right) in &self.best {
            writeln!(out, "Of the best {best}, {:.2} are marked.", *right as f64 / *best as f64)?;
        }
        let reasons = self.reasons as f64 / self.all.shown.max(1) as f64;
        writeln!(out, "A pair has {reasons:.1} reasons.")?;
        writeln!(out, "\nShown and not marked:")?;
        self.unmarked.iter().try_for_each(|pair| writeln!(out, "  {pair}"))?;
        writeln!(out, "\nCalled the same by both, and not shown:")?;
        self.missed.iter().try_for_each(|pair| writeln!(out, "  {pair}"))
    }
}
