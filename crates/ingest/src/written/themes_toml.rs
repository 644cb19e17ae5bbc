//! `themes.toml` as written.

use super::problem::Ledger;
use super::table::{Table, TomlFile, Written};

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

/// One `[[theme.cues]]` or `[[change.cues]]`: patterns of the same weight.
#[derive(Debug)]
pub(crate) struct CuesWritten {
    pub(crate) line: u32,
    pub(crate) weight: Option<Written<u32>>,
    pub(crate) patterns: Vec<Written<String>>,
    pub(crate) with: Vec<Written<String>>,
    pub(crate) without: Vec<Written<String>>,
    pub(crate) within: Option<Written<String>>,
}

/// One `[[change]]`: how an included theme is changed.
#[derive(Debug)]
pub(crate) struct ChangeWritten {
    pub(crate) theme: Option<Written<String>>,
    pub(crate) drop: Vec<Written<String>>,
    pub(crate) cancel: Vec<Written<String>>,
    pub(crate) cues: Vec<CuesWritten>,
}

/// `themes.toml`, or general rules, which are written alike.
#[derive(Debug)]
pub(crate) struct ThemesWritten {
    pub(crate) include: Option<Written<String>>,
    pub(crate) drop: Vec<Written<String>>,
    pub(crate) families: Vec<FamilyWritten>,
    pub(crate) themes: Vec<ThemeWritten>,
    pub(crate) changes: Vec<ChangeWritten>,
}

/// Reads the text of `themes.toml`; whatever is wrong with its form is noted.
pub(crate) fn read_themes(name: &str, text: &str, ledger: &mut Ledger) -> ThemesWritten {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let include = top.text("include", ledger);
    let drop = top.texts("drop", ledger);
    let families = top.lists("families", ledger).into_iter();
    let families = families.map(|(name, members)| FamilyWritten { line: name.line, name: name.value, members });
    let families = families.collect();
    let themes = top.tables("theme", "in [[theme]]", ledger).into_iter().map(|table| theme(table, ledger)).collect();
    let changes =
        top.tables("change", "in [[change]]", ledger).into_iter().map(|table| change(table, ledger)).collect();
    top.end(ledger);
    ThemesWritten { include, drop, families, themes, changes }
}

fn theme(mut table: Table<'_>, ledger: &mut Ledger) -> ThemeWritten {
    let theme = ThemeWritten {
        line: table.line,
        id: table.required("id", ledger),
        label: table.required("label", ledger),
        mark: table.required("mark", ledger),
        colour: table.number("colour", ledger),
        about: table.required("about", ledger),
        threshold: table.number("threshold", ledger),
        cues: cues(&mut table, "in [[theme.cues]]", ledger),
        cancel: table.texts("cancel", ledger),
    };
    table.end(ledger);
    theme
}

fn change(mut table: Table<'_>, ledger: &mut Ledger) -> ChangeWritten {
    let change = ChangeWritten {
        theme: table.required("theme", ledger),
        drop: table.texts("drop", ledger),
        cancel: table.texts("cancel", ledger),
        cues: cues(&mut table, "in [[change.cues]]", ledger),
    };
    table.end(ledger);
    change
}

fn cues(table: &mut Table<'_>, place: &'static str, ledger: &mut Ledger) -> Vec<CuesWritten> {
    let mut cues = Vec::new();
    for mut group in table.tables("cues", place, ledger) {
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
    cues
}
