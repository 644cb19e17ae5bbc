use corpus::{Claim, Kind, Pair, Passage, Source, Span, Theme};
use proptest::prelude::*;

use super::*;

fn corpus() -> Corpus {
    let text = "The wheel turned. The wheel stood still.";
    let passage = |n: u32| {
        // The second passage has other words than the first and the third.
        let span = if n == 2 { Span { start: 18, end: 40 } } else { Span { start: 0, end: 17 } };
        Passage { span, line: n, kind: Kind::Paragraph, marks: vec![], lang: None }
    };
    let passages: Vec<Passage> = (1..=3).map(passage).collect();
    Corpus {
        themes: ["energy", "arms"].map(|id| Theme { id: id.into(), ..Theme::default() }).into(),
        sources: ["a", "b", "c-d", "e", "f", "g"]
            .map(|id| Source {
                id: id.into(),
                formerly: vec![format!("old-{id}")],
                text: text.into(),
                passages: passages.clone(),
                ..Source::default()
            })
            .into(),
        // The first two are a couple; no others have pairs.
        pairs: vec![Pair { a: PassageId { source: 0, n: 1 }, b: PassageId { source: 1, n: 3 }, ..Pair::default() }],
        claims: ["border", "oil-share"]
            .map(|id| Claim { id: id.into(), formerly: vec![format!("old-{id}")], ..Claim::default() })
            .into(),
        ..Corpus::default()
    }
}

/// Reads a URL, and checks what it becomes and what is left out.
fn check(url: &str, canonical: &str, left_out: &str) {
    let corpus = corpus();
    let (view, notices) = View::read(&corpus, url);
    let notices: Vec<_> = notices.iter().map(told).collect();
    assert_eq!((view.url(&corpus).as_str(), notices.join(" ").as_str()), (canonical, left_out), "{url:?}");
}

fn told(notice: &Notice) -> String {
    match notice {
        Notice::LeftOut { what, value } => format!("{what}={value}"),
        Notice::Quote { by, value } => format!("{by:?}={value}"),
    }
}

#[test]
fn published_links_keep_opening() {
    // A link in this list is never taken out.
    for url in [
        "",
        "theme/energy/",
        "theme/none/",
        "theme/energy/?match=all",
        "theme/energy/?src=a,b",
        "source/a/",
        "source/c-d/arms/",
        "source/a/?theme=energy,arms",
        "source/a/#a.3",
        "source/a/?quote=wheel+stood#a.2",
        "theme/none/?quote=The+wheel#a.1",
        "compare/a/b/?quote=stood+still#b.2",
        "?theme=energy,arms",
        "?theme=energy,arms&match=all",
        "?theme=energy,none",
        "?src=a,b",
        "?kind=heading,list_item",
        "?theme=energy,arms&match=all&src=a,c-d&kind=note",
        "compare/",
        "compare/a/b/",
        "compare/b/a/",
        "compare/b/a/?theme=energy",
        "compare/b/a/?theme=energy,arms&layout=interleaved",
        "compare/a/b/?layout=side#b.2",
        "compare/a/b/?rows=all",
        "compare/?src=c-d,b,a&theme=energy&rows=all&layout=side",
        "compare/?src=c-d,a",
        "compare/?src=a,c-d&theme=energy&rows=all#a.2",
        "compare/?src=a,b,c-d",
        "compare/?src=c-d,b,a&theme=energy&layout=side#a.2",
        "compare/?src=f,e,c-d,b,a",
        "claims/",
        "claims/theme/energy/",
        "claims/theme/none/",
        "claims/relation/only_here/",
        "claims/?theme=energy,arms",
        "claims/?theme=energy&relation=differ",
        "claims/?relation=agree,differ&src=a,c-d",
        "claims/?src=b",
        "claims/relation/not_comparable/",
        "claims/?difference=amount",
        "claims/?theme=energy&relation=differ&difference=amount,date&src=a",
        "claims/border/",
        "claims/oil-share/",
        "search/",
        "search/?q=oil",
        "search/?q=%22gas+pipeline%22+-F-35+dipl*&theme=energy,arms&match=all&src=a,c-d&kind=note",
        "search/?q=%D0%BD%D0%B5%D1%84%D1%82%D1%8C&list=kwic",
        "search/?q=a%26b%3Dc%23d%2Ce&list=kwic&sort=left",
        "search/?q=a&src=b&list=kwic&sort=right",
        "figures/",
        "method/",
    ] {
        check(url, url, "");
    }
}

#[test]
fn other_spellings_become_the_canonical_one() {
    check("?theme=energy", "theme/energy/", "");
    check("?theme=arms,energy", "?theme=energy,arms", "");
    check("?theme=arms&theme=energy,energy", "?theme=energy,arms", "");
    check("theme/energy/?theme=arms", "?theme=energy,arms", "");
    check("?src=a", "source/a/", "");
    check("?src=b,a", "?src=a,b", "");
    check("source/a/?theme=arms", "source/a/arms/", "");
    check("source/a/?src=b", "?src=a,b", "");
    check("?match=any&layout=side", "", "");
    check("theme/energy", "theme/energy/", "");
    check("//theme//energy/index.html", "theme/energy/", "");
    check("theme/", "", "");
    check("?theme=energy%2Carms", "?theme=energy,arms", "");
    check("?theme=energy%2carms,", "?theme=energy,arms", "");
    check("compare/?src=b,a", "compare/b/a/", "");
    check("compare/a/?src=b", "compare/a/b/", "");
    check("compare/a/", "compare/", "");
    check("compare/a/c-d/", "compare/?src=a,c-d", "");
    check("compare/c-d/a/?layout=side#a.2", "compare/?src=c-d,a&layout=side#a.2", "");
    check("compare/a/b/c-d/", "compare/?src=a,b,c-d", "");
    check("compare/a/b/?src=c-d", "compare/?src=a,b,c-d", "");
    check("compare/a/b/?layout=side&rows=all", "compare/a/b/?rows=all&layout=side", "");
    check("compare/a/b/?rows=pairs", "compare/a/b/", "");
    check("compare/?theme=arms&src=c-d&src=a%2Cb", "compare/?src=c-d,a,b&theme=arms", "");
    check("?src=a,a,b", "?src=a,b", "");
    check("claims/border", "claims/border/", "");
    check("claims/?theme=energy", "claims/theme/energy/", "");
    check("claims/?relation=differ", "claims/relation/differ/", "");
    check("claims/theme/energy/?theme=arms", "claims/?theme=energy,arms", "");
    check("claims/?difference=date,amount", "claims/?difference=amount,date", "");
    check("claims/relation/differ/?theme=none", "claims/?theme=none&relation=differ", "");
    check("claims/?src=b,a", "claims/?src=a,b", "");
    check("claims/theme/", "claims/", "");
    check("?page=claims/theme/energy/&src=a", "claims/?theme=energy&src=a", "");
    check("index.html", "", "");
    check("?page=", "", "");
    check("?page=theme/energy&match=all", "theme/energy/?match=all", "");
    check("?page=&theme=energy,arms", "?theme=energy,arms", "");
    check("?page=source/a/&theme=energy#a.2", "source/a/energy/#a.2", "");
    check("?src=b,a&page=compare", "compare/b/a/", "");
    check("?page=claims/border/", "claims/border/", "");
    check("?utm_source=x&page=method", "method/", "");
    check("?page=search/&q=a%2Fb~", "search/?q=a%2Fb%7E", "");
    check("search?q=a%20b&sort=left", "search/?q=a+b", "");
    check("search/?q=%", "search/?q=%25", "");
    check("search/?src=a&theme=arms&q=", "search/?theme=arms&src=a", "");
}

#[test]
fn what_had_another_id_before_is_found_by_it() {
    check("source/old-a/#old-a.3", "source/a/#a.3", "");
    check("compare/old-b/a/", "compare/b/a/", "");
    check("?src=old-b,a", "?src=a,b", "");
    check("claims/old-border/", "claims/border/", "");
    check("?page=claims/old-oil-share/", "claims/oil-share/", "");
    check("compare/a/old-a/", "compare/", "further column=old-a");
}

#[test]
fn what_is_unknown_is_left_out_and_said() {
    check("theme/oil/", "", "theme=oil");
    check(
        "?theme=energy,oil&src=x&kind=poem&match=some&layout=round&rows=odd",
        "theme/energy/",
        "theme=oil source=x kind=poem way of matching=some layout=round choice of rows=odd",
    );
    check("?kind=furniture", "", "kind=furniture");
    check("search/?list=table&sort=up", "search/", "list=table order=up");
    check("?src=%3Cimg%20src=x%3E%2Cy%", "", "source=%3Cimg%20src=x%3E source=y%");
    check("compare/a/a/", "compare/", "further column=a");
    check("compare/?src=b,x,b,a", "compare/b/a/", "source=x further column=b");
    check("compare/?src=a,b,c-d,e,f,g", "compare/?src=a,b,c-d,e,f", "further column=g");
    check("nowhere/at/all", "", "address=nowhere/at/all");
    check("method/more", "", "address=method/more");
    check("?page=nowhere/at/all", "", "address=nowhere/at/all");
    check("claims/none/", "", "address=claims/none/");
    check("claims/theme/oil/?relation=x&difference=y", "claims/", "theme=oil relation=x difference=y");
    check("source/a/#a.999", "source/a/", "passage=a.999");
    check("#nobody.3", "", "passage=nobody.3");
    check("?theme=oil#a.01", "", "theme=oil passage=a.01");
    check("source/a/?quote=turned#a.9", "source/a/?quote=turned#a.3", "Some(NearestWords)=turned");
    check(&format!("?theme={}", "x".repeat(200)), "", &format!("theme={}", "x".repeat(80)));
}

#[test]
fn quoted_words_are_found_where_they_stand_now() {
    check("source/a/?quote=wheel+turned.#a.1", "source/a/?quote=wheel+turned#a.1", "");
    check("source/a/?quote=The%E2%80%A6still#a.2", "source/a/?quote=The+wheel+stood+still#a.2", "");
    check("source/a/?quote=wheel,turned#a.1", "source/a/?quote=wheel+turned#a.1", "");
    check("?quote=#a.1", "#a.1", "");
    // In another passage of the same view, and in one that the view does not show.
    check("source/a/?quote=turned#a.2", "source/a/?quote=turned#a.1", "Some(NearestWords)=turned");
    check("source/x/?quote=stood+still#g.7", "?quote=stood+still#g.2", "source=x Some(NearestWords)=stood still");
    check("source/a/?quote=stood+still+today#a.2", "source/a/#a.2", "Some(Likeness)=stood still today");
    check("source/a/?quote=nothing+of+the+kind#a.2", "source/a/#a.2", "None=nothing of the kind");
}

#[test]
fn what_is_not_ours_is_left_out_in_silence() {
    check("?utm_source=x&q=oil&color=dark#?secret=abc", "", "");
    check("?&&=&theme&theme=#?v=1.2", "", "");
    check("source/a/#b", "source/a/", "");
    check("figures/#a.1-2", "figures/", "");
    check("#a.", "", "");
}

#[test]
fn links_lead_there_from_any_depth() {
    let corpus = corpus();
    let view = |url: &str| View::read(&corpus, url).0;
    let href = |from: &str, to: &str| Links::from_page(&corpus, &view(from)).to(&corpus, &view(to));
    assert_eq!(href("", "theme/energy/"), "theme/energy/");
    assert_eq!(href("", ""), "./");
    assert_eq!(href("", "?src=a,b"), "./?src=a,b");
    assert_eq!(href("theme/energy/", ""), "../../");
    assert_eq!(href("source/a/energy/", "compare/a/b/"), "../../../compare/a/b/");
    assert_eq!(href("theme/energy/", "source/a/#a.2"), "../../source/a/#a.2");
    assert_eq!(href("claims/theme/energy/", "claims/relation/differ/"), "../../../claims/relation/differ/");
}

#[test]
fn links_of_the_app_do_not_depend_on_the_view() {
    let corpus = corpus();
    let href = |to: &str| Links::from_root("/blog/".into()).to(&corpus, &View::read(&corpus, to).0);
    assert_eq!(href(""), "/blog/");
    assert_eq!(href("?theme=energy,arms#a.2"), "/blog/?theme=energy,arms#a.2");
}

#[test]
fn in_one_file_a_link_is_a_query_from_anywhere() {
    let corpus = corpus();
    let href = |to: &str| Links::in_one_file().to(&corpus, &View::read(&corpus, to).0);
    assert_eq!(href(""), "?page=");
    assert_eq!(href("?theme=energy,arms&match=all"), "?page=&theme=energy,arms&match=all");
    assert_eq!(href("theme/energy/?src=a,b"), "?page=theme/energy/&src=a,b");
    assert_eq!(href("source/a/#a.2"), "?page=source/a/#a.2");
    assert_eq!(href("compare/b/a/?theme=arms"), "?page=compare/b/a/&theme=arms");
}

#[test]
fn every_page_is_its_own_path() {
    let corpus = corpus();
    let pages = View::pages(&corpus);
    // (everything + 6 sources) x (all + 2 themes + none), the way in, the one couple in both orders, all claims, those of 2 themes,
    // of none and of 5 relations, each of 2, the search, the figures, the method.
    assert_eq!(pages.len(), 7 * 4 + 1 + 2 + 1 + 3 + 5 + 2 + 1 + 1 + 1);
    assert!(pages.iter().all(|page| !page.url(&corpus).contains(['?', '#'])));
}

fn any_url() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "",
        "theme",
        "source",
        "compare",
        "method",
        "claims",
        "relation",
        "differ",
        "difference",
        "date",
        "old-a",
        "figures",
        "search",
        "q",
        "list",
        "sort",
        "kwic",
        "left",
        "border",
        "energy",
        "arms",
        "none",
        "a",
        "b",
        "c-d",
        "e",
        "f",
        "g",
        "any",
        "all",
        "kind",
        "match",
        "src",
        "layout",
        "rows",
        "quote",
        "wheel",
        "stood%20still",
        "The%E2%80%A6still",
        "page",
        "?page=",
        "side",
        "note",
        "list_item",
        "a.2",
        "%2C",
        "%",
        "?",
        "#",
        "&",
        "=",
        "/",
        ",",
        "\u{0}",
        "é",
        "../",
        "//",
    ]);
    prop_oneof![".*", prop::collection::vec(word, 0..14).prop_map(|words| words.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_string_opens_and_what_is_written_is_read_back(url in any_url()) {
        let corpus = corpus();
        let (view, notices) = View::read(&corpus, &url);
        prop_assert!(notices.iter().all(|notice| told(notice).chars().count() <= 80 + 20));
        let canonical = view.url(&corpus);
        prop_assert_eq!(View::read(&corpus, &canonical), (view, vec![]), "{}", canonical);
    }

    #[test]
    fn both_forms_are_read_as_the_same_view(url in any_url()) {
        let corpus = corpus();
        let view = View::read(&corpus, &url).0;
        let in_one_file = view.url_in(&corpus, Form::Query);
        prop_assert_eq!(Form::of(&in_one_file), Form::Query);
        prop_assert_eq!(Form::of(&view.url(&corpus)), Form::Path);
        prop_assert_eq!(View::read(&corpus, &in_one_file), (view, vec![]), "{}", in_one_file);
    }

    #[test]
    fn the_canonical_form_is_stable(url in any_url()) {
        let corpus = corpus();
        let canonical = View::read(&corpus, &url).0.url(&corpus);
        prop_assert_eq!(View::read(&corpus, &canonical).0.url(&corpus), canonical);
    }
}
