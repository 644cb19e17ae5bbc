//! The edition in one file: the page of everything, and packed beside it the program and all other pages.
//!
//! What a browser runs in it is what the site serves, byte for byte; its policy names each script and style by hash, and
//! allows no request. `src/onefile.js` starts it and unpacks what is asked for. The app draws its own screens, so only
//! the pages that it does not draw are packed.

use std::rc::Rc;

use anyhow::{Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use corpus::Corpus;
use crossread::{
    View,
    ui::{self, Edition},
    view::{Form, Links, ONE_FILE},
};
use ingest::Measures;
use serde_json::{Map, Value, json};

use crate::{
    pages,
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
}

/// The whole file.
///
/// # Errors
/// If the glue needs other files.
pub(crate) fn file(shell: &Shell, corpus: &Rc<Corpus>, measures: &Measures, parts: &Parts<'_>) -> Result<String> {
    if parts.glue.lines().any(|line| line.starts_with("import ")) {
        bail!("the glue of the wasm imports other files, which {ONE_FILE} cannot hold");
    }
    let start = script(START);
    let glue = [parts.glue, SENDS].concat();
    let edition = Edition { corpus: Rc::clone(corpus), links: Links::in_one_file(), live: false };
    let Still { styles, pages } = still(shell, &edition, measures);
    let everything = View::default();
    let style = shell.style_with(pages::head::style(&everything.place)).css;
    let hashes = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    let all_styles: Vec<&str> = [&style].into_iter().chain(&styles).map(String::as_str).collect();
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes(&[&start, parts.boot, &glue]),
        hashes(&all_styles),
    );
    let inside = json!({ "boot": parts.boot, "glue": glue, "styles": styles, "pages": pages });
    let body = format!(
        r#"<div id="page" data-page="{}">{}</div>{AROUND}<template id="inside">{}</template><template id="program">{}</template>"#,
        everything.url_in(corpus, Form::Query),
        written(pages::html(&edition, measures, &everything)),
        packed(inside.to_string().as_bytes()),
        packed(parts.wasm),
    );
    Ok(shell.alone(&ui::document_title(corpus, &everything), &policy, &style, &start, &body))
}

/// The pages that the app does not draw, by their path, and their styles, each once.
struct Still {
    styles: Vec<String>,
    pages: Map<String, Value>,
}

fn still(shell: &Shell, edition: &Edition, measures: &Measures) -> Still {
    let corpus = &edition.corpus;
    let mut still = Still { styles: Vec::new(), pages: Map::new() };
    for view in View::pages(corpus).into_iter().filter(|view| view.place.is_page_only()) {
        let style = shell.style_with(pages::head::style(&view.place)).css;
        let nth = still.styles.iter().position(|known| *known == style).unwrap_or(still.styles.len());
        if nth == still.styles.len() {
            still.styles.push(style);
        }
        let page = json!({
            "page": view.url_in(corpus, Form::Query),
            "title": ui::document_title(corpus, &view),
            "html": written(pages::html(edition, measures, &view)),
            "style": nth,
        });
        still.pages.insert(view.url(corpus), page);
    }
    still
}

/// Compressed, in letters; the same bytes for the same input.
fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 10))
}
