//! Which sources are known to say nothing of a claim.
//!
//! That no quote was found in a source does not tell that there is none. A source is known to be silent if an editor says
//! so, or if nothing in it looks like the claim: none of its passages shares a figure with a quote, or a name that few
//! passages have, or two rare words.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Cell, Corpus, FigureValue, Kind, PassageId, Span};

use crate::language::stem::{stem, stemmer};
use crate::language::stopwords::is_stopword;
use crate::language::words::Word;

/// A name tells something if it stands in at most one passage of so many.
const NAME: usize = 8;

/// A word is rare if it stands in at most one passage of so many, or in two.
const RARE: usize = 32;

/// So many rare words in one passage tell something.
const WORDS: usize = 2;

/// What every passage holds that a claim could share with it.
pub(super) struct Traces<'a> {
    of: BTreeMap<PassageId, BTreeMap<Trace<'a>, Vec<Span>>>,
    /// The traces that tell something.
    telling: BTreeSet<Trace<'a>>,
}

/// Something in a passage that another could share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trace<'a> {
    /// A value, written in full, with its unit.
    Figure(String),
    /// The id of a name.
    Name(&'a str),
    /// A stem.
    Word(String),
}

impl<'a> Traces<'a> {
    /// Reads the passages of a corpus, given the words of each, in reading order; it takes their names and figures.
    pub(super) fn of(corpus: &'a Corpus, words: &[Vec<Word>]) -> Traces<'a> {
        let mut of: BTreeMap<PassageId, BTreeMap<Trace<'a>, Vec<Span>>> = BTreeMap::new();
        for ((id, passage), words) in corpus.passages().zip(words) {
            if passage.kind == Kind::Furniture {
                continue;
            }
            let stemmer = stemmer(corpus.lang(id));
            let traces = of.entry(id).or_default();
            for word in words.iter().filter(|word| !is_stopword(word.folded())) {
                let stem = Trace::Word(stem(word.folded(), stemmer.as_ref()));
                traces.entry(stem).or_default().push(word.span);
            }
        }
        for name in &corpus.names {
            for mention in &name.mentions {
                let traces = of.entry(mention.passage).or_default();
                traces.entry(Trace::Name(&name.id)).or_default().push(mention.span);
            }
        }
        for figure in &corpus.figures {
            if let Some(trace) = figure.value.as_ref().and_then(|value| value_of(value, figure.unit.as_deref())) {
                of.entry(figure.passage).or_default().entry(trace).or_default().push(figure.span);
            }
        }
        let mut counts: BTreeMap<&Trace<'a>, usize> = BTreeMap::new();
        of.values().flat_map(BTreeMap::keys).for_each(|trace| *counts.entry(trace).or_default() += 1);
        let tells = |(trace, count): &(&Trace<'a>, usize)| match trace {
            Trace::Figure(_) => true,
            Trace::Name(_) => count * NAME <= of.len().max(2 * NAME),
            Trace::Word(_) => count * RARE <= of.len().max(2 * RARE),
        };
        let telling = counts.into_iter().filter(tells).map(|(trace, _)| trace.clone()).collect();
        Traces { of, telling }
    }

    /// The passages of a source that look like a claim, each with the words that it shares with its quotes.
    pub(super) fn like(&self, cells: &[Cell], source: u16, corpus: &'a Corpus) -> Vec<(PassageId, Vec<&'a str>)> {
        let quoted: BTreeSet<&Trace<'a>> = cells.iter().flat_map(|cell| self.quoted(cell)).collect();
        let passages = self.of.iter().filter(|(id, _)| id.source == source);
        let like = passages.filter_map(|(&id, traces)| {
            let shared: Vec<_> = traces.iter().filter(|(trace, _)| quoted.contains(trace)).collect();
            let strong = shared.iter().any(|(trace, _)| !matches!(trace, Trace::Word(_)));
            let words = shared.iter().filter(|(trace, _)| matches!(trace, Trace::Word(_))).count();
            let spans: BTreeSet<Span> = shared.iter().filter_map(|(_, spans)| spans.first().copied()).collect();
            (strong || words >= WORDS).then(|| (id, spans.iter().map(|span| span.of(corpus.text(id))).collect()))
        });
        like.collect()
    }

    /// What stands within a quote and tells something.
    fn quoted(&self, cell: &Cell) -> impl Iterator<Item = &Trace<'a>> {
        let within = |span: &Span| cell.quote.start <= span.start && span.end <= cell.quote.end;
        let traces = self.of.get(&cell.passage).into_iter().flatten();
        let found = traces.filter(move |(_, spans)| spans.iter().any(within)).map(|(trace, _)| trace);
        found.filter(|trace| self.telling.contains(trace))
    }
}

/// A value that says something wherever it stands: not a small number without a unit, such as the two of “two states”.
fn value_of(value: &FigureValue, unit: Option<&str>) -> Option<Trace<'static>> {
    match (value, unit) {
        (FigureValue::Date(date), _) => Some(Trace::Figure(date.clone())),
        (FigureValue::Number(number), _) if *number >= 13.0 => Some(Trace::Figure(number.to_string())),
        (FigureValue::Number(number), Some("%")) => Some(Trace::Figure(format!("{number} %"))),
        (FigureValue::Number(_), _) => None,
    }
}
