//! What every part of the screen is drawn from.

use corpus::{Choice, Corpus, Filter, PassageId, Source, Theme, ThemeSet};
use yew::prelude::*;

use crate::view::{Notice, Place, View};

/// A view of a corpus, to be drawn.
#[derive(Clone, Copy)]
pub(crate) struct Screen<'a> {
    /// The texts and all that was found in them.
    pub(crate) corpus: &'a Corpus,
    /// What the reader looks at.
    pub(crate) view: &'a View,
    /// What the URL asked for in vain.
    pub(crate) notices: &'a [Notice],
    /// The view before the last choice, to go back to.
    pub(crate) undo: Option<&'a View>,
    /// Whether the app runs; a page does without it what links can do.
    pub(crate) live: bool,
}

impl<'a> Screen<'a> {
    /// The link to a view.
    pub(super) fn href(&self, view: impl Into<View>) -> String {
        view.into().href(self.corpus, self.view)
    }

    /// The link to a passage in its source.
    pub(super) fn passage_href(&self, passage: PassageId) -> String {
        let filter = Filter { sources: vec![passage.source], ..Filter::default() };
        self.href(View { place: Place::Passages(filter), passage: Some(passage) })
    }

    /// The link that a control is: the view that it gives, once the app runs; before that the page nearest to it, and
    /// nothing where there is none.
    pub(super) fn control(&self, chosen: impl Into<View>, page: Option<View>) -> Option<String> {
        match self.live {
            true => Some(self.href(chosen)),
            false => page.map(|page| self.href(page)),
        }
    }

    /// The source of an index.
    pub(super) fn source(&self, source: u16) -> Option<&'a Source> {
        self.corpus.sources.get(usize::from(source))
    }

    /// The theme of an index; `None` for [`ThemeSet::NONE`].
    pub(super) fn theme(&self, theme: u8) -> Option<&'a Theme> {
        self.corpus.themes.get(usize::from(theme))
    }

    /// How many passages a filter shows.
    pub(super) fn count(&self, filter: &Filter) -> usize {
        self.corpus.shown(filter).count()
    }

    /// The name of a choice on screen.
    pub(super) fn choice_name(&self, choice: Choice) -> String {
        match choice {
            Choice::Theme(theme) => self.theme(theme).map_or("No theme", |theme| &theme.label).into(),
            Choice::Source(source) => self.source(source).map(super::words::source_name).unwrap_or_default(),
            Choice::Kind(kind) => super::words::kind_name(kind).into(),
        }
    }

    /// The sign of a theme, in its colour; silent, as its name always stands beside it.
    pub(super) fn sign(&self, theme: u8) -> Html {
        let (class, mark) = match self.theme(theme) {
            Some(theme) => (classes!("sign", colour(theme)), theme.mark.clone()),
            None => (classes!("sign"), "○".into()),
        };
        html! { <span {class} aria-hidden="true">{ mark }</span> }
    }

    /// Every theme and "no theme".
    pub(super) fn themes(&self) -> impl Iterator<Item = u8> + use<> {
        (0..self.corpus.themes.len() as u8).chain([ThemeSet::NONE])
    }
}

/// The class that gives a theme its colour.
pub(super) fn colour(theme: &Theme) -> String {
    format!("c{}", theme.colour)
}
