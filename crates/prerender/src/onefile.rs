//! The edition in one file: the page of everything, and packed beside it the program and all other pages.
//!
//! What a browser runs in it is what the site serves, byte for byte; its policy names each script and style by hash, and
//! allows no request. `src/onefile.js` starts it and unpacks what is asked for. The app draws its own screens, so only
//! what is a page alone, and what pages tell beyond the app, is packed.

use anyhow::{Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use corpus::Corpus;
use crossread::{
    View, page_more, page_title,
    view::{Form, ONE_FILE},
};
use serde_json::{Map, Value, json};

use crate::{
    page::{self, Still},
    shell::{Shell, hash, script},
    written::written,
};

const START: &str = include_str!("../../../src/onefile.js");

/// The glue is a module, and nothing can be imported within a file: so it sends what it exports.
const SENDS: &str = "dispatchEvent(new CustomEvent(\"glue\", { detail: __wbg_init }));\n";

/// What goes around the page; without scripting it is all there is.
const AROUND: &str = concat!(
    r#"<p id="said" class="hidden" role="status"></p>"#,
    r#"<noscript><p class="asleep">This file needs scripting for its links and choices. Without it, this page is all it shows: every passage of every text.</p></noscript>"#,
    r#"<p id="asleep" class="asleep" role="alert" hidden>What this address asks for cannot be shown, as the program in this file did not start here. This page has every passage of every text.</p>"#,
);

/// What the edition is made of, as the site serves it.
pub(crate) struct Parts<'a> {
    /// The wasm.
    pub(crate) wasm: &'a [u8],
    /// What binds it to the browser.
    pub(crate) glue: &'a str,
    /// The start script of the app.
    pub(crate) boot: &'a str,
    /// The script of the table of claims.
    pub(crate) claims: &'a str,
}

/// The whole file.
///
/// # Errors
/// Where the glue needs other files.
pub(crate) fn file(shell: &Shell, corpus: &Corpus, parts: &Parts<'_>) -> Result<String> {
    if parts.glue.lines().any(|line| line.starts_with("import ")) {
        bail!("the glue of the wasm imports other files, which {ONE_FILE} cannot hold");
    }
    let start = script(START);
    let glue = [parts.glue, SENDS].concat();
    let mut styles: Vec<String> = Vec::new();
    let (mut pages, mut more) = (Map::new(), Map::new());
    for view in View::pages(corpus) {
        let url = view.url(corpus);
        if let Some(Still { style, script }) = page::still(view.place) {
            let style = shell.still_with(style);
            let nth = styles.iter().position(|known| *known == style).unwrap_or(styles.len());
            if nth == styles.len() {
                styles.push(style);
            }
            let html = written(crossread::page(corpus, &view, Form::Query));
            let page = json!({ "title": page_title(corpus, &view), "html": html, "style": nth, "script": script });
            pages.insert(url, page);
        } else if let Some(html) = page_more(corpus, &view, Form::Query) {
            more.insert(url, Value::String(written(html)));
        }
    }
    let hashes = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    let all_styles: Vec<&str> = [shell.css()].into_iter().chain(styles.iter().map(String::as_str)).collect();
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes(&[&start, parts.boot, &glue, parts.claims]),
        hashes(&all_styles),
    );
    let inside = json!({
        "boot": parts.boot, "glue": glue, "claims": parts.claims, "styles": styles, "pages": pages, "more": more,
    });
    let everything = View::default();
    let body = format!(
        r#"<div id="page" data-page="{}">{}</div>{AROUND}<template id="inside">{}</template><template id="program">{}</template>"#,
        everything.url_in(corpus, Form::Query),
        written(crossread::page(corpus, &everything, Form::Query)),
        packed(inside.to_string().as_bytes()),
        packed(parts.wasm),
    );
    Ok(shell.alone(&page_title(corpus, &everything), &policy, &start, &body))
}

/// Compressed, in letters; the same bytes for the same input.
fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 10))
}
