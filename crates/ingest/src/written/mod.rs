//! A folder as it is written: its files, the lines of its texts, and its TOML files, every value with its line. Nothing is
//! checked against anything else yet; what is wrong is noted in the [`problem::Ledger`].

mod claims_toml;
mod corpus_toml;
mod encoding;
pub(crate) mod folder;
pub(crate) mod id;
mod labelled_toml;
pub(crate) mod lines;
mod marked_toml;
mod names_toml;
pub(crate) mod problem;
mod table;
mod themes_toml;

pub(crate) use claims_toml::{CellWritten, ClaimWritten, VoiceWritten, read_claims};
pub(crate) use corpus_toml::{AddWritten, CorpusWritten, EditWritten, GivenWritten, SourceWritten, read_corpus};
pub(crate) use labelled_toml::{LabelledWritten, read_labelled, read_marked, read_readings};
pub(crate) use marked_toml::{Marked, MarkedWritten, read_marked_texts};
pub(crate) use names_toml::{NameWritten, read_names};
pub(crate) use table::Written;
pub(crate) use themes_toml::{ChangeWritten, CuesWritten, FamilyWritten, ThemeWritten, ThemesWritten, read_themes};
