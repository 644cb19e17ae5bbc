//! The corpus that this build holds.

use corpus::{BytesError, Corpus, Name};

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

/// Reads the corpus that was compiled in, but for its names.
///
/// # Errors
/// Where `build.rs` and this crate disagree on the format; a test of this crate makes sure that they do not.
pub fn corpus() -> Result<Corpus, BytesError> {
    Corpus::from_bytes(BYTES)
}

/// Reads the names of the corpus that was compiled in. Only pages are written with them: the app never calls this, so
/// its wasm holds neither the names nor their reader.
///
/// # Errors
/// As of [`corpus`].
pub fn names() -> Result<Vec<Name>, BytesError> {
    corpus::names_from_bytes(NAMES)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bundle_can_be_read() {
        assert!(super::corpus().is_ok_and(|corpus| !corpus.sources.is_empty()));
        assert!(super::names().is_ok());
    }
}
