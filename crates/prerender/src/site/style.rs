//! The CSS of pages, and the Content-Security-Policy that allows it.
//!
//! What the first paint of a page needs is inlined into it. What the app's other screens need, and paper, is in one file
//! that pages link to at their end, where it holds up nothing. CSS is served as it is written: minified, it would be 4 %
//! smaller once compressed, which is 1 % of the first page.

use base64::{Engine, engine::general_purpose::STANDARD};
use crossread::view::Place;
use sha2::{Digest, Sha256};

use super::scripts::version;

const TOKENS: &str = include_str!("../../../../style/tokens.css");
const BASE: &str = include_str!("../../../../style/base.css");
const GROUPS: &str = include_str!("../../../../style/groups.css");
const COMPARISONS: &str = include_str!("../../../../style/compare.css");
const CLAIMS: &str = include_str!("../../../../style/claims.css");
const SEARCH: &str = include_str!("../../../../style/search.css");
/// What the screens of the app share.
const SHARED: &str =
    concat!(include_str!("../../../../style/passages.css"), include_str!("../../../../style/choices.css"));
const QUOTE: &str = include_str!("../../../../style/quote.css");
/// Forced colours and paper, over all other rules.
pub(crate) const MODES: &str = include_str!("../../../../style/modes.css");

/// The file with the CSS of the app's screens but for what they share, and of forced colours and paper.
pub(crate) const SCREENS: &str = "screens.css";

/// What stands in [`SCREENS`].
pub(crate) fn screens() -> String {
    [GROUPS, COMPARISONS, CLAIMS, SEARCH, QUOTE, MODES].concat()
}

/// The CSS of one page.
pub(crate) struct Style {
    /// As it stands in the page.
    pub(crate) css: String,
    /// The address of [`SCREENS`] from the root of the site, if the page links to it.
    pub(crate) linked: Option<String>,
}

impl Style {
    /// Just this CSS.
    pub(crate) fn new(css: &str) -> Style {
        Style { css: css.to_owned(), linked: None }
    }

    /// The CSS of a page that shows a screen of the app.
    pub(crate) fn screen(place: &Place) -> Style {
        let own = match place {
            Place::Comparisons | Place::Comparison(_) => [GROUPS, COMPARISONS].concat(),
            Place::Claims(_) => [GROUPS, CLAIMS].concat(),
            Place::Search(_) => SEARCH.to_owned(),
            _ => String::new(),
        };
        let linked = format!("{SCREENS}?{}", version(screens().as_bytes()));
        Style { css: [TOKENS, BASE, SHARED, &own].concat(), linked: Some(linked) }
    }

    /// The CSS of every screen of the app, for a document that has no other file.
    pub(crate) fn everything() -> Style {
        Style::page(&[SHARED, GROUPS, COMPARISONS, CLAIMS, SEARCH].concat())
    }

    /// The CSS of every page, and what only this page has.
    pub(crate) fn page(own: &str) -> Style {
        Style { css: [TOKENS, BASE, QUOTE, own, MODES].concat(), linked: None }
    }

    /// A policy that lets forms lead to `forms`, and allows this style, the page's own origin for images, and what `more`
    /// says; as a `<meta>`.
    pub(crate) fn policy(&self, forms: &str, more: &str) -> String {
        let hash = hash(&self.css);
        let own = if self.linked.is_some() { " 'self'" } else { "" };
        policy(&format!(
            "default-src 'none'; {more}style-src {hash}{own}; img-src 'self' data:; base-uri 'none'; form-action {forms}"
        ))
    }
}

/// A colour of the light scheme by its name, as CSS has it.
pub(crate) fn token(name: &str) -> &'static str {
    let rest = TOKENS.split_once(&format!("--{name}: ")).map_or("", |(_, rest)| rest);
    rest.split(';').next().unwrap_or_default()
}

/// A Content-Security-Policy as a `<meta>`. It must come before everything that it is about.
pub(crate) fn policy(directives: &str) -> String {
    format!(r#"<meta http-equiv="Content-Security-Policy" content="{directives}">"#)
}

/// How a policy names a script or style that is inlined.
pub(crate) fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_is_inlined_as_it_is_written() {
        let own = "/* a list */\nli + li::before { content: \"; \" }\n";
        assert!(Style::page(own).css.ends_with(&[own, MODES].concat()));
    }

    #[test]
    fn colours_are_those_of_the_light_scheme() {
        assert_eq!(token("paper"), "#fbfaf6");
        assert_eq!(token("c8"), "#6b5b1e");
    }

    #[test]
    fn a_policy_names_the_style_that_stands_in_the_page() {
        // printf 'p { margin: 0 }' | openssl dgst -sha256 -binary | base64
        let meta = Style::new("p { margin: 0 }").policy("'none'", "script-src 'self'; ");
        assert_eq!(
            meta,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
             style-src 'sha256-7IWhgxoOGTB5NQzjGk9OPt0FwhVeBvZGoWgF9xLLh8c='; img-src 'self' data:; base-uri 'none'; form-action 'none'\">"
        );
    }
}
