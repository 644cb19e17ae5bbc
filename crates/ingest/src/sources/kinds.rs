//! What each passage is in its source, by rules that hold for any text.

use corpus::{Kind, item_mark};

use crate::language::fold::fold;

/// The longest heading, in words and in characters.
const HEADING: (usize, usize) = (20, 140);

/// So many lines in a row that look like headings are verse or a table, and no headings.
const TOO_MANY_HEADINGS: usize = 4;

/// The kinds of the lines of one text. `byline` is who the text says wrote it.
pub(crate) fn kinds(lines: &[&str], byline: Option<&str>) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = lines.iter().map(|line| kind_alone(line)).collect();
    unmark_runs(&mut kinds);
    let end = furniture_start(lines).unwrap_or(lines.len());
    kinds.iter_mut().skip(end).for_each(|kind| *kind = Kind::Furniture);
    for (line, kind) in lines.iter().zip(kinds.iter_mut()) {
        if is_stray_furniture(line) {
            *kind = Kind::Furniture;
        }
    }

    // A heading has text below it.
    let mut below = false;
    for kind in kinds.iter_mut().rev() {
        match kind {
            Kind::Heading if !below => *kind = Kind::Paragraph,
            Kind::Furniture => {}
            _ => below = true,
        }
    }
    // A note on the author stands at the end.
    let tail = kinds.iter().rposition(|&kind| kind != Kind::Furniture);
    if let Some(tail) = tail.filter(|&tail| tail > 0)
        && lines.get(tail).is_some_and(|line| is_author_note(line, byline))
        && let Some(kind) = kinds.get_mut(tail)
    {
        *kind = Kind::Note;
    }
    kinds
}

/// Whether a line, seen alone, reads as a title or a heading.
pub(crate) fn reads_as_heading(line: &str) -> bool {
    kind_alone(line) == Kind::Heading
}

fn kind_alone(line: &str) -> Kind {
    let line = line.trim();
    if is_note(line) {
        Kind::Note
    } else if item_mark(line).is_some() {
        Kind::ListItem
    } else if is_caption(line) {
        Kind::Caption
    } else if is_heading(line) {
        Kind::Heading
    } else {
        Kind::Paragraph
    }
}

/// `[1] …`, `[^a] …`, `¹ …`, `Note: …`.
fn is_note(line: &str) -> bool {
    let numbered = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).is_some_and(|(number, _)| {
        let number = number.strip_prefix('^').unwrap_or(number);
        (1..=3).contains(&number.chars().count()) && number.chars().all(|sign| sign.is_alphanumeric() || sign == '*')
    });
    let raised = line.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '†', '‡']);
    let named = ["note:", "editor's note:", "editors' note:", "correction:", "footnote:", "disclaimer:"];
    let folded = fold(line.get(..line.len().min(60)).unwrap_or(line));
    numbered || raised || named.iter().any(|name| folded.starts_with(name))
}

/// `Photo: …`, `(Photo by …`, `Image credit: …`.
fn is_caption(line: &str) -> bool {
    let folded = fold(line.get(..line.len().min(60)).unwrap_or(line));
    let opener = folded.trim_start_matches(['(', '[']);
    ["photo:", "photo by ", "photo credit", "photograph:", "picture:", "image:", "image credit", "caption:", "credit:"]
        .iter()
        .any(|name| opener.starts_with(name))
}

/// Words that a heading does not end on, for something must follow them.
const OPEN_WORDS: [&str; 34] = [
    "that", "and", "or", "of", "the", "a", "an", "to", "in", "on", "by", "for", "with", "from", "as", "at", "than",
    "but", "which", "who", "said", "says", "noted", "stated", "told", "added", "wrote", "reported", "because", "if",
    "when", "while", "is", "are",
];

fn is_heading(line: &str) -> bool {
    let (most_words, most_letters) = HEADING;
    let starts_well = line.chars().next().is_some_and(|first| {
        let cased = first.is_lowercase() || first.is_uppercase();
        first.is_alphanumeric() && (!cased || first.is_uppercase())
    });
    let last = line.trim_end_matches(['"', '”', '“', '’', '»', ')', ']']);
    let ends_well = !last.ends_with(['.', '!', '?', '…', ':', ';', ',', '،', '؛', '؟', '۔', '。', '！', '？', '：']);
    let last_word = fold(last.rsplit(char::is_whitespace).next().unwrap_or_default());
    let short = line.split_whitespace().count() <= most_words && line.chars().count() <= most_letters;
    short
        && starts_well
        && ends_well
        && !OPEN_WORDS.contains(&last_word.as_str())
        && !ends_speech(line)
        && line.chars().any(char::is_alphabetic)
}

/// Whether a line ends what somebody says: in a closing quotation mark that was opened behind a comma, or not in this
/// line.
fn ends_speech(line: &str) -> bool {
    let Some(closed) = line.strip_suffix(['”', '"', '»']) else { return false };
    match closed.rsplit_once(['“', '„', '"', '«']) {
        Some((before, _)) => before.trim_end().ends_with(','),
        None => true,
    }
}

fn unmark_runs(kinds: &mut [Kind]) {
    let mut start = 0;
    while start < kinds.len() {
        let run = kinds.iter().skip(start).take_while(|&&kind| kind == Kind::Heading).count();
        if run >= TOO_MANY_HEADINGS {
            let spared = if start == 0 { 1 } else { 0 };
            kinds.iter_mut().skip(start + spared).take(run - spared).for_each(|kind| *kind = Kind::Paragraph);
        }
        start += run.max(1);
    }
}

/// What opens the links, tags and offers at the end of a page. What follows such a line is furniture too.
const TAIL_OPENERS: [&str; 31] = [
    "related resources",
    "related articles",
    "related posts",
    "related stories",
    "related content",
    "related links",
    "related topics",
    "related reading",
    "related news",
    "related",
    "topic tags",
    "tags",
    "topics",
    "keywords",
    "filed under",
    "categories",
    "read more",
    "read also",
    "read next",
    "see also",
    "more from",
    "more stories",
    "most read",
    "you may also like",
    "recommended",
    "recommended for you",
    "share this",
    "share this article",
    "leave a comment",
    "comments",
    "advertisement",
];

fn furniture_start(lines: &[&str]) -> Option<usize> {
    let opener = |line: &str| {
        let folded = fold(line.trim());
        let bare = folded.trim_end_matches([':', '.', '…']);
        let labelled = folded.split_once(':').is_some_and(|(label, _)| {
            [
                "topic tags",
                "tags",
                "keywords",
                "filed under",
                "categories",
                "read more",
                "read also",
                "see also",
                "related",
            ]
            .contains(&label)
        });
        labelled || TAIL_OPENERS.contains(&bare)
    };
    // A tail is short: an opener early in a text opens no tail.
    let most = (lines.len() / 3).max(2);
    let first = lines.len().saturating_sub(most).max(1);
    (first..lines.len()).find(|&index| lines.get(index).is_some_and(|line| opener(line)))
}

/// A line that is furniture wherever it stands.
fn is_stray_furniture(line: &str) -> bool {
    let folded = fold(line.trim());
    let whole =
        ["advertisement", "advertisements", "sponsored", "sponsored content", "share this", "share this article"];
    let starts = [
        "subscribe to ",
        "sign up for ",
        "sign up to ",
        "follow us on ",
        "click here to ",
        "read more:",
        "read also:",
        "©",
        "copyright ©",
        "all rights reserved",
    ];
    let short = folded.split_whitespace().count() <= 20;
    whole.contains(&folded.trim_end_matches(['.', ':']))
        || (short && starts.iter().any(|start| folded.starts_with(start)))
}

fn is_author_note(line: &str, byline: Option<&str>) -> bool {
    let line = line.trim();
    let folded = fold(line);
    let named = byline.is_some_and(|byline| line.starts_with(byline) && line.len() > byline.len());
    let starts = ["the author is ", "the writer is ", "the authors are ", "the writers are ", "about the author"];
    named || starts.iter().any(|start| folded.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lines: &[(&str, Kind)]) {
        let texts: Vec<&str> = lines.iter().map(|&(text, _)| text).collect();
        let expected: Vec<Kind> = lines.iter().map(|&(_, kind)| kind).collect();
        assert_eq!(kinds(&texts, Some("Ann Lee")), expected);
    }

    #[test]
    fn a_page_has_headings_lists_notes_and_a_tail() {
        check(&[
            ("Water for the City", Kind::Heading),
            ("The harbour takes its water from two rivers.", Kind::Paragraph),
            ("What the report says about the old mains and their repair", Kind::Heading),
            ("The report of May noted that", Kind::Paragraph),
            ("“The mains leak”", Kind::Paragraph),
            ("  1. The mains are old", Kind::ListItem),
            ("2) Pumps fail", Kind::ListItem),
            ("• Rain is rare", Kind::ListItem),
            ("As the mayor said:", Kind::Paragraph),
            ("Photo: the old pump house", Kind::Caption),
            ("[1] City records, 1920.", Kind::Note),
            ("Ann Lee writes on rivers.", Kind::Note),
            ("Topic tags:", Kind::Furniture),
            ("Water City", Kind::Furniture),
        ]);
    }

    #[test]
    fn a_heading_has_text_below_it() {
        check(&[("The end of the matter", Kind::Paragraph)]);
        check(&[("Some text.", Kind::Paragraph), ("And then no more", Kind::Paragraph)]);
    }

    #[test]
    fn verse_is_no_row_of_headings() {
        check(&[
            ("A Song", Kind::Heading),
            ("The river runs to the bay", Kind::Paragraph),
            ("And the bay to the open main", Kind::Paragraph),
            ("The sun will draw it away", Kind::Paragraph),
            ("And give it to us again", Kind::Paragraph),
        ]);
    }

    #[test]
    fn a_verse_that_ends_what_is_said_is_no_heading() {
        check(&[
            ("A Song of “The Mill”", Kind::Heading),
            ("And the miller said to her, “Where is the corn”", Kind::Paragraph),
            ("She said that it was gone.", Kind::Paragraph),
            ("And that “no more would come", Kind::Heading),
            ("Until the river runs again”", Kind::Paragraph),
            ("Then he went away.", Kind::Paragraph),
        ]);
    }

    #[test]
    fn an_advertisement_is_furniture_but_does_not_end_a_text() {
        check(&[
            ("One thing is said here.", Kind::Paragraph),
            ("Advertisement", Kind::Furniture),
            ("Another thing is said here.", Kind::Paragraph),
            ("And a third.", Kind::Paragraph),
            ("And a fourth.", Kind::Paragraph),
        ]);
    }

    #[test]
    fn a_script_without_case_has_headings_too() {
        check(&[("مياه المدينة", Kind::Heading), ("تأتي المياه من النهر.", Kind::Paragraph)]);
    }
}
