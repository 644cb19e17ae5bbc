//! A control is a link: what it gives is a view, and a view has an address.

use super::markup::{Attr::*, Markup};

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
    pub(super) fn write(&self, m: &mut Markup, inside: &dyn Fn(&mut Markup)) {
        m.el("a", |m| {
            m.set(Id, &self.id);
            m.set(Class, &self.class);
            if let Some(href) = &self.href {
                m.set(Href, href);
            } else {
                m.set(Role, "link");
                m.set(AriaDisabled, "true");
            }
            if self.chosen {
                m.set(AriaCurrent, "true");
            }
            inside(m);
        });
    }
}
