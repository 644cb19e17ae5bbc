//! Markup as a string of HTML, for what stands once for each passage or claim and never changes once it is drawn.
//!
//! Markup is written with `html!`, everywhere but in passages, the rows of a comparison, the cells of the table of claims,
//! and in what a search finds: these are drawn hundreds of times, and a browser makes elements of a string in one call,
//! where Yew makes several for each element. Yew replaces such a string as a whole.
//!
//! ```text
//! m.el("p.over", |m| {
//!     m.set("lang", "tr");
//!     m.text("Liman");
//! });
//! ```

use yew::Html;

use super::words::Language;

/// HTML being written.
#[derive(Default)]
pub(super) struct Markup {
    html: String,
    /// Whether the start tag at the end still takes attributes.
    in_tag: bool,
}

/// What `inside` writes.
pub(super) fn written(inside: impl FnOnce(&mut Markup)) -> Html {
    let mut markup = Markup::default();
    inside(&mut markup);
    Html::from_html_unchecked(markup.html.into())
}

impl Markup {
    /// An element, with all that `inside` writes: its attributes first. The selector is a tag with its classes:
    /// `p.over.small`. A table's own elements cannot stand outermost: a browser leaves them out there.
    pub(super) fn el(&mut self, selector: &'static str, inside: impl FnOnce(&mut Markup)) {
        let tag = self.begin(selector);
        inside(self);
        self.end(tag);
    }

    /// An element with nothing but text in it.
    pub(super) fn leaf(&mut self, selector: &'static str, text: &str) {
        let tag = self.begin(selector);
        self.text(text);
        self.end(tag);
    }

    /// A link with nothing but text in it.
    pub(super) fn link(&mut self, selector: &'static str, href: &str, text: &str) {
        let tag = self.begin(selector);
        self.set("href", href);
        self.text(text);
        self.end(tag);
    }

    /// A button that does what its value says, see [`crate::action`]; it sleeps until the app runs.
    pub(super) fn button(&mut self, value: &str, text: &str) {
        let tag = self.begin("button.do");
        self.set("value", value);
        self.text(text);
        self.end(tag);
    }

    /// Text, in the element that is open.
    pub(super) fn text(&mut self, text: &str) {
        self.close_tag();
        self.escaped(text);
    }

    /// Sets an attribute of the element that was just opened.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        debug_assert!(self.in_tag, "attributes stand before what is inside");
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        self.escaped(value);
        self.html.push('"');
    }

    /// Sets the language and direction of the element that was just opened.
    pub(super) fn language(&mut self, language: Language) {
        if let Some(lang) = language.lang {
            self.set("lang", &lang);
        }
        if let Some(dir) = language.dir {
            self.set("dir", dir);
        }
    }

    fn begin(&mut self, selector: &'static str) -> &'static str {
        self.close_tag();
        let (tag, classes) = selector.split_once('.').unwrap_or((selector, ""));
        self.html.push('<');
        self.html.push_str(tag);
        self.in_tag = true;
        if !classes.is_empty() {
            self.set("class", &classes.replace('.', " "));
        }
        tag
    }

    fn end(&mut self, tag: &str) {
        self.close_tag();
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }

    fn close_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.html.push('>');
        }
    }

    /// Text or an attribute's value, so that a parser reads it back as it is: a bare carriage return would be a line feed.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                '\r' => self.html.push_str("&#13;"),
                c => self.html.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use yew::virtual_dom::VNode;

    use super::*;

    fn html(inside: impl FnOnce(&mut Markup)) -> String {
        match written(inside) {
            VNode::VRaw(raw) => raw.html.to_string(),
            other => panic!("not a string of HTML: {other:?}"),
        }
    }

    #[test]
    fn elements_stand_in_order_with_their_classes_and_attributes() {
        let written = html(|m| {
            m.el("p.over.small", |m| {
                m.set("lang", "tr");
                m.text("Liman ");
                m.leaf("b", "1");
            });
            m.link("a", "?q=x", "y");
        });
        assert_eq!(written, "<p class=\"over small\" lang=\"tr\">Liman <b>1</b></p><a href=\"?q=x\">y</a>");
    }

    #[test]
    fn what_a_parser_would_take_for_markup_is_read_back_as_text() {
        let written = html(|m| {
            m.el("p", |m| {
                m.set("aria-label", "\"><script>");
                m.text("</p> &lt; a\rb \"c\"");
            });
        });
        assert_eq!(written, "<p aria-label=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt; &amp;lt; a&#13;b &quot;c&quot;</p>");
    }
}
