//! Every text of the site compressed beside itself, so that a plain host can send it so: `.br` and `.gz`.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::Result;
use flate2::{Compression, GzBuilder};

/// What compression makes smaller: pictures are compressed already.
const TEXTS: [&str; 11] = ["html", "js", "wasm", "json", "xml", "txt", "css", "csv", "md", "bib", "ris"];
/// Less than this fits into one packet anyway, in bytes.
const LEAST: u64 = 1024;

/// Writes what is compressed beside each text of a site. Gives for how many.
///
/// # Errors
/// If a file cannot be read or written.
pub(crate) fn write(site: &Path) -> Result<usize> {
    let mut texts = super::folder::files(site)?;
    texts.retain(|file| is_text(file) && fs::metadata(site.join(file)).is_ok_and(|it| it.len() >= LEAST));
    super::folder::each(site, &texts, |file| {
        let bytes = fs::read(file)?;
        fs::write(with(file, ".br"), brotli(&bytes)?)?;
        fs::write(with(file, ".gz"), gzip(&bytes)?)?;
        Ok(())
    })?;
    Ok(texts.len())
}

fn is_text(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, end)| TEXTS.contains(&end))
}

fn with(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(out)
}

/// Without a time and a name in it, so that the same text gives the same bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::folder::{example, files};

    #[test]
    fn what_is_compressed_reads_back_the_same() {
        let text = "oil and gas, ".repeat(200);
        let mut back = String::new();
        brotli::Decompressor::new(&brotli(text.as_bytes()).unwrap()[..], 4096).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes()).unwrap()[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn texts_are_compressed_and_pictures_and_what_is_short_are_not() {
        let long = "x".repeat(2000);
        let site = example("compressed", &[("a.html", &long), ("b.png", &long), ("c.js", "x")]);
        write(&site).unwrap();
        assert_eq!(files(&site).unwrap(), ["a.html", "a.html.br", "a.html.gz", "b.png", "c.js"]);
        fs::remove_dir_all(site).unwrap();
    }
}
