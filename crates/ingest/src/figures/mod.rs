//! Figures: every number and date in the passages, found by rule.
//!
//! A passage is read from left to right. At each word it is asked in turn whether a number stands there that is none
//! of ours ([`others`]: of lists, notes, pages and names), a date ([`dates`]), or a quantity: a number ([`numbers`])
//! with what it is counted in ([`units`]) or the things it counts. Digits are read in every language, number words
//! and units in English. What is measured, when and by whom is not asked here: claims say that.

mod dates;
mod found;
mod line;
mod numbers;
mod others;
mod quantities;
#[cfg(test)]
mod tests;
mod units;

use corpus::{Corpus, Figure, Kind, PassageId, Span};

pub(crate) use self::dates::MONTHS;
pub(crate) use self::units::is_time;

use self::found::Found;
use self::line::Line;
use crate::language::words::Word;

/// The figures of a corpus in reading order. `words` are those of its passages.
pub(crate) fn figures(corpus: &Corpus, words: &[Vec<Word>]) -> Vec<Figure> {
    let mut figures = Vec::new();
    for ((id, passage), words) in corpus.passages().zip(words) {
        if passage.kind == Kind::Furniture {
            continue;
        }
        let lang = corpus.lang(id).split('-').next().unwrap_or_default();
        let line = Line {
            text: corpus.text(id),
            words,
            english: lang == "en",
            decimal_comma: ["de", "es", "fr", "it", "nl", "pt", "ru", "tr", "az", "pl"].contains(&lang),
        };
        let found = read(&line, &names(corpus, id));
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

/// Where people, places and organisations are named in a passage.
fn names(corpus: &Corpus, id: PassageId) -> Vec<Span> {
    let mentions = corpus.names.iter().flat_map(|name| &name.mentions);
    mentions.filter(|mention| mention.passage == id).map(|mention| mention.span).collect()
}

/// The figures of a line, in order. A number inside a name is none, but a date may be.
fn read(line: &Line<'_>, names: &[Span]) -> Vec<Found> {
    let mut figures = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        if let Some(next) = others::other(line, at) {
            at = next;
            continue;
        }
        let quantity = || quantities::quantity(line, at).filter(|found| !others::in_name(line, at, found, names));
        let found = dates::date(line, at).or_else(quantity);
        at = found.as_ref().map_or(at + 1, |found| found.next);
        figures.extend(found);
    }
    figures
}
