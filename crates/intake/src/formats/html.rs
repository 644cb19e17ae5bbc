//! A web page: its article, without what stands around it.

use anyhow::Result;
use corpus::Kind;
use dom_query::{Document, NodeRef};
use dom_smoothie::Readability;
use encoding_rs::Encoding;

use crate::decode::{decode, recoded};
use crate::text::Text;

/// Reads the article of a web page; what the page says of it in its head is taken as given.
///
/// # Errors
/// If it is no text.
pub(super) fn read(bytes: &[u8]) -> Result<Text> {
    let (source, encoding) = match stated(bytes) {
        Some(stated) => stated,
        None => decode(bytes)?,
    };
    let mut text = Text::default();
    text.done.extend(encoding.map(|encoding| recoded(encoding, &source)));
    let article = Readability::new(source.as_str(), None, None).and_then(|mut page| page.parse());
    match article {
        Ok(article) => {
            blocks(&mut text, &Document::from(article.content));
            let title = article.title.trim();
            if !title.is_empty() && !text.passages.iter().take(3).any(|passage| passage.words == title) {
                let rest = std::mem::take(&mut text.passages);
                text.push(Some(Kind::Heading), title);
                text.passages.extend(rest);
            }
            text.lang = article.lang;
            text.given.byline = article.byline;
            text.given.outlet = article.site_name;
            // The day will do.
            text.given.date = article.published_time.map(|time| time.split('T').next().unwrap_or_default().to_owned());
            text.given.url = article.url;
            text.done.push("the article of the page, without what stands around it".into());
        }
        // No article stands out: all of it is one.
        Err(_) => blocks(&mut text, &Document::from(source.as_str())),
    }
    let canonical = || {
        let page = Document::from(source.as_str());
        let link = page
            .select("link[rel=canonical]")
            .attr("href")
            .or_else(|| page.select("meta[property='og:url']").attr("content"));
        link.map(|link| link.to_string())
    };
    let web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    text.given.url = text.given.url.take().filter(web).or_else(canonical).filter(web);
    Ok(text)
}

/// The page in the encoding that it states, if that is another than its bytes look like.
fn stated(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2048))?).to_lowercase();
    let label = head.split("charset=").nth(1)?.trim_start_matches(['"', '\'']);
    let label = label.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '_').next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    Some((encoding.decode(bytes).0.into_owned(), Some(encoding.name())))
}

/// The words in a piece of HTML.
pub(super) fn words(html: &str) -> String {
    Document::fragment(html).text().to_string()
}

fn blocks(text: &mut Text, page: &Document) {
    let mut words = String::new();
    walk(text, &page.root(), Kind::Paragraph, &mut words);
    text.push(Some(Kind::Paragraph), &words);
}

/// Gathers the words below a node; where a block begins or ends, what was gathered is a passage.
fn walk(text: &mut Text, node: &NodeRef<'_>, kind: Kind, words: &mut String) {
    for child in node.children() {
        if child.is_text() {
            words.push_str(&child.text());
            continue;
        }
        let name = child.node_name().unwrap_or_default().to_lowercase();
        match name.as_str() {
            "script" | "style" | "noscript" | "template" | "svg" | "head" | "nav" | "form" | "button" => {}
            "br" => {
                // Two in a row part paragraphs; one alone is a blank.
                let twice = words.ends_with('\n');
                words.push('\n');
                if twice {
                    text.push(Some(kind), &std::mem::take(words));
                }
            }
            "sup" | "sub" | "a" | "b" | "i" | "em" | "strong" | "span" | "abbr" | "cite" | "q" | "u" | "small"
            | "mark" | "code" | "time" | "font" | "s" | "del" | "ins" | "kbd" | "bdi" | "bdo" | "dfn" | "var"
            | "samp" | "tt" | "label" | "data" | "ruby" | "wbr" => walk(text, &child, kind, words),
            _ => {
                text.push(Some(kind), &std::mem::take(words));
                let own = match name.as_str() {
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
                    "li" | "dt" | "dd" => Kind::ListItem,
                    "figcaption" | "caption" => Kind::Caption,
                    "ul" | "ol" | "dl" => Kind::Paragraph,
                    _ => kind,
                };
                walk(text, &child, own, words);
                text.push(Some(own), &std::mem::take(words));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_of_a_page_is_read() {
        let sentence = "The council of the town met on Monday, and it talked for hours about the <b>old</b> mill, the river, and what the miller had said to everybody who would listen. ";
        let page = format!(
            "<html lang=en><head><title>The mill is sold - The Bay</title><meta property='og:title' content='The mill is sold'><meta property='og:site_name' content='The Bay'>\
             <meta name=author content='Ann Lee'><link rel=canonical href='https://bay.example/mill'></head><body><nav><a href=/>Home</a> <a href=/x>News</a></nav>\
             <article><h1>The mill is sold</h1><p>{s}{s}</p><h2>What he said</h2><p>{s}{s}{s}</p><ul><li>{s}</li><li>One more, and again.</li></ul><p>{s}<br>{s}</p></article>\
             <footer>About us</footer></body></html>",
            s = sentence
        );
        let text = read(page.as_bytes()).unwrap();
        let kinds: Vec<Kind> = text.passages.iter().map(|passage| passage.kind.unwrap_or_default()).collect();
        use Kind::{Heading, ListItem, Paragraph};
        assert_eq!(kinds, [Heading, Paragraph, Heading, Paragraph, ListItem, ListItem, Paragraph], "{text:?}");
        assert_eq!(text.passages[0].words, "The mill is sold");
        assert!(
            text.passages[1]
                .words
                .starts_with("The council of the town met on Monday, and it talked for hours about the old mill")
        );
        assert_eq!(text.given.url.as_deref(), Some("https://bay.example/mill"));
        assert_eq!(text.given.outlet.as_deref(), Some("The Bay"));
        assert_eq!(text.given.byline.as_deref(), Some("Ann Lee"));
    }

    #[test]
    fn a_page_without_an_article_is_read_whole() {
        let text = read(b"<p>Tea &amp; cake</p><p>One<br><br>Two").unwrap();
        let words: Vec<&str> = text.passages.iter().map(|passage| passage.words.as_str()).collect();
        assert!(words.ends_with(&["Tea & cake", "One", "Two"]), "{words:?}");
    }
}
