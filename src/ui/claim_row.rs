//! A row of the table of claims: the claim, and what each source says.

use corpus::{Basis, Cell, Claim, Corpus};
use yew::prelude::*;

use super::{
    Edition,
    markup::{Attr, Markup},
    words::{self, Language},
};
use crate::view::Place;

/// How many letters of a quote stand in a cell; the claim's own page has all of it.
const LENGTH: usize = 84;

/// The cells of a row: the claim, and what each source says; `columns` says which sources have a column.
pub(super) fn cells(m: &mut Markup, edition: &Edition, index: u16, columns: &[bool]) {
    let Some(claim) = edition.corpus.claims.get(usize::from(index)) else { return };
    m.el("th", |m| {
        m.set(Attr::Role, "rowheader");
        m.set(Attr::Scope, "row");
        m.link("a", &edition.href(Place::Claim(index)), &claim.title);
        m.el("p", |m| standing(m, edition, claim));
    });
    for ((source, name), &shown) in edition.sources().zip(columns) {
        m.el("td", |m| {
            m.set(Attr::Role, "cell");
            m.set(Attr::DataWith, &words::short_name(name));
            m.show(shown);
            let mut cells = claim.cells_of(source).peekable();
            if cells.peek().is_none() {
                m.leaf("i", words::silence(claim, source));
            }
            cells.for_each(|cell| self::cell(m, edition, cell));
        });
    }
}

/// The relation of a claim and in what its sources differ, the signs of its themes, and how many voices it rests on if they are fewer than its sources.
fn standing(m: &mut Markup, edition: &Edition, claim: &Claim) {
    m.html(relation(&edition.corpus, claim));
    claim.themes.iter().for_each(|&theme| m.html(edition.named_sign(theme)));
    if usize::from(claim.voices) < claim.sources() {
        m.leaf("small", &words::voices_counted(claim));
    }
}

/// How the sources of a claim stand and in what they differ, as it is set.
pub fn relation(corpus: &Corpus, claim: &Claim) -> Html {
    let differences = words::differences(claim);
    let differences = (!differences.is_empty()).then(|| html! { <small class="in">{ differences }</small> });
    html! { <><b class={claim.relation.id()}>{ words::standing(corpus, claim) }</b>{ differences }</> }
}

fn cell(m: &mut Markup, edition: &Edition, cell: &Cell) {
    let corpus = &edition.corpus;
    m.el("a", |m| {
        m.set(Attr::Href, &edition.passage_href(cell.passage));
        m.language(Language::of(corpus.lang(cell.passage)));
        if let Some(value) = &cell.value {
            m.leaf("b", value);
            m.text(" ");
        }
        if cell.voice.basis == Some(Basis::Accusation) {
            m.leaf("small", words::basis_name(Basis::Accusation));
            m.text(" ");
        }
        m.text(&words::quoted(&shortened(corpus.quote(cell), LENGTH)));
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
