//! Boots the app in a browser: renders it beside the page that was prerendered, and lets it take over from there.

use std::rc::Rc;

use crossread::{App, app::Props, browser, bundle, view::View};

/// Smaller than the standard one by 1.6 KB.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // Where there is no corpus the start script tells the reader, and the page stays as it is.
    let Ok(corpus) = bundle::corpus() else { wasm_bindgen::throw_str("the corpus cannot be read") };
    let (view, notices) = View::read(&corpus, &browser::location());
    let props = Props { corpus: Rc::new(corpus), view, notices };
    yew::Renderer::<App>::with_root_and_props(browser::stage(), props).render();
}
