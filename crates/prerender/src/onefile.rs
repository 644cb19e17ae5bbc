//! The edition in one file: the page of everything, and packed beside it the program and all other pages.
//!
//! What a browser runs in it is what the site serves, byte for byte; its policy names each script and style by hash, and
//! allows no request. `src/onefile.js` starts it and unpacks what is asked for. The app draws its own screens, so only
//! what is a page alone, and what pages tell beyond the app, is packed.

use anyhow::Result;
use base64::{Engine, engine::general_purpose::STANDARD};
use corpus::Corpus;
use crossread::{View, page_more, page_title, view::Form};
use serde_json::{Map, Value, json};

use crate::{
    page::{self, Still},
    site::{
        program::Program,
        scripts::BOOT,
        shell::{Body, Shell, Words, body, shell},
        style::{Style, hash, policy},
    },
    written::written,
};

const START: &str = include_str!("../../../src/onefile.js");

/// The glue is a module, and nothing can be imported within a file: so it sends what it exports.
const SENDS: &str = "dispatchEvent(new CustomEvent(\"glue\", { detail: __wbg_init }));\n";

/// The script of the table of claims.
pub(crate) const CLAIMS: &str = include_str!("../../../src/claims.js");

const WORDS: Words = Words {
    noscript: "This file needs scripting for its links and choices. Without it, this page is all it shows: every passage of every text.",
    loading: "What this address asks for is being unpacked.",
    asleep: "What this address asks for cannot be shown, as the program in this file did not start here. This page has every passage of every text.",
};

/// The whole file.
pub(crate) fn file(corpus: &Corpus, program: &Program) -> Result<String> {
    let glue = [&program.glue, SENDS].concat();
    let mut styles: Vec<String> = Vec::new();
    let (mut pages, mut more) = (Map::new(), Map::new());
    for view in View::pages(corpus) {
        let url = view.url(corpus);
        if let Some(Still { style, script }) = page::still(view.place) {
            let style = Style::page(style).css;
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
    let style = Style::page("");
    let all_styles: Vec<&str> = [style.css.as_str()].into_iter().chain(styles.iter().map(String::as_str)).collect();
    let policy = policy(&format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes(&[START, BOOT, &glue, CLAIMS]),
        hashes(&all_styles),
    ));
    let inside = json!({
        "boot": BOOT, "glue": glue, "claims": CLAIMS, "styles": styles, "pages": pages, "more": more,
    });
    let everything = View::default();
    let body = body(&Body {
        root: "",
        url: &everything.url_in(corpus, Form::Query),
        embed: "",
        page: &written(crossread::page(corpus, &everything, Form::Query)),
        words: WORDS,
    });
    let packed = format!(
        r#"<template id="inside">{}</template><template id="program">{}</template>"#,
        packed(inside.to_string().as_bytes()),
        packed(&program.wasm),
    );
    Ok(shell(&Shell {
        title: &page_title(corpus, &everything),
        policy: &policy,
        head: r#"<meta name="robots" content="noindex">"#,
        css: &style.css,
        start: &format!("<script>{START}</script>"),
        body: &(body + &packed),
    }))
}

/// Compressed, in letters; the same bytes for the same input.
fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 10))
}
