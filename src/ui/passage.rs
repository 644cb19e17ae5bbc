//! One passage: its address and themes in the margin, its words with their cues, the way to its counterparts.

use corpus::{Corpus, Kind, Pair, PassageId, SetBy, ThemeSet, segments};
use yew::prelude::*;

use super::{Screen, screen::colour, words};
use crate::view::{Comparison, Place, View};

/// A passage with the cues of `themes` marked, or of all its themes where none is chosen.
pub(super) fn passage(screen: &Screen<'_>, id: PassageId, themes: ThemeSet) -> Html {
    let Some(passage) = screen.corpus.passage(id) else { return Html::default() };
    let name = screen.corpus.name(id);
    if passage.kind == Kind::Furniture {
        return html! {
            <details id={name.clone()} class="furniture">
                <summary>{ "Furniture " }<span class="id">{ name }</span></summary>
                { text(screen, id, themes) }
            </details>
        };
    }
    html! {
        <article id={name.clone()} class={classes!("passage", passage.kind.id())} aria-label={name.clone()}>
            <div class="margin">
                <a class="id" href={screen.passage_href(id)}>{ name }</a>
                { for passage.marks.iter().map(|mark| {
                    let label = screen.theme(mark.theme).map_or("", |theme| &theme.label);
                    html! {
                        <span class="mark" title={label.to_string()}>
                            { screen.sign(mark.theme) }<span class="hidden">{ label }</span>
                            if mark.set_by == SetBy::Editor {
                                <small>{ "set by the editor" }</small>
                            }
                        </span>
                    }
                }) }
            </div>
            { text(screen, id, themes) }
            { counterparts(screen, id) }
        </article>
    }
}

/// The words of a passage, byte for byte.
fn text(screen: &Screen<'_>, id: PassageId, themes: ThemeSet) -> Html {
    let Some((source, passage)) = screen.corpus.source(id).zip(screen.corpus.passage(id)) else { return Html::default() };
    let marked = passage.marks.iter().filter(|mark| themes.is_empty() || themes.contains(mark.theme));
    let cues: Vec<_> = marked.flat_map(|mark| mark.cues.iter().map(|&cue| (cue, mark.theme))).collect();
    let (lang, dir) = words::language(passage.lang.as_deref().unwrap_or(&source.lang));
    let pieces = segments(screen.corpus.text(id), &cues).into_iter().map(|segment| {
        let classes: Classes = segment.marks.iter().filter_map(|&theme| screen.theme(theme)).map(colour).collect();
        match classes.is_empty() {
            true => html! { { segment.text } },
            false => html! { <mark class={classes}>{ segment.text }</mark> },
        }
    });
    html! { <p class="text" {lang} {dir}>{ for pieces }</p> }
}

/// The counterparts of a passage in other sources, each a link to where they face each other.
fn counterparts(screen: &Screen<'_>, id: PassageId) -> Html {
    let pairs: Vec<_> = screen.corpus.counterparts(id).collect();
    if pairs.is_empty() {
        return Html::default();
    }
    let links = pairs.iter().map(|(pair, across)| {
        let comparison = Comparison { left: id.source, right: across.source, ..Comparison::default() };
        let view = View { place: Place::Comparison(comparison), passage: Some(id) };
        html! { <li><a href={screen.href(view)}>{ screen.corpus.name(*across) }</a>{ " " }{ reasons(screen.corpus, pair) }</li> }
    });
    html! {
        <details class="counterparts">
            <summary>{ words::counted(pairs.len(), "counterpart", "counterparts") }</summary>
            <ul>{ for links }</ul>
        </details>
    }
}

/// What two passages share, in their words: `1992 · recognize · 765 km / 611 km`.
pub(super) fn reasons(corpus: &Corpus, pair: &Pair) -> String {
    let (a, b) = (corpus.text(pair.a), corpus.text(pair.b));
    let mut shown: Vec<String> = Vec::new();
    for reason in &pair.reasons {
        let (a, b) = (reason.a.of(a), reason.b.of(b));
        let same = a.to_lowercase() == b.to_lowercase();
        let words = if same { a.to_string() } else { format!("{a} / {b}") };
        if !shown.contains(&words) {
            shown.push(words);
        }
    }
    shown.join(" · ")
}
