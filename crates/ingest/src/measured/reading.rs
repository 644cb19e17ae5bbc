//! How well figures and names are read in short texts of many styles that a reader has marked.
//!
//! The texts go the way of any folder. A figure is right if its kind, its value and, but for counts, its unit are those
//! marked where it stands; a name if it begins and ends where it is marked and is of that kind. Of people it is also told
//! how often two are joined that are not one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use corpus::{Corpus, Figure, FigureKind, FigureValue, NameKind, PassageId, Span};

use super::themes::Score;
use crate::made;
use crate::written::folder::Folder;
use crate::written::problem::{Ledger, Problems};
use crate::written::{Marked, MarkedWritten, read_marked_texts};

/// The sets: read while rules were written, and kept aside.
const SETS: [(&str, &str); 2] = [
    ("seen", include_str!("../../rules/reading/seen.toml")),
    ("aside", include_str!("../../rules/reading/aside.toml")),
];

/// How well one set is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The name of the set: `seen` or `aside`.
    pub set: String,
    /// Figures.
    pub figures: Score,
    /// Mentions of names.
    pub names: Score,
    /// How many people are joined with another.
    pub joined: usize,
    /// How many people have more than one name.
    pub parted: usize,
    /// Where figures are read otherwise than marked.
    pub wrong_figures: Vec<String>,
    /// Where names are.
    pub wrong_names: Vec<String>,
}

/// Measures both sets.
///
/// # Errors
/// What is wrong with the form of a set.
pub fn readings() -> Result<Vec<Reading>, Problems> {
    let mut ledger = Ledger::default();
    let readings = SETS.map(|(set, text)| {
        let mut reading = Reading { set: set.into(), ..Reading::default() };
        let texts = read_marked_texts(set, text, &mut ledger);
        let mut left = texts.as_slice();
        while !left.is_empty() {
            let more = left.iter().skip(1).take_while(|text| text.beside).count();
            let (corpus, rest) = left.split_at(more + 1);
            reading.read(corpus, &mut ledger);
            left = rest;
        }
        reading
    });
    ledger.settle(readings.into())
}

/// The corpus of a few texts.
fn corpus_of(texts: &[MarkedWritten], ledger: &mut Ledger) -> Corpus {
    let mut folder = Folder::default();
    let mut written = String::from("title = \"Marked\"\nsubject = \"Marked texts\"\n");
    for text in texts {
        let file = format!("{}.txt", text.id);
        let (id, lang) = (&text.id, &text.lang);
        written += &format!("[[source]]\nid = \"{id}\"\nfile = \"{file}\"\nlabel = \"{id}\"\nlang = \"{lang}\"\n");
        let lines: Vec<&str> = text.lines.iter().map(|line| line.text.as_str()).collect();
        folder.texts.insert(file, Some(lines.join("\n\n") + "\n"));
    }
    folder.corpus = Some(written);
    made(&folder, ledger)
}

impl Reading {
    fn read(&mut self, texts: &[MarkedWritten], ledger: &mut Ledger) {
        let corpus = corpus_of(texts, ledger);
        let mut bearers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (source, text) in (0..).zip(texts) {
            for (n, line) in (1..).zip(&text.lines) {
                let id = PassageId { source, n };
                let (names, figures): (Vec<&Marked>, Vec<&Marked>) = line.marks.iter().partition(|mark| mark.name);
                self.read_figures(&corpus, id, &figures);
                self.read_names(&corpus, id, &names, &mut bearers);
            }
        }
        self.joined += bearers.values().filter(|people| people.len() > 1).count();
        let mut names: BTreeMap<&str, usize> = BTreeMap::new();
        bearers.values().flatten().for_each(|person| *names.entry(person).or_default() += 1);
        self.parted += names.values().filter(|&&names| names > 1).count();
        for (name, people) in bearers.iter().filter(|(_, people)| people.len() > 1) {
            self.wrong_names.push(format!("joined as {name}: {people:?}"));
        }
    }

    fn read_figures(&mut self, corpus: &Corpus, id: PassageId, marks: &[&Marked]) {
        let text = corpus.text(id);
        let mut left: Vec<&Figure> = corpus.figures.iter().filter(|figure| figure.passage == id).collect();
        for mark in marks {
            let meets = |figure: &&Figure| {
                figure.span.start < mark.span.1
                    && mark.span.0 < figure.span.end
                    && told(figure, &mark.what) == mark.what
            };
            match left.iter().position(meets) {
                Some(place) => {
                    left.remove(place);
                    self.figures.right += 1;
                }
                None => {
                    self.figures.missed += 1;
                    let words = Span { start: mark.span.0, end: mark.span.1 }.of(text);
                    self.wrong_figures.push(format!("{} missed: {words} = {}", corpus.address(id), mark.what));
                }
            }
        }
        self.figures.extra += left.len();
        let extra = left
            .iter()
            .map(|figure| format!("{} extra: {} = {}", corpus.address(id), figure.span.of(text), told(figure, "…")));
        self.wrong_figures.extend(extra);
    }

    fn read_names<'a>(
        &mut self,
        corpus: &'a Corpus,
        id: PassageId,
        marks: &[&'a Marked],
        bearers: &mut BTreeMap<&'a str, BTreeSet<&'a str>>,
    ) {
        let text = corpus.text(id);
        let mut left: Vec<(Span, char, &str)> = Vec::new();
        for name in &corpus.names {
            let here = name.mentions.iter().filter(|mention| mention.passage == id);
            left.extend(here.map(|mention| (mention.span, letter(name.kind), name.id.as_str())));
        }
        for mark in marks {
            let (kind, bearer) = mark.what.split_once(' ').unwrap_or((&mark.what, ""));
            let span = Span { start: mark.span.0, end: mark.span.1 };
            let found = left.iter().position(|(other, letter, _)| *other == span && kind.starts_with(*letter));
            match found {
                Some(place) => {
                    let (_, _, name) = left.remove(place);
                    self.names.right += 1;
                    if !bearer.is_empty() {
                        bearers.entry(name).or_default().insert(bearer);
                    }
                }
                None => {
                    self.names.missed += 1;
                    self.wrong_names.push(format!("{} missed: {} = {}", corpus.address(id), span.of(text), mark.what));
                }
            }
        }
        self.names.extra += left.len();
        let extra =
            left.iter().map(|(span, kind, _)| format!("{} extra: {} = {kind}", corpus.address(id), span.of(text)));
        self.wrong_names.extend(extra);
    }
}

/// How a mark tells the kind of a name.
fn letter(kind: NameKind) -> char {
    match kind {
        NameKind::Person => 'p',
        NameKind::Place => 'l',
        NameKind::Organisation => 'o',
        NameKind::Thing => 't',
    }
}

/// A figure as a mark tells it. The unit of a count is left out, and so is a unit where the mark has none.
fn told(figure: &Figure, mark: &str) -> String {
    let value = match &figure.value {
        Some(FigureValue::Number(number)) => format!(" {number}"),
        Some(FigureValue::Date(date)) => format!(" {date}"),
        None => String::new(),
    };
    let valueless = figure.value.is_none() && !mark.contains(' ');
    let unit = figure.unit.as_deref().filter(|_| figure.kind != FigureKind::Count && !valueless);
    let unit = unit.map_or_else(String::new, |unit| format!(" {unit}"));
    format!("{}{value}{unit}", figure.kind.id())
}

impl Reading {
    /// What a command prints of figures; with the places where they are read otherwise.
    pub fn of_figures(&self, places: bool) -> String {
        self.told("figures", &self.figures, places.then_some(&self.wrong_figures))
    }

    /// What a command prints of names; with the places where they are read otherwise.
    pub fn of_names(&self, places: bool) -> String {
        let told = self.told("mentions of names", &self.names, places.then_some(&self.wrong_names));
        format!("{told}  joined with another: {}; under two names: {}\n", self.joined, self.parted)
    }

    fn told(&self, what: &str, score: &Score, places: Option<&Vec<String>>) -> String {
        let mut told = format!("{}: {} {what}: {score}\n", self.set, score.right + score.missed);
        for place in places.into_iter().flatten() {
            told += &format!("  {place}\n");
        }
        told
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Score { right, extra, missed, .. } = self;
        let (precision, recall) = (self.precision(), self.recall());
        write!(f, "precision {precision:.3}, recall {recall:.3} ({right} right, {extra} extra, {missed} missed)")
    }
}
