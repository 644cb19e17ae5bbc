//! Corrections: what a person sets by hand for single passages in `corpus.toml`.

use std::collections::BTreeMap;

use corpus::{Corpus, Edit, Kind, Mark, PassageId, SetBy, Span};

use crate::language::alike::find;
use crate::language::spans::overlap;
use crate::sources::check_language;
use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;
use crate::written::{AddWritten, EditWritten, Written};

/// A correction whose passage has been found.
pub(crate) struct Located<'a> {
    written: &'a EditWritten,
    id: PassageId,
    name: &'a str,
}

/// Finds the passages that corrections name.
pub(crate) fn locate<'a>(written: &'a [EditWritten], corpus: &Corpus, ledger: &mut Ledger) -> Vec<Located<'a>> {
    let mut first: BTreeMap<PassageId, u32> = BTreeMap::new();
    let mut located = Vec::new();
    for edit in written {
        if edit.kind.is_none() && edit.lang.is_none() && edit.add.is_empty() && edit.drop.is_empty() {
            let what = "the [[passage]] sets nothing";
            ledger.at(CORPUS_TOML, edit.line, what, "add `kind`, `lang`, `add` or `drop`, or take it out");
        }
        let Some(name) = &edit.id else { continue };
        let Some(id) = corpus.find_passage(&name.value) else {
            if let Some(what_to_do) = explain(&name.value, corpus) {
                ledger.at(CORPUS_TOML, name.line, format!("there is no passage `{}`", name.value), what_to_do);
            }
            continue;
        };
        if let Some(line) = first.insert(id, name.line) {
            let what = format!("the passage `{}` is there twice, first on line {line}", name.value);
            ledger.at(CORPUS_TOML, name.line, what, "put both into one [[passage]]");
            continue;
        }
        located.push(Located { written: edit, id, name: &name.value });
    }
    located
}

/// What to write instead of a passage's name. `None` if the source's file is missing or unreadable,
/// which is noted already.
pub(crate) fn explain(name: &str, corpus: &Corpus) -> Option<String> {
    let source = name.rsplit_once('.').and_then(|(source, _)| corpus.find_source(source));
    match source.and_then(|source| corpus.sources.get(usize::from(source))) {
        Some(source) if source.passages.is_empty() => None,
        Some(source) => Some(format!("write {0}.1 to {0}.{1}", source.id, source.passages.len())),
        None => Some("write a source's id, a dot and the number of the non-empty line, such as source.3".into()),
    }
}

/// Sets kinds and languages. This comes before themes and pairs are looked for, since furniture carries none.
pub(crate) fn set_kinds(edits: &[Located<'_>], corpus: &mut Corpus, ledger: &mut Ledger) {
    for edit in edits {
        let Some(passage) = passage_mut(corpus, edit.id) else { continue };
        if let Some(kind) = &edit.written.kind {
            match Kind::from_id(&kind.value) {
                Some(kind) => passage.kind = kind,
                None => {
                    let kinds = Kind::CHOICES.map(Kind::id).join(", ");
                    let what = format!("there is no kind `{}`", kind.value);
                    ledger.at(CORPUS_TOML, kind.line, what, format!("use one of {kinds}, furniture"));
                }
            }
        }
        if let Some(lang) = &edit.written.lang {
            check_language(lang, ledger);
            passage.lang = Some(lang.value.clone());
        }
    }
}

/// Adds and drops themes. This comes after the rules have set theirs.
pub(crate) fn set_themes(edits: &[Located<'_>], corpus: &mut Corpus, ledger: &mut Ledger) {
    for edit in edits {
        let written = edit.written;
        if written.add.is_empty() && written.drop.is_empty() {
            continue;
        }
        if written.reason.is_none() {
            let what = format!("the correction of `{}` gives no `reason`", edit.name);
            ledger.at(CORPUS_TOML, written.line, what, "say in `reason` why, for readers to see");
        }
        let mut done = Edit {
            passage: edit.id,
            added: Vec::new(),
            dropped: Vec::new(),
            reason: written.reason.as_ref().map_or_else(String::new, |reason| reason.value.clone()),
        };
        for theme in &written.drop {
            if let Some(index) = find_theme(theme, corpus, ledger) {
                drop_theme(edit, theme, index, corpus, ledger);
                done.dropped.push(index);
            }
        }
        for entry in &written.add {
            if let Some(index) = add_theme(edit, entry, corpus, ledger) {
                done.added.push(index);
            }
        }
        corpus.edits.push(done);
    }
}

fn find_theme(theme: &Written<String>, corpus: &Corpus, ledger: &mut Ledger) -> Option<u8> {
    let found = corpus.find_theme(&theme.value);
    if found.is_none() {
        let ids = corpus.themes.iter().map(|theme| theme.id.as_str()).collect::<Vec<_>>().join(", ");
        let what = format!("there is no theme `{}`", theme.value);
        ledger.at(CORPUS_TOML, theme.line, what, format!("use one of {ids}"));
    }
    found
}

fn drop_theme(edit: &Located<'_>, theme: &Written<String>, index: u8, corpus: &mut Corpus, ledger: &mut Ledger) {
    let Some(passage) = passage_mut(corpus, edit.id) else { return };
    let before = passage.marks.len();
    passage.marks.retain(|mark| mark.theme != index);
    if passage.marks.len() == before {
        let what = format!("no rule puts the theme `{}` on `{}`", theme.value, edit.name);
        ledger.at(CORPUS_TOML, theme.line, what, "take it out of `drop`");
    }
}

fn add_theme(edit: &Located<'_>, entry: &AddWritten, corpus: &mut Corpus, ledger: &mut Ledger) -> Option<u8> {
    if entry.cues.is_empty() {
        ledger.at(CORPUS_TOML, entry.line, "the theme is added without `cues`", "copy the words that carry it");
    }
    let text = corpus.text(edit.id).to_string();
    let mut cues: Vec<Span> = Vec::new();
    for cue in &entry.cues {
        let Some(span) = find(&text, &cue.value) else {
            let what = format!("the cue `{}` is not in `{}`", cue.value, edit.name);
            ledger.at(CORPUS_TOML, cue.line, what, "copy the words from the passage exactly");
            continue;
        };
        if cues.iter().any(|other| overlap(span, *other)) {
            let what = format!("the cue `{}` overlaps another", cue.value);
            ledger.at(CORPUS_TOML, cue.line, what, "join the two, or take one out");
            continue;
        }
        cues.push(span);
    }
    cues.sort();
    let index = find_theme(entry.theme.as_ref()?, corpus, ledger)?;
    let passage = passage_mut(corpus, edit.id)?;
    if passage.kind == Kind::Furniture {
        let what = format!("`{}` is furniture, which carries no theme", edit.name);
        ledger.at(CORPUS_TOML, entry.line, what, "take `add` out, or set another `kind`");
        return None;
    }
    passage.marks.retain(|mark| mark.theme != index);
    passage.marks.push(Mark { theme: index, cues, set_by: SetBy::Editor });
    passage.marks.sort_by_key(|mark| mark.theme);
    Some(index)
}

fn passage_mut(corpus: &mut Corpus, id: PassageId) -> Option<&mut corpus::Passage> {
    let source = corpus.sources.get_mut(usize::from(id.source))?;
    source.passages.get_mut(usize::from(id.n).checked_sub(1)?)
}
