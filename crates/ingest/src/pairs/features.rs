//! What a passage names that another could name too: names, figures, dates, and words by their family.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Kind, NameKind, ReasonKind, Span};
use rust_stemmers::Stemmer;

use crate::figures::MONTHS;
use crate::language::stem::{stem, stemmer};
use crate::language::stopwords::is_stopword;
use crate::language::synonyms::{Bond, Set, synonyms};
use crate::language::words::{Gap, Word, fold};

/// One thing that a passage names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Feature {
    /// What it is, in a form in which two passages can share it.
    pub(crate) key: String,
    /// How it counts.
    pub(crate) class: Class,
    /// What kind of thing.
    pub(crate) kind: ReasonKind,
    /// The stem of what is written: words of a family have one key and several stems.
    pub(crate) stem: String,
    /// Where it stands in the passage.
    pub(crate) span: Span,
    /// In which of its sentences, counted from 0.
    pub(crate) sentence: u32,
}

/// How a feature counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// A name.
    Name,
    /// A word that is in no family.
    Word,
    /// The very stem of a word whose family is a feature too.
    Kin,
    /// Words that can stand for each other.
    Family,
    /// The same, of words that say how things stand more than what they are.
    General,
    /// Words of one matter.
    Matter,
    /// A number, a year, a date.
    Number,
    /// What is measured, whatever the number.
    Unit,
}

/// A passage as features are taken from it.
pub(crate) struct Reading<'a> {
    pub(crate) kind: Kind,
    pub(crate) lang: &'a str,
    pub(crate) text: &'a str,
    pub(crate) words: &'a [Word],
    /// Where somebody or something is named, in the order of the text.
    pub(crate) names: &'a [Mention<'a>],
}

/// A name in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mention<'a> {
    pub(crate) span: Span,
    /// Whose name it is.
    pub(crate) id: &'a str,
    pub(crate) kind: NameKind,
}

/// The words that are names in a corpus: written with a capital inside a sentence.
pub(crate) struct Names {
    /// Folded, each with the form that it counts as: `israeli` as `israel`.
    roots: BTreeMap<String, String>,
}

impl Names {
    /// Learns the names of a corpus.
    pub(crate) fn learn<'a>(readings: impl Iterator<Item = &'a Reading<'a>>) -> Names {
        let mut capital: BTreeMap<&str, u32> = BTreeMap::new();
        let mut small: BTreeMap<&str, u32> = BTreeMap::new();
        for reading in readings.filter(|reading| reading.kind != Kind::Heading) {
            for (index, word) in reading.words.iter().enumerate() {
                if word.exact.chars().next().is_some_and(char::is_lowercase) {
                    *small.entry(word.folded()).or_default() += 1;
                } else if is_capital(word) && !opens_sentence(reading.words, index) {
                    *capital.entry(word.folded()).or_default() += 1;
                }
            }
        }
        let names: BTreeSet<&str> = (capital.iter())
            .filter(|(name, _)| !OFFICES.contains(name))
            .filter(|&(name, &times)| times > small.get(name).copied().unwrap_or(0) && name.chars().count() > 1)
            .map(|(&name, _)| name)
            .collect();
        let common: BTreeSet<&str> =
            names.iter().filter(|&name| capital.get(name).is_some_and(|&times| times > 1)).copied().collect();
        let roots = names.iter().map(|&name| (name.to_string(), root(name, &common))).collect();
        Names { roots }
    }
}

/// Offices, which are written with a capital before a name but name nobody.
const OFFICES: [&str; 22] = [
    "minister",
    "president",
    "prime",
    "foreign",
    "defense",
    "defence",
    "ambassador",
    "deputy",
    "director",
    "general",
    "professor",
    "doctor",
    "chairman",
    "secretary",
    "ministry",
    "state",
    "government",
    "war",
    "mr",
    "mrs",
    "dr",
    "chief",
];

fn is_capital(word: &Word) -> bool {
    word.exact.chars().next().is_some_and(char::is_uppercase)
}

fn opens_sentence(words: &[Word], index: usize) -> bool {
    index.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| before.after == Gap::Stop)
}

/// The name that a name for its people or things comes from, where the corpus has it: of `russian`, `russia`.
fn root(name: &str, names: &BTreeSet<&str>) -> String {
    for ending in ["is", "ians", "ans", "ns", "i", "ian", "an", "n", "s"] {
        if let Some(root) = name.strip_suffix(ending)
            && root.chars().count() > 3
            && names.contains(root)
        {
            return root.into();
        }
    }
    name.into()
}

/// The features of a passage, in the order of its text.
pub(crate) fn features(reading: &Reading<'_>, names: &Names) -> Vec<Feature> {
    let stemmer = stemmer(reading.lang);
    let sentences = sentences(reading.text, reading.words);
    let mut features = Vec::new();
    let mut mentions = reading.names.iter().peekable();
    for (index, word) in reading.words.iter().enumerate() {
        let sentence = sentences.get(index).copied().unwrap_or_default();
        while mentions.next_if(|mention| mention.span.end <= word.span.start).is_some() {}
        let mention = mentions.peek().filter(|mention| mention.span.start <= word.span.start);
        let mut found = match word.exact.chars().next().is_some_and(char::is_numeric) {
            true => [dates(reading.words, index), figures(reading, index, stemmer.as_ref())].concat(),
            false => named(reading, index, names, stemmer.as_ref()),
        };
        // A name is one thing: the names in it say nothing by themselves.
        if let Some(mention) = mention.filter(|mention| is_whole(mention, word)) {
            found.retain(|feature| mention.kind == NameKind::Organisation && feature.class != Class::Name);
            if mention.span.start == word.span.start {
                let ahead = reading.words.get(index..).unwrap_or_default();
                found.push(whole(mention, ahead, stemmer.as_ref()));
            }
        }
        features.extend(found.into_iter().map(|feature| Feature { sentence, ..feature }));
    }
    features
}

/// Whether a name is known by more than the word that it is: it is of several words, or of a person or organisation.
fn is_whole(mention: &Mention<'_>, word: &Word) -> bool {
    // The dot of an abbreviation belongs to the name, and not to the word.
    let alone = mention.span.start == word.span.start && mention.span.end <= word.span.end + 1;
    mention.kind != NameKind::Place || !alone
}

/// A name as one thing, in whatever form it is written.
fn whole(mention: &Mention<'_>, ahead: &[Word], stemmer: Option<&Stemmer>) -> Feature {
    let key = match synonyms().state_phrase(ahead) {
        Some((state, _)) => format!("name {state}"),
        None if mention.kind == NameKind::Place && !mention.id.contains('-') => {
            format!("name {}", stem(synonyms().state(mention.id), stemmer))
        }
        None => format!("name ={}", mention.id),
    };
    let stem = mention.id.into();
    Feature { key, class: Class::Name, kind: ReasonKind::Name, stem, span: mention.span, sentence: 0 }
}

/// What a word that is no number names: itself by its stem, its families, those of the phrase it begins.
fn named(reading: &Reading<'_>, index: usize, names: &Names, stemmer: Option<&Stemmer>) -> Vec<Feature> {
    let Some(word) = reading.words.get(index) else { return Vec::new() };
    let ahead = reading.words.get(index..).unwrap_or_default();
    let synonyms = synonyms();
    let mut features = Vec::new();
    let mut add = |key: String, class: Class, kind: ReasonKind, stem: &str, span: Span| {
        features.push(Feature { key, class, kind, stem: stem.into(), span, sentence: 0 });
    };
    let through = |length: usize| {
        let last = ahead.get(length - 1).map_or(word.span, |last| last.span);
        Span { start: word.span.start, end: last.end }
    };
    for (family, length) in synonyms.of_phrase(ahead) {
        let class = class_of(family.bond);
        add(key_of(family), class, ReasonKind::Word, through(length).of(reading.text), through(length));
    }
    if let Some((state, length)) = synonyms.state_phrase(ahead).filter(|_| is_capital(word)) {
        add(format!("name {state}"), Class::Name, ReasonKind::Name, through(length).of(reading.text), through(length));
        return features;
    }
    // A compass point says something only beside another name, as in `Middle East`.
    let compass = COMPASS.contains(&word.folded());
    if compass || (MONTHS.contains(&word.folded()) && is_capital(word)) {
        if let Some(next) = ahead.get(1).filter(|next| word.after == Gap::Close && is_capital(word) && is_capital(next))
        {
            let written = format!("{} {}", word.folded(), next.folded());
            add(format!("name {written}"), Class::Name, ReasonKind::Name, &written, through(2));
        }
        return features;
    }
    let name = names.roots.get(word.folded()).filter(|_| is_capital(word)).map(String::as_str);
    let folded = name.unwrap_or(word.folded());
    let written = stem(folded, stemmer);
    let known = synonyms.of_stem(&written);
    if name.is_none() && (is_pronoun(word) || (known.is_empty() && is_stopword(folded))) {
        return features;
    }
    let kind = if name.is_some() { ReasonKind::Name } else { ReasonKind::Word };
    let key = name.map_or_else(|| written.clone(), |name| stem(synonyms.state(name), stemmer));
    // A name and a common word that are spelt alike are two things: a president, and to trump.
    let (class, key) = match name {
        _ if !known.is_empty() => (Class::Kin, key),
        Some(_) => (Class::Name, format!("name {key}")),
        None => (Class::Word, key),
    };
    add(key, class, kind, &written, word.span);
    for &family in known {
        add(key_of(family), class_of(family.bond), kind, &written, word.span);
    }
    features
}

/// `us` is a state where it is written `US`.
fn is_pronoun(word: &Word) -> bool {
    word.exact == "us" || word.exact == "Us"
}

fn key_of(set: Set) -> String {
    format!("={}", set.number)
}

fn class_of(bond: Bond) -> Class {
    match bond {
        Bond::Same => Class::Family,
        Bond::General => Class::General,
        Bond::Matter => Class::Matter,
    }
}

/// For each word the number of its sentence, counted from 0.
fn sentences(text: &str, words: &[Word]) -> Vec<u32> {
    let mut sentence = 0;
    let mut sentences = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        sentences.push(sentence);
        let Some(next) = words.get(index + 1) else { break };
        let between = Span { start: word.span.end, end: next.span.start }.of(text);
        let ends = between.contains(['.', '!', '?', '…', '؟', '۔', '。']);
        if word.after == Gap::Stop && ends && !next.exact.chars().next().is_some_and(char::is_lowercase) {
            sentence += 1;
        }
    }
    sentences
}

/// Words that say something only beside another, as in `Middle East`.
const COMPASS: [&str; 12] = [
    "north", "northern", "south", "southern", "east", "eastern", "west", "western", "middle", "central", "near", "far",
];

/// A year or a decade, and with its month where that stands before it.
fn dates(words: &[Word], index: usize) -> Vec<Feature> {
    let Some(word) = words.get(index) else { return Vec::new() };
    let digits = word.folded().strip_suffix('s').unwrap_or(word.folded());
    if digits.len() != 4 || !digits.parse().is_ok_and(|year: u32| (1500..2100).contains(&year)) {
        return Vec::new();
    }
    let mut dates = vec![number(format!("@{}", word.folded()), Class::Number, ReasonKind::Date, word.span)];
    if let Some(month) = index.checked_sub(1).and_then(|before| words.get(before))
        && MONTHS.contains(&month.folded())
        && is_capital(month)
        && month.after <= Gap::Pause
    {
        let span = Span { start: month.span.start, end: word.span.end };
        dates.push(number(format!("@{} {digits}", month.folded()), Class::Number, ReasonKind::Date, span));
    }
    dates
}

/// Units by how they are written; each is known by its first spelling.
const UNITS: [&[&str]; 9] = [
    &["percent", "pct"],
    &["km", "kilometer", "kilometers", "kilometre", "kilometres"],
    &["mile", "miles"],
    &["ton", "tons", "tonne", "tonnes"],
    &["barrel", "barrels"],
    &["million", "millions"],
    &["billion", "billions"],
    &["day"],
    &["dollar", "dollars"],
];

/// How many words behind a figure tell what is counted.
const COUNTED: usize = 3;

/// A number with its unit, and the unit with what is counted, so that different numbers of one thing can meet.
fn figures(reading: &Reading<'_>, index: usize, stemmer: Option<&Stemmer>) -> Vec<Feature> {
    let words = reading.words;
    let Some(word) = words.get(index) else { return Vec::new() };
    if !dates(words, index).is_empty() || !word.folded().chars().all(|sign| sign.is_numeric() || ",.".contains(sign)) {
        return Vec::new();
    }
    let after = reading.text.get(word.span.end as usize..).unwrap_or_default();
    let next = words.get(index + 1).filter(|_| word.after == Gap::Close);
    let second = words.get(index + 2).map_or(("", 0), |word| (word.folded(), word.span.end));
    let unit = next.and_then(|next| UNITS.iter().find(|unit| unit.contains(&next.folded())));
    let (unit, end, used) = match (unit, next) {
        _ if after.starts_with('%') => ("percent", word.span.end + 1, 1),
        (Some(unit), Some(next)) => (unit.first().copied().unwrap_or_default(), next.span.end, 2),
        (None, Some(next)) if next.folded() == "per" && next.after == Gap::Close && second.0 == "cent" => {
            ("percent", second.1, 3)
        }
        _ => ("", word.span.end, 1),
    };
    let span = Span { start: word.span.start, end };
    let value: String = word.folded().chars().filter(|&sign| sign != ',').collect();
    let telling = !unit.is_empty() || value.len() > 1;
    let mut figures = Vec::new();
    if telling {
        figures.push(number(format!("#{value} {unit}"), Class::Number, ReasonKind::Figure, span));
    }
    let counted =
        words.iter().skip(index + used).take(COUNTED).find(|word| !is_stopword(word.folded()) && !is_capital(word));
    if unit.is_empty() {
        return figures;
    }
    figures.push(number(format!("#{unit}"), Class::Unit, ReasonKind::Figure, span));
    if let Some(counted) = counted {
        let stem = stem(&fold(&counted.exact), stemmer);
        let family = synonyms().of_stem(&stem).iter().max_by_key(|family| family.bond);
        let counted = family.map_or(stem, |&family| key_of(family));
        figures.push(number(format!("#{unit} of {counted}"), Class::Number, ReasonKind::Figure, span));
    }
    figures
}

fn number(key: String, class: Class, kind: ReasonKind, span: Span) -> Feature {
    Feature { stem: key.clone(), key, class, kind, span, sentence: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let words = words(text);
        let reading = Reading { kind: Kind::Paragraph, lang: "en", text, words: &words, names: &[] };
        let names = Names::learn(std::iter::once(&reading));
        let features = features(&reading, &names);
        let shown: Vec<_> = features
            .iter()
            .map(|feature| format!("{:?} {} {}", feature.kind, feature.key, feature.span.of(text)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn dates_are_known_with_their_month() {
        check("in October 2022", &["Date @2022 2022", "Date @october 2022 October 2022"]);
        check("the 1990s", &["Date @1990s 1990s"]);
    }

    #[test]
    fn figures_have_units_and_what_is_counted() {
        check(
            "a 765 km river",
            &["Figure #765 km 765 km", "Figure #km 765 km", "Figure #km of river 765 km", "Word river river"],
        );
        check("about 60% of it", &["Figure #60 percent 60%", "Figure #percent 60%"]);
        check("17 of them", &["Figure #17  17"]);
    }

    #[test]
    fn names_are_capitals_inside_a_sentence() {
        check("he thanked Ann Lee", &["Word thank thanked", "Name name ann Ann", "Name name lee Lee"]);
        check("in the Middle East", &["Name name middle east Middle East"]);
    }

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        let sentences = |text| sentences(text, &words(text));
        assert_eq!(sentences("He (Mr. Lee) came. It rained: much! Yes?"), [0, 0, 0, 0, 1, 1, 1, 2]);
        assert_eq!(sentences("about 3.5 km. then more"), [0, 0, 0, 0, 0]);
    }
}
