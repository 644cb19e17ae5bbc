//! The sentences of a passage, as they can be quoted.

use corpus::Span;

use crate::language::words::Word;

/// The sentences of a text whose words these are: from one's first sign to its last, with the marks around it.
pub(super) fn sentences(text: &str, words: &[Word]) -> Vec<Span> {
    let mut starts: Vec<usize> = Vec::new();
    let mut last = None;
    for word in words {
        if last != Some(word.sentence) {
            starts.push(opened(text, word.span.start as usize));
            last = Some(word.sentence);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let sentence = |(start, end): (&usize, usize)| {
        let words = text.get(*start..end)?.trim_end();
        (!words.is_empty()).then(|| Span { start: *start as u32, end: (*start + words.len()) as u32 })
    };
    starts.iter().zip(ends).filter_map(sentence).collect()
}

/// Where a sentence begins whose first word stands at `word`: at the quotation mark, bracket or sign before it, if one
/// touches it.
fn opened(text: &str, word: usize) -> usize {
    let opens = |sign: char| !sign.is_whitespace() && !sign.is_alphanumeric() && !".,;:!?…)]”’»".contains(sign);
    text.get(..word).unwrap_or_default().trim_end_matches(opens).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    #[test]
    fn a_sentence_is_quoted_with_its_marks() {
        let text = " “Oil is sold,” Mr. Lee said. (It was $5.) More? ";
        let found: Vec<&str> = sentences(text, &words(text)).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["“Oil is sold,” Mr. Lee said.", "(It was $5.)", "More?"]);
        let glued = "Oil is sold.Gas is not";
        let found: Vec<&str> = sentences(glued, &words(glued)).iter().map(|span| span.of(glued)).collect();
        assert_eq!(found.concat(), glued);
        assert!(sentences("…", &words("…")).is_empty());
    }
}
