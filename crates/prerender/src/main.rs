//! Writes the whole site: the screens of the app, drawn by the app's own functions, those that only pages have, the app
//! itself, and the scripts.
//!
//! `prerender WASM DIR` makes the glue of the wasm that Cargo built, and writes the site into `DIR`, which holds nothing
//! else afterwards; `prerender --publish WASM DIR` writes the pictures of its pages too, as SVG, which `publish` draws.
//! `prerender --pages DIR` writes it without the program, for those who are writing. `prerender DIR` takes the wasm and
//! glue that Trunk left in `DIR`, and writes the site around them:
//! Trunk's `post_build` hook runs it so.

#[cfg(test)]
mod counts;
mod data;
mod embeds;
#[cfg(test)]
mod growth;
mod pages;
mod pictures;
mod quotes;
mod references;
mod site;
mod written;

use std::{
    env,
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Result, bail};
use corpus::Corpus;
use crossread::{Embed, View, ui::FEW, view::ONE_FILE};
use ingest::{Ingested, Measures};

use crate::pictures::Pictures;
use crate::site::{
    folder::{self, Files},
    former::former,
    one_file,
    program::Program,
    scripts,
    shell::Site,
    style,
};

fn main() -> Result<()> {
    let mut arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let publish = arguments.first().is_some_and(|first| first == Path::new("--publish"));
    arguments.drain(..usize::from(publish));
    let seeds = env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    let seeds = Path::new(&seeds);
    let Ingested { corpus, warnings } = ingest::ingest(seeds)?;
    let corpus = Rc::new(corpus);
    let measures = ingest::measures(seeds, &corpus)?;
    match &arguments[..] {
        [pages, dir] if pages.as_os_str() == "--pages" => {
            warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
            folder::replace(dir, &files(&corpus, &measures, None, None)?)
        }
        [wasm, dir] => {
            let mut pictures = if publish { pictures(&corpus)? } else { None };
            let mut files = files(&corpus, &measures, Some(Program::bind(wasm)?), pictures.as_mut())?;
            files.extend(pictures.into_iter().flat_map(shown));
            folder::replace(dir, &files)
        }
        [dir] if !publish => folder::write(dir, &files(&corpus, &measures, Some(Program::take(dir)?), None)?),
        _ => bail!(
            "usage: prerender [--publish] WASM DIR, prerender --pages DIR, or prerender DIR where Trunk left wasm and glue in DIR"
        ),
    }
}

/// The pictures of a site that is to be published. `None` if it does not know its address, as no page could name them.
fn pictures(corpus: &Rc<Corpus>) -> Result<Option<Pictures>> {
    if corpus.site.address.is_some() {
        return Pictures::new(corpus).map(Some);
    }
    eprintln!(
        "warning: corpus.toml gives no `address`, so this site has no previews for other sites, no list of its pages for search engines, and no embeds by its addresses"
    );
    Ok(None)
}

/// The pictures as files, with a word on those that could not be drawn.
fn shown(pictures: Pictures) -> impl Iterator<Item = (String, Vec<u8>)> {
    let lacking = pictures.lacking();
    if !lacking.is_empty() {
        eprintln!(
            "warning: pages with these letters have no picture, as style/font/pictures.ttf lacks them: {lacking}"
        );
    }
    pictures.files()
}

/// Every file of the site but the pictures, which its pages only name. A page stands also where it stood under former ids. Without a program
/// the pages stand alone, and there is no edition in one file.
fn files(
    corpus: &Rc<Corpus>,
    measures: &Measures,
    program: Option<Program>,
    mut pictures: Option<&mut Pictures>,
) -> Result<Files> {
    let site = Site::new(program.as_ref(), corpus);
    let embed = embeds::document::Document::new(corpus, &scripts::guest(&corpus.interface));
    let mut files = Files::new();
    let mut stand = |url: &str, name: &str, text: String| {
        for former in former(corpus, url) {
            files.insert(former + name, text.clone().into());
        }
        files.insert([url, name].concat(), text.into());
    };
    for view in View::pages(corpus) {
        let picture = pictures.as_mut().and_then(|pictures| pictures.of_view(&view));
        let page = pages::document::page(&site, corpus, measures, &view, picture.as_ref());
        stand(&view.url(corpus), "index.html", page);
    }
    for guest in Embed::pages(corpus) {
        let url = guest.url(corpus);
        let picture = pictures.as_mut().and_then(|pictures| pictures.of_embed(guest));
        stand(&url, "index.html", embed.page(corpus, guest, picture.as_ref()));
        if let Some(answer) = embeds::oembed::answer(corpus, guest) {
            stand(&url, "oembed.json", answer);
        }
    }
    for (url, name, text) in data::references(corpus) {
        stand(&url, name, text);
    }
    files.extend(site::crawlers::files(corpus));
    files.insert("404.html".into(), pages::lost::not_found(corpus).into());
    let many = corpus.sources.len() > FEW;
    let screens = if many { style::Style::everything().css } else { style::screens() };
    files.insert(style::SCREENS.into(), screens.into());
    if many {
        files.insert(style::GUEST.into(), embeds::document::style().css.into());
    }
    files.extend(data::files(corpus).into_iter().map(|(path, file)| (path, file.into())));
    for (name, script) in scripts::all(&corpus.interface) {
        files.insert(name.into(), script.into());
    }
    if let Some(program) = program {
        files.insert(ONE_FILE.into(), one_file::file(corpus, measures, &program)?.into());
        let (wasm, glue) = program.names();
        files.insert(wasm, program.wasm);
        files.insert(glue, program.glue.into());
    }
    Ok(files)
}
