//! Which claims a reader has chosen to see, and how many each choice holds.

use std::marker::PhantomData;

use crate::{Choice, Claim, Corpus, Difference, Relation, SourceSet, ThemeSet};

/// What a reader has chosen of the table of claims. Nothing chosen shows every claim and every source.
///
/// A claim is shown if, for each of the four that has something chosen, it fits one of what was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// The themes asked for; [`ThemeSet::NONE`] asks for claims without a theme.
    pub themes: ThemeSet,
    /// The relations asked for.
    pub relations: RelationSet,
    /// In what they shall differ or not be comparable; one of it is enough.
    pub differences: DifferenceSet,
    /// The sources asked for: they are the columns, and one of them has to speak.
    pub sources: SourceSet,
}

impl ClaimFilter {
    /// Every choice made: themes, relations, differences, sources.
    pub fn choices(self) -> Vec<Choice> {
        let mut choices = Vec::new();
        choices.extend(self.themes.iter().map(Choice::Theme));
        choices.extend(self.relations.iter().map(Choice::Relation));
        choices.extend(self.differences.iter().map(Choice::Difference));
        choices.extend(self.sources.iter().map(Choice::Source));
        choices
    }

    /// Whether a choice is made. A kind never is: claims have none.
    pub fn has(self, choice: Choice) -> bool {
        match choice {
            Choice::Theme(theme) => self.themes.contains(theme),
            Choice::Relation(relation) => self.relations.contains(relation),
            Choice::Difference(difference) => self.differences.contains(difference),
            Choice::Source(source) => self.sources.contains(source),
            Choice::Kind(_) => false,
        }
    }

    /// The filter with a choice added, or lifted if it was made.
    pub fn toggled(mut self, choice: Choice) -> ClaimFilter {
        match choice {
            Choice::Theme(theme) => self.themes = self.themes.toggled(theme),
            Choice::Relation(relation) => self.relations = self.relations.toggled(relation),
            Choice::Difference(difference) => self.differences = self.differences.toggled(difference),
            Choice::Source(source) => self.sources = self.sources.toggled(source),
            Choice::Kind(_) => {}
        }
        self
    }

    /// The filter that a choice's number counts: the choice replaces others of its kind.
    pub fn counted(mut self, choice: Choice) -> ClaimFilter {
        match choice {
            Choice::Theme(theme) => self.themes = ThemeSet::one(theme),
            Choice::Relation(relation) => self.relations = RelationSet::one(relation),
            Choice::Difference(difference) => self.differences = DifferenceSet::one(difference),
            Choice::Source(source) => self.sources = SourceSet::one(source),
            Choice::Kind(_) => {}
        }
        self
    }

    /// Whether a claim is shown.
    pub fn shows(self, claim: &Claim) -> bool {
        (self.themes.is_empty() || self.themes.meets(ThemeSet::of_claim(claim)))
            && (self.relations.is_empty() || self.relations.contains(claim.relation))
            && (self.differences.is_empty() || claim.differences.iter().any(|&it| self.differences.contains(it)))
            && (self.sources.is_empty() || claim.cells.iter().any(|cell| self.sources.contains(cell.passage.source)))
    }

    /// Whether the column of a source is shown.
    pub fn shows_column(self, source: u16) -> bool {
        self.sources.is_empty() || self.sources.contains(source)
    }
}

impl Corpus {
    /// The claims that a filter shows, by index, in the order of the corpus.
    pub fn claims_shown(&self, filter: ClaimFilter) -> impl Iterator<Item = u16> {
        (0..).zip(&self.claims).filter(move |(_, claim)| filter.shows(claim)).map(|(index, _)| index)
    }
}

/// A set of relations.
pub type RelationSet = SetOf<Relation>;

/// A set of differences.
pub type DifferenceSet = SetOf<Difference>;

/// A set of what there are at most eight of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetOf<T> {
    bits: u8,
    of: PhantomData<T>,
}

/// What can be in a [`SetOf`].
pub trait Member: Copy + 'static {
    /// Every one of its kind, in the order in which they are listed.
    const LISTED: &'static [Self];

    /// The place of this one in [`Member::LISTED`].
    fn place(self) -> u8;
}

impl Member for Relation {
    const LISTED: &'static [Relation] = &Relation::ALL;

    fn place(self) -> u8 {
        self as u8
    }
}

impl Member for Difference {
    const LISTED: &'static [Difference] = &Difference::ALL;

    fn place(self) -> u8 {
        self as u8
    }
}

impl<T> Default for SetOf<T> {
    fn default() -> Self {
        SetOf { bits: 0, of: PhantomData }
    }
}

impl<T: Member> SetOf<T> {
    /// The set of one member.
    pub fn one(member: T) -> SetOf<T> {
        SetOf { bits: 1 << member.place(), of: PhantomData }
    }

    /// The set with a member added.
    pub fn with(self, member: T) -> SetOf<T> {
        SetOf { bits: self.bits | SetOf::one(member).bits, ..self }
    }

    /// The set with a member added, or taken out where it was in.
    pub fn toggled(self, member: T) -> SetOf<T> {
        SetOf { bits: self.bits ^ SetOf::one(member).bits, ..self }
    }

    /// Whether a member is in the set.
    pub fn contains(self, member: T) -> bool {
        self.bits & SetOf::one(member).bits != 0
    }

    /// Whether nothing is in the set.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The members, in the order of [`Member::LISTED`].
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::LISTED.iter().copied().filter(move |&member| self.contains(member))
    }

    /// The one member, if there is exactly one.
    pub fn single(self) -> Option<T> {
        let mut members = self.iter();
        members.next().filter(|_| members.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Cell, PassageId, Span, Voice};

    /// A claim a letter of a word: its theme (`-` for none), its relation, then the sources that speak.
    fn corpus() -> Corpus {
        let claim = |written: &str| {
            let cell = |source| Cell {
                passage: PassageId { source, n: 1 },
                quote: Span::default(),
                value: None,
                unit: None,
                measure: None,
                as_of: None,
                voice: Voice::default(),
            };
            let letters: Vec<char> = written.chars().collect();
            Claim {
                themes: "ea".find(letters[0]).map(|theme| theme as u8).into_iter().collect(),
                relation: if letters[1] == 'd' { Relation::Differ } else { Relation::Agree },
                differences: if letters[1] == 'd' { vec![Difference::Date, Difference::Scope] } else { vec![] },
                cells: letters[2..].iter().filter_map(|digit| digit.to_digit(10)).map(|it| cell(it as u16)).collect(),
                ..Claim::default()
            }
        };
        Corpus { claims: ["ed01", "ea02", "ad12", "-a0"].map(claim).into(), ..Corpus::default() }
    }

    #[track_caller]
    fn check(choices: &[Choice], expected: &[u16]) {
        let filter = choices.iter().fold(ClaimFilter::default(), |filter, &choice| filter.toggled(choice));
        assert_eq!(corpus().claims_shown(filter).collect::<Vec<_>>(), expected, "{choices:?}");
    }

    #[test]
    fn a_claim_fits_one_choice_of_each_kind() {
        use Choice::{Difference as D, Relation as R, Source as S, Theme as T};
        check(&[], &[0, 1, 2, 3]);
        check(&[T(0)], &[0, 1]);
        check(&[T(0), T(1)], &[0, 1, 2]);
        check(&[T(ThemeSet::NONE)], &[3]);
        check(&[R(Relation::Differ)], &[0, 2]);
        check(&[R(Relation::Differ), T(0)], &[0]);
        check(&[S(1)], &[0, 2]);
        check(&[S(1), S(2), R(Relation::Agree)], &[1]);
        check(&[R(Relation::OnlyHere)], &[]);
        check(&[D(Difference::Date)], &[0, 2]);
        check(&[D(Difference::Amount), D(Difference::Scope), T(1)], &[2]);
        check(&[D(Difference::Amount)], &[]);
    }

    fn any_filter() -> impl Strategy<Value = ClaimFilter> {
        let choice = prop_oneof![
            (0u8..3).prop_map(|theme| Choice::Theme(if theme == 2 { ThemeSet::NONE } else { theme })),
            prop::sample::select(Relation::ALL.to_vec()).prop_map(Choice::Relation),
            prop::sample::select(Difference::ALL.to_vec()).prop_map(Choice::Difference),
            (0u16..3).prop_map(Choice::Source),
        ];
        let choices = prop::collection::vec(choice, 0..6);
        choices.prop_map(|choices| choices.into_iter().fold(ClaimFilter::default(), ClaimFilter::toggled))
    }

    #[test]
    fn every_member_has_its_place_in_the_list() {
        let places = |listed: Vec<u8>| assert!(listed.iter().copied().eq(0..listed.len() as u8));
        places(Relation::LISTED.iter().map(|it| it.place()).collect());
        places(Difference::LISTED.iter().map(|it| it.place()).collect());
    }

    proptest! {
        #[test]
        fn every_choice_made_can_be_lifted_until_none_is_left(filter in any_filter()) {
            let lifted = filter.choices().into_iter().fold(filter, ClaimFilter::toggled);
            prop_assert_eq!(lifted, ClaimFilter::default());
            prop_assert!(filter.choices().into_iter().all(|choice| filter.has(choice)));
        }

        #[test]
        fn a_choice_of_one_kind_is_counted_within_the_others(filter in any_filter()) {
            let counted = filter.counted(Choice::Relation(Relation::Agree));
            prop_assert_eq!((counted.themes, counted.sources), (filter.themes, filter.sources));
            prop_assert_eq!(counted.relations.single(), Some(Relation::Agree));
        }
    }
}
