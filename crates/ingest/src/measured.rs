//! How well themes and pairs are found, as it was measured on passages labelled by reading.

use std::{fmt, path::Path};

use corpus::Corpus;

use crate::{Problems, agreement, has_own_rules, measure};

/// How well the themes and the pairs of a corpus are found, where that was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// The rules, on each set of labelled passages.
    pub themes: Vec<Measured>,
    /// The pairs; only those of the project's own texts can be set against a reference.
    pub pairs: Option<MeasuredPairs>,
}

/// Measures how well the themes and pairs of a folder are found.
///
/// # Errors
/// Everything that is wrong with the folder or with the sets.
pub fn measures(folder: &Path, corpus: &Corpus) -> Result<Measures, Problems> {
    let themes = if has_own_rules(folder) { measure(folder)? } else { Vec::new() };
    Ok(Measures { themes, pairs: agreement(corpus).ok().map(crate::Agreement::measured) })
}

/// How well the rules do on one set of labelled passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The name of the set: `seen`, `aside` or `seeds`.
    pub set: String,
    /// How many passages it holds.
    pub passages: usize,
    /// Each theme, in the order of the themes.
    pub themes: Vec<Score>,
    /// Where rule and label differ, in the order of the set.
    pub disagreements: Vec<Disagreement>,
}

/// How well pairs are found, against those that two readers marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasuredPairs {
    /// How many pairs are shown.
    pub shown: usize,
    /// Those of them that either reader marked.
    pub right: usize,
    /// How many pairs both readers called the same statement.
    pub same: usize,
    /// Those of them that are shown.
    pub found: usize,
    /// The pairs that are shown and that neither reader marked, best first: which, and why they are shown.
    pub unmarked: Vec<String>,
    /// The pairs that both called the same and that are not shown: which, and what they say.
    pub missed: Vec<String>,
}

/// How often the rules find one theme where it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// The id of the theme.
    pub theme: String,
    /// Found, and labelled.
    pub right: usize,
    /// Found, but not labelled.
    pub extra: usize,
    /// Labelled, but not found.
    pub missed: usize,
}

/// One theme of one passage on which rule and label differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The id of the passage.
    pub passage: String,
    /// The id of the theme.
    pub theme: String,
    /// The cues by which a rule has found it; none where it is only labelled.
    pub cues: Vec<String>,
    /// The beginning of the passage.
    pub text: String,
}

impl Measured {
    /// The mean of the themes' F1.
    pub fn macro_f1(&self) -> f64 {
        self.themes.iter().map(Score::f1).sum::<f64>() / self.themes.len().max(1) as f64
    }
}

impl MeasuredPairs {
    /// The share of what is shown that either reader marked.
    pub fn precision(&self) -> f64 {
        share(self.right, self.shown)
    }

    /// The share of what both called the same that is shown.
    pub fn recall(&self) -> f64 {
        share(self.found, self.same)
    }
}

impl Score {
    /// The share of what is found that is labelled.
    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.extra)
    }

    /// The share of what is labelled that is found.
    pub fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.extra + self.missed)
    }
}

/// A part of a whole; 1 where there is nothing to find.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {} passages, macro F1 {:.3}", self.set, self.passages, self.macro_f1())?;
        writeln!(f, "  {:<14}precision  recall     F1  right  extra  missed", "theme")?;
        for score in &self.themes {
            let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
            let Score { theme, right, extra, missed } = score;
            writeln!(f, "  {theme:<14}{precision:9.3}{recall:8.3}{f1:7.3}{right:7}{extra:7}{missed:8}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cues.as_slice() {
            [] => write!(f, "{} {}: labelled, not found", self.passage, self.theme)?,
            cues => write!(f, "{} {}: found, not labelled: {}", self.passage, self.theme, cues.join(" | "))?,
        }
        write!(f, "\n    {}", self.text)
    }
}
