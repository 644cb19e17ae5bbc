//! The passages and claims of the page that the app was started on: they are copied rather than drawn anew. To copy
//! elements takes a browser about a fifth of the time that it takes to read them from HTML.

use std::{collections::HashMap, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::{Html, virtual_dom::VNode};

use super::Browser;
use crate::view::Place;

/// The elements of a page that hold a passage or a claim, as they were prerendered.
#[derive(Clone)]
pub struct Prerendered {
    /// What the page was prerendered for.
    place: Place,
    /// By the ids of the elements.
    parts: Rc<HashMap<String, Element>>,
    /// The path of the site's root. Links of a page are relative to it, and the app changes the URL that this means.
    root: Rc<str>,
}

impl PartialEq for Prerendered {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.parts, &other.parts)
    }
}

impl Browser {
    /// What stands on the page, which was prerendered for this place. Nothing if another app has run on it.
    pub(crate) fn prerendered(&self, place: Place) -> Prerendered {
        let mut parts = HashMap::new();
        if self.run.is_none()
            && let Ok(all) = self.noted.query_selector_all("article[id], .furniture[id], tr[id]")
        {
            parts.extend((0..all.length()).filter_map(|nth| {
                let part: Element = all.get(nth)?.dyn_into().ok()?;
                Some((part.id(), part))
            }));
        }
        Prerendered { place, parts: Rc::new(parts), root: self.root_path().into() }
    }
}

impl Prerendered {
    /// What the page was prerendered for.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// A copy of what stands in the element with this id, all of it closed; `None` if the page has no such element.
    pub(crate) fn copy(&self, id: &str) -> Option<Html> {
        let copy: Element = self.parts.get(id)?.clone_node_with_deep(true).ok()?.unchecked_into();
        for opened in all(&copy, "[open]") {
            let _ = opened.remove_attribute("open");
        }
        // The app writes them anew once they are opened.
        for related in all(&copy, ".related") {
            related.set_text_content(None);
        }
        for link in all(&copy, "a[href]") {
            if let Some(href) = link.get_attribute("href").filter(|href| !href.starts_with(['?', '#', '/'])) {
                let _ = link.set_attribute("href", &[&self.root, href.trim_start_matches("../")].concat());
            }
        }
        let children = copy.child_nodes();
        let nodes: Vec<Node> = (0..children.length()).filter_map(|nth| children.get(nth)).collect();
        Some(nodes.into_iter().map(VNode::VRef).collect())
    }
}

fn all(within: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = within.query_selector_all(selector).ok();
    found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |nth| found.get(nth)?.dyn_into().ok()))
}
