//! How well the project's own rules find themes, on labelled passages. A rule that breaks something is noticed here;
//! `cargo xtask themes` shows where.

#![expect(clippy::unwrap_used, reason = "what measures the rules may fail the test")]

use std::path::Path;
use std::sync::LazyLock;

use ingest::{Measured, ingest, measures};

static MEASURED: LazyLock<Vec<Measured>> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    measures(&seeds, &ingest(&seeds).unwrap().corpus).unwrap().themes
});

/// Checks how many passages a set holds, and the least that its macro F1 and the precision of each theme may be.
#[track_caller]
fn check(set: &str, passages: usize, macro_f1: f64, precision: f64) {
    let measured = MEASURED.iter().find(|measured| measured.set == set).unwrap();
    assert_eq!(measured.passages, passages);
    assert!(measured.macro_f1() >= macro_f1, "{measured}");
    for score in &measured.themes {
        assert!(score.precision() >= precision, "{measured}");
    }
}

#[test]
fn themes_of_the_projects_own_texts() {
    check("seeds", 140, 0.98, 0.95);
}

#[test]
fn themes_of_other_articles_that_were_read_while_rules_were_written() {
    check("seen", 164, 0.97, 0.95);
}

#[test]
fn themes_of_other_articles_that_were_kept_aside() {
    check("aside", 140, 0.87, 0.89);
}
