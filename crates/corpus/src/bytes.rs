//! A corpus as bytes, and back: the app holds them in its wasm.
//!
//! The bytes are [`MAGIC`], then the [`Corpus`] in postcard's wire format. Whoever writes and whoever reads are of one
//! build, so nothing is owed to older bytes: a change of any stored type is a change of the last byte of [`MAGIC`].

use core::fmt;

use crate::Corpus;

/// The name of the format and its version.
const MAGIC: &[u8; 8] = b"XREAD\0\0\x08";

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
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to memory cannot fail for types without maps and without sequences of unknown length.
        postcard::to_extend(self, MAGIC.to_vec()).unwrap_or_default()
    }

    /// Reads what [`Corpus::to_bytes`] wrote.
    ///
    /// # Errors
    /// If the bytes are of another format or version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Corpus, BytesError> {
        let bytes = bytes.strip_prefix(MAGIC).ok_or(BytesError::Magic)?;
        match postcard::take_from_bytes(bytes) {
            Ok((corpus, [])) => Ok(corpus),
            _ => Err(BytesError::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::{
        Cell, Claim, Figure, FigureKind, FigureValue, Kind, Mark, Mention, Name, Pair, Passage, PassageId, Reason,
        SetBy, Site, Source, Span, Theme, Voice,
    };

    fn small() -> Corpus {
        let span = Span { start: 0, end: 3 };
        let source = |id: &str| Source {
            id: id.into(),
            file: format!("{id}.txt"),
            text: "\n\nOil.\nGas\n".into(),
            lang: "en".into(),
            title: Some(span),
            period: Some(span),
            passages: [(2, 6, 3), (7, 10, 4)]
                .map(|(start, end, line)| Passage {
                    span: Span { start, end },
                    line,
                    kind: Kind::Note,
                    marks: vec![Mark { theme: 0, cues: vec![span], set_by: SetBy::Editor }],
                    lang: Some("tr".into()),
                })
                .into(),
            ..Source::default()
        };
        let (a, b) = (PassageId { source: 0, n: 1 }, PassageId { source: 1, n: 1 });
        let reason = Reason { a: Span { start: 0, end: 300 }, b: Span { start: 200, end: 203 }, ..Reason::default() };
        let cell = Cell {
            passage: a,
            quote: span,
            value: Some("3".into()),
            unit: None,
            measure: None,
            as_of: None,
            voice: Voice::default(),
        };
        let figure = Figure {
            passage: b,
            span,
            kind: FigureKind::Share,
            value: Some(FigureValue::Number(0.5)),
            unit: Some("%".into()),
        };
        Corpus {
            site: Site { title: "T".into(), ..Site::default() },
            themes: vec![Theme { id: "energy".into(), mark: "◆".into(), colour: 1, ..Theme::default() }],
            sources: vec![source("a"), source("b")],
            pairs: vec![Pair { a, b, score: 700, reasons: vec![reason], alike: [Some(span), None], ..Pair::default() }],
            names: vec![Name { id: "n".into(), mentions: vec![Mention { passage: a, span }], ..Name::default() }],
            claims: vec![Claim { id: "c".into(), cells: vec![cell], ..Claim::default() }],
            figures: vec![figure],
            ..Corpus::default()
        }
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(Corpus::from_bytes(&small().to_bytes()), Ok(small()));
        assert_eq!(Corpus::from_bytes(&Corpus::default().to_bytes()), Ok(Corpus::default()));
    }

    #[test]
    fn the_format_has_not_changed_unawares() {
        // A new golden value needs a new version in MAGIC.
        let hex: String = small().to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        expect!["585245414400000801540000000002656e000106656e657267790003e29786010002016105612e7478740b0a0a4f696c2e0a4761730a000000000000000000000000000000000000000000000000000000000000000000000100030000000100030000000000000002656e000202040304010001000301010274720703040401000100030101027472016205622e7478740b0a0a4f696c2e0a4761730a000000000000000000000000000000000000000000000000000000000000000000000100030000000100030000000000000002656e0002020403040100010003010102747207030404010001000301010274720100010101bc05010300ac02c801030100030000000001016e000000010001000301016300000300000100010003010133000000000000000000000101010003000100000000000000e03f010125"].assert_eq(&hex);
    }

    #[test]
    fn foreign_and_damaged_bytes_are_refused() {
        let bytes = small().to_bytes();
        assert_eq!(Corpus::from_bytes(b"anything else"), Err(BytesError::Magic));
        assert_eq!(Corpus::from_bytes(&[&bytes[..], b"more"].concat()), Err(BytesError::Damaged));
        for length in MAGIC.len()..bytes.len() {
            assert_eq!(Corpus::from_bytes(&bytes[..length]), Err(BytesError::Damaged), "cut at {length}");
        }
    }
}
