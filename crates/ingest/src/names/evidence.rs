//! What speaks for a run of capitals being a name, and of what kind.

use std::collections::BTreeMap;

use corpus::NameKind;

use super::lexicon::{
    self, COMMON, GIVEN, OFFICE_WORDS, OFFICES, PARTICLES, PEOPLES, ROLES, SPEECH, TITLES, WHERE, Words, stop,
};
use super::phrases::Phrases;
use super::tokens::{Case, Link, Token};

/// How far before a name its bearer's office may stand: `head of the research branch, Yossi Kuperwasser`.
const OFFICE_BEFORE: usize = 14;

/// What outlets do rather than people.
const REPORTS: [&str; 2] = ["reported", "reports"];

/// How often each word stands with a capital inside a sentence, and how often in small letters.
#[derive(Default)]
pub(super) struct Casing {
    capital: BTreeMap<String, u32>,
    small: BTreeMap<String, u32>,
}

impl Casing {
    /// Counts the words of a passage.
    pub(super) fn count(&mut self, tokens: &[Token]) {
        for token in tokens {
            let counts = match token.case {
                Case::Small => &mut self.small,
                Case::Number => continue,
                _ if token.opens => continue,
                _ => &mut self.capital,
            };
            *counts.entry(token.key().into()).or_default() += 1;
        }
    }

    /// Whether a word is a common one, whatever its capital at the front of a sentence.
    pub(super) fn common(&self, key: &str) -> bool {
        self.small.contains_key(key)
    }

    /// Whether a word is used as a name: with a capital inside sentences, and rarely without.
    pub(super) fn name(&self, key: &str) -> bool {
        let count = |counts: &BTreeMap<String, u32>| counts.get(key).copied().unwrap_or(0);
        count(&self.capital) > 3 * count(&self.small)
    }
}

/// What a phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A name that everybody knows, or an editor has given, by its number.
    Known(NameKind, usize),
    /// A name that the rules have found.
    Found(NameKind),
    /// No name: an event, a thing.
    Nothing,
}

/// What was found for one phrase.
#[derive(Clone, Debug, Default)]
pub(super) struct Votes {
    /// The phrase where it was first met.
    pub(super) tokens: Vec<Token>,
    pub(super) person: u32,
    pub(super) place: u32,
    pub(super) organisation: u32,
    pub(super) thing: u32,
    /// It says something, as people and newspapers do.
    speaks: u32,
    /// Whether it is a well-known place with a word behind it, as in `Israel Hayom`.
    led: bool,
}

/// What speaks for which names, by their folded words.
#[derive(Default)]
pub(super) struct Evidence {
    pub(super) votes: BTreeMap<String, Votes>,
    /// Acronyms that stand in brackets behind a name: the name's words, and the acronym's.
    pub(super) acronyms: Vec<(Vec<Token>, Vec<Token>)>,
}

/// The folded words of a phrase.
pub(super) fn phrase_key(tokens: &[Token]) -> String {
    tokens.iter().map(Token::key).collect::<Vec<_>>().join(" ")
}

/// A passage that is read for evidence.
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) known: &'a Phrases<Sense>,
    pub(super) casing: &'a Casing,
}

impl Reader<'_> {
    /// Reads the whole passage.
    pub(super) fn read(&self, evidence: &mut Evidence) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.step(at, evidence).max(at + 1);
        }
    }

    fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn before(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    fn is(&self, at: usize, words: &Words) -> bool {
        self.get(at).is_some_and(|token| words.contains(token.key()))
    }

    fn capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::capital)
    }

    fn link(&self, at: usize) -> Link {
        self.get(at).map_or(Link::Other, |token| token.link)
    }

    fn known(&self, at: usize) -> Option<(usize, Sense)> {
        self.known.longest(self.tokens, at)
    }

    /// Reads what begins at a token; gives where to go on.
    fn step(&self, at: usize, evidence: &mut Evidence) -> usize {
        if self.is(at, &TITLES) || self.is(at, &ROLES) {
            return self.titled(at, evidence);
        }
        if !self.capital(at) {
            return at + 1;
        }
        let start = self.skip_openers(at);
        if start > at {
            return start;
        }
        self.headed(at, evidence).unwrap_or_else(|| self.plain_run(at, evidence))
    }

    /// Past a word that only a sentence's beginning gives a capital.
    fn skip_openers(&self, at: usize) -> usize {
        let Some(token) = self.get(at) else { return at };
        let key = token.key();
        let opener = token.case == Case::Capital
            && (stop(key) && key.len() > 1 && !GIVEN.contains(key) && token.link != Link::Hyphen
                || token.opens && self.casing.common(key) && !self.casing.name(key));
        // A word before the head of a name belongs to it: `New Energy Company`, `Foreign Ministry`.
        let belongs = self.known(at).is_some() || (!stop(key) && OFFICE_WORDS.contains(key)) || PEOPLES.contains(key);
        if opener && !belongs { at + 1 } else { at }
    }

    /// The end of the run of capitals that begins at a token, up to an office.
    fn run(&self, at: usize) -> usize {
        let mut end = at;
        while self.capital(end) && !(end > at && self.is(end, &TITLES)) {
            end += 1;
            if !self.link(end - 1).joins() {
                break;
            }
        }
        end
    }

    /// A run whose last telling word says what it is: `Foreign Ministry`, `Suez Canal`, `Oslo Accords`.
    fn headed(&self, at: usize, evidence: &mut Evidence) -> Option<usize> {
        let mut end = self.run(at);
        if self.is(end, &TITLES) && self.link(end - 1).joins() {
            while end > at && self.is(end - 1, &OFFICE_WORDS) {
                end -= 1;
            }
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
        let votes = evidence.vote(phrase);
        match organisation {
            true => votes.organisation += 3,
            false => votes.place += 3,
        }
        let kind = if organisation { NameKind::Organisation } else { NameKind::Place };
        self.acronym(at, tail, Sense::Found(kind), evidence);
        Some(tail)
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
        let heads = [&lexicon::ORGANISATIONS, &lexicon::PLACES, &lexicon::THINGS];
        let headed = end > start
            && self.link(end - 1).joins()
            && self.capital(end)
            && heads.iter().any(|heads| self.is(end, heads));
        if words == 0 || known || headed || (words == 1 && (!title || (small && self.is(start, &COMMON)))) {
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
        while end < start + 6
            && (self.plain(end)
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
    fn words_of(&self, start: usize, end: usize) -> usize {
        (start..end).filter(|&at| self.capital(at)).count()
    }

    /// Whether a capital is of none of the lists: it may be part of an unknown name.
    fn plain(&self, at: usize) -> bool {
        let Some(token) = self.get(at) else { return false };
        let key = token.key();
        let shouted = token.case == Case::Upper;
        let given = GIVEN.contains(key) && !PEOPLES.contains(key);
        token.capital()
            && (given || self.known(at).is_none())
            && !TITLES.contains(key)
            && (given || shouted || !(stop(key) && key.chars().count() > 1))
            && !COMMON.contains(key)
            && !(PEOPLES.contains(key) && !given)
            && ![&lexicon::ORGANISATIONS, &lexicon::PLACES, &lexicon::THINGS].iter().any(|heads| heads.contains(key))
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

    /// Notes what stands around an unknown name.
    fn weigh(&self, start: usize, end: usize, led: bool, evidence: &mut Evidence) {
        let words = self.words_of(start, end);
        let (first, last) = (&self.tokens[start], end - 1);
        let previous = start.checked_sub(1).filter(|&before| self.link(before) == Link::Blank);
        let after = |links: &[Link]| links.contains(&self.link(last)).then_some(end);
        let apposed = self.before(start).is_some_and(|before| before.link == Link::Comma);
        let verb = after(if apposed { &[Link::Blank, Link::Comma] } else { &[Link::Blank] });
        let speaks = verb.is_some_and(|next| self.is(next, &SPEECH) && !self.capital(next));
        let reports = verb.is_some_and(|next| self.get(next).is_some_and(|verb| REPORTS.contains(&verb.key())));
        let spoken = self.spoken_by(start).filter(|_| !(words == 1 && first.opens));
        let noun = |list: &Words, next: usize| self.is(next, list) && !self.capital(next);
        let of = |at: usize, list: &Words| {
            let of = previous.filter(|&of| self.tokens[of].key() == "of").and_then(|of| of.checked_sub(1));
            at == start && of.is_some_and(|noun| self.is(noun, list))
        };
        let votes = evidence.vote(&self.tokens[start..end]);
        votes.led |= led;
        votes.speaks += u32::from(speaks) + u32::from(spoken.is_some());
        if words > 1 && !led {
            let given = self.is(start, &GIVEN) && !self.is(start, &PEOPLES);
            votes.person +=
                2 * u32::from(given) + 2 * u32::from(speaks && !reports) + 2 * u32::from(spoken == Some(true));
            votes.organisation += u32::from(reports) + u32::from(spoken == Some(false));
            votes.person += 2 * u32::from(self.in_office(start, end)) + 2 * u32::from(self.of_organisation(end));
        }
        let beside = after(&[Link::Blank]).is_some_and(|next| noun(&lexicon::ORGANISATION_NOUNS, next));
        let named = previous
            .is_some_and(|noun| self.is(noun, &lexicon::ORGANISATION_NOUNS) && self.capital(noun) == first.opens);
        let stands_for = previous.is_some_and(|at| matches!(self.tokens[at].key(), "for" | "at"))
            && start.checked_sub(2).is_some_and(|noun| self.is(noun, &lexicon::SPEAKERS));
        let shouted = first.case == Case::Upper;
        let paired =
            shouted && previous.is_some_and(|and| self.tokens[and].key() == "and" && self.follows_organisation(and));
        votes.organisation +=
            u32::from((beside && (shouted || first.case == Case::Inner || self.after_article(start))) || named)
                + u32::from(paired);
        votes.organisation += u32::from(stands_for) + 2 * u32::from(self.apposed_as(end, &lexicon::ORGANISATION_NOUNS));
        let place_noun = after(&[Link::Blank]).is_some_and(|next| noun(&lexicon::PLACE_NOUNS, next));
        votes.place += 2 * u32::from(place_noun || of(start, &lexicon::PLACE_NOUNS));
        let inside = previous.is_some_and(|place| self.is(place, &WHERE));
        let before_country =
            self.link(last) == Link::Comma && matches!(self.known(end), Some((_, Sense::Known(NameKind::Place, _))));
        // The name ends here: `in Radom, will`, but not `in Bitcoin prices`.
        let ends = self.link(last) != Link::Blank || self.get(end).is_some_and(|next| stop(next.key()));
        let alone = words == 1 && ends && !self.capital(end);
        votes.place += u32::from(inside && !shouted) * if alone { 2 } else { 1 } + u32::from(inside && before_country);
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

    /// Whether words behind a comma say what a name is: `, the city's engineer`, `, a Swiss company`.
    fn apposed_as(&self, end: usize, nouns: &Words) -> bool {
        const OPENING: [&str; 7] = ["the", "a", "an", "who", "his", "her", "former"];
        let opens =
            self.link(end - 1) == Link::Comma && self.get(end).is_some_and(|token| OPENING.contains(&token.key()));
        let near = (end + 1..end + 6)
            .take_while(|&at| matches!(self.link(at - 1), Link::Blank | Link::Hyphen | Link::Possessive));
        opens && near.into_iter().any(|at| self.is(at, nouns))
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

    fn follows_organisation(&self, and: usize) -> bool {
        let before = (1..4).filter_map(|length| and.checked_sub(length));
        before.into_iter().any(|at| matches!(self.known(at), Some((length, Sense::Known(NameKind::Organisation, _))) if at + length == and))
    }

    fn after_article(&self, start: usize) -> bool {
        self.before(start).is_some_and(|before| matches!(before.key(), "the" | "a" | "an"))
    }
}

impl Evidence {
    fn vote(&mut self, tokens: &[Token]) -> &mut Votes {
        let votes = self.votes.entry(phrase_key(tokens)).or_default();
        if votes.tokens.is_empty() {
            votes.tokens = tokens.to_vec();
        }
        votes
    }
}

impl Votes {
    /// What the votes come to.
    pub(super) fn sense(&self, casing: &Casing) -> Option<Sense> {
        if self.thing > 0 {
            return Some(Sense::Nothing);
        }
        let single = self.tokens.len() == 1;
        if let (true, Some(token)) = (single, self.tokens.first()) {
            let coined = matches!(token.case, Case::Upper | Case::Inner);
            let told = self.organisation > 1 && !casing.common(token.key());
            if !coined && !told && !casing.name(token.key()) {
                return None;
            }
        }
        // What speaks and is no person is an outlet: a surname alone has its full name or an office somewhere.
        let organisation = self.organisation + if (single && self.person == 0) || self.led { self.speaks } else { 0 };
        let place = if self.place > 1 { self.place } else { 0 };
        let (votes, kind) =
            [(organisation, NameKind::Organisation), (place, NameKind::Place), (self.person, NameKind::Person)]
                .into_iter()
                .max_by_key(|&(votes, _)| votes)?;
        (votes > 0).then_some(Sense::Found(kind))
    }
}
