//! Two sources side by side: the first keeps its order and sets the rows.

use crate::{Corpus, PassageId};

/// One row of a comparison. At least one side is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The passage of the first source.
    pub left: Option<PassageId>,
    /// The passage of the second source.
    pub right: Option<PassageId>,
    /// Index into [`Corpus::pairs`] of the pair that makes left and right face each other.
    pub pair: Option<usize>,
    /// Further pairs of the left passage, by index; their right passages stand in other rows.
    pub also: Vec<usize>,
}

/// Lays two sources side by side. Every passage of both stands in exactly one row, furniture included, and every pair
/// of theirs is in exactly one row, as the pair that makes it or as one of its further pairs.
///
/// The best pairs are seated first, one counterpart a passage (greedy matching: with pairs in order of score this is
/// the stable matching). A passage of the second source without a seat keeps its place behind its predecessor.
pub fn align(corpus: &Corpus, left: u16, right: u16) -> Vec<Row> {
    let mut rows: Vec<Row> = ids(corpus, left).map(|id| Row { left: Some(id), ..Row::default() }).collect();
    // For every passage of the second source the row it is seated in, by index.
    let mut seats: Vec<Option<usize>> = ids(corpus, right).map(|_| None).collect();
    for (index, pair) in corpus.pairs.iter().enumerate() {
        let Some((l, r)) = sides(pair.a, pair.b, left, right) else { continue };
        let (Some(row), Some(seat)) = (rows.get_mut(place(l)), seats.get_mut(place(r))) else { continue };
        if row.pair.is_none() && seat.is_none() {
            (row.right, row.pair) = (Some(r), Some(index));
            *seat = Some(place(l));
        } else {
            row.also.push(index);
        }
    }

    // A passage without a seat stands behind the row of the one it follows.
    let mut all = Vec::with_capacity(rows.len() + seats.len());
    let unseated = |from: usize| {
        let run = seats.iter().enumerate().skip(from).take_while(|(_, seat)| seat.is_none());
        run.map(|(at, _)| Row { right: Some(PassageId { source: right, n: at as u16 + 1 }), ..Row::default() })
    };
    all.extend(unseated(0));
    for row in rows {
        let seated = row.right;
        all.push(row);
        all.extend(seated.into_iter().flat_map(|id| unseated(place(id) + 1)));
    }
    all
}

/// Where a passage stands in its source, counted from 0.
fn place(id: PassageId) -> usize {
    usize::from(id.n) - 1
}

/// The two passages of a pair as left and right, where it joins these sources.
fn sides(a: PassageId, b: PassageId, left: u16, right: u16) -> Option<(PassageId, PassageId)> {
    match (a.source, b.source) {
        ends if ends == (left, right) => Some((a, b)),
        ends if ends == (right, left) => Some((b, a)),
        _ => None,
    }
}

fn ids(corpus: &Corpus, source: u16) -> impl Iterator<Item = PassageId> {
    let passages = corpus.sources.get(usize::from(source)).map_or(0, |source| source.passages.len());
    (1..=passages as u16).map(move |n| PassageId { source, n })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::{Kind, Pair, Passage, Source, Span};

    fn corpus(lengths: [usize; 2], pairs: &[(u16, u16)]) -> Corpus {
        let passage = Passage { span: Span::default(), line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        Corpus {
            sources: lengths
                .map(|length| Source { passages: vec![passage.clone(); length], ..Source::default() })
                .into(),
            pairs: (pairs.iter())
                .map(|&(a, b)| Pair {
                    a: PassageId { source: 0, n: a },
                    b: PassageId { source: 1, n: b },
                    score: 500,
                    reasons: vec![],
                })
                .collect(),
            ..Corpus::default()
        }
    }

    fn check(rows: &[Row], corpus: &Corpus, expected: Expect) {
        let side = |id: Option<PassageId>| id.map_or("-".into(), |id| id.n.to_string());
        let shown: Vec<String> = rows
            .iter()
            .map(|row| {
                let also = row.also.iter().filter_map(|&pair| corpus.pairs[pair].across(row.left?));
                let also: String = also.map(|id| format!(" also {}", id.n)).collect();
                format!("{} {}{also}", side(row.left), side(row.right))
            })
            .collect();
        expected.assert_eq(&shown.join(" | "));
    }

    #[test]
    fn pairs_face_each_other_and_the_rest_keeps_its_place() {
        let corpus = corpus([3, 4], &[(1, 3), (3, 2), (1, 2)]);
        check(&align(&corpus, 0, 1), &corpus, expect!["- 1 | 1 3 also 2 | - 4 | 2 - | 3 2"]);
        check(&align(&corpus, 1, 0), &corpus, expect!["1 - | 2 3 also 1 | 3 1 | - 2 | 4 -"]);
    }

    #[test]
    fn sources_without_pairs_follow_each_other() {
        let corpus = corpus([2, 1], &[]);
        check(&align(&corpus, 0, 1), &corpus, expect!["- 1 | 1 - | 2 -"]);
    }

    proptest! {
        #[test]
        fn every_passage_and_every_pair_stands_once(
            lengths in [0usize..7, 0usize..7],
            pairs in prop::collection::btree_set((1u16..7, 1u16..7), 0..12),
        ) {
            let pairs: Vec<_> = pairs
                .into_iter()
                .filter(|&(a, b)| usize::from(a) <= lengths[0] && usize::from(b) <= lengths[1])
                .collect();
            let corpus = corpus(lengths, &pairs);
            for (left, right) in [(0, 1), (1, 0)] {
                let rows = align(&corpus, left, right);
                let lefts: Vec<_> = rows.iter().filter_map(|row| row.left).collect();
                let mut rights: Vec<_> = rows.iter().filter_map(|row| row.right).collect();
                rights.sort();
                let mut used: Vec<_> = rows.iter().flat_map(|row| row.pair.iter().chain(&row.also)).copied().collect();
                used.sort_unstable();
                prop_assert_eq!(lefts, ids(&corpus, left).collect::<Vec<_>>());
                prop_assert_eq!(rights, ids(&corpus, right).collect::<Vec<_>>());
                prop_assert_eq!(used, (0..pairs.len()).collect::<Vec<_>>());
            }
        }
    }
}
