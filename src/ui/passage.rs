//! One passage: its address and themes in the margin, its words with their cues, the ways to related passages.

use corpus::{Choice, Corpus, Kind, Mark, Pair, PassageId, ReasonKind, SetBy, Span, msg, segments};
use yew::prelude::*;

use super::{
    Edition, carried,
    markup::{Markup, written},
    words::{self, Language},
};
use crate::view::{Comparison, Place, View};

/// Stand for a theme: words that a passage shares with another, and words that are not in the other.
const SHARED: u8 = u8::MAX;
const DIFFERS: u8 = u8::MAX - 1;

/// A passage of a comparison, beside those that it is a pair with, best first. Of a long one, the sentence that is most
/// alike is read first; of versions of one text, the words that differ are marked rather than those that are shared.
pub(super) fn compared(m: &mut Markup, edition: &Edition, id: PassageId, pairs: &[&Pair]) {
    let version = pairs.first().is_some_and(|pair| pair.is_version());
    let mut marked: Marked = Vec::new();
    for pair in pairs {
        match version {
            true => marked.extend(pair.differ_in(id).iter().map(|&words| (words, DIFFERS))),
            false => marked.extend(pair.reasons_in(id).map(|words| (words, SHARED))),
        }
    }
    let alike = pairs.first().and_then(|pair| pair.alike_in(id)).filter(|_| !version);
    around(m, edition, id, |m| inside(m, edition, id, marked, alike, false));
}

/// The element that holds a passage of a list; furniture is folded.
pub(super) fn element(edition: &Edition, id: PassageId, kind: Kind, hidden: bool, inside: Html) -> Html {
    let id = edition.corpus.address(id);
    if kind == Kind::Furniture {
        return html! { <details {id} class="furniture" {hidden}>{ inside }</details> };
    }
    html! { <article {id} class={["passage ", kind.id()].concat()} {hidden}>{ inside }</article> }
}

/// The same as text.
pub(super) fn around(m: &mut Markup, edition: &Edition, id: PassageId, inside: impl FnOnce(&mut Markup)) {
    let Some(passage) = edition.corpus.passage(id) else { return };
    let furniture = passage.kind == Kind::Furniture;
    m.el(if furniture { "details.furniture" } else { "article" }, |m| {
        m.set("id", &edition.corpus.address(id));
        if !furniture {
            m.set("class", &["passage ", passage.kind.id()].concat());
        }
        inside(m);
    });
}

/// What stands in a passage of a list; if it `reads_on`, also the ways to the passages before and after it.
pub(super) fn listed(m: &mut Markup, edition: &Edition, id: PassageId, reads_on: bool) {
    inside(m, edition, id, Vec::new(), None, reads_on);
}

fn inside(m: &mut Markup, edition: &Edition, id: PassageId, marked: Marked, alike: Option<Span>, reads_on: bool) {
    let Some(passage) = edition.corpus.passage(id) else { return };
    let address = edition.corpus.address(id);
    if passage.kind == Kind::Furniture {
        m.el("summary", |m| {
            m.text(edition.corpus.tr("Not part of the text (tags, adverts, related links)"));
            m.text(" ");
            m.leaf("span.id", &address);
        });
        return words_of(m, edition, id, marked, None);
    }
    m.el("div.margin", |m| {
        m.link("a.id", &edition.passage_href(id), &address);
        passage.marks.iter().for_each(|mark| theme(m, edition, mark));
        m.button("quote", edition.corpus.tr("Quote"));
        if reads_on {
            neighbours(m, edition, id);
        }
    });
    words_of(m, edition, id, marked, alike);
    m.el("div.lists", |m| {
        the_rest(m, edition, alike);
        counterparts(m, edition, id);
        carried::of_passage(m, edition, id);
    });
}

/// The sign of a theme if its name does not stand beside it.
pub(super) fn named_sign(m: &mut Markup, edition: &Edition, theme: u8) {
    m.el("span", |m| {
        m.set("class", &["sign ", &edition.colour(theme)].concat());
        m.set("role", "img");
        m.set("aria-label", &words::choice_name(&edition.corpus, Choice::Theme(theme)));
        m.text(edition.theme(theme).map_or("○", |theme| &theme.mark));
    });
}

/// The mark of a theme, which opens who put it there: the style then has its cues stand out in the text.
fn theme(m: &mut Markup, edition: &Edition, mark: &Mark) {
    let Some(theme) = edition.theme(mark.theme) else { return };
    m.el("details", |m| {
        m.set("class", &edition.colour(mark.theme));
        m.el("summary", |m| {
            m.el("span.sign", |m| {
                m.set("role", "img");
                m.set("aria-label", &theme.label);
                m.text(&theme.mark);
            });
        });
        let tagged = match mark.set_by {
            SetBy::Editor => msg("Tagged {theme} by the editor, because of the highlighted words."),
            SetBy::Rule => msg("Tagged {theme} by rule, because of the highlighted words."),
        };
        m.leaf("span", &edition.corpus.fill(tagged, &[("theme", &theme.label)]));
    });
}

/// The ways to the passages before and after this one in its source.
fn neighbours(m: &mut Markup, edition: &Edition, id: PassageId) {
    let counts = |n: &u16| {
        let neighbour = edition.corpus.passage(PassageId { n: *n, ..id });
        neighbour.is_some_and(|passage| passage.kind != Kind::Furniture)
    };
    let passages = edition.source(id.source).map_or(0, |source| source.passages.len()) as u16;
    let before = (1..id.n).rev().find(counts);
    let after = (id.n + 1..=passages).find(counts);
    for (selector, n, sign, name) in
        [("a.previous", before, "‹", msg("Previous passage")), ("a.next", after, "›", msg("Next passage"))]
    {
        let Some(n) = n else { continue };
        m.el(selector, |m| {
            m.set("href", &edition.passage_href(PassageId { n, ..id }));
            m.set("aria-label", edition.corpus.tr(name));
            m.text(sign);
        });
    }
}

/// Spans of a passage, each with the theme that it is a cue of, or what else it is.
type Marked = Vec<(Span, u8)>;

/// The words of a passage, byte for byte, with the cues of all its themes marked, and the words that it shares with another.
pub fn text(edition: &Edition, id: PassageId, shared: &[Span]) -> Html {
    let shared = shared.iter().map(|&words| (words, SHARED)).collect();
    written(|m| words_of(m, edition, id, shared, None))
}

/// The words of a passage that stands below another, with what they share and the sentence to begin with.
pub(super) fn words_beside(m: &mut Markup, edition: &Edition, id: PassageId, shared: &[Span], alike: Option<Span>) {
    words_of(m, edition, id, shared.iter().map(|&words| (words, SHARED)).collect(), alike);
    m.el("div.lists", |m| the_rest(m, edition, alike));
}

/// If a passage shows one sentence only, the way to the rest: the style shows it while this is open.
fn the_rest(m: &mut Markup, edition: &Edition, alike: Option<Span>) {
    if alike.is_some() {
        m.el("details.entire", |m| m.leaf("summary", edition.corpus.tr("The whole passage")));
    }
}

/// The words of a passage; if one sentence is `alike`, the rest stands in elements of its own.
fn words_of(m: &mut Markup, edition: &Edition, id: PassageId, mut marked: Marked, alike: Option<Span>) {
    let Some(passage) = edition.corpus.passage(id) else { return };
    for mark in &passage.marks {
        marked.extend(mark.cues.iter().map(|&cue| (cue, mark.theme)));
    }
    let text = edition.corpus.text(id);
    m.el("p.text", |m| {
        m.language(Language::of(&edition.corpus, edition.corpus.lang(id)));
        let Some(alike) = alike else { return segments_of(m, edition, text, &marked) };
        let length = text.len() as u32;
        let parts =
            [("span.rest", 0, alike.start), ("span.alike", alike.start, alike.end), ("span.rest", alike.end, length)];
        for (selector, start, end) in parts {
            let part = Span { start, end };
            if !part.of(text).is_empty() {
                m.el(selector, |m| segments_of(m, edition, part.of(text), &within(part, &marked)));
            }
        }
    });
}

/// What of these spans lies in a part of a text, from the beginning of the part.
fn within(part: Span, marked: &[(Span, u8)]) -> Marked {
    let clip = |&(span, mark): &(Span, u8)| {
        let (start, end) = (span.start.max(part.start), span.end.min(part.end));
        (start < end).then(|| (Span { start: start - part.start, end: end - part.start }, mark))
    };
    marked.iter().filter_map(clip).collect()
}

fn segments_of(m: &mut Markup, edition: &Edition, text: &str, marked: &[(Span, u8)]) {
    for segment in segments(text, marked) {
        if segment.marks.is_empty() {
            m.text(segment.text);
            continue;
        }
        m.el("mark", |m| {
            let class = |&theme: &u8| match theme {
                SHARED => "shared".into(),
                DIFFERS => "differs".into(),
                theme => edition.colour(theme),
            };
            m.set("class", &segment.marks.iter().map(class).collect::<Vec<String>>().join(" "));
            m.text(segment.text);
        });
    }
}

/// The sources that have passages related to this one, each a link to where they face it, with how many they are.
fn counterparts(m: &mut Markup, edition: &Edition, id: PassageId) {
    let across: Vec<u16> = edition.corpus.counterparts(id).map(|(_, across)| across.source).collect();
    if across.is_empty() {
        return;
    }
    m.el("details.counterparts", |m| {
        m.leaf("summary", &words::related(&edition.corpus, across.len()));
        m.el("ul", |m| {
            for (right, source) in edition.sources() {
                let count = across.iter().filter(|&&source| source == right).count();
                if count > 0 {
                    let comparison = Comparison::of(&[id.source, right]);
                    let view = View::at(Place::Comparison(comparison), id);
                    m.el("li", |m| {
                        m.link("a", &edition.href(view), &words::short_name(source));
                        m.text(&[" ", &count.to_string()].concat());
                    });
                }
            }
        });
        // Once this is opened, the app writes their words here.
        m.el("div.related", |_| {});
    });
}

/// What two passages share, in their words and parted by these: `1992 · recognize · 765 km / 611 km`.
pub fn reasons(corpus: &Corpus, pair: &Pair, parted: &str) -> String {
    let (a, b) = (corpus.text(pair.a), corpus.text(pair.b));
    let mut shown = String::new();
    for reason in &pair.reasons {
        if !shown.is_empty() {
            shown.push_str(parted);
        }
        if reason.kind == ReasonKind::Order {
            shown.push_str(corpus.tr("by order"));
            continue;
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
