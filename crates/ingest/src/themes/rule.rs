//! Finding themes: which passages carry one, and by which words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use corpus::{Mark, SetBy, Span, Theme};

use super::index::{Found, Index, List, Matches};
use super::pattern::REACH;
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
    pub(crate) cancel: Option<List>,
    /// The patterns of all lists.
    pub(crate) patterns: Index,
}

/// Cues of one weight.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// What each of them weighs. A pattern counts once in a passage, however often it is there.
    pub(crate) weight: u32,
    /// What to look for.
    pub(crate) patterns: Option<List>,
    /// How each of them is written; one text may be several patterns.
    pub(crate) texts: Vec<String>,
    /// If there are any, the cues count only beside one of these.
    pub(crate) with: Option<List>,
    /// Beside one of these the cues do not count.
    pub(crate) without: Option<List>,
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
    /// Every cue, as it is written.
    pub(crate) fn written(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(|group| &group.texts).map(String::as_str)
    }

    /// The cues, as they are written, that are found in a passage and count there, whatever they weigh together.
    pub(crate) fn found(&self, words: &[Word]) -> BTreeSet<&str> {
        let matches = self.patterns.find(words);
        let stands = self.stands(&matches);
        let mut cues = BTreeSet::new();
        for group in &self.groups {
            let found = group.cues(&matches, &stands);
            cues.extend(found.iter().filter_map(|it| group.texts.get(it.pattern)).map(String::as_str));
        }
        cues
    }

    /// Whether what was found lies outside every context that voids it.
    fn stands(&self, matches: &Matches) -> impl Fn(&Found) -> bool + use<> {
        let voids: Vec<Span> = matches.of(self.cancel).iter().filter_map(Found::span).collect();
        move |found| !found.parts.iter().any(|&part| voids.iter().any(|&void| within(part, void)))
    }

    /// The words that carry the theme, in order and without overlap; none if they weigh too little.
    fn cues(&self, words: &[Word]) -> Vec<Span> {
        let matches = self.patterns.find(words);
        let stands = self.stands(&matches);
        let mut cues: Vec<Cue> = Vec::new();
        for (number, group) in self.groups.iter().enumerate() {
            let counted = group.cues(&matches, &stands).into_iter().map(|found| Cue {
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
    fn cues(&self, matches: &Matches, stands: &impl Fn(&Found) -> bool) -> Vec<Found> {
        let mut found: Vec<Found> = matches.of(self.patterns).iter().filter(|found| stands(found)).cloned().collect();
        let near = |one: &Found, other: &Found| self.within == Within::Passage || one.sentence == other.sentence;
        if self.with.is_some() {
            let with: Vec<&Found> = matches.of(self.with).iter().filter(|found| stands(found)).collect();
            found.retain(|cue| with.iter().any(|other| near(cue, other) && !overlap_any(&cue.parts, &other.parts)));
        }
        let without = matches.of(self.without);
        found.retain(|cue| !without.iter().any(|other| near(cue, other)));
        found
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

fn overlap_any(ones: &[Span], others: &[Span]) -> bool {
    ones.iter().any(|&one| others.iter().any(|&other| overlap(one, other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;
    use crate::themes::pattern::{Families, Pattern};

    fn patterns(texts: &[&str]) -> Vec<Pattern> {
        texts.iter().flat_map(|text| Pattern::parse(text, &Families::default()).unwrap()).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut index = Index::default();
        let mut patterns = |texts: &[&str]| index.add(patterns(texts));
        let mut rule = Rule {
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
                    ..Group::default()
                },
            ],
            cancel: patterns(&["oil on troubled waters", "fuelled tensions"]),
            patterns: Index::default(),
        };
        rule.patterns = index;
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
