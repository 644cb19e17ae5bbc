//! What is found, best first.

use std::borrow::Cow;

use super::{
    index::{Index, Place, Target, Word},
    near::{distance, forgiven, letters},
    phrase,
    query::{Query, Term},
    sort::ordered,
};
use crate::{Corpus, Filter, PassageId, Span};

/// What is found for a query.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// What became of each term, in their order.
    pub terms: Vec<FoundTerm<'a>>,
    /// First what has every term, then what has some of them; best first.
    pub hits: Vec<Hit>,
    /// The words of phrases, each for itself: what only has some of the terms is found by them. Empty without phrases.
    loose: Vec<FoundTerm<'a>>,
}

/// What became of a term.
#[derive(Debug)]
pub struct FoundTerm<'a> {
    /// The term.
    pub term: Term,
    /// What it was taken for.
    pub taken: Taken,
    /// How many passages have it.
    pub passages: usize,
    /// Posting lists with their weights; 1.0 is the term's own form.
    places: Vec<(Cow<'a, [Place]>, f32)>,
}

/// What a term was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// For itself: a word with its family, a phrase, or a beginning that was asked for.
    Itself,
    /// For a beginning, as no text has the word.
    Beginning,
    /// For a slip of the pen: the nearest words, as they are written. The first was looked for.
    Slip(Vec<String>),
    /// For nothing: there is nothing near.
    Nothing,
}

/// Something found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// What.
    pub target: Target,
    /// Whether it has every term, or only some.
    pub every: bool,
    /// How well it fits: comparable within one query.
    pub score: f32,
    entry: u32,
}

/// A place that fits a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HitMark {
    /// The field of the target, see [`Target`].
    pub field: u16,
    /// Where, in the text of the field.
    pub span: Span,
}

/// The weight of another form of the word. (A word that is taken for a slip weighs like the word itself.)
const FAMILY: f32 = 0.8;
/// The weight of a word that only begins as was asked.
const BEGINNING: f32 = 0.6;
/// BM25 k1: term-frequency saturation.
const K1: f32 = 1.2;
/// BM25 b: length normalisation.
const B: f32 = 0.6;
/// How many hits are looked at more closely, for how near their terms stand to each other.
const CLOSELY: usize = 60;

impl Corpus {
    /// What is found for a query, in passages, claims and names; furniture is none. The first query that asks for anything
    /// takes the time to index them.
    pub fn find(&self, query: &str) -> Found<'_> {
        let query = Query::read(query);
        if query.is_empty() { Found::default() } else { self.index().find(&query, self) }
    }
}

impl Index {
    fn find<'a>(&'a self, query: &Query, corpus: &Corpus) -> Found<'a> {
        let mut found = self.hits(query.terms.clone(), corpus);
        let loose = query.loose();
        if loose.is_empty() {
            return found;
        }
        // What has the words, but not in a row or in that form, comes after what has them so.
        let others = self.hits(loose, corpus);
        found.hits.retain(|hit| hit.every);
        let new = |hit: &&Hit| found.hits.iter().all(|known| known.entry != hit.entry);
        let others_hits: Vec<Hit> = others.hits.iter().filter(new).map(|hit| Hit { every: false, ..*hit }).collect();
        found.hits.extend(others_hits);
        found.loose = others.terms;
        found
    }

    /// What has some of the terms, best first.
    fn hits<'a>(&'a self, query: Vec<Term>, corpus: &Corpus) -> Found<'a> {
        let mut tallies = vec![Tally::default(); self.entries.len()];
        let mut terms = Vec::new();
        let (mut asked, mut excluded) = (0, 0);
        for (term, nth) in query.into_iter().zip(0u32..) {
            let bit = 1 << nth;
            *(if term.excluded { &mut excluded } else { &mut asked }) |= bit;
            let mut term = self.term(term, corpus);
            term.passages = self.count(&term, bit, &mut tallies);
            terms.push(term);
        }
        let mut hits = Vec::new();
        for ((tally, found), entry) in tallies.iter().zip(&self.entries).zip(0..) {
            if tally.terms & asked != 0 && tally.terms & excluded == 0 {
                let every = tally.terms & asked == asked;
                hits.push(Hit { target: found.target, every, score: tally.score, entry });
            }
        }
        let mut found = Found { terms, hits, loose: Vec::new() };
        found.rank();
        found.look_closely();
        found
    }

    /// Scores every entry that has a term, by BM25. Gives how many of them are passages.
    fn count(&self, term: &FoundTerm<'_>, bit: u32, tallies: &mut [Tally]) -> usize {
        let mut touched: Vec<u32> = Vec::new();
        for (places, weight) in &term.places {
            for place in places.iter() {
                if let Some(tally) = tallies.get_mut(place.entry as usize) {
                    if tally.times == 0.0 {
                        touched.push(place.entry);
                    }
                    tally.times += weight;
                }
            }
        }
        let (all, having) = (self.entries.len() as f32, touched.len() as f32);
        let rarity = (1.0 + (all - having + 0.5) / (having + 0.5)).ln();
        let mut passages = 0;
        for touched in touched {
            let nth = touched as usize;
            let (Some(tally), Some(entry)) = (tallies.get_mut(nth), self.entries.get(nth)) else { continue };
            let times = core::mem::take(&mut tally.times);
            let length = 1.0 - B + B * entry.length as f32 / self.average;
            tally.score += rarity * times * (K1 + 1.0) / (times + K1 * length);
            tally.terms |= bit;
            passages += usize::from(matches!(entry.target, Target::Passage(_)));
        }
        passages
    }

    /// Every place that a term is found at.
    fn term<'a>(&'a self, term: Term, corpus: &Corpus) -> FoundTerm<'a> {
        let found = |places: Vec<_>, taken| FoundTerm { term: term.clone(), taken, passages: 0, places };
        let [word] = term.words.as_slice() else {
            let in_a_row = (self.vocabularies.iter()).map(|words| phrase::places(words, &term.words, term.beginning));
            let places: Vec<_> =
                in_a_row.filter(|places| !places.is_empty()).map(|places| (Cow::Owned(places), 1.0)).collect();
            let taken = if places.is_empty() { Taken::Nothing } else { Taken::Itself };
            return found(places, taken);
        };
        let places = if term.beginning { self.beginning(word) } else { self.word(word, !term.exact) };
        if !places.is_empty() || term.exact || term.excluded {
            let taken = if places.is_empty() { Taken::Nothing } else { Taken::Itself };
            return found(places, taken);
        }
        // One or two letters begin too many words to be near to any.
        if word.chars().nth(2).is_none() {
            return found(Vec::new(), Taken::Nothing);
        }
        let places = self.beginning(word);
        if !places.is_empty() {
            return found(places, Taken::Beginning);
        }
        let near = self.near(word);
        match near.first() {
            Some(nearest) => {
                let written = near.iter().map(|word| self.written(word, corpus)).collect();
                found(self.word(&nearest.form, true), Taken::Slip(written))
            }
            None => found(Vec::new(), Taken::Nothing),
        }
    }

    /// A word in its own form, and those of its family.
    fn word(&self, form: &str, family: bool) -> Vec<(Cow<'_, [Place]>, f32)> {
        let mut places = Vec::new();
        for vocabulary in &self.vocabularies {
            places.extend(vocabulary.word(form).map(|word| (Cow::Borrowed(word.places.as_slice()), 1.0)));
            if family {
                let family = vocabulary.family(form).filter(|word| word.form != form);
                places.extend(family.map(|word| (Cow::Borrowed(word.places.as_slice()), FAMILY)));
            }
        }
        places
    }

    fn beginning(&self, with: &str) -> Vec<(Cow<'_, [Place]>, f32)> {
        let mut places = Vec::new();
        for word in self.vocabularies.iter().flat_map(|vocabulary| vocabulary.beginning(with)) {
            let weight = if word.form == with { 1.0 } else { BEGINNING };
            places.push((Cow::Borrowed(word.places.as_slice()), weight));
        }
        places
    }

    /// The nearest words, the most frequent first: at most three, none of them of the family of another.
    fn near(&self, word: &str) -> Vec<&Word> {
        let wanted: Vec<char> = word.chars().collect();
        let (most, set) = (forgiven(wanted.len()), letters(word));
        let first = |word: &str| word.chars().next() != wanted.first().copied();
        let mut near: Vec<((usize, bool, usize), &Word)> = Vec::new();
        for other in self.vocabularies.iter().flat_map(|vocabulary| &vocabulary.words) {
            if (other.letters ^ set).count_ones() as usize <= 2 * most
                && let Some(slips) = distance(&wanted, &other.form, most)
            {
                // A slip in the first letter is rare.
                let far = (slips, first(&other.form), usize::MAX - other.places.len());
                near.insert(near.partition_point(|(known, _)| *known <= far), (far, other));
            }
        }
        let mut kept: Vec<&Word> = Vec::new();
        for (_, word) in near {
            if kept.len() < 3 && kept.iter().all(|kept| kept.stem != word.stem) {
                kept.push(word);
            }
        }
        kept
    }

    /// A word as it is first written.
    fn written(&self, word: &Word, corpus: &Corpus) -> String {
        let first = word.places.first().and_then(|place| Some((place, self.entries.get(place.entry as usize)?)));
        first
            .map_or(word.form.as_str(), |(place, entry)| place.span.of(corpus.field(entry.target, place.field)))
            .to_string()
    }
}

/// What an entry has of the terms.
#[derive(Clone, Default)]
struct Tally {
    /// A bit for each term.
    terms: u32,
    /// How often it has the present term, each place for what it counts.
    times: f32,
    score: f32,
}

impl Hit {
    /// Whether a filter shows it: a claim with one of its quotes, a name with one of its mentions.
    pub fn shown(&self, corpus: &Corpus, filter: Filter) -> bool {
        let shows = |id: PassageId| corpus.passage(id).is_some_and(|passage| filter.shows(id, passage));
        match self.target {
            Target::Passage(id) => shows(id),
            Target::Claim(claim) => {
                let claim = corpus.claims.get(usize::from(claim));
                claim.is_some_and(|claim| claim.cells.iter().any(|cell| shows(cell.passage)))
            }
            Target::Name(name) => {
                let name = corpus.names.get(usize::from(name));
                name.is_some_and(|name| name.mentions.iter().any(|mention| shows(mention.passage)))
            }
        }
    }
}

impl Found<'_> {
    /// What has every term; if nothing has, what has some.
    pub fn best(&self) -> &[Hit] {
        self.hits.get(..self.parted()).unwrap_or_default()
    }

    /// What has some of the terms only, where something has every one.
    pub fn others(&self) -> &[Hit] {
        self.hits.get(self.parted()..).unwrap_or_default()
    }

    fn parted(&self) -> usize {
        match self.hits.partition_point(|hit| hit.every) {
            0 => self.hits.len(),
            every => every,
        }
    }

    /// The best passages that a filter shows, best first: those with every term; if no passage has, those with some.
    pub fn passages(&self, corpus: &Corpus, filter: Filter) -> Vec<PassageId> {
        let passage = |hit: &Hit| match hit.target {
            Target::Passage(id) => Some(id),
            _ => None,
        };
        let best: Vec<&Hit> = self.best().iter().filter(|hit| passage(hit).is_some()).collect();
        let others = if best.is_empty() { self.others() } else { &[] };
        let hits = best.into_iter().chain(others);
        hits.filter(|hit| hit.shown(corpus, filter)).filter_map(passage).collect()
    }

    /// Where a hit fits the terms, in order; what touches is one.
    pub fn marks(&self, hit: &Hit) -> Vec<HitMark> {
        let mut marks: Vec<HitMark> = Vec::new();
        let terms = if hit.every || self.loose.is_empty() { &self.terms } else { &self.loose };
        for term in terms.iter().filter(|term| !term.term.excluded) {
            for place in term.places_in(hit.entry) {
                let mark = HitMark { field: place.field, span: place.span };
                marks.insert(marks.partition_point(|other| *other < mark), mark);
            }
        }
        let mut apart: Vec<HitMark> = Vec::new();
        for mark in marks {
            match apart.last_mut().filter(|last| last.field == mark.field && mark.span.start <= last.span.end) {
                Some(last) => last.span.end = last.span.end.max(mark.span.end),
                None => apart.push(mark),
            }
        }
        apart
    }

    fn rank(&mut self) {
        let better = |a: &Hit, b: &Hit| b.every.cmp(&a.every).then(b.score.total_cmp(&a.score));
        let order = ordered(self.hits.len(), &|a, b| better(&self.hits[a], &self.hits[b]));
        self.hits = order.into_iter().map(|nth| self.hits[nth]).collect();
    }

    /// Raises the best hits by how near their terms stand to each other.
    fn look_closely(&mut self) {
        let terms: Vec<&FoundTerm<'_>> = self.terms.iter().filter(|term| !term.term.excluded).collect();
        if terms.len() < 2 {
            return;
        }
        for hit in self.hits.iter_mut().take(CLOSELY) {
            let mut close = 0.0;
            for (term, next) in terms.iter().zip(terms.iter().skip(1)) {
                let words = next.words_in(hit.entry);
                let apart = term
                    .words_in(hit.entry)
                    .iter()
                    .flat_map(|&nth| words.iter().map(move |&next| nth.abs_diff(next)))
                    .min();
                close += apart.map_or(0.0, |apart| 1.0 / apart.max(1) as f32);
            }
            hit.score *= 1.0 + close / (terms.len() - 1) as f32;
        }
        self.rank();
    }
}

impl FoundTerm<'_> {
    fn places_in(&self, entry: u32) -> impl Iterator<Item = &Place> {
        self.places.iter().flat_map(move |(places, _)| {
            let from = places.partition_point(|place| place.entry < entry);
            places.iter().skip(from).take_while(move |place| place.entry == entry)
        })
    }

    fn words_in(&self, entry: u32) -> Vec<u32> {
        self.places_in(entry).map(|place| place.nth).collect()
    }
}
