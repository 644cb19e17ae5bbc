//! Claims, checked: from `claims.toml` as written to what the sources say of the same thing.
//!
//! Whoever writes claims reads the texts and copies from them. So what is checked first is that every quote stands in
//! its passage ([`cells`]), and who speaks ([`voices`]); then, here, that what is said about the quotes fits them.

mod cells;
mod nearest;
mod voices;

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Cell, Claim, Corpus, Relation};

use crate::written::folder::CLAIMS_TOML;
use crate::written::id::{SHAPE, is_id};
use crate::written::problem::Ledger;
use crate::written::{ClaimWritten, Written, read_claims};

/// The claims of a folder, in the order of the file; `text` is that of `claims.toml`. It takes the passages of the
/// corpus, their kinds, its themes and its names.
pub(crate) fn claims(corpus: &Corpus, text: Option<&str>, ledger: &mut Ledger) -> Vec<Claim> {
    let written = text.map_or_else(Vec::new, |text| read_claims(CLAIMS_TOML, text, ledger));
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    let mut claims = Vec::new();
    for claim in &written {
        check_id(claim, &mut ids, ledger);
        let cells = cells::cells(claim, corpus, ledger);
        let whole = !cells.is_empty() && cells.len() == claim.cells.len();
        let text = |text: &Option<Written<String>>| text.as_ref().map_or("", |text| text.value.trim()).to_string();
        let mut checked = Claim {
            id: text(&claim.id),
            title: text(&claim.title),
            themes: check_themes(claim, corpus, ledger),
            relation: claim.relation.as_ref().and_then(|relation| check_relation(relation, ledger)).unwrap_or_default(),
            note: text(&claim.note),
            cells,
            voices: 0,
        };
        checked.voices = corpus.voices(&checked).voices as u16;
        if whole && claim.relation.as_ref().is_some_and(|relation| Relation::from_id(&relation.value).is_some()) {
            check_fit(&checked, claim, ledger);
        }
        claims.push(checked);
    }
    claims
}

fn check_id<'a>(claim: &'a ClaimWritten, ids: &mut BTreeMap<&'a str, u32>, ledger: &mut Ledger) {
    let Some(id) = &claim.id else { return };
    if !is_id(&id.value) {
        ledger.at(CLAIMS_TOML, id.line, format!("`{}` cannot be the id of a claim", id.value), SHAPE);
    }
    if let Some(first) = ids.get(id.value.as_str()) {
        let what = format!("the claim `{}` is there twice, first on line {first}", id.value);
        ledger.at(CLAIMS_TOML, id.line, what, "give each claim an id of its own");
    } else {
        ids.insert(&id.value, id.line);
    }
}

fn check_themes(claim: &ClaimWritten, corpus: &Corpus, ledger: &mut Ledger) -> Vec<u8> {
    let mut themes = BTreeSet::new();
    for theme in &claim.themes {
        match corpus.find_theme(&theme.value) {
            Some(index) if !themes.insert(index) => {
                let what = format!("the theme `{}` is there twice", theme.value);
                ledger.at(CLAIMS_TOML, theme.line, what, "take one out");
            }
            Some(_) => {}
            None => {
                let ids = corpus.themes.iter().map(|theme| theme.id.as_str()).collect::<Vec<_>>().join(", ");
                let what = format!("there is no theme `{}`", theme.value);
                ledger.at(CLAIMS_TOML, theme.line, what, format!("use one of {ids}"));
            }
        }
    }
    themes.into_iter().collect()
}

fn check_relation(relation: &Written<String>, ledger: &mut Ledger) -> Option<Relation> {
    let found = Relation::from_id(&relation.value);
    if found.is_none() {
        let relations = Relation::ALL.map(Relation::id).join(", ");
        let what = format!("there is no relation `{}`", relation.value);
        ledger.at(CLAIMS_TOML, relation.line, what, format!("use one of {relations}"));
    }
    found
}

/// Whether the relation of a claim fits its cells.
fn check_fit(claim: &Claim, written: &ClaimWritten, ledger: &mut Ledger) {
    let line = written.relation.as_ref().map_or(written.line, |relation| relation.line);
    let sources = claim.passages_by_source().len();
    let relation = claim.relation.id();
    match claim.relation {
        Relation::OnlyHere if sources > 1 => {
            let what = format!("`{relation}` has cells of {sources} sources");
            ledger.at(CLAIMS_TOML, line, what, "use agree, differ or complement, or leave the cells of one source");
        }
        Relation::Agree | Relation::Differ | Relation::Complement if sources == 1 => {
            let what = format!("`{relation}` has cells of one source alone");
            ledger.at(CLAIMS_TOML, line, what, "add a cell of another source, or use only_here");
        }
        Relation::Differ if claim.note.is_empty() && !values_differ(&claim.cells) => {
            let what = "`differ` has no two sources with different values, and no `note`";
            ledger.at(CLAIMS_TOML, line, what, "give the values, or say in `note` how the sources differ");
        }
        _ => {}
    }
}

/// Whether two sources give different values.
fn values_differ(cells: &[Cell]) -> bool {
    let values = || cells.iter().filter_map(|cell| Some((cell.passage.source, cell.value.as_deref()?)));
    values().any(|(source, value)| values().any(|(other, another)| other != source && another != value))
}
