//! What was chosen, each choice with a way to remove it.

use corpus::{Filter, Match, msg};
use yew::prelude::*;

use super::{
    Edition,
    control::{self, link, named},
    words,
};
use crate::view::{Place, View};

/// The choices made as chips, with ways to remove one, all, or to go back to the view before.
pub(super) fn chips(edition: &Edition, place: Place, undo: Option<View>) -> Html {
    let choices = place.choices();
    let chips = choices.iter().map(|&choice| {
        let id = ["x-", &control::id(&edition.corpus, choice)].concat();
        html! {
            <li key={id.clone()}>
                <a class="chip" {id} href={edition.href(place.toggled(choice))}>
                    <span class="hidden">{ edition.tr("Remove") }{ " " }</span>
                    { named(edition, choice) }
                    <span aria-hidden="true">{ " ×" }</span>
                </a>
            </li>
        }
    });
    let clear = (!choices.is_empty())
        .then(|| html! { <li key="clear">{ link(edition.href(place.cleared()), edition.tr("Clear")) }</li> });
    let undo = undo.map(|undo| html! { <li key="undo">{ link(edition.href(undo), edition.tr("Undo")) }</li> });
    html! { <ul class="chips" aria-label={edition.tr("Chosen")}>{ for chips.chain(clear).chain(undo) }</ul> }
}

/// If nothing fits all that was chosen: which choice to remove, and what that gives.
pub(super) fn nothing_left(edition: &Edition, place: Place) -> Html {
    if place.count(&edition.corpus) > 0 {
        return Html::default();
    }
    let corpus = &edition.corpus;
    let (counted, none) = match place {
        Place::Claims(_) => (words::CLAIMS, msg("No claim fits all that was chosen.")),
        _ => (words::PASSAGES, msg("No passage fits all that was chosen.")),
    };
    let mut ways = Vec::new();
    if let Place::Passages(filter) = place
        && filter.matching == Match::All
    {
        let any = Place::Passages(Filter { matching: Match::Any, ..filter });
        ways.push((corpus.tr("Match any of the themes").to_string(), any));
    }
    for choice in place.choices() {
        let name = words::choice_name(corpus, choice);
        ways.push((corpus.fill("Remove {choice}", &[("choice", &name)]), place.toggled(choice)));
    }
    let ways = ways.into_iter().filter_map(|(name, place)| {
        let count = place.count(corpus);
        (count > 0).then(|| {
            html! { <li>{ link(edition.href(place), name) }{ [": ", &corpus.counted(count, counted)].concat() }</li> }
        })
    });
    html! {
        <div key={edition.href(place)} class="nothing">
            <p>{ edition.tr(none) }</p>
            <ul>
                { for ways }
                <li>{ link(edition.href(place.cleared()), edition.tr("Clear every choice")) }</li>
            </ul>
        </div>
    }
}
