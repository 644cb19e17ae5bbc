//! What the app shows of a corpus as bytes, and back: writer beside reader.
//!
//! Names, claims, figures, edits, what pairs score, the kinds of reasons and what the method page tells are not in them:
//! pages show these, and are written from the corpus itself. The bytes are [`MAGIC`], then the other fields of [`Corpus`]
//! in the order of their declaration: numbers as LEB128, text and lists with their length before them, a thing that may
//! be missing as a list of none or one, a span as its start and its length. Spans that follow each other start from the
//! end of the one before, and lines are not written, as the text tells them. The app holds them in its wasm, so the
//! reader is small: a library for this cost the visitor 4 KB more.
//!
//! Whoever writes and whoever reads are of one build. A change of the format is a change of the last byte of [`MAGIC`].

use core::fmt;

use crate::{Corpus, Kind, Mark, Pair, Passage, PassageId, Reason, SetBy, Site, Source, Span, Theme};

/// The name of the format and its version.
const MAGIC: &[u8; 8] = b"XREAD\0\0\x03";

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
    /// This corpus as bytes, but for what only pages show: the same corpus gives the same bytes on every machine.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer(MAGIC.to_vec());
        writer.corpus(self);
        writer.0
    }

    /// Reads what [`Corpus::to_bytes`] wrote: a corpus without names, claims and figures.
    ///
    /// # Errors
    /// Where the bytes are of another format or version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Corpus, BytesError> {
        let mut reader = Reader { bytes: bytes.strip_prefix(MAGIC).ok_or(BytesError::Magic)?, damaged: false };
        let corpus = reader.corpus();
        if reader.damaged || !reader.bytes.is_empty() { Err(BytesError::Damaged) } else { Ok(corpus) }
    }
}

const KINDS: [Kind; 6] = [Kind::Heading, Kind::Paragraph, Kind::ListItem, Kind::Caption, Kind::Note, Kind::Furniture];

struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Writer, &T)) {
        self.number(items.len() as u32);
        items.iter().for_each(|item| write(self, item));
    }

    /// A span that starts at or after `end`, which becomes its own.
    fn span_after(&mut self, end: &mut u32, span: &Span) {
        self.span(&Span { start: span.start - *end, end: span.end - *end });
        *end = span.end;
    }

    fn span(&mut self, span: &Span) {
        self.number(span.start);
        self.number(span.end - span.start);
    }

    fn passage_id(&mut self, id: &PassageId) {
        self.number(id.source.into());
        self.number(id.n.into());
    }

    fn corpus(&mut self, corpus: &Corpus) {
        let Site { title, subject, introduction, selection: _, address: _ } = &corpus.site;
        [title, subject, introduction].into_iter().for_each(|text| self.text(text));
        self.list(&corpus.themes, |w, Theme { id, label, mark, colour, about: _ }| {
            [id, label, mark].into_iter().for_each(|text| w.text(text));
            w.0.push(*colour);
        });
        self.list(&corpus.sources, Writer::source);
        self.list(&corpus.pairs, |w, Pair { a, b, score: _, reasons }| {
            w.passage_id(a);
            w.passage_id(b);
            w.list(reasons, |w, Reason { kind: _, a, b }| {
                w.span(a);
                w.span(b);
            });
        });
    }

    fn source(&mut self, source: &Source) {
        let Source { id, file, text, sha256, label, title, byline, outlet, date, period, lang, passages } = source;
        [id, file, text, label, lang].into_iter().for_each(|text| self.text(text));
        self.0.extend_from_slice(sha256);
        [title, byline, outlet, date, period].into_iter().for_each(|stated| self.list(stated.as_slice(), Writer::span));
        let mut end = 0;
        self.list(passages, |w, Passage { span, line: _, kind, marks, lang }| {
            w.span_after(&mut end, span);
            w.0.push(*kind as u8);
            w.list(marks, |w, Mark { theme, cues, set_by }| {
                w.0.push(*theme);
                w.0.push(*set_by as u8);
                let mut end = 0;
                w.list(cues, |w, cue| w.span_after(&mut end, cue));
            });
            w.list(lang.as_slice(), |w, lang| w.text(lang));
        });
    }
}

/// Reads from the front of the bytes. Where they do not hold what is asked for it gives nothing much and remembers it:
/// a way out at every step would be most of the code.
struct Reader<'a> {
    bytes: &'a [u8],
    damaged: bool,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.bytes.split_at_checked(length).unwrap_or_else(|| {
            self.damaged = true;
            (&[], &[])
        });
        self.bytes = rest;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f).wrapping_shl(shift);
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    fn text(&mut self) -> String {
        let length = self.number() as usize;
        let text = str::from_utf8(self.take(length));
        self.damaged |= text.is_err();
        text.unwrap_or_default().to_string()
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Reader<'a>) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            if self.damaged {
                break;
            }
            items.push(read(self));
        }
        items
    }

    fn one_of<T: Copy + Default>(&mut self, all: &[T]) -> T {
        let item = all.get(usize::from(self.byte()));
        self.damaged |= item.is_none();
        item.copied().unwrap_or_default()
    }

    fn span(&mut self) -> Span {
        let start = self.number();
        Span { start, end: start.saturating_add(self.number()) }
    }

    fn span_after(&mut self, end: &mut u32) -> Span {
        let span = self.span();
        let span = Span { start: span.start.saturating_add(*end), end: span.end.saturating_add(*end) };
        *end = span.end;
        span
    }

    fn passage_id(&mut self) -> PassageId {
        PassageId { source: self.number() as u16, n: self.number() as u16 }
    }

    fn corpus(&mut self) -> Corpus {
        Corpus {
            site: Site { title: self.text(), subject: self.text(), introduction: self.text(), ..Site::default() },
            themes: self.list(|r| Theme {
                id: r.text(),
                label: r.text(),
                mark: r.text(),
                colour: r.byte(),
                ..Theme::default()
            }),
            sources: self.list(Reader::source),
            pairs: self.list(|r| Pair {
                a: r.passage_id(),
                b: r.passage_id(),
                reasons: r.list(|r| Reason { a: r.span(), b: r.span(), ..Reason::default() }),
                score: 0,
            }),
            ..Corpus::default()
        }
    }

    fn source(&mut self) -> Source {
        let mut source = Source {
            id: self.text(),
            file: self.text(),
            text: self.text(),
            label: self.text(),
            lang: self.text(),
            sha256: self.take(32).try_into().unwrap_or_default(),
            title: self.list(Reader::span).pop(),
            byline: self.list(Reader::span).pop(),
            outlet: self.list(Reader::span).pop(),
            date: self.list(Reader::span).pop(),
            period: self.list(Reader::span).pop(),
            passages: Vec::new(),
        };
        let (mut end, mut line) = (0, 1);
        source.passages = self.list(|r| {
            let gap = end;
            let span = r.span_after(&mut end);
            let gap = Span { start: gap, end: span.start }.of(&source.text);
            line += gap.bytes().filter(|&byte| byte == b'\n').count() as u32;
            Passage {
                span,
                line,
                kind: r.one_of(&KINDS),
                marks: r.list(|r| Mark {
                    theme: r.byte(),
                    set_by: r.one_of(&[SetBy::Rule, SetBy::Editor]),
                    cues: {
                        let mut end = 0;
                        r.list(|r| r.span_after(&mut end))
                    },
                }),
                lang: r.list(Reader::text).pop(),
            }
        });
        source
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn small() -> Corpus {
        let span = Some(Span { start: 0, end: 3 });
        let source = |id: &str| Source {
            id: id.into(),
            file: format!("{id}.txt"),
            text: "\n\nOil.\nGas\n".into(),
            lang: "en".into(),
            title: span,
            period: span,
            passages: [(2, 6, 3), (7, 10, 4)]
                .map(|(start, end, line)| Passage {
                    span: Span { start, end },
                    line,
                    kind: Kind::Note,
                    marks: vec![Mark { theme: 0, cues: span.into_iter().collect(), set_by: SetBy::Editor }],
                    lang: Some("tr".into()),
                })
                .into(),
            ..Source::default()
        };
        let (a, b) = (PassageId { source: 0, n: 1 }, PassageId { source: 1, n: 1 });
        let reason = Reason { a: Span { start: 0, end: 300 }, b: Span { start: 200, end: 203 }, ..Reason::default() };
        Corpus {
            site: Site { title: "T".into(), ..Site::default() },
            themes: vec![Theme { id: "energy".into(), mark: "◆".into(), colour: 1, ..Theme::default() }],
            sources: vec![source("a"), source("b")],
            pairs: vec![Pair { a, b, score: 0, reasons: vec![reason] }],
            ..Corpus::default()
        }
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(Corpus::from_bytes(&small().to_bytes()), Ok(small()));
        for kind in KINDS {
            let mut corpus = small();
            corpus.sources[0].passages[0].kind = kind;
            assert_eq!(Corpus::from_bytes(&corpus.to_bytes()), Ok(corpus));
        }
    }

    #[test]
    fn only_pages_show_names_claims_and_figures() {
        let mut corpus = small();
        corpus.names.push(crate::Name::default());
        corpus.claims.push(crate::Claim::default());
        corpus.figures.push(crate::Figure {
            passage: PassageId { source: 0, n: 1 },
            span: Span::default(),
            kind: crate::FigureKind::Count,
            value: None,
            unit: None,
        });
        assert_eq!(corpus.to_bytes(), small().to_bytes());
        assert_eq!(Corpus::from_bytes(&corpus.to_bytes()), Ok(small()));
    }

    #[test]
    fn the_format_has_not_changed_unawares() {
        // A new golden value needs a new version in MAGIC.
        let hex: String = small().to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        expect!["5852454144000003015400000106656e657267790003e297860102016105612e7478740b0a0a4f696c2e0a4761730a0002656e0000000000000000000000000000000000000000000000000000000000000000010003000000010003020204040100010100030102747201030401000101000301027472016205622e7478740b0a0a4f696c2e0a4761730a0002656e000000000000000000000000000000000000000000000000000000000000000001000300000001000302020404010001010003010274720103040100010100030102747201000101010100ac02c80103"].assert_eq(&hex);
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
