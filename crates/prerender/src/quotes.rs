//! What the page and the embed of a claim have in common: its quotes, in which order, and which sources have none.

use corpus::{Cell, Claim, Corpus, msg};
use crossread::ui::words::{self, Language};
use yew::prelude::*;

/// The cells as they are read: what each source says first, then what each says next.
pub(crate) fn in_turn(claim: &Claim) -> Vec<&Cell> {
    let mut turns: Vec<(usize, &Cell)> = Vec::new();
    for (nth, cell) in claim.cells.iter().enumerate() {
        let before = claim.cells[..nth].iter().filter(|other| other.passage.source == cell.passage.source).count();
        turns.push((before, cell));
    }
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, cell)| cell).collect()
}

/// The words of a cell in full, what they measure, who speaks, and on what basis.
pub(crate) fn quoted(corpus: &Corpus, cell: &Cell) -> Html {
    let Language { lang, dir } = Language::of(corpus, corpus.lang(cell.passage));
    let (value, unit) = (cell.value.as_deref(), cell.unit.as_deref());
    let unit = unit.filter(|unit| value.is_none_or(|value| !value.contains(unit)));
    let facts = [
        (msg("Value"), value),
        (msg("Unit"), unit),
        (msg("Measured"), cell.measure.as_deref()),
        (msg("As of"), cell.as_of.as_deref()),
        (msg("Speaker"), Some(words::speaker(corpus, cell))),
        (msg("Basis"), cell.voice.basis.map(|basis| words::basis_name(corpus, basis))),
    ];
    let facts = facts.into_iter().filter_map(|(name, words)| {
        let words = words?.to_string();
        Some(html! { <div><dt>{ corpus.tr(name) }</dt><dd>{ words }</dd></div> })
    });
    html! {
        <>
            <blockquote {lang} {dir}>{ words::quoted(corpus, corpus.quote(cell)) }</blockquote>
            <dl>{ for facts }</dl>
        </>
    }
}

/// The voices that are heard in several sources by an identification of ours.
pub(crate) fn identified(corpus: &Corpus, claim: &Claim) -> Html {
    let voices = corpus.voices(claim).identified.into_iter().map(|name| {
        let note = name.note.as_deref().unwrap_or_default();
        let words = corpus.fill("We count {name} as one speaker: {note}", &[("name", &name.name), ("note", note)]);
        html! { <p class="aside">{ words }</p> }
    });
    html! { <>{ for voices }</> }
}

/// The sources without a quote, by index.
pub(crate) fn silent(corpus: &Corpus, claim: &Claim) -> Vec<u16> {
    (0..corpus.sources.len() as u16).filter(|&source| claim.cells_of(source).next().is_none()).collect()
}
