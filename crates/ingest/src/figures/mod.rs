//! Figures: every number and date in the passages, found by rule.
//!
//! A passage is read from left to right. At each word it is asked in turn whether a number stands there that is none
//! of ours ([`others`]: of lists, notes, pages and names), a date ([`dates`]), or a quantity: a number ([`numbers`])
//! with what it is counted in ([`units`]) or the things it counts; or a time that is told vaguely ([`vague`]). What a
//! language calls all this is in its [`lexicon`]; of a language without one only digits, years, signs and international
//! units are read. What is measured, when and by whom is not asked here: claims say that.

mod dates;
mod english;
mod found;
mod german;
mod lexicon;
mod line;
mod numbers;
mod others;
mod quantities;
mod ranges;
#[cfg(test)]
mod tests;
mod turkish;
mod units;
mod vague;

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Corpus, Figure, Kind, PassageId, Span};

pub(crate) use self::dates::FULL_MONTHS as MONTHS;
pub(crate) use self::lexicon::is_time;

use self::found::Found;
use self::line::Line;
use crate::language::words::Word;
use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;

/// The figures of a corpus in reading order. `words` are those of its passages.
pub(crate) fn figures(corpus: &Corpus, words: &[Vec<Word>]) -> Vec<Figure> {
    let mut names: BTreeMap<PassageId, Vec<Span>> = BTreeMap::new();
    for mention in corpus.names.iter().flat_map(|name| &name.mentions) {
        names.entry(mention.passage).or_default().push(mention.span);
    }
    let mut figures = Vec::new();
    for ((id, passage), words) in corpus.passages().zip(words) {
        if passage.kind == Kind::Furniture {
            continue;
        }
        let line = Line::new(corpus.text(id), words, corpus.lang(id));
        let found = read(&line, names.get(&id).map_or(&[], Vec::as_slice));
        figures.extend(found.into_iter().map(|Found { span, kind, value, unit, .. }| Figure {
            passage: id,
            span,
            kind,
            value,
            unit,
        }));
    }
    figures
}

/// Warns of languages whose numbers and units are not known.
pub(crate) fn warn(corpus: &Corpus, ledger: &mut Ledger) {
    let languages: BTreeSet<&str> = corpus.passages().map(|(id, _)| corpus.lang(id)).collect();
    for lang in languages.into_iter().filter(|lang| !numbers_known(lang)) {
        let what =
            format!("of the language `{lang}` only digits, years, signs and international units are read as figures");
        ledger.warn(
            CORPUS_TOML,
            what,
            "check the figures of these texts; number words and units in words are not found",
        );
    }
}

/// Whether the numbers and units of a language are known, given its BCP 47 tag.
pub fn numbers_known(lang: &str) -> bool {
    lexicon::of(lang).is_some()
}

/// The figures of a line, in order. A number inside a name is none, but a date may be.
fn read(line: &Line<'_>, names: &[Span]) -> Vec<Found> {
    let mut figures: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        if let Some(next) = others::other(line, at) {
            at = next;
            continue;
        }
        let quantity = || {
            quantities::quantity(line, at)
                .map(|found| ranges::after(line, at, figures.last(), found))
                .filter(|found| !others::in_name(line, at, found, names))
        };
        let found = dates::date(line, at).or_else(quantity).or_else(|| vague::time(line, at));
        at = found.as_ref().map_or(at + 1, |found| found.next);
        figures.extend(found);
    }
    figures
}
