//! Two sources side by side, as far as they have counterparts.

use corpus::{Pair, PassageId, Row, align};
use crossread::{
    Embed,
    ui::{passage::reasons, words},
};
use yew::prelude::*;

use super::{guest::Guest, nav, title::heading};

/// The rows of two sources that have a pair.
pub(super) fn comparison(guest: &Guest, left: u16, right: u16) -> Html {
    let corpus = guest.corpus();
    let pairs: Vec<&Pair> = corpus.pairs_of(left, right).collect();
    let summary = words::counted(pairs.len(), "pair");
    let paired = |id: &PassageId| pairs.iter().any(|pair| pair.across(*id).is_some());
    let rows = align(corpus, &[left, right]).into_iter().filter(|row| row.iter().any(paired));
    html! {
        <>
            <h1>{ heading(corpus, guest.embed) }</h1>
            <p class="sum">
                { [&summary, "; passages of these two without a counterpart are left out here"].concat() }
            </p>
            { nav::comparisons(guest, left, Some(right)) }
            <div class="row">
                <div>{ guest.source(left) }</div>
                <div class="why"></div>
                <div>{ guest.source(right) }</div>
            </div>
            { for rows.map(|row| self::row(guest, &row, [left, right], &pairs)) }
        </>
    }
}

/// The passages that face each other, with why they do, and the counterparts that stand in another row.
fn row(guest: &Guest, row: &Row, [left, right]: [u16; 2], pairs: &[&Pair]) -> Html {
    let corpus = guest.corpus();
    let side = |source: u16| {
        let ids = row.iter().filter(|id| id.source == source);
        html! { <div>{ for ids.map(|&id| guest.article(id)) }</div> }
    };
    let facing = pairs.iter().find(|pair| row.contains(&pair.a) && row.contains(&pair.b));
    let elsewhere = pairs.iter().filter(|&pair| facing != Some(pair)).filter_map(|pair| {
        let across = row.iter().find_map(|&id| pair.across(id))?;
        let link = guest.link(Embed::Passage(across), corpus.address(across));
        Some(html! { <p>{ "also at " }{ link }{ [" ", &reasons(corpus, pair)].concat() }</p> })
    });
    html! {
        <div class="row">
            { side(left) }
            <div class="why">
                { facing.map(|pair| html! { <p>{ reasons(corpus, pair) }</p> }) }
                { for elsewhere }
            </div>
            { side(right) }
        </div>
    }
}
