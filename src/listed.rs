//! What a place lists, as a table to be taken along. The files of `data/` have more of each record.

use corpus::{Corpus, Pair, PassageId, Table};

use crate::{ui::pairs_shown, view::Place};

/// What is listed, as the files of `data/` are called.
pub fn list_name(place: &Place) -> &'static str {
    match place {
        Place::Passages(_) | Place::Search(_) => "passages",
        Place::Comparisons | Place::Comparison(_) => "pairs",
        Place::Claims(_) | Place::Claim(_) => "claims",
        Place::Figures => "figures",
        Place::Method => "sources",
    }
}

/// What a place lists, under the names that `docs/corpus.md` fixes; empty where the files have it just so.
pub fn listed(corpus: &Corpus, place: &Place) -> Table {
    match place {
        Place::Passages(filter) => passages(corpus, &corpus.shown(*filter)),
        Place::Search(search) => passages(corpus, &corpus.find(search.words.as_str()).passages(corpus, search.filter)),
        Place::Comparisons => pairs(corpus, &corpus.pairs.iter().collect::<Vec<_>>()),
        Place::Comparison(comparison) => pairs(corpus, &pairs_shown(corpus, comparison)),
        Place::Claims(filter) => claims(corpus, &mut corpus.claims_shown(*filter)),
        Place::Claim(index) => claims(corpus, &mut [*index].into_iter()),
        Place::Figures | Place::Method => Table::default(),
    }
}

fn passages(corpus: &Corpus, passages: &[PassageId]) -> Table {
    let row = |&id: &PassageId| {
        let (source, passage) = (corpus.source(id)?, corpus.passage(id)?);
        let themes = passage.marks.iter().map(|mark| theme(corpus, mark.theme));
        Some(vec![
            corpus.address(id),
            source.id.clone(),
            passage.line.to_string(),
            passage.kind.id().into(),
            themes.collect::<Vec<_>>().join("; "),
            corpus.text(id).into(),
        ])
    };
    Table::new(&["id", "source", "line", "kind", "themes", "text"], passages.iter().filter_map(row).collect())
}

fn pairs(corpus: &Corpus, pairs: &[&Pair]) -> Table {
    let row = |pair: &&Pair| {
        let (a, b) = (corpus.text(pair.a), corpus.text(pair.b));
        let reasons = pair.reasons.iter().map(|reason| [reason.a.of(a), " / ", reason.b.of(b)].concat());
        let reasons = reasons.collect::<Vec<_>>().join("; ");
        vec![corpus.address(pair.a), corpus.address(pair.b), reasons, a.into(), b.into()]
    };
    Table::new(&["a", "b", "reasons", "a_text", "b_text"], pairs.iter().map(row).collect())
}

/// A row for each quote of a claim.
fn claims(corpus: &Corpus, claims: &mut dyn Iterator<Item = u16>) -> Table {
    let mut rows = Vec::new();
    for claim in claims.filter_map(|index| corpus.claims.get(usize::from(index))) {
        for cell in &claim.cells {
            let said = |words: &Option<String>| words.clone().unwrap_or_default();
            rows.push(vec![
                claim.id.clone(),
                claim.title.clone(),
                claim.relation.id().into(),
                corpus.source(cell.passage).map(|source| source.id.clone()).unwrap_or_default(),
                corpus.address(cell.passage),
                corpus.quote(cell).into(),
                said(&cell.value),
                said(&cell.unit),
            ]);
        }
    }
    Table::new(&["id", "title", "relation", "source", "passage", "quote", "value", "unit"], rows)
}

fn theme(corpus: &Corpus, theme: u8) -> &str {
    corpus.themes.get(usize::from(theme)).map_or("", |theme| &theme.id)
}

#[cfg(test)]
mod tests {
    use corpus::{DataFormat, Filter, Kind, Mark, Passage, SetBy, Source, Span, Theme};

    use super::*;

    #[test]
    fn a_list_has_what_the_place_shows() {
        let passage = |start, end, marks| {
            let span = Span { start, end };
            Passage { span, line: 1, kind: Kind::Paragraph, marks, lang: None }
        };
        let mark = Mark { theme: 0, cues: vec![], set_by: SetBy::Rule };
        let passages = vec![passage(0, 4, vec![mark]), passage(5, 9, vec![])];
        let source = Source { id: "a".into(), text: "Oil.\nGas.".into(), passages, ..Source::default() };
        let theme = Theme { id: "energy".into(), ..Theme::default() };
        let corpus = Corpus { sources: vec![source], themes: vec![theme], ..Corpus::default() };
        let filter = Filter { themes: [0].into_iter().collect(), ..Filter::default() };
        assert_eq!(
            listed(&corpus, &Place::Passages(filter)).written(DataFormat::Csv),
            "id,source,line,kind,themes,text\r\na.1,a,1,paragraph,energy,Oil.\r\n"
        );
    }
}
