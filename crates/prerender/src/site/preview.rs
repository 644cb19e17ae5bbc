//! What other sites show of a page that is linked there: Open Graph, and Twitter's few words beside it.

use super::escape::escaped;
use crate::pictures::Picture;

/// The width and height of pictures, in pixels.
const SIZE: (u32, u32) = (1200, 630);

/// What is told of a page.
pub(crate) struct Preview<'a> {
    /// The address of the site. Without one nothing can be told: every address in it is absolute.
    pub(crate) site: Option<&'a str>,
    /// What the site is called.
    pub(crate) name: &'a str,
    /// What the page is called.
    pub(crate) title: &'a str,
    /// What is on it.
    pub(crate) description: &'a str,
    /// The address of the page, from the root of the site.
    pub(crate) url: &'a str,
    /// Its picture, if pictures are drawn.
    pub(crate) picture: Option<&'a Picture>,
}

impl Preview<'_> {
    /// The `<meta>` elements; nothing for a site that does not know its address.
    pub(crate) fn html(&self) -> String {
        let Some(site) = self.site else { return String::new() };
        let property =
            |name: &str, content: &str| format!(r#"<meta property="og:{name}" content="{}">"#, escaped(content));
        let mut html = [
            property("type", "website"),
            property("site_name", self.name),
            property("title", self.title),
            property("description", self.description),
            property("url", &format!("{site}{}", self.url)),
        ]
        .concat();
        let card = if let Some(Picture { url, alt }) = self.picture {
            html += &property("image", &format!("{site}{url}"));
            html += &property("image:width", &SIZE.0.to_string());
            html += &property("image:height", &SIZE.1.to_string());
            html += &property("image:alt", &cut(alt, 420));
            "summary_large_image"
        } else {
            "summary"
        };
        html + &format!(r#"<meta name="twitter:card" content="{card}">"#)
    }
}

/// A text of at most so many characters: what is more is left out after a word.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let kept = text.get(..end).unwrap_or_default();
            let kept = kept.rsplit_once(char::is_whitespace).map_or(kept, |(before, _)| before);
            format!("{kept}…")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(site: Option<&str>, picture: Option<&Picture>) -> String {
        Preview { site, name: "A site", title: "\"Oil\"", description: "One.", url: "theme/oil/", picture }.html()
    }

    #[test]
    fn every_address_is_whole_and_a_site_without_one_tells_nothing() {
        let picture = Picture { url: "pictures/1.png".into(), alt: "A map".into() };
        let html = html(Some("https://example.org/x/"), Some(&picture));
        for expected in [
            r#"<meta property="og:title" content="&quot;Oil&quot;">"#,
            r#"<meta property="og:url" content="https://example.org/x/theme/oil/">"#,
            r#"<meta property="og:image" content="https://example.org/x/pictures/1.png">"#,
            r#"<meta name="twitter:card" content="summary_large_image">"#,
        ] {
            assert!(html.contains(expected), "{html}");
        }
        assert_eq!(self::html(None, Some(&picture)), "");
    }

    #[test]
    fn without_a_picture_the_card_is_small() {
        let html = html(Some("https://example.org/"), None);
        assert!(!html.contains("og:image") && html.contains(r#"content="summary""#), "{html}");
    }

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(cut("one two three", 9), "one two…");
        assert_eq!(cut("ğğğ", 3), "ğğğ");
        assert_eq!(cut("ğğğğ", 3), "ğğğ…");
    }
}
