//! The corpus as search engines for data read it: a data set that cites its sources, as JSON-LD.
//!
//! There is no review of claims in it: the site gives no verdict.

use corpus::{Corpus, Source, Span};
use crossread::{ui::words, view::ONE_FILE};
use serde_json::{Value, json};

use crate::site::preview::cut;

/// The data set as a script element, which no browser runs; nothing for a site that does not know its address.
pub(super) fn dataset(corpus: &Corpus) -> String {
    let Some(site) = &corpus.site.address else { return String::new() };
    let languages: Vec<&str> = corpus.sources.iter().map(|source| source.lang.as_str()).collect();
    let mut languages: Vec<&str> = languages.into_iter().filter(|lang| !lang.is_empty()).collect();
    languages.sort_unstable();
    languages.dedup();
    let about = [corpus.site.subject.as_str(), ".\n", corpus.site.introduction.as_str()].concat();
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": site,
        "url": site,
        "name": corpus.site.title,
        "description": cut(&about, 4900),
        "inLanguage": languages,
        "isAccessibleForFree": true,
        "keywords": corpus.themes.iter().map(|theme| theme.label.as_str()).collect::<Vec<_>>(),
        "citation": corpus.sources.iter().map(|source| citation(site, source)).collect::<Vec<_>>(),
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/html",
            "contentUrl": format!("{site}{ONE_FILE}"),
        },
    });
    // Nothing in it ends the element.
    let data = data.to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/ld+json">{data}</script>"#)
}

/// A source with what it states of itself, in its words.
fn citation(site: &str, source: &Source) -> Value {
    let stated = |span: Option<Span>| span.map(|span| span.of(&source.text));
    let mut citation = json!({
        "@type": "CreativeWork",
        "name": words::source_name(source),
        "url": format!("{site}source/{}/", source.id),
        "identifier": format!("sha256:{}", source.sha256.iter().map(|byte| format!("{byte:02x}")).collect::<String>()),
    });
    if !source.lang.is_empty() {
        citation["inLanguage"] = json!(source.lang);
    }
    if let Some(byline) = stated(source.byline) {
        citation["creditText"] = json!(byline);
    }
    if let Some(outlet) = stated(source.outlet) {
        citation["publisher"] = json!({ "@type": "Organization", "name": outlet });
    }
    if let Some(date) = stated(source.date).filter(|date| is_iso(date)) {
        citation["datePublished"] = json!(date);
    }
    citation
}

/// Whether a date is written as machines read it: a year, with month and day or without.
fn is_iso(date: &str) -> bool {
    let digits: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    ["0000", "0000-00", "0000-00-00"].contains(&digits.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_source_states_is_cited_and_nothing_else() {
        let source = Source {
            id: "a".into(),
            label: "A letter".into(),
            text: "</script> in May 2019".into(),
            byline: Some(Span { start: 0, end: 9 }),
            date: Some(Span { start: 13, end: 21 }),
            ..Source::default()
        };
        let mut corpus = Corpus { sources: vec![source], ..Corpus::default() };
        assert_eq!(dataset(&corpus), "");
        corpus.site.address = Some("https://example.org/".into());
        let script = dataset(&corpus);
        assert_eq!(script.matches("</script>").count(), 1, "{script}");
        let json = script.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</script>")).unwrap();
        let data: Value = serde_json::from_str(json).unwrap();
        assert_eq!(data["citation"][0]["name"], "[A letter]");
        assert_eq!(data["citation"][0]["creditText"], "</script>");
        assert_eq!(data["citation"][0].get("datePublished"), None, "`May 2019` is not a date that machines read");
        assert_eq!(data["citation"][0].get("publisher"), None);
    }

    #[test]
    fn a_date_that_machines_read() {
        for (date, expected) in [("2019", true), ("2019-05-01", true), ("May 2019", false), ("19", false), ("", false)]
        {
            assert_eq!(is_iso(date), expected, "{date}");
        }
    }
}
