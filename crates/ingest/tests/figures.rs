//! Figures: those of the project's own seeds against a list made by hand, and in every language.
//!
//! The list in `seeds/reference/figures.json` is of two readers who did not know of each other or of the rules, merged: a
//! figure stands in it where one of them has it. Of a decade or a date it has the number alone (`2000s` of `late
//! 2000s`), of a count the things with it (`17 EU countries`).

use std::fs;
use std::path::Path;

use corpus::{Figure, FigureValue};
use ingest::ingest;
use serde_json::Value;
use tempfile::TempDir;

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

#[test]
fn figures_of_the_projects_own_seeds_are_those_of_a_reader() {
    let corpus = ingest(&project("seeds")).unwrap().corpus;
    let list = fs::read_to_string(project("seeds/reference/figures.json")).unwrap();
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
    let extra: Vec<_> = left.iter().map(|figure| figure.span.of(corpus.text(figure.passage))).collect();
    assert!(list.len() == 145 && found * 100 >= list.len() * 98, "{found} of {}", list.len());
    assert!(found * 100 >= corpus.figures.len() * 97, "not in the list: {extra:?}");
    assert!(alike * 100 >= list.len() * 97, "{alike} of {} have the same kind and value", list.len());
}

#[test]
fn digits_are_read_in_every_language() {
    let corpus = "title = \"T\"\nsubject = \"S\"\n[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\nlang = \"de\"\n\
                  [[passage]]\nid = \"a.2\"\nlang = \"ar\"\n";
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), "Im Jahr 1992 waren es 1.500 km und 2,5 %.\nفي عام ١٩٩٢ كان ٤٠٪\n").unwrap();
    fs::write(folder.path().join("corpus.toml"), corpus).unwrap();
    let corpus = ingest(folder.path()).unwrap().corpus;
    let figures =
        corpus.figures.iter().map(|figure| (figure.span.of(corpus.text(figure.passage)), figure.value.clone()));
    let number = |number: f64| Some(FigureValue::Number(number));
    let expected = [
        ("1992", number(1992.0)),
        ("1.500 km", number(1500.0)),
        ("2,5 %", number(2.5)),
        ("١٩٩٢", number(1992.0)),
        ("٤٠٪", number(40.0)),
    ];
    assert_eq!(figures.collect::<Vec<_>>(), expected);
}
