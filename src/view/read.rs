//! A view from any URL.

use corpus::{
    ClaimFilter, Corpus, Difference, DifferenceSet, Filter, FoundBy, Kind, KindSet, LineOrder, Match, Relation,
    RelationSet, ThemeSet, msg,
};

use super::{Columns, Comparison, Layout, Listing, Notice, Place, Rows, Search, Text, View, percent, write::NONE};

impl View {
    /// The keys of a query that the app acts on: an address that has one may ask for what only the app can show.
    pub const KEYS: [&str; 8] = ["theme", "match", "src", "kind", "relation", "difference", "rows", "layout"];

    /// Reads a URL that is relative to the root of the site, such as `theme/energy/?src=a,b#a.3`. Any string opens.
    pub fn read(corpus: &Corpus, url: &str) -> (View, Vec<Notice>) {
        let (url, fragment) = url.split_once('#').unwrap_or((url, ""));
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let mut reader = Reader { corpus, asked: Asked::default(), notices: Vec::new() };
        reader.path(path);
        reader.query(query);
        let quote = std::mem::take(&mut reader.asked.quote);
        let passage = corpus.find_passage(fragment);
        if passage.is_none() && quote.is_empty() && is_address(fragment) {
            reader.notice(Notice::PASSAGE, fragment);
        }
        let Reader { asked, mut notices, .. } = reader;
        let view = View { place: asked.place(), passage, words: None };
        (if quote.is_empty() { view } else { view.quoting(corpus, fragment, &quote, &mut notices) }, notices)
    }

    /// The view of words that a link quotes from the passage at an address: here, or where they stand now.
    fn quoting(self, corpus: &Corpus, address: &str, quote: &str, notices: &mut Vec<Notice>) -> View {
        let found = corpus.find_quote(address, quote);
        let by = found.map(|found| found.by);
        if by != Some(FoundBy::Id) {
            notices.push(Notice::Quote { by, value: cut(quote) });
        }
        let Some(found) = found else { return self };
        if by == Some(FoundBy::Id) || self.place.shows(corpus, found.passage) {
            return View { words: found.words, ..View::at(self.place, found.passage) };
        }
        View::of_words(found.passage, found.words)
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
    relations: RelationSet,
    differences: DifferenceSet,
    rows: Rows,
    layout: Layout,
    words: Text,
    lines: bool,
    order: LineOrder,
    quote: String,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Section {
    #[default]
    Passages,
    Compare,
    Claims,
    Claim(u16),
    Search,
    Figures,
    Method,
}

impl Asked {
    fn place(self) -> Place {
        let themes = self.themes;
        match (self.section, self.sources.as_slice()) {
            (Section::Passages | Section::Search, _) => {
                let search = self.section == Section::Search;
                let sources = self.sources.into_iter().collect();
                let filter = Filter { themes, matching: self.matching, sources, kinds: self.kinds };
                let listing = if self.lines { Listing::Lines(self.order) } else { Listing::Passages };
                match search {
                    true => Place::Search(Search { words: self.words, filter, listing }),
                    false => Place::Passages(filter),
                }
            }
            (Section::Compare, sources @ [_, _, ..]) => {
                let columns = Columns::new(sources);
                Place::Comparison(Comparison { columns, themes, rows: self.rows, layout: self.layout })
            }
            (Section::Compare, _) => Place::Comparisons,
            (Section::Claims, _) => {
                let sources = self.sources.into_iter().collect();
                let (relations, differences) = (self.relations, self.differences);
                Place::Claims(ClaimFilter { themes, relations, differences, sources })
            }
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
            ["claims", "theme", theme] => {
                self.asked.section = Section::Claims;
                self.theme(theme);
            }
            ["claims", "relation", relation] => {
                self.asked.section = Section::Claims;
                self.relation(relation);
            }
            ["claims", claim] => match self.corpus.find_claim(claim) {
                Some(claim) => self.asked.section = Section::Claim(claim),
                None if ["theme", "relation"].contains(claim) => self.asked.section = Section::Claims,
                None => self.notice(msg("address"), path),
            },
            ["search"] => self.asked.section = Section::Search,
            ["figures"] => self.asked.section = Section::Figures,
            ["method"] => self.asked.section = Section::Method,
            _ => self.notice(msg("address"), path),
        }
    }

    fn query(&mut self, query: &str) {
        for (key, values) in query.split('&').filter_map(|field| field.split_once('=')) {
            match key {
                "page" => self.path(values),
                "q" => self.asked.words = Text::new(&percent::decode(values)),
                "quote" => self.asked.quote = percent::decode(values),
                _ => {}
            }
            for value in commas(values).split(',').filter(|value| !value.is_empty()) {
                match (key, value) {
                    ("theme", theme) => self.theme(theme),
                    ("src", source) => self.source(source),
                    ("kind", kind) => self.kind(kind),
                    ("match", "any") => self.asked.matching = Match::Any,
                    ("match", "all") => self.asked.matching = Match::All,
                    ("match", value) => self.notice(msg("way of matching"), value),
                    ("relation", relation) => self.relation(relation),
                    ("difference", difference) => self.difference(difference),
                    ("rows", "pairs") => self.asked.rows = Rows::Pairs,
                    ("rows", "all") => self.asked.rows = Rows::All,
                    ("rows", value) => self.notice(msg("choice of rows"), value),
                    ("layout", layout) => self.layout(layout),
                    ("list", Listing::LINES) => self.asked.lines = true,
                    ("list", value) => self.notice(msg("list"), value),
                    ("sort", order) => self.order(order),
                    _ => {}
                }
            }
        }
    }

    fn theme(&mut self, id: &str) {
        match self.corpus.find_theme(id) {
            Some(theme) => self.asked.themes = self.asked.themes.with(theme),
            None if id == NONE => self.asked.themes = self.asked.themes.with(ThemeSet::NONE),
            None => self.notice(msg("theme"), id),
        }
    }

    fn source(&mut self, id: &str) {
        let columns = self.asked.section == Section::Compare;
        match self.corpus.find_source(id) {
            // A column has a source of its own, and there are only so many.
            Some(source)
                if columns && (self.asked.sources.contains(&source) || self.asked.sources.len() == Columns::MOST) =>
            {
                self.notice(msg("further column"), id);
            }
            Some(source) => self.asked.sources.push(source),
            None => self.notice(msg("source"), id),
        }
    }

    fn kind(&mut self, id: &str) {
        match Kind::from_id(id).filter(|&kind| kind != Kind::Furniture) {
            Some(kind) => self.asked.kinds = self.asked.kinds.with(kind),
            None => self.notice(msg("kind"), id),
        }
    }

    fn relation(&mut self, id: &str) {
        match Relation::from_id(id) {
            Some(relation) => self.asked.relations = self.asked.relations.with(relation),
            None => self.notice(msg("relation"), id),
        }
    }

    fn difference(&mut self, id: &str) {
        match Difference::from_id(id) {
            Some(difference) => self.asked.differences = self.asked.differences.with(difference),
            None => self.notice(msg("difference"), id),
        }
    }

    fn layout(&mut self, id: &str) {
        match Layout::CHOICES.into_iter().find(|(_, name)| *name == id) {
            Some((layout, _)) => self.asked.layout = layout,
            None => self.notice(msg("layout"), id),
        }
    }

    fn order(&mut self, id: &str) {
        match Listing::ORDERS.into_iter().find(|(_, name)| *name == id) {
            Some((order, _)) => self.asked.order = order,
            None => self.notice(msg("order"), id),
        }
    }

    fn notice(&mut self, what: &'static str, value: &str) {
        self.notices.push(Notice::LeftOut { what, value: cut(value) });
    }
}

/// Whether a fragment is written like the address of a passage: an id, a dot and a number.
fn is_address(fragment: &str) -> bool {
    let (source, number) = fragment.rsplit_once('.').unwrap_or_default();
    let id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    ![source, number].contains(&"") && source.bytes().all(id) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// As many of these words as a notice shows.
fn cut(words: &str) -> String {
    words.chars().take(80).collect()
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
