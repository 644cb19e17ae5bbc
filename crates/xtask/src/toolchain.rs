//! What a build needs beyond Cargo: parts of the Rust toolchain in use.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::project::{Project, output, run};

/// The triple that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Installs the standard library for wasm where the toolchain in use has none.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    if sysroot(project)?.join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("Adding Rust's {WASM} target with rustup: some seconds, once.");
    let mut rustup = project.program("rustup");
    match rustup.args(["target", "add", WASM]).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => bail!("`rustup target add {WASM}` failed ({status})"),
        Err(_) => bail!(
            "Rust's {WASM} target is missing and there is no rustup to add it: install rustup (https://rustup.rs), or your system's package of that target (Debian: libstd-rust-dev-wasm32)"
        ),
    }
}

/// Installs rustfmt and clippy where the toolchain in use came without them.
pub(crate) fn components(project: &Project) -> Result<()> {
    let bin = sysroot(project)?.join("bin");
    for (component, tool) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if !bin.join(tool).exists() {
            println!("Adding {component} with rustup: some seconds, once.");
            run(project.program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The folder of the Rust toolchain in use.
pub(crate) fn sysroot(project: &Project) -> Result<PathBuf> {
    Ok(output(rustc(project).args(["--print", "sysroot"]))?.trim_end().into())
}

/// The compiler in use, as Cargo would choose it.
pub(crate) fn rustc(project: &Project) -> Command {
    project.program(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Cargo's own folder.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = env::var_os("CARGO_HOME").filter(|home| !home.is_empty()) {
        return Ok(std::path::absolute(home)?);
    }
    Ok(env::home_dir().context("there is no home folder: set CARGO_HOME")?.join(".cargo"))
}
