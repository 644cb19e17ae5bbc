//! The features of a figure.

use corpus::{Figure, FigureKind, FigureValue, ReasonKind, Span};
use rust_stemmers::Stemmer;

use super::feature::{Class, Feature, key_of};
use crate::figures::is_time;
use crate::language::fold::fold;
use crate::language::stem::stem;
use crate::language::stopwords::is_stopword;
use crate::language::synonyms::synonyms;
use crate::language::words::{Word, is_capital};

/// How many words behind a figure tell what is measured.
const MEASURED: usize = 3;

/// What a figure shares with another that says the same, or speaks of the same thing; `behind` are the words after it.
pub(super) fn figure_features(text: &str, figure: &Figure, behind: &[Word], stemmer: Option<&Stemmer>) -> Vec<Feature> {
    let unit = figure.unit.as_deref().unwrap_or_default();
    if !figure.span.of(text).contains(char::is_numeric) {
        return Vec::new();
    }
    match (&figure.value, figure.kind) {
        (None, _) => Vec::new(),
        (Some(FigureValue::Date(date)), _) => {
            vec![year_of(date, figure, text), feature(format!("@{date}"), figure.span)]
        }
        (Some(FigureValue::Number(year)), FigureKind::Year) => vec![feature(format!("@{year}{unit}"), figure.span)],
        (Some(FigureValue::Number(number)), FigureKind::Count) => {
            // Two things of a kind are everywhere.
            let telling = *number >= 10.0;
            telling.then(|| feature(format!("#{number}"), figure.span)).into_iter().collect()
        }
        (Some(FigureValue::Number(number)), _) => {
            let mut features = vec![feature(format!("#{number} {unit}"), figure.span)];
            if !unit.is_empty() && !is_time(unit) {
                // Barrels and cubic metres tell what is measured, percent and kilometres do not.
                let class = if figure.kind == FigureKind::Other { Class::Number } else { Class::Unit };
                features.push(Feature { class, ..feature(format!("#{unit}"), figure.span) });
                features
                    .extend(measured(behind, stemmer).map(|what| feature(format!("#{unit} of {what}"), figure.span)));
            }
            features
        }
    }
}

/// The year of a date, so that a day can meet a year.
fn year_of(date: &str, figure: &Figure, text: &str) -> Feature {
    let year = date.split('-').next().unwrap_or_default();
    let written = figure.span.of(text).find(year).map(|at| {
        let start = figure.span.start + at as u32;
        Span { start, end: start + year.len() as u32 }
    });
    feature(format!("@{year}"), written.unwrap_or(figure.span))
}

/// What is measured, so that different numbers of one thing can meet: the first word behind that says something.
fn measured(behind: &[Word], stemmer: Option<&Stemmer>) -> Option<String> {
    let word = behind.iter().take(MEASURED).find(|word| !is_stopword(word.folded()) && !is_capital(word))?;
    let stem = stem(&fold(&word.exact), stemmer);
    let set = synonyms().of_stem(&stem).iter().max_by_key(|set| set.bond);
    Some(set.map_or(stem, |&set| key_of(set)))
}

/// A feature by its key, which begins with `@` if it is a date and with `#` if it is a number.
fn feature(key: String, span: Span) -> Feature {
    let kind = if key.starts_with('@') { ReasonKind::Date } else { ReasonKind::Figure };
    Feature { stem: key.clone(), key, class: Class::Number, kind, span, sentence: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::stem::stemmer;
    use crate::language::words::words;

    /// The features of the first words of a text as a figure.
    #[track_caller]
    fn check(text: &str, written: &str, kind: FigureKind, value: FigureValue, unit: Option<&str>, expected: &[&str]) {
        let span = Span { start: 0, end: written.len() as u32 };
        let passage = corpus::PassageId { source: 0, n: 1 };
        let figure = Figure { passage, span, kind, value: Some(value), unit: unit.map(str::to_string) };
        let behind: Vec<Word> = words(text).into_iter().filter(|word| word.span.start >= span.end).collect();
        let features = figure_features(text, &figure, &behind, stemmer("en").as_ref());
        let shown: Vec<_> = (features.iter())
            .map(|feature| format!("{:?} {} {}", feature.class, feature.key, feature.span.of(text)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_date_can_be_shared_whole_or_by_its_year() {
        let date = |date: &str| FigureValue::Date(date.into());
        let october = ["Number @2022 2022", "Number @2022-10 October 2022"];
        check("October 2022 was", "October 2022", FigureKind::Date, date("2022-10"), None, &october);
        let day = ["Number @1995 24.10.95", "Number @1995-10-24 24.10.95"];
        check("24.10.95", "24.10.95", FigureKind::Date, date("1995-10-24"), None, &day);
        let decade = ["Number @1990decade 1990s"];
        check("1990s", "1990s", FigureKind::Year, FigureValue::Number(1990.0), Some("decade"), &decade);
    }

    #[test]
    fn numbers_can_be_shared_by_what_is_measured() {
        let number = FigureValue::Number;
        let river = ["Number #765 km 765 km", "Unit #km 765 km", "Number #km of river 765 km"];
        check("765 km of the river", "765 km", FigureKind::Length, number(765.0), Some("km"), &river);
        check("60% of it", "60%", FigureKind::Share, number(60.0), Some("%"), &["Number #60 % 60%", "Unit #% 60%"]);
        check("17 ships", "17 ships", FigureKind::Count, number(17.0), Some("ships"), &["Number #17 17 ships"]);
        check("two ships", "two ships", FigureKind::Count, number(2.0), Some("ships"), &[]);
        check("12 years", "12 years", FigureKind::Other, number(12.0), Some("years"), &["Number #12 years 12 years"]);
    }
}
