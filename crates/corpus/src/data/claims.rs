//! Claims as records, and each of their cells as a row.

use super::{Data, Json};
use crate::{Basis, Cell, Claim, Corpus, VoiceKind};

impl Corpus {
    /// Every claim. In a table each cell is a row.
    pub fn data_of_claims(&self) -> Data<'_> {
        let claims = &self.claims;
        Data {
            name: "claims",
            records: claims.iter().map(|claim| self.claim_record(claim)).collect(),
            rows: claims.iter().flat_map(|claim| claim.cells.iter().map(|cell| self.cell_row(claim, cell))).collect(),
        }
    }

    fn claim_record<'a>(&'a self, claim: &'a Claim) -> Json<'a> {
        let mut record = self.claim_fields(claim);
        record.push(("cells", claim.cells.iter().map(|cell| Json::Record(self.cell_fields(cell))).collect()));
        Json::Record(record)
    }

    fn cell_row<'a>(&'a self, claim: &'a Claim, cell: &'a Cell) -> Json<'a> {
        let mut row = self.claim_fields(claim);
        row.extend(self.cell_fields(cell));
        Json::Record(row)
    }

    fn claim_fields<'a>(&'a self, claim: &'a Claim) -> Vec<(&'static str, Json<'a>)> {
        let silent = claim.silent.iter().filter_map(|&source| self.sources.get(usize::from(source)));
        vec![
            ("id", claim.id.as_str().into()),
            ("title", claim.title.as_str().into()),
            ("themes", claim.themes.iter().map(|&theme| self.theme_id(theme)).collect()),
            ("relation", claim.relation.id().into()),
            ("differences", claim.differences.iter().map(|difference| difference.id()).collect()),
            ("silent", silent.map(|source| source.id.as_str()).collect()),
            ("formerly", claim.formerly.iter().map(String::as_str).collect()),
            ("note", Some(claim.note.as_str()).filter(|note| !note.is_empty()).into()),
        ]
    }

    fn cell_fields<'a>(&'a self, cell: &'a Cell) -> Vec<(&'static str, Json<'a>)> {
        let source = self.source(cell.passage);
        let name = match cell.voice.kind {
            VoiceKind::Source => source.map_or("", |source| source.name()),
            VoiceKind::Person | VoiceKind::Outlet => &cell.voice.name,
        };
        let voice = vec![
            ("kind", cell.voice.kind.id().into()),
            ("name", name.into()),
            ("id", cell.voice.id.as_deref().into()),
            ("basis", cell.voice.basis.map(Basis::id).into()),
        ];
        let mut fields = vec![
            ("source", source.map(|source| source.id.as_str()).into()),
            ("passage", self.address(cell.passage).into()),
        ];
        fields.extend(self.span_record(cell.passage, cell.quote));
        fields.extend([
            ("quote", self.quote(cell).into()),
            ("value", cell.value.as_deref().into()),
            ("unit", cell.unit.as_deref().into()),
            ("measure", cell.measure.as_deref().into()),
            ("as_of", cell.as_of.as_deref().into()),
            ("voice", Json::Record(voice)),
        ]);
        fields
    }
}
