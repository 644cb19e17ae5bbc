//! The corpus that this build holds.

use corpus::{BytesError, Corpus};

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Reads the corpus that was compiled in.
///
/// # Errors
/// Where `build.rs` and this crate disagree on the format; a test of this crate makes sure that they do not.
pub fn corpus() -> Result<Corpus, BytesError> {
    Corpus::from_bytes(BYTES)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bundle_can_be_read() {
        assert!(super::corpus().is_ok_and(|corpus| !corpus.sources.is_empty()));
    }
}
