//! What two passages that say nearly the same in the same words say otherwise: versions of a text, agency copy.

use std::collections::BTreeMap;

use corpus::Span;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::language::words::Word;

/// The share of words, of those of both texts, that must be the same and in the same order.
const NEARLY: f64 = 0.6;

/// The fewest words in common: a phrase that two texts share is no version.
const FEWEST: usize = 8;

/// The words of each text that are not in the other, by a diff of the folded words; what stands together is one span.
/// `None` unless the texts are nearly the same.
pub(super) fn differ(a: &[Word], b: &[Word]) -> Option<[Vec<Span>; 2]> {
    let all = a.len() + b.len();
    let nearly = |same: usize| same >= FEWEST && 2.0 * same as f64 >= NEARLY * all as f64;
    // No more can be the same than the shorter text has words.
    if !nearly(a.len().min(b.len())) {
        return None;
    }
    let [a_folded, b_folded] = [a, b].map(|words| words.iter().map(Word::folded).collect::<Vec<_>>());
    // Nor can more be the same in order than in any order, which is told much sooner.
    if !nearly(common(&a_folded, &b_folded)) {
        return None;
    }
    let changes = capture_diff_slices(Algorithm::Myers, &a_folded, &b_folded);
    let same = changes.iter().filter(|change| change.tag() == DiffTag::Equal).map(|change| change.old_range().len());
    if !nearly(same.sum()) {
        return None;
    }
    let mut differ = [Vec::new(), Vec::new()];
    for change in changes.iter().filter(|change| change.tag() != DiffTag::Equal) {
        let [in_a, in_b] = &mut differ;
        in_a.extend(a.get(change.old_range()).and_then(span));
        in_b.extend(b.get(change.new_range()).and_then(span));
    }
    Some(differ)
}

/// How many words are in both texts, in whatever order.
fn common(a: &[&str], b: &[&str]) -> usize {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    a.iter().for_each(|word| *left.entry(word).or_default() += 1);
    let taken = |word: &&&str| left.get_mut(**word).filter(|left| **left > 0).map(|left| *left -= 1).is_some();
    b.iter().filter(taken).count()
}

/// From the first of some words to the last.
fn span(words: &[Word]) -> Option<Span> {
    Some(Span { start: words.first()?.span.start, end: words.last()?.span.end })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::words::words;

    /// The texts with what differs in brackets, or that they are too far apart.
    #[track_caller]
    fn check(texts: [&str; 2], expected: [&str; 2]) {
        let Some(differ) = differ(&words(texts[0]), &words(texts[1])) else { panic!("too far apart: {texts:?}") };
        let shown = [0, 1].map(|side| {
            let mut shown = texts[side].to_string();
            for span in differ[side].iter().rev() {
                shown.insert(span.end as usize, ']');
                shown.insert(span.start as usize, '[');
            }
            shown
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_that_differ_are_found_where_they_stand() {
        check(
            [
                "The well by the old mill gave 40 litres a day in June.",
                "The well by the mill gave 55 litres a day, in dry June.",
            ],
            [
                "The well by the [old] mill gave [40] litres a day in June.",
                "The well by the mill gave [55] litres a day, in [dry] June.",
            ],
        );
        check(
            [
                "Der Rat beschloss gestern, die drei alten Brunnen im Norden zu schließen.",
                "Der Stadtrat beschloss, die drei alten Brunnen im Süden zu schliessen.",
            ],
            [
                "Der [Rat] beschloss [gestern], die drei alten Brunnen im [Norden] zu schließen.",
                "Der [Stadtrat] beschloss, die drei alten Brunnen im [Süden] zu schliessen.",
            ],
        );
    }

    #[test]
    fn texts_that_share_little_are_no_versions() {
        let texts = [
            "The well by the old mill gave 40 litres a day in June.",
            "In June nobody drew water, as the mill had burnt down.",
        ];
        assert_eq!(differ(&words(texts[0]), &words(texts[1])), None);
        assert_eq!(differ(&words("The old mill burnt."), &words("The old mill burnt.")), None, "too short to tell");
    }

    proptest! {
        #[test]
        fn what_is_left_is_the_same_in_both(
            base in prop::collection::vec("[a-z]{1,4}", 12..40),
            cuts in prop::collection::vec((0usize..40, any::<bool>()), 0..6),
        ) {
            let mut texts = [base.clone(), base];
            for (at, first) in cuts {
                let text = &mut texts[usize::from(first)];
                text.remove(at % text.len());
            }
            let texts = texts.map(|words| words.join(" "));
            let both = [words(&texts[0]), words(&texts[1])];
            let Some(differ) = differ(&both[0], &both[1]) else { return Ok(()) };
            let left = [0, 1].map(|side| {
                let marked = |word: &Word| differ[side].iter().any(|span| span.start <= word.span.start && word.span.end <= span.end);
                both[side].iter().filter(|word| !marked(word)).map(|word| word.folded().to_string()).collect::<Vec<_>>()
            });
            prop_assert_eq!(&left[0], &left[1]);
            for (side, spans) in differ.iter().enumerate() {
                prop_assert!(spans.iter().all(|span| !span.of(&texts[side]).is_empty()));
                prop_assert!(spans.windows(2).all(|two| two[0].end < two[1].start));
            }
        }
    }
}
