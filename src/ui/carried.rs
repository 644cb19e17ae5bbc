//! The claims and figures of a passage, and the claims that both passages of a pair speak to.

use corpus::{Claim, Corpus, Figure, PassageId};
use yew::prelude::*;

use super::{
    Edition,
    control::link,
    words::{self, Language},
};
use crate::view::Place;

/// The claims and figures that a passage carries, folded.
pub(super) fn of_passage(edition: &Edition, passage: PassageId) -> Html {
    let claims = claims(&edition.corpus, &[passage]);
    let figures: Vec<&Figure> = figures(&edition.corpus, passage).collect();
    let counts = [(claims.len(), "claim"), (figures.len(), "figure")];
    let counts: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| words::counted(count, noun)).collect();
    if counts.is_empty() {
        return Html::default();
    }
    let Language { lang, dir } = Language::of(edition.corpus.lang(passage));
    let figures = figures.into_iter().map(|figure| {
        let href = figure_href(edition, figure);
        let words = figure.span.of(edition.corpus.text(passage)).to_string();
        html! { <li><a {href} lang={lang.clone()} {dir}>{ words }</a></li> }
    });
    html! {
        <details class="counterparts carried">
            <summary>{ counts.join(", ") }</summary>
            <ul>
                { for claims.iter().map(|(index, claim)| html! { <li>{ claim_link(edition, *index, claim) }</li> }) }
                { for figures }
            </ul>
        </details>
    }
}

/// The claims that both passages of a pair speak to, a line each; nothing if there are none.
pub(super) fn of_pair(edition: &Edition, passages: [PassageId; 2]) -> Html {
    let claims = claims(&edition.corpus, &passages);
    if claims.is_empty() {
        return Html::default();
    }
    let lines = claims.iter().map(|(index, claim)| html! { <><br />{ claim_link(edition, *index, claim) }</> });
    html! { <span class="shared-claims"><br />{ words::counted(claims.len(), "claim") }{ " in common" }{ for lines }</span> }
}

/// The link to a claim, by its title.
pub(super) fn claim_link(edition: &Edition, index: u16, claim: &Claim) -> Html {
    link(edition.href(Place::Claim(index)), claim.title.clone())
}

/// The claims that all of these passages speak to, each with its index.
pub fn claims<'a>(corpus: &'a Corpus, passages: &[PassageId]) -> Vec<(u16, &'a Claim)> {
    let speaks = |claim: &Claim, passage| claim.cells.iter().any(|cell| cell.passage == passage);
    let fit = |(_, claim): &(u16, &Claim)| passages.iter().all(|&passage| speaks(claim, passage));
    (0..).zip(&corpus.claims).filter(fit).collect()
}

/// The figures in a passage, in order.
pub fn figures(corpus: &Corpus, passage: PassageId) -> impl Iterator<Item = &Figure> {
    corpus.figures.iter().filter(move |figure| figure.passage == passage)
}

/// The id of a figure on the page of figures: the address of its passage, and its number in it.
pub fn figure_id(corpus: &Corpus, figure: &Figure) -> String {
    let before = figures(corpus, figure.passage).take_while(|other| other.span.start < figure.span.start).count();
    [&corpus.address(figure.passage), "-", &(before + 1).to_string()].concat()
}

fn figure_href(edition: &Edition, figure: &Figure) -> String {
    [&edition.href(Place::Figures), "#", &figure_id(&edition.corpus, figure)].concat()
}
