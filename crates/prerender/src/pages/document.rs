//! A page of the site, and the one for addresses that do not exist.

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
};
use crate::{
    site::{
        escape::escaped,
        shell::{Content, Shell, Site, shell},
        style::Style,
    },
    written::written,
};

/// The page of a view, whole.
pub(crate) fn page(site: &Site, corpus: &Rc<Corpus>, measures: &Measures, view: &View) -> String {
    let edition = Edition { corpus: Rc::clone(corpus), links: Links::from_page(corpus, view), live: false };
    site.page(&Content {
        title: &ui::document_title(corpus, view),
        head: &head(corpus, view),
        css: style(&view.place),
        root: &view.root(corpus),
        url: &view.url(corpus),
        embed: &View::from(view.place).embed().url(corpus),
        page: &written(html(&edition, measures, view)),
    })
}

/// The page for an address that does not exist: it may be asked for at any depth, so nothing in it is relative.
pub(crate) fn not_found(corpus: &Corpus) -> String {
    let title = &corpus.site.title;
    let way = match &corpus.site.address {
        Some(address) => format!(r#"<p><a href="{}">{}</a></p>"#, escaped(address), escaped(title)),
        None => format!(
            "<p>To go back to “{}”, shorten the address in the address bar up to the name of the site.</p>",
            escaped(title)
        ),
    };
    let style = Style::page("");
    shell(&Shell {
        title: &format!("Not found · {title} · Crossread"),
        policy: &style.policy(""),
        head: r#"<meta name="robots" content="noindex">"#,
        css: &style.css,
        start: "",
        body: &format!(
            r#"<main class="prose lost"><h1>There is no page here</h1><p>The address may have been cut short or mistyped.</p>{way}</main>"#
        ),
    })
}
