//! The theme map: every source as a strip of its passages, coloured by theme, with the numbers beside it.

use corpus::{Corpus, Filter, Kind, Passage, PassageId, Source, ThemeSet};
use yew::prelude::*;

use super::{
    Edition,
    control::link,
    edition::only,
    unchanged::{Part, Unchanged},
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
    let shown = Shown { filter, here };
    let rows = rows(edition, filter).map(|(index, source)| {
        let cells = match edition.live {
            true => html! { <Unchanged edition={edition.clone()} part={Part::OnMap(index)} /> },
            false => cells(edition, index, shown),
        };
        html! { <tr key={index} id={id(source)}>{ cells }</tr> }
    });
    let alone = filter.sources.single();
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

/// The sources that have a row. One that is read alone has its own only.
fn rows(edition: &Edition, filter: Filter) -> impl Iterator<Item = (u16, &Source)> {
    let alone = filter.sources.single();
    edition.sources().filter(move |&(index, _)| alone.is_none_or(|alone| alone == index))
}

/// What a map shows.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    filter: Filter,
    /// Whether all that the filter shows is on this screen.
    here: bool,
}

impl Shown {
    /// Everything, as the app draws the map: of its many links, a choice changes but those that it fades or leads elsewhere.
    pub(super) fn all() -> Shown {
        Shown { filter: Filter::default(), here: true }
    }

    /// The class of the link to a passage: how it looks, and by that where it leads.
    fn class(self, id: PassageId, passage: &Passage) -> &'static str {
        match (self.filter.shows(id, passage), self.here) {
            (true, true) => "",
            (true, false) => "away",
            (false, _) => "off",
        }
    }
}

/// Where the link of a class leads: to the passage on this screen, or in its source.
fn href(edition: &Edition, class: &str, id: PassageId) -> String {
    if class.is_empty() { ["#", &edition.corpus.address(id)].concat() } else { edition.passage_href(id) }
}

/// The links of the map of a filter, in their order, each by its class and where it leads.
pub(super) fn links(
    edition: &Edition,
    filter: Filter,
    here: bool,
) -> impl Iterator<Item = (&'static str, impl FnOnce() -> String)> {
    let shown = Shown { filter, here };
    let all = rows(edition, filter).flat_map(|(index, _)| drawn(edition, index));
    all.map(move |(id, passage)| {
        let class = shown.class(id, passage);
        (class, move || href(edition, class, id))
    })
}

/// The id of the row of a source.
pub(super) fn id(source: &Source) -> String {
    ["map-", &source.id].concat()
}

/// The cells of the row of a source: its name, its strip, and how many passages carry each theme.
pub(super) fn cells(edition: &Edition, index: u16, shown: Shown) -> Html {
    let Some(source) = edition.source(index) else { return Html::default() };
    let Language { lang, dir } = Language::of_name(&edition.corpus, source);
    let themes = edition.themes().filter(|&theme| theme != ThemeSet::NONE);
    let link = |id, passage: &Passage| {
        let class = shown.class(id, passage);
        (href(edition, class, id), class)
    };
    html! {
        <>
            <th scope="row"><a {lang} {dir} href={edition.source_href(index)}>{ words::source_name(source) }</a></th>
            <td>{ strip(edition, index, link) }</td>
            { for themes.map(|theme| number(edition, index, theme)) }
        </>
    }
}

/// A source as a strip of its passages. Each is a link; `cell` gives its address and class.
pub fn strip(edition: &Edition, source: u16, cell: impl Fn(PassageId, &Passage) -> (String, &'static str)) -> Html {
    let mut x = 0;
    let cells = drawn(edition, source).map(|(id, passage)| {
        let (href, class) = cell(id, passage);
        let bars = bars(edition, passage, x);
        x += width(passage);
        html! { <a {href} {class} aria-label={name(&edition.corpus, id, passage)}>{ bars }</a> }
    });
    html! { <svg viewBox={view_box(&edition.corpus)} preserveAspectRatio="none">{ for cells }</svg> }
}

/// The passages that the strip of a source has.
fn drawn(edition: &Edition, source: u16) -> impl Iterator<Item = (PassageId, &Passage)> {
    let passages = edition.source(source).into_iter().flat_map(move |it| it.numbered(source));
    passages.filter(|(_, passage)| passage.kind != Kind::Furniture)
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
