//! Figures in every language. Those of the tested folder are set against a list of readers in `reference.rs`.

use std::fs;

use corpus::FigureValue;
use ingest::ingest;
use tempfile::TempDir;

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
