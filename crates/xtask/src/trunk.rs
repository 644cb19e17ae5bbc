//! Trunk, for those who have it: what it builds is the site that `dist` builds.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::dist;
use crate::project::{Project, run};
use crate::size;

/// Builds the site with the Trunk on PATH, and checks that it is the same. Without one it says that it does not.
pub(crate) fn check(project: &Project, dist: &Path) -> Result<()> {
    // 0.22 has other hooks.
    let version = Command::new("trunk").arg("--version").env_remove("NO_COLOR").output();
    if !version.is_ok_and(|version| version.stdout.starts_with(b"trunk 0.21.")) {
        println!("There is no Trunk 0.21 on PATH: that `trunk build` gives the same site is not checked.");
        return Ok(());
    }
    let folder = project.target.join("trunk-dist");
    let mut trunk = project.program("trunk");
    dist::same_everywhere(project, &mut trunk)?;
    // Trunk cannot read the 1 that others understand.
    trunk.env_remove("NO_COLOR").args(["build", "--release", "--dist"]).arg(&folder);
    run(&mut trunk)?;
    compare(&folder, dist)
}

/// Trunk has wasm-bindgen write an address into the glue that is not used, and only our own binding numbers what the wasm
/// imports: so the program's name differs, and so do wasm, glue and the file that holds them.
fn compare(trunk: &Path, dist: &Path) -> Result<()> {
    let (trunk_files, dist_files) = (files(trunk)?, files(dist)?);
    let names = |files: &[(String, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    if names(&trunk_files) != names(&dist_files) {
        bail!("{} and {} hold different files", trunk.display(), dist.display());
    }
    for ((name, one), (_, other)) in trunk_files.iter().zip(&dist_files) {
        if one != other && ![WASM, GLUE, size::ONE_FILE].contains(&name.as_str()) {
            bail!("{name} differs in {} and {}", trunk.display(), dist.display());
        }
    }
    Ok(())
}

/// Wasm and glue by the names that they have here.
const WASM: &str = "crossread-VERSION_bg.wasm";
const GLUE: &str = "crossread-VERSION.js";

/// The files of a site, in order, as they would be if the program had the same version everywhere.
fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut names = Vec::new();
    size::list(folder, "", &mut names)?;
    let wasm = names.iter().find_map(|name| name.strip_suffix("_bg.wasm"));
    let program = wasm.with_context(|| format!("there is no wasm in {}", folder.display()))?.to_owned();
    let mut files = Vec::new();
    for name in names {
        let bytes = fs::read(folder.join(&name))?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => text.replace(&program, "crossread-VERSION").into_bytes(),
            Err(error) => error.into_bytes(),
        };
        files.push((name.replace(&program, "crossread-VERSION"), bytes));
    }
    Ok(files)
}
