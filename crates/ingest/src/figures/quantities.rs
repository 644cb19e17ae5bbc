//! Quantities: a number with its unit, or with the things it counts.

use corpus::{FigureKind, FigureValue, Span};

use super::found::Found;
use super::lexicon::{self, Things};
use super::line::Line;
use super::numbers::{self, Number, number, round};
use super::ranges;
use super::units::{self, Unit, sign_before, unit};
use crate::language::stopwords::is_stopword;

/// Words that point back to what has been spoken of: `the two countries` counts nothing.
const DEFINITE: [&str; 13] =
    ["the", "these", "those", "both", "our", "your", "their", "its", "other", "first", "last", "no", "every"];

/// Words before a small number that count what is not said again: `all but three`.
const ALONE: [&str; 15] = [
    "of", "but", "only", "least", "most", "whom", "which", "nearly", "almost", "some", "killing", "injuring",
    "wounding", "leaving", "just",
];

/// Words that make a length of time of `a month` and the like.
const BEFORE_TIMES: [&str; 8] = ["for", "within", "nearly", "almost", "about", "than", "over", "after"];
const AFTER_TIMES: [&str; 5] = ["later", "ago", "before", "earlier", "after"];

/// How long a thing is, at the end of `30-year-long`.
const MEASURES: [&str; 8] = ["long", "old", "wide", "high", "deep", "thick", "tall", "strong"];

/// The plurals of things that do not end in `s`, and people in German and Turkish.
const PLURALS: [&str; 26] = [
    "menschen",
    "einwohner",
    "personen",
    "leute",
    "soldaten",
    "besucher",
    "zuschauer",
    "kisi",
    "insan",
    "asker",
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
    let other = |next, value, unit: &str| {
        Some(Found::new(line, at, next, FigureKind::Other, Some(FigureValue::Number(value)), Some(unit.into())))
    };
    if let Some((rank, next)) = numbers::rank(line, at) {
        return other(next, rank, "rank");
    }
    if let Some(found) = one_time(line, at).or_else(|| score(line, at)).or_else(|| glued_sum(line, at)) {
        return Some(found);
    }
    if let Some(times) = numbers::fold_of(line, at) {
        return other(at + 1, times, "times");
    }
    let number = number(line, at)?;
    if number.part {
        let value = number.value.map(|value| FigureValue::Number((value * 1e3).round() / 10.0));
        return Some(Found::new(line, at, number.next, FigureKind::Share, value, Some("%".into())));
    }
    if is_magnitude(line, at, &number) {
        let value = number.value.map(FigureValue::Number);
        return Some(Found::new(line, at, number.next, FigureKind::Other, value, None));
    }
    if is_age(line, at, &number) {
        return number.value.and_then(|value| other(number.next, value, "years"));
    }
    let found = with_unit(line, at, &number)
        .or_else(|| ranges::first(line, at, &number))
        .or_else(|| one_in(line, at, &number))
        .or_else(|| if number.value.is_none() { many(line, at, &number) } else { count(line, at, &number) })?;
    Some(negated(line, at, found))
}

/// How a game stands or ended: `2-0`, `31:28`. The lower end of a range would stand first.
fn score(line: &Line<'_>, at: usize) -> Option<Found> {
    let part = |at: usize| line.surface(at).parse().ok().filter(|part: &u32| *part < 200);
    let joined = |at: usize| matches!(line.after(at), "-" | "‐" | "‑" | "–" | ":");
    let single = joined(at) && !joined(at + 1) && !at.checked_sub(1).is_some_and(joined);
    let (first, second) = (part(at)?, part(at + 1)?);
    // A set of several: `6-7, 6-4`.
    let set = line.after(at + 1) == ", " && joined(at + 2) && part(at + 2).is_some() && part(at + 3).is_some();
    (single && (first >= second || set) && unit(line, at + 2).is_none())
        .then(|| Found::new(line, at, at + 2, FigureKind::Other, None, None))
}

/// A sum whose currency is written before the digits without a blank: `R14.6 billion`, `EUR5m`.
fn glued_sum(line: &Line<'_>, at: usize) -> Option<Found> {
    let surface = line.surface(at);
    let letters = surface.find(|sign: char| sign.is_ascii_digit()).filter(|&letters| letters > 0)?;
    let name = lexicon::code(surface.get(..letters)?)?.name;
    let mut words = line.words.to_vec();
    words.get_mut(at)?.span.start += letters as u32;
    let bare = Line { words: &words, ..*line };
    let number = number(&bare, at)?;
    let scale = letter_scale(&bare, at, &number, true);
    // `R2` is a name.
    let told = letters > 1 || scale.is_some() || number.value? >= 1e3;
    let value = FigureValue::Number(round(number.value? * scale.unwrap_or(1.0)));
    told.then(|| Found::new(line, at, number.next, FigureKind::Sum, Some(value), Some(name.into())))
}

/// Whether a number is the strength of an earthquake: `magnitude 6.8`, `6.8 on the Richter scale`.
fn is_magnitude(line: &Line<'_>, at: usize, number: &Number) -> bool {
    let next = number.next;
    let scale = line.folded(next) == "on" && (line.folded(next + 2) == "scale" || line.folded(next + 3) == "scale");
    let named = |word: &str| word == "magnitude" || word == "starke" || word.starts_with("buyuklug");
    number.value.is_some_and(|value| value < 10.0)
        && !number.spelled
        && (scale || named(line.folded(next)) && line.together(next - 1) || named(line.word_before(at)))
}

/// Whether a number is an age: `aged 88`, `was nineteen when`, `Ana Silva, 34, said`.
fn is_age(line: &Line<'_>, at: usize, number: &Number) -> bool {
    if !number.suffix.is_empty() || !number.value.is_some_and(|years| (1.0..115.0).contains(&years)) {
        return false;
    }
    let behind = line.after(number.next - 1);
    let then = line.folded(number.next);
    let beside = at > 1
        && line.before(at) == ", "
        && line.capital(at - 1)
        && line.surface(at).len() == 2
        && line.surface(at).bytes().all(|digit| digit.is_ascii_digit())
        && behind.starts_with([',', '.'])
        && number.next == at + 1
        && self::number(line, number.next).is_none();
    let verb = if matches!(line.word_before(at), "only" | "just") { at - 1 } else { at };
    let ends = !line.together(number.next - 1) && unit(line, number.next).is_none();
    let of_person = verb > 1 && matches!(line.folded(verb - 2), "who" | "he" | "she" | "i");
    let told = match line.word_before(verb) {
        "aged" | "age" => true,
        "was" | "is" | "am" if line.together(number.next - 1) => matches!(then, "when" | "at"),
        "was" | "is" | "am" => ends && of_person,
        "under" => ends && is_people(line.word_before(at - 1)),
        "turned" | "turns" => !line.spaced(number.next - 1),
        _ => false,
    };
    beside || (told && line.english)
}

/// A minus before a number makes it a negative one: `-5 percent`, `–$2 billion`, `minus 5 degrees`.
fn negated(line: &Line<'_>, at: usize, mut found: Found) -> Found {
    let begin = found.span.start as usize;
    let head = line.text.get(..begin).unwrap_or_default();
    let sign = head.chars().next_back().filter(|sign| matches!(sign, '-' | '–' | '−'));
    let mut start = begin - sign.map_or(0, char::len_utf8);
    let opens = head
        .get(..start)
        .is_some_and(|head| head.ends_with(char::is_whitespace) || head.ends_with('(') || head.is_empty());
    // A dash behind a number is one of a range, and one that is closed again sets words apart.
    let numeric =
        head.get(..start).is_some_and(|head| head.trim_end().ends_with(|sign: char| sign.is_numeric() || sign == '%'));
    let closed =
        sign == Some('–') && line.text.get(found.span.end as usize..).is_some_and(|tail| tail.starts_with('–'));
    let word = matches!(line.word_before(at), "minus" | "eksi").then(|| line.start(at - 1));
    match (sign, word) {
        (Some(_), _) if opens && !numeric && !closed => {}
        (None, Some(word)) => start = word as usize,
        _ => return found,
    }
    if let Some(FigureValue::Number(value)) = &mut found.value {
        *value = -*value;
        found.span.start = start as u32;
    }
    found
}

/// What a letter behind the digits multiplies by: `$8B`, `3M people`, `40m shekels`. Where nothing says so, `m` are metres.
/// `money` says whether the sign of a currency stands before it.
pub(super) fn letter_scale(line: &Line<'_>, at: usize, number: &Number, money: bool) -> Option<f64> {
    let scale = match number.suffix.as_str() {
        "m" => 1e6,
        "b" => 1e9,
        "t" => 1e12,
        _ => return None,
    };
    let counted = || {
        let next = number.next;
        let measured = unit(line, next).is_some() || sports(line.folded(next)) || MEASURES.contains(&line.folded(next));
        let currency = unit(line, next).is_some_and(|unit| unit.kind == FigureKind::Sum);
        currency || (!measured && things(line, next).is_some())
    };
    let capital = line.surface(at).ends_with(['B', 'T']) || number.suffix == "m";
    (money || (capital && counted())).then_some(scale)
}

/// What is run and swum over metres: `a 100m race`.
fn sports(word: &str) -> bool {
    matches!(
        word,
        "race"
            | "races"
            | "hurdles"
            | "sprint"
            | "sprints"
            | "relay"
            | "freestyle"
            | "medals"
            | "champion"
            | "champions"
    )
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
    let (name, times) =
        line.lexicon.time(line.folded(article + 1)).filter(|_| !line.folded(article + 1).ends_with('s'))?;
    let behind = if line.spaced(article + 1) { line.folded(article + 2) } else { "" };
    // How often, not how long: `200 letters a day before the strike`.
    let counted = line.word_before(at);
    let price = !counted.is_empty() && (numbers::split(counted).is_some() || unit(line, at - 1).is_some());
    if matches!(behind, "before" | "after") && (price || is_people(counted) || is_plural(counted)) {
        return None;
    }
    // `ending a century of rule`, `the worst in a century`
    let long = times > 1.0 && (behind == "of" || line.word_before(at) == "in");
    let told = part < 1.0 || long || AFTER_TIMES.contains(&behind) || BEFORE_TIMES.contains(&line.word_before(at));
    let value = FigureValue::Number(part * times);
    told.then(|| Found::new(line, at, article + 2, FigureKind::Other, Some(value), Some(name.into())))
}

/// A number with a unit behind it, or a currency or the word for a share before it.
fn with_unit(line: &Line<'_>, at: usize, number: &Number) -> Option<Found> {
    let letter = |money| letter_scale(line, at, number, money);
    let sum = |name: &str| {
        let times = letter(true).or_else(|| ranges::scale_of_first(line, at, number)).unwrap_or(1.0);
        let value = number.value.map(|value| FigureValue::Number(round(value * times)));
        Found::new(line, at, number.next, FigureKind::Sum, value, Some(name.into()))
    };
    if let Some((name, start)) = sign_before(line, at) {
        return Some(Found { span: Span { start, end: line.end(number.next - 1) }, ..sum(name) });
    }
    if let Some(name) = units::currency(line, at).filter(|_| !number.spelled) {
        return Some(sum(name));
    }
    if let Some(start) = share_before(line, at) {
        let value = number.value.map(FigureValue::Number);
        let mut found = Found::new(line, at, number.next, FigureKind::Share, value, Some("%".into()));
        found.span.start = start;
        return Some(found);
    }
    let scale = letter(false);
    let unit = match number.suffix.as_str() {
        _ if scale.is_some() => match unit(line, number.next) {
            Some(unit) => Some(unit),
            None => {
                let next = things(line, number.next)?;
                let name = line.surface(next - 1).to_string();
                Some(Unit { kind: FigureKind::Count, name, times: 1.0, next })
            }
        },
        "" => unit(line, number.next),
        suffix => units::of_word(line, suffix, number.next).map(|mut unit| {
            units::squared(line, &mut unit);
            unit
        }),
    }?;
    // `one day` is some day.
    let idiom = number.spelled && number.value == Some(1.0) && unit.name == "days";
    if idiom && !line.hyphened(at) {
        return None;
    }
    let scaled = Number { value: number.value.map(|value| round(value * scale.unwrap_or(1.0))), ..number.clone() };
    Some(measured(line, at, &scaled, unit))
}

/// Where a share begins whose sign or word stands before its number: `%40`, `yüzde 40`.
fn share_before(line: &Line<'_>, at: usize) -> Option<u32> {
    let before = line.before(at);
    let free =
        before.strip_suffix('%').is_some_and(|head| head.is_empty() || head.ends_with([' ', '(', '\u{a0}', '“', '"']));
    let own =
        at.checked_sub(1).is_some_and(|previous| line.surface(previous).ends_with(char::is_numeric) && before == "%");
    if free && !own {
        return Some(line.start(at) - 1);
    }
    let word = line.lexicon.percent.contains(&line.word_before(at)).then(|| at.checked_sub(1))??;
    Some(line.start(word))
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

/// Wholes of which a part in words is told: `three in four`, `nine in ten`.
const ROUND_WHOLES: [f64; 11] = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 20.0, 100.0];

/// `one in five`, `three in four`, `nine out of ten`.
fn one_in(line: &Line<'_>, at: usize, part: &Number) -> Option<Found> {
    let link = line.folded(part.next);
    let begin = match (link, line.folded(part.next + 1)) {
        ("out", "of") => part.next + 2,
        ("in", _) => part.next + 1,
        _ => return None,
    };
    let whole = number(line, begin).filter(|whole| whole.spelled == part.spelled && line.spaced(part.next - 1))?;
    let (part, all) = part.value.zip(whole.value).filter(|(part, all)| part < all)?;
    // A year is none, `two in 1998`, and neither are so many within a time or among some things: `five in three days`.
    let few = part <= 2.0 && all <= 1000.0;
    let round = ROUND_WHOLES.contains(&all) && unit(line, whole.next).is_none();
    if !(few || link == "out" && all <= 1000.0 || round) {
        return None;
    }
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
        let alone =
            things.is_none() && !of && !ALONE.contains(&line.word_before(at)) && !counts_noun(line, number.next);
        if one || named || (small && (back || alone)) {
            return None;
        }
    }
    let next = things.unwrap_or(number.next);
    let name = things.map(|next| line.surface(next - 1).to_string());
    Some(Found::new(line, at, next, FigureKind::Count, value, name))
}

/// Whether the word behind a Turkish number is a noun, which has no plural there: `üç elçi`.
pub(super) fn counts_noun(line: &Line<'_>, next: usize) -> bool {
    let word = line.folded(next);
    line.lexicon.inflected
        && line.spaced(next - 1)
        && word.len() > 2
        && !line.capital(next)
        && word.chars().all(char::is_alphabetic)
        && !is_stopword(word)
}

/// Whether a word names things in the plural, whatever stands before it.
pub(super) fn is_people(word: &str) -> bool {
    PLURALS.contains(&word) || ["children", "people", "women"].iter().any(|end| word.ends_with(end))
}

/// The word behind the things that a number before a word counts: the first plural or, in German, the first noun; a word
/// or two before it or none.
pub(super) fn things(line: &Line<'_>, at: usize) -> Option<usize> {
    for next in at..=at + BETWEEN {
        if !line.together(next.checked_sub(1)?) {
            return None;
        }
        let word = line.folded(next);
        let plain = !word.is_empty()
            && !SMALL_WORDS.contains(&word)
            && word.chars().all(|sign| sign.is_alphabetic() || sign == '.');
        let found = match line.lexicon.things {
            Things::Untold => is_people(word),
            Things::Capital => {
                line.capital(next) && plain && !line.lexicon.scales.iter().any(|_| line.lexicon.scale(word).is_some())
            }
            Things::Plural => is_people(word) || (is_plural(word) && plain),
        };
        if found {
            return Some(next + 1);
        }
        if !plain || word.ends_with("ly") || (line.lexicon.things == Things::Capital && is_stopword_of_german(word)) {
            return None;
        }
    }
    None
}

fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
}

/// German words that end what a number can count.
fn is_stopword_of_german(word: &str) -> bool {
    const WORDS: &str = " der die das den dem des ein eine und oder bis in im an am auf aus bei mit von vom zu zum zur fur \
        nach vor uber unter war waren ist sind hat haben wird werden nicht auch als wie um durch seit ";
    WORDS.contains(&format!(" {word} "))
}
