//! The small language of cue patterns, such as `arms sale*|deal*` or `arrest* .. spies|spy`.

use crate::words::{Gap, Word, fold, words};

/// How many words `..` may stand for, at most.
const REACH: usize = 5;

/// The fewest letters before a `*`.
const SHORTEST_STEM: usize = 2;

/// Words in a row, as a rule looks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// One of several choices: each a word, or several where it is written with hyphens, as `F-35` is.
    Choice(Vec<Vec<Spelling>>),
    /// Up to [`REACH`] words of the same sentence.
    Reach,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Spelling {
    letters: String,
    /// Whether any ending may follow, as after `pipeline*`.
    open: bool,
    /// Whether upper case and diacritics count, as they do where the pattern has an upper-case letter.
    exact: bool,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(crate) fn parse(text: &str) -> Result<Pattern, String> {
        let mut pieces = Vec::new();
        for part in text.split_whitespace() {
            pieces.push(match part {
                ".." => Piece::Reach,
                _ => Piece::Choice(part.split('|').map(spell).collect::<Result<_, _>>()?),
            });
        }
        let loose = |piece: Option<&Piece>| piece.is_none_or(|piece| *piece == Piece::Reach);
        if pieces.is_empty() {
            return Err("it has no word".into());
        }
        if loose(pieces.first())
            || loose(pieces.last())
            || pieces.windows(2).any(|two| two == [Piece::Reach, Piece::Reach])
        {
            return Err("`..` must stand between two words".into());
        }
        Ok(Pattern(pieces))
    }

    /// The first letters that a match can begin with, folded.
    pub(crate) fn initials(&self) -> impl Iterator<Item = char> {
        let choices = match self.0.first() {
            Some(Piece::Choice(choices)) => choices.as_slice(),
            _ => &[],
        };
        choices.iter().filter_map(|choice| fold(&choice.first()?.letters).chars().next())
    }

    /// Whether it reaches over words that it does not name.
    pub(crate) fn is_loose(&self) -> bool {
        self.0.contains(&Piece::Reach)
    }

    /// The end of the match that begins at a word, as the index of the word behind it.
    pub(crate) fn at(&self, words: &[Word], start: usize) -> Option<usize> {
        follow(&self.0, words, start)
    }
}

fn follow(pieces: &[Piece], words: &[Word], at: usize) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else { return Some(at) };
    match piece {
        Piece::Choice(choices) => choices.iter().find_map(|choice| {
            let end = at + choice.len();
            let found = words.get(at..end)?;
            let (last, earlier) = found.split_last()?;
            let together = earlier.iter().all(|word| word.after == Gap::Close);
            let fits = choice.iter().zip(found).all(|(spelling, word)| spelling.fits(word));
            let reaches = match rest.first() {
                Some(Piece::Choice(_)) => last.after == Gap::Close,
                Some(Piece::Reach) => last.after <= Gap::Pause,
                None => true,
            };
            if together && fits && reaches { follow(rest, words, end) } else { None }
        }),
        Piece::Reach => {
            for skipped in 0..=REACH {
                if let Some(end) = follow(rest, words, at + skipped) {
                    return Some(end);
                }
                if words.get(at + skipped)?.after > Gap::Pause {
                    return None;
                }
            }
            None
        }
    }
}

impl Spelling {
    fn fits(&self, word: &Word) -> bool {
        let meets = |written: &str| match self.open {
            true => written.starts_with(&self.letters),
            false => written == self.letters,
        };
        match self.exact {
            true => {
                let before_apostrophe = word.exact.split_once('\'').map_or("", |(base, _)| base);
                meets(&word.exact) || meets(before_apostrophe)
            }
            false => word.forms.iter().any(|form| meets(form)),
        }
    }
}

/// The words of one choice.
fn spell(part: &str) -> Result<Vec<Spelling>, String> {
    let (letters, open) = match part.strip_suffix('*') {
        Some(letters) => (letters, true),
        None => (part, false),
    };
    if letters.contains('*') {
        return Err(format!("the `*` in `{part}` does not stand at the end of a word"));
    }
    if open && letters.chars().count() < SHORTEST_STEM {
        return Err(format!("`{part}` fits almost every word"));
    }
    let mut spellings: Vec<Spelling> = words(letters)
        .into_iter()
        .map(|word| {
            let exact = word.exact.chars().any(char::is_uppercase);
            let letters = if exact { word.exact } else { word.forms.into_iter().next().unwrap_or_default() };
            Spelling { letters, open: false, exact }
        })
        .collect();
    match spellings.last_mut() {
        Some(last) => last.open = open,
        None => return Err(format!("`{part}` has no letter in it")),
    }
    Ok(spellings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, text: &str, expected: &[&str]) {
        let pattern = Pattern::parse(pattern).unwrap();
        let words = words(text);
        let mut found = Vec::new();
        for start in 0..words.len() {
            if let Some(end) = pattern.at(&words, start) {
                found.push(&text[words[start].span.start as usize..words[end - 1].span.end as usize]);
            }
        }
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_match_whatever_their_case_and_diacritics() {
        check("oil", "Oil, OIL and boiling olives: oil’s price", &["Oil", "OIL", "oil"]);
        check("petrol*", "petrol petroleum Petrolü", &["petrol", "petroleum", "Petrolü"]);
        check("oil|gas field*", "oil fields, gas-field, gas. Fields", &["oil fields", "gas-field"]);
        check("erdogan", "Erdoğan", &["Erdoğan"]);
    }

    #[test]
    fn an_upper_case_letter_makes_a_word_exact() {
        check("MİT", "MİT’in MIT mit", &["MİT’in"]);
        check("Aman", "Aman aman AMAN", &["Aman"]);
        check("F-35|MiG*", "MiGs and F-35s and F-35", &["MiGs", "F-35"]);
        check("F-35*", "F-35s f-35 F 35", &["F-35s", "F 35"]);
    }

    #[test]
    fn two_dots_reach_over_a_few_words_of_a_sentence() {
        check(
            "arrest* .. spies",
            "arrested three alleged spies. Arrested. Two spies",
            &["arrested three alleged spies"],
        );
        check("a .. b", "a b", &["a b"]);
        check("a .. b", "a 1 2 3 4 5 6 b", &[]);
    }

    #[test]
    fn arabic_and_turkish_are_matched() {
        check("نفط", "أسعار النفط والنفط", &["النفط", "والنفط"]);
        check("خط انابيب", "خط أنابيب", &["خط أنابيب"]);
        check("boru hat*", "Boru hattı BORU HATTI", &["Boru hattı", "BORU HATTI"]);
        check("istihbarat*", "İSTİHBARATI istihbaratın", &["İSTİHBARATI", "istihbaratın"]);
    }

    #[test]
    fn bad_patterns_say_what_is_wrong() {
        for (pattern, what) in [
            ("", "it has no word"),
            (".. oil", "`..` must stand between two words"),
            ("a .. .. b", "`..` must stand between two words"),
            ("o*l", "the `*` in `o*l` does not stand at the end of a word"),
            ("o*", "`o*` fits almost every word"),
            ("oil||gas", "`` has no letter in it"),
            ("—", "`—` has no letter in it"),
        ] {
            assert_eq!(Pattern::parse(pattern), Err(what.into()), "{pattern}");
        }
    }
}
