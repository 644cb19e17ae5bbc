//! What a view is called, and how much it shows.

use corpus::{Choice, ClaimFilter, Corpus, Filter, Match, msg, plural};
use yew::prelude::*;

use super::{
    Edition, comparison,
    control::button,
    search,
    words::{self, Language},
};
use crate::view::{Place, View};

/// What stands over a screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Title {
    /// The way up, if it is not to everything; its name is in English.
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
            Place::Comparison(_) => Some((Place::Comparisons, msg("Side by side"))),
            Place::Claims(filter) if filter != ClaimFilter::default() => {
                Some((Place::Claims(ClaimFilter::default()), msg("Claims")))
            }
            _ => None,
        };
        // The heading of a source is its name.
        let source = match view.place {
            Place::Passages(filter) if filter.themes.is_empty() => filter.sources.single(),
            _ => None,
        };
        let source = source.and_then(|source| corpus.sources.get(usize::from(source)));
        let language = source.map(|source| Language::of_name(corpus, source)).unwrap_or_default();
        Title { up, heading: heading(corpus, view), language, summary: summary(corpus, view) }
    }
}

/// The heading of a view.
pub fn heading(corpus: &Corpus, view: &View) -> String {
    match &view.place {
        Place::Passages(filter) => passages(corpus, *filter),
        Place::Comparisons => corpus.tr("Compare").into(),
        Place::Comparison(comparison) => {
            let themes = words::any_of(corpus, &names(corpus, comparison.themes.iter().map(Choice::Theme)));
            let parted = if themes.is_empty() { "" } else { ": " };
            let short = |&source: &u16| corpus.sources.get(usize::from(source)).map(words::short_name);
            let columns: Vec<String> = comparison.columns.sources().iter().filter_map(short).collect();
            [&words::all_of(corpus, &columns), parted, &themes].concat()
        }
        Place::Claims(filter) => claims(corpus, *filter),
        Place::Search(search) if search.words.as_str().trim().is_empty() => corpus.tr("Search").into(),
        Place::Search(search) => corpus.fill("Search: {words}", &[("words", search.words.as_str())]),
        Place::Claim(claim) => corpus.claims.get(usize::from(*claim)).map_or_else(String::new, |it| it.title.clone()),
        Place::Figures => corpus.tr("Figures and dates").into(),
        Place::Method => corpus.tr("Method").into(),
    }
}

fn passages(corpus: &Corpus, filter: Filter) -> String {
    let listed = if filter.matching == Match::All { words::all_of } else { words::any_of };
    let themes = listed(corpus, &names(corpus, filter.themes.iter().map(Choice::Theme)));
    match (filter.sources.single(), themes.is_empty()) {
        (None, true) if filter.sources.is_empty() && !filter.kinds.is_empty() => {
            words::all_of(corpus, &names(corpus, filter.kinds.iter().map(Choice::Kind)))
        }
        (None, true) if filter.sources.is_empty() => corpus.site.title.clone(),
        (Some(source), true) => words::choice_name(corpus, Choice::Source(source)),
        (Some(source), false) => {
            let source = words::choice_name(corpus, Choice::Source(source));
            corpus.fill("{themes} in {source}", &[("themes", &themes), ("source", &source)])
        }
        (_, true) => corpus.tr("A choice of sources").into(),
        (_, false) => themes,
    }
}

fn claims(corpus: &Corpus, filter: ClaimFilter) -> String {
    let kinds = [
        names(corpus, filter.themes.iter().map(Choice::Theme)),
        names(corpus, filter.relations.iter().map(Choice::Relation)),
        names(corpus, filter.differences.iter().map(Choice::Difference)),
        names(corpus, filter.sources.iter().map(Choice::Source)),
    ];
    let chosen = kinds.iter().filter(|names| !names.is_empty()).map(|names| words::any_of(corpus, names));
    let chosen: Vec<String> = chosen.collect();
    if chosen.is_empty() {
        return corpus.tr("Claims").into();
    }
    corpus.fill("Claims: {choices}", &[("choices", &chosen.join(corpus.tr(", ")))])
}

fn names(corpus: &Corpus, choices: impl Iterator<Item = Choice>) -> Vec<String> {
    choices.map(|choice| words::choice_name(corpus, choice)).collect()
}

/// How much a view shows, in words.
pub fn summary(corpus: &Corpus, view: &View) -> String {
    match &view.place {
        Place::Passages(filter) => {
            let mut sources: Vec<u16> = corpus.shown(*filter).iter().map(|id| id.source).collect();
            if sources.is_empty() {
                return corpus.tr("No passages").into();
            }
            let passages = corpus.counted(sources.len(), words::PASSAGES);
            sources.dedup();
            if sources.len() == 1 {
                passages
            } else {
                let sources = corpus.counted(sources.len(), words::SOURCES);
                corpus.fill("{passages} in {sources}", &[("passages", &passages), ("sources", &sources)])
            }
        }
        Place::Comparisons => {
            corpus.counted(corpus.pairs.len(), plural("{n} pair of passages", "{n} pairs of passages"))
        }
        Place::Comparison(comparison) => comparison::summary(corpus, comparison),
        Place::Claims(_) => {
            let (shown, all) = (view.place.count(corpus), corpus.counted(corpus.claims.len(), words::CLAIMS));
            if view.place.choices().is_empty() {
                return all;
            }
            corpus.fill("{shown} of {all}", &[("shown", &shown.to_string()), ("all", &all)])
        }
        Place::Search(search) => search::summary(corpus, *search),
        Place::Claim(claim) => {
            let claim = corpus.claims.get(usize::from(*claim));
            claim.map(|claim| words::voices_counted(corpus, claim)).unwrap_or_default()
        }
        Place::Figures => corpus.counted(corpus.figures.len(), words::FIGURES),
        Place::Method => corpus.tr("What the texts are, and how themes, pairs and claims come about").into(),
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
    pub(super) fn html(&self, edition: &Edition, up: Option<Html>) -> Html {
        let over = up.unwrap_or_else(|| html! { <span>{ edition.corpus.site.subject.clone() }</span> });
        let Language { lang, dir } = self.language.clone();
        html! {
            <div class="title">
                <p class="over">{ over }</p>
                <h1 key={self.heading.clone()} tabindex="-1" {lang} {dir}>{ self.heading.clone() }</h1>
                <p key={self.summary.clone()} class="sum">{ self.summary.clone() }</p>
                <p class="ways-out">
                    { button("link", edition.tr("Copy link")) }
                    { button("share", edition.tr("Share…")) }
                    { button("data", edition.tr("Data")) }
                </p>
            </div>
        }
    }
}
