//! A row of the table of claims: the claim, and what each source says.

use corpus::{Basis, Cell, Claim, Corpus, Relation};
use yew::prelude::*;

use super::{
    Edition,
    markup::{Markup, written},
    passage,
    words::{self, Language},
};
use crate::view::Place;

/// How many letters of a quote stand in a cell; the claim's own page has all of it.
const LENGTH: usize = 84;

/// The id of a row.
pub(super) fn id(claim: &Claim) -> String {
    ["c-", &claim.id].concat()
}

/// The cells of a row: the claim, and what each source says; `columns` says which sources have a column.
pub(super) fn cells(edition: &Edition, index: u16, columns: &[bool]) -> Html {
    let Some(claim) = edition.corpus.claims.get(usize::from(index)) else { return Html::default() };
    let said = edition.sources().zip(columns).map(|((source, name), &shown)| {
        let said = match claim.cells_of(source).next() {
            Some(_) => written(|m| claim.cells_of(source).for_each(|cell| self::cell(m, edition, cell))),
            None => html! { <i>{ words::silence(&edition.corpus, claim, source) }</i> },
        };
        html! { <td role="cell" data-with={words::short_name(name)} hidden={!shown}>{ said }</td> }
    });
    let head = written(|m| {
        m.link("a", &edition.href(Place::Claim(index)), &claim.title);
        m.el("p", |m| standing(m, edition, claim));
        speaking(m, edition, claim, columns);
    });
    html! { <><th role="rowheader" scope="row">{ head }</th>{ for said }</> }
}

/// The relation of a claim and in what its sources differ, the signs of its themes, and how many voices it rests on if they are fewer than its sources.
fn standing(m: &mut Markup, edition: &Edition, claim: &Claim) {
    relation(m, &edition.corpus, claim);
    claim.themes.iter().for_each(|&theme| passage::named_sign(m, edition, theme));
    if usize::from(claim.voices) < claim.sources() {
        m.leaf("small", &words::voices_counted(&edition.corpus, claim));
    }
}

/// Who speaks, and who does not. On a phone it stands for the cells until it is opened.
fn speaking(m: &mut Markup, edition: &Edition, claim: &Claim, columns: &[bool]) {
    let mut names = Vec::new();
    let mut silent: Vec<(&str, Vec<String>)> = Vec::new();
    for ((source, name), _) in edition.sources().zip(columns).filter(|(_, shown)| **shown) {
        let name = words::short_name(name);
        if claim.cells_of(source).next().is_some() {
            names.push(name);
            continue;
        }
        let silence = words::silence(&edition.corpus, claim, source);
        match silent.iter_mut().find(|(word, _)| *word == silence) {
            Some((_, names)) => names.push(name),
            None => silent.push((silence, vec![name])),
        }
    }
    m.el("details.speaking", |m| {
        m.leaf("summary", &words::all_of(&edition.corpus, &names));
        for (word, names) in &silent {
            m.leaf("span", &[&words::capitalised(word), ": ", &words::all_of(&edition.corpus, names)].concat());
        }
    });
}

/// How the sources of a claim stand and in what they differ, as it is set. Under the pointer, with the focus and by a tap
/// the word says what it means, the last by one of [`meanings`].
pub fn stand(corpus: &Corpus, claim: &Claim) -> Html {
    written(|m| relation(m, corpus, claim))
}

fn relation(m: &mut Markup, corpus: &Corpus, claim: &Claim) {
    let id = meaning_id(claim.relation);
    m.el("button", |m| {
        m.set("class", &["relation ", claim.relation.id()].concat());
        m.set("type", "button");
        m.set("popovertarget", &id);
        m.set("aria-describedby", &id);
        m.set("data-means", words::relation_meaning(corpus, claim.relation));
        m.text(words::standing(corpus, claim));
    });
    let differences = words::differences(corpus, claim);
    if !differences.is_empty() {
        m.leaf("small.in", &differences);
    }
}

/// What each relation means. They stand once on a screen that has [`relation`]s.
pub fn meanings(edition: &Edition) -> Html {
    let meaning = |relation: Relation| {
        html! { <p id={meaning_id(relation)} class="means" popover="auto">{ words::relation_meaning(&edition.corpus, relation) }</p> }
    };
    html! { <>{ for Relation::ALL.map(meaning) }</> }
}

fn meaning_id(relation: Relation) -> String {
    ["means-", relation.id()].concat()
}

fn cell(m: &mut Markup, edition: &Edition, cell: &Cell) {
    let corpus = &edition.corpus;
    m.el("a", |m| {
        m.set("href", &edition.passage_href(cell.passage));
        m.language(Language::of(corpus, corpus.lang(cell.passage)));
        if let Some(value) = &cell.value {
            m.leaf("b", value);
            m.text(" ");
        }
        if cell.voice.basis == Some(Basis::Accusation) {
            m.leaf("small", words::basis_name(corpus, Basis::Accusation));
            m.text(" ");
        }
        m.text(&words::quoted(corpus, &shortened(corpus.quote(cell), LENGTH)));
    });
}

/// The first words of a text, up to about so many letters; the text itself if little would be left out.
fn shortened(text: &str, length: usize) -> String {
    if text.chars().count() <= length + length / 4 {
        return text.into();
    }
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    [text[..end].trim_end_matches(|last: char| last.is_whitespace() || ",;:–-".contains(last)), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_cut_between_words() {
        assert_eq!(shortened("one two three four", 30), "one two three four");
        assert_eq!(shortened("one two, three four five", 10), "one two…");
        assert_eq!(shortened("abcdefghijklmnop", 4), "abcd…");
        assert_eq!(shortened("ééé ééé ééé ééé", 5), "ééé…");
    }
}
