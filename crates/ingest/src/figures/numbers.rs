//! Numbers, in digits and in words.

use super::line::Line;

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

/// Words for the numbers under a hundred.
const SMALL: [(&str, f64); 28] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Words and letters that multiply the number before them.
const SCALES: [(&str, f64); 16] = [
    ("dozen", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("millions", 1e6),
    ("billion", 1e9),
    ("billions", 1e9),
    ("trillion", 1e12),
    ("trillions", 1e12),
    ("mn", 1e6),
    ("mln", 1e6),
    ("bn", 1e9),
    ("bln", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
    ("k", 1e3),
];

/// Words that say that there are many, without saying how many.
const VAGUE: [&str; 8] = ["tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions"];

/// Words for the parts of a whole, by how many of them make it.
const PARTS: [(&str, f64); 12] = [
    ("half", 2.0),
    ("halve", 2.0),
    ("third", 3.0),
    ("quarter", 4.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("hundredth", 100.0),
];

/// Ordinals that rank something: `sixth largest`.
const RANKS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

fn look(list: &[(&str, f64)], word: &str) -> Option<f64> {
    list.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

/// The number that begins at a word.
pub(super) fn number(line: &Line<'_>, at: usize) -> Option<Number> {
    in_digits(line, at).or_else(|| if line.english { in_words(line, at) } else { None })
}

fn in_digits(line: &Line<'_>, at: usize) -> Option<Number> {
    let (digits, suffix) = split(line.surface(at))?;
    let mut value = parse(&digits, line.decimal_comma)?;
    let mut next = at + 1;
    // Blanks that part thousands are narrow or fixed.
    while matches!(line.after(next - 1), "\u{a0}" | "\u{202f}" | "\u{2009}")
        && suffix.is_empty()
        && let Some((group, rest)) = split(line.surface(next))
        && (group.len(), rest.as_str()) == (3, "")
    {
        value = value * 1e3 + parse(&group, line.decimal_comma)?;
        next += 1;
    }
    let mut number = Number { value: Some(value), next, spelled: false, part: false, suffix };
    if let Some(scale) = look(&SCALES, &number.suffix) {
        number.value = Some(round(value * scale));
        number.suffix.clear();
    } else if number.suffix.is_empty() {
        scale(line, &mut number);
    }
    Some(number)
}

/// Multiplies a number by the scale words behind it.
fn scale(line: &Line<'_>, number: &mut Number) {
    while line.together(number.next - 1)
        && let Some(scale) = look(&SCALES, line.folded(number.next))
    {
        number.value = number.value.map(|value| round(value * scale));
        number.next += 1;
    }
}

/// Products of decimal fractions are rounded to what the digits say: 1.1 million are 1100000.
fn round(value: f64) -> f64 {
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
    let number = |value, next| Number { value, next, spelled: true, part: false, suffix: String::new() };
    part(line, at).or_else(|| vague(line, at)).or_else(|| {
        let folded = line.folded(at);
        // `half a million`, `a hundred`
        let scaled = |first: f64, at: usize| {
            let scale = look(&SCALES, line.folded(at)).filter(|_| line.folded(at).len() > 3)?;
            let mut found = number(Some(first * scale), at + 1);
            self::scale(line, &mut found);
            Some(found)
        };
        match folded {
            "half" if line.spaced(at) && matches!(line.folded(at + 1), "a" | "an") && line.spaced(at + 1) => {
                return scaled(0.5, at + 2);
            }
            "a" | "an" if line.spaced(at) => return scaled(1.0, at + 1),
            _ => {}
        }
        let mut total = 0.0;
        let mut group = look(&SMALL, folded)?;
        let mut next = at + 1;
        loop {
            let joined = line.together(next - 1);
            let word = line.folded(next);
            if joined && let Some(small) = look(&SMALL, word).filter(|small| group % 10.0 == 0.0 && *small > 0.0) {
                // `twenty-five`, `two hundred five`
                if group == 0.0 || (group < 100.0 && (group < 20.0 || small >= 10.0)) {
                    break;
                }
                group += small;
                next += 1;
            } else if joined && word == "and" && group >= 100.0 && look(&SMALL, line.folded(next + 1)).is_some() {
                next += 1;
            } else if joined && let Some(scale) = look(&SCALES, word).filter(|_| word.len() > 3) {
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
        Some(number(Some(total + group), next))
    })
}

/// `nine-tenths`, `a third of`, `half of`.
fn part(line: &Line<'_>, at: usize) -> Option<Number> {
    let found =
        |value: f64, next| Number { value: Some(value), next, spelled: true, part: true, suffix: String::new() };
    let of = |next: usize| line.spaced(next - 1) && line.folded(next) == "of";
    let word = line.folded(at);
    if word == "half" {
        let whole = matches!(line.folded(at + 1), "of" | "the" | "its" | "their" | "his" | "her" | "our" | "all");
        return (whole && line.spaced(at)).then(|| found(0.5, at + 1));
    }
    if !line.together(at) {
        return None;
    }
    let name = line.folded(at + 1);
    let whole = look(&PARTS, name.strip_suffix('s').unwrap_or(name))?;
    if matches!(word, "a" | "one") {
        let single = !name.ends_with('s') && (of(at + 2) || (word == "one" && line.hyphened(at)));
        return single.then(|| found(1.0 / whole, at + 2));
    }
    let parts = look(&SMALL, word).filter(|&parts| parts > 1.0 && name.ends_with('s'))?;
    Some(found(parts / whole, at + 2))
}

/// `dozens`, `tens of thousands`.
fn vague(line: &Line<'_>, at: usize) -> Option<Number> {
    let is_vague = |at: usize| VAGUE.contains(&line.folded(at));
    let mut next = at + 1;
    while is_vague(at) && line.spaced(next - 1) && line.folded(next) == "of" && is_vague(next + 1) {
        next += 2;
    }
    is_vague(at).then(|| Number { value: None, next, spelled: true, part: false, suffix: String::new() })
}

/// The rank that an ordinal before a superlative gives, and the word behind both: `sixth largest`.
pub(super) fn rank(line: &Line<'_>, at: usize) -> Option<(f64, usize)> {
    let rank = match split(line.surface(at)) {
        Some((digits, suffix)) => {
            digits.parse().ok().filter(|_| matches!(suffix.as_str(), "st" | "nd" | "rd" | "th"))?
        }
        None => RANKS.iter().position(|rank| *rank == line.folded(at))? as f64 + 1.0,
    };
    let next = line.folded(at + 1);
    let superlative = next.len() > 5 && next.ends_with("est") || next == "most";
    (line.english && superlative && rank > 1.0 && line.together(at)).then_some((rank, at + 2))
}
