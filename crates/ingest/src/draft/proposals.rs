//! What is proposed: from pairs, and from figures of one unit beside one name.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use corpus::{Corpus, Figure, FigureKind, Kind, Name, Pair, PassageId, ReasonKind, Span};
use sha2::{Digest, Sha256};

use super::sentences::sentences;
use crate::language::words::words;

/// What figures of one unit add to the score of a pair, in thousandths.
const FIGURES: u32 = 500;

/// The score of two sentences that are no pair, and have figures of one unit and a name in common.
const UNPAIRED: u32 = 400;

/// The longest quote of a proposal, in characters: more is no proposition.
const LONGEST: usize = 600;

/// A claim that could be drawn up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Proposal {
    /// The same for the same two quotes, whatever else changes in the folder.
    pub(super) id: String,
    /// How good it is, in thousandths.
    score: u32,
    /// One sentence of each source, in reading order.
    pub(super) cells: Vec<Quote>,
    /// What they share, in their words.
    pub(super) shared: String,
}

/// A sentence of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    pub(super) passage: PassageId,
    pub(super) span: Span,
    /// The figure that can be laid beside that of another source: where, and its unit.
    pub(super) value: Option<(Span, String)>,
}

/// Every proposal, the best first. Sentences that belong to several pairs are joined into one proposal.
pub(super) fn proposals(corpus: &Corpus) -> Vec<Proposal> {
    let texts = Texts::new(corpus);
    let mut proposals: Vec<Proposal> = corpus.pairs.iter().filter_map(|pair| of_pair(&texts, pair)).collect();
    proposals.extend(of_figures(&texts));
    proposals.sort_by_key(|proposal| {
        (Reverse(proposal.score), proposal.cells.iter().map(|it| it.passage).collect::<Vec<_>>())
    });
    let same =
        |quote: &Quote, cells: &[Quote]| cells.iter().any(|it| (it.passage, it.span) == (quote.passage, quote.span));
    let mut joined: Vec<Proposal> = Vec::new();
    for proposal in proposals {
        let into = joined.iter_mut().find(|other| proposal.cells.iter().any(|quote| same(quote, &other.cells)));
        let Some(into) = into else {
            joined.push(proposal);
            continue;
        };
        for quote in proposal.cells {
            if !into.cells.iter().any(|other| other.passage.source == quote.passage.source) {
                into.cells.push(quote);
            }
        }
        into.cells.sort_by_key(|quote| quote.passage);
    }
    // What was joined may have grown into what a better one says.
    let mut told: Vec<Proposal> = Vec::new();
    for proposal in joined {
        let shared = |other: &Proposal| proposal.cells.iter().filter(|quote| same(quote, &other.cells)).count();
        if !told.iter().any(|other| shared(other) > 1) {
            told.push(proposal);
        }
    }
    told
}

/// The corpus with its sentences, and the figures and names in them.
struct Texts<'a> {
    corpus: &'a Corpus,
    sentences: BTreeMap<PassageId, Vec<Span>>,
    figures: BTreeMap<PassageId, Vec<&'a Figure>>,
    names: BTreeMap<PassageId, Vec<(Span, &'a Name)>>,
}

impl<'a> Texts<'a> {
    fn new(corpus: &'a Corpus) -> Texts<'a> {
        let mut texts = Texts { corpus, sentences: BTreeMap::new(), figures: BTreeMap::new(), names: BTreeMap::new() };
        for (id, _) in corpus.passages().filter(|(_, passage)| passage.kind != Kind::Furniture) {
            let text = corpus.text(id);
            texts.sentences.insert(id, sentences(text, &words(text)));
        }
        for figure in &corpus.figures {
            texts.figures.entry(figure.passage).or_default().push(figure);
        }
        for name in &corpus.names {
            for mention in &name.mentions {
                texts.names.entry(mention.passage).or_default().push((mention.span, name));
            }
        }
        texts
    }

    fn sentence_at(&self, passage: PassageId, span: Span) -> Option<Span> {
        self.sentences.get(&passage)?.iter().copied().find(|sentence| inside(span, *sentence))
    }

    fn figures_in(&self, passage: PassageId, sentence: Span) -> impl Iterator<Item = &'a Figure> {
        let figures = self.figures.get(&passage).map_or(&[][..], Vec::as_slice);
        figures.iter().copied().filter(move |figure| inside(figure.span, sentence))
    }

    fn names_in(&self, passage: PassageId, sentence: Span) -> impl Iterator<Item = (Span, &'a Name)> {
        let names = self.names.get(&passage).map_or(&[][..], Vec::as_slice);
        names.iter().copied().filter(move |(span, _)| inside(*span, sentence))
    }

    /// Whether a sentence can be a quote: not too long, and there once.
    fn can_be_quoted(&self, passage: PassageId, sentence: Span) -> bool {
        let text = self.corpus.text(passage);
        let words = sentence.of(text);
        words.chars().count() <= LONGEST && text.matches(words).count() == 1
    }
}

fn inside(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The two sentences of a pair that most of its reasons stand in.
fn of_pair(texts: &Texts<'_>, pair: &Pair) -> Option<Proposal> {
    let weight = |kind| match kind {
        ReasonKind::Figure | ReasonKind::Date => 3,
        ReasonKind::Name => 2,
        ReasonKind::Word => 2,
        ReasonKind::Claim | ReasonKind::Order => 0,
    };
    let mut counts: BTreeMap<(Span, Span), u32> = BTreeMap::new();
    for reason in &pair.reasons {
        let sentences = texts.sentence_at(pair.a, reason.a).zip(texts.sentence_at(pair.b, reason.b));
        if let Some(sentences) = sentences {
            *counts.entry(sentences).or_default() += weight(reason.kind);
        }
    }
    // A claim that is known, or the place in two versions alone, proposes nothing.
    counts.retain(|_, count| *count > 0);
    let (&(a, b), _) = counts.iter().max_by_key(|&(spans, count)| (*count, Reverse(*spans)))?;
    let shared: Vec<&str> = pair
        .reasons
        .iter()
        .filter(|reason| reason.kind != ReasonKind::Order && inside(reason.a, a) && inside(reason.b, b))
        .map(|reason| reason.a.of(texts.corpus.text(pair.a)))
        .collect();
    two(texts, [(pair.a, a), (pair.b, b)], u32::from(pair.score), shared.join(" · "))
}

/// What figures have in common: their kind, their unit, and the id of a name in their sentences.
type Shared<'a> = (FigureKind, &'a str, &'a str);

/// Sentences of two sources that have figures of one unit and a name in common.
fn of_figures(texts: &Texts<'_>) -> Vec<Proposal> {
    let mut by_key: BTreeMap<Shared<'_>, Vec<(PassageId, Span)>> = BTreeMap::new();
    for figure in &texts.corpus.figures {
        let (Some(unit), Some(sentence)) = (&figure.unit, texts.sentence_at(figure.passage, figure.span)) else {
            continue;
        };
        if matches!(figure.kind, FigureKind::Year | FigureKind::Date) {
            continue;
        }
        for (_, name) in texts.names_in(figure.passage, sentence) {
            let places = by_key.entry((figure.kind, unit.as_str(), name.id.as_str())).or_default();
            if places.last() != Some(&(figure.passage, sentence)) {
                places.push((figure.passage, sentence));
            }
        }
    }
    let mut proposals = Vec::new();
    for ((_, unit, name), places) in by_key {
        // What every passage speaks of tells nothing.
        let sources: BTreeSet<u16> = places.iter().map(|(passage, _)| passage.source).collect();
        if sources.len() < 2 || places.len() > 2 * sources.len() {
            continue;
        }
        let name = texts.corpus.names.iter().find(|it| it.id == name).map_or(name, |it| it.name.as_str());
        for (nth, &one) in places.iter().enumerate() {
            for &other in places.iter().skip(nth + 1).filter(|other| other.0.source != one.0.source) {
                proposals.extend(two(texts, [one, other], UNPAIRED, format!("{name} · {unit}")));
            }
        }
    }
    proposals
}

fn two(texts: &Texts<'_>, [a, b]: [(PassageId, Span); 2], score: u32, shared: String) -> Option<Proposal> {
    if !texts.can_be_quoted(a.0, a.1) || !texts.can_be_quoted(b.0, b.1) {
        return None;
    }
    let same = |one: &Figure, other: &Figure| {
        (one.kind, &one.unit) == (other.kind, &other.unit)
            && one.unit.is_some()
            && !matches!(one.kind, FigureKind::Year | FigureKind::Date)
    };
    let figures = texts.figures_in(a.0, a.1).find_map(|one| {
        let other = texts.figures_in(b.0, b.1).find(|other| same(one, other))?;
        Some((one, other))
    });
    let quote = |(passage, span): (PassageId, Span), figure: Option<&Figure>| Quote {
        passage,
        span,
        value: figure.and_then(|figure| Some((figure.span, figure.unit.clone()?))),
    };
    let mut cells = vec![quote(a, figures.map(|it| it.0)), quote(b, figures.map(|it| it.1))];
    cells.sort_by_key(|quote| quote.passage);
    let words = |(passage, span): (PassageId, Span)| span.of(texts.corpus.text(passage));
    let hash = Sha256::digest([words(a), "\n", words(b)].concat());
    let id: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let score = score + if figures.is_some() { FIGURES } else { 0 };
    Some(Proposal { id: format!("draft-{id}"), score, cells, shared })
}
