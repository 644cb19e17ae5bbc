//! Numbers, in digits and in words.

use super::lexicon::{Things, is_time, look};
use super::line::Line;
use crate::language::stopwords::is_stopword;

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// `None` if the words are vague: `dozens`.
    pub(super) value: Option<f64>,
    /// The word behind it.
    pub(super) next: usize,
    /// Whether it is written in words.
    pub(super) spelled: bool,
    /// Whether it is a part of a whole: `nine-tenths`.
    pub(super) part: bool,
    /// What follows the digits without a blank: the `km` of `10km`.
    pub(super) suffix: String,
}

/// Parts of a whole that are one letter.
const FRACTIONS: [(char, f64); 9] = [
    ('½', 0.5),
    ('¼', 0.25),
    ('¾', 0.75),
    ('⅓', 1.0 / 3.0),
    ('⅔', 2.0 / 3.0),
    ('⅛', 0.125),
    ('⅜', 0.375),
    ('⅝', 0.625),
    ('⅞', 0.875),
];

/// Ordinals that rank something: `sixth largest`.
const RANKS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

/// Words before an ordinal that counts, and words behind one that does not.
const RANKED: [&str; 10] = ["the", "a", "his", "her", "its", "their", "our", "my", "in", "for"];
const UNRANKED: [&str; 18] = [
    "party",
    "parties",
    "person",
    "persons",
    "world",
    "of",
    "estate",
    "country",
    "countries",
    "century",
    "less",
    "more",
    "half",
    "quarter",
    "time",
    "floor",
    "hand",
    "thing",
];

/// The number that begins at a word.
pub(super) fn number(line: &Line<'_>, at: usize) -> Option<Number> {
    in_digits(line, at).or_else(|| fraction_alone(line, at)).or_else(|| in_words(line, at))
}

fn in_digits(line: &Line<'_>, at: usize) -> Option<Number> {
    let (digits, suffix) = split(line.surface(at))?;
    let mut value = parse(&digits, line.decimal_comma)?;
    let mut next = at + 1;
    let opens = digits.len() < 4 && !digits.starts_with('0') && digits.chars().all(|digit| digit.is_ascii_digit());
    while opens
        && suffix.is_empty()
        && let Some(group) = thousands(line, next)
    {
        value = value * 1e3 + group;
        next += 1;
    }
    let mut number = Number { value: Some(value), next, spelled: false, part: false, suffix };
    if let Some(part) =
        fraction(line, next).filter(|_| number.suffix.is_empty() && line.after(next - 1).trim().is_empty())
    {
        number.value = Some(value + part);
        number.next += 1;
    }
    if let Some(scale) = line.lexicon.scale(&number.suffix) {
        number.value = Some(round(value * scale));
        number.suffix.clear();
    } else if number.suffix.is_empty() {
        scale(line, &mut number);
        // `2 bin 300`
        let (scaled, rest) = (number.next > next, number.next);
        if scaled
            && line.lexicon.inflected
            && line.spaced(rest - 1)
            && let Some(rest) = line.surface(rest).parse().ok().filter(|rest: &f64| *rest < 1e3)
        {
            number.value = number.value.map(|value| value + rest);
            number.next += 1;
        }
    }
    half_more(line, &mut number);
    Some(number)
}

/// `2 and a half million`, `iki buçuk`.
fn half_more(line: &Line<'_>, number: &mut Number) {
    let next = number.next;
    let words = |count: usize| (next - 1..next - 1 + count).all(|word| line.spaced(word));
    let length = match (line.folded(next), line.folded(next + 1), line.folded(next + 2)) {
        ("and", "a", "half") if line.english && words(3) => 3,
        ("bucuk", ..) if words(1) => 1,
        _ => return,
    };
    number.value = number.value.map(|value| value + 0.5);
    number.next += length;
    scale(line, number);
}

/// Three digits behind a blank of some width: `300 000`.
fn thousands(line: &Line<'_>, at: usize) -> Option<f64> {
    let blank = matches!(line.after(at.checked_sub(1)?), " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
    let (group, rest) = split(line.surface(at)).filter(|_| blank)?;
    (group.len() == 3 && rest.is_empty()).then(|| group.parse().ok())?
}

/// `½` as a word.
fn fraction(line: &Line<'_>, at: usize) -> Option<f64> {
    let mut letters = line.surface(at).chars();
    let (first, None) = (letters.next()?, letters.next()) else { return None };
    FRACTIONS.iter().find(|(letter, _)| *letter == first).map(|&(_, value)| value)
}

/// `½ mile`.
fn fraction_alone(line: &Line<'_>, at: usize) -> Option<Number> {
    let value = Some(fraction(line, at)?);
    let mut number = Number { value, next: at + 1, spelled: false, part: false, suffix: String::new() };
    scale(line, &mut number);
    Some(number)
}

/// Multiplies a number by the scale words behind it; the dot of `Mio.` may part it from what follows.
fn scale(line: &Line<'_>, number: &mut Number) {
    while line.together(number.next - 1)
        && let Some(scale) = line.lexicon.scale(line.folded(number.next))
    {
        number.value = number.value.map(|value| round(value * scale));
        number.next += 1;
    }
}

/// Products of decimal fractions are rounded to what the digits say: 1.1 million are 1100000.
pub(super) fn round(value: f64) -> f64 {
    if value.abs() >= 1.0 { (value * 1e3).round() / 1e3 } else { value }
}

/// The digits that a word begins with, and the letters that follow: `1990`, `s`. Digits of any script become 0 to 9.
pub(super) fn split(surface: &str) -> Option<(String, String)> {
    let mut digits = String::new();
    let mut suffix = String::new();
    for letter in surface.chars() {
        match digit(letter) {
            Some(_) if !suffix.is_empty() => return None,
            Some(digit) => digits.push(digit),
            None if suffix.is_empty() && !digits.is_empty() && ".,٫٬".contains(letter) => {
                digits.push(if letter == '٫' {
                    '.'
                } else if letter == '٬' {
                    ','
                } else {
                    letter
                });
            }
            None if digits.is_empty() => return None,
            None => suffix.extend(letter.to_lowercase()),
        }
    }
    Some((digits, suffix))
}

fn digit(letter: char) -> Option<char> {
    let value = match letter {
        '0'..='9' => return Some(letter),
        '\u{660}'..='\u{669}' => letter as u32 - 0x660,
        '\u{6f0}'..='\u{6f9}' => letter as u32 - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// The value of digits with points and commas. `None` of what is no number, such as `24.10.95`.
fn parse(digits: &str, decimal_comma: bool) -> Option<f64> {
    let decimal = if decimal_comma { ',' } else { '.' };
    let thousands = if decimal_comma { '.' } else { ',' };
    let (whole, fraction) = match digits.rsplit_once(decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let groups: Vec<&str> = whole.split(thousands).collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3) && groups.iter().all(|group| !group.is_empty());
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !grouped || !groups.iter().all(|group| plain(group)) || !plain(fraction) {
        return None;
    }
    format!("{}.{fraction}0", groups.concat()).parse().ok()
}

fn in_words(line: &Line<'_>, at: usize) -> Option<Number> {
    part(line, at).or_else(|| vague(line, at)).or_else(|| sum_of_words(line, at))
}

/// `two hundred and five`, `half a million`, `on iki bin`, `siebenundvierzig`.
fn sum_of_words(line: &Line<'_>, at: usize) -> Option<Number> {
    let number = |value, next| Number { value, next, spelled: true, part: false, suffix: String::new() };
    let lexicon = line.lexicon;
    let folded = line.folded(at);
    let scaled = |first: f64, at: usize| {
        let scale = lexicon.scale(line.folded(at)).filter(|_| line.folded(at).len() > 3)?;
        let mut found = number(Some(first * scale), at + 1);
        self::scale(line, &mut found);
        Some(found)
    };
    match folded {
        "half" if line.spaced(at) && matches!(line.folded(at + 1), "a" | "an") && line.spaced(at + 1) => {
            // `half a mile`; half an hour is a time.
            let measured = lexicon.unit(line.folded(at + 2)).is_some_and(|unit| !is_time(unit.name));
            return scaled(0.5, at + 2).or_else(|| measured.then(|| number(Some(0.5), at + 2)));
        }
        "a" | "an" if line.english && line.spaced(at) => return scaled(1.0, at + 1),
        "ein" | "eine" | "einer" | "einem" | "einen" if lexicon.things == Things::Capital && line.spaced(at) => {
            return scaled(1.0, at + 1);
        }
        "bir" if lexicon.inflected && line.spaced(at) => return scaled(1.0, at + 1),
        _ => {}
    }
    let mut total = 0.0;
    let alone = || lexicon.scale(folded).filter(|_| lexicon.alone.contains(&folded));
    let mut group = small(line, folded).or_else(alone)?;
    let mut next = at + 1;
    loop {
        let joined = line.together(next - 1);
        let word = line.folded(next);
        let unit = (lexicon.inflected && word == "bir" && group >= 10.0).then_some(1.0);
        if joined && let Some(small) = small(line, word).or(unit).filter(|small| group % 10.0 == 0.0 && *small > 0.0) {
            // `twenty-five`, `two hundred five`, and `on iki`, which is twelve; but not `ten five`.
            let teen = !line.english && group == 10.0 && small < 10.0;
            if !teen && (group == 0.0 || (group < 100.0 && (group < 20.0 || small >= 10.0))) {
                break;
            }
            group += small;
            next += 1;
        } else if joined
            && line.english
            && word == "and"
            && group >= 100.0
            && small(line, line.folded(next + 1)).is_some()
        {
            next += 1;
        } else if joined && let Some(scale) = lexicon.scale(word).filter(|_| word.len() > 2) {
            if scale >= 1e3 {
                total += group * scale;
                group = 0.0;
            } else {
                group *= scale;
            }
            next += 1;
        } else {
            break;
        }
    }
    let mut found = number(Some(total + group), next);
    half_more(line, &mut found);
    Some(found)
}

/// A number under a hundred, or a German one in one word: `siebenundvierzig`, `zweihundertfünfzig`, `dreieinhalb`.
fn small(line: &Line<'_>, word: &str) -> Option<f64> {
    let known = |word: &str| if word == "ein" { Some(1.0) } else { small(line, word) };
    if let Some(value) = look(line.lexicon.small, word) {
        return Some(value);
    }
    if line.lexicon.things != Things::Capital {
        return None;
    }
    if word == "anderthalb" {
        return Some(1.5);
    }
    if let Some(whole) = word.strip_suffix("einhalb") {
        return known(whole).map(|whole| whole + 0.5);
    }
    for (scale, times) in [("tausend", 1e3), ("hundert", 1e2)] {
        if let Some((head, rest)) = word.split_once(scale) {
            let head = if head.is_empty() { None } else { Some(known(head)?) };
            let rest = if rest.is_empty() { None } else { Some(known(rest.strip_prefix("und").unwrap_or(rest))?) };
            // The bare words multiply what stands before them.
            return (head.is_some() || rest.is_some()).then(|| head.unwrap_or(1.0) * times + rest.unwrap_or(0.0));
        }
    }
    let (ones, tens) = word.split_once("und")?;
    let tens = look(line.lexicon.small, tens).filter(|tens| *tens >= 20.0)?;
    known(ones).map(|ones| tens + ones)
}

/// Words before a part that is a stretch of time or place rather than a share: `the first half of the century`.
const STRETCHES: [&str; 11] =
    ["first", "second", "third", "last", "latter", "former", "other", "upper", "lower", "early", "final"];

/// `nine-tenths`, `a third of`, `half of`, `ein Drittel`, `jeder Fünfte`.
fn part(line: &Line<'_>, at: usize) -> Option<Number> {
    let found =
        |value: f64, next| Number { value: Some(value), next, spelled: true, part: true, suffix: String::new() };
    let word = line.folded(at);
    let parts = |word: &str| look(line.lexicon.parts, word);
    if !line.english {
        if word == "halfte" || line.lexicon.inflected && word.starts_with("yarisi") {
            return Some(found(0.5, at + 1));
        }
        if line.lexicon.inflected {
            // `dörtte üçü`
            let whole = ["te", "ta", "de", "da"].iter().find_map(|end| word.strip_suffix(end))?;
            let whole = look(line.lexicon.small, whole).filter(|_| line.spaced(at))?;
            let next = line.folded(at + 1);
            let mut parts = line.lexicon.small.iter().chain(&[("bir", 1.0)]);
            let begins = |part: &str| part.get(..part.len() - 1).is_some_and(|stem| next.starts_with(stem));
            let (_, parts) = parts.rfind(|(part, _)| begins(part) && next.ends_with(['i', 'u']))?;
            return (*parts < whole && next.len() > 2).then(|| found(parts / whole, at + 2));
        }
        let whole = parts(line.folded(at + 1)).filter(|_| line.spaced(at) && line.capital(at + 1))?;
        return match word {
            "ein" | "einem" | "eines" | "jeder" | "jede" | "jedes" => Some(found(1.0 / whole, at + 2)),
            _ => look(line.lexicon.small, word).map(|parts| found(parts / whole, at + 2)),
        };
    }
    let of = |next: usize| line.spaced(next - 1) && line.folded(next) == "of";
    if word == "half" {
        let whole = matches!(line.folded(at + 1), "of" | "the" | "its" | "their" | "his" | "her" | "our" | "all");
        let stretch = STRETCHES.contains(&line.word_before(at)) || names_time(line, at + 1);
        return (whole && !stretch && line.spaced(at)).then(|| found(0.5, at + 1));
    }
    if !line.together(at) {
        return None;
    }
    let name = line.folded(at + 1);
    let whole = parts(name.strip_suffix('s').unwrap_or(name))?;
    if matches!(word, "a" | "one") {
        let compared =
            line.spaced(at + 1) && matches!(line.folded(at + 2), "less" | "more" | "fewer" | "higher" | "lower");
        // `fell by a quarter since then`
        let measured = matches!(
            line.word_before(at),
            "by" | "than" | "about" | "nearly" | "almost" | "around" | "roughly" | "over"
        ) && (!line.together(at + 1) || is_stopword(line.folded(at + 2)));
        let single =
            !name.ends_with('s') && (of(at + 2) || measured || compared || (word == "one" && line.hyphened(at)));
        return single.then(|| found(1.0 / whole, at + 2));
    }
    let parts = look(line.lexicon.small, word).filter(|&parts| parts > 1.0 && name.ends_with('s'))?;
    Some(found(parts / whole, at + 2))
}

/// Whether `of` and a time follow: half of the century is a stretch of time.
fn names_time(line: &Line<'_>, at: usize) -> bool {
    let mut next = at;
    while matches!(line.folded(next), "of" | "the" | "this" | "that" | "a") && line.spaced(next) {
        next += 1;
    }
    line.lexicon.time(line.folded(next)).is_some_and(|(_, times)| times > 1.0)
}

/// `dozens`, `tens of thousands`.
fn vague(line: &Line<'_>, at: usize) -> Option<Number> {
    let is_vague = |at: usize| line.lexicon.vague.contains(&line.folded(at));
    let mut next = at + 1;
    while is_vague(at) && line.spaced(next - 1) && line.folded(next) == "of" && is_vague(next + 1) {
        next += 2;
    }
    is_vague(at).then(|| Number { value: None, next, spelled: true, part: false, suffix: String::new() })
}

/// How many times as much a word says: `threefold`, `tenfold`.
pub(super) fn fold_of(line: &Line<'_>, at: usize) -> Option<f64> {
    let times = line.folded(at).strip_suffix("fold").filter(|_| line.english)?;
    look(line.lexicon.small, times).or_else(|| line.lexicon.scale(times).filter(|_| times.len() > 3))
}

/// The rank that an ordinal gives before a superlative, and the word behind both: `sixth largest`; or in digits: `the 35th`.
pub(super) fn rank(line: &Line<'_>, at: usize) -> Option<(f64, usize)> {
    let digits = split(line.surface(at)).filter(|(_, suffix)| matches!(suffix.as_str(), "st" | "nd" | "rd" | "th"));
    let ordinal = |at: usize| Some(RANKS.iter().position(|rank| *rank == line.folded(at))? as f64 + 1.0);
    let tens = look(line.lexicon.small, line.folded(at)).filter(|tens| *tens >= 20.0 && line.hyphened(at));
    if let Some((tens, ones)) = tens.zip(ordinal(at + 1)) {
        return line.english.then_some((tens + ones, at + 2));
    }
    let rank = match &digits {
        Some((digits, _)) => digits.parse().ok()?,
        None => ordinal(at)?,
    };
    let next = line.folded(at + 1);
    // `their fifth win`, but no third party.
    let counted = digits.is_none()
        && (rank > 2.0
            || (rank > 1.0 && matches!(line.word_before(at), "his" | "her" | "its" | "their" | "our" | "my")))
        && RANKED.contains(&line.word_before(at))
        && !UNRANKED.contains(&next)
        && !line.hyphened(at)
        && (line.word_before(at) != "a" || (line.spaced(at) && !is_stopword(next)));
    let superlative = ((next.len() > 5 && next.ends_with("est")) || next == "most") && line.together(at);
    if !line.english {
        return None;
    }
    match superlative {
        true => (rank > 1.0).then_some((rank, at + 2)),
        // The 7th Fleet and 42nd Street are names.
        false => {
            ((counted || digits.is_some()) && !(line.together(at) && line.capital(at + 1))).then_some((rank, at + 1))
        }
    }
}
