//! What surrounds every screen: the head with its ways, the heading, the foot.

use corpus::{Corpus, Filter, Match};
use yew::prelude::*;

use super::{Screen, comparison, comparisons, method, passages, words};
use crate::view::{Place, View};

/// The whole screen.
pub(crate) fn screen(screen: &Screen<'_>) -> Html {
    let place = &screen.view.place;
    let ways = [
        (View::default(), "Passages", matches!(place, Place::Passages(_))),
        (Place::Comparisons.into(), "Compare", matches!(place, Place::Comparisons | Place::Comparison(_))),
        (Place::Method.into(), "Method", *place == Place::Method),
    ];
    let ways = ways.into_iter().map(|(view, name, here)| {
        let current = match () {
            () if view == *screen.view => Some("page"),
            () if here => Some("true"),
            () => None,
        };
        html! { <li><a href={screen.href(view)} aria-current={current}>{ name }</a></li> }
    });
    html! {
        <>
            <header class="head">
                <a class="brand" href={screen.href(View::default())}>{ "Crossread" }</a>
                <nav aria-label="Main"><ul>{ for ways }</ul></nav>
            </header>
            <main id="main">
                <div class="title">
                    <p class="over">{ over(screen) }</p>
                    <h1 tabindex="-1">{ heading(screen.corpus, screen.view) }</h1>
                    <p class="sum">{ summary(screen.corpus, screen.view) }</p>
                </div>
                { notices(screen) }
                { match place {
                    Place::Passages(filter) => passages::passages(screen, filter),
                    Place::Comparisons => comparisons::comparisons(screen),
                    Place::Comparison(comparison) => comparison::comparison(screen, *comparison),
                    Place::Method => method::method(screen),
                } }
            </main>
            <footer class="foot">
                <p>{ &screen.corpus.site.title }{ ". The texts belong to their authors; their words are shown as they stand." }</p>
                <p><a href={screen.href(Place::Method)}>{ "How this was made" }</a></p>
            </footer>
        </>
    }
}

/// The line over the heading.
fn over(screen: &Screen<'_>) -> Html {
    match &screen.view.place {
        Place::Comparison(_) => html! { <a href={screen.href(Place::Comparisons)}>{ "Side by side" }</a> },
        _ => html! { { &screen.corpus.site.subject } },
    }
}

/// The heading of a view.
fn heading(corpus: &Corpus, view: &View) -> String {
    let screen = Screen { corpus, view, notices: &[], undo: None, live: false };
    match &view.place {
        Place::Passages(filter) => {
            let themes: Vec<String> =
                filter.themes.iter().map(|theme| screen.choice_name(corpus::Choice::Theme(theme))).collect();
            let themes = words::joined(&themes, if filter.matching == Match::All { "and" } else { "or" });
            match filter.sources.as_slice() {
                [] if themes.is_empty() => corpus.site.title.clone(),
                &[source] => {
                    let name = screen.choice_name(corpus::Choice::Source(source));
                    if themes.is_empty() { name } else { format!("{themes} in {name}") }
                }
                _ if themes.is_empty() => "A choice of sources".into(),
                _ => themes,
            }
        }
        Place::Comparisons => "Compare".into(),
        Place::Comparison(comparison) => [comparison.left, comparison.right]
            .map(|source| screen.source(source).map(words::short_name).unwrap_or_default())
            .join(" and "),
        Place::Method => "Method".into(),
    }
}

/// How much a view shows, in words.
pub fn summary(corpus: &Corpus, view: &View) -> String {
    let of_filter = |filter: &Filter| {
        let shown: Vec<_> = corpus.shown(filter).map(|(id, _)| id.source).collect();
        let mut sources = shown.clone();
        sources.dedup();
        let sources = words::counted(sources.len(), "source", "sources");
        format!("{} in {sources}", words::counted(shown.len(), "passage", "passages"))
    };
    match &view.place {
        Place::Passages(filter) => of_filter(filter),
        Place::Comparison(comparison) => comparison::summary(corpus, *comparison),
        Place::Comparisons => words::counted(corpus.pairs.len(), "pair of passages", "pairs of passages"),
        Place::Method => "How the texts were chosen, and how themes and pairs come about".into(),
    }
}

/// The title of a view's page.
pub fn title(corpus: &Corpus, view: &View) -> String {
    let heading = heading(corpus, view);
    let site = &corpus.site.title;
    if heading == *site { format!("{site} · Crossread") } else { format!("{heading} · {site} · Crossread") }
}

fn notices(screen: &Screen<'_>) -> Html {
    if screen.notices.is_empty() {
        return Html::default();
    }
    let lines = screen.notices.iter().map(|notice| {
        let what = match notice.key {
            "path" => "The address",
            "src" => "The source",
            "theme" => "The theme",
            "kind" => "The kind",
            "match" => "The way of matching",
            _ => "The layout",
        };
        html! { <li>{ what }{ " “" }<b>{ &notice.value }</b>{ "” cannot be shown here and was left out." }</li> }
    });
    html! { <ul class="notices">{ for lines }</ul> }
}
