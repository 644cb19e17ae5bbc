//! Source by source, how much any two have in common: the way in to a comparison.

use std::cmp::Reverse;

use yew::prelude::*;

use super::{
    Edition,
    words::{self, Language},
};
use crate::view::{Comparison, Place};

/// All sources against all, each number a link to the pairs it counts; of many, each with those it has pairs with.
pub(super) fn comparisons(edition: &Edition) -> Html {
    if edition.many() { list(edition) } else { table(edition) }
}

fn table(edition: &Edition) -> Html {
    let corpus = &edition.corpus;
    let head = |scope: &'static str, source| {
        let Language { lang, dir } = Language::of_name(&edition.corpus, source);
        html! { <th {scope} {lang} {dir}>{ words::source_name(source) }</th> }
    };
    let cell = |left, right| {
        let Some((source, other)) = edition.source(left).zip(edition.source(right)) else { return Html::default() };
        let pairs = edition.corpus.pairs_of(left, right).count();
        // Where there is nothing to be seen side by side, there is no page.
        if pairs == 0 {
            return html! { <td class="same">{ if left == right { "·" } else { "0" } }</td> };
        }
        let names = words::all_of(corpus, &[words::short_name(source), words::short_name(other)]);
        let label = [&corpus.counted(pairs, words::PAIRS), corpus.tr(", "), &names].concat();
        html! {
            <td data-with={words::source_name(other)}>
                <a href={href(edition, left, right)} aria-label={label}>{ pairs.to_string() }</a>
            </td>
        }
    };
    let rows = edition.sources().map(|(left, source)| {
        html! { <tr>{ head("row", source) }{ for edition.sources().map(|(right, _)| cell(left, right)) }</tr> }
    });
    html! {
        <table class="matrix">
            <caption>{ edition.tr("How many pairs of passages two sources have. Choose a number to see them side by side; the source of the row comes first.") }</caption>
            <thead><tr><td />{ for edition.sources().map(|(_, source)| head("col", source)) }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// Each source opens those that it has pairs with, the most first.
fn list(edition: &Edition) -> Html {
    let corpus = &edition.corpus;
    let sources = edition.sources().map(|(left, source)| {
        let mut counts = vec![0; edition.corpus.sources.len()];
        for pair in &edition.corpus.pairs {
            for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                if one.source == left
                    && let Some(count) = counts.get_mut(usize::from(other.source))
                {
                    *count += 1;
                }
            }
        }
        let others = edition.sources().zip(counts).map(|((right, other), pairs)| (pairs, right, other));
        let mut others: Vec<_> = others.filter(|&(pairs, ..)| pairs > 0).collect();
        others.sort_by_key(|&(pairs, ..)| Reverse(pairs));
        let all = others.iter().map(|(pairs, ..)| pairs).sum();
        let [pairs, sources] = [(all, words::PAIRS), (others.len(), words::SOURCES)].map(|(n, of)| corpus.counted(n, of));
        let with = corpus.fill("{pairs} with {sources}", &[("pairs", &pairs), ("sources", &sources)]);
        let Language { lang, dir } = Language::of_name(&edition.corpus, source);
        let others = others.into_iter().map(|(pairs, right, other)| {
            html! {
                <li>
                    <a href={href(edition, left, right)}>{ words::source_name(other) }</a>
                    { " " }
                    <span class="n">{ pairs.to_string() }</span>
                </li>
            }
        });
        html! {
            <details>
                <summary><span {lang} {dir}>{ words::source_name(source) }</span>{ " " }<span class="n">{ with }</span></summary>
                <ul>{ for others }</ul>
            </details>
        }
    });
    html! {
        <>
            <p>{ edition.tr("Open a source to see with which it has pairs of passages, and how many. Choose one of these to see the two side by side.") }</p>
            <div class="couples">{ for sources }</div>
        </>
    }
}

fn href(edition: &Edition, left: u16, right: u16) -> String {
    edition.href(Place::Comparison(Comparison::of(&[left, right])))
}
