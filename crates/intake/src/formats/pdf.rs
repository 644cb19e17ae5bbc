//! PDF: the words as they are printed, without what stands on every page.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::catch_unwind;

use anyhow::{Result, anyhow, bail};

use crate::join::joined;
use crate::text::Text;

/// A line that stands at the edge of so many pages, but for its numbers, is a running title; or of both of two.
const RUNNING: usize = 3;

/// How many lines from the top and the bottom of a page are its edge.
const EDGE: usize = 2;

/// Words before the number of a page.
const PAGE: [&str; 8] = ["page", "p", "seite", "s", "pagina", "página", "sayfa", "стр"];

/// Reads the text of a PDF, its lines joined into paragraphs.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    // The reader of PDF panics on some damaged files.
    let pages = catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
    let Ok(pages) = pages else { bail!("it is damaged, or of a kind that is not understood; save it as text first") };
    let pages = pages.map_err(|error| anyhow!("it cannot be read as PDF ({error})"))?;
    let mut text = Text::default();
    let (whole, running) = without_running_titles(&pages);
    let (whole, count) = joined(&whole);
    if !running.is_empty() {
        let titles: Vec<String> = running.iter().map(|line| format!("`{line}`")).collect();
        text.done.push(format!("left out at the edges of pages: {}", titles.join(", ")));
    }
    text.done.push(format!("{count} line ends joined: read it once, as PDF does not tell where a paragraph ends"));
    whole.lines().for_each(|line| text.push(None, line));
    Ok(text)
}

/// The pages one after the other, without page numbers and titles that stand at the edge of several pages; and what these
/// were, each once. A paragraph may go on over the end of a page.
fn without_running_titles(pages: &[String]) -> (String, BTreeSet<String>) {
    let pages: Vec<Vec<&str>> = pages.iter().map(|page| lines(page)).collect();
    let bare = |line: &str| line.chars().filter(|sign| sign.is_alphabetic()).collect::<String>();
    let mut edges: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        let edge = page.iter().enumerate().filter(|(index, _)| at_edge(*index, page.len()));
        let titles: BTreeSet<String> = edge.map(|(_, line)| bare(line)).collect();
        for title in titles {
            *edges.entry(title).or_default() += 1;
        }
    }
    let mut whole = String::new();
    let mut running = BTreeSet::new();
    let least = RUNNING.min(pages.len().max(2));
    for page in &pages {
        for (index, line) in page.iter().enumerate() {
            let number = is_page_number(line);
            let repeated = edges.get(&bare(line)).is_some_and(|&pages| pages >= least);
            if at_edge(index, page.len()) && (number || (repeated && is_title(line))) {
                running.insert(if number { "page numbers".into() } else { bare_ends(line) });
                continue;
            }
            whole.extend([line, "\n"]);
        }
    }
    (whole, running)
}

/// Whether a line can be a title: one that begins or ends in the middle of a sentence is part of the text, however often
/// it stands there.
fn is_title(line: &str) -> bool {
    !line.is_empty() && !line.starts_with(char::is_lowercase) && !line.ends_with(['.', ',', ';', ':', '!', '?', '-'])
}

/// A title without the number of its page.
fn bare_ends(line: &str) -> String {
    line.trim_matches(|sign: char| !sign.is_alphabetic()).to_owned()
}

/// The lines of a page, without empty ones at its ends.
fn lines(page: &str) -> Vec<&str> {
    page.trim().lines().map(str::trim).collect()
}

fn at_edge(index: usize, lines: usize) -> bool {
    index < EDGE || index + EDGE >= lines
}

/// Whether a line is the number of a page: `12`, `– 12 –`, `Page 12`, `Page 3 of 9`.
fn is_page_number(line: &str) -> bool {
    let words = line.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let named = match &words[..] {
        [] => line.chars().count() <= 9,
        [page] => PAGE.contains(&page.as_str()),
        [page, of] => PAGE.contains(&page.as_str()) && ["of", "von", "de", "sur", "di"].contains(&of.as_str()),
        _ => false,
    };
    named && line.contains(|sign: char| sign.is_ascii_digit()) && line.chars().count() <= 20
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_every_page_is_left_out() {
        let page =
            |page| format!("\n\nThe Mill Report {page}\n\nText of page {page} goes\nand so it ends.\n\n{page}\n");
        let pages: Vec<String> = (1..=4).map(page).collect();
        let (whole, running) = without_running_titles(&pages);
        assert_eq!(running.into_iter().collect::<Vec<_>>(), ["The Mill Report", "page numbers"], "{whole}");
        assert!(whole.contains("Text of page 3 goes"));
        // A sentence that often ends a page is none of it.
        assert_eq!(whole.matches("and so it ends.").count(), 4, "{whole}");
    }

    #[test]
    fn what_stands_on_both_of_two_pages_is_left_out() {
        let two = [
            "THE GAUGE | No. 4\n\nOne line\n\nand more\n\nPage 1",
            "THE GAUGE | No. 4\n\nOther words\n\nand more\n\nPage 2 of 2",
        ];
        let (whole, running) = without_running_titles(&two.map(str::to_owned));
        assert_eq!(running.into_iter().collect::<Vec<_>>(), ["THE GAUGE | No", "page numbers"], "{whole}");
        assert_eq!(whole.lines().filter(|line| !line.is_empty()).count(), 4, "{whole}");
    }
}
