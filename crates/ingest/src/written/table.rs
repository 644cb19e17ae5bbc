//! Reading a TOML file key by key, so that every problem has its line and all of them are told at once.

use std::collections::BTreeMap;
use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::problem::Ledger;

/// A value and the line it is written on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written<T> {
    /// The value.
    pub(crate) value: T,
    /// The line of its file, counted from 1.
    pub(crate) line: u32,
}

/// A TOML file: its name, to say where problems are, its text, and where the lines of that end.
#[derive(Clone)]
pub(crate) struct TomlFile<'a> {
    name: &'a str,
    text: &'a str,
    line_ends: Rc<[usize]>,
}

impl<'a> TomlFile<'a> {
    /// A file by its name and text.
    pub(crate) fn new(name: &'a str, text: &'a str) -> TomlFile<'a> {
        TomlFile { name, text, line_ends: text.match_indices('\n').map(|(at, _)| at).collect() }
    }

    /// Parses the file; what is no TOML is noted and left out.
    pub(crate) fn parse(self, ledger: &mut Ledger) -> Table<'a> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let line = self.line(error.span().map_or(0, |span| span.start));
            let what = error.message().lines().collect::<Vec<_>>().join(" ");
            ledger.at(self.name, line, format!("this is not TOML: {what}"), "mend the line as https://toml.io shows");
        }
        Table::new(self, "at the top of the file", 1, table.into_inner())
    }

    fn line(&self, at: usize) -> u32 {
        1 + self.line_ends.partition_point(|&end| end < at) as u32
    }
}

/// A table of a file from which values are taken by key; what is left in the end is unknown.
pub(crate) struct Table<'a> {
    file: TomlFile<'a>,
    /// Where this table stands, as in `in [[source]]`.
    place: &'static str,
    /// The line it begins on.
    pub(crate) line: u32,
    entries: BTreeMap<String, (u32, Spanned<DeValue<'a>>)>,
    known: Vec<&'static str>,
}

impl<'a> Table<'a> {
    fn new(file: TomlFile<'a>, place: &'static str, line: u32, table: DeTable<'a>) -> Table<'a> {
        let entries = table.into_iter().map(|(key, value)| {
            let line = file.line(key.span().start);
            (key.into_inner().into_owned(), (line, value))
        });
        let entries = entries.collect();
        Table { file, place, line, entries, known: Vec::new() }
    }

    fn take(&mut self, key: &'static str) -> Option<(u32, DeValue<'a>)> {
        self.known.push(key);
        self.entries.remove(key).map(|(line, value)| (line, value.into_inner()))
    }

    /// The text under a key, if it is there. Text of blanks alone is a problem.
    pub(crate) fn text(&mut self, key: &'static str, ledger: &mut Ledger) -> Option<Written<String>> {
        let (line, value) = self.take(key)?;
        match value {
            DeValue::String(text) if text.trim().is_empty() => {
                ledger.at(self.file.name, line, format!("`{key}` is empty"), "write it, or take the line out");
                None
            }
            DeValue::String(text) => Some(Written { value: text.into_owned(), line }),
            _ => {
                ledger.at(self.file.name, line, format!("`{key}` is no text"), "write it in quotation marks");
                None
            }
        }
    }

    /// The text under a key that must be there.
    pub(crate) fn required(&mut self, key: &'static str, ledger: &mut Ledger) -> Option<Written<String>> {
        if !self.entries.contains_key(key) {
            self.missing(key, ledger);
        }
        self.text(key, ledger)
    }

    /// Notes that a key is not there.
    pub(crate) fn missing(&self, key: &str, ledger: &mut Ledger) {
        ledger.at(self.file.name, self.line, format!("`{key}` is missing {}", self.place), format!("add `{key}`"));
    }

    /// The whole number under a key, if it is there.
    pub(crate) fn number(&mut self, key: &'static str, ledger: &mut Ledger) -> Option<Written<u32>> {
        let (line, value) = self.take(key)?;
        let number = match &value {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            ledger.at(
                self.file.name,
                line,
                format!("`{key}` is no whole number"),
                "write it in digits, without quotation marks: 2",
            );
        }
        number.map(|value| Written { value, line })
    }

    /// The texts of a list under a key, each with its own line; none if the key is not there.
    pub(crate) fn texts(&mut self, key: &'static str, ledger: &mut Ledger) -> Vec<Written<String>> {
        let Some((line, value)) = self.take(key) else { return Vec::new() };
        self.texts_of(key, line, value, ledger)
    }

    /// The lists of texts in the table under a key, by name, in the order of the file; none if it is not there.
    pub(crate) fn lists(
        &mut self,
        key: &'static str,
        ledger: &mut Ledger,
    ) -> Vec<(Written<String>, Vec<Written<String>>)> {
        let Some((line, value)) = self.take(key) else { return Vec::new() };
        let DeValue::Table(table) = value else {
            ledger.at(self.file.name, line, format!("`{key}` is no table"), format!("begin it with a line [{key}]"));
            return Vec::new();
        };
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        let lists = entries.into_iter().map(|(name, value)| {
            let line = self.file.line(name.span().start);
            let name = Written { value: name.into_inner().into_owned(), line };
            let texts = self.texts_of(&name.value, line, value.into_inner(), ledger);
            (name, texts)
        });
        lists.collect()
    }

    fn texts_of(&self, key: &str, line: u32, value: DeValue<'a>, ledger: &mut Ledger) -> Vec<Written<String>> {
        let mut texts = Vec::new();
        for item in self.items(key, line, value, ledger) {
            let line = self.file.line(item.span().start);
            match item.into_inner() {
                DeValue::String(text) => texts.push(Written { value: text.into_owned(), line }),
                _ => ledger.at(
                    self.file.name,
                    line,
                    format!("`{key}` holds something other than text"),
                    "write each in quotation marks",
                ),
            }
        }
        texts
    }

    /// The tables of a list under a key, in the order of the file; none if the key is not there.
    pub(crate) fn tables(&mut self, key: &'static str, place: &'static str, ledger: &mut Ledger) -> Vec<Table<'a>> {
        let Some((line, value)) = self.take(key) else { return Vec::new() };
        let mut tables = Vec::new();
        for item in self.items(key, line, value, ledger) {
            let line = self.file.line(item.span().start);
            match item.into_inner() {
                DeValue::Table(table) => tables.push(Table::new(self.file.clone(), place, line, table)),
                _ => ledger.at(
                    self.file.name,
                    line,
                    format!("`{key}` holds something other than tables"),
                    format!("write each as a table {place}"),
                ),
            }
        }
        tables
    }

    /// The table under a key, if it is there.
    pub(crate) fn table(&mut self, key: &'static str, place: &'static str, ledger: &mut Ledger) -> Option<Table<'a>> {
        let (line, value) = self.take(key)?;
        match value {
            DeValue::Table(table) => Some(Table::new(self.file.clone(), place, line, table)),
            _ => {
                ledger.at(self.file.name, line, format!("`{key}` is no table"), "write it in curly brackets");
                None
            }
        }
    }

    fn items(&self, key: &str, line: u32, value: DeValue<'a>, ledger: &mut Ledger) -> DeArray<'a> {
        match value {
            DeValue::Array(items) => items,
            _ => {
                ledger.at(self.file.name, line, format!("`{key}` is no list"), "write it in square brackets");
                DeArray::default()
            }
        }
    }

    /// Ends the reading of this table: every key that nobody asked for is unknown.
    pub(crate) fn end(self, ledger: &mut Ledger) {
        for (key, (line, _)) in &self.entries {
            let known = self.known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            let what = format!("the key `{key}` is unknown {}", self.place);
            ledger.at(self.file.name, *line, what, format!("use one of {known}, or take it out"));
        }
    }
}
