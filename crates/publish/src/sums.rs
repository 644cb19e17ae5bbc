//! A sum for each file, so that a copy can be checked: `sha256sum --check SHA256SUMS`.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::Result;
use sha2::{Digest, Sha256};

const NAME: &str = "SHA256SUMS";

/// Writes the sums of all files of a site into it. Gives how many.
///
/// # Errors
/// If a file cannot be read, or the sums cannot be written.
pub(crate) fn write(site: &Path) -> Result<usize> {
    let mut files = super::folder::files(site)?;
    files.retain(|file| file != NAME);
    let mut sums = String::new();
    for file in &files {
        for byte in Sha256::digest(fs::read(site.join(file))?) {
            write!(sums, "{byte:02x}")?;
        }
        writeln!(sums, "  {file}")?;
    }
    fs::write(site.join(NAME), sums)?;
    Ok(files.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::example;

    #[test]
    fn every_file_has_a_sum_but_the_sums() {
        let site = example("sums", &[("a.txt", "abc"), ("b/c.txt", ""), (NAME, "old")]);
        assert_eq!(write(&site).unwrap(), 2);
        assert_eq!(
            fs::read_to_string(site.join(NAME)).unwrap(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/c.txt\n"
        );
        fs::remove_dir_all(site).unwrap();
    }
}
