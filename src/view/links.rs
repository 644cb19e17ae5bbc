//! How views are written as links.

use corpus::{Corpus, PassageId, Source, Span, find_words, shortened};
use yew::AttrValue;

use super::{Form, View, percent};

/// The formats in which a source lies beside its page as a reference, each with the name of its file.
pub const REFERENCES: [(&str, &str); 3] = [("BibTeX", "cite.bib"), ("RIS", "cite.ris"), ("CSL-JSON", "cite.json")];

/// How the links of one page or of the app are written. What they lead to does not depend on what the reader chose, so
/// a link that stands on the screen stays right while the address changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Links {
    form: Form,
    /// What leads to the root of the site: `../../` from a page, `/blog/tools/` in the app, nothing in one file.
    root: AttrValue,
}

impl Links {
    /// Links of a page, relative to it, so that the site can be deployed under any path.
    pub fn from_page(corpus: &Corpus, view: &View) -> Links {
        Links { form: Form::Path, root: view.root(corpus).into() }
    }

    /// Links of the app, given the path of the site's root, which ends in `/`.
    pub fn from_root(root: String) -> Links {
        Links { form: Form::Path, root: root.into() }
    }

    /// Links that are sent away, given the absolute URL of the site's root or of the one file.
    pub fn to_send(root: String, form: Form) -> Links {
        Links { form, root: root.into() }
    }

    /// Links within the edition in one file.
    pub fn in_one_file() -> Links {
        Links { form: Form::Query, root: AttrValue::default() }
    }

    /// How their URLs are written.
    pub fn form(&self) -> Form {
        self.form
    }

    /// The link to a file of the site, given its path. The one file has none beside it: there it is that of the site that
    /// it was made of, if its address is known.
    pub fn file(&self, corpus: &Corpus, path: &str) -> Option<String> {
        let root = match self.form {
            Form::Path => &*self.root,
            Form::Query => corpus.site.address.as_deref()?,
        };
        Some([root, path].concat())
    }

    /// The links to a source's references, each with the name of its format.
    pub fn references<'a>(
        &'a self,
        corpus: &'a Corpus,
        source: &'a Source,
    ) -> impl Iterator<Item = (&'static str, String)> + 'a {
        let file = |name: &str| self.file(corpus, &["source/", &source.id, "/", name].concat());
        REFERENCES.into_iter().filter_map(move |(format, name)| Some((format, file(name)?)))
    }

    /// The link to words of a passage, where its source stands whole. On a page the browser finds them too, before any
    /// script runs: by a text fragment.
    pub fn to_words(&self, corpus: &Corpus, passage: PassageId, words: Span) -> String {
        let text = corpus.text(passage);
        let quotation = shortened(words.of(text));
        let words = find_words(text, &quotation);
        let mut link = self.to(corpus, &View::of_words(passage, words));
        if words.is_some() && self.form == Form::Path {
            for (nth, end) in quotation.split('…').enumerate() {
                link.push_str(if nth == 0 { ":~:text=" } else { "," });
                // A hyphen has a meaning of its own in a text fragment.
                link.push_str(&percent::component(end).replace('-', "%2D"));
            }
        }
        link
    }

    /// The link to a view.
    pub fn to(&self, corpus: &Corpus, view: &View) -> String {
        let url = view.url_in(corpus, self.form);
        // Without a path before it, `?theme=…` or nothing would be relative to the present page.
        let here =
            if self.root.is_empty() && matches!(url.bytes().next(), None | Some(b'?' | b'#')) { "./" } else { "" };
        let here = if self.form == Form::Query { "" } else { here };
        [here, &self.root, &url].concat()
    }
}
