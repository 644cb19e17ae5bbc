//! Everything a reader can be looking at, as one value; it is the URL.
//!
//! Reading never fails: what a URL says that this corpus has not is left out, with a [`Notice`] where the reader would
//! wonder. What says it all in a path is in the path, the rest in the query, defaults left out:
//!
//! | URL, from the root of the site | view |
//! |---|---|
//! | `` | every passage |
//! | `theme/<t>/`, `source/<s>/`, `source/<s>/<t>/` | one theme, one source, one theme of one source |
//! | `?theme=<t>,<t>&match=all&src=<s>,<s>&kind=<k>` | what a path cannot say |
//! | `compare/`, `compare/<a>/<b>/?theme=<t>&layout=side` | which two; two side by side |
//! | `compare/?src=<a>,<b>,<c>` | three to five side by side, in that order |
//! | `claims/`, `claims/<claim>/` | what sources say of the same thing; one claim |
//! | `figures/` | numbers and dates |
//! | `method/` | how it was made |
//!
//! Behind the `#` stands a passage, or nothing that is ours.
//!
//! The edition in one file has no paths: there the path is a key of the query as well, [`Form::Query`].

use corpus::{Corpus, Filter, Kind, KindSet, Match, PassageId, ThemeSet};

/// What a reader looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The screen.
    pub place: Place,
    /// The passage that the URL points at.
    pub passage: Option<PassageId>,
}

/// A screen and what was chosen on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Passages grouped by source: all of them, a theme, a source, or any filter.
    Passages(Filter),
    /// Source by source, how much any two have in common.
    Comparisons,
    /// Two to five sources side by side.
    Comparison(Comparison),
    /// Every claim against every source. What is chosen there is in the query, and is the page's own script's.
    Claims,
    /// One claim with its quotes, by index.
    Claim(u16),
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
    /// Only rows that carry one of these; empty shows all.
    pub themes: ThemeSet,
    /// How the rows are laid out.
    pub layout: Layout,
}

/// Two to five sources, by index, each once. The first sets the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    sources: [u16; Columns::MOST],
    count: usize,
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

/// Something a URL asked for that this corpus has not. It was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What was asked for, in a word or two.
    pub what: &'static str,
    /// The words of the URL, cut at 80 characters. To be shown as text only.
    pub value: String,
}

impl Default for Place {
    fn default() -> Self {
        Place::Passages(Filter::default())
    }
}

impl Place {
    /// Whether this place is shown by a page alone. The app has not what it tells, and leaves its links to the browser.
    pub fn is_page_only(&self) -> bool {
        !matches!(self, Place::Passages(_) | Place::Comparisons | Place::Comparison(_))
    }
}

impl From<Place> for View {
    fn from(place: Place) -> Self {
        View { place, passage: None }
    }
}

impl From<Filter> for View {
    fn from(filter: Filter) -> Self {
        Place::Passages(filter).into()
    }
}

impl View {
    /// Reads a URL that is relative to the root of the site, such as `theme/energy/?src=a,b#a.3`. Any string opens.
    pub fn read(corpus: &Corpus, url: &str) -> (View, Vec<Notice>) {
        let (url, fragment) = url.split_once('#').unwrap_or((url, ""));
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let mut reader = Reader { corpus, asked: Asked::default(), notices: Vec::new() };
        reader.path(path);
        reader.query(query);
        let passage = corpus.find_passage(fragment);
        let Reader { asked, notices, .. } = reader;
        (View { place: asked.place(), passage }, notices)
    }

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

    /// The canonical URL as a link from another view's page, wherever the site is deployed or the file lies.
    pub fn href(&self, corpus: &Corpus, from: &View, form: Form) -> String {
        let mut href = String::new();
        if self.passage.is_some() && self.place == from.place {
            self.fragment(corpus, &mut href);
            return href;
        }
        let url = self.url_in(corpus, form);
        if form == Form::Query {
            return url;
        }
        href = from.root(corpus);
        // Where nothing stands before it, an empty path would mean the present page.
        if href.is_empty() && matches!(url.bytes().next(), None | Some(b'?' | b'#')) {
            href.push_str("./");
        }
        href.push_str(&url);
        href
    }

    /// The way from this view's page up to the root of the site: `../` for every step, nothing at the root.
    pub fn root(&self, corpus: &Corpus) -> String {
        let mut root = String::new();
        self.path(corpus).bytes().filter(|&byte| byte == b'/').for_each(|_| root.push_str("../"));
        root
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
        for left in sources() {
            for right in sources().filter(|&right| right != left) {
                pages.push(Place::Comparison(Comparison::of(&[left, right])).into());
            }
        }
        pages.push(Place::Claims.into());
        pages.extend((0..corpus.claims.len() as u16).map(|claim| View::from(Place::Claim(claim))));
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
                if let &[left, right] = comparison.columns.sources() {
                    step(source_id(corpus, left));
                    step(source_id(corpus, right));
                }
            }
            Place::Claims => step("claims"),
            Place::Claim(claim) => {
                step("claims");
                step(corpus.claims.get(usize::from(*claim)).map_or("", |claim| &claim.id));
            }
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
            Place::Comparison(comparison) => {
                if let columns @ [_, _, _, ..] = comparison.columns.sources() {
                    add(url, "src", &mut columns.iter().map(|&source| source_id(corpus, source)));
                }
                add(url, "theme", &mut comparison.themes.iter().map(|theme| theme_id(corpus, theme)));
                add(url, "layout", &mut comparison.layout.id().into_iter());
            }
            _ => {}
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

impl Comparison {
    /// All that these sources say, each in a column.
    pub fn of(sources: &[u16]) -> Comparison {
        Comparison { columns: Columns::new(sources), ..Comparison::default() }
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

impl Layout {
    fn id(self) -> Option<&'static str> {
        Layout::CHOICES.into_iter().find(|(layout, _)| *layout == self).map(|(_, id)| id)
    }
}

/// What a URL asked for, before it is settled what that amounts to.
#[derive(Default)]
struct Asked {
    section: Section,
    themes: ThemeSet,
    matching: Match,
    sources: Vec<u16>,
    kinds: KindSet,
    layout: Layout,
}

#[derive(Default, PartialEq)]
enum Section {
    #[default]
    Passages,
    Compare,
    Claims,
    Claim(u16),
    Figures,
    Method,
}

impl Asked {
    fn place(self) -> Place {
        let themes = self.themes;
        match (self.section, self.sources.as_slice()) {
            (Section::Passages, _) => {
                let sources = self.sources.into_iter().collect();
                Place::Passages(Filter { themes, matching: self.matching, sources, kinds: self.kinds })
            }
            (Section::Compare, sources @ [_, _, ..]) => {
                Place::Comparison(Comparison { columns: Columns::new(sources), themes, layout: self.layout })
            }
            (Section::Compare, _) => Place::Comparisons,
            (Section::Claims, _) => Place::Claims,
            (Section::Claim(claim), _) => Place::Claim(claim),
            (Section::Figures, _) => Place::Figures,
            (Section::Method, _) => Place::Method,
        }
    }
}

/// Reads one URL, taking down what is asked for and what cannot be had.
struct Reader<'a> {
    corpus: &'a Corpus,
    asked: Asked,
    notices: Vec<Notice>,
}

impl Reader<'_> {
    fn path(&mut self, path: &str) {
        let segments: Vec<&str> = path.split('/').filter(|segment| !["", "index.html"].contains(segment)).collect();
        match segments.as_slice() {
            [] | ["theme"] | ["source"] => {}
            ["theme", theme] => self.theme(theme),
            ["source", source] => self.source(source),
            ["source", source, theme] => {
                self.source(source);
                self.theme(theme);
            }
            ["compare", sources @ ..] => {
                self.asked.section = Section::Compare;
                sources.iter().for_each(|source| self.source(source));
            }
            ["claims"] => self.asked.section = Section::Claims,
            ["claims", claim] => match self.corpus.find_claim(claim) {
                Some(claim) => self.asked.section = Section::Claim(claim),
                None => self.notice("address", path),
            },
            ["figures"] => self.asked.section = Section::Figures,
            ["method"] => self.asked.section = Section::Method,
            _ => self.notice("address", path),
        }
    }

    fn query(&mut self, query: &str) {
        for (key, values) in query.split('&').filter_map(|field| field.split_once('=')) {
            if key == "page" {
                self.path(values);
            }
            for value in commas(values).split(',').filter(|value| !value.is_empty()) {
                match (key, value) {
                    ("theme", theme) => self.theme(theme),
                    ("src", source) => self.source(source),
                    ("kind", kind) => self.kind(kind),
                    ("match", "any") => self.asked.matching = Match::Any,
                    ("match", "all") => self.asked.matching = Match::All,
                    ("match", value) => self.notice("way of matching", value),
                    ("layout", layout) => self.layout(layout),
                    _ => {}
                }
            }
        }
    }

    fn theme(&mut self, id: &str) {
        match self.corpus.find_theme(id) {
            Some(theme) => self.asked.themes = self.asked.themes.with(theme),
            None if id == NONE => self.asked.themes = self.asked.themes.with(ThemeSet::NONE),
            None => self.notice("theme", id),
        }
    }

    fn source(&mut self, id: &str) {
        let columns = self.asked.section == Section::Compare;
        match self.corpus.find_source(id) {
            // A column has a source of its own, and there are only so many.
            Some(source)
                if columns && (self.asked.sources.contains(&source) || self.asked.sources.len() == Columns::MOST) =>
            {
                self.notice("source", id);
            }
            Some(source) => self.asked.sources.push(source),
            None => self.notice("source", id),
        }
    }

    fn kind(&mut self, id: &str) {
        match Kind::from_id(id).filter(|&kind| kind != Kind::Furniture) {
            Some(kind) => self.asked.kinds = self.asked.kinds.with(kind),
            None => self.notice("kind", id),
        }
    }

    fn layout(&mut self, id: &str) {
        match Layout::CHOICES.into_iter().find(|(_, name)| *name == id) {
            Some((layout, _)) => self.asked.layout = layout,
            None => self.notice("layout", id),
        }
    }

    fn notice(&mut self, what: &'static str, value: &str) {
        self.notices.push(Notice { what, value: value.chars().take(80).collect() });
    }
}

/// A list with its commas as such, however they were written.
fn commas(values: &str) -> String {
    let mut list = String::new();
    for (nth, piece) in values.split('%').enumerate() {
        let coded = piece.strip_prefix("2C").or(piece.strip_prefix("2c")).filter(|_| nth > 0);
        list.push_str(match (nth, coded) {
            (0, _) => "",
            (_, Some(_)) => ",",
            (_, None) => "%",
        });
        list.push_str(coded.unwrap_or(piece));
    }
    list
}

/// What stands in a URL for "carries no theme".
const NONE: &str = "none";

fn theme_id(corpus: &Corpus, theme: u8) -> &str {
    corpus.themes.get(usize::from(theme)).map_or(NONE, |theme| &theme.id)
}

fn source_id(corpus: &Corpus, source: u16) -> &str {
    corpus.sources.get(usize::from(source)).map_or("", |source| &source.id)
}

#[cfg(test)]
mod tests {
    use corpus::{Claim, Passage, Source, Span, Theme};
    use proptest::prelude::*;

    use super::*;

    fn corpus() -> Corpus {
        let passage = Passage { span: Span::default(), line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        Corpus {
            themes: ["energy", "arms"].map(|id| Theme { id: id.into(), ..Theme::default() }).into(),
            sources: ["a", "b", "c-d", "e", "f", "g"]
                .map(|id| Source { id: id.into(), passages: vec![passage.clone(); 3], ..Source::default() })
                .into(),
            claims: ["border", "oil-share"].map(|id| Claim { id: id.into(), ..Claim::default() }).into(),
            ..Corpus::default()
        }
    }

    /// Reads a URL, and checks what it becomes and what is left out.
    fn check(url: &str, canonical: &str, left_out: &str) {
        let corpus = corpus();
        let (view, notices) = View::read(&corpus, url);
        let notices: Vec<_> = notices.iter().map(|notice| format!("{}={}", notice.what, notice.value)).collect();
        assert_eq!((view.url(&corpus).as_str(), notices.join(" ").as_str()), (canonical, left_out), "{url:?}");
    }

    #[test]
    fn published_links_keep_opening() {
        // A link in this list is never taken out.
        for url in [
            "",
            "theme/energy/",
            "theme/none/",
            "theme/energy/?match=all",
            "theme/energy/?src=a,b",
            "source/a/",
            "source/c-d/arms/",
            "source/a/?theme=energy,arms",
            "source/a/#a.3",
            "?theme=energy,arms",
            "?theme=energy,arms&match=all",
            "?theme=energy,none",
            "?src=a,b",
            "?kind=heading,list_item",
            "?theme=energy,arms&match=all&src=a,c-d&kind=note",
            "compare/",
            "compare/a/b/",
            "compare/b/a/",
            "compare/b/a/?theme=energy",
            "compare/b/a/?theme=energy,arms&layout=interleaved",
            "compare/a/b/?layout=side#b.2",
            "compare/?src=a,b,c-d",
            "compare/?src=c-d,b,a&theme=energy&layout=side#a.2",
            "compare/?src=f,e,c-d,b,a",
            "claims/",
            "claims/border/",
            "claims/oil-share/",
            "figures/",
            "method/",
        ] {
            check(url, url, "");
        }
    }

    #[test]
    fn other_spellings_become_the_canonical_one() {
        check("?theme=energy", "theme/energy/", "");
        check("?theme=arms,energy", "?theme=energy,arms", "");
        check("?theme=arms&theme=energy,energy", "?theme=energy,arms", "");
        check("theme/energy/?theme=arms", "?theme=energy,arms", "");
        check("?src=a", "source/a/", "");
        check("?src=b,a", "?src=a,b", "");
        check("source/a/?theme=arms", "source/a/arms/", "");
        check("source/a/?src=b", "?src=a,b", "");
        check("?match=any&layout=side", "", "");
        check("theme/energy", "theme/energy/", "");
        check("//theme//energy/index.html", "theme/energy/", "");
        check("theme/", "", "");
        check("?theme=energy%2Carms", "?theme=energy,arms", "");
        check("?theme=energy%2carms,", "?theme=energy,arms", "");
        check("compare/?src=b,a", "compare/b/a/", "");
        check("compare/a/?src=b", "compare/a/b/", "");
        check("compare/a/", "compare/", "");
        check("compare/a/b/c-d/", "compare/?src=a,b,c-d", "");
        check("compare/a/b/?src=c-d", "compare/?src=a,b,c-d", "");
        check("compare/?theme=arms&src=c-d&src=a%2Cb", "compare/?src=c-d,a,b&theme=arms", "");
        check("?src=a,a,b", "?src=a,b", "");
        check("claims/border", "claims/border/", "");
        check("index.html", "", "");
        check("?page=", "", "");
        check("?page=theme/energy&match=all", "theme/energy/?match=all", "");
        check("?page=&theme=energy,arms", "?theme=energy,arms", "");
        check("?page=source/a/&theme=energy#a.2", "source/a/energy/#a.2", "");
        check("?src=b,a&page=compare", "compare/b/a/", "");
        check("?page=claims/border/", "claims/border/", "");
        check("?utm_source=x&page=method", "method/", "");
    }

    #[test]
    fn what_is_unknown_is_left_out_and_said() {
        check("theme/oil/", "", "theme=oil");
        check(
            "?theme=energy,oil&src=x&kind=poem&match=some&layout=round",
            "theme/energy/",
            "theme=oil source=x kind=poem way of matching=some layout=round",
        );
        check("?kind=furniture", "", "kind=furniture");
        check("?src=%3Cimg%20src=x%3E%2Cy%", "", "source=%3Cimg%20src=x%3E source=y%");
        check("compare/a/a/", "compare/", "source=a");
        check("compare/?src=b,x,b,a", "compare/b/a/", "source=x source=b");
        check("compare/?src=a,b,c-d,e,f,g", "compare/?src=a,b,c-d,e,f", "source=g");
        check("nowhere/at/all", "", "address=nowhere/at/all");
        check("method/more", "", "address=method/more");
        check("?page=nowhere/at/all", "", "address=nowhere/at/all");
        check("claims/none/", "", "address=claims/none/");
        check(&format!("?theme={}", "x".repeat(200)), "", &format!("theme={}", "x".repeat(80)));
    }

    #[test]
    fn what_is_not_ours_is_left_out_in_silence() {
        check("?utm_source=x&q=oil&color=dark#?secret=abc", "", "");
        check("?&&=&theme&theme=#a.9", "", "");
        check("source/a/#b", "source/a/", "");
        check("#a.01", "", "");
    }

    #[test]
    fn links_lead_there_from_any_depth() {
        let corpus = corpus();
        let view = |url: &str| View::read(&corpus, url).0;
        let href = |from: &str, to: &str| view(to).href(&corpus, &view(from), Form::Path);
        assert_eq!(href("", "theme/energy/"), "theme/energy/");
        assert_eq!(href("", ""), "./");
        assert_eq!(href("", "?src=a,b"), "./?src=a,b");
        assert_eq!(href("theme/energy/", ""), "../../");
        assert_eq!(href("source/a/energy/", "compare/a/b/"), "../../../compare/a/b/");
        assert_eq!(href("theme/energy/", "source/a/#a.2"), "../../source/a/#a.2");
        assert_eq!(href("source/a/", "source/a/#a.2"), "#a.2");
        assert_eq!(href("?theme=energy,arms", "?theme=energy,arms#a.2"), "#a.2");
    }

    #[test]
    fn in_one_file_a_link_is_a_query_from_anywhere() {
        let corpus = corpus();
        let view = |url: &str| View::read(&corpus, url).0;
        let href = |from: &str, to: &str| view(to).href(&corpus, &view(from), Form::Query);
        assert_eq!(href("theme/energy/", ""), "?page=");
        assert_eq!(href("", "?theme=energy,arms&match=all"), "?page=&theme=energy,arms&match=all");
        assert_eq!(href("?page=claims/", "theme/energy/?src=a,b"), "?page=theme/energy/&src=a,b");
        assert_eq!(href("source/b/", "source/a/#a.2"), "?page=source/a/#a.2");
        assert_eq!(href("source/a/", "source/a/#a.2"), "#a.2");
        assert_eq!(href("compare/a/b/", "compare/b/a/?theme=arms"), "?page=compare/b/a/&theme=arms");
    }

    #[test]
    fn every_page_is_its_own_path() {
        let corpus = corpus();
        let pages = View::pages(&corpus);
        // (everything + 6 sources) x (all + 2 themes + none), the way in, 6 x 5 comparisons, all claims and each of 2,
        // the figures, the method.
        assert_eq!(pages.len(), 7 * 4 + 1 + 30 + 3 + 1 + 1);
        assert!(pages.iter().all(|page| !page.url(&corpus).contains(['?', '#'])));
    }

    fn any_url() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "",
            "theme",
            "source",
            "compare",
            "method",
            "claims",
            "figures",
            "border",
            "energy",
            "arms",
            "none",
            "a",
            "b",
            "c-d",
            "e",
            "f",
            "g",
            "any",
            "all",
            "kind",
            "match",
            "src",
            "layout",
            "page",
            "?page=",
            "side",
            "note",
            "list_item",
            "a.2",
            "%2C",
            "%",
            "?",
            "#",
            "&",
            "=",
            "/",
            ",",
            "\u{0}",
            "é",
            "../",
            "//",
        ]);
        prop_oneof![".*", prop::collection::vec(word, 0..14).prop_map(|words| words.concat())]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_string_opens_and_what_is_written_is_read_back(url in any_url()) {
            let corpus = corpus();
            let (view, notices) = View::read(&corpus, &url);
            prop_assert!(notices.iter().all(|notice| notice.value.chars().count() <= 80));
            let canonical = view.url(&corpus);
            prop_assert_eq!(View::read(&corpus, &canonical), (view, vec![]), "{}", canonical);
        }

        #[test]
        fn both_forms_are_read_as_the_same_view(url in any_url()) {
            let corpus = corpus();
            let view = View::read(&corpus, &url).0;
            let in_one_file = view.url_in(&corpus, Form::Query);
            prop_assert_eq!(Form::of(&in_one_file), Form::Query);
            prop_assert_eq!(Form::of(&view.url(&corpus)), Form::Path);
            prop_assert_eq!(View::read(&corpus, &in_one_file), (view, vec![]), "{}", in_one_file);
        }

        #[test]
        fn the_canonical_form_is_stable(url in any_url()) {
            let corpus = corpus();
            let canonical = View::read(&corpus, &url).0.url(&corpus);
            prop_assert_eq!(View::read(&corpus, &canonical).0.url(&corpus), canonical);
        }
    }
}
