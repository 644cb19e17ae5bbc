//! One passage: its address and themes in the margin, its words with their cues, the way to its counterparts.

use corpus::{Corpus, Kind, Mark, Pair, PassageId, SetBy, Span, segments};
use yew::prelude::*;

use super::{
    Edition, carried,
    control::{address_link, link},
    words::{self, Language},
};
use crate::view::{Comparison, Place, View};

/// Stands for a theme, for words that a passage shares with another.
const SHARED: u8 = u8::MAX;

/// A passage; furniture is folded.
pub(super) fn passage(edition: &Edition, id: PassageId, hidden: bool) -> Html {
    let Some(passage) = edition.corpus.passage(id) else { return Html::default() };
    let address = edition.corpus.address(id);
    let inside = html! { <Inside edition={edition.clone()} {id} reasons={Vec::new()} /> };
    match passage.kind {
        Kind::Furniture => html! { <details id={address} class="furniture" {hidden}>{ inside }</details> },
        kind => html! { <article id={address} class={["passage ", kind.id()].concat()} {hidden}>{ inside }</article> },
    }
}

/// A passage of a comparison, with the words that it shares with what stands beside it.
pub(super) fn compared(edition: &Edition, id: PassageId, reasons: &[Span]) -> Html {
    let Some(passage) = edition.corpus.passage(id) else { return Html::default() };
    let address = edition.corpus.address(id);
    let inside = inside(edition, id, reasons);
    match passage.kind {
        Kind::Furniture => html! { <details id={address} class="furniture">{ inside }</details> },
        kind => html! { <article id={address} class={["passage ", kind.id()].concat()}>{ inside }</article> },
    }
}

#[derive(PartialEq, Properties)]
struct InsideProps {
    edition: Edition,
    id: PassageId,
    reasons: Vec<Span>,
}

/// What stands in a passage. It depends on no choice, so a choice does not redraw it.
#[component]
fn Inside(props: &InsideProps) -> Html {
    inside(&props.edition, props.id, &props.reasons)
}

fn inside(edition: &Edition, id: PassageId, reasons: &[Span]) -> Html {
    let Some(passage) = edition.corpus.passage(id) else { return Html::default() };
    let address = edition.corpus.address(id);
    if passage.kind == Kind::Furniture {
        return html! {
            <>
                <summary>{ "Furniture " }<span class="id">{ address }</span></summary>
                { text(edition, id, reasons) }
            </>
        };
    }
    html! {
        <>
            <div class="margin">
                { address_link(edition.passage_href(id), address) }
                { for passage.marks.iter().map(|mark| theme(edition, mark)) }
            </div>
            { text(edition, id, reasons) }
            { counterparts(edition, id) }
            { carried::of_passage(edition, id) }
        </>
    }
}

/// The mark of a theme, which opens who put it there: the style then has its cues stand out in the text.
fn theme(edition: &Edition, mark: &Mark) -> Html {
    let Some(theme) = edition.theme(mark.theme) else { return Html::default() };
    let set_by = match mark.set_by {
        SetBy::Editor => ", set by the editor: its words stand out.",
        SetBy::Rule => ", set by rule: its words stand out.",
    };
    html! {
        <details class={edition.colour(mark.theme)}>
            <summary>{ edition.named_sign(mark.theme) }</summary>
            { [&theme.label, set_by].concat() }
        </details>
    }
}

/// The words of a passage, byte for byte, with the cues of all its themes and the reasons of its pairs marked.
pub fn text(edition: &Edition, id: PassageId, reasons: &[Span]) -> Html {
    let Some(passage) = edition.corpus.passage(id) else { return Html::default() };
    let mut marked = Vec::new();
    for mark in &passage.marks {
        marked.extend(mark.cues.iter().map(|&cue| (cue, mark.theme)));
    }
    marked.extend(reasons.iter().map(|&reason| (reason, SHARED)));
    let segments = segments(edition.corpus.text(id), &marked);
    let words = segments.into_iter().map(|segment| {
        let text = AttrValue::from(segment.text.to_string());
        if segment.marks.is_empty() {
            return html! { { text } };
        }
        let class = |&theme: &u8| if theme == SHARED { "shared".into() } else { edition.colour(theme) };
        let classes: Vec<String> = segment.marks.iter().map(class).collect();
        html! { <mark class={classes.join(" ")}>{ text }</mark> }
    });
    let Language { lang, dir } = Language::of(edition.corpus.lang(id));
    html! { <p class="text" {lang} {dir}>{ for words }</p> }
}

/// The sources that a passage has counterparts in, each a link to where they face it, with how many they are.
fn counterparts(edition: &Edition, id: PassageId) -> Html {
    let across: Vec<u16> = edition.corpus.counterparts(id).map(|(_, across)| across.source).collect();
    if across.is_empty() {
        return Html::default();
    }
    let sources = edition.sources().filter_map(|(right, source)| {
        let count = across.iter().filter(|&&source| source == right).count();
        let comparison = Comparison::of(&[id.source, right]);
        let view = View { place: Place::Comparison(comparison), passage: Some(id) };
        (count > 0).then(|| {
            html! { <li>{ link(edition.href(view), words::short_name(source)) }{ [" ", &count.to_string()].concat() }</li> }
        })
    });
    html! {
        <details class="counterparts">
            <summary>{ words::counted(across.len(), "counterpart") }</summary>
            <ul>{ for sources }</ul>
        </details>
    }
}

/// What two passages share, in their words: `1992 · recognize · 765 km / 611 km`.
pub fn reasons(corpus: &Corpus, pair: &Pair) -> String {
    let (a, b) = (corpus.text(pair.a), corpus.text(pair.b));
    let mut shown = String::new();
    for reason in &pair.reasons {
        if !shown.is_empty() {
            shown.push_str(" · ");
        }
        let (a, b) = (reason.a.of(a), reason.b.of(b));
        shown.push_str(a);
        if !a.eq_ignore_ascii_case(b) {
            shown.push_str(" / ");
            shown.push_str(b);
        }
    }
    shown
}
