//! A corpus as data: its records, under the names that `docs/corpus.md` fixes, as JSON, and as a [`Table`] in CSV or
//! Markdown. Every span is a byte offset into the source file.
//!
//! The app takes nothing of it but the tables.

mod claims;
mod json;
mod records;
mod table;
mod tables;

pub use table::Table;
pub(crate) use table::escaped;

use crate::Corpus;
use json::Json;

/// A list of records that can be taken along.
#[derive(Clone, Debug, PartialEq)]
pub struct Data<'a> {
    /// What is listed, as a file is called: `passages`.
    pub name: &'static str,
    /// As `inspect` prints them.
    records: Vec<Json<'a>>,
    /// The same as a table, in which words stand beside what points to them.
    table: Table,
}

/// How data is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFormat {
    /// RFC 4180, UTF-8, with a line of names; safe from formulas.
    Csv,
    /// A list of records.
    Json,
    /// A table.
    Markdown,
}

impl DataFormat {
    /// Every format.
    pub const ALL: [DataFormat; 3] = [DataFormat::Csv, DataFormat::Json, DataFormat::Markdown];

    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            DataFormat::Csv => "csv",
            DataFormat::Json => "json",
            DataFormat::Markdown => "md",
        }
    }

    /// What a file of it begins with: a spreadsheet takes CSV for UTF-8 only behind a byte order mark.
    pub fn beginning(self) -> &'static str {
        if self == DataFormat::Csv { "\u{feff}" } else { "" }
    }
}

impl Data<'_> {
    /// The list, written.
    pub fn written(&self, format: DataFormat) -> String {
        match format {
            DataFormat::Csv | DataFormat::Markdown => self.table.written(format),
            DataFormat::Json => {
                let records: Vec<String> = self.records.iter().map(Json::written).collect();
                ["[", &records.join(",\n"), "]\n"].concat()
            }
        }
    }
}

impl Corpus {
    /// The whole corpus as one line of JSON.
    pub fn to_json(&self) -> String {
        let list = |data: Data<'_>| Json::List(data.records).written();
        let lists = [
            self.data_of_sources(),
            self.data_of_passages(),
            self.data_of_pairs(),
            self.data_of_claims(),
            self.data_of_figures(),
            self.data_of_names(),
        ];
        let lists: Vec<String> = lists.into_iter().map(|data| ["\"", data.name, "\":", &list(data)].concat()).collect();
        ["{", &lists.join(","), "}"].concat()
    }
}
