//! The small language of cue patterns, such as `arms sale*|deal*`, `arrest* .. spies|spy` or `{official} visited`.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::language::words::{Gap, Word, words};

/// How many words `..` may stand for, at most.
pub(crate) const REACH: usize = 5;

/// The fewest letters before a `*`.
pub(super) const SHORTEST_STEM: usize = 2;

/// Words in a row, as a rule looks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Piece>);

/// Word families that patterns can name, such as `{official}`.
#[derive(Debug, Default)]
pub(crate) struct Families(BTreeMap<String, Family>);

/// The words of a family. All patterns that name it share them.
type Family = Rc<Choices>;

/// What may stand in one place of a pattern.
pub(super) type Choices = Vec<Sequence>;

/// Several words in a row: `prime minister`, or `F-35`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Sequence(Vec<Spelling>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// One of several choices: those of families, and those that are written out.
    Choice(Vec<Rc<Choices>>),
    /// Some words of the same sentence.
    Reach(Reach),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// `..`: up to [`REACH`] words of the same clause.
    Few,
    /// `...`: any number of words of the same sentence.
    Sentence,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
        self.0.insert(name.into(), Rc::new(members));
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Every way to write a phrase without `..`.
    fn sequences(&self, text: &str) -> Result<Vec<Sequence>, String> {
        let mut sequences = vec![Sequence::default()];
        for part in text.split_whitespace() {
            if reach(part).is_some() {
                return Err(format!("a family holds words and phrases, without `{part}`"));
            }
            let choices = self.choices(part)?;
            let longer = |sequence: &Sequence| {
                choices.iter().map(|choice| Sequence([&*sequence.0, &choice.0].concat())).collect::<Vec<_>>()
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
                Some(family) => choices.extend(family.iter().cloned()),
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
                Some(family) => choices.push(Rc::clone(family)),
                None => written.push(spell(choice)?),
            }
        }
        if !written.is_empty() {
            choices.push(Rc::new(written));
        }
        Ok(Piece::Choice(choices))
    }

    fn family(&self, choice: &str) -> Result<Option<&Family>, String> {
        let Some(name) = choice.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else { return Ok(None) };
        self.0.get(name).map(Some).ok_or_else(|| format!("there is no family `{name}` above it"))
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
                .map(|choice| Pattern(vec![Piece::Choice(vec![Rc::new(vec![choice])])]))
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

    /// Its places, from the first to the last.
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Whether it reaches over words that it does not name.
    pub(crate) fn is_loose(&self) -> bool {
        self.0.iter().any(is_reach)
    }
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

impl Reach {
    /// Over how many words it goes, at most, in a passage of so many.
    pub(super) fn most(self, words: usize) -> usize {
        if self == Reach::Few { REACH } else { words }
    }

    /// Whether it goes on from a word to the next.
    pub(super) fn goes_on(self, word: &Word, next: &Word) -> bool {
        match self {
            Reach::Few => word.after <= Gap::Pause,
            Reach::Sentence => word.sentence == next.sentence,
        }
    }
}

impl Sequence {
    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The letters that its first word has, or begins with.
    pub(super) fn first_letters(&self) -> &str {
        self.0.first().map_or("", |spelling| &spelling.letters)
    }

    /// Whether it is what some words say, with nothing but a blank or a hyphen between them.
    pub(super) fn fits(&self, found: &[Word]) -> bool {
        let Some((_, earlier)) = found.split_last() else { return false };
        self.0.len() == found.len()
            && self.0.iter().zip(found).all(|(spelling, word)| spelling.fits(word))
            && earlier.iter().all(|word| word.after == Gap::Close)
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
fn spell(part: &str) -> Result<Sequence, String> {
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
        return Ok(Sequence(vec![Spelling { letters: letters.into(), open, exact }]));
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
    Ok(Sequence(spellings))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::themes::index::Index;

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
            let mut index = Index::default();
            let list = index.add(vec![pattern]);
            for one in index.find(&words).of(list) {
                let parts: Vec<&str> =
                    one.parts.iter().map(|part| &text[part.start as usize..part.end as usize]).collect();
                found.push(parts.join(" + "));
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
