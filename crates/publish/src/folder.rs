//! The files of a folder, and many of them worked on at once.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Context, Result, anyhow};

/// Every file within a folder by its path from there, parted by `/`, in order.
///
/// # Errors
/// If the folder cannot be read, or a name is not UTF-8.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|name| anyhow!("{} is not UTF-8", name.display()))?;
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else {
            files.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// Does one thing to each of these paths within a folder, on all cores.
///
/// # Errors
/// The first one that any of them meets.
pub(crate) fn each(folder: &Path, files: &[String], work: impl Fn(&Path) -> Result<()> + Sync) -> Result<()> {
    let next = AtomicUsize::new(0);
    let worker = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let path: PathBuf = folder.join(file);
            work(&path).with_context(|| format!("cannot make {file} ready"))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("a worker broke off"))?)
    })
}

/// A folder of a test's own, with these files in it.
#[cfg(test)]
pub(crate) fn example(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("crossread-publish-{}-{test}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_in_order_and_each_is_worked_on() {
        let folder = example("each", &[("b/c.txt", "c"), ("a.txt", "a"), ("b/a.txt", "ba")]);
        let files = files(&folder).unwrap();
        assert_eq!(files, ["a.txt", "b/a.txt", "b/c.txt"]);
        each(&folder, &files, |file| Ok(fs::write(file, "done")?)).unwrap();
        assert!(files.iter().all(|file| fs::read_to_string(folder.join(file)).unwrap() == "done"));
        let error = each(&folder, &files, |_| Err(anyhow!("no"))).unwrap_err();
        assert!(error.to_string().contains(".txt"), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
}
