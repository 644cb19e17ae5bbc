//! What the site says of itself: the head of `corpus.toml`, checked.

use corpus::Site;

use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;
use crate::written::{CorpusWritten, Written};

/// What the site says of itself. A folder without `corpus.toml` says nothing: its site bears the project's name.
pub(crate) fn site(written: Option<&CorpusWritten>, ledger: &mut Ledger) -> Site {
    let Some(written) = written else { return Site { title: "Crossread".into(), ..Site::default() } };
    let text =
        |text: &Option<Written<String>>| text.as_ref().map_or_else(String::new, |text| text.value.trim().to_string());
    Site {
        title: text(&written.title),
        subject: text(&written.subject),
        introduction: paragraphs(&text(&written.introduction)),
        selection: paragraphs(&text(&written.selection)),
        address: written.address.as_ref().map(|address| check_address(address, ledger)),
    }
}

/// A text of several paragraphs, a line each: a blank line parts them, and other line ends are blanks.
fn paragraphs(text: &str) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut parted = true;
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            _ if line.is_empty() => parted = true,
            Some(paragraph) if !parted => *paragraph = format!("{paragraph} {line}"),
            _ => {
                paragraphs.push(line.into());
                parted = false;
            }
        }
    }
    paragraphs.join("\n")
}

fn check_address(address: &Written<String>, ledger: &mut Ledger) -> String {
    let text = address.value.trim();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let absolute = host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'));
    if !absolute || text.contains(['?', '#', '"', '<', '>']) || text.contains(char::is_whitespace) {
        let what = format!("`{text}` is no address of a site");
        let what_to_do = "write it whole, such as https://example.org/reader/";
        ledger.at(CORPUS_TOML, address.line, what, what_to_do);
    }
    format!("{}/", text.trim_end_matches('/'))
}
