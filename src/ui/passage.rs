//! One passage: its address and themes in the margin, its words with their cues, the way to its counterparts.

use corpus::{Corpus, Kind, Mark, Pair, PassageId, SetBy, Span, segments};
use yew::prelude::*;

use super::{
    Edition, carried,
    markup::{Attr, Markup, written},
    words::{self, Language},
};
use crate::view::{Comparison, Place, View};

/// Stands for a theme, for words that a passage shares with another.
const SHARED: u8 = u8::MAX;

/// A passage of a comparison, with the words that it shares with what stands beside it.
pub(super) fn compared(m: &mut Markup, edition: &Edition, id: PassageId, reasons: &[Span]) {
    around(m, edition, id, |m| inside(m, edition, id, reasons));
}

/// The element that holds a passage; furniture is folded.
pub(super) fn around(m: &mut Markup, edition: &Edition, id: PassageId, inside: impl FnOnce(&mut Markup)) {
    let Some(passage) = edition.corpus.passage(id) else { return };
    let furniture = passage.kind == Kind::Furniture;
    m.el(if furniture { "details.furniture" } else { "article" }, |m| {
        m.set(Attr::Id, &edition.corpus.address(id));
        if !furniture {
            m.set(Attr::Class, &["passage ", passage.kind.id()].concat());
        }
        inside(m);
    });
}

/// What stands in a passage.
pub(super) fn inside(m: &mut Markup, edition: &Edition, id: PassageId, reasons: &[Span]) {
    let Some(passage) = edition.corpus.passage(id) else { return };
    let address = edition.corpus.address(id);
    if passage.kind == Kind::Furniture {
        m.el("summary", |m| {
            m.text("Furniture ");
            m.leaf("span.id", &address);
        });
        return words_of(m, edition, id, reasons);
    }
    m.el("div.margin", |m| {
        m.link("a.id", &edition.passage_href(id), &address);
        passage.marks.iter().for_each(|mark| theme(m, edition, mark));
    });
    words_of(m, edition, id, reasons);
    counterparts(m, edition, id);
    carried::of_passage(m, edition, id);
}

/// The mark of a theme, which opens who put it there: the style then has its cues stand out in the text.
fn theme(m: &mut Markup, edition: &Edition, mark: &Mark) {
    let Some(theme) = edition.theme(mark.theme) else { return };
    m.el("details", |m| {
        m.set(Attr::Class, &edition.colour(mark.theme));
        m.el("summary", |m| {
            m.el("span.sign", |m| {
                m.set(Attr::Role, "img");
                m.set(Attr::AriaLabel, &theme.label);
                m.text(&theme.mark);
            });
        });
        m.text(&theme.label);
        m.text(match mark.set_by {
            SetBy::Editor => ", set by the editor: its words stand out.",
            SetBy::Rule => ", set by rule: its words stand out.",
        });
    });
}

/// The words of a passage, byte for byte, with the cues of all its themes and the reasons of its pairs marked.
pub fn text(edition: &Edition, id: PassageId, reasons: &[Span]) -> Html {
    written(|m| words_of(m, edition, id, reasons))
}

fn words_of(m: &mut Markup, edition: &Edition, id: PassageId, reasons: &[Span]) {
    let Some(passage) = edition.corpus.passage(id) else { return };
    let mut marked = Vec::new();
    for mark in &passage.marks {
        marked.extend(mark.cues.iter().map(|&cue| (cue, mark.theme)));
    }
    marked.extend(reasons.iter().map(|&reason| (reason, SHARED)));
    m.el("p.text", |m| {
        m.language(Language::of(edition.corpus.lang(id)));
        for segment in segments(edition.corpus.text(id), &marked) {
            if segment.marks.is_empty() {
                m.text(segment.text);
                continue;
            }
            m.el("mark", |m| {
                let class = |&theme: &u8| if theme == SHARED { "shared".into() } else { edition.colour(theme) };
                m.set(Attr::Class, &segment.marks.iter().map(class).collect::<Vec<String>>().join(" "));
                m.text(segment.text);
            });
        }
    });
}

/// The sources that a passage has counterparts in, each a link to where they face it, with how many they are.
fn counterparts(m: &mut Markup, edition: &Edition, id: PassageId) {
    let across: Vec<u16> = edition.corpus.counterparts(id).map(|(_, across)| across.source).collect();
    if across.is_empty() {
        return;
    }
    m.el("details.counterparts", |m| {
        m.leaf("summary", &words::counted(across.len(), "counterpart"));
        m.el("ul", |m| {
            for (right, source) in edition.sources() {
                let count = across.iter().filter(|&&source| source == right).count();
                if count > 0 {
                    let comparison = Comparison::of(&[id.source, right]);
                    let view = View { place: Place::Comparison(comparison), passage: Some(id) };
                    m.el("li", |m| {
                        m.link("a", &edition.href(view), &words::short_name(source));
                        m.text(&[" ", &count.to_string()].concat());
                    });
                }
            }
        });
    });
}

/// What two passages share, in their words: `1992 · recognize · 765 km / 611 km`.
pub fn reasons(corpus: &Corpus, pair: &Pair) -> String {
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
