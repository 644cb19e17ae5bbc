//! Passages, pairs and claims as tables: those of a view, or all of them. The app has these, and so has `data/`.

use super::table::{PARTED, Table};
use crate::{Basis, Cell, Corpus, Pair, PassageId, Span, VoiceKind};

const PASSAGES: &str = "id source line kind start end text lang themes";
const PAIRS: &str = "a b score reasons a_text b_text";
const CLAIMS: &str = "id title themes relation differences silent formerly note source passage start end quote value unit \
                      measure as_of voice_kind voice_name voice_id voice_basis";

impl Corpus {
    /// Passages, a row each.
    pub fn table_of_passages(&self, passages: &[PassageId]) -> Table {
        let mut table = Table::new(PASSAGES);
        for &id in passages {
            let (Some(source), Some(passage)) = (self.source(id), self.passage(id)) else { continue };
            table.row();
            table.cell(&self.address(id));
            table.cell(&source.id);
            table.number(passage.line);
            table.cell(passage.kind.id());
            table.number(passage.span.start);
            table.number(passage.span.end);
            table.cell(self.text(id));
            table.said(&passage.lang);
            table.list(&mut passage.marks.iter().map(|mark| self.theme_id(mark.theme)));
        }
        table
    }

    /// Pairs, a row each, with the words of both passages.
    pub fn table_of_pairs(&self, pairs: &[&Pair]) -> Table {
        let mut table = Table::new(PAIRS);
        for pair in pairs {
            let (a, b) = (self.text(pair.a), self.text(pair.b));
            let mut reasons = String::new();
            for reason in &pair.reasons {
                reasons.extend([if reasons.is_empty() { "" } else { PARTED }, reason.a.of(a), " / ", reason.b.of(b)]);
            }
            table.row();
            table.cell(&self.address(pair.a));
            table.cell(&self.address(pair.b));
            table.cell(&thousandths(pair.score));
            table.cell(&reasons);
            table.cell(a);
            table.cell(b);
        }
        table
    }

    /// Claims, given their indices: a row for each quote.
    pub fn table_of_claims(&self, claims: &[u16]) -> Table {
        let mut table = Table::new(CLAIMS);
        let source_id = |source: u16| self.sources.get(usize::from(source)).map_or("", |source| &source.id);
        for claim in claims.iter().filter_map(|&index| self.claims.get(usize::from(index))) {
            for cell in &claim.cells {
                let Span { start, end } = self.span_in_file(cell.passage, cell.quote);
                table.row();
                table.cell(&claim.id);
                table.cell(&claim.title);
                table.list(&mut claim.themes.iter().map(|&theme| self.theme_id(theme)));
                table.cell(claim.relation.id());
                table.list(&mut claim.differences.iter().map(|difference| difference.id()));
                table.list(&mut claim.silent.iter().map(|&source| source_id(source)));
                table.list(&mut claim.formerly.iter().map(String::as_str));
                table.cell(&claim.note);
                table.cell(source_id(cell.passage.source));
                table.cell(&self.address(cell.passage));
                table.number(start);
                table.number(end);
                table.cell(self.quote(cell));
                for said in [&cell.value, &cell.unit, &cell.measure, &cell.as_of] {
                    table.said(said);
                }
                table.cell(cell.voice.kind.id());
                table.cell(self.voice_name(cell));
                table.said(&cell.voice.id);
                table.cell(cell.voice.basis.map_or("", Basis::id));
            }
        }
        table
    }

    /// Where a span of a passage stands in its file.
    pub(super) fn span_in_file(&self, passage: PassageId, span: Span) -> Span {
        let start = self.passage(passage).map_or(0, |passage| passage.span.start);
        Span { start: start + span.start, end: start + span.end }
    }

    /// Who speaks in a cell.
    pub(super) fn voice_name<'a>(&'a self, cell: &'a Cell) -> &'a str {
        match cell.voice.kind {
            VoiceKind::Source => self.source(cell.passage).map_or("", |source| source.name()),
            VoiceKind::Person | VoiceKind::Outlet => &cell.voice.name,
        }
    }

    pub(super) fn theme_id(&self, theme: u8) -> &str {
        self.themes.get(usize::from(theme)).map_or("", |theme| &theme.id)
    }
}

/// A number of thousandths with its decimals. (Rust's own writing of floats would be much of the app.)
fn thousandths(number: u16) -> String {
    let decimals = (1000 + number % 1000).to_string();
    let written = [&(number / 1000).to_string(), ".", decimals.get(1..).unwrap_or_default()].concat();
    written.trim_end_matches('0').trim_end_matches('.').into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_are_decimals() {
        assert_eq!([499, 1000, 750, 5, 0, 2040].map(thousandths), ["0.499", "1", "0.75", "0.005", "0", "2.04"]);
    }
}
