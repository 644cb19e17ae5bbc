//! On a small screen choices are a sheet, and a bar that stays in view says what is chosen and opens it.

use yew::prelude::*;

/// What is chosen and how much that gives, with the way to the sheet; shown on small screens only.
pub(super) fn bar(chosen: String) -> Html {
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
