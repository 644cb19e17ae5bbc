//! The theme map as a picture.

use corpus::{Choice, Corpus, Filter, Kind, Passage, Plural, ThemeSet, plural};
use crossread::{View, ui, ui::words};

use super::canvas::{Area, Canvas, MARGIN, Type, WIDTH, across};

/// Where the strips begin and end, from above.
const STRIPS: (f32, f32) = (236.0, 540.0);
/// The room for the names of the sources.
const NAMES: f32 = 300.0;

/// Draws the map under a heading; what `seen` does not show is faded. Says in words what it shows.
pub(super) fn draw(canvas: &mut Canvas<'_>, corpus: &Corpus, heading: &str, seen: Filter) -> String {
    let (size, most) = canvas.fitting(heading, &[52.0, 42.0, 36.0], WIDTH, 100.0);
    let below = canvas.text(heading, Type { size, colour: "ink" }, across(most), 106.0);
    let summary = ui::summary(corpus, &View::from(seen));
    canvas.text(&summary, Type { size: 25.0, colour: "soft" }, across(1), below - size * 1.3 + 44.0);
    legend(canvas, corpus);
    let room = (STRIPS.1 - STRIPS.0) / corpus.sources.len().max(1) as f32;
    let longest = corpus.sources.iter().map(|source| length(&source.passages)).max().unwrap_or(1).max(1);
    for (index, source) in (0..).zip(&corpus.sources) {
        let y = STRIPS.0 + f32::from(index) * room;
        let height = (room * 0.66).min(44.0);
        let size = (height * 0.62).clamp(8.0, 22.0);
        let name = Area { x: MARGIN, width: NAMES - 24.0, most: 1 };
        canvas.text(&words::source_name(source), Type { size, colour: "ink" }, name, y + height / 2.0 + size * 0.35);
        let unit = (WIDTH - NAMES) / longest as f32;
        let mut x = MARGIN + NAMES;
        for (id, passage) in source.numbered(index).filter(|(_, passage)| passage.kind != Kind::Furniture) {
            let width = width(passage) as f32 * unit;
            let faded = if seen.shows(id, passage) { 1.0 } else { 0.18 };
            bars(canvas, corpus, passage, [x, y, (width - 1.0).max(0.6), height], faded);
            x += width;
        }
    }
    const MAP: Plural = plural("A map of {n} text, coloured by theme.", "A map of {n} texts, coloured by theme.");
    format!("{heading}. {summary}. {}", corpus.counted(corpus.sources.len(), MAP))
}

/// The colours of the themes with their names, in one line as far as there is room.
fn legend(canvas: &mut Canvas<'_>, corpus: &Corpus) {
    let (size, mut x) = (21.0, MARGIN);
    for theme in 0..corpus.themes.len() as u8 {
        let name = words::choice_name(corpus, Choice::Theme(theme));
        let width = canvas.width(&name, size);
        if x + 28.0 + width > MARGIN + WIDTH {
            break;
        }
        canvas.rect([x, 190.0, 18.0, 18.0], colour(corpus, theme));
        canvas.text(&name, Type { size, colour: "ink" }, Area { x: x + 28.0, width: WIDTH, most: 1 }, 207.0);
        x += width + 64.0;
    }
}

/// A bar for each theme of a passage; one without colour if it has none.
fn bars(canvas: &mut Canvas<'_>, corpus: &Corpus, passage: &Passage, [x, y, width, height]: [f32; 4], opacity: f32) {
    let colours: Vec<&str> = match &passage.marks[..] {
        [] => vec!["line"],
        marks => marks.iter().map(|mark| colour(corpus, mark.theme)).collect(),
    };
    let each = height / colours.len() as f32;
    for (nth, colour) in colours.into_iter().enumerate() {
        canvas.faded_rect([x, y + nth as f32 * each, width, each], colour, opacity);
    }
}

fn colour(corpus: &Corpus, theme: u8) -> &'static str {
    const SLOTS: [&str; 8] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
    let slot = corpus.themes.get(usize::from(theme)).filter(|_| theme != ThemeSet::NONE).map_or(0, |it| it.colour);
    SLOTS.get(usize::from(slot).wrapping_sub(1)).copied().unwrap_or("line")
}

fn length(passages: &[Passage]) -> u32 {
    passages.iter().filter(|passage| passage.kind != Kind::Furniture).map(width).sum()
}

/// The length of a passage in bytes, and a little more, so that the shortest can be seen.
fn width(passage: &Passage) -> u32 {
    passage.span.end - passage.span.start + 64
}
