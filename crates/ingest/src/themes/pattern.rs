//! The small language of cue patterns, such as `arms sale*|deal*`, `arrest* .. spies|spy` or `{official} visited`.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::language::fold::fold;
use crate::language::words::{Gap, Word, words};

/// How many words `..` may stand for, at most.
pub(crate) const REACH: usize = 5;

/// The fewest letters before a `*`.
const SHORTEST_STEM: usize = 2;

/// By how many first letters words are filed, at most. More would make an index finer and its keys more.
const KEY: usize = 4;

/// Words in a row, as a rule looks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Piece>);

/// Word families that patterns can name, such as `{official}`.
#[derive(Debug, Default)]
pub(crate) struct Families(BTreeMap<String, Family>);

/// The words of a family, and the same as choices that all patterns share which name it.
#[derive(Debug)]
struct Family {
    members: Vec<Sequence>,
    choices: Rc<Choices>,
}

/// Several words in a row: `prime minister`, or `F-35`.
type Sequence = Vec<Spelling>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// One of several choices: those of families, and those that are written out.
    Choice(Vec<Rc<Choices>>),
    /// Some words of the same sentence.
    Reach(Reach),
}

/// Choices by the first letters of their first word, up to [`KEY`] of them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Choices(BTreeMap<String, Vec<Sequence>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// `..`: up to [`REACH`] words of the same clause.
    Few,
    /// `...`: any number of words of the same sentence.
    Sentence,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Spelling {
    letters: String,
    /// Whether any ending may follow, as after `pipeline*`.
    open: bool,
    /// Whether upper case and diacritics count, as they do if the pattern has an upper-case letter.
    exact: bool,
}

impl Families {
    /// Adds a family of words and phrases; they may name families that are there already.
    ///
    /// # Errors
    /// What is wrong with each of them that is left out, with its place in `texts`.
    pub(crate) fn add<'a>(
        &mut self,
        name: &str,
        texts: impl Iterator<Item = &'a str>,
    ) -> Result<(), Vec<(usize, String)>> {
        let mut members = Vec::new();
        let mut wrong = Vec::new();
        for (index, text) in texts.enumerate() {
            match self.sequences(text) {
                Ok(sequences) => members.extend(sequences),
                Err(why) => wrong.push((index, why)),
            }
        }
        let choices = Rc::new(Choices::new(members.clone()));
        self.0.insert(name.into(), Family { members, choices });
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Every way to write a phrase without `..`.
    fn sequences(&self, text: &str) -> Result<Vec<Sequence>, String> {
        let mut sequences = vec![Sequence::new()];
        for part in text.split_whitespace() {
            if reach(part).is_some() {
                return Err(format!("a family holds words and phrases, without `{part}`"));
            }
            let choices = self.choices(part)?;
            let longer = |sequence: &Sequence| {
                choices.iter().map(|choice| [sequence.as_slice(), choice].concat()).collect::<Vec<_>>()
            };
            sequences = sequences.iter().flat_map(longer).collect();
        }
        if text.trim().is_empty() { Err("it has no word".into()) } else { Ok(sequences) }
    }

    /// The choices for one place of a phrase, each spelled out: `oil|gas`, `{official}`.
    fn choices(&self, part: &str) -> Result<Vec<Sequence>, String> {
        let mut choices = Vec::new();
        for choice in part.split('|') {
            match self.family(choice)? {
                Some(family) => choices.extend(family.members.iter().cloned()),
                None => choices.push(spell(choice)?),
            }
        }
        Ok(choices)
    }

    /// The same as a piece of a pattern, which shares what its families hold.
    fn piece(&self, part: &str) -> Result<Piece, String> {
        let mut choices = Vec::new();
        let mut written = Vec::new();
        for choice in part.split('|') {
            match self.family(choice)? {
                Some(family) => choices.push(Rc::clone(&family.choices)),
                None => written.push(spell(choice)?),
            }
        }
        if !written.is_empty() {
            choices.push(Rc::new(Choices::new(written)));
        }
        Ok(Piece::Choice(choices))
    }

    fn family(&self, choice: &str) -> Result<Option<&Family>, String> {
        let Some(name) = choice.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else { return Ok(None) };
        self.0.get(name).map(Some).ok_or_else(|| format!("there is no family `{name}` above it"))
    }
}

impl Choices {
    fn new(choices: Vec<Sequence>) -> Choices {
        let mut by_key: BTreeMap<String, Vec<Sequence>> = BTreeMap::new();
        for choice in choices {
            let first = choice.first().map_or_else(String::new, |spelling| fold(&spelling.letters));
            by_key.entry(beginning(&first, KEY).into()).or_default().push(choice);
        }
        Choices(by_key)
    }
}

impl Pattern {
    /// Reads a pattern. One that is nothing but a family is read as a pattern for each of its words.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(crate) fn parse(text: &str, families: &Families) -> Result<Vec<Pattern>, String> {
        let parts: Vec<&str> = text.split_whitespace().collect();
        if let [part] = parts.as_slice()
            && part.contains('{')
        {
            return Ok(families
                .choices(part)?
                .into_iter()
                .map(|choice| Pattern(vec![Piece::Choice(vec![Rc::new(Choices::new(vec![choice]))])]))
                .collect());
        }
        let mut pieces = Vec::new();
        for part in parts {
            pieces.push(match reach(part) {
                Some(reach) => Piece::Reach(reach),
                None => families.piece(part)?,
            });
        }
        if pieces.is_empty() {
            return Err("it has no word".into());
        }
        let loose = |piece: Option<&Piece>| matches!(piece, None | Some(Piece::Reach(_)));
        if loose(pieces.first()) || loose(pieces.last()) || pieces.windows(2).any(|two| two.iter().all(is_reach)) {
            return Err("`..` and `...` must stand between two words".into());
        }
        Ok(vec![Pattern(pieces)])
    }

    /// The keys of the words that a match can begin with.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        let choices = match self.0.first() {
            Some(Piece::Choice(choices)) => choices.as_slice(),
            _ => &[],
        };
        choices.iter().flat_map(|choices| choices.0.keys().map(String::as_str))
    }

    /// Whether it reaches over words that it does not name.
    pub(crate) fn is_loose(&self) -> bool {
        self.0.iter().any(is_reach)
    }

    /// The match that begins at a word: the words it names, as ranges of indices; what `..` stands for is left out.
    pub(crate) fn at(&self, words: &[Word], start: usize) -> Option<Vec<(usize, usize)>> {
        let mut ends = Vec::new();
        follow(&self.0, words, start, &mut ends).then(|| {
            let mut parts: Vec<(usize, usize)> = Vec::new();
            for (piece, &(start, end)) in self.0.iter().zip(&ends) {
                match parts.last_mut() {
                    _ if is_reach(piece) => {}
                    Some(last) if last.1 == start => last.1 = end,
                    _ => parts.push((start, end)),
                }
            }
            parts
        })
    }
}

/// What is filed so that a word may fit it: by the word's first letters, from [`SHORTEST_STEM`] to [`KEY`] of them, or by all
/// if it has fewer.
pub(crate) fn keys(form: &str) -> impl Iterator<Item = &str> {
    let mut last = None;
    let prefixes = (SHORTEST_STEM..=KEY).map(move |letters| beginning(form, letters));
    prefixes.filter(move |prefix| last.replace(prefix.len()) != Some(prefix.len()))
}

/// The first letters of a word.
fn beginning(form: &str, letters: usize) -> &str {
    form.char_indices().nth(letters).map_or(form, |(end, _)| form.split_at(end).0)
}

fn is_reach(piece: &Piece) -> bool {
    matches!(piece, Piece::Reach(_))
}

fn reach(part: &str) -> Option<Reach> {
    match part {
        ".." => Some(Reach::Few),
        "..." => Some(Reach::Sentence),
        _ => None,
    }
}

/// Whether the pieces are found from a word on; `ends` then holds where each begins and ends.
fn follow(pieces: &[Piece], words: &[Word], at: usize, ends: &mut Vec<(usize, usize)>) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return true };
    match piece {
        Piece::Choice(choices) => {
            let Some(word) = words.get(at) else { return false };
            let keys = word.forms.iter().flat_map(|form| keys(form));
            let filed = keys.flat_map(|key| choices.iter().filter_map(move |choices| choices.0.get(key)));
            let mut longest_first: Vec<&Sequence> = filed.flatten().collect();
            longest_first.sort_by_key(|choice| Reverse(choice.len()));
            for choice in longest_first {
                let end = at + choice.len();
                if fits(choice, words.get(at..end), rest.first()) {
                    ends.push((at, end));
                    if follow(rest, words, end, ends) {
                        return true;
                    }
                    ends.pop();
                }
            }
            false
        }
        Piece::Reach(reach) => {
            let most = if *reach == Reach::Few { REACH } else { words.len() };
            for to in at..=at + most {
                let two = to.checked_sub(1).and_then(|before| words.get(before..=to));
                if !two.is_some_and(|two| goes_on(two, *reach)) {
                    return false;
                }
                ends.push((at, to));
                if follow(rest, words, to, ends) {
                    return true;
                }
                ends.pop();
            }
            false
        }
    }
}

/// Whether a choice is what some words say, with the gaps it needs between them and to the next piece.
fn fits(choice: &[Spelling], found: Option<&[Word]>, next: Option<&Piece>) -> bool {
    let Some((last, earlier)) = found.and_then(<[Word]>::split_last) else { return false };
    earlier.iter().all(|word| word.after == Gap::Close)
        && choice.iter().zip(earlier.iter().chain([last])).all(|(spelling, word)| spelling.fits(word))
        && (!matches!(next, Some(Piece::Choice(_))) || last.after == Gap::Close)
}

/// Whether `..` or `...` reaches from a word to the next.
fn goes_on(two: &[Word], reach: Reach) -> bool {
    match (two, reach) {
        ([word, _], Reach::Few) => word.after <= Gap::Pause,
        ([word, next], Reach::Sentence) => word.sentence == next.sentence,
        _ => false,
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
    if letters.contains(['{', '}']) {
        return Err(format!("`{part}` is no family; a family is written as `{{name}}`"));
    }
    if letters.contains('*') {
        return Err(format!("the `*` in `{part}` does not stand at the end of a word"));
    }
    if open && letters.chars().count() < SHORTEST_STEM {
        return Err(format!("`{part}` fits almost every word"));
    }
    if !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let exact = letters.bytes().any(|byte| byte.is_ascii_uppercase());
        return Ok(vec![Spelling { letters: letters.into(), open, exact }]);
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

    fn families() -> Families {
        let mut families = Families::default();
        families.add("official", ["minister*", "prime minister*", "head|chief of staff"].into_iter()).unwrap();
        families.add("visitor", ["{official}", "envoy*"].into_iter()).unwrap();
        families
    }

    #[track_caller]
    fn check(pattern: &str, text: &str, expected: &[&str]) {
        let words = words(text);
        let mut found = Vec::new();
        for pattern in Pattern::parse(pattern, &families()).unwrap() {
            for start in 0..words.len() {
                let parts = pattern.at(&words, start).into_iter().flatten();
                let part = |(start, end): (usize, usize)| {
                    &text[words[start].span.start as usize..words[end - 1].span.end as usize]
                };
                let parts: Vec<&str> = parts.map(part).collect();
                if !parts.is_empty() {
                    found.push(parts.join(" + "));
                }
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
        check("arrest* .. spies", "arrested three alleged spies. Arrested. Two spies", &["arrested + spies"]);
        check("a .. b", "a b", &["a b"]);
        check("a .. b", "a, 1 2 3 4 5 b", &["a + b"]);
        check("a .. b", "a 1 2 3 4 5 6 b", &[]);
        check("a .. b", "a: 1 b", &[]);
    }

    #[test]
    fn three_dots_reach_to_the_end_of_a_sentence() {
        check("a ... b", "a 1 2 3: 4 (5) 6 7 8 b", &["a + b"]);
        check("a ... b", "a 1. 2 b", &[]);
        check("a ... b", "a. B", &[]);
        check("a ... b c", "a b 1 b c", &["a + b c"]);
    }

    #[test]
    fn families_stand_for_their_words() {
        check(
            "{official} visited",
            "Prime minister visited, minister visited",
            &["Prime minister visited", "minister visited", "minister visited"],
        );
        check(
            "the {visitor}|king",
            "the chief of staff, the king, the envoys",
            &["the chief of staff", "the king", "the envoys"],
        );
        check("{visitor}", "envoy, minister", &["minister", "envoy"]);
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
            (".. oil", "`..` and `...` must stand between two words"),
            ("a .. .. b", "`..` and `...` must stand between two words"),
            ("o*l", "the `*` in `o*l` does not stand at the end of a word"),
            ("o*", "`o*` fits almost every word"),
            ("oil||gas", "`` has no letter in it"),
            ("—", "`—` has no letter in it"),
            ("{spy} ring", "there is no family `spy` above it"),
            ("{official ring", "`{official` is no family; a family is written as `{name}`"),
        ] {
            assert_eq!(Pattern::parse(pattern, &families()), Err(what.into()), "{pattern}");
        }
        let added = Families::default().add("a", ["oil", "oil .. gas", ""].into_iter());
        let told = [(1, "a family holds words and phrases, without `..`"), (2, "it has no word")];
        assert_eq!(added, Err(told.map(|(index, why)| (index, why.into())).into()));
    }
}
