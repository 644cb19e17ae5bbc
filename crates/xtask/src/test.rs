//! Every test there is: those of the crates on this machine, then the built sites in a real browser.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::project::{Project, run};
use crate::serve::{Server, Site, listen};
use crate::{browser, dist, grow, trunk};

/// The second corpus: it shows that nothing about the real one is in the code.
pub(crate) const TINY: &str = "e2e/seeds";

/// How many texts the third corpus has: more than a screen lists each with each, and more passages than it lists whole.
const MANY: usize = 12;

/// `cargo xtask test`; the arguments go to Playwright.
pub(crate) fn command(project: &Project, arguments: &[OsString]) -> Result<()> {
    let mut steps = Steps::default();
    let result = all(project, arguments, &mut steps);
    steps.print();
    result
}

fn all(project: &Project, arguments: &[OsString], steps: &mut Steps) -> Result<()> {
    let tiny_project = project.with_seeds(TINY);
    steps.time("host tests", || run(project.cargo().args(["test", "--workspace"])))?;
    steps.time("tests of intake", || run(&mut project.intake_cargo("test")))?;
    // In the place of `seeds/`, for the crates that read it.
    let packages = ["--package=ingest", "--package=crossread", "--package=prerender"];
    steps.time("host tests, tiny corpus", || run(tiny_project.cargo().arg("test").args(packages)))?;

    let (chrome, firefox) = steps.time("browsers", || Ok((browser::chromium(project)?, browser::firefox(project)?)))?;
    steps.time("packages from npm", || packages_of_npm(project))?;
    // The real site is built last, so that what is built next (`serve`, most likely) finds it as it needs it.
    let tiny = project.target.join("tiny-dist");
    steps.time("tiny site", || dist::build(&tiny_project, &tiny))?;
    let many = project.target.join("many-dist");
    let many_project = project.with_seeds(grow::seeds(&project.target.join("many"), MANY)?);
    steps.time("site of many texts", || dist::build(&many_project, &many))?;
    let real = dist::folder(project);
    steps.time("site", || dist::build(project, &real))?;
    steps.time("site by Trunk", || trunk::check(project, &real))?;

    let playwright = |project: &Project, site: &Path, arguments: &[OsString]| -> Result<()> {
        let server = Server::start(listen(0)?, Site::new(site, "/"))?;
        let sub_server = Server::start(listen(0)?, Site::new(site, "/blog/tools/"))?;
        let tiny_server = Server::start(listen(0)?, Site::new(&tiny, "/"))?;
        let many_server = Server::start(listen(0)?, Site::new(&many, "/"))?;
        let mut npx = project.program("npx");
        npx.current_dir(project.root.join("e2e")).args(["--no", "--", "playwright", "test"]).args(arguments);
        npx.env("CHROME", &chrome).env("FIREFOX", firefox.as_deref().unwrap_or(Path::new("")));
        npx.env("DIST", site).env("TINY_DIST", &tiny).env("MANY_DIST", &many).env("MANY_SEEDS", many_project.seeds());
        npx.env("BASE_URL", &server.url).env("SUB_URL", &sub_server.url);
        npx.env("TINY_URL", &tiny_server.url).env("MANY_URL", &many_server.url);
        run(&mut npx)
    };
    steps.time("browser tests", || playwright(project, &real, arguments))?;
    // Who asks for certain tests gets these alone.
    if arguments.is_empty() {
        // Tests whose titles say `@any-corpus` know nothing of the real texts: they pass with the tiny site in its place.
        let any_corpus = ["--grep".into(), "@any-corpus".into()];
        steps.time("browser tests, tiny corpus", || playwright(&tiny_project, &tiny, &any_corpus))?;
    }
    Ok(())
}

/// What each step took.
#[derive(Default)]
struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    /// Takes a step, and its time.
    fn time<T>(&mut self, name: &'static str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let result = step();
        self.0.push((name, start.elapsed()));
        result
    }

    fn print(&self) {
        let total = self.0.iter().map(|(_, time)| *time).sum();
        println!();
        for (name, time) in self.0.iter().chain([&("in all", total)]) {
            println!("{name:<28} {:>3} min {:>2} s", time.as_secs() / 60, time.as_secs() % 60);
        }
    }
}

/// Installs the packages of the lock file, unless just these are installed.
pub(crate) fn packages_of_npm(project: &Project) -> Result<()> {
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
