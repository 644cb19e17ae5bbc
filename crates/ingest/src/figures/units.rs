//! What numbers are counted in.

use corpus::FigureKind;

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

/// Units: the name of each, its spellings, and the factor from these to the name.
type Names = &'static [(&'static str, &'static [&'static str], f64)];

const LENGTHS: Names = &[
    ("km", &["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"], 1.0),
    ("miles", &["mile", "miles"], 1.0),
    ("m", &["m", "meter", "meters", "metre", "metres"], 1.0),
    ("cm", &["cm", "centimeter", "centimeters", "centimetre", "centimetres"], 1.0),
    ("feet", &["feet", "foot", "ft"], 1.0),
    ("yards", &["yard", "yards"], 1.0),
];

/// Units of time; of a clock's seconds only the plural, since the second of a row is no unit.
const TIMES: Names = &[
    ("years", &["year", "years", "yr", "yrs"], 1.0),
    ("years", &["decade", "decades"], 10.0),
    ("years", &["century", "centuries"], 100.0),
    ("months", &["month", "months"], 1.0),
    ("weeks", &["week", "weeks"], 1.0),
    ("days", &["day", "days"], 1.0),
    ("hours", &["hour", "hours"], 1.0),
    ("minutes", &["minute", "minutes"], 1.0),
    ("seconds", &["seconds"], 1.0),
];

const MONEY: Names = &[
    ("dollars", &["dollar", "dollars", "usd"], 1.0),
    ("euros", &["euro", "euros", "eur"], 1.0),
    ("pounds", &["gbp", "sterling"], 1.0),
    ("shekels", &["shekel", "shekels", "nis", "ils"], 1.0),
    ("manats", &["manat", "manats", "azn"], 1.0),
    ("lira", &["lira", "liras", "lire"], 1.0),
    ("rubles", &["ruble", "rubles", "rouble", "roubles"], 1.0),
    ("yen", &["yen"], 1.0),
    ("yuan", &["yuan", "renminbi"], 1.0),
    ("francs", &["franc", "francs"], 1.0),
    ("rupees", &["rupee", "rupees"], 1.0),
    ("dinars", &["dinar", "dinars"], 1.0),
    ("riyals", &["riyal", "riyals", "rial", "rials"], 1.0),
    ("crowns", &["krona", "kronor", "krone", "kroner", "koruna"], 1.0),
];

/// Units of weight, volume, area, power and the like.
const OTHERS: Names = &[
    ("tons", &["ton", "tons", "tonne", "tonnes"], 1.0),
    ("kg", &["kg", "kilo", "kilos", "kilogram", "kilograms"], 1.0),
    ("grams", &["gram", "grams"], 1.0),
    ("pounds", &["pound", "pounds", "lb", "lbs"], 1.0),
    ("barrels", &["barrel", "barrels"], 1.0),
    ("barrels per day", &["bpd"], 1.0),
    ("cubic metres", &["bcm"], 1e9),
    ("cubic metres", &["mcm"], 1e6),
    ("litres", &["liter", "liters", "litre", "litres"], 1.0),
    ("gallons", &["gallon", "gallons"], 1.0),
    ("hectares", &["hectare", "hectares", "ha"], 1.0),
    ("acres", &["acre", "acres"], 1.0),
    ("kW", &["kw", "kilowatt", "kilowatts"], 1.0),
    ("MW", &["mw", "megawatt", "megawatts"], 1.0),
    ("GW", &["gw", "gigawatt", "gigawatts"], 1.0),
    ("kWh", &["kwh"], 1.0),
    ("MWh", &["mwh"], 1.0),
    ("GWh", &["gwh"], 1.0),
    ("TWh", &["twh"], 1.0),
    ("degrees", &["degree", "degrees"], 1.0),
    ("mph", &["mph"], 1.0),
    ("times", &["times"], 1.0),
];

const SIGNS: [(char, &str); 8] = [
    ('$', "dollars"),
    ('€', "euros"),
    ('£', "pounds"),
    ('₪', "shekels"),
    ('₼', "manats"),
    ('₺', "lira"),
    ('₽', "rubles"),
    ('¥', "yen"),
];

fn look(list: Names, word: &str) -> Option<(&'static str, f64)> {
    list.iter().find(|(_, spellings, _)| spellings.contains(&word)).map(|&(name, _, times)| (name, times))
}

/// A unit by one word, or by what is written behind the digits without a blank.
pub(super) fn of_word(word: &str, next: usize) -> Option<Unit> {
    let lists = [
        (FigureKind::Length, LENGTHS),
        (FigureKind::Other, TIMES),
        (FigureKind::Sum, MONEY),
        (FigureKind::Other, OTHERS),
    ];
    lists.into_iter().find_map(|(kind, list)| {
        let (name, times) = look(list, word)?;
        Some(Unit { kind, name: name.into(), times, next })
    })
}

/// The sign of a currency right before a word.
pub(super) fn sign_before(line: &Line<'_>, at: usize) -> Option<(char, &'static str)> {
    let last = line.before(at).chars().next_back()?;
    SIGNS.into_iter().find(|(sign, _)| *sign == last)
}

/// A currency named before a number: `AZN 5 million`.
pub(super) fn currency(word: &str) -> Option<&'static str> {
    look(MONEY, word).map(|(name, _)| name).filter(|_| word.len() == 3)
}

/// Whether a unit, as a figure has it, is one of time.
pub(crate) fn is_time(unit: &str) -> bool {
    TIMES.iter().any(|(name, ..)| *name == unit)
}

/// A unit of time by its word.
pub(super) fn time(word: &str) -> Option<(&'static str, f64)> {
    look(TIMES, word)
}

/// The unit behind the number that ends before a word.
pub(super) fn unit(line: &Line<'_>, next: usize) -> Option<Unit> {
    let last = next.checked_sub(1)?;
    let after = line.after(last).trim_start();
    let share = |next| Some(Unit { kind: FigureKind::Share, name: "%".into(), times: 1.0, next });
    if after.starts_with(['%', '٪']) {
        return share(next);
    }
    // A sign right before the next number is that number's: `in 1992 £5`.
    let next_has_it = sign_before(line, next).is_some() && line.surface(next).starts_with(char::is_numeric);
    if let Some((_, name)) = SIGNS.into_iter().find(|(sign, _)| after.starts_with(*sign) && !next_has_it) {
        return Some(Unit { kind: FigureKind::Sum, name: name.into(), times: 1.0, next });
    }
    if !line.together(last) {
        return None;
    }
    let word = line.folded(next);
    let second = if line.together(next) { line.folded(next + 1) } else { "" };
    match (word, second) {
        ("percent" | "pct", _) => return share(next + 1),
        ("per", "cent") => return share(next + 2),
        ("percentage", "point" | "points") => {
            let name = "percentage points".into();
            return Some(Unit { kind: FigureKind::Share, name, times: 1.0, next: next + 2 });
        }
        ("cubic" | "square" | "nautical" | "sq", second) if look(LENGTHS, second).is_some() => {
            let length = look(LENGTHS, second).map_or("", |(name, _)| name);
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
        ("us" | "u.s" | "american" | "canadian" | "australian", "dollar" | "dollars") => {
            return of_word(second, next + 2);
        }
        _ => {}
    }
    let mut unit = of_word(word, next + 1)?;
    // A unit that is a letter or two is one only behind digits: `5 m`, not `one m`.
    if word.len() == 1 && line.surface(last).chars().all(char::is_alphabetic) {
        return None;
    }
    rate(line, &mut unit);
    Some(unit)
}

/// Makes the unit a rate, if a time follows: `barrels per day`.
fn rate(line: &Line<'_>, unit: &mut Unit) {
    let (link, by) = (line.folded(unit.next), line.folded(unit.next + 1));
    let close = line.spaced(unit.next - 1) && line.spaced(unit.next);
    let is_time = matches!(by, "day" | "month" | "year" | "week" | "hour" | "second");
    if close
        && is_time
        && (link == "per" || (link == "a" && by != "second"))
        && time(line.folded(unit.next - 1)).is_none()
    {
        unit.name = format!("{} per {by}", unit.name);
        unit.next += 2;
    }
}
