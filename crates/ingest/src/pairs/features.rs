//! The features of a passage: its names, its figures, and its words by stem and synonyms.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Figure, NameKind, ReasonKind, Span};
use rust_stemmers::Stemmer;

use super::feature::{Class, Feature, class_of, key_of};
use super::figures::figure_features;
use crate::figures::MONTHS;
use crate::language::stem::{stem, stemmer};
use crate::language::stopwords::is_stopword;
use crate::language::synonyms::synonyms;
use crate::language::words::{Gap, Word, is_capital};

/// A passage, with what was found in it before.
pub(super) struct Reading<'a> {
    pub(super) lang: &'a str,
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
    /// Its names, in the order of the text.
    pub(super) names: &'a [Named<'a>],
    /// Its figures, in the order of the text.
    pub(super) figures: &'a [Figure],
}

/// A name in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Named<'a> {
    pub(super) span: Span,
    /// Whose name it is.
    pub(super) id: &'a str,
    pub(super) kind: NameKind,
}

/// The words that are names in a corpus.
pub(super) struct Names {
    /// Folded, each with the form that it counts as: `israeli` as `israel`.
    roots: BTreeMap<String, String>,
}

impl Names {
    /// Of words, those that are used as names.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a Word>, is_name: impl Fn(&Word) -> bool) -> Names {
        let names: BTreeSet<&str> = words.filter(|word| is_name(word)).map(Word::folded).collect();
        let roots = names.iter().map(|&name| (name.to_string(), root(name, &names))).collect();
        Names { roots }
    }
}

/// The name that a name for its people comes from, if the corpus has it: `russia` for `russian`.
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
pub(super) fn features(reading: &Reading<'_>, names: &Names) -> Vec<Feature> {
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
        // The words of a name are no names by themselves.
        if let Some(mention) = mention.filter(|mention| is_whole(mention, word)) {
            found.retain(|feature| mention.kind == NameKind::Organisation && feature.class != Class::Name);
            if mention.span.start == word.span.start {
                let ahead = reading.words.get(index..).unwrap_or_default();
                found.push(whole(mention, ahead, stemmer.as_ref()));
            }
        }
        while let Some(figure) = figures.next_if(|figure| figure.span.start < word.span.end) {
            let behind = reading.words.partition_point(|word| word.span.start < figure.span.end);
            let behind = reading.words.get(behind..).unwrap_or_default();
            found.extend(figure_features(reading.text, figure, behind, stemmer.as_ref()));
        }
        features.extend(found.into_iter().map(|feature| Feature { sentence, ..feature }));
    }
    features
}

/// Whether a name is one feature, whatever words it has: it has several, or is of a person or an organisation.
fn is_whole(mention: &Named<'_>, word: &Word) -> bool {
    // The last dot of an abbreviation is part of the name, but not of the word.
    let alone = mention.span.start == word.span.start && mention.span.end <= word.span.end + 1;
    mention.kind != NameKind::Place || !alone
}

/// A name as one feature, in whatever form it is written.
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

/// The features of a word that is no number, and of the phrases that begin with it.
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
    for (set, length) in synonyms.of_phrase(ahead) {
        let class = class_of(set.bond);
        add(key_of(set), class, ReasonKind::Word, through(length).of(reading.text), through(length));
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
    for &set in known {
        add(key_of(set), class_of(set.bond), kind, &written, word.span);
    }
    features
}

/// Whether a word is the pronoun, and not the state `US`.
fn is_pronoun(word: &Word) -> bool {
    word.exact == "us" || word.exact == "Us"
}

/// Words that say something only beside another, as in `Middle East`.
const COMPASS: [&str; 12] = [
    "north", "northern", "south", "southern", "east", "eastern", "west", "western", "middle", "central", "near", "far",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    #[track_caller]
    fn check(text: &str, named: &[(&str, &str, NameKind)], expected: &[&str]) {
        let words = words(text);
        let names: Vec<_> = (named.iter())
            .map(|&(form, id, kind)| {
                let start = text.find(form).unwrap() as u32;
                Named { span: Span { start, end: start + form.len() as u32 }, id, kind }
            })
            .collect();
        let reading = Reading { lang: "en", text, words: &words, names: &names, figures: &[] };
        let names = Names::of(words.iter(), is_capital);
        let features = features(&reading, &names);
        let shown: Vec<_> = features
            .iter()
            .map(|feature| format!("{:?} {} {}", feature.kind, feature.key, feature.span.of(text)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_name_is_one_feature() {
        let lee = ("Ann Lee", "ann-lee", NameKind::Person);
        check("he thanked Ann Lee", &[lee], &["Word thank thanked", "Name name =ann-lee Ann Lee"]);
        check("in the Middle East", &[], &["Name name middle east Middle East"]);
    }

    #[test]
    fn a_people_is_named_as_its_country() {
        let country = ("Russia", "russia", NameKind::Place);
        let expected = ["Name name russia Russia", "Name name russia Russians"];
        check("in Russia as Russians", &[country], &expected);
    }
}
