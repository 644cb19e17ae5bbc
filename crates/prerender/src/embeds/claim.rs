//! One claim with every quote in full.

use corpus::Cell;
use crossread::{
    Embed,
    ui::{
        claim_row::{meanings, stand},
        words::{self, Language},
    },
};
use yew::prelude::*;

use super::{guest::Guest, nav};
use crate::{
    pages::{plot, values::comparable},
    quotes::{identified, in_turn, quoted, silent},
};

/// A claim, given its index.
pub(super) fn claim(guest: &Guest, index: u16) -> Html {
    let corpus = guest.corpus();
    let Some(claim) = corpus.claims.get(usize::from(index)) else { return Html::default() };
    let silent = silent(corpus, claim).into_iter().filter_map(|source| {
        let name = words::source_name(guest.edition.source(source)?);
        Some(html! { <p class="sum">{ [&name, ": ", words::silence(corpus, claim, source)].concat() }</p> })
    });
    let plots = comparable(corpus, claim).into_iter().map(|(scale, values)| {
        let plot = plot::plot(&guest.edition, &scale, &values, &|passage| guest.href(Embed::Passage(passage)));
        html! { <><h2>{ guest.edition.tr("On one scale") }</h2>{ plot }{ plot::key(corpus) }</> }
    });
    html! {
        <>
            <h1>{ claim.title.clone() }</h1>
            { guest.summary() }
            <p class="stand">{ stand(corpus, claim) }{ [" ", &claim.note].concat() }</p>
            { meanings(&guest.edition) }
            <ol>{ for in_turn(claim).into_iter().map(|cell| quote(guest, cell)) }</ol>
            { for plots }
            { identified(corpus, claim) }
            { for silent }
            { nav::of_claim(guest, &claim.themes) }
        </>
    }
}

fn quote(guest: &Guest, cell: &Cell) -> Html {
    let corpus = guest.corpus();
    let Some(source) = guest.edition.source(cell.passage.source) else { return Html::default() };
    let Language { lang, dir } = Language::of_name(corpus, source);
    html! {
        <li>
            <p class="margin">
                <b {lang} {dir}>{ words::source_name(source) }</b>
                { " " }
                { guest.link(Embed::Passage(cell.passage), corpus.address(cell.passage)) }
            </p>
            { quoted(corpus, cell) }
        </li>
    }
}
