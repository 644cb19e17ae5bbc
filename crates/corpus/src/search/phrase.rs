//! Words in a row.

use super::index::{Place, Vocabulary, Word};
use crate::Span;

/// The places where words stand in a row, each from the first to the last of them, in order. With `beginning` the last
/// word may go on.
pub(super) fn places(vocabulary: &Vocabulary, words: &[String], beginning: bool) -> Vec<Place> {
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    let mut columns: Vec<Vec<&Word>> = Vec::new();
    for (nth, form) in rest.iter().enumerate() {
        columns.push(match beginning && nth + 1 == rest.len() {
            true => vocabulary.beginning(form).collect(),
            false => vocabulary.word(form).into_iter().collect(),
        });
    }
    let follows = |start: &Place| {
        let mut last = *start;
        for words in &columns {
            let nth = last.nth + 1;
            last = words.iter().find_map(|word| {
                let at =
                    word.places.binary_search_by_key(&(start.entry, nth), |place| (place.entry, place.nth)).ok()?;
                word.places.get(at).copied()
            })?;
        }
        Some(Place { span: Span { start: start.span.start, end: last.span.end }, ..*start })
    };
    let starts = vocabulary.word(first).map_or(&[][..], |word| &word.places);
    starts.iter().filter_map(follows).collect()
}
