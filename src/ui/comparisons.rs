//! Source by source, how much any two have in common: the way in to a comparison.

use yew::prelude::*;

use super::{Screen, words};
use crate::view::{Comparison, Place};

/// A table of all sources against all, each number a link to the pairs it counts.
pub(super) fn comparisons(screen: &Screen<'_>) -> Html {
    let sources = || screen.corpus.sources.iter().zip(0u16..);
    let heads = sources().map(|(source, _)| html! { <th scope="col">{ words::source_name(source) }</th> });
    let rows = sources().map(|(source, left)| {
        let cells = sources().map(|(other, right)| {
            if left == right {
                return html! { <td><span aria-hidden="true">{ "·" }</span></td> };
            }
            let comparison = Comparison { left, right, ..Comparison::default() };
            let names = format!("{} and {}", words::short_name(source), words::short_name(other));
            let count = screen.corpus.pairs_of(left, right).count();
            html! {
                <td data-with={words::source_name(other)}>
                    <a href={screen.href(Place::Comparison(comparison))}>
                        <b>{ count }</b><span class="hidden">{ " pairs, " }{ names }</span>
                    </a>
                </td>
            }
        });
        html! { <tr><th scope="row">{ words::source_name(source) }</th>{ for cells }</tr> }
    });
    html! {
        <table class="matrix">
            <caption>{ "How many pairs of passages two sources have. Choose a number to see them side by side; the source of the row sets the order." }</caption>
            <thead><tr><th scope="col">{ "Source" }</th>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
