//! The search field of the page, and the way from match to match.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::{document, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{Browser, closest, element, elements};

/// What a reader does in the search field.
pub enum Typed {
    /// The words changed.
    Words(String),
    /// The words are entered.
    Entered(String),
}

impl Browser {
    /// Listens to the search field and to the buttons that lead from match to match.
    pub(crate) fn listen_to_field(&self, typed: impl Fn(Typed) + Clone + 'static) {
        let (browser, words) = (self.clone(), typed.clone());
        let input = move |event: &web_sys::Event| {
            if let Some(field) = of_field(event).filter(|_| browser.runs()) {
                words(Typed::Words(field.value()));
            }
        };
        let browser = self.clone();
        let submit = move |event: &web_sys::Event| {
            if let Some(field) = of_field(event).filter(|_| browser.runs()) {
                event.prevent_default();
                typed(Typed::Entered(field.value()));
            }
        };
        let browser = self.clone();
        let click = move |event: &web_sys::Event| {
            if let Some(step) = closest(event, "[data-step]").and_then(|button| button.get_attribute("data-step")) {
                browser.step(step.starts_with('-'));
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new(&window(), "input", input).forget();
        EventListener::new_with_options(&window(), "submit", options, submit).forget();
        EventListener::new(&window(), "click", click).forget();
    }

    /// Leaves the page for another of the site, given by its URL relative to the root.
    pub(crate) fn load(&self, url: &str) {
        let _ = window().location().assign(&[&self.root, url].concat());
    }

    /// What stands in the search field.
    pub(crate) fn words(&self) -> String {
        field().map(|field| field.value()).unwrap_or_default()
    }

    /// Moves to the next match on the screen, or back to the one before, around the ends; says which it is.
    fn step(&self, back: bool) {
        let all = self.stage.query_selector_all("article .hit, .kwic .hit");
        let marks: Vec<Element> = elements(all).filter(is_shown).collect();
        let count = marks.len();
        if count == 0 {
            return;
        }
        let now = marks.iter().position(|mark| mark.class_list().contains("now"));
        let below = || marks.iter().position(|mark| mark.get_bounding_client_rect().top() > 0.0);
        let next = match (now, back) {
            (Some(now), false) => (now + 1) % count,
            (Some(now), true) => (now + count - 1) % count,
            (None, false) => below().unwrap_or(0),
            (None, true) => (below().unwrap_or(0) + count - 1) % count,
        };
        for (nth, mark) in marks.iter().enumerate() {
            let _ = mark.class_list().toggle_with_force("now", nth == next);
        }
        let Some(mark) = marks.get(next) else { return };
        // A key moves the focus there, too.
        let _ = mark.set_attribute("tabindex", "-1");
        mark.scroll_into_view();
        let Some(place) = element("nth") else { return };
        let (nth, count) = ((next + 1).to_string(), count.to_string());
        // The messages stand in the page.
        let message = |name| {
            let message = place.get_attribute(name).unwrap_or_default();
            message.replace("{nth}", &nth).replace("{count}", &count)
        };
        place.set_text_content(Some(&message("data-shown")));
        self.announce(&message("data-said"));
    }
}

/// What the reader was typing, to be carried over when the field is drawn anew.
pub(super) struct Held {
    words: String,
    start: Option<u32>,
    end: Option<u32>,
}

impl Held {
    /// The search field, if it has the focus.
    pub(super) fn now() -> Option<Held> {
        let field = field().filter(|field| document().active_element().as_ref() == Some(field))?;
        let place = |place: Result<Option<u32>, _>| place.ok().flatten();
        Some(Held { words: field.value(), start: place(field.selection_start()), end: place(field.selection_end()) })
    }

    /// Gives focus, words and selection to the search field that is there now.
    pub(super) fn give(self) {
        let Some(field) = field() else { return };
        field.set_value(&self.words);
        let _ = field.focus();
        if let (Some(start), Some(end)) = (self.start, self.end) {
            let _ = field.set_selection_range(start, end);
        }
    }
}

pub(super) fn field() -> Option<HtmlInputElement> {
    document().query_selector(".find [name=q]").ok()??.dyn_into().ok()
}

/// The search field, where an event is about it or its form.
fn of_field(event: &web_sys::Event) -> Option<HtmlInputElement> {
    closest(event, ".find")?.query_selector("[name=q]").ok()??.dyn_into().ok()
}

/// Whether an element is laid out: what stands in a closed list is not.
fn is_shown(mark: &Element) -> bool {
    mark.closest("details:not([open])").is_ok_and(|closed| closed.is_none())
}
