//! How far two readings of the claims agree on how the sources stand.
//!
//! `reference/claims.toml` says who read and how, and holds a line for each claim that was read twice: its id, and the
//! relation that each reading gave it.

use std::path::Path;

use corpus::{Corpus, Relation};

use super::reference::{OTHER_TEXTS, read_reference};
use crate::written::problem::Ledger;
use crate::written::{Written, read_readings};

/// The claims that were read twice.
const REFERENCE: &str = "reference/claims.toml";

/// How far two readings of the claims agree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasuredClaims {
    /// Who read, and how, in an editor's words.
    pub how: String,
    /// How many claims were read twice.
    pub read: usize,
    /// Those of them that both readings gave the same relation.
    pub same: usize,
    /// The share of agreement that is left when what chance would give is taken away (Cohen's kappa).
    pub kappa: f64,
    /// The others, each by its index and with both relations, in the order of the corpus.
    pub apart: Vec<(u16, [Relation; 2])>,
}

pub(super) fn read(folder: &Path, corpus: &Corpus, ledger: &mut Ledger) -> Option<MeasuredClaims> {
    let text = read_reference(folder, REFERENCE, ledger)?;
    let written = read_readings(REFERENCE, &text, ledger);
    let mut readings: Vec<(u16, [Relation; 2])> = Vec::new();
    for Written { value, line } in &written.readings {
        match read_line(corpus, value) {
            Some(reading) => readings.push(reading),
            None => ledger.at(REFERENCE, *line, format!("`{value}` is no claim with two relations"), OTHER_TEXTS),
        }
    }
    readings.sort_unstable();
    readings.dedup_by_key(|(claim, _)| *claim);
    let apart: Vec<_> = readings.iter().filter(|(_, [first, second])| first != second).copied().collect();
    let (read, same) = (readings.len(), readings.len() - apart.len());
    let kappa = kappa(&readings, same);
    Some(MeasuredClaims { how: written.how.map(|how| how.value).unwrap_or_default(), read, same, kappa, apart })
}

fn read_line(corpus: &Corpus, line: &str) -> Option<(u16, [Relation; 2])> {
    let [id, first, second] = line.split(' ').collect::<Vec<_>>().try_into().ok()?;
    Some((corpus.find_claim(id)?, [Relation::from_id(first)?, Relation::from_id(second)?]))
}

fn kappa(readings: &[(u16, [Relation; 2])], same: usize) -> f64 {
    let all = readings.len() as f64;
    let times = |nth: usize, relation| readings.iter().filter(|(_, both)| both[nth] == relation).count() as f64;
    let chance: f64 = Relation::ALL.iter().map(|&it| times(0, it) * times(1, it)).sum::<f64>() / (all * all);
    let seen = same as f64 / all;
    if readings.is_empty() || chance >= 1.0 { seen } else { (seen - chance) / (1.0 - chance) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_by_chance_is_taken_away() {
        use Relation::{Agree as A, Differ as D};
        let all =
            |readings: &[[Relation; 2]]| -> Vec<(u16, [Relation; 2])> { (0..).zip(readings.iter().copied()).collect() };
        let same = all(&[[A, A], [D, D]]);
        assert_eq!(kappa(&same, 2), 1.0);
        let half = all(&[[A, A], [A, D], [D, A], [D, D]]);
        assert_eq!(kappa(&half, 2), 0.0);
        assert_eq!(kappa(&all(&[[A, A]]), 1), 1.0);
    }
}
