//! Writes every page of the site as HTML: the screens of the app, drawn by the app's own functions, and those that only
//! pages have.
//!
//! `prerender DIR` takes the `index.html` that Trunk left in `DIR` as the shell of every page and writes a file for
//! each view of [`View::pages`] and each embed of [`Embed::pages`], `404.html` and the edition in one file into `DIR`.
//! It runs as Trunk's `post_build` hook.

#[cfg(test)]
mod counts;
mod embeds;
mod onefile;
mod page;
mod pages;
mod quotes;
mod shell;
mod written;

use std::{
    env, fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Context, Result, bail};
use crossread::{Embed, View, view::ONE_FILE};

use crate::{embeds::document::Document, onefile::Parts, shell::Shell};

fn main() -> Result<()> {
    let dir = PathBuf::from(env::args_os().nth(1).context("usage: prerender DIR, where DIR holds index.html")?);
    let index = dir.join("index.html");
    let shell = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    for entry in fs::read_dir(&dir)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "js") {
            fs::write(&file, shell::script(&fs::read_to_string(&file)?))?;
        }
    }
    let script = |name: &str| {
        let file = dir.join(name);
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let boot = script("boot.js")?;
    // One script asks for the next by its own version.
    let link = script("link.js")? + &script("dialog.js")? + &script("save.js")?;
    let shell = Shell::new(&shell, &boot, &link)?;
    let document = Document::new(&script("guest.js")?);
    let seeds = env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    let seeds = Path::new(&seeds);
    let corpus = Rc::new(ingest::ingest(seeds)?);
    let measures = ingest::measures(seeds, &corpus)?;
    for view in View::pages(&corpus) {
        let folder = dir.join(view.url(&corpus));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page::page(&shell, &corpus, &measures, &view))?;
    }
    for embed in Embed::pages(&corpus) {
        let folder = dir.join(embed.url(&corpus));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), document.page(&corpus, embed))?;
        if let Some(answer) = embeds::oembed::answer(&corpus, embed) {
            fs::write(folder.join("oembed.json"), answer)?;
        }
    }
    let (wasm, glue) = program(&dir)?;
    let parts = Parts { wasm: &fs::read(wasm)?, glue: &fs::read_to_string(glue)?, boot: &boot };
    fs::write(dir.join(ONE_FILE), onefile::file(&shell, &corpus, &measures, &parts)?)?;
    fs::write(dir.join("404.html"), page::not_found(&shell, &corpus))?;
    Ok(())
}

/// The wasm that Trunk left in a folder, and its glue.
fn program(dir: &Path) -> Result<(PathBuf, PathBuf)> {
    for entry in fs::read_dir(dir)? {
        let wasm = entry?.path();
        if let Some(name) = wasm.to_str().and_then(|wasm| wasm.strip_suffix("_bg.wasm")) {
            let glue = PathBuf::from(format!("{name}.js"));
            return Ok((wasm, glue));
        }
    }
    bail!("there is no wasm in {}", dir.display())
}
