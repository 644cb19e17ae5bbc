//! The values that cells give, as numbers: which of them can stand on one scale.

use corpus::{Cell, Claim, Corpus, Figure, FigureKind, FigureValue};

/// A value of a cell as a place on a scale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'a> {
    /// The cell that gives it.
    pub(crate) cell: &'a Cell,
    /// The lower end.
    pub(crate) low: f64,
    /// The upper end; the same unless a range is given.
    pub(crate) high: f64,
    /// What the words before it say of it.
    pub(crate) bound: Bound,
}

/// What the words before a value say of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bound {
    /// It is given as it stands.
    Exact,
    /// About so much.
    About,
    /// So much or more; then or later.
    AtLeast,
    /// So much or less; then or before.
    AtMost,
}

/// Words before a value, and what they say of it. Other languages' words are not known: such a value counts as exact.
const WORDS: [(Bound, &[&str]); 3] = [
    (Bound::AtLeast, &["over", "more than", "at least", "since", "from", "after", "above"]),
    (Bound::AtMost, &["up to", "at most", "by", "until", "less than", "under", "before", "below"]),
    (Bound::About, &["about", "approximately", "around", "nearly", "almost", "some", "roughly", "circa"]),
];

/// What values are counted in, so that they can stand on one scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scale {
    /// Years, with months and days as parts of them.
    Time,
    /// Parts of a hundred.
    Share,
    /// A currency, by the name of its unit.
    Money(String),
    /// A unit, or a bare number.
    Count(Option<String>),
}

impl Scale {
    /// Whether values of both are laid side by side: a bare number that an editor says is counted in pounds, and pounds.
    fn is(&self, other: &Scale) -> bool {
        match (self, other) {
            (Scale::Money(one), Scale::Count(Some(unit))) | (Scale::Count(Some(unit)), Scale::Money(one)) => {
                one == unit
            }
            _ => self == other,
        }
    }
}

/// The values of a claim that two sources or more give on one scale.
pub(crate) fn comparable<'a>(corpus: &Corpus, claim: &'a Claim) -> Vec<(Scale, Vec<Value<'a>>)> {
    let mut groups: Vec<(Scale, Vec<Value<'a>>)> = Vec::new();
    for cell in &claim.cells {
        let Some((scale, value)) = value(corpus, cell) else { continue };
        match groups.iter_mut().find(|(other, _)| other.is(&scale)) {
            Some((other, values)) => {
                // A number that an editor says is money is on the scale of that money.
                if matches!(scale, Scale::Money(_)) {
                    *other = scale;
                }
                values.push(value);
            }
            None => groups.push((scale, vec![value])),
        }
    }
    groups.retain(|(_, values)| {
        let first = values.first().map(|value| value.cell.passage.source);
        values.iter().any(|value| Some(value.cell.passage.source) != first)
    });
    groups
}

/// Whether values say in the same words what they measure.
pub(crate) fn same_measure(values: &[Value<'_>]) -> bool {
    values.iter().all(|value| value.cell.measure.is_some())
        && values.windows(2).all(|two| two[0].cell.measure == two[1].cell.measure)
}

/// What a figure measures, as the first claim that says so has it: the claim, by index, and its words.
pub(crate) fn measure<'a>(corpus: &'a Corpus, figure: &Figure) -> Option<(u16, &'a str)> {
    (0..).zip(&corpus.claims).find_map(|(index, claim): (u16, &Claim)| {
        let mut cells = claim.cells.iter().filter(|cell| cell.measure.is_some());
        let cell = cells.find(|cell| corpus.is_value(cell, figure))?;
        Some((index, cell.measure.as_deref()?))
    })
}

fn value<'a>(corpus: &Corpus, cell: &'a Cell) -> Option<(Scale, Value<'a>)> {
    let figures: Vec<&Figure> = corpus.figures.iter().filter(|figure| corpus.is_value(cell, figure)).collect();
    let first = figures.first()?;
    let figures: Vec<&&Figure> = figures.iter().filter(|figure| is_time(figure) == is_time(first)).collect();
    // A value of many words that merely names a year, as a war may, is no year.
    let words = cell.value.as_deref()?;
    let letters: usize = figures.iter().map(|figure| (figure.span.end - figure.span.start) as usize).sum();
    if letters * 3 < words.len() {
        return None;
    }
    // Of a part and its whole the part is the value: `30 of the 50 wells`.
    let text = corpus.text(cell.passage);
    let whole = |two: &[&&Figure]| {
        let [part, whole] = two else { return false };
        text.get(part.span.end as usize..whole.span.start as usize).is_some_and(is_of)
    };
    let part = figures.windows(2).position(whole).map_or(figures.len(), |part| part + 1);
    let places: Vec<(f64, f64)> = figures.iter().take(part).filter_map(|figure| place(figure)).collect();
    let low = places.iter().map(|(low, _)| *low).reduce(f64::min)?;
    let high = places.iter().map(|(_, high)| *high).reduce(f64::max)?;
    let scale = match first.kind {
        FigureKind::Year | FigureKind::Date => Scale::Time,
        FigureKind::Share => Scale::Share,
        // The build calls a currency, and a measure of length, by one name, however it is written.
        FigureKind::Sum if first.unit.is_some() => Scale::Money(first.unit.clone()?),
        FigureKind::Length if first.unit.is_some() => Scale::Count(first.unit.clone()),
        _ => Scale::Count(cell.unit.clone().or_else(|| first.unit.clone())),
    };
    Some((scale, Value { cell, low, high, bound: bound(words) }))
}

/// Words between a part and its whole. Other languages' words are not known: there both are taken as a range.
const OF: [&str; 16] = [
    "of",
    "of the",
    "of its",
    "of their",
    "out of",
    "out of the",
    "von",
    "von den",
    "von insgesamt",
    "der",
    "sur",
    "des",
    "de los",
    "de las",
    "su",
    "van de",
];

/// Whether words stand between a part and its whole, with what the part counts before them or not: `of the`, `wells of`.
fn is_of(between: &str) -> bool {
    let words = between.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    OF.iter()
        .any(|of| words == *of || words.strip_suffix(of).is_some_and(|head| head.ends_with(' ') && !head.contains(',')))
}

/// Whether a figure is a year or a date.
pub(crate) fn is_time(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Year | FigureKind::Date)
}

/// Where a figure stands on its scale: from and to.
pub(crate) fn place(figure: &Figure) -> Option<(f64, f64)> {
    match figure.value.as_ref()? {
        FigureValue::Number(year) if figure.unit.as_deref() == Some("decade") => Some((*year, *year + 9.0)),
        FigureValue::Number(number) => Some((*number, *number)),
        FigureValue::Date(date) => {
            let mut parts = date.split('-').map(|part| part.parse::<f64>().ok());
            let year = parts.next()??;
            let month = parts.next().flatten().map_or(0.0, |month| month - 1.0);
            let day = parts.next().flatten().map_or(0.0, |day| day - 1.0);
            let at = year + month / 12.0 + day / 365.0;
            Some((at, at))
        }
    }
}

fn bound(value: &str) -> Bound {
    let value = value.to_lowercase();
    let starts = |word: &&str| value.strip_prefix(*word).is_some_and(|rest| rest.starts_with(' '));
    WORDS.iter().find(|(_, words)| words.iter().any(starts)).map_or(Bound::Exact, |(bound, _)| *bound)
}

#[cfg(test)]
mod tests {
    use corpus::{PassageId, Span};

    use super::*;

    #[test]
    fn the_words_before_a_value_are_heeded() {
        for (value, expected) in [
            ("over 60%", Bound::AtLeast),
            ("Up to 40 percent", Bound::AtMost),
            ("about 60%", Bound::About),
            ("by 1992", Bound::AtMost),
            ("overall 3", Bound::Exact),
            ("765 km", Bound::Exact),
        ] {
            assert_eq!(bound(value), expected, "{value}");
        }
    }

    #[test]
    fn a_part_is_told_from_its_whole_and_from_a_range() {
        for (between, expected) in
            [(" of the ", true), (" wells out of ", true), (" von ", true), (" to ", false), ("–", false)]
        {
            assert_eq!(is_of(between), expected, "{between}");
        }
    }

    #[test]
    fn a_bare_number_is_on_the_scale_of_the_money_that_an_editor_names() {
        let [count, money] = [Scale::Count(Some("crowns".into())), Scale::Money("crowns".into())];
        assert!(count.is(&money) && money.is(&count) && !count.is(&Scale::Money("pounds".into())));
        assert!(!Scale::Count(None).is(&money));
    }

    #[test]
    fn figures_have_a_place_on_their_scale() {
        let figure = |kind, value, unit: Option<&str>| Figure {
            passage: PassageId { source: 0, n: 1 },
            span: Span::default(),
            kind,
            value,
            unit: unit.map(str::to_string),
        };
        let decade = figure(FigureKind::Year, Some(FigureValue::Number(1990.0)), Some("decade"));
        assert_eq!(place(&decade), Some((1990.0, 1999.0)));
        let day = figure(FigureKind::Date, Some(FigureValue::Date("2024-07-01".into())), None);
        assert_eq!(place(&day), Some((2024.5, 2024.5)));
        assert_eq!(place(&figure(FigureKind::Count, None, None)), None);
    }
}
