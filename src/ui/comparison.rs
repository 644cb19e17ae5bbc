//! Two sources side by side: paired passages face to face, their reasons between them.

use corpus::{Corpus, Filter, Row, ThemeSet, align};
use yew::prelude::*;

use super::{Screen, control::control, passage, screen::colour, words};
use crate::view::{Comparison, Layout, Place};

/// The comparison, with its controls.
pub(super) fn comparison(screen: &Screen<'_>, comparison: Comparison) -> Html {
    let rows = rows(screen.corpus, comparison);
    let class = match comparison.layout {
        Layout::ByWidth => "rows",
        Layout::Side => "rows side",
        Layout::Interleaved => "rows interleaved",
    };
    html! {
        <>
            { controls(screen, comparison) }
            <div id="list" {class} data-list="">
                <div class="row heads">
                    { head(screen, comparison.left) }<span></span>{ head(screen, comparison.right) }
                </div>
                if rows.is_empty() {
                    <p class="nothing">
                        { "No row carries what was chosen. " }
                        <a href={screen.href(Place::Comparison(Comparison { themes: ThemeSet::default(), ..comparison }))}>
                            { "Show every row" }
                        </a>
                    </p>
                }
                { for rows.iter().map(|row| self::row(screen, comparison, row)) }
            </div>
        </>
    }
}

/// How many pairs a comparison shows, and what it shows besides.
pub(super) fn summary(corpus: &Corpus, comparison: Comparison) -> String {
    let rows = rows(corpus, comparison);
    let pairs = rows.iter().map(|row| row.also.len() + usize::from(row.pair.is_some())).sum();
    let alone = rows.iter().filter(|row| row.pair.is_none()).count();
    let pairs = words::counted(pairs, "pair", "pairs");
    format!("{pairs} of passages, {} without a counterpart in their row", words::counted(alone, "passage", "passages"))
}

/// The rows that carry what was chosen, on either side.
fn rows(corpus: &Corpus, comparison: Comparison) -> Vec<Row> {
    let filter = Filter { themes: comparison.themes, ..Filter::default() };
    let shown = |row: &Row| {
        let mut sides = row.left.into_iter().chain(row.right);
        comparison.themes.is_empty()
            || sides.any(|id| corpus.passage(id).is_some_and(|passage| filter.shows(id, passage)))
    };
    align(corpus, comparison.left, comparison.right).into_iter().filter(shown).collect()
}

fn controls(screen: &Screen<'_>, comparison: Comparison) -> Html {
    let to = |comparison| screen.control(Place::Comparison(comparison), None);
    let layouts = Layout::CHOICES.map(|(layout, name)| {
        let chosen = comparison.layout == layout;
        let layout = if chosen { Layout::ByWidth } else { layout };
        let href = to(Comparison { layout, ..comparison });
        html! { <li>{ control(format!("l-{name}"), classes!("pill"), chosen, href, html! { { words::capitalised(name) } }) }</li> }
    });
    let themes = screen.themes().map(|theme| {
        let chosen = comparison.themes.contains(theme);
        let themes = comparison.themes.toggled(theme);
        let (id, class) = screen.theme(theme).map_or(("none", None), |theme| (&theme.id, Some(colour(theme))));
        let body = html! { <>{ screen.sign(theme) }{ " " }{ screen.choice_name(corpus::Choice::Theme(theme)) }</> };
        let href = to(Comparison { themes, ..comparison });
        html! { <li>{ control(format!("t-{id}"), classes!("pill", class), chosen, href, body) }</li> }
    });
    html! {
        <ul class="controls" aria-label="What to show">
            <li><a class="pill" href={screen.href(Place::Comparison(comparison.swapped()))}>{ "Swap" }</a></li>
            { for layouts }
            { for themes }
        </ul>
    }
}

fn head(screen: &Screen<'_>, source: u16) -> Html {
    let Some(text) = screen.source(source) else { return Html::default() };
    let (lang, dir) = words::language(&text.lang);
    let only = Filter { sources: vec![source], ..Filter::default() };
    html! {
        <div class="side">
            <h2 {lang} {dir}><a href={screen.href(only)}>{ words::source_name(text) }</a></h2>
            <p class="imprint">{ words::imprint(text) }</p>
        </div>
    }
}

fn row(screen: &Screen<'_>, comparison: Comparison, row: &Row) -> Html {
    let side = |id| match id {
        Some(id) => html! { <div class="side">{ passage::passage(screen, id, comparison.themes) }</div> },
        None => html! { <div class="side none"></div> },
    };
    let also = row.also.iter().filter_map(|&pair| {
        let pair = screen.corpus.pairs.get(pair)?;
        let name = screen.corpus.name(pair.across(row.left?)?);
        let href = format!("#{name}");
        Some(html! { <p>{ "also at " }<a {href}>{ name }</a>{ " " }{ passage::reasons(screen.corpus, pair) }</p> })
    });
    let pair = row.pair.and_then(|pair| screen.corpus.pairs.get(pair));
    html! {
        <div class="row">
            { side(row.left) }
            <div class="why">
                if let Some(pair) = pair {
                    <p>{ passage::reasons(screen.corpus, pair) }</p>
                } else if row.also.is_empty() {
                    <p class="only">{ "only here" }</p>
                }
                { for also }
            </div>
            { side(row.right) }
        </div>
    }
}
