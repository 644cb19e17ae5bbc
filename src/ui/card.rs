//! The card of a source: what it states of itself, and how to know its file.

use corpus::{Source, plural};
use yew::prelude::*;

use super::{
    Edition,
    words::{self, Language},
};

/// What a text states of itself, and the file that it is, given how many of its passages count.
pub(super) fn card(edition: &Edition, source: &Source, passages: usize) -> Html {
    let corpus = &edition.corpus;
    let given = &source.given;
    // A title that is stated is the heading already.
    let title = source.title.is_none().then_some((edition.tr("Title"), None, &None));
    let stated = [
        (edition.tr("Byline"), source.byline, &given.byline),
        (edition.tr("Outlet"), source.outlet, &given.outlet),
        (edition.tr("Date"), source.date, &given.date),
        (edition.tr("Period covered"), source.period, &None),
    ];
    let of_editor = |words: &str| of_editor(edition, words);
    let stated = title.into_iter().chain(stated).map(|(name, span, given)| {
        let Language { lang, dir } =
            if span.is_some() { Language::of(corpus, &source.lang) } else { Language::default() };
        let class = span.is_none().then_some("unstated");
        let words = words::stated(corpus, source, span).to_string();
        html! { <div><dt>{ name }</dt><dd {class} {lang} {dir}>{ words }</dd>{ given.as_deref().map(of_editor) }</div> }
    });
    let more = [
        (edition.tr("Rights"), &given.rights),
        (edition.tr("Retrieved"), &given.retrieved),
        (edition.tr("Note"), &given.note),
    ];
    let more = more
        .into_iter()
        .filter_map(|(name, given)| Some(html! { <div><dt>{ name }</dt>{ of_editor(given.as_deref()?) }</div> }));
    let original = words::original(corpus, source)
        .map(|link| html! { <div><dt>{ edition.tr("From") }</dt><dd>{ link }</dd></div> });
    let bytes = corpus.counted(source.text.len(), plural("{n} byte", "{n} bytes"));
    let length = [&corpus.counted(passages, words::PASSAGES), corpus.tr(", "), &bytes].concat();
    let hash: String = (source.sha256.iter())
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect();
    let label = source.title.is_none().then(|| fact(edition.tr("Our label"), words::source_name(source)));
    let references: Vec<Html> = edition.links.references(&edition.corpus, source).map(reference).collect();
    let cite = (!references.is_empty())
        .then(|| html! { <div><dt>{ edition.tr("Cite") }</dt><dd class="links">{ for references }</dd></div> });
    html! {
        <>
            <dl class="card">
                { for stated }
                { original }
                { for more }
                { label }
            </dl>
            <details class="file">
                <summary>{ edition.tr("About this file, and references to it") }</summary>
                <dl class="card">
                    { cite }
                    { fact(edition.tr("Length"), length) }
                    { fact(edition.tr("File"), source.file.clone()) }
                    <div class="hash"><dt>{ "SHA-256" }</dt><dd>{ hash }</dd></div>
                </dl>
            </details>
        </>
    }
}

/// Words of the editor, marked as such.
fn of_editor(edition: &Edition, words: &str) -> Html {
    let given = [" (", edition.corpus.tr(words::GIVEN), ")"].concat();
    html! { <dd class="given">{ words.to_string() }<small>{ given }</small></dd> }
}

/// A link to a source as a reference.
fn reference((format, href): (&'static str, String)) -> Html {
    html! { <><a {href} download="">{ format }</a>{ " " }</> }
}

fn fact(name: AttrValue, words: String) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ words }</dd></div> }
}
