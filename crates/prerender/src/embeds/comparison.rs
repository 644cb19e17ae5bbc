//! Two sources side by side, as far as they have related passages.

use corpus::{Pair, Row, align, plural};
use crossread::{Embed, ui::passage::reasons};
use yew::prelude::*;

use super::{
    fold::{Room, folded},
    guest::Guest,
    nav,
    title::heading,
};

/// How many bytes of text stand before the rest is folded: two columns take half the height.
const ROOM: usize = 8000;

/// The passages of two sources that have a related one in the other.
pub(super) fn comparison(guest: &Guest, left: u16, right: u16) -> Html {
    let corpus = guest.corpus();
    let pairs: Vec<&Pair> = corpus.pairs_of(left, right).collect();
    let summary = corpus.counted(pairs.len(), plural("{n} related pair", "{n} related pairs"));
    let paired = |row: &Row| row.iter().any(|&id| pairs.iter().any(|pair| pair.across(id).is_some()));
    let rows: Vec<Row> = align(corpus, &[left, right]).into_iter().filter(paired).collect();
    let length = |row: &Row| row.iter().map(|&id| corpus.text(id).len()).sum::<usize>();
    let (first, rest) = rows.split_at(Room::new(ROOM).take(rows.iter().map(length)));
    let drawn = |rows: &[Row]| rows.iter().map(|row| self::row(guest, row, [left, right], &pairs)).collect::<Html>();
    let more = corpus.counted(rest.len(), plural("{n} more row", "{n} more rows"));
    html! {
        <>
            <h1>{ heading(corpus, guest.embed) }</h1>
            <p class="sum">
                { corpus.fill("{pairs}; passages of these two without one are left out here", &[("pairs", &summary)]) }
            </p>
            { nav::comparisons(guest, left, Some(right)) }
            <div class="row">
                <div>{ guest.source(left) }</div>
                <div>{ guest.source(right) }</div>
            </div>
            { drawn(first) }
            { folded(more, rest.len(), drawn(rest)) }
        </>
    }
}

/// The passages that face each other, under why they do, and those also related that stand in another row.
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
        let words = [" (", &reasons(corpus, pair, corpus.tr(", ")), ")"].concat();
        Some(html! { <p>{ corpus.tr("Also related:") }{ " " }{ link }{ words }</p> })
    });
    html! {
        <div class="row">
            <div class="why">
                { facing.map(|pair| html! { <p><b>{ reasons(corpus, pair, " · ") }</b></p> }) }
                { for elsewhere }
            </div>
            { side(left) }
            { side(right) }
        </div>
    }
}
