//! Claims, checked: from `claims.toml` as written to what the sources say of the same thing.
//!
//! Whoever writes claims reads the texts and copies from them. So what is checked first is that every quote stands in
//! its passage ([`cells`]), and who speaks ([`voices`]); then, here, that what is said about the quotes fits them. An
//! editor is told where a cut may change the sense ([`context`]), and where a source that was taken to be silent may
//! speak ([`silence`]).

mod cells;
mod context;
mod nearest;
mod silence;
mod voices;

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Cell, Claim, Corpus, Difference, PassageId, Relation};

use self::silence::Traces;
use crate::language::words::Word;
use crate::written::folder::CLAIMS_TOML;
use crate::written::id::{SHAPE, is_id};
use crate::written::problem::Ledger;
use crate::written::{ClaimWritten, Written, read_claims};

/// How many passages that look like a claim are told of.
const TOLD: usize = 3;

/// The claims of a folder: first where sources differ, then what cannot be compared, then the rest, each in the order of
/// the file; `text` is that of `claims.toml`, `words` are those of every passage. It takes the passages of the corpus,
/// their kinds, its themes, its names and its figures.
pub(crate) fn claims(corpus: &Corpus, words: &[Vec<Word>], text: Option<&str>, ledger: &mut Ledger) -> Vec<Claim> {
    let written = text.map_or_else(Vec::new, |text| read_claims(CLAIMS_TOML, text, ledger));
    check_ids(&written, ledger);
    if written.is_empty() {
        return Vec::new();
    }
    let traces = Traces::of(corpus, words);
    let mut claims = Vec::new();
    for claim in &written {
        let cells = cells::cells(claim, corpus, words, ledger);
        let whole = !cells.is_empty() && cells.len() == claim.cells.len();
        let text = |text: &Option<Written<String>>| text.as_ref().map_or("", |text| text.value.trim()).to_string();
        let relation = claim.relation.as_ref().and_then(|relation| check_relation(relation, ledger));
        let mut checked = Claim {
            id: text(&claim.id),
            title: text(&claim.title),
            themes: check_themes(claim, corpus, ledger),
            relation: relation.unwrap_or_default(),
            differences: check_differences(claim, relation, ledger),
            note: text(&claim.note),
            silent: check_silent(claim, &cells, corpus, ledger),
            cells,
            formerly: claim.formerly.iter().map(|id| id.value.clone()).collect(),
            voices: 0,
        };
        checked.voices = corpus.voices(&checked).voices as u16;
        if whole && relation.is_some() {
            check_fit(&checked, claim, ledger);
            hear(&mut checked, claim, &traces, corpus, ledger);
        }
        claims.push(checked);
    }
    claims.sort_by_key(|claim| match claim.relation {
        Relation::Differ => 0,
        Relation::NotComparable => 1,
        Relation::Agree | Relation::Complement | Relation::OnlyHere => 2,
    });
    claims
}

/// Every id, and every one that a claim had before, is of one claim.
fn check_ids(written: &[ClaimWritten], ledger: &mut Ledger) {
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    let now = written.iter().filter_map(|claim| claim.id.as_ref());
    for id in now.chain(written.iter().flat_map(|claim| &claim.formerly)) {
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

/// In what the sources differ: said where they do, and nowhere else.
fn check_differences(claim: &ClaimWritten, relation: Option<Relation>, ledger: &mut Ledger) -> Vec<Difference> {
    let known = Difference::ALL.map(Difference::id).join(", ");
    let mut differences = BTreeSet::new();
    for difference in &claim.difference {
        let told = match Difference::from_id(&difference.value) {
            Some(found) if differences.insert(found) => continue,
            Some(_) => (format!("the difference `{}` is there twice", difference.value), "take one out".to_string()),
            None => (format!("there is no difference `{}`", difference.value), format!("use one of {known}")),
        };
        ledger.at(CLAIMS_TOML, difference.line, told.0, told.1);
    }
    match (relation, &claim.relation, claim.difference.first()) {
        (Some(found), Some(relation), None) if found.is_conflict() => {
            let what = format!("`{}` does not say in what", found.id());
            ledger.at(CLAIMS_TOML, relation.line, what, format!("add `difference`: one or more of {known}"));
        }
        (Some(found), _, Some(difference)) if !found.is_conflict() => {
            let what = format!("`difference` stands where the relation is `{}`", found.id());
            ledger.at(CLAIMS_TOML, difference.line, what, "take it out, or use differ or not_comparable");
        }
        _ => {}
    }
    differences.into_iter().collect()
}

/// The sources of which the file says that they are silent.
fn check_silent(claim: &ClaimWritten, cells: &[Cell], corpus: &Corpus, ledger: &mut Ledger) -> Vec<u16> {
    let mut silent = BTreeSet::new();
    for written in &claim.silent {
        let id = &written.value;
        let told = match corpus.find_source(id) {
            None => {
                let ids = corpus.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>().join(", ");
                (format!("there is no source `{id}`"), format!("use one of {ids}"))
            }
            Some(source) if cells.iter().any(|cell| cell.passage.source == source) => {
                (format!("`{id}` is silent and has a cell"), "take it out of `silent`, or take the cell out".into())
            }
            Some(source) if !silent.insert(source) => {
                (format!("the silent source `{id}` is there twice"), "take one out".into())
            }
            Some(_) => continue,
        };
        ledger.at(CLAIMS_TOML, written.line, told.0, told.1);
    }
    silent.into_iter().collect()
}

/// Adds the sources that are silent because nothing in them looks like the claim. If one source alone is said to speak,
/// an editor is told what looks like it elsewhere.
fn hear(claim: &mut Claim, written: &ClaimWritten, traces: &Traces<'_>, corpus: &Corpus, ledger: &mut Ledger) {
    let speaking: BTreeSet<u16> = claim.passages_by_source().into_keys().collect();
    let mut doubtful = Vec::new();
    for source in (0..corpus.sources.len() as u16).filter(|source| !speaking.contains(source)) {
        if claim.silent.contains(&source) {
            continue;
        }
        match traces.like(&claim.cells, source, corpus) {
            like if like.is_empty() => claim.silent.push(source),
            like => doubtful.extend(like),
        }
    }
    claim.silent.sort_unstable();
    if claim.relation != Relation::OnlyHere || doubtful.is_empty() {
        return;
    }
    // What shares most looks most like it.
    doubtful.sort_by_key(|(id, shared)| (usize::MAX - shared.len(), *id));
    let told = |(id, shared): &(PassageId, Vec<&str>)| format!("`{}` ({})", corpus.address(*id), shared.join(", "));
    let told: Vec<String> = doubtful.iter().take(TOLD).map(told).collect();
    let line = written.relation.as_ref().map_or(written.line, |relation| relation.line);
    let what = format!("`only_here`, but others look like it: {}", told.join(", "));
    ledger.warn_at(CLAIMS_TOML, line, what, "add a cell for each that speaks to it, and the rest to `silent`");
}

/// Whether the relation of a claim fits its cells.
fn check_fit(claim: &Claim, written: &ClaimWritten, ledger: &mut Ledger) {
    let line = written.relation.as_ref().map_or(written.line, |relation| relation.line);
    let sources = claim.passages_by_source().len();
    let relation = claim.relation.id();
    match claim.relation {
        Relation::OnlyHere if sources > 1 => {
            let what = format!("`{relation}` has cells of {sources} sources");
            let what_to_do = "use agree, differ, not_comparable or complement, or leave the cells of one source";
            ledger.at(CLAIMS_TOML, line, what, what_to_do);
        }
        Relation::Agree | Relation::Differ | Relation::NotComparable | Relation::Complement if sources == 1 => {
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
