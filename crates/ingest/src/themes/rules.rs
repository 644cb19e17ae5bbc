//! Theme rules, checked: from `themes.toml` as written to what finds themes.

use std::collections::BTreeMap;

use corpus::{MAX_THEMES, Theme};

use super::general::{General, names};
use super::include::resolve;
use super::index::{Index, List};
use super::pattern::{Families, Pattern};
use super::rule::{Group, Rule, Rules, Within};
use crate::written::folder::THEMES_TOML;
use crate::written::id::{SHAPE, is_id};
use crate::written::problem::Ledger;
use crate::written::{CuesWritten, FamilyWritten, ThemeWritten, ThemesWritten, Written, read_themes};

/// What the weights of cues must add up to if a theme does not say.
const THRESHOLD: u32 = 3;

/// Reads and checks the theme rules of a folder; `text` is that of `themes.toml`. Without it there are no themes.
pub(crate) fn rules(text: Option<&str>, ledger: &mut Ledger) -> Rules {
    let Some(text) = text else {
        let what_to_do = format!("write one, or one with the line `include = \"{}\"` for general rules", names());
        ledger.warn(THEMES_TOML, "the folder has no such file, so that no passage has a theme", what_to_do);
        return Rules::default();
    };
    let own = read_themes(THEMES_TOML, text, ledger);
    let written = resolve(own, ledger);
    if written.themes.is_empty() && written.include.is_none() {
        let what_to_do = format!("add one, or the line `include = \"{}\"`", names());
        ledger.warn(THEMES_TOML, "there is no [[theme]], so that no passage has a theme", what_to_do);
    }
    check(&written, ledger)
}

/// General rules as they are, without a folder.
pub(crate) fn general_rules(general: &General, ledger: &mut Ledger) -> Rules {
    check(&read_themes(general.name, general.rules, ledger), ledger)
}

fn check(written: &ThemesWritten, ledger: &mut Ledger) -> Rules {
    let families = check_families(&written.families, ledger);
    let mut ids: BTreeMap<String, u32> = BTreeMap::new();
    let mut colours: BTreeMap<u8, String> = BTreeMap::new();
    let mut rules = Rules::default();
    for (number, theme) in written.themes.iter().enumerate() {
        if number == MAX_THEMES {
            let what = format!("this is theme {} of at most {MAX_THEMES}", number + 1);
            ledger.at(THEMES_TOML, theme.line, what, "join themes, or take some out");
        }
        let id = check_id(theme, &mut ids, ledger);
        let colour = check_colour(theme, number, &mut colours, ledger);
        check_mark(theme, ledger);
        let value = |text: &Option<Written<String>>| text.as_ref().map_or_else(String::new, |text| text.value.clone());
        rules.themes.push(Theme {
            id,
            label: value(&theme.label),
            mark: value(&theme.mark),
            colour,
            about: value(&theme.about),
        });
        rules.rules.push(check_rule(theme, &families, ledger));
    }
    rules
}

fn check_id(theme: &ThemeWritten, ids: &mut BTreeMap<String, u32>, ledger: &mut Ledger) -> String {
    let Some(id) = &theme.id else { return String::new() };
    if !is_id(&id.value) {
        ledger.at(THEMES_TOML, id.line, format!("`{}` cannot be the id of a theme", id.value), SHAPE);
    }
    if let Some(first) = ids.get(&id.value) {
        let what = format!("the theme `{}` is there twice, first on line {first}", id.value);
        ledger.at(THEMES_TOML, id.line, what, "give each theme an id of its own");
    } else {
        ids.insert(id.value.clone(), id.line);
    }
    id.value.clone()
}

/// The colour slot that a theme states; if it states none, its place among the themes.
fn check_colour(theme: &ThemeWritten, number: usize, colours: &mut BTreeMap<u8, String>, ledger: &mut Ledger) -> u8 {
    let (stated, line) = match &theme.colour {
        Some(colour) => (colour.value, colour.line),
        None => (number as u32 + 1, theme.line),
    };
    let Some(colour) = u8::try_from(stated).ok().filter(|&colour| (1..=MAX_THEMES).contains(&usize::from(colour)))
    else {
        if theme.colour.is_some() {
            let what = format!("there is no colour {stated}");
            ledger.at(THEMES_TOML, line, what, format!("choose one from 1 to {MAX_THEMES}"));
        }
        return 1;
    };
    match colours.get(&colour) {
        Some(first) if theme.colour.is_some() => {
            let what = format!("colour {colour} is taken by the theme `{first}`");
            ledger.at(THEMES_TOML, line, what, "give each theme a colour of its own");
        }
        Some(first) => {
            let what = format!("the theme is number {colour}, and colour {colour} is taken by the theme `{first}`");
            ledger.at(THEMES_TOML, line, what, "add a `colour` that no other theme has");
        }
        None => drop(colours.insert(colour, theme.id.as_ref().map_or_else(String::new, |id| id.value.clone()))),
    }
    colour
}

fn check_mark(theme: &ThemeWritten, ledger: &mut Ledger) {
    if let Some(mark) = &theme.mark
        && (mark.value.chars().count() > 2 || mark.value.contains(char::is_whitespace))
    {
        let what = format!("`{}` is too long for a mark", mark.value);
        ledger.at(THEMES_TOML, mark.line, what, "use one sign, such as ◆, ▲, ●, ■, ★ or ✚");
    }
}

fn check_rule(theme: &ThemeWritten, families: &Families, ledger: &mut Ledger) -> Rule {
    let threshold = match &theme.threshold {
        Some(threshold) if threshold.value == 0 => {
            ledger.at(THEMES_TOML, threshold.line, "a threshold of 0 is always reached", "use 1 or more");
            THRESHOLD
        }
        Some(threshold) => threshold.value,
        None => THRESHOLD,
    };
    if theme.cues.is_empty() {
        let what = "the theme has no [[theme.cues]] and would never be found";
        ledger.at(THEMES_TOML, theme.line, what, "add the words that carry it");
    }
    let mut patterns = Index::default();
    let groups = theme.cues.iter().map(|cues| check_cues(cues, families, &mut patterns, ledger)).collect();
    let (cancel, _) = check_patterns(&theme.cancel, families, ledger);
    let cancel = patterns.add(cancel);
    Rule { threshold, groups, cancel, patterns }
}

fn check_cues(cues: &CuesWritten, families: &Families, index: &mut Index, ledger: &mut Ledger) -> Group {
    if cues.patterns.is_empty() {
        ledger.at(THEMES_TOML, cues.line, "there are no `patterns` in [[theme.cues]]", "add `patterns`");
    }
    let weight = match &cues.weight {
        Some(weight) if weight.value == 0 || weight.value > 100 => {
            ledger.at(THEMES_TOML, weight.line, format!("a weight cannot be {}", weight.value), "use 1 to 100");
            1
        }
        Some(weight) => weight.value,
        None => 1,
    };
    let (patterns, texts) = check_patterns(&cues.patterns, families, ledger);
    let found = index.add(patterns);
    let mut patterns =
        |written: &[Written<String>]| -> Option<List> { index.add(check_patterns(written, families, ledger).0) };
    Group {
        weight,
        patterns: found,
        texts,
        with: patterns(&cues.with),
        without: patterns(&cues.without),
        within: check_within(cues, ledger),
    }
}

fn check_within(cues: &CuesWritten, ledger: &mut Ledger) -> Within {
    let Some(within) = &cues.within else { return Within::Passage };
    if cues.with.is_empty() && cues.without.is_empty() {
        let what = "`within` says how far `with` and `without` look, and neither is there";
        ledger.at(THEMES_TOML, within.line, what, "add one of them, or take `within` out");
    }
    match within.value.as_str() {
        "sentence" => Within::Sentence,
        "passage" => Within::Passage,
        other => {
            let what = format!("`within` cannot be `{other}`");
            ledger.at(THEMES_TOML, within.line, what, "use \"sentence\" or \"passage\"");
            Within::Passage
        }
    }
}

fn check_families(written: &[FamilyWritten], ledger: &mut Ledger) -> Families {
    let mut families = Families::default();
    for family in written {
        if !family.name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter)) {
            let what = format!("a pattern cannot name the family `{}`", family.name);
            ledger.at(THEMES_TOML, family.line, what, "use a-z, 0-9, - and _ for its name");
        }
        if family.members.is_empty() {
            let what = format!("the family `{}` holds no words", family.name);
            ledger.at(THEMES_TOML, family.line, what, "add the words that belong to it, or take it out");
        }
        let Err(wrong) = families.add(&family.name, family.members.iter().map(|text| text.value.as_str())) else {
            continue;
        };
        for (index, why) in wrong {
            let Some(text) = family.members.get(index) else { continue };
            let what = format!("`{}` cannot be in a family: {why}", text.value);
            ledger.at(THEMES_TOML, text.line, what, "see \"Families\" in docs/editing.md");
        }
    }
    families
}

/// The patterns in a list, and how each of them is written.
fn check_patterns(
    written: &[Written<String>],
    families: &Families,
    ledger: &mut Ledger,
) -> (Vec<Pattern>, Vec<String>) {
    let mut patterns = Vec::new();
    let mut texts = Vec::new();
    for text in written {
        match Pattern::parse(&text.value, families) {
            Ok(read) => {
                texts.extend(read.iter().map(|_| text.value.clone()));
                patterns.extend(read);
            }
            Err(why) => {
                let what = format!("`{}` is no pattern: {why}", text.value);
                ledger.at(THEMES_TOML, text.line, what, "see \"Patterns\" in docs/editing.md");
            }
        }
    }
    (patterns, texts)
}
