//! What an unknown name most likely is where nothing tells it outright: by its form and by the word before it.

use corpus::NameKind;

use super::evidence::TokenReader;
use super::lexicon::{self, GIVEN, PEOPLES, TO_PLACES, WHERE, common};
use super::tokens::{Case, Link};
use super::votes::Sense;

impl TokenReader<'_> {
    /// The kind of a name that is none of the lists.
    pub(super) fn likely(&self, start: usize, end: usize) -> Option<NameKind> {
        let parted = self.before(start).is_none_or(|before| before.link != Link::Hyphen);
        let ends = self.link(end - 1) != Link::Hyphen;
        match end - start {
            1 if parted && ends => self.likely_single(start),
            2.. if parted => self.likely_several(start, end),
            _ => None,
        }
    }

    /// A word alone is a name if it is no English word.
    fn likely_single(&self, at: usize) -> Option<NameKind> {
        let word = self.get(at)?;
        let key = word.key();
        if key.chars().count() < 2 {
            return None;
        }
        if word.case == Case::Upper || key.contains(char::is_numeric) {
            return (word.case == Case::Upper && key.chars().count() < 7).then_some(NameKind::Organisation);
        }
        if common(key) || key.ends_with("ese") || self.casing.common(key) || lexicon::CALENDAR.contains(key) {
            return None;
        }
        // Participles and adverbs that the list of words lacks; `known as Gurani`, a people; `Harop loitering munitions`.
        let formed = word.opens && ["ing", "ly", "ed"].iter().any(|end| key.ends_with(end));
        let behind = self.get(at + 1).filter(|_| self.link(at) == Link::Blank);
        let adjective = behind.is_some_and(|next| next.case == Case::Small && next.key().ends_with("ing"));
        let named = self.previous(at).is_some_and(|before| matches!(self.tokens[before].key(), "as" | "or" | "called"));
        // `Archaeologists in the field have`: a plural.
        let plural = word.opens
            && key.ends_with('s')
            && behind.is_some_and(|next| {
                matches!(
                    next.key(),
                    "are" | "at" | "from" | "have" | "in" | "of" | "on" | "say" | "were" | "who" | "with"
                )
            });
        if formed || adjective || named || plural {
            return None;
        }
        if let Some(kind) = self.listed(at) {
            return Some(kind);
        }
        // `Marra, in Norway, grew`
        let inside = self.get(at + 1).is_some_and(|next| next.key() == "in");
        if self.link(at) == Link::Comma
            && inside
            && matches!(self.known(at + 2), Some((_, Sense::Known(NameKind::Place, _))))
        {
            return Some(NameKind::Place);
        }
        if self.link(at) == Link::Comma && self.get(at + 1).is_some_and(|next| next.key() == "which") {
            return Some(NameKind::Organisation);
        }
        let Some(before) = self.previous(at) else { return Some(NameKind::Person) };
        if self.is(before, &TO_PLACES) {
            return Some(NameKind::Place);
        }
        if self.tokens[before].key() == "the" {
            let inside = self.previous(before).is_some_and(|word| self.is(word, &TO_PLACES));
            return Some(if inside { NameKind::Place } else { NameKind::Organisation });
        }
        (!self.capital(before) || self.tokens[before].opens).then_some(NameKind::Person)
    }

    /// The kind of what stands in a row with a word: `Rome, Marra and the Lido`.
    fn listed(&self, at: usize) -> Option<NameKind> {
        let known = |at: usize| match self.known(at) {
            Some((length, Sense::Known(kind, _))) => Some((length, kind)),
            _ => {
                let acronym = self.get(at).is_some_and(|word| word.case == Case::Upper);
                acronym.then_some((1, NameKind::Organisation))
            }
        };
        let ahead = match self.link(at) {
            Link::Comma => at + 1,
            Link::Blank if self.get(at + 1).is_some_and(|word| word.key() == "and") => at + 2,
            _ => self.tokens.len(),
        };
        // `Marra, Zelmar and Rome`: past what nobody knows.
        let ahead = match self.get(ahead) {
            Some(word)
                if word.link == Link::Blank
                    && self.link(at) == Link::Comma
                    && known(ahead).is_none()
                    && self.get(ahead + 1).is_some_and(|and| and.key() == "and")
                    && word.capital() =>
            {
                ahead + 2
            }
            _ => ahead,
        };
        let mut back = at;
        if self.previous(back).is_some_and(|before| self.tokens[before].key() == "the") {
            back -= 1;
        }
        if self.previous(back).is_some_and(|before| matches!(self.tokens[before].key(), "and" | "or")) {
            back -= 1;
        } else if self.before(back).is_none_or(|before| before.link != Link::Comma) {
            return known(ahead).map(|(_, kind)| kind);
        }
        let behind = (1..4).find_map(|length| {
            let start = back.checked_sub(length)?;
            known(start).filter(|(found, _)| *found == length).map(|(_, kind)| kind)
        });
        let unknown = || {
            let last = back.checked_sub(1).filter(|&last| self.capital(last) && !self.tokens[last].opens)?;
            self.previous(last).is_none_or(|before| !self.capital(before)).then(|| self.likely_single(last))?
        };
        behind.or_else(|| known(ahead).map(|(_, kind)| kind)).or_else(unknown)
    }

    /// Several words are a person's name unless a preposition of place, an article or a common noun speaks against it.
    fn likely_several(&self, start: usize, end: usize) -> Option<NameKind> {
        let given = self.is(start, &GIVEN) && !self.is(start, &PEOPLES);
        let before = self.previous(start);
        let known = |at: usize| common(self.tokens[at].key()) || self.casing.common(self.tokens[at].key());
        let opens = self.get(start).is_some_and(|first| first.opens);
        let unknown = (start..end).filter(|&at| !known(at)).count();
        let placed = before.is_some_and(|before| self.is(before, &WHERE) || self.tokens[before].key() == "at");
        if given && placed && known(end - 1) {
            return Some(NameKind::Place);
        }
        if given {
            return self.person_like(start, end).then_some(NameKind::Person);
        }
        if unknown == 0 || opens && known(start) {
            return None;
        }
        let led = before.is_some_and(|before| self.is(before, &TO_PLACES) && self.tokens[before].key() != "of");
        if placed || led {
            return Some(NameKind::Place);
        }
        if known(end - 1) || before.is_some_and(|before| self.tokens[before].key() == "the") {
            return Some(NameKind::Organisation);
        }
        self.person_like(start, end).then_some(NameKind::Person)
    }

    /// Whether two or three words are written as a person's name is: none of them is common, and no article, adjective or
    /// place stands before.
    fn person_like(&self, start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).and_then(|before| self.get(before).filter(|token| token.link == Link::Blank));
        let free = before.is_none_or(|before| {
            let light =
                matches!(before.key(), "the" | "a" | "an" | "in" | "at" | "near" | "from" | "this" | "its" | "of");
            !light && !before.capital()
        });
        let plain = |at: usize| {
            self.get(at).is_some_and(|token| {
                matches!(token.case, Case::Capital)
                    && (!self.casing.common(token.key()) || at > start && self.is(start, &GIVEN))
                    && !lexicon::CALENDAR.contains(token.key())
            })
        };
        // A first word that opens a sentence may have its capital from there.
        let goes_on = self.link(end - 1) == Link::Comma
            || self.get(end).is_some_and(|next| matches!(next.key(), "who" | "was" | "is" | "has" | "had"));
        let opens = self.get(start).is_some_and(|first| first.opens && common(first.key()))
            && !self.is(start, &GIVEN)
            && !goes_on;
        (2..=3).contains(&(end - start)) && free && !opens && (start..end).all(plain)
    }
}
