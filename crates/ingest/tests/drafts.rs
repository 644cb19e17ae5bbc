//! Proposals for claims: quotes that the build accepts, and none of what is known.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ingest::{draft, ingest, summary};
use tempfile::TempDir;

mod seeds;

const CORPUS: &str = "title = \"T\"\nsubject = \"S\"\n[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\n[[source]]\nid = \"b\"\nfile = \"b.txt\"\nlabel = \"B\"\n";
const A: &str = "Karsu is a port.\nThe mill of Karsu grinds 40 tonnes of barley. It was built by Ann Lee in 1934.\nThe ferry to Halden sails twice.\n";
const B: &str = "A letter follows.\nAnn Lee built the Karsu mill in 1934, they say. Its mill grinds 55 tonnes of barley in Karsu.\nNobody knows the ferry to Halden.\n";

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in [("a.txt", A), ("b.txt", B), ("corpus.toml", CORPUS)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn drafted(folder: &Path) -> toml::Table {
    toml::from_str(&fs::read_to_string(folder.join("claims.draft.toml")).unwrap()).unwrap()
}

fn ids(draft: &toml::Table) -> Vec<String> {
    let claims = draft.get("claim").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    claims.iter().map(|claim| claim["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_proposal_becomes_a_claim_by_title_and_relation() {
    let folder = folder();
    assert!(draft(folder.path(), 9).unwrap().proposed > 0);
    let text = fs::read_to_string(folder.path().join("claims.draft.toml")).unwrap();
    let claims = text.replace("refused = []", "").replace("title = \"\"", "title = \"T\"");
    let claims = claims.replace("relation = \"\"", "relation = \"complement\"");
    fs::write(folder.path().join("claims.toml"), claims).unwrap();
    let corpus = ingest(folder.path()).map_err(|problems| problems.to_string()).unwrap().corpus;
    assert_eq!(corpus.claims.len(), ids(&drafted(folder.path())).len());
    let values: Vec<&str> =
        corpus.claims.iter().flat_map(|claim| &claim.cells).filter_map(|cell| cell.value.as_deref()).collect();
    assert!(
        values.iter().any(|value| value.contains("40")) && values.iter().any(|value| value.contains("55")),
        "{text}"
    );
}

#[test]
fn nothing_is_proposed_twice() {
    let folder = folder();
    let first = draft(folder.path(), 1).unwrap();
    assert_eq!(first.proposed, 1);
    let second = draft(folder.path(), 9).unwrap();
    assert_eq!(second.proposed, first.left);
    let all = ids(&drafted(folder.path()));
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    assert_eq!(draft(folder.path(), 9).unwrap().proposed, 0);

    // Taken out and refused, all of them.
    let refused = format!("refused = {:?}\n", all);
    fs::write(folder.path().join("claims.draft.toml"), &refused).unwrap();
    assert_eq!(draft(folder.path(), 9).unwrap().proposed, 0);
    // Taken out alone.
    fs::write(folder.path().join("claims.draft.toml"), "refused = []\n").unwrap();
    assert_eq!(draft(folder.path(), 9).unwrap().proposed, all.len());
}

#[test]
fn no_two_proposals_share_two_quotes() {
    let folder = TempDir::new().unwrap();
    for (name, text) in [
        ("a.txt", "Karsu lies north.\nThe tariff of Karsu rises by 9 percent, as was announced.\n"),
        ("b.txt", "Karsu is old.\nThe tariff of Karsu goes up by 9 percent in July.\n"),
        ("c.txt", "Karsu has a port.\nThe tariff of Karsu will rise by 7 percent in July.\n"),
        ("d.txt", "Karsu has a mill.\nIt rejects a rise of the tariff of Karsu by 9 percent.\n"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    assert!(draft(folder.path(), 99).unwrap().proposed > 0);
    let quotes = |claim: &toml::Value| -> BTreeSet<String> {
        claim["cell"].as_array().unwrap().iter().map(|cell| cell["quote"].as_str().unwrap().to_owned()).collect()
    };
    let claims: Vec<_> = drafted(folder.path())["claim"].as_array().unwrap().iter().map(quotes).collect();
    for (nth, one) in claims.iter().enumerate() {
        assert!(claims.iter().skip(nth + 1).all(|other| one.intersection(other).count() < 2), "{claims:?}");
    }
}

#[test]
fn what_is_drawn_up_is_not_proposed() {
    let folder = folder();
    let before = draft(folder.path(), 99).unwrap().proposed;
    fs::remove_file(folder.path().join("claims.draft.toml")).unwrap();
    let claim = "[[claim]]\nid = \"built\"\ntitle = \"Who built it\"\nrelation = \"agree\"\n\
                 [[claim.cell]]\nsource = \"a\"\npassage = \"a.2\"\nquote = \"built by Ann Lee in 1934\"\n\
                 [[claim.cell]]\nsource = \"b\"\npassage = \"b.2\"\nquote = \"Ann Lee built the Karsu mill in 1934\"\n\
                 [[claim]]\nid = \"grinds\"\ntitle = \"How much it grinds\"\nrelation = \"differ\"\ndifference = [\"amount\"]\nnote = \"N.\"\n\
                 [[claim.cell]]\nsource = \"a\"\npassage = \"a.2\"\nquote = \"grinds 40 tonnes\"\n\
                 [[claim.cell]]\nsource = \"b\"\npassage = \"b.2\"\nquote = \"grinds 55 tonnes\"\n";
    fs::write(folder.path().join("claims.toml"), claim).unwrap();
    assert!(draft(folder.path(), 99).unwrap().proposed < before);
}

#[test]
fn a_draft_that_cannot_be_read_is_kept() {
    let folder = folder();
    fs::write(folder.path().join("claims.draft.toml"), "refused = [").unwrap();
    let told = draft(folder.path(), 9).unwrap_err().to_string();
    assert!(told.starts_with("claims.draft.toml: this is not TOML"), "{told}");
    assert_eq!(fs::read_to_string(folder.path().join("claims.draft.toml")).unwrap(), "refused = [");
}

#[test]
fn proposals_of_any_folder_are_quotes_of_its_passages() {
    let copy = TempDir::new().unwrap();
    for entry in fs::read_dir(seeds::seeds()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && path.file_name().is_some_and(|name| name != "claims.draft.toml") {
            fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let corpus = ingest(copy.path()).unwrap().corpus;
    if draft(copy.path(), usize::MAX).unwrap().proposed == 0 {
        return;
    }
    for claim in drafted(copy.path())["claim"].as_array().unwrap() {
        for cell in claim["cell"].as_array().unwrap() {
            let passage = corpus.find_passage(cell["passage"].as_str().unwrap()).unwrap();
            assert_eq!(corpus.text(passage).matches(cell["quote"].as_str().unwrap()).count(), 1);
        }
    }
}

#[test]
fn a_summary_counts_what_is_there() {
    let folder = folder();
    let themes = "[[theme]]\nid = \"mill\"\nlabel = \"Mill\"\nmark = \"●\"\nabout = \"M.\"\n[[theme.cues]]\nweight = 3\npatterns = [\"mill*\", \"windmill*\"]\n";
    fs::write(folder.path().join("themes.toml"), themes).unwrap();
    let page = summary(folder.path()).unwrap();
    for line in [
        "Sources: 2",
        "  mill: 2 passages, 0 of them by hand",
        "    passages that each cue is found in: 2 mill*",
        "    cues that are found nowhere, 1 of 2: windmill*",
        "Warnings: 0",
    ] {
        assert!(page.lines().any(|it| it == line), "{line}\n{page}");
    }
}
