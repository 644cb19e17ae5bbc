//! On a small screen choices are a sheet, and a bar that stays in view says what is chosen and opens it.

use corpus::Corpus;
use yew::prelude::*;

use super::words;
use crate::view::Place;

/// What is chosen and what is `shown` for it, with the way to the sheet; on small screens only.
pub(super) fn bar(corpus: &Corpus, place: Place, shown: &str) -> Html {
    let names: Vec<String> = place.choices().into_iter().map(|choice| words::choice_name(corpus, choice)).collect();
    let chosen = if names.is_empty() { "Everything".into() } else { names.join(", ") };
    saying([&chosen, " · ", shown].concat())
}

/// The bar with other words.
pub(super) fn saying(chosen: String) -> Html {
    html! {
        <div class="bar">
            <span key={chosen.clone()}>{ chosen }</span>
            <button class="open" popovertarget="filter" aria-label="Filter">{ "Change" }</button>
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
