//! Passages grouped by source, under the map and beside the filter.

use corpus::{Corpus, Filter, Kind, ThemeSet, plural};
use yew::prelude::*;

use super::{
    Edition, card, chips,
    control::link,
    edition::only,
    filter, map, passage,
    unchanged::{Part, Unchanged},
    words::{self, Language},
};
use crate::view::{Form, Place, View};

/// The most passages that are listed whole if they are of several sources.
const MOST: usize = 300;

/// How many passages of each source are listed where there are more.
const FIRST: usize = 2;

/// What of a source is listed.
#[derive(Clone, Copy, PartialEq)]
enum Listed {
    /// Every passage, those hidden that a filter does not show: a choice redraws none. In the app alone.
    Whole,
    /// The passages that a filter shows.
    Shown,
    /// The first of them, and the way to all.
    First,
}

/// The passages that a filter shows; of very many, the first of each source.
pub(super) fn passages(edition: &Edition, chosen: Filter, undo: Option<View>) -> Html {
    let place = Place::Passages(chosen);
    let filter = filter::filter(edition, place, chosen, &|place| place.count(&edition.corpus));
    if edition.stands() {
        return filter;
    }
    let count = |filter| Place::Passages(filter).count(&edition.corpus);
    let alone = chosen.sources.single();
    let first = only_first(edition, chosen);
    let large = count(Filter::default()) > MOST;
    let group = |source| {
        let listed = match first {
            true => Listed::First,
            false if edition.live && (!large || alone == Some(source)) => Listed::Whole,
            false => Listed::Shown,
        };
        group(edition, chosen, source, listed)
    };
    let introduction = chosen.choices().is_empty().then(|| {
        html! { <div key="intro" class="intro">{ words::paragraphs(&edition.corpus.site.introduction) }</div> }
    });
    html! {
        <>
            { introduction }
            { map::map(edition, chosen, !first) }
            <div id="columns" class="columns">
                { filter }
                <div id="list" class={["list", &chosen_cues(&edition.corpus, chosen.themes)].concat()}>
                    { chips::chips(edition, place, undo) }
                    { chips::nothing_left(edition, place) }
                    { for (0..edition.corpus.sources.len() as u16).map(group) }
                </div>
            </div>
        </>
    }
}

/// Whether the passages that a filter shows are so many that only the first of each source are listed.
fn only_first(edition: &Edition, filter: Filter) -> bool {
    // In one file a page has no others that it could lead to.
    let leads = edition.live || edition.links.form() == Form::Path;
    leads && filter.sources.single().is_none() && Place::Passages(filter).count(&edition.corpus) > MOST
}

/// The links of the map on the screen of a filter, see [`map::links`].
pub fn map_links(edition: &Edition, filter: Filter) -> impl Iterator<Item = (&'static str, impl FnOnce() -> String)> {
    map::links(edition, filter, !only_first(edition, filter))
}

/// The classes of a list that say whose cues stand out; none if no theme is chosen, and all do.
pub fn chosen_cues(corpus: &Corpus, themes: ThemeSet) -> String {
    let mut classes = String::new();
    if !themes.is_empty() {
        classes.push_str(" chosen");
    }
    for theme in themes.iter().filter_map(|theme| corpus.themes.get(usize::from(theme))) {
        classes.extend([" chosen-", &theme.colour.to_string()]);
    }
    classes
}

/// The passages of one source, under its name. Furniture stands where it is if nothing of the source is left out.
fn group(edition: &Edition, filter: Filter, index: u16, listed: Listed) -> Html {
    let Some(source) = edition.source(index) else { return Html::default() };
    let asked = filter.sources.is_empty() || filter.sources.contains(index);
    let whole = asked && filter.themes.is_empty() && filter.kinds.is_empty();
    let alone = filter.sources.single() == Some(index);
    let (mut any, mut count) = (false, 0);
    let passages: Html = source
        .numbered(index)
        .filter_map(|(id, passage)| {
            let counts = filter.shows(id, passage);
            count += usize::from(counts);
            let asked = counts || (whole && passage.kind == Kind::Furniture);
            let shown = asked && (listed != Listed::First || count <= FIRST);
            any |= shown;
            (shown || listed == Listed::Whole).then(|| {
                let inside = html! { <Unchanged edition={edition.clone()} part={Part::Passage(id, alone)} /> };
                passage::element(edition, id, passage.kind, !shown, inside)
            })
        })
        .collect();
    if !any && listed != Listed::Whole {
        return Html::default();
    }
    let rest = (listed == Listed::First && count > FIRST).then(|| {
        let of_source = Filter { sources: only(index).sources, ..filter };
        html! { <p key="rest">{ link(edition.href(of_source), edition.corpus.counted(count, plural("All {n} passages", "All {n} passages"))) }</p> }
    });
    // The name stays in view while the passages are read. Of a source that is read alone it is the heading already.
    let Language { lang, dir } = Language::of_name(&edition.corpus, source);
    let head = if alone {
        html! {
            <>
                <div key="card">{ card::card(edition, source, Place::Passages(only(index)).count(&edition.corpus)) }</div>
                <p key="whose" class="whose" {lang} {dir}>{ words::source_name(source) }</p>
            </>
        }
    } else {
        html! {
            <>
                <h2 key="name" class="whose" {lang} {dir}>{ link(edition.source_href(index), words::source_name(source)) }</h2>
                <p key="imprint" class="imprint">{ words::imprint_line(&edition.corpus, source) }</p>
            </>
        }
    };
    let lists = (filter == only(index)).then(|| {
        let lists = html! { <Unchanged edition={edition.clone()} part={Part::Lists(index)} /> };
        html! { <section key="lists" class="more">{ lists }</section> }
    });
    html! {
        <section class="source" hidden={!any}>
            { head }
            <div>{ passages }</div>
            { rest }
            { lists }
        </section>
    }
}
