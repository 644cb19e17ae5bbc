//! A figure as it is found.

use corpus::{FigureKind, FigureValue, Span};

use super::line::Line;

/// A figure as it is found in a line.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) kind: FigureKind,
    pub(super) value: Option<FigureValue>,
    pub(super) unit: Option<String>,
    /// The word behind it.
    pub(super) next: usize,
}

impl Found {
    /// The words from `at` to `next`.
    pub(super) fn new(
        line: &Line<'_>,
        at: usize,
        next: usize,
        kind: FigureKind,
        value: Option<FigureValue>,
        unit: Option<String>,
    ) -> Found {
        Found { span: Span { start: line.start(at), end: line.end(next - 1) }, kind, value, unit, next }
    }

    pub(super) fn date(line: &Line<'_>, at: usize, next: usize, date: String) -> Option<Found> {
        Some(Found::new(line, at, next, FigureKind::Date, Some(FigureValue::Date(date)), None))
    }
}
