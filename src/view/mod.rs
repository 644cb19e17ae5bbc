//! Everything a reader can be looking at, as one value; it is the URL.
//!
//! Reading never fails: what a URL asks for that this corpus does not have is left out, with a [`Notice`] if the reader
//! would wonder. What says it all in a path is in the path, the rest in the query, defaults left out:
//!
//! | URL, from the root of the site | view |
//! |---|---|
//! | `` | every passage |
//! | `theme/<t>/`, `source/<s>/`, `source/<s>/<t>/` | one theme, one source, one theme of one source |
//! | `?theme=<t>,<t>&match=all&src=<s>,<s>&kind=<k>` | what a path cannot say |
//! | `compare/`, `compare/<a>/<b>/?theme=<t>&rows=all&layout=side` | which two; two side by side that have pairs |
//! | `compare/?src=<a>,<b>,<c>` | three to five side by side, in that order; two without pairs |
//! | `claims/`, `claims/theme/<t>/`, `claims/relation/<r>/` | what sources say of the same thing, by theme, by relation |
//! | `claims/?theme=<t>,<t>&relation=<r>&difference=<d>&src=<s>,<s>` | what a path cannot say |
//! | `claims/<claim>/` | one claim |
//! | `search/?q=<words>&theme=<t>&src=<s>&kind=<k>&list=kwic&sort=left` | words that are looked for |
//! | `figures/` | numbers and dates |
//! | `method/` | how it was made |
//!
//! An id that a source or a claim had before is read as the one that it has.
//!
//! Behind the `#` stands a passage (what is written like one, and is none, is said), or nothing that is ours. `quote=` in any query gives words of that passage; they are
//! found again where they stand now.
//!
//! The edition in one file has no paths: there the path is a key of the query as well, [`Form::Query`].

mod links;
mod percent;
mod read;
mod search;
mod text;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use corpus::{Choice, ClaimFilter, Corpus, Filter, FoundBy, PassageId, Relation, Span, ThemeSet, msg};

pub use links::{Links, REFERENCES};
pub(crate) use percent::component;
pub use search::{Listing, Search};
pub use text::Text;

/// What a reader looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The screen.
    pub place: Place,
    /// The passage that the URL points at.
    pub passage: Option<PassageId>,
    /// The words of the passage that the URL quotes: the first that read like this, see [`corpus::find_words`].
    pub words: Option<Span>,
}

/// A screen and what was chosen on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "few places exist at a time, and a value that is copied is the simplest")]
pub enum Place {
    /// Passages grouped by source: all of them, a theme, a source, or any filter.
    Passages(Filter),
    /// Source by source, how much any two have in common.
    Comparisons,
    /// Two to five sources side by side.
    Comparison(Comparison),
    /// Claims against sources: all of them, a theme, a relation, or any filter.
    Claims(ClaimFilter),
    /// One claim with its quotes, by index.
    Claim(u16),
    /// Words that are looked for, in passages, claims and names.
    Search(Search),
    /// Numbers and dates, and the timeline.
    Figures,
    /// How the texts were chosen and how themes, pairs and claims came about.
    Method,
}

/// Sources side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The sources, in the order of their columns.
    pub columns: Columns,
    /// Only what carries one of these; empty shows all.
    pub themes: ThemeSet,
    /// Whether the passages that stand alone are folded.
    pub rows: Rows,
    /// How the rows are laid out.
    pub layout: Layout,
}

/// Two to five sources, by index, each once. The first sets the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    sources: [u16; Columns::MOST],
    count: usize,
}

/// What of the compared sources is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// The passages that face each other; what stands alone in between is folded.
    #[default]
    Pairs,
    /// Every passage.
    All,
}

/// How the passages of a row stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As the width allows.
    #[default]
    ByWidth,
    /// In columns.
    Side,
    /// Always one below the other.
    Interleaved,
}

impl Layout {
    /// The layouts that can be chosen, with their names in URLs.
    pub const CHOICES: [(Layout, &str); 2] = [(Layout::Side, "side"), (Layout::Interleaved, "interleaved")];
}

/// How URLs are written. Both forms are read anywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// `theme/energy/?match=all`: on a site.
    #[default]
    Path,
    /// `?page=theme/energy/&match=all`: in one file.
    Query,
}

impl Form {
    /// The form of a URL that was written by [`View::url_in`].
    pub fn of(url: &str) -> Form {
        if url.starts_with(PAGE) { Form::Query } else { Form::Path }
    }
}

/// The file of the edition in one file, from the root of the site.
pub const ONE_FILE: &str = "crossread.html";

/// What a URL begins with whose path is in its query.
const PAGE: &str = "?page=";

/// Something a URL asked for that is not shown as it was asked for. `value` has the words of the URL, cut at 80
/// characters, to be shown as text only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// What this corpus has not was left out.
    LeftOut {
        /// What was asked for, in a word or two of English.
        what: &'static str,
        /// The words of the URL.
        value: String,
    },
    /// Quoted words do not stand at the address that the URL gives.
    Quote {
        /// How they were found elsewhere, if they were.
        by: Option<FoundBy>,
        /// The words of the URL.
        value: String,
    },
}

impl Notice {
    /// What a fragment asks for.
    pub(crate) const PASSAGE: &str = msg("passage");
}

impl Default for Place {
    fn default() -> Self {
        Place::Passages(Filter::default())
    }
}

impl Place {
    /// True for views that exist only as prerendered pages; the app lets the browser follow links to them.
    pub fn is_page_only(&self) -> bool {
        matches!(self, Place::Claim(_) | Place::Figures | Place::Method)
    }

    /// Every choice made here.
    pub fn choices(&self) -> Vec<Choice> {
        match self {
            Place::Passages(filter) => filter.choices(),
            Place::Claims(filter) => filter.choices(),
            Place::Search(search) => search.filter.choices(),
            Place::Comparison(comparison) => comparison.themes.iter().map(Choice::Theme).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a choice is made here.
    pub fn has(&self, choice: Choice) -> bool {
        match self {
            Place::Passages(filter) => filter.has(choice),
            Place::Claims(filter) => filter.has(choice),
            Place::Search(search) => search.filter.has(choice),
            Place::Comparison(comparison) => comparison.has(choice),
            _ => false,
        }
    }

    /// The place with a choice added, or lifted if it was made.
    pub fn toggled(self, choice: Choice) -> Place {
        match self {
            Place::Passages(filter) => Place::Passages(filter.toggled(choice)),
            Place::Claims(filter) => Place::Claims(filter.toggled(choice)),
            Place::Search(search) => self.filtered(search.filter.toggled(choice)),
            Place::Comparison(comparison) => Place::Comparison(comparison.toggled(choice)),
            place => place,
        }
    }

    /// The place that a choice's number counts, see [`Filter::counted`] and [`ClaimFilter::counted`].
    pub fn counted(self, choice: Choice) -> Place {
        match self {
            Place::Passages(filter) => Place::Passages(filter.counted(choice)),
            Place::Claims(filter) => Place::Claims(filter.counted(choice)),
            Place::Search(search) => self.filtered(search.filter.counted(choice)),
            place => place,
        }
    }

    /// The same screen with nothing chosen.
    pub fn cleared(self) -> Place {
        match self {
            Place::Claims(_) => Place::Claims(ClaimFilter::default()),
            Place::Search(_) => self.filtered(Filter::default()),
            Place::Comparison(comparison) => {
                Place::Comparison(Comparison { themes: ThemeSet::default(), ..comparison })
            }
            _ => Place::default(),
        }
    }

    /// Whether a passage stands here.
    pub fn shows(&self, corpus: &Corpus, id: PassageId) -> bool {
        match self {
            Place::Passages(filter) => corpus.passage(id).is_some_and(|passage| filter.shows(id, passage)),
            Place::Comparison(comparison) => comparison.columns.sources().contains(&id.source),
            _ => false,
        }
    }

    /// How many passages or claims are shown here.
    pub fn count(&self, corpus: &Corpus) -> usize {
        match self {
            Place::Passages(filter) => corpus.shown(*filter).len(),
            Place::Claims(filter) => corpus.claims_shown(*filter).count(),
            Place::Search(search) => corpus.find(search.words.as_str()).passages(corpus, search.filter).len(),
            _ => 0,
        }
    }

    /// The same screen with another filter of passages, where it has one.
    pub fn filtered(self, filter: Filter) -> Place {
        match self {
            Place::Passages(_) => Place::Passages(filter),
            Place::Search(search) => Place::Search(Search { filter, ..search }),
            place => place,
        }
    }

    /// Whether this place has a prerendered page of its own: its path says it all.
    pub fn has_page(&self, corpus: &Corpus) -> bool {
        !View::from(*self).url(corpus).contains('?')
    }
}

impl From<Place> for View {
    fn from(place: Place) -> Self {
        View { place, ..View::default() }
    }
}

impl From<Filter> for View {
    fn from(filter: Filter) -> Self {
        Place::Passages(filter).into()
    }
}

impl View {
    /// A place, pointing at a passage of it.
    pub fn at(place: Place, passage: PassageId) -> View {
        View { place, passage: Some(passage), words: None }
    }

    /// Words of a passage, in the place where its source stands whole.
    pub fn of_words(passage: PassageId, words: Option<Span>) -> View {
        let filter = Filter { sources: [passage.source].into_iter().collect(), ..Filter::default() };
        View { words, ..View::at(Place::Passages(filter), passage) }
    }

    /// Every view that has a prerendered page, in a stable order.
    pub fn pages(corpus: &Corpus) -> Vec<View> {
        let sources = || 0..corpus.sources.len() as u16;
        let themes: ThemeSet = (0..corpus.themes.len() as u8).chain([ThemeSet::NONE]).collect();
        let filter = |source: Option<u16>, theme: Option<u8>| Filter {
            sources: source.into_iter().collect(),
            themes: theme.into_iter().collect(),
            ..Filter::default()
        };
        let mut pages: Vec<View> = Vec::new();
        for source in [None].into_iter().chain(sources().map(Some)) {
            let themes = [None].into_iter().chain(themes.iter().map(Some));
            pages.extend(themes.map(|theme| View::from(filter(source, theme))));
        }
        pages.push(Place::Comparisons.into());
        let ends = corpus.pairs.iter().map(|pair| [pair.a.source, pair.b.source]);
        let couples: BTreeSet<[u16; 2]> = ends.flat_map(|[a, b]| [[a, b], [b, a]]).collect();
        pages.extend(couples.iter().map(|couple| View::from(Place::Comparison(Comparison::of(couple)))));
        pages.push(Place::Claims(ClaimFilter::default()).into());
        let chosen = themes.iter().map(Choice::Theme).chain(Relation::ALL.map(Choice::Relation));
        pages.extend(chosen.map(|choice| View::from(Place::Claims(ClaimFilter::default().toggled(choice)))));
        pages.extend((0..corpus.claims.len() as u16).map(|claim| View::from(Place::Claim(claim))));
        pages.push(Place::Search(Search::default()).into());
        pages.push(Place::Figures.into());
        pages.push(Place::Method.into());
        pages
    }

    /// The same view as its canonical page has it: a comparison of two in corpus order, without a passage pointed at.
    pub fn canonical(&self) -> View {
        match &self.place {
            Place::Comparison(comparison) if matches!(comparison.columns.sources(), [left, right] if left > right) => {
                Place::Comparison(comparison.turned()).into()
            }
            place => (*place).into(),
        }
    }
}

impl Comparison {
    /// All that these sources say, each in a column.
    pub fn of(sources: &[u16]) -> Comparison {
        Comparison { columns: Columns::new(sources), ..Comparison::default() }
    }

    /// The two sources that it compares, if they have pairs: then it has a page. `None` for any others.
    pub(crate) fn couple(self, corpus: &Corpus) -> Option<[u16; 2]> {
        let couple: [u16; 2] = self.columns.sources().try_into().ok()?;
        corpus.has_pairs(couple[0], couple[1]).then_some(couple)
    }

    /// Whether a choice is made: a theme, or a source that has a column.
    pub fn has(self, choice: Choice) -> bool {
        match choice {
            Choice::Theme(theme) => self.themes.contains(theme),
            Choice::Source(source) => self.columns.sources().contains(&source),
            Choice::Kind(_) | Choice::Relation(_) | Choice::Difference(_) => false,
        }
    }

    /// The comparison with a theme or a column added, or taken out where it was in.
    pub fn toggled(self, choice: Choice) -> Comparison {
        match choice {
            Choice::Theme(theme) => Comparison { themes: self.themes.toggled(theme), ..self },
            Choice::Source(source) => Comparison { columns: self.columns.toggled(source), ..self },
            Choice::Kind(_) | Choice::Relation(_) | Choice::Difference(_) => self,
        }
    }

    /// The same sources, the second one setting the rows and the first one last: two of them swapped.
    pub fn turned(self) -> Comparison {
        let first = self.columns.sources[0];
        Comparison { columns: self.columns.toggled(first).toggled(first), ..self }
    }
}

impl Columns {
    /// The most sources that stand side by side.
    pub const MOST: usize = 5;

    /// Columns of these sources, each once; what is more than [`Columns::MOST`] is left out.
    pub fn new(sources: &[u16]) -> Columns {
        sources.iter().fold(Columns::default(), |columns, &source| columns.toggled(source))
    }

    /// The columns with a source added as the last, or taken out where it was in.
    pub fn toggled(self, source: u16) -> Columns {
        let mut columns = Columns::default();
        for &other in self.sources() {
            if other != source {
                columns.push(other);
            }
        }
        if columns.count == self.count {
            columns.push(source);
        }
        columns
    }

    fn push(&mut self, source: u16) {
        if let Some(column) = self.sources.get_mut(self.count) {
            *column = source;
            self.count += 1;
        }
    }

    /// The sources, in the order of their columns.
    pub fn sources(&self) -> &[u16] {
        self.sources.get(..self.count).unwrap_or_default()
    }
}
