//! What every stage knows of language: words, the sentences that they stand in, their stems, and words for the same thing.

pub(crate) mod alike;
pub(crate) mod fold;
pub(crate) mod guess;
pub(crate) mod sentences;
pub(crate) mod spans;
pub(crate) mod stem;
pub(crate) mod stopwords;
pub(crate) mod synonyms;
pub(crate) mod words;
