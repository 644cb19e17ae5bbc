//! Who and what a source names, where, and where else they are named.

use corpus::{Name, NameKind, PassageId};
use yew::prelude::*;

use super::{Edition, claim_lists::folded, control::address_link};

/// Every name of a source with its mentions, those of this source first.
pub(super) fn names(edition: &Edition, source: u16) -> Html {
    let named = |name: &&Name| name.mentions.iter().any(|mention| mention.passage.source == source);
    let of_kind = |kind: NameKind| {
        let names = edition.corpus.names.iter().filter(|name| name.kind == kind).filter(named);
        folded(heading(kind), names.map(|name| entry(edition, source, name)).collect())
    };
    html! { <><h2>{ "Named here" }</h2>{ for NameKind::ALL.map(of_kind) }</> }
}

fn entry(edition: &Edition, source: u16, name: &Name) -> Html {
    let corpus = &edition.corpus;
    let others: Vec<&str> = corpus.forms(name).into_iter().filter(|form| *form != name.name).collect();
    let others =
        (!others.is_empty()).then(|| html! { <small>{ [" also “", &others.join("”, “"), "”"].concat() }</small> });
    let mut passages: Vec<PassageId> = name.mentions.iter().map(|mention| mention.passage).collect();
    passages.dedup();
    let (here, elsewhere): (Vec<_>, Vec<_>) = passages.into_iter().partition(|passage| passage.source == source);
    let links = here.into_iter().chain(elsewhere).map(|passage| {
        html! { <>{ address_link(edition.passage_href(passage), corpus.address(passage)) }{ " " }</> }
    });
    let note =
        name.note.as_ref().map(|note| html! { <dd class="note">{ ["Taken for one by us: ", note].concat() }</dd> });
    html! { <div><dt>{ name.name.clone() }{ others }</dt><dd>{ for links }</dd>{ note }</div> }
}

fn heading(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "People",
        NameKind::Place => "Places",
        NameKind::Organisation => "Organisations",
    }
}
