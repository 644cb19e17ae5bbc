//! A seeds folder as it lies on the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::encoding::decode;
use super::problem::Ledger;

/// The name of the file that says what the texts are.
pub(crate) const CORPUS_TOML: &str = "corpus.toml";

/// The name of the file that holds the theme rules.
pub(crate) const THEMES_TOML: &str = "themes.toml";

/// The name of the file that joins names.
pub(crate) const NAMES_TOML: &str = "names.toml";

/// The name of the file that holds claims.
pub(crate) const CLAIMS_TOML: &str = "claims.toml";

const TOML_FILES: [&str; 4] = [CORPUS_TOML, THEMES_TOML, NAMES_TOML, CLAIMS_TOML];

/// The files of a folder that matter, by name.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// Every `.txt` file. One that is no UTF-8 has been noted and is `None`.
    pub(crate) texts: BTreeMap<String, Option<String>>,
    /// `corpus.toml`, if it is there.
    pub(crate) corpus: Option<String>,
    /// `themes.toml`, if it is there.
    pub(crate) themes: Option<String>,
    /// `names.toml`, if it is there.
    pub(crate) names: Option<String>,
    /// `claims.toml`, if it is there.
    pub(crate) claims: Option<String>,
}

/// Reads a folder. Files of other kinds, hidden files and folders inside it are none of ours.
pub(crate) fn read(path: &Path, ledger: &mut Ledger) -> Folder {
    let mut folder = Folder::default();
    let shown = path.display().to_string();
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => {
            ledger.of(&shown, format!("the folder cannot be read ({error})"), "name a folder with .txt files in it");
            return folder;
        }
    };
    for entry in entries {
        let name = match entry {
            Ok(entry) => entry.file_name(),
            Err(error) => {
                ledger.of(&shown, format!("the folder cannot be read ({error})"), "check its permissions");
                continue;
            }
        };
        let Some(name) = name.to_str() else {
            if name.to_string_lossy().ends_with(".txt") {
                let name = name.to_string_lossy();
                ledger.of(&name, "the name of this file is not UTF-8", "rename the file");
            }
            continue;
        };
        let is_text = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("txt"));
        let file = path.join(name);
        if name.starts_with('.') || file.is_dir() {
            continue;
        }
        if let Some(meant) = meant(name) {
            let what_to_do = format!("rename it to {meant} if it is that file, or give it another name");
            ledger.of(name, format!("this looks like {meant} under a name that is not looked for"), what_to_do);
            continue;
        }
        if !(is_text || TOML_FILES.contains(&name)) {
            continue;
        }
        let text = read_text(&file, name, ledger);
        match name {
            CORPUS_TOML => folder.corpus = Some(text.unwrap_or_default()),
            THEMES_TOML => folder.themes = Some(text.unwrap_or_default()),
            NAMES_TOML => folder.names = Some(text.unwrap_or_default()),
            CLAIMS_TOML => folder.claims = Some(text.unwrap_or_default()),
            _ => drop(folder.texts.insert(name.into(), text)),
        }
    }
    if folder.texts.is_empty() {
        ledger.of(&shown, "the folder holds no .txt file", "put the texts into it, each as a .txt file in UTF-8");
    }
    folder
}

/// Which of the TOML files this is most likely meant to be, if its name is almost that of one: `Corpus.toml`, or
/// `corpus.toml.txt` as some editors save it.
fn meant(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let bare = lower.strip_suffix(".txt").unwrap_or(&lower);
    TOML_FILES.into_iter().find(|file| *file == bare && *file != name)
}

/// The text of a file; `name` is what to call it. One that cannot be read, or is no text in UTF-8, is noted.
pub(crate) fn read_text(file: &Path, name: &str, ledger: &mut Ledger) -> Option<String> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            ledger.of(name, format!("the file cannot be read ({error})"), "check its permissions");
            return None;
        }
    };
    decode(bytes, name, ledger)
}
