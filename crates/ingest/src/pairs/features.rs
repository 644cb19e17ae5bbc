//! What a passage names that another could name too: names, figures, dates, and words by their family.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Figure, FigureKind, FigureValue, NameKind, ReasonKind, Span};
use rust_stemmers::Stemmer;

use crate::figures::MONTHS;
use crate::language::spans::within;
use crate::language::stem::{stem, stemmer};
use crate::language::stopwords::is_stopword;
use crate::language::synonyms::{Bond, Set, synonyms};
use crate::language::words::{Gap, Word, fold};
use crate::names::{is_people, is_title};

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
    pub(crate) lang: &'a str,
    pub(crate) text: &'a str,
    pub(crate) words: &'a [Word],
    /// Where somebody or something is named, in the order of the text.
    pub(crate) names: &'a [Named<'a>],
    /// Its figures, in the order of the text.
    pub(crate) figures: &'a [Figure],
}

/// A name in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named<'a> {
    pub(crate) span: Span,
    /// Whose name it is.
    pub(crate) id: &'a str,
    pub(crate) kind: NameKind,
}

/// The words that are names in a corpus: those of its [`corpus::Name`]s, and what their people are called.
pub(crate) struct Names {
    /// Folded, each with the form that it counts as: `israeli` as `israel`.
    roots: BTreeMap<String, String>,
}

impl Names {
    /// The words of all names that passages mention, and those of peoples.
    pub(crate) fn of<'a>(readings: impl Iterator<Item = &'a Reading<'a>>) -> Names {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        for reading in readings {
            let named = |word: &Word| reading.names.iter().any(|name| within(word.span, name.span));
            // `US` is a name, and the article of `The Hague` is none.
            let small = |word: &Word| is_stopword(word.folded()) && word.exact.contains(char::is_lowercase);
            let names_somebody =
                |word: &&Word| is_people(&word.exact) || (named(word) && !is_title(&word.exact) && !small(word));
            names.extend(reading.words.iter().filter(|word| is_capital(word)).filter(names_somebody).map(Word::folded));
        }
        let roots = names.iter().map(|&name| (name.to_string(), root(name, &names))).collect();
        Names { roots }
    }
}

fn is_capital(word: &Word) -> bool {
    word.exact.chars().next().is_some_and(char::is_uppercase)
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
    let mut features = Vec::new();
    let mut mentions = reading.names.iter().peekable();
    let mut figures = reading.figures.iter().peekable();
    for (index, word) in reading.words.iter().enumerate() {
        let sentence = word.sentence;
        while mentions.next_if(|mention| mention.span.end <= word.span.start).is_some() {}
        let mention = mentions.peek().filter(|mention| mention.span.start <= word.span.start);
        let mut found = match word.exact.chars().next().is_some_and(char::is_numeric) {
            true => Vec::new(),
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
        while let Some(figure) = figures.next_if(|figure| figure.span.start < word.span.end) {
            let behind = reading.words.get(reading.words.partition_point(|word| word.span.start < figure.span.end)..);
            found.extend(of_figure(reading.text, figure, behind.unwrap_or_default(), stemmer.as_ref()));
        }
        features.extend(found.into_iter().map(|feature| Feature { sentence, ..feature }));
    }
    features
}

/// Whether a name is known by more than the word that it is: it is of several words, or of a person or organisation.
fn is_whole(mention: &Named<'_>, word: &Word) -> bool {
    // The dot of an abbreviation belongs to the name, and not to the word.
    let alone = mention.span.start == word.span.start && mention.span.end <= word.span.end + 1;
    mention.kind != NameKind::Place || !alone
}

/// A name as one thing, in whatever form it is written.
fn whole(mention: &Named<'_>, ahead: &[Word], stemmer: Option<&Stemmer>) -> Feature {
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

/// Words that say something only beside another, as in `Middle East`.
const COMPASS: [&str; 12] = [
    "north", "northern", "south", "southern", "east", "eastern", "west", "western", "middle", "central", "near", "far",
];

/// How many words behind a figure tell what is measured.
const MEASURED: usize = 3;

/// What a figure says: a date by its parts, so that a year can meet a day in it; a number with its unit, and the unit
/// with what is measured, so that different numbers of one thing can meet. `behind` are the words after it.
fn of_figure(text: &str, figure: &Figure, behind: &[Word], stemmer: Option<&Stemmer>) -> Vec<Feature> {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let date = |key: &str, span: Span| number(format!("@{key}"), Class::Number, ReasonKind::Date, span);
    let figure_of = |key: String, class: Class| number(format!("#{key}"), class, ReasonKind::Figure, figure.span);
    let value = match (&figure.value, figure.kind) {
        (Some(FigureValue::Number(year)), FigureKind::Year) => {
            return vec![date(&format!("{year} {unit}"), figure.span)];
        }
        (Some(FigureValue::Date(iso)), _) => {
            let year = iso.split('-').next().unwrap_or_default();
            let start = figure.span.of(text).find(year).map_or(figure.span.start, |at| figure.span.start + at as u32);
            let year = date(&format!("{year} "), Span { start, end: start + year.len() as u32 });
            return vec![year, date(iso, figure.span)];
        }
        (Some(FigureValue::Number(value)), _) => value.to_string(),
        (None, _) => return Vec::new(),
    };
    let mut features = Vec::new();
    let counts = figure.kind == FigureKind::Count;
    if counts {
        if value.len() > 1 {
            features.push(figure_of(value, Class::Number));
        }
        return features;
    }
    features.push(figure_of(format!("{value} {unit}"), Class::Number));
    if ["", "rank", "years", "months", "weeks", "days", "hours"].contains(&unit) {
        return features;
    }
    features.push(figure_of(unit.into(), Class::Unit));
    let measured = behind.iter().take(MEASURED).find(|word| !is_stopword(word.folded()) && !is_capital(word));
    if let Some(measured) = measured {
        let stem = stem(&fold(&measured.exact), stemmer);
        let set = synonyms().of_stem(&stem).iter().max_by_key(|set| set.bond);
        let measured = set.map_or(stem, |&set| key_of(set));
        features.push(figure_of(format!("{unit} of {measured}"), Class::Number));
    }
    features
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
