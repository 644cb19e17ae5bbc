//! The words of a passage as a picture.

use corpus::{Corpus, PassageId};
use crossread::ui::words;

use super::canvas::{Canvas, Type, WIDTH, across};

/// Draws the words of a passage and whose they are. Says the same in words.
pub(super) fn draw(canvas: &mut Canvas<'_>, corpus: &Corpus, id: PassageId) -> String {
    let text = corpus.whole(id).of(corpus.text(id));
    let (size, most) = canvas.fitting(text, &[54.0, 46.0, 40.0, 34.0, 30.0, 27.0], WIDTH, 390.0);
    let below = canvas.text(text, Type { size, colour: "ink" }, across(most), 60.0 + size);
    let name = corpus.source(id).map(words::source_name).unwrap_or_default();
    canvas.text(&name, Type { size: 27.0, colour: "soft" }, across(1), below + 20.0);
    format!("{text} ({name})")
}
