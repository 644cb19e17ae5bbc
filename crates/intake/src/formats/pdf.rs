//! PDF: the words as they are printed, without what stands on every page.

use std::collections::BTreeMap;
use std::panic::catch_unwind;

use anyhow::{Result, anyhow, bail};

use crate::join::joined;
use crate::text::Text;

/// A line that stands at the edge of so many pages, but for its numbers, is a running title.
const RUNNING: usize = 3;

/// How many lines from the top and the bottom of a page are its edge.
const EDGE: usize = 2;

/// Reads the text of a PDF, its lines joined into paragraphs.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    // The reader of PDF panics on some damaged files.
    let pages = catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
    let Ok(pages) = pages else { bail!("it is damaged, or of a kind that is not understood; save it as text first") };
    let pages = pages.map_err(|error| anyhow!("it cannot be read as PDF ({error})"))?;
    let mut text = Text::default();
    let (whole, running) = without_running_titles(&pages);
    let (whole, count) = joined(&whole);
    if running > 0 {
        text.done.push(format!("{running} running titles and page numbers left out"));
    }
    text.done.push(format!("{count} line ends joined: read it once, as PDF does not tell where a paragraph ends"));
    whole.lines().for_each(|line| text.push(None, line));
    Ok(text)
}

/// The pages one after the other, without page numbers and lines that stand at the edge of several pages; and how many
/// lines these were. A paragraph may go on over the end of a page.
fn without_running_titles(pages: &[String]) -> (String, usize) {
    let pages: Vec<Vec<&str>> = pages.iter().map(|page| lines(page)).collect();
    let bare = |line: &str| line.chars().filter(|sign| sign.is_alphabetic()).collect::<String>();
    let mut edges: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        let edge = page.iter().enumerate().filter(|(index, _)| at_edge(*index, page.len()));
        for line in edge.map(|(_, line)| line) {
            *edges.entry(bare(line)).or_default() += 1;
        }
    }
    let mut whole = String::new();
    let mut count = 0;
    for page in &pages {
        for (index, line) in page.iter().enumerate() {
            let number = !line.is_empty() && !line.contains(char::is_alphabetic) && line.chars().count() <= 9;
            let repeated = edges.get(&bare(line)).is_some_and(|&pages| pages >= RUNNING);
            if at_edge(index, page.len()) && !line.is_empty() && (number || repeated) {
                count += 1;
                continue;
            }
            whole.extend([line, "\n"]);
        }
    }
    (whole, count)
}

/// The lines of a page, without empty ones at its ends.
fn lines(page: &str) -> Vec<&str> {
    page.trim().lines().map(str::trim).collect()
}

fn at_edge(index: usize, lines: usize) -> bool {
    index < EDGE || index + EDGE >= lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_every_page_is_left_out() {
        let pages: Vec<String> = (1..=4)
            .map(|page| format!("\n\nThe Mill Report {page}\n\nText of page {page} goes\non here and\n\n{page}\n"))
            .collect();
        let (whole, count) = without_running_titles(&pages);
        assert_eq!(count, 8, "{whole}");
        assert!(whole.contains("Text of page 3 goes"));
    }
}
