//! The likeness of two passages: the weight of the features that they share, normalised by length, for the passages as
//! wholes and for their two most similar sentences; with what themes and claims add.

use std::collections::BTreeMap;

use corpus::{Cell, Mark, PassageId, ReasonKind, Span};

use super::feature::{Class, Feature};
use super::weight::log2;

/// The weight of a feature of the highest rarity, by class.
fn worth(class: Class) -> f64 {
    match class {
        Class::Synonym => 2.0,
        Class::Name | Class::Word | Class::General | Class::Number | Class::Unit => 1.0,
        Class::Matter => 0.5,
        Class::Kin => 0.3,
    }
}

/// The share of the highest IDF from which a feature counts as fully rare.
const RAREST: f64 = 0.63;

/// The least length by which a passage or a sentence is normalised, so that two words in common of short ones are little.
const LEAST_PASSAGE: f64 = 8.0;
const LEAST_SENTENCE: f64 = 10.0;

/// Factors of the similarity of the whole passages, and of that of their two most similar sentences.
const PASSAGE: f64 = 5.0;
const SENTENCE: f64 = 6.5;

/// The share by which the similarity of two sentences rises if all names are in both.
const SAME_NAMES: f64 = 0.6;

/// Factor of the greatest weight that two sentences share, not normalised by length.
const SHARED: f64 = 0.3;

/// Added for a theme in common, of the highest rarity; subtracted if both passages have themes and none in common.
const SAME_THEME: f64 = 0.5;
const OTHER_THEMES: f64 = 1.0;

/// Added for a claim in common, if no other passage speaks to it; subtracted if both passages speak to claims: an editor
/// has read both, and would have seen what they share.
const SAME_CLAIM: f64 = 3.0;
const OTHER_CLAIMS: f64 = 1.5;

/// Passages that speak of the same by a claim are a pair if so few speak to it and the texts alone make them so alike.
const FEW: usize = 5;
const LEAST_OF_TEXT: f64 = 3.0;

/// The rarity of features and themes in a corpus, from 0 to 1: IDF, scaled and capped.
pub(crate) struct Rarity {
    features: Vec<(Class, f64)>,
    themes: Vec<f64>,
}

/// What a passage says to a claim.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    /// Index into [`corpus::Corpus::claims`].
    pub(crate) claim: usize,
    /// How many passages speak to the claim.
    pub(crate) passages: usize,
    /// Whether all that speak to it speak of the same: they agree, differ, or cannot be compared.
    pub(crate) same: bool,
    pub(crate) cell: &'a Cell,
}

impl Rarity {
    /// From the number of passages, and how many of them have each feature and each theme.
    pub(crate) fn of(passages: usize, features: &[(Class, usize)], themes: &[usize]) -> Rarity {
        let most = RAREST * f64::from(log2(passages, 1)).max(1.0);
        let rare = |holders: usize| (f64::from(log2(passages, holders)) / most).min(1.0);
        Rarity {
            features: features.iter().map(|&(class, holders)| (class, rare(holders))).collect(),
            themes: themes.iter().map(|&carriers| rare(carriers)).collect(),
        }
    }

    fn weight(&self, feature: u32) -> f64 {
        self.features.get(feature as usize).map_or(0.0, |&(class, rare)| worth(class) * rare)
    }
}

/// A passage with its features as vectors: for the whole, and for each sentence.
pub(crate) struct Profile<'a> {
    pub(crate) id: PassageId,
    lang: &'a str,
    pub(crate) text: &'a str,
    marks: &'a [Mark],
    /// What it says to claims, by claim.
    said: &'a [Said<'a>],
    /// By number, each with all places where it stands.
    features: Vec<(u32, Vec<Place>)>,
    length: f64,
    sentences: Vec<Sentence>,
}

/// The sum of the weights of a sentence's features, and how many of these are names.
#[derive(Clone, Default)]
struct Sentence {
    length: f64,
    names: usize,
}

/// Where a feature stands, and how it is written there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) kind: ReasonKind,
    pub(crate) span: Span,
    pub(crate) stem: u32,
    pub(crate) sentence: u32,
}

/// A feature that two passages share.
pub(crate) struct Shared<'a> {
    pub(crate) class: Class,
    pub(crate) rare: f64,
    pub(crate) a: &'a [Place],
    pub(crate) b: &'a [Place],
}

/// How similar two passages are, and by what.
pub(crate) struct Likeness<'a> {
    pub(crate) strength: f64,
    /// The part of the strength that the texts alone give, whatever editors have found in them.
    pub(crate) of_text: f64,
    pub(crate) shared: Vec<Shared<'a>>,
    /// What both say to the same claims; those first that fewest others speak to.
    pub(crate) claims: Vec<[Said<'a>; 2]>,
    /// The two most similar sentences.
    pub(crate) sentences: (u32, u32),
}

impl<'a> Profile<'a> {
    /// A passage, its language and text, with its features by number and stem, not yet weighed.
    pub(crate) fn new(
        id: PassageId,
        (lang, text): (&'a str, &'a str),
        marks: &'a [Mark],
        said: &'a [Said<'a>],
        features: Vec<(u32, u32, Feature)>,
    ) -> Self {
        let mut places: BTreeMap<u32, Vec<Place>> = BTreeMap::new();
        let mut sentences = 0;
        for (number, stem, feature) in features {
            let Feature { kind, span, sentence, .. } = feature;
            places.entry(number).or_default().push(Place { kind, span, stem, sentence });
            sentences = sentences.max(sentence as usize + 1);
        }
        let features = places.into_iter().collect();
        Profile { id, lang, text, marks, said, features, length: 0.0, sentences: vec![Sentence::default(); sentences] }
    }

    /// Its features by number.
    pub(crate) fn features(&self) -> impl Iterator<Item = u32> {
        self.features.iter().map(|&(feature, _)| feature)
    }

    /// Whether it has a theme, by number.
    pub(crate) fn has_theme(&self, theme: usize) -> bool {
        self.marks.iter().any(|mark| usize::from(mark.theme) == theme)
    }

    /// Sums the weights of its features, and of those of each sentence.
    pub(crate) fn weigh(&mut self, rarity: &Rarity) {
        for (feature, places) in &self.features {
            let weight = rarity.weight(*feature);
            let name = rarity.features.get(*feature as usize).is_some_and(|&(class, _)| class == Class::Name);
            self.length += weight;
            for sentence in sentences_of(places) {
                if let Some(sentence) = self.sentences.get_mut(sentence as usize) {
                    sentence.length += weight;
                    sentence.names += usize::from(name);
                }
            }
        }
    }
}

/// The sentences in which a feature stands, each once.
fn sentences_of(places: &[Place]) -> impl Iterator<Item = u32> + '_ {
    let new = |&(index, place): &(usize, &Place)| {
        index == 0 || places.get(index - 1).is_some_and(|before| before.sentence != place.sentence)
    };
    places.iter().enumerate().filter(new).map(|(_, place)| place.sentence)
}

/// Compares two passages.
pub(crate) fn likeness<'a>(a: &'a Profile<'_>, b: &'a Profile<'_>, rarity: &Rarity) -> Likeness<'a> {
    let mut shared = Vec::new();
    let mut whole = 0.0;
    // For each sentence of `a` with each of `b`: the weight of what they share, and how many names.
    let mut cells = vec![(0.0, 0usize); a.sentences.len() * b.sentences.len()];
    let cell = |sentence_a: u32, sentence_b: u32| sentence_a as usize * b.sentences.len() + sentence_b as usize;
    let mut others = b.features.iter().peekable();
    for (feature, places) in &a.features {
        while others.next_if(|(other, _)| other < feature).is_some() {}
        let Some((_, other_places)) = others.next_if(|(other, _)| other == feature) else { continue };
        let Some(&(class, rare)) = rarity.features.get(*feature as usize) else { continue };
        let weight = worth(class) * rare;
        whole += weight;
        for sentence in sentences_of(places) {
            for other in sentences_of(other_places) {
                if let Some((sum, names)) = cells.get_mut(cell(sentence, other)) {
                    *sum += weight;
                    *names += usize::from(class == Class::Name);
                }
            }
        }
        shared.push(Shared { class, rare, a: places, b: other_places });
    }
    let lengths = a.length.max(LEAST_PASSAGE) * b.length.max(LEAST_PASSAGE);
    let mut best = (0.0, (0, 0));
    let mut most = 0.0f64;
    for (sentence_a, one) in (0..).zip(&a.sentences) {
        for (sentence_b, other) in (0..).zip(&b.sentences) {
            let Some(&(sum, names)) = cells.get(cell(sentence_a, sentence_b)) else { continue };
            let lengths = one.length.max(LEAST_SENTENCE) * other.length.max(LEAST_SENTENCE);
            let all_names = (one.names + other.names - names).max(1);
            let alike = sum / lengths.sqrt() * (1.0 + SAME_NAMES * names as f64 / all_names as f64);
            most = most.max(sum);
            if alike > best.0 {
                best = (alike, (sentence_a, sentence_b));
            }
        }
    }
    let claims = common(a, b);
    let of_words = PASSAGE * whole / lengths.sqrt() + SENTENCE * best.0 + SHARED * most;
    let of_text = of_words + themes(a, b, rarity);
    let mut strength = of_text + said(a, b, &claims);
    // Texts in two languages cannot share words: there a claim is enough.
    let same = claims.iter().any(|[one, _]| one.same && one.passages <= FEW);
    if same && (of_text >= LEAST_OF_TEXT || a.lang != b.lang) {
        strength = strength.max(super::LEAST);
    }
    Likeness { strength, of_text, shared, claims, sentences: best.1 }
}

/// What two passages say to the same claims; those first that fewest others speak to.
fn common<'a>(a: &'a Profile<'_>, b: &'a Profile<'_>) -> Vec<[Said<'a>; 2]> {
    let both = a.said.iter().flat_map(|&one| b.said.iter().map(move |&other| [one, other]));
    let mut common: Vec<_> = both.filter(|[one, other]| one.claim == other.claim).collect();
    common.sort_by_key(|[one, _]| one.passages);
    common
}

/// What claims add to the likeness, or take from it.
fn said(a: &Profile<'_>, b: &Profile<'_>, common: &[[Said<'_>; 2]]) -> f64 {
    if a.said.is_empty() || b.said.is_empty() {
        return 0.0;
    }
    let claims: BTreeMap<_, _> = common.iter().map(|[one, _]| (one.claim, one.passages)).collect();
    let rare = |&passages: &usize| (2.0 / passages.max(2) as f64).sqrt();
    match claims.is_empty() {
        true => -OTHER_CLAIMS,
        // What many passages speak to adds little, but what is shared takes nothing away.
        false => (SAME_CLAIM * claims.values().map(rare).sum::<f64>() - OTHER_CLAIMS).max(0.0),
    }
}

/// What themes add to the likeness, or take from it.
fn themes(a: &Profile<'_>, b: &Profile<'_>, rarity: &Rarity) -> f64 {
    let both = a.marks.iter().map(|mark| usize::from(mark.theme)).filter(|&theme| b.has_theme(theme));
    let rare: Vec<f64> = both.filter_map(|theme| rarity.themes.get(theme).copied()).collect();
    match a.marks.is_empty() || b.marks.is_empty() {
        true => 0.0,
        false if rare.is_empty() => -OTHER_THEMES,
        false => SAME_THEME * rare.iter().sum::<f64>(),
    }
}
