//! The screen as a function of `(corpus, view)`: one part of it a file.

mod card;
mod chips;
mod comparison;
mod comparisons;
mod control;
mod filter;
mod frame;
mod guest;
mod map;
mod markup;
mod method;
mod passage;
mod passages;
mod screen;
mod words;

pub(crate) use frame::{heading, screen};
pub use frame::{summary, title};
pub(crate) use guest::guest;
pub(crate) use markup::Markup;
pub(crate) use screen::Screen;
