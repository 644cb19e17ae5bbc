//! Themes: which passages carry one, by rule or by the hand of an editor, and by which words.

pub(crate) mod edits;
mod general;
mod include;
mod index;
mod pattern;
mod rule;
mod rules;

pub(crate) use self::general::General;
pub(crate) use self::include::unchanged;
pub(crate) use self::rule::Rule;
pub(crate) use self::rules::{general_rules, rules};
