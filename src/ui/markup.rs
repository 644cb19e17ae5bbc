//! Markup in the order of HTML.
//!
//! Yew's `html!` writes the building of each element out in place, which for the screens of this app came to 107 KB of
//! wasm. Called one by one, the same elements cost a quarter of it.
//!
//! ```text
//! m.el("p.over", |m| {
//!     m.set(Lang, "tr");
//!     m.text("Liman");
//! });
//! ```

use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText},
};

/// Elements being written.
#[derive(Default)]
pub(crate) struct Markup {
    open: Vec<Element>,
    done: Vec<VNode>,
}

/// The attributes that are ever set. One list of names for all elements lets Yew compare them by place.
#[derive(Clone, Copy)]
pub(super) enum Attr {
    Class,
    Id,
    Href,
    Lang,
    Dir,
    Role,
    Scope,
    TabIndex,
    ViewBox,
    PreserveAspectRatio,
    X,
    Y,
    Width,
    Height,
    Popover,
    PopoverTarget,
    PopoverTargetAction,
    AriaCurrent,
    AriaDisabled,
    AriaHidden,
    AriaLabel,
    DataWith,
    DataFrom,
}

/// The names of [`Attr`], in its order.
static NAMES: [&str; 23] = [
    "class",
    "id",
    "href",
    "lang",
    "dir",
    "role",
    "scope",
    "tabindex",
    "viewBox",
    "preserveAspectRatio",
    "x",
    "y",
    "width",
    "height",
    "popover",
    "popovertarget",
    "popovertargetaction",
    "aria-current",
    "aria-disabled",
    "aria-hidden",
    "aria-label",
    "data-with",
    "data-from",
];

struct Element {
    tag: &'static str,
    key: Option<Key>,
    values: [Option<AttributeOrProperty>; NAMES.len()],
    children: Vec<VNode>,
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
        self.set(Attr::Href, href);
        self.text(text);
        self.end();
    }

    /// An element with attributes that the app never sets, such as those of drawings: what only pages have is written
    /// with it, so that the app need not know their names.
    pub(super) fn drawn(
        &mut self,
        tag: &'static str,
        attributes: &[(&'static str, &str)],
        inside: impl FnOnce(&mut Markup),
    ) {
        let mut within = Markup::default();
        inside(&mut within);
        let mut element = VTag::new(tag);
        for (name, value) in attributes {
            element.add_attribute(name, value.to_string());
        }
        element.add_children(within.done);
        self.push(element.into());
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
    pub(super) fn set(&mut self, attr: Attr, value: &str) {
        if let Some(element) = self.open.last_mut() {
            element.values[attr as usize] = Some(AttributeOrProperty::Attribute(value.to_string().into()));
        }
    }

    /// Gives the element that is open a name among its siblings, so that it is moved rather than written anew. Either
    /// all elements beside each other have one, or none.
    pub(super) fn key(&mut self, key: &str) {
        if let Some(element) = self.open.last_mut() {
            element.key = Some(Key::from(key));
        }
    }

    fn begin(&mut self, selector: &'static str) {
        let (tag, classes) = selector.split_once('.').unwrap_or((selector, ""));
        self.open.push(Element { tag, key: None, values: [const { None }; NAMES.len()], children: Vec::new() });
        if !classes.is_empty() {
            self.set(Attr::Class, &classes.replace('.', " "));
        }
    }

    fn end(&mut self) {
        if let Some(Element { tag, key, values, children }) = self.open.pop() {
            let attributes = Attributes::Dynamic { keys: &NAMES, values: Box::new(values) };
            let tag = AttrValue::Static(tag);
            let children = list(children);
            self.push(VTag::__new_other(tag, Default::default(), key, attributes, Default::default(), children).into());
        }
    }

    fn push(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(element) => element.children.push(node),
            None => self.done.push(node),
        }
    }
}

fn list(children: Vec<VNode>) -> VNode {
    VNode::VList(VList::with_children(children, None).into())
}
