//! What pages show: the screens of the app, and the places that it leaves to pages. Nothing of these reaches the wasm.

use corpus::Corpus;
use yew::Html;

use super::{
    Screen, aside, carried, claim, claims, figures,
    frame::{self, Title},
    markup::Markup,
    method, words,
};
use crate::view::{Place, View};

/// What a page shows.
pub fn page(corpus: &Corpus, view: &View) -> Html {
    let screen =
        Screen { corpus, view, notices: &[], undo: None, live: false, more: aside::aside, part: carried::carried };
    let m = &mut Markup::default();
    let up = matches!(view.place, Place::Claim(_)).then_some((Place::Claims, "Claims"));
    let title = Title { up, heading: heading(corpus, view), summary: summary(corpus, view) };
    match view.place {
        Place::Claims => frame::frame(m, &screen, &title, |m| claims::claims(m, &screen)),
        Place::Claim(claim) => frame::frame(m, &screen, &title, |m| claim::claim(m, &screen, claim)),
        Place::Figures => frame::frame(m, &screen, &title, |m| figures::figures(m, &screen)),
        Place::Method => frame::frame(m, &screen, &title, |m| method::method(m, &screen)),
        _ => frame::screen(m, &screen),
    }
    std::mem::take(m).into_html()
}

/// The title of a view's page.
pub fn title(corpus: &Corpus, view: &View) -> String {
    frame::entitled(corpus, heading(corpus, view))
}

/// How much a view's page shows, in words.
pub fn summary(corpus: &Corpus, view: &View) -> String {
    match view.place {
        Place::Claims => words::counted(corpus.claims.len(), "claim"),
        Place::Claim(claim) => corpus.claims.get(usize::from(claim)).map_or_else(String::new, |claim| {
            let voices = corpus.voices(claim);
            claims::voices_counted(voices.sources, voices.voices)
        }),
        Place::Figures => words::counted(corpus.figures.len(), "figure"),
        Place::Method => "What the texts are, and how themes, pairs and claims come about".into(),
        _ => frame::summary(corpus, view),
    }
}

fn heading(corpus: &Corpus, view: &View) -> String {
    match view.place {
        Place::Claims => "Claims".into(),
        Place::Claim(claim) => corpus.claims.get(usize::from(claim)).map_or_else(String::new, |it| it.title.clone()),
        Place::Figures => "Figures and dates".into(),
        Place::Method => "Method".into(),
        _ => frame::heading(corpus, view),
    }
}
