//! The documents of LibreOffice and others (`.odt`).

use anyhow::{Context as _, Result};
use corpus::Kind;
use roxmltree::{Document, Node};

use super::package::Package;
use crate::text::Text;

/// Reads a document: its paragraphs, then its footnotes.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    let mut package = Package::open(bytes)?;
    let content = package.part("content.xml")?.context("it holds no document")?;
    let content = Document::parse(&content).context("its document is damaged")?;
    let mut text = Text::default();
    let mut notes = Vec::new();
    if let Some(body) = content.descendants().find(|node| node.tag_name().name() == "body") {
        blocks(&mut text, body, Kind::Paragraph, &mut notes);
    }
    notes.iter().for_each(|note| text.push(Some(Kind::Note), note));
    if let Some(meta) = package.part("meta.xml")?
        && let Ok(meta) = Document::parse(&meta)
    {
        let value = |name: &str| {
            let node = meta.descendants().find(|node| node.tag_name().name() == name)?;
            node.text().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        text.maker = value("initial-creator").or_else(|| value("creator"));
        text.lang = value("language");
    }
    Ok(text)
}

fn blocks(text: &mut Text, within: Node<'_, '_>, kind: Kind, notes: &mut Vec<String>) {
    for node in within.children() {
        let kind = match node.tag_name().name() {
            "tracked-changes" | "table-of-content" | "sequence-decls" => continue,
            "h" => Kind::Heading,
            "list-item" => Kind::ListItem,
            _ => kind,
        };
        if !["h", "p"].contains(&node.tag_name().name()) {
            blocks(text, node, kind, notes);
            continue;
        }
        let title =
            node.attributes().any(|it| it.name() == "style-name" && ["Title", "Subtitle"].contains(&it.value()));
        let kind = if title { Kind::Heading } else { kind };
        let mut words = String::new();
        inline(node, &mut words, notes);
        words.split('\n').for_each(|line| text.push(Some(kind), line));
    }
}

fn inline(node: Node<'_, '_>, words: &mut String, notes: &mut Vec<String>) {
    for child in node.children() {
        match child.tag_name().name() {
            _ if child.is_text() => words.push_str(&child.text().unwrap_or_default().replace('\n', " ")),
            "s" | "tab" => words.push(' '),
            "line-break" => words.push('\n'),
            "note" => {
                let body = child.children().find(|it| it.tag_name().name() == "note-body");
                let mut note = String::new();
                body.iter().for_each(|body| inline(*body, &mut note, &mut Vec::new()));
                notes.push(note.replace('\n', " "));
            }
            "annotation" | "bookmark" => {}
            _ => inline(child, words, notes),
        }
    }
}
