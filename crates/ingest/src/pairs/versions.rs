//! Versions of one text (translations, editions, drafts), whose passages stand in the same order.
//!
//! Two sources are versions if an editor says so, or if most passages of one have a counterpart in the other, and these
//! counterparts stand in one order. What is surely alike is an anchor; long versions are cut there, and what lies between is
//! aligned so that the sum of likeness is greatest, where it counts too how far on a passage stands, and which numerals it
//! has: those of an article are the same in every language.

use std::collections::BTreeMap;

use super::likeness::Profile;

/// Two profiles by their numbers, and how alike they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scored {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) strength: f64,
}

/// The least strength of an anchor.
const ANCHOR: f64 = 1.5;

/// The least number of anchors by which versions are found, and the least share of the passages of the shorter that are.
const LEAST_ANCHORS: usize = 6;
const MOST: f64 = 0.3;

/// The least share of mutually best counterparts that stand in one order.
const ORDERED: f64 = 0.85;

/// What it adds that two passages stand at the same place of their versions, and how many passages apart it adds nothing.
const PLACE: f64 = 0.8;
const FAR: f64 = 4.0;

/// The least of likeness and place that makes counterparts.
const LEAST_VALUE: f64 = 0.3;

/// The most cells of a block that is aligned: longer versions are cut at their anchors first.
const MOST_CELLS: usize = 40_000;

/// The counterparts of every two sources that are versions of one text. `strengths` are those of candidates, by source;
/// `alike` gives the strength of any two profiles.
pub(super) fn versions(
    profiles: &[Profile<'_>],
    strengths: &BTreeMap<(u16, u16), Vec<Scored>>,
    by_lines: bool,
    alike: impl Fn(usize, usize) -> Option<f64>,
) -> BTreeMap<(u16, u16), Vec<(usize, usize)>> {
    let mut of_source: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
    for (number, profile) in profiles.iter().enumerate() {
        of_source.entry(profile.id.source).or_default().push(number);
    }
    let mut versions = BTreeMap::new();
    for (&source_a, a) in &of_source {
        for (&source_b, b) in of_source.range(source_a + 1..) {
            let scored = strengths.get(&(source_a, source_b)).map_or(&[][..], Vec::as_slice);
            let mutual = mutual(scored);
            let anchors = longest_in_order(&mutual);
            let shorter = a.len().min(b.len());
            let enough = anchors.len() >= LEAST_ANCHORS
                && anchors.len() as f64 >= MOST * shorter as f64
                && anchors.len() as f64 >= ORDERED * mutual.len() as f64;
            if by_lines || enough {
                versions.insert((source_a, source_b), aligned(a, b, &anchors, &alike));
            }
        }
    }
    versions
}

/// Those that are each the best counterpart of the other, by the first.
fn mutual(scored: &[Scored]) -> Vec<(usize, usize)> {
    let mut best_of_a: BTreeMap<usize, Scored> = BTreeMap::new();
    let mut best_of_b: BTreeMap<usize, Scored> = BTreeMap::new();
    for &one in scored.iter().filter(|one| one.strength >= ANCHOR) {
        for (best, key) in [(&mut best_of_a, one.a), (&mut best_of_b, one.b)] {
            let best = best.entry(key).or_insert(one);
            if one.strength > best.strength {
                *best = one;
            }
        }
    }
    let is_best = |one: &&Scored| best_of_b.get(&one.b).is_some_and(|other| other.a == one.a);
    best_of_a.values().filter(is_best).map(|one| (one.a, one.b)).collect()
}

/// The longest run of pairs in which both numbers grow; the pairs come by the first.
fn longest_in_order(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the pair that ends the best run of it, and the pair before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, &(_, b)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs.get(end).is_some_and(|&(_, other)| other < b));
        if let (Some(slot), Some(last)) = (before.get_mut(index), length.checked_sub(1)) {
            *slot = ends.get(last).copied();
        }
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut run = Vec::new();
    let mut next = ends.last().copied();
    while let Some(index) = next {
        run.extend(pairs.get(index));
        next = before.get(index).copied().flatten();
    }
    run.reverse();
    run
}

/// The counterparts in two versions: aligned as a whole, or if they are long the anchors, and between them what is aligned.
fn aligned(
    a: &[usize],
    b: &[usize],
    anchors: &[(usize, usize)],
    alike: &impl Fn(usize, usize) -> Option<f64>,
) -> Vec<(usize, usize)> {
    if a.len() * b.len() <= MOST_CELLS {
        return block(a, b, alike);
    }
    let mut counterparts = Vec::new();
    let (mut from_a, mut from_b) = (0, 0);
    for &(one, other) in anchors {
        let (Some(at_a), Some(at_b)) = (a.iter().position(|&it| it == one), b.iter().position(|&it| it == other))
        else {
            continue;
        };
        let (before_a, before_b) = (a.get(from_a..at_a), b.get(from_b..at_b));
        counterparts.extend(block(before_a.unwrap_or_default(), before_b.unwrap_or_default(), alike));
        counterparts.push((one, other));
        (from_a, from_b) = (at_a + 1, at_b + 1);
    }
    counterparts.extend(block(a.get(from_a..).unwrap_or_default(), b.get(from_b..).unwrap_or_default(), alike));
    counterparts
}

/// The alignment of two runs of passages whose sum of strengths is greatest.
fn block(a: &[usize], b: &[usize], alike: &impl Fn(usize, usize) -> Option<f64>) -> Vec<(usize, usize)> {
    let (rows, columns) = (a.len(), b.len());
    if rows == 0 || columns == 0 || rows * columns > MOST_CELLS {
        return Vec::new();
    }
    let value = |row: usize, column: usize| {
        let strength = a.get(row).zip(b.get(column)).and_then(|(&one, &other)| alike(one, other)).unwrap_or(0.0);
        // Each has its counterpart about as far on as it stands itself.
        let along = |at: usize, all: usize| (at as f64 + 0.5) / all as f64;
        let apart = (along(row, rows) - along(column, columns)).abs() * rows.max(columns) as f64;
        let place = PLACE * (1.0 - apart / FAR).max(0.0);
        Some(strength + place).filter(|value| *value >= LEAST_VALUE)
    };
    // The best sum for what is left of both from a row and a column on, and whether the two are counterparts in it.
    let mut best = vec![vec![(0.0, false); columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let (below, beside) = (best[row + 1][column].0, best[row][column + 1].0);
            let skipped = f64::max(below, beside);
            let taken = value(row, column).map(|value| value + best[row + 1][column + 1].0);
            best[row][column] = match taken {
                Some(taken) if taken >= skipped => (taken, true),
                _ => (skipped, false),
            };
        }
    }
    let mut counterparts = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        if best[row][column].1 {
            counterparts.push((a[row], b[column]));
            (row, column) = (row + 1, column + 1);
        } else if best[row + 1][column].0 >= best[row][column + 1].0 {
            row += 1;
        } else {
            column += 1;
        }
    }
    counterparts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_the_longest_run_in_one_order() {
        assert_eq!(longest_in_order(&[(0, 9), (1, 2), (2, 3), (3, 0), (4, 5)]), [(1, 2), (2, 3), (4, 5)]);
        assert_eq!(longest_in_order(&[]), []);
    }

    #[test]
    fn passages_between_anchors_are_aligned_by_likeness_and_by_place() {
        let alike = |a: usize, b: usize| Some(if (a, b) == (1, 11) || (a, b) == (3, 12) { 3.0 } else { 0.0 });
        assert_eq!(block(&[0, 1, 2], &[10, 11, 12], &alike), [(0, 10), (1, 11), (2, 12)]);
        assert_eq!(block(&[0, 1, 2, 3], &[11, 12], &alike), [(1, 11), (3, 12)]);
        assert_eq!(block(&[], &[10], &alike), []);
        assert_eq!(aligned(&[0, 1, 2], &[10, 11, 12], &[(1, 11)], &alike), [(0, 10), (1, 11), (2, 12)]);
        let long: Vec<usize> = (0..300).collect();
        assert_eq!(aligned(&long, &long, &[(150, 150)], &|_, _| Some(0.0)).len(), 300);
    }
}
