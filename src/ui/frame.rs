//! What surrounds every screen: the head with its ways, the title, the foot.

use corpus::{ClaimFilter, FoundBy, msg};
use yew::prelude::*;

use super::{
    Edition, Title, claims, comparison, comparisons,
    control::{button, link},
    passages, search,
};
use crate::view::{Form, Notice, Place, Search, Text, View};

/// A screen that the app draws, with all that surrounds it. `undo` is the view before the last choice.
pub fn screen(edition: &Edition, view: &View, notices: &[Notice], undo: Option<View>) -> Html {
    let inside = match view.place {
        Place::Passages(filter) => passages::passages(edition, filter, undo),
        Place::Comparisons => comparisons::comparisons(edition),
        Place::Comparison(comparison) => comparison::comparison(edition, &comparison),
        Place::Claims(filter) => claims::claims(edition, filter, undo),
        Place::Search(search) => search::search(edition, search, undo),
        Place::Claim(_) | Place::Figures | Place::Method => {
            html! { <p>{ edition.tr("This page is written when the whole site is built.") }</p> }
        }
    };
    frame(edition, view, &Title::of(&edition.corpus, view), notices, inside)
}

const RIGHTS: &str = msg("{site}. The texts belong to their authors; their words are shown as they stand.");

/// What is `inside` the main part of a screen, and all that surrounds it.
pub fn frame(edition: &Edition, view: &View, title: &Title, notices: &[Notice], inside: Html) -> Html {
    let corpus = &edition.corpus;
    let up = title.up.map(|(place, name)| link(edition.href(place), edition.tr(name)));
    html! {
        <>
            { head(edition, Some(&view.place)) }
            <main key={key(&view.place)} id="main">
                { title.html(edition, up) }
                { inside }
                { self::notices(edition, notices, &view.place) }
            </main>
            <footer class="foot">
                <p>{ corpus.fill(RIGHTS, &[("site", &corpus.site.title)]) }</p>
                <p>{ link(edition.href(Place::Method), edition.tr("How this was made")) }{ " " }{ button("keys", edition.tr("Keyboard")) }</p>
            </footer>
        </>
    }
}

/// Two screens of different kinds have nothing in common: one is not made into the other, but written anew.
fn key(place: &Place) -> &'static str {
    match place {
        Place::Passages(_) => "passages",
        Place::Comparisons => "comparisons",
        Place::Comparison(_) => "comparison",
        Place::Claims(_) => "claims",
        Place::Search(_) => "search",
        Place::Claim(_) | Place::Figures | Place::Method => "page",
    }
}

/// The head with the ways to every screen, from a place or from none of them.
pub fn head(edition: &Edition, place: Option<&Place>) -> Html {
    let ways = [
        (Place::default(), edition.tr("Passages"), matches!(place, Some(Place::Passages(_)))),
        (Place::Comparisons, edition.tr("Compare"), matches!(place, Some(Place::Comparisons | Place::Comparison(_)))),
        (
            Place::Claims(ClaimFilter::default()),
            edition.tr("Claims"),
            matches!(place, Some(Place::Claims(_) | Place::Claim(_))),
        ),
        (Place::Figures, edition.tr("Figures"), place == Some(&Place::Figures)),
        (Place::Method, edition.tr("Method"), place == Some(&Place::Method)),
    ];
    let ways = ways.into_iter().map(|(to, name, here)| {
        let current = here.then_some(if Some(&to) == place { "page" } else { "true" });
        html! { <li><a aria-current={current} href={edition.href(to)}>{ name }</a></li> }
    });
    html! {
        <header class="head">
            <a class="brand" href={edition.href(Place::default())}>{ "Crossread" }</a>
            <nav aria-label={edition.tr("Main")}><ul>{ for ways }</ul></nav>
            { field(edition, place) }
        </header>
    }
}

/// The field of words to look for. Without the app it is a form that leads to the page of the search.
fn field(edition: &Edition, place: Option<&Place>) -> Html {
    let words = if let Some(Place::Search(search)) = place { search.words.as_str().to_string() } else { String::new() };
    let search = View::from(Place::Search(Search::default()));
    // In one file the path is a key of the query, which a form writes anew.
    let (action, page) = match edition.links.form() {
        Form::Path => (Some(edition.href(search)), None),
        Form::Query => (None, Some(search.url(&edition.corpus))),
    };
    let page = page.map(|page| html! { <input type="hidden" name="page" value={page} /> });
    html! {
        <form class="find" role="search" {action}>
            { page }
            <input
                type="search"
                name="q"
                value={words}
                placeholder={edition.tr("Search")}
                aria-label={edition.tr("Search the texts")}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength={Text::MOST.to_string()}
                enterkeyhint="search"
            />
        </form>
    }
}

/// Where the words are that a link quotes, if they are not where it says.
fn found(by: Option<FoundBy>) -> &'static str {
    match by {
        Some(FoundBy::Id | FoundBy::Words) => {
            msg("The quoted words “{value}” are not at the address of this link. They stand here.")
        }
        Some(FoundBy::NearestWords) => msg(
            "The quoted words “{value}” are not at the address of this link. They stand in several passages; this is the nearest of them.",
        ),
        Some(FoundBy::Likeness) => msg(
            "The quoted words “{value}” are not in these texts as this link has them. This passage is the most like them.",
        ),
        None => msg("The quoted words “{value}” of this link are not in these texts, nor anything like them."),
    }
}

/// What the address asked for in vain. It stays in view at the foot of the window, wherever the address leads.
fn notices(edition: &Edition, notices: &[Notice], place: &Place) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    let corpus = &edition.corpus;
    let lists = matches!(place, Place::Passages(_) | Place::Claims(_));
    let everything = lists && place.choices().is_empty();
    let lines = notices.iter().map(|notice| {
        let (message, value) = match notice {
            Notice::LeftOut { what, value } => {
                let message = match *what {
                    Notice::PASSAGE => msg("There is no {what} “{value}” here."),
                    _ if everything => msg("There is no {what} “{value}” here, so this link shows everything."),
                    _ => msg("There is no {what} “{value}” here; it was left out."),
                };
                (corpus.fill(message, &[("what", corpus.tr(what))]), value)
            }
            Notice::Quote { by, value } => (corpus.tr(found(*by)).to_string(), value),
        };
        let (before, after) = message.split_once("{value}").unwrap_or_default();
        html! { <li>{ before }<b>{ value.clone() }</b>{ after }</li> }
    });
    html! { <ul class="notices">{ for lines }</ul> }
}
