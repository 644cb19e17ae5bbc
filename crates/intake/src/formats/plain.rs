//! Plain text: recoded, and its lines joined if they were broken at a width.

use anyhow::Result;
use ingest::hard_breaks;

use crate::decode::{decode, recoded};
use crate::join::joined;
use crate::text::Text;

/// Reads plain text in any encoding.
///
/// # Errors
/// If it is no text.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    let mut text = Text::default();
    let (mut words, encoding) = decode(bytes)?;
    if let Some(encoding) = encoding {
        text.done.push(recoded(encoding, &words));
    }
    if hard_breaks(&words).is_some() {
        let (whole, count) = joined(&words);
        words = whole;
        text.done.push(format!("{count} line breaks within paragraphs joined"));
    }
    words.lines().for_each(|line| text.push(None, line));
    Ok(text)
}
