//! `cargo xtask serve --watch`: what is saved in the folder of texts is on the screen at once, as pages. The program that
//! they start holds the texts too and takes longer to build, so it follows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result};

use crate::dist;
use crate::editing::State;
use crate::project::{Project, run};
use crate::serve::{Server, Site, listen};
use crate::toolchain::WASM;

/// How often the folder is looked at.
const PERIOD: Duration = Duration::from_millis(200);

/// How long nothing must have been saved before the program is built: its build would take the time of the pages.
const QUIET: Duration = Duration::from_secs(3);

/// Serves the site of a folder and builds it anew when a file is saved there, until Ctrl-C.
pub(crate) fn command(project: &Project, port: u16) -> Result<()> {
    let listener = listen(port)?;
    println!("Building the program that writes the pages: minutes at first, seconds later.");
    run(project.cargo().args(["build", "--quiet", "--package", "prerender"]))?;
    // Not `dist/`: what is half built must not be published.
    let folder = project.target.join("watch");
    fs::create_dir_all(&folder)?;
    let state = Arc::new(Mutex::new(State { watch: true, ..State::default() }));
    let server = Server::start(listener, Site::new(&folder, "/").editing(Arc::clone(&state)))?;
    println!("Serving {} (Ctrl-C stops it); pages follow what is saved in {}", server.url, project.seeds().display());
    let mut watched = Watched { project, folder, state, app: None, due: None };
    let mut before = Vec::new();
    loop {
        let now = files(&project.seeds());
        if now != before {
            before = now;
            watched.pages()?;
        }
        watched.app()?;
        thread::sleep(PERIOD);
    }
}

struct Watched<'a> {
    project: &'a Project,
    folder: PathBuf,
    state: Arc<Mutex<State>>,
    /// The build of the program that is under way.
    app: Option<Child>,
    /// When the program is to be built, if the pages are newer.
    due: Option<Instant>,
}

impl Watched<'_> {
    /// Writes the pages without the program, which is due then.
    fn pages(&mut self) -> Result<()> {
        let start = Instant::now();
        // A program that is being built holds older texts: it is let go on, as what Cargo has started would outlive it.
        self.due = None;
        if self.prerender(&["--pages".as_ref()])? {
            println!("Pages: {:.1} s. The program follows.", start.elapsed().as_secs_f32());
            self.due = Some(Instant::now() + QUIET);
        }
        Ok(())
    }

    /// Builds the program when it is due, and writes the whole site once it is there.
    fn app(&mut self) -> Result<()> {
        if let Some(app) = &mut self.app {
            let Some(status) = app.try_wait()? else { return Ok(()) };
            self.app = None;
            let sound = self.state.lock().unwrap_or_else(PoisonError::into_inner).problems.is_empty();
            // Else it is of older texts.
            if sound && self.due.is_none() {
                return self.site(status.success());
            }
        }
        if self.due.is_some_and(|due| due <= Instant::now()) {
            self.due = None;
            let mut app = dist::app(self.project)?;
            app.arg("--quiet").stdout(Stdio::null()).stderr(Stdio::null());
            self.app = Some(app.spawn().context("cannot start cargo")?);
        }
        Ok(())
    }

    /// Writes the whole site, if the program could be built.
    fn site(&mut self, built: bool) -> Result<()> {
        if !built {
            println!("The program cannot be built: `cargo xtask dist` says why. Pages go on without it.");
            return Ok(());
        }
        let wasm = self.project.target.join(WASM).join("release/crossread.wasm");
        if self.prerender(&[&wasm])? {
            self.state.lock().unwrap_or_else(PoisonError::into_inner).app = true;
            println!("The program is there.");
        }
        Ok(())
    }

    /// Runs `prerender` as it was built at the start: Cargo would build it anew, as it holds the texts too. Whether it has
    /// written the site; if not, what is wrong is printed and shown on the pages that stand.
    fn prerender(&mut self, arguments: &[&Path]) -> Result<bool> {
        let mut prerender = self.project.program(self.project.target.join("debug/prerender"));
        // Whoever writes texts is helped by what is wrong, not by where in the program it was found.
        prerender.env_remove("RUST_BACKTRACE").env_remove("RUST_LIB_BACKTRACE");
        let output = prerender.args(arguments).arg(&self.folder).output().context("cannot start prerender")?;
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.trim().trim_start_matches("Error: ");
        if !said.is_empty() {
            eprintln!("{said}");
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.problems = if output.status.success() { String::new() } else { said.to_owned() };
        if output.status.success() {
            state.version += 1;
            state.app = false;
        }
        Ok(output.status.success())
    }
}

/// The files of a folder and of those inside it, with when they were saved. What cannot be read is not there.
fn files(folder: &Path) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => files.extend(self::files(&entry.path())),
            Ok(metadata) => files.push((entry.path(), metadata.len(), metadata.modified().ok())),
            Err(_) => {}
        }
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_is_noticed() {
        let folder = std::env::temp_dir().join(format!("crossread-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("reference")).unwrap();
        let before = files(&folder);
        fs::write(folder.join("reference/a.toml"), "x").unwrap();
        let after = files(&folder);
        assert_ne!(before, after);
        assert_eq!(after, files(&folder));
        fs::write(folder.join("reference/a.toml"), "xy").unwrap();
        assert_ne!(after, files(&folder));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(files(&folder), []);
    }
}
