//! Finds the Chromium that the tests drive. Playwright's own download is never needed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::project::{Project, output, run};

/// The names that distributions give it, the free one first.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser named by CHROME, or one on PATH; Debian's package where we may install it.
pub(crate) fn find(project: &Project) -> Result<PathBuf> {
    if let Some(chrome) = env::var_os("CHROME").filter(|chrome| !chrome.is_empty()) {
        let chrome = PathBuf::from(chrome);
        return match chrome.components().count() {
            1 => on_path(&chrome),
            _ => Some(std::path::absolute(&chrome)?).filter(|chrome| chrome.is_file()),
        }
        .ok_or_else(|| anyhow::anyhow!("CHROME is {}, and there is no such program", chrome.display()));
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if may_install(project) {
        println!("Installing Debian's chromium package: about a minute, once.");
        run(project.program("apt-get").arg("update"))?;
        let mut install = project.program("apt-get");
        run(install
            .args(["install", "--yes", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
        if let Some(found) = installed() {
            return Ok(found);
        }
    }
    bail!(
        "the browser tests need Chromium or Chrome: install one (Debian: `apt-get install chromium`) or set CHROME to its path"
    )
}

fn installed() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| on_path(Path::new(name)))
}

fn on_path(name: &Path) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// Only on Debian itself (Ubuntu's package of that name is a pointer to another store), and only as root.
fn may_install(project: &Project) -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let mut id: Command = project.program("id");
    system.lines().any(|line| line == "ID=debian") && output(id.arg("-u")).is_ok_and(|user| user.trim() == "0")
}
