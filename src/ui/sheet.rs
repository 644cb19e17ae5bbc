//! The sheet on which words, a list or a link are shown to be copied.

use yew::prelude::*;

use super::words;
use crate::{
    listed::list_name,
    sheet::{About, Files, Sheet, SheetForm},
    view::{Place, component},
};

/// A sheet over a place. `single_keys` says whether single keys are switched on.
pub fn sheet(sheet: &Sheet, place: &Place, single_keys: bool) -> Html {
    let title = match &sheet.about {
        About::Words(_) => "Quote".into(),
        About::Data(place) => ["Data: ", list_name(place)].concat(),
        About::Link(_) => "Link".into(),
        About::Keys => "Keyboard".into(),
    };
    let inside = if sheet.about == About::Keys { keys(place, single_keys) } else { copied(sheet) };
    html! {
        <dialog id="sheet" aria-labelledby="sheet-title" closedby="any">
            <h2 id="sheet-title">{ title }</h2>
            { inside }
        </dialog>
    }
}

fn copied(sheet: &Sheet) -> Html {
    let forms = sheet.about.forms();
    let choices = forms
        .iter()
        .enumerate()
        .map(|(nth, form)| button(&["as ", &nth.to_string()].concat(), form.name(), Some(nth == sheet.form)));
    let text = forms.get(sheet.form).map(|form| {
        html! {
            <>
                <textarea readonly=true rows="9" aria-label="To be copied" value={sheet.text.clone()} />
                <p class="forms">
                    <button class="main" value="copy">{ "Copy" }</button>
                    { save(sheet, *form) }
                    <span role="status"><span key={sheet.said}>{ sheet.said }</span></span>
                </p>
            </>
        }
    });
    html! {
        <>
            if forms.len() > 1 {
                <p class="forms" role="group" aria-label="Form">{ for choices }</p>
            }
            { text }
            { for sheet.files.iter().map(files) }
            { close() }
        </>
    }
}

/// The link that gives a list as a file.
fn save(sheet: &Sheet, form: SheetForm) -> Html {
    let (About::Data(place), SheetForm::Data(format)) = (&sheet.about, form) else { return Html::default() };
    let name = [list_name(place), ".", format.ending()].concat();
    let href = ["data:text/plain;charset=utf-8,", &component(format.beginning()), &component(&sheet.text)].concat();
    let saves = ["Save ", &words::counted(sheet.count, "record"), " as a file"].concat();
    html! { <a {href} download={name}>{ saves }</a> }
}

fn files(files: &Files) -> Html {
    let links =
        files.links.iter().map(|(name, href)| html! { <>{ " " }<a href={href.clone()} download="">{ *name }</a></> });
    html! { <p class="files">{ [&files.name, ":"].concat() }{ for links }</p> }
}

/// A button of the sheet; if it can be pressed down, whether it is.
fn button(value: &str, name: &'static str, pressed: Option<bool>) -> Html {
    let pressed = pressed.map(|pressed| if pressed { "true" } else { "false" });
    html! { <button value={value.to_string()} aria-pressed={pressed}>{ name }</button> }
}

fn close() -> Html {
    html! { <p class="leave">{ button("close", "Close", None) }</p> }
}

/// A key, the value of the button that does the same or nothing, and what it does.
type Key = (&'static str, &'static str, &'static str);

const PASSAGES: [Key; 2] = [("j", "next", "Next passage"), ("k", "previous", "Previous passage")];
const CLAIMS: [Key; 2] = [("j", "next", "Next claim"), ("k", "previous", "Previous claim")];
const MATCHES: [Key; 2] = [("n", "", "Next match"), ("p", "", "Previous match")];
const EVERYWHERE: [Key; 4] = [
    ("c", "", "Quote the selected words"),
    ("/ or Ctrl K or ⌘K", "", "Search"),
    ("?", "", "This list"),
    ("Esc", "", "Close what is open"),
];

/// What keys there are at a place; what each does can be done with a button, too.
fn keys(place: &Place, single: bool) -> Html {
    let own: &[&[Key]] = match place {
        Place::Passages(_) | Place::Comparison(_) => &[&PASSAGES],
        Place::Search(_) => &[&PASSAGES, &MATCHES],
        Place::Claims(_) => &[&CLAIMS],
        Place::Comparisons | Place::Claim(_) | Place::Figures | Place::Method => &[],
    };
    let keys = own.iter().copied().flatten().chain(&EVERYWHERE).map(|&(key, value, does)| {
        let does = if value.is_empty() { does.into() } else { button(value, does, None) };
        html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></div> }
    });
    let switch = if single { "Single keys are on" } else { "Single keys are off" };
    html! {
        <>
            <dl class="keys">{ for keys }</dl>
            <p class="forms">{ button("switch-keys", switch, Some(single)) }</p>
            { close() }
        </>
    }
}
