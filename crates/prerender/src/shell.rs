//! The shell of every page: the `index.html` that Trunk made, with places for what differs.

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Where a page's content goes.
const PAGE: &str = r#"<div id="page" data-root="/"></div>"#;
/// Where a page's title goes.
const TITLE: &str = "<title>Crossread</title>";
/// The start script: it belongs to one wasm, so its address must change with it.
const SCRIPT: &str = "./boot.js";
/// The script of the link to the nearest embed, which asks for the dialog.
const LINK_SCRIPT: &str = "./link.js";
/// Where the link to the nearest embed leads until it is filled in.
const EMBED: &str = "./embed/map/";
/// What the policy must stand before: everything that loads.
const CHARSET: &str = r#"<meta charset="utf-8">"#;

/// What starts the app or speaks of it: how each of the shell's elements begins, and how it ends.
const APP: [(&str, &str); 6] = [
    ("<link rel=\"preload\"", ">"),
    ("<link rel=\"modulepreload\"", ">"),
    ("<script", "</script>"),
    ("<p id=\"said\"", "</p>"),
    ("<noscript>", "</noscript>"),
    ("<p id=\"asleep\"", "</p>"),
];

/// The shell, with its style in one piece and a policy that allows it.
pub(crate) struct Shell {
    html: String,
    /// The same for a file that has no site around it, and so neither scripts nor embeds.
    alone: String,
    /// The style that every page has.
    pub(crate) style: Style,
}

/// A style that is written into a page, and the policy that allows it.
pub(crate) struct Style {
    /// As it stands in the page.
    pub(crate) css: String,
}

/// What differs from page to page.
pub(crate) struct Content<'a> {
    /// The title of the page, as text.
    pub(crate) title: &'a str,
    /// More for the head, as HTML.
    pub(crate) head: &'a str,
    /// The way up to the root of the site.
    pub(crate) root: &'a str,
    /// The element that holds the page, as HTML.
    pub(crate) page: &'a str,
    /// The embed that comes nearest to it, from the root of the site.
    pub(crate) embed: &'a str,
    /// The CSS that not every page has.
    pub(crate) style: &'a str,
}

impl Shell {
    /// Takes the shell apart, given the start script and what the link to an embed loads.
    ///
    /// # Errors
    /// Where a place for what differs is missing.
    pub(crate) fn new(html: &str, script: &str, link: &str) -> Result<Shell> {
        for place in [PAGE, TITLE, CHARSET, SCRIPT, LINK_SCRIPT, EMBED] {
            if html.matches(place).count() != 1 {
                bail!("index.html must hold {place} exactly once");
            }
        }
        let mut styles = Vec::new();
        let mut rest = html.to_string();
        while let Some((before, after)) = rest.split_once("<style>") {
            let (css, after) = after.split_once("</style>").context("index.html has a <style> without end")?;
            styles.push(css.to_string());
            rest = format!("{before}{after}");
        }
        // The screens of the app come last; not every page has them.
        styles.pop();
        let style = Style::new(&styles.concat());
        while let Some((before, after)) = rest.split_once("<!-- ") {
            let (_, after) = after.split_once("-->").context("index.html has a comment without end")?;
            rest = format!("{before}{after}");
        }
        let html: String = rest.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let html = html.replace(SCRIPT, &format!("{SCRIPT}?{}", version(script)));
        let html = html.replace(LINK_SCRIPT, &format!("{LINK_SCRIPT}?{}", version(link)));
        let mut alone = html.clone();
        for (begin, end) in APP {
            alone = without(&alone, begin, end)?;
        }
        let alone = without(&alone, "<aside class=\"embed\"", "</aside>")?;
        Ok(Shell { html, alone, style })
    }

    /// A page.
    pub(crate) fn fill(&self, content: &Content<'_>) -> String {
        let Content { title, head, root, page, embed, style } = *content;
        let root = if root.is_empty() { "./" } else { root };
        let style = self.style_with(style);
        let policy = style.policy("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-src 'self'; ");
        let css = &style.css;
        self.html
            .replace(TITLE, &format!("<title>{}</title>{head}<style>{css}</style>", escaped(title)))
            .replace(EMBED, &format!("./{embed}"))
            .replace(r#"="./"#, &format!(r#"="{root}"#))
            .replace(CHARSET, &format!("{CHARSET}{policy}"))
            .replace(PAGE, page)
    }

    /// The style of a page that has this of its own.
    pub(crate) fn style_with(&self, own: &str) -> Style {
        Style { css: format!("{}{}", self.style.css, minified(own)) }
    }

    /// A file that stands alone: with this policy, style and start script in it.
    pub(crate) fn alone(&self, title: &str, policy: &str, style: &str, script: &str, body: &str) -> String {
        let title = escaped(title);
        let policy = format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
        let head = format!(
            r#"<meta name="robots" content="noindex"><title>{title}</title><style>{style}</style><script>{script}</script>"#
        );
        self.alone.replace(TITLE, &head).replace(CHARSET, &format!("{CHARSET}{policy}")).replace(PAGE, body)
    }
}

impl Style {
    /// A style from its source.
    pub(crate) fn new(css: &str) -> Style {
        Style { css: minified(css) }
    }

    /// The Content-Security-Policy of a page: nothing but its own origin, and the style that is in it.
    pub(crate) fn policy(&self, more: &str) -> String {
        let hash = hash(&self.css);
        format!(
            r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; {more}style-src {hash}; img-src 'self' data:; base-uri 'none'; form-action 'none'">"#
        )
    }
}

/// The shell without one of its elements.
fn without(html: &str, begin: &str, end: &str) -> Result<String> {
    let (before, rest) = html.split_once(begin).with_context(|| format!("index.html has no {begin}"))?;
    let (_, after) = rest.split_once(end).with_context(|| format!("index.html has {begin} without {end}"))?;
    Ok(format!("{before}{after}"))
}

/// How a policy names what is written into a page.
pub(crate) fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// What a script's address ends in, so that it changes with it.
pub(crate) fn version(script: &str) -> String {
    Sha256::digest(script).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Text as HTML, for elements and quoted attributes.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A script without its comments and indentation. Its comments stand on lines of their own.
pub(crate) fn script(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |script, line| script + line + "\n")
}

/// CSS without its comments and the blanks that mean nothing.
fn minified(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    let css: String = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    // A blank before a colon would mean something in a selector: only the one behind it is taken.
    [("{ ", "{"), (" {", "{"), ("; }", "}"), (";}", "}"), ("; ", ";"), (": ", ":"), (", ", ","), (" }", "}")]
        .into_iter()
        .fold(css, |css, (long, short)| css.replace(long, short))
}
