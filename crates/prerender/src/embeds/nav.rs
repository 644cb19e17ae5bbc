//! The ways from one embed to the next.

use std::{cmp::Reverse, collections::BTreeMap};

use corpus::{Choice, ClaimFilter, Filter, Relation, ThemeSet};
use crossread::{
    Embed,
    ui::{FEW, words},
    view::Place,
};
use yew::prelude::*;

use super::guest::Guest;

/// The themes with their numbers, the claims if there are any, and the map.
pub(super) fn themes(guest: &Guest) -> Html {
    let themes = guest.edition.themes().map(|theme| {
        let number = Place::Passages(Filter::default().counted(Choice::Theme(theme))).count(guest.corpus());
        let inside = html! { <>{ guest.theme(theme) }{ " " }<span class="n">{ number.to_string() }</span></> };
        way(guest, Embed::theme(theme), inside)
    });
    let claims =
        (!guest.corpus().claims.is_empty()).then(|| way(guest, Embed::all_claims(), guest.edition.tr("Claims").into()));
    html! {
        <nav aria-label={guest.edition.tr("Themes")}>
            <ul>{ for themes }{ claims }{ way(guest, Embed::Map, guest.edition.tr("Map").into()) }</ul>
        </nav>
    }
}

/// All claims, and those of each theme and relation that there are, with their numbers.
pub(super) fn claims(guest: &Guest) -> Html {
    let themes = (0..guest.corpus().themes.len() as u8).chain([ThemeSet::NONE]).map(Choice::Theme);
    let choices = themes.chain(Relation::ALL.map(Choice::Relation));
    let filters = [ClaimFilter::default()].into_iter().chain(choices.map(|it| ClaimFilter::default().toggled(it)));
    let ways = filters.filter_map(|filter| {
        let number = guest.corpus().claims_shown(filter).count();
        let name = match filter.choices()[..] {
            [Choice::Theme(theme)] => guest.theme(theme),
            [choice] => words::choice_name(guest.corpus(), choice).into(),
            _ => guest.edition.tr("All claims").into(),
        };
        let inside = html! { <>{ name }{ " " }<span class="n">{ number.to_string() }</span></> };
        let shown = number > 0 || guest.embed == Embed::Claims(filter);
        shown.then(|| way(guest, Embed::Claims(filter), inside))
    });
    html! {
        <nav aria-label={guest.edition.tr("Claims")}>
            <ul>{ for ways }</ul>
        </nav>
    }
}

/// The passages of each theme, without numbers, as these are not of claims, and the map.
pub(super) fn beside_claims(guest: &Guest) -> Html {
    let themes = guest.edition.themes().map(|theme| way(guest, Embed::theme(theme), guest.theme(theme)));
    html! {
        <nav aria-label={guest.edition.tr("Passages")}>
            <ul><li class="sum">{ guest.edition.tr("Passages") }</li>{ for themes }{ way(guest, Embed::Map, guest.edition.tr("Map").into()) }</ul>
        </nav>
    }
}

/// All claims, and the passages of some themes.
pub(super) fn of_claim(guest: &Guest, themes: &[u8]) -> Html {
    let themes = themes.iter().map(|&theme| way(guest, Embed::theme(theme), guest.theme(theme)));
    html! {
        <nav aria-label={guest.edition.tr("Claims")}>
            <ul>{ way(guest, Embed::all_claims(), guest.edition.tr("All claims").into()) }{ for themes }</ul>
        </nav>
    }
}

/// The comparisons of a source with the others that it has pairs with, of many with those that it has most pairs with; in
/// one of them, also the same one swapped.
pub(super) fn comparisons(guest: &Guest, left: u16, right: Option<u16>) -> Html {
    let swap =
        right.map(|right| way(guest, Embed::Comparison { left: right, right: left }, guest.edition.tr("Swap").into()));
    let mut pairs: BTreeMap<u16, usize> = BTreeMap::new();
    for pair in &guest.corpus().pairs {
        let (a, b) = (pair.a.source, pair.b.source);
        if a == left || b == left {
            *pairs.entry(if a == left { b } else { a }).or_default() += 1;
        }
    }
    let mut others: Vec<(u16, usize)> = pairs.into_iter().collect();
    if others.len() > FEW {
        others.sort_by_key(|&(_, pairs)| Reverse(pairs));
        others.truncate(FEW);
    }
    let others = others.into_iter().filter_map(|(right, _)| {
        let name = words::short_name(guest.edition.source(right)?);
        let name = guest.corpus().fill("with {source}", &[("source", &name)]);
        Some(way(guest, Embed::Comparison { left, right }, name.into()))
    });
    html! {
        <nav aria-label={guest.edition.tr("Side by side")}>
            <ul><li class="sum">{ guest.edition.tr("Side by side") }</li>{ swap }{ for others }</ul>
        </nav>
    }
}

/// One of several ways, in the colour of its theme; marked if it leads to the present embed.
fn way(guest: &Guest, to: Embed, inside: Html) -> Html {
    let theme = match to {
        Embed::Passages(filter) => filter.themes.single(),
        Embed::Claims(filter) => filter.themes.single(),
        _ => None,
    };
    let colour = theme.map(|theme| guest.edition.colour(theme)).unwrap_or_default();
    // By its name the script of an embed knows what an address asks for.
    let known = matches!(to, Embed::Passages(_)).then_some(theme).flatten();
    let known = known.map(|theme| guest.edition.theme(theme).map_or("none", |theme| &theme.id).to_string());
    let current = (to == guest.embed).then_some("page");
    html! {
        <li>
            <a class={["pill ", &colour].concat()} href={guest.href(to)} aria-current={current} data-theme={known}>
                { inside }
            </a>
        </li>
    }
}
