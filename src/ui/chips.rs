//! What was chosen, each choice with a way to lift it.

use corpus::{Filter, Match};

use super::{
    Screen,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::View;

/// Writes the choices made as chips, with ways to lift one, all, or go back to the view before.
pub(super) fn chips(m: &mut Markup, screen: &Screen<'_>, filter: Filter) {
    let choices = filter.choices();
    m.el("ul.chips", |m| {
        m.set(AriaLabel, "Chosen");
        for &choice in &choices {
            m.el("li", |m| {
                m.el("a.chip", |m| {
                    m.set(Id, &["x-", &screen.choice_id(choice)].concat());
                    m.set(Href, &screen.href(filter.toggled(choice)));
                    m.leaf("span.hidden", "Lift ");
                    screen.choice(m, choice);
                    m.el("span", |m| {
                        m.set(AriaHidden, "true");
                        m.text(" ×");
                    });
                });
            });
        }
        if !choices.is_empty() {
            m.el("li", |m| m.link("a", &screen.href(View::default()), "Clear"));
        }
        if let Some(undo) = screen.undo {
            m.el("li", |m| m.link("a", &screen.href(*undo), "Undo"));
        }
    });
}

/// Where no passage is left: writes which choice to lift, and what that gives.
pub(super) fn nothing_left(m: &mut Markup, screen: &Screen<'_>, filter: Filter) {
    let mut ways = Vec::new();
    if filter.matching == Match::All {
        ways.push(("Match any of the themes".to_string(), Filter { matching: Match::Any, ..filter }));
    }
    for choice in filter.choices() {
        ways.push((["Lift ", &screen.choice_name(choice)].concat(), filter.toggled(choice)));
    }
    m.el("div.nothing", |m| {
        m.leaf("p", "No passage fits all that was chosen.");
        m.el("ul", |m| {
            for (name, lifted) in ways {
                let count = screen.count(lifted);
                if count > 0 {
                    m.el("li", |m| {
                        m.link("a", &screen.href(lifted), &name);
                        m.text(": ");
                        m.text(&words::counted(count, "passage"));
                    });
                }
            }
            m.el("li", |m| m.link("a", &screen.href(View::default()), "Clear every choice"));
        });
    });
}
