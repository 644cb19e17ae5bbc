//! How wide letters are, and how a text is broken into lines.

use anyhow::{Context, Result};
use ttf_parser::Face;

/// The one font of all pictures; `publish` draws with it too. Its licence lies beside it.
const FONT: &[u8] = include_bytes!("../../../../style/font/pictures.ttf");

/// The font, to be measured with.
pub(super) struct Letters(Face<'static>);

impl Letters {
    /// Reads the font.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn new() -> Result<Letters> {
        Ok(Letters(Face::parse(FONT, 0).context("cannot read the font of the pictures")?))
    }

    /// The letters of a text that the font lacks.
    pub(super) fn lacking<'a>(&'a self, text: &'a str) -> impl Iterator<Item = char> + 'a {
        text.chars().filter(|&letter| !is_unseen(letter) && self.0.glyph_index(letter).is_none())
    }

    /// How wide a text is at a size, in pixels: each letter as it is alone. Joined letters (Arabic) are narrower.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let advance = |letter| self.0.glyph_hor_advance(self.0.glyph_index(letter)?);
        let units: u32 = text.chars().filter_map(advance).map(u32::from).sum();
        units as f32 * size / f32::from(self.0.units_per_em())
    }

    /// A text in lines that are no wider than this many pixels; a word that is wider is broken. What is more than `most`
    /// lines is left out, and the last one ends in an ellipsis.
    pub(super) fn lines(&self, text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let last = lines.len() - 1;
            let longer = if lines[last].is_empty() { word.to_owned() } else { format!("{} {word}", lines[last]) };
            if self.width(&longer, size) <= width {
                lines[last] = longer;
            } else {
                lines.extend(self.broken(word, size, width));
            }
        }
        lines.retain(|line| !line.is_empty());
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                // Whole words, unless there is but one.
                while self.width(last, size) + self.width("…", size) > width {
                    match last.rfind(' ') {
                        Some(end) => last.truncate(end),
                        None if last.pop().is_some() => {}
                        None => break,
                    }
                }
                let end = last.trim_end_matches(|c: char| c.is_whitespace() || ",;:–-".contains(c)).len();
                last.truncate(end);
                last.push('…');
            }
        }
        lines
    }

    /// A word in as many pieces as it takes.
    fn broken(&self, word: &str, size: f32, width: f32) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let last = pieces.len() - 1;
            if !pieces[last].is_empty()
                && self.width(&pieces[last], size) + self.width(&letter.to_string(), size) > width
            {
                pieces.push(letter.to_string());
            } else {
                pieces[last].push(letter);
            }
        }
        pieces
    }
}

/// Whether a character is drawn by no glyph of its own.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_that_is_too_long_ends_in_an_ellipsis() {
        let letters = Letters::new().unwrap();
        let lines = letters.lines("one two three four five six seven", 20.0, 100.0, 2);
        assert_eq!(lines, ["one two", "three…"]);
        assert_eq!(letters.lines("one", 20.0, 100.0, 2), ["one"]);
        assert_eq!(letters.lines(" ", 20.0, 100.0, 2), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "[a-zğşЖ ]{0,200}", width in 40.0f32..400.0) {
            let letters = Letters::new().unwrap();
            let lines = letters.lines(&text, 20.0, width, usize::MAX);
            for line in &lines {
                prop_assert!(letters.width(line, 20.0) <= width, "{line}");
            }
            let letters_of = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters_of(&lines.concat()), letters_of(&text));
        }
    }
}
