//! Markup in the order of HTML, for what stands once for each passage or claim.
//!
//! Markup is written with `html!`, everywhere but in passages, their cells on the map, the rows of a comparison and of
//! the table of claims, and in what a search finds: these are drawn hundreds of times, and `html!` costs four times the code and a set of class names
//! for each element.
//!
//! ```text
//! m.el("p.over", |m| {
//!     m.set(Lang, "tr");
//!     m.text("Liman");
//! });
//! ```

use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag, VText},
};

use super::words::Language;

/// The attributes that are ever set. One list of names for all elements, so that Yew diffs attributes by index.
#[derive(Clone, Copy)]
pub(super) enum Attr {
    Class,
    Id,
    Href,
    Lang,
    Dir,
    Role,
    Scope,
    X,
    Y,
    Width,
    Height,
    AriaLabel,
    DataWith,
    DataStep,
    Hidden,
    Value,
}

/// The names of [`Attr`], in its order.
static NAMES: [&str; 16] = [
    "class",
    "id",
    "href",
    "lang",
    "dir",
    "role",
    "scope",
    "x",
    "y",
    "width",
    "height",
    "aria-label",
    "data-with",
    "data-step",
    "hidden",
    "value",
];

struct Element {
    tag: &'static str,
    values: [Option<AttributeOrProperty>; NAMES.len()],
    children: Vec<VNode>,
}

/// Elements being written.
#[derive(Default)]
pub(super) struct Markup {
    open: Vec<Element>,
    done: Vec<VNode>,
}

/// What `inside` writes.
pub(super) fn written(inside: impl FnOnce(&mut Markup)) -> Html {
    let mut markup = Markup::default();
    inside(&mut markup);
    markup.done.into_iter().collect()
}

impl Markup {
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

    /// A button that does what its value says, see [`crate::action`]; it sleeps until the app runs.
    pub(super) fn button(&mut self, value: &str, text: &str) {
        self.begin("button.do");
        self.set(Attr::Value, value);
        self.text(text);
        self.end();
    }

    /// Text, in the element that is open.
    pub(super) fn text(&mut self, text: &str) {
        self.html(VNode::VText(VText::new(AttrValue::from(text.to_string()))));
    }

    /// What was written with `html!`.
    pub(super) fn html(&mut self, html: Html) {
        match self.open.last_mut() {
            Some(element) => element.children.push(html),
            None => self.done.push(html),
        }
    }

    /// Sets an attribute of the element that is open.
    pub(super) fn set(&mut self, attr: Attr, value: &str) {
        if let Some(element) = self.open.last_mut() {
            element.values[attr as usize] = Some(AttributeOrProperty::Attribute(value.to_string().into()));
        }
    }

    /// Sets the language and direction of the element that is open.
    pub(super) fn language(&mut self, language: Language) {
        if let Some(lang) = language.lang {
            self.set(Attr::Lang, &lang);
        }
        if let Some(dir) = language.dir {
            self.set(Attr::Dir, dir);
        }
    }

    /// Hides the element that is open, unless it is `shown`.
    pub(super) fn show(&mut self, shown: bool) {
        if !shown {
            self.set(Attr::Hidden, "");
        }
    }

    fn begin(&mut self, selector: &'static str) {
        let (tag, classes) = selector.split_once('.').unwrap_or((selector, ""));
        self.open.push(Element { tag, values: [const { None }; NAMES.len()], children: Vec::new() });
        if !classes.is_empty() {
            self.set(Attr::Class, &classes.replace('.', " "));
        }
    }

    fn end(&mut self) {
        if let Some(Element { tag, values, children }) = self.open.pop() {
            let mut element = VTag::new(tag);
            element.set_attributes(Attributes::Dynamic { keys: &NAMES, values: Box::new(values) });
            element.add_children(children);
            self.html(element.into());
        }
    }
}
