//! The theme map: every source as a strip of its passages, coloured by theme, with the numbers beside it.

use corpus::{Corpus, Filter, Kind, Passage, PassageId, ThemeSet};
use yew::prelude::*;

use super::{
    Edition,
    control::link,
    edition::only,
    words::{self, Language},
};

/// The height of a strip, in its own units; themes share it evenly.
const HEIGHT: usize = 24;
/// How many bytes of text make one unit of width.
const UNIT: usize = 16;
/// What every passage is widened by, in units, so that the shortest can still be seen.
const LEAST: usize = 4;

/// The whole corpus at a glance. What `filter` does not show is faded.
pub(super) fn map(edition: &Edition, filter: Filter) -> Html {
    let themes = || edition.themes().filter(|&theme| theme != ThemeSet::NONE);
    let heads = edition.corpus.themes.iter().zip(themes()).map(|(theme, index)| {
        html! { <th scope="col">{ edition.sign(index) }{ [" ", &theme.label].concat() }</th> }
    });
    let rows = edition.sources().map(|(index, source)| {
        let Language { lang, dir } = Language::of_name(source);
        // A cell leads to its passage on this screen if that is shown, else in its source.
        let cell = |id: PassageId, passage: &Passage| match filter.shows(id, passage) {
            true => (["#", &edition.corpus.address(id)].concat(), ""),
            false => (edition.passage_href(id), "off"),
        };
        html! {
            <tr>
                <th scope="row" {lang} {dir}>{ link(edition.source_href(index), words::source_name(source)) }</th>
                <td>{ strip(edition, index, cell) }</td>
                { for themes().map(|theme| number(edition, index, theme)) }
            </tr>
        }
    });
    html! {
        <>
            <a class="skip" href="#columns">{ "Skip the map" }</a>
            <table class="map">
                <caption>{ "Every passage of every source, in order; width is length. Choose one to read it." }</caption>
                <thead>
                    <tr><th scope="col">{ "Source" }</th><th scope="col">{ "Passages" }</th>{ for heads }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

/// A source as a strip of its passages. Each is a link; `cell` gives its address and class.
pub fn strip(edition: &Edition, source: u16, cell: impl Fn(PassageId, &Passage) -> (String, &'static str)) -> Html {
    let mut x = 0;
    let passages = edition.source(source).into_iter().flat_map(|it| it.numbered(source));
    let cells = passages.filter(|(_, passage)| passage.kind != Kind::Furniture).map(|(id, passage)| {
        let (href, class) = cell(id, passage);
        let name = name(&edition.corpus, id, passage);
        let bars = html! { <Bars edition={edition.clone()} {id} {x} /> };
        x += width(passage);
        html! { <a {href} {class} aria-label={name}>{ bars }</a> }
    });
    html! { <svg viewBox={view_box(&edition.corpus)} preserveAspectRatio="none">{ for cells }</svg> }
}

/// The box that each strip is drawn in: as wide as the longest source.
fn view_box(corpus: &Corpus) -> String {
    let length = corpus.sources.iter().map(|source| source.passages.iter().map(width).sum::<usize>()).max();
    ["0 0 ", &length.unwrap_or(1).to_string(), " 24"].concat()
}

/// The address of a passage with its themes.
fn name(corpus: &Corpus, id: PassageId, passage: &Passage) -> String {
    let mut name = corpus.address(id);
    for theme in passage.marks.iter().filter_map(|mark| corpus.themes.get(usize::from(mark.theme))) {
        name.extend([" ", &theme.label]);
    }
    name
}

#[derive(PartialEq, Properties)]
struct BarsProps {
    edition: Edition,
    id: PassageId,
    /// Where the bars begin, in units of width.
    x: usize,
}

/// A bar for each theme of a passage; one without colour if it has none.
#[component]
fn Bars(props: &BarsProps) -> Html {
    let BarsProps { edition, id, x } = props;
    let Some(passage) = edition.corpus.passage(*id) else { return Html::default() };
    let bars = passage.marks.len().max(1);
    let bar = |nth: usize| {
        let class = passage.marks.get(nth).map(|mark| edition.colour(mark.theme));
        // A bar that is alone fills the strip: the style says so.
        let y = (bars > 1).then(|| (nth * HEIGHT / bars).to_string());
        let height = (bars > 1).then(|| (HEIGHT / bars).to_string());
        html! { <rect {class} x={x.to_string()} width={width(passage).to_string()} {y} {height} /> }
    };
    html! { <>{ for (0..bars).map(bar) }</> }
}

/// How many passages of a source carry a theme, as a link to them.
fn number(edition: &Edition, source: u16, theme: u8) -> Html {
    let filter = Filter { themes: ThemeSet::one(theme), ..only(source) };
    match edition.corpus.shown(filter).len() {
        0 => html! { <td>{ "–" }</td> },
        count => html! { <td>{ link(edition.href(filter), count.to_string()) }</td> },
    }
}

fn width(passage: &Passage) -> usize {
    match passage.kind {
        Kind::Furniture => 0,
        _ => (passage.span.end - passage.span.start) as usize / UNIT + LEAST,
    }
}
