//! Joining the forms of one name, as far as rules may.
//!
//! Full names of people are one if first and last name are the same; a surname alone is the one person of that
//! surname in its source; an acronym is the name behind which it stands in brackets. What an editor joins comes last.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Corpus, Kind, Mention, Name, NameKind, PassageId, Span};

use super::editor::{Editor, Given, sense};
use super::lexicon::{COMMON, GIVEN, PARTICLES, PEOPLES, common, stop};
use super::page::Known;
use super::phrases::{Phrases, name_words};
use super::scan::{Bearer, Raw};
use super::tokens::{Link, Token, key};
use super::votes::{Casing, Evidence, Sense, Votes, phrase_key};
use crate::written::id::LONGEST;

/// What the joining stands on.
pub(super) struct Ground<'a> {
    pub(super) everybody: &'a [Known<'a>],
    pub(super) known: &'a Phrases<Sense>,
    pub(super) found: &'a Phrases<Sense>,
    pub(super) evidence: &'a Evidence,
    pub(super) editor: &'a Editor,
}

/// What the evidence comes to: phrases with their senses, the surnames of people and acronyms among them.
pub(super) fn found(evidence: &Evidence, known: &Phrases<Sense>, casing: &Casing) -> Phrases<Sense> {
    let mut found = Phrases::default();
    let senses: Vec<(&Votes, Sense)> =
        evidence.votes.values().filter_map(|votes| Some((votes, votes.sense(casing)?))).collect();
    let people = senses.iter().filter(|(_, sense)| *sense == Sense::Found(NameKind::Person));
    for (votes, _) in people {
        let words = name_words(&votes.tokens);
        let surname = surname(&votes.tokens);
        if let (true, Some(last)) = (words.len() > 1, surname.last())
            && fits_alone(last)
            && known.longest(surname, 0).is_none()
        {
            found.add_tokens(surname, Sense::Found(NameKind::Person));
        }
    }
    // An organisation is also called by its first word, if that is a name: `Marra` of `Marra Foods`.
    for (votes, _) in senses.iter().filter(|(_, sense)| *sense == Sense::Found(NameKind::Organisation)) {
        if let [first, _, ..] = votes.tokens.as_slice()
            && evidence.votes.contains_key(first.key())
            && fits_alone(first)
            && !casing.common(first.key())
            && !common(first.key())
            && !GIVEN.contains(first.key())
            && known.longest(std::slice::from_ref(first), 0).is_none()
        {
            found.add_tokens(std::slice::from_ref(first), Sense::Found(NameKind::Organisation));
        }
    }
    for (name, acronym) in &evidence.acronyms {
        let named = known.longest(name, 0).filter(|(length, _)| *length == name.len());
        let kind = match named.map(|(_, sense)| sense) {
            Some(Sense::Known(kind, _)) => kind,
            _ => evidence.votes.get(&phrase_key(name)).and_then(|votes| votes.sense(casing)).map_or(
                NameKind::Organisation,
                |sense| {
                    if let Sense::Found(kind) = sense { kind } else { NameKind::Organisation }
                },
            ),
        };
        found.add_tokens(acronym, Sense::Found(kind));
    }
    // A person is also called by another word than the surname: `Peter` of `Peter Marra`.
    let people = senses.iter().filter(|(_, sense)| *sense == Sense::Found(NameKind::Person));
    let parts: Vec<&Token> =
        people.flat_map(|(votes, _)| votes.tokens.split_last().map_or(&[][..], |(_, rest)| rest)).collect();
    for part in &parts {
        let given = GIVEN.contains(part.key()) && casing.name(part.key()) && fits_alone(part);
        if given && known.longest(std::slice::from_ref(*part), 0).is_none() {
            found.add_tokens(std::slice::from_ref(*part), Sense::Found(NameKind::Person));
        }
    }
    let parts: BTreeSet<&str> = parts.iter().map(|part| part.key()).filter(|key| key.chars().count() > 2).collect();
    for (votes, sense) in senses {
        let called = matches!(votes.tokens.as_slice(), [only] if parts.contains(only.key()));
        let sense = match called && votes.organisation == 0 && votes.place < 2 && votes.named_thing == 0 {
            true => Sense::Found(NameKind::Person),
            false => sense,
        };
        found.add_tokens(&votes.tokens, sense);
    }
    found
}

/// The last word of a person's name, with what hyphens join to it: `Asante-Boateng`.
fn surname(name: &[Token]) -> &[Token] {
    let joined =
        name.iter().rev().skip(1).take_while(|token| token.link == Link::Hyphen && !PARTICLES.contains(token.key()));
    let joined = joined.count();
    name.get(name.len().saturating_sub(joined + 1)..).unwrap_or_default()
}

/// Whether a surname can be told from other words if it stands alone.
fn fits_alone(last: &Token) -> bool {
    let key = last.key();
    let listed = stop(key) || COMMON.contains(key) || PEOPLES.contains(key);
    !listed && key.chars().count() > 1
}

/// The names of all mentions, joined, in the order in which they are listed.
pub(super) fn join(corpus: &Corpus, raw: Vec<Raw>, ground: &Ground<'_>) -> Vec<Name> {
    let mut groups = Groups::default();
    claim(ground, &mut groups);
    let people = people(corpus, &raw, ground, &mut groups);
    for (name, acronym) in &ground.evidence.acronyms {
        if let (Some(name), Some(acronym)) = (bearer(name, ground), bearer(acronym, ground)) {
            groups.join(&name, &acronym);
        }
    }
    let mut mentions: BTreeMap<Bearer, Vec<(Bearer, Mention)>> = BTreeMap::new();
    for raw in raw {
        let root = groups.root(&in_full(&raw, &people, &groups));
        mentions.entry(root).or_default().push((raw.bearer, raw.mention));
    }
    let mut names: Vec<Name> =
        mentions.into_iter().map(|(root, mentions)| name(corpus, &root, &mentions, ground)).collect();
    names.sort_by(|a, b| (a.kind, key(&a.name), &a.mentions).cmp(&(b.kind, key(&b.name), &b.mentions)));
    set_ids(&mut names);
    names
}

/// Bearers that are one, each by the least of them.
#[derive(Default)]
struct Groups {
    parents: BTreeMap<Bearer, Bearer>,
}

impl Groups {
    fn root(&self, bearer: &Bearer) -> Bearer {
        let mut root = bearer;
        while let Some(parent) = self.parents.get(root) {
            root = parent;
        }
        root.clone()
    }

    fn join(&mut self, one: &Bearer, other: &Bearer) {
        let (one, other) = (self.root(one), self.root(other));
        // An editor's names stay apart.
        if one != other && !matches!((&one, &other), (Bearer::Editor(_), Bearer::Editor(_))) {
            let (parent, child) = if one < other { (one, other) } else { (other, one) };
            self.parents.insert(child, parent);
        }
    }
}

/// Who bears a surname: by surname and source, those who are named in full there; and over all sources, those who are named
/// in full in two passages or more.
#[derive(Default)]
struct People {
    of_source: BTreeMap<(String, u16), BTreeSet<Bearer>>,
    of_all: BTreeMap<String, BTreeMap<Bearer, BTreeSet<PassageId>>>,
    /// Who is called by another word than the surname in a source.
    called: BTreeMap<(String, u16), BTreeSet<Bearer>>,
    /// Surnames that somebody else than the one named in full bears in a source: `President Lee and First Lady Mia Lee`.
    shared: BTreeSet<(String, u16)>,
}

/// Joins the full names of one person, and gives who is named in full in which source. Two whose middle names or generations
/// differ are two people; who has none is then neither.
fn people(corpus: &Corpus, raw: &[Raw], ground: &Ground<'_>, groups: &mut Groups) -> People {
    let mut people = People::default();
    let mut by_ends: BTreeMap<(&str, &str), BTreeMap<String, BTreeSet<&Bearer>>> = BTreeMap::new();
    let full =
        || raw.iter().filter(|raw| is_person(&raw.bearer, ground)).filter_map(|raw| Some((raw, ends(&raw.words)?)));
    for (raw, (first, middle, last)) in full() {
        by_ends.entry((first, last)).or_default().entry(middle).or_default().insert(&raw.bearer);
    }
    for middles in by_ends.values() {
        let several = middles.keys().filter(|middle| !middle.is_empty()).count() > 1;
        let mut alone: Vec<Vec<&Bearer>> = middles.values().map(|bearers| bearers.iter().copied().collect()).collect();
        if !several {
            alone = vec![alone.concat()];
        }
        for bearers in alone {
            bearers.windows(2).for_each(|two| groups.join(two[0], two[1]));
        }
    }
    // A title before a surname is not that of the one who is named in full in the same sentence.
    for (full, (_, _, last)) in full() {
        let before = raw.partition_point(|raw| raw.mention.passage < full.mention.passage);
        let of_passage = raw[before..].iter().take_while(|raw| raw.mention.passage == full.mention.passage);
        let other = of_passage.clone().any(|raw| {
            let same = raw.words == [last] && raw.titled;
            let (first, second) = (raw.mention.span.min(full.mention.span), raw.mention.span.max(full.mention.span));
            let between = Span { start: first.end, end: second.start }.of(corpus.text(full.mention.passage));
            same && !between.contains(['.', '!', '?', ';'])
        });
        if other {
            people.shared.insert((last.into(), full.mention.passage.source));
        }
    }
    let mut introduced: BTreeSet<(&str, u16)> = BTreeSet::new();
    let mut bare: BTreeMap<(&str, u16), (PassageId, bool)> = BTreeMap::new();
    for raw in raw {
        let source = raw.mention.passage.source;
        match (ends(&raw.words), raw.words.as_slice()) {
            (Some((_, _, last)), _) if is_person(&raw.bearer, ground) => {
                // Who is called by the surname before anybody is introduced by it in full may be another; a title
                // introduces too, but for one in the same passage.
                let other = |&(passage, titled): &(PassageId, bool)| passage == raw.mention.passage || !titled;
                if !introduced.contains(&(last, source)) && bare.get(&(last, source)).is_some_and(other) {
                    people.shared.insert((last.into(), source));
                }
                introduced.insert((last, source));
            }
            (None, [surname]) if matches!(raw.bearer, Bearer::Found(NameKind::Person, _)) => {
                let kind = corpus.passage(raw.mention.passage).map(|passage| passage.kind);
                if !matches!(kind, Some(Kind::Heading | Kind::Caption)) {
                    bare.entry((surname, source)).or_insert((raw.mention.passage, raw.titled));
                }
            }
            _ => {}
        }
    }
    for (raw, (_, _, last)) in full() {
        let (root, passage) = (groups.root(&raw.bearer), raw.mention.passage);
        people.of_source.entry((last.into(), passage.source)).or_default().insert(raw.bearer.clone());
        for word in raw.words.iter().filter(|word| *word != last) {
            people.called.entry((word.clone(), passage.source)).or_default().insert(root.clone());
        }
        people.of_all.entry(last.into()).or_default().entry(root).or_default().insert(passage);
    }
    people.count_surnames(raw);
    people
}

/// The first name, the initials of middle names with the generation, and the surname of a name in full.
fn ends(words: &[String]) -> Option<(&str, String, &str)> {
    const GENERATIONS: [&str; 5] = ["jr", "sr", "ii", "iii", "iv"];
    let generation = words.last().filter(|last| GENERATIONS.contains(&last.as_str()));
    let names = words.get(..words.len() - usize::from(generation.is_some()))?;
    let [first, middle @ .., last] = names else { return None };
    let mut middle: String = middle.iter().filter_map(|name| name.chars().next()).collect();
    middle.extend(generation.map(String::as_str));
    Some((first, middle, last))
}

impl People {
    /// A surname alone counts for the one person with it in its source.
    fn count_surnames(&mut self, raw: &[Raw]) {
        for raw in raw {
            let (Bearer::Found(NameKind::Person, _), [surname]) = (&raw.bearer, raw.words.as_slice()) else { continue };
            let here = self.of_source.contains_key(&(surname.clone(), raw.mention.passage.source));
            if let Some(bearers) = self.of_all.get_mut(surname).filter(|bearers| here && bearers.len() == 1) {
                bearers.values_mut().for_each(|passages| _ = passages.insert(raw.mention.passage));
            }
        }
    }
}

fn is_person(bearer: &Bearer, ground: &Ground<'_>) -> bool {
    match bearer {
        Bearer::Editor(number) => {
            ground.editor.names.get(*number).and_then(|given| given.kind.or_else(|| kind_by_form(given, ground)))
                == Some(NameKind::Person)
        }
        Bearer::Known(_) => false,
        Bearer::Found(kind, _) => *kind == NameKind::Person,
    }
}

/// Who a surname alone means: the one person with it in its source, or the one person whom the other sources name in more than
/// one passage. Where there are several nobody can tell.
fn in_full(raw: &Raw, people: &People, groups: &Groups) -> Bearer {
    let (Bearer::Found(NameKind::Person, _), [surname]) = (&raw.bearer, raw.words.as_slice()) else {
        return raw.bearer.clone();
    };
    let here = (surname.clone(), raw.mention.passage.source);
    if people.shared.contains(&here) {
        return raw.bearer.clone();
    }
    let full = people.of_source.get(&here).into_iter().flatten();
    let full: BTreeSet<Bearer> = full.map(|full| groups.root(full)).collect();
    match full.into_iter().collect::<Vec<_>>().as_slice() {
        [one] => one.clone(),
        [] => match people.of_all.get(surname).map(|bearers| bearers.iter().collect::<Vec<_>>()).as_deref() {
            Some([(one, passages)]) if passages.len() > 1 => (*one).clone(),
            Some(_) => raw.bearer.clone(),
            None => called(raw, people, groups).unwrap_or_else(|| raw.bearer.clone()),
        },
        _ => raw.bearer.clone(),
    }
}

/// Who a word alone means that is nobody's surname: the one person of its source with it before the surname.
fn called(raw: &Raw, people: &People, groups: &Groups) -> Option<Bearer> {
    let word = raw.words.first().filter(|_| !raw.titled)?;
    let bearers = people.called.get(&(word.clone(), raw.mention.passage.source))?;
    let bearers: BTreeSet<Bearer> = bearers.iter().map(|bearer| groups.root(bearer)).collect();
    match bearers.into_iter().collect::<Vec<_>>().as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// Whose name a phrase is.
fn bearer(tokens: &[Token], ground: &Ground<'_>) -> Option<Bearer> {
    let whole = |phrases: &Phrases<Sense>| phrases.longest(tokens, 0).filter(|&(length, _)| length == tokens.len());
    match whole(ground.known).or_else(|| whole(ground.found))?.1 {
        Sense::Known(_, number) => Some(Bearer::Known(number)),
        Sense::Found(kind) => Some(Bearer::Found(kind, phrase_key(tokens))),
        Sense::Nothing => None,
    }
}

/// Joins what an editor joins: a name has all mentions of its forms, and what the rules have joined with them. What two
/// names claim goes to neither but for the forms themselves.
fn claim(ground: &Ground<'_>, groups: &mut Groups) {
    let mut claims: BTreeMap<Bearer, BTreeSet<usize>> = BTreeMap::new();
    for (number, given) in ground.editor.names.iter().enumerate() {
        for form in &given.forms {
            if let Some((_, tokens)) = sense(&form.value, ground.known, ground.found)
                && let Some(bearer) = bearer(&tokens, ground)
            {
                claims.entry(groups.root(&bearer)).or_default().insert(number);
            }
        }
    }
    for (bearer, claimants) in claims {
        if let [one] = claimants.into_iter().collect::<Vec<_>>().as_slice() {
            groups.join(&Bearer::Editor(*one), &bearer);
        }
    }
}

/// What the rules take a name of an editor's for, by its first form that they know.
fn kind_by_form(given: &Given, ground: &Ground<'_>) -> Option<NameKind> {
    let senses = given.forms.iter().filter_map(|form| sense(&form.value, ground.known, ground.found));
    senses.into_iter().find_map(|(sense, _)| match sense {
        Sense::Known(kind, _) | Sense::Found(kind) => Some(kind),
        Sense::Nothing => None,
    })
}

fn name(corpus: &Corpus, root: &Bearer, mentions: &[(Bearer, Mention)], ground: &Ground<'_>) -> Name {
    let given = match root {
        Bearer::Editor(number) => ground.editor.names.get(*number),
        _ => None,
    };
    let known = mentions.iter().find_map(|(bearer, _)| match bearer {
        Bearer::Known(number) => ground.everybody.get(*number),
        _ => None,
    });
    let found = mentions.iter().find_map(|(bearer, _)| match bearer {
        Bearer::Found(kind, _) => Some(*kind),
        _ => None,
    });
    let by_editor = given.and_then(|given| given.kind.or_else(|| kind_by_form(given, ground)));
    let kind = by_editor.or(known.map(|known| known.kind)).or(found);
    let mut mentions: Vec<Mention> = mentions.iter().map(|&(_, mention)| mention).collect();
    mentions.sort();
    let mut name = Name { kind: kind.unwrap_or_default(), mentions, ..Name::default() };
    name.name = given
        .and_then(|given| given.name.clone())
        .or_else(|| known.map(|known| known.name.into()))
        .unwrap_or_else(|| fullest(&corpus.forms(&name)));
    name.id = given.map_or_else(String::new, |given| given.id.clone());
    name.note = given.and_then(|given| given.note.clone());
    name
}

/// The fullest of several forms: the one with the most words, an acronym last.
fn fullest(forms: &[&str]) -> String {
    let words = |form: &&&str| form.split_whitespace().count();
    let bracketed = |form: &&&str| !form.contains('(');
    forms
        .iter()
        .rev()
        .max_by_key(|form| (bracketed(form), words(form)))
        .map_or_else(String::new, |form| form.to_string())
}

/// Gives an id to every name that has none from an editor.
fn set_ids(names: &mut [Name]) {
    let mut taken: BTreeSet<String> = names.iter().map(|name| name.id.clone()).collect();
    for name in names.iter_mut().filter(|name| name.id.is_empty()) {
        let base = slug(&name.name);
        let mut id = base.clone();
        let mut number = 2;
        while id == "none" || !taken.insert(id.clone()) {
            let ending = format!("-{number}");
            let mut short = base.clone();
            cut(&mut short, LONGEST - ending.len());
            id = format!("{short}{ending}");
            number += 1;
        }
        name.id = id;
    }
}

fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in crate::language::fold::fold(name).chars().filter(|&sign| sign != '\'') {
        match letter.is_ascii_alphanumeric() {
            true => slug.push(letter),
            false if slug.ends_with('-') || slug.is_empty() => {}
            false => slug.push('-'),
        }
    }
    cut(&mut slug, LONGEST);
    match slug.trim_end_matches('-') {
        "" => "name".into(),
        slug => slug.into(),
    }
}

/// Cuts an id to a length, between two words if possible.
fn cut(id: &mut String, longest: usize) {
    if id.len() > longest {
        let whole = id.get(..=longest).and_then(|id| id.rfind('-')).filter(|&end| end > longest / 2);
        id.truncate(whole.unwrap_or(longest));
    }
}
