//! Cutting a passage where marks begin and end.

use crate::Span;

/// A run of a passage's text with everything that is marked on all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<'a, T> {
    /// The words.
    pub text: &'a str,
    /// What is marked on them, in the order given.
    pub marks: Vec<T>,
}

/// Cuts `text` at the ends of all `spans`, so that marks may overlap; the pieces give back the text.
///
/// Spans that do not fit the text are left out.
pub fn segments<'a, T: Copy>(text: &'a str, spans: &[(Span, T)]) -> Vec<Segment<'a, T>> {
    let fits = |span: &Span| !span.of(text).is_empty();
    let mut cuts = vec![0, text.len() as u32];
    for cut in spans.iter().filter(|(span, _)| fits(span)).flat_map(|(span, _)| [span.start, span.end]) {
        if let Err(place) = cuts.binary_search(&cut) {
            cuts.insert(place, cut);
        }
    }
    cuts.windows(2)
        .map(|ends| {
            let piece = Span { start: ends[0], end: ends[1] };
            let over = |span: &Span| fits(span) && span.start <= piece.start && piece.end <= span.end;
            let marks = spans.iter().filter(|(span, _)| over(span)).map(|&(_, mark)| mark).collect();
            Segment { text: piece.of(text), marks }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, spans: &[(u32, u32, char)], expected: &str) {
        let spans: Vec<_> = spans.iter().map(|&(start, end, mark)| (Span { start, end }, mark)).collect();
        let shown: Vec<String> = segments(text, &spans)
            .iter()
            .map(|segment| match segment.marks.is_empty() {
                true => segment.text.to_string(),
                false => format!("[{} {}]", segment.marks.iter().collect::<String>(), segment.text),
            })
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn a_passage_is_cut_where_marks_begin_and_end() {
        check("oil and gas", &[], "oil and gas");
        check("oil and gas", &[(0, 3, 'e'), (8, 11, 'e')], "[e oil]| and |[e gas]");
        check("oil and gas", &[(0, 7, 'a'), (4, 11, 'b')], "[a oil ]|[ab and]|[b  gas]");
        check("oil", &[(0, 3, 'a'), (0, 3, 'b')], "[ab oil]");
        check("", &[], "");
    }

    #[test]
    fn spans_that_do_not_fit_are_left_out() {
        check("öl", &[(1, 3, 'e'), (0, 9, 'e'), (2, 2, 'e')], "öl");
    }

    proptest! {
        #[test]
        fn the_pieces_give_back_the_text(text in ".*", spans in prop::collection::vec((0u32..40, 0u32..40), 0..6)) {
            let spans: Vec<_> = spans.into_iter().map(|(start, end)| (Span { start, end }, ())).collect();
            let joined: String = segments(&text, &spans).iter().map(|segment| segment.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
