//! The ways from one embed to the next.

use corpus::{Choice, Filter};
use crossread::{Embed, ui::words, view::Place};
use yew::prelude::*;

use super::guest::Guest;

/// The themes with their numbers, the claims if there are any, and the map.
pub(super) fn themes(guest: &Guest) -> Html {
    let themes = guest.edition.themes().map(|theme| {
        let number = Place::Passages(Filter::default().counted(Choice::Theme(theme))).count(guest.corpus());
        let inside = html! { <>{ guest.theme(theme) }{ " " }<span class="n">{ number.to_string() }</span></> };
        way(guest, Embed::Theme(theme), inside)
    });
    let claims = (!guest.corpus().claims.is_empty()).then(|| way(guest, Embed::Claims, "Claims".into()));
    html! {
        <nav aria-label="Themes">
            <ul>{ for themes }{ claims }{ way(guest, Embed::Map, "Map".into()) }</ul>
        </nav>
    }
}

/// The passages of each theme, without numbers, as these are not of claims, and the map.
pub(super) fn beside_claims(guest: &Guest) -> Html {
    let themes = guest.edition.themes().map(|theme| way(guest, Embed::Theme(theme), guest.theme(theme)));
    html! {
        <nav aria-label="Passages">
            <ul><li class="sum">{ "Passages" }</li>{ for themes }{ way(guest, Embed::Map, "Map".into()) }</ul>
        </nav>
    }
}

/// All claims, and the passages of some themes.
pub(super) fn of_claim(guest: &Guest, themes: &[u8]) -> Html {
    let themes = themes.iter().map(|&theme| way(guest, Embed::Theme(theme), guest.theme(theme)));
    html! {
        <nav aria-label="Claims">
            <ul>{ way(guest, Embed::Claims, "All claims".into()) }{ for themes }</ul>
        </nav>
    }
}

/// The comparisons of a source with each of the others; in one of them, also the same one swapped.
pub(super) fn comparisons(guest: &Guest, left: u16, right: Option<u16>) -> Html {
    let swap = right.map(|right| way(guest, Embed::Comparison { left: right, right: left }, "Swap".into()));
    let others = guest.edition.sources().filter(|&(right, _)| right != left).map(|(right, source)| {
        let name = ["with ", &words::short_name(source)].concat();
        way(guest, Embed::Comparison { left, right }, name.into())
    });
    html! {
        <nav aria-label="Side by side">
            <ul><li class="sum">{ "Side by side" }</li>{ swap }{ for others }</ul>
        </nav>
    }
}

/// One of several ways, in the colour of its theme; marked if it leads to the present embed.
fn way(guest: &Guest, to: Embed, inside: Html) -> Html {
    let colour = if let Embed::Theme(theme) = to { guest.edition.colour(theme) } else { String::new() };
    let current = (to == guest.embed).then_some("page");
    html! {
        <li>
            <a class={["pill ", &colour].concat()} href={guest.href(to)} aria-current={current}>{ inside }</a>
        </li>
    }
}
