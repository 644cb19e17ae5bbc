//! Names: who and what the passages name, found by rule and joined where their forms differ.
//!
//! First all passages are read for [`evidence`]: titles, what says something, the words that end the names of
//! organisations. What is accepted becomes [`phrases`], beside the names that everybody knows ([`lexicon`]) and those
//! an [`editor`] gives; then every passage is scanned for them, and forms of one name are joined ([`join`]).
//!
//! The rules are English: they go by capitals. In a passage of another language the names are found that English
//! passages have shown, that everybody knows, or that an editor gives.

mod context;
mod editor;
mod evidence;
mod join;
mod lexicon;
mod phrases;
mod scan;
mod tokens;
mod votes;

use corpus::{Corpus, Kind, Name, NameKind, PassageId};

use self::evidence::Reader;
use self::phrases::Phrases;
use self::tokens::{Case, Token, tokens};
use self::votes::{Casing, Evidence, Sense};
use crate::problem::Ledger;
use crate::words::{Word, fold};

/// A passage as it is searched for names.
struct Page {
    id: PassageId,
    tokens: Vec<Token>,
    /// Whether its capitals tell names: it is English running text.
    telling: bool,
}

/// A name that everybody knows.
struct Known<'a> {
    kind: NameKind,
    name: &'a str,
}

/// The names of a corpus. `words` are those of its passages, in reading order; `text` is that of `names.toml`.
pub(crate) fn names(corpus: &Corpus, words: &[Vec<Word>], text: Option<&str>, ledger: &mut Ledger) -> Vec<Name> {
    let editor = editor::read(text, ledger);
    let pages = pages(corpus, words);
    let mut casing = Casing::default();
    pages.iter().filter(|page| page.telling).for_each(|page| casing.count(&page.tokens));
    let mut known = Phrases::default();
    editor.drop.iter().for_each(|phrase| known.add(&phrase.value, Sense::Nothing));
    let everybody = everybody(&mut known);
    let mut evidence = Evidence::default();
    for page in pages.iter().filter(|page| page.telling) {
        Reader { tokens: &page.tokens, known: &known, casing: &casing }.read(&mut evidence);
    }
    let found = join::found(&evidence, &known, &casing);
    let raw = scan::scan(&pages, &editor, &known, &found);
    editor.check(&pages, &known, &found, ledger);
    join::join(
        corpus,
        raw,
        &join::Ground { everybody: &everybody, known: &known, found: &found, evidence: &evidence, editor: &editor },
    )
}

/// A person's name without a title before it: `Ann Lee` of `Professor Ann Lee`.
pub(crate) fn without_title(name: &str) -> &str {
    match name.split_once(' ') {
        Some((title, rest)) if lexicon::TITLES.contains(fold(title.trim_end_matches('.')).as_str()) => {
            without_title(rest)
        }
        _ => name,
    }
}

/// The names that everybody knows; how they are written is added to the phrases that have no sense yet.
fn everybody(phrases: &mut Phrases<Sense>) -> Vec<Known<'static>> {
    let mut everybody = Vec::new();
    for (kind, list) in lexicon::GAZETTEER {
        for line in list.lines() {
            let mut forms = line.split('|').map(str::trim);
            let name = forms.next().unwrap_or_default();
            for form in [name].into_iter().chain(forms) {
                phrases.add(form, Sense::Known(kind, everybody.len()));
            }
            everybody.push(Known { kind, name });
        }
    }
    everybody
}

fn pages(corpus: &Corpus, words: &[Vec<Word>]) -> Vec<Page> {
    let mut pages = Vec::new();
    for ((id, passage), words) in corpus.passages().zip(words) {
        if passage.kind == Kind::Furniture {
            continue;
        }
        let english = corpus.lang(id).split('-').next() == Some("en");
        let mut tokens = tokens(corpus.text(id), words, english);
        let shouted = tokens.iter().filter(|token| token.case == Case::Upper).count() * 2 > tokens.len();
        if shouted {
            // Where all is in capitals, capitals tell no acronyms.
            tokens.iter_mut().filter(|token| token.case == Case::Upper).for_each(|token| token.case = Case::Capital);
        }
        let titled = passage.kind == Kind::Heading || (passage.kind == Kind::Paragraph && mostly_capitals(&tokens));
        pages.push(Page { id, tokens, telling: english && !shouted && !titled });
    }
    pages
}

/// Whether a text is written as a title is: with a capital on most of its words.
fn mostly_capitals(tokens: &[Token]) -> bool {
    let capital = tokens.iter().filter(|token| token.capital()).count();
    tokens.len() > 3 && capital * 5 > tokens.len() * 4
}
