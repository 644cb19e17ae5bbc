//! What can be said without running anything: form, and clippy's warnings as errors on both targets.

use anyhow::Result;

use crate::project::{Project, run};
use crate::toolchain::{self, WASM};

/// `cargo xtask check`.
pub(crate) fn command(project: &Project) -> Result<()> {
    toolchain::components(project)?;
    run(project.cargo().args(["fmt", "--all", "--check"]))?;
    run(project.cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]))?;
    run(project.cargo().args(["fmt", "--check", "--manifest-path", "crates/intake/Cargo.toml"]))?;
    run(project.intake_cargo("clippy").args(["--all-targets", "--", "--deny=warnings"]))?;
    toolchain::wasm_target(project)?;
    run(project.cargo().args(["clippy", "--package=crossread", "--target", WASM, "--", "--deny=warnings"]))
}
