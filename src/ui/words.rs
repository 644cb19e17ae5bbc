//! The words that stand in more than one place on screen.

use corpus::{Kind, Source, Span};
use yew::prelude::*;

/// What a source is called: its title, or in brackets our label.
pub(super) fn source_name(source: &Source) -> String {
    match source.title {
        Some(title) => title.of(&source.text).to_string(),
        None => format!("[{}]", source.label),
    }
}

/// A source in one word, for headings over columns: its id as a name.
pub(super) fn short_name(source: &Source) -> String {
    capitalised(&source.id.replace('-', " "))
}

/// A word with its first letter in upper case.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A text of several paragraphs, parted by blank lines.
pub(super) fn paragraphs(text: &str) -> Vec<Html> {
    text.trim().split("\n\n").map(|paragraph| html! { <p>{ paragraph.trim() }</p> }).collect()
}

/// What a source states of a thing, or that it does not.
pub(super) fn stated(source: &Source, span: Option<Span>) -> &str {
    span.map_or("not stated", |span| span.of(&source.text))
}

/// A source's byline, outlet and date in one line; what it does not state is said once.
pub(super) fn imprint(source: &Source) -> String {
    let things = [("byline", source.byline), ("outlet", source.outlet), ("date", source.date)];
    let mut parts: Vec<String> =
        things.iter().filter_map(|(_, span)| Some(span.as_ref()?.of(&source.text).to_string())).collect();
    let missing: Vec<&str> = things.iter().filter(|(_, span)| span.is_none()).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        parts.push(format!("{} not stated", joined(&missing, "and")));
    }
    parts.join(" · ")
}

/// A number with its noun.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A list in words: `a, b and c`.
pub(super) fn joined<S: AsRef<str>>(items: &[S], word: &str) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == items.len() => {
                text.push(' ');
                text.push_str(word);
                text.push(' ');
            }
            _ => text.push_str(", "),
        }
        text.push_str(item.as_ref());
    }
    text
}

/// What passages of a kind are called.
pub(super) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Heading => "Headings",
        Kind::Paragraph => "Paragraphs",
        Kind::ListItem => "List items",
        Kind::Caption => "Captions",
        Kind::Note => "Notes",
        Kind::Furniture => "Furniture",
    }
}

/// The language and direction of a text, where they are not the page's own.
pub(super) fn language(lang: &str) -> (Option<String>, Option<&'static str>) {
    let foreign = lang.split('-').next() != Some("en");
    (foreign.then(|| lang.to_string()), foreign.then(|| direction(lang)))
}

/// Which way a language is written, going by the scripts that are written from right to left.
fn direction(lang: &str) -> &'static str {
    let mut tags = lang.split('-');
    let language = tags.next().unwrap_or_default();
    let script = tags.find(|tag| tag.len() == 4);
    let rtl = match script {
        Some(script) => ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"].contains(&script),
        None => ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains(&language),
    };
    if rtl { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_statements_are_said_once() {
        let source = Source { text: "By Ann".into(), ..Source::default() };
        assert_eq!(imprint(&source), "byline, outlet and date not stated");
        let byline = Some(Span { start: 3, end: 6 });
        assert_eq!(imprint(&Source { byline, ..source }), "Ann · outlet and date not stated");
    }

    #[test]
    fn a_script_decides_on_the_direction() {
        let cases = [("ar", "rtl"), ("ar-EG", "rtl"), ("tr", "ltr"), ("az-Arab", "rtl"), ("az-Latn-AZ", "ltr"), ("he", "rtl")];
        for (lang, expected) in cases {
            assert_eq!(direction(lang), expected, "{lang}");
        }
    }
}
