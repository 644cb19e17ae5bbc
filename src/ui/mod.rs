//! The screen as a function of `(corpus, view)`: one part of it a file.

mod aside;
mod card;
mod carried;
mod chips;
mod claim;
mod claims;
mod comparison;
mod comparisons;
mod control;
mod figures;
mod filter;
mod frame;
mod guest;
mod map;
mod markup;
mod method;
mod more;
mod names;
mod pages;
mod passage;
mod passages;
mod plot;
mod screen;
mod timeline;
mod values;
mod words;

pub(crate) use frame::{screen, summary, title};
pub(crate) use guest::guest;
pub(crate) use markup::Markup;
pub(crate) use more::{nothing as no_part, place as place_for_more};
pub(crate) use pages::heading as page_heading;
pub use pages::{more as page_more, page, summary as page_summary, title as page_title};
pub(crate) use screen::Screen;
