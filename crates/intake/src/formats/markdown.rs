//! Markdown, its marks read as what they mean.

use anyhow::Result;
use corpus::Kind;
use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::html;
use crate::decode::{decode, recoded};
use crate::text::Text;

/// Reads Markdown; what its head says of the text is taken as given.
///
/// # Errors
/// If it is no text.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    let (source, encoding) = decode(bytes)?;
    let mut text = Text::default();
    text.done.extend(encoding.map(|encoding| recoded(encoding, &source)));
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut words = String::new();
    let mut kinds: Vec<Kind> = Vec::new();
    let mut head = false;
    for event in Parser::new_ext(&source, options) {
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => head = true,
            Event::End(TagEnd::MetadataBlock(_)) => {
                read_head(&mut text, &std::mem::take(&mut words));
                head = false;
            }
            Event::Start(tag) => {
                if let Some(kind) = kind(&tag) {
                    flush(&mut text, &kinds, &mut words);
                    kinds.push(kind);
                }
            }
            Event::End(end) => {
                if is_block(&end) {
                    flush(&mut text, &kinds, &mut words);
                    kinds.pop();
                } else if matches!(end, TagEnd::Paragraph | TagEnd::TableCell) {
                    flush(&mut text, &kinds, &mut words);
                }
            }
            Event::Text(piece) | Event::Code(piece) => words.push_str(&piece),
            Event::SoftBreak if head => words.push('\n'),
            Event::SoftBreak => words.push(' '),
            Event::HardBreak => flush(&mut text, &kinds, &mut words),
            Event::Html(piece) | Event::InlineHtml(piece) => words.push_str(&html::words(&piece)),
            Event::FootnoteReference(label) => words.extend(["[", &label, "]"]),
            _ => {}
        }
    }
    flush(&mut text, &kinds, &mut words);
    // The title of the head often stands over the text too.
    if let [first, second, ..] = &text.passages[..]
        && first.words == second.words
    {
        text.passages.remove(1);
    }
    Ok(text)
}

fn flush(text: &mut Text, kinds: &[Kind], words: &mut String) {
    for line in std::mem::take(words).split('\n') {
        text.push(Some(kinds.last().copied().unwrap_or_default()), line);
    }
}

/// The kind of the passages in a block. `None` for what is no block, or one whose paragraphs are those around it.
fn kind(tag: &Tag<'_>) -> Option<Kind> {
    match tag {
        Tag::Heading { .. } => Some(Kind::Heading),
        Tag::Item => Some(Kind::ListItem),
        Tag::FootnoteDefinition(_) => Some(Kind::Note),
        Tag::CodeBlock(_) | Tag::HtmlBlock => Some(Kind::Paragraph),
        _ => None,
    }
}

fn is_block(end: &TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Heading(_) | TagEnd::Item | TagEnd::FootnoteDefinition | TagEnd::CodeBlock | TagEnd::HtmlBlock
    )
}

/// The lines `key: value` of the head that say something of the text.
fn read_head(text: &mut Text, head: &str) {
    for (key, value) in head.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim().trim_matches(['"', '\'']).to_owned();
        let given = &mut text.given;
        match key.trim().to_lowercase().as_str() {
            _ if value.is_empty() => {}
            "title" => text.push(Some(Kind::Heading), &value),
            "author" | "byline" => given.byline = Some(value),
            "date" => given.date = Some(value),
            "source" | "outlet" | "publication" => given.outlet = Some(value),
            "url" | "link" if value.starts_with("http") => given.url = Some(value),
            "rights" | "license" | "licence" => given.rights = Some(value),
            "lang" | "language" => text.lang = Some(value),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_kinds() {
        let source = "---\ntitle: \"The *Mill*\"\nauthor: Ann Lee\nurl: https://example.org/mill\n---\n\n## Why it stands\n\nThe **old** mill, [they say](https://x.example),\nstands & waits.[^1]\n\n- for corn\n- for rain\n  and wind\n\n[^1]: As it did in 1920.\n";
        let text = read(source.as_bytes()).unwrap();
        let found: Vec<(Kind, &str)> =
            text.passages.iter().map(|passage| (passage.kind.unwrap_or_default(), passage.words.as_str())).collect();
        assert_eq!(
            found,
            [
                (Kind::Heading, "The *Mill*"),
                (Kind::Heading, "Why it stands"),
                (Kind::Paragraph, "The old mill, they say, stands & waits.[1]"),
                (Kind::ListItem, "for corn"),
                (Kind::ListItem, "for rain and wind"),
                (Kind::Note, "As it did in 1920."),
            ]
        );
        assert_eq!(text.given.byline.as_deref(), Some("Ann Lee"));
        assert_eq!(text.given.url.as_deref(), Some("https://example.org/mill"));
    }
}
