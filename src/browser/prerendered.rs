//! The passages and claims of the page that the app was started on: they are copied rather than drawn anew. To copy
//! elements takes a browser less than half the time that it takes to read them from HTML.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::{Html, virtual_dom::VNode};

use super::{Browser, element, elements};
use crate::view::Place;

/// The page as it was prerendered, for as long as it is in the document.
#[derive(PartialEq)]
pub struct Prerendered {
    page: Element,
    /// What it was prerendered for.
    place: Place,
    /// The path of the site's root. Links of a page are relative to it, and the app changes the URL that this means.
    root: String,
}

impl Browser {
    /// The page, which was prerendered for this place. `None` if another app has run on it.
    pub(crate) fn prerendered(&self, place: Place) -> Option<Prerendered> {
        self.run.is_none().then(|| Prerendered { page: self.noted.clone(), place, root: self.root_path() })
    }
}

impl Prerendered {
    /// What the page was prerendered for.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// A copy of what stands in the element with this id, all of it closed; `None` if the page has no such element.
    pub(crate) fn copy(&self, id: &str) -> Option<Html> {
        // To look for an id that is not there takes long.
        let part = self.page.is_connected().then(|| element(id))??;
        let copy: Element = part.clone_node_with_deep(true).ok()?.unchecked_into();
        for opened in elements(copy.query_selector_all("[open]")) {
            let _ = opened.remove_attribute("open");
        }
        // The app writes them anew once they are opened.
        for related in elements(copy.query_selector_all(".related")) {
            related.set_text_content(None);
        }
        for link in elements(copy.query_selector_all("a[href]")) {
            if let Some(href) = link.get_attribute("href").filter(|href| !href.starts_with(['?', '#', '/'])) {
                let _ = link.set_attribute("href", &[&self.root, href.trim_start_matches("../")].concat());
            }
        }
        let children = copy.child_nodes();
        let nodes: Vec<Node> = (0..children.length()).filter_map(|nth| children.get(nth)).collect();
        Some(nodes.into_iter().map(VNode::VRef).collect())
    }
}
