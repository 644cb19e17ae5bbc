//! The sheet on which words, a source, a list or a link are shown to be copied or saved.

use corpus::Corpus;
use yew::prelude::*;

use super::words;
use crate::sheet::{About, Sheet, data};

/// A sheet. `single_keys` says whether single keys are switched on.
pub fn sheet(corpus: &Corpus, sheet: &Sheet, single_keys: bool) -> Html {
    let title = match &sheet.about {
        About::Words(_) => "Quote".into(),
        About::Source(source) => {
            ["Cite ", &corpus.sources.get(usize::from(*source)).map(words::source_name).unwrap_or_default()].concat()
        }
        About::Data(place) => {
            let data = data(corpus, place);
            ["Data: ", &data.count().to_string(), " ", data.name].concat()
        }
        About::Link(_) => "Link".into(),
        About::Keys => "Keyboard".into(),
    };
    let inside = if sheet.about == About::Keys { keys(single_keys) } else { copied(sheet) };
    html! {
        <dialog id="sheet" aria-labelledby="sheet-title" closedby="any">
            <h2 id="sheet-title">{ title }</h2>
            { inside }
        </dialog>
    }
}

fn copied(sheet: &Sheet) -> Html {
    let forms = sheet.about.forms().into_iter().enumerate().map(|(nth, form)| {
        let chosen = nth == sheet.form;
        html! {
            <button value={["as ", &nth.to_string()].concat()} aria-pressed={if chosen { "true" } else { "false" }}>
                { form.name() }
            </button>
        }
    });
    html! {
        <>
            <div class="forms" role="group" aria-label="Form">{ for forms }</div>
            <textarea readonly=true rows="9" aria-label="To be copied" value={sheet.text.clone()} />
            <div class="forms">
                <button class="main" value="copy">{ "Copy" }</button>
                <button value="save">{ "Save as a file" }</button>
                <button value="close">{ "Close" }</button>
                <span role="status"><span key={sheet.said}>{ sheet.said }</span></span>
            </div>
        </>
    }
}

/// What keys there are; each is a button, too.
fn keys(single: bool) -> Html {
    let key = |key: &'static str, does: Html| html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></div> };
    let button = |value: &'static str, name: &'static str| html! { <button {value}>{ name }</button> };
    html! {
        <>
            <dl class="keys">
                { key("j", button("next", "Next passage")) }
                { key("k", button("previous", "Previous passage")) }
                { key("c", html! { "Quote the selected words" }) }
                { key("/ or Ctrl K or ⌘K", html! { "Search" }) }
                { key("n", html! { "Next match of a search" }) }
                { key("p", html! { "Previous match" }) }
                { key("?", html! { "This list" }) }
                { key("Esc", html! { "Close what is open" }) }
            </dl>
            <p class="forms">
                <button value="switch-keys" aria-pressed={if single { "true" } else { "false" }}>
                    { if single { "Single keys are on" } else { "Single keys are off" } }
                </button>
                <button class="main" value="close">{ "Close" }</button>
            </p>
        </>
    }
}
