//! What an editor should look at first in a corpus: where the rules are least sure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use corpus::{Corpus, Figure, FigureKind, FigureValue, Kind, Name, PassageId, SetBy};

/// A name in more than this share of all passages tells nothing of one.
const TELLING: usize = 8;

/// The list, in sections, each with how many entries it has.
pub fn review(corpus: &Corpus) -> String {
    let sections = [
        ("Themes that hang on one word", weak_themes(corpus)),
        ("Passages without a pair that share a figure or a telling name with another text", unpaired(corpus)),
        ("Sources without a quote in a claim whose figure they state", doubtful_silence(corpus)),
        ("Names that may be one", alike(corpus)),
        ("Figures whose measure no claim says", unmeasured(corpus)),
    ];
    let mut list = String::new();
    for (heading, entries) in sections {
        let _ = writeln!(list, "{heading}: {}", entries.len());
        for entry in entries {
            let _ = writeln!(list, "  {entry}");
        }
    }
    list
}

fn weak_themes(corpus: &Corpus) -> Vec<String> {
    let mut weak = Vec::new();
    for (id, passage) in corpus.passages() {
        for mark in passage.marks.iter().filter(|mark| mark.set_by == SetBy::Rule) {
            let [cue] = mark.cues.as_slice() else { continue };
            let cue = cue.of(corpus.text(id));
            let theme = corpus.themes.get(usize::from(mark.theme)).map_or("", |theme| &theme.id);
            if !cue.contains(char::is_whitespace) {
                weak.push(format!("{} {theme}: {cue}", corpus.address(id)));
            }
        }
    }
    weak
}

/// What a passage states that another may state too: figures by kind, value and unit, and telling names.
fn stated(corpus: &Corpus) -> BTreeMap<PassageId, BTreeSet<String>> {
    let mut stated: BTreeMap<PassageId, BTreeSet<String>> = BTreeMap::new();
    for figure in &corpus.figures {
        if let Some(key) = key(figure) {
            stated.entry(figure.passage).or_default().insert(key);
        }
    }
    let passages = corpus.passages().count();
    for name in &corpus.names {
        let mentioned: BTreeSet<PassageId> = name.mentions.iter().map(|mention| mention.passage).collect();
        if mentioned.len() * TELLING <= passages {
            for passage in mentioned {
                stated.entry(passage).or_default().insert(name.name.clone());
            }
        }
    }
    stated
}

/// A figure by what it says; nothing of one that is small or that everybody has.
fn key(figure: &Figure) -> Option<String> {
    let unit = figure.unit.as_deref().unwrap_or_default();
    match (&figure.value, figure.kind) {
        (Some(FigureValue::Date(date)), _) if date.len() > 4 => Some(date.clone()),
        (Some(FigureValue::Number(_)), FigureKind::Year) => None,
        (Some(FigureValue::Number(number)), FigureKind::Count) => (*number >= 10.0).then(|| number.to_string()),
        (Some(FigureValue::Number(number)), _) => Some(format!("{number} {unit}")),
        _ => None,
    }
}

fn unpaired(corpus: &Corpus) -> Vec<String> {
    let paired: BTreeSet<PassageId> = corpus.pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let stated = stated(corpus);
    let mut holders: BTreeMap<&str, BTreeSet<PassageId>> = BTreeMap::new();
    for (id, keys) in &stated {
        keys.iter().for_each(|key| _ = holders.entry(key).or_default().insert(*id));
    }
    let counted = |id: &PassageId| corpus.passage(*id).is_some_and(|passage| passage.kind != Kind::Furniture);
    let mut unpaired = Vec::new();
    for (id, keys) in stated.iter().filter(|(id, _)| !paired.contains(id) && counted(id)) {
        let shared = keys.iter().filter_map(|key| {
            let other = holders.get(key.as_str())?.iter().find(|other| other.source != id.source)?;
            Some(format!("{key} ({})", corpus.address(*other)))
        });
        let shared: Vec<String> = shared.collect();
        if !shared.is_empty() {
            unpaired.push(format!("{}: {}", corpus.address(*id), shared.join(", ")));
        }
    }
    unpaired
}

fn doubtful_silence(corpus: &Corpus) -> Vec<String> {
    let mut doubtful = Vec::new();
    for claim in &corpus.claims {
        let speaks = |source: u16| claim.cells.iter().any(|cell| cell.passage.source == source);
        let quoted = |figure: &&Figure| {
            claim.cells.iter().any(|cell| {
                cell.passage == figure.passage
                    && cell.quote.start <= figure.span.start
                    && figure.span.end <= cell.quote.end
            })
        };
        let keys: BTreeSet<String> = corpus.figures.iter().filter(quoted).filter_map(key).collect();
        let mut told = BTreeSet::new();
        for figure in corpus.figures.iter().filter(|figure| !speaks(figure.passage.source)) {
            if let Some(key) = key(figure).filter(|key| keys.contains(key))
                && told.insert((figure.passage, key.clone()))
            {
                doubtful.push(format!("{}: {} states {key}", claim.id, corpus.address(figure.passage)));
            }
        }
    }
    doubtful
}

fn alike(corpus: &Corpus) -> Vec<String> {
    let last = |name: &Name| name.name.split_whitespace().last().unwrap_or_default().to_lowercase();
    let mut alike = Vec::new();
    for (index, one) in corpus.names.iter().enumerate() {
        for other in corpus.names.iter().skip(index + 1).filter(|other| other.kind == one.kind) {
            let (short, long) = if one.name.len() < other.name.len() { (one, other) } else { (other, one) };
            let surname = !short.name.contains(' ') && last(short) == last(long);
            let inside = short.name.contains(' ') && long.name.contains(&short.name);
            if surname || inside || spelt_alike(&one.name, &other.name) {
                alike.push(format!("{} ({}) and {} ({})", one.name, one.id, other.name, other.id));
            }
        }
    }
    alike
}

/// Whether two names of some length differ in one letter that is changed, put in or left out.
fn spelt_alike(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let begin = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = one.len().min(other.len()) - begin;
    let end = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let left = one.len().max(other.len()) - begin - end;
    one.len().min(other.len()) > 5 && left <= 1
}

fn unmeasured(corpus: &Corpus) -> Vec<String> {
    let measured = |figure: &Figure| {
        corpus.claims.iter().flat_map(|claim| &claim.cells).any(|cell| {
            cell.measure.is_some()
                && cell.passage == figure.passage
                && cell.quote.start <= figure.span.start
                && figure.span.end <= cell.quote.end
        })
    };
    let asked = |figure: &&Figure| {
        matches!(figure.kind, FigureKind::Share | FigureKind::Sum | FigureKind::Length) && figure.value.is_some()
    };
    let figures = corpus.figures.iter().filter(asked).filter(|figure| !measured(figure));
    figures
        .map(|figure| format!("{}: {}", corpus.address(figure.passage), figure.span.of(corpus.text(figure.passage))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made;
    use crate::written::folder::Folder;
    use crate::written::problem::Ledger;

    #[test]
    fn what_the_rules_are_least_sure_of_is_listed() {
        let mut folder = Folder::default();
        let mut add = |name: &str, text: &str| folder.texts.insert(name.into(), Some(text.into()));
        add("a.txt", "They met Ann Lee in Karsu. It cost 412 dollars.\n");
        add("b.txt", "Nobody slept.\n\nA bill of 412 dollars came.\n\nMs. Lee paid.\n");
        let corpus = made(&folder, &mut Ledger::default());
        let list = review(&corpus);
        assert!(
            list.contains("Figures whose measure no claim says: 2\n  a.1: 412 dollars\n  b.2: 412 dollars"),
            "{list}"
        );
        assert!(list.contains("Names that may be one: 1\n  Ann Lee (ann-lee) and Lee (lee)"), "{list}");
        assert!(
            spelt_alike("Karimov", "Karimow") && !spelt_alike("Karim", "Karin") && !spelt_alike("Karimov", "Kariev")
        );
    }
}
