//! The claims of a source, by whether it alone speaks, and those that several sources speak to.

use corpus::{Claim, Relation};
use yew::prelude::*;

use super::{Edition, carried::claim_link, words};

/// What a source alone says, what it does not mention, and what it says as others do.
pub(super) fn of_source(edition: &Edition, source: u16) -> Html {
    if edition.corpus.claims.is_empty() {
        return Html::default();
    }
    let speaks = |claim: &Claim| claim.cells_of(source).next().is_some();
    let alone = |claim: &Claim| claim.relation == Relation::OnlyHere;
    html! {
        <>
            <h2>{ "Claims" }</h2>
            { list(edition, "Only this source says", |claim| speaks(claim) && alone(claim)) }
            { list(edition, "Not mentioned here", |claim| !speaks(claim)) }
            { list(edition, "Said here and elsewhere", |claim| speaks(claim) && !alone(claim)) }
        </>
    }
}

/// The claims that all of these sources speak to.
pub(super) fn of_all(edition: &Edition, sources: &[u16]) -> Html {
    let names: Vec<String> =
        sources.iter().filter_map(|&source| edition.source(source)).map(words::short_name).collect();
    let both = if sources.len() == 2 { " both speak to" } else { " all speak to" };
    let heading = [&words::joined(&names, "and"), both].concat();
    list(edition, heading, |claim| sources.iter().all(|&source| claim.cells_of(source).next().is_some()))
}

/// A folded list of the claims that fit, with their number; nothing if none does.
fn list(edition: &Edition, heading: impl Into<AttrValue>, fits: impl Fn(&Claim) -> bool) -> Html {
    let claims = (0..).zip(&edition.corpus.claims).filter(|(_, claim)| fits(claim));
    folded(heading, claims.map(|(index, claim)| html! { <div>{ claim_link(edition, index, claim) }</div> }).collect())
}

/// A folded list of entries with their number; nothing if there are none.
pub(super) fn folded(heading: impl Into<AttrValue>, entries: Vec<Html>) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let count = entries.len().to_string();
    html! {
        <details>
            <summary><b>{ heading.into() }</b>{ " " }<span class="n">{ count }</span></summary>
            <dl>{ for entries }</dl>
        </details>
    }
}
