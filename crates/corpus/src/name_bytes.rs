//! The names of a corpus as bytes, and back: writer beside reader.
//!
//! They are apart from the bytes of the corpus, in the same manner, so that pages can list names and the app need not
//! carry them: [`MAGIC`], then each [`Name`] with its fields in the order of their declaration.

use crate::bytes::{Reader, Writer};
use crate::{BytesError, Mention, Name, NameKind};

/// The name of the format and its version.
const MAGIC: &[u8; 8] = b"XNAME\0\0\x01";

/// Names as bytes: the same names give the same bytes on every machine.
pub fn names_to_bytes(names: &[Name]) -> Vec<u8> {
    let mut writer = Writer(MAGIC.to_vec());
    writer.list(names, |w, Name { id, kind, name, note, mentions }| {
        w.text(id);
        w.0.push(*kind as u8);
        w.text(name);
        w.list(note.as_slice(), |w, note| w.text(note));
        w.list(mentions, |w, Mention { passage, span }| {
            w.passage_id(passage);
            w.span(span);
        });
    });
    writer.0
}

/// Reads what [`names_to_bytes`] wrote.
///
/// # Errors
/// Where the bytes are of another format or version, or damaged.
pub fn names_from_bytes(bytes: &[u8]) -> Result<Vec<Name>, BytesError> {
    let mut reader = Reader { bytes: bytes.strip_prefix(MAGIC).ok_or(BytesError::Magic)?, damaged: false };
    let names = reader.list(|r| Name {
        id: r.text(),
        kind: r.one_of(&NameKind::ALL),
        name: r.text(),
        note: r.list(Reader::text).pop(),
        mentions: r.list(|r| Mention { passage: r.passage_id(), span: r.span() }),
    });
    if reader.damaged || !reader.bytes.is_empty() { Err(BytesError::Damaged) } else { Ok(names) }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::{PassageId, Span};

    fn small() -> Vec<Name> {
        let mention = |n, start| Mention { passage: PassageId { source: 1, n }, span: Span { start, end: start + 3 } };
        let name = |kind: NameKind, note: Option<&str>| Name {
            id: kind.id().into(),
            kind,
            name: "Lee".into(),
            note: note.map(str::to_string),
            mentions: vec![mention(1, 0), mention(300, 200)],
        };
        vec![
            name(NameKind::Person, Some("r")),
            name(NameKind::Place, None),
            Name { mentions: vec![], ..name(NameKind::Organisation, None) },
        ]
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(names_from_bytes(&names_to_bytes(&small())), Ok(small()));
        assert_eq!(names_from_bytes(&names_to_bytes(&[])), Ok(vec![]));
    }

    #[test]
    fn the_format_has_not_changed_unawares() {
        // A new golden value needs a new version in MAGIC.
        let hex: String = names_to_bytes(&small()).iter().map(|byte| format!("{byte:02x}")).collect();
        expect!["584e414d450000010306706572736f6e00034c6565010172020101000301ac02c8010305706c61636501034c656500020101000301ac02c801030c6f7267616e69736174696f6e02034c65650000"].assert_eq(&hex);
    }

    #[test]
    fn foreign_and_damaged_bytes_are_refused() {
        let bytes = names_to_bytes(&small());
        assert_eq!(names_from_bytes(b"anything else"), Err(BytesError::Magic));
        assert_eq!(names_from_bytes(&[&bytes[..], b"more"].concat()), Err(BytesError::Damaged));
        for length in MAGIC.len()..bytes.len() {
            assert_eq!(names_from_bytes(&bytes[..length]), Err(BytesError::Damaged), "cut at {length}");
        }
    }
}
