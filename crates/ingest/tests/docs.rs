//! The example of docs/editing.md is a folder that can be built.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

use std::fs;

use ingest::{draft, ingest};
use tempfile::TempDir;

/// The blocks of a document whose opening line names a file: ```` ```toml corpus.toml ````.
fn files(document: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    let mut inside = None;
    for line in document.lines() {
        match (line.strip_prefix("```"), inside) {
            (Some(_), Some(_)) => inside = None,
            (Some(opening), None) => {
                let name = opening.split_once(' ').map_or("", |(_, name)| name);
                if !name.is_empty() {
                    files.push((name.into(), String::new()));
                }
                inside = Some(!name.is_empty());
            }
            (None, Some(true)) => files.last_mut().unwrap().1.extend([line, "\n"]),
            (None, _) => {}
        }
    }
    files
}

#[test]
fn the_example_can_be_built() {
    let document = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/editing.md")).unwrap();
    let files = files(&document);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["corpus.toml", "report.txt", "letter.txt", "themes.toml", "claims.toml"]);
    let folder = TempDir::new().unwrap();
    for (name, text) in &files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let ingested = ingest(folder.path()).map_err(|problems| problems.to_string()).unwrap();
    assert_eq!(ingested.warnings, []);
    let corpus = ingested.corpus;
    assert_eq!((corpus.sources.len(), corpus.claims.len()), (2, 1));
    let carried = |theme| corpus.passages().filter(|(_, it)| it.marks.iter().any(|mark| mark.theme == theme)).count();
    assert_eq!((carried(0), carried(1)), (2, 2));
    // The other thing that both texts speak of is proposed.
    assert_eq!(draft(folder.path(), 20).unwrap().proposed, 1);
    let proposed = fs::read_to_string(folder.path().join("claims.draft.toml")).unwrap();
    assert!(proposed.contains("40 tonnes") && proposed.contains("55 tonnes"), "{proposed}");
}
