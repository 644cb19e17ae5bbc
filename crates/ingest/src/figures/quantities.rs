//! Quantities: a number with its unit, or with the things it counts.

use corpus::{FigureKind, FigureValue};

use super::found::Found;
use super::line::Line;
use super::numbers::{self, Number, number};
use super::units::{self, Unit, sign_before, unit};

/// Words that point back to what has been spoken of: `the two countries` counts nothing.
const DEFINITE: [&str; 17] = [
    "the", "these", "those", "both", "our", "your", "their", "its", "his", "her", "my", "other", "all", "first",
    "last", "no", "every",
];

/// Words that make a length of time of `a month` and the like.
const BEFORE_TIMES: [&str; 8] = ["for", "within", "nearly", "almost", "about", "than", "over", "after"];
const AFTER_TIMES: [&str; 5] = ["later", "ago", "before", "earlier", "after"];

/// How long a thing is, at the end of `30-year-long`.
const MEASURES: [&str; 8] = ["long", "old", "wide", "high", "deep", "thick", "tall", "strong"];

/// The plurals of things that do not end in `s`.
const PLURALS: [&str; 16] = [
    "people",
    "men",
    "women",
    "children",
    "troops",
    "personnel",
    "staff",
    "police",
    "aircraft",
    "households",
    "media",
    "fishermen",
    "servicemen",
    "cattle",
    "clergy",
    "alumni",
];

/// Words that end what a number can count: nothing behind them belongs to it.
const SMALL_WORDS: [&str; 67] = [
    "a", "about", "after", "against", "ago", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but",
    "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "if",
    "in", "into", "is", "it", "its", "may", "might", "not", "of", "on", "or", "our", "over", "she", "so", "than",
    "that", "the", "their", "then", "they", "this", "through", "to", "under", "was", "we", "were", "when", "which",
    "while", "who", "will", "with", "would", "yet",
];

/// How many words may stand between a number and the things it counts: `17 EU countries`.
const BETWEEN: usize = 2;

/// The quantity that begins at a word.
pub(super) fn quantity(line: &Line<'_>, at: usize) -> Option<Found> {
    if let Some((rank, next)) = numbers::rank(line, at) {
        let value = Some(FigureValue::Number(rank));
        return Some(Found::new(line, at, next, FigureKind::Other, value, Some("rank".into())));
    }
    if let Some(found) = one_time(line, at) {
        return Some(found);
    }
    let number = number(line, at)?;
    if number.part {
        let value = number.value.map(|value| FigureValue::Number((value * 1e3).round() / 10.0));
        return Some(Found::new(line, at, number.next, FigureKind::Share, value, Some("%".into())));
    }
    let found = with_unit(line, at, &number)
        .or_else(|| range(line, at, &number))
        .or_else(|| one_in(line, at, &number))
        .or_else(|| if number.value.is_none() { many(line, at, &number) } else { count(line, at, &number) })?;
    Some(found)
}

/// `a month later`, `a century before`, `for a decade`, `half a century`, `a quarter of a century`.
fn one_time(line: &Line<'_>, at: usize) -> Option<Found> {
    let words = |count: usize| (at..at + count).map(|word| line.folded(word)).collect::<Vec<_>>().join(" ");
    let (part, article) = match (words(1).as_str(), words(3).as_str()) {
        ("half", _) => (0.5, at + 1),
        (_, "a quarter of") => (0.25, at + 3),
        _ => (1.0, at),
    };
    let close = (at..=article).all(|word| line.spaced(word));
    if !line.english || !close || !matches!(line.folded(article), "a" | "an") {
        return None;
    }
    let (name, times) = units::time(line.folded(article + 1)).filter(|_| !line.folded(article + 1).ends_with('s'))?;
    let behind = if line.spaced(article + 1) { line.folded(article + 2) } else { "" };
    let told = part < 1.0 || AFTER_TIMES.contains(&behind) || BEFORE_TIMES.contains(&line.word_before(at));
    let value = FigureValue::Number(part * times);
    told.then(|| Found::new(line, at, article + 2, FigureKind::Other, Some(value), Some(name.into())))
}

/// A number with a unit behind it, or a currency before it.
fn with_unit(line: &Line<'_>, at: usize, number: &Number) -> Option<Found> {
    if let Some((sign, name)) = sign_before(line, at) {
        // `$5m` are millions, not metres.
        let times = if number.suffix == "m" { 1e6 } else { 1.0 };
        let value = number.value.map(|value| FigureValue::Number(value * times));
        let mut found = Found::new(line, at, number.next, FigureKind::Sum, value, Some(name.into()));
        found.span.start -= sign.len_utf8() as u32;
        return Some(found);
    }
    if let Some(name) = units::currency(line.word_before(at)).filter(|_| !number.spelled) {
        let value = number.value.map(FigureValue::Number);
        return Some(Found::new(line, at, number.next, FigureKind::Sum, value, Some(name.into())));
    }
    let unit = match number.suffix.as_str() {
        "" => unit(line, number.next)?,
        suffix => units::of_word(suffix, number.next)?,
    };
    // `one day` is some day.
    let idiom = number.spelled && number.value == Some(1.0) && unit.name == "days";
    if idiom && !line.hyphened(at) {
        return None;
    }
    Some(measured(line, at, number, unit))
}

fn measured(line: &Line<'_>, at: usize, number: &Number, mut unit: Unit) -> Found {
    let hyphened = line.hyphened(unit.next - 1) && unit.next > number.next;
    if hyphened && MEASURES.contains(&line.folded(unit.next)) {
        unit.next += 1;
    }
    let value = number.value.map(|value| FigureValue::Number(value * unit.times));
    let mut found = Found::new(line, at, unit.next, unit.kind, value, Some(unit.name));
    if unit.next == number.next && number.suffix.is_empty() {
        // The unit is a sign: it stands behind the number, before the next word.
        let after = line.after(number.next - 1);
        let blanks = after.len() - after.trim_start().len();
        let sign = after.trim_start().chars().next().map_or(0, char::len_utf8);
        found.span.end += (blanks + sign) as u32;
    }
    found
}

/// The first number of `60–69%`, `3 to 5 km`, `between 3 and 5 percent`, `15-20 million`: it has the unit of the second.
fn range(line: &Line<'_>, at: usize, first: &Number) -> Option<Found> {
    let last = first.next - 1;
    let linked = line.spaced(last)
        && match line.folded(first.next) {
            "to" | "or" => true,
            "and" => line.word_before(at) == "between",
            _ => false,
        };
    let begin = if line.dashed(last) { first.next } else { first.next + usize::from(linked) };
    if !first.suffix.is_empty() || (begin == first.next && !line.dashed(last)) {
        return None;
    }
    let second = number(line, begin).filter(|second| second.spelled == first.spelled)?;
    let unit = unit(line, second.next);
    let scale = match first.next == at + 1 && second.next > begin + 1 {
        true => number_alone(line, begin).zip(second.value).map(|(alone, whole)| whole / alone),
        false => None,
    };
    let value = first.value.map(|value| FigureValue::Number(value * scale.unwrap_or(1.0)));
    match unit {
        Some(Unit { kind, name, times, .. }) => {
            let value = value.map(|value| match value {
                FigureValue::Number(number) => FigureValue::Number(number * times),
                FigureValue::Date(date) => FigureValue::Date(date),
            });
            Some(Found::new(line, at, first.next, kind, value, Some(name)))
        }
        None => {
            let name = things(line, second.next).map(|next| line.surface(next - 1).to_string());
            let counts = !first.spelled || name.is_some();
            counts.then(|| Found::new(line, at, first.next, FigureKind::Count, value, name))
        }
    }
}

/// The number that one word alone is.
fn number_alone(line: &Line<'_>, at: usize) -> Option<f64> {
    let alone = Line { words: line.words.get(..=at)?, ..*line };
    number(&alone, at)?.value.filter(|value| *value != 0.0)
}

/// `one in five`, `nine out of ten`.
fn one_in(line: &Line<'_>, at: usize, part: &Number) -> Option<Found> {
    let link = line.folded(part.next);
    let begin = match (link, line.folded(part.next + 1)) {
        ("out", "of") => part.next + 2,
        ("in", _) if part.value == Some(1.0) || part.value == Some(2.0) => part.next + 1,
        _ => return None,
    };
    let whole = number(line, begin).filter(|whole| whole.spelled == part.spelled && line.spaced(part.next - 1))?;
    // A year is none: `two in 1998`.
    let (part, all) = part.value.zip(whole.value).filter(|(part, all)| part < all && *all <= 1000.0)?;
    let value = FigureValue::Number((part / all * 1e3).round() / 10.0);
    Some(Found::new(line, at, whole.next, FigureKind::Share, Some(value), Some("%".into())))
}

/// `dozens`, `billions`: of things, or of money if nothing is said.
fn many(line: &Line<'_>, at: usize, number: &Number) -> Option<Found> {
    let of = line.spaced(number.next - 1) && line.folded(number.next) == "of";
    let unit = if of { unit(line, number.next + 1) } else { None };
    let word = line.folded(number.next - 1);
    if let Some(unit) = unit {
        return Some(Found::new(line, at, unit.next, unit.kind, None, Some(unit.name)));
    }
    match word {
        "billions" | "trillions" if !of => Some(Found::new(line, at, number.next, FigureKind::Sum, None, None)),
        // Weighing scales and tens of nothing are no figures.
        "tens" | "scores" if !of => None,
        _ => {
            let name = if of { things(line, number.next + 1) } else { None };
            let name = name.map(|next| line.surface(next - 1).to_string());
            Some(Found::new(line, at, number.next, FigureKind::Count, None, name))
        }
    }
}

/// A number of things.
fn count(line: &Line<'_>, at: usize, number: &Number) -> Option<Found> {
    if !number.suffix.is_empty() {
        return None;
    }
    let value = number.value.map(FigureValue::Number);
    if number.spelled && number.value == Some(0.0) {
        let alone = !line.together(number.next - 1) && line.after(number.next - 1).trim() != "%";
        return alone.then(|| Found::new(line, at, number.next, FigureKind::Other, value, None));
    }
    let things = things(line, number.next);
    let one = number.value.is_some_and(|value| value <= 1.0);
    if number.spelled {
        let small = number.value.is_some_and(|value| value <= 12.0) && number.next == at + 1;
        let named = line.capital(at) && !line.opens(at);
        let of = line.spaced(number.next - 1) && line.folded(number.next) == "of";
        let back = DEFINITE.contains(&line.word_before(at));
        if one || named || (small && (back || (things.is_none() && !of))) {
            return None;
        }
    }
    let next = things.unwrap_or(number.next);
    let name = things.map(|next| line.surface(next - 1).to_string());
    Some(Found::new(line, at, next, FigureKind::Count, value, name))
}

/// Whether a word names things in the plural, whatever stands before it.
pub(super) fn is_people(word: &str) -> bool {
    PLURALS.contains(&word)
}

/// The word behind the things that a number before a word counts: the first plural, a word or two before it or none.
pub(super) fn things(line: &Line<'_>, at: usize) -> Option<usize> {
    if !line.english {
        return None;
    }
    for next in at..=at + BETWEEN {
        if !line.together(next.checked_sub(1)?) {
            return None;
        }
        let word = line.folded(next);
        let plain = !word.is_empty()
            && !SMALL_WORDS.contains(&word)
            && word.chars().all(|sign| sign.is_alphabetic() || sign == '.');
        let plural = word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
        if PLURALS.contains(&word) || (plural && plain) {
            return Some(next + 1);
        }
        if !plain || word.ends_with("ly") {
            return None;
        }
    }
    None
}
