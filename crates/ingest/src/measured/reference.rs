//! The files of a folder's `reference/`.

use std::path::Path;

use crate::written::folder::read_text;
use crate::written::problem::Ledger;

/// What to do about a mark that does not fit the texts.
pub(super) const OTHER_TEXTS: &str = "mend the line; if the marks are of other texts, take the folder `reference` out";

/// The text of a file of the folder, such as `reference/pairs.toml`, if it is there.
pub(super) fn read_reference(folder: &Path, name: &str, ledger: &mut Ledger) -> Option<String> {
    let file = folder.join(name);
    if file.exists() { read_text(&file, name, ledger) } else { None }
}
