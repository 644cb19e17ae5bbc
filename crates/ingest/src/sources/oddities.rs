//! What is odd about a text and would be shown as it is: it stands in nobody's way, so its editor is told.

use corpus::{Corpus, Source};

use super::LANGUAGE;
use crate::language::guess::language_of;
use crate::written::problem::Ledger;

/// A passage of more characters is taken for a text without line ends.
const LONGEST: usize = 10_000;

/// So many marks of another format are no accident.
const MARKS: usize = 3;

/// The narrowest and the widest line that a mail or a terminal is broken at, in characters.
const BREAKS: std::ops::RangeInclusive<usize> = 50..=90;

/// What is said of texts whose names say that they are about a folder.
const ABOUT: [&str; 8] = ["readme", "license", "licence", "copying", "notice", "changelog", "contributing", "todo"];

/// Warns of what is odd about the texts of a corpus; `named` says whether `corpus.toml` names them.
pub(crate) fn warn(corpus: &Corpus, named: bool, ledger: &mut Ledger) {
    for (nth, source) in corpus.sources.iter().enumerate() {
        if let Some(first) = corpus.sources[..nth].iter().find(|other| other.text.trim() == source.text.trim()) {
            let what = format!("the file holds the same text as {}", first.file);
            ledger.warn(&source.file, what, "take one of them out of the folder, or put in the text that was meant");
        }
        line_ends(source, ledger);
        long_lines(source, ledger);
        broken_lines(source, ledger);
        foreign_marks(source, ledger);
        replaced(source, ledger);
        language(source, ledger);
        let stem = source.file.split('.').next().unwrap_or_default().to_lowercase();
        if !named && ABOUT.contains(&stem.as_str()) {
            ledger.warn(&source.file, "the file is shown as a source", "take it out of the folder if it is none");
        }
    }
}

/// Signs that end a line elsewhere, and do not end a passage here.
fn line_ends(source: &Source, ledger: &mut Ledger) {
    let ends = |text: &str| text.chars().filter(|sign| "\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(*sign)).count();
    let lines: Vec<(u32, usize)> = source
        .passages
        .iter()
        .map(|it| (it.line, ends(it.span.of(&source.text).trim())))
        .filter(|it| it.1 > 0)
        .collect();
    if let Some(&(line, _)) = lines.first() {
        let count: usize = lines.iter().map(|it| it.1).sum();
        let (ends, does) = if count == 1 { ("end", "does") } else { ("ends", "do") };
        let what = format!(
            "{count} line {ends} of another kind (a lone CR, a line separator, a form feed) {does} not end a passage"
        );
        ledger.warn_at(&source.file, line, what, "save the file with the line ends of Unix or Windows");
    }
}

fn long_lines(source: &Source, ledger: &mut Ledger) {
    for passage in &source.passages {
        let length = passage.span.of(&source.text).chars().count();
        if length > LONGEST {
            let what = format!("the passage has {length} characters");
            ledger.warn_at(&source.file, passage.line, what, "part it: one paragraph on each line");
        }
    }
}

/// Paragraphs that were broken into short lines, as in a mail: every line would be a passage.
fn broken_lines(source: &Source, ledger: &mut Ledger) {
    if let Some((line, count)) = hard_breaks(&source.text) {
        let what = format!("{count} lines end in the middle of a sentence, as in a mail: each is a passage of its own");
        ledger.warn_at(&source.file, line, what, "join the lines of a paragraph into one");
    }
}

/// Where the first line of a text stands that a hard line break ends (counted from 1), and how many there are. `None`
/// if its lines are not broken at a width.
///
/// Lines are broken if most of them stop short of the same width though the sentence goes on: verse, lists and
/// headings do not, as their lines differ in length or begin with a capital.
pub fn hard_breaks(text: &str) -> Option<(u32, usize)> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let width = |line: &str| line.chars().count();
    let widest = lines.iter().map(|line| width(line)).max().filter(|width| BREAKS.contains(width))?;
    let broken = |two: &[&str]| {
        let [line, next] = two else { return false };
        // The next word would not have fitted.
        let word = next.split_whitespace().next().unwrap_or_default();
        let full = width(line) + 1 + width(word) > widest.saturating_sub(3);
        let goes_on = !line.ends_with(['.', '!', '?', ':', '”', '"', '»']);
        !line.is_empty() && full && goes_on && word.starts_with(char::is_alphanumeric)
    };
    let first = lines.windows(2).position(broken)?;
    let count = lines.windows(2).filter(|two| broken(two)).count();
    let written = lines.iter().filter(|line| !line.is_empty()).count();
    let small =
        lines.windows(2).filter(|two| broken(two) && two[1].trim_start().starts_with(char::is_lowercase)).count();
    // Verse has capitals; most of what goes on in the middle of a sentence has none.
    (count >= MARKS && count * 3 >= written && small * 2 >= count).then_some((first as u32 + 1, count))
}

/// Marks of HTML or Markdown, which are shown as they are.
fn foreign_marks(source: &Source, ledger: &mut Ledger) {
    for (name, is_mark) in [("HTML", html_marks as fn(&str) -> usize), ("Markdown", markdown_marks)] {
        let marks = |line: u32, text: &str| (line, is_mark(text));
        let lines: Vec<(u32, usize)> =
            source.passages.iter().map(|it| marks(it.line, it.span.of(&source.text))).filter(|it| it.1 > 0).collect();
        let count: usize = lines.iter().map(|it| it.1).sum();
        if let Some(&(line, _)) = lines.first()
            && count >= MARKS
        {
            let what = format!("the text has {count} marks of {name}, which are shown as they are");
            let what_to_do = "take them out";
            ledger.warn_at(&source.file, line, what, what_to_do);
        }
    }
}

fn html_marks(text: &str) -> usize {
    let tags = [
        "p",
        "br",
        "div",
        "span",
        "a",
        "li",
        "ul",
        "ol",
        "b",
        "i",
        "em",
        "strong",
        "td",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "img",
        "html",
        "body",
        "head",
        "blockquote",
    ];
    let tag = |rest: &&str| {
        let name = rest.trim_start_matches('/');
        let end = name.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(name.len());
        let (name, behind) = name.split_at(end);
        tags.contains(&name.to_ascii_lowercase().as_str())
            && behind.starts_with(['>', ' ', '/'])
            && behind.contains('>')
    };
    let entities = ["&nbsp;", "&amp;", "&quot;", "&lt;", "&gt;", "&#"];
    text.split('<').skip(1).filter(tag).count()
        + entities.map(|entity| text.matches(entity).count()).iter().sum::<usize>()
}

fn markdown_marks(text: &str) -> usize {
    let line = text.trim_start();
    let hashes = line.len() - line.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && line.get(hashes..).is_some_and(|rest| rest.starts_with(' '));
    let fence = line.starts_with("```");
    let links = text.matches("](http").count() + text.matches("](/").count() + text.matches("](#").count();
    let strong = text.split("**").count().saturating_sub(1) / 2;
    usize::from(heading) + usize::from(fence) + links + strong
}

/// Signs that a program puts where it could not read one.
fn replaced(source: &Source, ledger: &mut Ledger) {
    let is_replaced = |text: &str| text.contains('\u{fffd}');
    if let Some(passage) = source.passages.iter().find(|it| is_replaced(it.span.of(&source.text))) {
        let count = source.text.matches('\u{fffd}').count();
        let what = format!("{count} of the signs U+FFFD stand where letters were lost");
        ledger.warn_at(&source.file, passage.line, what, "take the text from its original again, in its encoding");
    }
}

/// A text that reads as another language than it is said to be in.
fn language(source: &Source, ledger: &mut Ledger) {
    // Passages in a language of their own say nothing of their source's.
    let own = source.passages.iter().filter(|passage| passage.lang.is_none());
    let text: Vec<&str> = own.map(|passage| passage.span.of(&source.text)).collect();
    let said = source.lang.split('-').next().unwrap_or_default();
    if let Some(found) = language_of(&text.join("\n"))
        && !said.eq_ignore_ascii_case(found)
        && said.len() == 2
    {
        let what = match source.lang.as_str() {
            LANGUAGE => format!("the text looks like `{found}`, and is taken for `{said}`"),
            _ => format!("the text looks like `{found}`, and `lang` says `{said}`"),
        };
        ledger.warn(&source.file, what, format!("if it is, write lang = \"{found}\" in its [[source]]"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "The council met on Monday to talk about the mill, and the miller\nsaid that he would rather keep it than see it sold to the town at\nthat price. Nobody knew what to say to him, so the meeting went on\nwith the next matter, which was the school.\n";

    #[test]
    fn mail_is_broken_at_a_width() {
        assert_eq!(hard_breaks(MAIL), Some((1, 3)));
    }

    #[test]
    fn paragraphs_verse_and_lists_are_not() {
        for text in [
            "One paragraph that is as long as it needs to be, and longer than a mail.\nAnother one.\n",
            "The river runs to the bay,\nAnd the bay to the open main;\nThe sun will draw it away,\nAnd give it to us again.\n",
            "- bread\n- milk\n- a pound of butter\n- eggs\n",
            "",
        ] {
            assert_eq!(hard_breaks(text), None, "{text}");
        }
        // Long lines beside broken ones: not all of it is a mail.
        assert_eq!(hard_breaks(&format!("{MAIL}{}\n", "word ".repeat(40))), None);
    }

    #[test]
    fn marks_are_counted() {
        assert_eq!(html_marks("<p>One &amp; <b>two</b></p> 3 < 4 <x>"), 5);
        assert_eq!(markdown_marks("## The **old** [mill](https://x.example)"), 3);
        assert_eq!((html_marks("a < b and b > c"), markdown_marks("#1 in the list, 2 * 3 * 4")), (0, 0));
    }
}
