//! How well themes and pairs are found, against what readers marked.
//!
//! What readers marked in the texts of a folder lies in its `reference/`: `themes.toml` holds the themes of passages,
//! `pairs.toml` the pairs. Labelled passages of other articles lie beside the general rules; they tell whether these
//! carry over.

mod pairs;
mod themes;

use std::path::Path;

use corpus::Corpus;

use crate::written::folder;
use crate::written::problem::{Ledger, Problems};

pub use pairs::{Agreement, MeasuredPairs, agreement};
pub use themes::{Disagreement, Measured, Score};

/// What to do about a label that does not fit the texts.
const OTHER_TEXTS: &str = "mend the line; if the labels are of other texts, take the folder `reference` out";

/// How well themes and pairs are found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// Themes, one set of labelled passages after the other; empty if there are no labels.
    pub themes: Vec<Measured>,
    /// Pairs, if readers marked them in the texts of the folder.
    pub pairs: Option<MeasuredPairs>,
}

/// Measures how well themes and pairs are found in the corpus of a folder.
///
/// # Errors
/// Everything that is wrong with the labels.
pub fn measures(folder: &Path, corpus: &Corpus) -> Result<Measures, Problems> {
    let mut ledger = Ledger::default();
    let mut measures = Measures::default();
    let read = folder::read(folder, &mut Ledger::default());
    if read.themes.is_none_or(|themes| themes == crate::themes::rules::OWN_RULES) {
        measures.themes = themes::general(&mut ledger);
    }
    if let Some(text) = folder::read_reference(folder, themes::REFERENCE, &mut ledger) {
        measures.themes.push(themes::measured(&text, corpus, &mut ledger));
    }
    measures.pairs = pairs::read(folder, corpus, &mut ledger).map(|agreement| agreement.all);
    ledger.settle(measures)
}
