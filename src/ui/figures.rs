//! Numbers and dates: the timeline and the ledger.

use super::{Screen, markup::Markup};

/// Writes the figures.
pub(super) fn figures(m: &mut Markup, screen: &Screen<'_>) {
    let _ = screen;
    m.leaf("p.nothing", "No figures were found in these texts.");
}
