//! Files that are a zip of XML, as word processors write them.

use std::io::{Cursor, Read as _};

use anyhow::{Context as _, Result, bail};
use zip::ZipArchive;

/// The most bytes of one part once unpacked: no text that a site can show is larger.
const MOST: u64 = 64 << 20;

/// A zip in memory.
pub(super) struct Package<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Package<'a> {
    /// Opens a zip.
    ///
    /// # Errors
    /// If it is none.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>> {
        Ok(Package(ZipArchive::new(Cursor::new(bytes)).context("it is damaged, or not what its ending says")?))
    }

    /// A part by its name. `None` if it is not there.
    ///
    /// # Errors
    /// If it is damaged, not UTF-8, or too large.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>> {
        let Ok(part) = self.0.by_name(name) else { return Ok(None) };
        let mut text = String::new();
        let read = part.take(MOST + 1).read_to_string(&mut text).with_context(|| format!("{name} in it is damaged"))?;
        if read as u64 > MOST {
            bail!("{name} in it is too large");
        }
        Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
    }
}
