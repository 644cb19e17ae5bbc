//! What a passage names that another could name too: names, figures, dates, and words by their family.

use corpus::{ReasonKind, Span};
use rust_stemmers::{Algorithm, Stemmer};

use crate::stopwords::is_stopword;
use crate::words::{Gap, Word, fold};

/// One thing that a passage names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Feature {
    /// What it is, in a form in which two passages can share it.
    pub(crate) key: String,
    /// What kind of thing.
    pub(crate) kind: ReasonKind,
    /// Where it stands in the passage.
    pub(crate) span: Span,
    /// Whether it is two words that stand together, each of which is a feature too.
    pub(crate) double: bool,
}

/// A passage as features are taken from it.
pub(crate) struct Reading<'a> {
    pub(crate) lang: &'a str,
    pub(crate) text: &'a str,
    pub(crate) words: &'a [Word],
    /// Where somebody or something is named, and by which id, in the order of the text.
    pub(crate) names: &'a [(Span, &'a str)],
}

fn is_capital(word: &Word) -> bool {
    word.exact.chars().next().is_some_and(char::is_uppercase)
}

/// Words that say something only beside another, as in `Middle East`.
const COMPASS: [&str; 12] = [
    "north", "northern", "south", "southern", "east", "eastern", "west", "western", "middle", "central", "near", "far",
];

/// The features of a passage, in the order of its text.
pub(crate) fn features(reading: &Reading<'_>) -> Vec<Feature> {
    let stemmer = stemmer(reading.lang);
    let mut features = Vec::new();
    let mut before: Option<(usize, Feature)> = None;
    let mut names = reading.names.iter().peekable();
    for (index, word) in reading.words.iter().enumerate() {
        while names.next_if(|(name, _)| name.end <= word.span.start).is_some() {}
        let name = names.peek().filter(|(name, _)| name.start <= word.span.start);
        if name.is_some_and(|(name, _)| name.start < word.span.start) {
            // Inside a name, which is one thing: the words of it say nothing by themselves.
            before = before.map(|(_, feature)| (index, feature));
            continue;
        }
        if name.is_none() && word.exact.chars().next().is_some_and(char::is_numeric) {
            features.extend(dates(reading.words, index));
            features.extend(figures(reading, index, stemmer.as_ref()));
            continue;
        }
        let month = MONTHS.contains(&word.folded()) && is_capital(word);
        if name.is_none() && (month || is_stopword(word.folded())) {
            continue;
        }
        let feature = match name {
            Some((span, id)) => Feature { key: format!("={id}"), kind: ReasonKind::Name, span: *span, double: false },
            None => {
                let key = family(word.folded(), stemmer.as_ref());
                Feature { key, kind: ReasonKind::Word, span: word.span, double: false }
            }
        };
        // Two that stand together are worth more than each alone.
        if let Some((place, first)) = &before
            && place + 1 == index
            && reading.words.get(*place).is_some_and(|word| word.after == Gap::Close)
        {
            features.push(Feature {
                key: format!("{} {}", first.key, feature.key),
                kind: if first.kind == feature.kind { feature.kind } else { ReasonKind::Word },
                span: Span { start: first.span.start, end: feature.span.end },
                double: true,
            });
        }
        if name.is_some() || !COMPASS.contains(&word.folded()) {
            features.push(feature.clone());
        }
        before = Some((index, feature));
    }
    features
}

/// Words that a stemmer takes to a family that is not theirs, as it does `important` to `import`.
const STEM_TOO_SHORT: [&str; 5] = ["importan", "majorit", "universit", "universal", "generou"];

/// The family of a word: its stem in its language, without apostrophes.
fn family(folded: &str, stemmer: Option<&Stemmer>) -> String {
    let plain: String = folded.chars().filter(|&letter| letter != '\'').collect();
    if STEM_TOO_SHORT.iter().any(|start| plain.starts_with(start)) {
        return plain;
    }
    let stem = stemmer.map_or_else(|| plain.clone(), |stemmer| stemmer.stem(&plain).into_owned());
    // A supplier is one who supplies.
    stem.strip_suffix("ier").filter(|root| root.len() > 3).map_or_else(|| stem.clone(), |root| format!("{root}i"))
}

fn stemmer(lang: &str) -> Option<Stemmer> {
    let algorithm = match lang.split('-').next().unwrap_or_default() {
        "ar" => Algorithm::Arabic,
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fr" => Algorithm::French,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        "ru" => Algorithm::Russian,
        "tr" => Algorithm::Turkish,
        _ => return None,
    };
    Some(Stemmer::create(algorithm))
}

pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A year or a decade, and with its month where that stands before it.
fn dates(words: &[Word], index: usize) -> Vec<Feature> {
    let Some(word) = words.get(index) else { return Vec::new() };
    let digits = word.folded().strip_suffix('s').unwrap_or(word.folded());
    if digits.len() != 4 || !digits.parse().is_ok_and(|year: u32| (1500..2100).contains(&year)) {
        return Vec::new();
    }
    let mut dates =
        vec![Feature { key: format!("@{}", word.folded()), kind: ReasonKind::Date, span: word.span, double: false }];
    if let Some(month) = index.checked_sub(1).and_then(|before| words.get(before))
        && MONTHS.contains(&month.folded())
        && is_capital(month)
        && month.after <= Gap::Pause
    {
        let span = Span { start: month.span.start, end: word.span.end };
        dates.push(Feature {
            key: format!("@{} {digits}", month.folded()),
            kind: ReasonKind::Date,
            span,
            double: false,
        });
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
    let number: String = word.folded().chars().filter(|&sign| sign != ',').collect();
    let telling = !unit.is_empty() || number.len() > 1;
    let mut figures = Vec::new();
    if telling {
        figures.push(Feature { key: format!("#{number} {unit}"), kind: ReasonKind::Figure, span, double: false });
    }
    let counted =
        words.iter().skip(index + used).take(COUNTED).find(|word| !is_stopword(word.folded()) && !is_capital(word));
    if let Some(counted) = counted.filter(|_| !unit.is_empty()) {
        let key = format!("#{unit} of {}", family(&fold(&counted.exact), stemmer));
        figures.push(Feature { key, kind: ReasonKind::Figure, span, double: false });
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[track_caller]
    fn check(text: &str, names: &[(&str, &str)], expected: &[&str]) {
        let place = |name: &str| {
            let start = text.find(name).unwrap() as u32;
            Span { start, end: start + name.len() as u32 }
        };
        let names: Vec<_> = names.iter().map(|&(name, id)| (place(name), id)).collect();
        let features = features(&Reading { lang: "en", text, words: &words(text), names: &names });
        let shown: Vec<_> = features
            .iter()
            .map(|feature| format!("{:?} {} {}", feature.kind, feature.key, feature.span.of(text)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn dates_are_known_with_their_month() {
        check("in October 2022", &[], &["Date @2022 2022", "Date @october 2022 October 2022"]);
        check("the 1990s", &[], &["Date @1990s 1990s"]);
    }

    #[test]
    fn figures_have_units_and_what_is_counted() {
        check("a 765 km border", &[], &["Figure #765 km 765 km", "Figure #km of border 765 km", "Word border border"]);
        check("about 60% of it", &[], &["Figure #60 percent 60%"]);
        check("17 of them", &[], &["Figure #17  17"]);
    }

    #[test]
    fn a_name_is_one_thing() {
        check(
            "he met Mr. Ann Lee’s envoy",
            &[("Ann Lee", "ann-lee")],
            &["Word met met", "Name =ann-lee Ann Lee", "Word =ann-lee envoy Ann Lee’s envoy", "Word envoy envoy"],
        );
    }
}
