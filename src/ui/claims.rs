//! Claims against sources: who says what, and of whom no quote was found.

use corpus::{Choice, Claim, ClaimFilter, Difference, Relation};
use yew::prelude::*;

use super::{
    Edition, bar, chips,
    claim_row::{self, meanings},
    control,
    groups::{Group, groups},
    unchanged::{Part, Unchanged},
    words::{self, Language},
};
use crate::view::{Place, View};

/// What can be chosen, and the table. A page leaves out the claims that are not shown; the app hides them, so that a
/// choice redraws none.
pub(super) fn claims(edition: &Edition, filter: ClaimFilter, undo: Option<View>) -> Html {
    let corpus = &edition.corpus;
    if corpus.claims.is_empty() {
        return html! { <p class="nothing">{ edition.tr("No claims have been drawn up for these texts.") }</p> };
    }
    let place = Place::Claims(filter);
    if edition.stands() {
        return choices(edition, place);
    }
    let columns: Vec<bool> = edition.sources().map(|(source, _)| filter.shows_column(source)).collect();
    let heads = edition.sources().map(|(index, source)| {
        let Language { lang, dir } = Language::of_name(&edition.corpus, source);
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
                <tr id={claim_row::id(claim)} role="row" hidden={!shown}>
                    <Unchanged edition={edition.clone()} part={Part::Claim(index, columns.clone())} />
                </tr>
            }
        })
    });
    html! {
        <>
            { choices(edition, place) }
            { meanings(edition) }
            { chips::chips(edition, place, undo) }
            { chips::nothing_left(edition, place) }
            <table id="list" role="table" class="claims" hidden={place.count(corpus) == 0}>
                <caption>{ edition.tr("What each source says to a claim, in its own words, cut short: choose one to read it in its passage, or a claim to read every quote in full. Claims on which sources differ stand first, then those that cannot be compared.") }{ " " }{ edition.tr(words::SILENCE) }</caption>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{ edition.tr("Claim") }</th>{ for heads }</tr></thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
        </>
    }
}

/// The heading of a column.
pub fn column(name: impl Into<AttrValue>) -> Html {
    html! { <th scope="col">{ name.into() }</th> }
}

/// The differences that any claim has.
fn differences(edition: &Edition) -> Vec<Choice> {
    let any = |difference: &Difference| edition.corpus.claims.iter().any(|it| it.differences.contains(difference));
    Difference::ALL.into_iter().filter(any).map(Choice::Difference).collect()
}

/// The themes, relations, differences and sources that can be chosen, each with the number of its claims; on a small
/// screen they are a sheet.
fn choices(edition: &Edition, place: Place) -> Html {
    let corpus = &edition.corpus;
    let group = |label: AttrValue, choices: Vec<Choice>| {
        let choice = |choice| {
            let short = if let Choice::Source(source) = choice { edition.source(source) } else { None };
            let name = match short.map(words::short_name) {
                Some(short) => html! { { short } },
                None => control::named(edition, choice),
            };
            control::counted(edition, place, choice, "pill", name)
        };
        Group { label, choices: choices.into_iter().map(choice).collect() }
    };
    let groups_of = [
        group(edition.tr("Themes"), edition.themes().map(Choice::Theme).collect()),
        group(edition.tr("How they stand"), Relation::ALL.map(Choice::Relation).into()),
        group(edition.tr("Differences"), differences(edition)),
        group(edition.tr("Sources"), (0..corpus.sources.len() as u16).map(Choice::Source).collect()),
    ];
    let shown = corpus.counted(place.count(corpus), words::CLAIMS);
    html! {
        <>
            { bar::bar(edition, place, &shown) }
            <aside id="filter" class="wide" aria-label={edition.tr("Filter")} popover="auto">
                { bar::close(corpus.fill("Show {shown}", &[("shown", &shown)])) }
                { groups(" lines", groups_of) }
            </aside>
        </>
    }
}
