//! Whose work is in the program that visitors load, with the licences under which it may be passed on.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Writes the notices into a site. It is run in the workspace, by Cargo.
///
/// # Errors
/// If Cargo cannot tell what is in the program, or the file cannot be written.
pub(crate) fn write(site: &Path) -> Result<()> {
    let tree = cargo(&[
        "tree",
        "--package=crossread",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p}",
    ])?;
    let metadata = cargo(&["metadata", "--format-version=1", "--filter-platform=wasm32-unknown-unknown"])?;
    let crates = crates(&tree, &serde_json::from_str(&metadata)?)?;
    Ok(fs::write(site.join("THIRD-PARTY-NOTICES.txt"), notices(&crates))?)
}

fn cargo(arguments: &[&str]) -> Result<String> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let output = cargo.args(arguments).stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("`cargo {}` failed ({})", arguments.first().unwrap_or(&""), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// A crate that is in the program.
struct Crate {
    /// Its name and version.
    name: String,
    /// Its licence, as it says itself.
    license: String,
    /// The texts of its licences, each with the name of its file.
    texts: Vec<(String, String)>,
}

/// The crates of others among those that Cargo lists.
fn crates(tree: &str, metadata: &Value) -> Result<Vec<Crate>> {
    let listed: BTreeSet<(&str, &str)> = tree.lines().filter_map(name_and_version).collect();
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut crates = Vec::new();
    for (name, version) in listed {
        let package = packages.iter().find(|it| it["name"] == name && it["version"] == version);
        let package = package.with_context(|| format!("Cargo does not know {name} {version}"))?;
        // A crate of this workspace has no source.
        if package["source"].is_null() {
            continue;
        }
        let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap_or_default());
        crates.push(Crate {
            name: format!("{name} {version}"),
            license: package["license"].as_str().unwrap_or("see its files").to_owned(),
            texts: texts(manifest.parent().unwrap_or(Path::new(".")))?,
        });
    }
    Ok(crates)
}

/// `yew v0.23.0` and what may follow.
fn name_and_version(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split(' ');
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

/// The licences that lie in the folder of a crate.
fn texts(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let upper = name.to_uppercase();
        if entry.file_type()?.is_file()
            && ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|it| upper.starts_with(it))
        {
            texts.push((name, String::from_utf8_lossy(&fs::read(entry.path())?).trim().replace("\r\n", "\n")));
        }
    }
    texts.sort();
    Ok(texts)
}

/// The list of crates, then each text once with the crates that it belongs to.
fn notices(crates: &[Crate]) -> String {
    let mut notices = String::from(
        "The program of this site is Crossread, under MIT or Apache-2.0. It is linked with the standard library of Rust\n(MIT OR Apache-2.0) and with these crates:\n\n",
    );
    let mut by_text: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for Crate { name, license, texts } in crates {
        notices += &format!("{name}: {license}\n");
        for (_, text) in texts {
            by_text.entry(text).or_default().push(name);
        }
    }
    for (text, names) in by_text {
        notices += &format!("\n{}\n{}\n\n{text}\n", "=".repeat(80), names.join(", "));
    }
    notices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::example;

    #[test]
    fn each_licence_stands_once_under_all_that_it_belongs_to_and_our_own_crates_are_left_out() {
        let folder = example(
            "notices",
            &[("a/LICENSE-MIT", "Do as you like.\r\n"), ("b/LICENCE.md", "Do as you like."), ("b/src/LICENSE", "no")],
        );
        let package = |name: &str, source: Value| {
            serde_json::json!({ "name": name, "version": "1.0.0", "license": "MIT", "source": source,
                "manifest_path": folder.join(name).join("Cargo.toml") })
        };
        let metadata = serde_json::json!({ "packages": [
            package("a", "registry".into()), package("b", "registry".into()), package("ours", Value::Null),
        ]});
        let crates = crates("ours v1.0.0 (/x)\na v1.0.0\nb v1.0.0\na v1.0.0 (*)\n", &metadata).unwrap();
        let notices = notices(&crates);
        assert!(notices.contains("a 1.0.0: MIT\nb 1.0.0: MIT\n"), "{notices}");
        assert_eq!(notices.matches("Do as you like.").count(), 1, "{notices}");
        assert!(notices.contains("\na 1.0.0, b 1.0.0\n"), "{notices}");
        assert!(!notices.contains("ours"), "{notices}");
        fs::remove_dir_all(folder).unwrap();
    }
}
