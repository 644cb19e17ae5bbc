//! One passage, what it carries, and the passages related to it.

use corpus::PassageId;
use crossread::{
    Embed,
    ui::{
        carried,
        passage::reasons,
        words::{self, Language},
    },
};
use yew::prelude::*;

use super::{guest::Guest, nav};

/// A passage under the name of its source.
pub(super) fn passage(guest: &Guest, id: PassageId) -> Html {
    let Some(source) = guest.edition.source(id.source) else { return Html::default() };
    let Language { lang, dir } = Language::of_name(guest.corpus(), source);
    html! {
        <>
            <h1 {lang} {dir}>{ words::source_name(source) }</h1>
            <p class="sum">{ words::imprint_line(guest.corpus(), source) }</p>
            { guest.article(id) }
            { figures(guest, id) }
            { claims(guest, id) }
            { counterparts(guest, id) }
        </>
    }
}

/// The figures in a passage, in its words; nothing if there are none.
fn figures(guest: &Guest, id: PassageId) -> Html {
    let corpus = guest.corpus();
    let figures: Vec<&str> = carried::figures(corpus, id).map(|figure| figure.span.of(corpus.text(id))).collect();
    if figures.is_empty() {
        return Html::default();
    }
    let Language { lang, dir } = Language::of(corpus, corpus.lang(id));
    html! {
        <p class="sum">
            { corpus.counted(figures.len(), words::FIGURES) }{ ": " }
            <span {lang} {dir}>{ figures.join(" · ") }</span>
        </p>
    }
}

/// The claims that quote a passage; nothing if there are none.
fn claims(guest: &Guest, id: PassageId) -> Html {
    let claims = carried::claims(guest.corpus(), &[id]);
    if claims.is_empty() {
        return Html::default();
    }
    let entries = claims
        .iter()
        .map(|(index, claim)| html! { <li>{ guest.link(Embed::Claim(*index), claim.title.clone()) }</li> });
    html! {
        <>
            <h2>{ guest.corpus().counted(claims.len(), words::CLAIMS) }</h2>
            <ul class="carried">{ for entries }</ul>
        </>
    }
}

/// The passages related to one with what they share, and the ways to its source beside others.
fn counterparts(guest: &Guest, id: PassageId) -> Html {
    let corpus = guest.corpus();
    let pairs: Vec<_> = corpus.counterparts(id).collect();
    if pairs.is_empty() {
        return html! { <p class="sum">{ corpus.tr("No related passage found in another text.") }</p> };
    }
    let entries = pairs.iter().map(|&(pair, across)| {
        let link = guest.link(Embed::Passage(across), corpus.address(across));
        html! { <li>{ link }{ [" ", &reasons(corpus, pair, " · ")].concat() }</li> }
    });
    html! {
        <>
            <h2>{ words::related(corpus, pairs.len()) }</h2>
            <ul class="counterparts">{ for entries }</ul>
            { nav::comparisons(guest, id.source, None) }
        </>
    }
}
