//! Source by source, how much any two have in common: the way in to a comparison.

use std::cmp::Reverse;

use corpus::Corpus;
use yew::prelude::*;

use super::{
    Edition,
    words::{self, Language},
};
use crate::view::{Comparison, Place};

/// How many sources a table of all against all has room for.
const TABLE: usize = 8;

/// All sources against all, each number a link to the pairs it counts; of many, each with those it has pairs with.
pub(super) fn comparisons(edition: &Edition) -> Html {
    let counts = Counts::of(&edition.corpus);
    if edition.corpus.sources.len() > TABLE { list(edition, &counts) } else { table(edition, &counts) }
}

fn table(edition: &Edition, counts: &Counts) -> Html {
    let head = |scope: &'static str, source| {
        let Language { lang, dir } = Language::of_name(source);
        html! { <th {scope} {lang} {dir}>{ words::source_name(source) }</th> }
    };
    let cell = |left, right| {
        let Some((source, other)) = edition.source(left).zip(edition.source(right)) else { return Html::default() };
        if left == right {
            return html! { <td class="same">{ "·" }</td> };
        }
        let pairs = counts.pairs(left, right);
        let names = [&words::short_name(source), " and ", &words::short_name(other)].concat();
        let label = [&words::counted(pairs, "pair"), ", ", &names].concat();
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
            <caption>{ "How many pairs of passages two sources have. Choose a number to see them side by side; the source of the row comes first." }</caption>
            <thead><tr><td />{ for edition.sources().map(|(_, source)| head("col", source)) }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// Each source opens those that it has pairs with, the most first.
fn list(edition: &Edition, counts: &Counts) -> Html {
    let sources = edition.sources().map(|(left, source)| {
        let mut others: Vec<_> = edition
            .sources()
            .map(|(right, other)| (counts.pairs(left, right), right, other))
            .filter(|&(pairs, ..)| pairs > 0)
            .collect();
        others.sort_by_key(|&(pairs, ..)| Reverse(pairs));
        let all = others.iter().map(|(pairs, ..)| pairs).sum();
        let with = [&words::counted(all, "pair"), " with ", &words::counted(others.len(), "source")].concat();
        let Language { lang, dir } = Language::of_name(source);
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
            <p>{ "Open a source to see with which it has pairs of passages, and how many. Choose one of these to see the two side by side." }</p>
            <div class="couples">{ for sources }</div>
        </>
    }
}

fn href(edition: &Edition, left: u16, right: u16) -> String {
    edition.href(Place::Comparison(Comparison::of(&[left, right])))
}

/// How many pairs any two sources have.
struct Counts {
    sources: usize,
    pairs: Vec<usize>,
}

impl Counts {
    fn of(corpus: &Corpus) -> Counts {
        let sources = corpus.sources.len();
        let mut pairs = vec![0; sources * sources];
        for pair in &corpus.pairs {
            let (a, b) = (usize::from(pair.a.source), usize::from(pair.b.source));
            for cell in [a * sources + b, b * sources + a] {
                if let Some(count) = pairs.get_mut(cell) {
                    *count += 1;
                }
            }
        }
        Counts { sources, pairs }
    }

    fn pairs(&self, left: u16, right: u16) -> usize {
        self.pairs.get(usize::from(left) * self.sources + usize::from(right)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use corpus::{Pair, PassageId, Source};

    use super::*;

    #[test]
    fn a_pair_counts_for_both_of_its_sources_in_either_order() {
        let id = |source, n| PassageId { source, n };
        let pair = |a, b| Pair { a, b, ..Pair::default() };
        let corpus = Corpus {
            sources: vec![Source::default(); 3],
            pairs: vec![pair(id(0, 1), id(2, 1)), pair(id(2, 2), id(0, 1)), pair(id(1, 1), id(2, 1))],
            ..Corpus::default()
        };
        let counts = Counts::of(&corpus);
        let table: Vec<Vec<usize>> = (0..3).map(|a| (0..3).map(|b| counts.pairs(a, b)).collect()).collect();
        assert_eq!(table, [[0, 0, 2], [0, 0, 1], [2, 1, 0]]);
    }
}
