//! The theme map: every source as a strip of its passages, coloured by theme, with the numbers beside it.

use corpus::{Filter, Kind, Passage, PassageId, Source};
use yew::prelude::*;

use super::{Screen, screen::colour, words};
use crate::view::View;

/// The height of a strip, in its own units; themes share it evenly.
const HEIGHT: u32 = 24;
/// What every passage is widened by, in bytes, so that the shortest can still be seen.
const LEAST: u32 = 60;

/// The whole corpus at a glance. What `filter` does not show is faded.
pub(super) fn map(screen: &Screen<'_>, filter: &Filter) -> Html {
    let sources = &screen.corpus.sources;
    let length = sources.iter().map(|source| source.passages.iter().map(width).sum::<u32>()).max().unwrap_or(1);
    let heads = screen.corpus.themes.iter().zip(0..).map(|(theme, index)| {
        html! { <th scope="col">{ screen.sign(index) }{ " " }{ &theme.label }</th> }
    });
    let rows = sources.iter().zip(0..).map(|(source, index)| {
        html! {
            <tr>
                <th scope="row">
                    <a href={screen.href(only(index))}>{ words::source_name(source) }</a>
                </th>
                <td>
                    <svg viewBox={format!("0 0 {length} {HEIGHT}")} preserveAspectRatio="none">
                        { strip(screen, filter, source, index) }
                    </svg>
                </td>
                { for (0..screen.corpus.themes.len() as u8).map(|theme| number(screen, index, theme)) }
            </tr>
        }
    });
    html! {
        <>
            <a class="skip" href="#list">{ "Skip the map" }</a>
            <table class="map">
                <caption>{ "Every passage of every source, in order; width is length. Choose one to read it." }</caption>
                <thead><tr><th scope="col">{ "Source" }</th><th scope="col">{ "Passages" }</th>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

fn strip(screen: &Screen<'_>, filter: &Filter, source: &Source, index: u16) -> Html {
    let mut x = 0;
    (source.numbered(index))
        .filter(|(_, passage)| passage.kind != Kind::Furniture)
        .map(|(id, passage)| {
            let start = x;
            x += width(passage);
            cell(screen, filter, id, passage, start)
        })
        .collect()
}

/// One passage as a link: to its place in this view where it is shown, else in its source.
fn cell(screen: &Screen<'_>, filter: &Filter, id: PassageId, passage: &Passage, x: u32) -> Html {
    let shown = filter.shows(id, passage);
    let href = match shown {
        true => screen.href(View { place: screen.view.place.clone(), passage: Some(id) }),
        false => screen.passage_href(id),
    };
    let themes: Vec<_> = passage.marks.iter().filter_map(|mark| screen.theme(mark.theme)).collect();
    let names: Vec<_> = themes.iter().map(|theme| theme.label.as_str()).collect();
    let name = [screen.corpus.name(id), names.join(", ")].join(" ");
    let width = (width(passage)).to_string();
    let height = HEIGHT / (themes.len().max(1) as u32);
    let bars = themes.iter().zip(0..).map(|(theme, nth)| {
        html! {
            <rect class={colour(theme)} x={x.to_string()} y={(nth * height).to_string()} width={width.clone()}
                height={height.to_string()} />
        }
    });
    html! {
        <a {href} class={(!shown).then_some("off")} aria-label={name.trim_end().to_string()}>
            if themes.is_empty() {
                <rect x={x.to_string()} width={width.clone()} height={HEIGHT.to_string()} />
            } else {
                { for bars }
            }
        </a>
    }
}

/// How many passages of a source carry a theme, as a link to them.
fn number(screen: &Screen<'_>, source: u16, theme: u8) -> Html {
    let filter = Filter { themes: [theme].into_iter().collect(), ..only(source) };
    match screen.count(&filter) {
        0 => html! { <td>{ "–" }</td> },
        count => html! { <td><a href={screen.href(filter)}>{ count }</a></td> },
    }
}

fn width(passage: &Passage) -> u32 {
    match passage.kind {
        Kind::Furniture => 0,
        _ => passage.span.end - passage.span.start + LEAST,
    }
}

fn only(source: u16) -> Filter {
    Filter { sources: vec![source], ..Filter::default() }
}

