//! Markup in the order of HTML.
//!
//! Yew's `html!` writes the building of each element out in place, which for the screens of this app came to 107 KB of
//! wasm. Called one by one, the same elements cost a tenth of it.
//!
//! ```text
//! m.el("p.over", |m| {
//!     m.set("lang", "tr");
//!     m.text("Liman");
//! });
//! ```

use yew::{
    AttrValue, Html,
    virtual_dom::{Key, VList, VNode, VTag, VText},
};

/// Elements being written.
#[derive(Default)]
pub(crate) struct Markup {
    open: Vec<(VTag, Vec<VNode>)>,
    done: Vec<VNode>,
}

impl Markup {
    /// What was written.
    pub(crate) fn into_html(self) -> Html {
        list(self.done)
    }

    /// An element, with all that `inside` writes. The selector is a tag with its classes: `p.over.small`.
    pub(super) fn el(&mut self, selector: &'static str, inside: impl FnOnce(&mut Markup)) {
        self.begin(selector);
        inside(self);
        self.end();
    }

    /// An element with nothing but text in it.
    pub(super) fn leaf(&mut self, selector: &'static str, text: &str) {
        self.begin(selector);
        self.text(text);
        self.end();
    }

    /// A link with nothing but text in it.
    pub(super) fn link(&mut self, selector: &'static str, href: &str, text: &str) {
        self.begin(selector);
        self.set("href", href);
        self.text(text);
        self.end();
    }

    /// Text, in the element that is open.
    pub(super) fn text(&mut self, text: &str) {
        self.push(VNode::VText(VText::new(AttrValue::from(text.to_string()))));
    }

    /// A number, in the element that is open.
    pub(super) fn number(&mut self, number: usize) {
        self.text(&number.to_string());
    }

    /// Sets an attribute of the element that is open.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        if let Some((tag, _)) = self.open.last_mut() {
            tag.add_attribute(name, AttrValue::from(value.to_string()));
        }
    }

    /// Gives the element that is open a name among its siblings, so that it is moved rather than written anew. Either
    /// all elements beside each other have one, or none.
    pub(super) fn key(&mut self, key: &str) {
        if let Some((tag, _)) = self.open.last_mut() {
            tag.key = Some(Key::from(key));
        }
    }

    fn begin(&mut self, selector: &'static str) {
        let mut names = selector.splitn(2, '.');
        let mut tag = VTag::new(AttrValue::Static(names.next().unwrap_or_default()));
        if let Some(classes) = names.next() {
            tag.add_attribute("class", AttrValue::from(classes.replace('.', " ")));
        }
        self.open.push((tag, Vec::new()));
    }

    fn end(&mut self) {
        if let Some((mut tag, children)) = self.open.pop() {
            tag.add_child(list(children));
            self.push(tag.into());
        }
    }

    fn push(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some((_, children)) => children.push(node),
            None => self.done.push(node),
        }
    }
}

fn list(children: Vec<VNode>) -> VNode {
    VNode::VList(VList::with_children(children, None).into())
}
