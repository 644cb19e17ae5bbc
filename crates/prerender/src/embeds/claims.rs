//! Every claim: how the sources stand, where each speaks, and which have no quote.

use corpus::{Cell, Claim};
use crossread::{
    Embed,
    ui::{
        claim_row::{meanings, relation},
        claims::column,
        words::{self, Language},
    },
};
use yew::prelude::*;

use super::{guest::Guest, nav, title::heading};

const CAPTION: &str = "Where each source speaks to a claim: the value that it gives, or else the passage. Choose a claim to read every quote in full.";

/// The claims against the sources.
pub(super) fn claims(guest: &Guest) -> Html {
    html! {
        <>
            <h1>{ heading(guest.corpus(), guest.embed) }</h1>
            { guest.summary() }
            { nav::beside_claims(guest) }
            { meanings() }
            { table(guest) }
        </>
    }
}

fn table(guest: &Guest) -> Html {
    let corpus = guest.corpus();
    if corpus.claims.is_empty() {
        return html! { <p>{ "No claims have been drawn up for these texts." }</p> };
    }
    html! {
        <table>
            <caption>{ CAPTION }</caption>
            <thead>
                <tr>{ column("Claim") }{ for corpus.sources.iter().map(|it| column(words::short_name(it))) }</tr>
            </thead>
            <tbody>{ for (0..).zip(&corpus.claims).map(|(index, claim)| row(guest, index, claim)) }</tbody>
        </table>
    }
}

fn row(guest: &Guest, index: u16, claim: &Claim) -> Html {
    let corpus = guest.corpus();
    let cells = guest.edition.sources().map(|(source, it)| {
        let mut cells: Vec<&Cell> = claim.cells_of(source).collect();
        let silent = cells.is_empty().then(|| html! { <i>{ words::silence(claim, source) }</i> });
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
                { relation(corpus, claim) }
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
            let Language { lang, dir } = Language::of(guest.corpus().lang(cell.passage));
            html! { <a {href} {lang} {dir}>{ value.clone() }</a> }
        }
        None => html! { <a {href}>{ ["passage ", &cell.passage.n.to_string()].concat() }</a> },
    };
    html! { <>{ link }{ " " }</> }
}
