//! The sheet on which words, a list or a link are shown to be copied.

use corpus::{Corpus, msg, plural};
use yew::prelude::*;

use crate::{
    listed::list_name,
    sheet::{About, Files, Sheet, SheetForm},
    view::{Place, component},
};

/// A sheet over a place. `single_keys` says whether single keys are switched on.
pub fn sheet(corpus: &Corpus, sheet: &Sheet, place: &Place, single_keys: bool) -> Html {
    let title = match &sheet.about {
        About::Words(_) => msg("Quote"),
        About::Data(place) => data(place),
        About::Link(_) => msg("Link"),
        About::Keys => msg("Keyboard"),
    };
    let inside = if sheet.about == About::Keys { keys(corpus, place, single_keys) } else { copied(corpus, sheet) };
    html! {
        <dialog id="sheet" aria-labelledby="sheet-title" closedby="any">
            <h2 id="sheet-title">{ corpus.tr(title) }</h2>
            { inside }
        </dialog>
    }
}

/// What the sheet of a list is called.
fn data(place: &Place) -> &'static str {
    match list_name(place) {
        "passages" => msg("Data: passages"),
        "pairs" => msg("Data: pairs"),
        "claims" => msg("Data: claims"),
        "figures" => msg("Data: figures"),
        _ => msg("Data: sources"),
    }
}

fn copied(corpus: &Corpus, sheet: &Sheet) -> Html {
    let forms = sheet.about.forms();
    let choices = forms.iter().enumerate().map(|(nth, form)| {
        button(&["as ", &nth.to_string()].concat(), corpus.tr(form.name()), Some(nth == sheet.form))
    });
    let text = forms.get(sheet.form).map(|form| {
        html! {
            <>
                <textarea readonly=true rows="9" aria-label={corpus.tr("To be copied").to_string()} value={sheet.text.clone()} />
                <p class="forms">
                    <button class="main" value="copy">{ corpus.tr("Copy") }</button>
                    { save(corpus, sheet, *form) }
                    <span role="status"><span key={sheet.said}>{ corpus.tr(sheet.said) }</span></span>
                </p>
            </>
        }
    });
    html! {
        <>
            if forms.len() > 1 {
                <p class="forms" role="group" aria-label={corpus.tr("Form").to_string()}>{ for choices }</p>
            }
            { text }
            { for sheet.files.iter().map(files) }
            { close(corpus) }
        </>
    }
}

/// The link that gives a list as a file.
fn save(corpus: &Corpus, sheet: &Sheet, form: SheetForm) -> Html {
    let (About::Data(place), SheetForm::Data(format)) = (&sheet.about, form) else { return Html::default() };
    let name = [list_name(place), ".", format.ending()].concat();
    let href = ["data:text/plain;charset=utf-8,", &component(format.beginning()), &component(&sheet.text)].concat();
    let saves = corpus.counted(sheet.count, plural("Save {n} record as a file", "Save {n} records as a file"));
    html! { <a {href} download={name}>{ saves }</a> }
}

fn files(files: &Files) -> Html {
    let links =
        files.links.iter().map(|(name, href)| html! { <>{ " " }<a href={href.clone()} download="">{ *name }</a></> });
    html! { <p class="files">{ [&files.name, ":"].concat() }{ for links }</p> }
}

/// A button of the sheet; if it can be pressed down, whether it is.
fn button(value: &str, name: &str, pressed: Option<bool>) -> Html {
    let pressed = pressed.map(|pressed| if pressed { "true" } else { "false" });
    html! { <button value={value.to_string()} aria-pressed={pressed}>{ name.to_string() }</button> }
}

fn close(corpus: &Corpus) -> Html {
    html! { <p class="leave">{ button("close", corpus.tr("Close"), None) }</p> }
}

/// A key, the value of the button that does the same or nothing, and what it does.
type Key = (&'static str, &'static str, &'static str);

const PASSAGES: [Key; 2] = [("j", "next", msg("Next passage")), ("k", "previous", msg("Previous passage"))];
const CLAIMS: [Key; 2] = [("j", "next", msg("Next claim")), ("k", "previous", msg("Previous claim"))];
const MATCHES: [Key; 2] = [("n", "", msg("Next match")), ("p", "", msg("Previous match"))];
const EVERYWHERE: [Key; 4] = [
    ("c", "", msg("Quote the selected words")),
    (msg("/ or Ctrl K or ⌘K"), "", msg("Search")),
    ("?", "", msg("This list")),
    ("Esc", "", msg("Close what is open")),
];

/// What keys there are at a place; what each does can be done with a button, too.
fn keys(corpus: &Corpus, place: &Place, single: bool) -> Html {
    let own: &[&[Key]] = match place {
        Place::Passages(_) | Place::Comparison(_) => &[&PASSAGES],
        Place::Search(_) => &[&PASSAGES, &MATCHES],
        Place::Claims(_) => &[&CLAIMS],
        Place::Comparisons | Place::Claim(_) | Place::Figures | Place::Method => &[],
    };
    let keys = own.iter().copied().flatten().chain(&EVERYWHERE).map(|&(key, value, does)| {
        let does = corpus.tr(does);
        let does = if value.is_empty() { does.into() } else { button(value, does, None) };
        html! { <div><dt><kbd>{ corpus.tr(key) }</kbd></dt><dd>{ does }</dd></div> }
    });
    let switch = corpus.tr(if single { msg("Single keys are on") } else { msg("Single keys are off") });
    html! {
        <>
            <dl class="keys">{ for keys }</dl>
            <p class="forms">{ button("switch-keys", switch, Some(single)) }</p>
            { close(corpus) }
        </>
    }
}
