//! Writes the whole site: the screens of the app, drawn by the app's own functions, those that only pages have, the app
//! itself, and the scripts.
//!
//! `prerender WASM DIR` makes the glue of the wasm that Cargo built, and writes the site into `DIR`, which holds nothing
//! else afterwards. `prerender DIR` takes the wasm and glue that Trunk left in `DIR`, and writes the site around them:
//! Trunk's `post_build` hook runs it so.

#[cfg(test)]
mod counts;
mod data;
mod embeds;
mod pages;
mod quotes;
mod site;
mod written;

use std::{
    env,
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Result, bail};
use corpus::Corpus;
use crossread::{Embed, View, view::ONE_FILE};
use ingest::{Ingested, Measures};

use crate::site::{
    folder::{self, Files},
    former::former,
    one_file,
    program::Program,
    scripts,
    shell::Site,
};

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let seeds = env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    let seeds = Path::new(&seeds);
    let Ingested { corpus, warnings } = ingest::ingest(seeds)?;
    warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
    let corpus = Rc::new(corpus);
    let measures = ingest::measures(seeds, &corpus)?;
    match &arguments[..] {
        [wasm, dir] => folder::replace(dir, &files(&corpus, &measures, Program::bind(wasm)?)?),
        [dir] => folder::write(dir, &files(&corpus, &measures, Program::take(dir)?)?),
        _ => bail!("usage: prerender WASM DIR, or prerender DIR where Trunk left wasm and glue in DIR"),
    }
}

/// Every file of the site. A page stands also where it stood under former ids.
fn files(corpus: &Rc<Corpus>, measures: &Measures, program: Program) -> Result<Files> {
    let site = Site::new(&program);
    let embed = embeds::document::Document::new(&scripts::guest());
    let mut files = Files::new();
    let mut stand = |url: &str, name: &str, text: String| {
        for former in former(corpus, url) {
            files.insert(former + name, text.clone().into());
        }
        files.insert([url, name].concat(), text.into());
    };
    for view in View::pages(corpus) {
        stand(&view.url(corpus), "index.html", pages::document::page(&site, corpus, measures, &view));
    }
    for guest in Embed::pages(corpus) {
        let url = guest.url(corpus);
        stand(&url, "index.html", embed.page(corpus, guest));
        if let Some(answer) = embeds::oembed::answer(corpus, guest) {
            stand(&url, "oembed.json", answer);
        }
    }
    files.insert("404.html".into(), pages::lost::not_found(corpus).into());
    files.insert(ONE_FILE.into(), one_file::file(corpus, measures, &program)?.into());
    files.extend(data::files(corpus).into_iter().map(|(path, file)| (path, file.into())));
    for (name, script) in scripts::all() {
        files.insert(name.into(), script.into());
    }
    let (wasm, glue) = program.names();
    files.insert(wasm, program.wasm);
    files.insert(glue, program.glue.into());
    Ok(files)
}
