//! Numbers and dates: those that can be compared, the timeline, and the ledger of them all.

use corpus::{Claim, Figure, FigureKind};

use super::{
    Screen, carried, claims,
    markup::{Attr::*, Markup},
    plot, timeline,
    values::{comparable, covers},
    words,
};
use crate::view::Place;

/// How many letters stand on either side of a figure in the ledger.
const AROUND: usize = 30;

/// Writes the figures.
pub(super) fn figures(m: &mut Markup, screen: &Screen<'_>) {
    let corpus = screen.corpus;
    if corpus.figures.is_empty() {
        return m.leaf("p.nothing", "No figures were found in these texts.");
    }
    m.el("nav.ways", |m| {
        m.set(AriaLabel, "On this page");
        for (id, name) in [("#compared", "Compared"), ("#timeline", "Timeline"), ("#ledger", "Every figure")] {
            m.link("a", id, name);
        }
    });
    m.el("section", |m| {
        m.set(Id, "compared");
        m.leaf("h2", "What two sources or more give");
        m.leaf("p.note", "Values that stand in one claim and on one scale. That they stand together does not say that they measure the same.");
        plot::key(m);
        for (index, claim) in (0..).zip(&corpus.claims) {
            group(m, screen, index, claim);
        }
    });
    m.el("section", |m| {
        m.set(Id, "timeline");
        m.leaf("h2", "Timeline");
        m.leaf(
            "p.note",
            "Every date that a text names, by the first theme of its passage. A gap in the years is cut short.",
        );
        m.el("p.key", |m| {
            for theme in screen.themes() {
                m.el("span", |m| {
                    screen.sign(m, theme);
                    m.text(" ");
                    m.text(&screen.choice_name(corpus::Choice::Theme(theme)));
                });
            }
        });
        timeline::timeline(m, screen);
    });
    m.el("section", |m| {
        m.set(Id, "ledger");
        m.leaf("h2", "Every figure");
        m.leaf("p.note", "Found by rule, by kind, in reading order. Figures of one kind are not thereby comparable: what one measures is given where a claim says so, and left open elsewhere.");
        for kind in FigureKind::ALL {
            let figures: Vec<&Figure> = corpus.figures.iter().filter(|figure| figure.kind == kind).collect();
            ledger(m, screen, kind, &figures);
        }
    });
}

/// The values of one claim that can stand on one scale, drawn and in a table.
fn group(m: &mut Markup, screen: &Screen<'_>, index: u16, claim: &Claim) {
    for (scale, values) in comparable(screen.corpus, claim) {
        m.el("div.group", |m| {
            m.el("div", |m| {
                m.el("h3", |m| m.link("a", &screen.href(Place::Claim(index)), &claim.title));
                m.el("p.note", |m| {
                    claims::relation(m, claim.relation);
                    m.text(" ");
                    m.text(&claim.note);
                });
                plot::plot(m, screen, &scale, &values);
            });
            plot::table(m, screen, &values);
        });
    }
}

/// All figures of a kind.
fn ledger(m: &mut Markup, screen: &Screen<'_>, kind: FigureKind, figures: &[&Figure]) {
    if figures.is_empty() {
        return;
    }
    m.el("details", |m| {
        m.el("summary", |m| {
            m.leaf("b", kind_name(kind));
            m.text(" ");
            m.el("span.n", |m| m.number(figures.len()));
        });
        plot::ledger(m, &["In its words", "Unit", "Measured", "Passage"], |m| {
            figures.iter().for_each(|figure| entry(m, screen, figure));
        });
    });
}

fn entry(m: &mut Markup, screen: &Screen<'_>, figure: &Figure) {
    let corpus = screen.corpus;
    let text = corpus.text(figure.passage);
    let (before, after) = (
        text.get(..figure.span.start as usize).unwrap_or_default(),
        text.get(figure.span.end as usize..).unwrap_or_default(),
    );
    let said = (0..).zip(&corpus.claims).find_map(|(index, claim): (u16, &Claim)| {
        let cell = claim.cells.iter().find(|cell| cell.measure.is_some() && covers(corpus, cell, figure))?;
        Some((index, cell.measure.as_deref()?))
    });
    m.el("tr", |m| {
        m.set(Id, &carried::figure_id(corpus, figure));
        m.el("td", |m| {
            words::passage_language(m, corpus, figure.passage);
            m.text(last_words(before));
            m.leaf("b", figure.span.of(text));
            m.text(first_words(after));
        });
        plot::labelled(m, "Unit", |m| m.text(figure.unit.as_deref().unwrap_or("")));
        plot::labelled(m, "Measured", |m| {
            if let Some((index, measure)) = said {
                m.link("a", &screen.href(Place::Claim(index)), measure);
            }
        });
        plot::labelled(m, "Passage", |m| {
            m.link("a.id", &screen.passage_href(figure.passage), &corpus.address(figure.passage));
        });
    });
}

/// The last words of a text.
fn last_words(text: &str) -> &str {
    let Some((at, _)) = text.char_indices().rev().nth(AROUND) else { return text };
    let tail = &text[at..];
    tail.find(char::is_whitespace).map_or(tail, |blank| tail[blank..].trim_start())
}

/// The first words of a text.
fn first_words(text: &str) -> &str {
    let Some((at, _)) = text.char_indices().nth(AROUND) else { return text };
    let head = &text[..at];
    head.rfind(char::is_whitespace).map_or(head, |blank| &head[..blank])
}

fn kind_name(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Share => "Shares",
        FigureKind::Sum => "Sums of money",
        FigureKind::Length => "Lengths",
        FigureKind::Count => "Counts",
        FigureKind::Year => "Years",
        FigureKind::Date => "Dates",
        FigureKind::Other => "Others",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_figure_are_whole() {
        assert_eq!(last_words("short before "), "short before ");
        assert_eq!(last_words("a text that is rather longer than the thirty letters "), "than the thirty letters ");
        assert_eq!(first_words(" and what comes after it is cut as well"), " and what comes after it is");
    }
}
