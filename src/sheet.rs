//! A sheet: something to copy, in one of several forms, with the files that belong to it.

use corpus::{CiteFormat, Corpus, DataFormat, PassageId, Span, msg};

use crate::{
    listed::{list_name, listed},
    view::{Links, Place},
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
    /// How many records there are in it, if it is a list.
    pub count: usize,
    /// Files that belong to it.
    pub files: Vec<Files>,
    /// What was done with it, in English; empty at first.
    pub said: &'static str,
}

/// Files of the site that have the same thing in several formats.
#[derive(Clone, Debug, PartialEq)]
pub struct Files {
    /// What they hold.
    pub name: String,
    /// The name and the URL of each.
    pub links: Vec<(&'static str, String)>,
}

/// What a sheet is about.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "at most one is shown")]
pub enum About {
    /// Words of passages; all of one if the span is empty.
    Words(Vec<(PassageId, Span)>),
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
    /// A list.
    Data(DataFormat),
}

impl SheetForm {
    /// What it is called in English.
    pub fn name(self) -> &'static str {
        match self {
            SheetForm::Cite(CiteFormat::Text) => msg("Plain text"),
            SheetForm::Cite(CiteFormat::Markdown) | SheetForm::Data(DataFormat::Markdown) => "Markdown",
            SheetForm::Cite(CiteFormat::Html) => "HTML",
            SheetForm::Link => msg("Link"),
            SheetForm::Data(DataFormat::Csv) => "CSV",
            SheetForm::Data(DataFormat::Json) => "JSON",
        }
    }
}

impl Sheet {
    /// A sheet in the form `chosen`, if it has that, or else in its first. `links` are to be sent away.
    pub fn new(corpus: &Corpus, links: &Links, about: About, chosen: Option<SheetForm>) -> Sheet {
        let forms = about.forms();
        let form = forms.iter().position(|&form| Some(form) == chosen).unwrap_or_default();
        let (mut text, mut count) = (String::new(), 0);
        match (&about, forms.get(form)) {
            (About::Words(parts), Some(&form)) => {
                for &(passage, words) in parts {
                    let words = if words.start == words.end { corpus.whole(passage) } else { words };
                    let link = links.to_words(corpus, passage, words);
                    text.push_str(if text.is_empty() { "" } else { "\n\n" });
                    match form {
                        SheetForm::Cite(format) => text.push_str(&corpus.cited(passage, words, &link, format)),
                        _ => text.push_str(&link),
                    }
                }
            }
            (About::Data(place), Some(&SheetForm::Data(format))) => {
                let table = listed(corpus, place);
                (text, count) = (table.written(format), table.count());
            }
            (About::Link(link), _) => text.push_str(link),
            _ => {}
        }
        let files = about.files(corpus, links);
        Sheet { about, form, text, count, files, said: "" }
    }
}

impl About {
    /// The forms that it can be shown in.
    pub fn forms(&self) -> &'static [SheetForm] {
        match self {
            About::Words(_) => &[
                SheetForm::Cite(CiteFormat::Text),
                SheetForm::Cite(CiteFormat::Markdown),
                SheetForm::Cite(CiteFormat::Html),
                SheetForm::Link,
            ],
            About::Data(Place::Figures | Place::Method) | About::Keys => &[],
            About::Data(_) => &[
                SheetForm::Data(DataFormat::Csv),
                SheetForm::Data(DataFormat::Json),
                SheetForm::Data(DataFormat::Markdown),
            ],
            About::Link(_) => &[SheetForm::Link],
        }
    }

    /// The files that belong to it: the references of the sources that are quoted, and the whole list.
    fn files(&self, corpus: &Corpus, links: &Links) -> Vec<Files> {
        let mut files: Vec<Files> = Vec::new();
        match self {
            About::Words(parts) => {
                for &(passage, _) in parts {
                    let Some(source) = corpus.source(passage) else { continue };
                    let name = corpus.fill("Cite {source}", &[("source", &source.short)]);
                    if files.iter().all(|other| other.name != name) {
                        files.push(Files { name, links: links.references(corpus, source).collect() });
                    }
                }
            }
            About::Data(place) => {
                let name = list_name(place);
                let link = |format: DataFormat| {
                    let file = links.file(corpus, &["data/", name, ".", format.ending()].concat())?;
                    Some((SheetForm::Data(format).name(), file))
                };
                let links = DataFormat::ALL.into_iter().filter_map(link).collect();
                files.push(Files { name: corpus.tr(all_of_site(name)).into(), links });
            }
            About::Link(_) | About::Keys => {}
        }
        files.retain(|files| !files.links.is_empty());
        files
    }
}

/// What the file of a list is called. That of passages alone has what is outside every count.
fn all_of_site(list: &str) -> &'static str {
    match list {
        "passages" => msg("All passages of the site, and what is not part of the texts"),
        "pairs" => msg("All pairs of the site"),
        "claims" => msg("All claims of the site"),
        "figures" => msg("All figures of the site"),
        _ => msg("All sources of the site"),
    }
}

#[cfg(test)]
mod tests {
    use corpus::{Kind, Passage, Source};

    use super::*;
    use crate::view::{Form, View};

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
        let links = Links::to_send("https://a.example/b/".into(), form);
        let link = Sheet::new(&corpus, &links, about, Some(SheetForm::Link)).text;
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
