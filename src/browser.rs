//! The one door to the browser.
//!
//! The app takes over a page that stands already. It renders on a stage beside it, and the page stays, with its focus,
//! selection, scroll position and opened details, until there is a view that it does not show: only then the stage
//! takes its place. Until then its links are woken: they get the addresses and states that only the app can serve.
//!
//! Whatever is missing in a browser is passed over: nothing here panics.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, MouseEvent, Window};
use yew::Callback;

/// The id of the element that holds the page.
const PAGE: &str = "page";
/// What a control must carry to be woken: all that the app changes on it.
const WOKEN: [&str; 4] = ["href", "role", "aria-disabled", "aria-current"];

/// The site in a browser's window: where it is deployed, the page that came, and the stage.
#[derive(Clone)]
pub struct Site {
    window: Window,
    document: Document,
    /// The absolute address of the site's root.
    root: String,
    stage: Element,
}

/// A link that was followed.
pub struct Link {
    /// Its id, where it has one: such a link is a control, and keeps the focus.
    id: String,
}

/// Ends listening when dropped.
pub struct Listeners(#[expect(dead_code, reason = "held for its drop")] [EventListener; 2]);

impl Site {
    /// The site in the present window. `None` where the page has no place for the app.
    pub fn find() -> Option<Site> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let page = document.get_element_by_id(PAGE)?;
        let root = page.get_attribute("data-root")?;
        let href = window.location().href().ok()?;
        let root = web_sys::Url::new_with_base(&root, &href).ok()?.href();
        let stage = document.create_element("div").ok()?;
        stage.set_id(PAGE);
        stage.set_attribute("data-root", &root).ok()?;
        Some(Site { window, document, root, stage })
    }

    /// Where the app renders.
    pub fn stage(&self) -> Element {
        self.stage.clone()
    }

    /// The present URL, relative to the root of the site.
    pub fn location(&self) -> String {
        let href = self.window.location().href().unwrap_or_default();
        href.strip_prefix(&self.root).unwrap_or_default().to_string()
    }

    /// The URL of the view that the page in the window was prerendered for, where it was.
    pub fn page(&self) -> Option<String> {
        self.document.get_element_by_id(PAGE)?.get_attribute("data-page")
    }

    /// Makes a new place in the history.
    pub fn push(&self, url: &str) {
        if let Ok(history) = self.window.history() {
            history.push_state_with_url(&JsValue::NULL, "", Some(&self.absolute(url))).ok();
        }
    }

    /// Writes the present place's URL as it should be.
    pub fn replace(&self, url: &str) {
        if let (Ok(history), true) = (self.window.history(), self.location() != url) {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&self.absolute(url))).ok();
        }
    }

    /// Listens for links followed within the site and for moves through the history.
    ///
    /// `read` says which view a URL of the site is, if it is one; other links are the browser's own.
    pub fn listen<T: 'static>(
        &self,
        read: impl Fn(&str) -> Option<T> + 'static,
        follow: Callback<(Link, T)>,
        moved: Callback<()>,
    ) -> Listeners {
        let site = self.clone();
        let click = EventListener::new_with_options(
            &self.document,
            "click",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some((link, target)) = site.followed(event).and_then(|(link, url)| Some((link, read(&url)?))) {
                    event.prevent_default();
                    follow.emit((link, target));
                }
            },
        );
        Listeners([click, EventListener::new(&self.window, "popstate", move |_| moved.emit(()))])
    }

    /// Gives the controls of the page that stands what those on the stage have.
    pub fn wake(&self) {
        let Ok(awake) = self.stage.query_selector_all("a[id]") else { return };
        for awake in (0..awake.length()).filter_map(|index| awake.get(index)?.dyn_into::<Element>().ok()) {
            let Some(asleep) = self.document.get_element_by_id(&awake.id()) else { continue };
            for name in WOKEN {
                match awake.get_attribute(name) {
                    Some(value) => asleep.set_attribute(name, &value).ok(),
                    None => asleep.remove_attribute(name).ok(),
                };
            }
        }
    }

    /// Puts the stage in the place of the page that stands, unless it is there already.
    pub fn enter(&self) {
        let Some(page) = self.document.get_element_by_id(PAGE) else { return };
        if page == self.stage {
            return;
        }
        let sheet_is_open = page.query_selector("[popover]:popover-open").is_ok_and(|sheet| sheet.is_some());
        page.replace_with_with_node_1(&self.stage).ok();
        if let (true, Ok(Some(sheet))) = (sheet_is_open, self.stage.query_selector("[popover]")) {
            let show =
                Reflect::get(&sheet, &"showPopover".into()).ok().and_then(|show| show.dyn_into::<Function>().ok());
            show.and_then(|show| show.call0(&sheet).ok());
        }
    }

    /// After a link was followed: to the passage it names, or back on the control that it is, or to the heading.
    pub fn arrive(&self, link: &Link, passage: Option<&str>) {
        if passage.is_some() {
            return self.point(passage);
        }
        match self.stage.query_selector(&["[id='", &link.id, "']"].concat()) {
            Ok(Some(control)) if !link.id.is_empty() => {
                focus(&control);
                // What was chosen is to be read from its beginning.
                if let Ok(Some(list)) = self.stage.query_selector("#list") {
                    if list.get_bounding_client_rect().top() < 0.0 {
                        list.scroll_into_view();
                    }
                }
            }
            _ => {
                self.window.scroll_to_with_x_and_y(0.0, 0.0);
                if let Ok(Some(heading)) = self.stage.query_selector("h1") {
                    focus(&heading);
                }
            }
        }
    }

    /// Moves to a passage as a link within a page does, so that it is the page's target.
    pub fn point(&self, passage: Option<&str>) {
        if let Some(passage) = passage {
            self.window.location().replace(&["#", passage].concat()).ok();
        }
    }

    /// Sets the title of the page.
    pub fn entitle(&self, title: &str) {
        self.document.set_title(title);
    }

    /// Tells those who listen to the page what it now shows.
    pub fn announce(&self, text: &str) {
        if let Some(said) = self.document.get_element_by_id("said") {
            said.set_text_content(Some(text));
        }
    }

    fn absolute(&self, url: &str) -> String {
        [self.root.as_str(), url].concat()
    }

    /// The link within the site that a click follows in this window, and its URL from the root of the site.
    ///
    /// A link to another place of the present page is left to the browser.
    fn followed(&self, event: &Event) -> Option<(Link, String)> {
        let click = event.dyn_ref::<MouseEvent>()?;
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if click.default_prevented() || click.button() != 0 || modified {
            return None;
        }
        let link =
            click.target()?.dyn_into::<Element>().ok()?.closest("a[href]:not([target]):not([download])").ok()??;
        let url = link.get_attribute("href")?;
        let here = self.window.location().href().ok()?;
        let url = web_sys::Url::new_with_base(&url, &here).ok()?.href();
        let path = |url: &str| url.split('#').next().map(str::to_string);
        if url.contains('#') && path(&url) == path(&here) {
            return None;
        }
        Some((Link { id: link.id() }, url.strip_prefix(&self.root)?.to_string()))
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.focus().ok();
    }
}
