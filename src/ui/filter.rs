//! The filter: every choice with its number.

use corpus::{Choice, Filter, Kind, Match};
use yew::prelude::*;

use super::{Screen, control::control, screen::colour, words};
use crate::view::View;

/// The column of choices; on a small screen a sheet.
pub(super) fn filter(screen: &Screen<'_>, filter: &Filter) -> Html {
    let themes = screen.themes().map(Choice::Theme);
    let sources = (0..screen.corpus.sources.len() as u16).map(Choice::Source);
    let has = |kind| screen.corpus.passages().any(|(_, passage)| passage.kind == kind);
    let kinds = Kind::CHOICES.into_iter().filter(|&kind| has(kind)).map(Choice::Kind);
    html! {
        <>
            <button class="open" popovertarget="filter">{ "Filter" }</button>
            <aside id="filter" aria-label="Filter" popover="auto">
                <h2>{ "Themes" }</h2>
                <ul>{ for themes.map(|choice| toggle(screen, filter, choice)) }</ul>
                <p class="match">
                    { "Match " }{ matching(screen, filter, Match::Any) }{ " " }{ matching(screen, filter, Match::All) }
                </p>
                <h2>{ "Sources" }</h2>
                <ul>{ for sources.map(|choice| toggle(screen, filter, choice)) }</ul>
                <h2>{ "Kinds" }</h2>
                <ul>{ for kinds.map(|choice| toggle(screen, filter, choice)) }</ul>
                <button class="close" popovertarget="filter" popovertargetaction="hide">
                    { "Show " }{ words::counted(screen.count(filter), "passage", "passages") }
                </button>
            </aside>
        </>
    }
}

/// One choice, chosen or not, with the number of passages it holds.
fn toggle(screen: &Screen<'_>, filter: &Filter, choice: Choice) -> Html {
    let (id, class, sign) = match choice {
        Choice::Theme(theme) => {
            let (id, colour) = screen.theme(theme).map_or(("none", None), |theme| (&theme.id, Some(colour(theme))));
            (format!("t-{id}"), colour, screen.sign(theme))
        }
        Choice::Source(source) => {
            (format!("s-{}", screen.source(source).map_or("", |source| &source.id)), None, Html::default())
        }
        Choice::Kind(kind) => (format!("k-{}", kind.id()), None, Html::default()),
    };
    let body = html! {
        <>{ sign }<span>{ screen.choice_name(choice) }</span>{ " " }
        <span class="n">{ screen.count(&filter.counted(choice)) }</span></>
    };
    let href = screen.control(filter.toggled(choice), page(filter, choice));
    html! { <li>{ control(id, classes!("toggle", class), filter.has(choice), href, body) }</li> }
}

/// The page that comes nearest to a choice, where one does: its theme, its source, or both.
fn page(filter: &Filter, choice: Choice) -> Option<View> {
    let mut page = Filter { themes: filter.themes, sources: filter.sources.clone(), ..Filter::default() };
    page = page.counted(choice);
    if page.sources.len() > 1 {
        page.sources.clear();
    }
    if page.themes.single().is_none() {
        page.themes = Default::default();
    }
    page.kinds.is_empty().then(|| page.into())
}

fn matching(screen: &Screen<'_>, filter: &Filter, matching: Match) -> Html {
    let name = if matching == Match::All { "all" } else { "any" };
    let href = screen.control(Filter { matching, ..filter.clone() }, None);
    control(format!("m-{name}"), classes!("pill"), filter.matching == matching, href, html! { { name } })
}
