//! A comparison from top to bottom: rows in which passages face each other, and in between those that stand alone.

use crate::{PassageId, Row};

/// A part of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Band {
    /// Passages that face each other: at least two.
    Facing(Row),
    /// Passages without another beside them, between two rows that face each other: column by column, each column in the
    /// order of its text.
    Alone(Vec<PassageId>),
}

/// Draws together the rows of [`crate::align`] that hold one passage each and follow each other.
pub fn bands(rows: Vec<Row>, columns: &[u16]) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for row in rows {
        match (row.as_slice(), bands.last_mut()) {
            (&[id], Some(Band::Alone(alone))) => alone.push(id),
            (&[id], _) => bands.push(Band::Alone(vec![id])),
            _ => bands.push(Band::Facing(row)),
        }
    }
    for band in &mut bands {
        if let Band::Alone(alone) = band {
            let of = |&column: &u16| alone.iter().copied().filter(move |id| id.source == column);
            *alone = columns.iter().flat_map(of).collect();
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;

    /// Rows as text: `a1 b2 | b3`.
    fn rows(text: &str) -> Vec<Row> {
        let id = |id: &str| {
            let (source, n) = id.split_at(1);
            PassageId { source: u16::from(source.as_bytes()[0] - b'a'), n: n.parse().unwrap() }
        };
        text.split('|').map(|row| row.split_whitespace().map(id).collect()).collect()
    }

    fn check(text: &str, columns: &[u16], expected: Expect) {
        let name = |id: &PassageId| format!("{}{}", char::from(b'a' + id.source as u8), id.n);
        let names = |ids: &[PassageId]| ids.iter().map(name).collect::<Vec<_>>().join(" ");
        let band = |band: &Band| match band {
            Band::Facing(row) => names(row),
            Band::Alone(alone) => format!("({})", names(alone)),
        };
        expected.assert_eq(&bands(rows(text), columns).iter().map(band).collect::<Vec<_>>().join(" | "));
    }

    #[test]
    fn what_stands_alone_between_two_pairs_is_drawn_together() {
        check("a1 | b1 | a2 | a3 b2 | b3", &[0, 1], expect!["(a1 a2 b1) | a3 b2 | (b3)"]);
        check("a1 | b1 | a2 | a3 b2 | b3", &[1, 0], expect!["(b1 a1 a2) | a3 b2 | (b3)"]);
        check("a1 b1 c1 | b2 c2", &[0, 1, 2], expect!["a1 b1 c1 | b2 c2"]);
    }

    #[test]
    fn no_rows_make_no_bands() {
        assert_eq!(bands(Vec::new(), &[0, 1]), []);
    }

    proptest! {
        #[test]
        fn no_passage_is_lost_and_no_two_folds_follow_each_other(lengths in prop::collection::vec(1usize..4, 0..20)) {
            let row = |(n, &length): (usize, &usize)| {
                (0..length as u16).map(|source| PassageId { source, n: n as u16 }).collect::<Row>()
            };
            let rows: Vec<Row> = lengths.iter().enumerate().map(row).collect();
            let bands = bands(rows.clone(), &[2, 1, 0]);
            let mut before: Vec<PassageId> = rows.into_iter().flatten().collect();
            let mut after: Vec<PassageId> = bands.iter().flat_map(|band| match band {
                Band::Facing(ids) | Band::Alone(ids) => ids.clone(),
            }).collect();
            before.sort();
            after.sort();
            prop_assert_eq!(before, after);
            let alone = |band: &Band| matches!(band, Band::Alone(_));
            prop_assert!(bands.windows(2).all(|two| !two.iter().all(alone)));
            prop_assert!(bands.iter().all(|band| !matches!(band, Band::Facing(row) if row.len() < 2)));
        }
    }
}
