//! Numbers and dates: those that can be compared, the timeline, and the ledger of them all.

use corpus::{Choice, Claim, Figure, FigureKind};
use crossread::{
    ui::{
        Edition,
        carried::figure_id,
        claim_row::relation,
        control::{address_link, link},
        words::{self, Language},
    },
    view::Place,
};
use yew::prelude::*;

use super::{
    plot, timeline,
    values::{comparable, covers},
};

/// How many letters stand on either side of a figure in the ledger.
const AROUND: usize = 30;

const COMPARED: &str = "Values that stand in one claim and on one scale. That they stand together does not say that they measure the same.";
const TIMELINE: &str =
    "Every date that a text names, by the first theme of its passage. A gap in the years is cut short.";
const LEDGER: &str = "Found by rule, by kind, in reading order. Figures of one kind are not thereby comparable: what one measures is given where a claim says so, and left open elsewhere.";

/// The figures.
pub(super) fn figures(edition: &Edition) -> Html {
    let corpus = &edition.corpus;
    if corpus.figures.is_empty() {
        return html! { <p class="nothing">{ "No figures were found in these texts." }</p> };
    }
    html! {
        <>
            <nav class="ways" aria-label="On this page">
                <a href="#compared">{ "Compared" }</a>
                <a href="#timeline">{ "Timeline" }</a>
                <a href="#ledger">{ "Every figure" }</a>
            </nav>
            <section id="compared">
                <h2>{ "What two sources or more give" }</h2>
                <p class="note">{ COMPARED }</p>
                { plot::key() }
                { for (0..).zip(&corpus.claims).map(|(index, claim)| groups(edition, index, claim)) }
            </section>
            <section id="timeline">
                <h2>{ "Timeline" }</h2>
                <p class="note">{ TIMELINE }</p>
                <p class="key">{ for edition.themes().map(|theme| key(edition, theme)) }</p>
                { timeline::timeline(edition) }
            </section>
            <section id="ledger">
                <h2>{ "Every figure" }</h2>
                <p class="note">{ LEDGER }</p>
                { for FigureKind::ALL.map(|kind| of_kind(edition, kind)) }
            </section>
        </>
    }
}

/// The values of one claim, grouped by scale, each group drawn and in a table.
fn groups(edition: &Edition, index: u16, claim: &Claim) -> Html {
    let groups = comparable(&edition.corpus, claim).into_iter().map(|(scale, values)| {
        html! {
            <div class="group">
                <div>
                    <h3>{ link(edition.href(Place::Claim(index)), claim.title.clone()) }</h3>
                    <p class="note">{ relation(claim.relation) }{ [" ", &claim.note].concat() }</p>
                    { plot::plot(edition, &scale, &values) }
                </div>
                { plot::table(edition, &values) }
            </div>
        }
    });
    html! { <>{ for groups }</> }
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
    let text = corpus.text(figure.passage);
    let before = text.get(..figure.span.start as usize).unwrap_or_default();
    let after = text.get(figure.span.end as usize..).unwrap_or_default();
    let measured = (0..).zip(&corpus.claims).find_map(|(index, claim): (u16, &Claim)| {
        let cell = claim.cells.iter().find(|cell| cell.measure.is_some() && covers(corpus, cell, figure))?;
        Some(link(edition.href(Place::Claim(index)), cell.measure.clone()?))
    });
    let Language { lang, dir } = Language::of(corpus.lang(figure.passage));
    html! {
        <tr id={figure_id(corpus, figure)}>
            <td {lang} {dir}>
                { last_words(before).to_string() }
                <b>{ figure.span.of(text).to_string() }</b>
                { first_words(after).to_string() }
            </td>
            <td data-with="Unit">{ figure.unit.clone() }</td>
            <td data-with="Measured">{ measured }</td>
            <td data-with="Passage">
                { address_link(edition.passage_href(figure.passage), corpus.address(figure.passage)) }
            </td>
        </tr>
    }
}

/// The last words of a text.
fn last_words(text: &str) -> &str {
    let Some((at, _)) = text.char_indices().rev().nth(AROUND) else { return text };
    let tail = &text[at..];
    tail.find(char::is_whitespace).map_or(tail, |blank| tail[blank..].trim_start())
}

/// The first words of a text.
fn first_words(text: &str) -> &str {
    let Some((at, _)) = text.char_indices().nth(AROUND) else { return text };
    let head = &text[..at];
    head.rfind(char::is_whitespace).map_or(head, |blank| &head[..blank])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_figure_are_whole() {
        assert_eq!(last_words("short before "), "short before ");
        assert_eq!(last_words("a text that is rather longer than the thirty letters "), "than the thirty letters ");
        assert_eq!(first_words(" and what comes after it is cut as well"), " and what comes after it is");
    }
}
