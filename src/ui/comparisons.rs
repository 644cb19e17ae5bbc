//! Source by source, how much any two have in common: the way in to a comparison.

use super::{
    Screen,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::{Comparison, Place};

/// Writes a table of all sources against all, each number a link to the pairs it counts.
pub(super) fn comparisons(m: &mut Markup, screen: &Screen<'_>) {
    let sources = || screen.corpus.sources.iter().zip(0u16..);
    m.el("table.matrix", |m| {
        m.leaf("caption", "How many pairs of passages two sources have. Choose a number to see them side by side; the source of the row comes first.");
        m.el("thead", |m| {
            m.el("tr", |m| {
                m.leaf("td", "");
                for (source, _) in sources() {
                    m.el("th", |m| {
                        m.set(Scope, "col");
                        words::name_language(m, source);
                        m.text(&words::source_name(source));
                    });
                }
            });
        });
        m.el("tbody", |m| {
            for (source, left) in sources() {
                m.el("tr", |m| {
                    m.el("th", |m| {
                        m.set(Scope, "row");
                        words::name_language(m, source);
                        m.text(&words::source_name(source));
                    });
                    for (other, right) in sources() {
                        if left == right {
                            m.leaf("td.same", "·");
                            continue;
                        }
                        let comparison = Comparison::of(&[left, right]);
                        m.el("td", |m| {
                            m.set(DataWith, &words::source_name(other));
                            m.el("a", |m| {
                                m.set(Href, &screen.href(Place::Comparison(comparison)));
                                let pairs = words::counted(screen.corpus.pairs_of(left, right).count(), "pair");
                                let names = [&words::short_name(source), " and ", &words::short_name(other)].concat();
                                m.set(AriaLabel, &[&pairs, ", ", &names].concat());
                                m.number(screen.corpus.pairs_of(left, right).count());
                            });
                        });
                    }
                });
            }
        });
    });
}
