//! What every part of the screen is drawn from.

use corpus::{Choice, Corpus, Filter, PassageId, Source, SourceSet, Theme, ThemeSet};

use super::{
    markup::{Attr::*, Markup},
    words,
};
use crate::view::{Form, Notice, Place, View};

/// A view of a corpus, to be drawn.
#[derive(Clone, Copy)]
pub(crate) struct Screen<'a> {
    /// The texts and all that was found in them.
    pub(crate) corpus: &'a Corpus,
    /// What the reader looks at.
    pub(crate) view: &'a View,
    /// How its links are written.
    pub(crate) form: Form,
    /// What the URL asked for in vain.
    pub(crate) notices: &'a [Notice],
    /// The view before the last choice, to go back to.
    pub(crate) undo: Option<&'a View>,
    /// Whether the app runs; a page does without it what links can do.
    pub(crate) live: bool,
    /// Writes what only the page of a place tells. The app, which has not the words, leaves a place for it.
    pub(crate) more: fn(&mut Markup, &Screen<'_>, Place),
    /// Writes what only pages tell of a passage, or of two that are a pair, into the element that stands for them.
    pub(crate) part: fn(&mut Markup, &Screen<'_>, &[PassageId]),
}

impl<'a> Screen<'a> {
    /// The link to a view.
    pub(super) fn href(&self, view: impl Into<View>) -> String {
        view.into().href(self.corpus, self.view, self.form)
    }

    /// The link to a source.
    pub(super) fn source_href(&self, source: u16) -> String {
        self.href(only(source))
    }

    /// The link to a passage in its source.
    pub(super) fn passage_href(&self, passage: PassageId) -> String {
        self.href(View { place: Place::Passages(only(passage.source)), passage: Some(passage) })
    }

    /// Where a control leads: to the view that it gives, once the app runs; before that to the page nearest to it, and
    /// nowhere if there is none.
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

    /// Every theme, and "no theme".
    pub(super) fn themes(&self) -> impl Iterator<Item = u8> + use<> {
        (0..self.corpus.themes.len() as u8).chain([ThemeSet::NONE])
    }

    /// How many passages a filter shows.
    pub(super) fn count(&self, filter: Filter) -> usize {
        self.corpus.shown(filter).len()
    }

    /// The name of a choice on screen.
    pub(super) fn choice_name(&self, choice: Choice) -> String {
        match choice {
            Choice::Theme(theme) => self.theme(theme).map_or("No theme", |theme| &theme.label).into(),
            Choice::Source(source) => self.source(source).map(words::source_name).unwrap_or_default(),
            Choice::Kind(kind) => words::kind_name(kind).into(),
        }
    }

    /// Writes the name of a choice, in its own language.
    pub(super) fn choice(&self, m: &mut Markup, choice: Choice) {
        m.el("span", |m| {
            if let Choice::Source(source) = choice {
                self.source(source).into_iter().for_each(|source| words::name_language(m, source));
            }
            m.text(&self.choice_name(choice));
        });
    }

    /// The id of the control that is a choice: the same on every screen that has it.
    pub(super) fn choice_id(&self, choice: Choice) -> String {
        let (sort, id) = match choice {
            Choice::Theme(theme) => ("t-", self.theme(theme).map_or("none", |theme| &theme.id)),
            Choice::Source(source) => ("s-", self.source(source).map_or("", |source| source.id.as_str())),
            Choice::Kind(kind) => ("k-", kind.id()),
        };
        [sort, id].concat()
    }

    /// The class that gives a theme its colour; empty for "no theme".
    pub(super) fn colour(&self, theme: u8) -> String {
        self.theme(theme).map(|theme| ["c", &theme.colour.to_string()].concat()).unwrap_or_default()
    }

    /// The sign of a theme, in its colour; silent, as its name always stands beside it.
    pub(super) fn sign(&self, m: &mut Markup, theme: u8) {
        m.el("span", |m| {
            m.set(Class, &["sign ", &self.colour(theme)].concat());
            m.set(AriaHidden, "true");
            m.text(self.theme(theme).map_or("○", |theme| &theme.mark));
        });
    }
}

/// The filter that shows one source, whole.
pub(super) fn only(source: u16) -> Filter {
    Filter { sources: SourceSet::one(source), ..Filter::default() }
}
