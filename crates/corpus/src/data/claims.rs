//! Claims as records.

use super::{Data, Json};
use crate::{Basis, Cell, Claim, Corpus};

impl Corpus {
    /// Every claim. In the table each cell has a row.
    pub fn data_of_claims(&self) -> Data<'_> {
        Data {
            name: "claims",
            records: self.claims.iter().map(|claim| self.claim_record(claim)).collect(),
            table: self.table_of_claims(&(0..self.claims.len() as u16).collect::<Vec<_>>()),
        }
    }

    fn claim_record<'a>(&'a self, claim: &'a Claim) -> Json<'a> {
        let silent = claim.silent.iter().filter_map(|&source| self.sources.get(usize::from(source)));
        Json::Record(vec![
            ("id", claim.id.as_str().into()),
            ("title", claim.title.as_str().into()),
            ("themes", claim.themes.iter().map(|&theme| self.theme_id(theme)).collect()),
            ("relation", claim.relation.id().into()),
            ("differences", claim.differences.iter().map(|difference| difference.id()).collect()),
            ("silent", silent.map(|source| source.id.as_str()).collect()),
            ("formerly", claim.formerly.iter().map(String::as_str).collect()),
            ("note", Some(claim.note.as_str()).filter(|note| !note.is_empty()).into()),
            ("cells", claim.cells.iter().map(|cell| self.cell_record(cell)).collect()),
        ])
    }

    fn cell_record<'a>(&'a self, cell: &'a Cell) -> Json<'a> {
        let source = self.source(cell.passage);
        let voice = vec![
            ("kind", cell.voice.kind.id().into()),
            ("name", self.voice_name(cell).into()),
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
        Json::Record(fields)
    }
}
