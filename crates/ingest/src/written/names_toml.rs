//! `names.toml` as written.

use super::problem::Ledger;
use super::table::{TomlFile, Written};

/// The whole of `names.toml`.
#[derive(Debug, Default)]
pub(crate) struct NamesWritten {
    pub(crate) names: Vec<NameWritten>,
    pub(crate) drop: Vec<Written<String>>,
}

/// One `[[name]]`.
#[derive(Debug)]
pub(crate) struct NameWritten {
    pub(crate) line: u32,
    pub(crate) id: Option<Written<String>>,
    pub(crate) name: Option<Written<String>>,
    pub(crate) kind: Option<Written<String>>,
    pub(crate) forms: Vec<Written<String>>,
    pub(crate) note: Option<Written<String>>,
}

/// Reads the text of `names.toml`; whatever is wrong with its form is noted.
pub(crate) fn read_names(name: &str, text: &str, ledger: &mut Ledger) -> NamesWritten {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let drop = top.texts("drop", ledger);
    let mut names = Vec::new();
    for mut table in top.tables("name", "in [[name]]", ledger) {
        names.push(NameWritten {
            line: table.line,
            id: table.required("id", ledger),
            name: table.text("name", ledger),
            kind: table.text("kind", ledger),
            forms: table.texts("forms", ledger),
            note: table.text("note", ledger),
        });
        table.end(ledger);
    }
    top.end(ledger);
    NamesWritten { names, drop }
}
