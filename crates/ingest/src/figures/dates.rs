//! Years, decades, months and days.

use corpus::{FigureKind, FigureValue};

use super::found::Found;
use super::line::Line;
use super::numbers::split;
use super::quantities::{is_people, things};
use super::units::{sign_before, unit};

/// The English months in full, folded.
pub(crate) const FULL_MONTHS: [&str; 12] = [
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

/// The years that four digits can be where something else says so.
const EARLY_YEARS: std::ops::Range<u32> = 1000..2100;

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

/// `7 October 2023`, `the 7th of October`, `15. Februar`.
fn day_first(line: &Line<'_>, at: usize) -> Option<Found> {
    let (day, next, month) = day_and_month(line, at)?;
    let year = year_behind(line, next);
    let end = if year.is_some() { next + 2 } else { next + 1 };
    dated(line, at, end, year, month, Some(day))
}

/// A day with the month behind it, and the word that is the month.
fn day_and_month(line: &Line<'_>, at: usize) -> Option<(u32, usize, u32)> {
    let day = day(line, at)?;
    let mut next = at + 1;
    if line.spaced(at) && line.folded(next) == "of" {
        next += 1;
    }
    let close = line.spaced(next - 1) || (line.lexicon.dotted && line.dotted(next - 1));
    month(line, next).filter(|_| close).map(|month| (day, next, month))
}

/// Where a day ends that no year has: behind `31 February`.
pub(super) fn impossible(line: &Line<'_>, at: usize) -> Option<usize> {
    let (day, next, month) = day_and_month(line, at)?;
    let year = year_behind(line, next);
    (day > days(month, year)).then_some(if year.is_some() { next + 2 } else { next + 1 })
}

/// `October 2023`, `October 7, 2023`, `January 20th`, `Feb. 15`, and `in July`.
fn month_first(line: &Line<'_>, at: usize) -> Option<Found> {
    let month = month(line, at)?;
    let short = !FULL_MONTHS.contains(&line.folded(at)) && line.english;
    let close = line.spaced(at) || (short && line.dotted(at));
    if let Some(day) = day(line, at + 1).filter(|_| close && line.english && !unit_follows(line, at + 2)) {
        let year = year_behind(line, at + 1);
        return dated(line, at, if year.is_some() { at + 3 } else { at + 2 }, year, month, Some(day));
    }
    if let Some(year) = year_behind(line, at) {
        return dated(line, at, at + 2, Some(year), month, None);
    }
    let before = line.word_before(at);
    let told = line.lexicon.before_months.contains(&before) || (at > 0 && line.hyphened(at - 1));
    let names_more = line.spaced(at) && line.capital(at + 1) && line.english;
    // `Jan` and `Mar` alone may be somebody.
    let named = short && !line.after(at).starts_with('.');
    if told && !names_more && !named { dated(line, at, at + 1, None, month, None) } else { None }
}

/// Whether a unit stands behind the number that ends before a word, so that it is no day: `in May 5 percent`.
fn unit_follows(line: &Line<'_>, next: usize) -> bool {
    unit(line, next).is_some()
}

fn dated(line: &Line<'_>, at: usize, next: usize, year: Option<u32>, month: u32, day: Option<u32>) -> Option<Found> {
    let date = match (year, day) {
        (Some(year), Some(day)) => Some(iso(year, month, day)?),
        (Some(year), None) => Some(format!("{year:04}-{month:02}")),
        (None, Some(day)) if day > days(month, None) => return None,
        (None, _) => None,
    };
    Some(Found::new(line, at, next, FigureKind::Date, date.map(FigureValue::Date), None))
}

/// `1990s`, `’90s`, `1990er Jahre`, `1990’larda`.
fn decade(line: &Line<'_>, at: usize) -> Option<Found> {
    let (digits, suffix) = split(line.surface(at))?;
    let ending = |word: &str| line.lexicon.decades.contains(&word);
    let apart = suffix.is_empty() && matches!(line.after(at), "'" | "’") && ending(line.folded(at + 1));
    let decade: u32 = digits.parse().ok().filter(|decade| decade % 10 == 0 && (apart || ending(&suffix)))?;
    let led = line.word_before(at) == "the" || line.before(at).ends_with(['\'', '’', '‘']) || !line.english;
    let first = match digits.len() {
        4 if YEARS.contains(&decade) => decade,
        2 if led => 1900 + decade,
        _ => return None,
    };
    let last = if apart { at + 2 } else { at + 1 };
    let next = if line.spaced(last - 1) && line.lexicon.time(line.folded(last)) == Some(("years", 1.0)) {
        last + 1
    } else {
        last
    };
    Some(Found::new(line, at, next, FigureKind::Year, number(first.into()), Some("decade".into())))
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
    let dotted = line.lexicon.dotted && suffix.is_empty() && line.after(at).starts_with('.') && line.dotted(at);
    let ordinal = dotted || (matches!(suffix.as_str(), "st" | "nd" | "rd" | "th") && line.together(at));
    let century = line.lexicon.centuries.contains(&line.folded(at + 1));
    let unit = Some("century".to_string());
    (ordinal && century && digits.len() < 3).then(|| Found::new(line, at, at + 2, FigureKind::Date, None, unit))
}

fn plain_year(line: &Line<'_>, at: usize) -> Option<Found> {
    let counts = unit(line, at + 1).is_some()
        || sign_before(line, at).is_some()
        || (line.spaced(at) && is_people(line.folded(at + 1)));
    let year = year(line, at)
        .filter(|_| !counts)
        .or_else(|| early_year(line, at).filter(|_| !counts))
        .or_else(|| year_of_two_digits(line, at))?;
    Some(Found::new(line, at, at + 1, FigureKind::Year, number(year.into()), None))
}

/// The year that two digits are behind a year: `1990-95`, `2020/21`, `1999/00`.
fn year_of_two_digits(line: &Line<'_>, at: usize) -> Option<u32> {
    let joined = |at: usize| matches!(line.after(at), "-" | "–" | "‑" | "/");
    let before = at.checked_sub(1).filter(|&before| joined(before))?;
    let first = year(line, before)?;
    let (digits, suffix) = split(line.surface(at)).filter(|(digits, _)| digits.len() == 2)?;
    let short: u32 = digits.parse().ok().filter(|_| suffix.is_empty() && !joined(at))?;
    let century = first / 100 * 100;
    let year = if short > first % 100 { century + short } else { century + 100 + short };
    (year - first <= 50).then_some(year)
}

/// The year that a word is.
pub(super) fn year(line: &Line<'_>, at: usize) -> Option<u32> {
    plain(line, at, 4).filter(|year| YEARS.contains(year))
}

/// So many digits and nothing else.
fn plain(line: &Line<'_>, at: usize, length: usize) -> Option<u32> {
    let (digits, suffix) = split(line.surface(at))?;
    (digits.len() == length && suffix.is_empty()).then(|| digits.parse().ok())?
}

/// A year before those that digits alone can be: `in 1370`, `im Jahr 937`.
fn early_year(line: &Line<'_>, at: usize) -> Option<u32> {
    let before = line.word_before(at);
    let called = matches!(before, "year" | "jahr" | "jahre" | "anno");
    let dated = matches!(before, "in" | "since" | "until" | "seit") && things(line, at + 1).is_none();
    let long = plain(line, at, 4).filter(|year| EARLY_YEARS.contains(year) && (called || dated));
    long.or_else(|| plain(line, at, 3).filter(|_| called))
}

/// The year behind a word, a comma between them or not.
fn year_behind(line: &Line<'_>, at: usize) -> Option<u32> {
    let close = matches!(line.after(at).trim(), "" | "," | "-" | ".") && !line.after(at).is_empty();
    plain(line, at + 1, 4).filter(|year| close && EARLY_YEARS.contains(year))
}

fn month(line: &Line<'_>, at: usize) -> Option<u32> {
    line.lexicon.month(line.stem(at)).filter(|_| line.capital(at))
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
    let fits = EARLY_YEARS.contains(&year) && (1..=12).contains(&month) && (1..=days(month, Some(year))).contains(&day);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// How many days a month has at most; in a year, if one is given.
fn days(month: u32, year: Option<u32>) -> u32 {
    let leap =
        year.is_none_or(|year| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn number(number: f64) -> Option<FigureValue> {
    Some(FigureValue::Number(number))
}
