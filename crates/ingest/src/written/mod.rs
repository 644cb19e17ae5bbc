//! The TOML files as written: every value with its line, nothing checked against anything else yet.

mod claims_toml;
mod corpus_toml;
mod labelled_toml;
mod names_toml;
mod table;
mod themes_toml;

pub(crate) use claims_toml::{CellWritten, ClaimWritten, VoiceWritten, read_claims};
pub(crate) use corpus_toml::{AddWritten, CorpusWritten, EditWritten, SourceWritten, read_corpus};
pub(crate) use labelled_toml::{LabelledWritten, read_labelled, read_marked};
pub(crate) use names_toml::{NameWritten, read_names};
pub(crate) use table::Written;
pub(crate) use themes_toml::{CuesWritten, FamilyWritten, ThemeWritten, read_themes};
