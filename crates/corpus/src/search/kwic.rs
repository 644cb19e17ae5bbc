//! Matches in context: each on a line of its own, with what stands left and right of it.

use super::{Found, Target, sort::ordered, tokens::folded};
use crate::{Corpus, PassageId, Span};

/// A match with what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The passage that it stands in.
    pub passage: PassageId,
    /// What stands left of it, in the text of the passage.
    pub left: Span,
    /// The match.
    pub key: Span,
    /// What stands right of it.
    pub right: Span,
}

/// In which order lines stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineOrder {
    /// As the texts are read.
    #[default]
    Reading,
    /// By the words left of the match, the nearest first.
    Left,
    /// By the words right of the match.
    Right,
}

/// How much context there is on each side, in characters.
const CONTEXT: usize = 70;
/// How many words of it lines are ordered by.
const WORDS: usize = 4;

impl Found<'_> {
    /// Every match in the passages of some hits, a line each.
    pub fn lines(&self, corpus: &Corpus, passages: &[PassageId], order: LineOrder) -> Vec<Line> {
        let mut lines = Vec::new();
        for hit in &self.hits {
            let Target::Passage(passage) = hit.target else { continue };
            if !passages.contains(&passage) {
                continue;
            }
            let text = corpus.text(passage);
            for mark in self.marks(hit) {
                let (start, end) = (mark.span.start as usize, mark.span.end as usize);
                let before = text.get(..start).unwrap_or_default();
                let after = text.get(end..).unwrap_or_default();
                let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
                let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
                lines.push(Line {
                    passage,
                    left: Span { start: from as u32, end: mark.span.start },
                    key: mark.span,
                    right: Span { start: mark.span.end, end: (end + to) as u32 },
                });
            }
        }
        let words = |line: &Line| {
            let text = corpus.text(line.passage);
            let mut words = match order {
                LineOrder::Reading => return Vec::new(),
                LineOrder::Left => folded(line.left.of(text)),
                LineOrder::Right => folded(line.right.of(text)),
            };
            if order == LineOrder::Left {
                words.reverse();
            }
            words.truncate(WORDS);
            words
        };
        let keys: Vec<_> = lines.iter().map(|line| (words(line), line.passage, line.key)).collect();
        let order = ordered(lines.len(), &|a, b| keys[a].cmp(&keys[b]));
        order.into_iter().map(|nth| lines[nth]).collect()
    }
}
