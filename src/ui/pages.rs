//! What pages show: the screens of the app, and the places that it leaves to pages. Nothing of these reaches the wasm.

use corpus::{Corpus, PassageId};
use yew::Html;

use super::{
    Screen, aside, carried, claim, claims, figures,
    frame::{self, Title},
    markup::{Attr::Id, Markup},
    method,
    screen::only,
    words,
};
use crate::view::{Form, Place, View};

/// What a page shows, its links written in this form.
pub fn page(corpus: &Corpus, view: &View, form: Form) -> Html {
    let screen = screen(corpus, view, form);
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

/// What only the page of a view tells of it, on its own: what the app takes from there. `None` where there is nothing.
pub fn more(corpus: &Corpus, view: &View, form: Form) -> Option<Html> {
    let tells = match view.place {
        Place::Passages(filter) => filter.sources.single().is_some_and(|source| filter == only(source)),
        Place::Comparison(_) => true,
        _ => false,
    };
    let screen = screen(corpus, view, form);
    let m = &mut Markup::default();
    aside::aside(m, &screen, view.place);
    // What is told of a passage or a pair stands in an element that is named like the one of the screen.
    let mut part = |name: String, passages: &[PassageId]| {
        m.el("div", |m| {
            m.set(Id, &name);
            carried::carried(m, &screen, passages);
        });
    };
    match view.place {
        Place::Passages(filter) => {
            corpus.shown(filter).into_iter().for_each(|id| part(corpus.address(id), &[id]));
        }
        Place::Comparison(comparison) => {
            let stands = |id: PassageId| comparison.columns.sources().contains(&id.source);
            for pair in corpus.pairs.iter().filter(|pair| stands(pair.a) && stands(pair.b)) {
                for (id, across) in [(pair.a, pair.b), (pair.b, pair.a)] {
                    part([&corpus.address(id), "-", &corpus.address(across)].concat(), &[id, across]);
                }
            }
        }
        _ => {}
    }
    tells.then(|| std::mem::take(m).into_html())
}

fn screen<'a>(corpus: &'a Corpus, view: &'a View, form: Form) -> Screen<'a> {
    Screen { corpus, view, form, notices: &[], undo: None, live: false, more: aside::aside, part: carried::carried }
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

/// The heading of a view's page.
pub(crate) fn heading(corpus: &Corpus, view: &View) -> String {
    match view.place {
        Place::Claims => "Claims".into(),
        Place::Claim(claim) => corpus.claims.get(usize::from(claim)).map_or_else(String::new, |it| it.title.clone()),
        Place::Figures => "Figures and dates".into(),
        Place::Method => "Method".into(),
        _ => frame::heading(corpus, view),
    }
}
