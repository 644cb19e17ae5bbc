//! The one door to the browser: what is done to the window, the document and its history. The rest of the app runs on
//! any machine.

mod field;
mod keys;
mod prerendered;
mod taking;

pub(crate) use taking::Selected;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::{document, window},
};
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, History, HtmlElement, HtmlInputElement, MouseEvent, NodeList, ScrollRestoration, Url, js_sys::Array,
};

pub use field::Typed;
pub use prerendered::Prerendered;

thread_local! {
    /// What was read at each entry of the history that the app has left; the state of an entry has its index here.
    static READ: RefCell<Vec<Read>> = const { RefCell::new(Vec::new()) };
}

/// What was being read: the scroll position itself means little, as passages that were never on the screen have only an
/// estimated height.
#[derive(Clone, Default)]
struct Read {
    /// The id of the first element on the screen.
    id: String,
    /// How far below the top of the window it was, in CSS pixels.
    top: f64,
}

impl Read {
    /// What is on the screen now.
    fn now() -> Option<Read> {
        let read = keys::first_read().or_else(|| element("main"))?;
        Some(Read { id: read.id(), top: read.get_bounding_client_rect().top() })
    }
}

/// What the reader does that is none of following a link.
pub(crate) enum Heard {
    /// Went back or forward, or to another fragment.
    Moved,
    /// Opened the related passages of a passage: its id, and where their words are to stand.
    Opened(String, Element),
    /// Pressed a button: its value, and the id of the passage that it stands in.
    Pressed(String, String),
    /// Called a source by a name, which is to stand beside the others.
    Named(String),
    /// Pressed a key by itself.
    Key(String),
}

/// The attribute of the page that says which run of the app is the present one.
const RUN: &str = "data-run";

/// The window that the app runs in, with the page that was prerendered for it.
///
/// The app renders on a stage beside that page. While both show the same view, the page stays and only its controls are
/// woken, so nobody touches its focus, selection, scroll position and open details; then the stage takes its place.
#[derive(Clone, PartialEq)]
pub struct Browser {
    /// The URL of the site's root (or of the one file), without query and fragment.
    root: String,
    /// Where the app renders; not in the document until [`Browser::enter`].
    stage: Element,
    /// The URL of the view that the page was prerendered for.
    page: String,
    /// The element of that page, where `boot.js` notes which run of the app is the present one.
    noted: Element,
    /// The run that this app is; none for the first.
    run: Option<String>,
    /// Whether single keys are acted on.
    single_keys: Rc<Cell<bool>>,
}

impl Browser {
    /// Finds the page in the document. `None` if there is none, or no window around it.
    pub fn open() -> Option<Browser> {
        let page = element("page")?;
        let stage = document().create_element("div").ok()?;
        stage.set_id("page");
        let root = Url::new_with_base(&page.get_attribute("data-root")?, &href()).ok()?;
        Some(Browser {
            root: root.href(),
            stage,
            page: page.get_attribute("data-page").unwrap_or_default(),
            run: page.get_attribute(RUN),
            noted: page,
            single_keys: Rc::new(Cell::new(true)),
        })
    }

    /// Where the app renders.
    pub fn stage(&self) -> &Element {
        &self.stage
    }

    /// Where sheets are drawn, beside the page.
    pub(crate) fn sheets(&self) -> Option<Element> {
        element("sheets")
    }

    /// Whether single keys are acted on.
    pub(crate) fn single_keys(&self) -> bool {
        self.single_keys.get()
    }

    /// Switches single keys on or off, for as long as the page lives.
    pub(crate) fn switch_keys(&self) {
        self.single_keys.set(!self.single_keys.get());
    }

    /// The absolute URL of the site's root or of the one file.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// The path of the site's root, such as `/blog/tools/`.
    pub(crate) fn root_path(&self) -> String {
        Url::new(&self.root).map(|url| url.pathname()).unwrap_or_default()
    }

    /// A URL of the site without its origin: that of the document may have a user and a password in it, which no script
    /// is told, and the history takes no URL that differs in them.
    fn path(&self, url: &str) -> String {
        let origin = self.root.len().saturating_sub(self.root_path().len());
        url.get(origin..).unwrap_or(url).to_string()
    }

    /// The present URL, relative to the root of the site.
    pub fn location(&self) -> String {
        href().strip_prefix(&self.root).unwrap_or_default().to_string()
    }

    /// The URL of the view that the page was prerendered for, in the form of its links.
    pub(crate) fn page(&self) -> &str {
        &self.page
    }

    /// Whether the page stands as it was prerendered for the view of this URL (no app before this one has changed it), and
    /// has this passage, if one is named.
    pub(crate) fn shows(&self, url: &str, passage: &str) -> bool {
        self.run.is_none() && self.page == url && (passage.is_empty() || element(passage).is_some())
    }

    /// Whether this app is the one that runs: one that broke still hears events, and must leave them alone.
    fn runs(&self) -> bool {
        self.noted.get_attribute(RUN) == self.run
    }

    /// Makes a new entry in the history. What was read at the present one is remembered.
    pub(crate) fn push(&self, url: &str) {
        let url = [&self.root, url].concat();
        if href().split('#').next() == Some(&url) {
            return;
        }
        let Ok(history) = window().history() else { return };
        let here = entry(&history).0;
        if let Some(read) = Read::now() {
            READ.with_borrow_mut(|all| {
                all.resize_with(here, Read::default);
                all.push(read);
            });
        }
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        let _ = history.push_state_with_url(&(here as f64 + 1.0).into(), "", Some(&self.path(&url)));
        let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
    }

    /// Scrolls to what was read at the current history entry, if that is known.
    pub(crate) fn restore(&self) {
        let Ok(history) = window().history() else { return };
        let (here, stored) = entry(&history);
        let kept = READ.with_borrow(|all| all.get(here).filter(|read| !read.id.is_empty()).cloned());
        let Some(Read { id, top }) = kept.or(stored) else { return };
        if let Some(read) = element(&id) {
            at_own_height(|| window().scroll_by_with_x_and_y(0.0, read.get_bounding_client_rect().top() - top));
        }
    }

    /// Replaces the URL of the current history entry.
    pub(crate) fn replace(&self, url: &str) {
        let url = [&self.root, url].concat();
        if url != href()
            && let Ok(history) = window().history()
        {
            let state = history.state().unwrap_or_default();
            let _ = history.replace_state_with_url(&state, "", Some(&self.path(&url)));
        }
    }

    /// Gives the controls of the page what those on the stage have.
    pub(crate) fn wake(&self) {
        for awake in elements(self.stage.query_selector_all("a[id]")) {
            let Some(asleep) = element(&awake.id()) else { continue };
            for name in ["href", "role", "aria-disabled", "aria-current"] {
                let _ = match awake.get_attribute(name) {
                    Some(value) => asleep.set_attribute(name, &value),
                    None => asleep.remove_attribute(name),
                };
            }
        }
    }

    /// Puts the stage in the place of the page, unless it is there already. A sheet that is open stays open.
    pub(crate) fn enter(&self) {
        let Some(page) = element("page").filter(|_| !self.stage.is_connected()) else { return };
        let open = page.query_selector("[popover]:popover-open").is_ok_and(|sheet| sheet.is_some());
        let held = field::Held::now();
        let _ = page.replace_with_with_node_1(&self.stage);
        if let Some(held) = held {
            held.give();
        }
        if open {
            // A sheet gives the focus back to what had it when it was opened.
            focus(self.stage.query_selector(".open").ok().flatten());
            if let Some(sheet) = self.stage.query_selector("[popover]").ok().flatten().and_then(html) {
                let _ = sheet.show_popover();
            }
        }
    }

    /// Moves to where the reader meant to go after a link with an id was followed: to the passage it names, or back on
    /// the control that it is, or to the heading.
    pub(crate) fn arrive(&self, link: &str, passage: &str) {
        // A chip that was lifted is gone: the control of the same choice stands for it.
        let of_chip = || element(link.get(2..)?);
        let control = element(link).filter(|_| !link.is_empty()).or_else(of_chip);
        if !passage.is_empty() {
            self.point(passage);
        } else if control.is_some() {
            focus(control);
            if let Some(list) = element("list").filter(|list| list.get_bounding_client_rect().top() < 0.0) {
                list.scroll_into_view();
            }
        } else {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus(self.stage.query_selector("h1").ok().flatten());
        }
    }

    /// Moves to a passage, if one is named, as a link within the page does it: it becomes the page's target.
    pub(crate) fn point(&self, passage: &str) {
        if !passage.is_empty() {
            at_own_height(|| window().location().replace(&["#", passage].concat()).unwrap_or_default());
        }
    }

    /// Sets the title of the document.
    pub(crate) fn set_title(&self, title: &str) {
        document().set_title(title);
    }

    /// Tells screen readers what is now shown.
    pub(crate) fn announce(&self, text: &str) {
        if let Some(said) = element("said") {
            said.set_text_content(Some(text));
            let _ = said.class_list().remove_1("toast");
        }
    }

    /// Tells every reader, for some seconds.
    pub(crate) fn tell(&self, text: &str) {
        self.announce(text);
        element("said").iter().for_each(taking::toast);
    }

    /// Gives each link of the map, in their order, its class, and if that is another than before, where it leads.
    pub(crate) fn set_map(&self, links: impl Iterator<Item = (&'static str, impl FnOnce() -> String)>) {
        for (link, (class, href)) in elements(self.stage.query_selector_all(".map svg a")).zip(links) {
            if link.get_attribute("class").unwrap_or_default() == class {
                continue;
            }
            let _ = link.set_attribute("href", &href());
            let _ = match class {
                "" => link.remove_attribute("class"),
                _ => link.set_attribute("class", class),
            };
        }
    }

    /// Sets where the Embed link leads, given a URL relative to the root of the site. The one file has no such link.
    pub(crate) fn set_embed(&self, url: &str) {
        if let Ok(Some(link)) = document().query_selector(".embed a") {
            let _ = link.set_attribute("href", &[&self.root, url].concat());
        }
    }

    /// Listens for clicks on links within the site, and for all else that the reader does; wakes the buttons.
    ///
    /// `follow` takes the URL of a link relative to the root of the site, and its id, and says whether the app follows
    /// it; other links are left to the browser. `told` takes the name of a mark in a drawing, and gives what it tells.
    pub(crate) fn listen(
        &self,
        follow: impl Fn(String, String) -> bool + 'static,
        heard: impl Fn(Heard) + 'static,
        told: impl Fn(&str) -> Option<String> + 'static,
    ) {
        let heard = Rc::new(heard);
        let (browser, press) = (self.clone(), Rc::clone(&heard));
        let click = move |event: &web_sys::Event| {
            if !browser.runs() {
                return;
            }
            if let Some((value, within)) = button_pressed(event) {
                press(Heard::Pressed(value, within));
            } else if let Some((url, id)) = link_followed(event, &browser.root)
                && follow(url, id)
            {
                event.prevent_default();
            }
            if browser.runs()
                && shows_what_was_chosen(event)
                && let Some(list) = element("list")
            {
                list.scroll_into_view();
            }
        };
        let (browser, move_) = (self.clone(), Rc::clone(&heard));
        let popstate = move |_: &web_sys::Event| {
            if browser.runs() {
                move_(Heard::Moved);
            }
        };
        let (browser, key_pressed) = (self.clone(), Rc::clone(&heard));
        let keydown = move |event: &web_sys::Event| {
            let pressed = browser.runs().then(|| keys::pressed(event, browser.single_keys())).flatten();
            if let Some(pressed) = pressed {
                match pressed {
                    keys::Pressed::Search => event.prevent_default(),
                    keys::Pressed::Single(key) => key_pressed(Heard::Key(key)),
                }
            }
        };
        let bar = element("selected");
        let selects = move |_: &web_sys::Event| {
            if let Some(bar) = bar.clone().and_then(html) {
                bar.set_hidden(!taking::is_selected());
            }
        };
        let (browser, opened) = (self.clone(), Rc::clone(&heard));
        let toggle = move |event: &web_sys::Event| {
            if browser.runs()
                && let Some((id, place)) = related_opened(event)
            {
                opened(Heard::Opened(id, place));
            }
        };
        let (browser, named) = (self.clone(), Rc::clone(&heard));
        let change = move |event: &web_sys::Event| {
            if browser.runs()
                && let Some(Ok(field)) = closest(event, "input.add").map(JsCast::dyn_into::<HtmlInputElement>)
            {
                named(Heard::Named(field.value()));
            }
        };
        // If the browser loads a page, what was read is stored in the entry that is left. On `pagehide` that would be too
        // late for a reload.
        let leave = |_: &web_sys::Event| {
            if let (Some(read), Ok(history)) = (Read::now(), window().history()) {
                let here = entry(&history).0 as f64;
                let _ = history.replace_state(&Array::of3(&read.id.into(), &read.top.into(), &here.into()), "");
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), "click", options, click).forget();
        EventListener::new_with_options(&window(), "keydown", options, keydown).forget();
        EventListener::new(&document(), "selectionchange", selects).forget();
        // What is selected stays so while a button that quotes it is pressed.
        EventListener::new_with_options(&window(), "mousedown", options, |event| {
            if let Some(button) = closest(event, "#selected button, .do").filter(|_| taking::is_selected()) {
                event.prevent_default();
                // The sheet gives the focus back to what had it, and the bar may be gone by then.
                if button.class_name() == "do" {
                    focus(Some(button));
                }
            }
        })
        .forget();
        if let Some(body) = document().body() {
            let _ = body.class_list().add_1("live");
            if self.shares() {
                let _ = body.class_list().add_1("shares");
            }
        }
        EventListener::new(&window(), "popstate", popstate).forget();
        EventListener::new(&window(), "change", change).forget();
        let capture = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), "toggle", capture, toggle).forget();
        let told = Rc::new(told);
        for pointed in ["mouseover", "focusin"] {
            let told = Rc::clone(&told);
            EventListener::new(&window(), pointed, move |event| tell(event, &*told)).forget();
        }
        EventListener::new(&window(), "beforeunload", leave).forget();
    }
}

/// What an event is about, if it is within an element of this kind.
fn closest(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The value of a button that was pressed, and the id of the passage that it stands in.
fn button_pressed(event: &web_sys::Event) -> Option<(String, String)> {
    let button = closest(event, "button[value]")?;
    let within = button.closest("article[id], details[id]").ok()?.map(|within| within.id()).unwrap_or_default();
    Some((button.get_attribute("value")?, within))
}

/// The URL, relative to the root, and the id of a link within the site that was plainly clicked.
fn link_followed(event: &web_sys::Event, root: &str) -> Option<(String, String)> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let link = closest(event, "a[href]:not([target]):not([download])")?;
    let here = href();
    let url = Url::new_with_base(&link.get_attribute("href")?, &here).ok()?;
    // Another place of the present page is left to the browser.
    let (hash, url) = (url.hash(), url.href());
    if !hash.is_empty() && url.split('#').next() == here.split('#').next() {
        return None;
    }
    Some((url.strip_prefix(root)?.to_string(), link.id()))
}

/// Whether the button was clicked that leads from the sheet of choices to what they show.
fn shows_what_was_chosen(event: &web_sys::Event) -> bool {
    closest(event, ".close").is_some()
}

/// The id of the passage whose related passages were just opened, and where their words are to stand.
fn related_opened(event: &web_sys::Event) -> Option<(String, Element)> {
    let list = event.target()?.dyn_into::<Element>().ok()?;
    let place = list.query_selector(":scope[open] > .related").ok()??;
    Some((list.closest("article").ok()??.id(), place))
}

/// Writes what a mark of a drawing tells, which is under the pointer or has the focus, beside the drawing; the mark is then
/// called so, too.
fn tell(event: &web_sys::Event, told: impl Fn(&str) -> Option<String>) {
    if let Some(mark) = closest(event, "svg a[aria-label]")
        && let Some(name) = mark.get_attribute("aria-label")
        && let Ok(Some(around)) = mark.closest("table, figure, section, main")
        && let Ok(Some(line)) = around.query_selector(".told")
    {
        let name = told(&name).unwrap_or(name);
        let _ = mark.set_attribute("aria-label", &name);
        line.set_text_content(Some(&name));
    }
}

/// The index of the current history entry, and what was stored in it when the browser last left it for another page.
fn entry(history: &History) -> (usize, Option<Read>) {
    let state = history.state().unwrap_or_default();
    match state.dyn_ref::<Array>() {
        Some(stored) => {
            let read = stored.get(0).as_string().zip(stored.get(1).as_f64()).map(|(id, top)| Read { id, top });
            (stored.get(2).as_f64().unwrap_or_default() as usize, read)
        }
        None => (state.as_f64().unwrap_or_default() as usize, None),
    }
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// What a selector found.
fn elements(found: Result<NodeList, JsValue>) -> impl Iterator<Item = Element> {
    found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |nth| found.get(nth)?.dyn_into().ok()))
}

fn html(element: Element) -> Option<HtmlElement> {
    element.dyn_into().ok()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(html) {
        let _ = element.focus();
    }
}

fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// Scrolls while every passage stands at its own height: one that was never on the screen has an estimated one.
fn at_own_height(scroll: impl FnOnce()) {
    let Some(page) = element("page") else { return };
    let _ = page.class_list().add_1("whole");
    scroll();
    // Two frames on, the browser remembers these heights.
    on_next_frame(move || on_next_frame(move || page.class_list().remove_1("whole").unwrap_or_default()));
}

fn on_next_frame(then: impl FnOnce() + 'static) {
    let _ = window().request_animation_frame(Closure::once_into_js(then).unchecked_ref());
}
