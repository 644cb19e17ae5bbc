//! What an editor says of a source: `[source.given]`, checked.

use corpus::Given;

use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;
use crate::written::{GivenWritten, Written};

/// What an editor gives; an address that no link can lead to is noted.
pub(super) fn given(written: &GivenWritten, ledger: &mut Ledger) -> Given {
    let text = |text: &Option<Written<String>>| text.as_ref().map(|text| one_line(&text.value));
    if let Some(url) = &written.url {
        check_url(url, ledger);
    }
    Given {
        url: text(&written.url),
        byline: text(&written.byline),
        outlet: text(&written.outlet),
        date: text(&written.date),
        rights: text(&written.rights),
        retrieved: text(&written.retrieved),
        note: text(&written.note),
    }
}

/// Notes an address that is not one of the web: anything else, such as `javascript:`, must not become a link.
fn check_url(url: &Written<String>, ledger: &mut Ledger) {
    let text = url.value.trim();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let whole = host.is_some_and(|host| host.starts_with(|first: char| first.is_alphanumeric() || first == '['));
    if !whole || text.contains(|sign: char| sign.is_whitespace() || sign.is_control() || "\"<>\\".contains(sign)) {
        let what = format!("`{text}` is no address of the web");
        ledger.at(CORPUS_TOML, url.line, what, "write it whole, such as https://example.org/report.html");
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
