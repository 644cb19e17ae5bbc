//! The cells of a claim, checked: every quote is an exact span of the passage that it is said to be in.

use std::collections::BTreeMap;

use corpus::{Cell, Corpus, Figure, Kind, PassageId, Span, Voice};

use super::context::cut;
use super::nearest::nearest;
use super::voices::check_voice;
use crate::language::alike::{find, places};
use crate::language::words::Word;
use crate::themes::edits::explain;
use crate::written::folder::CLAIMS_TOML;
use crate::written::problem::Ledger;
use crate::written::{CellWritten, ClaimWritten, Written};

/// Words are near others if at most one character in this many must be changed.
const NEAR: usize = 3;

/// The cells of a claim in reading order, given the words of every passage. One that is wrong has been noted and is left
/// out; where the cut of a quote may change its sense, an editor is told, unless the cell says that this was checked.
pub(super) fn cells(claim: &ClaimWritten, corpus: &Corpus, words: &[Vec<Word>], ledger: &mut Ledger) -> Vec<Cell> {
    if claim.cells.is_empty() {
        let what = "the claim has no [[claim.cell]]";
        ledger.at(CLAIMS_TOML, claim.line, what, "add one for each source that speaks to it");
    }
    let mut first: BTreeMap<(PassageId, Span), u32> = BTreeMap::new();
    let mut cells = Vec::new();
    for written in &claim.cells {
        let Some(cell) = check_cell(written, corpus, ledger) else { continue };
        let line = written.quote.as_ref().map_or(0, |quote| quote.line);
        if let Some(first) = first.insert((cell.passage, cell.quote), line) {
            let what = format!("the claim has this quote twice, first on line {first}");
            ledger.at(CLAIMS_TOML, line, what, "put both cells into one");
        }
        check_cut(&cell, written, corpus, words, ledger);
        check_value(&cell, written, corpus, ledger);
        cells.push(cell);
    }
    cells.sort_by_key(|cell| (cell.passage, cell.quote));
    cells
}

fn check_cell(cell: &CellWritten, corpus: &Corpus, ledger: &mut Ledger) -> Option<Cell> {
    // Every part is checked before any is missed: all problems are told at once.
    let passage = check_passage(cell, corpus, ledger);
    let quote =
        passage.zip(cell.quote.as_ref()).and_then(|(passage, quote)| find_quote(quote, passage, corpus, ledger));
    let text = |text: &Option<Written<String>>| text.as_ref().map(|text| text.value.trim().to_string());
    let value =
        passage.zip(cell.value.as_ref()).and_then(|(passage, value)| find_value(value, passage, corpus, ledger));
    let voice = match &cell.voice {
        Some(voice) => check_voice(voice, passage, corpus, ledger),
        None => Some(Voice::default()),
    };
    Some(Cell {
        passage: passage?,
        quote: quote?,
        value,
        unit: text(&cell.unit),
        measure: text(&cell.measure),
        as_of: text(&cell.as_of),
        voice: voice?,
    })
}

fn check_cut(cell: &Cell, written: &CellWritten, corpus: &Corpus, words: &[Vec<Word>], ledger: &mut Ledger) {
    let nth = corpus.passages().position(|(id, _)| id == cell.passage);
    let words = nth.and_then(|nth| words.get(nth)).map_or(&[][..], Vec::as_slice);
    let line = written.quote.as_ref().map_or(0, |quote| quote.line);
    match (cut(words, cell.quote, corpus.lang(cell.passage)), &written.checked) {
        (Some(what), None) => {
            let what_to_do = "quote enough that the sense is kept, or say in `checked` why it is";
            ledger.warn_at(CLAIMS_TOML, line, what, what_to_do);
        }
        (None, Some(checked)) => {
            let what = "`checked` stands at a quote of which nothing is asked";
            ledger.warn_at(CLAIMS_TOML, checked.line, what, "take it out");
        }
        _ => {}
    }
}

/// Tells an editor who says what a value is counted in that no number is read in it.
fn check_value(cell: &Cell, written: &CellWritten, corpus: &Corpus, ledger: &mut Ledger) {
    let Some(value) = written.value.as_ref().filter(|_| cell.value.is_some() && cell.unit.is_some()) else { return };
    let read = |figure: &Figure| figure.value.is_some() && corpus.is_value(cell, figure);
    if !corpus.figures.iter().any(read) {
        let what = format!("no number is read in the value `{}`, so it is not laid beside others", value.value);
        let what_to_do = "give the number as the passage writes it, with what it counts, or take `unit` out";
        ledger.warn_at(CLAIMS_TOML, value.line, what, what_to_do);
    }
}

/// The passage that a cell names, if it is one of its source and no furniture.
fn check_passage(cell: &CellWritten, corpus: &Corpus, ledger: &mut Ledger) -> Option<PassageId> {
    let source = cell.source.as_ref().and_then(|source| {
        let found = corpus.find_source(&source.value);
        if found.is_none() {
            let ids = corpus.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>().join(", ");
            let what = format!("there is no source `{}`", source.value);
            ledger.at(CLAIMS_TOML, source.line, what, format!("use one of {ids}"));
        }
        found
    });
    let name = cell.passage.as_ref()?;
    let Some(passage) = corpus.find_passage(&name.value) else {
        if let Some(what_to_do) = explain(&name.value, corpus) {
            ledger.at(CLAIMS_TOML, name.line, format!("there is no passage `{}`", name.value), what_to_do);
        }
        return None;
    };
    if let (Some(index), Some(source)) = (source, &cell.source)
        && index != passage.source
    {
        let what = format!("the passage `{}` is none of `{}`", name.value, source.value);
        ledger.at(CLAIMS_TOML, name.line, what, "mend `source` or `passage`");
        return None;
    }
    if is_furniture(passage, corpus) {
        let what = format!("`{}` is furniture, which says nothing to a claim", name.value);
        ledger.at(CLAIMS_TOML, name.line, what, "take the cell out, or set another `kind` in corpus.toml");
        return None;
    }
    source.and(Some(passage))
}

/// Where a quote stands in its passage: exactly once.
fn find_quote(quote: &Written<String>, passage: PassageId, corpus: &Corpus, ledger: &mut Ledger) -> Option<Span> {
    match places(corpus.text(passage), &quote.value)[..] {
        [place] => Some(place),
        [] => {
            let what = format!("the quote `{}` is not in `{}`", quote.value, corpus.address(passage));
            ledger.at(CLAIMS_TOML, quote.line, what, meant(&quote.value, passage, corpus));
            None
        }
        [..] => {
            let what = format!("the quote `{}` is more than once in `{}`", quote.value, corpus.address(passage));
            ledger.at(CLAIMS_TOML, quote.line, what, "quote more words, so that one place is meant");
            None
        }
    }
}

/// A value in the words of its passage.
fn find_value(value: &Written<String>, passage: PassageId, corpus: &Corpus, ledger: &mut Ledger) -> Option<String> {
    let text = corpus.text(passage);
    let place = find(text, value.value.trim());
    if place.is_none() {
        let what = format!("the value `{}` is not in `{}`", value.value, corpus.address(passage));
        ledger.at(CLAIMS_TOML, value.line, what, meant(&value.value, passage, corpus));
    }
    place.map(|place| place.of(text).to_string())
}

/// What to do about words that are not in a passage: another passage that has them exactly, or else the words that are
/// nearest to them, here before elsewhere.
fn meant(wanted: &str, passage: PassageId, corpus: &Corpus) -> String {
    let copy = "copy the words from the passage exactly";
    let others = || {
        let ids = corpus.passages().map(|(id, _)| id);
        ids.filter(|&id| id != passage && !is_furniture(id, corpus))
    };
    if let Some(other) = others().find(|&id| corpus.text(id).contains(wanted)) {
        return format!("`{}` has it: mend `source` and `passage`, or {copy}", corpus.address(other));
    }
    let near = |id: PassageId| {
        nearest(corpus.text(id), wanted).filter(|(_, changes)| changes * NEAR <= wanted.chars().count())
    };
    if let Some((found, _)) = near(passage) {
        return format!("the passage has `{found}`: {copy}");
    }
    let best = others().filter_map(|id| Some((near(id)?, id))).min_by_key(|&((_, changes), id)| (changes, id));
    match best {
        Some(((found, _), id)) => {
            format!("`{}` has `{found}`: mend `source` and `passage`, and {copy}", corpus.address(id))
        }
        None => format!("no passage has words like these: {copy}"),
    }
}

fn is_furniture(id: PassageId, corpus: &Corpus) -> bool {
    corpus.passage(id).is_some_and(|passage| passage.kind == Kind::Furniture)
}
