//! Claims and figures as JSON.

use corpus::{Basis, Claim, Corpus, Figure, FigureValue, Voice, VoiceKind};
use serde::Serialize;

use super::{SpanJson, span_of};

#[derive(Serialize)]
pub(super) struct ClaimJson<'a> {
    id: &'a str,
    title: &'a str,
    themes: Vec<&'a str>,
    relation: &'static str,
    differences: Vec<&'static str>,
    /// Sources of which it is known that they say nothing of it.
    silent: Vec<&'a str>,
    formerly: &'a [String],
    note: Option<&'a str>,
    cells: Vec<CellJson<'a>>,
}

#[derive(Serialize)]
struct CellJson<'a> {
    source: &'a str,
    passage: String,
    start: u32,
    end: u32,
    quote: &'a str,
    value: Option<&'a str>,
    unit: Option<&'a str>,
    measure: Option<&'a str>,
    as_of: Option<&'a str>,
    voice: VoiceJson<'a>,
}

#[derive(Serialize)]
struct VoiceJson<'a> {
    kind: &'static str,
    name: &'a str,
    id: Option<&'a str>,
    basis: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct FigureJson<'a> {
    passage: String,
    start: u32,
    end: u32,
    text: &'a str,
    kind: &'static str,
    value: Option<ValueJson<'a>>,
    unit: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueJson<'a> {
    Whole(i64),
    Number(f64),
    Date(&'a str),
}

impl<'a> ClaimJson<'a> {
    pub(super) fn new(corpus: &'a Corpus, claim: &'a Claim) -> ClaimJson<'a> {
        let themes = claim.themes.iter().filter_map(|&theme| corpus.themes.get(usize::from(theme)));
        let cells = claim.cells.iter().map(|cell| {
            let SpanJson { start, end } = SpanJson::in_file(cell.quote, span_of(corpus, cell.passage));
            let source = corpus.source(cell.passage);
            CellJson {
                source: source.map_or("", |source| &source.id),
                passage: corpus.address(cell.passage),
                start,
                end,
                quote: corpus.quote(cell),
                value: cell.value.as_deref(),
                unit: cell.unit.as_deref(),
                measure: cell.measure.as_deref(),
                as_of: cell.as_of.as_deref(),
                voice: VoiceJson::new(&cell.voice, source.map_or("", |source| source.name())),
            }
        });
        let silent = claim.silent.iter().filter_map(|&source| corpus.sources.get(usize::from(source)));
        ClaimJson {
            id: &claim.id,
            title: &claim.title,
            themes: themes.map(|theme| theme.id.as_str()).collect(),
            relation: claim.relation.id(),
            differences: claim.differences.iter().map(|difference| difference.id()).collect(),
            silent: silent.map(|source| source.id.as_str()).collect(),
            formerly: &claim.formerly,
            note: Some(claim.note.as_str()).filter(|note| !note.is_empty()),
            cells: cells.collect(),
        }
    }
}

impl<'a> VoiceJson<'a> {
    fn new(voice: &'a Voice, source: &'a str) -> VoiceJson<'a> {
        let name = if voice.kind == VoiceKind::Source { source } else { &voice.name };
        VoiceJson { kind: voice.kind.id(), name, id: voice.id.as_deref(), basis: voice.basis.map(Basis::id) }
    }
}

impl<'a> FigureJson<'a> {
    pub(super) fn new(corpus: &'a Corpus, figure: &'a Figure) -> FigureJson<'a> {
        let SpanJson { start, end } = SpanJson::in_file(figure.span, span_of(corpus, figure.passage));
        FigureJson {
            passage: corpus.address(figure.passage),
            start,
            end,
            text: figure.span.of(corpus.text(figure.passage)),
            kind: figure.kind.id(),
            value: figure.value.as_ref().map(|value| match value {
                FigureValue::Date(date) => ValueJson::Date(date),
                // Whole numbers are written as such: 1991, not 1991.0.
                FigureValue::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                    ValueJson::Whole(*number as i64)
                }
                FigureValue::Number(number) => ValueJson::Number(*number),
            }),
            unit: figure.unit.as_deref(),
        }
    }
}
