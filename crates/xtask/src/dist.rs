//! Builds the site: Cargo builds the app for wasm, and `prerender` makes the rest of it.
//!
//! The same texts give the same bytes on any machine and in any folder, whatever the user's settings are.

use std::env;
use std::fs;
use std::path::{self, Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::project::{Project, output, run};
use crate::toolchain::{self, WASM};

/// `cargo xtask dist`.
pub(crate) fn command(project: &Project, out: Option<PathBuf>, publish: bool) -> Result<()> {
    let dist = match out {
        Some(out) => path::absolute(out)?,
        None => folder(project),
    };
    if publish {
        self::publish(project, &dist)?;
    } else {
        build(project, &dist)?;
    }
    println!("Built {}", dist.display());
    Ok(())
}

/// Where the site is built.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.root.join("dist")
}

/// Builds the site into a folder, which holds nothing else afterwards.
pub(crate) fn build(project: &Project, dist: &Path) -> Result<()> {
    site(project, app(project)?, dist, &[])
}

/// Builds the same site, with what only its host and other sites want: pictures, and everything compressed.
pub(crate) fn publish(project: &Project, dist: &Path) -> Result<()> {
    site(project, app(project)?, dist, &["--publish"])?;
    println!("Building the program that makes a site ready for its host: a minute or two at first.");
    run(project.cargo().args(["run", "--quiet", "--package", "publish", "--"]).arg(dist))
}

/// Builds the same site, except that the wasm keeps the names of its functions.
pub(crate) fn build_with_names(project: &Project, dist: &Path) -> Result<()> {
    let mut app = app(project)?;
    app.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    site(project, app, dist, &[])
}

/// Builds the app and writes the site around it; the arguments go to `prerender`.
fn site(project: &Project, mut app: Command, dist: &Path, arguments: &[&str]) -> Result<()> {
    project.check_seeds()?;
    println!("Building the app, and beside it the program that writes the pages: minutes at first, seconds later.");
    // The second build takes the core that the first leaves idle while it links. It says nothing, as the lines of two
    // builds would be mixed up: if it fails, `cargo run` tells why.
    let mut prerender = project.cargo();
    prerender.args(["build", "--quiet", "--package", "prerender"]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut prerender = prerender.spawn().context("cannot start cargo")?;
    let built = run(&mut app);
    if built.is_err() {
        prerender.kill()?;
    }
    prerender.wait()?;
    built?;

    let wasm = project.target.join(WASM).join("release/crossread.wasm");
    // Cargo's development profile, which the tests use too: one build serves both.
    run(project.cargo().args(["run", "--quiet", "--package", "prerender", "--"]).args(arguments).arg(wasm).arg(dist))
}

/// The command that builds the app for wasm.
pub(crate) fn app(project: &Project) -> Result<Command> {
    toolchain::wasm_target(project)?;
    let mut cargo = project.cargo();
    same_everywhere(project, &mut cargo)?;
    cargo.args(["build", "--release", "--package", "crossread", "--bin", "crossread", "--target", WASM]);
    Ok(cargo)
}

/// Keeps out of the wasm what is this machine's or this user's.
pub(crate) fn same_everywhere(project: &Project, build: &mut Command) -> Result<()> {
    for (key, _) in env::vars_os() {
        if key.to_str().is_some_and(changes_the_result) {
            build.env_remove(key);
        }
    }
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped_paths(project)?);
    Ok(())
}

/// Trunk's post_build hook: writes the site around what Trunk left in its staging folder. A debug build (`trunk serve`)
/// has no pages.
pub(crate) fn prerender(project: &Project) -> Result<()> {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR is not set: Trunk's hook calls this")?;
    run(project.cargo().args(["run", "--package", "prerender", "--"]).arg(staging))
}

/// Settings of the user's shell that would reach the bytes of the site.
fn changes_the_result(variable: &str) -> bool {
    ["CARGO_PROFILE_", "TRUNK_"].iter().any(|prefix| variable.starts_with(prefix))
        || ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_INCREMENTAL"].contains(&variable)
}

/// The compiler flags that keep this machine's folders out of the wasm.
///
/// They are set for the wasm target alone, so that host builds are shared with plain `cargo` calls. rustc takes the
/// last flag that fits, hence the wider folders first.
fn remapped_paths(project: &Project) -> Result<String> {
    let home = toolchain::cargo_home()?;
    let mut folders = vec![(home.clone(), "/cargo".to_owned())];
    // One folder per registry: its name tells where crates were downloaded from.
    for registry in fs::read_dir(home.join("registry/src")).into_iter().flatten() {
        folders.push((registry?.path(), "/cargo/registry".to_owned()));
    }
    folders.push((project.root.clone(), "/crossread".to_owned()));
    folders.push((project.target.clone(), "/target".to_owned()));
    // Where the standard library's source is installed, rustc names it by its place on this machine.
    let source = toolchain::sysroot(project)?.join("lib/rustlib/src/rust");
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
    let version = output(toolchain::rustc(project).arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    Ok(commit.unwrap_or("unknown").to_owned())
}
