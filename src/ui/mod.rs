//! The screen as a function of `(corpus, view)`: one part of it a file. Start at [`screen`].
//!
//! What may change while the app runs stands in an element of its own whose key is its content, so that it is replaced
//! as a whole: browsers' translators and some extensions swap the text nodes of a page for others, and a text node that
//! is no longer in the page can neither be written to nor inserted before.

pub mod carried;
pub mod claim_row;
pub mod claims;
pub mod control;
pub mod map;
pub mod passage;
pub mod words;

mod bar;
mod card;
mod chips;
mod claim_lists;
mod comparison;
mod comparisons;
mod edition;
mod filter;
mod frame;
mod groups;
mod markup;
mod names;
mod passages;
mod related;
mod row;
mod search;
mod sheet;
mod title;
mod unchanged;

pub use comparison::{names_to_add, pairs_shown};
pub use edition::{Edition, FEW, Start};
pub use frame::{frame, head, screen};
pub use passages::{chosen_cues, map_links};
pub use related::related;
pub use sheet::sheet;
pub use title::{Title, document_title, heading, summary};
