//! What does not depend on what is chosen, so that a choice does not redraw it.

use corpus::{Corpus, PassageId, Row};
use yew::prelude::*;

use super::{Edition, Start, claim_lists, claim_row, map, markup::written, names, passage, row};
use crate::view::{Columns, Place};

/// Parts of a screen that stand in an element which a choice only hides or shows.
#[derive(Clone, PartialEq)]
pub(super) enum Part {
    /// What stands in a passage, and whether the ways to its neighbours do: of several sources, the next one stands below.
    Passage(PassageId, bool),
    /// What stands in the row of a source on the map.
    OnMap(u16),
    /// Passages that face each other in a comparison.
    Facing(Columns, Row),
    /// A passage that stands alone in a comparison.
    Alone(Columns, PassageId),
    /// The claims and names of a source that is read alone.
    Lists(u16),
    /// What stands in a row of the table of claims: the claim, by index, and for each source whether it has a column.
    Claim(u16, Vec<bool>),
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) edition: Edition,
    pub(super) part: Part,
}

impl Part {
    /// The id of the element that holds the same part on a page; `None` if the page has none.
    fn id_on(&self, page: &Place, corpus: &Corpus) -> Option<String> {
        match (self, page) {
            (Part::Passage(id, reads_on), Place::Passages(filter)) => {
                (filter.sources.single().is_some() == *reads_on).then(|| corpus.address(*id))
            }
            (Part::OnMap(source), Place::Passages(_)) => corpus.sources.get(usize::from(*source)).map(map::id),
            (Part::Claim(claim, columns), Place::Claims(filter)) => {
                let same = (0..).zip(columns).all(|(source, &shown)| filter.shows_column(source) == shown);
                Some(claim_row::id(corpus.claims.get(usize::from(*claim)).filter(|_| same)?))
            }
            _ => None,
        }
    }
}

/// A part that is drawn once: Yew draws a component anew only if its properties differ.
#[component]
pub(super) fn Unchanged(Props { edition, part }: &Props) -> Html {
    let copy = match &edition.start {
        Start::None | Start::Stands => None,
        Start::Left(page) => part.id_on(page.place(), &edition.corpus).and_then(|id| page.copy(&id)),
    };
    copy.unwrap_or_else(|| drawn(edition, part))
}

fn drawn(edition: &Edition, part: &Part) -> Html {
    match part {
        Part::Passage(id, reads_on) => written(|m| passage::listed(m, edition, *id, *reads_on)),
        Part::OnMap(source) => map::cells(edition, *source, map::Shown::all()),
        Part::Facing(columns, row) => written(|m| row::facing(m, edition, *columns, row)),
        Part::Alone(columns, id) => written(|m| row::alone(m, edition, *columns, *id)),
        Part::Lists(source) => written(|m| {
            claim_lists::of_source(m, edition, *source);
            names::names(m, edition, *source);
        }),
        Part::Claim(claim, columns) => claim_row::cells(edition, *claim, columns),
    }
}
