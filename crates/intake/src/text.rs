//! A text as it was read out of a file: its passages with their kinds, and what the file says of it.

use corpus::{Given, Kind};

/// A text that was read.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Text {
    /// The name of the file it is from, without its folder.
    pub(crate) file: String,
    /// Its passages in order.
    pub(crate) passages: Vec<Passage>,
    /// What the file says of the text outside its words.
    pub(crate) given: Given,
    /// Who made the file by its properties: often a typist or a program rather than the author.
    pub(crate) maker: Option<String>,
    /// Its language by the file, as a BCP 47 tag.
    pub(crate) lang: Option<String>,
    /// What was done to it, to be told.
    pub(crate) done: Vec<String>,
}

/// One line of the text to be written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Passage {
    /// What the file says it is. `None` if the file does not tell.
    pub(crate) kind: Option<Kind>,
    /// Its words, without line ends.
    pub(crate) words: String,
}

/// Signs that cannot be seen and hide words from whoever looks for them: soft hyphens, zero-width blanks, word joiners,
/// byte order marks.
const UNSEEN: [char; 4] = ['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'];

impl Text {
    /// Adds a passage, its blanks made single, without signs that cannot be seen; nothing if no words are left.
    pub(crate) fn push(&mut self, kind: Option<Kind>, words: &str) {
        let words: String = words.chars().filter(|sign| !UNSEEN.contains(sign)).collect();
        let words = single_blanks(&words);
        if !words.is_empty() {
            self.passages.push(Passage { kind, words });
        }
    }

    /// How many passages are of a kind by the file.
    pub(crate) fn count(&self, kind: Kind) -> usize {
        self.passages.iter().filter(|passage| passage.kind == Some(kind)).count()
    }
}

/// Every run of blanks as one; a run that holds a no-break blank keeps that.
fn single_blanks(words: &str) -> String {
    let mut single = String::with_capacity(words.len());
    let mut blank = None;
    for sign in words.trim().chars().filter(|sign| !sign.is_control() || sign.is_whitespace()) {
        if !sign.is_whitespace() {
            single.extend(blank.take());
            single.push(sign);
        } else if blank != Some('\u{a0}') {
            blank = Some(if matches!(sign, '\u{a0}' | '\u{202f}' | '\u{2009}') { '\u{a0}' } else { ' ' });
        }
    }
    single
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_single_and_signs_unseen_are_left_out() {
        let mut text = Text::default();
        text.push(None, " The\t old \u{a0} mill\r\nis pipe\u{ad}less\u{1b} ");
        text.push(Some(Kind::Heading), " \u{200b} ");
        assert_eq!(text.passages, [Passage { kind: None, words: "The old\u{a0}mill is pipeless".into() }]);
    }
}
