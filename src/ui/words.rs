//! The words that stand in more than one place on screen.

use corpus::{Basis, Cell, Choice, Claim, Corpus, Kind, Relation, Source, Span, VoiceKind};
use yew::prelude::*;

/// What a source is called: its title, or in brackets our label.
pub fn source_name(source: &Source) -> String {
    match source.title {
        Some(title) => title.of(&source.text).to_string(),
        None => ["[", &source.label, "]"].concat(),
    }
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

/// An ASCII word with its first letter in upper case.
pub fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at_checked(1).unwrap_or_default();
    [&first.to_ascii_uppercase(), rest].concat()
}

/// What a source states of a thing, or that it does not.
pub fn stated(source: &Source, span: Option<Span>) -> &str {
    span.map_or("not stated", |span| span.of(&source.text))
}

/// What is put behind words that are the editor's, not the text's.
pub const GIVEN: &str = " (given by the editor)";

/// A source's byline, outlet and date in one line: as it states them, or else as the editor gives them, which is said.
/// What nobody tells is said once.
pub fn imprint(source: &Source) -> String {
    let given = &source.given;
    let mut parts = Vec::new();
    let mut missing = Vec::new();
    for (name, span, given) in [
        ("byline", source.byline, &given.byline),
        ("outlet", source.outlet, &given.outlet),
        ("date", source.date, &given.date),
    ] {
        match (span, given) {
            (Some(span), _) => parts.push(span.of(&source.text).to_string()),
            (None, Some(given)) => parts.push([given, GIVEN].concat()),
            (None, None) => missing.push(name.to_string()),
        }
    }
    if !missing.is_empty() {
        parts.push([&joined(&missing, "and"), " not stated"].concat());
    }
    parts.join(" · ")
}

/// The imprint of a source with the link to its original, if the editor gives one.
pub fn imprint_line(source: &Source) -> Html {
    html! { <>{ imprint(source) }{ original(source).map(|link| html! { <>{ " · " }{ link }</> }) }</> }
}

/// The link to the original of a source, if the editor gives one.
pub fn original(source: &Source) -> Option<Html> {
    let href = source.given.url.clone()?;
    Some(html! { <a class="original" {href} rel="noopener" target="_blank">{ "Original" }</a> })
}

/// A number with its noun, which takes an `s`.
pub fn counted(number: usize, noun: &str) -> String {
    [number.to_string().as_str(), " ", noun, if number == 1 { "" } else { "s" }].concat()
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
pub fn related(passages: usize) -> String {
    [counted(passages, "related passage").as_str(), if passages == 1 { " in another text" } else { " in other texts" }]
        .concat()
}

/// How many sources speak, and with how many voices.
pub fn voices_counted(claim: &Claim) -> String {
    [&counted(claim.sources(), "text"), ", ", &counted(claim.voices.into(), "speaker")].concat()
}

/// A quote in quotation marks. One that has marks of its own around it needs no others; one that has them at an end gets
/// single ones, as two of a kind side by side would read as one.
pub fn quoted(quote: &str) -> String {
    let opens = quote.starts_with(OPENING);
    let closes = quote.ends_with(CLOSING);
    let inside =
        || quote.chars().skip(1).take(quote.chars().count().saturating_sub(2)).any(|mark| OPENING.contains(&mark));
    match (opens, closes) {
        (true, true) if !inside() => quote.into(),
        (false, false) => ["“", quote, "”"].concat(),
        _ => ["‘", quote, "’"].concat(),
    }
}

const OPENING: [char; 4] = ['"', '“', '„', '«'];
const CLOSING: [char; 5] = ['"', '”', '“', '»', '«'];

/// A list in words: `a, b and c`.
pub fn joined(items: &[String], word: &str) -> String {
    let mut list = String::new();
    for (nth, item) in items.iter().enumerate() {
        let last = nth + 1 == items.len();
        list.extend(match (nth, last) {
            (0, _) => ["", "", ""],
            (_, false) => [", ", "", ""],
            (_, true) => [" ", word, " "],
        });
        list.push_str(item);
    }
    list
}

/// What passages of a kind are called.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Heading => "Headings",
        Kind::Paragraph => "Paragraphs",
        Kind::ListItem => "List items",
        Kind::Caption => "Captions",
        Kind::Note => "Notes",
        Kind::Furniture => "Not part of the text",
    }
}

/// A text of several paragraphs, a line each.
pub fn paragraphs(text: &str) -> Html {
    text.split('\n').filter(|line| !line.is_empty()).map(|line| html! { <p>{ line.to_string() }</p> }).collect()
}

/// What a choice is called.
pub fn choice_name(corpus: &Corpus, choice: Choice) -> String {
    match choice {
        Choice::Theme(theme) => corpus.themes.get(usize::from(theme)).map_or("No theme", |theme| &theme.label).into(),
        Choice::Source(source) => corpus.sources.get(usize::from(source)).map(source_name).unwrap_or_default(),
        Choice::Kind(kind) => kind_name(kind).into(),
        Choice::Relation(relation) => relation_name(relation).into(),
        Choice::Difference(difference) => difference.id().into(),
    }
}

/// What a relation is called.
pub fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Agree => "agree",
        Relation::Differ => "differ",
        Relation::NotComparable => "not comparable",
        Relation::Complement => "compatible",
        Relation::OnlyHere => "found only here",
    }
}

/// How the sources of a claim stand: that one alone speaks is said only where it is known of every other.
pub fn standing(corpus: &Corpus, claim: &Claim) -> &'static str {
    if claim.is_known_alone(corpus.sources.len()) { "only here" } else { relation_name(claim.relation) }
}

/// In what the sources of a claim differ, as a list; empty for claims in which they do not.
pub fn differences(claim: &Claim) -> String {
    claim.differences.iter().map(|difference| difference.id()).collect::<Vec<_>>().join(", ")
}

/// What is said of a source without a quote.
pub fn silence(claim: &Claim, source: u16) -> &'static str {
    if claim.silent.contains(&source) { "not mentioned" } else { "no quote found" }
}

/// What is meant by [`silence`].
pub const SILENCE: &str = "“Not mentioned” means that an editor says so, or that nothing in the source looks like the claim; “no quote found”, only that none was found.";

/// Who speaks in a cell: a text, however many wrote it, or somebody whom it quotes.
pub fn speaker(cell: &Cell) -> &str {
    if cell.voice.kind == VoiceKind::Source { "the text itself" } else { &cell.voice.name }
}

/// On what basis somebody speaks.
pub fn basis_name(basis: Basis) -> &'static str {
    match basis {
        Basis::OwnReport => "own report",
        Basis::NamedSource => "a named source",
        Basis::Accusation => "accusation",
        Basis::Estimate => "estimate",
    }
}

/// What a relation means, in a sentence.
pub fn relation_meaning(relation: Relation) -> &'static str {
    match relation {
        Relation::Agree => "The texts say the same.",
        Relation::Differ => "They cannot both be right as they stand.",
        Relation::NotComparable => "They look different, but measure, date or step is another.",
        Relation::Complement => "Each adds to the other, and they fit together.",
        Relation::OnlyHere => "One text alone speaks of it.",
    }
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
    /// The attributes for a BCP 47 tag; none for English, the language of the interface.
    pub fn of(lang: &str) -> Language {
        match lang.split('-').next() {
            Some("en") => Language::default(),
            _ => Language { lang: Some(lang.to_string().into()), dir: Some(direction(lang)) },
        }
    }

    /// Those of a source's name: only a stated title is in the language of the source.
    pub fn of_name(source: &Source) -> Language {
        if source.title.is_some() { Language::of(&source.lang) } else { Language::default() }
    }
}

/// Which way a language is written, going by the scripts that are written from right to left.
fn direction(lang: &str) -> &'static str {
    let mut tags = lang.split('-');
    let language = tags.next().unwrap_or_default();
    let rtl = match tags.find(|tag| tag.len() == 4) {
        Some(script) => {
            ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"].iter().any(|rtl| rtl.eq_ignore_ascii_case(script))
        }
        None => ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"]
            .iter()
            .any(|rtl| rtl.eq_ignore_ascii_case(language)),
    };
    if rtl { "rtl" } else { "ltr" }
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
    fn missing_statements_are_said_once() {
        let source = Source { text: "By Ann, Daily".into(), ..Source::default() };
        let span = |start, end| Some(Span { start, end });
        assert_eq!(imprint(&source), "byline, outlet and date not stated");
        let signed = Source { byline: span(3, 6), ..source };
        assert_eq!(imprint(&signed), "Ann · outlet and date not stated");
        let full = Source { outlet: span(8, 13), date: span(0, 2), ..signed };
        assert_eq!(imprint(&full), "Ann · Daily · By");
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
            assert_eq!(quoted(quote), expected);
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
        assert_eq!(imprint(&source), "Ann · The Bay (given by the editor) · date not stated");
    }

    #[test]
    fn a_script_decides_on_the_direction() {
        let cases =
            [("ar", "rtl"), ("AR-eg", "rtl"), ("tr", "ltr"), ("az-Arab", "rtl"), ("az-Latn-AZ", "ltr"), ("he", "rtl")];
        for (lang, expected) in cases {
            assert_eq!(direction(lang), expected, "{lang}");
        }
    }
}
