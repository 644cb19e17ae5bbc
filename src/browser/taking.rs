//! What the reader takes along: selected words, the clipboard, files, the system's own way of sharing.

use gloo::utils::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, HtmlDialogElement, HtmlTextAreaElement, Node, Range, ShareData,
    js_sys::{Array, Function, Map, Reflect},
};

use super::{Browser, element, elements, focus, html};

/// Words that are selected in one passage.
#[derive(Debug)]
pub(crate) struct Selected {
    /// The address of the passage.
    pub(crate) address: String,
    /// How many bytes of the passage's element stand before them.
    pub(crate) before: usize,
    /// The words as the page has them, which a translator may have changed.
    pub(crate) words: String,
}

/// The elements that hold words of passages: the passages, and the quotes of a claim.
const WORDS: &str = ".text, .quotes blockquote";

impl Browser {
    /// The words that are selected, for each passage that they stand in.
    pub(crate) fn selected(&self) -> Vec<Selected> {
        let mut selected = Vec::new();
        let Some(range) = selection() else { return selected };
        for text in elements(document().query_selector_all(WORDS)) {
            if range.intersects_node(&text).unwrap_or_default()
                && let Some(address) = address(&text)
                && let Some((before, words)) = within(&range, &text)
                && !words.trim().is_empty()
            {
                selected.push(Selected { address, before, words });
            }
        }
        selected
    }

    /// Marks words of a passage on the screen, or none, given how many bytes stand before them. The page is not changed
    /// for it: it is a highlight of the browser's own. What a translator has changed is not marked.
    pub(crate) fn mark(&self, address: &str, words: Option<(usize, &str)>) {
        let Some(registry) = property(&window(), "CSS").and_then(|css| property(&css, "highlights")) else { return };
        let registry: Map = registry.unchecked_into();
        registry.delete(&"quote".into());
        let text = words.and_then(|_| element(address)?.query_selector(".text").ok()?);
        if let Some((text, (start, words))) = text.zip(words)
            && let Some(range) = range_of(&text, start, start + words.len())
            && range.to_string() == words
            && let Some(highlight) = property(&window(), "Highlight")
            && let Ok(highlight) = Reflect::construct(highlight.unchecked_ref::<Function>(), &Array::of1(&range))
        {
            registry.set(&"quote".into(), &highlight);
        }
    }

    /// Whether the sheet is open: a browser closes it by a key or a click outside.
    pub(crate) fn sheet_is_open(&self) -> bool {
        sheet().is_some_and(|sheet| sheet.open())
    }

    /// Opens the sheet that was drawn, unless it is open.
    pub(crate) fn open_sheet(&self) {
        if let Some(sheet) = sheet().filter(|sheet| !sheet.open()) {
            let _ = sheet.show_modal();
            focus(sheet.query_selector(".main").ok().flatten());
        }
    }

    /// Closes the sheet, which gives the focus back.
    pub(crate) fn close_sheet(&self) {
        if let Some(sheet) = sheet() {
            sheet.close();
        }
    }

    /// Copies a text, and then says whether the browser let it be copied.
    pub(crate) fn copy(&self, text: &str, then: impl FnOnce(bool) + 'static) {
        let clipboard = window().navigator().clipboard();
        // There is none where the page did not come over a safe connection.
        let asked = (!clipboard.is_undefined()).then(|| clipboard.write_text(text));
        spawn_local(async move {
            then(match asked {
                Some(asked) => JsFuture::from(asked).await.is_ok(),
                None => false,
            });
        });
    }

    /// Selects the text of the sheet, to be copied by hand.
    pub(crate) fn select(&self) {
        let text = document().query_selector("#sheet textarea").ok().flatten();
        if let Some(text) = text.and_then(|text| text.dyn_into::<HtmlTextAreaElement>().ok()) {
            let _ = text.focus();
            text.select();
        }
    }

    /// Hands a link to the system, to be shared as is usual there.
    pub(crate) fn share(&self, title: &str, url: &str) {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(url);
        let shared = window().navigator().share_with_data(&data);
        // Whoever thinks better of it has shared nothing, and that is no error.
        spawn_local(async move {
            let _ = JsFuture::from(shared).await;
        });
    }

    /// Whether the system has a way of sharing.
    pub(super) fn shares(&self) -> bool {
        property(&window().navigator(), "share").is_some()
    }
}

fn sheet() -> Option<HtmlDialogElement> {
    element("sheet")?.dyn_into().ok()
}

/// What is selected in the document, if anything is.
fn selection() -> Option<Range> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() { None } else { selection.get_range_at(0).ok() }
}

/// Whether words of a passage are selected.
pub(super) fn is_selected() -> bool {
    let Some(node) = selection().and_then(|range| range.start_container().ok()) else { return false };
    let element = node.dyn_into::<Element>().or_else(|node| node.parent_element().ok_or(node)).ok();
    element.is_some_and(|element| element.closest(WORDS).is_ok_and(|text| text.is_some()))
}

/// The address of the passage that an element has words of: that of the passage around it, or what its button quotes.
fn address(text: &Element) -> Option<String> {
    if let Some(passage) = text.closest("article[id], details[id]").ok()? {
        return Some(passage.id());
    }
    let value = text.parent_element()?.query_selector("button[value]").ok()??.get_attribute("value")?;
    value.split(' ').nth(1).map(str::to_string)
}

/// The part of an element that is in a range: how many bytes stand before it, and its words.
fn within(range: &Range, text: &Element) -> Option<(usize, String)> {
    let all = document().create_range().ok()?;
    all.select_node_contents(text).ok()?;
    let part = all.clone_range();
    if range.compare_boundary_points(Range::START_TO_START, &all).ok()? > 0 {
        part.set_start(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    }
    if range.compare_boundary_points(Range::END_TO_END, &all).ok()? < 0 {
        part.set_end(&range.end_container().ok()?, range.end_offset().ok()?).ok()?;
    }
    all.set_end(&part.start_container().ok()?, part.start_offset().ok()?).ok()?;
    Some((String::from(all.to_string()).len(), part.to_string().into()))
}

/// The range of some bytes of an element's text.
fn range_of(text: &Element, start: usize, end: usize) -> Option<Range> {
    let range = document().create_range().ok()?;
    let (node, offset) = place(text, start)?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = place(text, end)?;
    range.set_end(&node, offset).ok()?;
    Some(range)
}

/// The text node that has a byte of an element's text, and its place there, in UTF-16 units.
fn place(within: &Node, byte: usize) -> Option<(Node, u32)> {
    let mut before = 0;
    let mut child = within.first_child();
    while let Some(node) = child {
        let text = node.text_content().unwrap_or_default();
        if byte <= before + text.len() {
            if node.node_type() != Node::TEXT_NODE {
                return place(&node, byte - before);
            }
            return Some((node, text.get(..byte - before)?.encode_utf16().count() as u32));
        }
        before += text.len();
        child = node.next_sibling();
    }
    None
}

fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined())
}

/// Shows a line for some seconds to those who see, where it is also said.
pub(super) fn toast(said: &Element) {
    let _ = said.class_list().remove_1("toast");
    // The style has to notice that it is gone.
    let _ = html(said.clone()).map(|said| said.offset_width());
    let _ = said.class_list().add_1("toast");
}
