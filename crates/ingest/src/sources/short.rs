//! Short names of sources, for columns, chips and timelines: those that the editor gives, or else made from the names,
//! and told apart where they would be alike.

use std::collections::{BTreeMap, BTreeSet};

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
        let told = |group: Vec<usize>| {
            let told = tell(sources, &names, &group);
            group.into_iter().zip(told).collect::<Vec<_>>()
        };
        let told: Vec<(usize, String)> = alike(&names).flat_map(told).collect();
        for (index, name) in told.into_iter().filter(|(index, _)| sources[*index].short.is_empty()) {
            names[index] = name;
        }
    }
    for &index in &open {
        sources[index].short = std::mem::take(&mut names[index]);
    }
}

/// The sources of each name that several have, or that is none.
fn alike(names: &[String]) -> impl Iterator<Item = Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        groups.entry(fold(name)).or_default().push(index);
    }
    groups.into_iter().filter(|(name, group)| name.is_empty() || group.len() > 1).map(|(_, group)| group)
}

/// How many have each of these words, given those of each.
fn holders(all: impl Iterator<Item = BTreeSet<String>>) -> BTreeMap<String, usize> {
    let mut holders = BTreeMap::new();
    all.flatten().for_each(|word| *holders.entry(word).or_default() += 1);
    holders
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

/// Each with the first words of its name that no other of the group has.
fn by_words(sources: &[Source], names: &[String], group: &[usize]) -> Vec<String> {
    let words = |index: usize| sources[index].name().split_whitespace();
    let holders = holders(group.iter().map(|&index| words(index).map(fold).collect()));
    let tells = |word: &str| word.contains(char::is_numeric) || !is_stopword(&fold(word));
    let own = |word: &&str| holders.get(&fold(word)) == Some(&1) && tells(word);
    let told = |&index: &usize| {
        let words: Vec<&str> = words(index).filter(own).take(2).collect();
        if words.is_empty() {
            return names[index].clone();
        }
        format!("{} {}", cut(sources[index].name(), LEFT).trim_end_matches('…').to_owned() + "…", words.join(" "))
    };
    group.iter().map(told).collect()
}

/// Each with its outlet, date or byline, as stated or else as given: the first that no other of the group has.
fn by_circumstance(sources: &[Source], names: &[String], group: &[usize]) -> Vec<String> {
    let facts = |index: usize| {
        let source = &sources[index];
        let Given { outlet, date, byline, .. } = &source.given;
        let of = |stated: Option<Span>, given: &Option<String>| {
            stated.map(|stated| stated.of(&source.text).to_owned()).or_else(|| given.clone()).unwrap_or_default()
        };
        [of(source.outlet, outlet), of(source.date, date), of(source.byline, byline)]
    };
    let holders = [0, 1, 2].map(|nth: usize| holders(group.iter().map(|&index| [fold(&facts(index)[nth])].into())));
    let told = |&index: &usize| {
        let own = facts(index);
        let telling = own.iter().zip(&holders).find(|(fact, holders)| !fact.is_empty() && holders[&fold(fact)] == 1);
        telling.map_or_else(|| names[index].clone(), |(fact, _)| format!("{} ({})", names[index], cut(fact, LEFT)))
    };
    group.iter().map(told).collect()
}

/// Each with its place among the sources.
fn by_number(sources: &[Source], names: &[String], group: &[usize]) -> Vec<String> {
    let taken: BTreeSet<String> = names.iter().map(|name| fold(name)).collect();
    let told = |&index: &usize| {
        let mut name = format!("{} {}", names[index], index + 1).trim().to_owned();
        // A number can be part of another name.
        while taken.contains(&fold(&name)) {
            name = format!("{name} {}", sources[index].id);
        }
        name
    };
    group.iter().map(told).collect()
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
