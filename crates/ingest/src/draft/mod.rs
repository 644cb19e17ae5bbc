//! Proposals for claims: sentences of two sources or more that speak of the same thing, with their quotes filled in.
//!
//! What a claim is called and how its sources stand to each other takes reading, so both are left to the editor. What
//! is proposed is never what is drawn up already in `claims.toml`, stands in the draft, or was refused there.

mod proposals;
mod sentences;
mod written;

use std::fs;
use std::path::Path;

use self::proposals::proposals;
use self::written::{DRAFT_TOML, Known, text};
use crate::written::folder::read_text;
use crate::written::problem::{Ledger, Problems};
use crate::{Ingested, ingest};

/// What [`draft`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// How many claims were proposed now.
    pub proposed: usize,
    /// How many more could be.
    pub left: usize,
}

/// Adds proposals for claims to `claims.draft.toml` in a folder of seeds, the best first, `most` at once.
///
/// # Errors
/// Everything that is wrong with the folder or the draft, or that the draft cannot be written.
pub fn draft(folder: &Path, most: usize) -> Result<Drafted, Problems> {
    let Ingested { corpus, .. } = ingest(folder)?;
    let mut ledger = Ledger::default();
    let file = folder.join(DRAFT_TOML);
    let before = if file.exists() { read_text(&file, DRAFT_TOML, &mut ledger) } else { None };
    let known = Known::read(before.as_deref(), &corpus, &mut ledger);
    // A draft that cannot be read is not written over.
    ledger.settle(())?;
    let mut proposals = proposals(&corpus);
    proposals.retain(|proposal| !known.has(proposal));
    let left = proposals.len().saturating_sub(most);
    proposals.truncate(most);
    let mut ledger = Ledger::default();
    if !proposals.is_empty()
        && let Err(error) = fs::write(&file, text(before.as_deref(), &proposals, &corpus))
    {
        ledger.of(DRAFT_TOML, format!("the file cannot be written ({error})"), "check the permissions of its folder");
    }
    ledger.settle(Drafted { proposed: proposals.len(), left })
}
