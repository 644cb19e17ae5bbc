//! What a reader asks for.

use super::tokens::folded;

/// What a reader asks for: terms, of which a passage is to have all.
///
/// Words stand beside each other, `"words in quotes"` in that order and form; `-` leaves out what has a term; `*` asks
/// for a beginning. Any text can be read as a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// In the order in which they were written.
    pub terms: Vec<Term>,
}

/// One thing to find.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    /// As the reader wrote it, without signs.
    pub written: String,
    /// Its words, as they are compared; never empty. Several stand in a row.
    pub words: Vec<String>,
    /// Whether words are meant in this very form.
    pub exact: bool,
    /// Whether the last word is a beginning.
    pub beginning: bool,
    /// Whether what has it is to be left out.
    pub excluded: bool,
}

impl Query {
    /// How much of a text is read, in bytes: what is beyond is cut off, so that a long text takes no longer.
    pub const LIMIT: usize = 240;
    /// How many terms are read: a bit for each.
    const TERMS: usize = 32;

    /// Reads any text.
    pub fn read(text: &str) -> Query {
        let mut terms = Vec::new();
        let mut rest = text.get(..text.floor_char_boundary(Query::LIMIT)).unwrap_or_default();
        while let Some(term) = next(&mut rest) {
            if !term.words.is_empty() && terms.len() < Query::TERMS && !terms.contains(&term) {
                terms.push(term);
            }
        }
        Query { terms }
    }

    /// The same words, wherever and in whatever form they stand; nothing if no term is a phrase.
    pub(super) fn loose(&self) -> Vec<Term> {
        let strict = |term: &Term| !term.excluded && (term.exact || term.words.len() > 1);
        if !self.terms.iter().any(strict) {
            return Vec::new();
        }
        let mut loose: Vec<Term> = Vec::new();
        for term in &self.terms {
            if !strict(term) {
                loose.push(term.clone());
                continue;
            }
            for word in &term.words {
                loose.push(Term { written: word.clone(), words: vec![word.clone()], ..Term::default() });
            }
        }
        loose.truncate(Query::TERMS);
        loose
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.iter().all(|term| term.excluded)
    }
}

/// Takes the next term off; it has no words where there were only signs. `None` at the end.
fn next(rest: &mut &str) -> Option<Term> {
    let from = rest.trim_start();
    let first = from.chars().next()?;
    let minus = matches!(first, '-' | '−' | '–' | '—');
    let mut excluded = false;
    let mut inside = from;
    if minus {
        inside = from.get(first.len_utf8()..).unwrap_or_default();
        excluded = inside.starts_with(|next: char| is_quote(next) || next.is_alphanumeric());
    }
    let quoted = inside.chars().next().filter(|&sign| is_quote(sign));
    let ends = |sign: char| is_quote(sign) || (quoted.is_none() && sign.is_whitespace());
    inside = inside.get(quoted.map_or(0, char::len_utf8)..).unwrap_or_default();
    let end = inside.find(ends).unwrap_or(inside.len());
    let (term, after) = inside.split_at(end);
    // An end that is a quotation mark begins the next term, unless it closes this one.
    *rest = if quoted.is_some() {
        after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default()
    } else {
        after
    };
    let beginning = quoted.is_none() && term.ends_with('*');
    let written = term.trim_end_matches('*').trim();
    Some(Term { written: written.to_string(), words: folded(written), exact: quoted.is_some(), beginning, excluded })
}

fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let terms = Query::read(text).terms;
        let terms: Vec<String> = (terms.iter())
            .map(|term| {
                let (minus, star) = (if term.excluded { "-" } else { "" }, if term.beginning { "*" } else { "" });
                let quote = if term.exact { "\"" } else { "" };
                [minus, quote, &term.words.join(" "), star, quote].concat()
            })
            .collect();
        assert_eq!(terms, expected);
    }

    #[test]
    fn a_query_is_words_phrases_beginnings_and_what_to_leave_out() {
        check("gas Pipelines", &["gas", "pipelines"]);
        check("“gas pipeline” -oil −\"jet fuel\" dipl*", &["\"gas pipeline\"", "-oil", "-\"jet fuel\"", "dipl*"]);
        check("F-35 石油", &["f 35", "石 油"]);
        check("\"never closed", &["\"never closed\""]);
        check("oil\"gas\"oil oil", &["oil", "\"gas\""]);
        check("a - b -- c", &["a", "b", "c"]);
        check(" \t--- \"\" «» *** \u{202e} ", &[]);
    }

    #[test]
    fn what_is_too_long_is_cut() {
        let long = "é".repeat(100_000);
        assert_eq!(Query::read(&long).terms[0].words[0].len(), Query::LIMIT / 2);
        let many = (0..1_000).map(|n| format!("{n} ")).collect::<String>();
        assert!(Query::read(&many).terms.len() <= Query::TERMS);
    }
}
