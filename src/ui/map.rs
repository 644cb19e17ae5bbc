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
/// How many bytes of the words of a passage are told at most.
const WORDS: usize = 80;
/// How many bytes of text make one unit of width.
const UNIT: usize = 16;
/// What every passage is widened by, in units, so that the shortest can still be seen.
const LEAST: usize = 4;

/// The whole corpus at a glance. What `filter` does not show is faded; `here` says whether all that it shows is on this
/// screen.
pub(super) fn map(edition: &Edition, filter: Filter, here: bool) -> Html {
    let themes = || edition.themes().filter(|&theme| theme != ThemeSet::NONE);
    let heads = edition.corpus.themes.iter().zip(themes()).map(|(theme, index)| {
        let href = edition.href(Filter { themes: ThemeSet::one(index), ..Filter::default() });
        html! { <th scope="col"><a {href}>{ edition.sign(index) }{ " " }<span>{ theme.label.clone() }</span></a></th> }
    });
    // A source that is read alone has its own strip only.
    let alone = filter.sources.single();
    let rows =
        edition.sources().filter(|&(index, _)| alone.is_none_or(|alone| alone == index)).map(|(index, source)| {
            let Language { lang, dir } = Language::of_name(&edition.corpus, source);
            // A cell leads to its passage on this screen if that is shown, else in its source.
            let cell = |id: PassageId, passage: &Passage| {
                let shown = filter.shows(id, passage);
                let href = match shown && here {
                    true => ["#", &edition.corpus.address(id)].concat(),
                    false => edition.passage_href(id),
                };
                (href, if shown { "" } else { "off" })
            };
            html! {
                <tr key={index}>
                    <th scope="row"><a {lang} {dir} href={edition.source_href(index)}>{ words::source_name(source) }</a></th>
                    <td>{ strip(edition, index, cell) }</td>
                    { for themes().map(|theme| number(edition, index, theme)) }
                </tr>
            }
        });
    html! {
        <>
            <a class="skip" href="#columns">{ edition.tr("Skip the map") }</a>
            <table class={if alone.is_some() { "map alone" } else { "map" }}>
                <caption>
                    { edition.tr("Every passage, in order; width is length. Choose one to read it.") }
                    <p class="told" aria-hidden="true" />
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{ edition.tr("Source") }</th>
                        <th scope="col">{ edition.tr("Passages") }</th>
                        { for heads }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

/// A source as a strip of its passages. Each is a link; `cell` gives its address and class.
pub fn strip(edition: &Edition, source: u16, cell: impl Fn(PassageId, &Passage) -> (String, &'static str)) -> Html {
    let Some(passages) = edition.source(source).map(|it| it.numbered(source)) else { return Html::default() };
    let mut x = 0;
    let cells = passages.filter(|(_, passage)| passage.kind != Kind::Furniture).map(|(id, passage)| {
        let (href, class) = cell(id, passage);
        let bars = bars(edition, passage, x);
        x += width(passage);
        html! { <a {href} {class} aria-label={name(&edition.corpus, id, passage)}>{ bars }</a> }
    });
    html! { <svg viewBox={view_box(&edition.corpus)} preserveAspectRatio="none">{ for cells }</svg> }
}

/// The box that each strip is drawn in: as wide as the longest source.
fn view_box(corpus: &Corpus) -> String {
    let length = corpus.sources.iter().map(|source| source.passages.iter().map(width).sum::<usize>()).max();
    ["0 0 ", &length.unwrap_or(1).to_string(), " 24"].concat()
}

/// What a mark of a drawing tells that is called by the address of its passage: its name, and the first words of the
/// passage. `None` for any other.
pub fn told(corpus: &Corpus, name: &str) -> Option<String> {
    let address = name.split([' ', ':']).next()?;
    let id = corpus.find_passage(address)?;
    let words = words::beginning(corpus.text(id), WORDS);
    Some([&self::name(corpus, id, corpus.passage(id)?), ": ", words].concat())
}

/// The address of a passage with its themes.
fn name(corpus: &Corpus, id: PassageId, passage: &Passage) -> String {
    let mut name = corpus.address(id);
    for theme in passage.marks.iter().filter_map(|mark| corpus.themes.get(usize::from(mark.theme))) {
        name.extend([" ", &theme.label]);
    }
    name
}

/// A bar for each theme of a passage, beginning at `x`; one without colour if it has none.
fn bars(edition: &Edition, passage: &Passage, x: usize) -> Html {
    let count = passage.marks.len().max(1);
    let bar = |nth: usize| {
        let class = passage.marks.get(nth).map(|mark| edition.colour(mark.theme));
        // A bar that is alone fills the strip: the style says so.
        let share = |part: usize| (count > 1).then(|| (part * HEIGHT / count).to_string());
        html! { <rect {class} x={x.to_string()} width={width(passage).to_string()} y={share(nth)} height={share(1)} /> }
    };
    (0..count).map(bar).collect()
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
