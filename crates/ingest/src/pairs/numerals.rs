//! Numerals as they are written in any language: what versions of one text have in common first.

/// The least digits behind a mark that parts thousands.
const THOUSANDS: usize = 3;

/// The numerals of a text in order, whatever marks their thousands and decimals: `20,000`, `20 000` and `20’000` are one,
/// and so are `371.30` and `371,30`. A letter right behind belongs to it: `5a` is not `5`.
pub(super) fn numerals(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let mut numerals = Vec::new();
    let mut at = 0;
    while let Some(&sign) = signs.get(at) {
        // A digit within a word is part of a name: `F16`.
        let begins = sign.is_ascii_digit() && !at.checked_sub(1).is_some_and(|before| signs[before].is_alphanumeric());
        if !begins {
            at += 1;
            continue;
        }
        let (numeral, next) = numeral(&signs, at);
        numerals.push(numeral);
        at = next;
    }
    numerals
}

/// The numeral that begins at a digit, and where it ends.
fn numeral(signs: &[char], start: usize) -> (String, usize) {
    let digits = |from: usize| signs.iter().skip(from).take_while(|sign| sign.is_ascii_digit()).count();
    let mut next = start + digits(start);
    let mut numeral: String = signs[start..next].iter().collect();
    while let Some(mark) = signs.get(next).filter(|mark| ".,'’ \u{a0}\u{202f}".contains(**mark)) {
        let behind = digits(next + 1);
        match (behind, mark) {
            (THOUSANDS, _) if next - start <= THOUSANDS || numeral.len() > THOUSANDS => {}
            (1.., '.' | ',') => numeral.push('.'),
            _ => break,
        }
        numeral.extend(&signs[next + 1..=next + behind]);
        next += 1 + behind;
    }
    // One letter is part of the number, several are an ending or a unit: `1er`, `30km`.
    let letters = signs.iter().skip(next).take_while(|sign| sign.is_alphabetic()).count();
    if letters == 1 {
        numeral.extend(signs[next].to_lowercase());
    }
    (numeral, next + letters)
}

/// How much of what two passages have of numerals is the same, from 0 to 1.
pub(super) fn same(a: &[String], b: &[String]) -> f64 {
    let most = a.len().max(b.len());
    let mut left: Vec<&String> = b.iter().collect();
    let found = |one: &&String| left.iter().position(|other| other == one).map(|at| left.swap_remove(at)).is_some();
    let same = a.iter().filter(found).count();
    same as f64 / most.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_the_same_however_a_language_marks_them() {
        for (text, expected) in [
            ("§ 12 Abs. 3: 14’500 Fr.", &["12", "3", "14500"][..]),
            ("14 500 or 14,500 or 14.500 and 1.250.000", &["14500", "14500", "14500", "1250000"]),
            ("8,75 m; 8.75 m", &["8.75", "8.75"]),
            ("Article 9b, le 1er août, the 3rd", &["9b", "1", "3"]),
            ("F16 and 40km", &["40"]),
            ("In 1987, 12 of 40.", &["1987", "12", "40"]),
        ] {
            assert_eq!(numerals(text), expected, "{text}");
        }
    }

    #[test]
    fn numerals_are_compared_by_how_many_are_the_same() {
        let same = |a: &str, b: &str| same(&numerals(a), &numerals(b));
        assert_eq!(same("7 of 9", "9 und 7"), 1.0);
        assert_eq!(same("7 and 7", "7"), 0.5);
        assert_eq!(same("7", "none"), 0.0);
        assert_eq!(same("none", "keine"), 0.0);
    }
}
