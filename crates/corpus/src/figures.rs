//! Numbers and dates in the texts.

use serde::{Deserialize, Serialize};

use crate::{PassageId, Span};

/// A number, share, sum, length, count, year or date in a passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The passage, never furniture.
    pub passage: PassageId,
    /// Where, in the text of the passage.
    pub span: Span,
    /// What it tells.
    pub kind: FigureKind,
    /// Its value. `None` where the words are vague, as `dozens` is, or where the text does not tell the year of a day.
    pub value: Option<FigureValue>,
    /// What is counted, or what it is counted in; `%` of a share, `decade` of the 1990s.
    pub unit: Option<String>,
}

/// What a figure tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FigureKind {
    /// A part of a whole, or a change in such parts.
    Share,
    /// An amount of money.
    Sum,
    /// A distance.
    Length,
    /// How many there are of something.
    Count,
    /// A year or a decade.
    Year,
    /// A day, a month or a season.
    Date,
    /// Anything else: how long something lasts, a weight, a rank.
    #[default]
    Other,
}

impl FigureKind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [FigureKind; 7] = [
        FigureKind::Share,
        FigureKind::Sum,
        FigureKind::Length,
        FigureKind::Count,
        FigureKind::Year,
        FigureKind::Date,
        FigureKind::Other,
    ];

    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            FigureKind::Share => "share",
            FigureKind::Sum => "sum",
            FigureKind::Length => "length",
            FigureKind::Count => "count",
            FigureKind::Year => "year",
            FigureKind::Date => "date",
            FigureKind::Other => "other",
        }
    }
}

/// The value of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FigureValue {
    /// A number; of a year its number, of a decade its first year.
    Number(f64),
    /// A date as ISO 8601 has it, as far as the text tells it: `2023-10-07`, `2024-12`, `2022`.
    Date(String),
}
