//! Values that sources give on one scale, as dots on a line each: a drawing, with a table beside it.

use super::{
    Screen,
    markup::{Attr::*, Markup},
    values::{Bound, Scale, Value, same_measure},
    words,
};

/// How high a line is.
const LINE: usize = 44;

/// Draws values on their scale. Every dot is a link to its passage.
pub(super) fn plot(m: &mut Markup, screen: &Screen<'_>, scale: &Scale, values: &[Value<'_>]) {
    let (from, to) = ends(scale, values);
    let at = |value: f64| 2.0 + 96.0 * (value - from) / (to - from);
    let height = values.len() * LINE + 18;
    m.el("p.same", |m| {
        m.text(if same_measure(values) {
            "The same thing is measured."
        } else {
            "What is measured differs, or is not said."
        });
    });
    let label = ["On one scale, from ", &number(scale, from), " to ", &number(scale, to)].concat();
    let height = height.to_string();
    m.drawn(
        "svg",
        &[("class", "plot"), ("role", "group"), ("aria-label", &label), ("width", "100%"), ("height", &height)],
        |m| {
            values.iter().enumerate().for_each(|(nth, value)| line(m, screen, nth, value, &at));
            for (x, end, anchor) in [(2.0, from, "start"), (98.0, to, "end")] {
                let (x, y) = (percent(x), (values.len() * LINE + 13).to_string());
                m.drawn("text", &[("class", "end"), ("x", &x), ("y", &y), ("text-anchor", anchor)], |m| {
                    m.text(&number(scale, end));
                });
            }
        },
    );
}

fn line(m: &mut Markup, screen: &Screen<'_>, nth: usize, value: &Value<'_>, at: &dyn Fn(f64) -> f64) {
    let name = screen.source(value.cell.passage.source).map(words::short_name).unwrap_or_default();
    let words = value.cell.value.as_deref().unwrap_or_default();
    let y = (nth * LINE + 30).to_string();
    let label = [&name, ": ", words].concat();
    m.drawn("text", &[("x", "0"), ("y", &(nth * LINE + 14).to_string()), ("aria-hidden", "true")], |m| m.text(&label));
    m.drawn("line", &[("x1", "0"), ("x2", "100%"), ("y1", &y), ("y2", &y)], |_| {});
    let href = screen.passage_href(value.cell.passage);
    m.drawn("a", &[("href", &href), ("aria-label", &label)], |m| {
        let (low, high) = (percent(at(value.low)), percent(at(value.high)));
        if value.low != value.high {
            m.drawn("line", &[("class", "span"), ("x1", &low), ("x2", &high), ("y1", &y), ("y2", &y)], |_| {});
            dot(m, &low, &y, Bound::Exact);
        }
        dot(m, &high, &y, value.bound);
    });
}

/// A dot: full where the value is given as it stands, else open, with an arrow to where it may lie.
fn dot(m: &mut Markup, x: &str, y: &str, bound: Bound) {
    m.drawn("svg", &[("x", x), ("y", y), ("overflow", "visible")], |m| {
        let class = if bound == Bound::Exact { "full" } else { "half" };
        m.drawn("circle", &[("class", "room"), ("r", "12")], |_| {});
        m.drawn("circle", &[("class", class), ("r", "5")], |_| {});
        let arrow = match bound {
            Bound::AtLeast => "M5 0h17m-5-4 5 4-5 4",
            Bound::AtMost => "M-5 0h-17m5-4-5 4 5 4",
            Bound::Exact | Bound::About => return,
        };
        m.drawn("path", &[("d", arrow)], |_| {});
    });
}

/// Says what the dots mean.
pub(super) fn key(m: &mut Markup) {
    m.el("p.key", |m| {
        for (bound, width, x, name) in [
            (Bound::Exact, "20", "8", "as given"),
            (Bound::About, "20", "8", "about"),
            (Bound::AtLeast, "36", "8", "over, since"),
            (Bound::AtMost, "42", "28", "up to, by"),
        ] {
            m.el("span", |m| {
                m.drawn(
                    "svg",
                    &[("class", "plot"), ("width", width), ("height", "16"), ("aria-hidden", "true")],
                    |m| {
                        dot(m, x, "8", bound);
                    },
                );
                m.text(name);
            });
        }
    });
}

/// The values in words.
pub(super) fn table(m: &mut Markup, screen: &Screen<'_>, values: &[Value<'_>]) {
    let corpus = screen.corpus;
    let dated = values.iter().any(|value| value.cell.as_of.is_some());
    let names =
        [Some("Source"), Some("Value"), Some("Measured"), dated.then_some("As of"), Some("Voice"), Some("Passage")];
    ledger(m, &names.into_iter().flatten().collect::<Vec<_>>(), |m| {
        for Value { cell, .. } in values {
            let name = screen.source(cell.passage.source).map(words::short_name).unwrap_or_default();
            m.el("tr", |m| {
                m.el("th", |m| {
                    m.set(Scope, "row");
                    m.text(&name);
                });
                labelled(m, "Value", |m| {
                    words::passage_language(m, corpus, cell.passage);
                    m.text(cell.value.as_deref().unwrap_or_default());
                });
                labelled(m, "Measured", |m| m.text(cell.measure.as_deref().unwrap_or("not said")));
                if dated {
                    labelled(m, "As of", |m| m.text(cell.as_of.as_deref().unwrap_or("not said")));
                }
                labelled(m, "Voice", |m| {
                    m.text(if cell.voice.name.is_empty() { "the source itself" } else { &cell.voice.name });
                });
                labelled(m, "Passage", |m| {
                    m.link("a.id", &screen.passage_href(cell.passage), &corpus.address(cell.passage))
                });
            });
        }
    });
}

/// A table of figures with the names of its columns.
pub(super) fn ledger(m: &mut Markup, names: &[&str], rows: impl FnOnce(&mut Markup)) {
    m.el("table.ledger", |m| {
        m.el("thead", |m| {
            m.el("tr", |m| {
                for name in names {
                    m.el("th", |m| {
                        m.set(Scope, "col");
                        m.text(name);
                    });
                }
            });
        });
        m.el("tbody", rows);
    });
}

/// A cell that can say itself which column it is of, where there is no room for columns.
pub(super) fn labelled(m: &mut Markup, name: &str, inside: impl FnOnce(&mut Markup)) {
    m.el("td", |m| {
        m.set(DataWith, name);
        inside(m);
    });
}

/// The ends of a scale. Amounts begin at nothing, so that lengths do not deceive; shares end at the whole.
fn ends(scale: &Scale, values: &[Value<'_>]) -> (f64, f64) {
    let low = values.iter().map(|value| value.low).fold(f64::INFINITY, f64::min);
    let high = values.iter().map(|value| value.high).fold(f64::NEG_INFINITY, f64::max);
    match scale {
        Scale::Time => {
            let room = ((high - low) / 4.0).ceil().max(1.0);
            ((low - room).floor(), (high + room).ceil())
        }
        Scale::Share if low >= 0.0 && high <= 100.0 => (0.0, 100.0),
        _ => (low.min(0.0), rounded_up(high * 1.05)),
    }
}

/// The next number that is easily read.
fn rounded_up(number: f64) -> f64 {
    if number <= 0.0 {
        return 1.0;
    }
    let step = 10_f64.powf(number.log10().floor()) / 2.0;
    (number / step).ceil() * step
}

/// A number of a scale, as it is written.
fn number(scale: &Scale, number: f64) -> String {
    match scale {
        Scale::Time => format!("{number:.0}"),
        Scale::Share => format!("{number:.0}%"),
        Scale::Count(unit) => {
            let (number, word) = if number >= 1e6 { (number / 1e6, " million") } else { (number, "") };
            let unit = unit.as_deref().map(|unit| [" ", unit].concat()).unwrap_or_default();
            format!("{number}{word}{unit}")
        }
    }
}

/// A place along the width.
pub(super) fn percent(x: f64) -> String {
    format!("{x:.1}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_scale_are_round() {
        assert_eq!(rounded_up(803.25), 850.0);
        assert_eq!(rounded_up(24_150_000.0), 25_000_000.0);
        assert_eq!(rounded_up(0.0), 1.0);
        let unit = Scale::Count(Some("people".into()));
        assert_eq!((number(&unit, 25e6), number(&unit, 850.0)), ("25 million people".into(), "850 people".into()));
    }
}
