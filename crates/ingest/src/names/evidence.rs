//! Reading passages for evidence: which runs of capitals are names, and of what kind.

use corpus::NameKind;

use super::lexicon::{
    self, COMMON, GIVEN, OFFICE_WORDS, OFFICES, PARTICLES, PEOPLES, ROLES, TITLES, Words, common, stop,
};
use super::phrases::Phrases;
use super::tokens::{Case, Link, Token};
use super::votes::{Casing, Evidence, Sense};

/// A passage that is read for evidence.
pub(super) struct TokenReader<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) known: &'a Phrases<Sense>,
    pub(super) casing: &'a Casing,
}

impl TokenReader<'_> {
    /// Reads the whole passage.
    pub(super) fn read(&self, evidence: &mut Evidence) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.step(at, evidence).max(at + 1);
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn before(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    pub(super) fn is(&self, at: usize, words: &Words) -> bool {
        self.get(at).is_some_and(|token| words.contains(token.key()))
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::capital)
    }

    pub(super) fn link(&self, at: usize) -> Link {
        self.get(at).map_or(Link::Other, |token| token.link)
    }

    pub(super) fn known(&self, at: usize) -> Option<(usize, Sense)> {
        self.known.longest(self.tokens, at)
    }

    /// Reads what begins at a token; gives where to go on.
    fn step(&self, at: usize, evidence: &mut Evidence) -> usize {
        // `Young, the tenor`: even a common word.
        let builder = self.apposed_as(at + 1, &lexicon::ORGANISATION_NOUNS);
        let alone =
            !builder && self.previous(at).is_none_or(|before| !self.capital(before) || self.is(before, &TITLES));
        if self.capital(at)
            && alone
            && self.link(at) == Link::Comma
            && self.apposed_as(at + 1, &ROLES)
            && self.known(at).is_none()
        {
            let votes = evidence.vote(&self.tokens[at..=at]);
            (votes.person, votes.told) = (votes.person + 3, true);
            return at + 1;
        }
        if let Some((start, end)) = self.of_letter(at) {
            let votes = evidence.vote(&self.tokens[start..end]);
            (votes.person, votes.told) = (votes.person + 3, true);
            return end;
        }
        if self.is(at, &TITLES) || self.is(at, &ROLES) {
            return self.titled(at, evidence);
        }
        if !self.capital(at) {
            return at + 1;
        }
        // R-S.C.: a party and a state.
        let letter = self.get(at).is_some_and(|token| token.key().len() == 1 && token.link == Link::Hyphen);
        if letter && self.get(at + 1).is_some_and(|token| token.case == Case::Upper) {
            return at + 2;
        }
        if let Some(end) = self.bound(at) {
            evidence.vote(&self.tokens[at..end]).place += 2;
            return end;
        }
        if let Some(end) = self.begun(at, evidence).or_else(|| self.work(at, evidence)) {
            return end;
        }
        let start = self.skip_openers(at);
        if start > at {
            return start;
        }
        self.headed(at, evidence).unwrap_or_else(|| self.plain_run(at, evidence))
    }

    /// Who a letter greets, or who signs it: `Dear Marra,`, `Your loving sister, Marra`.
    fn of_letter(&self, at: usize) -> Option<(usize, usize)> {
        let opener = self.get(at).filter(|token| token.opens)?;
        let start = match opener.key() {
            "dear" | "dearest" if opener.link == Link::Blank => at + 1,
            "your" | "yours" | "sincerely" | "faithfully" | "regards" | "love" => {
                (at..at + 5).find(|&at| self.link(at) != Link::Blank).filter(|&at| self.link(at) == Link::Comma)? + 1
            }
            _ => return None,
        };
        let end = self.run(start);
        let named = (start..end).all(|at| !self.is(at, &TITLES) && !self.get(at).is_some_and(|word| stop(word.key())));
        let ends = matches!(self.link(end.checked_sub(1)?), Link::Comma | Link::Other)
            && (opener.key().starts_with("dear") || end == self.tokens.len() || self.link(end - 1) == Link::Comma);
        let known = self.known(start).is_some();
        (named && ends && !known && (1..4).contains(&(end.saturating_sub(start)))).then_some((start, end))
    }

    /// Past a word that only a sentence's beginning gives a capital.
    fn skip_openers(&self, at: usize) -> usize {
        let Some(token) = self.get(at) else { return at };
        let key = token.key();
        let opener = token.case == Case::Capital
            && (stop(key) && key.len() > 1 && !GIVEN.contains(key) && token.link != Link::Hyphen
                || token.opens && self.casing.common(key) && !self.casing.name(key)
                || token.opens && !self.capital(at + 1) && common(key) && !self.casing.name(key));
        // A word before the head of a name belongs to it: `New Energy Company`, `Foreign Ministry`.
        let ordinal = matches!(key, "first" | "second" | "third" | "fourth" | "grand" | "great");
        let belongs = self.known(at).is_some()
            || (!stop(key) && OFFICE_WORDS.contains(key))
            || PEOPLES.contains(key)
            || (ordinal && !token.opens && self.link(at) == Link::Blank && self.capital(at + 1));
        if opener && !belongs { at + 1 } else { at }
    }

    /// The end of the run of capitals that begins at a token, up to an office.
    pub(super) fn run(&self, at: usize) -> usize {
        let mut end = at;
        while self.capital(end) && !(end > at && self.is(end, &TITLES)) {
            end += 1;
            let owners = self.link(end - 1) == Link::Possessive && self.is(end - 1, &lexicon::OWNERS);
            if !self.link(end - 1).joins() && !owners {
                break;
            }
        }
        end
    }

    /// Where a place's name ends whose words are bound by hyphens: `Marra-on-the-Water`.
    fn bound(&self, at: usize) -> Option<usize> {
        const BETWEEN: [&str; 14] =
            ["am", "an", "by", "en", "et", "in", "la", "le", "les", "on", "sous", "sur", "the", "upon"];
        let small = |at: usize| self.get(at).is_some_and(|word| BETWEEN.contains(&word.key()) && !word.capital());
        let last = (at + 1..at + 4).find(|&at| !small(at) || self.link(at) != Link::Hyphen)?;
        (last > at + 1 && self.link(at) == Link::Hyphen && self.capital(last)).then_some(last + 1)
    }

    /// A name that its first word tells: `Loch Marra`, `Upper Marra`, `MV Marra`; and `Noel Winter`.
    fn begun(&self, at: usize, evidence: &mut Evidence) -> Option<usize> {
        let next = at + 1;
        // Banco do Marra
        let begins = self.is(at, &lexicon::ORGANISATION_BEGINNINGS) || self.is(at, &lexicon::PLACE_BEGINNINGS);
        let lowered = begins && self.is(next, &PARTICLES);
        if self.link(at) != Link::Blank
            || !(self.capital(next) || lowered)
            || self.known(at).is_some_and(|(length, _)| length > 1)
        {
            return None;
        }
        if self.is(at, &lexicon::SHIPS) && self.get(at)?.case == Case::Upper {
            let end = self.run(next);
            evidence.vote(&self.tokens[at..end]).named_thing += 1;
            return Some(end);
        }
        if matches!(self.tokens[at].key(), "copa" | "coppa" | "coupe" | "premio" | "prix") {
            evidence.vote(&self.tokens[at..=next]).named_thing += 1;
            return Some(next + 1);
        }
        if let Some(length) = self.known_place(next).filter(|_| self.known(at).is_none()) {
            let end = next + length;
            let ends = self.run(at) == end;
            let land = self.is(at, &lexicon::LAND_BEGINNINGS) || self.is(at, &lexicon::ORGANISATION_BEGINNINGS);
            if ends && land {
                evidence.vote(&self.tokens[at..end]).organisation += 3;
                return Some(end);
            }
            if ends && self.is(at, &lexicon::PLACE_BEGINNINGS) {
                evidence.vote(&self.tokens[at..end]).place += 2;
                return Some(end);
            }
        }
        if self.is(at, &lexicon::ORGANISATION_BEGINNINGS) && self.headless(next) {
            let end = self.person_end(at);
            if end > next {
                evidence.vote(&self.tokens[at..end]).organisation += 3;
                return Some(end);
            }
        }
        if self.is(next, &lexicon::ORDINALS) && self.get(next)?.case == Case::Upper && self.is(at, &GIVEN) {
            evidence.vote(&self.tokens[at..=next]).person += 3;
            return Some(next + 1);
        }
        let placed =
            self.previous(at).is_some_and(|before| self.is(before, &lexicon::TO_PLACES) && !self.capital(before));
        let unknown = |at: usize| self.get(at).is_some_and(|token| placed || !common(token.key()));
        let beginning = self.is(at, &lexicon::PLACE_BEGINNINGS)
            || (self.is(at, &lexicon::PLACE_ADJECTIVES) && unknown(next) && !self.is(next, &GIVEN));
        if beginning && (lowered || self.plain(next)) && self.headless(next) {
            let mut end = self.person_end(if lowered { at } else { next });
            // St Aidan’s Hall
            if self.link(end - 1) == Link::Possessive && self.capital(end) && self.is_head(end) {
                end += 1;
            }
            // Los Marras National Park
            let run = self.run(at);
            if run > end && self.link(end - 1).joins() && self.is(run - 1, &lexicon::PLACES) {
                end = run;
            }
            evidence.vote(&self.tokens[at..end]).place += 2;
            return Some(end);
        }
        let placed = placed || self.previous(at).is_some_and(|before| self.tokens[before].key() == "the");
        let place = matches!(self.known(next), Some((1, Sense::Known(NameKind::Place, _)))) && self.known(at).is_none();
        let surname = self.is(next, &lexicon::HEAD_SURNAMES) || place;
        if self.is(at, &GIVEN) && !self.is(at, &PEOPLES) && surname && !placed && self.run(at) == at + 2 {
            evidence.vote(&self.tokens[at..at + 2]).person += 3;
            return Some(at + 2);
        }
        None
    }

    /// A work whose name begins with an article: `her novel, The Marra Road`.
    fn work(&self, at: usize, evidence: &mut Evidence) -> Option<usize> {
        let article = self.get(at).filter(|token| token.key() == "the" && !token.opens && token.link == Link::Blank)?;
        let end = self.run(at);
        let named = |at: usize| self.is(at, &lexicon::THING_NOUNS) && !self.capital(at);
        let told = at.checked_sub(1).is_some_and(|noun| named(noun) && self.link(noun) != Link::Other);
        // An article with a capital belongs to no place: `they became The Marra Road`.
        let place = end > at + 2 && self.is(end - 1, &lexicon::PLACES);
        let free = article.capital() && self.known(at).is_none() && self.known(at + 1).is_none();
        (free && end > at + 1 && (told || place)).then(|| {
            evidence.vote(&self.tokens[at..end]).named_thing += 1;
            end
        })
    }

    /// The length of a place that everybody knows.
    fn known_place(&self, at: usize) -> Option<usize> {
        self.known(at).and_then(|(length, sense)| matches!(sense, Sense::Known(NameKind::Place, _)).then_some(length))
    }

    /// Whether the run of capitals has no head of an organisation.
    fn headless(&self, at: usize) -> bool {
        !(at..self.run(at)).any(|at| self.is(at, &lexicon::ORGANISATIONS))
    }

    /// A run whose last telling word says what it is: `Foreign Ministry`, `Suez Canal`, `Oslo Accords`.
    fn headed(&self, at: usize, evidence: &mut Evidence) -> Option<usize> {
        let mut end = self.run(at);
        if self.is(end, &TITLES) && self.link(end - 1).joins() {
            while end > at && self.is(end - 1, &OFFICE_WORDS) {
                end -= 1;
            }
        }
        // `In May Congress`: a month belongs to no organisation.
        if self.is(at, &lexicon::CALENDAR) && end > at + 1 && self.link(at) == Link::Blank {
            return Some(at + 1);
        }
        // `Aldous & Finch`: partners.
        if let Some(and) = (at..end).find(|&index| self.link(index) == Link::And && index + 1 < end) {
            let end = if (and + 2..end).all(|index| self.is_head(index)) { end } else { and + 2 };
            evidence.vote(&self.tokens[at..end]).organisation += 3;
            return Some(end);
        }
        if let Some(end) = self.named_thing(at, end, evidence) {
            return Some(end);
        }
        if let Some(end) = self.paired(at, end) {
            evidence.vote(&self.tokens[at..end]).organisation += 3;
            return Some(end);
        }
        let head = (at..end).rev().find(|&index| {
            let last = index + 1 == end || index == at;
            self.is(index, &lexicon::ORGANISATIONS)
                || self.is(index, &lexicon::PLACES)
                || (self.is(index, &lexicon::THINGS) && (last || index > at))
        })?;
        // What everybody knows is longer than what the rule sees: `West Bank`, `United Nations Security Council`.
        if let Some((length, sense)) = self.known(at)
            && at + length > head
        {
            self.acronym(at, at + length, sense, evidence);
            return Some(at + length);
        }
        let organisation = self.is(head, &lexicon::ORGANISATIONS);
        let place = !organisation && self.is(head, &lexicon::PLACES);
        if !organisation && !place {
            let thing = head > at;
            if thing {
                evidence.vote(&self.tokens[at..=head]).thing += 1;
            }
            return thing.then_some(head + 1);
        }
        let tail = self.tail(head, organisation);
        if head == at && tail == head + 1 {
            return Some(head + 1);
        }
        let phrase = self.tokens.get(at..tail)?;
        // `European Company`: a people and a common word.
        let bare = head > at && tail == head + 1 && place && (at..head).all(|index| self.is(index, &PEOPLES));
        if bare {
            return Some(tail);
        }
        let built = self.is(head, &lexicon::BUILDINGS)
            && self.previous(at).is_some_and(|the| {
                self.tokens[the].key() == "the" && self.previous(the).is_some_and(|at| self.is(at, &lexicon::WHERE))
            });
        let votes = evidence.vote(phrase);
        match organisation && !built {
            true => votes.organisation += 3,
            false => votes.place += 3,
        }
        let kind = if organisation && !built { NameKind::Organisation } else { NameKind::Place };
        self.acronym(at, tail, Sense::Found(kind), evidence);
        Some(tail)
    }

    /// Where an organisation ends whose name has an `and` before its head: `the Marra Research and Warning Centre`.
    fn paired(&self, at: usize, and: usize) -> Option<usize> {
        let joined = and > at
            && self.link(and - 1) == Link::Blank
            && self.get(and).is_some_and(|token| token.key() == "and" && token.link == Link::Blank);
        let article = self.previous(at).is_some_and(|before| self.tokens[before].key() == "the");
        let end = self.run(and + 1);
        let bare = |at: usize| !self.is_head(at) && self.known(at).is_none() && !self.is(at, &TITLES);
        let fits = joined && article && end > and + 2 && self.is(end - 1, &lexicon::ORGANISATIONS);
        (fits && (at..and).all(bare) && (and + 1..end - 1).all(bare)).then_some(end)
    }

    /// A treaty, a war, a pipeline: `Karsu Accords`, `Treaty of Karsu`, `Thirty Years’ War`.
    fn named_thing(&self, at: usize, end: usize, evidence: &mut Evidence) -> Option<usize> {
        let head = (at..end).rev().find(|&index| self.is(index, &lexicon::NAMED_THINGS))?;
        let longer = self.known(at).is_some_and(|(length, _)| at + length > head);
        let telling = |index: usize| {
            !self.is(index, &lexicon::GENERIC) && !self.get(index).is_some_and(|token| stop(token.key()))
        };
        let mut tail = self.tail(head, false);
        let of = tail > head + 1;
        if !of
            && self.get(tail).is_some_and(|token| matches!(token.key(), "i" | "ii" | "iii"))
            && self.link(head) == Link::Blank
        {
            tail += 1;
        }
        if longer || (tail < end && !of && tail == head + 1) || !(of || (at..head).any(telling)) {
            return None;
        }
        evidence.vote(self.tokens.get(at..tail)?).named_thing += 1;
        Some(tail)
    }

    /// Reads a heading for who gives what: `Address by Ann Lee`. Its other capitals tell nothing.
    pub(super) fn read_heading(&self, evidence: &mut Evidence) {
        for by in (1..self.tokens.len()).filter(|&by| self.tokens[by].key() == "by" && self.link(by) == Link::Blank) {
            let end = self.person_end(by + 1);
            let told = self.is(by - 1, &lexicon::GIVEN_BY) || self.is(by + 1, &GIVEN);
            if told && (2..=3).contains(&self.words_of(by + 1, end)) {
                evidence.vote(&self.tokens[by + 1..end]).person += 3;
            }
        }
        for at in (0..self.tokens.len()).filter(|&at| self.known(at).is_none() && self.is_listed_person(at)) {
            *evidence.vote(&self.tokens[at..self.run(at)]).likely.entry(NameKind::Person).or_default() += 1;
        }
    }

    /// Whether a given name or initials begin a name that ends where the capitals do: `Joy Marra;`, `P. K. Marra`.
    fn is_listed_person(&self, at: usize) -> bool {
        let first = self.get(at).map_or("", Token::key);
        let initial = first.chars().count() == 1 && self.capital(at);
        let fresh = self.previous(at).is_none_or(|before| !self.capital(before) || self.is(before, &TITLES));
        let end = self.run(at);
        if !(2..=4).contains(&(end - at)) {
            return false;
        }
        let ends = !self.link(end - 1).joins() || self.get(end).is_none_or(|next| !next.capital());
        let lettered = initial && self.get(end - 1).is_some_and(|last| !common(last.key()));
        (lettered || (self.is(at, &GIVEN) && !self.is(at, &PEOPLES)))
            && fresh
            && ends
            && self.get(end - 1).is_some_and(|last| last.key().chars().count() > 1)
            && (self.is(end - 1, &lexicon::HEAD_SURNAMES) || !self.is_head(end - 1))
    }

    /// Where the words behind a head end: `Ministry of Culture and Tourism`, `Strait of Malacca`.
    fn tail(&self, head: usize, organisation: bool) -> usize {
        let joins = |at: usize| self.link(at) == Link::Blank;
        let preposition = head + 1;
        let word = self.get(preposition).map_or("", Token::key);
        let fits = word == "of"
            || (organisation && matches!(word, "for" | "on"))
            || (word == "in" && matches!(self.tokens[head].key(), "embassy" | "consulate"));
        if !fits || !joins(head) || !joins(preposition) {
            return head + 1;
        }
        let mut start = preposition + 1;
        if self.get(start).is_some_and(|token| token.key() == "the") && joins(start) {
            start += 1;
        }
        let end = self.run(start);
        if end == start || self.is(start, &PEOPLES) && end == start + 1 {
            return head + 1;
        }
        let and = self.get(end).is_some_and(|token| token.key() == "and") && joins(end - 1) && joins(end);
        let article = usize::from(self.get(end + 1).is_some_and(|token| token.key() == "the") && joins(end + 1));
        let more = self.run(end + 1 + article);
        if !and || more == end + 1 + article {
            return end;
        }
        let place = |at: usize| matches!(self.known(at), Some((_, Sense::Known(NameKind::Place, _))));
        match (place(start), place(end + 1)) {
            (true, true) => more,
            (false, false) if self.is(head, &OFFICES) && self.known(end + 1).is_none() => more,
            _ => end,
        }
    }

    /// An acronym in brackets behind a name.
    fn acronym(&self, start: usize, end: usize, sense: Sense, evidence: &mut Evidence) {
        let Some(token) = self.get(end).filter(|token| token.case == Case::Upper) else { return };
        let initials: String = self.tokens[start..end].iter().filter_map(|token| token.key().chars().next()).collect();
        let organisation =
            matches!(sense, Sense::Known(NameKind::Organisation, _) | Sense::Found(NameKind::Organisation));
        let fits = organisation || initials.ends_with(token.key());
        if fits && sense != Sense::Nothing && self.link(end - 1) == Link::Open && self.link(end) != Link::Blank {
            evidence.acronyms.push((self.tokens[start..end].to_vec(), vec![token.clone()]));
        }
    }

    /// An office and who holds it: `Brigadier General (Res.) Oded Tira`.
    fn titled(&self, at: usize, evidence: &mut Evidence) -> usize {
        let mut start = at;
        let mut title = false;
        while self.is(start, &TITLES) || self.is(start, &ROLES) {
            title |= self.is(start, &TITLES);
            start += 1;
            match self.link(start - 1) {
                Link::Blank | Link::Hyphen => {}
                Link::Open if self.link(start) == Link::Close => start += 1,
                _ => return start,
            }
        }
        let end = self.person_end(start);
        let words = self.words_of(start, end);
        let known = self.known(start).is_some_and(|(length, _)| start + length >= end);
        let small = self.get(at).is_some_and(|token| !token.capital());
        // King Abdullah University
        let headed = end > start && self.link(end - 1).joins() && self.capital(end) && self.is_head(end);
        if words == 0
            || known
            || self.is(start, &lexicon::ORGANISATION_BEGINNINGS)
            || headed
            || (words == 1 && !title && !self.plain(start))
            || (words == 1 && small && self.is(start, &COMMON))
        {
            return start;
        }
        evidence.vote(&self.tokens[start..end]).person += 3;
        end
    }

    /// Where a person's name ends that begins at a token.
    fn person_end(&self, start: usize) -> usize {
        let mut end = start;
        // A people's name may be a surname: Gabi Ashkenazi
        let surname =
            |at: usize| at == start + 1 && self.is(start, &GIVEN) && self.is(at, &PEOPLES) && self.capital(at);
        // So may a title: Martin Luther King
        let titled = |at: usize| {
            at > start
                && self.is(start, &GIVEN)
                && self.is(at, &lexicon::SURNAMES)
                && self.capital(at)
                && !self.plain(at + 1)
        };
        let coloured = |at: usize| at == start + 1 && self.is(at, &lexicon::COLOURS) && self.capital(at);
        while end < start + 6
            && (self.plain(end)
                || titled(end)
                || coloured(end)
                || surname(end)
                || (end == start && self.capital(end) && !stop(self.tokens[end].key()) && !self.is(end, &PEOPLES)))
        {
            end += 1;
            // Eom Dong-hwan, but not: an Olaf Scholz-led cabinet
            let half = end > start + 1 && self.link(end - 1) == Link::Hyphen && !self.capital(end);
            if half && self.get(end).is_some() && !self.is(end, &lexicon::SUFFIXES) {
                end += 1;
            }
            match self.link(end - 1) {
                Link::Blank | Link::Hyphen => {}
                // Zeev (Vladimir) Khanin
                Link::Open if self.capital(end) && self.link(end) == Link::Close && self.plain(end + 1) => end += 1,
                _ => break,
            }
            let mut particles = end;
            while self.is(particles, &PARTICLES) && !self.capital(particles) && self.link(particles).joins() {
                particles += 1;
            }
            if particles > end && self.plain(particles) {
                end = particles;
            }
        }
        end
    }

    /// How many of the words have a capital.
    pub(super) fn words_of(&self, start: usize, end: usize) -> usize {
        (start..end).filter(|&at| self.capital(at)).count()
    }

    /// Whether a capital is of none of the lists: it may be part of an unknown name.
    fn plain(&self, at: usize) -> bool {
        let Some(token) = self.get(at) else { return false };
        let key = token.key();
        if !token.capital() || TITLES.contains(key) || COMMON.contains(key) || self.is_head(at) {
            return false;
        }
        let listed = PEOPLES.contains(key);
        if GIVEN.contains(key) && !listed {
            return true;
        }
        let light = token.case != Case::Upper && key.chars().count() > 1 && stop(key);
        !listed && !light && self.known(at).is_none()
    }

    /// Whether a word may be the head of a name that is no person's.
    fn is_head(&self, at: usize) -> bool {
        [&lexicon::ORGANISATIONS, &lexicon::PLACES, &lexicon::THINGS].iter().any(|heads| self.is(at, heads))
    }

    /// A run of capitals without a head, piece by piece.
    fn plain_run(&self, at: usize, evidence: &mut Evidence) -> usize {
        if let Some((length, sense)) = self.known(at) {
            let end = at + length;
            self.acronym(at, end, sense, evidence);
            let given = self.is(at, &GIVEN) && length == 1;
            let led = matches!(sense, Sense::Known(NameKind::Place, _)) && self.link(end - 1) == Link::Blank;
            if !(led && self.plain(end)) || self.is(end, &GIVEN) && !given {
                return end;
            }
            let end = self.person_end(end);
            if given {
                evidence.vote(&self.tokens[at..end]).person += 1;
            } else {
                self.weigh(at, end, true, evidence);
            }
            return end;
        }
        if !self.plain(at) {
            return at + 1;
        }
        let end = self.person_end(at);
        self.weigh(at, end, false, evidence);
        end
    }
}
