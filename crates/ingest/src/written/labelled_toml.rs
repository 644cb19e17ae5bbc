//! A set of labelled passages as written.

use super::problem::Ledger;
use super::table::{TomlFile, Written};

/// One `[[passage]]` of a set: its words, or the id of a passage of the seeds, and what a reader finds in it.
#[derive(Debug)]
pub(crate) struct LabelledWritten {
    pub(crate) id: Option<Written<String>>,
    pub(crate) text: Option<Written<String>>,
    pub(crate) themes: Vec<Written<String>>,
    pub(crate) borderline: Vec<Written<String>>,
}

/// Reads a set; whatever is wrong with its form is noted.
pub(crate) fn read_labelled(name: &str, text: &str, ledger: &mut Ledger) -> Vec<LabelledWritten> {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let mut passages = Vec::new();
    for mut table in top.tables("passage", "in [[passage]]", ledger) {
        passages.push(LabelledWritten {
            id: table.required("id", ledger),
            text: table.text("text", ledger),
            themes: table.texts("themes", ledger),
            borderline: table.texts("borderline", ledger),
        });
        table.end(ledger);
    }
    top.end(ledger);
    passages
}

/// Reads the pairs that readers marked, a line each; whatever is wrong with the form of the file is noted.
pub(crate) fn read_marked(name: &str, text: &str, ledger: &mut Ledger) -> Vec<Written<String>> {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let pairs = top.texts("pairs", ledger);
    top.end(ledger);
    pairs
}

/// Two readings of the claims of a folder.
#[derive(Debug)]
pub(crate) struct ReadingsWritten {
    /// Who read, and how.
    pub(crate) how: Option<Written<String>>,
    /// A line for each claim.
    pub(crate) readings: Vec<Written<String>>,
}

/// Reads what two readings called the relations of claims; whatever is wrong with the form of the file is noted.
pub(crate) fn read_readings(name: &str, text: &str, ledger: &mut Ledger) -> ReadingsWritten {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let written = ReadingsWritten { how: top.required("how", ledger), readings: top.texts("readings", ledger) };
    top.end(ledger);
    written
}
