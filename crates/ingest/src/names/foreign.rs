//! Names in languages whose capitals tell nothing, or little: people behind a title or with a common given name, and
//! organisations by the words that begin or end their names. German and Turkish to begin with.

use corpus::NameKind;

use super::lexicon::{COMMON, GIVEN, PARTICLES};
use super::phrases::Phrases;
use super::tokens::{Case, Link, Token};
use super::votes::{Evidence, Sense};

/// How a title ends, before a name: `Ministerpräsidentin`, `Bakanı`. Folded.
const TITLES: &str = "abgeordnete abgeordneten abgeordneter albay anwalt anwaltin architekt architektin arzt arztin autor autorin \
    bakan bakani baskan baskani biologe biologin botschafter botschafterin bruder burgermeister chef chefin chemiker dichter \
    direktor direktorin dirigent dirigentin docent doktor doktoru elci elcisi forscher forscherin frau fraulein gazeteci general geologe \
    geologin geschaftsfuhrer geschaftsfuhrerin grafin herr herrn herzog historiker historikerin ingenieur ingenieurin jager \
    journalist journalistin kaiser kanzler kanzlerin kapitan kaymakam kommissar kommissarin komponist komponistin konig konigin \
    konsul landwirt landwirtin lehrer lehrerin leiter leiterin maler malerin meister meisterin minister ministerin mudur muduru \
    nachbar nachbarin oberst onkel papst pasa pastor pfarrer pfarrerin physiker physikerin pilot politiker politikerin polizist \
    prasident prasidentin prinz prinzessin profesor professor professorin redakteur redakteurin regisseur regisseurin reporter \
    reporterin richter richterin ratin sadrazam sayin schafer schauspieler schauspielerin schiedsrichter schriftsteller \
    schriftstellerin schwester sekreter sekreteri senator senatorin soziologe soziologin direktor oyuncu hakem sarkici ressam avukat sprecher sprecherin spieler spielerin \
    sturmer sultan tante torhuter torwart trainer trainerin unternehmer unternehmerin uretici vali valisi vorstand witwe \
    wissenschaftler yazar zeuge zeugin ubersetzer ubersetzerin pfleger pflegerin schneider schneiderin \
    fotograf fotografin erzieher erzieherin hauptmann leutnant wirt wirtin";

/// How short titles are written that end no longer word.
const WHOLE: &str = " dr doc doç prof rat vali konig kaiser papst onkel tante elci pilot jager maler dichter pasa hoca betriebsrat gemeinderat \
    stadtrat ";

/// How the name of an organisation ends.
pub(super) const ENDINGS: &str = " universitesi bakanligi partisi bankasi birligi meclisi kurumu kurulu kurultayi ajansi dernegi vakfi belediyesi ofisi mudurlugu \
    mahkemesi gazetesi sirketi holding sendikasi odasi kulubu federasyonu konseyi komisyonu orgutu enstitusu baskanligi \
    komutanligi hastanesi muzesi institut stiftung partei bank gesellschaft verlag zeitung gmbh ag kg se ev verein klub ";

/// How one begins.
const BEGINNINGS: &str = " borsa universitat hochschule bundesamt landgericht amtsgericht oberlandesgericht verwaltungsgericht \
    landratsamt stadtwerke polizeiprasidium bistum erzbistum handwerkskammer sparkasse volksbank ";

/// What a club's name begins with.
const CLUBS: &str = " ac afc as bk bsc cd cf eintracht fc fk fortuna fsv hertha hsv if kv rb sc sk sv tsg tsv tus union vfb vfl werder ";

/// Offices of towns and lands: `Stadtrat von Marra`.
const OF_TOWNS: [&str; 8] = ["rat", "burgermeister", "konig", "kaiser", "herzog", "meister", "bischof", "graf"];

/// How the name of a German authority of the federation ends.
const AUTHORITIES: [&str; 9] =
    ["agentur", "amt", "amts", "gericht", "gerichts", "gerichtshof", "bank", "ministerium", "ministeriums"];

/// How names of German towns end. Shorter words with such an ending are none.
const TOWNS: [&str; 28] = [
    "burg", "berg", "heim", "hausen", "stadt", "stedt", "dorf", "furt", "furth", "kirchen", "ingen", "bruck", "leben",
    "rode", "walde", "felde", "bach", "munde", "weiler", "itz", "beck", "kirch", "garden", "kochen", "horst", "scheid",
    "hagen", "hofen",
];

/// What stands before a German town, if nothing else does.
const WHERE: &str = " in nach aus bei bis uber zwischen und von ";

/// Reads a passage for what is told of names in it.
pub(super) fn read(tokens: &[Token], known: &Phrases<Sense>, evidence: &mut Evidence) {
    for at in 0..tokens.len() {
        if let Some(end) = organisation(tokens, at) {
            let votes = evidence.vote(&tokens[at..end]);
            (votes.organisation, votes.told) = (votes.organisation + 3, true);
        }
        if let Some(kind) = alone(tokens, at, known) {
            let votes = evidence.vote(&tokens[at..=at]);
            *votes.likely.entry(kind).or_default() += 1;
            votes.told = true;
        }
        let town = tokens
            .get(at)
            .is_some_and(|word| word.capital() && word.link == Link::Blank && matches!(word.key(), "bad" | "sankt"));
        if town && tokens.get(at + 1).is_some_and(Token::capital) {
            let votes = evidence.vote(&tokens[at..at + 2]);
            (votes.place, votes.told) = (votes.place + 2, true);
        }
        if let Some(name) = greeted(tokens, at) {
            let votes = evidence.vote(&tokens[name..=name]);
            (votes.person, votes.told) = (votes.person + 3, true);
        }
        if let Some(end) = prize(tokens, at) {
            evidence.vote(&tokens[at..end]).named_thing += 1;
        }
        if tokens.get(at).is_some_and(is_statute) {
            evidence.vote(&tokens[at..=at]).named_thing += 1;
        }
        if let Some((start, end)) = person(tokens, at, known) {
            let votes = evidence.vote(&tokens[start..end]);
            (votes.person, votes.told) = (votes.person + 3, true);
        }
    }
}

/// What a single word is by its form: an acronym, an authority, a town behind a preposition.
fn alone(tokens: &[Token], at: usize, known: &Phrases<Sense>) -> Option<NameKind> {
    let token = tokens.get(at)?;
    let key = token.key();
    if !token.capital() || COMMON.contains(key) || known.longest(tokens, at).is_some() {
        return None;
    }
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let parted = token.link != Link::Hyphen && before.is_none_or(|before| before.link != Link::Hyphen);
    let authority = ["bundes", "landes", "national", "staats", "zentral"]
        .iter()
        .any(|start| key.strip_prefix(start).is_some_and(|rest| AUTHORITIES.iter().any(|end| rest.ends_with(end))));
    if authority || (token.case == Case::Upper && parted && (2..7).contains(&key.chars().count())) {
        return Some(NameKind::Organisation);
    }
    let inside = before.is_some_and(|word| word.link == Link::Blank && WHERE.contains(&format!(" {} ", word.key())));
    let town = TOWNS.iter().any(|end| key.len() > end.len() + 2 && key.ends_with(end));
    (inside && town).then_some(NameKind::Place)
}

/// Whether a word is a German statute or prize: `Energiegesetz`.
fn is_statute(token: &Token) -> bool {
    token.capital() && token.key().len() > 10 && token.key().ends_with("gesetz")
}

/// Who a letter greets, or who signs it: `Lieber Marra,`, `Dein Marra`.
fn greeted(tokens: &[Token], at: usize) -> Option<usize> {
    let opener = tokens.get(at).filter(|token| token.opens && token.link == Link::Blank)?;
    let fits = matches!(opener.key(), "liebe" | "lieber" | "liebster" | "liebste" | "dein" | "deine" | "euer" | "eure");
    let name = tokens.get(at + 1).filter(|token| token.capital() && matches!(token.link, Link::Comma | Link::Other))?;
    (fits && name.key() != "freunde").then_some(at + 1)
}

/// Where a prize or a treaty ends: `Karl-Marra-Preis`, `Friede von Marra`.
fn prize(tokens: &[Token], at: usize) -> Option<usize> {
    let of = |token: &Token| token.link == Link::Blank && token.key() == "von";
    if tokens[at].capital()
        && matches!(tokens[at].key(), "friede" | "frieden" | "vertrag" | "schlacht" | "abkommen" | "edikt")
        && tokens.get(at + 1).is_some_and(of)
        && tokens.get(at + 2).is_some_and(Token::capital)
    {
        return Some(at + 3);
    }
    let fresh = at.checked_sub(1).is_none_or(|before| tokens[before].link != Link::Hyphen);
    let bound = tokens[at..].iter().take(4).take_while(|token| token.capital() && token.link == Link::Hyphen).count();
    let head = tokens
        .get(at + bound)
        .is_some_and(|token| matches!(token.key(), "preis" | "preises" | "vertrag" | "pokal" | "medaille"));
    (fresh && bound > 0 && head).then_some(at + bound + 1)
}

/// A person's name that begins at a word or behind the title that it is.
fn person(tokens: &[Token], at: usize, known: &Phrases<Sense>) -> Option<(usize, usize)> {
    let blank = |at: usize| tokens.get(at).is_some_and(|token| token.link == Link::Blank);
    let mut start = at;
    while tokens.get(start).is_some_and(is_title) && (blank(start) || ends_with_dot(tokens, start)) {
        start += 1;
    }
    let titled = start > at;
    let name = start;
    while titled
        && tokens.get(start).is_some_and(|token| !token.capital() && PARTICLES.contains(token.key()))
        && blank(start)
    {
        start += 1;
    }
    // Stadtrat von Marra
    let town = start == name + 1
        && tokens[name].key() == "von"
        && OF_TOWNS.iter().any(|office| tokens[name - 1].key().ends_with(office));
    if town {
        return None;
    }
    let given = tokens.get(start).is_some_and(|token| GIVEN.contains(token.key()));
    let mut end = start;
    while end < start + 3
        && tokens.get(end).is_some_and(|token| is_plain(token, titled))
        && (end == start + 1 && given || known_place(tokens, end, known).is_none())
    {
        end += 1;
        if tokens.get(end - 1).is_none_or(|token| !token.link.joins()) {
            break;
        }
    }
    // Hikmet Bey
    if end > start + 1 && matches!(tokens[end - 1].key(), "bey" | "hanim" | "efendi") {
        end -= 1;
    }
    let fits = match titled {
        true => end > start,
        false => {
            given
                && end > start + 1
                && at.checked_sub(1).and_then(|at| tokens.get(at)).is_none_or(|before| !GIVEN.contains(before.key()))
        }
    };
    fits.then_some((name, end))
}

fn ends_with_dot(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| WHOLE.contains(&format!(" {} ", token.key())))
}

pub(super) fn is_title(token: &Token) -> bool {
    token.capital() && is_office(token)
}

/// Whether a word is a title, whatever its capital.
pub(super) fn is_office(token: &Token) -> bool {
    let key = token.key();
    let ends = |title: &str| key == title || (title.len() > 3 && key.ends_with(title) && !WHOLE.contains(title));
    WHOLE.contains(&format!(" {key} ")) || TITLES.split_whitespace().any(ends)
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
    const ARTICLES: &str = " der die das dem den des ein eine beim im am vom zum zur bei fur mit ";
    let begins = at
        .checked_sub(1)
        .is_none_or(|before| !capital(before) || !joins(before) || (tokens[before].opens && is(before, ARTICLES)));
    if begins && is(at, ARTICLES) {
        return None;
    }
    // Naturbund Deutschland
    let union = |token: &Token| {
        ["bund", "verband", "verein"].iter().any(|end| token.key().len() > end.len() && token.key().ends_with(end))
    };
    if tokens.get(at).is_some_and(union)
        && joins(at)
        && tokens.get(at + 1).is_some_and(|land| land.key() == "deutschland")
    {
        return Some(at + 2);
    }
    // SC Marra
    let club = tokens.get(at).is_some_and(|club| club.case == Case::Upper || club.key().len() > 4);
    if begins && club && is(at, CLUBS) && joins(at) && capital(at + 1) {
        return Some(at + 2);
    }
    // Bauer & Sohn
    if tokens.get(at).is_some_and(|token| token.link == Link::And) && capital(at + 1) {
        return Some(at + 2);
    }
    let mut end = at;
    while begins && end < at + 4 && capital(end) && joins(end) {
        end += 1;
        if is(end, ENDINGS) && capital(end) {
            return Some(end + 1);
        }
    }
    None
}
