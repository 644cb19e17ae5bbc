//! Features: what two passages can share.

use corpus::{ReasonKind, Span};

use crate::language::synonyms::{Bond, Set};

/// Something that another passage could name too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Feature {
    /// Equal in two passages that share it.
    pub(super) key: String,
    /// How it is weighed.
    pub(super) class: Class,
    /// What kind of thing.
    pub(super) kind: ReasonKind,
    /// The stem of what is written: synonyms have one key and several stems.
    pub(super) stem: String,
    /// Where it stands in the passage.
    pub(super) span: Span,
    /// In which of its sentences, counted from 0.
    pub(super) sentence: u32,
}

/// How a feature is weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// A name.
    Name,
    /// A word without synonyms.
    Word,
    /// The stem of a word whose synonyms are a feature too.
    Kin,
    /// A set of synonyms.
    Synonym,
    /// A set of synonyms that say how things stand more than what they are.
    General,
    /// Words of one matter, which are no synonyms.
    Matter,
    /// A number, a year, a date.
    Number,
    /// The unit of a number, whatever the number.
    Unit,
}

/// The key of a set of synonyms.
pub(super) fn key_of(set: Set) -> String {
    format!("={}", set.number)
}

/// The class of a set of synonyms.
pub(super) fn class_of(bond: Bond) -> Class {
    match bond {
        Bond::Same => Class::Synonym,
        Bond::General => Class::General,
        Bond::Matter => Class::Matter,
    }
}
