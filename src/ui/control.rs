//! A control is a link: what it gives is a view, and a view has an address.

use super::markup::Markup;

/// A link that is a control. Without an address it is asleep: there, the same size, and only the app can wake it.
///
/// Its id keeps the focus on it when the view it leads to has the same control.
pub(super) struct Control {
    /// Unlike that of any other control of the screen.
    pub(super) id: String,
    /// How it looks.
    pub(super) class: String,
    /// Whether it is chosen.
    pub(super) chosen: bool,
    /// Where it leads.
    pub(super) href: Option<String>,
}

impl Control {
    /// Writes the control, with all that `inside` writes.
    pub(super) fn write(&self, m: &mut Markup, inside: impl FnOnce(&mut Markup)) {
        m.el("a", |m| {
            m.set("id", &self.id);
            m.set("class", &self.class);
            if let Some(href) = &self.href {
                m.set("href", href);
            } else {
                m.set("role", "link");
                m.set("aria-disabled", "true");
            }
            if self.chosen {
                m.set("aria-current", "true");
            }
            inside(m);
        });
    }
}
