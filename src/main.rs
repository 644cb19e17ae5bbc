//! Boots the app in a browser: reads the corpus, renders the app beside the page that was prerendered, and lets it take over
//! from there.

use std::{cell::Cell, rc::Rc};

use crossread::{App, app::Props, browser::Browser, bundle};
use wasm_bindgen::prelude::wasm_bindgen;

/// Smaller than the standard one by 1.6 KB.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// What the app starts with, until it is drawn.
    static START: Cell<Option<Props>> = const { Cell::new(None) };
}

fn main() {
    // The start script then tells the reader, and the page stays as it is.
    let Some(browser) = Browser::open() else { wasm_bindgen::throw_str("there is no page to start on") };
    let Ok(corpus) = bundle::corpus() else { wasm_bindgen::throw_str("the corpus cannot be read") };
    START.set(Some(Props { corpus: Rc::new(corpus), browser }));
}

/// Draws the app. The start script calls this in a task of its own, so that a touch is answered before it, not after both.
#[wasm_bindgen]
pub fn draw() {
    let Some(props) = START.take() else { return };
    let stage = props.browser.stage().clone();
    yew::Renderer::<App>::with_root_and_props(stage, props).render();
}
