//! Makes of a built site what its host wants: pictures as PNG, every text compressed beside itself, how long to keep what,
//! whose work is in the program, and a sum for each file.
//!
//! `publish DIR` does it in a folder that `prerender --publish` has written. It knows no corpus: it sees files.

mod compressed;
mod folder;
mod headers;
mod notices;
mod pictures;
mod sums;

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let folder: PathBuf = env::args_os().nth(1).context("usage: publish DIR")?.into();
    println!("Drawing pictures and compressing every file: a minute or two.");
    let drawn = pictures::draw(&folder)?;
    headers::write(&folder)?;
    notices::write(&folder)?;
    let compressed = compressed::write(&folder)?;
    let files = sums::write(&folder)?;
    println!("{drawn} pictures, {compressed} files compressed, {files} files in SHA256SUMS.");
    Ok(())
}
