//! Reading texts out of files: one format a file.

mod html;
mod markdown;
mod odt;
mod package;
mod pdf;
mod plain;
mod word;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::text::Text;

/// Reads a file as what its ending says that it is.
///
/// # Errors
/// If it cannot be read, is of a kind that is not known, or holds no text.
pub(crate) fn read(path: &Path) -> Result<Text> {
    let name = path.file_name().context("this is no file")?.to_string_lossy().into_owned();
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let bytes = fs::read(path).context("it cannot be read")?;
    let mut text = match ending.as_str() {
        "txt" | "text" => plain::read(&bytes)?,
        "md" | "markdown" => markdown::read(&bytes)?,
        "html" | "htm" | "xhtml" => html::read(&bytes)?,
        "docx" => word::read(&bytes)?,
        "odt" => odt::read(&bytes)?,
        "pdf" => pdf::read(&bytes)?,
        "doc" | "rtf" | "pages" | "epub" => bail!("files of this kind are not read; save it as .docx, .odt or .txt"),
        _ => bail!("it is not known what this is; .txt, .md, .html, .docx, .odt and .pdf are read"),
    };
    text.file = name;
    if text.passages.is_empty() {
        bail!(
            "there is no text in it{}",
            if ending == "pdf" { "; if it is a scan, have its text recognised first" } else { "" }
        );
    }
    Ok(text)
}
