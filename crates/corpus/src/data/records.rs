//! Sources, passages, pairs, figures and names as records.

use super::{Data, Json, Table};
use crate::{Corpus, Figure, FigureValue, Given, Name, Pair, Passage, PassageId, ReasonKind, SetBy, Source, Span};

impl Corpus {
    /// Every source.
    pub fn data_of_sources(&self) -> Data<'_> {
        let records: Vec<Json<'_>> = self.sources.iter().map(source).collect();
        Data { name: "sources", table: Table::of(&records), records }
    }

    /// Every passage, in reading order.
    pub fn data_of_passages(&self) -> Data<'_> {
        let passages: Vec<PassageId> = self.passages().map(|(id, _)| id).collect();
        Data {
            name: "passages",
            records: self.passages().map(|(id, passage)| self.passage_record(id, passage)).collect(),
            table: self.table_of_passages(&passages),
        }
    }

    /// Every pair, best first.
    pub fn data_of_pairs(&self) -> Data<'_> {
        Data {
            name: "pairs",
            records: self.pairs.iter().map(|pair| self.pair_record(pair)).collect(),
            table: self.table_of_pairs(&self.pairs.iter().collect::<Vec<_>>()),
        }
    }

    /// Every figure, in reading order.
    pub fn data_of_figures(&self) -> Data<'_> {
        let records: Vec<Json<'_>> = self.figures.iter().map(|figure| self.figure_record(figure)).collect();
        Data { name: "figures", table: Table::of(&records), records }
    }

    /// Who and what is named.
    pub(super) fn data_of_names(&self) -> Data<'_> {
        let records: Vec<Json<'_>> = self.names.iter().map(|name| self.name_record(name)).collect();
        Data { name: "names", table: Table::of(&records), records }
    }

    /// Where a span of a passage begins and ends in its file.
    pub(super) fn span_record(&self, passage: PassageId, span: Span) -> [(&'static str, Json<'_>); 2] {
        let Span { start, end } = self.span_in_file(passage, span);
        [("start", start.into()), ("end", end.into())]
    }

    fn passage_record<'a>(&'a self, id: PassageId, passage: &'a Passage) -> Json<'a> {
        let marks = passage.marks.iter().map(|mark| {
            let cues = mark.cues.iter().map(|&cue| Json::Record(self.span_record(id, cue).into()));
            let set_by = match mark.set_by {
                SetBy::Rule => "rule",
                SetBy::Editor => "editor",
            };
            Json::Record(vec![
                ("theme", self.theme_id(mark.theme).into()),
                ("cues", cues.collect()),
                ("set_by", set_by.into()),
            ])
        });
        let mut record = vec![
            ("id", self.address(id).into()),
            ("source", self.source(id).map(|source| source.id.as_str()).into()),
            ("line", passage.line.into()),
            ("kind", passage.kind.id().into()),
            ("start", passage.span.start.into()),
            ("end", passage.span.end.into()),
            ("text", self.text(id).into()),
        ];
        record.extend(passage.lang.as_deref().map(|lang| ("lang", lang.into())));
        record.push(("themes", marks.collect()));
        Json::Record(record)
    }

    fn pair_record(&self, pair: &Pair) -> Json<'_> {
        let reasons = pair.reasons.iter().map(|reason| {
            Json::Record(vec![
                ("kind", reason_kind(reason.kind).into()),
                ("a", Json::Record(self.span_record(pair.a, reason.a).into())),
                ("b", Json::Record(self.span_record(pair.b, reason.b).into())),
            ])
        });
        let score = Json::Number(f64::from(pair.score) / 1000.0);
        Json::Record(vec![
            ("a", self.address(pair.a).into()),
            ("b", self.address(pair.b).into()),
            ("score", score),
            ("reasons", reasons.collect()),
        ])
    }

    fn figure_record<'a>(&'a self, figure: &'a Figure) -> Json<'a> {
        let mut record = vec![("passage", self.address(figure.passage).into())];
        record.extend(self.span_record(figure.passage, figure.span));
        let value = figure.value.as_ref().map(|value| match value {
            FigureValue::Number(number) => Json::Number(*number),
            FigureValue::Date(date) => date.as_str().into(),
        });
        record.extend([
            ("text", figure.span.of(self.text(figure.passage)).into()),
            ("kind", figure.kind.id().into()),
            ("value", value.into()),
            ("unit", figure.unit.as_deref().into()),
        ]);
        Json::Record(record)
    }

    fn name_record<'a>(&'a self, name: &'a Name) -> Json<'a> {
        let mentions = name.mentions.iter().map(|mention| {
            let mut record = vec![("passage", self.address(mention.passage).into())];
            record.extend(self.span_record(mention.passage, mention.span));
            Json::Record(record)
        });
        Json::Record(vec![
            ("id", name.id.as_str().into()),
            ("kind", name.kind.id().into()),
            ("name", name.name.as_str().into()),
            ("forms", self.forms(name).into_iter().collect()),
            ("note", name.note.as_deref().into()),
            ("mentions", mentions.collect()),
        ])
    }
}

fn source(source: &Source) -> Json<'_> {
    let text = source.text.as_str();
    let stated = |span: Option<Span>| -> Json<'_> {
        span.map(|span| {
            Json::Record(vec![("text", span.of(text).into()), ("start", span.start.into()), ("end", span.end.into())])
        })
        .into()
    };
    let digit = |digit| char::from_digit(digit, 16).unwrap_or('0');
    let sha256: String =
        source.sha256.iter().flat_map(|&byte| [byte >> 4, byte & 15]).map(|half| digit(half.into())).collect();
    let mut record: Vec<(&str, Json<'_>)> = vec![
        ("id", source.id.as_str().into()),
        ("file", source.file.as_str().into()),
        ("title", source.title.map(|title| title.of(text)).into()),
        ("label", source.name().into()),
        ("byline", stated(source.byline)),
        ("outlet", stated(source.outlet)),
        ("date", stated(source.date)),
        ("period", stated(source.period)),
        ("short", source.short.as_str().into()),
    ];
    record.extend((source.given != Given::default()).then(|| ("given", given(&source.given))));
    record.extend([
        ("sha256", sha256.into()),
        ("lang", source.lang.as_str().into()),
        ("formerly", source.formerly.iter().map(String::as_str).collect()),
    ]);
    Json::Record(record)
}

/// What the editor says of a source; what is not said is left out.
fn given(given: &Given) -> Json<'_> {
    let Given { url, byline, outlet, date, rights, retrieved, note } = given;
    let said = [
        ("url", url),
        ("byline", byline),
        ("outlet", outlet),
        ("date", date),
        ("rights", rights),
        ("retrieved", retrieved),
        ("note", note),
    ];
    let said = said.into_iter().filter_map(|(name, said)| Some((name, said.as_deref()?.into())));
    Json::Record(said.collect())
}

fn reason_kind(kind: ReasonKind) -> &'static str {
    match kind {
        ReasonKind::Name => "name",
        ReasonKind::Figure => "figure",
        ReasonKind::Date => "date",
        ReasonKind::Word => "word",
        ReasonKind::Claim => "claim",
        ReasonKind::Order => "order",
    }
}
