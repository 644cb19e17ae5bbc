//! The theme map: every source as a strip of its passages, coloured by theme, with the numbers beside it.

use corpus::{Filter, Kind, Passage, PassageId, Source};

use super::{
    Screen,
    markup::{Attr::*, Markup},
    screen::only,
    words,
};
use crate::view::View;

/// The height of a strip, in its own units; themes share it evenly.
const HEIGHT: usize = 24;
/// How many bytes of text make one unit of width.
const UNIT: usize = 16;
/// What every passage is widened by, in units, so that the shortest can still be seen.
const LEAST: usize = 4;

/// Writes the whole corpus at a glance. What `filter` does not show is faded.
pub(super) fn map(m: &mut Markup, screen: &Screen<'_>, filter: Filter) {
    let sources = &screen.corpus.sources;
    let size = size(screen);
    m.link("a.skip", "#columns", "Skip the map");
    m.el("table.map", |m| {
        m.leaf("caption", "Every passage of every source, in order; width is length. Choose one to read it.");
        m.el("thead", |m| {
            m.el("tr", |m| {
                column(m, |m| m.text("Source"));
                column(m, |m| m.text("Passages"));
                for (theme, index) in screen.corpus.themes.iter().zip(0..) {
                    column(m, |m| {
                        screen.sign(m, index);
                        m.text(" ");
                        m.text(&theme.label);
                    });
                }
            });
        });
        m.el("tbody", |m| {
            for (source, index) in sources.iter().zip(0..) {
                m.el("tr", |m| {
                    m.el("th", |m| {
                        m.set(Scope, "row");
                        words::name_language(m, source);
                        m.link("a", &screen.source_href(index), &words::source_name(source));
                    });
                    m.el("td", |m| {
                        strip(m, screen, &size, source, index, |m, id, passage| link(m, screen, filter, id, passage));
                    });
                    (0..screen.corpus.themes.len() as u8).for_each(|theme| number(m, screen, index, theme));
                });
            }
        });
    });
}

fn column(m: &mut Markup, inside: impl FnOnce(&mut Markup)) {
    m.el("th", |m| {
        m.set(Scope, "col");
        inside(m);
    });
}

/// The box that each strip is drawn in: as wide as the longest source.
pub(super) fn size(screen: &Screen<'_>) -> String {
    let sources = &screen.corpus.sources;
    let length = sources.iter().map(|source| source.passages.iter().map(width).sum::<usize>()).max().unwrap_or(1);
    ["0 0 ", &length.to_string(), " 24"].concat()
}

/// Writes a source as a strip of its passages. Each is a link; `link` says where to.
pub(super) fn strip(
    m: &mut Markup,
    screen: &Screen<'_>,
    size: &str,
    source: &Source,
    index: u16,
    link: impl Fn(&mut Markup, PassageId, &Passage),
) {
    m.el("svg", |m| {
        m.set(ViewBox, size);
        m.set(PreserveAspectRatio, "none");
        let mut x = 0;
        for (id, passage) in source.numbered(index).filter(|(_, passage)| passage.kind != Kind::Furniture) {
            m.el("a", |m| {
                link(m, id, passage);
                cell(m, screen, id, passage, x);
            });
            x += width(passage);
        }
    });
}

/// To the place of a passage in this view where it is shown, else in its source.
fn link(m: &mut Markup, screen: &Screen<'_>, filter: Filter, id: PassageId, passage: &Passage) {
    if filter.shows(id, passage) {
        m.set(Href, &screen.href(View { place: screen.view.place, passage: Some(id) }));
    } else {
        m.set(Href, &screen.passage_href(id));
        m.set(Class, "off");
    }
}

/// Writes a passage: its name, and a bar for each of its themes.
fn cell(m: &mut Markup, screen: &Screen<'_>, id: PassageId, passage: &Passage, x: usize) {
    let mut name = screen.corpus.address(id);
    for theme in passage.marks.iter().filter_map(|mark| screen.theme(mark.theme)) {
        name.extend([" ", &theme.label]);
    }
    m.set(AriaLabel, &name);
    let bars = passage.marks.len().max(1);
    for nth in 0..bars {
        m.el("rect", |m| {
            if let Some(mark) = passage.marks.get(nth) {
                m.set(Class, &screen.colour(mark.theme));
            }
            m.set(X, &x.to_string());
            m.set(Width, &width(passage).to_string());
            // A bar that is alone fills the strip: the style says so.
            if bars > 1 {
                m.set(Y, &(nth * HEIGHT / bars).to_string());
                m.set(Height, &(HEIGHT / bars).to_string());
            }
        });
    }
}

/// How many passages of a source carry a theme, as a link to them.
fn number(m: &mut Markup, screen: &Screen<'_>, source: u16, theme: u8) {
    let filter = Filter { themes: [theme].into_iter().collect(), ..only(source) };
    m.el("td", |m| match screen.count(filter) {
        0 => m.text("–"),
        count => m.link("a", &screen.href(filter), &count.to_string()),
    });
}

fn width(passage: &Passage) -> usize {
    match passage.kind {
        Kind::Furniture => 0,
        _ => (passage.span.end - passage.span.start) as usize / UNIT + LEAST,
    }
}
