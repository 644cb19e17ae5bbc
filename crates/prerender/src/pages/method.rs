//! What the texts are and are not, and how what is shown of them came about.

use corpus::{Choice, PassageId, msg, plural};
use crossread::{
    View,
    ui::{
        Edition,
        claims::column,
        control::link,
        words::{self, Language},
    },
    view::{Form, ONE_FILE, Place},
};
use ingest::{Disagreement, Measured, MeasuredClaims, MeasuredPairs, Measures, Score};
use yew::prelude::*;

use super::plot::number_marks;

const NAMES: &str = msg(
    "A name in square brackets is ours: that text states no title. Of title, byline, outlet, date and period we give only what the text itself states, in its words; the rest is “not stated”.",
);
const THEMES: &str = msg(
    "Rules put themes on passages: words and phrases with weights, and contexts that cancel them, such as figures of speech. A passage carries a theme where its cues weigh enough; the cues are underlined. Rules read words, not meaning: they can miss what is never named, and take a bare mention for more.",
);
const MEASURED: &str = msg(
    "How well they do was measured on passages labelled by reading, not by rule. Precision is the share of what the rules found that is labelled; recall, the share of what is labelled that the rules found; F1 is the harmonic mean of both. Borderline passages were left out of the count. What the rules miss most is what never names its theme, such as an agent's errand told as a story; what they take for more is a figure of speech that they do not know.",
);
const KINDS: &str = msg(
    "A passage is a heading, a paragraph, a list item, a caption or a note, as its form tells or, where the form does not tell, as an editor set it. What is not part of the text (tags, adverts, related links) is folded, and outside every number.",
);
const PAIRS: &str = msg(
    "Two passages of two sources are paired where they share names, figures, dates or rare words; the rarer, the stronger. A claim to which few passages speak strengthens the pairs among them, and pairs passages in two languages by itself. Words of one family count as shared, near-synonyms too, such as “arms” and “weapons”. What they share stands between them as reasons. A pair says that two passages can be compared, never that they agree, nor who is right. Pairs are found by rule: some are far-fetched, and some are missing.",
);
const CLAIMS: &str = msg(
    "A claim is one thing that sources speak to, put in neutral words by an editor who read the texts. Each cell of the table is a quote, which the build checks against its passage letter by letter.",
);
const RELATIONS: &str = msg(
    "A passage looks like a claim if it shares with a quote a figure, a name that few passages have, or two rare words. “Agree” means that the sources say the same; “differ”, that they cannot both be right as they stand; “not comparable”, that they look as if they differed, but what is measured, when, or which step is meant is not the same; “compatible”, that what they say fits together; “only here”, that one source alone speaks, and “found only here”, that no quote of another was found. What differs or cannot be compared says in what. With a quote it is told on what basis somebody speaks, where the text tells: an own report, a named source, an accusation, an estimate. Sources that rest on the same person or outlet are one voice. None of this says who is right.",
);
const FIGURES: &str = msg(
    "Numbers and dates are found by rule, as they are written. What one measures, as of when and who says so is taken from the claim that quotes it, and else left open. Values stand on one scale where two sources give them in one claim; whether they measure the same is said beside them.",
);
const TAKE_ALONG: &str = msg(
    "All of this can be had as one file, {file}. Kept on a disk, sent by mail or given away on a USB stick, it opens by a double click, with the network off. As data: {files} JSON and Markdown lie beside each, under the same name.",
);
const WHOLE: &str = msg(
    "Everything is in the file: it asks the network for nothing, and can be copied, sent by mail or given away on a USB stick as it is.",
);
const BYTES: &str = msg(
    "Every text is kept byte for byte. Each non-empty line is a passage. Its address, such as {address}, names the text and the line. The SHA-256 of each file stands on the page of its source. The rights to the texts stay with their authors.",
);
const ELSEWHERE: &str = msg(
    "The rules are general ones, taken as they are; elsewhere, on {passages} of other outlets that no rule was written for, they reached a mean F1 of {f1}, which does not say how well they do on these texts.",
);
const PAIRS_MEASURED: &str = msg(
    "The pairs of these texts were marked in two readings, each without the other. Of the {shown} that are shown, at least one reading marked {right} (precision {precision}); of the {same} that both readings called the same statement, {found} are shown (recall {recall}). The rules and the claims were written with these texts at hand: expect less of other texts.",
);
const SORTED: &str = msg(
    "Both gave the same relation to {same} of {read} claims ({share}); less what chance would give, {kappa} (Cohen’s kappa).",
);
const LABELLED: &str = msg(
    "{passages} of these texts, labelled by reading; the rules were written with them at hand, so expect less of other texts. Mean F1: {f1}.",
);
const PRIVACY: &str = msg("What you choose is not sent anywhere. There is no cookie, and no request to anybody else.");

/// The page on the method.
pub(super) fn method(edition: &Edition, measures: &Measures) -> Html {
    html! {
        <div class="prose">
            <h2>{ edition.tr("The texts") }</h2>
            { texts(edition) }
            <h2>{ edition.tr("Themes") }</h2>
            <dl>{ for (0..edition.corpus.themes.len() as u8).map(|index| theme(edition, index)) }</dl>
            <p>{ edition.tr(THEMES) }</p>
            { themes_measured(edition, measures.themes.as_ref()) }
            { elsewhere(edition, measures.elsewhere.as_ref()) }
            { edits(edition) }
            <h2>{ edition.tr("Kinds") }</h2>
            <p>{ edition.tr(KINDS) }</p>
            <h2>{ edition.tr("Pairs") }</h2>
            <p>{ edition.tr(PAIRS) }</p>
            { pairs_measured(edition, measures.pairs.as_ref()) }
            <h2>{ edition.tr("Claims") }</h2>
            <p>{ edition.tr(CLAIMS) }{ " " }{ edition.tr(words::SILENCE) }{ " " }{ edition.tr(RELATIONS) }</p>
            { claims_measured(edition, measures.claims.as_ref()) }
            <h2>{ edition.tr("Figures") }</h2>
            <p>{ edition.tr(FIGURES) }</p>
            <h2>{ edition.tr("What you do here") }</h2>
            <p>{ edition.tr(PRIVACY) }</p>
            <h2>{ edition.tr("In one file") }</h2>
            <p>{ one_file(edition) }</p>
        </div>
    }
}

/// What the texts are, how they were chosen, and how they are kept.
fn texts(edition: &Edition) -> Html {
    let site = &edition.corpus.site;
    let first = edition.corpus.address(PassageId { source: 0, n: 1 });
    let sources = edition.sources().map(|(index, source)| {
        let Language { lang, dir } = Language::of_name(&edition.corpus, source);
        html! {
            <li>
                <a {lang} {dir} href={edition.source_href(index)}>{ words::source_name(source) }</a>
                { edition.tr(", ") }{ words::imprint_line(&edition.corpus, source) }
            </li>
        }
    });
    html! {
        <>
            { words::paragraphs(&site.introduction) }
            { words::paragraphs(&site.selection) }
            <ul>{ for sources }</ul>
            <p>{ edition.tr(NAMES) }</p>
            <p>{ edition.corpus.fill(BYTES, &[("address", &first)]) }</p>
        </>
    }
}

fn theme(edition: &Edition, index: u8) -> Html {
    let Some(theme) = edition.theme(index) else { return Html::default() };
    html! {
        <div><dt>{ edition.sign(index) }{ [" ", &theme.label].concat() }</dt><dd>{ theme.about.clone() }</dd></div>
    }
}

/// How to have all of it without the network; in the file itself, which site it is from.
fn one_file(edition: &Edition) -> Html {
    match (edition.links.form(), &edition.corpus.site.address) {
        (Form::Path, _) => {
            let file = [&root(edition), ONE_FILE].concat();
            let (before, behind) = edition.corpus.around(TAKE_ALONG, "file");
            let (between, after) = behind.split_once("{files}").unwrap_or((behind, ""));
            html! {
                <>
                    { before }<a href={file} download="">{ ONE_FILE }</a>{ between }{ for data(edition) }{ after }
                </>
            }
        }
        (Form::Query, Some(site)) => {
            let (before, after) = edition.corpus.around("This is the edition in one file of {site}.", "site");
            html! { <>{ before }{ link(site.clone(), site.clone()) }{ after }{ " " }{ edition.tr(WHOLE) }</> }
        }
        (Form::Query, None) => {
            html! { <>{ edition.tr("This is the edition in one file.") }{ " " }{ edition.tr(WHOLE) }</> }
        }
    }
}

/// The lists that lie beside the pages as files, each a link.
fn data(edition: &Edition) -> impl Iterator<Item = Html> {
    let root = root(edition);
    ["passages.csv", "pairs.csv", "claims.csv", "figures.csv", "sources.csv", "sources.bib"].into_iter().map(
        move |name| {
            let href = [&root, "data/", name].concat();
            html! { <><a {href} download="">{ name }</a>{ " " }</> }
        },
    )
}

/// The way from this page up to the root of the site.
fn root(edition: &Edition) -> String {
    View::from(Place::Method).root(&edition.corpus)
}

/// How well the rules do on these texts, if their passages were labelled, and each passage on which rule and label differ.
fn themes_measured(edition: &Edition, measured: Option<&Measured>) -> Html {
    let Some(measured) = measured else {
        return html! { <p>{ edition.tr("How well the rules do on these texts has not been measured.") }</p> };
    };
    html! {
        <>
            <p>{ edition.tr(MEASURED) }</p>
            <table class="measured">
                <caption>{ reached(edition, LABELLED, measured) }</caption>
                <thead><tr>{ for [msg("Theme"), msg("Precision"), msg("Recall"), "F1"].map(|name| column(edition.tr(name))) }</tr></thead>
                <tbody>{ for measured.themes.iter().map(|it| score(edition, it)) }</tbody>
            </table>
            { disagreements(edition, &measured.disagreements) }
        </>
    }
}

/// What general rules reached elsewhere, said as that: it was not measured on these texts.
fn elsewhere(edition: &Edition, measured: Option<&Measured>) -> Html {
    let Some(measured) = measured else { return Html::default() };
    html! { <p>{ reached(edition, ELSEWHERE, measured) }</p> }
}

/// What rules reached, in a message with the number of passages and the mean F1.
fn reached(edition: &Edition, message: &'static str, measured: &Measured) -> String {
    let passages = edition.corpus.counted(measured.passages, words::PASSAGES);
    let f1 = hundredths(edition, measured.macro_f1());
    edition.corpus.fill(message, &[("passages", &passages), ("f1", &f1)])
}

fn disagreements(edition: &Edition, disagreements: &[Disagreement]) -> Html {
    let corpus = &edition.corpus;
    let entry = |Disagreement { theme, cues, text, .. }: &Disagreement| {
        let cues: Vec<String> = cues.iter().map(|cue| corpus.fill("“{words}”", &[("words", cue)])).collect();
        match cues.is_empty() {
            true => corpus.fill("{theme} missed in: {text}…", &[("theme", theme), ("text", text)]),
            false => {
                let cues = cues.join(corpus.tr(", "));
                let slots = [("theme", theme.as_str()), ("cues", &cues), ("text", text)];
                corpus.fill("{theme} found, by {cues}, in: {text}…", &slots)
            }
        }
    };
    let count = plural("{n} difference between rules and labels", "{n} differences between rules and labels");
    folded(corpus.counted(disagreements.len(), count), disagreements.iter().map(entry))
}

/// How well pairs are found, and each on which the rules and both readings differ.
fn pairs_measured(edition: &Edition, measured: Option<&MeasuredPairs>) -> Html {
    let corpus = &edition.corpus;
    let Some(measured) = measured else {
        return html! { <p>{ corpus.tr("How well the pairs of this collection are found has not been measured.") }</p> };
    };
    let MeasuredPairs { shown, right, same, found, unmarked, missed } = measured;
    let (precision, recall) = (hundredths(edition, measured.precision()), hundredths(edition, measured.recall()));
    let [shown, right, same, found] = [shown, right, same, found].map(|count| count.to_string());
    let slots = [
        ("shown", shown.as_str()),
        ("right", &right),
        ("precision", &precision),
        ("same", &same),
        ("found", &found),
        ("recall", &recall),
    ];
    let how_well = corpus.fill(PAIRS_MEASURED, &slots);
    let unmarked_count =
        plural("{n} pair shown that neither reading marked", "{n} pairs shown that neither reading marked");
    let missed_count = plural(
        "{n} pair not shown that both readings called the same",
        "{n} pairs not shown that both readings called the same",
    );
    let [unmarked_count, missed_count] =
        [(unmarked.len(), unmarked_count), (missed.len(), missed_count)].map(|(n, of)| corpus.counted(n, of));
    html! {
        <>
            <p>{ how_well }</p>
            { folded(unmarked_count, unmarked.iter().cloned()) }
            { folded(missed_count, missed.iter().cloned()) }
        </>
    }
}

/// How far two readings of the claims agree, and where they do not.
fn claims_measured(edition: &Edition, measured: Option<&MeasuredClaims>) -> Html {
    let Some(measured) = measured else {
        return html! { <p>{ edition.tr("How far another reading would sort these claims alike has not been measured.") }</p> };
    };
    let MeasuredClaims { how, read, same, kappa, apart } = measured;
    let corpus = &edition.corpus;
    let (share, kappa) = (hundredths(edition, *same as f64 / (*read).max(1) as f64), hundredths(edition, *kappa));
    let [same, read] = [same, read].map(|count| count.to_string());
    let sorted = corpus.fill(SORTED, &[("same", &same), ("read", &read), ("share", &share), ("kappa", &kappa)]);
    let entries = apart.iter().map(|&(index, [first, second])| {
        let title = corpus.claims.get(usize::from(index)).map_or("", |claim| &claim.title);
        let relations = [first, second].map(|relation| words::relation_name(corpus, relation).to_string());
        [title, ": ", &words::any_of(corpus, &relations)].concat()
    });
    let count = corpus.counted(
        apart.len(),
        plural("{n} claim that the readings sorted differently", "{n} claims that the readings sorted differently"),
    );
    html! { <><p>{ [how.as_str(), " ", &sorted].concat() }</p>{ folded(count, entries) }</> }
}

/// A folded list under what says its number; nothing if it is empty.
fn folded(summary: String, entries: impl ExactSizeIterator<Item = String>) -> Html {
    if entries.len() == 0 {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ summary }</summary>
            <ul>{ for entries.map(|entry| html! { <li>{ entry }</li> }) }</ul>
        </details>
    }
}

fn score(edition: &Edition, score: &Score) -> Html {
    let theme = edition.corpus.themes.iter().find(|theme| theme.id == score.theme);
    let label = theme.map_or(&score.theme, |theme| &theme.label).clone();
    let [right, extra, missed] = [score.right, score.extra, score.missed].map(|count| count.to_string());
    let counts = [("right", right.as_str()), ("extra", &extra), ("missed", &missed)];
    let counts = edition.corpus.fill("{right} right, {extra} too many, {missed} missed", &counts);
    let shares = [score.precision(), score.recall(), score.f1()];
    html! {
        <tr>
            <th scope="row">
                { label }
                <small>{ [" ", &counts].concat() }</small>
            </th>
            { for shares.map(|share| html! { <td>{ hundredths(edition, share) }</td> }) }
        </tr>
    }
}

fn hundredths(edition: &Edition, share: f64) -> String {
    let [_, point] = number_marks(&edition.corpus);
    format!("{share:.2}").replace('.', point)
}

/// What an editor corrected, with the reasons given.
fn edits(edition: &Edition) -> Html {
    let corpus = &edition.corpus;
    let edits = corpus.edits.iter().map(|edit| {
        let mut changes = String::new();
        for (sign, themes) in [(" +", &edit.added), (" −", &edit.dropped)] {
            for &theme in themes {
                changes.extend([sign, &words::choice_name(corpus, Choice::Theme(theme))]);
            }
        }
        let address = link(edition.passage_href(edit.passage), corpus.address(edit.passage));
        html! { <li>{ address }{ [&changes, ": ", &edit.reason].concat() }</li> }
    });
    let lead = corpus.tr(match corpus.edits.is_empty() {
        true => msg("No theme was corrected by hand."),
        false => msg("An editor corrected these by hand:"),
    });
    html! { <><p>{ lead }</p><ul>{ for edits }</ul></> }
}
