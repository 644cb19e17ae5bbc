//! The card of a source: what it states of itself, and how to know its file.

use corpus::Source;
use yew::prelude::*;

use super::words::{self, Language};

/// What a text states of itself, and the file that it is, given how many of its passages count.
pub(super) fn card(source: &Source, passages: usize) -> Html {
    // A title that is stated is the heading already.
    let title = source.title.is_none().then_some(("Title", None));
    let stated = [
        ("Byline", source.byline),
        ("Outlet", source.outlet),
        ("Date", source.date),
        ("Period covered", source.period),
    ];
    let stated = title.into_iter().chain(stated).map(|(name, span)| {
        let Language { lang, dir } = if span.is_some() { Language::of(&source.lang) } else { Language::default() };
        let class = span.is_none().then_some("unstated");
        let words = words::stated(source, span).to_string();
        html! { <div><dt>{ name }</dt><dd {class} {lang} {dir}>{ words }</dd></div> }
    });
    let length = [&words::counted(passages, "passage"), ", ", &words::counted(source.text.len(), "byte")].concat();
    let hash: String = (source.sha256.iter())
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect();
    let label = source.title.is_none().then(|| fact("Our label", words::source_name(source)));
    html! {
        <>
            <dl class="card">
                { for stated }
                { label }
            </dl>
            <details class="file">
                <summary>{ "About this file" }</summary>
                <dl class="card">
                    { fact("Length", length) }
                    { fact("File", source.file.clone()) }
                    <div class="hash"><dt>{ "SHA-256" }</dt><dd>{ hash }</dd></div>
                </dl>
            </details>
        </>
    }
}

fn fact(name: &'static str, words: String) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ words }</dd></div> }
}
