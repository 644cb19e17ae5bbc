//! Quotes in their context: a cut must not change the sense, which no comparison of bytes can see.
//!
//! So an editor is told of quotes that begin behind a condition or somebody's charge, that stop before the sentence takes
//! back or goes on with what it said, or that hold no verb of their sentence: each is mended, or answered in the file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use corpus::Span;

use crate::language::fold::fold;
use crate::language::words::{Gap, Word};

/// What around a quote changes its sense, by language.
const WORDS: &str = include_str!("context.txt");

/// The words of one language, folded.
#[derive(Default)]
struct Signs {
    /// Phrases, each by its words.
    before: Vec<Vec<String>>,
    after: Vec<String>,
    /// Verbs that a subject is often cut off from.
    verbs: Vec<String>,
    /// Other verbs that no ending tells.
    also: Vec<String>,
    endings: Vec<String>,
}

/// What is cut off at a quote that may change its sense, in words for an editor; `None` if nothing shows.
///
/// It takes the words of the whole passage, and its language as a BCP 47 tag; of languages without a list nothing is said.
pub(super) fn cut(words: &[Word], quote: Span, lang: &str) -> Option<String> {
    static SIGNS: LazyLock<BTreeMap<&str, Signs>> = LazyLock::new(|| read(WORDS));
    let signs = SIGNS.get(lang.split('-').next()?)?;
    let start = words.partition_point(|word| word.span.start < quote.start);
    let end = words.partition_point(|word| word.span.start < quote.end);
    let quoted = words.get(start..end)?;
    if let Some(phrase) = before(words.get(..start)?, quoted.first()?, signs) {
        return Some(format!("the quote begins behind “{phrase}”"));
    }
    // The sentence may be over.
    let next = words.get(end).filter(|next| quoted.last().is_some_and(|last| last.sentence == next.sentence))?;
    let (last, word) = (quoted.last()?, next.folded().to_string());
    if signs.after.contains(&word) {
        return Some(format!("the sentence goes on with “{}”", next.exact));
    }
    if last.after < Gap::Stop && signs.verbs.contains(&word) {
        return Some(format!("the quote stops before its verb, “{}”", next.exact));
    }
    let is_verb = |word: &Word| {
        let word = word.folded();
        signs.verbs.iter().chain(&signs.also).any(|verb| verb == word)
            || signs.endings.iter().any(|ending| word.ends_with(ending))
    };
    (!quoted.iter().any(is_verb)).then(|| "the quote has no verb, and its sentence goes on".into())
}

/// The phrase in the clause before a quote that makes it a condition, a doubt or a charge.
fn before(words: &[Word], first: &Word, signs: &Signs) -> Option<String> {
    let sentence = words.get(words.partition_point(|word| word.sentence < first.sentence)..)?;
    let found = |phrase: &&Vec<String>| {
        (0..sentence.len()).any(|at| {
            let rest = sentence.get(at..).unwrap_or_default();
            let stands = rest.iter().map(|word| word.folded()).take(phrase.len()).eq(phrase.iter());
            // A comma or quotation mark may part a phrase from the quote right behind it; others begin another clause.
            let between = rest.get(phrase.len().saturating_sub(1)..).unwrap_or_default();
            stands && (between.len() == 1 || between.iter().all(|word| word.after == Gap::Close))
        })
    };
    signs.before.iter().find(found).map(|phrase| phrase.join(" "))
}

fn read(text: &str) -> BTreeMap<&str, Signs> {
    let mut all: BTreeMap<&str, Signs> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((lang, (place, list))) = line.split_once(' ').and_then(|(a, b)| Some((a, b.split_once(": ")?))) else {
            continue;
        };
        let signs = all.entry(lang).or_default();
        let folded = list.split(", ").map(fold);
        match place {
            "before" => signs.before = folded.map(|it| it.split(' ').map(String::from).collect()).collect(),
            "after" => signs.after = folded.collect(),
            "verbs" => signs.verbs = folded.collect(),
            "also" => signs.also = folded.collect(),
            "endings" => signs.endings = folded.collect(),
            _ => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    /// A passage with its quote in square brackets.
    #[track_caller]
    fn check(lang: &str, passage: &str, expected: &str) {
        let (before, rest) = passage.split_once('[').unwrap_or_default();
        let (quote, after) = rest.split_once(']').unwrap_or_default();
        let (start, end) = (before.len() as u32, (before.len() + quote.len()) as u32);
        let text = [before, quote, after].concat();
        let told = cut(&words(&text), Span { start, end }, lang);
        assert_eq!(told.as_deref().unwrap_or_default(), expected, "{passage}");
    }

    #[test]
    fn a_quote_that_begins_behind_a_condition_or_a_charge_is_told() {
        check("en", "They ask whether [the mill is closed].", "the quote begins behind “whether”");
        check("en", "If he wants [the river to carry ships], he must dig.", "the quote begins behind “if”");
        check("en", "Rivals claimed that [the mill was sold].", "the quote begins behind “claimed that”");
        check(
            "en",
            "Critics spoke of allegations that, [“the mill was sold”].",
            "the quote begins behind “allegations that”",
        );
        check("en", "If it rains, [the mill is closed].", "");
        check("en", "Nobody asks if. [The mill is closed].", "");
        check("de", "Er behauptet, dass [die Mühle geschlossen ist].", "the quote begins behind “behauptet dass”");
        check("de", "Er fragt, ob [die Mühle geschlossen ist].", "the quote begins behind “ob”");
    }

    #[test]
    fn a_quote_that_stops_before_the_turn_is_told() {
        check("en", "[The mill was sold], but nobody paid.", "the sentence goes on with “but”");
        check("en", "[The mill was sold] and torn down.", "the sentence goes on with “and”");
        check("en", "[The mill was sold]. But nobody paid.", "");
        check("en", "[The mill was sold] in May.", "");
        check("de", "[Die Mühle wurde verkauft], obwohl sie lief.", "the sentence goes on with “obwohl”");
    }

    #[test]
    fn a_quote_without_its_verb_is_told() {
        check("en", "[The old mill on the river] was torn down.", "the quote stops before its verb, “was”");
        check(
            "en",
            "It was [the oldest mill of the land], people said.",
            "the quote has no verb, and its sentence goes on",
        );
        check("en", "[They left the mill] to him.", "");
        check("en", "[He owns the mill] to this day.", "");
        check("en", "He was [the first].", "");
        check("de", "[Die alte Mühle am Fluss] wurde abgerissen.", "the quote stops before its verb, “wurde”");
    }

    #[test]
    fn of_other_languages_nothing_is_said() {
        check("tr", "[Değirmen satıldı] ama kimse ödemedi.", "");
        check("en-GB", "[The mill was sold] and torn down.", "the sentence goes on with “and”");
        check("en", "[…] and so on.", "");
    }
}
