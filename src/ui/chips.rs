//! What was chosen, each choice with a way to remove it.

use corpus::{Filter, Match};
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
                    <span class="hidden">{ "Remove " }</span>
                    { named(edition, choice) }
                    <span aria-hidden="true">{ " ×" }</span>
                </a>
            </li>
        }
    });
    let clear =
        (!choices.is_empty()).then(|| html! { <li key="clear">{ link(edition.href(place.cleared()), "Clear") }</li> });
    let undo = undo.map(|undo| html! { <li key="undo">{ link(edition.href(undo), "Undo") }</li> });
    html! { <ul class="chips" aria-label="Chosen">{ for chips.chain(clear).chain(undo) }</ul> }
}

/// If nothing fits all that was chosen: which choice to remove, and what that gives.
pub(super) fn nothing_left(edition: &Edition, place: Place) -> Html {
    if place.count(&edition.corpus) > 0 {
        return Html::default();
    }
    let noun = if matches!(place, Place::Claims(_)) { "claim" } else { "passage" };
    let mut ways = Vec::new();
    if let Place::Passages(filter) = place
        && filter.matching == Match::All
    {
        let any = Place::Passages(Filter { matching: Match::Any, ..filter });
        ways.push(("Match any of the themes".to_string(), any));
    }
    for choice in place.choices() {
        ways.push((["Remove ", &words::choice_name(&edition.corpus, choice)].concat(), place.toggled(choice)));
    }
    let ways = ways.into_iter().filter_map(|(name, place)| {
        let count = place.count(&edition.corpus);
        (count > 0).then(|| {
            html! { <li>{ link(edition.href(place), name) }{ [": ", &words::counted(count, noun)].concat() }</li> }
        })
    });
    html! {
        <div key={edition.href(place)} class="nothing">
            <p>{ ["No ", noun, " fits all that was chosen."].concat() }</p>
            <ul>
                { for ways }
                <li>{ link(edition.href(place.cleared()), "Clear every choice") }</li>
            </ul>
        </div>
    }
}
