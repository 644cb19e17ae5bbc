//! `claims.draft.toml`: reading what is known of proposals, and writing new ones.

use std::collections::BTreeSet;

use corpus::{Corpus, PassageId, Span};

use super::proposals::{Proposal, Quote};
use crate::language::alike::find;
use crate::written::problem::Ledger;

/// The name of the file that holds proposals.
pub(super) const DRAFT_TOML: &str = "claims.draft.toml";

const HEAD: &str = "\
# Claims that `cargo xtask draft` proposes: quotes that may speak of the same thing. Read both passages; then write the
# title and the relation (and the difference, if they differ or cannot be compared), cut the quotes down to what counts, give
# the claim an id of its own, and move it to claims.toml. docs/editing.md explains the keys.
# What is no claim: take it out, and put its id into `refused`, so that it is not proposed again.

refused = []
";

/// What need not be proposed: what is drawn up, in the draft, or refused.
pub(super) struct Known {
    refused: BTreeSet<String>,
    /// The quotes of each claim.
    claims: Vec<Vec<(PassageId, Span)>>,
}

impl Known {
    /// Reads the draft as it stands, if there is one, and the claims of the corpus. What is no TOML is noted.
    pub(super) fn read(draft: Option<&str>, corpus: &Corpus, ledger: &mut Ledger) -> Known {
        let drawn_up = corpus.claims.iter().map(|claim| claim.cells.iter().map(|it| (it.passage, it.quote)).collect());
        let mut known = Known { refused: BTreeSet::new(), claims: drawn_up.collect() };
        let table: toml::Table = match draft.map_or(Ok(toml::Table::new()), toml::from_str) {
            Ok(table) => table,
            Err(error) => {
                let what = format!("this is not TOML: {}", error.message());
                ledger.of(DRAFT_TOML, what, "mend it as https://toml.io shows, or take the file away");
                return known;
            }
        };
        let list = |table: &toml::Table, key: &str| {
            table.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default()
        };
        known.refused = list(&table, "refused").iter().filter_map(|id| id.as_str().map(str::to_owned)).collect();
        for claim in list(&table, "claim").iter().filter_map(toml::Value::as_table) {
            known.refused.extend(claim.get("id").and_then(toml::Value::as_str).map(str::to_owned));
            let cell = |cell: &toml::Value| {
                let text = |key: &str| cell.get(key).and_then(toml::Value::as_str);
                let passage = corpus.find_passage(text("passage")?)?;
                Some((passage, find(corpus.text(passage), text("quote")?)?))
            };
            known.claims.push(list(claim, "cell").iter().filter_map(cell).collect());
        }
        known
    }

    /// Whether a proposal was refused, or two of its quotes are in one claim already.
    pub(super) fn has(&self, proposal: &Proposal) -> bool {
        let touches = |quote: &Quote, (passage, span): (PassageId, Span)| {
            quote.passage == passage && quote.span.start < span.end && span.start < quote.span.end
        };
        let told = |claim: &Vec<(PassageId, Span)>| {
            proposal.cells.iter().filter(|quote| claim.iter().any(|&cell| touches(quote, cell))).count() > 1
        };
        self.refused.contains(&proposal.id) || self.claims.iter().any(told)
    }
}

/// The draft with proposals added at its end.
pub(super) fn text(before: Option<&str>, proposals: &[Proposal], corpus: &Corpus) -> String {
    let mut text = before.map_or_else(|| HEAD.to_owned(), |before| format!("{}\n", before.trim_end()));
    for proposal in proposals {
        let themes = |quote: &Quote| -> BTreeSet<u8> {
            corpus.passage(quote.passage).map(|it| it.marks.iter().map(|mark| mark.theme).collect()).unwrap_or_default()
        };
        let shared = proposal.cells.iter().map(themes).reduce(|one, other| &one & &other).unwrap_or_default();
        let themes: Vec<String> =
            shared.iter().filter_map(|&theme| Some(quoted(&corpus.themes.get(usize::from(theme))?.id))).collect();
        text.push_str(&format!(
            "\n# {}\n[[claim]]\nid = {}\ntitle = \"\"\n",
            one_line(&proposal.shared),
            quoted(&proposal.id)
        ));
        if !themes.is_empty() {
            text.push_str(&format!("themes = [{}]\n", themes.join(", ")));
        }
        text.push_str("relation = \"\"\n");
        for quote in &proposal.cells {
            text.push_str(&cell(quote, corpus));
        }
    }
    text
}

fn cell(quote: &Quote, corpus: &Corpus) -> String {
    let passage = corpus.text(quote.passage);
    let mut cell = format!(
        "\n[[claim.cell]]\nsource = {}\npassage = {}\nquote = {}\n",
        quoted(corpus.source(quote.passage).map_or("", |source| &source.id)),
        quoted(&corpus.address(quote.passage)),
        quoted(quote.span.of(passage)),
    );
    if let Some((value, unit)) = &quote.value {
        cell.push_str(&format!("value = {}\nunit = {}\n", quoted(value.of(passage)), quoted(unit)));
    }
    cell
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
