//! A claim as a picture: what the sources say of it, side by side.

use corpus::{Cell, Corpus};
use crossread::ui::words;

use super::canvas::{Area, Canvas, MARGIN, Type, WIDTH, across};

/// The most quotes that stand side by side.
const MOST: usize = 3;
/// What is between two of them.
const GAP: f32 = 40.0;

/// Draws the title of a claim, how the sources stand, and what the first of them say. Says the same in words.
pub(super) fn draw(canvas: &mut Canvas<'_>, corpus: &Corpus, index: u16) -> String {
    let Some(claim) = corpus.claims.get(usize::from(index)) else { return String::new() };
    let (size, most) = canvas.fitting(&claim.title, &[46.0, 40.0, 34.0], WIDTH, 124.0);
    let below = canvas.text(&claim.title, Type { size, colour: "ink" }, across(most), 58.0 + size);
    let stand = [words::standing(corpus, claim), " · ", &words::voices_counted(corpus, claim)].concat();
    let soft = Type { size: 23.0, colour: "soft" };
    let below = canvas.text(&stand, soft, across(1), below + 2.0) + 14.0;

    let first: Vec<&Cell> = (0..corpus.sources.len() as u16).filter_map(|it| claim.cells_of(it).next()).collect();
    let shown = &first[..first.len().min(MOST)];
    let width = (WIDTH - GAP * (shown.len().max(1) - 1) as f32) / shown.len().max(1) as f32;
    let room = 546.0 - below - 44.0;
    let quotes: Vec<String> =
        shown.iter().map(|cell| corpus.fill("“{words}”", &[("words", corpus.quote(cell))])).collect();
    let sizes = [38.0, 32.0, 28.0, 25.0, 22.0];
    // One size for all of them.
    let fits = quotes.iter().map(|quote| canvas.fitting(quote, &sizes, width, room).0);
    let size = fits.fold(sizes[0], f32::min);
    let mut said = vec![claim.title.clone()];
    for (nth, (cell, quote)) in shown.iter().zip(&quotes).enumerate() {
        let area = Area { x: MARGIN + nth as f32 * (width + GAP), width, most: 1 };
        let name = corpus.source(cell.passage).map(words::source_name).unwrap_or_default();
        canvas.rect([area.x, below - 22.0, width, 2.0], "ink");
        canvas.text(&name, Type { size: 21.0, colour: "soft" }, area, below + 10.0);
        let lines = Area { most: (room / (size * 1.3)) as usize, ..area };
        canvas.text(quote, Type { size, colour: "ink" }, lines, below + 22.0 + size);
        said.push(format!("{name}: {quote}"));
    }
    said.join(" ")
}
