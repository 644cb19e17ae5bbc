//! Boots the app in a browser: renders it beside the page that was prerendered, and lets it take over from there.

use std::rc::Rc;

use crossread::{App, app::Props, browser::Browser, bundle};

/// Smaller than the standard one by 1.6 KB.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // The start script then tells the reader, and the page stays as it is.
    let Some(browser) = Browser::open() else { wasm_bindgen::throw_str("there is no page to start on") };
    let Ok(corpus) = bundle::corpus() else { wasm_bindgen::throw_str("the corpus cannot be read") };
    let stage = browser.stage().clone();
    yew::Renderer::<App>::with_root_and_props(stage, Props { corpus: Rc::new(corpus), browser }).render();
}
