//! A corpus as bytes, and back: writer beside reader.
//!
//! The bytes are [`MAGIC`] followed by the [postcard] encoding of the types in [`crate::Corpus`]. The app holds them in
//! its wasm, and whoever writes and whoever reads are always of one build: a change of the types is a change of the
//! last byte of [`MAGIC`], nothing more.

use core::fmt;

use crate::Corpus;

/// The name of the format and its version.
const MAGIC: &[u8; 8] = b"XREAD\0\0\x01";

/// Why bytes are not a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BytesError {
    /// They do not begin as a corpus of this version does.
    Magic,
    /// They begin well but are cut short or damaged.
    Damaged,
}

impl fmt::Display for BytesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BytesError::Magic => "these bytes are no corpus, or one of another version",
            BytesError::Damaged => "the corpus is cut short or damaged",
        })
    }
}

impl std::error::Error for BytesError {}

impl Corpus {
    /// This corpus as bytes: the same corpus gives the same bytes on every machine.
    #[expect(clippy::expect_used, reason = "a vector takes any length, and no type of a corpus refuses to be written")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let body = postcard::to_allocvec(self).expect("a corpus can always be written");
        [MAGIC.as_slice(), &body].concat()
    }

    /// Reads what [`Corpus::to_bytes`] wrote.
    ///
    /// # Errors
    /// Where the bytes are of another format or version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Corpus, BytesError> {
        let body = bytes.strip_prefix(MAGIC).ok_or(BytesError::Magic)?;
        postcard::from_bytes(body).map_err(|_| BytesError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::{Kind, Mark, Pair, Passage, PassageId, Reason, ReasonKind, SetBy, Source, Span, Theme};

    fn small() -> Corpus {
        let source = |id: &str| Source {
            id: id.into(),
            file: format!("{id}.txt"),
            text: "Oil.\n".into(),
            passages: vec![Passage {
                span: Span { start: 0, end: 4 },
                line: 1,
                kind: Kind::Paragraph,
                marks: vec![Mark { theme: 0, cues: vec![Span { start: 0, end: 3 }], set_by: SetBy::Rule }],
                lang: None,
            }],
            ..Source::default()
        };
        Corpus {
            themes: vec![Theme { id: "energy".into(), colour: 1, ..Theme::default() }],
            sources: vec![source("a"), source("b")],
            pairs: vec![Pair {
                a: PassageId { source: 0, n: 1 },
                b: PassageId { source: 1, n: 1 },
                score: 700,
                reasons: vec![Reason {
                    kind: ReasonKind::Word,
                    a: Span { start: 0, end: 3 },
                    b: Span { start: 0, end: 3 },
                }],
            }],
            ..Corpus::default()
        }
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(Corpus::from_bytes(&small().to_bytes()), Ok(small()));
    }

    #[test]
    fn the_format_has_not_changed_unawares() {
        // A new golden value needs a new version in MAGIC.
        let hex: String = small().to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        expect!["585245414400000100000000000106656e657267790000010002016105612e747874054f696c2e0a000000000000000000000000000000000000000000000000000000000000000000000000000000010004010101000100030000016205622e747874054f696c2e0a0000000000000000000000000000000000000000000000000000000000000000000000000000000100040101010001000300000100010101bc0501030003000300"].assert_eq(&hex);
    }

    #[test]
    fn foreign_and_damaged_bytes_are_refused() {
        let bytes = small().to_bytes();
        assert_eq!(Corpus::from_bytes(b"anything else"), Err(BytesError::Magic));
        for length in MAGIC.len()..bytes.len() {
            assert_eq!(Corpus::from_bytes(&bytes[..length]), Err(BytesError::Damaged), "cut at {length}");
        }
    }
}
