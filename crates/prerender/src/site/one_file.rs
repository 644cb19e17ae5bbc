//! The edition in one file: the page of everything, and packed beside it the program and all other pages.
//!
//! What a browser runs in it is what the site serves, byte for byte; its policy names each script and style by hash, and
//! allows no request. `src/onefile.js` starts it and unpacks what is asked for. The app draws its own screens, so only
//! the pages that it does not draw are packed.

use std::rc::Rc;

use anyhow::Result;
use base64::{Engine, engine::general_purpose::STANDARD};
use corpus::{Corpus, msg};
use crossread::{
    View,
    ui::{self, Edition},
    view::{Form, Links},
};
use ingest::Measures;
use serde_json::{Map, Value, json};

use super::{
    former::former,
    program::Program,
    scripts::boot_script,
    shell::{Body, Shell, Words, body, shell},
    style::{Style, hash, policy},
};
use crate::{pages, written::written};

const START: &str = include_str!("../../../../src/onefile.js");

/// The glue is a module, and nothing can be imported within a file: so it sends what it exports.
const SENDS: &str = "dispatchEvent(new CustomEvent(\"glue\", { detail: __wbg_init }));\n";

/// What the file says of the app.
const WORDS: Words = Words {
    noscript: msg(
        "This file needs scripting for its links and choices. Without it, this page is all it shows: every passage of every text.",
    ),
    loading: msg("What this address asks for is loading."),
    slow: msg(
        "What this address asks for takes long to unpack. Until then, this page has every passage of every text.",
    ),
    asleep: msg(
        "Part of this file did not start, so what its address asks for is not shown. You can read every passage of every text here.",
    ),
};

/// The whole file.
pub(crate) fn file(corpus: &Rc<Corpus>, measures: &Measures, program: &Program) -> Result<String> {
    let glue = [&program.glue, SENDS].concat();
    let boot = boot_script();
    let edition = Edition::page(corpus, Links::in_one_file());
    let Still { styles, pages, formerly } = still(&edition, measures);
    let everything = View::default();
    let style = Style::everything().css;
    let hashes = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    let all_styles: Vec<&str> = [&style].into_iter().chain(&styles).map(String::as_str).collect();
    let policy = policy(&format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes(&[START, &boot, &glue]),
        hashes(&all_styles),
    ));
    let inside = json!({ "boot": boot, "glue": glue, "styles": styles, "pages": pages, "formerly": formerly });
    let body = body(&Body {
        corpus,
        root: "",
        url: &everything.url_in(corpus, Form::Query),
        address: "",
        embed: "",
        page: &written(pages::html(&edition, measures, &everything)),
        words: WORDS,
    });
    let packed = format!(
        r#"<template id="inside">{}</template><template id="program">{}</template>"#,
        packed(inside.to_string().as_bytes()),
        packed(&program.wasm),
    );
    Ok(shell(&Shell {
        corpus,
        title: &ui::document_title(corpus, &everything),
        policy: &policy,
        head: r#"<meta name="robots" content="noindex">"#,
        style: &format!("<style>{style}</style>"),
        start: &format!("<script>{START}</script>"),
        body: &(body + &packed),
    }))
}

/// The pages that the app does not draw, by their path, and their styles, each once.
struct Still {
    styles: Vec<String>,
    pages: Map<String, Value>,
    /// The paths that they had before, each with the one that it has.
    formerly: Map<String, Value>,
}

fn still(edition: &Edition, measures: &Measures) -> Still {
    let corpus = &edition.corpus;
    let mut still = Still { styles: Vec::new(), pages: Map::new(), formerly: Map::new() };
    for view in View::pages(corpus).into_iter().filter(|view| view.place.is_page_only()) {
        let style = pages::head::style(corpus, &view.place).css;
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
        let url = view.url(corpus);
        still.formerly.extend(former(corpus, &url).into_iter().map(|former| (former, url.as_str().into())));
        still.pages.insert(url, page);
    }
    still
}

/// Compressed, in letters; the same bytes for the same input.
fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 10))
}
