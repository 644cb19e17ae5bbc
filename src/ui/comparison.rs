//! Sources side by side: paired passages face to face, their reasons between them.

use std::slice;

use corpus::{Choice, Corpus, Filter, Pair, PassageId, Row, Span, ThemeSet, align};

use super::{
    Screen,
    control::Control,
    markup::{Attr::*, Markup},
    passage, words,
};
use crate::view::{Columns, Comparison, Layout, Place, View};

/// The most columns that stand side by side unasked: more have no readable measure on a common screen.
const ABREAST: usize = 3;

/// Writes the comparison, with its controls.
pub(super) fn comparison(m: &mut Markup, screen: &Screen<'_>, comparison: Comparison) {
    let comparison = &comparison;
    let rows = rows(screen.corpus, comparison);
    let columns = comparison.columns.sources();
    controls(m, screen, comparison);
    // What only pages tell is told of any two.
    for (nth, &left) in columns.iter().enumerate() {
        for &right in columns.iter().skip(nth + 1) {
            (screen.more)(m, screen, Place::Comparison(Comparison::of(&[left, right])));
        }
    }
    m.el("div", |m| {
        m.set(Id, "list");
        let many = if columns.len() > 2 { "rows many" } else { "rows" };
        let layout = match comparison.layout {
            Layout::Side => " side",
            Layout::ByWidth if columns.len() <= ABREAST => "",
            _ => " interleaved",
        };
        m.set(Class, &[many, layout].concat());
        line(m, "div.row.heads", columns, &|m| m.leaf("div.why", ""), &|m, source| head(m, screen, source));
        if rows.is_empty() {
            m.el("p.nothing", |m| {
                m.text("No row carries what was chosen. ");
                m.link("a", &screen.href(every_row(comparison)), "Show every row");
            });
        }
        rows.iter().for_each(|row| self::row(m, screen, comparison, row));
    });
}

/// How many pairs a comparison shows.
pub(super) fn summary(corpus: &Corpus, comparison: Comparison) -> String {
    let rows = rows(corpus, &comparison);
    let pairs = pairs(corpus, &comparison, &rows);
    [&words::counted(pairs.len(), "pair"), " in ", &words::counted(rows.len(), "row")].concat()
}

/// The rows in which a passage carries what was chosen.
fn rows(corpus: &Corpus, comparison: &Comparison) -> Vec<Row> {
    let filter = Filter { themes: comparison.themes, ..Filter::default() };
    let carries = |&id: &PassageId| corpus.passage(id).is_some_and(|passage| filter.shows(id, passage));
    let mut rows = align(corpus, comparison.columns.sources());
    rows.retain(|row| comparison.themes.is_empty() || row.iter().any(carries));
    rows
}

/// The pairs between any two of the columns that have a passage in these rows, best first.
fn pairs<'a>(corpus: &'a Corpus, comparison: &Comparison, rows: &[Row]) -> Vec<&'a Pair> {
    let column = |id: PassageId| comparison.columns.sources().contains(&id.source);
    let stands = |id: PassageId| rows.iter().any(|row| row.contains(&id));
    let shown = |pair: &&Pair| column(pair.a) && column(pair.b) && (stands(pair.a) || stands(pair.b));
    corpus.pairs.iter().filter(shown).collect()
}

/// The same sources with nothing left out.
fn every_row(comparison: &Comparison) -> Place {
    Place::Comparison(Comparison { themes: ThemeSet::default(), ..*comparison })
}

fn controls(m: &mut Markup, screen: &Screen<'_>, comparison: &Comparison) {
    let columns = comparison.columns.sources();
    m.el("ul.controls", |m| {
        m.set(AriaLabel, "What to show");
        let turn = if columns.len() > 2 { "Turn" } else { "Swap" };
        m.el("li", |m| m.link("a.pill", &screen.href(Place::Comparison(comparison.turned())), turn));
        for (source, index) in screen.corpus.sources.iter().zip(0..) {
            let there = columns.contains(&index);
            // Two are the least, and there is an end to what can be read.
            if columns.len() != if there { 2 } else { Columns::MOST } {
                let id = screen.choice_id(Choice::Source(index));
                let (before, behind) = if there { ("", " ×") } else { ("+ ", "") };
                let name = [before, &words::short_name(source), behind].concat();
                let columns = comparison.columns.toggled(index);
                choice(m, screen, id, None, there, &name, Comparison { columns, ..*comparison });
            }
        }
        for (layout, name) in Layout::CHOICES {
            let chosen = comparison.layout == layout;
            let layout = if chosen { Layout::ByWidth } else { layout };
            let name = words::capitalised(name);
            choice(m, screen, ["l-", &name].concat(), None, chosen, &name, Comparison { layout, ..*comparison });
        }
        for theme in screen.themes() {
            let (id, name) = (screen.choice_id(Choice::Theme(theme)), screen.choice_name(Choice::Theme(theme)));
            let themes = comparison.themes.toggled(theme);
            let chosen = comparison.themes.contains(theme);
            choice(m, screen, id, Some(theme), chosen, &name, Comparison { themes, ..*comparison });
        }
    });
}

/// A choice, of a theme or another, and the comparison that it gives: only the app can draw it.
fn choice(
    m: &mut Markup,
    screen: &Screen<'_>,
    id: String,
    theme: Option<u8>,
    chosen: bool,
    name: &str,
    given: Comparison,
) {
    let class = ["pill ", &theme.map(|theme| screen.colour(theme)).unwrap_or_default()].concat();
    let control = Control { id, class, chosen, href: screen.control(Place::Comparison(given), None) };
    m.el("li", |m| {
        control.write(m, &|m| {
            if let Some(theme) = theme {
                screen.sign(m, theme);
                m.text(" ");
            }
            m.text(name);
        });
    });
}

fn head(m: &mut Markup, screen: &Screen<'_>, index: u16) {
    let Some(source) = screen.source(index) else { return };
    m.el("div.side", |m| {
        m.el("h2", |m| {
            words::name_language(m, source);
            m.link("a", &screen.source_href(index), &words::source_name(source));
        });
        m.leaf("p.imprint", &words::imprint(source));
    });
}

/// The passages that face each other, with why they do, and what stands elsewhere.
fn row(m: &mut Markup, screen: &Screen<'_>, comparison: &Comparison, row: &Row) {
    let pairs = pairs(screen.corpus, comparison, slice::from_ref(row));
    let only = |m: &mut Markup| {
        if pairs.is_empty() {
            m.leaf("p.only", "only here");
        }
    };
    // Where what comes between comes last, it would not be told which of several columns is meant.
    let many = comparison.columns.sources().len() > 2;
    let between = |m: &mut Markup| {
        m.el("div.why", |m| {
            if !many {
                only(m);
            }
            // What stands in the row comes first.
            for both in [true, false] {
                for pair in &pairs {
                    if both == (row.contains(&pair.a) && row.contains(&pair.b)) {
                        why(m, screen, comparison, row, pair);
                    }
                }
            }
        });
    };
    line(m, "div.row", comparison.columns.sources(), &between, &|m, source| {
        let id = row.iter().copied().find(|id| id.source == source);
        m.el("div.side", |m| {
            if let Some(id) = id {
                let reasons: Vec<Span> = pairs.iter().flat_map(|pair| pair.reasons_in(id)).collect();
                passage::passage(m, screen, id, comparison.themes, &reasons);
                if many {
                    only(m);
                }
            }
        });
    });
}

/// A side for each column, and what stands between two of them; between more there is no room, so it comes last.
fn line(
    m: &mut Markup,
    selector: &'static str,
    columns: &[u16],
    between: &dyn Fn(&mut Markup),
    side: &dyn Fn(&mut Markup, u16),
) {
    m.el(selector, |m| {
        for (nth, &source) in columns.iter().enumerate() {
            side(m, source);
            if nth == if columns.len() == 2 { 0 } else { columns.len() - 1 } {
                between(m);
            }
        }
    });
}

/// Why a passage of the row and another, of the row or elsewhere, are a pair.
fn why(m: &mut Markup, screen: &Screen<'_>, comparison: &Comparison, row: &Row, pair: &Pair) {
    let Some((id, across)) = row.iter().find_map(|&id| Some((id, pair.across(id)?))) else { return };
    let [name, other] = [id, across].map(|id| screen.corpus.address(id));
    let many = comparison.columns.sources().len() > 2;
    let elsewhere = !row.contains(&across);
    m.el("p", |m| {
        m.set(Id, &[&name, "-", &other].concat());
        // Of two columns it is plain which passages are meant.
        if many {
            m.text(&name);
        }
        if many || elsewhere {
            m.text(if elsewhere { " also at " } else { " and " });
            m.link("a", &screen.href(View { place: every_row(comparison), passage: Some(across) }), &other);
            m.text(" ");
        }
        m.text(&passage::reasons(screen.corpus, pair));
        (screen.part)(m, screen, &[id, across]);
    });
}
