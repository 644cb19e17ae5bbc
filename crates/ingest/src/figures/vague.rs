//! Times that are told vaguely, as written: `last year`, `over two decades`. They have no value.

use corpus::FigureKind;

use super::found::Found;
use super::line::Line;
use super::numbers::number;

/// The vague time that begins at a word.
pub(super) fn time(line: &Line<'_>, at: usize) -> Option<Found> {
    bounded(line, at).or_else(|| adjacent(line, at))
}

/// `last year`, `the past few months`, `several decades`.
fn adjacent(line: &Line<'_>, at: usize) -> Option<Found> {
    let vague = |at: usize| line.lexicon.vague_times.contains(&line.folded(at)) && line.spaced(at);
    let mut next = at;
    while vague(next) {
        next += 1;
    }
    if next == at {
        return None;
    }
    let (_, times) = line.lexicon.time(line.folded(next))?;
    // An hour or a minute is not told of as a figure: `in the last minute`.
    let telling =
        times > 1.0 || !matches!(line.lexicon.time(line.folded(next)), Some(("hours" | "minutes" | "seconds", _)));
    telling.then(|| Found::new(line, at, next + 1, FigureKind::Other, None, None))
}

/// `over two decades`: a number of decades or centuries that is a bound is none in years.
fn bounded(line: &Line<'_>, at: usize) -> Option<Found> {
    if !line.lexicon.bounds.contains(&line.folded(at)) || !line.spaced(at) {
        return None;
    }
    let number = number(line, at + 1).filter(|number| number.spelled && !number.part)?;
    let (_, times) = line.lexicon.time(line.folded(number.next)).filter(|_| line.spaced(number.next - 1))?;
    (times > 1.0).then(|| Found::new(line, at, number.next + 1, FigureKind::Other, None, None))
}
