//! How well pairs are found, against those that two readers marked.
//!
//! `reference/pairs.toml` holds a line for each pair that either of them marked, with what each called it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use corpus::{Corpus, Pair, PassageId};

use super::reference::{OTHER_TEXTS, read_reference};
use super::themes::share;
use crate::written::problem::{Ledger, Problems};
use crate::written::{Written, read_marked};

/// The pairs that readers marked in the texts of a folder.
const REFERENCE: &str = "reference/pairs.toml";

/// For so many of the best pairs it is told how many are marked.
const BEST: [usize; 4] = [50, 100, 150, 200];

/// How well pairs are found, against those that two readers marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasuredPairs {
    /// How many pairs are shown.
    pub shown: usize,
    /// Those of them that either reader marked.
    pub right: usize,
    /// How many pairs both readers called the same statement.
    pub same: usize,
    /// Those of them that are shown.
    pub found: usize,
    /// The pairs that are shown and that neither reader marked, best first: which, and why they are shown.
    pub unmarked: Vec<String>,
    /// The pairs that both called the same and that are not shown: which, and what they say.
    pub missed: Vec<String>,
}

/// The same in more detail, for those who work on the rules.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// How many pairs either reader marked.
    pub marked: usize,
    /// All sources together.
    pub all: MeasuredPairs,
    /// Every two sources by their ids.
    pub sources: BTreeMap<String, MeasuredPairs>,
    /// The number of reasons of all pairs.
    pub reasons: usize,
    /// For some numbers of best pairs: how many of these either reader marked.
    pub best: Vec<(usize, usize)>,
}

impl MeasuredPairs {
    /// The share of what is shown that either reader marked.
    pub fn precision(&self) -> f64 {
        share(self.right, self.shown)
    }

    /// The share of what both called the same that is shown.
    pub fn recall(&self) -> f64 {
        share(self.found, self.same)
    }
}

/// Sets the pairs of a corpus against those that readers marked in the texts of its folder; `None` if there are none.
///
/// # Errors
/// Everything that is wrong with the marks.
pub fn agreement(folder: &Path, corpus: &Corpus) -> Result<Option<Agreement>, Problems> {
    let mut ledger = Ledger::default();
    let agreement = read(folder, corpus, &mut ledger);
    ledger.settle(agreement)
}

/// A pair that a reader marked.
struct Marked<'a> {
    /// Whether both readers called it the same statement.
    same: bool,
    what: &'a str,
}

pub(super) fn read(folder: &Path, corpus: &Corpus, ledger: &mut Ledger) -> Option<Agreement> {
    let text = read_reference(folder, REFERENCE, ledger)?;
    let lines = read_marked(REFERENCE, &text, ledger);
    let mut marked: BTreeMap<(PassageId, PassageId), Marked<'_>> = BTreeMap::new();
    for Written { value, line } in &lines {
        match read_line(corpus, value) {
            Some((pair, mark)) => drop(marked.insert(pair, mark)),
            None => ledger.at(REFERENCE, *line, format!("`{value}` is no pair"), OTHER_TEXTS),
        }
    }
    let mut all = MeasuredPairs::default();
    let mut sources: BTreeMap<String, MeasuredPairs> = BTreeMap::new();
    let names = |a: PassageId, b: PassageId| {
        [a, b].map(|id| corpus.source(id).map_or("", |source| source.id.as_str())).join(" and ")
    };
    let mut right = Vec::new();
    for pair in &corpus.pairs {
        let mark = marked.get(&(pair.a, pair.b));
        right.push(mark.is_some());
        for counted in [&mut all, sources.entry(names(pair.a, pair.b)).or_default()] {
            counted.shown += 1;
            counted.right += usize::from(mark.is_some());
            counted.found += usize::from(mark.is_some_and(|mark| mark.same));
            counted.unmarked.extend(mark.is_none().then(|| told(corpus, pair)));
        }
    }
    for (&(a, b), mark) in marked.iter().filter(|(_, mark)| mark.same) {
        let shown = corpus.pairs.iter().any(|pair| (pair.a, pair.b) == (a, b));
        for counted in [&mut all, sources.entry(names(a, b)).or_default()] {
            counted.same += 1;
            counted
                .missed
                .extend((!shown).then(|| format!("{} {}: {}", corpus.address(a), corpus.address(b), mark.what)));
        }
    }
    let best = BEST.map(|best| (best, right.iter().take(best).filter(|right| **right).count()));
    let reasons = corpus.pairs.iter().map(|pair| pair.reasons.len()).sum();
    Some(Agreement { marked: marked.len(), all, sources, reasons, best: best.into() })
}

fn read_line<'a>(corpus: &Corpus, line: &'a str) -> Option<((PassageId, PassageId), Marked<'a>)> {
    let mut parts = line.splitn(4, ' ');
    let mut passage = || corpus.find_passage(parts.next()?);
    let (a, b) = (passage()?, passage()?);
    let how = parts.next().filter(|how| how.len() == 2 && how.chars().all(|mark| "=~-".contains(mark)))?;
    (a.source < b.source).then_some(((a, b), Marked { same: how == "==", what: parts.next()? }))
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
        let sources = self.sources.iter().map(|(name, counted)| (name.as_str(), counted));
        for (name, counted) in [("all", &self.all)].into_iter().chain(sources) {
            let MeasuredPairs { shown, right, same, found, .. } = counted;
            let (precision, recall) = (counted.precision(), counted.recall());
            writeln!(out, "{name:<32} {shown:>5}  {right:>6}  {precision:>9.2}  {same:>4}  {found:>5}  {recall:>6.2}")?;
        }
        writeln!(out, "\nEither reader marked {} pairs, both called {} the same.", self.marked, self.all.same)?;
        for (best, right) in &self.best {
            writeln!(out, "Of the best {best}, {:.2} are marked.", *right as f64 / *best as f64)?;
        }
        let reasons = self.reasons as f64 / self.all.shown.max(1) as f64;
        writeln!(out, "A pair has {reasons:.1} reasons.")?;
        writeln!(out, "\nShown and not marked:")?;
        self.all.unmarked.iter().try_for_each(|pair| writeln!(out, "  {pair}"))?;
        writeln!(out, "\nCalled the same by both, and not shown:")?;
        self.all.missed.iter().try_for_each(|pair| writeln!(out, "  {pair}"))
    }
}
