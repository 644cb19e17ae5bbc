//! One page, from its view.

use corpus::Corpus;
use crossread::{
    View, page_summary, page_title,
    view::{Form, Place},
};

use crate::{
    oembed,
    site::{
        escape::escaped,
        shell::{Content, Shell, Site, WORDS, shell},
        style::Style,
    },
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

/// The page of a view, whole.
pub(crate) fn page(site: &Site, corpus: &Corpus, view: &View) -> String {
    let root = view.root(corpus);
    let canonical = match &corpus.site.address {
        Some(address) => format!("{address}{}", view.canonical().url(corpus)),
        None => view.canonical().href(corpus, view, Form::Path),
    };
    let description = format!("{}. {}.", corpus.site.subject, page_summary(corpus, view));
    let script = match view.place {
        Place::Claims => format!(r#"<script defer src="{root}claims.js"></script>"#),
        _ => String::new(),
    };
    let head = format!(
        r#"<link rel="canonical" href="{}"><meta name="description" content="{}">{}{script}"#,
        escaped(&canonical),
        escaped(&description),
        discovery(corpus, view)
    );
    site.page(&Content {
        title: &page_title(corpus, view),
        head: &head,
        css: still(view.place).map_or("", |still| still.style),
        root: &root,
        url: &view.url(corpus),
        embed: &view.embed().url(corpus),
        page: &written(crossread::page(corpus, view, Form::Path)),
        words: WORDS,
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
    let style = Style::prose();
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

/// Where a blog finds the embed of a view, for the views that have one of their own.
fn discovery(corpus: &Corpus, view: &View) -> String {
    let embed = view.embed();
    if embed.view() == *view { oembed::discovery(corpus, embed) } else { String::new() }
}
