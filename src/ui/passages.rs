//! Passages grouped by source, under the map and beside the filter.

use corpus::{Corpus, Filter, Kind, ThemeSet};
use yew::prelude::*;

use super::{
    Edition, card, chips, claim_lists,
    control::link,
    edition::only,
    filter, map,
    markup::written,
    names, passage,
    unchanged::{Part, Unchanged},
    words::{self, Language},
};
use crate::view::{Place, View};

/// The passages that a filter shows. A page leaves the others out; the app hides them, so that a choice redraws none.
pub(super) fn passages(edition: &Edition, chosen: Filter, undo: Option<View>) -> Html {
    let place = Place::Passages(chosen);
    let one = if chosen.sources.single().is_some() { " one" } else { "" };
    let introduction = chosen.choices().is_empty().then(|| {
        html! { <div key="intro" class="intro">{ words::paragraphs(&edition.corpus.site.introduction) }</div> }
    });
    html! {
        <>
            { introduction }
            { map::map(edition, chosen) }
            <div id="columns" class="columns">
                { filter::filter(edition, place, chosen, &|place| place.count(&edition.corpus)) }
                <div id="list" class={["list", one, &chosen_cues(&edition.corpus, chosen.themes)].concat()}>
                    { chips::chips(edition, place, undo) }
                    { chips::nothing_left(edition, place) }
                    { for (0..edition.corpus.sources.len() as u16).map(|source| group(edition, chosen, source)) }
                </div>
            </div>
        </>
    }
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
fn group(edition: &Edition, filter: Filter, index: u16) -> Html {
    let Some(source) = edition.source(index) else { return Html::default() };
    let asked = filter.sources.is_empty() || filter.sources.contains(index);
    let whole = asked && filter.themes.is_empty() && filter.kinds.is_empty();
    let alone = filter.sources.single() == Some(index);
    // A page that lists several sources is long enough: what comes next stands right below.
    let reads_on = alone || edition.live;
    let mut any = false;
    let passages: Html = source
        .numbered(index)
        .filter_map(|(id, passage)| {
            let shown = filter.shows(id, passage) || (whole && passage.kind == Kind::Furniture);
            any |= shown;
            let inside = html! { <Unchanged edition={edition.clone()} part={Part::Passage(id, reads_on)} /> };
            (shown || edition.live).then(|| passage::element(edition, id, passage.kind, !shown, inside))
        })
        .collect();
    if !any && !edition.live {
        return Html::default();
    }
    // The name stays in view while the passages are read. Of a source that is read alone it is the heading already.
    let Language { lang, dir } = Language::of_name(source);
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
                <p key="imprint" class="imprint">{ words::imprint_line(source) }</p>
            </>
        }
    };
    let lists = (filter == only(index)).then(|| {
        let lists = written(|m| {
            claim_lists::of_source(m, edition, index);
            names::names(m, edition, index);
        });
        html! { <section key="lists" class="more">{ lists }</section> }
    });
    html! {
        <section class="source" hidden={!any}>
            { head }
            <div>{ passages }</div>
            { lists }
        </section>
    }
}
