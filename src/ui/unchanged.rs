//! What does not depend on what is chosen, so that a choice does not redraw it.

use corpus::{PassageId, Row};
use yew::prelude::*;

use super::{Edition, claim_row, markup::written, passage, row};
use crate::view::Columns;

/// Parts of a screen that stand in an element which a choice only hides or shows.
#[derive(Clone, PartialEq)]
pub(super) enum Part {
    /// What stands in a passage, and whether the ways to its neighbours do.
    Passage(PassageId, bool),
    /// Passages that face each other in a comparison.
    Facing(Columns, Row),
    /// A passage that stands alone in a comparison.
    Alone(Columns, PassageId),
    /// What stands in a row of the table of claims: the claim, by index, and for each source whether it has a column.
    Claim(u16, Vec<bool>),
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) edition: Edition,
    pub(super) part: Part,
}

/// A part that is drawn once: Yew draws a component anew only if its properties differ.
#[component]
pub(super) fn Unchanged(Props { edition, part }: &Props) -> Html {
    match part {
        Part::Passage(id, reads_on) => written(|m| passage::listed(m, edition, *id, *reads_on)),
        Part::Facing(columns, row) => written(|m| row::facing(m, edition, *columns, row)),
        Part::Alone(columns, id) => written(|m| row::alone(m, edition, *columns, *id)),
        Part::Claim(claim, columns) => claim_row::cells(edition, *claim, columns),
    }
}
