//! Which passages a reader has chosen to see, and how many each choice holds.

use crate::{Claim, Corpus, Difference, Kind, MAX_SOURCES, MAX_THEMES, Passage, PassageId, Relation};

/// What a reader has chosen. Nothing chosen shows every passage but furniture, which no filter ever shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The themes asked for; empty asks for none in particular.
    pub themes: ThemeSet,
    /// Whether one of the themes is enough.
    pub matching: Match,
    /// The sources asked for; empty asks for all.
    pub sources: SourceSet,
    /// The kinds asked for; empty asks for all.
    pub kinds: KindSet,
}

/// How several themes add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Match {
    /// A passage that carries one of them is shown.
    #[default]
    Any,
    /// Only a passage that carries them all is shown.
    All,
}

/// One thing that can be chosen in a filter, or lifted from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A theme, by index, or [`ThemeSet::NONE`].
    Theme(u8),
    /// A source, by index.
    Source(u16),
    /// A kind of passage; claims have none.
    Kind(Kind),
    /// A relation of claims; passages have none.
    Relation(Relation),
    /// In what the sources of a claim differ; passages have none.
    Difference(Difference),
}

impl Filter {
    /// Every choice made, themes first.
    pub fn choices(self) -> Vec<Choice> {
        let mut choices = Vec::new();
        choices.extend(self.themes.iter().map(Choice::Theme));
        choices.extend(self.sources.iter().map(Choice::Source));
        choices.extend(self.kinds.iter().map(Choice::Kind));
        choices
    }

    /// Whether a choice is made. A relation or a difference never is: passages have none.
    pub fn has(self, choice: Choice) -> bool {
        match choice {
            Choice::Theme(theme) => self.themes.contains(theme),
            Choice::Source(source) => self.sources.contains(source),
            Choice::Kind(kind) => self.kinds.contains(kind),
            Choice::Relation(_) | Choice::Difference(_) => false,
        }
    }

    /// The filter with a choice added, or lifted if it was made.
    pub fn toggled(mut self, choice: Choice) -> Filter {
        match choice {
            Choice::Theme(theme) => self.themes = self.themes.toggled(theme),
            Choice::Source(source) => self.sources = self.sources.toggled(source),
            Choice::Kind(kind) => self.kinds.0 ^= KindSet::one(kind).0,
            Choice::Relation(_) | Choice::Difference(_) => {}
        }
        self
    }

    /// The filter that a choice's number counts: the choice replaces others of its kind; with [`Match::All`] a theme is
    /// added.
    pub fn counted(mut self, choice: Choice) -> Filter {
        match choice {
            Choice::Theme(theme) if self.matching == Match::All => self.themes.0 |= ThemeSet::one(theme).0,
            Choice::Theme(theme) => self.themes = ThemeSet::one(theme),
            Choice::Source(source) => self.sources = SourceSet::one(source),
            Choice::Kind(kind) => self.kinds = KindSet::one(kind),
            Choice::Relation(_) | Choice::Difference(_) => {}
        }
        self
    }

    /// Whether a passage is shown.
    pub fn shows(self, id: PassageId, passage: &Passage) -> bool {
        let carried = ThemeSet::of(passage);
        let themed = match self.matching {
            Match::Any => self.themes.is_empty() || self.themes.meets(carried),
            Match::All => self.themes.0 & !carried.0 == 0,
        };
        passage.kind != Kind::Furniture
            && themed
            && (self.sources.is_empty() || self.sources.contains(id.source))
            && (self.kinds.is_empty() || self.kinds.contains(passage.kind))
    }
}

impl Corpus {
    /// The passages that a filter shows, in reading order.
    pub fn shown(&self, filter: Filter) -> Vec<PassageId> {
        let mut shown = Vec::new();
        for (source, index) in self.sources.iter().zip(0..) {
            if filter.sources.is_empty() || filter.sources.contains(index) {
                let passages = source.numbered(index).filter(|(id, passage)| filter.shows(*id, passage));
                shown.extend(passages.map(|(id, _)| id));
            }
        }
        shown
    }
}

/// A set of themes, by their index in the corpus, with [`ThemeSet::NONE`] as one more member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThemeSet(u16);

impl ThemeSet {
    /// Stands for "carries no theme".
    pub const NONE: u8 = MAX_THEMES as u8;

    /// The set of one theme, or of [`ThemeSet::NONE`]; anything beyond is no theme and gives the empty set.
    pub fn one(theme: u8) -> ThemeSet {
        ThemeSet(if theme <= ThemeSet::NONE { 1 << theme } else { 0 })
    }

    /// The themes of a passage; [`ThemeSet::NONE`] where it has none.
    pub fn of(passage: &Passage) -> ThemeSet {
        match passage.marks.is_empty() {
            true => ThemeSet::one(ThemeSet::NONE),
            false => passage.marks.iter().map(|mark| mark.theme).collect(),
        }
    }

    /// The themes of a claim; [`ThemeSet::NONE`] where it has none.
    pub fn of_claim(claim: &Claim) -> ThemeSet {
        match claim.themes.is_empty() {
            true => ThemeSet::one(ThemeSet::NONE),
            false => claim.themes.iter().copied().collect(),
        }
    }

    /// Whether the sets have a member in common.
    pub fn meets(self, other: ThemeSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a theme is in the set.
    pub fn contains(self, theme: u8) -> bool {
        self.0 & ThemeSet::one(theme).0 != 0
    }

    /// The set with a theme added.
    pub fn with(self, theme: u8) -> ThemeSet {
        ThemeSet(self.0 | ThemeSet::one(theme).0)
    }

    /// The set with a theme added, or taken out where it was in.
    pub fn toggled(self, theme: u8) -> ThemeSet {
        ThemeSet(self.0 ^ ThemeSet::one(theme).0)
    }

    /// Whether no theme is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members in corpus order, [`ThemeSet::NONE`] last.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..=ThemeSet::NONE).filter(move |&theme| self.contains(theme))
    }

    /// The one member, where there is exactly one.
    pub fn single(self) -> Option<u8> {
        (self.0.count_ones() == 1).then(|| self.0.trailing_zeros() as u8)
    }
}

impl FromIterator<u8> for ThemeSet {
    fn from_iter<I: IntoIterator<Item = u8>>(themes: I) -> Self {
        ThemeSet(themes.into_iter().fold(0, |set, theme| set | ThemeSet::one(theme).0))
    }
}

/// A set of sources, by their index in the corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceSet([u64; MAX_SOURCES / 64]);

impl SourceSet {
    /// The set of one source; anything beyond [`MAX_SOURCES`] is no source and gives the empty set.
    pub fn one(source: u16) -> SourceSet {
        SourceSet::default().toggled(source)
    }

    /// Whether a source is in the set.
    pub fn contains(self, source: u16) -> bool {
        self.0.get(usize::from(source / 64)).is_some_and(|bits| bits >> (source % 64) & 1 == 1)
    }

    /// The set with a source added, or taken out where it was in.
    pub fn toggled(mut self, source: u16) -> SourceSet {
        if let Some(bits) = self.0.get_mut(usize::from(source / 64)) {
            *bits ^= 1 << (source % 64);
        }
        self
    }

    /// Whether no source is in the set.
    pub fn is_empty(self) -> bool {
        self == SourceSet::default()
    }

    /// The members in corpus order.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        let of_word =
            |(word, bits): (u16, u64)| (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit);
        // Most sets are empty, and every link asks its own.
        (0..).zip(self.0).filter(|&(_, bits)| bits != 0).flat_map(of_word)
    }

    /// The one member, where there is exactly one.
    pub fn single(self) -> Option<u16> {
        let first = self.iter().next()?;
        (self == SourceSet::one(first)).then_some(first)
    }
}

impl FromIterator<u16> for SourceSet {
    fn from_iter<I: IntoIterator<Item = u16>>(sources: I) -> Self {
        let add = |set: SourceSet, source| if set.contains(source) { set } else { set.toggled(source) };
        sources.into_iter().fold(SourceSet::default(), add)
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u8);

impl KindSet {
    /// The set of one kind.
    pub fn one(kind: Kind) -> KindSet {
        KindSet(1 << kind as u8)
    }

    /// The set with a kind added.
    pub fn with(self, kind: Kind) -> KindSet {
        KindSet(self.0 | KindSet::one(kind).0)
    }

    /// Whether a kind is in the set.
    pub fn contains(self, kind: Kind) -> bool {
        self.0 & KindSet::one(kind).0 != 0
    }

    /// Whether no kind is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members, in the order of [`Kind::CHOICES`].
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::CHOICES.into_iter().filter(move |&kind| self.contains(kind))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Mark, SetBy, Source, Span, Theme};

    /// Two sources of a passage each for every letter: `e` and `a` are themes, `-` none, `x` furniture, `h` a heading.
    fn corpus(sources: [&str; 2]) -> Corpus {
        let passage = |themes: &str| Passage {
            span: Span::default(),
            line: 1,
            kind: match themes {
                "x" => Kind::Furniture,
                "h" => Kind::Heading,
                _ => Kind::Paragraph,
            },
            marks: (themes.bytes())
                .filter_map(|letter| b"ea".iter().position(|&theme| theme == letter))
                .map(|theme| Mark { theme: theme as u8, cues: vec![], set_by: SetBy::Rule })
                .collect(),
            lang: None,
        };
        Corpus {
            themes: ["energy", "arms"].map(|id| Theme { id: id.into(), ..Theme::default() }).into(),
            sources: sources
                .map(|source| Source { passages: source.split(' ').map(passage).collect(), ..Source::default() })
                .into(),
            ..Corpus::default()
        }
    }

    fn check(filter: Filter, expected: &str) {
        let corpus = corpus(["e ea - x", "h a e -"]);
        let shown: Vec<String> = corpus.shown(filter).iter().map(|id| format!("{}.{}", id.source, id.n)).collect();
        assert_eq!(shown.join(" "), expected, "{filter:?}");
    }

    fn themes(themes: impl IntoIterator<Item = u8>, matching: Match) -> Filter {
        Filter { themes: themes.into_iter().collect(), matching, ..Filter::default() }
    }

    #[test]
    fn a_filter_shows_what_was_chosen() {
        check(Filter::default(), "0.1 0.2 0.3 1.1 1.2 1.3 1.4");
        check(themes([0], Match::Any), "0.1 0.2 1.3");
        check(themes([0, 1], Match::Any), "0.1 0.2 1.2 1.3");
        check(themes([0, 1], Match::All), "0.2");
        check(themes([ThemeSet::NONE], Match::Any), "0.3 1.1 1.4");
        check(themes([0, ThemeSet::NONE], Match::All), "");
        check(Filter { sources: SourceSet::one(1), ..Filter::default() }, "1.1 1.2 1.3 1.4");
        check(Filter { kinds: KindSet::one(Kind::Heading), ..Filter::default() }, "1.1");
        check(Filter { kinds: KindSet::one(Kind::Furniture), ..Filter::default() }, "");
    }

    #[test]
    fn a_set_holds_any_source_that_can_be_shown() {
        let last = MAX_SOURCES as u16 - 1;
        let set: SourceSet = [last, 3, 70, 3].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 70, last]);
        assert_eq!((set.single(), set.toggled(3).toggled(last).single()), (None, Some(70)));
        assert!(SourceSet::one(last + 1).is_empty() && !set.contains(last + 1));
    }

    #[test]
    fn a_theme_is_counted_alone_or_added_where_all_must_match() {
        assert_eq!(themes([1], Match::Any).counted(Choice::Theme(0)), themes([0], Match::Any));
        assert_eq!(themes([1], Match::All).counted(Choice::Theme(0)), themes([0, 1], Match::All));
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let themes = prop::collection::vec(prop_oneof![0u8..2, Just(ThemeSet::NONE)], 0..3);
        let kinds = prop::collection::vec(prop::sample::select(Kind::CHOICES.to_vec()), 0..3);
        let sources = prop::collection::btree_set(0u16..2, 0..2);
        (themes, any::<bool>(), sources, kinds).prop_map(|(themes, all, sources, kinds)| Filter {
            themes: themes.into_iter().collect(),
            matching: if all { Match::All } else { Match::Any },
            sources: sources.into_iter().collect(),
            kinds: kinds.into_iter().fold(KindSet::default(), KindSet::with),
        })
    }

    proptest! {
        #[test]
        fn choosing_twice_changes_nothing(filter in any_filter()) {
            let all = [Choice::Theme(0), Choice::Theme(ThemeSet::NONE), Choice::Source(1), Choice::Kind(Kind::Note)];
            for choice in all {
                let once = filter.toggled(choice);
                prop_assert_ne!(once.has(choice), filter.has(choice));
                prop_assert_eq!(once.toggled(choice), filter);
            }
        }

        #[test]
        fn every_choice_made_can_be_lifted_until_none_is_left(filter in any_filter()) {
            let lifted = filter.choices().into_iter().fold(filter, |rest, choice| rest.toggled(choice));
            prop_assert_eq!(lifted.choices(), []);
            prop_assert_eq!(lifted, Filter { matching: filter.matching, ..Filter::default() });
        }
    }
}
