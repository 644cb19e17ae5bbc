//! The files of the site, and how they come into a folder.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

/// Files by their paths from the root of the site.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A file that only a site has.
const MARK: &str = "404.html";

/// Makes a folder hold these files and nothing else. If they cannot be written it holds what it held before.
///
/// # Errors
/// If a file cannot be written, or the folder holds something that is no site.
pub(crate) fn replace(folder: &Path, files: &Files) -> Result<()> {
    if holds_something_else(folder) {
        bail!("{} holds something else than a site: choose another folder, or empty it", folder.display());
    }
    let mut name = folder.file_name().with_context(|| format!("{} has no name", folder.display()))?.to_owned();
    name.push(".unfinished");
    let unfinished = folder.with_file_name(name);
    remove(&unfinished)?;
    write(&unfinished, files)?;
    remove(folder)?;
    fs::rename(&unfinished, folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Writes files into a folder that may hold others.
///
/// # Errors
/// If a file cannot be written.
pub(crate) fn write(folder: &Path, files: &Files) -> Result<()> {
    for (path, bytes) in files {
        let file = folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// Removes a folder, if there is one.
fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// Whether there is anything in a folder that is not a site.
fn holds_something_else(folder: &Path) -> bool {
    let holds_anything = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    holds_anything && !folder.join(MARK).exists()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder of the test's own that does not exist yet.
    fn folder(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("crossread-folder-{}-{test}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder.join("site")
    }

    fn files(paths: &[&str]) -> Files {
        paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec())).collect()
    }

    /// The paths of all that lies in a folder, in order.
    fn listed(folder: &Path) -> Vec<String> {
        let mut paths: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .flat_map(|entry| {
                let (path, name) = entry.map(|it| (it.path(), it.file_name().into_string().unwrap())).unwrap();
                if path.is_dir() {
                    listed(&path).into_iter().map(|inner| format!("{name}/{inner}")).collect()
                } else {
                    vec![name]
                }
            })
            .collect();
        paths.sort();
        paths
    }

    #[test]
    fn a_folder_holds_the_new_site_and_nothing_else() {
        let site = folder("nothing-else");
        replace(&site, &files(&["404.html", "a/index.html"])).unwrap();
        replace(&site, &files(&["404.html", "b/index.html"])).unwrap();
        assert_eq!(listed(site.parent().unwrap()), ["site/404.html", "site/b/index.html"]);
    }

    #[test]
    fn a_site_that_cannot_be_written_leaves_the_old_one() {
        let site = folder("old-one");
        replace(&site, &files(&["404.html", "a"])).unwrap();
        // A file cannot lie in a file.
        assert!(replace(&site, &files(&["404.html", "a", "a/b"])).is_err());
        assert_eq!(listed(&site), ["404.html", "a"]);
    }

    #[test]
    fn what_is_no_site_is_not_touched() {
        let site = folder("no-site");
        write(&site, &files(&["thesis.txt"])).unwrap();
        assert!(replace(&site, &files(&["404.html"])).is_err());
        assert_eq!(listed(&site), ["thesis.txt"]);
    }
}
