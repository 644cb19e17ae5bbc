//! How well themes and pairs are found, against what readers marked, and how far two readings of the claims agree.
//!
//! What readers marked in the texts of a folder lies in its `reference/`: `themes.toml` holds the themes of passages,
//! `pairs.toml` the pairs, `claims.toml` two readings of how sources stand. Labelled passages of other articles lie beside the general rules: they tell how well these
//! carry over, and are measured if a folder includes the rules as they are.

mod claims;
mod pairs;
mod reading;
mod reference;
mod themes;
mod versions;

use std::path::Path;

use corpus::Corpus;

use self::reference::read_reference;
use crate::themes::{General, unchanged};
use crate::written::folder;
use crate::written::problem::{Ledger, Problems};

pub use claims::MeasuredClaims;
pub use pairs::{Agreement, MeasuredPairs, agreement};
pub use reading::{Reading, readings};
pub use themes::{Disagreement, Measured, Score};
pub use versions::{Versions, versions};

/// How well themes and pairs are found, and how far two readings of the claims agree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// Themes, if readers labelled the passages of the folder.
    pub themes: Option<Measured>,
    /// How well the general rules that the folder includes as they are did on passages of other outlets of which no rule
    /// knew. It tells nothing of the folder's own texts.
    pub elsewhere: Option<Measured>,
    /// Pairs, if readers marked them in the texts of the folder.
    pub pairs: Option<MeasuredPairs>,
    /// Claims, if they were read twice.
    pub claims: Option<MeasuredClaims>,
}

/// Measures how well themes and pairs are found in the corpus of a folder, and how far readings of its claims agree.
///
/// # Errors
/// Everything that is wrong with the labels.
pub fn measures(folder: &Path, corpus: &Corpus) -> Result<Measures, Problems> {
    let mut ledger = Ledger::default();
    let mut measures = Measures::default();
    if let Some(general) = included(folder) {
        let [.., last] = general.sets;
        measures.elsewhere = themes::of_general(general, &[last], &mut ledger).pop();
    }
    if let Some(text) = read_reference(folder, themes::REFERENCE, &mut ledger) {
        measures.themes = Some(themes::measured(&text, corpus, &mut ledger));
    }
    measures.pairs = pairs::read(folder, corpus, &mut ledger).map(|agreement| agreement.all);
    measures.claims = claims::read(folder, corpus, &mut ledger);
    ledger.settle(measures)
}

/// Measures the general rules that a folder includes as they are on all sets of labelled passages that belong to them: those
/// that may be read while rules are written, then those kept aside. None if it includes none.
///
/// # Errors
/// Everything that is wrong with the labels.
pub fn carried_over(folder: &Path) -> Result<Vec<Measured>, Problems> {
    let mut ledger = Ledger::default();
    let measured = included(folder).map(|general| themes::of_general(general, &general.sets, &mut ledger));
    ledger.settle(measured.unwrap_or_default())
}

/// The general rules that a folder includes as they are.
fn included(folder: &Path) -> Option<&'static General> {
    let themes = folder::read(folder, &mut Ledger::default()).themes?;
    unchanged(&themes)
}
