//! On a small screen choices are a sheet, and a bar that stays in view says what is chosen and opens it.

use yew::prelude::*;

use super::{Edition, words};
use crate::view::Place;

/// What is chosen and what is `shown` for it, with the way to the sheet; on small screens only.
pub(super) fn bar(edition: &Edition, place: Place, shown: &str) -> Html {
    let corpus = &edition.corpus;
    let names: Vec<String> = place.choices().into_iter().map(|choice| words::choice_name(corpus, choice)).collect();
    let chosen = if names.is_empty() { corpus.tr("Everything").into() } else { names.join(corpus.tr(", ")) };
    saying(edition, [&chosen, " · ", shown].concat())
}

/// The bar with other words.
pub(super) fn saying(edition: &Edition, chosen: String) -> Html {
    html! {
        <div class="bar">
            <span key={chosen.clone()}>{ chosen }</span>
            <button class="open" popovertarget="filter" aria-label={edition.tr("Filter")}>{ edition.tr("Change") }</button>
        </div>
    }
}

/// The button at the top of the sheet that closes it, saying what the choices give.
pub(super) fn close(show: String) -> Html {
    html! {
        <button class="close" popovertarget="filter" popovertargetaction="hide">
            <span key={show.clone()}>{ show }</span>
        </button>
    }
}
