//! What stands around an unknown name and tells what it is: who speaks, what is apposed, what place is meant.

use corpus::NameKind;

use super::evidence::TokenReader;
use super::lexicon::{self, GIVEN, PEOPLES, ROLES, SPEECH, TITLES, WHERE, Words, stop};
use super::tokens::{Case, Link, Token};
use super::votes::{Evidence, Sense};
use crate::language::stem::english_stem;

/// How far before a name its bearer's office may stand: `head of the research branch, Yossi Kuperwasser`.
const OFFICE_BEFORE: usize = 14;

/// What outlets do rather than people.
const REPORTS: [&str; 2] = ["reported", "reports"];

impl TokenReader<'_> {
    /// Notes what stands around an unknown name. One that is `led` begins with a place that everybody knows.
    pub(super) fn weigh(&self, start: usize, end: usize, led: bool, evidence: &mut Evidence) {
        let words = self.words_of(start, end);
        let apposed = self.before(start).is_some_and(|before| before.link == Link::Comma);
        let speaks = self.link(end - 1) == Link::Blank || (apposed && self.link(end - 1) == Link::Comma);
        let auxiliary = usize::from(self.get(end).is_some_and(|token| matches!(token.key(), "had" | "has" | "have")));
        let speaks = speaks && self.small(end + auxiliary, &SPEECH);
        let reports = speaks && self.get(end).is_some_and(|verb| REPORTS.contains(&verb.key()));
        let spoken = self.spoken_by(start).filter(|_| words > 1 || self.get(start).is_some_and(|first| !first.opens));
        let likely = self.likely(start, end).filter(|_| !led);
        let as_thing = self.as_thing(start, end);
        let votes = evidence.vote(&self.tokens[start..end]);
        if let Some(kind) = likely {
            *votes.likely.entry(kind).or_default() += 1;
        }
        if as_thing && !led {
            *votes.likely.entry(NameKind::Thing).or_default() += 3;
        }
        votes.led |= led;
        votes.speaks += u32::from(speaks) + u32::from(spoken.is_some());
        if words > 1 && !led {
            let given = self.is(start, &GIVEN) && !self.is(start, &PEOPLES);
            let office = [self.in_office(start, end), self.of_organisation(end)];
            votes.person += count(&[given, speaks && !reports, spoken == Some(true)]) + count(&office);
            votes.organisation += u32::from(reports) + u32::from(spoken == Some(false));
        }
        // `said Marra`: as people do.
        votes.person += 2 * u32::from(words == 1 && spoken == Some(true));
        votes.organisation += self.as_organisation(start, end);
        votes.place += self.as_place(start, end, words);
    }

    /// Whether a word in small letters is of a list.
    fn small(&self, at: usize, words: &Words) -> bool {
        self.is(at, words) && !self.capital(at)
    }

    /// The token before, if nothing but a blank parts the two.
    pub(super) fn previous(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|&before| self.link(before) == Link::Blank)
    }

    /// How much speaks for an organisation: `the IzRus website`, `the daily Maariv`, `Mossad and MİT`.
    fn as_organisation(&self, start: usize, end: usize) -> u32 {
        let Some(first) = self.get(start) else { return 0 };
        let shouted = first.case == Case::Upper;
        let nouns = &lexicon::ORGANISATION_NOUNS;
        let behind = self.link(end - 1) == Link::Blank && self.small(end, nouns);
        let behind = behind && (shouted || first.case == Case::Inner || self.after_article(start));
        let previous = self.previous(start);
        let before = previous.is_some_and(|noun| self.is(noun, nouns) && self.capital(noun) == first.opens);
        let paired = shouted && previous.is_some_and(|and| self.follows_organisation(and));
        let works_for = previous.is_some_and(|word| self.tokens[word].key() == "for")
            && start.checked_sub(2).is_some_and(|verb| english_stem(self.tokens[verb].key()) == "work");
        let rival = previous.is_some_and(|word| self.tokens[word].key() == "rival")
            && start.checked_sub(2).is_some_and(|word| matches!(self.tokens[word].key(), "its" | "their"));
        let stands_for = previous.is_some_and(|word| matches!(self.tokens[word].key(), "for" | "at"))
            && start.checked_sub(2).is_some_and(|noun| self.is(noun, &lexicon::SPEAKERS));
        u32::from(behind || before)
            + u32::from(paired)
            + u32::from(stands_for)
            + count(&[works_for, rival, self.printed_in(start), self.of_match(start, end), self.trades(start, end)])
            + count(&[self.apposed_as(end, nouns)])
    }

    /// Whether a thing's noun stands before or behind: `the frigate Marra`, `the Marra missiles`.
    fn as_thing(&self, start: usize, end: usize) -> bool {
        let noun = |at: usize| self.is(at, &lexicon::THING_NOUNS) && !self.capital(at);
        let before = self.previous(start).is_some_and(noun);
        let behind = self.link(end - 1) == Link::Blank && noun(end) && !self.is(start, &GIVEN);
        before || behind || self.sailed(start) && !self.is(start, &GIVEN)
    }

    /// Whether a ship is meant: `sailed on the Marra`, `skipper of the Marra`.
    fn sailed(&self, start: usize) -> bool {
        let Some(the) = self.previous(start).filter(|&the| self.tokens[the].key() == "the") else { return false };
        let on = self.previous(the).is_some_and(|on| matches!(self.tokens[on].key(), "aboard" | "of" | "on"));
        let sea = |token: &Token| {
            matches!(
                token.key(),
                "aboard" | "sail" | "sailed" | "sailing" | "sails" | "sank" | "skipper" | "bosun" | "wreck"
            )
        };
        let sentence = self.tokens[..the].iter().rev().take(10);
        on && sentence.take_while(|token| token.link != Link::Other).any(sea)
    }

    /// Whether a name does as firms do: `Marra manufactures`, `owned by Marra`.
    fn trades(&self, start: usize, end: usize) -> bool {
        const DOES: [&str; 8] =
            ["acquired", "employs", "launched", "manufactures", "merged", "operates", "sells", "supplies"];
        const DONE: [&str; 8] =
            ["acquired", "distributed", "insured", "manufactured", "operated", "owned", "published", "supplied"];
        let does = self.link(end - 1) == Link::Blank && self.get(end).is_some_and(|verb| DOES.contains(&verb.key()));
        let by = self.previous(start).filter(|&by| self.tokens[by].key() == "by");
        let done = by.and_then(|by| self.previous(by)).is_some_and(|verb| DONE.contains(&self.tokens[verb].key()));
        // Not where the name goes on: `owned by Marra Beyond`.
        let ends = self.link(end - 1) != Link::Blank || !self.capital(end);
        (does || done) && ends && !self.is(start, &GIVEN)
    }

    /// Whether one side has beaten another by so many goals: `Marra beat Zelmar 2-1`.
    fn of_match(&self, start: usize, end: usize) -> bool {
        let beat = |at: usize| self.get(at).is_some_and(|verb| matches!(verb.key(), "beat" | "beats" | "thrashed"));
        let goals = |at: usize| self.get(at).is_some_and(|token| matches!(token.key(), "1" | "2" | "3" | "4" | "5"));
        let scored = |at: usize| goals(at) && self.get(at + 1).is_some_and(|token| token.case == Case::Number);
        let wins = self.link(end - 1) == Link::Blank && beat(end) && scored(self.run(end + 1));
        wins || (scored(end) && self.previous(start).is_some_and(beat))
    }

    /// Whether what stands behind `in` prints: `a study published in Marra Letters`.
    fn printed_in(&self, start: usize) -> bool {
        let inside = self.previous(start).is_some_and(|word| self.tokens[word].key() == "in");
        let words = self.tokens[..start].iter().rev().skip(1).take(4).take_while(|token| token.link == Link::Blank);
        inside && words.into_iter().any(|token| matches!(token.key(), "publish" | "published" | "appeared" | "appears"))
    }

    /// How much speaks for a place: `the town of Quba`, `the Demir valley`, `in Radom, where`.
    fn as_place(&self, start: usize, end: usize, words: usize) -> u32 {
        let nouns = &lexicon::PLACE_NOUNS;
        let previous = self.previous(start);
        let behind = self.link(end - 1) == Link::Blank && self.small(end, nouns);
        let of = previous.filter(|&of| self.tokens[of].key() == "of").and_then(|of| of.checked_sub(1));
        let told = behind || of.is_some_and(|noun| self.is(noun, nouns));
        let inside = previous.is_some_and(|place| self.is(place, &WHERE));
        let shouted = self.get(start).is_some_and(|first| first.case == Case::Upper);
        if !inside || shouted || self.printed_in(start) {
            return count(&[told, self.apposed_as(end, nouns)]);
        }
        // The name ends here: `in Radom, where`, but not `in Bitcoin prices`.
        let ends =
            self.link(end - 1) != Link::Blank || self.get(end).is_some_and(|next| !next.capital() && stop(next.key()));
        let alone = words == 1 && ends;
        let country =
            self.link(end - 1) == Link::Comma && matches!(self.known(end), Some((_, Sense::Known(NameKind::Place, _))));
        count(&[told, self.apposed_as(end, nouns)]) + 1 + u32::from(alone) + u32::from(country)
    }

    /// Whether the words before say that who follows has spoken, and whether as people do: `said X`; and not as outlets
    /// do: `told X`, `reported by X`, `according to X`.
    fn spoken_by(&self, start: usize) -> Option<bool> {
        let mut at = start.checked_sub(1).filter(|&at| self.link(at) == Link::Blank)?;
        let article = self.tokens[at].key() == "the";
        if article {
            at = at.checked_sub(1)?;
        }
        let said = matches!(self.tokens[at].key(), "said" | "says" | "wrote" | "added" | "explained") && !article;
        if matches!(self.tokens[at].key(), "by" | "to") {
            let verb = at.checked_sub(1).map_or("", |verb| self.tokens[verb].key());
            let by = self.tokens[at].key() == "by" && SPEECH.contains(verb);
            return (verb == "according" || by).then_some(false);
        }
        (self.is(at, &SPEECH) && self.link(at) == Link::Blank).then_some(said)
    }

    /// Whether somebody's office stands before or behind: `head of the branch, X`, `X, the city's engineer`.
    fn in_office(&self, start: usize, end: usize) -> bool {
        let office = |at: usize| self.is(at, &TITLES) || self.is(at, &ROLES);
        let comma = self.before(start).is_some_and(|before| before.link == Link::Comma);
        let ends = !self.link(end - 1).joins();
        let sentence =
            (0..start).rev().take(OFFICE_BEFORE).take_while(|&at| self.link(at) != Link::Other || at + 1 == start);
        if comma && ends && sentence.into_iter().any(office) {
            return true;
        }
        self.link(end - 1) == Link::Comma
            && (office(end) || self.apposed_as(end, &TITLES) || self.apposed_as(end, &ROLES))
    }

    /// Whether the words behind say what a name is: `, the city's engineer`, `, a Swiss company`, ` is a harbour city`.
    pub(super) fn apposed_as(&self, end: usize, nouns: &Words) -> bool {
        const OPENING: [&str; 7] = ["the", "a", "an", "who", "his", "her", "former"];
        const PREPOSITIONS: [&str; 7] = ["of", "in", "for", "at", "from", "on", "with"];
        let is = |at: usize, words: &[&str]| self.get(at).is_some_and(|token| words.contains(&token.key()));
        let start = match self.link(end - 1) {
            Link::Comma => end,
            Link::Blank if is(end, &["is", "was"]) => end + 1,
            _ => return false,
        };
        let goes_on = |at: usize| matches!(self.link(at - 1), Link::Blank | Link::Hyphen | Link::Possessive);
        let near = (start + 1..start + 6).take_while(|&at| goes_on(at) && !is(at, &PREPOSITIONS));
        is(start, &OPENING) && near.into_iter().any(|at| self.is(at, nouns))
    }

    /// Whether `of` or `from` and an organisation follow: `Songer Cagatay of The Washington Institute`.
    fn of_organisation(&self, end: usize) -> bool {
        let joins = |at: usize| self.link(at) == Link::Blank;
        if !joins(end - 1)
            || !self.get(end).is_some_and(|token| matches!(token.key(), "of" | "from" | "at"))
            || !joins(end)
        {
            return false;
        }
        let start = end + 1 + usize::from(self.get(end + 1).is_some_and(|token| token.key() == "the"));
        let known = matches!(self.known(start), Some((_, Sense::Known(NameKind::Organisation, _))));
        known || (start..self.run(start)).any(|at| self.is(at, &lexicon::ORGANISATIONS))
    }

    /// Whether a word is the `and` behind an organisation that everybody knows.
    fn follows_organisation(&self, and: usize) -> bool {
        if self.get(and).is_none_or(|token| token.key() != "and") {
            return false;
        }
        let before = (1..4).filter_map(|length| and.checked_sub(length));
        before.into_iter().any(|at| matches!(self.known(at), Some((length, Sense::Known(NameKind::Organisation, _))) if at + length == and))
    }

    fn after_article(&self, start: usize) -> bool {
        self.before(start).is_some_and(|before| matches!(before.key(), "the" | "a" | "an"))
    }
}

/// Two votes for each that holds.
fn count(signs: &[bool]) -> u32 {
    signs.iter().map(|&sign| 2 * u32::from(sign)).sum()
}
