//! What a corpus *is*: the sources on one subject, cut into passages, with the themes, pairs and spans that were found
//! in them.
//!
//! A [`Source`] is one text, kept whole. Each of its non-empty lines is a [`Passage`], addressed by a [`PassageId`]
//! and written `<source>.<n>`. A passage carries [`Mark`]s, one for each theme, and every mark names its cues: the very
//! words that carry the theme. A [`Pair`] joins two passages of two sources and gives its reasons, again as spans. A
//! [`Name`] is a person, a place or an organisation, with every [`Mention`] of it. A [`Claim`] is one proposition, with a
//! [`Cell`] for every quote that speaks to it; a [`Figure`] is a number or a date.
//!
//! ```
//! use corpus::{Corpus, Span};
//!
//! let corpus = Corpus::default();
//! assert_eq!(Corpus::from_bytes(&corpus.to_bytes()), Ok(corpus));
//! assert_eq!(Span { start: 0, end: 3 }.of("oil and gas"), "oil");
//! ```
//!
//! This crate never does I/O, never touches the DOM and has no clock: how a corpus is made is `ingest`'s business, how
//! it is shown is the app's. Every length and offset is in bytes of UTF-8, never in characters.

mod align;
mod bands;
mod bytes;
mod cite;
mod claim_filter;
mod claims;
mod data;
mod figures;
mod filter;
mod interface;
mod item_mark;
mod model;
mod quote;
mod search;
mod segments;

pub use align::{Row, align};
pub use bands::{Band, bands};
pub use bytes::BytesError;
pub use cite::CiteFormat;
pub use claim_filter::{ClaimFilter, DifferenceSet, Member, RelationSet, SetOf};
pub use claims::{Basis, Cell, Claim, Difference, Relation, Voice, VoiceKind, Voices};
pub use data::{Data, DataFormat, Table};
pub use figures::{Figure, FigureKind, FigureValue};
pub use filter::{Choice, Filter, KindSet, Match, SourceSet, ThemeSet};
pub use interface::{Interface, Plural, direction, msg, plural, plural_categories};
pub use item_mark::item_mark;
pub use model::{
    Corpus, Edit, Given, Kind, Mark, Mention, Name, NameKind, Pair, Passage, PassageId, Reason, ReasonKind, SetBy,
    Site, Source, Span, Theme,
};
pub use quote::{FoundBy, FoundQuote, find as find_words, shortened};
pub use search::{
    Found, FoundTerm, Hit, HitMark, Index, LazyIndex, Line, LineOrder, Query, Taken, Target, Term, folded,
};
pub use segments::{Segment, segments};

/// The most themes that a corpus may have: each needs a colour of its own that can be told from the others.
pub const MAX_THEMES: usize = 8;

/// The most sources that can be shown, in whole words of 64 bits: a view is a small value.
pub const MAX_SOURCES: usize = 512;
