//! `claims.toml` as written.

use super::problem::Ledger;
use super::table::{Table, TomlFile, Written};

/// One `[[claim]]`.
#[derive(Debug)]
pub(crate) struct ClaimWritten {
    pub(crate) line: u32,
    pub(crate) id: Option<Written<String>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) themes: Vec<Written<String>>,
    pub(crate) relation: Option<Written<String>>,
    pub(crate) difference: Vec<Written<String>>,
    pub(crate) silent: Vec<Written<String>>,
    pub(crate) formerly: Vec<Written<String>>,
    pub(crate) note: Option<Written<String>>,
    pub(crate) cells: Vec<CellWritten>,
}

/// One `[[claim.cell]]`: what one passage says to a claim.
#[derive(Debug)]
pub(crate) struct CellWritten {
    pub(crate) source: Option<Written<String>>,
    pub(crate) passage: Option<Written<String>>,
    pub(crate) quote: Option<Written<String>>,
    pub(crate) value: Option<Written<String>>,
    pub(crate) unit: Option<Written<String>>,
    pub(crate) measure: Option<Written<String>>,
    pub(crate) as_of: Option<Written<String>>,
    pub(crate) voice: Option<VoiceWritten>,
    pub(crate) checked: Option<Written<String>>,
}

/// The `voice` of a cell.
#[derive(Debug)]
pub(crate) struct VoiceWritten {
    pub(crate) line: u32,
    pub(crate) kind: Option<Written<String>>,
    pub(crate) name: Option<Written<String>>,
    pub(crate) basis: Option<Written<String>>,
}

/// Reads the text of `claims.toml`; whatever is wrong with its form is noted.
pub(crate) fn read_claims(name: &str, text: &str, ledger: &mut Ledger) -> Vec<ClaimWritten> {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let mut claims = Vec::new();
    for mut table in top.tables("claim", "in [[claim]]", ledger) {
        claims.push(ClaimWritten {
            line: table.line,
            id: table.required("id", ledger),
            title: table.required("title", ledger),
            themes: table.texts("themes", ledger),
            relation: table.required("relation", ledger),
            difference: table.texts("difference", ledger),
            silent: table.texts("silent", ledger),
            formerly: table.texts("formerly", ledger),
            note: table.text("note", ledger),
            cells: read_cells(&mut table, ledger),
        });
        table.end(ledger);
    }
    top.end(ledger);
    claims
}

fn read_cells(claim: &mut Table<'_>, ledger: &mut Ledger) -> Vec<CellWritten> {
    let mut cells = Vec::new();
    for mut table in claim.tables("cell", "in [[claim.cell]]", ledger) {
        cells.push(CellWritten {
            source: table.required("source", ledger),
            passage: table.required("passage", ledger),
            quote: table.required("quote", ledger),
            value: table.text("value", ledger),
            unit: table.text("unit", ledger),
            measure: table.text("measure", ledger),
            as_of: table.text("as_of", ledger),
            voice: table.table("voice", "in `voice`", ledger).map(|mut voice| {
                let (kind, name) = (voice.required("kind", ledger), voice.text("name", ledger));
                let (line, basis) = (voice.line, voice.text("basis", ledger));
                voice.end(ledger);
                VoiceWritten { line, kind, name, basis }
            }),
            checked: table.text("checked", ledger),
        });
        table.end(ledger);
    }
    cells
}
