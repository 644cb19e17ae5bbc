//! Every claim: how the sources stand, where each speaks, and which have no quote.

use corpus::{Cell, Claim, ClaimFilter, msg, plural};
use crossread::{
    Embed,
    ui::{
        claim_row::{meanings, stand},
        claims::column,
        words::{self, Language},
    },
};
use yew::prelude::*;

use super::{fold::folded, guest::Guest, nav, title::heading};

const CAPTION: &str = msg(
    "Where each source speaks to a claim: the value that it gives, or else the passage. Choose a claim to read every quote in full.",
);

/// How many claims stand before the rest is folded.
const FIRST: usize = 24;

/// The claims that a filter shows, against the sources.
pub(super) fn claims(guest: &Guest, filter: ClaimFilter) -> Html {
    let corpus = guest.corpus();
    let claims: Vec<u16> = corpus.claims_shown(filter).collect();
    let (first, rest) = claims.split_at(claims.len().min(FIRST));
    let none = claims.is_empty().then(|| match corpus.claims.is_empty() {
        true => html! { <p>{ corpus.tr("No claims have been drawn up for these texts.") }</p> },
        false => html! { <p>{ corpus.tr("No claim is of this sort.") }</p> },
    });
    let more = corpus.counted(rest.len(), plural("{n} more claim", "{n} more claims"));
    html! {
        <>
            <h1>{ heading(corpus, guest.embed) }</h1>
            { guest.summary() }
            { nav::claims(guest) }
            { nav::beside_claims(guest) }
            { meanings(&guest.edition) }
            { none }
            { table(guest, first, CAPTION) }
            { folded(more, rest.len(), table(guest, rest, msg("More claims"))) }
        </>
    }
}

fn table(guest: &Guest, claims: &[u16], caption: &'static str) -> Html {
    let corpus = guest.corpus();
    if claims.is_empty() {
        return Html::default();
    }
    let rows = claims.iter().filter_map(|&index| Some((index, corpus.claims.get(usize::from(index))?)));
    html! {
        <table>
            <caption>{ corpus.tr(caption) }</caption>
            <thead>
                <tr>{ column(guest.edition.tr("Claim")) }{ for corpus.sources.iter().map(|it| column(words::short_name(it))) }</tr>
            </thead>
            <tbody>{ for rows.map(|(index, claim)| row(guest, index, claim)) }</tbody>
        </table>
    }
}

fn row(guest: &Guest, index: u16, claim: &Claim) -> Html {
    let corpus = guest.corpus();
    let cells = guest.edition.sources().map(|(source, it)| {
        let mut cells: Vec<&Cell> = claim.cells_of(source).collect();
        let silent = cells.is_empty().then(|| html! { <i>{ words::silence(corpus, claim, source) }</i> });
        // Two quotes of one passage are one way to it, unless they give values.
        cells.dedup_by(|a, b| (a.passage, &a.value) == (b.passage, &b.value));
        html! {
            <td data-with={words::short_name(it)}>{ silent }{ for cells.into_iter().map(|it| cell(guest, it)) }</td>
        }
    });
    html! {
        <tr>
            <th scope="row">
                { guest.link(Embed::Claim(index), claim.title.clone()) }
                { " " }
                { stand(corpus, claim) }
            </th>
            { for cells }
        </tr>
    }
}

/// The value that a passage gives, in its language, or else the passage.
fn cell(guest: &Guest, cell: &Cell) -> Html {
    let href = guest.href(Embed::Passage(cell.passage));
    let link = match &cell.value {
        Some(value) => {
            let Language { lang, dir } = Language::of(guest.corpus(), guest.corpus().lang(cell.passage));
            html! { <a {href} {lang} {dir}>{ value.clone() }</a> }
        }
        None => html! { <a {href}>{ guest.corpus().fill("passage {n}", &[("n", &cell.passage.n.to_string())]) }</a> },
    };
    html! { <>{ link }{ " " }</> }
}
