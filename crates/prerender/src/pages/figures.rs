//! Numbers and dates: those that can be compared, the timeline, and the ledger of them all.

use std::collections::BTreeSet;

use corpus::{Choice, Claim, Corpus, Figure, FigureKind, msg};
use crossread::{
    ui::{
        Edition,
        carried::figure_id,
        claim_row::{meanings, stand},
        control::{address_link, link, quote_button},
        words::{self, Language},
    },
    view::Place,
};
use yew::prelude::*;

use super::{
    around::around,
    plot, timeline,
    values::{comparable, measure},
};

const COMPARED: &str = msg("Values given for the same claim. They may not measure the same thing.");
const TIMELINE: &str =
    msg("Every date that a text names, by the first theme of its passage. A gap in the years is cut short.");
const LEDGER: &str = msg(
    "Found by rule, by kind, in reading order. Two figures of one kind are not always comparable. We say what a figure measures only where a claim states it.",
);

const UNKNOWN: &str = msg("In some languages ({languages}) we read only digits, years, signs and international units.");

/// What is said of texts in languages whose numbers and units are not known; nothing if there are none.
fn unknown(corpus: &Corpus) -> String {
    let languages: BTreeSet<&str> =
        corpus.passages().map(|(id, _)| corpus.lang(id)).filter(|lang| !ingest::numbers_known(lang)).collect();
    match languages.is_empty() {
        true => String::new(),
        false => {
            let languages: Vec<&str> = languages.into_iter().collect();
            let languages = languages.join(corpus.tr(", "));
            [" ", &corpus.fill(UNKNOWN, &[("languages", &languages)])].concat()
        }
    }
}

/// The figures.
pub(super) fn figures(edition: &Edition) -> Html {
    let corpus = &edition.corpus;
    if corpus.figures.is_empty() {
        return html! { <p class="nothing">{ edition.tr("No figures were found in these texts.") }</p> };
    }
    let compared: Vec<Html> =
        (0..).zip(&corpus.claims).flat_map(|(index, claim)| groups(edition, index, claim)).collect();
    let sections = [
        ("compared", msg("What two sources or more give"), msg("Compared"), !compared.is_empty()),
        ("timeline", msg("Timeline"), msg("Timeline"), timeline::has_dates(corpus)),
        ("ledger", msg("Every figure"), msg("Every figure"), true),
    ];
    let shown = sections.into_iter().filter(|(_, _, _, any)| *any);
    let ways = shown.clone().map(|(id, _, name, _)| html! { <a href={["#", id].concat()}>{ edition.tr(name) }</a> });
    let ways = (shown.clone().count() > 1)
        .then(|| html! { <nav class="ways" aria-label={edition.tr("On this page")}>{ for ways }</nav> });
    let sections = shown.map(|(id, heading, _, _)| {
        let inside = match id {
            "compared" => {
                html! { <><p class="note">{ edition.tr(COMPARED) }</p>{ meanings(edition) }{ plot::key(corpus) }{ for compared.clone() }</> }
            }
            "timeline" => html! {
                <>
                    <p class="note">{ edition.tr(TIMELINE) }</p>
                    <p class="key">{ for edition.themes().map(|theme| key(edition, theme)) }</p>
                    { timeline::timeline(edition) }
                </>
            },
            _ => {
                html! { <><p class="note">{ edition.tr(LEDGER) }{ unknown(corpus) }</p>{ for FigureKind::ALL.map(|kind| of_kind(edition, kind)) }</> }
            }
        };
        html! { <section {id}><h2>{ edition.tr(heading) }</h2>{ inside }</section> }
    });
    html! { <>{ ways }{ for sections }</> }
}

/// The values of one claim, grouped by scale, each group drawn and in a table.
fn groups(edition: &Edition, index: u16, claim: &Claim) -> Vec<Html> {
    let groups = comparable(&edition.corpus, claim).into_iter().map(|(scale, values)| {
        html! {
            <div class="group">
                <div>
                    <h3>{ link(edition.href(Place::Claim(index)), claim.title.clone()) }</h3>
                    <p class="note">{ stand(&edition.corpus, claim) }{ [" ", &claim.note].concat() }</p>
                    { plot::plot(edition, &scale, &values, &|passage| edition.passage_href(passage)) }
                </div>
                { plot::table(edition, &values) }
            </div>
        }
    });
    groups.collect()
}

/// The sign and name of a theme in the key of the timeline.
fn key(edition: &Edition, theme: u8) -> Html {
    let name = words::choice_name(&edition.corpus, Choice::Theme(theme));
    html! { <span>{ edition.sign(theme) }{ [" ", &name].concat() }</span> }
}

/// All figures of a kind; nothing if there are none.
fn of_kind(edition: &Edition, kind: FigureKind) -> Html {
    let figures: Vec<&Figure> = edition.corpus.figures.iter().filter(|figure| figure.kind == kind).collect();
    if figures.is_empty() {
        return Html::default();
    }
    let rows = figures.iter().map(|figure| row(edition, figure));
    html! {
        <details>
            <summary><b>{ edition.tr(kind_name(kind)) }</b>{ " " }<span class="n">{ figures.len().to_string() }</span></summary>
            { plot::ledger(edition, &[msg("In its words"), msg("Unit"), msg("Measured"), msg("Passage")], html! { <>{ for rows }</> }) }
        </details>
    }
}

fn row(edition: &Edition, figure: &Figure) -> Html {
    let corpus = &edition.corpus;
    let (before, after) = around(corpus, figure);
    let measured =
        measure(corpus, figure).map(|(claim, measure)| link(edition.href(Place::Claim(claim)), measure.to_string()));
    let Language { lang, dir } = Language::of(corpus, corpus.lang(figure.passage));
    html! {
        <tr id={figure_id(corpus, figure)}>
            <td {lang} {dir}>
                { before.to_string() }
                <b>{ figure.span.of(corpus.text(figure.passage)).to_string() }</b>
                { after.to_string() }
            </td>
            <td data-with={edition.tr("Unit")}>{ figure.unit.clone() }</td>
            <td data-with={edition.tr("Measured")}>{ measured }</td>
            <td data-with={edition.tr("Passage")}>
                { address_link(edition.passage_href(figure.passage), corpus.address(figure.passage)) }
                { " " }
                { quote_button(corpus, figure.passage, corpus.sentence(figure.passage, figure.span)) }
            </td>
        </tr>
    }
}

fn kind_name(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Share => msg("Shares"),
        FigureKind::Sum => msg("Sums of money"),
        FigureKind::Length => msg("Lengths"),
        FigureKind::Count => msg("Counts"),
        FigureKind::Year => msg("Years"),
        FigureKind::Date => msg("Dates"),
        FigureKind::Other => msg("Others"),
    }
}
