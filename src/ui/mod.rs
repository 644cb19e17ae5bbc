//! The screen as a function of `(corpus, view)`: one part of it a file.

mod card;
mod chips;
mod comparison;
mod comparisons;
mod control;
mod filter;
mod frame;
mod map;
mod markup;
mod method;
mod more;
mod names;
mod passage;
mod passages;
mod screen;
mod words;

pub(crate) use frame::screen;
pub use frame::{page, summary, title};
pub(crate) use markup::Markup;
pub(crate) use more::place as place_for_more;
pub(crate) use screen::Screen;
