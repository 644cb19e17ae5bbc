//! Keys, and moving from passage to passage or from claim to claim.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::{Browser, closest, elements, focus, html};

/// Where keys are letters, in fields and where a page takes what is written; and a sheet has its own ways.
const ELSEWHERE: &str =
    "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], dialog";

/// What is read one after another: passages, or claims.
const READ: &str = "article[id], .claims tr[id]";

/// What is not shown stands in this.
const FOLDED: &str = "[hidden], details:not([open])";

/// What can be read here, in order.
fn all_read() -> impl Iterator<Item = Element> {
    elements(document().query_selector_all(READ)).filter(|one| matches!(one.closest(FOLDED), Ok(None)))
}

/// Whether an element is on the screen or below it.
fn on_screen(one: &Element) -> bool {
    one.get_bounding_client_rect().bottom() > 0.0
}

/// The first passage or claim that is on the screen or below it.
pub(super) fn first_read() -> Option<Element> {
    all_read().find(on_screen)
}

/// The key of an event that is none of a field, a composition or the system; `None` for any other.
fn single_key(event: &KeyboardEvent) -> Option<String> {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || event.is_composing() || held {
        return None;
    }
    closest(event, ELSEWHERE).is_none().then(|| event.key())
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
    let first = |selector| document().query_selector(selector).ok().flatten();
    first(control).and_then(html)?.click();
    focus(first(".hit.now"));
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
    /// Moves to the passage or claim after the one that is read, or before it, and focuses its link.
    pub(crate) fn to_next(&self, forward: bool) {
        let _ = self.next(forward);
    }

    fn next(&self, forward: bool) -> Option<()> {
        let all: Vec<Element> = all_read().collect();
        let active = document().active_element().and_then(|active| active.closest(READ).ok()?);
        let here = |one: &Element| all.iter().position(|other| other == one);
        let next = match (active.as_ref().and_then(here), forward) {
            (Some(here), true) => here + 1,
            (Some(here), false) => here.checked_sub(1)?,
            // That whose beginning comes first on the screen.
            (None, true) => all.iter().position(|one| one.get_bounding_client_rect().top() >= -1.0)?,
            (None, false) => all.iter().position(on_screen)?.checked_sub(1)?,
        };
        let next = all.get(next)?;
        self.point(&next.id());
        focus(next.query_selector("a").ok()?);
        Some(())
    }
}
