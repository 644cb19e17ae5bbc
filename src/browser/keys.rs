//! Keys, and moving from passage to passage.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{Browser, first_read, focus, html};

/// Where keys are letters: in fields, and where a page takes what is written.
const WRITING: &str = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";

/// What a passage that is not shown stands in.
const FOLDED: &str = "[hidden], details:not([open])";

/// The key of an event that is none of a field, a composition or the system; `None` for any other.
fn single_key(event: &KeyboardEvent) -> Option<String> {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || event.is_composing() || held {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    // A sheet has its own ways.
    let elsewhere = [WRITING, "dialog"].into_iter().any(|there| target.closest(there).is_ok_and(|it| it.is_some()));
    (!elsewhere).then(|| event.key())
}

/// What a key asks for.
pub(super) enum Pressed {
    /// The search field. It has been focused.
    Search,
    /// A single key, to be acted on by its name.
    Single(String),
}

/// Reads a key. `single` says whether single keys are switched on.
pub(super) fn pressed(event: &Event, single: bool) -> Option<Pressed> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    if event.key() == "Escape" {
        leave_empty_field();
    }
    let key = single_key(event).filter(|_| single);
    let shortcut =
        (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key() && event.key() == "k";
    if (shortcut || key.as_deref() == Some("/")) && !event.is_composing() && search() {
        return Some(Pressed::Search);
    }
    let control = match key.as_deref()? {
        "n" => "[data-step='1']",
        "p" => "[data-step='-1']",
        _ => return key.map(Pressed::Single),
    };
    let control = document().query_selector(control).ok().flatten().and_then(html)?;
    control.click();
    None
}

/// Moves to the search field. False if there is none.
fn search() -> bool {
    let field = super::field::field();
    let found = field.is_some();
    focus(field.map(Element::from));
    found
}

/// Leaves the search field if nothing is in it. Browsers take Escape in a field that is not empty to empty it.
fn leave_empty_field() {
    let field = super::field::field();
    if let Some(field) = field.filter(|field| document().active_element().as_ref() == Some(field.as_ref()))
        && field.value().is_empty()
    {
        let _ = field.blur();
    }
}

impl Browser {
    /// Moves to the passage after the one that is read, or before it, and focuses its address. Returns its id.
    pub(crate) fn to_next_passage(&self, forward: bool) -> Option<String> {
        let passages = document().query_selector_all("article[id]").ok()?;
        let all = (0..passages.length()).filter_map(|nth| passages.get(nth)?.dyn_into::<Element>().ok());
        let all: Vec<Element> = all.filter(|passage| matches!(passage.closest(FOLDED), Ok(None))).collect();
        let active = document().active_element().and_then(|active| active.closest("article[id]").ok()?);
        let here = |passage: &Element| all.iter().position(|other| other == passage);
        let next = match (active.as_ref().and_then(here), forward) {
            (Some(here), true) => here + 1,
            (Some(here), false) => here.checked_sub(1)?,
            // The passage whose beginning comes first on the screen.
            (None, true) => all.iter().position(|passage| passage.get_bounding_client_rect().top() >= -1.0)?,
            (None, false) => here(&first_read()?)?.checked_sub(1)?,
        };
        let passage = all.get(next)?;
        self.point(&passage.id());
        if let Some(address) =
            passage.query_selector("a.id").ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            let _ = address.focus();
        }
        Some(passage.id())
    }
}
