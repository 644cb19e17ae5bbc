//! What a place lists, as a table to be taken along: the rows of the file in `data/` that it shows.

use corpus::{Corpus, Table};

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

/// What a place lists, with the columns of the file in `data/`; empty where that file has it just so.
pub fn listed(corpus: &Corpus, place: &Place) -> Table {
    match place {
        Place::Passages(filter) => corpus.table_of_passages(&corpus.shown(*filter)),
        Place::Search(search) => {
            corpus.table_of_passages(&corpus.find(search.words.as_str()).passages(corpus, search.filter))
        }
        Place::Comparisons => corpus.table_of_pairs(&corpus.pairs.iter().collect::<Vec<_>>()),
        Place::Comparison(comparison) => corpus.table_of_pairs(&pairs_shown(corpus, comparison)),
        Place::Claims(filter) => corpus.table_of_claims(&corpus.claims_shown(*filter).collect::<Vec<_>>()),
        Place::Claim(index) => corpus.table_of_claims(&[*index]),
        Place::Figures | Place::Method => Table::default(),
    }
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
            "id,source,line,kind,start,end,text,lang,themes\r\na.1,a,1,paragraph,0,4,Oil.,,energy\r\n"
        );
    }
}
