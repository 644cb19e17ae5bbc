//! The dates that the texts name, along one line of time, a row a source.

use corpus::{Choice, Figure};

use super::{
    Screen,
    markup::Markup,
    plot::percent,
    values::{is_time, place},
    words,
};

/// How far apart marks stand on top of each other, and where a row begins under its name.
const STEP: usize = 15;
const HEAD: usize = 24;
/// Marks nearer to each other than this, in hundredths of the width, stand on top of each other.
const NEAR: f64 = 2.2;

/// Where a figure stands: along the width, and on which level over the line of its row.
type Mark<'a> = (f64, usize, &'a Figure);

/// Draws the timeline. Every mark is a link to its passage.
pub(super) fn timeline(m: &mut Markup, screen: &Screen<'_>) {
    let dated: Vec<(f64, &Figure)> = (screen.corpus.figures.iter())
        .filter(|figure| is_time(figure))
        .filter_map(|figure| place(figure).map(|(low, high)| ((low + high) / 2.0, figure)))
        .collect();
    let Some(time) = Time::of(dated.iter().map(|(at, _)| *at)) else { return };
    let rows: Vec<(u16, Vec<Mark<'_>>)> = (0..screen.corpus.sources.len() as u16)
        .map(|source| (source, stacked(&time, dated.iter().filter(|(_, it)| it.passage.source == source))))
        .filter(|(_, marks)| !marks.is_empty())
        .collect();
    let height = |marks: &[Mark<'_>]| {
        HEAD + STEP * (1 + marks.iter().map(|(_, level, _)| *level).max().unwrap_or_default()) + 14
    };
    let total = rows.iter().map(|(_, marks)| height(marks)).sum::<usize>();
    let label = "Dates in the texts, a row for each source; the table below has the same";
    let tall = (total + 20).to_string();
    let svg = [("class", "timeline"), ("role", "group"), ("aria-label", label), ("width", "100%"), ("height", &tall)];
    m.drawn("svg", &svg, |m| {
        let (bottom, under) = (total.to_string(), (total + 14).to_string());
        for year in time.ticks() {
            let x = percent(time.x(year));
            m.drawn("line", &[("x1", &x), ("x2", &x), ("y1", "0"), ("y2", &bottom)], |_| {});
            m.drawn("text", &[("class", "end"), ("x", &x), ("y", &under), ("text-anchor", "middle")], |m| {
                m.text(&format!("{year:.0}"));
            });
        }
        if time.early.is_some() {
            m.drawn("text", &[("class", "end"), ("x", "14%"), ("y", &under), ("text-anchor", "middle")], |m| {
                m.text("…")
            });
        }
        let mut top = 0;
        for (source, marks) in &rows {
            let name = screen.source(*source).map(words::short_name).unwrap_or_default();
            m.drawn("text", &[("class", "name"), ("x", "0"), ("y", &(top + 15).to_string())], |m| m.text(&name));
            top += height(marks);
            for (x, level, figure) in marks {
                mark(m, screen, &percent(*x), top - 14 - STEP * level, figure);
            }
            let y = (top - 2).to_string();
            m.drawn("line", &[("x1", "0"), ("x2", "100%"), ("y1", &y), ("y2", &y)], |_| {});
        }
    });
}

/// A date, by the mark of the first theme that its passage carries.
fn mark(m: &mut Markup, screen: &Screen<'_>, x: &str, y: usize, figure: &Figure) {
    let corpus = screen.corpus;
    let themes: Vec<u8> =
        corpus.passage(figure.passage).into_iter().flat_map(|it| &it.marks).map(|mark| mark.theme).collect();
    let names: Vec<String> = themes.iter().map(|&theme| screen.choice_name(Choice::Theme(theme))).collect();
    let words = figure.span.of(corpus.text(figure.passage));
    let what = [words, ", ", &corpus.address(figure.passage)].concat();
    let label = [&what].into_iter().chain(&names).map(String::as_str).collect::<Vec<_>>().join(", ");
    let first = themes.first().copied();
    let class = first.map_or_else(|| "none".into(), |theme| screen.colour(theme));
    m.drawn("a", &[("href", &screen.passage_href(figure.passage)), ("aria-label", &label), ("class", &class)], |m| {
        m.drawn("text", &[("x", x), ("y", &y.to_string()), ("text-anchor", "middle")], |m| {
            m.text(first.and_then(|theme| screen.theme(theme)).map_or("○", |theme| &theme.mark));
        });
    });
}

/// Where the marks of a row stand: along the width, and on which level over the line.
fn stacked<'a>(time: &Time, dated: impl Iterator<Item = &'a (f64, &'a Figure)>) -> Vec<Mark<'a>> {
    let mut dated: Vec<&(f64, &Figure)> = dated.collect();
    dated.sort_by(|a, b| a.0.total_cmp(&b.0));
    // How far each level is taken.
    let mut levels: Vec<f64> = Vec::new();
    let mut marks: Vec<Mark<'_>> = Vec::new();
    let mut seen: Vec<(f64, corpus::PassageId)> = Vec::new();
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
        marks.push((x, level, figure));
    }
    marks
}

/// Time along the width. Where a long while without a date parts a few early ones from the rest, it is cut short.
struct Time {
    /// The early years, if they are parted off.
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
    fn early_years_are_parted_off() {
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
