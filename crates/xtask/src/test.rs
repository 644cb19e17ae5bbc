//! Every test there is: those of the crates on this machine, then the built sites in a real browser.

use std::ffi::OsString;
use std::fs;

use anyhow::{Context as _, Result};

use crate::project::{Project, run};
use crate::serve::{Server, Site, listen};
use crate::{browser, dist};

/// `cargo xtask test`; the arguments go to Playwright.
pub(crate) fn command(project: &Project, arguments: &[OsString]) -> Result<()> {
    run(project.cargo().args(["test", "--workspace"]))?;

    let chrome = browser::chromium(project)?;
    let firefox = browser::firefox(project)?;
    packages(project)?;
    // The tiny corpus shows that nothing about the real one is in the code. The real one is built last, so that what
    // is built next (`serve`, most likely) finds it as it needs it.
    let tiny_project = project.with_seeds("e2e/seeds");
    let tiny = project.target.join("tiny-dist");
    dist::build(&tiny_project, &tiny)?;
    let real = dist::folder(project);
    dist::build(project, &real)?;

    let real_server = Server::start(listen(0)?, Site::new(&real, "/"))?;
    let tiny_server = Server::start(listen(0)?, Site::new(&tiny, "/"))?;
    let sub_server = Server::start(listen(0)?, Site::new(&real, "/blog/tools/"))?;
    let mut playwright = project.program("npx");
    playwright.current_dir(project.root.join("e2e")).args(["--no", "--", "playwright", "test"]).args(arguments);
    playwright
        .env("CHROME", chrome)
        .env("FIREFOX", firefox.unwrap_or_default())
        .env("DIST", &real)
        .env("TINY_DIST", &tiny);
    playwright.env("BASE_URL", &real_server.url).env("TINY_URL", &tiny_server.url).env("SUB_URL", &sub_server.url);
    run(&mut playwright)
}

/// Installs the packages of the lock file, unless just these are installed.
pub(crate) fn packages(project: &Project) -> Result<()> {
    let folder = project.root.join("e2e");
    let lock = fs::read(folder.join("package-lock.json")).context("cannot read e2e/package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the packages of e2e with npm: some seconds, once.");
    let mut npm = project.program("npm");
    npm.current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]);
    run(&mut npm).context("the browser tests need Node 20 or newer, and npm")?;
    fs::write(&stamp, lock).context("cannot note what was installed")
}
