//! Builds the site: Trunk makes the wasm, its glue and the frame; its hook has `prerender` write the pages.
//!
//! The same texts give the same bytes on any machine and in any folder, whatever the user's settings are.

use std::env;
use std::fs;
use std::path::{self, Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project::{Project, output, run};
use crate::tools;

/// `cargo xtask dist`.
pub(crate) fn command(project: &Project, out: Option<PathBuf>) -> Result<()> {
    let dist = match out {
        Some(out) => path::absolute(out)?,
        None => folder(project),
    };
    build(project, &dist)?;
    println!("Built {}", dist.display());
    Ok(())
}

/// Where the site is built.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.root.join("dist")
}

/// Installs what is missing and builds the release site into a folder, which holds nothing else afterwards.
pub(crate) fn build(project: &Project, dist: &Path) -> Result<()> {
    run(&mut trunk(project, dist)?)
}

/// Builds the same site, except that the wasm keeps the names of its functions.
pub(crate) fn build_with_names(project: &Project, dist: &Path) -> Result<()> {
    run(trunk(project, dist)?.env("CARGO_PROFILE_RELEASE_STRIP", "none"))
}

fn trunk(project: &Project, dist: &Path) -> Result<Command> {
    tools::wasm_target(project)?;
    let path = tools::path(project)?;
    let mut trunk = project.program("trunk");
    for (key, _) in env::vars_os() {
        if key.to_str().is_some_and(changes_the_result) {
            trunk.env_remove(key);
        }
    }
    trunk.args(["build", "--release", "--public-url", "./", "--dist"]).arg(dist);
    // Offline, Trunk takes its tools from PATH instead of downloading some of its own.
    trunk.env("PATH", path).env("TRUNK_OFFLINE", "true");
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped_paths(project)?);
    Ok(trunk)
}

/// Trunk's post_build hook: writes every page into the staging folder. A debug build (`trunk serve`) has no pages.
pub(crate) fn prerender(project: &Project) -> Result<()> {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR is not set: Trunk's hook calls this")?;
    // Cargo's development profile, which the tests use too: one build serves both.
    run(project.cargo().args(["run", "--package", "prerender", "--"]).arg(staging))
}

/// Settings of the user's shell that would reach the bytes of the site (or, as NO_COLOR does, stop Trunk).
fn changes_the_result(variable: &str) -> bool {
    ["TRUNK_", "CARGO_PROFILE_"].iter().any(|prefix| variable.starts_with(prefix))
        || ["NO_COLOR", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_INCREMENTAL"].contains(&variable)
}

/// The compiler flags that keep this machine's folders out of the wasm.
///
/// They are set for the wasm target alone, so that host builds are shared with plain `cargo` calls. rustc takes the
/// last flag that fits, hence the wider folders first.
fn remapped_paths(project: &Project) -> Result<String> {
    let home = tools::cargo_home()?;
    let mut folders = vec![(home.clone(), "/cargo".to_owned())];
    // One folder per registry: its name tells where crates were downloaded from.
    for registry in fs::read_dir(home.join("registry/src")).into_iter().flatten() {
        folders.push((registry?.path(), "/cargo/registry".to_owned()));
    }
    folders.push((project.root.clone(), "/crossread".to_owned()));
    folders.push((project.target.clone(), "/target".to_owned()));
    // Where the standard library's source is installed, rustc names it by its place on this machine.
    let source = tools::sysroot(project)?.join("lib/rustlib/src/rust");
    folders.push((source, format!("/rustc/{}", rustc_commit(project)?)));

    let mut flags = Vec::new();
    for (folder, name) in folders {
        let folder = folder.to_str().context("the project's path is not UTF-8")?;
        if folder.contains(char::is_whitespace) {
            println!("Note: {folder} has a blank in its name, so it may be named in the wasm.");
        } else {
            flags.push(format!("--remap-path-prefix={folder}={name}"));
        }
    }
    Ok(flags.join(" "))
}

/// The commit that the compiler was built from; released ones name the standard library's files by it.
fn rustc_commit(project: &Project) -> Result<String> {
    let version = output(tools::rustc(project).arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    Ok(commit.unwrap_or("unknown").to_owned())
}
