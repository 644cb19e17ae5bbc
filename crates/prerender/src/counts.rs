//! No number without its list: what a page counts is what it lists, or what the page that the number leads to lists.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use corpus::{Choice, Corpus, Filter, Kind, Match, ThemeSet};
use crossread::{
    View,
    view::{Comparison, Form, Place},
};
use proptest::prelude::*;

use crate::written::written;

/// The project's own texts, and the tiny ones of the browser tests.
static CORPORA: LazyLock<Vec<Corpus>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    ["seeds", "e2e/seeds"].map(|seeds| ingest::ingest(&root.join(seeds)).unwrap()).into()
});

/// What stands inside the `<main>` of a view's page. Any view can be drawn so, whether it has a page or not.
fn page(corpus: &Corpus, view: impl Into<View>) -> String {
    let html = written(crossread::page(corpus, &view.into(), Form::Path));
    let main = html.split_once("<main").map_or("", |(_, main)| main);
    main.split_once("</main>").map_or("", |(main, _)| main).into()
}

/// What stands between `begin` and the next `end`, wherever it does.
fn between<'a>(html: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    html.split(begin).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

/// Every whole number in a piece of HTML, outside its tags.
fn numbers(html: &str) -> Vec<usize> {
    let text: String = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

fn articles(html: &str) -> usize {
    html.matches("<article").count()
}

/// The numbers under the heading.
fn summary(html: &str) -> Vec<usize> {
    numbers(between(html, r#"<p class="sum">"#, "</p>").first().unwrap_or(&""))
}

/// The pairs of a comparison: each once, though it may stand in the rows of both its passages.
fn pairs(html: &str) -> BTreeSet<[&str; 2]> {
    let ids = between(html, r#"<p id=""#, "\"").into_iter();
    ids.filter_map(|id| {
        let (at, _) = id.match_indices('-').find(|&(at, _)| id[..at].contains('.'))?;
        let mut ends = [&id[..at], &id[at + 1..]];
        ends.sort_unstable();
        Some(ends)
    })
    .collect()
}

/// Every closed list that says in its summary how many entries it has.
#[track_caller]
fn check_lists(html: &str, begin: &str, entry: &str) {
    for list in between(html, begin, "</details>") {
        let (said, entries) = list.split_once("</summary>").unwrap_or_default();
        assert_eq!(numbers(said).iter().sum::<usize>(), entries.matches(entry).count(), "{said}");
    }
}

#[test]
fn every_list_has_as_many_entries_as_it_says() {
    for corpus in CORPORA.iter() {
        for view in View::pages(corpus) {
            let html = page(corpus, view);
            match view.place {
                Place::Passages(_) => {
                    assert_eq!(summary(&html).first().copied().unwrap_or(0), articles(&html), "{}", view.url(corpus));
                    // Claims and figures that a passage carries, then the claims and names of its source.
                    check_lists(&html, r#"<details class="counterparts part">"#, "<li>");
                    check_lists(
                        html.split_once(r#"<section class="more">"#).map_or("", |(_, more)| more),
                        "<details>",
                        "<div>",
                    );
                }
                Place::Comparison(_) => {
                    assert_eq!(summary(&html)[..1], [pairs(&html).len()], "{}", view.url(corpus));
                    check_lists(
                        html.split_once(r#"<section class="more">"#).map_or("", |(_, more)| more),
                        "<details>",
                        "<div>",
                    );
                }
                Place::Comparisons => assert_eq!(summary(&html), [corpus.pairs.len()]),
                Place::Claims => claims(corpus, &html),
                Place::Figures => {
                    let ledger = html.split_once(r#"id="ledger""#).map_or("", |(_, ledger)| ledger);
                    check_lists(ledger, "<details>", "<tr id=");
                    assert_eq!(summary(&html), [ledger.matches("<tr id=").count()]);
                }
                Place::Claim(_) => {
                    let quotes = between(&html, "<ol", "</ol>");
                    let speak: BTreeSet<&str> = between(quotes.first().unwrap_or(&""), "#", ".").into_iter().collect();
                    assert_eq!(summary(&html).first(), Some(&speak.len()), "{}", view.url(corpus));
                }
                Place::Method => {}
            }
        }
    }
}

/// The number of each choice against the rows that answer to it, as `claims.js` has it.
fn claims(corpus: &Corpus, html: &str) {
    let rows = between(html, "<tr data-is=", "</tr>");
    assert_eq!(summary(html), [rows.len()]);
    let choices = html
        .split_once(r#"id="choose""#)
        .and_then(|(_, rest)| rest.split_once(r#"id="nothing""#))
        .map_or("", |it| it.0);
    for choice in between(choices, r#" id=""#, "</a>") {
        let id = choice.split('"').next().unwrap_or_default();
        let answers = |row: &&&str| match id.strip_prefix("s-").and_then(|source| corpus.find_source(source)) {
            Some(source) => {
                let cell = between(row, "<td", "</td>").get(usize::from(source)).copied();
                cell.is_some_and(|cell| cell.contains("<a "))
            }
            None => row.split('"').nth(1).is_some_and(|is| is.split(' ').any(|is| is == id)),
        };
        let number = between(choice, r#"<span class="n">"#, "</span>");
        assert_eq!(numbers(number.first().unwrap_or(&"")), [rows.iter().filter(answers).count()], "{id}");
    }
}

#[test]
fn a_cell_of_the_table_of_comparisons_counts_the_pairs_that_it_leads_to() {
    for corpus in CORPORA.iter() {
        let table = page(corpus, Place::Comparisons);
        let cells = between(&table, "<td data-with=", "</td>");
        assert_eq!(cells.len(), corpus.sources.len() * (corpus.sources.len() - 1));
        for cell in cells {
            let href = between(cell, r#"href="../"#, "\"");
            let (view, _) = View::read(corpus, href.first().unwrap_or(&""));
            assert!(matches!(view.place, Place::Comparison(_)), "{cell}");
            let cell = cell.split_once('>').map_or("", |(_, cell)| cell);
            assert_eq!(numbers(cell), [pairs(&page(corpus, view)).len()], "{cell}");
        }
    }
}

#[test]
fn a_passage_counts_its_counterparts_in_each_source_as_the_comparison_shows_them() {
    for corpus in CORPORA.iter() {
        let mut compared: BTreeMap<String, String> = BTreeMap::new();
        for list in between(&page(corpus, View::default()), r#"<details class="counterparts">"#, "</details>") {
            let (said, entries) = list.split_once("</summary>").unwrap_or_default();
            let mut sum = 0;
            for entry in between(entries, "<li>", "</li>") {
                let (href, count) =
                    (between(entry, "href=\"", "\""), entry.rsplit_once("</a>").map_or("", |(_, count)| count));
                let (view, _) = View::read(corpus, href.first().unwrap_or(&""));
                let passage = view.passage.map(|passage| corpus.address(passage)).unwrap_or_default();
                let html =
                    compared.entry(View::from(view.place).url(corpus)).or_insert_with(|| page(corpus, view.place));
                let shown = pairs(html).into_iter().filter(|ends| ends.contains(&passage.as_str())).count();
                assert_eq!(numbers(count), [shown], "{entry}");
                sum += shown;
            }
            assert_eq!(numbers(said), [sum]);
        }
        assert!(!compared.is_empty());
    }
}

/// A filter over a corpus of so many themes and sources.
fn any_filter() -> impl Strategy<Value = (prop::sample::Index, Filter)> {
    let themes = prop::collection::vec(prop_oneof![0u8..5, Just(ThemeSet::NONE)], 0..3);
    let kinds = prop::collection::vec(prop::sample::select(Kind::CHOICES.to_vec()), 0..2);
    let sources = prop::collection::btree_set(0u16..5, 0..3);
    (any::<prop::sample::Index>(), themes, any::<bool>(), sources, kinds).prop_map(
        |(corpus, themes, all, sources, kinds)| {
            let matching = if all { Match::All } else { Match::Any };
            let filter = Filter {
                matching,
                themes: themes.into_iter().collect(),
                sources: sources.into_iter().collect(),
                ..Filter::default()
            };
            (corpus, kinds.into_iter().fold(filter, |filter, kind| filter.counted(Choice::Kind(kind))))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_choice_in_the_filter_counts_the_passages_that_it_gives((corpus, filter) in any_filter()) {
        let corpus = corpus.get(&CORPORA);
        // What this corpus has not is no choice.
        let (View { place, .. }, _) = View::read(corpus, &View::from(filter).url(corpus));
        let Place::Passages(filter) = place else { return Ok(()) };
        let html = page(corpus, filter);
        prop_assert_eq!(summary(&html).first().copied().unwrap_or(0), articles(&html));
        for (source, index) in corpus.sources.iter().zip(0..) {
            check_choice(corpus, &html, filter, &["s-", &source.id].concat(), Choice::Source(index))?;
        }
        for kind in Kind::CHOICES {
            check_choice(corpus, &html, filter, &["k-", kind.id()].concat(), Choice::Kind(kind))?;
        }
        for theme in (0..corpus.themes.len() as u8).chain([ThemeSet::NONE]) {
            let id = corpus.themes.get(usize::from(theme)).map_or("none", |theme| &theme.id);
            check_choice(corpus, &html, filter, &["t-", id].concat(), Choice::Theme(theme))?;
        }
    }

    #[test]
    fn a_comparison_of_several_counts_what_it_shows(
        corpus in any::<prop::sample::Index>(),
        columns in Just(vec![0u16, 1, 2, 3, 4]).prop_shuffle(),
        most in 2usize..=5,
        themes in prop::collection::vec(0u8..5, 0..2),
    ) {
        let corpus = corpus.get(&CORPORA);
        let columns: Vec<u16> = columns.into_iter().filter(|&source| usize::from(source) < corpus.sources.len()).take(most).collect();
        let themes = themes.into_iter().filter(|&theme| usize::from(theme) < corpus.themes.len()).collect();
        let html = page(corpus, Place::Comparison(Comparison { themes, ..Comparison::of(&columns) }));
        let rows = html.matches(r#"class="row""#).count();
        prop_assert_eq!(summary(&html), [pairs(&html).len(), rows]);
        let ids: Vec<&str> = between(&html, "<article ", ">").into_iter().flat_map(|article| between(article, "id=\"", "\"")).collect();
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
}

fn check_choice(corpus: &Corpus, html: &str, filter: Filter, id: &str, choice: Choice) -> Result<(), TestCaseError> {
    let control = between(html, &format!(r#"id="{id}""#), "</a>");
    // A kind that no passage is of is not offered.
    let Some(control) = control.first() else { return Ok(()) };
    let number = control.rsplit_once(r#"<span class="n">"#).map_or("", |(_, number)| number);
    let given = articles(&page(corpus, filter.counted(choice)));
    prop_assert_eq!(numbers(number), [given], "{} in {}", id, View::from(filter).url(corpus));
    Ok(())
}
