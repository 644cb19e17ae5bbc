//! The filter of passages: every choice with its number.

use corpus::{Choice, Filter, Kind, Match};
use yew::prelude::*;

use super::{
    Edition, bar,
    control::{self, Control},
    words,
};
use crate::view::Place;

/// The column of choices, each with what `count` gives for it; on a small screen it is a sheet.
pub(super) fn filter(edition: &Edition, place: Place, filter: Filter, count: &dyn Fn(Place) -> usize) -> Html {
    let corpus = &edition.corpus;
    let shown = words::counted(count(place), "passage");
    let has = |kind: &Kind| Place::default().counted(Choice::Kind(*kind)).count(corpus) > 0;
    // Of many sources, one that is read alone stands alone here, as it does on the map.
    let sources = match filter.sources.single().filter(|_| edition.many()) {
        Some(alone) => alone..alone + 1,
        None => 0..corpus.sources.len() as u16,
    };
    html! {
        <>
            { bar::bar(corpus, place, &shown) }
            <aside id="filter" aria-label="Filter" popover="auto">
                { bar::close(["Show ", &shown].concat()) }
                { (!corpus.themes.is_empty()).then(|| themes(edition, place, filter, count)) }
                <h2>{ "Sources" }</h2>
                { toggles(edition, place, count, sources.map(Choice::Source)) }
                <h2>{ "Kinds" }</h2>
                { toggles(edition, place, count, Kind::CHOICES.into_iter().filter(has).map(Choice::Kind)) }
            </aside>
        </>
    }
}

/// The themes, and whether a passage must have all that are chosen.
fn themes(edition: &Edition, place: Place, filter: Filter, count: &dyn Fn(Place) -> usize) -> Html {
    html! {
        <>
            <h2>{ "Themes" }</h2>
            { toggles(edition, place, count, edition.themes().map(Choice::Theme)) }
            <p class="match">
                { "Match " }
                { matching(edition, place, filter, Match::Any, "any") }
                { " " }
                { matching(edition, place, filter, Match::All, "all") }
            </p>
        </>
    }
}

/// Choices, each chosen or not, with the number of passages it holds.
fn toggles(
    edition: &Edition,
    place: Place,
    count: &dyn Fn(Place) -> usize,
    choices: impl Iterator<Item = Choice>,
) -> Html {
    let choices = choices.map(|choice| {
        let name = control::named(edition, choice);
        html! { <li>{ control::numbered(edition, place, choice, "toggle", name, count(place.counted(choice))) }</li> }
    });
    html! { <ul>{ for choices }</ul> }
}

fn matching(edition: &Edition, place: Place, filter: Filter, matching: Match, name: &'static str) -> Html {
    let control = Control {
        id: ["m-", name].concat(),
        class: "pill".into(),
        chosen: filter.matching == matching,
        href: edition.live.then(|| edition.href(place.filtered(Filter { matching, ..filter }))),
    };
    control.html(html! { { name } })
}
