//! The card of a source: what it states of itself, and how to know its file.

use corpus::Source;
use yew::prelude::*;

use super::words;

/// What a text states of itself, and the file that it is.
pub(super) fn card(source: &Source) -> Html {
    let stated = [
        ("Title", source.title),
        ("Byline", source.byline),
        ("Outlet", source.outlet),
        ("Date", source.date),
        ("Period covered", source.period),
    ];
    let (lang, dir) = words::language(&source.lang);
    let stated = stated.map(|(name, span)| {
        let words = words::stated(source, span);
        let class = span.is_none().then_some("unstated");
        let (lang, dir) = if span.is_some() { (lang.clone(), dir) } else { (None, None) };
        html! { <div><dt>{ name }</dt><dd {class} {lang} {dir}>{ words }</dd></div> }
    });
    let hash: String = source.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
    html! {
        <dl class="card">
            { for stated }
            if source.title.is_none() {
                <div><dt>{ "Name of ours" }</dt><dd>{ "[" }{ &source.label }{ "]" }</dd></div>
            }
            <div><dt>{ "Length" }</dt><dd>
                { words::counted(source.passages.len(), "passage", "passages") }{ ", " }
                { words::counted(source.text.len(), "byte", "bytes") }
            </dd></div>
            <div><dt>{ "File" }</dt><dd>{ &source.file }</dd></div>
            <div><dt>{ "SHA-256" }</dt><dd class="hash">{ hash }</dd></div>
        </dl>
    }
}
