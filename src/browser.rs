//! The one door to the browser: what `boot.js` does to the window and the document for the app.
//!
//! It is JavaScript because that is a third of the bytes. Nothing else in the app knows that there is a browser.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// Where the app renders, beside the page that stands.
    #[wasm_bindgen(js_namespace = crossread)]
    pub fn stage() -> Element;

    /// The present URL, relative to the root of the site.
    #[wasm_bindgen(js_namespace = crossread)]
    pub fn location() -> String;

    /// The URL of the view that the page in the window was prerendered for, in the form of its links.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn page() -> String;

    /// Makes a new place in the history.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn push(url: &str);

    /// Goes back to what was read at the present place of the history, where that is known.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn restore();

    /// Writes the present place's URL as it should be.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn replace(url: &str);

    /// Gives the controls of the page that stands what those on the stage have.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn wake();

    /// Puts the stage in the place of the page that stands, unless it is there already.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn enter();

    /// After a link was followed: moves to the passage it names, or back on the control with its id, or to the heading.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn arrive(id: &str, passage: &str);

    /// Moves to a passage, where one is named, so that it is the page's target.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn point(passage: &str);

    /// Sets the title of the page.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn entitle(title: &str);

    /// Tells those who listen to the page what it now shows.
    #[wasm_bindgen(js_namespace = crossread)]
    pub(crate) fn announce(text: &str);

    #[wasm_bindgen(js_namespace = crossread, js_name = listen)]
    fn listen_to(follow: JsValue, moved: JsValue);
}

/// Listens, for as long as the page lives, for links followed within the site and for moves through the history.
///
/// `follow` takes the URL of a link from the root of the site, and its id, and says whether it is followed; other links
/// are left to the browser.
pub(crate) fn listen(follow: impl Fn(String, String) -> bool + 'static, moved: Callback<()>) {
    let follow: Closure<dyn Fn(String, String) -> bool> = Closure::new(follow);
    let moved: Closure<dyn Fn()> = Closure::new(move || moved.emit(()));
    listen_to(follow.into_js_value(), moved.into_js_value());
}
