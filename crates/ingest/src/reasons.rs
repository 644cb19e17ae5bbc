//! The reasons of a pair: the strongest of what its passages share, as spans that a reader can see in both.

use corpus::{Reason, ReasonKind, Span};

use crate::features::Class;
use crate::likeness::{Likeness, Place, Shared};
use crate::themes::overlap;

/// The most reasons that a pair gives.
const MOST_REASONS: usize = 4;

/// A feature is a reason where it is at least this rare, from 0 to 1.
const RARE_ENOUGH: f64 = 0.4;

/// A reason counts so much more where it stands in the two sentences that are most alike.
const IN_SENTENCES: f64 = 1.6;

/// A reason that is much weaker than the strongest is left out where two are given already.
const MUCH_WEAKER: f64 = 0.45;

/// A reason that is not yet chosen.
struct Candidate {
    strength: f64,
    rare: f64,
    reason: Reason,
}

/// The strongest of what is shared, none overlapping another; what stands together in both passages is one reason.
///
/// None where there is only one word: a single word or name in common makes no pair.
pub(crate) fn reasons(likeness: &Likeness<'_>, texts: [&str; 2]) -> Vec<Reason> {
    let mut candidates: Vec<Candidate> =
        likeness.shared.iter().filter_map(|shared| candidate(shared, likeness.sentences)).collect();
    candidates.sort_by(|one, other| {
        other
            .strength
            .total_cmp(&one.strength)
            .then_with(|| (one.reason.a, one.reason.b).cmp(&(other.reason.a, other.reason.b)))
    });
    let mut chosen: Vec<(f64, Reason)> = Vec::new();
    // Where fewer than two are rare enough, what every passage has will do for a second.
    for least in [RARE_ENOUGH, 0.0] {
        for candidate in candidates.iter().filter(|candidate| candidate.rare >= least) {
            let Candidate { strength, reason, .. } = candidate;
            let clear = |(_, other): &(f64, Reason)| !overlap(other.a, reason.a) && !overlap(other.b, reason.b);
            let enough = least < RARE_ENOUGH && chosen.len() >= 2;
            if !enough && chosen.iter().all(clear) {
                chosen.push((*strength, *reason));
            }
        }
    }
    let mut joined = join(chosen, texts);
    let words = |reason: &Reason| reason.a.of(texts[0]).split_whitespace().count();
    if joined.iter().map(|(_, reason)| words(reason)).sum::<usize>() < 2 {
        return Vec::new();
    }
    joined.sort_by(|(one, first), (other, second)| other.total_cmp(one).then(first.a.cmp(&second.a)));
    let strongest = joined.first().map_or(0.0, |&(strength, _)| strength);
    let given = (0..).zip(joined).filter(|&(index, (strength, _))| index < 2 || strength >= MUCH_WEAKER * strongest);
    given.map(|(_, (_, reason))| reason).take(MOST_REASONS).collect()
}

/// What a shared feature gives as a reason: the places that are written alike, in the sentences that are most alike
/// where it stands in both.
fn candidate(shared: &Shared<'_>, sentences: (u32, u32)) -> Option<Candidate> {
    let share = match shared.class {
        Class::Matter | Class::Unit => return None,
        Class::Family => 1.6,
        Class::Number => 1.5,
        Class::Name => 1.2,
        Class::Kin => 1.0,
        Class::Word => 0.9,
        Class::General => 0.6,
    };
    let places = shared.a.iter().flat_map(|a| shared.b.iter().map(move |b| (a, b)));
    let inside = |a: &Place, b: &Place| (a.sentence, b.sentence) == sentences;
    let (a, b) = places.min_by_key(|(a, b)| (a.stem != b.stem, !inside(a, b), a.span, b.span))?;
    let alike = match (a.stem == b.stem, shared.class) {
        (true, _) => 1.0,
        (false, Class::Family) => 0.5,
        (false, _) => return None,
    };
    let kind = if a.kind == b.kind { a.kind } else { ReasonKind::Word };
    let place = if inside(a, b) { IN_SENTENCES } else { 1.0 };
    let reason = Reason { kind, a: a.span, b: b.span };
    Some(Candidate { strength: share * alike * place * shared.rare, rare: shared.rare, reason })
}

/// Joins what stands together in both passages.
fn join(mut reasons: Vec<(f64, Reason)>, texts: [&str; 2]) -> Vec<(f64, Reason)> {
    reasons.sort_by_key(|(_, reason)| reason.a);
    let mut joined: Vec<(f64, Reason)> = Vec::new();
    for (strength, reason) in reasons {
        match joined.last_mut() {
            Some((most, last)) if follows(last.a, reason.a, texts[0]) && follows(last.b, reason.b, texts[1]) => {
                *most = most.max(strength);
                last.a.end = reason.a.end;
                last.b.end = reason.b.end;
                last.kind = joined_kind(last.kind, reason.kind);
            }
            _ => joined.push((strength, reason)),
        }
    }
    joined
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
    fn check(texts: [&str; 2], shared: &[(&str, &str, Class, f64)], expected: &[&str]) {
        let place = |text: &str, words: &str, stem: u32| {
            let start = text.find(words).unwrap() as u32;
            let span = Span { start, end: start + words.len() as u32 };
            vec![Place { kind: ReasonKind::Word, span, stem, sentence: 0 }]
        };
        let places: Vec<_> =
            (shared.iter()).map(|&(a, b, ..)| (place(texts[0], a, 0), place(texts[1], b, u32::from(a != b)))).collect();
        let shared = shared.iter().zip(&places);
        let shared = shared.map(|(&(_, _, class, rare), (a, b))| Shared { class, rare, a, b }).collect();
        let reasons = reasons(&Likeness { strength: 1.0, shared, sentences: (0, 0) }, texts);
        let shown: Vec<_> =
            reasons.iter().map(|reason| format!("{}={}", reason.a.of(texts[0]), reason.b.of(texts[1]))).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_stands_together_in_both_is_one_reason() {
        use Class::{Name, Number, Word};
        let texts = ["In Red Village 412 wells ran dry, said Lee.", "Lee saw that 412 wells of Red Village ran dry."];
        let shared = [
            ("Red", "Red", Name, 1.0),
            ("Village", "Village", Name, 0.9),
            ("412", "412", Number, 0.8),
            ("wells", "wells", Word, 0.7),
            ("Lee", "Lee", Name, 0.8),
            ("dry", "dry", Word, 0.1),
        ];
        check(texts, &shared, &["412 wells=412 wells", "Red Village=Red Village", "Lee=Lee"]);
    }

    #[test]
    fn one_word_alone_is_no_reason() {
        check(["Lee came.", "Lee went."], &[("Lee", "Lee", Class::Name, 1.0)], &[]);
    }

    #[test]
    fn words_of_one_matter_are_never_given() {
        let texts = ["The dam feeds the turbine of Karsu.", "Karsu lives by the grid and its barrage."];
        let shared = [
            ("turbine", "grid", Class::Matter, 1.0),
            ("dam", "barrage", Class::Family, 1.0),
            ("Karsu", "Karsu", Class::Name, 0.9),
        ];
        check(texts, &shared, &["Karsu=Karsu", "dam=barrage"]);
    }
}
