//! How far one word is from another, in slips of the pen.

/// How many slips are forgiven in a word of so many letters.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The letters of a word as a set: a slip changes at most two of its members.
pub(super) fn letters(word: &str) -> u32 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) & 31))
}

/// How many letters must be put in, left out, changed, or swapped with their neighbour, to make one word of the other
/// (optimal string alignment); `None` if more than `most`.
pub(super) fn distance(one: &[char], other: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, &letter) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &across) in other.iter().enumerate() {
            let mut least = (last[j] + usize::from(letter != across)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter == other[j - 1] && one[i - 1] == across {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|&slips| slips > most) {
            return None;
        }
        before = core::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&slips| slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        let cases = [
            ("azerbajan", "azerbaijan", Some(1)),
            ("isreal", "israel", Some(1)),
            ("pipline", "pipeline", Some(1)),
            ("oil", "oil", Some(0)),
            ("gasoline", "gas", None),
            ("kitten", "sitting", None),
            ("", "ab", Some(2)),
        ];
        for (one, other, expected) in cases {
            let one: Vec<char> = one.chars().collect();
            assert_eq!(distance(&one, other, 2), expected, "{one:?} {other}");
        }
    }
}
