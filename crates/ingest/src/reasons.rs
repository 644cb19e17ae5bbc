//! The reasons of a pair: the strongest of what its passages share, as spans that a reader can see in both.

use corpus::{Reason, ReasonKind, Span};

use crate::themes::overlap;
use crate::weight::ONE;

/// The most reasons that a pair gives.
const MOST_REASONS: usize = 4;

/// A feature is a reason where it is at least this rare, as a weight.
const LEAST_REASON: u32 = 2 * ONE;

/// Something that both passages of a pair have.
pub(crate) struct Shared {
    /// How rare it is.
    pub(crate) weight: u32,
    /// Whether it is two words, each of which is shared too.
    pub(crate) double: bool,
    /// Whether it carries, in both passages, a theme that both have.
    pub(crate) on_theme: bool,
    /// What it is, and where in both.
    pub(crate) reason: Reason,
}

/// The strongest of what is shared, none overlapping another; what stands together in both passages is one reason.
///
/// None where there is only one: a single word or name in common makes no pair.
pub(crate) fn reasons(shared: &[Shared], texts: [&str; 2]) -> Vec<Reason> {
    let mut chosen: Vec<(u32, Reason)> = Vec::new();
    for Shared { weight, reason, .. } in shared {
        let clear = |(_, other): &(u32, Reason)| !overlap(other.a, reason.a) && !overlap(other.b, reason.b);
        if *weight >= LEAST_REASON && chosen.iter().all(clear) {
            chosen.push((*weight, *reason));
        }
    }
    let words = |reason: &Reason| reason.a.of(texts[0]).split_whitespace().count();
    if chosen.iter().map(|(_, reason)| words(reason)).sum::<usize>() < 2 {
        return Vec::new();
    }
    chosen.sort_by_key(|(_, reason)| reason.a);
    let mut joined: Vec<(u32, Reason)> = Vec::new();
    for (weight, reason) in chosen {
        match joined.last_mut() {
            Some((sum, last)) if follows(last.a, reason.a, texts[0]) && follows(last.b, reason.b, texts[1]) => {
                *sum += weight;
                last.a.end = reason.a.end;
                last.b.end = reason.b.end;
                last.kind = joined_kind(last.kind, reason.kind);
            }
            _ => joined.push((weight, reason)),
        }
    }
    joined.sort_by_key(|&(weight, reason)| (u32::MAX - weight, reason.a));
    joined.into_iter().map(|(_, reason)| reason).take(MOST_REASONS).collect()
}

/// The kind of two reasons that are joined: a figure with its noun is a figure, a name with a word is words.
fn joined_kind(one: ReasonKind, other: ReasonKind) -> ReasonKind {
    match (one, other) {
        (ReasonKind::Figure, _) | (_, ReasonKind::Figure) => ReasonKind::Figure,
        (ReasonKind::Date, _) | (_, ReasonKind::Date) => ReasonKind::Date,
        (ReasonKind::Name, ReasonKind::Name) => ReasonKind::Name,
        _ => ReasonKind::Word,
    }
}

/// Whether nothing but a blank, a hyphen or a possessive stands between two spans.
fn follows(first: Span, second: Span, text: &str) -> bool {
    let between = Span { start: first.end, end: second.start }.of(text);
    let between = between.strip_prefix("’s").or_else(|| between.strip_prefix("'s")).unwrap_or(between);
    first.end < second.start && matches!(between, " " | "-" | "–" | "\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: [&str; 2], shared: &[(&str, ReasonKind, u32)], expected: &[&str]) {
        let place = |text: &str, words: &str| {
            let start = text.find(words).unwrap() as u32;
            Span { start, end: start + words.len() as u32 }
        };
        let shared: Vec<Shared> = (shared.iter())
            .map(|&(words, kind, weight)| Shared {
                weight: weight * ONE,
                double: false,
                on_theme: false,
                reason: Reason { kind, a: place(texts[0], words), b: place(texts[1], words) },
            })
            .collect();
        let reasons = reasons(&shared, texts);
        let shown: Vec<_> =
            reasons.iter().map(|reason| format!("{:?} {}", reason.kind, reason.a.of(texts[0]))).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_stands_together_in_both_is_one_reason() {
        use ReasonKind::{Figure, Name, Word};
        let texts = ["In Red Village 412 wells ran dry, said Lee.", "Lee saw that 412 wells of Red Village ran dry."];
        let shared = [
            ("Red", Name, 5),
            ("Village", Name, 5),
            ("412", Figure, 4),
            ("wells", Word, 4),
            ("Lee", Name, 3),
            ("dry", Word, 1),
        ];
        check(texts, &shared, &["Name Red Village", "Figure 412 wells", "Name Lee"]);
    }

    #[test]
    fn one_word_alone_is_no_reason() {
        check(["Lee came.", "Lee went."], &[("Lee", ReasonKind::Name, 5)], &[]);
    }
}
