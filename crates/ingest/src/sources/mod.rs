//! Sources, checked: each text with what it states of itself, cut into passages.

mod given;
mod kinds;
pub(crate) mod oddities;
pub mod placeholder;
mod short;
mod site;

use std::collections::BTreeMap;

use corpus::{Kind, Passage, Source, Span};
use sha2::{Digest, Sha256};

pub(crate) use self::site::site;
use crate::written::folder::{CORPUS_TOML, Folder};
use crate::written::id::{SHAPE, from_file_name, is_id};

use self::kinds::{kinds, reads_as_heading};
use crate::language::alike::find;
use crate::language::words::words;
use crate::written::lines::{Line, lines};
use crate::written::problem::Ledger;
use crate::written::{SourceWritten, Written};

/// The language of a text if nobody says.
const LANGUAGE: &str = "en";

/// The most passages of one source; its passages are counted in 16 bits.
const MOST_PASSAGES: usize = 65_000;

/// How many words of a text without a title make its label.
const LABEL_WORDS: usize = 8;

/// The sources that `corpus.toml` names, in its order. One that cannot be read keeps its place, without passages.
pub(crate) fn named_sources(written: &[SourceWritten], folder: &Folder, ledger: &mut Ledger) -> Vec<Source> {
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    let mut files: BTreeMap<&str, u32> = BTreeMap::new();
    let formerly = written.iter().flat_map(|source| &source.formerly);
    for id in written.iter().filter_map(|source| source.id.as_ref()).chain(formerly) {
        if !is_id(&id.value) {
            ledger.at(CORPUS_TOML, id.line, format!("`{}` cannot be the id of a source", id.value), SHAPE);
        }
        once(&mut ids, id, "the source", "give each source an id of its own", ledger);
    }
    for file in written.iter().filter_map(|source| source.file.as_ref()) {
        if !folder.texts.contains_key(&file.value) {
            let what = format!("the file `{}` is not in the folder", file.value);
            ledger.at(CORPUS_TOML, file.line, what, "put it there, as a .txt file, or take the source out");
        }
        once(&mut files, file, "the file", "name each file in one source only", ledger);
    }
    for name in folder.texts.keys().filter(|name| !files.contains_key(name.as_str())) {
        ledger.of(name, "no source in corpus.toml names this file", "add a [[source]] for it, or take the file out");
    }
    if written.is_empty() {
        ledger.of(CORPUS_TOML, "there is no [[source]]", "add one for each text");
    }
    let mut sources: Vec<Source> = written.iter().map(|source| named_source(source, folder, ledger)).collect();
    short::check(written, ledger);
    short::fill(&mut sources);
    sources
}

fn once<'a>(
    seen: &mut BTreeMap<&'a str, u32>,
    text: &'a Written<String>,
    what: &str,
    what_to_do: &str,
    ledger: &mut Ledger,
) {
    if let Some(first) = seen.get(text.value.as_str()) {
        let what = format!("{what} `{}` is there twice, first on line {first}", text.value);
        ledger.at(CORPUS_TOML, text.line, what, what_to_do);
    } else {
        seen.insert(&text.value, text.line);
    }
}

fn named_source(written: &SourceWritten, folder: &Folder, ledger: &mut Ledger) -> Source {
    let value = |text: &Option<Written<String>>| text.as_ref().map_or_else(String::new, |text| text.value.clone());
    let file = value(&written.file);
    let text = folder.texts.get(&file).cloned().flatten();
    let readable = text.is_some();
    let text = text.unwrap_or_default();
    let mut state = |what: &str, stated: &Option<Written<String>>| {
        let stated = stated.as_ref().filter(|_| readable)?;
        find_stated(&text, &file, what, stated, ledger)
    };
    let title = state("title", &written.title);
    let byline = state("byline", &written.byline);
    let outlet = state("outlet", &written.outlet);
    let date = state("date", &written.date);
    let period = state("period", &written.period);
    match (&written.title, &written.label) {
        (None, None) => {
            let what = "the source has neither `title` nor `label`";
            let what_to_do = "add the `title` that the text states, or, where it states none, a `label` of yours";
            ledger.at(CORPUS_TOML, written.line, what, what_to_do);
        }
        (Some(_), Some(label)) => {
            let what = "the source has both `title` and `label`";
            ledger.at(CORPUS_TOML, label.line, what, "take `label` out: the title that the text states is shown");
        }
        _ => {}
    }
    let lang = match &written.lang {
        Some(lang) => {
            check_language(lang, ledger);
            lang.value.clone()
        }
        None => LANGUAGE.into(),
    };
    let formerly = written.formerly.iter().map(|id| id.value.clone()).collect();
    let mut source = Source {
        id: value(&written.id),
        file,
        label: value(&written.label),
        short: value(&written.short).trim().into(),
        title,
        byline,
        outlet,
        date,
        period,
        given: written.given.as_ref().map(|given| given::given(given, ledger)).unwrap_or_default(),
        lang,
        formerly,
        ..Source::default()
    };
    fill(&mut source, text, readable, ledger);
    source
}

/// Finds the words that state something: if they stand more than once, the first place counts.
fn find_stated(text: &str, file: &str, what: &str, stated: &Written<String>, ledger: &mut Ledger) -> Option<Span> {
    if let Some(place) = find(text, &stated.value) {
        return Some(place);
    }
    let mut what_to_do = String::from("copy the words from the text exactly, or take the line out");
    if let Some(near) = nearest(text, &stated.value) {
        what_to_do = format!("the text has `{near}`: {what_to_do}");
    }
    let what = format!("the {what} `{}` is not in {file}", stated.value);
    ledger.at(CORPUS_TOML, stated.line, what, what_to_do);
    None
}

/// Words of the text that differ from those looked for in case, blanks and signs alone.
fn nearest<'a>(text: &'a str, wanted: &str) -> Option<&'a str> {
    let wanted: Vec<String> = words(wanted).iter().map(|word| word.folded().into()).collect();
    let found = words(text);
    let run = found.windows(wanted.len().max(1)).find(|run| run.iter().map(|word| word.folded()).eq(&wanted))?;
    let (first, last) = (run.first()?, run.last()?);
    text.get(first.span.start as usize..last.span.end as usize)
}

/// Notes a language that is no BCP 47 tag.
pub(crate) fn check_language(lang: &Written<String>, ledger: &mut Ledger) {
    let mut parts = lang.value.split('-');
    let primary = parts.next().unwrap_or_default();
    let good_primary = (2..=8).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    let good_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !good_primary || !parts.all(good_part) {
        let what = format!("`{}` is no language tag", lang.value);
        ledger.at(CORPUS_TOML, lang.line, what, "use a BCP 47 tag, such as en, ar, tr or pt-BR");
    }
}

/// The sources of a folder without `corpus.toml`: every text, in the order of the file names.
pub(crate) fn unnamed_sources(folder: &Folder, ledger: &mut Ledger) -> Vec<Source> {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let mut sources = Vec::new();
    for (file, text) in &folder.texts {
        let id = from_file_name(file).unwrap_or_default();
        if id.is_empty() {
            ledger.of(file, "the name of this file gives no id", "use letters a-z or digits in it, and not none alone");
        } else if let Some(other) = taken.insert(id.clone(), file) {
            let what = format!("this file gives the same id as {other}, `{id}`");
            ledger.of(file, what, "rename one of them, or name both in corpus.toml");
        }
        let readable = text.is_some();
        let text = text.clone().unwrap_or_default();
        let mut source = Source { id, file: file.clone(), lang: LANGUAGE.into(), ..Source::default() };
        if let Some(first) = lines(&text).first() {
            let words = first.span.of(&text);
            let blanks = words.len() - words.trim_start().len();
            let start = first.span.start + blanks as u32;
            let span = Span { start, end: start + words.trim().len() as u32 };
            source.title = reads_as_heading(words).then_some(span);
            if source.title.is_none() {
                source.label = first_words(words);
            }
        }
        fill(&mut source, text, readable, ledger);
        sources.push(source);
    }
    short::fill(&mut sources);
    sources
}

fn first_words(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let label = words.iter().take(LABEL_WORDS).copied().collect::<Vec<_>>().join(" ");
    if words.len() > LABEL_WORDS { format!("{label} …") } else { label }
}

/// Gives a source its text, and cuts it into passages.
fn fill(source: &mut Source, text: String, readable: bool, ledger: &mut Ledger) {
    let mut lines = lines(&text);
    if readable && lines.is_empty() {
        ledger.of(&source.file, "the file has no text in it", "write it, or take the file out");
    }
    if lines.len() > MOST_PASSAGES {
        ledger.of(&source.file, "the text is longer than a source can be", "part it: at most 65,000 passages");
        lines.truncate(MOST_PASSAGES);
    }
    let texts: Vec<&str> = lines.iter().map(|line| line.span.of(&text)).collect();
    let byline = source.byline.map(|byline| byline.of(&text));
    let kinds = kinds(&texts, byline);
    let passages = lines.iter().zip(kinds);
    let passage = |(line, kind): (&Line, Kind)| Passage {
        span: line.span,
        line: line.number,
        kind,
        marks: Vec::new(),
        lang: None,
    };
    source.passages = passages.map(passage).collect();
    source.sha256 = Sha256::digest(text.as_bytes()).into();
    source.text = text;
}
