//! Finding words: in passages, in claims (title, note, quotes) and in names.
//!
//! The corpus is its own index: [`Corpus::index`] is made of it when first asked for, and nothing of it is stored. What
//! is written and what is asked go through one tokenizer, which cuts a text into words and folds them: case, diacritics,
//! quotation marks, dashes and soft hyphens make no difference. A word finds the words of its family by light rules for
//! each language ("supplied", "supplies"); a word that the corpus has not is taken for a beginning, and one that begins
//! nothing for a slip of the pen.
//!
//! ```
//! use corpus::{Corpus, Kind, Passage, Source, Span};
//!
//! let text = "Erdoğan opened the pipelines.";
//! let passage = Passage { span: Span { start: 0, end: 30 }, line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
//! let source = Source { text: text.into(), passages: vec![passage], lang: "en".into(), ..Source::default() };
//! let corpus = Corpus { sources: vec![source], ..Corpus::default() };
//!
//! let found = corpus.find("erdogan pipeline");
//! let marks = found.marks(&found.hits[0]);
//! assert_eq!(marks.iter().map(|mark| mark.span.of(text)).collect::<Vec<_>>(), ["Erdoğan", "pipelines"]);
//! ```
//!
//! [`Corpus::index`]: crate::Corpus::index

mod family;
mod find;
mod fold;
mod index;
mod kwic;
mod near;
mod phrase;
mod query;
mod sort;
mod tokens;

#[cfg(test)]
mod tests;

pub use find::{Found, FoundTerm, Hit, HitMark, Taken};
pub use index::{Index, LazyIndex, Target};
pub use kwic::{Line, LineOrder};
pub use query::{Query, Term};
pub use tokens::folded;
