//! Good input: the tested folder, the second corpus, folders of texts alone, and any texts at all.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

mod seeds;

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use corpus::{Corpus, Kind, ReasonKind, Relation, SetBy, Span};
use expect_test::expect;
use ingest::ingest;
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use self::seeds::{project, seeds};

/// The corpus of the tested folder, made once for all tests that only look at it.
static OWN: LazyLock<Corpus> = LazyLock::new(|| ingest(&seeds()).unwrap().corpus);

/// General rules, for what is told with themes.
const RULES: (&str, &str) = ("themes.toml", "include = \"foreign-policy\"\n");

fn folder(texts: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in texts {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What holds of every corpus.
#[track_caller]
fn check(corpus: &Corpus) {
    for source in &corpus.sources {
        let mut end = 0;
        for passage in &source.passages {
            let gap = Span { start: end, end: passage.span.start }.of(&source.text);
            assert!(gap.trim_start_matches('\u{feff}').trim().is_empty(), "{gap:?}");
            assert!(!passage.span.of(&source.text).trim().is_empty());
            let lines = source.text[..passage.span.start as usize].matches('\n').count();
            assert_eq!(passage.line as usize, lines + 1);
            end = passage.span.end;
        }
        assert!(source.text[end as usize..].trim_start_matches('\u{feff}').trim().is_empty());
        for stated in [source.title, source.byline, source.outlet, source.date, source.period].into_iter().flatten() {
            assert!(!stated.of(&source.text).is_empty());
        }
    }
    for (id, passage) in corpus.passages() {
        let text = corpus.text(id);
        assert!(passage.kind != Kind::Furniture || passage.marks.is_empty());
        assert!(passage.marks.windows(2).all(|two| two[0].theme < two[1].theme));
        for mark in &passage.marks {
            assert!(!mark.cues.is_empty());
            assert!(mark.cues.iter().all(|cue| !cue.of(text).is_empty()));
            assert!(mark.cues.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }
    assert!(corpus.pairs.windows(2).all(|two| two[0].score >= two[1].score));
    let mut ends: Vec<_> = corpus.pairs.iter().map(|pair| (pair.a, pair.b)).collect();
    ends.sort();
    ends.dedup();
    assert_eq!(ends.len(), corpus.pairs.len());
    for pair in &corpus.pairs {
        assert!(pair.a.source < pair.b.source);
        assert!(pair.score <= 1000 && (1..=4).contains(&pair.reasons.len()));
        assert!([pair.a, pair.b].iter().all(|&id| corpus.passage(id).unwrap().kind != Kind::Furniture));
        for reason in &pair.reasons {
            assert!(!reason.a.of(corpus.text(pair.a)).is_empty());
            assert!(!reason.b.of(corpus.text(pair.b)).is_empty());
        }
        for id in [pair.a, pair.b] {
            let (text, differ) = (corpus.text(id), pair.differ_in(id));
            assert!(pair.alike_in(id).is_none_or(|sentence| !sentence.of(text).is_empty()));
            assert!(differ.iter().all(|words| !words.of(text).is_empty()));
            assert!(differ.windows(2).all(|two| two[0].end < two[1].start));
        }
        for (index, one) in pair.reasons.iter().enumerate() {
            let apart = |one: Span, other: Span| one.end <= other.start || other.end <= one.start;
            assert!(pair.reasons[index + 1..].iter().all(|other| apart(one.a, other.a) && apart(one.b, other.b)));
        }
    }
    let ids: BTreeSet<&str> = corpus.names.iter().map(|name| name.id.as_str()).collect();
    assert_eq!(ids.len(), corpus.names.len());
    let mut mentions = Vec::new();
    for name in &corpus.names {
        assert!(!name.name.is_empty() && !name.mentions.is_empty() && !corpus.forms(name).is_empty());
        assert!(name.id.len() <= 40 && name.id.bytes().all(|byte| byte == b'-' || byte.is_ascii_alphanumeric()));
        assert!(name.mentions.is_sorted());
        mentions.extend(name.mentions.iter().copied());
    }
    mentions.sort();
    for mention in &mentions {
        assert!(corpus.passage(mention.passage).unwrap().kind != Kind::Furniture);
        let form = mention.span.of(corpus.text(mention.passage));
        assert!(!form.is_empty() && form.trim() == form, "{form:?}");
    }
    assert!(mentions.windows(2).all(|two| two[0].passage != two[1].passage || two[0].span.end <= two[1].span.start));
    let ids: BTreeSet<&str> = corpus.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids.len(), corpus.claims.len());
    for claim in &corpus.claims {
        let sources = claim.passages_by_source().len();
        assert!(if claim.relation == Relation::OnlyHere { sources == 1 } else { sources > 1 }, "{}", claim.id);
        for cell in &claim.cells {
            assert!(corpus.passage(cell.passage).unwrap().kind != Kind::Furniture);
            assert!(!corpus.quote(cell).is_empty());
            assert!(cell.value.iter().all(|value| corpus.text(cell.passage).contains(value.as_str())));
            assert!(cell.voice.id.iter().all(|id| corpus.names.iter().any(|name| name.id == *id)));
        }
    }
    assert!(corpus.figures.is_sorted_by_key(|figure| (figure.passage, figure.span)));
    for figure in &corpus.figures {
        assert!(corpus.passage(figure.passage).unwrap().kind != Kind::Furniture);
        assert!(!figure.span.of(corpus.text(figure.passage)).is_empty());
    }
    for two in corpus.figures.windows(2) {
        assert!(two[0].passage != two[1].passage || two[0].span.end <= two[1].span.start);
    }
    assert_eq!(Corpus::from_bytes(&corpus.to_bytes()), Ok(corpus.clone()));
}

#[test]
fn the_seeds_are_whole() {
    let corpus = &*OWN;
    check(corpus);
    for source in &corpus.sources {
        assert_eq!(source.text, fs::read_to_string(seeds().join(&source.file)).unwrap());
    }
}

#[test]
fn pairs_of_texts_on_other_countries() {
    let texts = [
        (
            "dam.txt",
            "The dam at Orrin will hold 4 billion cubic metres, and Tavia fears for its rice.\n\n\
             Engineers from Velland finished the second turbine in 2019.\n\n\
             In Marrow, the old harbour town, the Lutheran minority runs two schools of its own.\n\n\
             The ambassador of Velland was called home after the shelling of a customs post on the frontier.\n",
        ),
        (
            "letter.txt",
            "A cousin in Marrow teaches at one of the schools that the Lutherans were allowed to open.\n\n\
             Nobody here eats fish on Fridays any more.\n\n\
             Velland closed its embassy when guns fired across the border at the customs post.\n\n\
             The second turbine has turned since 2019, and the lamps still go out at nine.\n",
        ),
        (
            "survey.txt",
            "The reservoir of Orrin takes 3.2 billion cubic metres away from the rice fields of Tavia.\n\n\
             Prices of bread rose by a tenth.\n",
        ),
        RULES,
    ];
    let folder = folder(&texts);
    let corpus = ingest(folder.path()).unwrap().corpus;
    check(&corpus);
    let mut shown = String::new();
    for pair in &corpus.pairs {
        let reasons = pair.reasons.iter().map(|reason| {
            let (a, b) = (reason.a.of(corpus.text(pair.a)), reason.b.of(corpus.text(pair.b)));
            if a == b { a.to_string() } else { format!("{a} = {b}") }
        });
        let reasons = reasons.collect::<Vec<_>>().join(" · ");
        shown += &format!("{} {}: {reasons}\n", corpus.address(pair.a), corpus.address(pair.b));
    }
    expect![[r#"
        dam.4 letter.3: customs post · Velland · ambassador = embassy · frontier = border
        dam.1 survey.1: 4 billion cubic metres = 3.2 billion cubic metres · Orrin · Tavia · rice
        dam.3 letter.1: Marrow · Lutheran = Lutherans · schools
        dam.2 letter.4: 2019 · second turbine
    "#]]
    .assert_eq(&shown);
}

#[test]
fn passages_that_speak_to_a_claim_of_few_are_paired() {
    let many =
        "The bridge at Orrin stands.\n\nBread rose by a tenth in the spring.\n\nA harbour town keeps its own hours.\n";
    let other = "What loaves cost went up over the year.\n\nOne crosses the water on foot.\n\nNobody sleeps at noon.\n";
    let cell = |passage: &str, quote: &str| {
        let source = passage.split('.').next().unwrap_or_default();
        format!(
            "[[claim.cell]]\nsource = \"{source}\"\npassage = \"{passage}\"\nquote = \"{quote}\"\nvoice = {{ kind = \"source\" }}\n"
        )
    };
    let claim = |id: &str, cells: &[(&str, &str)]| {
        let cells: String = cells.iter().map(|(passage, quote)| cell(passage, quote)).collect();
        format!("[[claim]]\nid = \"{id}\"\ntitle = \"T\"\nrelation = \"complement\"\n{cells}")
    };
    let shown = |claims: &[String]| {
        let folder = folder(&[("many.txt", many), ("other.txt", other), ("claims.toml", &claims.concat())]);
        let corpus = ingest(folder.path()).unwrap().corpus;
        check(&corpus);
        let pairs = corpus.pairs.iter().map(|pair| [corpus.address(pair.a), corpus.address(pair.b)].join(" "));
        pairs.collect::<Vec<_>>().join(", ")
    };
    let bread = [("many.2", "Bread rose by a tenth"), ("other.1", "What loaves cost went up")];
    let hours = [("many.2", "in the spring"), ("other.1", "over the year")];
    let town = [
        ("many.1", "The bridge at Orrin stands"),
        ("many.2", "Bread rose"),
        ("many.3", "keeps its own hours"),
        ("other.1", "went up"),
        ("other.2", "on foot"),
        ("other.3", "Nobody sleeps"),
    ];
    assert_eq!(shown(&[]), "");
    assert_eq!(shown(&[claim("bread", &bread), claim("hours", &hours)]), "many.2 other.1");
    assert_eq!(shown(&[claim("town", &town)]), "");
}

#[test]
fn passages_of_two_languages_are_paired_by_a_claim() {
    let cell = |passage: &str, quote: &str| {
        let source = passage.split('.').next().unwrap_or_default();
        format!("[[claim.cell]]\nsource = \"{source}\"\npassage = \"{passage}\"\nquote = \"{quote}\"\n")
    };
    let cells = cell("one.1", "The ferry runs daily")
        + &cell("two.2", "Das Boot verkehrt täglich")
        + &cell("three.1", "One boat a day");
    let paired = |relation: &str| {
        let claim = format!("[[claim]]\nid = \"ferry\"\ntitle = \"T\"\nrelation = \"{relation}\"\n{cells}");
        let source = |id: &str, lang: &str| {
            format!("[[source]]\nid = \"{id}\"\nfile = \"{id}.txt\"\nlabel = \"{id}\"\nlang = \"{lang}\"\n")
        };
        let toml = String::from("title = \"T\"\nsubject = \"S\"\n")
            + &source("one", "en")
            + &source("two", "de")
            + &source("three", "en");
        let folder = folder(&[
            ("one.txt", "The ferry runs daily.\n\nBread rose.\n"),
            ("two.txt", "Niemand schläft.\n\nDas Boot verkehrt täglich.\n"),
            ("three.txt", "One boat a day crosses.\n"),
            ("corpus.toml", &toml),
            ("claims.toml", &claim),
        ]);
        let corpus = ingest(folder.path()).unwrap().corpus;
        let pairs = corpus.pairs.iter().map(|pair| [corpus.address(pair.a), corpus.address(pair.b)].join(" "));
        pairs.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
    };
    // Two texts in one language could share words, and do not.
    assert_eq!(paired("agree"), "one.1 two.2, two.2 three.1");
    assert_eq!(paired("complement"), "");
}

#[test]
fn claims_do_not_make_versions_of_two_texts() {
    let nouns = ["kiln", "orchard", "ferry", "organ", "quarry", "weir", "chapel", "tannery", "beacon", "granary"];
    let other = ["jetty", "violin", "marsh", "lantern", "hamlet", "furnace", "copse", "drover", "turret", "saddle"];
    let text =
        |nouns: &[&str]| nouns.iter().map(|noun| format!("Of this {noun} much was said.\n\n")).collect::<String>();
    // Of ten passages in the same order, eight speak to one claim each.
    let claim = |nth: usize| {
        let cell = |source: &str, noun: &str| {
            format!(
                "[[claim.cell]]\nsource = \"{source}\"\npassage = \"{source}.{nth}\"\nquote = \"Of this {noun} much was said\"\n"
            )
        };
        let cells = cell("one", nouns[nth - 1]) + &cell("two", other[nth - 1]);
        format!("[[claim]]\nid = \"c{nth}\"\ntitle = \"T\"\nrelation = \"agree\"\n{cells}")
    };
    let claims: String = [1, 2, 3, 5, 6, 7, 9, 10].into_iter().map(claim).collect();
    let folder = folder(&[("one.txt", &text(&nouns)), ("two.txt", &text(&other)), ("claims.toml", &claims)]);
    let corpus = ingest(folder.path()).unwrap().corpus;
    check(&corpus);
    let by_order =
        corpus.pairs.iter().filter(|pair| pair.reasons.iter().any(|reason| reason.kind == ReasonKind::Order));
    assert_eq!(by_order.count(), 0);
    assert!(!corpus.pairs.iter().any(|pair| [4, 8].contains(&pair.a.n)), "what no claim quotes is not paired");
}

#[test]
fn numerals_align_versions_in_two_languages() {
    let english = "Rules of the Common Pasture\n\nRule 1\n\nThe pasture is open from 15 May.\n\nRule 2\n\nNobody may drive up more \
        than 40 sheep.\n\nRule 3\n\nWhoever does pays 1,250 crowns.\n\nRule 4\n\nThe shepherd is chosen every year.\n\n\
        Rule 5\n\nThese rules are kept from 1 March 1931.\n";
    let polish = "Zasady wspólnego pastwiska\n\nZasada 1\n\nPastwisko otwiera się 15 maja.\n\nZasada 2\n\nNikt nie wypędza \
        więcej niż 40 owiec.\n\nZasada 2a\n\nPsy trzyma się na uwięzi.\n\nPasterz odpowiada za szkody.\n\nZasada 3\n\nKto to czyni, \
        płaci 1 250 koron.\n\nZasada 4\n\nPasterza wybiera się co roku.\n\nZasada 5\n\nZasady obowiązują od 1 marca 1931.\n";
    let head = "title = \"T\"\nsubject = \"S\"\nalign = \"lines\"\n";
    let source =
        |id: &str| format!("[[source]]\nid = \"{id}\"\nfile = \"{id}.txt\"\nlabel = \"{id}\"\nlang = \"{id}\"\n");
    let toml = head.to_string() + &source("en") + &source("pl");
    let folder = folder(&[("en.txt", english), ("pl.txt", polish), ("corpus.toml", &toml)]);
    let corpus = ingest(folder.path()).unwrap().corpus;
    check(&corpus);
    let paired: BTreeSet<(u16, u16)> = corpus.pairs.iter().map(|pair| (pair.a.n, pair.b.n)).collect();
    // The three passages of rule 2a face nothing.
    let expected = (1..=5).map(|n| (n, n)).chain((6..=11).map(|n| (n, n + 3)));
    assert_eq!(paired, expected.collect());
}

#[test]
fn the_second_corpus_is_whole() {
    let corpus = ingest(&project("e2e/seeds")).unwrap().corpus;
    check(&corpus);
    assert_eq!((corpus.sources.len(), corpus.themes.len()), (2, 6));
    assert!(!corpus.pairs.is_empty());
    let letter = &corpus.sources[1];
    assert!(letter.text.starts_with('\u{feff}') && letter.text.contains("\r\n"));
    assert_eq!(letter.title.map(|title| title.of(&letter.text)), Some("ماء المدينة كما نراه"));
    let edited = corpus.passages().flat_map(|(_, passage)| &passage.marks).filter(|mark| mark.set_by == SetBy::Editor);
    assert_eq!((edited.count(), corpus.edits.len()), (1, 1));
    let voices: Vec<_> = corpus.claims.iter().map(|claim| corpus.voices(claim).voices).collect();
    assert_eq!((voices, corpus.figures.len()), (vec![2, 2, 2, 1], 25));
    for theme in 0..6 {
        assert!(corpus.passages().any(|(_, passage)| passage.marks.iter().any(|mark| mark.theme == theme)), "{theme}");
    }
}

#[test]
fn json_gives_offsets_into_the_files() {
    let corpus = &*OWN;
    let json: Value = serde_json::from_str(&corpus.to_json()).unwrap();
    let file = |id: &str| corpus.sources.iter().find(|source| source.id == id).unwrap().text.clone();
    let span = |text: &str, span: &Value| {
        let place = |key: &str| usize::try_from(span[key].as_u64().unwrap()).unwrap();
        text[place("start")..place("end")].to_string()
    };
    let passages = json["passages"].as_array().unwrap();
    assert_eq!(passages.len(), corpus.passages().count());
    for passage in passages {
        let text = file(passage["source"].as_str().unwrap());
        assert_eq!(span(&text, passage), passage["text"].as_str().unwrap());
        for cue in passage["themes"].as_array().unwrap().iter().flat_map(|theme| theme["cues"].as_array().unwrap()) {
            assert!(passage["text"].as_str().unwrap().contains(&span(&text, cue)));
        }
    }
    for source in json["sources"].as_array().unwrap() {
        for stated in
            ["byline", "outlet", "date", "period"].map(|key| &source[key]).into_iter().filter(|it| !it.is_null())
        {
            assert_eq!(span(&file(source["id"].as_str().unwrap()), stated), stated["text"].as_str().unwrap());
        }
        assert!(source["title"].is_null() || source["title"] == source["label"]);
    }
    for name in json["names"].as_array().unwrap() {
        let forms: Vec<&str> = name["forms"].as_array().unwrap().iter().map(|form| form.as_str().unwrap()).collect();
        for mention in name["mentions"].as_array().unwrap() {
            let passage = passages.iter().find(|passage| passage["id"] == mention["passage"]).unwrap();
            let form = span(&file(passage["source"].as_str().unwrap()), mention);
            assert!(forms.contains(&form.as_str()) && passage["text"].as_str().unwrap().contains(&form));
        }
    }
    for pair in json["pairs"].as_array().unwrap() {
        for end in ["a", "b"] {
            let source = pair[end].as_str().unwrap().rsplit_once('.').unwrap().0;
            let passage = passages.iter().find(|passage| passage["id"] == pair[end]).unwrap();
            for reason in pair["reasons"].as_array().unwrap() {
                assert!(passage["text"].as_str().unwrap().contains(&span(&file(source), &reason[end])));
            }
        }
        assert!((0.0..=1.0).contains(&pair["score"].as_f64().unwrap()));
    }
    for cell in json["claims"].as_array().unwrap().iter().flat_map(|claim| claim["cells"].as_array().unwrap()) {
        assert_eq!(span(&file(cell["source"].as_str().unwrap()), cell), cell["quote"].as_str().unwrap());
        let passage = passages.iter().find(|passage| passage["id"] == cell["passage"]).unwrap();
        assert!(passage["source"] == cell["source"] && passage["kind"] != "furniture");
        assert!(passage["text"].as_str().unwrap().contains(cell["quote"].as_str().unwrap()));
    }
    for figure in json["figures"].as_array().unwrap() {
        let passage = passages.iter().find(|passage| passage["id"] == figure["passage"]).unwrap();
        assert_eq!(span(&file(passage["source"].as_str().unwrap()), figure), figure["text"].as_str().unwrap());
    }
}

#[test]
fn json_of_a_small_folder_word_for_word() {
    let folder = folder(&[("One two.txt", "\u{feff}  A \"Title\"\r\n\r\n Oil exports\trose.\r\n"), RULES]);
    let json = ingest(folder.path()).unwrap().corpus.to_json();
    let expected = concat!(
        r#"{"sources":[{"id":"one-two","file":"One two.txt","title":"A \"Title\"","label":"A \"Title\"","byline":null,"#,
        r#""outlet":null,"date":null,"period":null,"short":"A \"Title\"","#,
        r#""sha256":"SHA","lang":"en","formerly":[]}],"#,
        r#""passages":[{"id":"one-two.1","source":"one-two","line":1,"kind":"heading","start":3,"end":14,"#,
        r#""text":"  A \"Title\"","themes":[]},"#,
        r#"{"id":"one-two.2","source":"one-two","line":3,"kind":"paragraph","start":18,"end":36,"#,
        r#""text":" Oil exports\trose.","themes":[{"theme":"energy","cues":[{"start":19,"end":30}],"set_by":"rule"}]}],"#,
        r#""pairs":[],"claims":[],"figures":[],"names":[]}"#,
    );
    let parsed: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json, expected.replace("SHA", parsed["sources"][0]["sha256"].as_str().unwrap()));
    assert_eq!(parsed["sources"][0]["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn a_folder_of_texts_alone_is_enough() {
    let folder = folder(&[
        ("b.txt", "The City Takes Its Water\nThe river gives most of it.\n"),
        ("A.TXT", "The river gives most of the water that the city takes.\n"),
        (".hidden.txt", ""),
        ("readme.md", ""),
    ]);
    let corpus = ingest(folder.path()).unwrap().corpus;
    check(&corpus);
    let shown: Vec<_> = (corpus.sources.iter())
        .map(|source| (source.id.as_str(), source.title.map(|title| title.of(&source.text)), source.label.as_str()))
        .collect();
    let title = "The City Takes Its Water";
    assert_eq!(shown, [("a", None, "The river gives most of the water that …"), ("b", Some(title), "")]);
    assert!(corpus.themes.is_empty());
    assert_eq!(corpus.site.title, "Crossread");
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    assert_eq!(ingest(&seeds()).unwrap().corpus.to_bytes(), OWN.to_bytes());
}

#[test]
fn a_blank_line_parts_paragraphs_and_other_line_ends_do_not() {
    let corpus = "title = \"T\"\nsubject = \"S\"\nintroduction = \"\"\"\n\nOne\n  line. \\\n  Still one.\n \n\nTwo.\"\"\"\n\
                  selection = \"\"\"\r\nOne\r\nline.\r\n\r\nTwo.\r\n\"\"\"\n\
                  [[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\n";
    let folder = folder(&[("a.txt", "A.\n"), ("corpus.toml", corpus)]);
    let site = ingest(folder.path()).unwrap().corpus.site;
    assert_eq!(site.introduction, "One line. Still one.\nTwo.");
    assert_eq!(site.selection, "One line.\nTwo.");
}

#[test]
fn corrections_are_applied_and_kept() {
    let corpus = "title = \"T\"\nsubject = \"S\"\naddress = \"https://example.org/x\"\n[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\n\
                  [[passage]]\nid = \"a.1\"\nkind = \"caption\"\nlang = \"tr\"\nreason = \"Why.\"\n\
                  drop = [\"energy\"]\nadd = [{ theme = \"arms\", cues = [\"export\", \"Oil\"] }]\n";
    let folder = folder(&[("a.txt", "Oil exports rose.\n"), ("corpus.toml", corpus), RULES]);
    let corpus = ingest(folder.path()).unwrap().corpus;
    check(&corpus);
    let passage = &corpus.sources[0].passages[0];
    assert_eq!((passage.kind, passage.lang.as_deref(), passage.marks.len()), (Kind::Caption, Some("tr"), 1));
    let cues: Vec<_> = passage.marks[0].cues.iter().map(|cue| (cue.start, cue.end)).collect();
    assert_eq!((passage.marks[0].theme, passage.marks[0].set_by, cues), (1, SetBy::Editor, vec![(0, 3), (4, 10)]));
    let edit = &corpus.edits[0];
    assert_eq!((edit.added.as_slice(), edit.dropped.as_slice(), edit.reason.as_str()), (&[1][..], &[0][..], "Why."));
    assert_eq!(corpus.site.address.as_deref(), Some("https://example.org/x/"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_texts_become_a_corpus(
        texts in prop::collection::vec(
            "(\u{feff})?x([A-Za-zéİıنفط ,.“”’'%()-]|oil |arms |Mossad |embassy |Mr. |President |Lee |Ann Lee |said |Ministry |of |U.S.|\\(|1992 |60% |£|5 million |3 to |\r|\n|\r\n|\u{85}|\u{2028}|\u{feff}|\\PC){0,120}",
            1..4,
        ),
    ) {
        // Control characters are refused.
        let plain = |text: String| text.replace(|sign: char| sign.is_ascii_control() && !"\r\n\t".contains(sign), "");
        let texts: Vec<String> = texts.into_iter().map(plain).collect();
        let names: Vec<String> = (0..texts.len()).map(|number| format!("{number}.txt")).collect();
        let files: Vec<_> = names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
        let folder = folder(&files);
        let corpus = ingest(folder.path()).unwrap().corpus;
        check(&corpus);
        for (source, text) in corpus.sources.iter().zip(&texts) {
            prop_assert_eq!(&source.text, text);
        }
        prop_assert!(serde_json::from_str::<Value>(&corpus.to_json()).is_ok());
    }
}
