//! Passages grouped by source, under the map and beside the filter.

use corpus::{Filter, Kind};

use super::{
    Screen, card, chips, filter, map,
    markup::{Attr::*, Markup},
    passage,
    screen::only,
    words,
};
use crate::view::Place;

/// Writes the passages that a filter shows.
pub(super) fn passages(m: &mut Markup, screen: &Screen<'_>, chosen: Filter) {
    if chosen.choices().is_empty() {
        m.el("div.intro", |m| words::paragraphs(m, &screen.corpus.site.introduction));
    }
    map::map(m, screen, chosen);
    m.el("div.columns", |m| {
        m.set(Id, "columns");
        filter::filter(m, screen, chosen);
        m.el("div.list", |m| {
            m.set(Id, "list");
            chips::chips(m, screen, chosen);
            if screen.count(chosen) == 0 {
                chips::nothing_left(m, screen, chosen);
            }
            (0..screen.corpus.sources.len() as u16).for_each(|source| group(m, screen, chosen, source));
        });
    });
}

/// The passages of one source, under its name. Furniture stands where it is as long as nothing of the source is left
/// out.
fn group(m: &mut Markup, screen: &Screen<'_>, filter: Filter, index: u16) {
    let Some(source) = screen.source(index) else { return };
    let whole = filter.themes.is_empty() && filter.kinds.is_empty();
    let asked = filter.sources.is_empty() || filter.sources.contains(index);
    let mut shown = source
        .numbered(index)
        .filter(|(id, passage)| filter.shows(*id, passage) || (asked && whole && passage.kind == Kind::Furniture))
        .peekable();
    if shown.peek().is_none() {
        return;
    }
    m.el("section.source", |m| {
        if filter.sources.single().is_some() {
            card::card(m, source, screen.count(only(index)));
        } else {
            m.el("h2", |m| {
                words::name_language(m, source);
                m.link("a", &screen.source_href(index), &words::source_name(source));
            });
            m.leaf("p.imprint", &words::imprint(source));
        }
        m.el("div", |m| shown.for_each(|(id, _)| passage::passage(m, screen, id, filter.themes, &[])));
        if filter == only(index) {
            (screen.more)(m, screen, Place::Passages(filter));
        }
    });
}
