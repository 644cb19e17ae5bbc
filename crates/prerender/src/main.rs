//! Writes the whole site: every page as HTML, drawn by the app's own components, the app, and the scripts.
//!
//! `prerender WASM DIR` makes the glue of the wasm that Cargo built, and writes the site into `DIR`, which holds nothing
//! else afterwards. `prerender DIR` takes the wasm and glue that Trunk left in `DIR`, and writes the site around them:
//! Trunk's `post_build` hook runs it so.
//!
//! It ingests the seeds itself: pages tell more of a corpus than the app carries.

#[cfg(test)]
mod counts;
mod embed;
mod oembed;
mod onefile;
mod page;
mod site;
mod written;

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use corpus::Corpus;
use crossread::{Embed, View, view::ONE_FILE};

use crate::{
    embed::Guest,
    site::{
        folder::{self, Files},
        program::Program,
        scripts,
        shell::Site,
    },
};

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    match &arguments[..] {
        [wasm, dir] => folder::replace(dir, &files(&corpus()?, Program::bind(wasm)?)?),
        [dir] => folder::write(dir, &files(&corpus()?, Program::take(dir)?)?),
        _ => bail!("usage: prerender WASM DIR, or prerender DIR where Trunk left wasm and glue in DIR"),
    }
}

/// The corpus of the seeds, with all that pages tell of it.
fn corpus() -> Result<Corpus> {
    let seeds = env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    let seeds = Path::new(&seeds);
    let mut corpus = ingest::ingest(seeds)?;
    if ingest::has_own_rules(seeds) {
        corpus.measured = ingest::measure(seeds)?;
    }
    // Only the pairs of the project's own texts can be set against a reference.
    corpus.measured_pairs = ingest::agreement(&corpus).ok().map(ingest::Agreement::measured);
    Ok(corpus)
}

/// Every file of the site.
fn files(corpus: &Corpus, program: Program) -> Result<Files> {
    let site = Site::new(&program);
    let guest = Guest::new(&scripts::guest());
    let mut files = Files::new();
    for view in View::pages(corpus) {
        files.insert(view.url(corpus) + "index.html", page::page(&site, corpus, &view).into());
    }
    for embed in Embed::pages(corpus) {
        files.insert(embed.url(corpus) + "index.html", guest.page(corpus, embed).into());
        if let Some(answer) = oembed::answer(corpus, embed) {
            files.insert(embed.url(corpus) + "oembed.json", answer.into());
        }
    }
    files.insert("404.html".into(), page::not_found(corpus).into());
    files.insert(ONE_FILE.into(), onefile::file(corpus, &program)?.into());
    for (name, script) in scripts::ALL {
        files.insert(name.into(), script.into());
    }
    files.insert("claims.js".into(), onefile::CLAIMS.into());
    let (wasm, glue) = program.names();
    files.insert(wasm, program.wasm);
    files.insert(glue, program.glue.into());
    Ok(files)
}
