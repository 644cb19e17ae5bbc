//! What a build needs beyond Cargo: the wasm target, Trunk and wasm-bindgen, each of one exact version.
//!
//! A tool that is missing goes into a folder of our own under Cargo's home, named by its version, so that nothing
//! of the user's is touched and another version never disturbs another checkout.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use toml::de::DeTable;

use crate::project::{Project, output, run};

/// The newest Trunk that the project's Rust version can build.
const TRUNK: &str = "0.21.14";

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

/// The PATH on which Trunk finds everything in the right version; installs what is missing.
pub(crate) fn path(project: &Project) -> Result<OsString> {
    let bindgen = wasm_bindgen_version(project)?;
    let tools = [
        Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: &bindgen, flags: &[], minutes: 3 },
        // Trunk's own speed hardly shows in a build; without optimisation it is built in half the time.
        Tool { package: "trunk", program: "trunk", version: TRUNK, flags: &["--debug"], minutes: 4 },
    ];
    let mut folders = Vec::new();
    for tool in &tools {
        folders.extend(tool.folder(project)?);
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    Ok(env::join_paths(folders)?)
}

/// The version in Cargo.lock: the program must be the library's exact equal.
fn wasm_bindgen_version(project: &Project) -> Result<String> {
    let text = fs::read_to_string(project.root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let lock = DeTable::parse(&text).context("cannot read Cargo.lock")?;
    let packages = lock.get_ref().get("package").and_then(|packages| packages.get_ref().as_array());
    let mut packages = packages.into_iter().flatten().filter_map(|package| package.get_ref().as_table());
    let text = |package: &DeTable<'_>, key: &str| Some(package.get(key)?.get_ref().as_str()?.to_owned());
    packages
        .find(|package| text(package, "name").as_deref() == Some("wasm-bindgen"))
        .and_then(|package| text(package, "version"))
        .context("Cargo.lock names no wasm-bindgen")
}

struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    flags: &'a [&'a str],
    minutes: u32,
}

impl Tool<'_> {
    /// The folder to put on PATH, or none where the right version is there already.
    fn folder(&self, project: &Project) -> Result<Option<PathBuf>> {
        if self.is_right(self.program.as_ref()) {
            return Ok(None);
        }
        let root = cargo_home()?.join("crossread").join(format!("{}-{}", self.program, self.version));
        let folder = root.join("bin");
        let program = folder.join(self.program).with_extension(env::consts::EXE_EXTENSION);
        if !self.is_right(program.as_os_str()) {
            println!(
                "Installing {} {} into {}: about {} minutes, once.",
                self.package,
                self.version,
                root.display(),
                self.minutes
            );
            let mut cargo = project.cargo();
            cargo.args(["install", "--locked", "--force", "--version", self.version, "--root"]).arg(&root);
            // A build folder that is thrown away afterwards, whatever the project's own is.
            run(cargo.args(self.flags).arg(self.package).env_remove("CARGO_TARGET_DIR"))?;
        }
        Ok(Some(folder))
    }

    /// Whether this program runs and is of our version.
    fn is_right(&self, program: &std::ffi::OsStr) -> bool {
        let version = Command::new(program).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output();
        version
            .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).split_whitespace().nth(1) == Some(self.version))
    }
}
