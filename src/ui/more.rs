//! What only pages tell: the app leaves a place, and `boot.js` fills it from the page of the view.

use corpus::PassageId;

use super::{
    Screen,
    markup::{Attr::*, Markup},
};
use crate::view::Place;

/// Leaves the place for what only the page of a place tells.
pub(crate) fn place(m: &mut Markup, screen: &Screen<'_>, page: Place) {
    m.el("section.more", |m| {
        m.set(DataFrom, &screen.href(page));
    });
}

/// Leaves out what only pages tell of a passage or a pair.
pub(crate) fn nothing(_: &mut Markup, _: &Screen<'_>, _: &[PassageId]) {}
