//! Numbers that are no figures: of lists, of notes, of pages, in addresses and in names.

use corpus::{FigureKind, Span};

use super::dates::impossible;
use super::found::Found;
use super::line::Line;
use super::numbers::split;
use super::quantities::{counts_noun, things};
use super::units::unit;
use crate::language::stopwords::is_stopword;

/// Words before the number of a page, a volume or another thing that is known by its number, in any language.
const NUMBERED: &str = " p pp pg page pages no nos nr number vol vols line lines article articles section sections chapter \
    paragraph clause resolution figure table unit room flight route channel schedule regulation rule item annex appendix \
    exhibit form art part step stage platform gate teil artikel artikels absatz abs kapitel seite seiten nummer ziffer band zimmer gleis tabelle abbildung \
    madde maddesi sayfa cilt bolum fikra tablo articulo capitulo pagina articolo artigo chapitre tableau статья глава ";

/// Words that may open a sentence, with their capital, before a number that counts.
const BEFORE_COUNTS: [&str; 12] = [
    "some",
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "only",
    "roughly",
    "approximately",
    "just",
    "another",
    "up",
];

/// Where a number that is no figure ends: the word behind it.
pub(super) fn other(line: &Line<'_>, at: usize) -> Option<usize> {
    let (digits, suffix) = split(line.surface(at))?;
    let short = digits.len() < 4 && suffix.is_empty();
    let (before, after) = (line.before(at), line.after(at));
    let item = at == 0 && before.trim().is_empty() && after.starts_with(['.', ')']) && spaced_after(after);
    let note = before.ends_with('[') && after.starts_with(']');
    let mark = before.ends_with(['.', ',', '”', '"']) && at > 0 && before.chars().count() == 1 && !before.is_empty();
    if short && (item || note || (mark && line.surface(at - 1).chars().all(char::is_alphabetic))) {
        return Some(at + 1);
    }
    if in_address(line, at) {
        return Some(at + 1);
    }
    page(line, at).or_else(|| clock(line, at)).or_else(|| formula(line, at)).or_else(|| impossible(line, at))
}

fn spaced_after(after: &str) -> bool {
    after.chars().nth(1).is_none_or(char::is_whitespace)
}

/// `pp. 2, 45`: the numbers of pages and the like, as many as follow each other.
fn page(line: &Line<'_>, at: usize) -> Option<usize> {
    let numbered = line.before(at).trim_end().ends_with(['№', '#', '§']);
    if !numbered && named_by_number(line, at) != Some(true) {
        return None;
    }
    let mut next = at + 1;
    while split(line.surface(next)).is_some() && matches!(line.after(next - 1).trim(), "," | "-" | "–" | "—" | "&")
    {
        next += 1;
    }
    Some(next)
}

/// Whether the word before a number is that of a page or the like.
fn named_by_number(line: &Line<'_>, at: usize) -> Option<bool> {
    let before = at.checked_sub(1)?;
    let after = line.after(before);
    let near = after.trim_start_matches('.').trim().is_empty();
    // `no 5` numbers nothing; `No. 5` does.
    let word = matches!(line.folded(before), "no" | "nos") && !after.starts_with('.') && !line.capital(before);
    Some(near && !word && NUMBERED.contains(&format!(" {} ", line.folded(before))))
}

/// `10:30`, `24/7`, `9/11`, `3 p.m.`
fn clock(line: &Line<'_>, at: usize) -> Option<usize> {
    let digits = |at: usize| split(line.surface(at)).is_some_and(|(digits, _)| digits.len() < 3);
    let date = line.after(at + 1) == "/" && split(line.surface(at + 2)).is_some();
    // `31:28` and `2:0` tell how a game ended.
    let game = line.surface(at).parse().is_ok_and(|hour: u32| hour > 24) || line.surface(at + 1).len() == 1;
    let past = line.after(at) == ":" && game;
    if digits(at) && digits(at + 1) && !past && matches!(line.after(at), ":" | "/") && !date {
        return Some(at + 2);
    }
    let hour = matches!(line.folded(at + 1), "am" | "pm" | "a.m" | "p.m" | "o'clock" | "uhr");
    if split(line.surface(at)).is_some_and(|(digits, _)| digits.len() < 6) && hour && line.spaced(at) {
        // `6 Uhr 40`
        let minutes = line.folded(at + 1) == "uhr" && line.spaced(at + 1) && digits(at + 2);
        return Some(at + 2 + usize::from(minutes));
    }
    hour_and_minutes(line, at).then_some(at + 1)
}

/// Whether a number with two digits behind a point is an hour: `at 6.40`, `7.15 in the morning`, `um 6.40`.
fn hour_and_minutes(line: &Line<'_>, at: usize) -> bool {
    let Some((digits, _)) = split(line.surface(at)).filter(|(_, suffix)| suffix.is_empty()) else { return false };
    let Some((hour, minutes)) = digits.split_once('.') else { return false };
    let below = |part: &str, most: u32| part.parse().is_ok_and(|part: u32| part < most);
    if minutes.len() != 2 || !below(hour, 24) || !below(minutes, 60) {
        return false;
    }
    let behind = |word: usize| if line.spaced(at) { line.folded(word) } else { "" };
    let day = |word: usize| matches!(line.folded(word), "morning" | "afternoon" | "evening");
    if line.english
        && (day(at + 3) && matches!(behind(at + 1), "in" | "on")
            || day(at + 2) && matches!(behind(at + 1), "this" | "that"))
    {
        return true;
    }
    let about = matches!(line.word_before(at), "about" | "around" | "exactly" | "just");
    let before = if about { line.word_before(at - 1) } else { line.word_before(at) };
    let timed = if line.english { before == "at" } else { before == "um" };
    // `at 6.40 metres` is no hour, and neither is what ends in a sign.
    timed
        && !line.after(at).trim_start().starts_with(['%', '°', '$', '€', '£'])
        && unit(line, at + 1).is_none()
        && (!line.spaced(at) || things(line, at + 1).is_none())
}

/// The number in a chemical formula with a blank in it: `CO 2`.
fn formula(line: &Line<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|&before| line.spaced(before))?;
    let formula = matches!(line.surface(before), "CO" | "SO" | "NO" | "CH" | "H" | "O" | "PM");
    (formula && line.surface(at).len() == 1).then_some(at + 1)
}

/// Whether a number is part of an address on the web or of mail.
fn in_address(line: &Line<'_>, at: usize) -> bool {
    let (start, end) = (line.start(at) as usize, line.end(at) as usize);
    let from = line.text.get(..start).and_then(|head| head.rfind(char::is_whitespace));
    let from = from.map_or(0, |blank| blank + 1);
    let to =
        line.text.get(end..).and_then(|tail| tail.find(char::is_whitespace)).map_or(line.text.len(), |to| end + to);
    let chunk = line.text.get(from..to).unwrap_or_else(|| line.surface(at));
    let domain = || {
        let host = chunk.split('/').next().unwrap_or_default();
        let (name, end) = host.rsplit_once('.').unwrap_or_default();
        let latin = end.len() > 1 && end.bytes().all(|byte| byte.is_ascii_lowercase());
        latin && name.ends_with(|letter: char| letter.is_ascii_alphanumeric()) && chunk.contains('/')
    };
    chunk.contains("://") || chunk.contains("www.") || chunk.contains('@') || chunk.contains('_') || domain()
}

/// Whether a quantity is part of a name: `F-16`, `Barak-8`, `Section 907`, `Channel 12`, or one that the texts name.
pub(super) fn in_name(line: &Line<'_>, at: usize, found: &Found, names: &[Span]) -> bool {
    // The sign of a currency may be part of no name: `US$ 5`.
    let start = line.start(at);
    if names.iter().any(|name| name.start <= start && start < name.end) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|_| split(line.surface(at)).is_some()) else { return false };
    let word = line.surface(before);
    let named = line.capital(before) && word.chars().all(char::is_alphabetic);
    if named && line.hyphened(before) {
        return true;
    }
    let counts = BEFORE_COUNTS.contains(&line.folded(before)) || is_stopword(line.folded(before));
    named
        && line.spaced(before)
        && !counts
        && !counts_noun(line, found.next)
        && found.kind == FigureKind::Count
        && found.next == at + 1
}
