//! One passage: its address and themes in the margin, its words with their cues, the way to its counterparts.

use corpus::{Corpus, Kind, Pair, PassageId, SetBy, ThemeSet, segments};

use super::{
    Screen,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::{Comparison, Place, View};

/// Writes a passage with the cues of `themes` marked, or of all its themes where none is chosen.
pub(super) fn passage(m: &mut Markup, screen: &Screen<'_>, id: PassageId, themes: ThemeSet) {
    let Some(passage) = screen.corpus.passage(id) else { return };
    let name = screen.corpus.name(id);
    if passage.kind == Kind::Furniture {
        return m.el("details.furniture", |m| {
            m.key(&name);
            m.set(Id, &name);
            m.el("summary", |m| {
                m.text("Furniture ");
                m.leaf("span.id", &name);
            });
            text(m, screen, id, themes);
        });
    }
    m.el("article", |m| {
        m.key(&name);
        m.set(Id, &name);
        m.set(Class, &["passage ", passage.kind.id()].concat());
        m.el("div.margin", |m| {
            m.link("a.id", &screen.passage_href(id), &name);
            for mark in &passage.marks {
                let label = screen.theme(mark.theme).map_or("", |theme| &theme.label);
                m.el("span", |m| {
                    m.set(Class, &["sign ", &screen.colour(mark.theme)].concat());
                    m.set(Role, "img");
                    m.set(AriaLabel, label);
                    m.text(screen.theme(mark.theme).map_or("", |theme| &theme.mark));
                });
                if mark.set_by == SetBy::Editor {
                    m.leaf("small", " set by the editor");
                }
            }
        });
        text(m, screen, id, themes);
        counterparts(m, screen, id);
    });
}

/// The words of a passage, byte for byte.
pub(super) fn text(m: &mut Markup, screen: &Screen<'_>, id: PassageId, themes: ThemeSet) {
    let Some((source, passage)) = screen.corpus.source(id).zip(screen.corpus.passage(id)) else { return };
    let marked = passage.marks.iter().filter(|mark| themes.is_empty() || themes.contains(mark.theme));
    let cues: Vec<_> = marked.flat_map(|mark| mark.cues.iter().map(|&cue| (cue, mark.theme))).collect();
    m.el("p.text", |m| {
        words::language(m, passage.lang.as_deref().unwrap_or(&source.lang));
        for segment in segments(screen.corpus.text(id), &cues) {
            match segment.marks.first() {
                None => m.text(segment.text),
                Some(&theme) => m.el("mark", |m| {
                    m.set(Class, &screen.colour(theme));
                    m.text(segment.text);
                }),
            }
        }
    });
}

/// The counterparts of a passage in other sources, each a link to where they face each other.
fn counterparts(m: &mut Markup, screen: &Screen<'_>, id: PassageId) {
    let pairs: Vec<_> = screen.corpus.counterparts(id).collect();
    if pairs.is_empty() {
        return;
    }
    m.el("details.counterparts", |m| {
        m.leaf("summary", &words::counted(pairs.len(), "counterpart"));
        m.el("ul", |m| {
            for (_, across) in pairs {
                let comparison = Comparison { left: id.source, right: across.source, ..Comparison::default() };
                let view = View { place: Place::Comparison(comparison), passage: Some(across) };
                m.el("li", |m| {
                    m.link("a", &screen.href(view), &screen.corpus.name(across));
                });
            }
        });
    });
}

/// What two passages share, in their words: `1992 · recognize · 765 km / 611 km`.
pub(super) fn reasons(corpus: &Corpus, pair: &Pair) -> String {
    let (a, b) = (corpus.text(pair.a), corpus.text(pair.b));
    let mut shown = String::new();
    for reason in &pair.reasons {
        if !shown.is_empty() {
            shown.push_str(" · ");
        }
        let (a, b) = (reason.a.of(a), reason.b.of(b));
        shown.push_str(a);
        if !a.eq_ignore_ascii_case(b) {
            shown.push_str(" / ");
            shown.push_str(b);
        }
    }
    shown
}
