//! Figures in every language. Those of the tested folder are set against a list of readers in `reference.rs`.

#![expect(clippy::unwrap_used, reason = "a folder that cannot be read may fail the test")]

use std::fs;

use corpus::{FigureKind, FigureValue};
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

/// Checks that the figures of a line in a language are of these kinds and values, in order.
#[track_caller]
fn check(lang: &str, text: &str, expected: &[(&str, FigureKind, Option<f64>)]) {
    let written = format!(
        "title = \"T\"\nsubject = \"S\"\n[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\nlang = \"{lang}\"\n"
    );
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), format!("{text}\n")).unwrap();
    fs::write(folder.path().join("corpus.toml"), written).unwrap();
    let corpus = ingest(folder.path()).unwrap().corpus;
    let figures = corpus.figures.iter().map(|figure| {
        let value = match figure.value {
            Some(FigureValue::Number(number)) => Some(number),
            _ => None,
        };
        (figure.span.of(corpus.text(figure.passage)), figure.kind, value)
    });
    assert_eq!(figures.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn sums_are_read_in_many_currencies() {
    use FigureKind::{Other, Sum};
    check("en", "It made R2.5 million.", &[("R2.5 million", Sum, Some(2_500_000.0))]);
    check("en", "A seat was sold for Rs 700.", &[("700", Sum, Some(700.0))]);
    check("en", "He earned 60 ringgit a week.", &[("60 ringgit", Sum, Some(60.0))]);
    check("en", "Bread is 800 pounds here.", &[("800 pounds", Sum, Some(800.0))]);
    check("en", "They sent 800 pounds of rice.", &[("800 pounds", Other, Some(800.0))]);
    check("en", "They asked $90 a day before it rained.", &[("$90", Sum, Some(90.0))]);
}

#[test]
fn scores_are_told_from_ranges_and_hours() {
    use FigureKind::{Count, Other};
    check("en", "They lost 4-2.", &[("4-2", Other, None)]);
    check("de", "Am Ende stand es 27:25 und 1:0.", &[("27:25", Other, None), ("1:0", Other, None)]);
    check("en", "They won 5-7, 7-5.", &[("5-7", Other, None), ("7-5", Other, None)]);
    check("en", "It takes 2-4 boats.", &[("2", Count, Some(2.0)), ("4 boats", Count, Some(4.0))]);
    check("en", "They met at 10:25.", &[]);
}

#[test]
fn ages_and_earthquakes_have_their_own_kind() {
    use FigureKind::Other;
    check("en", "The baker, Rosa Lind, 47, left.", &[("47", Other, Some(47.0))]);
    check("en", "She was sixteen when it burnt.", &[("sixteen", Other, Some(16.0))]);
    check("en", "I was eight. It rained.", &[("eight", Other, Some(8.0))]);
    check("en", "A shock of magnitude 5.9 came.", &[("5.9", Other, Some(5.9))]);
    check("tr", "Sabah 5,9 büyüklüğünde sarsıldı.", &[("5,9", Other, Some(5.9))]);
}

#[test]
fn ranks_are_read_in_words() {
    use FigureKind::Other;
    check("en", "It was their sixth defeat.", &[("sixth", Other, Some(6.0))]);
    check("en", "He painted in his eighty-first year.", &[("eighty-first", Other, Some(81.0))]);
    check("en", "The third world and a second time.", &[]);
}

#[test]
fn numbers_are_joined_in_words() {
    use FigureKind::{Count, Length, Other, Share};
    check("tr", "Salonda 3 bin 450 kişi vardı.", &[("3 bin 450 kişi", Count, Some(3450.0))]);
    check("tr", "Kapıda beş bekçi durdu.", &[("beş", Count, Some(5.0))]);
    check("tr", "Halkın beşte ikisi gitti.", &[("beşte ikisi", Share, Some(40.0))]);
    check("de", "Es kamen dreihundertvierzig Gäste.", &[("dreihundertvierzig Gäste", Count, Some(340.0))]);
    check("de", "Es waren eine Million Bienen.", &[("eine Million Bienen", Count, Some(1_000_000.0))]);
    check("en", "It took two and a half hours.", &[("two and a half hours", Other, Some(2.5))]);
    check("en", "It is half a mile off.", &[("half a mile", Length, Some(0.5))]);
    check("en", "Prices fell by a quarter since then.", &[("a quarter", Share, Some(25.0))]);
    check("en", "It took all but four.", &[("four", Count, Some(4.0))]);
}

#[test]
fn early_years_and_turkish_days_are_dates() {
    use FigureKind::{Date, Year};
    check("en", "The bridge fell in 1287.", &[("1287", Year, Some(1287.0))]);
    check("de", "Im Jahr 845 brannte es.", &[("845", Year, Some(845.0))]);
    check("tr", "Gemi 3 Haziran’da kalktı.", &[("3 Haziran’da", Date, None)]);
}
