//! A row of a comparison: the passages that face each other, with the reasons between them.

use corpus::{Corpus, Pair, PassageId, Row, Span};

use super::{
    Edition, carried,
    markup::{Attr, Markup},
    passage,
};
use crate::view::{Columns, Comparison, Place, View};

/// The passages that face each other, and why they do: between two columns, behind more of them, as there is no room.
pub(super) fn sides(m: &mut Markup, edition: &Edition, columns: Columns, row: &Row) {
    let pairs: Vec<&Pair> = pairs(&edition.corpus, columns, std::slice::from_ref(row)).collect();
    let sources = columns.sources();
    let many = sources.len() > 2;
    let alone = |m: &mut Markup| {
        if pairs.is_empty() {
            m.leaf("p.only", "only here");
        }
    };
    for (nth, &source) in sources.iter().enumerate() {
        m.el("div.side", |m| {
            let Some(id) = row.iter().copied().find(|id| id.source == source) else { return };
            let reasons: Vec<Span> = pairs.iter().flat_map(|pair| pair.reasons_in(id)).collect();
            passage::compared(m, edition, id, &reasons);
            // Behind the row, it would not tell which of several columns is meant.
            if many {
                alone(m);
            }
        });
        if nth == between(sources) {
            m.el("div.why", |m| {
                if !many {
                    alone(m);
                }
                // What stands in the row comes first.
                for both in [true, false] {
                    for pair in &pairs {
                        if both == (row.contains(&pair.a) && row.contains(&pair.b)) {
                            why(m, edition, columns, row, pair);
                        }
                    }
                }
            });
        }
    }
}

/// The column that the reasons stand behind.
pub(super) fn between(columns: &[u16]) -> usize {
    if columns.len() == 2 { 0 } else { columns.len() - 1 }
}

/// Why a passage of the row and another, of the row or elsewhere, are a pair.
fn why(m: &mut Markup, edition: &Edition, columns: Columns, row: &Row, pair: &Pair) {
    let Some((id, across)) = row.iter().find_map(|&id| Some((id, pair.across(id)?))) else { return };
    let [address, other] = [id, across].map(|id| edition.corpus.address(id));
    let many = columns.sources().len() > 2;
    let elsewhere = !row.contains(&across);
    m.el("p", |m| {
        m.set(Attr::Id, &[&address, "-", &other].concat());
        // Of two columns it is plain which passages are meant.
        if many {
            m.text(&address);
        }
        if many || elsewhere {
            m.text(if elsewhere { " also at " } else { " and " });
            let comparison = Comparison { columns, ..Comparison::default() };
            let view = View { place: Place::Comparison(comparison), passage: Some(across) };
            m.link("a", &edition.href(view), &other);
            m.text(" ");
        }
        m.text(&passage::reasons(&edition.corpus, pair));
        carried::of_pair(m, edition, [id, across]);
    });
}

/// The pairs between any two of the columns that have a passage in these rows, best first.
pub(super) fn pairs<'a>(corpus: &'a Corpus, columns: Columns, rows: &'a [Row]) -> impl Iterator<Item = &'a Pair> {
    let column = move |id: PassageId| columns.sources().contains(&id.source);
    let stands = |id: PassageId| rows.iter().any(|row| row.contains(&id));
    corpus.pairs.iter().filter(move |pair| column(pair.a) && column(pair.b) && (stands(pair.a) || stands(pair.b)))
}
