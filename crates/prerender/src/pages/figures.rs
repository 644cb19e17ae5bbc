//! Numbers and dates: those that can be compared, the timeline, and the ledger of them all.

use std::collections::BTreeSet;

use corpus::{Choice, Claim, Corpus, Figure, FigureKind};
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

const COMPARED: &str = "Values given for the same claim. They may not measure the same thing.";
const TIMELINE: &str =
    "Every date that a text names, by the first theme of its passage. A gap in the years is cut short.";
const LEDGER: &str = "Found by rule, by kind, in reading order. Two figures of one kind are not always comparable. We say what a figure measures only where a claim states it.";

/// What is said of texts in languages whose numbers and units are not known; nothing if there are none.
fn unknown(corpus: &Corpus) -> String {
    let languages: BTreeSet<&str> =
        corpus.passages().map(|(id, _)| corpus.lang(id)).filter(|lang| !ingest::numbers_known(lang)).collect();
    match languages.is_empty() {
        true => String::new(),
        false => {
            let languages: Vec<&str> = languages.into_iter().collect();
            format!(
                " In some languages ({}) we read only digits, years, signs and international units.",
                languages.join(", ")
            )
        }
    }
}

/// The figures.
pub(super) fn figures(edition: &Edition) -> Html {
    let corpus = &edition.corpus;
    if corpus.figures.is_empty() {
        return html! { <p class="nothing">{ "No figures were found in these texts." }</p> };
    }
    let compared: Vec<Html> =
        (0..).zip(&corpus.claims).flat_map(|(index, claim)| groups(edition, index, claim)).collect();
    let sections = [
        ("compared", "What two sources or more give", "Compared", !compared.is_empty()),
        ("timeline", "Timeline", "Timeline", timeline::has_dates(corpus)),
        ("ledger", "Every figure", "Every figure", true),
    ];
    let shown = sections.into_iter().filter(|(_, _, _, any)| *any);
    let ways = shown.clone().map(|(id, _, name, _)| html! { <a href={["#", id].concat()}>{ name }</a> });
    let ways =
        (shown.clone().count() > 1).then(|| html! { <nav class="ways" aria-label="On this page">{ for ways }</nav> });
    let sections = shown.map(|(id, heading, _, _)| {
        let inside = match id {
            "compared" => {
                html! { <><p class="note">{ COMPARED }</p>{ meanings() }{ plot::key() }{ for compared.clone() }</> }
            }
            "timeline" => html! {
                <>
                    <p class="note">{ TIMELINE }</p>
                    <p class="key">{ for edition.themes().map(|theme| key(edition, theme)) }</p>
                    { timeline::timeline(edition) }
                </>
            },
            _ => {
                html! { <><p class="note">{ LEDGER }{ unknown(corpus) }</p>{ for FigureKind::ALL.map(|kind| of_kind(edition, kind)) }</> }
            }
        };
        html! { <section {id}><h2>{ heading }</h2>{ inside }</section> }
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
            <summary><b>{ kind_name(kind) }</b>{ " " }<span class="n">{ figures.len().to_string() }</span></summary>
            { plot::ledger(&["In its words", "Unit", "Measured", "Passage"], html! { <>{ for rows }</> }) }
        </details>
    }
}

fn row(edition: &Edition, figure: &Figure) -> Html {
    let corpus = &edition.corpus;
    let (before, after) = around(corpus, figure);
    let measured =
        measure(corpus, figure).map(|(claim, measure)| link(edition.href(Place::Claim(claim)), measure.to_string()));
    let Language { lang, dir } = Language::of(corpus.lang(figure.passage));
    html! {
        <tr id={figure_id(corpus, figure)}>
            <td {lang} {dir}>
                { before.to_string() }
                <b>{ figure.span.of(corpus.text(figure.passage)).to_string() }</b>
                { after.to_string() }
            </td>
            <td data-with="Unit">{ figure.unit.clone() }</td>
            <td data-with="Measured">{ measured }</td>
            <td data-with="Passage">
                { address_link(edition.passage_href(figure.passage), corpus.address(figure.passage)) }
                { " " }
                { quote_button(corpus, figure.passage, corpus.sentence(figure.passage, figure.span)) }
            </td>
        </tr>
    }
}

fn kind_name(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Share => "Shares",
        FigureKind::Sum => "Sums of money",
        FigureKind::Length => "Lengths",
        FigureKind::Count => "Counts",
        FigureKind::Year => "Years",
        FigureKind::Date => "Dates",
        FigureKind::Other => "Others",
    }
}
