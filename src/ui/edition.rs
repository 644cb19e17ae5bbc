//! What every part of the screen is drawn with.

use std::rc::Rc;

use corpus::{Choice, Corpus, Filter, PassageId, Source, SourceSet, Theme, ThemeSet};
use yew::prelude::*;

use super::{markup::written, passage};
use crate::{
    browser::Prerendered,
    view::{Links, Place, View},
};

/// The most sources that every screen can list.
pub const FEW: usize = 8;

/// A corpus as it is shown: on a page, in the one file, or by the app. None of it depends on what the reader chose.
#[derive(Clone)]
pub struct Edition {
    /// The texts and all that was found in them.
    pub corpus: Rc<Corpus>,
    /// How its links are written.
    pub links: Links,
    /// Whether the app runs; a page does without it what links can do.
    pub live: bool,
    /// How many passages a comparison folds at most: for what is more it leads to the texts.
    pub folds: usize,
    /// What has become of the page that the app was started on. A page is none.
    pub start: Start,
}

/// What has become of the page that the app was started on.
#[derive(Clone, Default, PartialEq)]
pub enum Start {
    /// There is none.
    #[default]
    None,
    /// It stands, see [`Edition::stands`].
    Stands,
    /// The app has taken its place, and copies from it what it can.
    Left(Rc<Prerendered>),
}

impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus)
            && (&self.links, self.live, &self.start) == (&other.links, other.live, &other.start)
    }
}

impl Edition {
    /// A page of a corpus, which folds all that it can.
    pub fn page(corpus: &Rc<Corpus>, links: Links) -> Edition {
        Edition { corpus: Rc::clone(corpus), links, live: false, folds: usize::MAX, start: Start::None }
    }

    /// A message in the language of the interface, see [`Corpus::tr`].
    pub fn tr(&self, english: &'static str) -> AttrValue {
        match self.corpus.tr(english) {
            same if same == english => english.into(),
            other => other.to_string().into(),
        }
    }

    /// The link to a view.
    pub fn href(&self, view: impl Into<View>) -> String {
        self.links.to(&self.corpus, &view.into())
    }

    /// The link to a source.
    pub fn source_href(&self, source: u16) -> String {
        self.href(only(source))
    }

    /// The link to a passage in its source.
    pub fn passage_href(&self, passage: PassageId) -> String {
        self.href(View::of_words(passage, None))
    }

    /// Where a control leads: the app shows any view, a page can only lead to views that have a page.
    pub fn control_href(&self, place: Place) -> Option<String> {
        (self.live || place.has_page(&self.corpus)).then(|| self.href(place))
    }

    /// Where a choice leads: in the app to the view with it added or lifted, on a page to the view that its number
    /// counts, if that has a page.
    pub fn choice_href(&self, place: Place, choice: Choice) -> Option<String> {
        // The choices of a comparison have no number.
        let adds = self.live || matches!(place, Place::Comparison(_));
        self.control_href(if adds { place.toggled(choice) } else { place.counted(choice) })
    }

    /// Whether there are more sources than a screen has room for, where it lists each with each.
    pub fn many(&self) -> bool {
        self.corpus.sources.len() > FEW
    }

    /// Whether the page that the app was started on stands. All that the app draws meanwhile is the controls, which it
    /// wakes: the page shows the rest.
    pub(super) fn stands(&self) -> bool {
        self.start == Start::Stands
    }

    /// The source of an index.
    pub fn source(&self, source: u16) -> Option<&Source> {
        self.corpus.sources.get(usize::from(source))
    }

    /// Every source with its index.
    pub fn sources(&self) -> impl Iterator<Item = (u16, &Source)> {
        (0..).zip(&self.corpus.sources)
    }

    /// The theme of an index; `None` for [`ThemeSet::NONE`].
    pub fn theme(&self, theme: u8) -> Option<&Theme> {
        self.corpus.themes.get(usize::from(theme))
    }

    /// Every theme, and "no theme"; if there are no themes, neither.
    pub fn themes(&self) -> impl Iterator<Item = u8> + use<> {
        let themes = self.corpus.themes.len() as u8;
        (0..themes).chain((themes > 0).then_some(ThemeSet::NONE))
    }

    /// The class that gives a theme its colour; empty for "no theme".
    pub fn colour(&self, theme: u8) -> String {
        self.theme(theme).map(|theme| ["c", &theme.colour.to_string()].concat()).unwrap_or_default()
    }

    /// The sign of a theme, in its colour; hidden from screen readers, as its name stands beside it.
    pub fn sign(&self, theme: u8) -> Html {
        let mark = self.theme(theme).map_or("○", |theme| &theme.mark).to_string();
        html! { <span class={["sign ", &self.colour(theme)].concat()} aria-hidden="true">{ mark }</span> }
    }

    /// The sign of a theme if its name does not stand beside it.
    pub fn named_sign(&self, theme: u8) -> Html {
        written(|m| passage::named_sign(m, self, theme))
    }
}

/// The filter that shows one source, whole.
pub(super) fn only(source: u16) -> Filter {
    Filter { sources: SourceSet::one(source), ..Filter::default() }
}
