//! No number without its list: what a page counts is what it lists, or what the page that the number leads to lists.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    rc::Rc,
    sync::LazyLock,
};

use corpus::{Choice, ClaimFilter, Corpus, Filter, Kind, Match, Relation, ThemeSet};
use crossread::{
    View,
    ui::{Edition, carried},
    view::{Comparison, Links, Place},
};
use ingest::Measures;
use proptest::prelude::*;

use crate::{pages, written::written};

static CORPORA: LazyLock<Vec<Corpus>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let seeds = std::env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    [seeds.as_str(), "e2e/seeds"].map(|seeds| ingest::ingest(&root.join(seeds)).unwrap().corpus).into()
});

/// The texts in `seeds/` (or where CROSSREAD_SEEDS says), and the tiny ones of the browser tests.
fn corpora() -> impl Iterator<Item = Rc<Corpus>> {
    CORPORA.iter().cloned().map(Rc::new)
}

/// What stands inside the `<main>` of a view's page. Any view can be drawn so, whether it has a page or not.
fn page(corpus: &Rc<Corpus>, view: impl Into<View>) -> String {
    let view = view.into();
    let edition = Edition::page(corpus, Links::from_page(corpus, &view));
    let html = written(pages::html(&edition, &Measures::default(), &view));
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

/// How many passages or claims a page lists.
fn entries(html: &str) -> usize {
    let claims = html.split_once(r#"class="claims""#).map_or("", |(_, claims)| claims);
    html.matches("<article").count() + claims.matches(r#" scope="row">"#).count()
}

/// HTML without the elements that are hidden.
fn visible(html: &str) -> String {
    let mut kept = String::new();
    // The name of the hidden element that we are in, and how many of that name are open.
    let mut inside: Option<(&str, usize)> = None;
    for (nth, piece) in html.split('<').enumerate() {
        let name = piece.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let tag = piece.split_once('>').map_or(piece, |(tag, _)| tag);
        inside = match inside {
            Some((hidden, depth)) if name == hidden => Some((hidden, depth + 1)),
            Some((hidden, depth))
                if piece.strip_prefix('/').is_some_and(|rest| rest.starts_with(&format!("{hidden}>"))) =>
            {
                if depth > 1 {
                    Some((hidden, depth - 1))
                } else {
                    kept.push_str(piece.split_once('>').map_or("", |(_, text)| text));
                    None
                }
            }
            None if nth > 0 && tag.split(' ').any(|attribute| attribute.starts_with("hidden=")) => Some((name, 1)),
            None => {
                kept.push_str(if nth > 0 { "<" } else { "" });
                kept.push_str(piece);
                None
            }
            inside => inside,
        };
    }
    kept
}

/// What a comparison shows: its rows and folds, with their passages.
fn list(html: &str) -> String {
    visible(html.split_once(r#"id="list""#).map_or("", |(_, list)| list))
}

/// Checks what a comparison says of how much it lists: its pairs, the passages that are in none, and in each fold those that
/// stand alone.
#[track_caller]
fn check_comparison(html: &str, list: &str) {
    let unrelated = list.matches("No related passage found in ").count();
    assert_eq!(summary(html), [pairs(list).len(), unrelated]);
    for fold in list.split(r#"<details class="fold""#).skip(1) {
        let (line, passages) = fold.split_once("</summary>").unwrap_or_default();
        let said = numbers(line.split_once('>').map_or("", |(_, line)| line)).first().copied().unwrap_or(0);
        assert_eq!(said, passages.matches(r#"<div class="only""#).count(), "{line}");
    }
}

/// The numbers under the heading.
fn summary(html: &str) -> Vec<usize> {
    numbers(between(html, r#"<p class="sum">"#, "</p>").first().unwrap_or(&""))
}

/// The pairs of a comparison: each once, though it may stand in the rows of both its passages.
fn pairs(html: &str) -> BTreeSet<[&str; 2]> {
    let told = between(html, r#"<span id=""#, "\"").into_iter();
    let first = between(html, r#"<span class="reasons" id=""#, "\"").into_iter();
    told.chain(first)
        .filter_map(|id| {
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

/// The lists of claims and names of a source, or of two.
#[track_caller]
fn check_more(html: &str) {
    let more = between(html, r#"<section class="more">"#, "</section>");
    more.iter().for_each(|more| check_lists(more, "<details>", "<div>"));
}

/// Every passage of a page folds the claims and figures that it carries.
#[track_caller]
fn check_carried(corpus: &Corpus, html: &str) {
    check_lists(html, r#"<details class="counterparts carried">"#, "<li>");
    for article in between(html, "<article", "</article>") {
        let id = between(article, " id=\"", "\"").first().and_then(|id| corpus.find_passage(id)).unwrap();
        let carried = carried::claims(corpus, &[id]).len() + carried::figures(corpus, id).count();
        let list = between(article, r#"<details class="counterparts carried">"#, "</details>").concat();
        assert_eq!(list.matches("<li>").count(), carried, "{article}");
    }
}

#[test]
fn every_list_has_as_many_entries_as_it_says() {
    for corpus in corpora() {
        for view in View::pages(&corpus) {
            let html = page(&corpus, view);
            let url = view.url(&corpus);
            match view.place {
                Place::Passages(_) => {
                    assert_eq!(summary(&html).first().copied().unwrap_or(0), entries(&html), "{url}");
                    check_carried(&corpus, &html);
                    check_more(&html);
                }
                Place::Comparison(_) => {
                    check_comparison(&html, &list(&html));
                    check_carried(&corpus, &html);
                    check_more(&html);
                }
                Place::Comparisons => assert_eq!(summary(&html), [corpus.pairs.len()]),
                Place::Claims(_) => assert_eq!(summary(&html)[..1], [entries(&html)], "{url}"),
                Place::Figures => {
                    let ledger = html.split_once(r#"id="ledger""#).map_or("", |(_, ledger)| ledger);
                    check_lists(ledger, "<details>", "<tr id=");
                    assert_eq!(summary(&html), [ledger.matches("<tr id=").count()]);
                }
                Place::Claim(_) => {
                    let quotes = between(&html, "<ol", "</ol>");
                    let speak: BTreeSet<&str> = between(quotes.first().unwrap_or(&""), "#", ".").into_iter().collect();
                    assert_eq!(summary(&html).first(), Some(&speak.len()), "{url}");
                }
                Place::Search(_) | Place::Method => {}
            }
        }
    }
}

#[test]
fn a_cell_of_the_table_of_comparisons_counts_the_pairs_that_it_leads_to() {
    for corpus in corpora() {
        let table = page(&corpus, Place::Comparisons);
        let cells = between(&table, "<td data-with=", "</td>");
        assert_eq!(cells.len(), corpus.sources.len() * (corpus.sources.len() - 1));
        for cell in cells {
            let href = between(cell, r#"href="../"#, "\"");
            let (view, _) = View::read(&corpus, href.first().unwrap_or(&""));
            assert!(matches!(view.place, Place::Comparison(_)), "{cell}");
            let cell = cell.split_once('>').map_or("", |(_, cell)| cell);
            assert_eq!(numbers(cell), [pairs(&page(&corpus, view)).len()], "{cell}");
        }
    }
}

#[test]
fn a_passage_counts_its_counterparts_in_each_source_as_the_comparison_shows_them() {
    for corpus in corpora() {
        let mut compared: BTreeMap<String, String> = BTreeMap::new();
        for list in between(&page(&corpus, View::default()), r#"<details class="counterparts">"#, "</details>") {
            let (said, entries) = list.split_once("</summary>").unwrap_or_default();
            let mut sum = 0;
            for entry in between(entries, "<li>", "</li>") {
                let (href, count) =
                    (between(entry, "href=\"", "\""), entry.rsplit_once("</a>").map_or("", |(_, count)| count));
                let (view, _) = View::read(&corpus, href.first().unwrap_or(&""));
                let passage = view.passage.map(|passage| corpus.address(passage)).unwrap_or_default();
                let html =
                    compared.entry(View::from(view.place).url(&corpus)).or_insert_with(|| page(&corpus, view.place));
                let shown = pairs(html).into_iter().filter(|ends| ends.contains(&passage.as_str())).count();
                assert_eq!(numbers(count), [shown], "{entry}");
                sum += shown;
            }
            assert_eq!(numbers(said), [sum]);
        }
        assert!(!compared.is_empty());
    }
}

#[test]
fn a_choice_that_is_not_made_leads_to_another_page_or_nowhere() {
    for corpus in corpora() {
        for view in View::pages(&corpus) {
            for control in between(&page(&corpus, view), r#"<a id=""#, ">") {
                let href = between(control, "href=\"", "\"").concat();
                let (to, _) = View::read(&corpus, href.trim_start_matches("./").trim_start_matches("../"));
                let made = control.contains("aria-current");
                assert!(href.is_empty() || made || to != view, "{control} on {}", view.url(&corpus));
            }
        }
    }
}

/// Some themes, of which the corpus may not have all.
fn any_themes() -> impl Strategy<Value = ThemeSet> {
    prop::collection::vec(prop_oneof![0u8..5, Just(ThemeSet::NONE)], 0..3)
        .prop_map(|themes| themes.into_iter().collect())
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let kinds = prop::collection::vec(prop::sample::select(Kind::CHOICES.to_vec()), 0..2);
    let sources = prop::collection::btree_set(0u16..5, 0..3);
    (any_themes(), any::<bool>(), sources, kinds).prop_map(|(themes, all, sources, kinds)| {
        let matching = if all { Match::All } else { Match::Any };
        let filter = Filter { matching, themes, sources: sources.into_iter().collect(), ..Filter::default() };
        kinds.into_iter().fold(filter, |filter, kind| filter.counted(Choice::Kind(kind)))
    })
}

fn any_claim_filter() -> impl Strategy<Value = ClaimFilter> {
    let relations = prop::collection::btree_set(prop::sample::select(Relation::ALL.to_vec()), 0..3);
    let sources = prop::collection::btree_set(0u16..5, 0..3);
    (any_themes(), relations, sources).prop_map(|(themes, relations, sources)| {
        let filter = ClaimFilter { themes, sources: sources.into_iter().collect(), ..ClaimFilter::default() };
        relations.into_iter().fold(filter, |filter, relation| filter.toggled(Choice::Relation(relation)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_choice_in_the_filter_counts_the_passages_that_it_gives(
        corpus in any::<prop::sample::Index>(),
        filter in any_filter(),
    ) {
        let choices = Kind::CHOICES.into_iter().map(|kind| (["k-", kind.id()].concat(), Choice::Kind(kind)));
        check_choices(corpus, Place::Passages(filter), choices)?;
    }

    #[test]
    fn a_choice_of_claims_counts_those_that_it_gives(
        corpus in any::<prop::sample::Index>(),
        filter in any_claim_filter(),
    ) {
        let choices = Relation::ALL.into_iter().map(|it| (["r-", it.id()].concat(), Choice::Relation(it)));
        check_choices(corpus, Place::Claims(filter), choices)?;
    }

    #[test]
    fn a_comparison_of_several_counts_what_it_shows(
        corpus in any::<prop::sample::Index>(),
        columns in Just(vec![0u16, 1, 2, 3, 4]).prop_shuffle(),
        most in 2usize..=5,
        themes in prop::collection::vec(0u8..5, 0..2),
    ) {
        let corpus = Rc::new(corpus.get(&CORPORA).clone());
        let columns: Vec<u16> = columns.into_iter().filter(|&source| usize::from(source) < corpus.sources.len()).take(most).collect();
        let themes = themes.into_iter().filter(|&theme| usize::from(theme) < corpus.themes.len()).collect();
        let html = page(&corpus, Place::Comparison(Comparison { themes, ..Comparison::of(&columns) }));
        let list = list(&html);
        check_comparison(&html, &list);
        let ids: Vec<&str> = between(&html, "<article ", ">").into_iter().flat_map(|article| between(article, "id=\"", "\"")).collect();
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
}

/// The number of every choice of a screen, by the id of its control, against what the view that it counts lists. Themes
/// and sources are among the choices of every screen.
fn check_choices(
    corpus: prop::sample::Index,
    place: Place,
    others: impl Iterator<Item = (String, Choice)>,
) -> Result<(), TestCaseError> {
    let corpus = Rc::new(corpus.get(&CORPORA).clone());
    // What this corpus has not is no choice.
    let (View { place, .. }, _) = View::read(&corpus, &View::from(place).url(&corpus));
    let html = page(&corpus, place);
    prop_assert_eq!(summary(&html).first().copied().unwrap_or(0), entries(&html));
    let sources = (0..).zip(&corpus.sources).map(|(it, source)| (["s-", &source.id].concat(), Choice::Source(it)));
    let themes = (0..).zip(&corpus.themes).map(|(it, theme)| (["t-", &theme.id].concat(), Choice::Theme(it)));
    let none = [("t-none".to_string(), Choice::Theme(ThemeSet::NONE))];
    for (id, choice) in sources.chain(themes).chain(none).chain(others) {
        let control = between(&html, &format!(r#" id="{id}""#), "</a>");
        // A kind that no passage is of is not offered.
        let Some(control) = control.first() else { continue };
        let number = control.rsplit_once(r#"<span class="n">"#).map_or("", |(_, number)| number);
        let given = entries(&page(&corpus, place.counted(choice)));
        prop_assert_eq!(numbers(number), [given], "{} in {}", id, View::from(place).url(&corpus));
    }
    check_ways_out(&corpus, &html)
}

/// What each choice gives that could be lifted, if nothing fits all that was chosen.
fn check_ways_out(corpus: &Rc<Corpus>, html: &str) -> Result<(), TestCaseError> {
    let nothing = between(html, r#"<div class="nothing">"#, "</div>").concat();
    for way in between(&nothing, "<li>", "</li>") {
        let (link, count) = way.rsplit_once("</a>").unwrap_or_default();
        let href = between(link, "href=\"", "\"").concat();
        let url = href.trim_start_matches("./").trim_start_matches("../").replace("&amp;", "&");
        let (view, _) = View::read(corpus, &url);
        let said = numbers(count);
        prop_assert!(said.is_empty() || said == [entries(&page(corpus, view))], "{}", way);
    }
    Ok(())
}
