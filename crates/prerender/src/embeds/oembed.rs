//! oEmbed: what lets a blog turn the address of a page into its embed, from a static file beside the embed.
//!
//! It is a blog's server that reads it, so every address in it is absolute. A site that does not know its own address
//! has none of it.

use corpus::Corpus;
use crossread::{
    Embed,
    ui::{self, words as wording},
};
use serde_json::json;

use super::title::title;
use crate::site::escape::escaped;

/// How wide a blog's column is taken to be, and how high a frame in it, until the embed tells.
const SIZE: (u32, u32) = (600, 480);

/// What tells a blog, in the head of a page, where to ask.
pub(crate) fn discovery(corpus: &Corpus, embed: Embed) -> String {
    let Some(site) = &corpus.site.address else { return String::new() };
    let file = escaped(&format!("{site}{}oembed.json", embed.url(corpus)));
    format!(r#"<link rel="alternate" type="application/json+oembed" href="{file}">"#)
}

/// The answer for an embed, as JSON. `None` where the site does not know its address.
pub(crate) fn answer(corpus: &Corpus, embed: Embed) -> Option<String> {
    let site = corpus.site.address.as_deref()?;
    let (width, height) = SIZE;
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title(corpus, embed),
        "provider_name": corpus.site.title,
        "provider_url": site,
        "cache_age": 86_400,
        "width": width,
        "height": height,
        "html": fallback(corpus, embed, site) + &frame(corpus, embed, site),
    });
    Some(format!("{answer}\n"))
}

/// What stands in a post where a frame cannot: the words of a passage or a claim, or what is shown, and the permanent link.
fn fallback(corpus: &Corpus, embed: Embed, site: &str) -> String {
    let link = escaped(&format!("{site}{}", embed.view().url(corpus)));
    let words = escaped(&words(corpus, embed));
    format!(r#"<blockquote>{words} <a href="{link}">{}</a></blockquote>"#, escaped(&title(corpus, embed)))
}

/// An embed in words: those of a passage, what each source says first to a claim, or how much there is.
pub(crate) fn words(corpus: &Corpus, embed: Embed) -> String {
    match embed {
        Embed::Passage(passage) => corpus.whole(passage).of(corpus.text(passage)).to_owned(),
        Embed::Claim(claim) => {
            let claim = corpus.claims.get(usize::from(claim));
            let sources = corpus.sources.iter().zip(0..);
            let said = sources.filter_map(|(source, index)| {
                let cell = claim?.cells_of(index).next()?;
                let name = source.name();
                // A name of ours is shown as ours.
                let name = if source.title.is_some() { name.to_owned() } else { format!("[{name}]") };
                Some(format!("{name}: {}", wording::quoted(corpus, corpus.quote(cell))))
            });
            said.collect::<Vec<_>>().join(" ")
        }
        _ => format!("{}.", ui::summary(corpus, &embed.view())),
    }
}

fn frame(corpus: &Corpus, embed: Embed, site: &str) -> String {
    let (width, height) = SIZE;
    let src = escaped(&format!("{site}{}", embed.url(corpus)));
    let title = escaped(&title(corpus, embed));
    format!(r#"<iframe src="{src}" width="{width}" height="{height}" title="{title}" style="border:0"></iframe>"#)
}

#[cfg(test)]
mod tests {
    use corpus::{Cell, Claim, Kind, Passage, PassageId, Source, Span, Voice};

    use super::*;

    fn corpus(address: Option<&str>) -> Corpus {
        let mut corpus = Corpus::default();
        corpus.site.title = "One & \"two\"".into();
        corpus.site.address = address.map(String::from);
        corpus
    }

    #[test]
    fn a_site_that_knows_no_address_answers_nothing() {
        assert_eq!(answer(&corpus(None), Embed::Map), None);
        assert_eq!(discovery(&corpus(None), Embed::Map), "");
    }

    #[test]
    fn a_claim_is_told_by_what_each_source_says_first() {
        let span = Span { start: 0, end: 3 };
        let source = |name: &str, text: &str| Source {
            label: name.into(),
            text: text.into(),
            passages: vec![Passage { span, line: 1, kind: Kind::Paragraph, marks: vec![], lang: None }],
            ..Source::default()
        };
        let cell = |source| Cell {
            passage: PassageId { source, n: 1 },
            quote: span,
            value: None,
            unit: None,
            measure: None,
            as_of: None,
            voice: Voice::default(),
        };
        let corpus = Corpus {
            sources: vec![source("a", "Oil"), source("b", "Gas"), source("c", "Arm")],
            claims: vec![Claim { cells: vec![cell(0), cell(2), cell(2)], ..Claim::default() }],
            ..Corpus::default()
        };
        assert_eq!(words(&corpus, Embed::Claim(0)), "[a]: “Oil” [c]: “Arm”");
        assert_eq!(words(&corpus, Embed::all_claims()), "1 claim.");
    }

    #[test]
    fn an_answer_holds_a_quote_and_a_frame() {
        let answer = answer(&corpus(Some("https://example.org/x/")), Embed::Map).unwrap_or_default();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap_or_default();
        assert_eq!(answer["title"], "One & \"two\"");
        assert_eq!(
            answer["html"],
            "<blockquote>No passages. <a href=\"https://example.org/x/\">One &amp; &quot;two&quot;</a></blockquote>\
             <iframe src=\"https://example.org/x/embed/map/\" width=\"600\" height=\"480\" title=\"One &amp; &quot;two&quot;\" style=\"border:0\"></iframe>"
        );
    }
}
