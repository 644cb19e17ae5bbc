//! The documents of Microsoft Word (`.docx`).

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use corpus::Kind;
use roxmltree::{Document, Node};

use super::package::Package;
use crate::text::Text;

/// Reads a document: its paragraphs, then its footnotes.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    let mut package = Package::open(bytes)?;
    let main = package.part("word/document.xml")?.context("it holds no document")?;
    let styles = package.part("word/styles.xml")?.unwrap_or_default();
    let styles = style_names(&styles);
    let mut text = Text::default();
    let document = Document::parse(&main).context("its document is damaged")?;
    paragraphs(&mut text, document.root(), &styles, None);
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        let Some(notes) = package.part(part)? else { continue };
        let notes = Document::parse(&notes).context("its notes are damaged")?;
        let real = |note: &Node<'_, '_>| {
            ["footnote", "endnote"].contains(&note.tag_name().name()) && note_type(*note).is_none()
        };
        for note in notes.descendants().filter(real) {
            paragraphs(&mut text, note, &styles, Some(Kind::Note));
        }
    }
    if let Some(core) = package.part("docProps/core.xml")?
        && let Ok(core) = Document::parse(&core)
    {
        let value = |name: &str| {
            let node = core.descendants().find(|node| node.tag_name().name() == name)?;
            node.text().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        text.maker = value("creator");
        text.lang = value("language");
    }
    Ok(text)
}

/// Separators between text and notes stand among the notes, with a type.
fn note_type<'a>(note: Node<'a, '_>) -> Option<&'a str> {
    note.attributes().find(|it| it.name() == "type").map(|it| it.value())
}

/// The names of the styles by their ids: ids are in the language of the program, names of common styles never.
fn style_names(styles: &str) -> BTreeMap<String, String> {
    let Ok(document) = Document::parse(styles) else { return BTreeMap::new() };
    let styles = document.descendants().filter(|node| node.tag_name().name() == "style");
    let named = styles.filter_map(|style| {
        let id = attribute(style, "styleId")?;
        let name = style.children().find(|child| child.tag_name().name() == "name")?;
        Some((id.to_owned(), attribute(name, "val")?.to_lowercase()))
    });
    named.collect()
}

fn paragraphs(text: &mut Text, within: Node<'_, '_>, styles: &BTreeMap<String, String>, kind: Option<Kind>) {
    for node in within.descendants().filter(|node| node.tag_name().name() == "p" && !is_twice(*node)) {
        let kind = kind.unwrap_or_else(|| kind_of(node, styles));
        let mut words = String::new();
        runs(node, &mut words);
        // A line break within a paragraph parts verses and addresses.
        words.split('\n').for_each(|line| text.push(Some(kind), line));
    }
}

/// Whether a node is the second version of what is drawn in two ways, for old programs.
fn is_twice(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|it| it.tag_name().name() == "Fallback")
}

fn kind_of(paragraph: Node<'_, '_>, styles: &BTreeMap<String, String>) -> Kind {
    let properties = paragraph.children().find(|child| child.tag_name().name() == "pPr");
    let property = |name: &str| properties.and_then(|it| it.children().find(|child| child.tag_name().name() == name));
    let id = property("pStyle").and_then(|style| attribute(style, "val")).unwrap_or_default();
    let name = styles.get(id).cloned().unwrap_or_else(|| id.to_lowercase());
    if name.starts_with("heading") || name == "title" || name == "subtitle" || property("outlineLvl").is_some() {
        Kind::Heading
    } else if name.starts_with("caption") {
        Kind::Caption
    } else if name.starts_with("toc ") {
        Kind::Furniture
    } else if property("numPr").is_some() || name.starts_with("list ") {
        Kind::ListItem
    } else {
        Kind::Paragraph
    }
}

/// The words of a paragraph, without what was deleted and what other paragraphs inside it say.
fn runs(node: Node<'_, '_>, words: &mut String) {
    for child in node.children() {
        match child.tag_name().name() {
            "t" => words.push_str(child.text().unwrap_or_default()),
            "tab" => words.push(' '),
            "br" | "cr" => words.push('\n'),
            "noBreakHyphen" => words.push('\u{2011}'),
            "footnoteReference" | "endnoteReference" => {}
            "del" | "delText" | "instrText" | "pPr" | "rPr" | "p" | "Fallback" => {}
            _ => runs(child, words),
        }
    }
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|it| it.name() == name).map(|it| it.value())
}
