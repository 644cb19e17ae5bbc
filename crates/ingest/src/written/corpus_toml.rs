//! `corpus.toml` as written.

use super::problem::Ledger;
use super::table::{TomlFile, Written};

/// The whole of `corpus.toml`. What is missing or of the wrong type has been noted and is `None`.
#[derive(Debug, Default)]
pub(crate) struct CorpusWritten {
    pub(crate) title: Option<Written<String>>,
    pub(crate) subject: Option<Written<String>>,
    pub(crate) introduction: Option<Written<String>>,
    pub(crate) selection: Option<Written<String>>,
    pub(crate) address: Option<Written<String>>,
    pub(crate) align: Option<Written<String>>,
    pub(crate) lang: Option<Written<String>>,
    pub(crate) sources: Vec<SourceWritten>,
    pub(crate) edits: Vec<EditWritten>,
}

/// One `[[source]]`.
#[derive(Debug)]
pub(crate) struct SourceWritten {
    pub(crate) line: u32,
    pub(crate) id: Option<Written<String>>,
    pub(crate) file: Option<Written<String>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) label: Option<Written<String>>,
    pub(crate) byline: Option<Written<String>>,
    pub(crate) outlet: Option<Written<String>>,
    pub(crate) date: Option<Written<String>>,
    pub(crate) period: Option<Written<String>>,
    pub(crate) lang: Option<Written<String>>,
    pub(crate) formerly: Vec<Written<String>>,
    pub(crate) short: Option<Written<String>>,
    pub(crate) given: Option<GivenWritten>,
}

/// The `[source.given]` of a source: what its editor says of it.
#[derive(Debug)]
pub(crate) struct GivenWritten {
    pub(crate) url: Option<Written<String>>,
    pub(crate) byline: Option<Written<String>>,
    pub(crate) outlet: Option<Written<String>>,
    pub(crate) date: Option<Written<String>>,
    pub(crate) rights: Option<Written<String>>,
    pub(crate) retrieved: Option<Written<String>>,
    pub(crate) note: Option<Written<String>>,
}

/// One `[[passage]]`: what a person sets by hand.
#[derive(Debug)]
pub(crate) struct EditWritten {
    pub(crate) line: u32,
    pub(crate) id: Option<Written<String>>,
    pub(crate) kind: Option<Written<String>>,
    pub(crate) lang: Option<Written<String>>,
    pub(crate) add: Vec<AddWritten>,
    pub(crate) drop: Vec<Written<String>>,
    pub(crate) reason: Option<Written<String>>,
}

/// One entry of `add`: a theme and the words that carry it.
#[derive(Debug)]
pub(crate) struct AddWritten {
    pub(crate) line: u32,
    pub(crate) theme: Option<Written<String>>,
    pub(crate) cues: Vec<Written<String>>,
}

/// Reads the text of `corpus.toml`; whatever is wrong with its form is noted.
pub(crate) fn read_corpus(name: &str, text: &str, ledger: &mut Ledger) -> CorpusWritten {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let written = CorpusWritten {
        title: top.required("title", ledger),
        subject: top.required("subject", ledger),
        introduction: top.text("introduction", ledger),
        selection: top.text("selection", ledger),
        address: top.text("address", ledger),
        align: top.text("align", ledger),
        lang: top.text("lang", ledger),
        sources: read_sources(&mut top, ledger),
        edits: read_edits(&mut top, ledger),
    };
    top.end(ledger);
    written
}

fn read_sources(top: &mut super::table::Table<'_>, ledger: &mut Ledger) -> Vec<SourceWritten> {
    let mut sources = Vec::new();
    for mut table in top.tables("source", "in [[source]]", ledger) {
        sources.push(SourceWritten {
            line: table.line,
            id: table.required("id", ledger),
            file: table.required("file", ledger),
            title: table.text("title", ledger),
            label: table.text("label", ledger),
            byline: table.text("byline", ledger),
            outlet: table.text("outlet", ledger),
            date: table.text("date", ledger),
            period: table.text("period", ledger),
            lang: table.text("lang", ledger),
            formerly: table.texts("formerly", ledger),
            short: table.text("short", ledger),
            given: table.table("given", "in [source.given]", ledger).map(|given| read_given(given, ledger)),
        });
        table.end(ledger);
    }
    sources
}

fn read_given(mut table: super::table::Table<'_>, ledger: &mut Ledger) -> GivenWritten {
    let given = GivenWritten {
        url: table.text("url", ledger),
        byline: table.text("byline", ledger),
        outlet: table.text("outlet", ledger),
        date: table.text("date", ledger),
        rights: table.text("rights", ledger),
        retrieved: table.text("retrieved", ledger),
        note: table.text("note", ledger),
    };
    table.end(ledger);
    given
}

fn read_edits(top: &mut super::table::Table<'_>, ledger: &mut Ledger) -> Vec<EditWritten> {
    let mut edits = Vec::new();
    for mut table in top.tables("passage", "in [[passage]]", ledger) {
        let id = table.required("id", ledger);
        let kind = table.text("kind", ledger);
        let lang = table.text("lang", ledger);
        let mut add = Vec::new();
        for mut entry in table.tables("add", "in `add`", ledger) {
            let line = entry.line;
            add.push(AddWritten { line, theme: entry.required("theme", ledger), cues: entry.texts("cues", ledger) });
            entry.end(ledger);
        }
        let drop = table.texts("drop", ledger);
        edits.push(EditWritten { line: table.line, id, kind, lang, add, drop, reason: table.text("reason", ledger) });
        table.end(ledger);
    }
    edits
}
