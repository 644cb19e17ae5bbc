//! How well the rules find themes: against passages that people have labelled.
//!
//! The labels are in `crates/ingest/reference/`: `seen` and `aside` hold passages of other articles, `seeds` the
//! labels of the project's own texts. A theme that is borderline on a passage counts neither way.

use std::path::Path;

use crate::{Disagreement, Measured, Score};
use corpus::{Corpus, Mark};

use crate::folder;
use crate::problem::{Ledger, Problems};
use crate::rules::{OWN_RULES, rules};
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

/// Whether the themes of a folder are found by the project's own rules, which are those that are measured.
pub fn has_own_rules(folder: &Path) -> bool {
    let themes = folder::read(folder, &mut Ledger::default()).themes;
    themes.is_none_or(|themes| themes == OWN_RULES)
}

/// Measures the project's own rules on every set: the labels of its own texts only where the folder holds these.
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
        let all = read_labelled(&file, toml, &mut ledger);
        let here = |labelled: &LabelledWritten| {
            labelled.text.is_some() || labelled.id.as_ref().is_some_and(|id| found_in(&corpus, &id.value).is_some())
        };
        if !all.iter().any(here) {
            continue;
        }
        for labelled in all {
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
