//! Finding pairs: passages of two sources that say the same or what can be compared.
//!
//! Two versions of one text are paired by the order of their passages too ([`versions`]).
//!
//! Only passages that share a rare feature or a claim are compared, so that the work grows with the number of passages and
//! not with its square.

mod alike;
mod differ;
mod feature;
mod features;
mod figures;
mod likeness;
mod numerals;
mod reasons;
mod versions;
mod weight;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use corpus::{Corpus, Figure, Kind, Pair, PassageId, Reason, ReasonKind, Relation, Span};

use self::feature::Class;
use self::features::{Named, Names, Reading, features};
use self::likeness::{Likeness, Profile, Rarity, Said, likeness};
use self::reasons::reasons;
use self::versions::{Scored, versions};
use crate::language::words::{Word, words};
use crate::names::Capitals;
use crate::written::Written;
use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;

/// A feature or claim of more passages than this makes none of them candidates.
const RARE: usize = 16;

/// The least strength of a pair, and where there are no claims to strengthen those that say the same.
const LEAST: f64 = 4.46;
const LEAST_BY_WORDS: f64 = 4.1;

/// The strength that gives a score of one half.
const HALF: f64 = 6.0;

/// What it adds to the likeness of two passages of versions that all their numerals are the same.
const SAME_NUMERALS: f64 = 1.0;

/// How many words of two lines that share nothing but their place are shown for it.
const OPENING: usize = 4;

/// How many best counterparts are kept per passage and other source.
const COUNTERPARTS: usize = 3;

/// Whether an editor says in `corpus.toml` that the sources are versions of one text, line by line.
pub(crate) fn by_lines(align: Option<&Written<String>>, ledger: &mut Ledger) -> bool {
    let Some(align) = align else { return false };
    if align.value != "lines" {
        let what = format!("`align` cannot be `{}`", align.value);
        ledger.at(
            CORPUS_TOML,
            align.line,
            what,
            "use \"lines\" if the sources are versions of one text, or take it out",
        );
    }
    align.value == "lines"
}

/// The pairs of a corpus, best first. `words` are those of its passages, in reading order; `by_lines` says that its sources
/// are versions of one text.
pub(crate) fn pairs(corpus: &Corpus, words: &[Vec<Word>], by_lines: bool) -> Vec<Pair> {
    let said = said(corpus);
    let Profiles { profiles, rarity, holders, speakers } = profiles(corpus, words, &said);
    let by_words = candidates(&profiles, &holders);
    let by_claims = candidates(&profiles, &speakers);
    let least = if corpus.claims.is_empty() { LEAST_BY_WORDS } else { LEAST };
    let mut strengths: BTreeMap<(u16, u16), Vec<Scored>> = BTreeMap::new();
    let mut pairs: Vec<Found> = Vec::new();
    for &(one, other) in by_words.union(&by_claims) {
        let (Some(a), Some(b)) = (profiles.get(one), profiles.get(other)) else { continue };
        let likeness = likeness(a, b, &rarity);
        // Whether two sources are versions is told by their texts, not by what editors have found in them.
        if by_words.contains(&(one, other)) {
            let scored = Scored { a: one, b: other, strength: likeness.of_text };
            strengths.entry((a.id.source, b.id.source)).or_default().push(scored);
        }
        if likeness.strength >= least {
            pairs.extend(pair(a, b, &likeness, false));
        }
    }
    let numerals: Vec<_> = profiles.iter().map(|profile| numerals::numerals(profile.text)).collect();
    let versions = versions(&profiles, &strengths, by_lines, |one, other| {
        let (a, b) = (profiles.get(one)?, profiles.get(other)?);
        let same = numerals::same(numerals.get(one)?, numerals.get(other)?);
        Some(likeness(a, b, &rarity).strength.max(0.0) + SAME_NUMERALS * same)
    });
    pairs.retain(|Found { pair, .. }| !versions.contains_key(&(pair.a.source, pair.b.source)));
    pairs.sort_by_key(|Found { pair, .. }| (u16::MAX - pair.score, pair.a, pair.b));
    let mut pairs = keep_the_best(pairs);
    for &(one, other) in versions.values().flatten() {
        let (Some(a), Some(b)) = (profiles.get(one), profiles.get(other)) else { continue };
        pairs.extend(pair(a, b, &likeness(a, b, &rarity), true));
    }
    pairs.sort_by_key(|Found { pair, .. }| (u16::MAX - pair.score, pair.a, pair.b));
    // Where the passages of each source begin among all.
    let firsts: Vec<usize> = (corpus.sources.iter())
        .scan(0, |next, source| {
            let first = *next;
            *next += source.passages.len();
            Some(first)
        })
        .collect();
    let words = |id: PassageId| {
        let number = firsts.get(usize::from(id.source)).map(|first| first + usize::from(id.n) - 1);
        number.and_then(|number| words.get(number)).map_or(&[][..], Vec::as_slice)
    };
    pairs.into_iter().map(|found| faced(corpus, words, found)).collect()
}

/// A pair, with the two most similar sentences of its passages.
struct Found {
    pair: Pair,
    sentences: (u32, u32),
}

/// The pair with what a reader needs who sees its passages beside each other: where to begin in a long one, and if they
/// are nearly the same, or else if the two sentences are, which words differ.
fn faced<'a>(corpus: &Corpus, words: impl Fn(PassageId) -> &'a [Word], Found { mut pair, sentences }: Found) -> Pair {
    let texts = [pair.a, pair.b].map(|id| corpus.text(id));
    let both = [pair.a, pair.b].map(words);
    let numbers = [sentences.0, sentences.1];
    let of_sentence = |side: usize| {
        let before = both[side].partition_point(|word| word.sentence < numbers[side]);
        let through = both[side].partition_point(|word| word.sentence <= numbers[side]);
        &both[side][before..through]
    };
    let differ = differ::differ(both[0], both[1]).or_else(|| differ::differ(of_sentence(0), of_sentence(1)));
    pair.differ = differ.unwrap_or_default();
    pair.alike = [0, 1].map(|side| alike::sentence(texts[side], both[side], numbers[side]));
    pair
}

/// The cells of each passage, in the order of the claims.
fn said(corpus: &Corpus) -> BTreeMap<PassageId, Vec<Said<'_>>> {
    let mut said: BTreeMap<PassageId, Vec<Said<'_>>> = BTreeMap::new();
    for (claim, one) in corpus.claims.iter().enumerate() {
        let passages = one.passages_by_source().values().map(BTreeSet::len).sum();
        let same = matches!(one.relation, Relation::Agree | Relation::Differ | Relation::NotComparable);
        for cell in &one.cells {
            said.entry(cell.passage).or_default().push(Said { claim, passages, same, cell });
        }
    }
    said
}

/// The mentions in each passage, in the order of its text.
fn mentions(corpus: &Corpus) -> BTreeMap<PassageId, Vec<Named<'_>>> {
    let mut named: BTreeMap<PassageId, Vec<Named<'_>>> = BTreeMap::new();
    for name in &corpus.names {
        for mention in &name.mentions {
            let found = Named { span: mention.span, id: &name.id, kind: name.kind };
            named.entry(mention.passage).or_default().push(found);
        }
    }
    named.values_mut().for_each(|names| names.sort());
    named
}

/// The figures of a passage.
fn figures_of(corpus: &Corpus, id: PassageId) -> &[Figure] {
    let start = corpus.figures.partition_point(|figure| figure.passage < id);
    let end = corpus.figures.partition_point(|figure| figure.passage <= id);
    corpus.figures.get(start..end).unwrap_or_default()
}

/// The passages of a corpus as they are compared; they are told by their numbers.
struct Profiles<'a> {
    /// All but furniture, in reading order.
    profiles: Vec<Profile<'a>>,
    rarity: Rarity,
    /// For each feature, which profiles have it.
    holders: Vec<Vec<usize>>,
    /// For each claim, which profiles speak to it.
    speakers: Vec<Vec<usize>>,
}

/// The profiles of two sources that are both among the few of one list.
fn candidates(profiles: &[Profile<'_>], lists: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
    let mut candidates = BTreeSet::new();
    for few in lists.iter().filter(|list| list.len() <= RARE) {
        for (index, &a) in few.iter().enumerate() {
            let others = few.iter().skip(index + 1).filter(|&&b| source(profiles, a) != source(profiles, b));
            candidates.extend(others.map(|&b| (a, b)));
        }
    }
    candidates
}

fn profiles<'a>(corpus: &'a Corpus, words: &[Vec<Word>], said: &'a BTreeMap<PassageId, Vec<Said<'a>>>) -> Profiles<'a> {
    let named = mentions(corpus);
    let mut readings = Vec::new();
    let counted = corpus.passages().zip(words).filter(|((_, passage), _)| passage.kind != Kind::Furniture);
    for ((id, passage), words) in counted {
        let names = named.get(&id).map_or(&[][..], Vec::as_slice);
        readings.push((
            id,
            passage,
            Reading { lang: corpus.lang(id), text: corpus.text(id), words, names, figures: figures_of(corpus, id) },
        ));
    }
    let capitals = Capitals::count(corpus, words);
    let names = Names::of(words.iter().flatten(), |word| capitals.is_name(word));
    let (mut numbers, mut stems) = (Numbers::default(), Numbers::default());
    let mut holders: Vec<Vec<usize>> = Vec::new();
    let mut classes: Vec<Class> = Vec::new();
    let mut speakers: Vec<Vec<usize>> = vec![Vec::new(); corpus.claims.len()];
    let mut profiles = Vec::with_capacity(readings.len());
    for (index, (id, passage, reading)) in readings.iter().enumerate() {
        let features = features(reading, &names).into_iter().map(|feature| {
            let number = numbers.of(&feature.key);
            if number as usize == classes.len() {
                classes.push(feature.class);
                holders.push(Vec::new());
            }
            (number, stems.of(&feature.stem), feature)
        });
        let said = said.get(id).map_or(&[][..], Vec::as_slice);
        for said in said {
            if let Some(speakers) = speakers.get_mut(said.claim).filter(|speakers| speakers.last() != Some(&index)) {
                speakers.push(index);
            }
        }
        let profile = Profile::new(*id, (corpus.lang(*id), corpus.text(*id)), &passage.marks, said, features.collect());
        for feature in profile.features() {
            if let Some(holders) = holders.get_mut(feature as usize) {
                holders.push(index);
            }
        }
        profiles.push(profile);
    }
    let counted: Vec<_> = classes.into_iter().zip(holders.iter().map(Vec::len)).collect();
    let carriers = |theme: usize| profiles.iter().filter(|profile| profile.has_theme(theme)).count();
    let themes: Vec<_> = (0..corpus.themes.len()).map(carriers).collect();
    let rarity = Rarity::of(profiles.len(), &counted, &themes);
    for profile in &mut profiles {
        profile.weigh(&rarity);
    }
    Profiles { profiles, rarity, holders, speakers }
}

/// Interned strings, numbered in the order in which they come. It is asked only for single ones, so its own order tells nothing.
#[derive(Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: &str) -> u32 {
        let next = self.0.len() as u32;
        match self.0.get(text) {
            Some(&number) => number,
            None => *self.0.entry(text.into()).or_insert(next),
        }
    }
}

fn source(profiles: &[Profile<'_>], index: usize) -> Option<u16> {
    profiles.get(index).map(|profile| profile.id.source)
}

/// The pair of two passages. Of two versions of one text it needs no reason but its place.
fn pair(a: &Profile<'_>, b: &Profile<'_>, likeness: &Likeness<'_>, version: bool) -> Option<Found> {
    let strength = if version { likeness.strength.max(LEAST) } else { likeness.strength };
    let mut reasons = reasons(likeness, [a.text, b.text], version);
    if version && reasons.is_empty() {
        reasons.push(Reason { kind: ReasonKind::Order, a: opening(a.text), b: opening(b.text) });
    }
    let score = (1000.0 * strength / (strength + HALF)) as u16;
    let pair = Pair { a: a.id, b: b.id, score, reasons, ..Pair::default() };
    (!pair.reasons.is_empty()).then_some(Found { pair, sentences: likeness.sentences })
}

/// The first words of a text.
fn opening(text: &str) -> Span {
    let words = words(text);
    let first = words.first().map_or(0, |word| word.span.start);
    let last = words.get(..OPENING).unwrap_or(&words).last().map_or(text.len() as u32, |word| word.span.end);
    Span { start: first, end: last }
}

/// Of sorted pairs, those that are among the best counterparts of one of their passages.
fn keep_the_best(pairs: Vec<Found>) -> Vec<Found> {
    let mut counterparts: BTreeMap<(PassageId, u16), usize> = BTreeMap::new();
    let mut kept = Vec::new();
    for found in pairs {
        let Pair { a, b, .. } = found.pair;
        let ends = [(a, b.source), (b, a.source)];
        let room = ends.map(|end| counterparts.get(&end).copied().unwrap_or(0) < COUNTERPARTS);
        if room.contains(&true) {
            for end in ends {
                *counterparts.entry(end).or_default() += 1;
            }
            kept.push(found);
        }
    }
    kept
}
