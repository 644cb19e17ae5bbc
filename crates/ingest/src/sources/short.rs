//! Short names of sources, for columns, chips and timelines: those that the editor gives, or else made from the names,
//! and told apart where they would be alike.

use std::collections::BTreeMap;

use corpus::{Given, Source, Span};

use crate::language::fold::fold;
use crate::language::stopwords::is_stopword;
use crate::written::SourceWritten;
use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;

/// The most characters of a short name that an editor gives.
const MOST: usize = 30;

/// The most characters of one that is made, before anything is added to tell it apart.
const ROOM: usize = 24;

/// How many of them are left if words are added that tell it apart.
const LEFT: usize = 14;

/// Notes short names that are too long for their places, and those that two sources share.
pub(super) fn check(written: &[SourceWritten], ledger: &mut Ledger) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for short in written.iter().filter_map(|source| source.short.as_ref()) {
        let length = short.value.trim().chars().count();
        if length > MOST {
            let what = format!("`short` has {length} characters");
            ledger.at(
                CORPUS_TOML,
                short.line,
                what,
                format!("use at most {MOST}: it names the source where room is scarce"),
            );
        }
        match seen.get(&fold(short.value.trim())) {
            Some(first) => {
                let what = format!("the short name `{}` is there twice, first on line {first}", short.value.trim());
                ledger.at(CORPUS_TOML, short.line, what, "give each source a short name of its own");
            }
            None => drop(seen.insert(fold(short.value.trim()), short.line)),
        }
    }
}

/// Gives every source without a short name one that no other source has.
pub(super) fn fill(sources: &mut [Source]) {
    let open: Vec<usize> = (0..sources.len()).filter(|&index| sources[index].short.is_empty()).collect();
    let mut names: Vec<String> = sources.iter().map(|source| source.short.clone()).collect();
    for &index in &open {
        names[index] = cut(sources[index].name(), ROOM);
    }
    for tell in [by_words, by_circumstance, by_number] {
        let clashing: Vec<usize> = open.iter().copied().filter(|&index| is_shared(&names, index)).collect();
        let told: Vec<(usize, String)> = clashing.iter().map(|&index| (index, tell(sources, &names, index))).collect();
        for (index, name) in told {
            names[index] = name;
        }
    }
    for &index in &open {
        sources[index].short = std::mem::take(&mut names[index]);
    }
}

fn is_shared(names: &[String], index: usize) -> bool {
    let own = fold(&names[index]);
    own.is_empty() || names.iter().enumerate().any(|(other, name)| other != index && fold(name) == own)
}

/// The first words of a name: up to a colon or a long dash, as many as there is room for, and no article or
/// preposition at the end. What is left out is marked.
fn cut(name: &str, room: usize) -> String {
    let whole = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let head = [": ", " – ", " — ", " | "].iter().filter_map(|mark| whole.split_once(mark)).map(|(head, _)| head);
    let head = head.min_by_key(|head| head.len()).filter(|head| head.chars().count() >= 4).unwrap_or(&whole);
    if head.chars().count() <= room {
        return head.trim_end_matches([',', '.', ';']).into();
    }
    let mut words: Vec<&str> = Vec::new();
    let mut length = 0;
    for word in head.split(' ') {
        length += word.chars().count() + 1;
        if length > room && !words.is_empty() {
            break;
        }
        words.push(word);
    }
    while words.len() > 1 && words.last().is_some_and(|word| is_stopword(&fold(word))) {
        words.pop();
    }
    let kept = words.join(" ");
    let kept: String = kept.trim_end_matches([',', ';']).chars().take(room).collect();
    kept + "…"
}

/// With the first words of its name that no name has which would be called the same.
fn by_words(sources: &[Source], names: &[String], index: usize) -> String {
    let others: Vec<String> = (0..sources.len())
        .filter(|&other| other != index && fold(&names[other]) == fold(&names[index]))
        .flat_map(|other| sources[other].name().split_whitespace().map(fold).collect::<Vec<_>>())
        .collect();
    let tells = |word: &str| word.contains(char::is_numeric) || !is_stopword(&fold(word));
    let own = |word: &&str| !others.contains(&fold(word)) && tells(word);
    let words: Vec<&str> = sources[index].name().split_whitespace().filter(own).take(2).collect();
    if words.is_empty() {
        return names[index].clone();
    }
    format!("{} {}", cut(sources[index].name(), LEFT).trim_end_matches('…').to_owned() + "…", words.join(" "))
}

/// With its outlet, date or byline, as stated or else as given: the first that no name has which would be called the
/// same.
fn by_circumstance(sources: &[Source], names: &[String], index: usize) -> String {
    let facts = |source: &Source| {
        let Given { outlet, date, byline, .. } = &source.given;
        let of = |stated: Option<Span>, given: &Option<String>| {
            stated.map(|stated| stated.of(&source.text).to_owned()).or_else(|| given.clone()).unwrap_or_default()
        };
        [of(source.outlet, outlet), of(source.date, date), of(source.byline, byline)]
    };
    let alike = |&other: &usize| other != index && fold(&names[other]) == fold(&names[index]);
    let others: Vec<_> = (0..sources.len()).filter(alike).map(|other| facts(&sources[other])).collect();
    let own = facts(&sources[index]);
    let telling = own
        .iter()
        .enumerate()
        .find(|&(nth, fact)| !fact.is_empty() && others.iter().all(|other| fold(&other[nth]) != fold(fact)));
    telling.map_or_else(|| names[index].clone(), |(_, fact)| format!("{} ({})", names[index], cut(fact, LEFT)))
}

/// With its place among the sources.
fn by_number(sources: &[Source], names: &[String], index: usize) -> String {
    let mut name = format!("{} {}", names[index], index + 1).trim().to_owned();
    // A number can be part of another name.
    while names.iter().any(|other| fold(other) == fold(&name)) {
        name = format!("{name} {}", sources[index].id);
    }
    name
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn source(name: &str, date: &str) -> Source {
        let given = Given { date: Some(date.to_owned()).filter(|date| !date.is_empty()), ..Given::default() };
        Source { id: "x".into(), label: name.into(), given, ..Source::default() }
    }

    #[track_caller]
    fn check(names: &[(&str, &str)], expected: &[&str]) {
        let mut sources: Vec<Source> = names.iter().map(|(name, date)| source(name, date)).collect();
        fill(&mut sources);
        assert_eq!(sources.iter().map(|source| source.short.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_short_name_is_the_beginning_of_the_name() {
        check(&[("Harbour Notes", "")], &["Harbour Notes"]);
        check(&[("The River: a history of its bridges", "")], &["The River"]);
        check(&[("How the council of the city came to buy the mill", "")], &["How the council…"]);
        check(&[("Donaudampfschifffahrtsgesellschaft", "")], &["Donaudampfschifffahrtsge…"]);
    }

    #[test]
    fn names_that_begin_alike_are_told_apart_by_what_differs() {
        check(
            &[
                ("Address to the Assembly on the Roads of the North, 1961", ""),
                ("Address to the Assembly on the Roads of the North, 1962", ""),
                ("A letter", ""),
            ],
            &["Address… 1961", "Address… 1962", "A letter"],
        );
    }

    #[test]
    fn names_that_are_the_same_are_told_apart_by_date_or_number() {
        check(&[("Report", "2 May"), ("Report", "3 May")], &["Report (2 May)", "Report (3 May)"]);
        check(&[("Report", ""), ("Report", "")], &["Report 1", "Report 2"]);
    }

    proptest! {
        #[test]
        fn no_two_sources_are_called_the_same(names in prop::collection::vec("[ab :…]{0,6}|Report [12]?", 1..7)) {
            let mut sources: Vec<Source> = names.iter().map(|name| source(name, "")).collect();
            fill(&mut sources);
            let shorts: std::collections::BTreeSet<String> = sources.iter().map(|source| fold(&source.short)).collect();
            prop_assert_eq!(shorts.len(), sources.len());
            prop_assert!(!shorts.contains(""));
        }
    }
}
