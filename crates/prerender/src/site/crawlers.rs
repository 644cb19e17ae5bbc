//! What search engines read: the list of the pages, and where it is.

use corpus::Corpus;
use crossread::View;

use super::escape::escaped;

/// The files for search engines, each with its name; none for a site that does not know its address.
pub(crate) fn files(corpus: &Corpus) -> Vec<(String, Vec<u8>)> {
    let Some(site) = &corpus.site.address else { return Vec::new() };
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {site}sitemap.xml\n");
    vec![("sitemap.xml".into(), sitemap(corpus, site).into()), ("robots.txt".into(), robots.into())]
}

/// Every page that is its own canonical one.
fn sitemap(corpus: &Corpus, site: &str) -> String {
    let pages = View::pages(corpus).into_iter().filter(|view| view.canonical() == *view);
    let urls = pages.map(|view| format!("<url><loc>{}</loc></url>\n", escaped(&format!("{site}{}", view.url(corpus)))));
    let urls: String = urls.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use corpus::{Pair, PassageId, Source};

    use super::*;

    #[test]
    fn a_comparison_is_listed_in_one_order_and_nothing_without_an_address() {
        let source = |id: &str| Source { id: id.into(), ..Source::default() };
        let pair = Pair { a: PassageId { source: 0, n: 1 }, b: PassageId { source: 1, n: 1 }, ..Pair::default() };
        let mut corpus = Corpus { sources: vec![source("a"), source("b")], pairs: vec![pair], ..Corpus::default() };
        assert_eq!(files(&corpus), []);
        corpus.site.address = Some("https://example.org/x/".into());
        let sitemap = String::from_utf8(files(&corpus).swap_remove(0).1).unwrap();
        assert!(sitemap.contains("<loc>https://example.org/x/</loc>"), "{sitemap}");
        assert!(sitemap.contains("<loc>https://example.org/x/compare/a/b/</loc>"), "{sitemap}");
        assert!(!sitemap.contains("compare/b/a/"), "{sitemap}");
    }
}
