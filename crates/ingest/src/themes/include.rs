//! `include` in `themes.toml`: general rules, and what the file adds to them, changes and drops.

use super::general::{General, general, names};
use crate::written::folder::THEMES_TOML;
use crate::written::problem::Ledger;
use crate::written::{ChangeWritten, ThemeWritten, ThemesWritten, Written, read_themes};

/// The rules of a `themes.toml` with those that it includes before its own.
pub(super) fn resolve(mut own: ThemesWritten, ledger: &mut Ledger) -> ThemesWritten {
    let Some(general) = included(&own, ledger) else { return own };
    let mut all = read_themes(general.name, general.rules, ledger);
    for family in &own.families {
        if all.families.iter().any(|other| other.name == family.name) {
            let what = format!("the family `{}` comes with `{}`", family.name, general.name);
            ledger.at(THEMES_TOML, family.line, what, "give yours another name");
        }
    }
    for change in own.changes.drain(..) {
        apply(change, &mut all.themes, general, ledger);
    }
    all.themes.retain(|theme| !theme.cues.is_empty());
    for id in &own.drop {
        if find(id, &mut all.themes, general, ledger).is_some() {
            all.themes.retain(|theme| !has_id(theme, &id.value));
        }
    }
    for theme in own.themes {
        match theme.id.as_ref().filter(|id| all.themes.iter().any(|other| has_id(other, &id.value))) {
            Some(id) => {
                let what = format!("the theme `{}` comes with `{}`", id.value, general.name);
                ledger.at(THEMES_TOML, id.line, what, "change it in a [[change]], or give yours another id");
            }
            None => all.themes.push(theme),
        }
    }
    all.families.append(&mut own.families);
    ThemesWritten { include: own.include, ..all }
}

/// The general rules that a `themes.toml` consists of, if it changes nothing about them.
pub(crate) fn unchanged(text: &str) -> Option<&'static General> {
    let written = read_themes(THEMES_TOML, text, &mut Ledger::default());
    let nothing_else = written.drop.is_empty()
        && written.families.is_empty()
        && written.themes.is_empty()
        && written.changes.is_empty();
    written.include.filter(|_| nothing_else).and_then(|include| general(&include.value))
}

fn included(own: &ThemesWritten, ledger: &mut Ledger) -> Option<&'static General> {
    if let Some(include) = &own.include {
        let found = general(&include.value);
        if found.is_none() {
            let what = format!("there are no general rules `{}`", include.value);
            ledger.at(THEMES_TOML, include.line, what, format!("use one of {}", names()));
        }
        return found;
    }
    let changed = own.changes.iter().filter_map(|change| change.theme.as_ref());
    for theme in own.drop.iter().chain(changed) {
        let what = format!("no theme `{}` is included", theme.value);
        ledger.at(THEMES_TOML, theme.line, what, "add `include` at the top of the file, or take this out");
    }
    None
}

fn has_id(theme: &ThemeWritten, id: &str) -> bool {
    theme.id.as_ref().is_some_and(|own| own.value == id)
}

/// The included theme of an id.
fn find<'a>(
    id: &Written<String>,
    themes: &'a mut [ThemeWritten],
    general: &General,
    ledger: &mut Ledger,
) -> Option<&'a mut ThemeWritten> {
    let ids: Vec<_> = themes.iter().filter_map(|theme| theme.id.as_ref()).map(|id| id.value.clone()).collect();
    let found = themes.iter_mut().find(|theme| has_id(theme, &id.value));
    if found.is_none() {
        let what = format!("`{}` has no theme `{}`", general.name, id.value);
        ledger.at(THEMES_TOML, id.line, what, format!("use one of {}", ids.join(", ")));
    }
    found
}

fn apply(change: ChangeWritten, themes: &mut [ThemeWritten], general: &General, ledger: &mut Ledger) {
    let Some(id) = &change.theme else { return };
    let Some(theme) = find(id, themes, general, ledger) else { return };
    for pattern in &change.drop {
        let mut found = false;
        let lists = theme.cues.iter_mut().map(|cues| &mut cues.patterns).chain([&mut theme.cancel]);
        for list in lists {
            let before = list.len();
            list.retain(|other| other.value != pattern.value);
            found |= list.len() < before;
        }
        if !found {
            let what = format!("`{}` is no pattern of `{}` in `{}`", pattern.value, id.value, general.name);
            let file = format!("crates/ingest/rules/{}/rules.toml", general.name);
            ledger.at(THEMES_TOML, pattern.line, what, format!("copy it from {file}, or take it out"));
        }
    }
    theme.cues.retain(|cues| !cues.patterns.is_empty());
    theme.cues.extend(change.cues);
    if theme.cues.is_empty() {
        let what = format!("nothing is left of the theme `{}`", id.value);
        ledger.at(THEMES_TOML, id.line, what, "drop the whole theme at the top of the file, or add [[change.cues]]");
    }
    theme.cancel.extend(change.cancel);
}
