//! The folders that tests look at.

#![allow(dead_code, unreachable_pub, reason = "every test program takes what it needs")]

use std::env;
use std::path::{Path, PathBuf};

/// A folder of the project.
pub fn project(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder)
}

/// The folder whose corpus is tested: `$CROSSREAD_SEEDS`, absolute or relative to the workspace, or else `seeds/`. What
/// tests say of it holds of any texts.
pub fn seeds() -> PathBuf {
    project(&env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into()))
}

/// The `reference/` of that folder, if it is there: what readers marked in these very texts. Tests that go by it skip
/// what they assert where it is absent, and say so.
pub fn reference() -> Option<PathBuf> {
    let reference = seeds().join("reference");
    if reference.is_dir() {
        return Some(reference);
    }
    eprintln!("skipped: {} is not there, so nothing is known of these texts", reference.display());
    None
}
