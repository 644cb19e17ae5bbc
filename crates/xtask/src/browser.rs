//! Finds the browsers that the tests drive. Playwright's own download is never needed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project::{Project, output, run};

/// The names that distributions give Chromium, the free one first.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The names that distributions give Firefox.
const FIREFOX: [&str; 2] = ["firefox", "firefox-esr"];

/// The browser named by CHROME, or one on PATH; Debian's package where we may install it.
pub(crate) fn chromium(project: &Project) -> Result<PathBuf> {
    find(project, "CHROME", &CHROMIUM, "chromium")?.context(
        "the browser tests need Chromium or Chrome: install one (Debian: `apt-get install chromium`) or set CHROME to its path",
    )
}

/// The browser named by FIREFOX, or one on PATH; Debian's package where we may install it. Without one the few tests in
/// it are left out.
pub(crate) fn firefox(project: &Project) -> Result<Option<PathBuf>> {
    let found = find(project, "FIREFOX", &FIREFOX, "firefox-esr")?;
    if found.is_none() {
        println!("There is no Firefox (set FIREFOX to its path): the tests of embeds in it are skipped.");
    }
    Ok(found)
}

fn find(project: &Project, variable: &str, names: &[&str], package: &str) -> Result<Option<PathBuf>> {
    if let Some(named) = env::var_os(variable).filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        let found = match named.components().count() {
            1 => on_path(&named),
            _ => Some(std::path::absolute(&named)?).filter(|program| program.is_file()),
        };
        let found =
            found.with_context(|| format!("{variable} is {}, and there is no such program", named.display()))?;
        return Ok(Some(found));
    }
    let installed = || names.iter().find_map(|name| on_path(Path::new(name)));
    if let Some(found) = installed() {
        return Ok(Some(found));
    }
    if may_install(project) {
        install(project, &[package])?;
    }
    Ok(installed())
}

/// Installs packages of Debian.
pub(crate) fn install(project: &Project, packages: &[&str]) -> Result<()> {
    println!("Installing from Debian, some minutes at most, once: {}.", packages.join(" "));
    run(project.program("apt-get").arg("update"))?;
    let mut install = project.program("apt-get");
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn on_path(name: &Path) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// Only on Debian itself (Ubuntu's package of that name is a pointer to another store), and only as root.
pub(crate) fn may_install(project: &Project) -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let mut id: Command = project.program("id");
    system.lines().any(|line| line == "ID=debian") && output(id.arg("-u")).is_ok_and(|user| user.trim() == "0")
}
