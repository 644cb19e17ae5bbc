//! A table: as CSV (RFC 4180), as Markdown, and as JSON in which every value is text.

use super::{
    DataFormat,
    json::{Json, quote},
};

/// Rows under named columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// What stands between several values in a cell.
pub(super) const PARTED: &str = "; ";

impl Table {
    /// A table without rows, given the names of its columns, parted by blanks.
    pub(super) fn new(columns: &str) -> Table {
        Table { columns: columns.split_ascii_whitespace().map(String::from).collect(), rows: Vec::new() }
    }

    /// Begins a row.
    pub(super) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Adds a cell to the row.
    pub(super) fn cell(&mut self, text: &str) {
        if let Some(row) = self.rows.last_mut() {
            row.push(text.into());
        }
    }

    /// Adds a cell that is empty if nothing is said.
    pub(super) fn said(&mut self, text: &Option<String>) {
        self.cell(text.as_deref().unwrap_or_default());
    }

    /// Adds a cell with a number.
    pub(super) fn number(&mut self, number: u32) {
        self.cell(&number.to_string());
    }

    /// Adds a cell with several values.
    pub(super) fn list(&mut self, values: &mut dyn Iterator<Item = &str>) {
        self.cell(&values.collect::<Vec<_>>().join(PARTED));
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// The table, written.
    pub fn written(&self, format: DataFormat) -> String {
        match format {
            DataFormat::Csv => self.csv(),
            DataFormat::Json => self.json(),
            DataFormat::Markdown => self.markdown(),
        }
    }

    /// A table of records: a field that is a record is spread over columns of its own, and of a list of records each is
    /// told by its first field.
    pub(super) fn of(records: &[Json<'_>]) -> Table {
        let mut table = Table { columns: Vec::new(), rows: Vec::new() };
        for record in records {
            let mut row = Vec::new();
            table.spread("", record, &mut row);
            table.rows.push(row);
        }
        table
    }

    fn spread(&mut self, name: &str, value: &Json<'_>, row: &mut Vec<String>) {
        let Json::Record(fields) = value else {
            let column = self.columns.iter().position(|column| column == name).unwrap_or_else(|| {
                self.columns.push(name.into());
                self.columns.len() - 1
            });
            row.resize(row.len().max(column + 1), String::new());
            row[column] = cell(value);
            return;
        };
        for (field, value) in fields {
            let name = if name.is_empty() { (*field).into() } else { [name, "_", field].concat() };
            self.spread(&name, value, row);
        }
    }

    /// The rows with their columns, each with all its cells.
    fn lines(&self) -> impl Iterator<Item = Vec<&str>> {
        [&self.columns].into_iter().chain(&self.rows).map(|row| {
            let cell = |nth| row.get(nth).map_or("", String::as_str);
            (0..self.columns.len()).map(cell).collect()
        })
    }

    /// CSV with a line of names, CR LF after each line. A cell that a spreadsheet would take for a formula begins with `'`.
    fn csv(&self) -> String {
        let mut csv = String::new();
        for line in self.lines() {
            for (nth, cell) in line.iter().enumerate() {
                if nth > 0 {
                    csv.push(',');
                }
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(cell);
                let safe = [if formula { "'" } else { "" }, cell].concat();
                if safe.contains([',', '"', '\n', '\r']) {
                    csv.extend(["\"", &safe.replace('"', "\"\""), "\""]);
                } else {
                    csv.push_str(&safe);
                }
            }
            csv.push_str("\r\n");
        }
        csv
    }

    /// A list of records, each in a line.
    fn json(&self) -> String {
        let mut json = String::new();
        for row in &self.rows {
            json.push_str(if json.is_empty() { "[" } else { ",\n" });
            for (nth, (column, cell)) in self.columns.iter().zip(row).enumerate() {
                json.push(if nth == 0 { '{' } else { ',' });
                quote(column, &mut json);
                json.push(':');
                quote(cell, &mut json);
            }
            json.push('}');
        }
        json.push_str(if json.is_empty() { "[]\n" } else { "]\n" });
        json
    }

    /// A table as GitHub's Markdown has it.
    fn markdown(&self) -> String {
        let mut markdown = String::new();
        for (nth, line) in self.lines().enumerate() {
            for cell in &line {
                markdown.extend(["| ", &escaped(cell), " "]);
            }
            markdown.push_str("|\n");
            if nth == 0 {
                markdown.extend(line.iter().map(|_| "|---"));
                markdown.push_str("|\n");
            }
        }
        markdown
    }
}

/// Whether a cell holds a number in digits. (Rust's own reading of floats would be much of the app.)
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, rest].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A value as the text of a cell.
fn cell(value: &Json<'_>) -> String {
    match value {
        Json::Null => String::new(),
        Json::Text(text) => text.clone().into_owned(),
        Json::Number(value) => value.to_string(),
        Json::List(values) => values.iter().map(cell).collect::<Vec<_>>().join(PARTED),
        Json::Record(fields) => fields.first().map(|(_, value)| cell(value)).unwrap_or_default(),
    }
}

/// Words that stand in Markdown as they are.
pub(crate) fn escaped(words: &str) -> String {
    let mut escaped = String::new();
    // What makes a list only at the beginning: `1.`, `-`.
    let mut number = true;
    for (nth, letter) in words.trim_start().char_indices() {
        let marks = "\\`*_[]<>#|~&".contains(letter)
            || (nth == 0 && "-+=".contains(letter))
            || (number && nth > 0 && ".)".contains(letter));
        number &= letter.is_ascii_digit();
        if marks {
            escaped.push('\\');
        }
        escaped.push(if letter.is_control() { ' ' } else { letter });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table() -> Table {
        Table::of(&[
            Json::Record(vec![
                ("id", "a.1".into()),
                ("text", "Oil, “gas”,\n\"coal\"".into()),
                (
                    "themes",
                    ["x", "y"]
                        .map(|theme| Json::Record(vec![("theme", theme.into()), ("by", "rule".into())]))
                        .into_iter()
                        .collect(),
                ),
            ]),
            Json::Record(vec![
                ("id", "a.2".into()),
                ("text", "=1+1 | *".into()),
                ("value", Json::Number(-2.5)),
                ("voice", Json::Record(vec![("kind", "person".into()), ("name", "1. Ann".into())])),
            ]),
        ])
    }

    #[test]
    fn a_table_is_csv() {
        let csv = "id,text,themes,value,voice_kind,voice_name\r\n\
                   a.1,\"Oil, “gas”,\n\"\"coal\"\"\",x; y,,,\r\n\
                   a.2,'=1+1 | *,,-2.5,person,1. Ann\r\n";
        assert_eq!(table().csv(), csv);
        assert_eq!(Table::of(&[]).csv(), "\r\n");
    }

    #[test]
    fn a_table_is_markdown() {
        let markdown = "| id | text | themes | value | voice\\_kind | voice\\_name |\n|---|---|---|---|---|---|\n\
                        | a.1 | Oil, “gas”, \"coal\" | x; y |  |  |  |\n\
                        | a.2 | \\=1+1 \\| \\* |  | \\-2.5 | person | 1\\. Ann |\n";
        assert_eq!(table().markdown(), markdown);
    }

    #[test]
    fn a_table_is_json() {
        let mut table = Table::new("id text");
        for row in [["a.1", "\"oil\""], ["a.2", ""]] {
            table.row();
            row.into_iter().for_each(|text| table.cell(text));
        }
        let json = "[{\"id\":\"a.1\",\"text\":\"\\\"oil\\\"\"},\n{\"id\":\"a.2\",\"text\":\"\"}]\n";
        assert_eq!(table.written(DataFormat::Json), json);
        assert_eq!(Table::default().written(DataFormat::Json), "[]\n");
    }

    /// The cells of CSV, as RFC 4180 has them read.
    fn read(csv: &str) -> Vec<Vec<String>> {
        let (mut lines, mut line, mut cell, mut inside) = (vec![], vec![], String::new(), false);
        let mut letters = csv.chars().peekable();
        while let Some(letter) = letters.next() {
            match (inside, letter) {
                (true, '"') if letters.next_if_eq(&'"').is_some() => cell.push('"'),
                (_, '"') => inside = !inside,
                (false, ',') => line.push(std::mem::take(&mut cell)),
                (false, '\r') if letters.next_if_eq(&'\n').is_some() => {
                    line.push(std::mem::take(&mut cell));
                    lines.push(std::mem::take(&mut line));
                }
                (_, letter) => cell.push(letter),
            }
        }
        lines
    }

    proptest! {
        #[test]
        fn any_cells_are_read_back_and_none_is_a_formula(rows in prop::collection::vec(("[-=+@\"',\r\n\t a|0-9]{0,6}|.{0,9}", ".{0,5}"), 0..5)) {
            let records: Vec<Json<'_>> = rows.iter().map(|(a, b)| Json::Record(vec![("a", a.as_str().into()), ("b", b.as_str().into())])).collect();
            let lines = read(&Table::of(&records).csv());
            prop_assert_eq!(lines.len(), rows.len() + 1);
            for (line, (a, _)) in lines[1..].iter().zip(&rows) {
                prop_assert!([a.clone(), ["'", a].concat()].contains(&line[0]));
                prop_assert!(!line[0].starts_with(['=', '@', '\t', '\r']));
            }
        }
    }
}
