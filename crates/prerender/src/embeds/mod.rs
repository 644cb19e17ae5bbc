//! Embeds: what a blog puts in a post. Parts of the screens with fewer words around them, whose links lead to other
//! embeds; see [`Embed`] for the kinds.

mod claim;
mod claims;
mod comparison;
mod document;
mod guest;
mod map;
mod nav;
pub(crate) mod oembed;
mod passage;
mod theme;

use std::rc::Rc;

use corpus::Corpus;
use crossread::{Embed, ui};
use yew::prelude::*;

use guest::Guest;

pub(crate) use document::Document;

/// What an embed shows, without the line at its foot.
pub(crate) fn html(corpus: &Rc<Corpus>, embed: Embed) -> Html {
    let guest = Guest::new(corpus, embed);
    match embed {
        Embed::Theme(theme) => theme::theme(&guest, theme),
        Embed::Passage(id) => passage::passage(&guest, id),
        Embed::Comparison { left, right } => comparison::comparison(&guest, left, right),
        Embed::Claims => claims::claims(&guest),
        Embed::Claim(claim) => claim::claim(&guest, claim),
        Embed::Map => map::map(&guest),
    }
}

/// The title of an embed's document.
pub(crate) fn title(corpus: &Corpus, embed: Embed) -> String {
    let (heading, site) = (heading(corpus, embed), &corpus.site.title);
    if heading == *site { heading } else { [&heading, " · ", site].concat() }
}

/// What an embed shows, in a few words.
fn heading(corpus: &Corpus, embed: Embed) -> String {
    let heading = ui::heading(corpus, &embed.view());
    match embed {
        Embed::Passage(passage) => [&corpus.address(passage), " · ", &heading].concat(),
        _ => heading,
    }
}
