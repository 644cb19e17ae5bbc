//! The passages of one theme.

use corpus::{Filter, SourceSet, ThemeSet};
use crossread::ui;
use yew::prelude::*;

use super::{guest::Guest, nav};

/// The passages of a theme, grouped by source, with its cues marked.
pub(super) fn theme(guest: &Guest, theme: u8) -> Html {
    let themes = ThemeSet::one(theme);
    let cues = ui::chosen_cues(guest.corpus(), themes);
    let groups = guest.edition.sources().filter_map(|(index, _)| {
        let sources = SourceSet::one(index);
        let shown = guest.corpus().shown(Filter { sources, themes, ..Filter::default() });
        (!shown.is_empty()).then(|| {
            html! {
                <section class={cues.trim_start().to_string()}>
                    { guest.source(index) }
                    { for shown.into_iter().map(|id| guest.article(id)) }
                </section>
            }
        })
    });
    html! {
        <>
            <h1>{ guest.theme(theme) }</h1>
            { guest.summary() }
            { nav::themes(guest) }
            { for groups }
        </>
    }
}
