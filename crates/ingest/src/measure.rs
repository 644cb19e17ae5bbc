//! How well the rules find themes: against passages that people have labelled.
//!
//! The labels are in `crates/ingest/reference/`: `seen` and `aside` hold passages of other articles, `seeds` the
//! labels of the project's own texts. A theme that is borderline on a passage counts neither way.

use std::fmt;
use std::path::Path;

use corpus::{Corpus, Mark};

use crate::problem::{Ledger, Problems};
use crate::rules::rules;
use crate::words::words;
use crate::written::{LabelledWritten, Written, read_labelled};

/// The labelled passages of other articles that may be read while rules are written.
const SEEN: &str = include_str!("../reference/seen.toml");

/// Those that are kept aside.
const ASIDE: &str = include_str!("../reference/aside.toml");

/// The labels of the project's own texts.
const SEEDS: &str = include_str!("../reference/seeds.toml");

/// How many characters of a passage a disagreement shows.
const SHOWN: usize = 160;

/// How well the rules do on one set of labelled passages.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The name of the set: `seen`, `aside` or `seeds`.
    pub set: &'static str,
    /// How many passages it holds.
    pub passages: usize,
    /// Each theme, in the order of the themes.
    pub themes: Vec<Score>,
    /// Where rule and label differ, in the order of the set.
    pub disagreements: Vec<Disagreement>,
}

/// How often the rules find one theme where it is.
#[derive(Clone, Debug, Default)]
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
#[derive(Clone, Debug)]
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

/// Measures the project's own rules on every set; `folder` holds the project's own texts.
///
/// # Errors
/// Everything that is wrong with the folder or with the sets.
pub fn measure(folder: &Path) -> Result<Vec<Measured>, Problems> {
    let corpus = crate::ingest(folder)?;
    let mut ledger = Ledger::default();
    let rules = rules(None, &mut ledger);
    let ids: Vec<&str> = rules.themes.iter().map(|theme| theme.id.as_str()).collect();
    let mut measured = Vec::new();
    for (set, toml) in [("seen", SEEN), ("aside", ASIDE), ("seeds", SEEDS)] {
        let file = format!("{set}.toml");
        let mut tally = Tally::new(set, &ids);
        for labelled in read_labelled(&file, toml, &mut ledger) {
            labelled.check(&file, &ids, &mut ledger);
            let Some(id) = &labelled.id else { continue };
            match &labelled.text {
                Some(text) => tally.count(&labelled, &id.value, &text.value, &rules.marks(&words(&text.value))),
                None => match found_in(&corpus, &id.value) {
                    Some((text, found)) => tally.count(&labelled, &id.value, text, found),
                    None => {
                        let what = format!("there is no passage `{}`", id.value);
                        ledger.at(&file, id.line, what, "give the passage a `text`, or the id of one in the seeds");
                    }
                },
            }
        }
        measured.push(tally.0);
    }
    ledger.settle(measured)
}

/// The text of a passage of the project's own texts, and the themes that it carries.
fn found_in<'a>(corpus: &'a Corpus, id: &str) -> Option<(&'a str, &'a [Mark])> {
    let id = corpus.find_passage(id)?;
    Some((corpus.text(id), &corpus.passage(id)?.marks))
}

/// A set that is being counted.
struct Tally(Measured);

impl Tally {
    fn new(set: &'static str, ids: &[&str]) -> Tally {
        let themes = ids.iter().map(|&id| Score { theme: id.into(), ..Score::default() }).collect();
        Tally(Measured { set, passages: 0, themes, disagreements: Vec::new() })
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

impl LabelledWritten {
    fn check(&self, file: &str, ids: &[&str], ledger: &mut Ledger) {
        for theme in self.themes.iter().chain(&self.borderline) {
            if !ids.contains(&theme.value.as_str()) {
                let what = format!("there is no theme `{}`", theme.value);
                ledger.at(file, theme.line, what, format!("use one of {}", ids.join(", ")));
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
