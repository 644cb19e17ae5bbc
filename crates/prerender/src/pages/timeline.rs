//! The dates that the texts name, along one line of time, a row a source.

use corpus::{Choice, Corpus, Figure, PassageId, msg};
use crossread::ui::{Edition, words};
use yew::prelude::*;

use super::{
    around::around,
    plot::{drawn_direction, percent, rem},
    values::{is_time, measure, place},
};

/// How far apart marks stand on top of each other, and where a row begins under its name.
const STEP: usize = 15;
const HEAD: usize = 24;
/// What a row leaves free under its marks.
const FOOT: usize = 14;
/// Marks nearer to each other than this, in hundredths of the width, stand on top of each other.
const NEAR: f64 = 2.2;

const LABEL: &str = msg("Dates in the texts, a row for each source; the table below has the same");

/// A date as a place along the width, and on which level over the line of its row.
struct Mark<'a> {
    x: f64,
    level: usize,
    figure: &'a Figure,
}

/// The dates of a source.
struct Row<'a> {
    source: u16,
    marks: Vec<Mark<'a>>,
}

/// The timeline. Every mark is a link to its passage, and says in `.told` what it is.
pub(super) fn timeline(edition: &Edition) -> Html {
    let dated = dated(&edition.corpus);
    let Some(time) = Time::of(dated.iter().map(|(at, _)| *at)) else { return Html::default() };
    let mut bottom = 0;
    let mut rows = Vec::new();
    for (source, _) in edition.sources() {
        let marks = stacked(&time, dated.iter().filter(|(_, figure)| figure.passage.source == source));
        if !marks.is_empty() {
            let (row, top) = (Row { source, marks }, bottom);
            bottom += row.height();
            rows.push(row.html(edition, top));
        }
    }
    html! {
        <>
        <svg class="timeline" role="group" aria-label={edition.tr(LABEL)} width="100%" height={rem(bottom + 20)} direction={drawn_direction(&edition.corpus)}>
            { for time.ticks().into_iter().map(|year| tick(&time, year, bottom)) }
            { time.early.map(|_| axis_label("14%".into(), bottom, "…".into())) }
            { for rows }
        </svg>
        <p class="told" aria-hidden="true"></p>
        </>
    }
}

/// Whether there is anything to be drawn.
pub(super) fn has_dates(corpus: &Corpus) -> bool {
    !dated(corpus).is_empty()
}

/// Every figure that has a place in time, with the middle of what it covers.
fn dated(corpus: &Corpus) -> Vec<(f64, &Figure)> {
    let dates = corpus.figures.iter().filter(|figure| is_time(figure));
    dates.filter_map(|figure| place(figure).map(|(low, high)| ((low + high) / 2.0, figure))).collect()
}

/// A year, and its line through all rows.
fn tick(time: &Time, year: f64, bottom: usize) -> Html {
    let x = AttrValue::from(percent(time.x(year)));
    html! {
        <>
            <line x1={&x} x2={&x} y1="0" y2={rem(bottom)} />
            { axis_label(x, bottom, format!("{year:.0}")) }
        </>
    }
}

fn axis_label(x: AttrValue, bottom: usize, label: String) -> Html {
    html! { <text class="end" {x} y={rem(bottom + 14)} text-anchor="middle">{ label }</text> }
}

impl Row<'_> {
    fn height(&self) -> usize {
        let highest = self.marks.iter().map(|mark| mark.level).max().unwrap_or_default();
        HEAD + STEP * (1 + highest) + FOOT
    }

    /// The row, from `top` downwards.
    fn html(&self, edition: &Edition, top: usize) -> Html {
        let name = edition.source(self.source).map(words::short_name).unwrap_or_default();
        let bottom = top + self.height();
        let y = AttrValue::from(rem(bottom - 2));
        let marks = self.marks.iter().map(|it| mark(edition, it.x, bottom - FOOT - STEP * it.level, it.figure));
        html! {
            <>
                <text class="name" x="0" y={rem(top + 15)}>{ name }</text>
                { for marks }
                <line x1="0" x2="100%" y1={&y} y2={&y} />
            </>
        }
    }
}

/// A date, by the mark of the first theme that its passage carries.
fn mark(edition: &Edition, x: f64, y: usize, figure: &Figure) -> Html {
    let corpus = &edition.corpus;
    let passage = corpus.passage(figure.passage);
    let themes: Vec<u8> = passage.into_iter().flat_map(|it| &it.marks).map(|mark| mark.theme).collect();
    let (before, after) = around(corpus, figure);
    let value = figure.span.of(corpus.text(figure.passage));
    let name = edition.source(figure.passage.source).map(words::short_name).unwrap_or_default();
    let mut label = vec![value.to_string()];
    label.extend(measure(corpus, figure).map(|(_, measure)| measure.to_string()));
    label.push([&name, corpus.tr(", "), &corpus.address(figure.passage)].concat());
    label.extend(themes.iter().map(|&theme| words::choice_name(corpus, Choice::Theme(theme))));
    label.push(corpus.fill("“{words}”", &[("words", &["…", before, value, after, "…"].concat())]));
    let first = themes.first().copied();
    let class = first.map_or_else(|| "none".into(), |theme| edition.colour(theme));
    let sign = first.and_then(|theme| edition.theme(theme)).map_or("○", |theme| &theme.mark).to_string();
    html! {
        <a href={edition.passage_href(figure.passage)} aria-label={label.join(" · ")} {class}>
            <text x={percent(x)} y={rem(y)} text-anchor="middle">{ sign }</text>
        </a>
    }
}

/// Where the marks of a row stand: along the width, and on which level over the line.
fn stacked<'a>(time: &Time, dated: impl Iterator<Item = &'a (f64, &'a Figure)>) -> Vec<Mark<'a>> {
    let mut dated: Vec<&(f64, &Figure)> = dated.collect();
    dated.sort_by(|a, b| a.0.total_cmp(&b.0));
    // How far each level is taken.
    let mut levels: Vec<f64> = Vec::new();
    let mut marks: Vec<Mark<'_>> = Vec::new();
    let mut seen: Vec<(f64, PassageId)> = Vec::new();
    for &(at, figure) in dated {
        // A date that a passage names twice is one mark.
        if seen.contains(&(at, figure.passage)) {
            continue;
        }
        seen.push((at, figure.passage));
        let x = time.x(at);
        let level = levels.iter().position(|taken| taken + NEAR <= x).unwrap_or(levels.len());
        match levels.get_mut(level) {
            Some(taken) => *taken = x,
            None => levels.push(x),
        }
        marks.push(Mark { x, level, figure });
    }
    marks
}

/// Time along the width. A long gap between a few early dates and the rest is cut short.
struct Time {
    /// The early years, if such a gap sets them apart.
    early: Option<(f64, f64)>,
    late: (f64, f64),
}

impl Time {
    fn of(dates: impl Iterator<Item = f64>) -> Option<Time> {
        let mut dates: Vec<f64> = dates.collect();
        dates.sort_by(f64::total_cmp);
        let (first, last) = (dates.first()?.floor(), dates.last()?.ceil());
        let gap = dates.windows(2).max_by(|a, b| (a[1] - a[0]).total_cmp(&(b[1] - b[0])));
        Some(match gap {
            Some(gap) if gap[1] - gap[0] > 15.0 && gap[1] - gap[0] > (last - first) / 3.0 => {
                Time { early: Some((first, gap[0].ceil())), late: (gap[1].floor(), last) }
            }
            _ => Time { early: None, late: (first, last) },
        })
    }

    /// Where a year stands along the width, in hundredths.
    fn x(&self, year: f64) -> f64 {
        let within = |(from, to): (f64, f64), left: f64, right: f64| {
            left + (right - left) * if to > from { (year - from) / (to - from) } else { 0.5 }
        };
        match self.early {
            Some(early) if year < self.late.0 => within(early, 4.0, 10.0),
            Some(_) => within(self.late, 18.0, 95.0),
            None => within(self.late, 4.0, 96.0),
        }
    }

    /// The years to be named: round ones, and the first of the early.
    fn ticks(&self) -> Vec<f64> {
        let (from, to) = self.late;
        let step = [1, 2, 5, 10, 20, 50, 100, 500].into_iter().find(|step| (to - from) / f64::from(*step) <= 8.0);
        let step = step.map_or(1000.0, f64::from);
        let mut ticks: Vec<f64> = self.early.map(|(first, _)| first).into_iter().collect();
        let mut year = (from / step).ceil() * step;
        while year <= to {
            ticks.push(year);
            year += step;
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn early_years_are_set_apart() {
        let time = Time::of([1918.0, 1920.0, 1991.0, 2024.0].into_iter()).unwrap();
        assert_eq!((time.early, time.late), (Some((1918.0, 1920.0)), (1991.0, 2024.0)));
        assert_eq!((time.x(1918.0), time.x(1920.0), time.x(1991.0), time.x(2024.0)), (4.0, 10.0, 18.0, 95.0));
        assert_eq!(time.ticks(), [1918.0, 1995.0, 2000.0, 2005.0, 2010.0, 2015.0, 2020.0]);
    }

    #[test]
    fn one_date_is_enough() {
        let time = Time::of([2019.0].into_iter()).unwrap();
        assert_eq!((time.x(2019.0), time.ticks()), (50.0, vec![2019.0]));
        assert!(Time::of([].into_iter()).is_none());
    }
}
