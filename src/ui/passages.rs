//! Passages grouped by source, under the map and beside the filter.

use corpus::{Filter, Kind, Source};
use yew::prelude::*;

use super::{Screen, card, chips, filter, map, passage, words};

/// The passages that a filter shows.
pub(super) fn passages(screen: &Screen<'_>, chosen: &Filter) -> Html {
    let whole = matches!(chosen.sources.as_slice(), [_]);
    let groups = screen.corpus.sources.iter().zip(0..).map(|(source, index)| group(screen, chosen, source, index, whole));
    let empty = screen.corpus.shown(chosen).next().is_none();
    html! {
        <>
            if chosen.choices().is_empty() {
                { introduction(screen) }
            }
            { map::map(screen, chosen) }
            <div class="columns">
                { filter::filter(screen, chosen) }
                <div id="list" class="list" data-list="">
                    { chips::chips(screen, chosen) }
                    if empty {
                        { chips::nothing_left(screen, chosen) }
                    } else {
                        { for groups }
                    }
                </div>
            </div>
        </>
    }
}

fn introduction(screen: &Screen<'_>) -> Html {
    html! { <div class="intro">{ for words::paragraphs(&screen.corpus.site.introduction) }</div> }
}

/// The passages of one source, under its name. Furniture stands where it is as long as nothing of the source is left
/// out.
fn group(screen: &Screen<'_>, filter: &Filter, source: &Source, index: u16, whole: bool) -> Html {
    let unfiltered = filter.themes.is_empty() && filter.kinds.is_empty();
    let mut shown = (source.numbered(index))
        .filter(|(id, passage)| filter.shows(*id, passage) || (unfiltered && passage.kind == Kind::Furniture))
        .filter(|(id, _)| filter.sources.is_empty() || filter.sources.contains(&id.source))
        .peekable();
    if shown.peek().is_none() {
        return Html::default();
    }
    let only = Filter { sources: vec![index], ..Filter::default() };
    let (lang, dir) = words::language(&source.lang);
    html! {
        <section class="source">
            if whole {
                { card::card(source) }
            } else {
                <h2 {lang} {dir}><a href={screen.href(only)}>{ words::source_name(source) }</a></h2>
                <p class="imprint">{ words::imprint(source) }</p>
            }
            { for shown.map(|(id, _)| passage::passage(screen, id, filter.themes)) }
        </section>
    }
}
