//! A corpus as JSON, as `docs/corpus.md` describes it: every span a byte offset into the source file.

mod claims;

use corpus::{Corpus, Given, Kind, Mention, Name, PassageId, ReasonKind, SetBy, Source, Span};
use serde::Serialize;

use self::claims::{ClaimJson, FigureJson};

/// A corpus as one line of JSON.
///
/// # Errors
/// None in practice: nothing in a corpus refuses to be written.
pub fn to_json(corpus: &Corpus) -> Result<String, serde_json::Error> {
    serde_json::to_string(&CorpusJson::new(corpus))
}

#[derive(Serialize)]
struct CorpusJson<'a> {
    sources: Vec<SourceJson<'a>>,
    passages: Vec<PassageJson<'a>>,
    pairs: Vec<PairJson>,
    claims: Vec<ClaimJson<'a>>,
    figures: Vec<FigureJson<'a>>,
    names: Vec<NameJson<'a>>,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    id: &'a str,
    file: &'a str,
    title: Option<&'a str>,
    label: &'a str,
    byline: Option<StatedJson<'a>>,
    outlet: Option<StatedJson<'a>>,
    date: Option<StatedJson<'a>>,
    period: Option<StatedJson<'a>>,
    short: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    given: Option<GivenJson<'a>>,
    sha256: String,
    lang: &'a str,
    formerly: &'a [String],
}

/// What the editor says of a source; what is not said is left out.
#[derive(Serialize)]
struct GivenJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retrieved: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct StatedJson<'a> {
    text: &'a str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct PassageJson<'a> {
    id: String,
    source: &'a str,
    line: u32,
    kind: &'static str,
    start: u32,
    end: u32,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    themes: Vec<MarkJson<'a>>,
}

#[derive(Serialize)]
struct MarkJson<'a> {
    theme: &'a str,
    cues: Vec<SpanJson>,
    set_by: &'static str,
}

#[derive(Serialize)]
struct PairJson {
    a: String,
    b: String,
    score: f64,
    reasons: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct ReasonJson {
    kind: &'static str,
    a: SpanJson,
    b: SpanJson,
}

#[derive(Serialize)]
struct NameJson<'a> {
    id: &'a str,
    kind: &'static str,
    name: &'a str,
    forms: Vec<&'a str>,
    note: Option<&'a str>,
    mentions: Vec<MentionJson>,
}

#[derive(Serialize)]
struct MentionJson {
    passage: String,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct SpanJson {
    start: u32,
    end: u32,
}

impl SpanJson {
    /// A span of a passage as a span of its file.
    fn in_file(span: Span, passage: Span) -> SpanJson {
        SpanJson { start: passage.start + span.start, end: passage.start + span.end }
    }
}

impl<'a> CorpusJson<'a> {
    fn new(corpus: &'a Corpus) -> CorpusJson<'a> {
        CorpusJson {
            sources: corpus.sources.iter().map(SourceJson::new).collect(),
            passages: corpus.passages().map(|(id, _)| passage(corpus, id)).collect(),
            pairs: pairs(corpus),
            claims: corpus.claims.iter().map(|claim| ClaimJson::new(corpus, claim)).collect(),
            figures: corpus.figures.iter().map(|figure| FigureJson::new(corpus, figure)).collect(),
            names: corpus.names.iter().map(|name| NameJson::new(corpus, name)).collect(),
        }
    }
}

impl<'a> SourceJson<'a> {
    fn new(source: &'a Source) -> SourceJson<'a> {
        let text = source.text.as_str();
        let stated =
            |span: Option<Span>| span.map(|span| StatedJson { text: span.of(text), start: span.start, end: span.end });
        SourceJson {
            id: &source.id,
            file: &source.file,
            title: source.title.map(|title| title.of(text)),
            label: source.name(),
            byline: stated(source.byline),
            outlet: stated(source.outlet),
            date: stated(source.date),
            period: stated(source.period),
            short: &source.short,
            given: (source.given != Given::default()).then(|| GivenJson::new(&source.given)),
            sha256: source.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
            lang: &source.lang,
            formerly: &source.formerly,
        }
    }
}

impl<'a> GivenJson<'a> {
    fn new(given: &'a Given) -> GivenJson<'a> {
        let Given { url, byline, outlet, date, rights, retrieved, note } = given;
        GivenJson {
            url: url.as_deref(),
            byline: byline.as_deref(),
            outlet: outlet.as_deref(),
            date: date.as_deref(),
            rights: rights.as_deref(),
            retrieved: retrieved.as_deref(),
            note: note.as_deref(),
        }
    }
}

impl<'a> NameJson<'a> {
    fn new(corpus: &'a Corpus, name: &'a Name) -> NameJson<'a> {
        let mentions = name.mentions.iter().map(|&Mention { passage, span }| {
            let SpanJson { start, end } = SpanJson::in_file(span, span_of(corpus, passage));
            MentionJson { passage: corpus.address(passage), start, end }
        });
        NameJson {
            id: &name.id,
            kind: name.kind.id(),
            name: &name.name,
            forms: corpus.forms(name),
            note: name.note.as_deref(),
            mentions: mentions.collect(),
        }
    }
}

fn passage(corpus: &Corpus, id: PassageId) -> PassageJson<'_> {
    let span = span_of(corpus, id);
    let found = corpus.passage(id);
    let marks = found.map_or(&[][..], |passage| &passage.marks).iter().map(|mark| MarkJson {
        theme: corpus.themes.get(usize::from(mark.theme)).map_or("", |theme| &theme.id),
        cues: mark.cues.iter().map(|&cue| SpanJson::in_file(cue, span)).collect(),
        set_by: match mark.set_by {
            SetBy::Rule => "rule",
            SetBy::Editor => "editor",
        },
    });
    PassageJson {
        id: corpus.address(id),
        source: corpus.source(id).map_or("", |source| &source.id),
        line: found.map_or(0, |passage| passage.line),
        kind: found.map_or(Kind::Paragraph, |passage| passage.kind).id(),
        start: span.start,
        end: span.end,
        text: corpus.text(id),
        lang: found.and_then(|passage| passage.lang.as_deref()),
        themes: marks.collect(),
    }
}

fn pairs(corpus: &Corpus) -> Vec<PairJson> {
    let pairs = corpus.pairs.iter().map(|pair| PairJson {
        a: corpus.address(pair.a),
        b: corpus.address(pair.b),
        score: f64::from(pair.score) / 1000.0,
        reasons: (pair.reasons.iter())
            .map(|reason| ReasonJson {
                kind: match reason.kind {
                    ReasonKind::Name => "name",
                    ReasonKind::Figure => "figure",
                    ReasonKind::Date => "date",
                    ReasonKind::Word => "word",
                    ReasonKind::Claim => "claim",
                    ReasonKind::Order => "order",
                },
                a: SpanJson::in_file(reason.a, span_of(corpus, pair.a)),
                b: SpanJson::in_file(reason.b, span_of(corpus, pair.b)),
            })
            .collect(),
    });
    pairs.collect()
}

fn span_of(corpus: &Corpus, id: PassageId) -> Span {
    corpus.passage(id).map_or(Span::default(), |passage| passage.span)
}
