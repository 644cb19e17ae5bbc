//! Claims against sources: who says what, and who is silent.

use corpus::{Cell, Choice, Claim, ClaimFilter, Relation};
use yew::prelude::*;

use super::{
    Edition, chips, control,
    markup::{Attr, Markup},
    unchanged::{Part, Unchanged},
    words::{self, Language},
};
use crate::view::{Place, View};

/// How many letters of a quote stand in a cell; the claim's own page has all of it.
const LENGTH: usize = 84;

/// What can be chosen, and the table. A page leaves out the claims that are not shown; the app hides them, so that a
/// choice redraws none.
pub(super) fn claims(edition: &Edition, filter: ClaimFilter, undo: Option<View>) -> Html {
    let corpus = &edition.corpus;
    if corpus.claims.is_empty() {
        return html! { <p class="nothing">{ "No claims have been drawn up for these texts." }</p> };
    }
    let place = Place::Claims(filter);
    let columns: Vec<bool> = edition.sources().map(|(source, _)| filter.shows_column(source)).collect();
    let heads = edition.sources().map(|(index, source)| {
        let Language { lang, dir } = Language::of_name(source);
        html! {
            <th role="columnheader" scope="col" {lang} {dir} hidden={!filter.shows_column(index)}>
                { words::source_name(source) }
            </th>
        }
    });
    let rows = (0..).zip(&corpus.claims).filter_map(|(index, claim): (u16, &Claim)| {
        let shown = filter.shows(claim);
        (shown || edition.live).then(|| {
            html! {
                <tr role="row" hidden={!shown}>
                    <Unchanged edition={edition.clone()} part={Part::Claim(index, columns.clone())} />
                </tr>
            }
        })
    });
    html! {
        <>
            { choices(edition, place) }
            { chips::chips(edition, place, undo) }
            { chips::nothing_left(edition, place) }
            <table id="list" role="table" class="claims" hidden={place.count(corpus) == 0}>
                <caption>{ "What each source says to a claim, in its own words, cut short: choose one to read it in its passage, or a claim to read every quote in full. “Silent” means that the source does not speak to the claim." }</caption>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{ "Claim" }</th>{ for heads }</tr></thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
        </>
    }
}

/// The heading of a column.
pub fn column(name: impl Into<AttrValue>) -> Html {
    html! { <th scope="col">{ name.into() }</th> }
}

/// The themes, relations and sources that can be chosen, each with the number of its claims.
fn choices(edition: &Edition, place: Place) -> Html {
    let list = |name: &'static str, choices: Vec<Choice>| {
        let choices = choices.into_iter().map(|choice| {
            let short = if let Choice::Source(source) = choice { edition.source(source) } else { None };
            let name = match short.map(words::short_name) {
                Some(short) => html! { { short } },
                None => control::named(edition, choice),
            };
            html! { <li>{ control::counted(edition, place, choice, "pill", name) }</li> }
        });
        html! { <ul class="controls" aria-label={name}>{ for choices }</ul> }
    };
    html! {
        <div id="choose" class="choose">
            { list("Themes", edition.themes().map(Choice::Theme).collect()) }
            { list("Relations", Relation::ALL.map(Choice::Relation).into()) }
            { list("Sources", (0..edition.corpus.sources.len() as u16).map(Choice::Source).collect()) }
        </div>
    }
}

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
                m.leaf("i", "silent");
            }
            cells.for_each(|cell| self::cell(m, edition, cell));
        });
    }
}

/// The relation of a claim, the signs of its themes, and how many voices it rests on if they are fewer than its sources.
fn standing(m: &mut Markup, edition: &Edition, claim: &Claim) {
    m.html(relation(claim.relation));
    claim.themes.iter().for_each(|&theme| m.html(edition.named_sign(theme)));
    if usize::from(claim.voices) < claim.sources() {
        m.leaf("small", &words::voices_counted(claim));
    }
}

/// The word for a relation, as it is set.
pub fn relation(relation: Relation) -> Html {
    html! { <b class={relation.id()}>{ words::relation_name(relation) }</b> }
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
        m.text(&["“", &shortened(corpus.quote(cell), LENGTH), "”"].concat());
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
