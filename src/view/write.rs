//! A view as its URL.

use corpus::{Choice, Corpus, Difference, Kind, Match, Relation, shortened};

use super::{Form, Layout, Listing, PAGE, Place, Rows, View, percent};

impl View {
    /// The canonical URL, relative to the root of the site; empty for the view of everything.
    pub fn url(&self, corpus: &Corpus) -> String {
        self.url_in(corpus, Form::Path)
    }

    /// The canonical URL of a form, relative to the root of the site or to the one file.
    pub fn url_in(&self, corpus: &Corpus, form: Form) -> String {
        let mut url = String::new();
        if form == Form::Query {
            url.push_str(PAGE);
        }
        url.push_str(&self.path(corpus));
        self.query(corpus, &mut url);
        self.fragment(corpus, &mut url);
        url
    }

    /// The way from this view's page up to the root of the site: `../` for every step, nothing at the root.
    pub fn root(&self, corpus: &Corpus) -> String {
        let mut root = String::new();
        self.path(corpus).bytes().filter(|&byte| byte == b'/').for_each(|_| root.push_str("../"));
        root
    }

    fn path(&self, corpus: &Corpus) -> String {
        let mut path = String::new();
        let mut step = |step: &str| {
            path.push_str(step);
            path.push('/');
        };
        match &self.place {
            Place::Passages(filter) => {
                let theme = filter.themes.single();
                if let Some(source) = filter.sources.single() {
                    step("source");
                    step(source_id(corpus, source));
                } else if theme.is_some() {
                    step("theme");
                }
                if let Some(theme) = theme {
                    step(theme_id(corpus, theme));
                }
            }
            Place::Comparisons => step("compare"),
            Place::Comparison(comparison) => {
                step("compare");
                if let Some([left, right]) = comparison.couple(corpus) {
                    step(source_id(corpus, left));
                    step(source_id(corpus, right));
                }
            }
            Place::Claims(filter) => {
                step("claims");
                match filter.choices().as_slice() {
                    &[Choice::Theme(theme)] => {
                        step("theme");
                        step(theme_id(corpus, theme));
                    }
                    [Choice::Relation(relation)] => {
                        step("relation");
                        step(relation.id());
                    }
                    _ => {}
                }
            }
            Place::Claim(claim) => {
                step("claims");
                step(corpus.claims.get(usize::from(*claim)).map_or("", |claim| &claim.id));
            }
            Place::Search(_) => step("search"),
            Place::Figures => step("figures"),
            Place::Method => step("method"),
        }
        path
    }

    fn query(&self, corpus: &Corpus, url: &mut String) {
        match &self.place {
            Place::Passages(filter) => {
                if filter.themes.single().is_none() {
                    add(url, "theme", &mut filter.themes.iter().map(|theme| theme_id(corpus, theme)));
                }
                if filter.matching == Match::All {
                    add(url, "match", &mut ["all"].into_iter());
                }
                if filter.sources.single().is_none() {
                    add(url, "src", &mut filter.sources.iter().map(|source| source_id(corpus, source)));
                }
                add(url, "kind", &mut filter.kinds.iter().map(Kind::id));
            }
            Place::Search(search) => {
                let (words, filter) = (percent::encode(search.words.as_str()), search.filter);
                add(url, "q", &mut [words.as_str()].into_iter().filter(|words| !words.is_empty()));
                add(url, "theme", &mut filter.themes.iter().map(|theme| theme_id(corpus, theme)));
                if filter.matching == Match::All {
                    add(url, "match", &mut ["all"].into_iter());
                }
                add(url, "src", &mut filter.sources.iter().map(|source| source_id(corpus, source)));
                add(url, "kind", &mut filter.kinds.iter().map(Kind::id));
                if let Listing::Lines(order) = search.listing {
                    add(url, "list", &mut [Listing::LINES].into_iter());
                    let orders = Listing::ORDERS.into_iter();
                    add(url, "sort", &mut orders.filter(|(known, _)| *known == order).map(|(_, name)| name));
                }
            }
            Place::Claims(filter) => {
                let choices = filter.choices();
                if !matches!(choices.as_slice(), [Choice::Theme(_) | Choice::Relation(_)]) {
                    add(url, "theme", &mut filter.themes.iter().map(|theme| theme_id(corpus, theme)));
                    add(url, "relation", &mut filter.relations.iter().map(Relation::id));
                    add(url, "difference", &mut filter.differences.iter().map(Difference::id));
                    add(url, "src", &mut filter.sources.iter().map(|source| source_id(corpus, source)));
                }
            }
            Place::Comparison(comparison) => {
                if comparison.couple(corpus).is_none() {
                    let columns = comparison.columns.sources().iter();
                    add(url, "src", &mut columns.map(|&source| source_id(corpus, source)));
                }
                add(url, "theme", &mut comparison.themes.iter().map(|theme| theme_id(corpus, theme)));
                if comparison.rows == Rows::All {
                    add(url, "rows", &mut ["all"].into_iter());
                }
                add(url, "layout", &mut comparison.layout.id().into_iter());
            }
            _ => {}
        }
        if let Some((passage, words)) = self.passage.zip(self.words) {
            let words = percent::encode(&shortened(words.of(corpus.text(passage))));
            add(url, "quote", &mut [words.as_str()].into_iter());
        }
    }

    fn fragment(&self, corpus: &Corpus, url: &mut String) {
        if let Some(passage) = self.passage {
            url.push('#');
            url.push_str(&corpus.address(passage));
        }
    }
}

/// Adds a key with its values to the query of a URL, where there are any.
fn add(url: &mut String, key: &str, values: &mut dyn Iterator<Item = &str>) {
    let first = if url.contains('?') { '&' } else { '?' };
    for (nth, value) in values.enumerate() {
        if nth == 0 {
            url.push(first);
            url.push_str(key);
        }
        url.push(if nth == 0 { '=' } else { ',' });
        url.push_str(value);
    }
}

impl Layout {
    fn id(self) -> Option<&'static str> {
        Layout::CHOICES.into_iter().find(|(layout, _)| *layout == self).map(|(_, id)| id)
    }
}

/// What a URL says for "carries no theme".
pub(super) const NONE: &str = "none";

fn theme_id(corpus: &Corpus, theme: u8) -> &str {
    corpus.themes.get(usize::from(theme)).map_or(NONE, |theme| &theme.id)
}

fn source_id(corpus: &Corpus, source: u16) -> &str {
    corpus.sources.get(usize::from(source)).map_or("", |source| &source.id)
}
