//! Finding themes: which passages carry one, and by which words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use corpus::{Mark, SetBy, Span, Theme};

use super::pattern::{Pattern, REACH, key};
use crate::language::spans::{overlap, within};
use crate::language::words::{Gap, Word};

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
    /// If not empty, the cues count only beside one of these.
    pub(crate) with: Patterns,
    /// Beside one of these the cues do not count.
    pub(crate) without: Patterns,
    /// How far `with` and `without` look.
    pub(crate) within: Within,
}

/// How far from a cue its company is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Within {
    /// In the whole passage.
    #[default]
    Passage,
    /// In the cue's own sentence.
    Sentence,
}

/// Patterns that are looked for together.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    patterns: Vec<Pattern>,
    by_key: BTreeMap<String, Vec<usize>>,
}

/// A pattern found in a passage.
#[derive(Clone, Debug)]
struct Found {
    /// The words it names, without those that `..` stands for.
    parts: Vec<Span>,
    sentence: u32,
    pattern: usize,
    loose: bool,
}

/// A cue found in a passage, with what it weighs and which pattern of the rule found it.
struct Cue {
    parts: Vec<Span>,
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
    /// The words that carry the theme, in order and without overlap; none if they weigh too little.
    fn cues(&self, words: &[Word]) -> Vec<Span> {
        let voids: Vec<Span> = self.cancel.find(words).iter().filter_map(Found::span).collect();
        let stands = |found: &Found| !found.parts.iter().any(|&part| voids.iter().any(|&void| within(part, void)));
        let mut cues: Vec<Cue> = Vec::new();
        for (number, group) in self.groups.iter().enumerate() {
            let counted = group.find(words, &stands).into_iter().map(|found| Cue {
                parts: found.parts,
                weight: group.weight,
                loose: found.loose,
                pattern: (number, found.pattern),
            });
            cues.extend(counted);
        }
        // Of cues that overlap the heaviest stays, then one without `..`, then the one that skips least, then the
        // longest, then the first.
        cues.sort_by_cached_key(|cue| {
            (Reverse(cue.weight), cue.loose, cue.skipped(), Reverse(cue.letters()), cue.parts.clone())
        });
        let mut kept: Vec<Cue> = Vec::new();
        for cue in cues {
            if !kept.iter().any(|other| overlap_any(&cue.parts, &other.parts)) {
                kept.push(cue);
            }
        }
        let counted: BTreeMap<(usize, usize), u32> = kept.iter().map(|cue| (cue.pattern, cue.weight)).collect();
        if counted.values().sum::<u32>() < self.threshold {
            return Vec::new();
        }
        // A cue that only helps is left out if the others weigh enough.
        let heavy = counted.values().filter(|&&weight| weight > HELP).sum::<u32>();
        kept.retain(|cue| cue.weight > HELP || heavy < self.threshold);
        phrases(&kept, words)
    }
}

/// The words of cues as they are shown: as phrases. What `..` stands for is shown with the words around it if nothing
/// but blanks parts them, and so are cues that follow each other.
fn phrases(cues: &[Cue], words: &[Word]) -> Vec<Span> {
    let mut shown = vec![false; words.len()];
    for cue in cues {
        let mut earlier = None;
        for part in &cue.parts {
            let start = words.partition_point(|word| word.span.start < part.start);
            let end = words.partition_point(|word| word.span.end <= part.end);
            let from = earlier.filter(|&earlier| start <= earlier + REACH && in_a_row(words.get(earlier - 1..start)));
            for word in shown.iter_mut().take(end).skip(from.unwrap_or(start)) {
                *word = true;
            }
            earlier = Some(end);
        }
    }
    let mut spans: Vec<Span> = Vec::new();
    let mut joined = false;
    for (word, shown) in words.iter().zip(shown) {
        match spans.last_mut() {
            _ if !shown => {}
            Some(last) if joined => last.end = word.span.end,
            _ => spans.push(word.span),
        }
        joined = shown && word.after == Gap::Close;
    }
    spans
}

/// Whether nothing but blanks and hyphens parts words from each other and from what follows.
fn in_a_row(words: Option<&[Word]>) -> bool {
    words.is_some_and(|words| words.iter().all(|word| word.after == Gap::Close))
}

impl Group {
    /// The cues of a passage that stand and have the company they need.
    fn find(&self, words: &[Word], stands: &impl Fn(&Found) -> bool) -> Vec<Found> {
        let mut found = self.patterns.find(words);
        found.retain(stands);
        if found.is_empty() {
            return found;
        }
        let near = |one: &Found, other: &Found| self.within == Within::Passage || one.sentence == other.sentence;
        if !self.with.is_empty() {
            let mut with = self.with.find(words);
            with.retain(stands);
            found.retain(|cue| with.iter().any(|other| near(cue, other) && !overlap_any(&cue.parts, &other.parts)));
        }
        if !self.without.is_empty() {
            let without = self.without.find(words);
            found.retain(|cue| !without.iter().any(|other| near(cue, other)));
        }
        found
    }
}

impl Found {
    /// From its first word to its last.
    fn span(&self) -> Option<Span> {
        Some(Span { start: self.parts.first()?.start, end: self.parts.last()?.end })
    }
}

impl Cue {
    /// How many bytes lie between its words.
    fn skipped(&self) -> u32 {
        self.parts.windows(2).filter_map(|two| Some(two.last()?.start - two.first()?.end)).sum()
    }

    fn letters(&self) -> u32 {
        self.parts.iter().map(|part| part.end - part.start).sum()
    }
}

impl Patterns {
    /// Patterns, ready to be looked for.
    pub(crate) fn new(patterns: Vec<Pattern>) -> Patterns {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, pattern) in patterns.iter().enumerate() {
            for key in pattern.keys() {
                by_key.entry(key.into()).or_default().push(index);
            }
        }
        Patterns { patterns, by_key }
    }

    fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Every place where one of the patterns is found.
    fn find(&self, words: &[Word]) -> Vec<Found> {
        let mut found = Vec::new();
        for (start, word) in words.iter().enumerate() {
            let mut keys: Vec<&str> = word.forms.iter().map(|form| key(form)).collect();
            keys.sort_unstable();
            keys.dedup();
            for pattern in keys.into_iter().filter_map(|key| self.by_key.get(key)).flatten().copied() {
                let Some(looked_for) = self.patterns.get(pattern) else { continue };
                let Some(parts) = looked_for.at(words, start) else { continue };
                let parts = parts.iter().filter_map(|&(start, end)| {
                    Some(Span { start: words.get(start)?.span.start, end: words.get(end.checked_sub(1)?)?.span.end })
                });
                let (sentence, loose) = (word.sentence, looked_for.is_loose());
                found.push(Found { parts: parts.collect(), sentence, pattern, loose });
            }
        }
        found
    }
}

fn overlap_any(ones: &[Span], others: &[Span]) -> bool {
    ones.iter().any(|&one| others.iter().any(|&other| overlap(one, other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;
    use crate::themes::pattern::Families;

    fn patterns(texts: &[&str]) -> Patterns {
        Patterns::new(texts.iter().flat_map(|text| Pattern::parse(text, &Families::default()).unwrap()).collect())
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let rule = Rule {
            threshold: 2,
            groups: vec![
                Group {
                    weight: 2,
                    patterns: patterns(&["pipeline*", "oil export*", "suppl* .. oil"]),
                    ..Group::default()
                },
                Group { weight: 1, patterns: patterns(&["oil", "fuel*", "tanker*"]), ..Group::default() },
                Group { weight: 2, patterns: patterns(&["imports"]), with: patterns(&["gas"]), ..Group::default() },
                Group {
                    weight: 2,
                    patterns: patterns(&["barrel*"]),
                    with: patterns(&["crude", "barrel*"]),
                    without: patterns(&["beer"]),
                    within: Within::Sentence,
                },
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
        check("A barrel of crude", &["barrel"]);
        check("A barrel. Crude", &[]);
        check("A barrel", &[]);
        check("A barrel and another barrel", &["barrel", "barrel"]);
        check("A barrel of crude beer", &[]);
        check("A barrel of crude. Beer", &["barrel"]);
    }

    #[test]
    fn cues_are_shown_as_phrases() {
        check("It supplies the island with oil", &["supplies the island with oil"]);
        check("It supplies the island, they say, with oil", &["supplies", "oil"]);
        check("The tanker oil and fuel", &["tanker oil", "fuel"]);
    }

    #[test]
    fn of_cues_with_two_dots_the_one_that_skips_least_wins() {
        check("It supplies grain and supplies us with oil", &["supplies us with oil"]);
    }
}
