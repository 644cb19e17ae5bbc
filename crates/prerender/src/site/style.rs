//! The CSS of pages, and the Content-Security-Policy that allows it.
//!
//! What the first paint of a page needs is inlined into it. What the app's other screens need, and paper, is in one file
//! that pages link to at their end, where it holds up nothing. A site of many sources has thousands of pages: there the
//! whole style of the app's screens is one file, and that of embeds another. CSS is served as it is written, but for
//! comments.

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

/// The file with the CSS of the app's screens but for what they share, and of forced colours and paper; on a site of many
/// sources, with all of it.
pub(crate) const SCREENS: &str = "screens.css";

/// The file with the CSS of embeds, on a site of many sources.
pub(crate) const GUEST: &str = "guest.css";

/// What stands in [`SCREENS`] where pages have the rest.
pub(crate) fn screens() -> String {
    without_comments(&[GROUPS, COMPARISONS, CLAIMS, SEARCH, QUOTE, MODES].concat())
}

/// CSS without its comments, which stand on lines of their own.
fn without_comments(css: &str) -> String {
    let mut comment = false;
    let rules = css.lines().filter(|line| {
        comment |= line.trim_start().starts_with("/*");
        let rule = !comment;
        comment &= !line.ends_with("*/");
        rule
    });
    rules.flat_map(|line| [line, "\n"]).collect()
}

/// The CSS of one page.
pub(crate) struct Style {
    /// As it stands in the page; empty if all of it is in a file.
    pub(crate) css: String,
    /// The address of the file with the rest of it, from the root of the site, if the page links to one.
    pub(crate) linked: Option<String>,
}

impl Style {
    /// Just this CSS.
    pub(crate) fn new(css: &str) -> Style {
        Style { css: without_comments(css), linked: None }
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
        Style { linked: Some(linked), ..Style::new(&[TOKENS, BASE, SHARED, &own].concat()) }
    }

    /// The same CSS in a file of this name.
    pub(crate) fn in_file(self, name: &str) -> Style {
        Style { css: String::new(), linked: Some(format!("{name}?{}", version(self.css.as_bytes()))) }
    }

    /// What stands in the head of a page: the CSS, or the link to a file that has all of it; as HTML.
    pub(crate) fn head(&self, root: &str) -> String {
        match &self.linked {
            Some(file) if self.css.is_empty() => format!(r#"<link rel="stylesheet" href="{root}{file}">"#),
            _ => format!("<style>{}</style>", self.css),
        }
    }

    /// What stands at the end of a page: the link to the file with the rest of the CSS, if there is one; as HTML.
    pub(crate) fn end(&self, root: &str) -> String {
        match &self.linked {
            Some(file) if !self.css.is_empty() => format!("\n<link rel=\"stylesheet\" href=\"{root}{file}\">"),
            _ => String::new(),
        }
    }

    /// The CSS of every screen of the app, for a document that has no other file.
    pub(crate) fn everything() -> Style {
        Style::page(&[SHARED, GROUPS, COMPARISONS, CLAIMS, SEARCH].concat())
    }

    /// The CSS of every page, and what only this page has.
    pub(crate) fn page(own: &str) -> Style {
        Style::new(&[TOKENS, BASE, QUOTE, own, MODES].concat())
    }

    /// A policy that lets forms lead to `forms`, and allows this style, the page's own origin for images, and what `more`
    /// says; as a `<meta>`.
    pub(crate) fn policy(&self, forms: &str, more: &str) -> String {
        let inlined = (!self.css.is_empty()).then(|| hash(&self.css));
        let file = self.linked.as_ref().map(|_| "'self'".to_string());
        let sources = inlined.into_iter().chain(file).collect::<Vec<_>>().join(" ");
        policy(&format!(
            "default-src 'none'; {more}style-src {sources}; img-src 'self' data:; base-uri 'none'; form-action {forms}"
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
    fn css_is_inlined_as_it_is_written_but_for_comments() {
        let own = "/* A list, whose items\n   stand in a line. */\nli + li::before { content: \"; /* \" }\n  /* The last. */\nli:last-child { color: red; }\n";
        let served = "li + li::before { content: \"; /* \" }\nli:last-child { color: red; }\n";
        assert_eq!(Style::new(own).css, served);
        let everything = Style::everything().css + &screens();
        assert!(!everything.contains("/*") && !everything.contains("*/"), "a comment stands beside a rule");
    }

    #[test]
    fn colours_are_those_of_the_light_scheme() {
        assert_eq!(token("paper"), "#fbfaf6");
        assert_eq!(token("c8"), "#6b5b1e");
    }

    #[test]
    fn a_policy_names_the_style_that_stands_in_the_page() {
        // printf 'p { margin: 0 }' | openssl dgst -sha256 -binary | base64
        let style = Style { css: "p { margin: 0 }".to_owned(), linked: None };
        let meta = style.policy("'none'", "script-src 'self'; ");
        assert_eq!(
            meta,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
             style-src 'sha256-7IWhgxoOGTB5NQzjGk9OPt0FwhVeBvZGoWgF9xLLh8c='; img-src 'self' data:; base-uri 'none'; form-action 'none'\">"
        );
    }
}
