//! Two sources side by side: paired passages face to face, their reasons between them.

use corpus::{Choice, Corpus, Filter, Pair, PassageId, Row, Span, ThemeSet, align};

use super::{
    Screen,
    control::Control,
    markup::{Attr::*, Markup},
    passage, words,
};
use crate::view::{Comparison, Layout, Place, View};

/// Writes the comparison, with its controls.
pub(super) fn comparison(m: &mut Markup, screen: &Screen<'_>, comparison: Comparison) {
    let rows = rows(screen.corpus, comparison);
    controls(m, screen, comparison);
    let Comparison { left, right, .. } = comparison;
    (screen.more)(m, screen, Place::Comparison(Comparison { left, right, ..Comparison::default() }));
    m.el("div", |m| {
        m.set(Id, "list");
        m.set(
            Class,
            match comparison.layout {
                Layout::ByWidth => "rows",
                Layout::Side => "rows side",
                Layout::Interleaved => "rows interleaved",
            },
        );
        m.el("div.row.heads", |m| {
            head(m, screen, comparison.left);
            m.leaf("span", "");
            head(m, screen, comparison.right);
        });
        if rows.is_empty() {
            m.el("p.nothing", |m| {
                m.text("No row carries what was chosen. ");
                let all = Comparison { themes: ThemeSet::default(), ..comparison };
                m.link("a", &screen.href(Place::Comparison(all)), "Show every row");
            });
        }
        rows.iter().for_each(|row| self::row(m, screen, comparison, row));
    });
}

/// How many pairs a comparison shows.
pub(super) fn summary(corpus: &Corpus, comparison: Comparison) -> String {
    let rows = rows(corpus, comparison);
    let pairs = rows.iter().map(|row| row.also.len() + usize::from(row.pair.is_some())).sum();
    [&words::counted(pairs, "pair"), " in ", &words::counted(rows.len(), "row")].concat()
}

/// The rows that carry what was chosen, on either side.
fn rows(corpus: &Corpus, comparison: Comparison) -> Vec<Row> {
    let filter = Filter { themes: comparison.themes, ..Filter::default() };
    let carries = |id: PassageId| corpus.passage(id).is_some_and(|passage| filter.shows(id, passage));
    let shown =
        |row: &Row| comparison.themes.is_empty() || row.left.is_some_and(carries) || row.right.is_some_and(carries);
    align(corpus, comparison.left, comparison.right).into_iter().filter(shown).collect()
}

fn controls(m: &mut Markup, screen: &Screen<'_>, comparison: Comparison) {
    let to = |comparison| screen.control(Place::Comparison(comparison), None);
    m.el("ul.controls", |m| {
        m.set(AriaLabel, "What to show");
        m.el("li", |m| m.link("a.pill", &screen.href(Place::Comparison(comparison.swapped())), "Swap"));
        for (layout, name) in Layout::CHOICES {
            let chosen = comparison.layout == layout;
            let layout = if chosen { Layout::ByWidth } else { layout };
            let href = to(Comparison { layout, ..comparison });
            let control = Control { id: ["l-", name].concat(), class: "pill".into(), chosen, href };
            m.el("li", |m| control.write(m, |m| m.text(&words::capitalised(name))));
        }
        for theme in screen.themes() {
            let choice = Choice::Theme(theme);
            let control = Control {
                id: screen.choice_id(choice),
                class: ["pill ", &screen.colour(theme)].concat(),
                chosen: comparison.themes.contains(theme),
                href: to(Comparison { themes: comparison.themes.toggled(theme), ..comparison }),
            };
            m.el("li", |m| {
                control.write(m, |m| {
                    screen.sign(m, theme);
                    m.text(" ");
                    m.text(&screen.choice_name(choice));
                });
            });
        }
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

fn row(m: &mut Markup, screen: &Screen<'_>, comparison: Comparison, row: &Row) {
    let pairs = &screen.corpus.pairs;
    // A passage that found no seat names the rows of its counterparts, as they name it.
    let further: Vec<&Pair> = match (row.left, row.right) {
        (None, Some(right)) => {
            let pairs = screen.corpus.pairs_of(comparison.left, comparison.right);
            pairs.filter(|pair| pair.across(right).is_some()).collect()
        }
        _ => row.also.iter().filter_map(|&pair| pairs.get(pair)).collect(),
    };
    let paired = row.pair.and_then(|pair| pairs.get(pair));
    let shown: Vec<&Pair> = paired.into_iter().chain(further.iter().copied()).collect();
    m.el("div.row", |m| {
        side(m, screen, comparison, row.left, &shown);
        m.el("div.why", |m| {
            match paired {
                Some(pair) => m.leaf("p", &passage::reasons(screen.corpus, pair)),
                None if further.is_empty() => m.leaf("p.only", "only here"),
                None => {}
            }
            for pair in further {
                let across = row.left.or(row.right).and_then(|id| pair.across(id));
                also(m, screen, comparison, pair, across);
            }
        });
        side(m, screen, comparison, row.right, &shown);
    });
}

/// A counterpart that stands in another row: of this view, or of the one with every row.
fn also(m: &mut Markup, screen: &Screen<'_>, comparison: Comparison, pair: &Pair, passage: Option<PassageId>) {
    let name = passage.map(|id| screen.corpus.name(id)).unwrap_or_default();
    let place = Place::Comparison(Comparison { themes: ThemeSet::default(), ..comparison });
    m.el("p", |m| {
        m.text("also at ");
        m.link("a", &screen.href(View { place, passage }), &name);
        m.text(" ");
        m.text(&passage::reasons(screen.corpus, pair));
    });
}

/// A passage, with the words marked that it shares in the pairs of its row.
fn side(m: &mut Markup, screen: &Screen<'_>, comparison: Comparison, id: Option<PassageId>, pairs: &[&Pair]) {
    m.el(if id.is_some() { "div.side" } else { "div.side.none" }, |m| {
        if let Some(id) = id {
            let reasons: Vec<Span> = pairs.iter().flat_map(|pair| pair.reasons_in(id)).collect();
            passage::passage(m, screen, id, comparison.themes, &reasons);
        }
    });
}
