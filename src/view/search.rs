//! Words that are looked for.

use corpus::{Filter, LineOrder};

use super::Text;

/// Words that are looked for, and how what is found is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What the reader typed.
    pub words: Text,
    /// Among which passages; claims and names go by its themes and sources.
    pub filter: Filter,
    /// How passages are shown.
    pub listing: Listing,
}

/// How the passages of a search are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// Whole, by source.
    #[default]
    Passages,
    /// Each match on a line of its own, in its context.
    Lines(LineOrder),
}

impl Listing {
    /// What the query of a URL says of lines.
    pub(super) const LINES: &str = "kwic";

    /// The orders of lines that are not the default, with their names in URLs.
    pub(super) const ORDERS: [(LineOrder, &str); 2] = [(LineOrder::Left, "left"), (LineOrder::Right, "right")];
}
