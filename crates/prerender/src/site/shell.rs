//! The document around a page.

use corpus::{Corpus, direction};
use crossread::{View, ui::FEW, view::Place};

use super::{escape::escaped, program::Program, scripts, style::Style};

/// A table with some cells filled in.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 3h5v2H2zm7 0h5v2H9zM2 7h5v2H2zm7 4h5v2H9z' fill='%23777'/%3E%3C/svg%3E";

/// A whole document.
pub(crate) struct Shell<'a> {
    /// Its interface has the language of the document.
    pub(crate) corpus: &'a Corpus,
    /// As text.
    pub(crate) title: &'a str,
    /// The Content-Security-Policy, as a `<meta>`.
    pub(crate) policy: &'a str,
    /// More for the head, as HTML.
    pub(crate) head: &'a str,
    /// The CSS, as HTML.
    pub(crate) style: &'a str,
    /// What starts the app, as HTML; nothing on a page without it.
    pub(crate) start: &'a str,
    /// What the body holds, as HTML.
    pub(crate) body: &'a str,
}

/// Writes a document.
pub(crate) fn shell(shell: &Shell<'_>) -> String {
    let Shell { corpus, title, policy, head, style, start, body } = shell;
    let language = language(corpus);
    let title = escaped(title);
    format!(
        r#"<!doctype html>
<html {language}>
<head>
<meta charset="utf-8">
{policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{head}
<link rel="icon" href="{ICON}">
{style}
{start}
</head>
<body>
{body}
</body>
</html>
"#
    )
}

/// The language of a document and which way it is written, as the attributes of its root.
pub(crate) fn language(corpus: &Corpus) -> String {
    let lang = escaped(&corpus.interface.lang);
    match direction(&lang) {
        "rtl" => format!(r#"lang="{lang}" dir="rtl""#),
        _ => format!(r#"lang="{lang}""#),
    }
}

/// The body of a document that the app runs in.
pub(crate) struct Body<'a> {
    /// Its interface has the words.
    pub(crate) corpus: &'a Corpus,
    /// The address of the site's root, from the page.
    pub(crate) root: &'a str,
    /// The address of the page, from the site's root.
    pub(crate) url: &'a str,
    /// The published address of the page, which stands on paper where scripting is off; empty if it is not known.
    pub(crate) address: &'a str,
    /// The link to the nearest embed, as HTML; nothing where there is no site around.
    pub(crate) embed: &'a str,
    /// The page, as HTML.
    pub(crate) page: &'a str,
    /// What is said of the app.
    pub(crate) words: Words,
}

/// What a page says of the app, in English.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    /// If scripting is off; nothing where that takes nothing away.
    pub(crate) noscript: &'static str,
    /// While what the address asks for, and only the app can show, is loading.
    pub(crate) loading: &'static str,
    /// While it has been loading for long, and the page is shown instead.
    pub(crate) slow: &'static str,
    /// If the app did not start.
    pub(crate) asleep: &'static str,
}

/// Writes the body of a document that the app runs in.
pub(crate) fn body(body: &Body<'_>) -> String {
    let Body { corpus, root, url, address, embed, page, words } = body;
    let tr = |english: &'static str| escaped(corpus.tr(english));
    let [loading, slow, asleep] = [words.loading, words.slow, words.asleep].map(tr);
    // The page of the search shows nothing that could be chosen from, until there are words.
    let keys = if url.starts_with("search/") { "q".into() } else { View::KEYS.join(" ") };
    let (root, url) = (escaped(root), escaped(url));
    let address = escaped(address);
    let noscript = match words.noscript {
        "" => String::new(),
        words => format!(r#"<noscript><p class="asleep">{}</p></noscript>"#, tr(words)),
    };
    let skip = tr("Skip to the content");
    let quote = tr("Quote the selected words");
    let off = tr("WebAssembly is switched off in this browser, so reloading alone does not help.");
    format!(
        r##"<a class="skip" href="#main">{skip}</a>
<div id="page" data-root="{root}" data-page="{url}" data-keys="{keys}">{page}</div>
{embed}
<p id="said" class="hidden" role="status"></p>
<p id="printed">{address}</p>
<div id="selected" hidden><button value="selection">{quote}</button></div>
<div id="sheets"></div>
{noscript}
<p id="loading" class="asleep" role="status" hidden>{loading}</p>
<p id="slow" class="asleep" role="status" hidden>{slow}</p>
<p id="asleep" class="asleep" role="alert" hidden>{asleep} <span id="off" hidden>{off}</span></p>"##
    )
}

/// What all pages of the site load, by its address from the root.
pub(crate) struct Site {
    /// The wasm and its glue, if there is a program.
    program: Option<(String, String)>,
    boot: String,
    link: String,
    /// How many passages a comparison folds at most.
    pub(crate) folds: usize,
}

/// What differs from page to page.
pub(crate) struct Content<'a> {
    /// Its interface has the words.
    pub(crate) corpus: &'a Corpus,
    /// The title, as text.
    pub(crate) title: &'a str,
    /// More for the head, as HTML.
    pub(crate) head: &'a str,
    /// The CSS.
    pub(crate) style: Style,
    /// The way up to the root of the site: empty, or ends in a slash.
    pub(crate) root: &'a str,
    /// The address of the page, from the root.
    pub(crate) url: &'a str,
    /// The address of the embed that comes nearest to it, from the root.
    pub(crate) embed: &'a str,
    /// Its published address; empty if that is not known.
    pub(crate) address: &'a str,
    /// The page, as HTML.
    pub(crate) page: &'a str,
    /// What is said of the app.
    pub(crate) words: Words,
}

/// The most passages that one comparison folds.
const FOLDS: usize = 150;

/// How many times a passage is folded into comparisons at most, on average, where there are many sources: if all had pairs
/// with each other, each would else be written as often as there are sources.
const FOLDED: usize = 4;

/// How many passages a comparison of this corpus folds at most.
fn folds(corpus: &Corpus) -> usize {
    if corpus.sources.len() <= FEW {
        return FOLDS;
    }
    let comparisons = View::pages(corpus).iter().filter(|view| matches!(view.place, Place::Comparison(_))).count();
    FOLDS.min(FOLDED * corpus.passages().count() / comparisons.max(1))
}

impl Site {
    /// A site that runs this program, or none.
    pub(crate) fn new(program: Option<&Program>, corpus: &Corpus) -> Site {
        Site {
            program: program.map(Program::names),
            boot: scripts::boot(),
            link: scripts::link(&corpus.interface),
            folds: folds(corpus),
        }
    }

    /// Writes a page of the site.
    pub(crate) fn page(&self, content: Content<'_>) -> String {
        let Site { program, boot, link, .. } = self;
        let Content { corpus, title, head, style, url, embed, address, page, words, root } = content;
        let root = if root.is_empty() { "./" } else { root };
        let policy =
            style.policy("'self'", "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-src 'self'; ");
        // What says that an address is waited for comes before what is waited for.
        let start = program.as_ref().map_or_else(String::new, |(wasm, glue)| {
            format!(
                r#"<script defer src="{root}{boot}" fetchpriority="high"></script>
<link rel="preload" href="{root}{wasm}" as="fetch" type="application/wasm" crossorigin>
<link rel="modulepreload" href="{root}{glue}">"#
            )
        });
        let name = escaped(corpus.tr("Embed"));
        let embed = format!(
            r#"<aside class="embed"><a href="{root}{embed}">{name}</a><script defer src="{root}{link}"></script></aside>"#
        );
        let body = body(&Body { corpus, root, url, address, embed: &embed, page, words }) + &style.end(root);
        shell(&Shell { corpus, title, policy: &policy, head, style: &style.head(root), start: &start, body: &body })
    }
}
