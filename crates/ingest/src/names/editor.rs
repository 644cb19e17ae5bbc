//! `names.toml`, checked: names that an editor joins, and what is no name.

use std::collections::BTreeMap;

use corpus::NameKind;

use super::lexicon::TITLES;
use super::page::Page;
use super::phrases::Phrases;
use super::tokens::{Token, tokens};
use super::votes::Sense;
use crate::language::words::words;
use crate::written::folder::NAMES_TOML;
use crate::written::id::{SHAPE, is_id};
use crate::written::problem::Ledger;
use crate::written::{NameWritten, Written, read_names};

/// What an editor says of names.
#[derive(Default)]
pub(super) struct Editor {
    /// In the order of the file.
    pub(super) names: Vec<Given>,
    /// The forms of the names, each with the number of its name.
    pub(super) forms: Phrases<usize>,
    /// What is no name. It is kept from being part of one, too.
    pub(super) drop: Vec<Written<String>>,
}

/// One `[[name]]`.
pub(super) struct Given {
    line: u32,
    pub(super) id: String,
    pub(super) name: Option<String>,
    pub(super) kind: Option<NameKind>,
    /// Whether there is a `kind`, good or bad.
    states_kind: bool,
    pub(super) note: Option<String>,
    pub(super) forms: Vec<Written<String>>,
}

/// Reads and checks `names.toml`, as far as that can be done without the texts.
pub(super) fn read(text: Option<&str>, ledger: &mut Ledger) -> Editor {
    let Some(text) = text else { return Editor::default() };
    let written = read_names(NAMES_TOML, text, ledger);
    let mut editor = Editor::default();
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    let mut forms: BTreeMap<String, u32> = BTreeMap::new();
    editor.drop = check_forms(&written.drop, &mut forms, ledger);
    for (number, name) in written.names.iter().enumerate() {
        check_id(name, &mut ids, ledger);
        let checked = check_forms(&name.forms, &mut forms, ledger);
        if name.forms.is_empty() {
            ledger.at(NAMES_TOML, name.line, "the name has no `forms`", "add how the texts write it: forms = [\"…\"]");
        }
        checked.iter().for_each(|form| editor.forms.add(&form.value, number));
        editor.names.push(Given {
            line: name.line,
            id: name.id.as_ref().map_or_else(String::new, |id| id.value.clone()),
            name: name.name.as_ref().map(|name| name.value.trim().into()),
            kind: name.kind.as_ref().and_then(|kind| check_kind(kind, ledger)),
            states_kind: name.kind.is_some(),
            note: name.note.as_ref().map(|note| note.value.trim().into()),
            forms: checked,
        });
    }
    editor
}

fn check_id<'a>(name: &'a NameWritten, ids: &mut BTreeMap<&'a str, u32>, ledger: &mut Ledger) {
    let Some(id) = &name.id else { return };
    if !is_id(&id.value) {
        ledger.at(NAMES_TOML, id.line, format!("`{}` cannot be the id of a name", id.value), SHAPE);
    }
    if let Some(first) = ids.get(id.value.as_str()) {
        let what = format!("the name `{}` is there twice, first on line {first}", id.value);
        ledger.at(NAMES_TOML, id.line, what, "put both into one [[name]], or give each an id of its own");
    } else {
        ids.insert(&id.value, id.line);
    }
}

fn check_kind(kind: &Written<String>, ledger: &mut Ledger) -> Option<NameKind> {
    let found = NameKind::from_id(&kind.value);
    if found.is_none() {
        let kinds = NameKind::ALL.map(NameKind::id).join(", ");
        ledger.at(NAMES_TOML, kind.line, format!("there is no kind `{}`", kind.value), format!("use one of {kinds}"));
    }
    found
}

/// The forms that have words in them and are not there already.
fn check_forms(
    forms: &[Written<String>],
    seen: &mut BTreeMap<String, u32>,
    ledger: &mut Ledger,
) -> Vec<Written<String>> {
    let mut checked = Vec::new();
    for form in forms {
        let key = form.value.split_whitespace().collect::<Vec<_>>().join(" ");
        if words(&form.value).is_empty() {
            ledger.at(NAMES_TOML, form.line, format!("`{}` has no word in it", form.value), "write it, or take it out");
        } else if let Some(first) = seen.get(&key) {
            let what = format!("`{key}` is there twice, first on line {first}");
            ledger.at(NAMES_TOML, form.line, what, "a form belongs to one name, or to `drop`: take one out");
        } else {
            seen.insert(key, form.line);
            checked.push(form.clone());
        }
    }
    checked
}

impl Editor {
    /// Checks what is said against the texts.
    pub(super) fn check(&self, pages: &[Page], known: &Phrases<Sense>, found: &Phrases<Sense>, ledger: &mut Ledger) {
        let missing = |forms: &[Written<String>], ledger: &mut Ledger| {
            let missing: Vec<_> = forms.iter().filter(|form| !is_there(&form.value, pages)).collect();
            for form in &missing {
                let what = format!("`{}` is nowhere in the texts", form.value);
                ledger.at(NAMES_TOML, form.line, what, "copy it from a text, with its capitals, or take it out");
            }
            !missing.is_empty()
        };
        missing(&self.drop, ledger);
        for name in &self.names {
            let known = || name.forms.iter().any(|form| sense(&form.value, known, found).is_some());
            if !missing(&name.forms, ledger) && !name.states_kind && !name.forms.is_empty() && !known() {
                let what = format!("no rule knows what `{}` is", name.id);
                ledger.at(NAMES_TOML, name.line, what, "add `kind`: person, place, organisation or thing");
            }
        }
    }
}

/// Whether a form stands in a text, furniture aside.
fn is_there(form: &str, pages: &[Page]) -> bool {
    let mut phrase = Phrases::default();
    phrase.add(form, ());
    pages.iter().any(|page| (0..page.tokens.len()).any(|at| phrase.longest(&page.tokens, at).is_some()))
}

/// What the rules take a form for, without a title before it.
pub(super) fn sense(form: &str, known: &Phrases<Sense>, found: &Phrases<Sense>) -> Option<(Sense, Vec<Token>)> {
    let tokens = tokens(form, &words(form), true);
    let start = tokens.iter().take_while(|token| TITLES.contains(token.key())).count();
    let rest = tokens.get(start..).filter(|rest| !rest.is_empty()).unwrap_or(&tokens);
    let whole = |phrases: &Phrases<Sense>| phrases.longest(rest, 0).filter(|&(length, _)| length == rest.len());
    let (_, sense) = whole(known).or_else(|| whole(found))?;
    (sense != Sense::Nothing).then(|| (sense, rest.to_vec()))
}
