//! A page of the site as a document.

use std::rc::Rc;

use corpus::Corpus;
use crossread::{
    View,
    ui::{self, Edition},
    view::Links,
};
use ingest::Measures;

use super::{
    head::{head, style},
    html,
    unstarted::words,
};
use crate::{
    pictures::Picture,
    site::shell::{Content, Site},
    written::written,
};

/// The page of a view, whole.
pub(crate) fn page(
    site: &Site,
    corpus: &Rc<Corpus>,
    measures: &Measures,
    view: &View,
    picture: Option<&Picture>,
) -> String {
    let edition = Edition { folds: site.folds, ..Edition::page(corpus, Links::from_page(corpus, view)) };
    site.page(Content {
        corpus,
        title: &ui::document_title(corpus, view),
        head: &head(corpus, view, picture),
        style: style(corpus, &view.place),
        root: &view.root(corpus),
        url: &view.url(corpus),
        embed: &View::from(view.place).embed(corpus).url(corpus),
        address: &corpus.site.address.as_ref().map(|site| site.to_owned() + &view.url(corpus)).unwrap_or_default(),
        page: &written(html(&edition, measures, view)),
        words: words(&view.place),
    })
}
