//! Finding words in a text that were copied with differences that carry no meaning.
//!
//! Whoever copies from a screen gets a plain blank for a no-break one, `'` for `’`, or the letters of `é` in another
//! composition, and cannot see it. Such words are found all the same; what is kept is what the text has.

use corpus::Span;
use unicode_normalization::char::decompose_canonical;

/// Every place in a text where these words stand: as they are, or, if there is none, with differences in blanks, in the
/// shape of quotation marks, apostrophes and hyphens, in signs that cannot be seen, and in the composition of letters.
/// Places may overlap. Words without a letter are nowhere.
pub(crate) fn places(text: &str, wanted: &str) -> Vec<Span> {
    if wanted.trim().is_empty() {
        return Vec::new();
    }
    let mut exact = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(wanted)) {
        let start = from + found;
        exact.push(span(start, start + wanted.len()));
        from = start + wanted.chars().next().map_or(1, char::len_utf8);
    }
    if exact.is_empty() { alike(text, wanted) } else { exact }
}

/// The first of [`places`].
pub(crate) fn find(text: &str, wanted: &str) -> Option<Span> {
    places(text, wanted).first().copied()
}

fn alike(text: &str, wanted: &str) -> Vec<Span> {
    let wanted: Vec<char> = signs(wanted.trim()).into_iter().map(|sign| sign.sign).collect();
    let text = signs(text);
    let last = wanted.len().saturating_sub(1);
    let fits = |(from, window): (usize, &[Sign])| {
        let (first, last) = (window.first()?, window.get(last)?);
        // A composed letter is found whole or not at all.
        let split_before = from.checked_sub(1).and_then(|before| text.get(before)).is_some_and(|it| it.at == first.at);
        let split_after = text.get(from + window.len()).is_some_and(|after| after.at == last.at);
        let same = window.iter().map(|sign| sign.sign).eq(wanted.iter().copied());
        (same && !split_before && !split_after).then(|| span(first.at, last.end))
    };
    text.windows(wanted.len().max(1)).enumerate().filter_map(fits).collect()
}

/// A sign as it is compared, and where it stands in the text, in bytes.
struct Sign {
    sign: char,
    at: usize,
    end: usize,
}

fn signs(text: &str) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let plain = match letter {
            // Soft hyphens, zero-width blanks, word joiners, byte order marks, marks of direction.
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            '\n' => '\n',
            blank if blank.is_whitespace() => ' ',
            '‘' | '’' | '‛' | 'ʼ' => '\'',
            '“' | '”' | '„' | '‟' => '"',
            '\u{2010}' | '\u{2011}' => '-',
            other => {
                decompose_canonical(other, |sign| signs.push(Sign { sign, at, end }));
                continue;
            }
        };
        match signs.last_mut() {
            Some(last) if plain == ' ' && last.sign == ' ' => last.end = end,
            _ => signs.push(Sign { sign: plain, at, end }),
        }
    }
    signs
}

fn span(start: usize, end: usize) -> Span {
    Span { start: start as u32, end: end as u32 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &str, expected: &[&str]) {
        assert_eq!(places(text, wanted).iter().map(|place| place.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_are_found_whatever_cannot_be_seen() {
        check("costs 5\u{a0}million a year", "5 million", &["5\u{a0}million"]);
        check("the river\u{2009} \u{a0}bank", "river bank", &["river\u{2009} \u{a0}bank"]);
        check("the pipe\u{ad}line\u{200b} ends", "pipeline ends", &["pipe\u{ad}line\u{200b} ends"]);
        check("the mayor’s “plan”", "mayor's \"plan\"", &["mayor’s “plan”"]);
        check("a twenty\u{2011}year lease", "twenty-year", &["twenty\u{2011}year"]);
        check("cafe\u{301} noir", "café", &["cafe\u{301}"]);
        check("café noir", "cafe\u{301} noir", &["café noir"]);
    }

    #[test]
    fn what_says_something_else_is_not_found() {
        for (text, wanted) in [
            ("café", "cafe"),
            ("5 million", "5 billion"),
            ("a – b", "a - b"),
            ("one\ntwo", "one two"),
            ("Oil", "oil"),
            ("x", " "),
        ] {
            check(text, wanted, &[]);
        }
    }

    #[test]
    fn an_exact_place_comes_before_any_other() {
        check("it’s and it's", "it's", &["it's"]);
        check("aaa", "aa", &["aa", "aa"]);
    }

    proptest! {
        #[test]
        fn what_stands_in_a_text_is_found_there(text in "[a-cé ’'\u{ad}\u{a0}“\n]{1,30}", from in 0usize..30, length in 1usize..9) {
            let letters: Vec<char> = text.chars().collect();
            let wanted: String = letters.iter().skip(from % letters.len()).take(length).collect();
            prop_assume!(!wanted.trim().is_empty());
            prop_assert!(places(&text, &wanted).iter().all(|place| place.of(&text) == wanted));
            prop_assert!(!places(&text, &wanted).is_empty());
        }

        #[test]
        fn any_words_can_be_looked_for(text in any::<String>(), wanted in any::<String>()) {
            prop_assert!(places(&text, &wanted).iter().all(|place| !place.of(&text).is_empty()));
        }
    }
}
