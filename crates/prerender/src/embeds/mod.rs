//! Embeds: what a blog puts in a post. Parts of the screens with fewer words around them, whose links lead to other
//! embeds; see [`Embed`] for the kinds.

mod claim;
mod claims;
mod comparison;
pub(crate) mod document;
mod fold;
mod guest;
mod map;
mod nav;
pub(crate) mod oembed;
mod passage;
mod passages;
mod title;

use std::rc::Rc;

use corpus::Corpus;
use crossread::Embed;
use yew::prelude::*;

use guest::Guest;

/// What an embed shows, without the line at its foot.
pub(crate) fn html(corpus: &Rc<Corpus>, embed: Embed) -> Html {
    let guest = Guest::new(corpus, embed);
    match embed {
        Embed::Passages(filter) => passages::passages(&guest, filter),
        Embed::Passage(id) => passage::passage(&guest, id),
        Embed::Comparison { left, right } => comparison::comparison(&guest, left, right),
        Embed::Claims(filter) => claims::claims(&guest, filter),
        Embed::Claim(claim) => claim::claim(&guest, claim),
        Embed::Map => map::map(&guest),
    }
}
