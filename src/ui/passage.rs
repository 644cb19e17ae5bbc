//! One passage: its address and themes in the margin, its words with their cues, the way to its counterparts.

use corpus::{Corpus, Kind, Mark, Pair, PassageId, SetBy, Span, ThemeSet, segments};

use super::{
    Screen,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::{Comparison, Place, View};

/// Stands where a theme does, for words that a passage shares with another.
const SHARED: u8 = u8::MAX;

/// Writes a passage with the cues of `themes` marked, or of all its themes where none is chosen, and the words that it
/// shares with what stands beside it.
pub(super) fn passage(m: &mut Markup, screen: &Screen<'_>, id: PassageId, themes: ThemeSet, reasons: &[Span]) {
    let Some(passage) = screen.corpus.passage(id) else { return };
    let name = screen.corpus.address(id);
    if passage.kind == Kind::Furniture {
        return m.el("details.furniture", |m| {
            m.key(&name);
            m.set(Id, &name);
            m.el("summary", |m| {
                m.text("Furniture ");
                m.leaf("span.id", &name);
            });
            text(m, screen, id, themes, reasons);
        });
    }
    m.el("article", |m| {
        m.key(&name);
        m.set(Id, &name);
        m.set(Class, &["passage ", passage.kind.id()].concat());
        m.el("div.margin", |m| {
            m.link("a.id", &screen.passage_href(id), &name);
            passage.marks.iter().for_each(|mark| theme(m, screen, mark));
        });
        text(m, screen, id, themes, reasons);
        counterparts(m, screen, id);
        (screen.part)(m, screen, &[id]);
    });
}

/// The mark of a theme, which opens who put it there: the style then has its cues stand out in the text.
fn theme(m: &mut Markup, screen: &Screen<'_>, mark: &Mark) {
    let Some(theme) = screen.theme(mark.theme) else { return };
    m.el("details", |m| {
        m.set(Class, &screen.colour(mark.theme));
        m.el("summary", |m| {
            m.el("span.sign", |m| {
                m.set(Role, "img");
                m.set(AriaLabel, &theme.label);
                m.text(&theme.mark);
            });
        });
        m.text(&theme.label);
        m.text(if mark.set_by == SetBy::Editor { ", set by the editor" } else { ", set by rule" });
        m.text(": its words stand out.");
    });
}

/// The words of a passage, byte for byte.
pub(super) fn text(m: &mut Markup, screen: &Screen<'_>, id: PassageId, themes: ThemeSet, reasons: &[Span]) {
    let Some((source, passage)) = screen.corpus.source(id).zip(screen.corpus.passage(id)) else { return };
    let mut marked = Vec::new();
    for mark in passage.marks.iter().filter(|mark| themes.is_empty() || themes.contains(mark.theme)) {
        marked.extend(mark.cues.iter().map(|&cue| (cue, mark.theme)));
    }
    marked.extend(reasons.iter().map(|&reason| (reason, SHARED)));
    m.el("p.text", |m| {
        words::language(m, passage.lang.as_deref().unwrap_or(&source.lang));
        for segment in segments(screen.corpus.text(id), &marked) {
            if segment.marks.is_empty() {
                m.text(segment.text);
                continue;
            }
            m.el("mark", |m| {
                let mut class = String::new();
                for &theme in &segment.marks {
                    class.push_str(if class.is_empty() { "" } else { " " });
                    class.push_str(&if theme == SHARED { "shared".into() } else { screen.colour(theme) });
                }
                m.set(Class, &class);
                m.text(segment.text);
            });
        }
    });
}

/// The sources that a passage has counterparts in, each a link to where they face it, with how many they are.
fn counterparts(m: &mut Markup, screen: &Screen<'_>, id: PassageId) {
    let across: Vec<u16> = screen.corpus.counterparts(id).map(|(_, across)| across.source).collect();
    if across.is_empty() {
        return;
    }
    m.el("details.counterparts", |m| {
        m.leaf("summary", &words::counted(across.len(), "counterpart"));
        m.el("ul", |m| {
            for (source, right) in screen.corpus.sources.iter().zip(0..) {
                let count = across.iter().filter(|&&source| source == right).count();
                if count > 0 {
                    let comparison = Comparison::of(&[id.source, right]);
                    let view = View { place: Place::Comparison(comparison), passage: Some(id) };
                    m.el("li", |m| {
                        m.link("a", &screen.href(view), &words::short_name(source));
                        m.text(" ");
                        m.number(count);
                    });
                }
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
