//! How views are written as links.

use corpus::Corpus;
use yew::AttrValue;

use super::{Form, View};

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

    /// Links within the edition in one file.
    pub fn in_one_file() -> Links {
        Links { form: Form::Query, root: AttrValue::default() }
    }

    /// How their URLs are written.
    pub fn form(&self) -> Form {
        self.form
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
