//! One page, from its view.

use std::rc::Rc;

use corpus::Corpus;
use crossread::{
    View,
    ui::{self, Edition},
    view::Links,
};
use ingest::Measures;

use crate::{
    pages,
    shell::{Content, Shell, escaped},
    written::written,
};

/// The page of a view, whole.
pub(crate) fn page(shell: &Shell, corpus: &Rc<Corpus>, measures: &Measures, view: &View) -> String {
    let root = view.root(corpus);
    let edition = Edition { corpus: Rc::clone(corpus), links: Links::from_page(corpus, view), live: false };
    let rendered = written(pages::html(&edition, measures, view));
    let url = view.url(corpus);
    let data_root = if root.is_empty() { "./" } else { &root };
    let page = format!(r#"<div id="page" data-root="{data_root}" data-page="{url}">{rendered}</div>"#);
    shell.fill(&Content {
        title: &ui::document_title(corpus, view),
        head: &pages::head::head(corpus, view),
        root: &root,
        page: &page,
        embed: &view.embed().url(corpus),
        style: pages::head::style(&view.place),
    })
}

/// The page for an address that does not exist: it may be asked for at any depth, so nothing in it is relative.
pub(crate) fn not_found(shell: &Shell, corpus: &Corpus) -> String {
    let title = escaped(&corpus.site.title);
    let way = match &corpus.site.address {
        Some(address) => format!(r#"<p><a href="{}">{title}</a></p>"#, escaped(address)),
        None => format!(
            "<p>To go back to “{title}”, shorten the address in the address bar up to the name of the site.</p>"
        ),
    };
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8">{}<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>Not found · {title} · Crossread</title><style>{}</style></head><body><main class="prose lost"><h1>There is no page here</h1><p>The address may have been cut short or mistyped.</p>{way}</main></body></html>
"#,
        shell.style.policy(""),
        shell.style.css,
    )
}
