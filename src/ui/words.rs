//! The words that stand in more than one place on screen.

use corpus::{
    Basis, Cell, Choice, Claim, Corpus, Difference, Kind, Plural, Relation, Source, Span, VoiceKind, direction, folded,
    msg, plural,
};
use yew::prelude::*;

/// What a source is called: its title, or in brackets our label.
pub fn source_name(source: &Source) -> String {
    match source.title {
        Some(title) => title.of(&source.text).to_string(),
        None => ["[", &source.label, "]"].concat(),
    }
}

/// The source that a reader calls so, letters compared as in a search: by its name, whole or short, or by words that are in
/// the name of no other.
pub fn source_called(corpus: &Corpus, called: &str) -> Option<u16> {
    let words = |name: &str| folded(name).join(" ");
    let called = words(called);
    let names = |source: &Source| [words(&source_name(source)), words(&source.short)];
    let mut some = Vec::new();
    for (index, source) in (0..).zip(&corpus.sources) {
        let names = names(source);
        if names.contains(&called) {
            return Some(index);
        }
        if names.iter().any(|name| name.contains(&called)) {
            some.push(index);
        }
    }
    if let [one] = some[..] { Some(one) } else { None }
}

/// What a source is called where there is little room, such as in a chip.
pub fn short_name(source: &Source) -> String {
    isolated(&source.short)
}

/// A name that may stand in a line of the interface: one that is written from right to left is isolated, so that what stands
/// around it keeps its order (U+2068 and U+2069, as in Unicode Standard Annex #9).
fn isolated(name: &str) -> String {
    let from_right = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    if name.contains(from_right) { ["\u{2068}", name, "\u{2069}"].concat() } else { name.into() }
}

/// Words with their first letter in upper case, if it is an ASCII letter.
pub fn capitalised(words: &str) -> String {
    let mut words = words.to_string();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// How many there are of what is counted in more than one place.
pub const PASSAGES: Plural = plural("{n} passage", "{n} passages");
/// See [`PASSAGES`].
pub const CLAIMS: Plural = plural("{n} claim", "{n} claims");
/// See [`PASSAGES`].
pub const FIGURES: Plural = plural("{n} figure", "{n} figures");
/// See [`PASSAGES`].
pub const NAMES: Plural = plural("{n} name", "{n} names");
/// See [`PASSAGES`].
pub const SOURCES: Plural = plural("{n} source", "{n} sources");
/// See [`PASSAGES`].
pub const PAIRS: Plural = plural("{n} pair", "{n} pairs");
/// See [`PASSAGES`].
pub const MENTIONS: Plural = plural("{n} mention", "{n} mentions");

/// What a source states of a thing, or that it does not.
pub fn stated<'a>(corpus: &'a Corpus, source: &'a Source, span: Option<Span>) -> &'a str {
    span.map_or_else(|| corpus.tr("not stated"), |span| span.of(&source.text))
}

/// What is put behind words that are the editor's, not the text's.
pub const GIVEN: &str = msg("given by the editor");

/// A source's byline, outlet and date in one line: as it states them, or else as the editor gives them, which is said.
/// What nobody tells is said once.
pub fn imprint(corpus: &Corpus, source: &Source) -> String {
    let given = &source.given;
    let mut parts = Vec::new();
    let mut missing = Vec::new();
    for (name, span, given) in [
        (msg("byline"), source.byline, &given.byline),
        (msg("outlet"), source.outlet, &given.outlet),
        (msg("date"), source.date, &given.date),
    ] {
        match (span, given) {
            (Some(span), _) => parts.push(span.of(&source.text).to_string()),
            (None, Some(given)) => parts.push([given, " (", corpus.tr(GIVEN), ")"].concat()),
            (None, None) => missing.push(corpus.tr(name).to_string()),
        }
    }
    if !missing.is_empty() {
        parts.push(corpus.fill("{statements} not stated", &[("statements", &all_of(corpus, &missing))]));
    }
    parts.join(" · ")
}

/// The imprint of a source with the link to its original, if the editor gives one.
pub fn imprint_line(corpus: &Corpus, source: &Source) -> Html {
    html! { <>{ imprint(corpus, source) }{ original(corpus, source).map(|link| html! { <>{ " · " }{ link }</> }) }</> }
}

/// The link to the original of a source, if the editor gives one.
pub fn original(corpus: &Corpus, source: &Source) -> Option<Html> {
    let href = source.given.url.clone()?;
    Some(html! { <a class="original" {href} rel="noopener" target="_blank">{ corpus.tr("Original") }</a> })
}

/// The first words of a text, at most so many bytes of them; a word longer than that is cut.
pub fn beginning(text: &str, most: usize) -> &str {
    let text = text.trim();
    if text.len() <= most {
        return text;
    }
    let cut = text.floor_char_boundary(most);
    let whole = text.get(..cut).and_then(|words| words.rfind(' ')).unwrap_or(cut);
    text.get(..whole).unwrap_or_default().trim_end()
}

/// How many passages of other sources are related to a passage.
pub fn related(corpus: &Corpus, passages: usize) -> String {
    const RELATED: Plural = plural("{n} related passage in another text", "{n} related passages in other texts");
    corpus.counted(passages, RELATED)
}

/// How many sources speak, and with how many voices.
pub fn voices_counted(corpus: &Corpus, claim: &Claim) -> String {
    let texts = corpus.counted(claim.sources(), plural("{n} text", "{n} texts"));
    let speakers = corpus.counted(claim.voices.into(), plural("{n} speaker", "{n} speakers"));
    [&texts, corpus.tr(", "), &speakers].concat()
}

/// A quote in quotation marks. One that has marks of its own around it needs no others; one that has them at an end gets
/// single ones, as two of a kind side by side would read as one.
pub fn quoted(corpus: &Corpus, quote: &str) -> String {
    let opens = quote.starts_with(OPENING);
    let closes = quote.ends_with(CLOSING);
    let inside =
        || quote.chars().skip(1).take(quote.chars().count().saturating_sub(2)).any(|mark| OPENING.contains(&mark));
    match (opens, closes) {
        (true, true) if !inside() => quote.into(),
        (false, false) => corpus.fill("“{words}”", &[("words", quote)]),
        _ => corpus.fill("‘{words}’", &[("words", quote)]),
    }
}

const OPENING: [char; 4] = ['"', '“', '„', '«'];
const CLOSING: [char; 5] = ['"', '”', '“', '»', '«'];

/// A list of all of these in words: `a, b and c`.
pub fn all_of(corpus: &Corpus, items: &[String]) -> String {
    joined(corpus, items, corpus.tr(" and "))
}

/// A list of any of these in words: `a, b or c`.
pub fn any_of(corpus: &Corpus, items: &[String]) -> String {
    joined(corpus, items, corpus.tr(" or "))
}

fn joined(corpus: &Corpus, items: &[String], last: &str) -> String {
    match items {
        [most @ .., end] if !most.is_empty() => [&most.join(corpus.tr(", ")), last, end].concat(),
        _ => items.concat(),
    }
}

/// What passages of a kind are called.
pub fn kind_name(corpus: &Corpus, kind: Kind) -> &str {
    corpus.tr(match kind {
        Kind::Heading => msg("Headings"),
        Kind::Paragraph => msg("Paragraphs"),
        Kind::ListItem => msg("List items"),
        Kind::Caption => msg("Captions"),
        Kind::Note => msg("Notes"),
        Kind::Furniture => msg("Not part of the text"),
    })
}

/// A text of several paragraphs, a line each.
pub fn paragraphs(text: &str) -> Html {
    text.split('\n').filter(|line| !line.is_empty()).map(|line| html! { <p>{ line.to_string() }</p> }).collect()
}

/// What a choice is called.
pub fn choice_name(corpus: &Corpus, choice: Choice) -> String {
    match choice {
        Choice::Theme(theme) => match corpus.themes.get(usize::from(theme)) {
            Some(theme) => theme.label.clone(),
            None => corpus.tr("No theme").into(),
        },
        Choice::Source(source) => corpus.sources.get(usize::from(source)).map(source_name).unwrap_or_default(),
        Choice::Kind(kind) => kind_name(corpus, kind).into(),
        Choice::Relation(relation) => relation_name(corpus, relation).into(),
        Choice::Difference(difference) => difference_name(corpus, difference).into(),
    }
}

/// What a relation is called.
pub fn relation_name(corpus: &Corpus, relation: Relation) -> &str {
    corpus.tr(match relation {
        Relation::Agree => msg("agree"),
        Relation::Differ => msg("differ"),
        Relation::NotComparable => msg("not comparable"),
        Relation::Complement => msg("compatible"),
        Relation::OnlyHere => msg("found only here"),
    })
}

/// How the sources of a claim stand: that one alone speaks is said only where it is known of every other.
pub fn standing<'a>(corpus: &'a Corpus, claim: &Claim) -> &'a str {
    match claim.is_known_alone(corpus.sources.len()) {
        true => corpus.tr("only here"),
        false => relation_name(corpus, claim.relation),
    }
}

fn difference_name(corpus: &Corpus, difference: Difference) -> &str {
    corpus.tr(match difference {
        Difference::Amount => msg("amount"),
        Difference::Date => msg("date"),
        Difference::Sequence => msg("sequence"),
        Difference::Participant => msg("participant"),
        Difference::Scope => msg("scope"),
        Difference::Assessment => msg("assessment"),
        Difference::Wording => msg("wording"),
    })
}

/// In what the sources of a claim differ, as a list; empty for claims in which they do not.
pub fn differences(corpus: &Corpus, claim: &Claim) -> String {
    let names = claim.differences.iter().map(|&difference| difference_name(corpus, difference));
    names.collect::<Vec<_>>().join(corpus.tr(", "))
}

/// What is said of a source without a quote.
pub fn silence<'a>(corpus: &'a Corpus, claim: &Claim, source: u16) -> &'a str {
    corpus.tr(if claim.silent.contains(&source) { msg("not mentioned") } else { msg("no quote found") })
}

/// What is meant by [`silence`].
pub const SILENCE: &str = msg(
    "“Not mentioned” means that an editor says so, or that nothing in the source looks like the claim; “no quote found”, only that none was found.",
);

/// Who speaks in a cell: a text, however many wrote it, or somebody whom it quotes.
pub fn speaker<'a>(corpus: &'a Corpus, cell: &'a Cell) -> &'a str {
    if cell.voice.kind == VoiceKind::Source { corpus.tr("the text itself") } else { &cell.voice.name }
}

/// On what basis somebody speaks.
pub fn basis_name(corpus: &Corpus, basis: Basis) -> &str {
    corpus.tr(match basis {
        Basis::OwnReport => msg("own report"),
        Basis::NamedSource => msg("a named source"),
        Basis::Accusation => msg("accusation"),
        Basis::Estimate => msg("estimate"),
    })
}

/// What a relation means, in a sentence.
pub fn relation_meaning(corpus: &Corpus, relation: Relation) -> &str {
    corpus.tr(match relation {
        Relation::Agree => msg("The texts say the same."),
        Relation::Differ => msg("They cannot both be right as they stand."),
        Relation::NotComparable => msg("They look different, but measure, date or step is another."),
        Relation::Complement => msg("Each adds to the other, and they fit together."),
        Relation::OnlyHere => msg("One text alone speaks of it."),
    })
}

/// The `lang` and `dir` of an element whose text is not in the language of the interface.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Language {
    /// A BCP 47 tag.
    pub lang: Option<AttrValue>,
    /// `ltr` or `rtl`.
    pub dir: Option<&'static str>,
}

impl Language {
    /// The attributes for a BCP 47 tag; none for the language of the interface.
    pub fn of(corpus: &Corpus, lang: &str) -> Language {
        let primary = |lang: &str| lang.split('-').next().map(str::to_ascii_lowercase);
        match primary(lang) == primary(&corpus.interface.lang) {
            true => Language::default(),
            false => Language { lang: Some(lang.to_string().into()), dir: Some(direction(lang)) },
        }
    }

    /// Those of a source's name: only a stated title is in the language of the source.
    pub fn of_name(corpus: &Corpus, source: &Source) -> Language {
        if source.title.is_some() { Language::of(corpus, &source.lang) } else { Language::default() }
    }
}

#[cfg(test)]
mod tests {
    use corpus::Given;

    use super::*;

    #[test]
    fn a_name_from_right_to_left_is_isolated_in_a_line_of_the_interface() {
        let short = |name: &str| short_name(&Source { short: name.into(), ..Source::default() });
        assert_eq!(["Review", "خطاب…"].map(short), ["Review", "\u{2068}خطاب…\u{2069}"]);
    }

    #[test]
    fn a_source_is_called_by_its_name_or_by_words_of_it_alone() {
        let names = [("A Letter", "Letter"), ("A Letter from Oslo", "Oslo"), ("The Harbour", "Harbour")];
        let source = |(label, short): (&str, &str)| {
            let [label, short] = [label, short].map(String::from);
            Source { label, short, ..Source::default() }
        };
        let corpus = Corpus { sources: names.map(source).into(), ..Corpus::default() };
        let cases = [
            ("[The Harbour]", Some(2)),
            (" harbour ", Some(2)),
            ("oslo", Some(1)),
            ("letter", Some(0)),
            ("from", Some(1)),
            ("À LETTER", Some(0)),
            ("a", None),
            ("Bergen", None),
            ("", None),
        ];
        for (called, expected) in cases {
            assert_eq!(source_called(&corpus, called), expected, "{called}");
        }
    }

    #[test]
    fn missing_statements_are_said_once() {
        let source = Source { text: "By Ann, Daily".into(), ..Source::default() };
        let span = |start, end| Some(Span { start, end });
        assert_eq!(imprint(&Corpus::default(), &source), "byline, outlet and date not stated");
        let signed = Source { byline: span(3, 6), ..source };
        assert_eq!(imprint(&Corpus::default(), &signed), "Ann · outlet and date not stated");
        let full = Source { outlet: span(8, 13), date: span(0, 2), ..signed };
        assert_eq!(imprint(&Corpus::default(), &full), "Ann · Daily · By");
    }

    #[test]
    fn no_quote_has_two_pairs_of_the_same_marks() {
        for (quote, expected) in [
            ("a friend", "“a friend”"),
            ("“a friend”", "“a friend”"),
            ("„ein Freund“", "„ein Freund“"),
            ("“A friend,” he said", "‘“A friend,” he said’"),
            ("he said “a friend”", "‘he said “a friend”’"),
            ("“Yes”, she said, “no”", "‘“Yes”, she said, “no”’"),
            ("\"", "\""),
        ] {
            assert_eq!(quoted(&Corpus::default(), quote), expected);
        }
    }

    #[test]
    fn a_text_begins_with_whole_words() {
        assert_eq!(beginning(" The well is dry ", 40), "The well is dry");
        assert_eq!(beginning("The well is dry", 10), "The well");
        assert_eq!(beginning("Überlandleitung", 1), "");
        assert_eq!(beginning("水水水水", 7), "水水");
    }

    #[test]
    fn what_an_editor_gives_is_told_as_given() {
        let given = Given { outlet: Some("The Bay".into()), byline: Some("Bo".into()), ..Given::default() };
        let source =
            Source { text: "By Ann".into(), byline: Some(Span { start: 3, end: 6 }), given, ..Source::default() };
        assert_eq!(imprint(&Corpus::default(), &source), "Ann · The Bay (given by the editor) · date not stated");
    }
}
