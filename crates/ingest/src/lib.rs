//! How a corpus is *made*: a folder of seeds becomes a [`Corpus`], or every problem that stands in the way.
//!
//! A folder holds texts (`*.txt`), and beside them `corpus.toml`, which says what the texts state of themselves,
//! `themes.toml`, which holds the rules that find themes, `names.toml`, which joins names, and `claims.toml`, which says
//! what the texts say of the same thing. All four may be missing: a folder of texts alone will do. The way goes from
//! what is *written* (read in full, with lines) to what is *checked*; every problem is noted on the way and all of them
//! are told at once. Then the rules set themes, an editor's corrections are applied, and names, figures, claims and pairs
//! follow, each stage in a folder of its own, over one floor of `language`.
//!
//! ```
//! let folder = std::env::temp_dir().join("crossread-nothing-here");
//! let problems = ingest::ingest(&folder).unwrap_err();
//! assert_eq!(problems.iter().count(), 1);
//! ```
//!
//! This crate runs when a site is built, never in a browser. It has no clock, keeps no machine's paths and walks
//! nothing in hash order: the same seeds give the same bytes.

mod claims;
mod draft;
mod figures;
mod interface;
mod language;
mod measured;
mod names;
mod pairs;
mod review;
mod sources;
mod summary;
mod themes;
mod written;

use std::path::Path;

use corpus::{Corpus, Kind, MAX_SOURCES};

use crate::language::words::{Word, words};
use crate::themes::{edits, rules};
use crate::written::folder::{self, CORPUS_TOML, Folder};
use crate::written::problem::Ledger;

pub use draft::{Drafted, draft};
pub use figures::numbers_known;
pub use language::guess::language_of;
pub use measured::{
    Agreement, Disagreement, Measured, MeasuredClaims, MeasuredPairs, Measures, Reading, Score, Versions, agreement,
    carried_over, measures, readings, versions,
};
pub use review::review;
pub use sources::oddities::hard_breaks;
pub use sources::placeholder;
pub use summary::summary;
pub use written::id::from_file_name;
pub use written::problem::{Problem, Problems};

/// What a folder of seeds gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingested {
    /// The corpus.
    pub corpus: Corpus,
    /// What its editor should know: nothing of it stands in the way of a site.
    pub warnings: Vec<Problem>,
}

/// The most bytes that all texts of a folder may have together: the app brings them all along.
const MOST_TEXT: usize = 5_000_000;

/// Makes a corpus of a folder of seeds.
///
/// # Errors
/// Everything that is wrong with the folder; of one that holds more than a site can show, only that.
pub fn ingest(folder: &Path) -> Result<Ingested, Problems> {
    let mut ledger = Ledger::default();
    let folder = folder::read(folder, &mut ledger);
    let corpus = if has_room(&folder, &mut ledger) { made(&folder, &mut ledger) } else { Corpus::default() };
    let warnings = ledger.take_warnings();
    ledger.settle(Ingested { corpus, warnings })
}

/// Whether a site has room for what is in a folder; if not, that is noted.
fn has_room(folder: &Folder, ledger: &mut Ledger) -> bool {
    let what_to_do = "take some out, or make two folders and two sites of them";
    let count = folder.texts.len();
    if count > MAX_SOURCES {
        ledger.of(CORPUS_TOML, format!("there are {count} texts, and a site shows {MAX_SOURCES} at most"), what_to_do);
    }
    let bytes: usize = folder.texts.values().flatten().map(String::len).sum();
    if bytes > MOST_TEXT {
        let mb = |bytes: usize| bytes as f64 / 1e6;
        let (have, most) = (mb(bytes), mb(MOST_TEXT));
        let what = format!("the texts have {have:.1} MB together, and a site shows {most:.1} MB at most");
        ledger.of(CORPUS_TOML, what, what_to_do);
    }
    count <= MAX_SOURCES && bytes <= MOST_TEXT
}

/// The corpus that the files of a folder make; what is wrong is noted.
fn made(folder: &Folder, ledger: &mut Ledger) -> Corpus {
    let written = folder.corpus.as_ref().map(|text| written::read_corpus(CORPUS_TOML, text, ledger));
    let rules = rules(folder.themes.as_deref(), ledger);
    let sources = match &written {
        Some(written) => sources::named_sources(&written.sources, folder, ledger),
        None => sources::unnamed_sources(folder, ledger),
    };
    let mut corpus = Corpus {
        site: sources::site(written.as_ref(), ledger),
        interface: interface::interface(written.as_ref().and_then(|written| written.lang.as_ref()), ledger),
        themes: rules.themes.clone(),
        sources,
        ..Corpus::default()
    };
    let edits = written.as_ref().map_or(&[][..], |written| &written.edits);
    let edits = edits::locate(edits, &corpus, ledger);
    edits::set_kinds(&edits, &mut corpus, ledger);
    sources::oddities::warn(&corpus, written.is_some(), ledger);
    if let Some(written) = &written {
        placeholder::warn(written, ledger);
    }

    let words: Vec<Vec<Word>> = corpus.passages().map(|(id, _)| words(corpus.text(id))).collect();
    let passages = corpus.sources.iter_mut().flat_map(|source| &mut source.passages);
    for (passage, words) in passages.zip(&words).filter(|(passage, _)| passage.kind != Kind::Furniture) {
        passage.marks = rules.marks(words);
    }
    edits::set_themes(&edits, &mut corpus, ledger);
    corpus.names = names::names(&corpus, &words, folder.names.as_deref(), ledger);
    corpus.figures = figures::figures(&corpus, &words);
    figures::warn(&corpus, ledger);
    corpus.claims = claims::claims(&corpus, &words, folder.claims.as_deref(), ledger);
    let align = written.as_ref().and_then(|written| written.align.as_ref());
    corpus.pairs = pairs::pairs(&corpus, &words, pairs::by_lines(align, ledger));
    corpus
}
