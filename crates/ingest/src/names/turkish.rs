//! Names in Turkish, where only names have capitals inside a sentence, and an apostrophe parts their endings.

use corpus::NameKind;

use super::foreign::{ENDINGS, is_office, is_title};
use super::lexicon::{COMMON, COURTESY, GIVEN, PEOPLES};
use super::phrases::Phrases;
use super::tokens::{Case, Link, Token};
use super::votes::{Evidence, Sense};

/// How the names of treaties, wars and things built end.
const THINGS: &str = " antlasmasi anlasmasi savasi baraji odulu kupasi kanunu yasasi sozlesmesi muharebesi ligi festivali kanun yasa \
    madde ";

/// How the names of places end.
const PLACES: &str = " dagi golu nehri irmagi denizi bogazi adasi adalari korfezi caddesi sokagi mahallesi koyu koprusu vadisi \
    ovasi cayi deresi selalesi limani havalimani meydani kalesi camii kilisesi sarayi ilcesi yarimadasi burnu yaylasi ormani ";

/// Endings that tell a place: in, from, to.
const WHERE: &str = " da de ta te dan den tan ten a e ya ye ";

/// What people do behind their names.
const SPEECH: &str = " dedi soyledi acikladi belirtti anlatti yazdi konustu ";

/// Reads a passage for runs of capitals.
pub(super) fn read(tokens: &[Token], known: &Phrases<Sense>, evidence: &mut Evidence) {
    let mut at = 0;
    while at < tokens.len() {
        let end = run(tokens, at, known);
        if end > at {
            vote(tokens, at, end, evidence);
        }
        at = end.max(at + known.longest(tokens, at).map_or(1, |(length, _)| length));
    }
}

/// Where a run of capitals ends that nobody knows.
fn run(tokens: &[Token], start: usize, known: &Phrases<Sense>) -> usize {
    let mut end = start;
    while tokens.get(end).is_some_and(|token| token.capital() && !COMMON.contains(token.key()))
        && (known.longest(tokens, end).is_none() || given_before(tokens, start, end))
    {
        end += 1;
        if !tokens[end - 1].link.joins() {
            break;
        }
    }
    end
}

/// Whether a known name is a given name before another word, or a surname behind a given name: `Aydın Bolat`.
fn given_before(tokens: &[Token], start: usize, at: usize) -> bool {
    let given = |at: usize| tokens.get(at).is_some_and(|token| GIVEN.contains(token.key()));
    let goes_on = tokens[at].link == Link::Blank && tokens.get(at + 1).is_some_and(Token::capital);
    (at == start && given(at) && goes_on) || (at == start + 1 && given(start) && !goes_on)
}

fn vote(tokens: &[Token], at: usize, end: usize, evidence: &mut Evidence) {
    let is = |at: usize, list: &str| tokens.get(at).is_some_and(|token| list.contains(&format!(" {} ", token.key())));
    let given = |at: usize| tokens.get(at).is_some_and(|token| GIVEN.contains(token.key()));
    let mut start = at;
    let titled = |at: usize| is_title(&tokens[at]) || COURTESY.contains(tokens[at].key());
    if let Some(title) = (start..end).rev().skip(1).find(|&at| titled(at)) {
        start = title + 1;
    }
    let titled = start > at;
    // `Komşu Hasan`: a sentence begins before the name.
    if start + 2 < end && tokens[start].opens && given(start + 1) && !given(start) {
        start += 1;
    }
    const OPENERS: &str = " sevgili sayin canim aziz dun bugun yarin sonra once bu su o bir her yeni eski ancak fakat ama ayrica ilk son iki ";
    const GREETINGS: &str = " sevgili sayin canim aziz ";
    let mut greeted = false;
    if start + 1 < end && tokens[start].opens && is(start, OPENERS) {
        greeted = is(start, GREETINGS);
        start += 1;
    }
    // `Rakibi Hasan Bolat`: a word with an ending opens the sentence.
    let ended = ["i", "leri", "lari", "in", "un"].iter().any(|ending| tokens[start].key().ends_with(ending));
    let called = start + 2 == end && given(start + 1);
    if (start + 2 < end || called) && tokens[start].opens && ended && !given(start) && !is(end - 1, ENDINGS) {
        start += 1;
    }
    // `Hasan Bey`
    let mut end = end;
    if end > start + 1 && is(end - 1, " bey hanim efendi pasa aga hoca usta ") {
        end -= 1;
    }
    // Tapu ve Kadastro Müdürlüğü
    let joined = |at: usize| tokens[at].key() == "ve" && tokens[at - 1].capital();
    if start > 1 && start == at && is(end - 1, ENDINGS) && joined(start - 1) {
        start -= 2;
    }
    let (first, last) = (&tokens[start], end - 1);
    // direktör Bolat
    let office = start.checked_sub(1).and_then(|before| tokens.get(before));
    let office = office.is_some_and(|word| word.link == Link::Blank && !word.capital() && is_office(word));
    let headed = [ENDINGS, THINGS, PLACES].iter().any(|list| is(last, list));
    if (office || ((titled || greeted) && !headed)) && end - start < 4 {
        let votes = evidence.vote(&tokens[start..end]);
        (votes.person, votes.told) = (votes.person + 3, true);
        return;
    }
    let told = last > start && headed;
    if last == start && (headed || is_title(first)) {
        return;
    }
    let kind = if !told {
        likely(tokens, start, end)
    } else if is(last, ENDINGS) {
        Some(NameKind::Organisation)
    } else if is(last, PLACES) {
        Some(NameKind::Place)
    } else {
        evidence.vote(&tokens[start..end]).named_thing += 1;
        None
    };
    let club = first.key().ends_with("spor");
    let free =
        first.opens && !club && last == start && tokens[last].link != Link::Possessive && first.case != Case::Upper;
    if let Some(kind) = kind.filter(|_| !free && first.key().chars().count() > 1 && !PEOPLES.contains(first.key())) {
        let votes = evidence.vote(&tokens[start..end]);
        *votes.likely.entry(kind).or_default() += if told { 3 } else { 1 };
        votes.told = true;
    }
}

/// What a run is whose words tell nothing: by its length, its ending and the word behind it.
fn likely(tokens: &[Token], start: usize, end: usize) -> Option<NameKind> {
    let (first, last) = (tokens.get(start)?, tokens.get(end - 1)?);
    let next = tokens.get(end).map_or("", Token::key);
    if end - start > 1 {
        return (end - start < 5).then_some(NameKind::Person);
    }
    if first.case == Case::Upper || (first.key().len() > 6 && first.key().ends_with("spor")) {
        return Some(NameKind::Organisation);
    }
    let ending = last.keys.get(1).and_then(|whole| whole.strip_prefix(last.key()));
    let inside = last.link == Link::Possessive && ending.is_some_and(|ending| WHERE.contains(&format!(" {ending} ")));
    if next == "gore" || SPEECH.contains(&format!(" {next} ")) || GIVEN.contains(first.key()) {
        return Some(NameKind::Person);
    }
    let genitive = last.link == Link::Possessive && !inside && ending.is_some_and(|ending| ending.ends_with('n'));
    Some(if genitive { NameKind::Organisation } else { NameKind::Place })
}
