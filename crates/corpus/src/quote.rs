//! Words quoted from a passage, as links carry them, found again: also in a corpus that has changed since.
//!
//! Only letters and digits are compared, so that blanks, line ends, soft hyphens, and the kind of quotation marks and
//! dashes do not matter. Of a long quotation a link has the beginning and the end, joined by `…`.

use crate::{Corpus, Kind, PassageId, Span, item_mark};

/// From how many characters on a quotation is cut short in a link.
const LONG: usize = 80;

/// How many words of a long quotation stand before the `…`, and how many behind it.
const WORDS: usize = 6;

/// The same in characters, for scripts without blanks between words.
const CHARACTERS: usize = 20;

/// How many letters in a row are compared to tell how alike two texts are.
const RUN: usize = 5;

/// Where quoted words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundQuote {
    /// The passage.
    pub passage: PassageId,
    /// The words, in the text of the passage; `None` if it is only like them.
    pub words: Option<Span>,
    /// How it was found.
    pub by: FoundBy,
}

/// How quoted words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundBy {
    /// They stand in the passage that the link names.
    Id,
    /// They stand in another passage, and in this one alone.
    Words,
    /// They stand in several other passages, of which this is the nearest to the one that the link names.
    NearestWords,
    /// They stand nowhere as they are; this passage has most of them.
    Likeness,
}

/// A quotation as a link carries it: itself, or its first and last words joined by `…`.
pub fn shortened(quotation: &str) -> String {
    let whole = quotation.replace('…', " ");
    let whole = whole.trim();
    if whole.chars().count() <= LONG {
        return whole.into();
    }
    let word_ends = |text: &str| -> Vec<usize> {
        let ends = text
            .char_indices()
            .zip(text.chars().skip(1))
            .filter(|((_, one), next)| !one.is_whitespace() && next.is_whitespace());
        ends.map(|((at, one), _)| at + one.len_utf8()).collect()
    };
    let ends = word_ends(whole);
    let by_words = ends.get(WORDS - 1).zip(ends.len().checked_sub(WORDS).and_then(|nth| ends.get(nth)));
    let (head, tail) = match by_words {
        Some((&head, &tail)) if head < tail && whole[..head].chars().count() <= LONG => (head, tail),
        _ => {
            let nth = |nth| whole.char_indices().nth(nth).map_or(whole.len(), |(at, _)| at);
            (nth(CHARACTERS), nth(whole.chars().count() - CHARACTERS))
        }
    };
    [whole[..head].trim(), "…", whole[tail..].trim()].concat()
}

/// The first place in a text where a quotation stands, given as a link carries it. `None` also for one without letters.
pub fn find(text: &str, quotation: &str) -> Option<Span> {
    let (head, tail) = quotation.split_once('…').unwrap_or((quotation, ""));
    let (text, head, tail) = (Letters::of(text), Letters::of(head).text, Letters::of(tail).text);
    if head.is_empty() {
        return text.find(0, &tail).map(|found| text.span(found));
    }
    let (start, head_end) = text.find(0, &head)?;
    let (_, end) = text.find(head_end, &tail)?;
    Some(text.span((start, end)))
}

/// The letters and digits of a text, and where each stands in it.
struct Letters {
    text: String,
    /// For each byte of `text` the byte of the whole.
    places: Vec<u32>,
}

impl Letters {
    fn of(whole: &str) -> Letters {
        let mut letters = Letters { text: String::new(), places: Vec::new() };
        for (at, letter) in whole.char_indices().filter(|&(_, letter)| counts(letter)) {
            letters.text.push(letter);
            letters.places.extend((at..at + letter.len_utf8()).map(|at| at as u32));
        }
        letters
    }

    /// Where letters stand, from a place on: its first byte and the byte after its last. No letters stand nowhere, or
    /// if `from` is behind a beginning, there.
    fn find(&self, from: usize, letters: &str) -> Option<(usize, usize)> {
        if letters.is_empty() {
            return (from > 0).then_some((from, from));
        }
        let start = from + self.text.get(from..)?.find(letters)?;
        Some((start, start + letters.len()))
    }

    fn span(&self, (start, end): (usize, usize)) -> Span {
        let place = |at: usize| self.places.get(at).copied().unwrap_or_default();
        Span { start: place(start), end: place(end.saturating_sub(1)) + 1 }
    }
}

/// Whether a character is compared: no blanks, no punctuation, nothing invisible.
fn counts(letter: char) -> bool {
    !(letter.is_whitespace()
        || letter.is_control()
        || letter.is_ascii_punctuation()
        || matches!(letter, '\u{ad}' | '\u{ab}' | '\u{bb}' | '\u{feff}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}'))
}

impl Corpus {
    /// The words of a whole passage, without the blanks around them; those of a list item also without its number.
    pub fn whole(&self, passage: PassageId) -> Span {
        let text = self.text(passage);
        let words = text.trim();
        let item = self.passage(passage).is_some_and(|passage| passage.kind == Kind::ListItem);
        let mark = item_mark(words).filter(|_| item).unwrap_or_default();
        let words = words.get(mark.len()..).unwrap_or_default().trim_start();
        let end = text.trim_end().len();
        Span { start: (end - words.len()) as u32, end: end as u32 }
    }

    /// The sentence of a passage that a span stands in, without blanks around it.
    pub fn sentence(&self, passage: PassageId, within: Span) -> Span {
        let text = self.text(passage);
        let ends = |before: char, next: char| {
            matches!(before, '.' | '!' | '?' | '؟' | '…' | '”' | '"') && next.is_whitespace()
        };
        let ends = text.char_indices().zip(text.chars().skip(1)).filter(|((_, before), next)| ends(*before, *next));
        let mut sentence = Span { start: 0, end: text.len() as u32 };
        for ((at, before), _) in ends {
            let end = (at + before.len_utf8()) as u32;
            if end <= within.start {
                sentence.start = end;
            } else if end >= within.end {
                sentence.end = end;
                break;
            }
        }
        let words = sentence.of(text);
        sentence.start += (words.len() - words.trim_start().len()) as u32;
        Span { end: sentence.start + words.trim().len() as u32, ..sentence }
    }

    /// Finds quoted words again: in the passage of the address `at`, else wherever they stand, else where most of them
    /// stand. `at` may be an address that this corpus has not: its source and number still tell which place is nearest.
    pub fn find_quote(&self, at: &str, quotation: &str) -> Option<FoundQuote> {
        let named = self.find_passage(at);
        if let Some(passage) = named
            && let Some(words) = find(self.text(passage), quotation)
        {
            return Some(FoundQuote { passage, words: Some(words), by: FoundBy::Id });
        }
        let (source, n) = at.rsplit_once('.').unwrap_or_default();
        let (source, n) = (self.find_source(source), n.parse::<u16>().unwrap_or_default());
        // Passages of the same source first, and of these the nearest.
        let away = |id: PassageId| (Some(id.source) != source, id.n.abs_diff(n));
        let standing: Vec<FoundQuote> = (self.passages())
            .filter_map(|(passage, _)| {
                let words = find(self.text(passage), quotation)?;
                Some(FoundQuote { passage, words: Some(words), by: FoundBy::Words })
            })
            .collect();
        match standing.as_slice() {
            [] => self.most_like(quotation, away),
            [found] => Some(*found),
            _ => {
                let nearest = standing.into_iter().min_by_key(|found| away(found.passage))?;
                Some(FoundQuote { by: FoundBy::NearestWords, ..nearest })
            }
        }
    }

    /// The passage that has most of the quoted words, if it has half of them.
    fn most_like<K: Ord>(&self, quotation: &str, away: impl Fn(PassageId) -> K) -> Option<FoundQuote> {
        let sought: Vec<String> = quotation.split('…').flat_map(runs).collect();
        let mut best: Option<(usize, PassageId)> = None;
        for (passage, _) in self.passages() {
            let text = Letters::of(self.text(passage)).text;
            let common = sought.iter().filter(|run| text.contains(run.as_str())).count();
            let better =
                best.is_none_or(|(most, other)| common > most || (common == most && away(passage) < away(other)));
            if common * 2 >= sought.len() && common > 0 && better {
                best = Some((common, passage));
            }
        }
        best.map(|(_, passage)| FoundQuote { passage, words: None, by: FoundBy::Likeness })
    }
}

/// All runs of [`RUN`] letters.
fn runs(text: &str) -> Vec<String> {
    let letters: Vec<char> = Letters::of(text).text.chars().collect();
    letters.windows(RUN).map(|run| run.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Passage, Source};

    /// A corpus of sources given by their lines.
    fn corpus(sources: &[(&str, &[&str])]) -> Corpus {
        let source = |&(id, lines): &(&str, &[&str])| {
            let mut text = String::new();
            let passages = lines.iter().enumerate().map(|(nth, line)| {
                let start = text.len() as u32;
                text.push_str(line);
                let span = Span { start, end: text.len() as u32 };
                text.push('\n');
                Passage { span, line: nth as u32 + 1, kind: Kind::Paragraph, marks: vec![], lang: None }
            });
            let passages = passages.collect();
            Source { id: id.into(), text, passages, ..Source::default() }
        };
        Corpus { sources: sources.iter().map(source).collect(), ..Corpus::default() }
    }

    fn check_found(text: &str, quotation: &str, expected: Option<&str>) {
        assert_eq!(find(text, quotation).map(|span| span.of(text)), expected, "{quotation:?}");
    }

    #[test]
    fn words_are_found_however_they_are_set() {
        let text = "He said: “The bridge’s two arches – both of them –\u{a0}stand.” So it was.";
        check_found(text, "two arches – both of them", Some("two arches – both of them"));
        check_found(text, "\"The bridge's two  arches - both", Some("The bridge’s two arches – both"));
        check_found(text, "them\nstand", Some("them –\u{a0}stand"));
        check_found("a pipe\u{ad}line here", "pipeline", Some("pipe\u{ad}line"));
        check_found(text, "He said…stand", Some("He said: “The bridge’s two arches – both of them –\u{a0}stand"));
        check_found(text, "stand…He said", None);
        check_found(text, "…two arches", Some("two arches"));
        check_found(text, "three arches", None);
        check_found(text, " … ", None);
        check_found("", "", None);
        check_found("水は川から来る。", "川から", Some("川から"));
    }

    #[test]
    fn a_long_quotation_is_cut_between_words() {
        assert_eq!(shortened(" few words "), "few words");
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        assert_eq!(shortened(long), "one two three four five six…eleven twelve thirteen fourteen fifteen sixteen");
        let unbroken = "水".repeat(70) + &"山".repeat(30);
        assert_eq!(shortened(&unbroken), ["水".repeat(20), "山".repeat(20)].join("…"));
        assert_eq!(shortened("so … it was"), "so   it was");
    }

    #[test]
    fn the_number_of_a_list_item_is_none_of_its_words() {
        let mut corpus = corpus(&[("a", &["  2. The mains are old. ", " 2. The mains", "  "])]);
        corpus.sources[0].passages[0].kind = Kind::ListItem;
        let whole = |n| {
            let id = PassageId { source: 0, n };
            corpus.whole(id).of(corpus.text(id)).to_string()
        };
        assert_eq!([1, 2, 3, 9].map(whole), ["The mains are old.", "2. The mains", "", ""]);
    }

    #[test]
    fn a_sentence_stands_around_a_span() {
        let corpus = corpus(&[("a", &[" It stood. Two men saw 2.5 of it! So?", "Alone"])]);
        let sentence = |n, start, end| {
            let id = PassageId { source: 0, n };
            corpus.sentence(id, Span { start, end }).of(corpus.text(id)).to_string()
        };
        assert_eq!(sentence(1, 1, 3), "It stood.");
        assert_eq!(sentence(1, 23, 26), "Two men saw 2.5 of it!");
        assert_eq!(sentence(1, 34, 36), "So?");
        assert_eq!(sentence(1, 5, 20), "It stood. Two men saw 2.5 of it!");
        assert_eq!(sentence(2, 0, 2), "Alone");
        assert_eq!(sentence(9, 0, 2), "");
    }

    const OLD: &[(&str, &[&str])] = &[
        ("mill", &["The mill", "Four wheels turned by day and by night.", "In winter the stream froze to its bed."]),
        ("road", &["The road was paved in the year of the flood.", "Four wheels were lost on it."]),
    ];

    /// Where words quoted from `OLD` are found in another corpus, and how.
    fn check(now: &[(&str, &[&str])], at: &str, quotation: &str, expected: Option<(&str, FoundBy)>) {
        let old = corpus(OLD);
        let named = old.find_passage(at).expect("an address of the old corpus");
        assert!(find(old.text(named), quotation).is_some(), "a quotation from the old corpus");
        let now = corpus(now);
        let found = now.find_quote(at, &shortened(quotation));
        let found = found.map(|found| (now.address(found.passage), found.by));
        assert_eq!(found, expected.map(|(address, by)| (address.to_string(), by)), "{at} {quotation:?}");
    }

    #[test]
    fn a_quotation_never_lands_in_a_wrong_place_in_silence() {
        let wheels = "Four wheels turned by day";
        check(OLD, "mill.2", wheels, Some(("mill.2", FoundBy::Id)));
        // Lines put in and taken out.
        let mill = |lines: &'static [&'static str]| [("mill", lines), OLD[1]];
        let put_in = mill(&[
            "The mill",
            "By Ann Lee",
            "Four wheels turned by day and by night.",
            "In winter the stream froze to its bed.",
        ]);
        check(&put_in, "mill.2", wheels, Some(("mill.3", FoundBy::Words)));
        let taken_out = mill(&["Four wheels turned by day and by night.", "In winter the stream froze to its bed."]);
        check(&taken_out, "mill.3", "the stream froze", Some(("mill.2", FoundBy::Words)));
        // A line split, and one moved into another source.
        let split = mill(&["The mill", "Four wheels turned", "by day and by night.", "In winter the stream froze."]);
        check(&split, "mill.2", "by day and by night", Some(("mill.3", FoundBy::Words)));
        check(&split, "mill.2", "wheels turned by day", Some(("mill.2", FoundBy::Likeness)));
        let moved: &[(&str, &[&str])] =
            &[("mill", &["The mill"]), ("road", &["In winter the stream froze to its bed."])];
        check(moved, "mill.3", "the stream froze", Some(("road.1", FoundBy::Words)));
        // Words changed, words that stand twice, and words that are gone.
        let changed = mill(&["The mill", "Four great wheels turned by day and night.", "In winter it froze."]);
        check(&changed, "mill.2", "Four wheels turned by day and by night", Some(("mill.2", FoundBy::Likeness)));
        let twice = mill(&["Four wheels", "The mill", "By night, four men.", "Four wheels"]);
        check(&twice, "mill.2", "Four wheels", Some(("mill.1", FoundBy::NearestWords)));
        check(&[("mill", &["The mill"])], "mill.3", "the stream froze to its bed", None);
        check(&[], "mill.3", "the stream froze to its bed", None);
    }

    #[test]
    fn an_address_that_is_not_there_still_tells_what_is_near() {
        let corpus = corpus(OLD);
        let found = |at| corpus.find_quote(at, "Four wheels").map(|found| (corpus.address(found.passage), found.by));
        assert_eq!(found("road.9"), Some(("road.2".into(), FoundBy::NearestWords)));
        assert_eq!(found("field.1"), Some(("mill.2".into(), FoundBy::NearestWords)));
        assert_eq!(found(""), Some(("mill.2".into(), FoundBy::NearestWords)));
    }

    proptest! {
        #[test]
        fn what_is_found_is_found_again_by_its_short_form(
            text in "[ab ….]{0,30}|[a-d ]{0,240}|.{0,60}",
            quotation in "[ab …]{0,6}|[a-d ]{0,9}|.{0,20}",
        ) {
            if let Some(found) = find(&text, &quotation) {
                prop_assert!(!found.of(&text).is_empty());
                prop_assert_eq!(find(&text, &shortened(found.of(&text))), Some(found));
            }
        }

        #[test]
        fn any_words_of_a_text_are_found(text in ".{0,200}", start in 0usize..200, length in 1usize..200) {
            let words: String = text.chars().skip(start).take(length).collect();
            prop_assert_eq!(find(&text, &shortened(&words)).is_some(), words.chars().any(counts));
        }
    }
}
