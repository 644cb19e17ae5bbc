//! Weighs what a visitor downloads, as a host sends it (brotli 11), against the budgets in budget.toml.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use toml::de::DeTable;

use crate::dist;
use crate::project::{Project, output};

/// `cargo xtask size`.
pub(crate) fn command(project: &Project) -> Result<()> {
    let folder = dist::folder(project);
    if !folder.join("index.html").is_file() {
        dist::build(project, &folder)?;
    }
    let budget = Budget::read(&project.root.join("budget.toml"))?;
    let corpus = serde_json::from_str(&output(&mut project.ingest(None, None)?)?)?;
    let long_themes = long_themes(&corpus);
    let files = weigh(project, &folder)?;

    let mut table = Table::default();
    let mut app = Weight { name: "wasm + glue".to_owned(), raw: 0, brotli: 0 };
    // The answers of oEmbed are for servers, not for visitors.
    for file in files.iter().filter(|file| !file.name.ends_with(".html") && !file.name.ends_with("oembed.json")) {
        table.line(
            file,
            match file.name.as_str() {
                "boot.js" => Some(budget.start_script),
                "dialog.js" => Some(budget.dialog),
                "link.js" | "save.js" | "embed.js" | "guest.js" => Some(budget.embed_script),
                "screens.css" => Some(budget.screens),
                _ => None,
            },
        );
        if in_app(&file.name) {
            app.raw += file.raw;
            app.brotli += file.brotli;
        }
    }
    table.line(&app, Some(budget.app));
    if let Some(file) = files.iter().find(|file| file.name == ONE_FILE) {
        println!("everything, for those who take it along:");
        table.line(file, None);
    }
    for (class, limit) in [(Class::Page, budget.page), (Class::LongPage, budget.long_page)] {
        let mut pages: Vec<_> =
            files.iter().filter(|file| Class::of(&file.name, &long_themes) == Some(class)).collect();
        pages.sort_by_key(|page| std::cmp::Reverse(page.brotli));
        println!("{} {}, the heaviest:", pages.len(), class.title());
        for (n, page) in pages.into_iter().enumerate() {
            // Every page over its budget is named; of the others, the three that are nearest to it.
            if n < 3 || page.brotli > limit {
                table.line(page, Some(limit));
            }
        }
    }
    if !table.over.is_empty() {
        bail!("over budget: {}", table.over.join("; "));
    }
    Ok(())
}

/// The edition in one file: no page of the site loads it.
pub(crate) const ONE_FILE: &str = "crossread.html";

/// The most bytes that each class may have.
struct Budget {
    app: usize,
    start_script: usize,
    dialog: usize,
    embed_script: usize,
    screens: usize,
    page: usize,
    long_page: usize,
}

impl Budget {
    fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let table = DeTable::parse(&text).with_context(|| format!("cannot read {}", file.display()))?;
        let bytes = |key: &str| -> Result<usize> {
            let number = table.get_ref().get(key).and_then(|value| value.get_ref().as_integer());
            let number = number.with_context(|| format!("{} has no number `{key}`", file.display()))?;
            Ok(number.as_str().replace('_', "").parse()?)
        };
        Ok(Self {
            app: bytes("app")?,
            start_script: bytes("start-script")?,
            dialog: bytes("dialog")?,
            embed_script: bytes("embed-script")?,
            screens: bytes("screens")?,
            page: bytes("page")?,
            long_page: bytes("long-page")?,
        })
    }
}

/// A file of the site, by its path within it, as it is and as it travels.
struct Weight {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Weighs every file of the site. Node compresses: the tests need it anyway, and an optimised brotli of our own
/// would make everyone wait for it to be built.
fn weigh(project: &Project, folder: &Path) -> Result<Vec<Weight>> {
    let mut names = Vec::new();
    list(folder, "", &mut names)?;
    names.retain(|name| !is_for_hosts(name));
    let mut node = project.program("node");
    node.args(["--eval", include_str!("brotli.js")]).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().context("cannot start Node, which compresses the files")?;
    if let Some(mut input) = node.stdin.take() {
        input.write_all(names.join("\n").as_bytes())?;
    }
    let output = node.wait_with_output()?;
    let output = String::from_utf8(output.stdout)?;
    let weights: Vec<_> = output.lines().filter_map(|line| line.split_once(' ')).collect();
    if weights.len() != names.len() {
        bail!("Node compressed {} of {} files", weights.len(), names.len());
    }
    let weights = names.into_iter().zip(weights);
    weights.map(|(name, (raw, brotli))| Ok(Weight { name, raw: raw.parse()?, brotli: brotli.parse()? })).collect()
}

/// The paths of all files within a folder, in order.
pub(crate) fn list(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// Whether a file is no visitor's: what is compressed beside it, what other sites, search engines and programs read, and
/// what `dist --publish` tells its host.
fn is_for_hosts(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    ["br", "gz", "xml", "txt"].contains(&end)
        || name.starts_with("pictures/")
        || name.starts_with("data/")
        || name.contains("/cite.")
        || ["_headers", "SHA256SUMS"].contains(&name)
}

/// Whether a file is the wasm, with the corpus in it, or its glue.
fn in_app(name: &str) -> bool {
    name.ends_with(".wasm") || (name.starts_with("crossread-") && name.ends_with(".js"))
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Class {
    Page,
    LongPage,
}

impl Class {
    /// The class of a page by its path; none for what is no page.
    fn of(name: &str, long_themes: &BTreeSet<String>) -> Option<Self> {
        let path = name.strip_suffix(".html").filter(|_| name != ONE_FILE)?;
        let steps: Vec<_> = path.strip_suffix("index").unwrap_or(path).split_terminator('/').collect();
        let is_long = match steps[..] {
            [] | ["source", _] | ["compare", _, _] | ["claims"] | ["figures"] | ["embed", "passages"] => true,
            ["claims", "theme" | "relation", _] => true,
            ["theme", theme] | ["embed", "theme", theme] | ["source", _, theme] => long_themes.contains(theme),
            _ => false,
        };
        Some(if is_long { Self::LongPage } else { Self::Page })
    }

    fn title(self) -> &'static str {
        match self {
            Self::Page => "pages",
            Self::LongPage => "long pages",
        }
    }
}

/// The themes on passages that hold more than half of the text that counts (furniture does not): what weighs is bytes.
fn long_themes(corpus: &Value) -> BTreeSet<String> {
    let passages = corpus["passages"].as_array().into_iter().flatten();
    let passages: Vec<_> = passages.filter(|passage| passage["kind"] != "furniture").collect();
    let themes = |passage: &Value| -> BTreeSet<String> {
        let themes = passage["themes"].as_array().into_iter().flatten();
        themes.filter_map(|theme| theme["theme"].as_str().map(str::to_owned)).collect()
    };
    let all: BTreeSet<String> = passages.iter().flat_map(|passage| themes(passage)).collect();
    let length = |passage: &&Value| passage["text"].as_str().map_or(0, str::len);
    let total: usize = passages.iter().map(length).sum();
    let holds = |theme: &String| -> usize {
        passages.iter().filter(|passage| themes(passage).contains(theme)).map(length).sum()
    };
    all.into_iter().filter(|theme| holds(theme) * 2 > total).collect()
}

/// Prints the table line by line, and remembers what is too heavy.
#[derive(Default)]
struct Table {
    over: Vec<String>,
}

impl Table {
    fn line(&mut self, file: &Weight, budget: Option<usize>) {
        let Weight { name, raw, brotli } = file;
        match budget {
            Some(budget) => println!("{name:<44} {raw:>8} {brotli:>8} of {budget:>6}"),
            None => println!("{name:<44} {raw:>8} {brotli:>8}"),
        }
        if let Some(excess) = budget.and_then(|budget| brotli.checked_sub(budget)).filter(|excess| *excess > 0) {
            self.over.push(format!("{name} by {excess} bytes"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<Class>) {
        assert_eq!(Class::of(name, &["diplomacy".to_owned()].into()), expected, "{name}");
    }

    #[test]
    fn only_the_pages_that_are_long_by_nature_have_the_wider_budget() {
        check("index.html", Some(Class::LongPage));
        check("source/a/index.html", Some(Class::LongPage));
        check("source/a/energy/index.html", Some(Class::Page));
        check("source/a/diplomacy/index.html", Some(Class::LongPage));
        check("compare/index.html", Some(Class::Page));
        check("compare/a/b/index.html", Some(Class::LongPage));
        check("theme/diplomacy/index.html", Some(Class::LongPage));
        check("theme/energy/index.html", Some(Class::Page));
        check("claims/index.html", Some(Class::LongPage));
        check("claims/border/index.html", Some(Class::Page));
        check("figures/index.html", Some(Class::LongPage));
        check("embed/compare/a/b/index.html", Some(Class::Page));
        check("404.html", Some(Class::Page));
        check("app.js", None);
        check("crossread.html", None);
    }

    #[test]
    fn a_theme_is_long_when_it_holds_more_than_half_of_the_text_that_counts() {
        let passage = |kind: &str, text: &str, themes: &[&str]| {
            let themes: Vec<_> = themes.iter().map(|theme| serde_json::json!({ "theme": theme })).collect();
            serde_json::json!({ "kind": kind, "text": text, "themes": themes })
        };
        let corpus = serde_json::json!({ "passages": [
            passage("paragraph", "a text that is rather long", &["arms", "energy"]),
            passage("heading", "short", &["energy", "intelligence"]),
            passage("note", "short", &["arms", "intelligence"]),
            passage("caption", "short", &["intelligence"]),
            passage("furniture", "a very long text that does not count", &["intelligence"]),
        ]});
        assert_eq!(long_themes(&corpus), ["arms".to_owned(), "energy".to_owned()].into());
    }
}
