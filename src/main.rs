//! Boots the app in a browser: renders it beside the page that was prerendered, and lets it take over from there.

use std::rc::Rc;
#[global_allocator]
static A: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

use crossread::{App, app::Props, browser, bundle, view::View};

fn main() {
    let (Ok(corpus), Some(site)) = (bundle::corpus(), browser::Site::find()) else {
        // The start script tells the reader, and the page stays as it is.
        wasm_bindgen::throw_str("the corpus or the page cannot be read");
    };
    let (view, notices) = View::read(&corpus, &site.location());
    let stage = site.stage();
    let props = Props { corpus: Rc::new(corpus), view, notices, site: Some(site) };
    yew::Renderer::<App>::with_root_and_props(stage, props).render();
}
