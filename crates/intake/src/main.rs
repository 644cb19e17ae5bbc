//! `cargo xtask new DIR FILES...`: makes a folder that a site can be built from, out of texts as people have them.
//!
//! Each file is read as what it is ([`formats`]), cut into passages ([`text`]) and written as plain text, one passage on
//! a line ([`folder`]), with a `corpus.toml` that says what was found and what is to be filled in. Nothing is ever
//! overwritten: a folder that holds anything is refused.

mod decode;
mod folder;
mod formats;
mod join;
mod text;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::text::Text;

const USAGE: &str = "usage: cargo xtask new DIR FILES...

Makes the folder DIR out of texts: .txt, .md, .html, .docx, .odt or .pdf. DIR must not exist yet, or be empty.";

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [dir, files @ ..] = &arguments[..] else { return wrong() };
    if files.is_empty() || dir.to_str().is_some_and(|dir| dir.starts_with('-')) {
        return wrong();
    }
    let mut texts: Vec<Text> = Vec::new();
    let mut failed = false;
    for file in files {
        match formats::read(file) {
            Ok(text) => texts.push(text),
            Err(error) => {
                eprintln!("error: {}: {error:#}", file.display());
                failed = true;
            }
        }
    }
    if failed {
        eprintln!("Nothing was written.");
        return ExitCode::FAILURE;
    }
    match folder::write(dir, texts) {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn wrong() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
