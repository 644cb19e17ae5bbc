//! One claim: every quote in full, who speaks, and which sources have none.

use corpus::{Cell, Choice, Claim, Filter, ThemeSet, msg};
use crossread::{
    ui::{
        Edition,
        claim_row::{meanings, stand},
        control::{address_link, link, quote_button},
        words::{self, Language},
    },
    view::{Comparison, Place},
};
use yew::prelude::*;

use super::{plot, values::comparable};
use crate::quotes::{identified, in_turn, quoted, silent};

/// A claim, given its index.
pub(super) fn claim(edition: &Edition, index: u16) -> Html {
    let corpus = &edition.corpus;
    let Some(claim) = corpus.claims.get(usize::from(index)) else { return Html::default() };
    let plots = comparable(corpus, claim).into_iter().map(|(scale, values)| {
        html! { <><h2>{ edition.tr("On one scale") }</h2>{ plot::plot(edition, &scale, &values, &|passage| edition.passage_href(passage)) }{ plot::key(corpus) }</> }
    });
    html! {
        <>
            <p class="stand">{ stand(corpus, claim) }{ [" ", &claim.note].concat() }</p>
            { meanings(edition) }
            { themes(edition, claim) }
            <ol class="quotes">{ for in_turn(claim).into_iter().map(|cell| quote(edition, cell)) }</ol>
            { for plots }
            { identified(corpus, claim) }
            { silence(edition, claim) }
            { beside(edition, claim) }
            { neighbours(edition, index) }
        </>
    }
}

/// The themes of a claim, each a link to its passages.
fn themes(edition: &Edition, claim: &Claim) -> Html {
    if claim.themes.is_empty() {
        return Html::default();
    }
    let themes = claim.themes.iter().map(|&theme| {
        let class = ["pill ", &edition.colour(theme)].concat();
        let href = edition.href(Filter { themes: ThemeSet::one(theme), ..Filter::default() });
        let name = words::choice_name(&edition.corpus, Choice::Theme(theme));
        html! { <a {class} {href}>{ edition.sign(theme) }{ [" ", &name].concat() }</a> }
    });
    html! { <p class="controls">{ for themes }</p> }
}

fn quote(edition: &Edition, cell: &Cell) -> Html {
    let Some(source) = edition.source(cell.passage.source) else { return Html::default() };
    let Language { lang, dir } = Language::of_name(&edition.corpus, source);
    let address = edition.corpus.address(cell.passage);
    html! {
        <li>
            <p class="who">
                <a {lang} {dir} href={edition.source_href(cell.passage.source)}>{ words::source_name(source) }</a>
                { " " }
                { address_link(edition.passage_href(cell.passage), address) }
                { words::original(&edition.corpus, source) }
                { " " }
                { quote_button(&edition.corpus, cell.passage, cell.quote) }
            </p>
            { quoted(&edition.corpus, cell) }
        </li>
    }
}

fn silence(edition: &Edition, claim: &Claim) -> Html {
    let silent = silent(&edition.corpus, claim);
    if silent.is_empty() {
        return html! { <p class="aside">{ edition.tr("Every source mentions this.") }</p> };
    }
    let silent = silent.into_iter().map(|source| {
        let name = edition.source(source).map(words::source_name).unwrap_or_default();
        html! { <li>{ link(edition.source_href(source), name) }{ [": ", words::silence(&edition.corpus, claim, source)].concat() }</li> }
    });
    html! { <><h2>{ edition.tr("Without a quote") }</h2><ul class="silent">{ for silent }</ul></> }
}

/// The ways to any two of the sources that speak, side by side.
fn beside(edition: &Edition, claim: &Claim) -> Html {
    let speaking: Vec<u16> = claim.passages_by_source().into_keys().collect();
    if speaking.len() < 2 {
        return Html::default();
    }
    let short = |source| edition.source(source).map(words::short_name).unwrap_or_default();
    let ways = speaking.iter().enumerate().flat_map(|(nth, &left)| {
        speaking[nth + 1..].iter().map(move |&right| {
            let href = edition.href(Place::Comparison(Comparison::of(&[left, right])));
            html! { <li>{ link(href, words::all_of(&edition.corpus, &[left, right].map(short))) }</li> }
        })
    });
    html! { <><h2>{ edition.tr("Side by side") }</h2><ul>{ for ways }</ul></> }
}

/// The claims before and after, in the order in which they were written, of those with the same first theme.
fn neighbours(edition: &Edition, index: u16) -> Html {
    let claims = &edition.corpus.claims;
    let theme = |claim: &Claim| claim.themes.first().copied();
    let Some(own) = claims.get(usize::from(index)).map(theme) else { return Html::default() };
    let mut before = None;
    let mut next = None;
    for (other, claim) in (0..).zip(claims).filter(|(_, claim)| theme(claim) == own) {
        if other < index {
            before = Some((other, claim));
        } else if other > index {
            next = next.or(Some((other, claim)));
        }
    }
    let theme = own.map(|theme| words::choice_name(&edition.corpus, Choice::Theme(theme)));
    let way = |to: Option<(u16, &Claim)>, name: &'static str, on_theme: &'static str| {
        let (to, claim) = to?;
        let link = link(edition.href(Place::Claim(to)), claim.title.clone());
        let name = match &theme {
            Some(theme) => edition.corpus.fill(on_theme, &[("theme", theme)]),
            None => edition.corpus.tr(name).into(),
        };
        Some(html! { <p><span>{ name }</span>{ " " }{ link }</p> })
    };
    html! {
        <nav class="neighbours" aria-label={edition.tr("Claims")}>
            { way(before, msg("Previous"), msg("Previous on {theme}")) }
            { way(next, msg("Next"), msg("Next on {theme}")) }
        </nav>
    }
}
