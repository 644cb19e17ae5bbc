//! `themes.toml` as written.

use super::problem::Ledger;
use super::table::{TomlFile, Written};

/// One line of `[families]`: words that patterns name together.
#[derive(Debug)]
pub(crate) struct FamilyWritten {
    pub(crate) line: u32,
    pub(crate) name: String,
    pub(crate) members: Vec<Written<String>>,
}

/// One `[[theme]]`.
#[derive(Debug)]
pub(crate) struct ThemeWritten {
    pub(crate) line: u32,
    pub(crate) id: Option<Written<String>>,
    pub(crate) label: Option<Written<String>>,
    pub(crate) mark: Option<Written<String>>,
    pub(crate) colour: Option<Written<u32>>,
    pub(crate) about: Option<Written<String>>,
    pub(crate) threshold: Option<Written<u32>>,
    pub(crate) cues: Vec<CuesWritten>,
    pub(crate) cancel: Vec<Written<String>>,
}

/// One `[[theme.cues]]`: patterns of the same weight.
#[derive(Debug)]
pub(crate) struct CuesWritten {
    pub(crate) line: u32,
    pub(crate) weight: Option<Written<u32>>,
    pub(crate) patterns: Vec<Written<String>>,
    pub(crate) with: Vec<Written<String>>,
    pub(crate) without: Vec<Written<String>>,
    pub(crate) within: Option<Written<String>>,
}

/// Reads the text of `themes.toml`; whatever is wrong with its form is noted.
pub(crate) fn read_themes(name: &str, text: &str, ledger: &mut Ledger) -> (Vec<FamilyWritten>, Vec<ThemeWritten>) {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let families = top.lists("families", ledger).into_iter();
    let families = families.map(|(name, members)| FamilyWritten { line: name.line, name: name.value, members });
    let families = families.collect();
    let mut themes = Vec::new();
    for mut table in top.tables("theme", "in [[theme]]", ledger) {
        let id = table.required("id", ledger);
        let label = table.required("label", ledger);
        let mark = table.required("mark", ledger);
        let colour = table.number("colour", ledger);
        let about = table.required("about", ledger);
        let threshold = table.number("threshold", ledger);
        let mut cues = Vec::new();
        for mut group in table.tables("cues", "in [[theme.cues]]", ledger) {
            cues.push(CuesWritten {
                line: group.line,
                weight: group.number("weight", ledger),
                patterns: group.texts("patterns", ledger),
                with: group.texts("with", ledger),
                without: group.texts("without", ledger),
                within: group.text("within", ledger),
            });
            group.end(ledger);
        }
        let cancel = table.texts("cancel", ledger);
        themes.push(ThemeWritten { line: table.line, id, label, mark, colour, about, threshold, cues, cancel });
        table.end(ledger);
    }
    top.end(ledger);
    (families, themes)
}
