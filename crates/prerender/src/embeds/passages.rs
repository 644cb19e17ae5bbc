//! The passages of a theme, of a source, or of everything, grouped by source.

use corpus::{Filter, PassageId, SourceSet, plural};
use crossread::{
    Embed,
    ui::{self, words},
};
use yew::prelude::*;

use super::{
    fold::{Room, folded},
    guest::Guest,
    nav,
    title::heading,
};

/// How many bytes of text stand before the rest is folded.
const ROOM: usize = 6000;

/// The passages that a filter shows, with the cues of its themes marked.
pub(super) fn passages(guest: &Guest, filter: Filter) -> Html {
    let cues = ui::chosen_cues(guest.corpus(), filter.themes);
    let mut room = Room::new(ROOM);
    let groups = guest.edition.sources().filter_map(|(index, _)| {
        if !filter.sources.is_empty() && !filter.sources.contains(index) {
            return None;
        }
        let shown = guest.corpus().shown(Filter { sources: SourceSet::one(index), ..filter });
        let group = group(guest, index, &shown, &mut room);
        (!shown.is_empty()).then(|| html! { <section class={cues.trim_start().to_string()}>{ group }</section> })
    });
    html! {
        <>
            { title(guest, filter) }
            { guest.summary() }
            { nav::themes(guest) }
            { for groups.collect::<Vec<_>>() }
        </>
    }
}

fn group(guest: &Guest, index: u16, shown: &[PassageId], room: &mut Room) -> Html {
    let stand = room.take(shown.iter().map(|&id| guest.corpus().text(id).len()));
    let (first, rest) = shown.split_at(stand);
    let articles = |ids: &[PassageId]| ids.iter().map(|&id| guest.article(id)).collect::<Html>();
    let more = plural("{n} more passage", "{n} more passages");
    let summary = guest.corpus().counted(rest.len(), if stand == 0 { words::PASSAGES } else { more });
    // What an embed of one source is called stands over it already.
    let single = matches!(guest.embed, Embed::Passages(filter) if filter == only(index));
    let head = if single { Html::default() } else { guest.source(index) };
    html! { <>{ head }{ articles(first) }{ folded(summary, rest.len(), articles(rest)) }</> }
}

/// The heading: the name of a theme with its sign, of a source in its language, or words.
fn title(guest: &Guest, filter: Filter) -> Html {
    match (filter.sources.single(), filter.themes.single()) {
        (None, Some(theme)) => html! { <h1>{ guest.theme(theme) }</h1> },
        (Some(source), None) => {
            let Some(source) = guest.edition.source(source) else { return Html::default() };
            let words::Language { lang, dir } = words::Language::of_name(guest.corpus(), source);
            html! {
                <>
                    <h1 {lang} {dir}>{ words::source_name(source) }</h1>
                    <p class="sum">{ words::imprint(guest.corpus(), source) }</p>
                </>
            }
        }
        _ => html! { <h1>{ heading(guest.corpus(), guest.embed) }</h1> },
    }
}

/// The filter that shows one source, whole.
fn only(source: u16) -> Filter {
    Filter { sources: SourceSet::one(source), ..Filter::default() }
}
