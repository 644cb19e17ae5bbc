//! Sources side by side: paired passages face to face, their reasons between them.

use corpus::{Choice, Corpus, Filter, PassageId, Row, align};
use yew::prelude::*;

use super::{
    Edition, claim_lists,
    control::{self, Control, link, named},
    markup::written,
    passages::chosen_cues,
    row,
    unchanged::{Part, Unchanged},
    words::{self, Language},
};
use crate::view::{Columns, Comparison, Layout, Place};

/// The most columns that stand side by side unasked: more have no readable measure on a common screen.
const ABREAST: usize = 3;

/// The comparison, with its controls. Rows that a theme leaves out are hidden, so that a choice redraws none.
pub(super) fn comparison(edition: &Edition, comparison: &Comparison) -> Html {
    let corpus = &edition.corpus;
    let place = Place::Comparison(*comparison);
    let columns = comparison.columns.sources();
    let many = if columns.len() > 2 { "rows many" } else { "rows" };
    let layout = match comparison.layout {
        Layout::Side => " side",
        Layout::ByWidth if columns.len() <= ABREAST => "",
        _ => " interleaved",
    };
    // Other columns have other rows, which have nothing in common with these.
    let key = edition.href(Place::Comparison(Comparison { columns: comparison.columns, ..Comparison::default() }));
    let mut any = false;
    let mut rows = Vec::new();
    for row in align(corpus, columns) {
        let shown = shows(corpus, comparison, &row);
        any |= shown;
        rows.push(html! {
            <div class="row" hidden={!shown}>
                <Unchanged edition={edition.clone()} part={Part::Row(comparison.columns, row)} />
            </div>
        });
    }
    let nothing = (!any).then(|| {
        html! {
            <p key="nothing" class="nothing">
                { "No row carries what was chosen. " }{ link(edition.href(place.cleared()), "Show every row") }
            </p>
        }
    });
    html! {
        <>
            { controls(edition, comparison) }
            <section key={key.clone()} class="more">{ written(|m| claim_lists::of_all(m, edition, columns)) }</section>
            <div {key} id="list" class={[many, layout, &chosen_cues(corpus, comparison.themes)].concat()}>
                <div class="row heads">{ heads(edition, columns) }</div>
                { nothing }
                { for rows }
            </div>
        </>
    }
}

/// How many pairs a comparison shows, in how many rows.
pub(super) fn summary(corpus: &Corpus, comparison: &Comparison) -> String {
    let mut rows = align(corpus, comparison.columns.sources());
    rows.retain(|row| shows(corpus, comparison, row));
    let pairs = row::pairs(corpus, comparison.columns, &rows).count();
    [&words::counted(pairs, "pair"), " in ", &words::counted(rows.len(), "row")].concat()
}

/// Whether a passage of the row carries what was chosen.
fn shows(corpus: &Corpus, comparison: &Comparison, row: &Row) -> bool {
    let filter = Filter { themes: comparison.themes, ..Filter::default() };
    let carries = |&id: &PassageId| corpus.passage(id).is_some_and(|passage| filter.shows(id, passage));
    comparison.themes.is_empty() || row.iter().any(carries)
}

fn controls(edition: &Edition, comparison: &Comparison) -> Html {
    let place = Place::Comparison(*comparison);
    let columns = comparison.columns.sources();
    let turn = if columns.len() > 2 { "Turn" } else { "Swap" };
    let turned = edition.href(Place::Comparison(comparison.turned()));
    let toggle = |choice, inside| control::of(edition, place, choice, "pill").html(inside);
    let sources = edition.sources().filter_map(|(index, source)| {
        let there = columns.contains(&index);
        let (before, behind) = if there { ("", " ×") } else { ("+ ", "") };
        let name = [before, &words::short_name(source), behind].concat();
        // Two are the least, and there is an end to what can be read.
        let can = columns.len() != if there { 2 } else { Columns::MOST };
        can.then(|| toggle(Choice::Source(index), html! { <span key={name.clone()}>{ name }</span> }))
    });
    let layouts = Layout::CHOICES.into_iter().map(|(layout, name)| {
        let chosen = comparison.layout == layout;
        let layout = if chosen { Layout::ByWidth } else { layout };
        let name = words::capitalised(name);
        let href = edition.control_href(Place::Comparison(Comparison { layout, ..*comparison }));
        Control { id: ["l-", &name].concat(), class: "pill".into(), chosen, href }.html(html! { { name } })
    });
    let themes = edition.themes().map(|theme| toggle(Choice::Theme(theme), named(edition, Choice::Theme(theme))));
    html! {
        <ul class="controls" aria-label="What to show">
            <li><a key={turn} class="pill" href={turned}>{ turn }</a></li>
            { for sources.chain(layouts).chain(themes).map(|control| html! { <li>{ control }</li> }) }
        </ul>
    }
}

fn heads(edition: &Edition, columns: &[u16]) -> Html {
    let head = |(nth, &index): (usize, &u16)| {
        let source = edition.source(index)?;
        let Language { lang, dir } = Language::of_name(source);
        Some(html! {
            <>
                <div class="side">
                    <h2 {lang} {dir}>{ link(edition.source_href(index), words::source_name(source)) }</h2>
                    <p class="imprint">{ words::imprint(source) }</p>
                </div>
                { (nth == row::between(columns)).then(|| html! { <div class="why" /> }) }
            </>
        })
    };
    columns.iter().enumerate().filter_map(head).collect()
}
