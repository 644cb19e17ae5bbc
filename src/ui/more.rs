//! What only pages tell: the app leaves a place, and `boot.js` fills it from the page of the view.

use super::{
    Screen,
    markup::{Attr::*, Markup},
};
use crate::view::Place;

/// The id of what only a page tells.
pub(super) const ID: &str = "more";

/// Leaves the place for what only the page of a place tells.
pub(crate) fn place(m: &mut Markup, screen: &Screen<'_>, page: Place) {
    m.el("section.more", |m| {
        m.set(Id, ID);
        m.set(DataFrom, &screen.href(page));
    });
}
