//! Sources side by side: the first keeps its order and sets the rows.

use crate::{Corpus, PassageId};

/// One row of a comparison: the passages that face each other, in the order of the columns. There is at least one, and
/// of each source at most one.
pub type Row = Vec<PassageId>;

/// Lays sources side by side, a column each. Every passage stands in exactly one row, furniture included.
///
/// Source by source, the best pairs with the first column are seated first, one counterpart a passage (greedy matching:
/// with pairs in order of score this is the stable matching), then those with the columns between. A passage without a
/// seat keeps its place behind its predecessor, in a row of its own.
pub fn align(corpus: &Corpus, columns: &[u16]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (nth, &column) in columns.iter().enumerate() {
        for &before in columns.iter().take(nth) {
            for pair in corpus.pairs_of(before, column) {
                let (there, here) = if pair.a.source == column { (pair.b, pair.a) } else { (pair.a, pair.b) };
                if seat(&rows, here).is_some() {
                    continue;
                }
                let row = seat(&rows, there).and_then(|row| rows.get_mut(row));
                if let Some(row) = row.filter(|row| row.iter().all(|id| id.source != column)) {
                    row.push(here);
                }
            }
        }
        let mut next = 0;
        let passages = corpus.sources.get(usize::from(column)).map_or(0, |source| source.passages.len());
        for n in 1..=passages as u16 {
            let here = PassageId { source: column, n };
            let row = seat(&rows, here).unwrap_or_else(|| {
                rows.insert(next, vec![here]);
                next
            });
            next = row + 1;
        }
    }
    rows
}

/// The row that a passage stands in.
fn seat(rows: &[Row], id: PassageId) -> Option<usize> {
    rows.iter().position(|row| row.contains(&id))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::{Kind, Pair, Passage, Source, Span};

    /// Sources of so many passages each, and pairs, best first, each end as a source and a number in it.
    fn corpus(lengths: &[usize], pairs: &[[(u16, u16); 2]]) -> Corpus {
        let passage = Passage { span: Span::default(), line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        let id = |(source, n)| PassageId { source, n };
        Corpus {
            sources: (lengths.iter())
                .zip(["a", "b", "c", "d", "e"])
                .map(|(&length, id)| Source {
                    id: id.into(),
                    passages: vec![passage.clone(); length],
                    ..Source::default()
                })
                .collect(),
            pairs: (pairs.iter()).map(|&[a, b]| Pair { a: id(a), b: id(b), score: 500, ..Pair::default() }).collect(),
            ..Corpus::default()
        }
    }

    fn check(corpus: &Corpus, columns: &[u16], expected: Expect) {
        let rows = align(corpus, columns);
        let row = |row: &Row| row.iter().map(|&id| corpus.address(id)).collect::<Vec<_>>().join(" ");
        expected.assert_eq(&rows.iter().map(row).collect::<Vec<_>>().join(" | "));
    }

    #[test]
    fn pairs_face_each_other_and_the_rest_keeps_its_place() {
        let corpus = corpus(&[3, 4], &[[(0, 1), (1, 3)], [(0, 3), (1, 2)], [(0, 1), (1, 2)]]);
        check(&corpus, &[0, 1], expect!["b.1 | a.1 b.3 | b.4 | a.2 | a.3 b.2"]);
        check(&corpus, &[1, 0], expect!["b.1 | b.2 a.3 | b.3 a.1 | a.2 | b.4"]);
    }

    #[test]
    fn sources_without_pairs_follow_each_other() {
        check(&corpus(&[2, 1], &[]), &[0, 1], expect!["b.1 | a.1 | a.2"]);
        check(&corpus(&[1, 0], &[]), &[0, 1, 7], expect!["a.1"]);
    }

    #[test]
    fn a_third_source_faces_the_first_and_where_it_cannot_the_second() {
        let ab = [(0, 1), (1, 1)];
        check(&corpus(&[2, 2, 2], &[ab, [(0, 1), (2, 2)]]), &[0, 1, 2], expect!["c.1 | a.1 b.1 c.2 | b.2 | a.2"]);
        // A better pair with the second column yields to any with the first.
        let pairs = [[(1, 2), (2, 1)], ab, [(0, 2), (2, 1)], [(1, 2), (2, 2)]];
        check(&corpus(&[2, 2, 2], &pairs), &[0, 1, 2], expect!["a.1 b.1 | b.2 c.2 | a.2 c.1"]);
    }

    proptest! {
        #[test]
        fn every_passage_stands_once_and_faces_its_best_that_is_free(
            lengths in prop::collection::vec(0usize..6, 2..=5),
            pairs in prop::collection::vec(((0u16..5, 1u16..6), (0u16..5, 1u16..6)), 0..20),
            columns in prop::sample::subsequence(vec![0u16, 1, 2, 3, 4], 2..=5).prop_shuffle(),
        ) {
            let has = |(source, n): (u16, u16)| lengths.get(usize::from(source)).is_some_and(|&length| usize::from(n) <= length);
            let mut pairs: Vec<_> = pairs.into_iter()
                .filter(|&(a, b)| a.0 < b.0 && has(a) && has(b))
                .map(|(a, b)| [a, b])
                .collect();
            let mut seen = std::collections::BTreeSet::new();
            pairs.retain(|pair| seen.insert(*pair));
            let corpus = corpus(&lengths, &pairs);
            let columns: Vec<u16> = columns.into_iter().filter(|&column| usize::from(column) < lengths.len()).collect();
            let rows = align(&corpus, &columns);

            let mut stand: Vec<_> = rows.iter().flatten().copied().collect();
            stand.sort();
            let all: Vec<_> = corpus.passages().map(|(id, _)| id).filter(|id| columns.contains(&id.source)).collect();
            prop_assert_eq!(stand, all);
            for row in &rows {
                let order: Vec<_> = row.iter().map(|id| columns.iter().position(|&column| column == id.source)).collect();
                prop_assert!(!row.is_empty() && order.is_sorted_by(|a, b| a < b));
            }
            let Some(&first) = columns.first() else { return Ok(()) };
            let firsts: Vec<_> = rows.iter().filter_map(|row| row.first()).filter(|id| id.source == first).collect();
            prop_assert!(firsts.is_sorted());

            // No two passages that do not face each other would both have a better pair in each other.
            for &other in columns.iter().skip(1) {
                let of_other: Vec<_> = corpus.pairs_of(first, other).collect();
                let face = |pair: &Pair| seat(&rows, pair.a) == seat(&rows, pair.b);
                for (nth, pair) in of_other.iter().enumerate() {
                    let better = of_other[..nth].iter().filter(|better| face(better));
                    let taken = |id| better.clone().any(|better| better.across(id).is_some());
                    prop_assert!(face(pair) || taken(pair.a) || taken(pair.b));
                }
            }
        }
    }
}
