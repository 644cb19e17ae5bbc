//! What a view is called, and how much it shows.

use corpus::{Choice, ClaimFilter, Corpus, Filter, Match};
use yew::prelude::*;

use super::{
    comparison,
    control::button,
    search,
    words::{self, Language},
};
use crate::view::{Place, View};

/// What stands over a screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Title {
    /// The way up, if it is not to everything.
    pub up: Option<(Place, &'static str)>,
    /// The heading.
    pub heading: String,
    /// The language of the heading.
    pub language: Language,
    /// How much there is, in words.
    pub summary: String,
}

impl Title {
    /// The title of a view that the app draws.
    pub(super) fn of(corpus: &Corpus, view: &View) -> Title {
        let up = match view.place {
            Place::Comparison(_) => Some((Place::Comparisons, "Side by side")),
            Place::Claims(filter) if filter != ClaimFilter::default() => {
                Some((Place::Claims(ClaimFilter::default()), "Claims"))
            }
            _ => None,
        };
        // The heading of a source is its name.
        let source = match view.place {
            Place::Passages(filter) if filter.themes.is_empty() => filter.sources.single(),
            _ => None,
        };
        let source = source.and_then(|source| corpus.sources.get(usize::from(source)));
        let language = source.map(Language::of_name).unwrap_or_default();
        Title { up, heading: heading(corpus, view), language, summary: summary(corpus, view) }
    }
}

/// The heading of a view.
pub fn heading(corpus: &Corpus, view: &View) -> String {
    match &view.place {
        Place::Passages(filter) => passages(corpus, *filter),
        Place::Comparisons => "Compare".into(),
        Place::Comparison(comparison) => {
            let themes = names(corpus, comparison.themes.iter().map(Choice::Theme), "or");
            let parted = if themes.is_empty() { "" } else { ": " };
            let short = |&source: &u16| corpus.sources.get(usize::from(source)).map(words::short_name);
            let columns: Vec<String> = comparison.columns.sources().iter().filter_map(short).collect();
            [&words::joined(&columns, "and"), parted, &themes].concat()
        }
        Place::Claims(filter) => claims(corpus, *filter),
        Place::Search(search) if search.words.as_str().trim().is_empty() => "Search".into(),
        Place::Search(search) => ["Search: ", search.words.as_str()].concat(),
        Place::Claim(claim) => corpus.claims.get(usize::from(*claim)).map_or_else(String::new, |it| it.title.clone()),
        Place::Figures => "Figures and dates".into(),
        Place::Method => "Method".into(),
    }
}

fn passages(corpus: &Corpus, filter: Filter) -> String {
    let word = if filter.matching == Match::All { "and" } else { "or" };
    let themes = names(corpus, filter.themes.iter().map(Choice::Theme), word);
    match (filter.sources.single(), themes.is_empty()) {
        (None, true) if filter.sources.is_empty() && !filter.kinds.is_empty() => {
            names(corpus, filter.kinds.iter().map(Choice::Kind), "and")
        }
        (None, true) if filter.sources.is_empty() => corpus.site.title.clone(),
        (Some(source), true) => words::choice_name(corpus, Choice::Source(source)),
        (Some(source), false) => [&themes, " in ", &words::choice_name(corpus, Choice::Source(source))].concat(),
        (_, true) => "A choice of sources".into(),
        (_, false) => themes,
    }
}

fn claims(corpus: &Corpus, filter: ClaimFilter) -> String {
    let kinds = [
        names(corpus, filter.themes.iter().map(Choice::Theme), "or"),
        names(corpus, filter.relations.iter().map(Choice::Relation), "or"),
        names(corpus, filter.differences.iter().map(Choice::Difference), "or"),
        names(corpus, filter.sources.iter().map(Choice::Source), "or"),
    ];
    let chosen: Vec<String> = kinds.into_iter().filter(|names| !names.is_empty()).collect();
    if chosen.is_empty() { "Claims".into() } else { ["Claims: ", &chosen.join(", ")].concat() }
}

/// The names of choices in one phrase.
fn names(corpus: &Corpus, choices: impl Iterator<Item = Choice>, word: &str) -> String {
    let names: Vec<String> = choices.map(|choice| words::choice_name(corpus, choice)).collect();
    words::joined(&names, word)
}

/// How much a view shows, in words.
pub fn summary(corpus: &Corpus, view: &View) -> String {
    match &view.place {
        Place::Passages(filter) => {
            let mut sources: Vec<u16> = corpus.shown(*filter).iter().map(|id| id.source).collect();
            if sources.is_empty() {
                return "No passages".into();
            }
            let passages = words::counted(sources.len(), "passage");
            sources.dedup();
            if sources.len() == 1 {
                passages
            } else {
                [&passages, " in ", &words::counted(sources.len(), "source")].concat()
            }
        }
        Place::Comparisons => [&words::counted(corpus.pairs.len(), "pair"), " of passages"].concat(),
        Place::Comparison(comparison) => comparison::summary(corpus, comparison),
        Place::Claims(_) => {
            let (shown, all) = (view.place.count(corpus), words::counted(corpus.claims.len(), "claim"));
            if view.place.choices().is_empty() { all } else { [&shown.to_string(), " of ", &all].concat() }
        }
        Place::Search(search) => search::summary(corpus, *search),
        Place::Claim(claim) => corpus.claims.get(usize::from(*claim)).map(words::voices_counted).unwrap_or_default(),
        Place::Figures => words::counted(corpus.figures.len(), "figure"),
        Place::Method => "What the texts are, and how themes, pairs and claims come about".into(),
    }
}

/// The title of a view's document, as a browser's tab shows it.
pub fn document_title(corpus: &Corpus, view: &View) -> String {
    let (heading, site) = (heading(corpus, view), &corpus.site.title);
    let before = if heading == *site { String::new() } else { [&heading, " · "].concat() };
    [&before, site, " · Crossread"].concat()
}

impl Title {
    /// The element that holds the title.
    pub(super) fn html(&self, subject: &str, up: Option<Html>) -> Html {
        let over = up.unwrap_or_else(|| html! { <span>{ subject.to_string() }</span> });
        let Language { lang, dir } = self.language.clone();
        html! {
            <div class="title">
                <p class="over">{ over }</p>
                <h1 key={self.heading.clone()} tabindex="-1" {lang} {dir}>{ self.heading.clone() }</h1>
                <p key={self.summary.clone()} class="sum">{ self.summary.clone() }</p>
                <p class="ways-out">
                    { button("link", "Copy link") }
                    { button("share", "Share…") }
                    { button("data", "Data") }
                </p>
            </div>
        }
    }
}
