//! Names: who and what the passages name, found by rule and joined if their forms differ.
//!
//! First all passages are read for [`evidence`]: titles, what says something, the words that end the names of
//! organisations. What is accepted becomes [`phrases`], beside the names that everybody knows ([`lexicon`]) and those
//! an [`editor`] gives; then every passage is scanned for them, and forms of one name are joined ([`join`]).
//!
//! The rules are English: they go by capitals. In a passage of another language the names are found that English
//! passages have shown, that everybody knows, or that an editor gives; and by titles and given names ([`foreign`]).

mod context;
mod editor;
mod evidence;
mod foreign;
mod join;
mod lexicon;
mod likely;
mod page;
mod phrases;
mod scan;
mod tokens;
mod turkish;
mod votes;

use corpus::{Corpus, Name};

use self::evidence::TokenReader;
use self::page::{Known, Page, pages};
use self::phrases::Phrases;
use self::votes::{Casing, Evidence, Sense};
use crate::language::fold::fold;
use crate::language::words::Word;
use crate::written::problem::Ledger;

/// The names of a corpus. `words` are those of its passages, in reading order; `text` is that of `names.toml`.
pub(crate) fn names(corpus: &Corpus, words: &[Vec<Word>], text: Option<&str>, ledger: &mut Ledger) -> Vec<Name> {
    let editor = editor::read(text, ledger);
    let pages = pages(corpus, words);
    let casing = casing(&pages);
    let mut known = Phrases::default();
    editor.drop.iter().for_each(|phrase| known.add(&phrase.value, Sense::Nothing));
    let everybody = everybody(&mut known);
    let mut evidence = Evidence::default();
    for page in pages.iter().filter(|page| page.telling) {
        TokenReader { tokens: &page.tokens, known: &known, casing: &casing }.read(&mut evidence);
    }
    for page in pages.iter().filter(|page| !page.telling) {
        match page.english {
            true => TokenReader { tokens: &page.tokens, known: &known, casing: &casing }.read_heading(&mut evidence),
            false => foreign::read(&page.tokens, &known, &mut evidence),
        }
        if page.turkish {
            turkish::read(&page.tokens, &known, &mut evidence);
        }
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

/// The words that the passages of a corpus write as names: with a capital inside sentences, and rarely without.
pub(crate) struct Capitals(Casing);

impl Capitals {
    /// Counts the words of all passages whose capitals tell names. `words` are those of all passages.
    pub(crate) fn count(corpus: &Corpus, words: &[Vec<Word>]) -> Capitals {
        Capitals(casing(&pages(corpus, words)))
    }

    /// Whether a word is used as a name, and is no title or office.
    pub(crate) fn is_name(&self, word: &Word) -> bool {
        let key = tokens::key(word.folded());
        let office =
            [&lexicon::TITLES, &lexicon::ROLES, &lexicon::OFFICE_WORDS].iter().any(|words| words.contains(&key));
        self.0.name(&key) && !office
    }
}

fn casing(pages: &[Page]) -> Casing {
    let mut casing = Casing::default();
    pages.iter().filter(|page| page.telling).for_each(|page| casing.count(&page.tokens));
    casing
}
