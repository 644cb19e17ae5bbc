//! Finding themes: which passages carry one, and by which words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use corpus::{Mark, SetBy, Span, Theme};

use crate::pattern::Pattern;
use crate::words::Word;

/// The weight of a cue that only helps others.
const HELP: u32 = 1;

/// The themes of a corpus and the rules that find them.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    /// What the screen shows of each theme.
    pub(crate) themes: Vec<Theme>,
    /// How each is found, in the same order.
    pub(crate) rules: Vec<Rule>,
}

/// How one theme is found.
#[derive(Debug, Default)]
pub(crate) struct Rule {
    /// What the weights of a passage's cues must add up to.
    pub(crate) threshold: u32,
    /// The cues, by what they weigh.
    pub(crate) groups: Vec<Group>,
    /// Contexts that void every cue inside them, such as figures of speech.
    pub(crate) cancel: Patterns,
}

/// Cues of one weight.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// What each of them weighs. A pattern counts once in a passage, however often it is there.
    pub(crate) weight: u32,
    /// What to look for.
    pub(crate) patterns: Patterns,
    /// Where not empty: the cues count only in a passage in which one of these is found too.
    pub(crate) with: Patterns,
}

/// Patterns that are looked for together.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    patterns: Vec<Pattern>,
    by_initial: BTreeMap<char, Vec<usize>>,
}

/// A pattern found in a passage.
#[derive(Clone, Copy, Debug)]
struct Found {
    span: Span,
    pattern: usize,
    loose: bool,
}

/// A cue found in a passage, with what it weighs and which pattern of the rule found it.
struct Cue {
    span: Span,
    weight: u32,
    loose: bool,
    pattern: (usize, usize),
}

impl Rules {
    /// The themes that a passage carries by rule, in the order of the themes.
    pub(crate) fn marks(&self, words: &[Word]) -> Vec<Mark> {
        let marks = (0..).zip(&self.rules).filter_map(|(theme, rule)| {
            let cues = rule.cues(words);
            (!cues.is_empty()).then_some(Mark { theme, cues, set_by: SetBy::Rule })
        });
        marks.collect()
    }
}

impl Rule {
    /// The words that carry the theme, in order and without overlap; none where they weigh too little.
    fn cues(&self, words: &[Word]) -> Vec<Span> {
        let voids = self.cancel.find(words);
        let mut cues: Vec<Cue> = Vec::new();
        for (number, group) in self.groups.iter().enumerate() {
            if !group.with.is_empty() && group.with.find(words).is_empty() {
                continue;
            }
            let found = group.patterns.find(words).into_iter();
            let stands = found.filter(|found| !voids.iter().any(|void| within(found.span, void.span)));
            cues.extend(stands.map(|found| Cue {
                span: found.span,
                weight: group.weight,
                loose: found.loose,
                pattern: (number, found.pattern),
            }));
        }
        // Of cues that overlap the heaviest stays, then one without `..`, then the longest, then the first.
        cues.sort_by_key(|cue| {
            (Reverse(cue.weight), cue.loose, Reverse(cue.span.end - cue.span.start), cue.span.start)
        });
        let mut kept: Vec<Cue> = Vec::new();
        for cue in cues {
            if !kept.iter().any(|other| overlap(cue.span, other.span)) {
                kept.push(cue);
            }
        }
        let counted: BTreeMap<(usize, usize), u32> = kept.iter().map(|cue| (cue.pattern, cue.weight)).collect();
        if counted.values().sum::<u32>() < self.threshold {
            return Vec::new();
        }
        // A cue that only helps is left out where the others weigh enough.
        let heavy = counted.values().filter(|&&weight| weight > HELP).sum::<u32>();
        kept.retain(|cue| cue.weight > HELP || heavy < self.threshold);
        kept.sort_by_key(|cue| cue.span);
        kept.into_iter().map(|cue| cue.span).collect()
    }
}

impl Patterns {
    /// Patterns, ready to be looked for.
    pub(crate) fn new(patterns: Vec<Pattern>) -> Patterns {
        let mut by_initial: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        for (index, pattern) in patterns.iter().enumerate() {
            for initial in pattern.initials().collect::<BTreeSet<_>>() {
                by_initial.entry(initial).or_default().push(index);
            }
        }
        Patterns { patterns, by_initial }
    }

    fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Every place where one of the patterns is found.
    fn find(&self, words: &[Word]) -> Vec<Found> {
        let mut found = Vec::new();
        for (start, word) in words.iter().enumerate() {
            let initials: BTreeSet<char> = word.forms.iter().filter_map(|form| form.chars().next()).collect();
            for pattern in initials.iter().filter_map(|initial| self.by_initial.get(initial)).flatten().copied() {
                let Some(looked_for) = self.patterns.get(pattern) else { continue };
                let end = looked_for.at(words, start);
                if let Some(last) = end.and_then(|end| words.get(end.checked_sub(1)?)) {
                    let span = Span { start: word.span.start, end: last.span.end };
                    found.push(Found { span, pattern, loose: looked_for.is_loose() });
                }
            }
        }
        found
    }
}

/// Whether two spans share a byte.
pub(crate) fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn patterns(texts: &[&str]) -> Patterns {
        Patterns::new(texts.iter().map(|text| Pattern::parse(text).unwrap()).collect())
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let rule = Rule {
            threshold: 2,
            groups: vec![
                Group { weight: 2, patterns: patterns(&["pipeline*", "oil export*"]), with: patterns(&[]) },
                Group { weight: 1, patterns: patterns(&["oil", "fuel*", "tanker*"]), with: patterns(&[]) },
                Group { weight: 2, patterns: patterns(&["imports"]), with: patterns(&["gas"]) },
            ],
            cancel: patterns(&["oil on troubled waters", "fuelled tensions"]),
        };
        let cues: Vec<&str> = rule.cues(&words(text)).iter().map(|cue| cue.of(text)).collect();
        assert_eq!(cues, expected, "{text}");
    }

    #[test]
    fn cues_must_weigh_enough_together() {
        check("The pipeline carries oil", &["pipeline"]);
        check("oil, oil and more oil", &[]);
        check("A tanker full of oil", &["tanker", "oil"]);
    }

    #[test]
    fn the_heavier_and_longer_cue_wins_and_none_overlap() {
        check("Oil exports by tanker", &["Oil exports"]);
    }

    #[test]
    fn a_cancelling_context_voids_the_cues_inside_it() {
        check("The tanker row fuelled tensions", &[]);
        check("A tanker, and oil on troubled waters", &[]);
        check("A tanker full of oil, and oil on troubled waters", &["tanker", "oil"]);
    }

    #[test]
    fn some_cues_need_company() {
        check("imports of grain", &[]);
        check("imports of gas", &["imports"]);
    }
}
