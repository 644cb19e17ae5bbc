//! A control is a link: what it gives is a view, and a view has an address.

use corpus::{Choice, Corpus, PassageId, Span};
use yew::prelude::*;

use super::{
    Edition,
    words::{self, Language},
};
use crate::view::Place;

/// A link with nothing but text in it.
pub fn link(href: String, text: impl Into<AttrValue>) -> Html {
    html! { <a {href}>{ text.into() }</a> }
}

/// A button that does what its value says, see [`crate::action`]; it sleeps until the app runs.
pub fn button(value: impl Into<AttrValue>, text: impl Into<AttrValue>) -> Html {
    html! { <button class="do" value={value.into()}>{ text.into() }</button> }
}

/// A button that quotes words of a passage.
pub fn quote_button(corpus: &Corpus, passage: PassageId, words: Span) -> Html {
    let value = ["quote", &corpus.address(passage), &words.start.to_string(), &words.end.to_string()].join(" ");
    button(value, corpus.tr("Quote").to_string())
}

/// A link to a passage that names its address.
pub fn address_link(href: String, address: impl Into<AttrValue>) -> Html {
    html! { <a class="id" {href}>{ address.into() }</a> }
}

/// A link that is a control. Without `href` it is drawn disabled, at the same size, until the app sets one.
pub(super) struct Control {
    /// Unlike that of any other control of the screen: it keeps the focus if the next view has the same control.
    pub(super) id: String,
    /// How it looks.
    pub(super) class: String,
    /// Whether it is chosen.
    pub(super) chosen: bool,
    /// Where it leads.
    pub(super) href: Option<String>,
}

impl Control {
    /// The control with what is inside it.
    pub(super) fn html(self, inside: Html) -> Html {
        let Control { id, class, chosen, href } = self;
        let asleep = href.is_none();
        html! {
            <a
                {id}
                {class}
                {href}
                role={asleep.then_some("link")}
                aria-disabled={asleep.then_some("true")}
                aria-current={chosen.then_some("true")}
            >
                { inside }
            </a>
        }
    }
}

/// The control of a choice with its name and number, as `class` draws it.
pub(super) fn counted(edition: &Edition, place: Place, choice: Choice, class: &str, name: Html) -> Html {
    numbered(edition, place, choice, class, name, place.counted(choice).count(&edition.corpus))
}

/// The control of a choice with its name and this number.
pub(super) fn numbered(
    edition: &Edition,
    place: Place,
    choice: Choice,
    class: &str,
    name: Html,
    number: usize,
) -> Html {
    let mut control = of(edition, place, choice, class);
    if number == 0 && !control.chosen {
        control.class.push_str(" none");
    }
    let number = number.to_string();
    control.html(html! {
        <>
            { name }
            { " " }
            <span class="n" key={number.clone()}>{ number }</span>
        </>
    })
}

/// The control of a choice, without what is inside it.
pub(super) fn of(edition: &Edition, place: Place, choice: Choice, class: &str) -> Control {
    let colour = if let Choice::Theme(theme) = choice { edition.colour(theme) } else { String::new() };
    Control {
        id: id(&edition.corpus, choice),
        class: [class, " ", &colour].concat(),
        chosen: place.has(choice),
        href: edition.choice_href(place, choice),
    }
}

/// The name of a choice in its own language, with its sign if it is a theme.
pub(super) fn named(edition: &Edition, choice: Choice) -> Html {
    let name = words::choice_name(&edition.corpus, choice);
    let source = if let Choice::Source(source) = choice { edition.source(source) } else { None };
    let Language { lang, dir } = source.map(|source| Language::of_name(&edition.corpus, source)).unwrap_or_default();
    let sign = if let Choice::Theme(theme) = choice { Some(edition.sign(theme)) } else { None };
    let sign = sign.map(|sign| html! { <>{ sign }{ " " }</> });
    html! { <>{ sign }<span {lang} {dir}>{ name }</span></> }
}

/// The id of the control that is a choice: the same on every screen that has it.
pub fn id(corpus: &Corpus, choice: Choice) -> String {
    let (sort, id) = match choice {
        Choice::Theme(theme) => ("t-", corpus.themes.get(usize::from(theme)).map_or("none", |theme| &theme.id)),
        Choice::Source(source) => ("s-", corpus.sources.get(usize::from(source)).map_or("", |source| &source.id)),
        Choice::Kind(kind) => ("k-", kind.id()),
        Choice::Relation(relation) => ("r-", relation.id()),
        Choice::Difference(difference) => ("d-", difference.id()),
    };
    [sort, id].concat()
}
