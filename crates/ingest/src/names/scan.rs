//! Every place in the passages where a name stands.

use corpus::{Mention, NameKind, Span};

use super::editor::Editor;
use super::foreign::is_office;
use super::lexicon::{COURTESY, OFFICE_WORDS, PARTICLES, PEOPLES, PREFIXES, ROLES, SPEECH, TITLES, common, stop};
use super::page::Page;
use super::phrases::{Phrases, name_words};
use super::tokens::{Case, Link, Token};
use super::votes::{Sense, phrase_key};

/// Whose name a mention is, before forms are joined.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bearer {
    /// A name of `names.toml`, by its place there.
    Editor(usize),
    /// A name that everybody knows, by its number.
    Known(usize),
    /// A name found by rule, by its folded words.
    Found(NameKind, String),
}

/// A mention before forms are joined.
pub(super) struct Raw {
    pub(super) bearer: Bearer,
    /// The words of the name, folded, without titles and particles.
    pub(super) words: Vec<String>,
    pub(super) mention: Mention,
    /// Whether a title stands right before it.
    pub(super) titled: bool,
}

/// The mentions in all passages, in reading order.
pub(super) fn scan(pages: &[Page], editor: &Editor, known: &Phrases<Sense>, found: &Phrases<Sense>) -> Vec<Raw> {
    let mut mentions = Vec::new();
    for page in pages {
        let mut at = 0;
        let mut free = 0;
        while at < page.tokens.len() {
            let Some((length, bearer)) = longest(&page.tokens, at, editor, known, found) else {
                at += 1;
                continue;
            };
            let stands =
                |bearer: &Bearer| stands_alone(page, at, length, free, bearer, known) && !of_old(page, at, length);
            let bearer = bearer.filter(stands).map(|bearer| match (&bearer, known.longest(&page.tokens, at)) {
                (Bearer::Known(_), Some((1, Sense::Known(NameKind::Place, _)))) if courteous(&page.tokens, at) => {
                    Bearer::Found(NameKind::Person, phrase_key(&page.tokens[at..=at]))
                }
                _ => bearer,
            });
            if let Some(bearer) = bearer {
                let surname = matches!(bearer, Bearer::Found(NameKind::Person, _)) && length == 1;
                let start = if surname { with_particles(&page.tokens, at, free) } else { at };
                let tokens = page.tokens.get(start..at + length).unwrap_or_default();
                if let Some(span) = span(tokens) {
                    let words = name_words(page.tokens.get(at..at + length).unwrap_or_default());
                    let before = start.checked_sub(1).and_then(|before| page.tokens.get(before));
                    let titled =
                        before.is_some_and(|before| before.link == Link::Blank && TITLES.contains(before.key()));
                    mentions.push(Raw { bearer, words, mention: Mention { passage: page.id, span }, titled });
                }
            }
            at += length;
            free = at;
        }
    }
    mentions
}

/// The longest phrase that begins at a token and whose it is: an editor's before any other; nobody's if it is known
/// to be no name.
fn longest(
    tokens: &[Token],
    at: usize,
    editor: &Editor,
    known: &Phrases<Sense>,
    found: &Phrases<Sense>,
) -> Option<(usize, Option<Bearer>)> {
    let sense = |(length, sense): (usize, Sense)| {
        let bearer = match sense {
            Sense::Known(_, number) => Some(Bearer::Known(number)),
            Sense::Found(kind) => {
                Some(Bearer::Found(kind, phrase_key(tokens.get(at..at + length).unwrap_or_default())))
            }
            Sense::Nothing => None,
        };
        (length, bearer)
    };
    let candidates = [
        editor.forms.longest(tokens, at).map(|(length, number)| (length, Some(Bearer::Editor(number)))),
        known.longest(tokens, at).map(sense),
        found.longest(tokens, at).map(sense),
    ];
    candidates.into_iter().flatten().reduce(|best, other| if other.0 > best.0 { other } else { best })
}

/// Whether a state is named by the title of an old book: `Republic of Karsu for 1920`, in a note.
fn of_old(page: &Page, at: usize, length: usize) -> bool {
    let form = page.tokens.get(at).is_some_and(|token| matches!(token.key(), "republic" | "kingdom" | "state"));
    let year = page.tokens.get(at + length + 1).is_some_and(|token| token.case == Case::Number && token.key() < "1950");
    page.note && form && length > 1 && year
}

/// What a person does at the front of a sentence, beside speaking.
const ACTS: [&str; 24] = [
    "is", "was", "has", "had", "will", "would", "can", "could", "did", "does", "may", "might", "himself", "herself",
    "then", "sat", "fell", "left", "took", "went", "came", "gave", "thought", "now",
];

/// What a letter begins with or is signed with, before a name.
const GREETINGS: [&str; 6] = ["dear", "dearest", "dein", "deine", "liebe", "lieber"];

/// Whether a name is not a part of something longer that nobody knows, or of an adjective.
fn stands_alone(page: &Page, at: usize, length: usize, free: usize, bearer: &Bearer, known: &Phrases<Sense>) -> bool {
    let before = at.checked_sub(1).and_then(|before| page.tokens.get(before));
    if matches!(bearer, Bearer::Editor(_)) {
        return true;
    }
    if before.is_some_and(|before| before.link == Link::Hyphen && PREFIXES.contains(before.key())) {
        return false;
    }
    if length == 1 && page.english && !told_at_opening(page, at, bearer) {
        return false;
    }
    let Bearer::Found(kind, _) = bearer else { return true };
    if length > 1 || *kind == NameKind::Place {
        return true;
    }
    let light = |token: &Token| {
        [&TITLES, &ROLES, &OFFICE_WORDS, &PEOPLES].iter().any(|words| words.contains(token.key()))
            || stop(token.key())
            || (!page.english && is_office(token))
            || PARTICLES.contains(token.key())
            // `Lieber Marra`; in Turkish an opening capital says nothing.
            || token.opens && (page.turkish || GREETINGS.contains(&token.key()))
    };
    let led =
        at > free && before.is_some_and(|before| before.capital() && before.link == Link::Blank && !light(before));
    let next = page.tokens.get(at + length).filter(|_| page.tokens[at].link == Link::Blank);
    let goes_on = page.telling
        && next
            .is_some_and(|next| next.capital() && !light(next) && known.longest(&page.tokens, at + length).is_none());
    !led && !goes_on
}

/// Whether a word at the front of a sentence is a name there, though it may be a common word: `Field told`, but not
/// `Field notes`.
fn told_at_opening(page: &Page, at: usize, bearer: &Bearer) -> bool {
    let Some(token) = page.tokens.get(at).filter(|token| token.opens && common(token.key())) else { return true };
    let found = matches!(bearer, Bearer::Found(..));
    match token.link {
        Link::Possessive => true,
        Link::Comma => found,
        Link::Blank => page.tokens.get(at + 1).is_some_and(|next| {
            let key = next.key();
            // `Field notes were lost`: a noun.
            let noun = matches!(key, "notes" | "reports" | "states" | "claims" | "quotes")
                && page.tokens.get(at + 2).is_none_or(|after| after.key() != "that");
            let acts = !noun && SPEECH.contains(key) || ACTS.contains(&key) || key.ends_with("ed");
            next.case == Case::Small && acts
        }),
        _ => false,
    }
}

/// Where a name stands, with the dot of an abbreviation (`U.S.`) and the bracket that was opened in it.
fn span(tokens: &[Token]) -> Option<Span> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    let brackets = |link: Link| tokens.iter().rev().skip(1).filter(|token| token.link == link).count();
    let open = last.closed && brackets(Link::Open) > brackets(Link::Close);
    Some(Span { start: first.span.start, end: last.span.end + u32::from(last.dot || open) })
}

/// Whether a place's name is a surname behind a title: `Lord Marra`.
fn courteous(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let goes_on = tokens[at].link == Link::Blank && tokens.get(at + 1).is_some_and(Token::capital);
    let titled = |word: &Token| word.capital() && word.link == Link::Blank && COURTESY.contains(word.key());
    before.is_some_and(titled) && !goes_on
}

/// Where a surname begins with its particles: `Von der Leyen`.
fn with_particles(tokens: &[Token], at: usize, free: usize) -> usize {
    let joined = (free..at).rev().take_while(|&before| {
        tokens.get(before).is_some_and(|token| token.link.joins() && PARTICLES.contains(token.key()))
    });
    joined.last().unwrap_or(at)
}
