//! Writes every page of the site as HTML, drawn by the app's own components.
//!
//! `prerender DIR` takes the `index.html` that Trunk left in `DIR` as the shell of every page and writes a file for
//! each view of [`View::pages`] and each embed of [`Embed::pages`], `404.html` and the edition in one file into `DIR`.
//! It runs as Trunk's `post_build` hook.
//!
//! It ingests the seeds itself: pages tell more of a corpus than the app carries.

#[cfg(test)]
mod counts;
mod embed;
mod oembed;
mod onefile;
mod page;
mod shell;
mod written;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use crossread::{Embed, View, view::ONE_FILE};

use crate::{embed::Guest, onefile::Parts, shell::Shell};

/// The script of the table of claims.
const CLAIMS_SCRIPT: &str = include_str!("../../../src/claims.js");

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
    let guest = Guest::new(&script("guest.js")?);
    let seeds = env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    let seeds = Path::new(&seeds);
    let mut corpus = ingest::ingest(seeds)?;
    if ingest::has_own_rules(seeds) {
        corpus.measured = ingest::measure(seeds)?;
    }
    // Only the pairs of the project's own texts can be set against a reference.
    corpus.measured_pairs = ingest::agreement(&corpus).ok().map(ingest::Agreement::measured);
    let claims = shell::script(CLAIMS_SCRIPT);
    fs::write(dir.join("claims.js"), &claims)?;
    let claims_address = format!("claims.js?{}", shell::version(&claims));
    for view in View::pages(&corpus) {
        let folder = dir.join(view.url(&corpus));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page::page(&shell, &corpus, &view, &claims_address))?;
    }
    for embed in Embed::pages(&corpus) {
        let folder = dir.join(embed.url(&corpus));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), guest.page(&corpus, embed))?;
        if let Some(answer) = oembed::answer(&corpus, embed) {
            fs::write(folder.join("oembed.json"), answer)?;
        }
    }
    let (wasm, glue) = program(&dir)?;
    let parts = Parts { wasm: &fs::read(wasm)?, glue: &fs::read_to_string(glue)?, boot: &boot, claims: &claims };
    fs::write(dir.join(ONE_FILE), onefile::file(&shell, &corpus, &parts)?)?;
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
