//! One page, from its view.

use corpus::Corpus;
use crossread::{
    View, page_summary, page_title,
    view::{Form, Place},
};

use crate::{
    oembed,
    shell::{Content, Script, Shell, escaped},
    written::written,
};

const METHOD_STYLE: &str = include_str!("../../../style/method.css");
const CLAIMS_STYLE: &str = include_str!("../../../style/claims.css");
const CLAIM_STYLE: &str = concat!(include_str!("../../../style/plot.css"), include_str!("../../../style/claim.css"));
const FIGURES_STYLE: &str =
    concat!(include_str!("../../../style/plot.css"), include_str!("../../../style/figures.css"));

/// What is special to a page that the app has no part in.
pub(crate) struct Still {
    /// CSS.
    pub(crate) style: &'static str,
    /// Whether the script of the table of claims runs on it.
    pub(crate) script: bool,
}

/// What is special to the page of a place, if the app has no part in it.
pub(crate) fn still(place: Place) -> Option<Still> {
    let (style, script) = match place {
        Place::Passages(_) | Place::Comparisons | Place::Comparison(_) => return None,
        Place::Claims => (CLAIMS_STYLE, true),
        Place::Claim(_) => (CLAIM_STYLE, false),
        Place::Figures => (FIGURES_STYLE, false),
        Place::Method => (METHOD_STYLE, false),
    };
    Some(Still { style, script })
}

/// The page of a view, whole. The table of claims has a script of its own, at this address.
pub(crate) fn page(shell: &Shell, corpus: &Corpus, view: &View, claims_script: &str) -> String {
    let root = view.root(corpus);
    let rendered = written(crossread::page(corpus, view, Form::Path));
    let url = view.url(corpus);
    let canonical = match &corpus.site.address {
        Some(address) => format!("{address}{}", view.canonical().url(corpus)),
        None => view.canonical().href(corpus, view, Form::Path),
    };
    let description = format!("{}. {}.", corpus.site.subject, page_summary(corpus, view));
    let head = format!(
        r#"<link rel="canonical" href="{}"><meta name="description" content="{}">{}"#,
        escaped(&canonical),
        escaped(&description),
        discovery(corpus, view)
    );
    let data_root = if root.is_empty() { "./" } else { &root };
    let page = format!(r#"<div id="page" data-root="{data_root}" data-page="{url}">{rendered}</div>"#);
    let embed = view.embed().url(corpus);
    let script = match still(view.place) {
        None => Script::App,
        Some(Still { style, script }) => Script::Own { style, script: script.then_some(claims_script) },
    };
    shell.fill(&Content {
        title: &page_title(corpus, view),
        head: &head,
        root: &root,
        page: &page,
        embed: &embed,
        script,
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
        shell.still_style.policy(""),
        shell.still_style.css,
    )
}

/// Where a blog finds the embed of a view, for the views that have one of their own.
fn discovery(corpus: &Corpus, view: &View) -> String {
    let embed = view.embed();
    if embed.view() == *view { oembed::discovery(corpus, embed) } else { String::new() }
}
