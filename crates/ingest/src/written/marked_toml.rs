//! Texts with marks in them: what a reader finds there, beside the words themselves.

use super::problem::Ledger;
use super::table::{TomlFile, Written};

/// One `[[text]]` of a set.
#[derive(Debug)]
pub(crate) struct MarkedWritten {
    /// Its id, of which its file in a folder is made.
    pub(crate) id: String,
    /// Its language, as a BCP 47 tag.
    pub(crate) lang: String,
    /// Whether it stands in one corpus with the text before.
    pub(crate) beside: bool,
    pub(crate) lines: Vec<MarkedLine>,
}

/// A line without its marks, and the marks.
#[derive(Debug)]
pub(crate) struct MarkedLine {
    pub(crate) text: String,
    pub(crate) marks: Vec<Marked>,
}

/// One mark of a line.
#[derive(Debug)]
pub(crate) struct Marked {
    /// The first byte of what is marked, in the text without marks, and the byte after the last.
    pub(crate) span: (u32, u32),
    /// Whether it is a name, `[words|what]`, or a figure, `{words|what}`.
    pub(crate) name: bool,
    pub(crate) what: String,
}

/// Reads a set; whatever is wrong with its form is noted.
pub(crate) fn read_marked_texts(name: &str, text: &str, ledger: &mut Ledger) -> Vec<MarkedWritten> {
    let mut top = TomlFile::new(name, text).parse(ledger);
    let mut texts = Vec::new();
    for mut table in top.tables("text", "in [[text]]", ledger) {
        let id = table.required("id", ledger);
        let lang = table.required("lang", ledger);
        let beside = table.text("beside", ledger).is_some();
        let lines = table.texts("lines", ledger).iter().map(|line| line_of(name, line, ledger)).collect();
        table.end(ledger);
        let (Some(id), Some(lang)) = (id, lang) else { continue };
        texts.push(MarkedWritten { id: id.value, lang: lang.value, beside, lines });
    }
    top.end(ledger);
    texts
}

fn line_of(name: &str, written: &Written<String>, ledger: &mut Ledger) -> MarkedLine {
    let mut line = MarkedLine { text: String::new(), marks: Vec::new() };
    let mut rest = written.value.as_str();
    while let Some(at) = rest.find(['{', '[']) {
        let (head, tail) = rest.split_at(at);
        line.text.push_str(head);
        let is_name = tail.starts_with('[');
        let close = if is_name { ']' } else { '}' };
        let mark = tail.find(close).and_then(|end| Some((tail.get(1..end)?.split_once('|')?, tail.get(end + 1..)?)));
        let Some(((words, what), behind)) = mark else {
            ledger.at(name, written.line, "a mark is not closed or has no `|`", "write {words|figure} or [words|name]");
            break;
        };
        let start = line.text.len() as u32;
        line.text.push_str(words);
        line.marks.push(Marked { span: (start, line.text.len() as u32), name: is_name, what: what.into() });
        rest = behind;
    }
    line.text.push_str(rest);
    line
}
