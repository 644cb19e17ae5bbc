//! What numbers are counted in.

use corpus::FigureKind;

use super::lexicon;
use super::line::Line;

/// The unit of a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    pub(super) kind: FigureKind,
    /// What to call it: `km` for all spellings of kilometres.
    pub(super) name: String,
    /// Factor from the written unit to `name`: 10 for a decade, whose `name` is `years`.
    pub(super) times: f64,
    /// The word behind it.
    pub(super) next: usize,
}

/// The signs of currencies.
const SIGNS: [(char, &str); 16] = [
    ('$', "dollars"),
    ('€', "euros"),
    ('£', "pounds"),
    ('₪', "shekels"),
    ('₼', "manats"),
    ('₺', "lira"),
    ('₽', "rubles"),
    ('¥', "yen"),
    ('₹', "rupees"),
    ('₦', "naira"),
    ('₩', "won"),
    ('₱', "pesos"),
    ('₴', "hryvnias"),
    ('₸', "tenge"),
    ('₵', "cedis"),
    // Before a number; behind it they would be cents.
    ('¢', "cedis"),
];

/// What stands before a sign of dollars and says whose they are: `A$5`.
const WHOSE: [(&str, &str); 10] = [
    ("US", "dollars"),
    ("U.S", "dollars"),
    ("A", "Australian dollars"),
    ("AU", "Australian dollars"),
    ("C", "Canadian dollars"),
    ("CA", "Canadian dollars"),
    ("NZ", "New Zealand dollars"),
    ("HK", "Hong Kong dollars"),
    ("S", "Singapore dollars"),
    ("R", "reais"),
];

/// A unit by one word, or by what is written behind the digits without a blank.
pub(super) fn of_word(line: &Line<'_>, word: &str, next: usize) -> Option<Unit> {
    let unit = line.lexicon.unit(word)?;
    Some(Unit { kind: unit.kind, name: unit.name.into(), times: unit.times, next })
}

/// A currency's sign before a number: what it stands for, and the byte at which it begins.
pub(super) fn sign_before(line: &Line<'_>, at: usize) -> Option<(&'static str, u32)> {
    let before = line.before(at);
    let bare = before.trim_end();
    let last = bare.chars().next_back()?;
    let (_, name) = SIGNS.into_iter().find(|(sign, _)| *sign == last)?;
    let touched = bare.chars().count() == 1 && before.starts_with(last);
    let previous = at.checked_sub(1).filter(|_| touched);
    // `8€ 9`: the sign is that of the number before.
    if bare.len() < before.len() && previous.is_some_and(|previous| line.surface(previous).ends_with(char::is_numeric))
    {
        return None;
    }
    let start = line.start(at) - (before.len() - bare.len() + last.len_utf8()) as u32;
    let whose = previous.filter(|_| last == '$').map(|previous| (previous, line.surface(previous)));
    match whose
        .and_then(|(previous, whose)| Some((previous, WHOSE.into_iter().find(|(letters, _)| *letters == whose)?)))
    {
        Some((previous, (_, name))) => Some((name, line.start(previous))),
        None => Some((name, start)),
    }
}

/// A currency named by letters before a number: `AZN 5 million`.
pub(super) fn currency(line: &Line<'_>, at: usize) -> Option<&'static str> {
    let before = at.checked_sub(1).filter(|&before| line.dotted(before))?;
    lexicon::code(line.surface(before)).map(|unit| unit.name)
}

/// The unit behind the number that ends before a word.
pub(super) fn unit(line: &Line<'_>, next: usize) -> Option<Unit> {
    let last = next.checked_sub(1)?;
    let after = line.after(last).trim_start();
    let share = |next| Some(Unit { kind: FigureKind::Share, name: "%".into(), times: 1.0, next });
    // Where the sign stands before the digits it is that of the next number: `%40 ve %60`.
    let next_has_share =
        line.before(next).ends_with('%') && after.starts_with('%') && after.len() < line.before(next).len();
    if after.starts_with(['%', '٪']) && !next_has_share {
        return share(next);
    }
    if after.starts_with('°') {
        return Some(Unit { kind: FigureKind::Other, name: "degrees".into(), times: 1.0, next });
    }
    // A sign right before the next number is that number's: `in 1992 £5`.
    let next_has_it = sign_before(line, next).is_some() && line.surface(next).starts_with(char::is_numeric);
    if let Some((_, name)) =
        SIGNS.into_iter().find(|(sign, _)| after.starts_with(*sign) && *sign != '¢' && !next_has_it)
    {
        return Some(Unit { kind: FigureKind::Sum, name: name.into(), times: 1.0, next });
    }
    // The dot of `Mio.` parts nothing.
    let abbreviated = line.dotted(last) && line.lexicon.dotted && line.lexicon.scale(line.folded(last)).is_some();
    if !line.together(last) && !abbreviated {
        return None;
    }
    let word = line.folded(next);
    let second = if line.together(next) { line.folded(next + 1) } else { "" };
    let length = |word: &str| line.lexicon.unit(word).filter(|unit| unit.kind == FigureKind::Length);
    match (word, second) {
        ("per", "cent") => return share(next + 2),
        ("percentage", "point" | "points") => {
            let name = "percentage points".into();
            return Some(Unit { kind: FigureKind::Share, name, times: 1.0, next: next + 2 });
        }
        ("cubic" | "square" | "nautical" | "sq", second) if length(second).is_some() => {
            let length = length(second).map_or("", |unit| unit.name);
            let (kind, power) = match word {
                "nautical" => (FigureKind::Length, "nautical"),
                "cubic" => (FigureKind::Other, "cubic"),
                _ => (FigureKind::Other, "square"),
            };
            let name = if length == "m" { "metres" } else { length };
            return Some(Unit { kind, name: format!("{power} {name}"), times: 1.0, next: next + 2 });
        }
        ("kilowatt" | "megawatt" | "gigawatt" | "terawatt", "hour" | "hours") => {
            let letter = match word {
                "kilowatt" => "k",
                "megawatt" => "M",
                "gigawatt" => "G",
                _ => "T",
            };
            return Some(Unit { kind: FigureKind::Other, name: format!("{letter}Wh"), times: 1.0, next: next + 2 });
        }
        ("us" | "u.s" | "american", "dollar" | "dollars") => return of_word(line, second, next + 2),
        ("australian" | "canadian", "dollar" | "dollars") => {
            let name = format!("{} dollars", line.surface(next));
            return Some(Unit { kind: FigureKind::Sum, name, times: 1.0, next: next + 2 });
        }
        _ => {}
    }
    if let Some(code) = lexicon::code(line.surface(next)) {
        return Some(Unit { kind: code.kind, name: code.name.into(), times: code.times, next: next + 1 });
    }
    let mut unit = of_word(line, word, next + 1)?;
    // A unit that is a letter or two is one only behind digits: `5 m`, not `one m`.
    if word.len() == 1 && line.surface(last).chars().all(char::is_alphabetic) {
        return None;
    }
    if matches!(word, "pound" | "pounds") && line.english && !weighs(line, last) {
        unit.kind = FigureKind::Sum;
    }
    squared(line, &mut unit);
    rate(line, &mut unit);
    Some(unit)
}

/// Whether the pounds behind a number are a weight and no money: `200 pounds of flour`, `a 500-pound bomb`, `weighs 9 pounds`.
fn weighs(line: &Line<'_>, last: usize) -> bool {
    let weighed = (last.saturating_sub(3)..last).any(|word| line.folded(word).starts_with("weigh"));
    line.hyphened(last) || line.folded(last + 2) == "of" || weighed
}

/// Makes the unit of a length one of areas or volumes, if a small 2 or 3 follows: `km²`.
pub(super) fn squared(line: &Line<'_>, unit: &mut Unit) {
    let power = match line.surface(unit.next) {
        "²" => "square",
        "³" => "cubic",
        _ => return,
    };
    if unit.kind == FigureKind::Length && line.touches(unit.next - 1) {
        let name = if unit.name == "m" { "metres" } else { &unit.name };
        *unit =
            Unit { kind: FigureKind::Other, name: format!("{power} {name}"), times: unit.times, next: unit.next + 1 };
    }
}

/// Makes the unit a rate, if a time follows: `barrels per day`.
fn rate(line: &Line<'_>, unit: &mut Unit) {
    let (link, by) = (line.folded(unit.next), line.folded(unit.next + 1));
    let close = line.spaced(unit.next - 1) && line.spaced(unit.next);
    let is_time = matches!(by, "day" | "month" | "year" | "week" | "hour" | "second");
    if close
        && unit.kind != FigureKind::Sum
        && is_time
        && (link == "per" || (link == "a" && by != "second"))
        && line.lexicon.time(line.folded(unit.next - 1)).is_none()
    {
        unit.name = format!("{} per {by}", unit.name);
        unit.next += 2;
    }
}
