//! CSS that is inlined into a page, and the Content-Security-Policy that allows it.
//!
//! CSS is served as it is written. Minified, it would be 4 % smaller once compressed, which is 1 % of the first page.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

const TOKENS: &str = include_str!("../../../../style/tokens.css");
const BASE: &str = include_str!("../../../../style/base.css");
const QUOTE: &str = include_str!("../../../../style/quote.css");
/// Forced colours and paper, over all other rules.
pub(crate) const MODES: &str = include_str!("../../../../style/modes.css");

/// The CSS of one page.
pub(crate) struct Style {
    /// As it stands in the page.
    pub(crate) css: String,
}

impl Style {
    /// Just this CSS.
    pub(crate) fn new(css: &str) -> Style {
        Style { css: css.to_owned() }
    }

    /// The CSS of every page, and what only this page has.
    pub(crate) fn page(own: &str) -> Style {
        Style { css: [TOKENS, BASE, QUOTE, own, MODES].concat() }
    }

    /// A policy that lets forms lead to `forms`, and allows this style, the page's own origin for images, and what `more` says; as a `<meta>`.
    pub(crate) fn policy(&self, forms: &str, more: &str) -> String {
        let hash = hash(&self.css);
        policy(&format!(
            "default-src 'none'; {more}style-src {hash}; img-src 'self' data:; base-uri 'none'; form-action {forms}"
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
