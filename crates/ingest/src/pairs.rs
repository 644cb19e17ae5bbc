//! Finding pairs: passages of two sources that share names, figures, dates and rare words.
//!
//! Every feature of a passage weighs as much as it is rare. Two passages are compared at all only where they share a
//! rare one, so that the work grows with the number of passages and not with its square.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use corpus::{Corpus, Kind, Mark, Pair, PassageId, Reason, ReasonKind, Span};

use crate::features::{Feature, Reading, features};
use crate::reasons::{Shared, reasons};
use crate::themes::overlap;
use crate::weight::{ONE, log2, square};
use crate::words::Word;

/// A feature that more passages have than this brings none of them together.
const RARE: usize = 24;

/// What two words that stand together add to what each of them says.
const DOUBLE: f64 = 0.5;

/// What a word counts that carries a theme which both passages have, against any other word.
const ON_THEME: f64 = 1.8;

/// What a pair counts whose passages have a theme in common, and one whose passages have themes but none in common.
const SAME_THEME: f64 = 1.2;
const OTHER_THEME: f64 = 0.6;

/// The least score of a pair.
const LEAST_SCORE: u16 = 375;

/// A pair is kept where it is among so many best counterparts of one of its passages in the other's source.
const COUNTERPARTS: usize = 3;

/// A short passage counts as if its vector of weights were at least this long: two shared words are little.
const LEAST_LENGTH: f64 = 17.0;

/// A long passage counts as if its vector of weights were at most this long: what it says besides takes nothing away.
const MOST_LENGTH: f64 = 28.0;

/// The most that a feature weighs: beyond this, rareness is chance.
const MOST_WEIGHT: u32 = 5 * ONE;

/// What a theme that both passages have counts, against a feature that is as rare.
const BOTH_ON_THEME: f64 = 1.5;

/// The features of one passage by their number, each with its first place.
struct Profile<'a> {
    id: PassageId,
    text: &'a str,
    marks: &'a [Mark],
    features: BTreeMap<u32, Place>,
    /// The length of the vector of weights.
    length: f64,
}

/// Where a passage has a feature.
struct Place {
    kind: ReasonKind,
    span: Span,
    double: bool,
}

/// The pairs of a corpus, best first. `words` are those of its passages, in reading order.
pub(crate) fn pairs(corpus: &Corpus, words: &[Vec<Word>]) -> Vec<Pair> {
    let (mut profiles, weights, holders) = profiles(corpus, words);
    for profile in &mut profiles {
        let squares = profile.features.keys().map(|&key| square(weight(&weights, key)));
        profile.length = squares.sum::<f64>().sqrt().clamp(LEAST_LENGTH, MOST_LENGTH);
    }
    let themes = theme_weights(corpus, &profiles);
    let mut candidates: BTreeSet<(usize, usize)> = BTreeSet::new();
    for holders in holders.iter().filter(|holders| holders.len() <= RARE) {
        for (index, &a) in holders.iter().enumerate() {
            let others = holders.iter().skip(index + 1).filter(|&&b| source(&profiles, a) != source(&profiles, b));
            candidates.extend(others.map(|&b| (a, b)));
        }
    }
    let mut pairs: Vec<Pair> = (candidates.into_iter())
        .filter_map(|(a, b)| pair(profiles.get(a)?, profiles.get(b)?, &weights, &themes))
        .collect();
    pairs.sort_by_key(|pair| (u16::MAX - pair.score, pair.a, pair.b));
    keep_the_best(pairs)
}

type Profiles<'a> = (Vec<Profile<'a>>, Vec<u32>, Vec<Vec<usize>>);

/// The profiles of all passages but furniture, the weight of each feature, and which profiles have it.
fn profiles<'a>(corpus: &'a Corpus, words: &'a [Vec<Word>]) -> Profiles<'a> {
    let mut named: BTreeMap<PassageId, Vec<(Span, &str)>> = BTreeMap::new();
    for name in &corpus.names {
        for mention in &name.mentions {
            named.entry(mention.passage).or_default().push((mention.span, &name.id));
        }
    }
    named.values_mut().for_each(|names| names.sort());
    let mut readings = Vec::new();
    let mut profiles = Vec::new();
    let counted = corpus.passages().zip(words).filter(|((_, passage), _)| passage.kind != Kind::Furniture);
    for ((id, passage), words) in counted {
        let source_lang = corpus.source(id).map_or("", |source| &source.lang);
        let lang = passage.lang.as_deref().unwrap_or(source_lang);
        let text = corpus.text(id);
        profiles.push(Profile { id, text, marks: &passage.marks, features: BTreeMap::new(), length: 0.0 });
        readings.push(Reading { lang, text, words, names: named.get(&id).map_or(&[], Vec::as_slice) });
    }
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let mut holders: Vec<Vec<usize>> = Vec::new();
    for (index, (profile, reading)) in profiles.iter_mut().zip(&readings).enumerate() {
        for Feature { key, kind, span, double } in features(reading) {
            let number = *numbers.entry(key).or_insert(holders.len() as u32);
            if number as usize == holders.len() {
                holders.push(Vec::new());
            }
            if let Entry::Vacant(place) = profile.features.entry(number) {
                place.insert(Place { kind, span, double });
                if let Some(holders) = holders.get_mut(number as usize) {
                    holders.push(index);
                }
            }
        }
    }
    let weights = holders.iter().map(|holders| log2(profiles.len(), holders.len()).min(MOST_WEIGHT)).collect();
    (profiles, weights, holders)
}

/// What each theme weighs: as much as it is rare, like any feature.
fn theme_weights(corpus: &Corpus, profiles: &[Profile<'_>]) -> Vec<u32> {
    let themes = 0..corpus.themes.len();
    let carriers = |theme: usize| {
        profiles.iter().filter(move |profile| profile.marks.iter().any(|mark| usize::from(mark.theme) == theme))
    };
    themes.map(|theme| log2(profiles.len(), carriers(theme).count())).collect()
}

fn weight(weights: &[u32], feature: u32) -> u32 {
    weights.get(feature as usize).copied().unwrap_or_default()
}

fn source(profiles: &[Profile<'_>], index: usize) -> Option<u16> {
    profiles.get(index).map(|profile| profile.id.source)
}

/// The pair of two passages, where they share enough.
fn pair(a: &Profile<'_>, b: &Profile<'_>, weights: &[u32], themes: &[u32]) -> Option<Pair> {
    let mut shared: Vec<Shared> = (a.features.iter())
        .filter_map(|(&key, place_a)| {
            let place_b = b.features.get(&key)?;
            let reason = Reason { kind: place_a.kind, a: place_a.span, b: place_b.span };
            Some(Shared {
                weight: weight(weights, key),
                double: place_a.double,
                on_theme: on_theme(a, b, reason),
                reason,
            })
        })
        .collect();
    shared.sort_by_key(|shared| (u32::MAX - shared.weight, !shared.double, shared.reason.a, shared.reason.b));
    let reasons = reasons(&shared, [a.text, b.text]);
    let score = score(a, b, &shared, themes);
    if reasons.is_empty() || score < LEAST_SCORE {
        return None;
    }
    Some(Pair { a: a.id, b: b.id, score, reasons })
}

/// Whether the words at a reason carry one theme in both passages.
fn on_theme(a: &Profile<'_>, b: &Profile<'_>, reason: Reason) -> bool {
    let carries = |mark: &Mark, span: Span| mark.cues.iter().any(|&cue| overlap(cue, span));
    let mut carried = a.marks.iter().filter(|mark| carries(mark, reason.a));
    carried.any(|mark| b.marks.iter().any(|other| other.theme == mark.theme && carries(other, reason.b)))
}

/// How strongly two passages belong together, in thousandths.
///
/// The shared weights are set against the lengths of both, but less than a cosine does it: a long passage that says
/// the same among other things is still a counterpart.
fn score(a: &Profile<'_>, b: &Profile<'_>, shared: &[Shared], themes: &[u32]) -> u16 {
    let sum: f64 = shared
        .iter()
        .map(|shared| {
            let emphasis = match shared.reason.kind {
                ReasonKind::Figure => 1.5,
                ReasonKind::Date | ReasonKind::Name => 1.2,
                ReasonKind::Word | ReasonKind::Claim => 0.8,
            };
            let emphasis = if shared.on_theme { emphasis * ON_THEME } else { emphasis };
            let share = if shared.double { DOUBLE } else { 1.0 };
            emphasis * share * square(shared.weight)
        })
        .sum();
    let lengths = (a.length * b.length).sqrt();
    let both = a.marks.iter().filter(|mark| b.marks.iter().any(|other| other.theme == mark.theme));
    let both: Vec<u32> = both.filter_map(|mark| themes.get(usize::from(mark.theme)).copied()).collect();
    let on_themes = BOTH_ON_THEME * both.iter().map(|&weight| square(weight)).sum::<f64>();
    let theme = match a.marks.is_empty() || b.marks.is_empty() {
        true => 1.0,
        false if both.is_empty() => OTHER_THEME,
        false => SAME_THEME,
    };
    let strength = theme * (sum + on_themes) / (lengths * lengths.sqrt());
    (1000.0 * strength / (strength + 1.0)) as u16
}

/// Of pairs in order, those that are among the best counterparts of one of their passages in the other's source.
fn keep_the_best(pairs: Vec<Pair>) -> Vec<Pair> {
    let mut counterparts: BTreeMap<(PassageId, u16), usize> = BTreeMap::new();
    let mut kept = Vec::new();
    for pair in pairs {
        let ends = [(pair.a, pair.b.source), (pair.b, pair.a.source)];
        let room = ends.map(|end| counterparts.get(&end).copied().unwrap_or(0) < COUNTERPARTS);
        if room.contains(&true) {
            for end in ends {
                *counterparts.entry(end).or_default() += 1;
            }
            kept.push(pair);
        }
    }
    kept
}
