//! The words of the passages that are related to one, where it stands.

use corpus::{PassageId, Span};
use yew::prelude::*;

use super::{
    Edition,
    markup::{Markup, written},
    passage,
    words::{self, Language},
};

/// Every passage that is related to this one: whose it is, by what, and its words, those that they share marked.
pub fn related(edition: &Edition, id: PassageId) -> Html {
    written(|m| {
        for (pair, across) in edition.corpus.counterparts(id) {
            m.el("div.beside", |m| {
                m.el("p", |m| {
                    m.link("a.id", &edition.passage_href(across), &edition.corpus.address(across));
                    whose(m, edition, across.source);
                    m.leaf("span.n", &passage::reasons(&edition.corpus, pair, " · "));
                });
                let shared: Vec<Span> = pair.reasons_in(across).collect();
                passage::words_beside(m, edition, across, &shared, pair.alike_in(across));
            });
        }
    })
}

fn whose(m: &mut Markup, edition: &Edition, source: u16) {
    let Some(source) = edition.source(source) else { return };
    m.el("b", |m| {
        m.language(Language::of_name(&edition.corpus, source));
        m.text(&words::source_name(source));
    });
    m.text(" ");
}
