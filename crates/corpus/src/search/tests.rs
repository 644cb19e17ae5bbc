//! Searching a corpus: what is found, what it is taken for, and what holds of any query.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::{Cell, Claim, Corpus, Filter, Kind, Mention, Name, Passage, PassageId, Source, Span, Voice};

/// A source of a passage for each line.
fn source(id: &str, lang: &str, text: &str) -> Source {
    let mut passages = Vec::new();
    let mut start = 0;
    for (line, words) in (1..).zip(text.split('\n')) {
        let span = Span { start, end: start + words.len() as u32 };
        passages.push(Passage { span, line, kind: Kind::Paragraph, marks: vec![], lang: None });
        start = span.end + 1;
    }
    Source { id: id.into(), text: text.into(), lang: lang.into(), passages, ..Source::default() }
}

const ENGLISH: &str = "The company supplies gas through two pipelines.
A gas pipeline was opened in 2006; oil came later, and oil again.
Ministers met in Ankara. Nothing was said of supply.
Tags: gas";
const TURKISH: &str = "Erdoğan, MİT'in raporunu Ankara’nın elçisine verdi.\nIşık ve IRAK üzerine";

fn corpus() -> Corpus {
    let mut sources = vec![source("en", "en", ENGLISH), source("tr", "tr", TURKISH)];
    sources[0].passages[3].kind = Kind::Furniture;
    let a = PassageId { source: 0, n: 1 };
    let cell = Cell {
        passage: a,
        quote: Span { start: 12, end: 24 },
        value: None,
        unit: None,
        measure: None,
        as_of: None,
        voice: Voice::default(),
    };
    let mention = Mention { passage: PassageId { source: 1, n: 1 }, span: Span { start: 0, end: 8 } };
    Corpus {
        sources,
        claims: vec![Claim {
            id: "c".into(),
            title: "Deliveries of gas".into(),
            cells: vec![cell],
            ..Claim::default()
        }],
        names: vec![Name { id: "n".into(), name: "Recep Erdoğan".into(), mentions: vec![mention], ..Name::default() }],
        ..Corpus::default()
    }
}

/// The hits that have every term, each with its marked words; `+` before those that have some.
#[track_caller]
fn check(query: &str, expected: &[&str]) {
    let corpus = corpus();
    let found = corpus.find(query);
    let shown = found.hits.iter().map(|hit| {
        let name = match hit.target {
            Target::Passage(id) => corpus.address(id),
            Target::Claim(_) => "claim".into(),
            Target::Name(_) => "name".into(),
        };
        let marks = found.marks(hit);
        let words: Vec<&str> = marks.iter().map(|mark| mark.span.of(corpus.field(hit.target, mark.field))).collect();
        [if hit.every { "" } else { "+" }, &name, ": ", &words.join(", ")].concat()
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected, "{query}");
}

#[track_caller]
fn check_taken(query: &str, expected: &[Taken]) {
    let taken: Vec<Taken> = corpus().find(query).terms.into_iter().map(|term| term.taken).collect();
    assert_eq!(taken, expected, "{query}");
}

#[test]
fn words_find_their_families_and_the_rarest_count_most() {
    check("pipeline", &["en.1: pipelines", "en.2: pipeline"]);
    check("supplied", &["claim: supplies", "en.1: supplies", "en.3: supply"]);
    check("\"supply\"", &["en.3: supply", "+claim: supplies", "+en.1: supplies"]);
    check("gas oil", &["en.2: gas, oil, oil", "+claim: gas, gas", "+en.1: gas"]);
}

#[test]
fn letters_are_equal_whatever_their_case_and_diacritics() {
    check("mit", &["tr.1: MİT'in"]);
    check("ERDOGAN", &["name: Erdoğan, Erdoğan", "tr.1: Erdoğan"]);
    check("ankara", &["tr.1: Ankara’nın", "en.3: Ankara"]);
    check("irak isik", &["tr.2: Işık, IRAK"]);
}

#[test]
fn phrases_stand_in_a_row_and_minus_leaves_out() {
    check("“two pipelines”", &["en.1: two pipelines", "+en.2: pipeline"]);
    check("\"two pipeline\"", &["+en.1: two, pipelines", "+en.2: pipeline"]);
    check("gas -oil", &["claim: gas, gas", "en.1: gas"]);
    check("gas -\"gas pipeline\" -\"gas through\"", &["claim: gas, gas"]);
    check("-gas", &[]);
    check("pip*", &["en.1: pipelines", "en.2: pipeline"]);
}

#[test]
fn a_word_that_no_text_has_is_a_beginning_or_a_slip() {
    check("piplines", &["en.1: pipelines", "en.2: pipeline"]);
    check("minis", &["en.3: Ministers"]);
    let slip = |words: &[&str]| Taken::Slip(words.iter().map(|word| word.to_string()).collect());
    check_taken("gas minis piplines xyzzy", &[Taken::Itself, Taken::Beginning, slip(&["pipelines"]), Taken::Nothing]);
    check_taken("\"xyzzy\" Erdogen", &[Taken::Nothing, slip(&["Erdoğan"])]);
    check_taken("-piplines", &[]);
    check_taken("pip pi", &[Taken::Beginning, Taken::Nothing]);
    check("pi*", &["en.1: pipelines", "en.2: pipeline"]);
}

#[test]
fn one_or_two_letters_are_no_beginning_that_was_not_asked_for() {
    check("<s>p</s>", &[]);
    check("<s>gas</s>", &["+claim: gas, gas", "+en.1: gas", "+en.2: gas"]);
    check("m in", &["+en.3: in", "+en.2: in"]);
}

#[test]
fn terms_that_stand_together_come_first() {
    let text = "oil and then, after many other words that mean nothing, some gas too\nwords of oil gas, and others that mean nothing, again and again and again";
    let corpus = Corpus { sources: vec![source("en", "en", text)], ..Corpus::default() };
    let best = corpus.find("oil gas").hits.first().map(|hit| hit.target);
    assert_eq!(best, Some(Target::Passage(PassageId { source: 0, n: 2 })));
}

#[test]
fn lines_are_ordered_by_what_stands_beside_the_match() {
    let corpus = corpus();
    let found = corpus.find("gas");
    let passages = [PassageId { source: 0, n: 1 }, PassageId { source: 0, n: 2 }];
    let check = |order, expected: [&str; 2]| {
        let lines = found.lines(&corpus, &passages, order);
        let right: Vec<&str> = lines.iter().map(|line| &line.right.of(corpus.text(line.passage))[1..8]).collect();
        assert_eq!(right, expected, "{order:?}");
    };
    check(LineOrder::Reading, ["through", "pipelin"]);
    check(LineOrder::Left, ["pipelin", "through"]);
    check(LineOrder::Right, ["pipelin", "through"]);
}

/// Queries out of the words of the corpus and out of anything.
fn any_query() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "gas", "piplines", "\"", "-", "*", "“", "’", "oil", "\u{ad}", "\u{202e}", " ", "é", "石", "ا", "[", "\\b("
        ]),
        Just(" "),
    ];
    prop_oneof![any::<String>(), prop::collection::vec(word, 0..20).prop_map(|words| words.concat())]
}

static CORPUS: LazyLock<Corpus> = LazyLock::new(corpus);

proptest! {
    #[test]
    fn any_query_has_an_answer_and_marks_are_words_of_the_text(query in any_query()) {
        let found = CORPUS.find(&query);
        let mut targets: Vec<Target> = found.hits.iter().map(|hit| hit.target).collect();
        targets.sort();
        prop_assert!(targets.is_sorted_by(|a, b| a < b), "a target is found once");
        prop_assert!(found.hits.iter().is_sorted_by(|a, b| a.every >= b.every));
        let mut passages = Vec::new();
        for hit in &found.hits {
            let marks = found.marks(hit);
            prop_assert!(!marks.is_empty());
            for mark in &marks {
                prop_assert!(!mark.span.of(CORPUS.field(hit.target, mark.field)).is_empty());
            }
            prop_assert!(marks.is_sorted_by(|a, b| a.field < b.field || a.span.end < b.span.start));
            if let Target::Passage(id) = hit.target {
                passages.push(id);
            }
        }
        let lines = found.lines(&CORPUS, &passages, LineOrder::Left);
        let marks: usize = found.hits.iter().filter(|hit| matches!(hit.target, Target::Passage(_))).map(|hit| found.marks(hit).len()).sum();
        prop_assert_eq!(lines.len(), marks);
        for line in lines {
            let text = CORPUS.text(line.passage);
            prop_assert!(text.contains(&[line.left.of(text), line.key.of(text), line.right.of(text)].concat()));
        }
    }

    #[test]
    fn every_word_of_any_text_is_found(text in any::<String>()) {
        let corpus = Corpus { sources: vec![source("en", "en", &text)], ..Corpus::default() };
        let mut spans = Vec::new();
        tokens::tokens(&text, &mut |span, word| spans.push((span, word.to_string())));
        for (span, word) in spans {
            prop_assert!(!span.of(&text).is_empty());
            let again = tokens::folded(&word);
            // A word folds to itself, and so is found by what it folds to.
            prop_assert_eq!(again.concat(), word.clone());
            if word.len() < Query::LIMIT && !text.contains('\n') {
                prop_assert!(!corpus.find(&word).hits.is_empty(), "{:?} is not found", word);
            }
        }
    }
}

#[test]
fn a_long_query_takes_no_longer() {
    let long = "piplines ".repeat(20_000);
    assert_eq!(CORPUS.find(&long).hits.len(), 2);
}

#[test]
fn where_only_a_claim_has_every_word_passages_with_some_are_given() {
    let corpus = corpus();
    let found = corpus.find("deliveries gas");
    assert!(found.best().iter().all(|hit| matches!(hit.target, Target::Claim(_))));
    let passages = found.passages(&corpus, Filter::default());
    assert_eq!(passages.iter().map(|&id| corpus.address(id)).collect::<Vec<_>>(), ["en.1", "en.2"]);
}
