//! A sheet: something to copy or save, in one of several forms.

use corpus::{CiteFormat, Corpus, Data, DataFormat, PassageId, ReferenceFormat, Span, find_words, shortened};

use crate::{
    ui::pairs_shown,
    view::{Form, Place, View, encode},
};

/// What stands on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is about.
    pub about: About,
    /// Which of its forms is shown.
    pub form: usize,
    /// In that form, to be copied.
    pub text: String,
    /// What was done with it.
    pub said: &'static str,
}

/// What a sheet is about.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// Words of passages; all of one if the span is empty.
    Words(Vec<(PassageId, Span)>),
    /// A source, by index.
    Source(u16),
    /// What a place lists.
    Data(Place),
    /// A link.
    Link(String),
    /// The keys.
    Keys,
}

/// A form that a sheet can be shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetForm {
    /// Words with their source.
    Cite(CiteFormat),
    /// Just the link.
    Link,
    /// The source for programs that keep references.
    Reference(ReferenceFormat),
    /// A list.
    Data(DataFormat),
}

impl SheetForm {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            SheetForm::Cite(CiteFormat::Text) => "Plain text",
            SheetForm::Cite(CiteFormat::Markdown) | SheetForm::Data(DataFormat::Markdown) => "Markdown",
            SheetForm::Cite(CiteFormat::Html) => "HTML",
            SheetForm::Link => "Link",
            SheetForm::Reference(ReferenceFormat::BibTex) => "BibTeX",
            SheetForm::Reference(ReferenceFormat::Ris) => "RIS",
            SheetForm::Reference(ReferenceFormat::Csl) => "CSL-JSON",
            SheetForm::Data(DataFormat::Csv) => "CSV",
            SheetForm::Data(DataFormat::Json) => "JSON",
        }
    }

    /// The ending of a file that holds it.
    pub fn ending(self) -> &'static str {
        match self {
            SheetForm::Cite(CiteFormat::Markdown) => "md",
            SheetForm::Cite(CiteFormat::Html) => "html",
            SheetForm::Cite(CiteFormat::Text) | SheetForm::Link => "txt",
            SheetForm::Reference(format) => format.ending(),
            SheetForm::Data(format) => format.ending(),
        }
    }
}

/// Where the site is, for links that are sent away.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// The absolute URL of the root of the site, or of the one file.
    pub root: String,
    /// How its URLs are written.
    pub form: Form,
}

impl Address {
    /// The absolute URL of a view.
    pub fn of(&self, corpus: &Corpus, view: &View) -> String {
        [self.root.as_str(), &view.url_in(corpus, self.form)].concat()
    }

    /// The absolute URL of words of a passage, where its source stands whole. On a page the browser finds them too, before
    /// any script runs: by a text fragment.
    pub fn of_words(&self, corpus: &Corpus, passage: PassageId, words: Span) -> String {
        let (text, quotation) = (corpus.text(passage), shortened(words.of(corpus.text(passage))));
        let words = find_words(text, &quotation).filter(|_| !quotation.is_empty());
        let link = self.of(corpus, &View::of_words(passage, words));
        if words.is_none() || self.form == Form::Query {
            return link;
        }
        // A hyphen has a meaning of its own in a text fragment.
        let ends: Vec<String> =
            quotation.split('…').map(|end| encode(end).replace('-', "%2D").replace('+', "%20")).collect();
        [&link, ":~:text=", &ends.join(",")].concat()
    }
}

impl About {
    /// The forms that it can be shown in.
    pub fn forms(&self) -> Vec<SheetForm> {
        let references = || ReferenceFormat::ALL.map(SheetForm::Reference);
        match self {
            About::Words(_) => {
                let cited = [CiteFormat::Text, CiteFormat::Markdown, CiteFormat::Html].map(SheetForm::Cite);
                cited.into_iter().chain([SheetForm::Link]).chain(references()).collect()
            }
            About::Source(_) => references().into(),
            About::Data(_) => DataFormat::ALL.map(SheetForm::Data).into(),
            About::Link(_) => vec![SheetForm::Link],
            About::Keys => Vec::new(),
        }
    }

    /// What it is called, as a file is.
    pub fn name(&self, corpus: &Corpus) -> String {
        match self {
            About::Words(words) => words.first().map(|(passage, _)| corpus.address(*passage)).unwrap_or_default(),
            About::Source(source) => {
                corpus.sources.get(usize::from(*source)).map(|it| it.id.clone()).unwrap_or_default()
            }
            About::Data(place) => data(corpus, place).name.into(),
            About::Link(_) | About::Keys => "link".into(),
        }
    }

    /// The text in a form.
    pub fn text(&self, corpus: &Corpus, address: &Address, form: SheetForm) -> String {
        let references = |sources: &[u16], format| {
            let mut cited: Vec<(u16, String)> = Vec::new();
            for &source in sources {
                if cited.iter().all(|(known, _)| *known != source) {
                    let view = View::of_words(PassageId { source, n: 0 }, None);
                    cited.push((source, address.of(corpus, &view.place.into())));
                }
            }
            corpus.references(&cited, format)
        };
        match (self, form) {
            (About::Words(parts), SheetForm::Reference(format)) => {
                references(&parts.iter().map(|(passage, _)| passage.source).collect::<Vec<_>>(), format)
            }
            (About::Words(parts), form) => {
                let part = |&(passage, words): &(PassageId, Span)| {
                    let words = if words.start == words.end { corpus.whole(passage) } else { words };
                    let link = address.of_words(corpus, passage, words);
                    if let SheetForm::Cite(format) = form { corpus.cited(passage, words, &link, format) } else { link }
                };
                parts.iter().map(part).collect::<Vec<_>>().join("\n\n")
            }
            (About::Source(source), SheetForm::Reference(format)) => references(&[*source], format),
            (About::Data(place), SheetForm::Data(format)) => data(corpus, place).written(format),
            (About::Link(link), _) => link.clone(),
            _ => String::new(),
        }
    }
}

/// What a place lists.
pub fn data<'a>(corpus: &'a Corpus, place: &Place) -> Data<'a> {
    match *place {
        Place::Passages(filter) => corpus.data_of_passages(|id, passage| filter.shows(id, passage)),
        Place::Comparisons => corpus.data_of_pairs(|_| true),
        Place::Comparison(comparison) => {
            let shown = pairs_shown(corpus, &comparison);
            corpus.data_of_pairs(|pair| shown.iter().any(|&shown| std::ptr::eq(shown, pair)))
        }
        Place::Claims(filter) => corpus.data_of_claims(|_, claim| filter.shows(claim)),
        Place::Claim(index) => corpus.data_of_claims(|other, _| other == index),
        Place::Search(search) => {
            let found = corpus.find(search.words.as_str()).passages(corpus, search.filter);
            corpus.data_of_passages(|id, _| found.contains(&id))
        }
        Place::Figures => corpus.data_of_figures(|_| true),
        Place::Method => corpus.data_of_sources(),
    }
}

#[cfg(test)]
mod tests {
    use corpus::{Kind, Passage, Source};

    use super::*;

    const TEXT: &str =
        "  Long-drawn words, and a great many of them; which is to say more than a link can carry all through.";

    /// The link to words of the only passage.
    fn check(form: Form, words: &str, expected: &str) {
        let span = Span { start: 0, end: TEXT.len() as u32 };
        let passage = Passage { span, line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        let source = Source { id: "a".into(), text: TEXT.into(), passages: vec![passage], ..Source::default() };
        let corpus = Corpus { sources: vec![source], ..Corpus::default() };
        let start = TEXT.find(words).unwrap_or_default() as u32;
        let words = Span { start, end: start + words.len() as u32 };
        let about = About::Words(vec![(PassageId { source: 0, n: 1 }, words)]);
        let address = Address { root: "https://a.example/b/".into(), form };
        let link = about.text(&corpus, &address, SheetForm::Link);
        assert_eq!(link, ["https://a.example/b/", expected].concat());
        // It opens as what was quoted.
        let url = link.trim_start_matches("https://a.example/b/").split(":~:").next().unwrap_or_default();
        let (view, notices) = View::read(&corpus, url);
        assert_eq!((view.passage, notices), (Some(PassageId { source: 0, n: 1 }), vec![]), "{url}");
        assert!(view.words.is_some(), "{url}");
    }

    #[test]
    fn a_link_to_words_carries_their_passage_and_the_words() {
        check(Form::Path, "Long-drawn words", "source/a/?quote=Long-drawn+words#a.1:~:text=Long%2Ddrawn%20words");
        check(Form::Query, "many of them;", "?page=source/a/&quote=many+of+them#a.1");
        // A whole passage, in short.
        check(
            Form::Path,
            "",
            "source/a/?quote=Long-drawn+words%2C+and+a+great+many%E2%80%A6a+link+can+carry+all+through#a.1\
             :~:text=Long%2Ddrawn%20words%2C%20and%20a%20great%20many,a%20link%20can%20carry%20all%20through.",
        );
    }
}
