//! Ranges: `60–69%`, `3 to 5 km`, `$1.3-1.5 billion`. What one end leaves out it has from the other.

use corpus::{FigureKind, FigureValue};

use super::found::Found;
use super::line::Line;
use super::numbers::{Number, number};
use super::quantities::{letter_scale, things};
use super::units::{Unit, sign_before, unit};

/// The other end of a range that a number opens: it, and the word that it begins at.
fn second(line: &Line<'_>, at: usize, first: &Number) -> Option<(Number, usize)> {
    let last = first.next.checked_sub(1)?;
    let dashed = dashed(line.after(last));
    let linked = line.spaced(last) && {
        let word = line.folded(first.next);
        let between = matches!(word, "and" | "und") && matches!(line.word_before(at), "between" | "zwischen");
        line.lexicon.links.contains(&word) && (between || !matches!(word, "and" | "und"))
    };
    let begin = match (dashed, linked) {
        (true, _) => first.next,
        (false, true) => first.next + 1,
        _ => return None,
    };
    let second = number(line, begin).filter(|second| second.spelled == first.spelled && !second.part)?;
    Some((second, begin))
}

/// Whether a dash is all that stands between two numbers, the sign of a currency aside.
fn dashed(between: &str) -> bool {
    let bare = between.trim_end_matches(['$', '€', '£', '₪', '₼', '₺', '₽', '¥']).trim();
    matches!(bare, "-" | "‐" | "‑" | "–" | "—")
}

/// What the first number of a range is multiplied by, as the second has a word or a letter for it: `5-6 million`. Only if
/// the second is then the greater: `$500 to $1 billion` are five hundred dollars and more.
pub(super) fn scale_of_first(line: &Line<'_>, at: usize, first: &Number) -> Option<f64> {
    let (second, begin) = second(line, at, first).filter(|_| first.next == at + 1 && first.suffix.is_empty())?;
    let alone = number_alone(line, begin)?;
    let letter = letter_scale(line, begin, &second, sign_before(line, at).is_some()).unwrap_or(1.0);
    let whole = second.value? * letter;
    let scale = whole / alone;
    (scale > 1.0 && first.value? < alone).then_some(scale)
}

/// The first number of a range with the unit of the second, if it has none itself.
pub(super) fn first(line: &Line<'_>, at: usize, first: &Number) -> Option<Found> {
    let (second, _) = second(line, at, first).filter(|_| first.suffix.is_empty())?;
    let scaled = first.next > at + 1;
    let scale = scale_of_first(line, at, first).unwrap_or(1.0);
    let value = |times: f64| first.value.map(|value| FigureValue::Number(value * scale * times));
    let unit = match second.suffix.as_str() {
        "" => unit(line, second.next),
        suffix => super::units::of_word(line, suffix, second.next),
    };
    match unit {
        // `1.5 billion or 4%` are two things.
        Some(Unit { kind: FigureKind::Share, .. }) if scaled => None,
        Some(Unit { kind, name, times, .. }) => Some(Found::new(line, at, first.next, kind, value(times), Some(name))),
        None => {
            let name = things(line, second.next).map(|next| line.surface(next - 1).to_string());
            let counts = !first.spelled || name.is_some();
            counts.then(|| Found::new(line, at, first.next, FigureKind::Count, value(1.0), name))
        }
    }
}

/// The second number of a range of money with the currency of the first: the `1.5 billion` of `$1.3-1.5 billion`.
pub(super) fn after(line: &Line<'_>, at: usize, before: Option<&Found>, found: Found) -> Found {
    let Some(before) = before.filter(|before| before.kind == FigureKind::Sum && before.next <= at && before.next > 0)
    else {
        return found;
    };
    let between = line.text.get(before.span.end as usize..found.span.start as usize).unwrap_or_default();
    let linked = dashed(between) || line.lexicon.links.contains(&between.trim());
    let bare = found.kind == FigureKind::Count && (dashed(between) || found.unit.is_none());
    let Some(number) = number(line, at).filter(|_| linked) else { return found };
    let letter = letter_scale(line, at, &number, true);
    if !bare && letter.is_none() {
        return found;
    }
    let value = number.value.map(|value| FigureValue::Number(value * letter.unwrap_or(1.0)));
    Found::new(line, at, number.next, FigureKind::Sum, value, before.unit.clone())
}

/// The number that one word alone is.
fn number_alone(line: &Line<'_>, at: usize) -> Option<f64> {
    let alone = Line { words: line.words.get(..=at)?, ..*line };
    number(&alone, at)?.value.filter(|value| *value != 0.0)
}
