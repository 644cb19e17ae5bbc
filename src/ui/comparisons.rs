//! Source by source, how much any two have in common: the way in to a comparison.

use yew::prelude::*;

use super::{
    Edition,
    words::{self, Language},
};
use crate::view::{Comparison, Place};

/// A table of all sources against all, each number a link to the pairs it counts.
pub(super) fn comparisons(edition: &Edition) -> Html {
    let head = |scope: &'static str, source| {
        let Language { lang, dir } = Language::of_name(source);
        html! { <th {scope} {lang} {dir}>{ words::source_name(source) }</th> }
    };
    let cell = |left, right| {
        let Some((source, other)) = edition.source(left).zip(edition.source(right)) else { return Html::default() };
        if left == right {
            return html! { <td class="same">{ "·" }</td> };
        }
        let pairs = edition.corpus.pairs_of(left, right).count();
        let names = [&words::short_name(source), " and ", &words::short_name(other)].concat();
        let label = [&words::counted(pairs, "pair"), ", ", &names].concat();
        let href = edition.href(Place::Comparison(Comparison::of(&[left, right])));
        html! { <td data-with={words::source_name(other)}><a {href} aria-label={label}>{ pairs.to_string() }</a></td> }
    };
    let rows = edition.sources().map(|(left, source)| {
        html! { <tr>{ head("row", source) }{ for edition.sources().map(|(right, _)| cell(left, right)) }</tr> }
    });
    html! {
        <table class="matrix">
            <caption>{ "How many pairs of passages two sources have. Choose a number to see them side by side; the source of the row comes first." }</caption>
            <thead><tr><td />{ for edition.sources().map(|(_, source)| head("col", source)) }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
