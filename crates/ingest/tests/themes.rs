//! General rules: how well they find themes on the labelled passages that belong to them, and how a folder changes them.
//! A rule that breaks something is noticed here; `cargo xtask themes` shows where.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

use std::fs;
use std::sync::LazyLock;

use corpus::Corpus;
use ingest::{Measured, Measures, carried_over, ingest, measures};
use tempfile::TempDir;

const TEXT: &str = "Oil exports rose.\nThe ambassador met the foreign minister.\nStraw burns.\n\
                    The row fuelled tensions in the choir.\nHer calm was oil on troubled waters.\n\
                    He welcomed us with open arms.\nArtificial intelligence wrote the menu.\n\
                    Public relations are her trade.\nOlive oil and bread were served.\nOPEC spoke.\n";

fn folder(themes: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), TEXT).unwrap();
    fs::write(folder.path().join("themes.toml"), themes).unwrap();
    folder
}

fn made(themes: &str) -> (Corpus, Measures) {
    let folder = folder(themes);
    let corpus = ingest(folder.path()).unwrap().corpus;
    let measures = measures(folder.path(), &corpus).unwrap();
    (corpus, measures)
}

static MEASURED: LazyLock<Vec<Measured>> = LazyLock::new(|| {
    let folder = folder("include = \"foreign-policy\"\n");
    carried_over(folder.path()).unwrap()
});

/// Checks how many passages a set holds, and the least that its macro F1 and the precision of each theme may be.
#[track_caller]
fn check_set(set: &str, passages: usize, macro_f1: f64, precision: f64) {
    let measured = MEASURED.iter().find(|measured| measured.set == set).unwrap();
    assert_eq!(measured.passages, passages);
    assert!(measured.macro_f1() >= macro_f1, "{measured}");
    for score in &measured.themes {
        assert!(score.precision() >= precision, "{measured}");
    }
}

#[test]
fn themes_of_other_articles_that_were_read_while_rules_were_written() {
    check_set("seen", 164, 0.97, 0.95);
}

#[test]
fn themes_of_passages_in_many_styles_that_were_read_while_rules_were_written() {
    check_set("styles", 1790, 0.95, 0.93);
}

#[test]
fn themes_of_other_articles_that_were_kept_aside() {
    check_set("aside", 140, 0.89, 0.80);
}

#[test]
fn themes_of_passages_in_the_styles_of_other_outlets() {
    check_set("outlets", 150, 0.84, 0.77);
}

#[test]
fn a_charge_is_no_chargé_and_what_is_left_out_is_no_theme() {
    for text in [
        "They might have a charge to bring against him.",
        "The woman in charge of it lives on Capitol Hill.",
        "Outside oil and gas nobody here can pay.",
    ] {
        let folder = folder("include = \"foreign-policy\"\n");
        fs::write(folder.path().join("a.txt"), text).unwrap();
        let corpus = ingest(folder.path()).unwrap().corpus;
        assert!(corpus.passages().all(|(_, passage)| passage.marks.is_empty()), "{text}");
    }
}

/// Checks the themes of the corpus, and those of its passages that have some, each with its cues.
#[track_caller]
fn check(themes: &str, ids: &str, marks: &[&str]) {
    let (corpus, measures) = made(themes);
    let found: Vec<&str> = corpus.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(found.join(" "), ids);
    let shown = corpus.passages().flat_map(|(id, passage)| passage.marks.iter().map(move |mark| (id, mark)));
    let shown = shown.map(|(id, mark)| {
        let cues: Vec<_> = mark.cues.iter().map(|cue| cue.of(corpus.text(id))).collect();
        format!("{} {}: {}", corpus.address(id), corpus.themes[usize::from(mark.theme)].id, cues.join(", "))
    });
    assert_eq!(shown.collect::<Vec<_>>(), marks);
    // Labelled passages tell of the rules as they are, not of what somebody makes of them.
    let unchanged = themes == "include = \"foreign-policy\"\n";
    assert_eq!(measures.elsewhere.is_some(), unchanged);
    assert_eq!(measures.themes, None);
}

const OIL: &str = "a.1 energy: Oil exports";
const OPEC: &str = "a.10 energy: OPEC";
const VISIT: &str = "a.2 diplomacy: ambassador met, foreign minister";

#[test]
fn general_rules_are_included_by_name() {
    check("include = \"foreign-policy\"\n", "energy arms intelligence diplomacy", &[OIL, VISIT, OPEC]);
}

#[test]
fn an_included_theme_can_be_left_out() {
    check("include = \"foreign-policy\"\ndrop = [\"arms\", \"energy\"]\n", "intelligence diplomacy", &[VISIT]);
}

#[test]
fn patterns_of_an_included_theme_can_be_added_and_dropped() {
    let cues = "[[change.cues]]\nweight = 3\npatterns = [\"{straw}\"]\n";
    check(
        &format!(
            "include = \"foreign-policy\"\n[families]\nstraw = [\"straw\"]\n\
             [[change]]\ntheme = \"energy\"\ndrop = [\"OPEC*\"]\ncancel = [\"oil exports rose\"]\n{cues}"
        ),
        "energy arms intelligence diplomacy",
        &[VISIT, "a.3 energy: Straw"],
    );
}

#[test]
fn a_theme_can_be_added_to_those_included() {
    let theme = "[[theme]]\nid = \"music\"\nlabel = \"Music\"\nmark = \"★\"\ncolour = 5\nabout = \"Music.\"\n\
                 [[theme.cues]]\nweight = 3\npatterns = [\"choir*\"]\n";
    check(
        &format!("include = \"foreign-policy\"\n{theme}"),
        "energy arms intelligence diplomacy music",
        &[OIL, VISIT, "a.4 music: choir", OPEC],
    );
}

#[test]
fn a_folder_without_rules_has_no_themes_and_a_warning() {
    let folder = folder("");
    fs::remove_file(folder.path().join("themes.toml")).unwrap();
    let ingested = ingest(folder.path()).unwrap();
    assert!(ingested.corpus.themes.is_empty());
    let warnings: Vec<_> = ingested.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "themes.toml: the folder has no such file, so that no passage has a theme; write one, or one with the line `include = \"foreign-policy\"` for general rules"
        ]
    );
    assert_eq!(measures(folder.path(), &ingested.corpus).unwrap(), Measures::default());
}
