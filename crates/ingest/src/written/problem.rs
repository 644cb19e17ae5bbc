//! What is wrong with a seeds folder, and what to do about it.

use std::fmt;

/// One thing that is wrong with a seeds folder, or that its editor should know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, by its name in the folder.
    pub file: String,
    /// The line, counted from 1, if one line can be named.
    pub line: Option<u32>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub what_to_do: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}; {}", self.what, self.what_to_do)
    }
}

/// Everything that is wrong with a seeds folder, sorted by file and line. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The problems, one after the other.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(f, "{line_end}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// Where problems are gathered while a folder is read: reading goes on, so that all of them are told at once.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    problems: Vec<Problem>,
    /// What stands in nobody's way.
    warnings: Vec<Problem>,
}

impl Ledger {
    /// Notes a problem of a line.
    pub(crate) fn at(&mut self, file: &str, line: u32, what: impl Into<String>, what_to_do: impl Into<String>) {
        self.problems.push(problem(file, Some(line), what, what_to_do));
    }

    /// Notes a problem of a whole file.
    pub(crate) fn of(&mut self, file: &str, what: impl Into<String>, what_to_do: impl Into<String>) {
        self.problems.push(problem(file, None, what, what_to_do));
    }

    /// Notes what an editor should know of a whole file.
    pub(crate) fn warn(&mut self, file: &str, what: impl Into<String>, what_to_do: impl Into<String>) {
        self.warnings.push(problem(file, None, what, what_to_do));
    }

    /// Notes what an editor should know of a line.
    pub(crate) fn warn_at(&mut self, file: &str, line: u32, what: impl Into<String>, what_to_do: impl Into<String>) {
        self.warnings.push(problem(file, Some(line), what, what_to_do));
    }

    /// The warnings, which are no longer in the ledger.
    pub(crate) fn take_warnings(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.warnings)
    }

    /// `value`, if no problem was noted.
    pub(crate) fn settle<T>(mut self, value: T) -> Result<T, Problems> {
        if self.problems.is_empty() {
            return Ok(value);
        }
        self.problems.sort();
        self.problems.dedup();
        Err(Problems(self.problems))
    }
}

fn problem(file: &str, line: Option<u32>, what: impl Into<String>, what_to_do: impl Into<String>) -> Problem {
    Problem { file: file.into(), line, what: what.into(), what_to_do: what_to_do.into() }
}
