//! Where each word stands.

use std::{collections::HashMap, mem, sync::OnceLock};

use super::{family::stem, near::letters, sort::ordered, tokens::tokens};
use crate::{Corpus, Kind, PassageId, Span};

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A passage that is not furniture.
    Passage(PassageId),
    /// A claim, by index: its title is field 0, its note 1, its quotes follow.
    Claim(u16),
    /// A name, by index: what it is called is field 0, its forms follow.
    Name(u16),
}

/// Where each word of a corpus stands.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) entries: Vec<Entry>,
    /// How many words an entry has on average.
    pub(super) average: f32,
    /// The words of each language that the corpus has.
    pub(super) vocabularies: Vec<Vocabulary>,
}

/// Something that can be found, and how many words it has.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) length: u32,
}

/// The words of one language.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub(super) lang: String,
    /// By form.
    pub(super) words: Vec<Word>,
    /// The indexes of the words, by stem.
    pub(super) by_stem: Vec<usize>,
}

/// A word with every place where it stands.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) form: String,
    pub(super) stem: String,
    /// See [`letters`].
    pub(super) letters: u32,
    /// In order.
    pub(super) places: Vec<Place>,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Index into [`Index::entries`].
    pub(super) entry: u32,
    /// Which word of the entry it is; no word of one field follows upon one of another.
    pub(super) nth: u32,
    pub(super) field: u16,
    /// In the text of the field.
    pub(super) span: Span,
}

/// An index that is made when it is first asked for. It is no part of what a corpus is: all are equal.
#[derive(Debug, Default)]
pub struct LazyIndex(OnceLock<Index>);

impl Clone for LazyIndex {
    fn clone(&self) -> Self {
        LazyIndex::default()
    }
}

impl PartialEq for LazyIndex {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Corpus {
    /// Where each word of this corpus stands; made when first asked for.
    pub fn index(&self) -> &Index {
        self.index.0.get_or_init(|| Index::of(self))
    }

    /// The text of a field of something that can be found; nothing where there is none.
    pub fn field(&self, target: Target, field: u16) -> &str {
        let nth = usize::from(field);
        match target {
            Target::Passage(id) => self.text(id),
            Target::Claim(claim) => self.claims.get(usize::from(claim)).map_or("", |claim| match nth {
                0 => &claim.title,
                1 => &claim.note,
                _ => claim.cells.get(nth - 2).map_or("", |cell| self.quote(cell)),
            }),
            Target::Name(name) => self.names.get(usize::from(name)).map_or("", |name| match nth.checked_sub(1) {
                None => &name.name,
                Some(form) => self.forms(name).get(form).copied().unwrap_or_default(),
            }),
        }
    }
}

impl Index {
    fn of(corpus: &Corpus) -> Index {
        let mut making = Making::default();
        for (id, passage) in corpus.passages().filter(|(_, passage)| passage.kind != Kind::Furniture) {
            let lang = passage.lang.as_deref().unwrap_or_else(|| corpus.lang(id));
            making.entry(Target::Passage(id));
            making.field(0, corpus.text(id), lang);
        }
        for (claim, index) in corpus.claims.iter().zip(0..) {
            making.entry(Target::Claim(index));
            making.field(0, &claim.title, OURS);
            making.field(1, &claim.note, OURS);
            for (cell, field) in claim.cells.iter().zip(2..) {
                making.field(field, corpus.quote(cell), corpus.lang(cell.passage));
            }
        }
        for (name, index) in corpus.names.iter().zip(0..) {
            making.entry(Target::Name(index));
            making.field(0, &name.name, OURS);
            for (form, field) in corpus.forms(name).into_iter().zip(1..) {
                making.field(field, form, OURS);
            }
        }
        making.made()
    }
}

/// The language that an editor of this site writes in.
const OURS: &str = "en";

/// An index being made.
#[derive(Default)]
struct Making {
    entries: Vec<Entry>,
    /// The words of each language, by form.
    languages: Vec<(String, HashMap<String, Vec<Place>>)>,
    /// What the next word's number in its entry is.
    nth: u32,
}

impl Making {
    fn entry(&mut self, target: Target) {
        self.entries.push(Entry { target, length: 0 });
        self.nth = 0;
    }

    fn field(&mut self, field: u16, text: &str, lang: &str) {
        let known = self.languages.iter().position(|(known, _)| known == lang);
        let language = known.unwrap_or_else(|| {
            self.languages.push((lang.to_string(), HashMap::new()));
            self.languages.len() - 1
        });
        let entry = self.entries.len() as u32 - 1;
        let (Some((_, words)), Some(last)) = (self.languages.get_mut(language), self.entries.last_mut()) else {
            return;
        };
        tokens(text, &mut |span, form| {
            let place = Place { entry, nth: self.nth, field, span };
            match words.get_mut(form) {
                Some(places) => places.push(place),
                None => {
                    words.insert(form.to_string(), vec![place]);
                }
            }
            self.nth += 1;
            last.length += 1;
        });
        self.nth += 1;
    }

    fn made(self) -> Index {
        let words: u32 = self.entries.iter().map(|entry| entry.length).sum();
        let average = words as f32 / self.entries.len().max(1) as f32;
        let vocabularies = self.languages.into_iter().map(|(lang, words)| Vocabulary::of(lang, words)).collect();
        Index { entries: self.entries, average, vocabularies }
    }
}

impl Vocabulary {
    fn of(lang: String, read: HashMap<String, Vec<Place>>) -> Vocabulary {
        let mut read: Vec<(String, Vec<Place>)> = read.into_iter().collect();
        let order =
            ordered(read.len(), &|a, b| read.get(a).map(|(form, _)| form).cmp(&read.get(b).map(|(form, _)| form)));
        let words = order.into_iter().filter_map(|nth| {
            let (form, places) = mem::take(read.get_mut(nth)?);
            Some(Word { stem: stem(&form, &lang), letters: letters(&form), form, places })
        });
        let words: Vec<Word> = words.collect();
        let stem = |nth: usize| words.get(nth).map_or("", |word| word.stem.as_str());
        let by_stem = ordered(words.len(), &|a, b| stem(a).cmp(stem(b)));
        Vocabulary { by_stem, lang, words }
    }

    /// The word of this form, if there is one.
    pub(super) fn word(&self, form: &str) -> Option<&Word> {
        let at = self.words.binary_search_by(|word| word.form.as_str().cmp(form)).ok()?;
        self.words.get(at)
    }

    /// The words that begin so.
    pub(super) fn beginning(&self, with: &str) -> impl Iterator<Item = &Word> {
        let from = self.words.partition_point(|word| word.form.as_str() < with);
        self.words.iter().skip(from).take_while(move |word| word.form.starts_with(with))
    }

    /// The words of the family of a word.
    pub(super) fn family(&self, word: &str) -> impl Iterator<Item = &Word> {
        let stem = stem(word, &self.lang);
        let of = |&nth: &usize| self.words.get(nth);
        let from = self.by_stem.partition_point(|nth| of(nth).is_some_and(|word| word.stem < stem));
        self.by_stem.iter().skip(from).filter_map(of).take_while(move |word| word.stem == stem)
    }
}
