//! How quick things are: making a corpus, the site of ever more texts, and the app in a browser beside two pages that show the same.

use std::path::{self, PathBuf};

use anyhow::Result;

use crate::project::{Project, run};
use crate::{browser, dist, grow, test};

/// What can be measured alone; how a site grows is measured only so.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Ingest,
    Browser,
    Grow,
}

/// `cargo xtask bench`; `json` is where the figures of the browser are written.
pub(crate) fn command(project: &Project, only: Option<Part>, json: Option<PathBuf>) -> Result<()> {
    if only == Some(Part::Grow) {
        return grow::command(project);
    }
    if only != Some(Part::Browser) {
        run(project.cargo().args(["bench", "--quiet", "--package", "ingest", "--bench", "texts"]))?;
    }
    if only != Some(Part::Ingest) {
        in_browser(project, json)?;
    }
    Ok(())
}

/// The site is served by the bench itself: one server for all that is compared, which can be as slow as a link.
fn in_browser(project: &Project, json: Option<PathBuf>) -> Result<()> {
    let chrome = browser::chromium(project)?;
    test::packages_of_npm(project)?;
    let folder = dist::folder(project);
    dist::build(project, &folder)?;
    println!("Measuring in Chromium: about four minutes. The machine should have nothing else to do.");
    let mut node = project.program("node");
    node.arg(project.root.join("e2e/bench/bench.mjs"));
    if let Some(file) = json {
        node.arg("--json").arg(path::absolute(file)?);
    }
    node.env("DIST", folder).env("CHROME", chrome).env("TWINS", project.target.join("bench-twins"));
    run(&mut node)
}
