//! What holds of the texts of the tested folder alone, as its `reference/` tells: what readers marked in them, and what is
//! expected to be found (`reference/expected.toml`; a key that is not there expects nothing). Where a folder has no
//! `reference/`, or its texts have been edited since, nothing is asserted here.

#![expect(clippy::unwrap_used, reason = "a reference that cannot be read may fail the test")]

mod seeds;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use corpus::{Corpus, Figure, FigureValue, Kind, NameKind, Relation};
use ingest::{agreement, ingest, measures};
use serde_json::Value;

use self::seeds::{reference, seeds};

/// The corpus of the tested folder, made once.
static CORPUS: LazyLock<Corpus> = LazyLock::new(|| ingest(&seeds()).unwrap().corpus);

/// Calls `check` with the corpus and each entry of a table of `expected.toml`, by its key; nothing if it is not there.
fn each(table: &str, check: impl Fn(&Corpus, &str, &Value)) {
    let Some(expected) = expected(table) else { return };
    for (key, value) in expected.as_object().unwrap() {
        check(&CORPUS, key, value);
    }
}

/// What stands under a key of `expected.toml`, if the texts are those of which it tells.
fn expected(key: &str) -> Option<Value> {
    let text = fs::read_to_string(reference()?.join("expected.toml")).ok()?;
    let expected: Value = toml::from_str(&text).unwrap();
    let texts: BTreeMap<String, String> =
        expected.get("texts").map_or_else(BTreeMap::new, |texts| serde_json::from_value(texts.clone()).unwrap());
    let found = CORPUS.sources.iter().map(|source| {
        let sha256 = source.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        (source.file.clone(), sha256)
    });
    if texts != found.collect() {
        eprintln!("skipped: the texts of {} are not those that its reference tells of", seeds().display());
        return None;
    }
    expected.get(key).cloned()
}

fn words(value: &Value) -> Vec<&str> {
    value.as_str().unwrap().split(' ').collect()
}

/// A number of the table under a key.
fn number(table: &Value, key: &str) -> f64 {
    table[key].as_f64().unwrap()
}

#[track_caller]
fn check_between(number: usize, limits: &Value) {
    let limits: Vec<_> = limits.as_array().unwrap().iter().map(|limit| limit.as_u64().unwrap() as usize).collect();
    assert!((limits[0]..=limits[1]).contains(&number), "{number} is not from {} to {}", limits[0], limits[1]);
}

#[test]
fn passages_and_corrections_are_as_many_as_expected() {
    let Some(passages) = expected("passages") else { return };
    let corpus = &*CORPUS;
    let found: Vec<_> = corpus.sources.iter().map(|source| source.passages.len()).collect();
    assert_eq!(Value::from(found), passages);
    assert!(expected("corrections").is_none_or(|most| corpus.edits.len() as u64 <= most.as_u64().unwrap()));
}

#[test]
fn kinds_are_those_expected() {
    each("kinds", |corpus, kind, passages| {
        let of_kind = corpus.passages().filter(|(_, passage)| passage.kind == Kind::from_id(kind).unwrap());
        assert_eq!(of_kind.map(|(id, _)| corpus.address(id)).collect::<Vec<_>>(), words(passages), "{kind}");
    });
}

fn ids_of<'a>(corpus: &'a Corpus, kind: &str) -> Vec<&'a str> {
    let kind = NameKind::from_id(kind).unwrap();
    corpus.names.iter().filter(|name| name.kind == kind).map(|name| name.id.as_str()).collect()
}

#[test]
fn names_are_those_expected() {
    each("names", |corpus, kind, ids| assert_eq!(ids_of(corpus, kind), words(ids)));
    each("number_of_names", |corpus, kind, limits| check_between(ids_of(corpus, kind).len(), limits));
    each("forms", |corpus, id, forms| {
        let name = corpus.names.iter().find(|name| name.id == id).unwrap();
        assert_eq!(Value::from(corpus.forms(name)), *forms);
        assert!(name.note.is_some());
    });
}

#[test]
fn themes_are_those_that_readers_mark() {
    let Some(least) = expected("themes") else { return };
    let measured = measures(&seeds(), &CORPUS).unwrap().themes.unwrap();
    assert_eq!(measured.passages as u64, least["passages"]);
    assert!(measured.macro_f1() >= number(&least, "macro_f1"), "{measured}");
    for score in &measured.themes {
        assert!(score.precision() >= number(&least, "precision"), "{measured}");
    }
}

#[test]
fn pairs_are_those_that_readers_mark() {
    let Some(least) = expected("pairs") else { return };
    let corpus = &*CORPUS;
    let agreement = agreement(&seeds(), corpus).unwrap().unwrap();
    let all = &agreement.all;
    check_between(all.shown, &least["shown"]);
    assert!(all.precision() >= number(&least, "precision") && all.recall() >= number(&least, "recall"), "{agreement}");
    assert!(agreement.reasons as f64 <= number(&least, "reasons") * all.shown as f64, "{agreement}");
    assert_eq!(measures(&seeds(), corpus).unwrap().pairs.as_ref(), Some(all));
}

/// The list in `figures.json` is of two readers who did not know of each other or of the rules, merged: a figure stands
/// in it if one of them has it. Of a decade or a date it has the number alone (`2000s` of `late 2000s`), of a count the
/// things with it (`17 EU countries`).
#[test]
fn figures_are_those_that_readers_list() {
    let Some(least) = expected("figures") else { return };
    let corpus = &*CORPUS;
    let list = fs::read_to_string(reference().unwrap().join("figures.json")).unwrap();
    let list: Vec<Value> = serde_json::from_str(&list).unwrap();
    let mut left: Vec<&Figure> = corpus.figures.iter().collect();
    let (mut found, mut alike) = (0, 0);
    for wanted in &list {
        let passage = corpus.find_passage(wanted["passage"].as_str().unwrap()).unwrap();
        let fits = |figure: &&Figure| {
            figure.passage == passage && figure.span.of(corpus.text(passage)) == wanted["text"].as_str().unwrap()
        };
        let Some(place) = left.iter().position(fits) else { continue };
        let figure = left.remove(place);
        let value = match &figure.value {
            Some(FigureValue::Number(number)) => Some(*number) == wanted["value"].as_f64(),
            Some(FigureValue::Date(date)) => Some(date.as_str()) == wanted["value"].as_str(),
            None => wanted["value"].is_null(),
        };
        found += 1;
        alike += usize::from(value && figure.kind.id() == wanted["kind"]);
    }
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    let extra: Vec<_> = left.iter().map(|figure| figure.span.of(corpus.text(figure.passage))).collect();
    assert_eq!(list.len() as u64, least["listed"]);
    assert!(share(found, list.len()) >= number(&least, "recall"), "{found} of {}", list.len());
    assert!(share(found, corpus.figures.len()) >= number(&least, "precision"), "not in the list: {extra:?}");
    assert!(share(alike, list.len()) >= number(&least, "alike"), "{alike} have the same kind and value");
}

#[test]
fn claims_are_as_many_as_expected_and_on_every_theme() {
    let Some(least) = expected("claims") else { return };
    let corpus = &*CORPUS;
    let shared = corpus.claims.iter().filter(|claim| claim.relation != Relation::OnlyHere).count();
    assert!(corpus.claims.len() as f64 >= number(&least, "all") && shared as f64 >= number(&least, "shared"));
    for theme in 0..corpus.themes.len() {
        assert!(corpus.claims.iter().any(|claim| claim.themes.contains(&(theme as u8))), "{theme}");
    }
}

#[test]
fn voices_of_claims_are_as_many_as_expected() {
    each("voices", |corpus, id, expected| {
        let voices = corpus.voices(corpus.claims.iter().find(|claim| claim.id == id).unwrap());
        let identified: Vec<_> = voices.identified.iter().map(|name| name.id.as_str()).collect();
        let found = serde_json::json!({"sources": voices.sources, "voices": voices.voices, "identified": identified});
        assert_eq!(found, *expected, "{id}");
    });
}
