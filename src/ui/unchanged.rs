//! What does not depend on what is chosen, so that a choice does not redraw it.

use corpus::{PassageId, Row};
use yew::prelude::*;

use super::{Edition, claim_row, markup::written, passage, row};
use crate::view::Columns;

/// Parts of a screen that stand in an element which a choice only hides or shows.
#[derive(Clone, PartialEq)]
pub(super) enum Part {
    /// What stands in a passage.
    Passage(PassageId),
    /// What stands in a row of a comparison.
    Row(Columns, Row),
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
    written(|m| match part {
        Part::Passage(id) => passage::inside(m, edition, *id, &[]),
        Part::Row(columns, row) => row::sides(m, edition, *columns, row),
        Part::Claim(claim, columns) => claim_row::cells(m, edition, *claim, columns),
    })
}
