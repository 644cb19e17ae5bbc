//! The values that cells give, as numbers: which of them can stand on one scale.

use corpus::{Cell, Claim, Corpus, Figure, FigureKind, FigureValue, Span};

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

/// The values of a claim that two sources or more give on one scale.
pub(crate) fn comparable<'a>(corpus: &Corpus, claim: &'a Claim) -> Vec<(Scale, Vec<Value<'a>>)> {
    let mut groups: Vec<(Scale, Vec<Value<'a>>)> = Vec::new();
    for cell in &claim.cells {
        let Some((scale, value)) = value(corpus, cell) else { continue };
        match groups.iter_mut().find(|(other, _)| *other == scale) {
            Some((_, values)) => values.push(value),
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
        let cell = cells.find(|cell| covers(corpus, cell, figure))?;
        Some((index, cell.measure.as_deref()?))
    })
}

/// Where a cell's value stands in the text of its passage.
fn span(corpus: &Corpus, cell: &Cell) -> Option<Span> {
    let value = cell.value.as_deref()?;
    let text = corpus.text(cell.passage);
    let from = cell.quote.start as usize;
    let start = text.get(from..)?.find(value).map(|at| from + at).or_else(|| text.find(value))?;
    Some(Span { start: start as u32, end: (start + value.len()) as u32 })
}

/// Whether a cell's value holds a figure: what the cell says of its value, it says of the figure.
pub(crate) fn covers(corpus: &Corpus, cell: &Cell, figure: &Figure) -> bool {
    cell.passage == figure.passage
        && span(corpus, cell).is_some_and(|span| span.start <= figure.span.start && figure.span.end <= span.end)
}

fn value<'a>(corpus: &Corpus, cell: &'a Cell) -> Option<(Scale, Value<'a>)> {
    let figures: Vec<&Figure> = corpus.figures.iter().filter(|figure| covers(corpus, cell, figure)).collect();
    let first = figures.first()?;
    let figures: Vec<&&Figure> = figures.iter().filter(|figure| is_time(figure) == is_time(first)).collect();
    // A value of many words that merely names a year, as a war may, is no year.
    let words = cell.value.as_deref()?;
    let letters: usize = figures.iter().map(|figure| (figure.span.end - figure.span.start) as usize).sum();
    if letters * 3 < words.len() {
        return None;
    }
    let places: Vec<(f64, f64)> = figures.iter().filter_map(|figure| place(figure)).collect();
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
    use corpus::PassageId;

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
