//! The reasons of a pair: the strongest of what its passages share, as spans that a reader can see in both.

use corpus::{Cell, Reason, ReasonKind, Span};

use super::feature::Class;
use super::likeness::{Likeness, Place, Said, Shared};
use crate::language::spans::{overlap, within};

/// The most reasons that a pair gives.
const MOST_REASONS: usize = 4;

/// The values of a claim are a reason only beside fewer than this many others.
const ROOM: usize = 3;

/// The least rarity of a feature that is a reason, from 0 to 1.
const RARE_ENOUGH: f64 = 0.4;

/// Factor of a reason inside the two most similar sentences.
const IN_SENTENCES: f64 = 1.6;

/// Factor of a reason inside quotes of the same claim.
const IN_QUOTES: f64 = 1.6;

/// The most bytes of a value or a quote that is a reason itself.
const SHORT: u32 = 60;

/// From the third on, reasons weaker than this share of the strongest are left out.
const MUCH_WEAKER: f64 = 0.45;

/// A reason that is not yet chosen.
struct Candidate {
    strength: f64,
    rare: f64,
    reason: Reason,
}

/// The strongest of what is shared, none overlapping another; what stands together in both passages is one reason.
///
/// What is shared inside the quotes of a claim comes first, as it tells the claim best. If there is room, the short values
/// of a claim are a reason too, and if there is no other reason, its short quotes.
///
/// None if only one word is shared: a single word or name in common makes no pair, unless a claim does, or the order of the
/// passages in two versions of one text.
pub(crate) fn reasons(likeness: &Likeness<'_>, texts: [&str; 2], version: bool) -> Vec<Reason> {
    let mut candidates: Vec<Candidate> =
        likeness.shared.iter().filter_map(|shared| candidate(shared, likeness)).collect();
    candidates.sort_by(|one, other| {
        other
            .strength
            .total_cmp(&one.strength)
            .then_with(|| (one.reason.a, one.reason.b).cmp(&(other.reason.a, other.reason.b)))
    });
    let mut chosen: Vec<(f64, Reason)> = Vec::new();
    // If fewer than two are rare enough, a common one will do for a second.
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
    let few = joined.iter().map(|(_, reason)| words(reason)).sum::<usize>() < 2;
    if few && !version && likeness.claims.is_empty() {
        return Vec::new();
    }
    joined.sort_by(|(one, first), (other, second)| other.total_cmp(one).then(first.a.cmp(&second.a)));
    let strongest = joined.first().map_or(0.0, |&(strength, _)| strength);
    let given = (0..).zip(joined).filter(|&(index, (strength, _))| index < 2 || strength >= MUCH_WEAKER * strongest);
    let mut reasons: Vec<Reason> = given.map(|(_, (_, reason))| reason).take(MOST_REASONS).collect();
    if reasons.len() < ROOM {
        let clear =
            |reason: &Reason| reasons.iter().all(|other| !overlap(other.a, reason.a) && !overlap(other.b, reason.b));
        let value = likeness.claims.iter().filter_map(|said| of_claim(said, value, texts)).find(clear);
        reasons.extend(value);
    }
    if reasons.is_empty() {
        reasons.extend(likeness.claims.iter().find_map(|said| of_claim(said, |cell, _| Some(cell.quote), texts)));
    }
    reasons
}

/// A part of both cells of a claim as a reason, if it is short.
fn of_claim([a, b]: &[Said<'_>; 2], part: impl Fn(&Cell, &str) -> Option<Span>, texts: [&str; 2]) -> Option<Reason> {
    let (a, b) = (part(a.cell, texts[0])?, part(b.cell, texts[1])?);
    let short = [a, b].iter().all(|span| span.end - span.start <= SHORT);
    short.then_some(Reason { kind: ReasonKind::Claim, a, b })
}

/// The span of a cell's value, which is inside its quote.
fn value(cell: &Cell, text: &str) -> Option<Span> {
    let value = cell.value.as_deref()?;
    let start = cell.quote.start + cell.quote.of(text).find(value)? as u32;
    Some(Span { start, end: start + value.len() as u32 })
}

/// A shared feature as a reason: of all its places in both passages those with the same stem, then those in the quotes of
/// one claim, then those in the most similar sentences.
fn candidate(shared: &Shared<'_>, likeness: &Likeness<'_>) -> Option<Candidate> {
    let share = match shared.class {
        Class::Matter | Class::Unit => return None,
        Class::Synonym => 1.6,
        Class::Number => 1.5,
        Class::Name => 1.2,
        Class::Kin => 1.0,
        Class::Word => 0.9,
        Class::General => 0.6,
    };
    let places = shared.a.iter().flat_map(|a| shared.b.iter().map(move |b| (a, b)));
    let inside = |a: &Place, b: &Place| (a.sentence, b.sentence) == likeness.sentences;
    let quoted = |a: &Place, b: &Place| {
        (likeness.claims.iter()).any(|[one, other]| within(a.span, one.cell.quote) && within(b.span, other.cell.quote))
    };
    let (a, b) = places.min_by_key(|(a, b)| (a.stem != b.stem, !quoted(a, b), !inside(a, b), a.span, b.span))?;
    let alike = match (a.stem == b.stem, shared.class) {
        (true, _) => 1.0,
        (false, Class::Synonym) => 0.5,
        (false, _) => return None,
    };
    let kind = if a.kind == b.kind { a.kind } else { ReasonKind::Word };
    let place = if inside(a, b) { IN_SENTENCES } else { 1.0 } * if quoted(a, b) { IN_QUOTES } else { 1.0 };
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
    use corpus::{PassageId, Voice};

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
        let reasons = reasons(
            &Likeness { strength: 1.0, of_text: 1.0, shared, claims: Vec::new(), sentences: (0, 0) },
            texts,
            false,
        );
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

    /// Passages that say the same in other words, with what an editor found that they say, as a claim of two cells.
    #[track_caller]
    fn check_claim(texts: [&str; 2], quotes: [&str; 2], values: [Option<&str>; 2], shared: &[&str], expected: &[&str]) {
        let cells = [0, 1].map(|index| {
            let start = texts[index].find(quotes[index]).unwrap() as u32;
            Cell {
                passage: PassageId { source: index as u16, n: 1 },
                quote: Span { start, end: start + quotes[index].len() as u32 },
                value: values[index].map(str::to_string),
                unit: None,
                measure: None,
                as_of: None,
                voice: Voice::default(),
            }
        });
        let said = [0, 1].map(|index| Said { claim: 0, passages: 2, same: true, cell: &cells[index] });
        let places: Vec<_> =
            shared.iter().map(|word| (all_places(texts[0], word), all_places(texts[1], word))).collect();
        let shared = places.iter().map(|(a, b)| Shared { class: Class::Word, rare: 1.0, a, b }).collect();
        let likeness = Likeness { strength: 1.0, of_text: 1.0, shared, claims: vec![said], sentences: (0, 0) };
        let shown: Vec<_> = reasons(&likeness, texts, false)
            .iter()
            .map(|reason| {
                format!("{:?} {}={} {}", reason.kind, reason.a.of(texts[0]), reason.b.of(texts[1]), reason.a.start)
            })
            .collect();
        assert_eq!(shown, expected);
    }

    /// Every place where a word stands.
    fn all_places(text: &str, word: &str) -> Vec<Place> {
        let places = text.match_indices(word).map(|(start, word)| {
            let span = Span { start: start as u32, end: (start + word.len()) as u32 };
            Place { kind: ReasonKind::Word, span, stem: 0, sentence: 0 }
        });
        places.collect()
    }

    #[test]
    fn words_in_the_quotes_of_a_claim_and_its_values_are_reasons() {
        let texts = ["Wells, wells! They dug 40 wells in May.", "It is said that ninety wells were dug."];
        let quotes = ["dug 40 wells", "ninety wells were dug"];
        let words = ["Word dug=dug 19", "Word wells=wells 26"];
        check_claim(texts, quotes, [None, None], &["wells", "dug"], &words);
        let with_values = [words[0], words[1], "Claim 40=ninety 23"];
        check_claim(texts, quotes, [Some("40"), Some("ninety")], &["wells", "dug"], &with_values);
        check_claim(texts, quotes, [Some("40"), None], &[], &["Claim dug 40 wells=ninety wells were dug 19"]);
    }

    #[test]
    fn a_long_quote_is_no_reason() {
        let long = "They dug for weeks where nobody had ever looked for any water at all";
        check_claim([long, "Wells were dug."], [long, "Wells were dug"], [None, None], &[], &[]);
        check_claim([long, "Wells were dug."], [long, "Wells were dug"], [None, None], &["dug"], &["Word dug=dug 5"]);
    }

    #[test]
    fn words_of_one_matter_are_never_given() {
        let texts = ["The dam feeds the turbine of Karsu.", "Karsu lives by the grid and its barrage."];
        let shared = [
            ("turbine", "grid", Class::Matter, 1.0),
            ("dam", "barrage", Class::Synonym, 1.0),
            ("Karsu", "Karsu", Class::Name, 0.9),
        ];
        check(texts, &shared, &["Karsu=Karsu", "dam=barrage"]);
    }
}
