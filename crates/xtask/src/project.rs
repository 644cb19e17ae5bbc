//! Where the project is, and how other programs are started in it.

use std::env;
use std::ffi::OsStr;
use std::path::{self, Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// The variable that names another folder of texts; read by the build script, the prerenderer and the tests.
const SEEDS: &str = "CROSSREAD_SEEDS";

/// The checkout that `cargo xtask` was called in. All paths are absolute.
pub(crate) struct Project {
    /// The workspace's folder.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// The folder of texts, where it is not `seeds/`.
    pub(crate) seeds: Option<PathBuf>,
}

impl Project {
    /// Asks Cargo where things are.
    pub(crate) fn open() -> Result<Self> {
        // Cargo says at run time where this package is; a copy of the checkout may share our binary.
        let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let mut cargo = Command::new(cargo());
        cargo.args(["metadata", "--no-deps", "--format-version=1"]).current_dir(package);
        let metadata: Value = serde_json::from_str(&output(&mut cargo)?)?;
        let folder = |key: &str| metadata[key].as_str().map(PathBuf::from).with_context(|| format!("no {key}"));
        let root = folder("workspace_root")?;
        let seeds = match env::var_os(SEEDS) {
            Some(seeds) => Some(path::absolute(seeds)?).filter(|seeds| *seeds != root.join("seeds")),
            None => None,
        };
        Ok(Self { target: folder("target_directory")?, root, seeds })
    }

    /// The same project with another folder of texts.
    pub(crate) fn with_seeds(&self, seeds: impl AsRef<Path>) -> Self {
        Self { root: self.root.clone(), target: self.target.clone(), seeds: Some(self.root.join(seeds)) }
    }

    /// The folder of texts.
    pub(crate) fn seeds(&self) -> PathBuf {
        self.seeds.clone().unwrap_or_else(|| self.root.join("seeds"))
    }

    /// A program to be run in the project's folder. It gets no input: nothing here asks questions.
    pub(crate) fn program(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).stdin(Stdio::null()).env_remove(SEEDS);
        command.envs(self.seeds.as_ref().map(|seeds| (SEEDS, seeds)));
        command
    }

    /// The Cargo that started us.
    pub(crate) fn cargo(&self) -> Command {
        self.program(cargo())
    }

    /// `ingest` for a folder (or this project's texts): without a command it prints the corpus as JSON, and nothing else.
    pub(crate) fn ingest(&self, command: Option<&str>, seeds: Option<&Path>) -> Result<Command> {
        let seeds = match seeds.or(self.seeds.as_deref()) {
            Some(seeds) => path::absolute(seeds)?,
            None => self.root.join("seeds"),
        };
        // A path within the project is shorter, and reads better in a list of problems.
        let seeds = seeds.strip_prefix(&self.root).unwrap_or(&seeds);
        let mut cargo = self.run_ingest();
        cargo.args(command).arg("--seeds").arg(seeds);
        Ok(cargo)
    }

    fn run_ingest(&self) -> Command {
        let mut cargo = self.cargo();
        cargo.args(["run", "--quiet", "--package", "ingest", "--bin", "ingest", "--"]);
        cargo
    }

    /// `cargo xtask inspect`.
    pub(crate) fn inspect(&self, seeds: Option<&Path>, summary: bool) -> Result<()> {
        tell(&mut self.ingest(summary.then_some("summary"), seeds)?)
    }

    /// `cargo xtask draft`.
    pub(crate) fn draft(&self, seeds: Option<&Path>, most: Option<usize>) -> Result<()> {
        let mut draft = self.ingest(Some("draft"), seeds)?;
        draft.args(most.iter().flat_map(|most| ["--most".to_owned(), most.to_string()]));
        tell(&mut draft)
    }

    /// Says what is wrong with the folder of texts before anything is built of it: Cargo would wrap it in its own words.
    pub(crate) fn check_seeds(&self) -> Result<()> {
        tell(&mut self.ingest(Some("check"), None)?)
    }

    /// The program that reads files of many formats. It is a workspace of its own, which shares the target folder.
    pub(crate) fn intake_cargo(&self, command: &str) -> Command {
        let mut cargo = self.cargo();
        cargo.arg(command).arg("--manifest-path").arg(self.root.join("crates/intake/Cargo.toml"));
        cargo.arg("--target-dir").arg(&self.target);
        cargo
    }

    /// `cargo xtask new`.
    pub(crate) fn intake(&self, paths: &[PathBuf]) -> Result<()> {
        println!("Building the program that reads these formats: about two minutes at first, seconds later.");
        let paths: Vec<PathBuf> = paths.iter().map(path::absolute).collect::<std::io::Result<_>>()?;
        tell(self.intake_cargo("run").args(["--quiet", "--"]).args(paths))
    }

    /// `cargo xtask themes`.
    pub(crate) fn themes(&self, set: Option<&str>) -> Result<()> {
        run(self.measure("themes").args(set.iter().flat_map(|set| ["--set", set])))
    }

    /// `cargo xtask figures`, `cargo xtask names`.
    pub(crate) fn reading(&self, what: &str, set: Option<&str>) -> Result<()> {
        run(self.run_ingest().arg(what).args(set.iter().flat_map(|set| ["--set", set])))
    }

    /// `cargo xtask review`.
    pub(crate) fn review(&self, seeds: Option<&Path>) -> Result<()> {
        let seeds = match seeds.or(self.seeds.as_deref()) {
            Some(seeds) => path::absolute(seeds)?,
            None => self.root.join("seeds"),
        };
        run(self.run_ingest().args(["review", "--seeds"]).arg(seeds))
    }

    /// `cargo xtask pairs`.
    pub(crate) fn pairs(&self) -> Result<()> {
        run(&mut self.measure("pairs"))
    }

    /// A command of `ingest` that measures the texts of this project against their labels.
    fn measure(&self, what: &str) -> Command {
        let mut ingest = self.run_ingest();
        ingest.args([what, "--seeds"]).arg(self.seeds());
        ingest
    }
}

fn cargo() -> std::ffi::OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// A program has failed and said why: nothing is to be added.
#[derive(Debug)]
pub(crate) struct Told;

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("it failed")
    }
}

impl std::error::Error for Told {}

/// Runs a program of this project to its end, which says itself what is wrong if it fails.
pub(crate) fn tell(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if status.success() { Ok(()) } else { Err(Told.into()) }
}

/// Runs a program to its end, its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

/// Runs a program to its end and gives what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start {}", name(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", name(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// A command as people know it: the program without its folder, and its first two words.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = command.get_args().map(OsStr::to_string_lossy).filter(|word| !word.starts_with('-')).take(2);
    let words: Vec<_> = std::iter::once(program.to_string_lossy()).chain(words).collect();
    format!("`{}`", words.join(" "))
}
