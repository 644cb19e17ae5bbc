//! What only pages tell: the app leaves a place, and `boot.js` fills it from the page of the view.

use super::{
    Screen,
    markup::{Attr::*, Markup},
};

/// The id of what only the page of a source tells.
pub(super) const ID: &str = "more";

/// Leaves the place for what only the page of a source tells.
pub(crate) fn place(m: &mut Markup, screen: &Screen<'_>, source: u16) {
    m.el("section.more", |m| {
        m.set(Id, ID);
        m.set(DataFrom, &screen.source_href(source));
    });
}
