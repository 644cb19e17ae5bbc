//! Years, decades, months and days.

use corpus::{FigureKind, FigureValue};

use super::found::Found;
use super::line::Line;
use super::numbers::split;
use super::quantities::is_people;
use super::units::{sign_before, unit};

/// The months, folded.
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

/// The years that four digits alone can be.
const YEARS: std::ops::Range<u32> = 1500..2100;

/// Words after which a month alone is a time and not a name or a verb: `in May`.
const BEFORE_MONTHS: [&str; 22] = [
    "in",
    "since",
    "until",
    "till",
    "by",
    "during",
    "from",
    "through",
    "throughout",
    "of",
    "last",
    "next",
    "this",
    "early",
    "mid",
    "late",
    "to",
    "and",
    "between",
    "before",
    "after",
    "every",
];

/// The date that begins at a word: a day, a month, a year, a decade.
pub(super) fn date(line: &Line<'_>, at: usize) -> Option<Found> {
    written_in_digits(line, at)
        .or_else(|| day_first(line, at))
        .or_else(|| month_first(line, at))
        .or_else(|| decade(line, at))
        .or_else(|| era(line, at))
        .or_else(|| plain_year(line, at))
}

/// `24.10.95`, `2023-10-07`, `7/10/2023`.
fn written_in_digits(line: &Line<'_>, at: usize) -> Option<Found> {
    let joined = |sign: &str| line.after(at) == sign && line.after(at + 1) == sign;
    let whole = |at: usize| split(line.surface(at)).filter(|(_, suffix)| suffix.is_empty()).map(|(digits, _)| digits);
    let first = whole(at)?;
    let dotted: Vec<&str> = first.split('.').collect();
    if let [day, month, year] = dotted.as_slice() {
        return Found::date(line, at, at + 1, iso(full_year(year)?, month.parse().ok()?, day.parse().ok()?)?);
    }
    let (second, third) = (whole(at + 1)?, whole(at + 2)?);
    let number = |digits: &str| digits.parse::<u32>().ok();
    if joined("-") && first.len() == 4 {
        return Found::date(line, at, at + 3, iso(number(&first)?, number(&second)?, number(&third)?)?);
    }
    if joined("/") && third.len() == 4 {
        // Which of the two is the day is known if one of them can be no month.
        let (one, other, year) = (number(&first)?, number(&second)?, number(&third)?);
        return match (iso(year, other, one), iso(year, one, other)) {
            (Some(date), None) | (None, Some(date)) => Found::date(line, at, at + 3, date),
            (Some(date), Some(_)) if one == other => Found::date(line, at, at + 3, date),
            (Some(_), Some(_)) => Some(Found::new(line, at, at + 3, FigureKind::Date, None, None)),
            (None, None) => None,
        };
    }
    None
}

/// `7 October 2023`, `the 7th of October`.
fn day_first(line: &Line<'_>, at: usize) -> Option<Found> {
    let day = day(line, at)?;
    let mut next = at + 1;
    if line.spaced(at) && line.folded(next) == "of" {
        next += 1;
    }
    let month = month(line, next).filter(|_| line.spaced(next - 1))?;
    let year = year_behind(line, next);
    let end = if year.is_some() { next + 2 } else { next + 1 };
    dated(line, at, end, year, month, Some(day))
}

/// `October 2023`, `October 7, 2023`, `January 20th`, and `in July`.
fn month_first(line: &Line<'_>, at: usize) -> Option<Found> {
    let month = month(line, at)?;
    if let Some(day) = day(line, at + 1).filter(|_| line.spaced(at)) {
        let year = year_behind(line, at + 1);
        return dated(line, at, if year.is_some() { at + 3 } else { at + 2 }, year, month, Some(day));
    }
    if let Some(year) = year_behind(line, at) {
        return dated(line, at, at + 2, Some(year), month, None);
    }
    let told = BEFORE_MONTHS.contains(&line.word_before(at)) || (at > 0 && line.hyphened(at - 1));
    let names_more = line.spaced(at) && line.capital(at + 1);
    if told && !names_more { dated(line, at, at + 1, None, month, None) } else { None }
}

fn dated(line: &Line<'_>, at: usize, next: usize, year: Option<u32>, month: u32, day: Option<u32>) -> Option<Found> {
    let date = match (year, day) {
        (Some(year), Some(day)) => Some(iso(year, month, day)?),
        (Some(year), None) => Some(format!("{year:04}-{month:02}")),
        (None, _) => None,
    };
    Some(Found::new(line, at, next, FigureKind::Date, date.map(FigureValue::Date), None))
}

/// `1990s`, and `’90s`.
fn decade(line: &Line<'_>, at: usize) -> Option<Found> {
    let (digits, suffix) = split(line.surface(at))?;
    let decade: u32 = digits.parse().ok().filter(|decade| decade % 10 == 0 && suffix == "s")?;
    let short = digits.len() == 2 && (line.word_before(at) == "the" || line.before(at).ends_with(['\'', '’', '‘']));
    let first = match digits.len() {
        4 if YEARS.contains(&decade) => decade,
        2 if short => 1900 + decade,
        _ => return None,
    };
    Some(Found::new(line, at, at + 1, FigureKind::Year, number(first.into()), Some("decade".into())))
}

/// `586 BCE`, `AD 70`, `the 19th century`.
fn era(line: &Line<'_>, at: usize) -> Option<Found> {
    let found =
        |from: usize, next: usize, year: f64| Found::new(line, from, next, FigureKind::Year, number(year), None);
    let year = |at: usize| {
        let (digits, suffix) = split(line.surface(at))?;
        digits.parse::<f64>().ok().filter(|year| suffix.is_empty() && (1.0..2100.0).contains(year))
    };
    match (year(at), line.surface(at + 1)) {
        (Some(year), "BC" | "BCE") if line.spaced(at) => return Some(found(at, at + 2, -year)),
        (Some(year), "AD" | "CE") if line.spaced(at) => return Some(found(at, at + 2, year)),
        _ => {}
    }
    if line.surface(at) == "AD" && line.spaced(at) {
        return year(at + 1).map(|year| found(at, at + 2, year));
    }
    let (digits, suffix) = split(line.surface(at))?;
    let ordinal = matches!(suffix.as_str(), "st" | "nd" | "rd" | "th") && digits.len() < 3;
    let century = line.together(at) && matches!(line.folded(at + 1), "century" | "centuries");
    let unit = Some("century".to_string());
    (ordinal && century).then(|| Found::new(line, at, at + 2, FigureKind::Date, None, unit))
}

fn plain_year(line: &Line<'_>, at: usize) -> Option<Found> {
    let counts = unit(line, at + 1).is_some()
        || sign_before(line, at).is_some()
        || (line.spaced(at) && is_people(line.folded(at + 1)));
    let year = year(line, at).filter(|_| !counts)?;
    Some(Found::new(line, at, at + 1, FigureKind::Year, number(year.into()), None))
}

/// The year that a word is.
pub(super) fn year(line: &Line<'_>, at: usize) -> Option<u32> {
    let (digits, suffix) = split(line.surface(at))?;
    (digits.len() == 4 && suffix.is_empty()).then(|| digits.parse().ok())?.filter(|year| YEARS.contains(year))
}

/// The year behind a word, a comma between them or not.
fn year_behind(line: &Line<'_>, at: usize) -> Option<u32> {
    let close = matches!(line.after(at).trim(), "" | "," | "-") && !line.after(at).is_empty();
    year(line, at + 1).filter(|_| close)
}

fn month(line: &Line<'_>, at: usize) -> Option<u32> {
    let month = MONTHS.iter().position(|month| *month == line.folded(at)).filter(|_| line.capital(at))?;
    Some(month as u32 + 1)
}

/// The day of a month that a word is: `7`, `7th`.
fn day(line: &Line<'_>, at: usize) -> Option<u32> {
    let (digits, suffix) = split(line.surface(at))?;
    let ends = matches!(suffix.as_str(), "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|day| ends && digits.len() < 3 && (1..=31).contains(day))
}

/// A year of four digits or of two, which then is one of the years from 1950 to 2049.
fn full_year(digits: &str) -> Option<u32> {
    let year: u32 = digits.parse().ok()?;
    match digits.len() {
        4 if YEARS.contains(&year) => Some(year),
        2 if year < 50 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let fits = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn number(number: f64) -> Option<FigureValue> {
    Some(FigureValue::Number(number))
}
