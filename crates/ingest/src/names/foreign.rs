//! Names in languages whose capitals tell nothing, or little: people behind a title or with a common given name, and
//! organisations by the words that begin or end their names. German and Turkish to begin with.

use corpus::NameKind;

use super::lexicon::GIVEN;
use super::phrases::Phrases;
use super::tokens::{Case, Link, Token};
use super::votes::{Evidence, Sense};

/// How a title ends, before a name: `Ministerpräsidentin`, `Bakanı`. Folded.
const TITLES: &str = "herr herrn frau minister ministerin prasident prasidentin kanzler kanzlerin meister meisterin professor \
    professorin doktor rat ratin abgeordnete abgeordneter abgeordneten senator senatorin vorstand chef chefin sprecher \
    sprecherin direktor direktorin botschafter botschafterin general oberst konig konigin kaiser papst richter richterin \
    trainer trainerin autor autorin forscher forscherin bakan bakani baskan baskani sekreter sekreteri elcisi mudur muduru \
    sayin vali valisi albay kaymakam profesor doktoru yazar gazeteci";

/// How short titles are written that end no longer word.
const WHOLE: &str = " dr prof rat vali ";

/// How the name of an organisation ends.
const ENDINGS: &str = " universitesi bakanligi partisi bankasi birligi meclisi kurumu ajansi dernegi vakfi belediyesi \
    institut stiftung partei bank gesellschaft verlag zeitung ";

/// How one begins.
const BEGINNINGS: &str = " universitat hochschule bundesamt ";

/// Reads a passage for what is told of names in it.
pub(super) fn read(tokens: &[Token], known: &Phrases<Sense>, evidence: &mut Evidence) {
    for at in 0..tokens.len() {
        if let Some(end) = organisation(tokens, at) {
            let votes = evidence.vote(&tokens[at..end]);
            (votes.organisation, votes.told) = (votes.organisation + 3, true);
        }
        if let Some((start, end)) = person(tokens, at, known) {
            let votes = evidence.vote(&tokens[start..end]);
            (votes.person, votes.told) = (votes.person + 3, true);
        }
    }
}

/// A person's name that begins at a word or behind the title that it is.
fn person(tokens: &[Token], at: usize, known: &Phrases<Sense>) -> Option<(usize, usize)> {
    let blank = |at: usize| tokens.get(at).is_some_and(|token| token.link == Link::Blank);
    let mut start = at;
    while tokens.get(start).is_some_and(is_title) && (blank(start) || ends_with_dot(tokens, start)) {
        start += 1;
    }
    let titled = start > at;
    let mut end = start;
    while end < start + 3
        && tokens.get(end).is_some_and(|token| is_plain(token, titled))
        && known_place(tokens, end, known).is_none()
    {
        end += 1;
        if tokens.get(end - 1).is_none_or(|token| !token.link.joins()) {
            break;
        }
    }
    let given = tokens.get(start).is_some_and(|token| GIVEN.contains(token.key()));
    let fits = match titled {
        true => end > start,
        false => {
            given
                && end > start + 1
                && at.checked_sub(1).and_then(|at| tokens.get(at)).is_none_or(|before| !GIVEN.contains(before.key()))
        }
    };
    fits.then_some((start, end))
}

fn ends_with_dot(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| WHOLE.contains(&format!(" {} ", token.key())))
}

fn is_title(token: &Token) -> bool {
    let key = token.key();
    let ends = |title: &str| key == title || (title.len() > 4 && key.ends_with(title) && !WHOLE.contains(title));
    token.capital() && (WHOLE.contains(&format!(" {key} ")) || TITLES.split_whitespace().any(ends))
}

fn is_plain(token: &Token, titled: bool) -> bool {
    let longest = if titled { 1 } else { 0 };
    token.case == Case::Capital && token.key().chars().count() > longest && !is_title(token)
}

fn known_place(tokens: &[Token], at: usize, known: &Phrases<Sense>) -> Option<usize> {
    let (length, sense) = known.longest(tokens, at)?;
    matches!(sense, Sense::Known(NameKind::Place | NameKind::Organisation, _)).then_some(length)
}

/// Where an organisation's name ends that begins at a word: `Ege Üniversitesi`, `Goethe-Institut`, `Universität Zürich`.
fn organisation(tokens: &[Token], at: usize) -> Option<usize> {
    let capital = |at: usize| tokens.get(at).is_some_and(Token::capital);
    let is = |at: usize, list: &str| tokens.get(at).is_some_and(|token| list.contains(&format!(" {} ", token.key())));
    let joins = |at: usize| tokens.get(at).is_some_and(|token| token.link.joins());
    if !capital(at) {
        return None;
    }
    if is(at, BEGINNINGS) && joins(at) && capital(at + 1) {
        return Some(at + 2);
    }
    let begins = at.checked_sub(1).is_none_or(|before| !capital(before) || !joins(before));
    let mut end = at;
    while begins && end < at + 4 && capital(end) && joins(end) {
        end += 1;
        if is(end, ENDINGS) && capital(end) {
            return Some(end + 1);
        }
    }
    None
}
