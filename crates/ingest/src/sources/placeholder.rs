//! What `cargo xtask new` writes where an editor is to write, and that it still stands there.

use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;
use crate::written::{CorpusWritten, Written};

/// Instead of the name of the site.
pub const TITLE: &str = "WHAT THE SITE IS CALLED";

/// Instead of what the texts are about.
pub const SUBJECT: &str = "WHAT THE TEXTS ARE ABOUT, IN ONE LINE";

/// Instead of an introduction.
pub const INTRODUCTION: &str = "A few sentences to the reader.";

/// Instead of how the texts were chosen.
pub const SELECTION: &str = "How the texts were chosen, what they are not, and whose rights they are.";

/// Instead of the address of the site.
pub const ADDRESS: &str = "https://example.org/where-the-site-will-be/";

/// Instead of what to call a text where there is little room.
pub const SHORT: &str = "A SHORT NAME";

/// Instead of the address of an original.
pub const URL: &str = "https://example.org/the-original";

/// Warns of what would be published as it was written to be replaced.
pub(crate) fn warn(written: &CorpusWritten, ledger: &mut Ledger) {
    let CorpusWritten { title, subject, introduction, selection, address, sources, .. } = written;
    let head = [
        ("title", title, TITLE),
        ("subject", subject, SUBJECT),
        ("introduction", introduction, INTRODUCTION),
        ("selection", selection, SELECTION),
        ("address", address, ADDRESS),
    ];
    let of_sources = sources.iter().flat_map(|source| {
        let url = source.given.as_ref().map_or(&None, |given| &given.url);
        [("short", &source.short, SHORT), ("url", url, URL)]
    });
    for (key, value, placeholder) in head.into_iter().chain(of_sources) {
        if let Some(Written { line, .. }) = value.as_ref().filter(|value| value.value.trim() == placeholder) {
            let what = format!("`{key}` is still `{placeholder}`, and readers will see it");
            ledger.warn_at(CORPUS_TOML, *line, what, "write your own words in its place");
        }
    }
}
