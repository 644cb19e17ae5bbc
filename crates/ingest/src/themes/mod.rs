//! Themes: which passages carry one, by rule or by the hand of an editor, and by which words.

pub(crate) mod edits;
mod pattern;
mod rule;
pub(crate) mod rules;
