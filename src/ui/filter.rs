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
    let shown = corpus.counted(count(place), words::PASSAGES);
    let has = |kind: &Kind| Place::default().counted(Choice::Kind(*kind)).count(corpus) > 0;
    // Of many sources, one that is read alone stands alone here, as it does on the map.
    let sources = match filter.sources.single().filter(|_| edition.many()) {
        Some(alone) => alone..alone + 1,
        None => 0..corpus.sources.len() as u16,
    };
    html! {
        <>
            { bar::bar(edition, place, &shown) }
            <aside id="filter" aria-label={edition.tr("Filter")} popover="auto">
                { bar::close(corpus.fill("Show {shown}", &[("shown", &shown)])) }
                { (!corpus.themes.is_empty()).then(|| themes(edition, place, filter, count)) }
                <h2>{ edition.tr("Sources") }</h2>
                { toggles(edition, place, count, sources.map(Choice::Source)) }
                <h2>{ edition.tr("Kinds") }</h2>
                { toggles(edition, place, count, Kind::CHOICES.into_iter().filter(has).map(Choice::Kind)) }
            </aside>
        </>
    }
}

/// The themes, and whether a passage must have all that are chosen.
fn themes(edition: &Edition, place: Place, filter: Filter, count: &dyn Fn(Place) -> usize) -> Html {
    html! {
        <>
            <h2>{ edition.tr("Themes") }</h2>
            { toggles(edition, place, count, edition.themes().map(Choice::Theme)) }
            <p class="match">
                { edition.tr("Match") }{ " " }
                { matching(edition, place, filter, Match::Any, "m-any", edition.tr("any")) }
                { " " }
                { matching(edition, place, filter, Match::All, "m-all", edition.tr("all")) }
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

fn matching(edition: &Edition, place: Place, filter: Filter, matching: Match, id: &str, name: AttrValue) -> Html {
    let control = Control {
        id: id.into(),
        class: "pill".into(),
        chosen: filter.matching == matching,
        href: edition.live.then(|| edition.href(place.filtered(Filter { matching, ..filter }))),
    };
    control.html(html! { { name } })
}
