//! How well themes are found, against passages that are labelled by reading.
//!
//! A theme that is borderline on a passage counts neither way.

use std::fmt;

use corpus::{Corpus, Kind, Mark};

use super::reference::OTHER_TEXTS;
use crate::language::words::words;
use crate::themes::{General, general_rules};
use crate::written::problem::Ledger;
use crate::written::{LabelledWritten, Written, read_labelled};

/// What readers marked in the texts of a folder.
pub(super) const REFERENCE: &str = "reference/themes.toml";

/// How many characters of a passage a disagreement shows.
const SHOWN: usize = 160;

/// How well the rules do on one set of labelled passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The name of the set: `seeds`, or of those of other articles `seen`, `styles`, `aside` or `outlets`.
    pub set: String,
    /// How many passages it holds.
    pub passages: usize,
    /// Each theme, in the order of the themes.
    pub themes: Vec<Score>,
    /// Where rule and label differ, in the order of the set.
    pub disagreements: Vec<Disagreement>,
}

/// How often one theme is found, and labelled.
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
    /// The cues by which a rule has found it; none if it is only labelled.
    pub cues: Vec<String>,
    /// The beginning of the passage.
    pub text: String,
}

/// Measures general rules on some of the sets that belong to them.
pub(super) fn of_general(general: &General, sets: &[(&str, &str)], ledger: &mut Ledger) -> Vec<Measured> {
    let rules = general_rules(general, ledger);
    let ids: Vec<&str> = rules.themes.iter().map(|theme| theme.id.as_str()).collect();
    let measured = sets.iter().map(|&(set, text)| {
        let mut tally = Tally::new(set, &ids);
        for labelled in read_labelled(set, text, ledger) {
            let (Some(id), Some(text)) = (&labelled.id, &labelled.text) else { continue };
            tally.count(&labelled, &id.value, &text.value, &rules.marks(&words(&text.value)));
        }
        tally.0
    });
    measured.collect()
}

/// Measures the themes of a corpus against the labels of its passages.
pub(super) fn measured(text: &str, corpus: &Corpus, ledger: &mut Ledger) -> Measured {
    let ids: Vec<&str> = corpus.themes.iter().map(|theme| theme.id.as_str()).collect();
    let mut tally = Tally::new("seeds", &ids);
    for labelled in read_labelled(REFERENCE, text, ledger) {
        for theme in labelled.themes.iter().chain(&labelled.borderline) {
            if !ids.contains(&theme.value.as_str()) {
                let what = format!("there is no theme `{}`", theme.value);
                ledger.at(REFERENCE, theme.line, what, format!("use one of {}", ids.join(", ")));
            }
        }
        let Some(id) = &labelled.id else { continue };
        let found = corpus.find_passage(&id.value).and_then(|id| Some((id, corpus.passage(id)?)));
        match found {
            // Furniture is outside every count, and carries no theme.
            Some((_, passage)) if passage.kind == Kind::Furniture => {}
            Some((at, passage)) => tally.count(&labelled, &id.value, corpus.text(at), &passage.marks),
            None => {
                let what = format!("there is no passage `{}`", id.value);
                ledger.at(REFERENCE, id.line, what, OTHER_TEXTS);
            }
        }
    }
    tally.0
}

/// A set that is being counted.
struct Tally(Measured);

impl Tally {
    fn new(set: &str, ids: &[&str]) -> Tally {
        let themes = ids.iter().map(|&id| Score { theme: id.into(), ..Score::default() }).collect();
        Tally(Measured { set: set.into(), passages: 0, themes, disagreements: Vec::new() })
    }

    fn count(&mut self, labelled: &LabelledWritten, id: &str, text: &str, found: &[Mark]) {
        let holds = |list: &[Written<String>], theme: &str| list.iter().any(|label| label.value == theme);
        self.0.passages += 1;
        for (theme, score) in (0..).zip(&mut self.0.themes) {
            if holds(&labelled.borderline, &score.theme) {
                continue;
            }
            let cues = found.iter().find(|mark| mark.theme == theme).map(|mark| &mark.cues);
            match (cues, holds(&labelled.themes, &score.theme)) {
                (Some(_), true) => score.right += 1,
                (None, false) => {}
                (cues, _) => {
                    match cues {
                        Some(_) => score.extra += 1,
                        None => score.missed += 1,
                    }
                    self.0.disagreements.push(Disagreement {
                        passage: id.into(),
                        theme: score.theme.clone(),
                        cues: cues.into_iter().flatten().map(|cue| cue.of(text).to_string()).collect(),
                        text: text.chars().take(SHOWN).collect(),
                    });
                }
            }
        }
    }
}

impl Measured {
    /// The mean of the themes' F1.
    pub fn macro_f1(&self) -> f64 {
        self.themes.iter().map(Score::f1).sum::<f64>() / self.themes.len().max(1) as f64
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

/// A part of a whole; 1 if the whole is nothing.
pub(super) fn share(part: usize, whole: usize) -> f64 {
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
