//! A site grows with its texts: a page holds what is its own, however many texts there are, and leads to the rest.

use std::{collections::BTreeSet, rc::Rc};

use corpus::{Corpus, Kind, Mark, Pair, Passage, PassageId, Reason, SetBy, Source, Span, Theme};
use crossread::{Embed, View};
use ingest::Measures;

use crate::{embeds::document::Document, pages::document::page, site::shell::Site};

const LINE: &str = "Oil is sold in the harbour.";

/// So many sources of so many passages each. The first two are a couple by their first passages, the next two too, and so on.
fn corpus(sources: u16, passages: u16) -> Rc<Corpus> {
    let span = |n: u32| Span { start: n * 28, end: n * 28 + LINE.len() as u32 };
    let passage = |n: u16| Passage {
        span: span(n.into()),
        line: u32::from(n) + 1,
        kind: Kind::Paragraph,
        marks: vec![Mark { theme: 0, cues: vec![Span { start: 0, end: 3 }], set_by: SetBy::Rule }],
        lang: None,
    };
    let source = |number: u16| Source {
        id: format!("s{number}"),
        label: format!("Text {number}"),
        short: format!("T{number}"),
        text: format!("{LINE}\n").repeat(passages.into()),
        lang: "en".into(),
        passages: (0..passages).map(passage).collect(),
        ..Source::default()
    };
    let word = Span { start: 0, end: 3 };
    let pair = |a: u16| Pair {
        a: PassageId { source: a, n: 1 },
        b: PassageId { source: a + 1, n: 1 },
        score: 500,
        reasons: vec![Reason { a: word, b: word, ..Reason::default() }],
        ..Pair::default()
    };
    Rc::new(Corpus {
        themes: vec![Theme {
            id: "oil".into(),
            label: "Oil".into(),
            mark: "◆".into(),
            colour: 1,
            about: "Oil.".into(),
        }],
        sources: (0..sources).map(source).collect(),
        pairs: (0..sources / 2).map(|couple| pair(couple * 2)).collect(),
        ..Corpus::default()
    })
}

/// The page at an address.
fn at(corpus: &Rc<Corpus>, url: &str) -> String {
    let (view, notices) = View::read(corpus, url);
    assert_eq!((view.url(corpus).as_str(), notices), (url, vec![]));
    page(&Site::new(None, corpus), corpus, &Measures::default(), &view, None)
}

/// Every address that a page or an embed has a file at.
fn addresses(corpus: &Corpus) -> BTreeSet<String> {
    let pages = View::pages(corpus).into_iter().map(|view| view.url(corpus));
    pages.chain(Embed::pages(corpus).into_iter().map(|embed| embed.url(corpus))).collect()
}

#[test]
fn two_texts_without_pairs_have_no_page_and_no_page_leads_to_one() {
    let corpus = corpus(12, 30);
    let addresses = addresses(&corpus);
    assert!(addresses.contains("compare/s1/s0/") && addresses.contains("embed/compare/s0/s1/"));
    assert!(!addresses.contains("compare/s1/s2/") && !addresses.contains("embed/compare/s1/s2/"));
    for view in View::pages(&corpus) {
        let (html, url) = (at(&corpus, &view.url(&corpus)), view.url(&corpus));
        for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let path =
                link.split(['#', '?']).next().unwrap_or_default().trim_start_matches("../").trim_start_matches("./");
            let file = path.is_empty() || !path.ends_with('/') || addresses.contains(path);
            assert!(file, "{link} on {url}");
            let id = link.strip_prefix('#').filter(|id| !id.is_empty());
            assert!(id.is_none_or(|id| html.contains(&format!(r#" id="{id}""#))), "{link} on {url}");
        }
    }
}

#[test]
fn a_page_does_not_grow_with_the_number_of_texts() {
    let [some, more] = [12, 40].map(|sources| corpus(sources, 4));
    for url in ["source/s0/", "source/s0/oil/", "compare/s0/s1/", "compare/s1/s0/"] {
        assert_eq!(at(&some, url), at(&more, url), "{url}");
    }
    let embed = |corpus: &Rc<Corpus>, embed| Document::new(corpus, "guest.js").page(corpus, embed, None);
    let first = PassageId { source: 0, n: 1 };
    for guest in [Embed::Passage(first), Embed::Comparison { left: 0, right: 1 }] {
        assert_eq!(embed(&some, guest), embed(&more, guest), "{guest:?}");
    }
}

#[test]
fn a_long_page_shows_the_first_passages_of_each_text_and_leads_to_all() {
    let corpus = corpus(12, 40);
    for (url, whole) in [("", "source/s3/"), ("theme/oil/", "source/s3/oil/")] {
        let html = at(&corpus, url);
        assert!(html.contains("480 passages in 12 sources"), "{url}");
        assert_eq!(html.matches("<article").count(), 24, "{url}");
        assert_eq!(html.matches("All 40 passages</a>").count(), 12, "{url}");
        let root = "../".repeat(url.matches('/').count());
        assert!(html.contains(&format!(r#"href="{root}{whole}">All 40 passages</a>"#)), "{url}");
        assert_eq!(at(&corpus, whole).matches("<article").count(), 40, "{whole}");
    }
}

#[test]
fn a_comparison_of_long_texts_leads_to_them_for_what_stands_alone() {
    let html = at(&corpus(2, 200), "compare/s0/s1/");
    assert_eq!(html.matches("<article").count(), 2);
    assert!(html.contains("398 passages: T0 199, T1 199"));
    for place in ["s0/#s0.2", "s1/#s1.2"] {
        assert!(
            html.contains(&format!(r#"href="../../../source/{place}">Read them in the whole text</a>"#)),
            "{place}"
        );
    }
    assert_eq!(at(&corpus(2, 70), "compare/s0/s1/").matches("<article").count(), 140);
}

#[test]
fn texts_that_all_have_pairs_with_each_other_are_not_written_as_often_as_there_are_texts() {
    let mut corpus = Corpus::clone(&corpus(30, 10));
    let pair = corpus.pairs[0].clone();
    let couples = (0..30u16).flat_map(|a| (a + 1..30).map(move |b| (a, b)));
    let pairs = couples.map(|(a, b)| {
        let [a, b] = [a, b].map(|source| PassageId { source, n: 1 });
        Pair { a, b, ..pair.clone() }
    });
    corpus.pairs = pairs.collect();
    let corpus = Rc::new(corpus);
    let comparisons = addresses(&corpus).into_iter().filter(|url| url.starts_with("compare/s"));
    let written: usize = comparisons.map(|url| at(&corpus, &url).matches("<article").count()).sum();
    // Two that face each other on each of 870 pages, and what is folded.
    assert!(written <= 870 * 2 + 4 * 300, "{written}");
}
