//! The theme map: every passage of every source at a glance.

use crossread::{Embed, ui::map::strip};
use yew::prelude::*;

use super::{guest::Guest, nav};

/// A strip for each source. A passage leads to its embed.
pub(super) fn map(guest: &Guest) -> Html {
    let strips = guest.edition.sources().map(|(index, _)| {
        let cell = |id, _: &_| (guest.href(Embed::Passage(id)), "");
        html! { <>{ guest.source_heading(index) }{ strip(&guest.edition, index, cell) }</> }
    });
    html! {
        <>
            <h1>{ guest.corpus().site.title.clone() }</h1>
            { guest.summary() }
            { nav::themes(guest) }
            <a class="skip" href="#foot">{ guest.edition.tr("Skip the map") }</a>
            { for strips }
            <p class="sum">{ guest.edition.tr("Every passage of every source, in order; width is length. Choose one to read it.") }</p>
        </>
    }
}
