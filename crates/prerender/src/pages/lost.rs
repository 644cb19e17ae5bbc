//! The page for an address that does not exist.

use std::rc::Rc;

use corpus::Corpus;
use crossread::{
    ui::{self, Edition},
    view::Links,
};

use crate::{
    site::{
        escape::escaped,
        scripts::minified,
        shell::{Shell, shell},
        style::{Style, hash},
    },
    written::written,
};

/// Finds the root of the site from the address that was asked for.
const LOST: &str = include_str!("../../../../embed/lost.js");

/// The page, whole. It may be asked for at any depth. So its links are those of the site's published address; where that
/// is not known, a script aims them, and without one it is said what to do by hand. That script stands in the page, as
/// nothing beside it could be found, and the policy allows no other.
pub(crate) fn not_found(corpus: &Rc<Corpus>) -> String {
    let title = escaped(&corpus.site.title);
    let address = corpus.site.address.as_deref();
    let links = Links::from_root(address.unwrap_or_default().to_owned());
    let edition = Edition { corpus: Rc::clone(corpus), links, live: false, folds: usize::MAX };
    let head = written(ui::head(&edition, None));
    let home = escaped(address.unwrap_or("./"));
    let known = format!(r#"<p>Go to <a href="{home}">{title}</a>.</p>"#);
    let (page, script) = match address {
        Some(_) => (format!("{head}<main id=\"main\" class=\"lost\">{WORDS}{known}</main>"), String::new()),
        None => (
            format!(
                "<div id=\"ways\" hidden>{head}</div><main id=\"main\" class=\"lost\">{WORDS}<div id=\"home\" hidden>{known}</div>\
                 <p id=\"by-hand\">To go back to “{title}”, shorten the address in the address bar up to the name of the site.</p></main>"
            ),
            minified(LOST),
        ),
    };
    let style = Style::page("");
    let policy = match script.as_str() {
        "" => style.policy("'self'", ""),
        script => style.policy("'self'", &format!("script-src {}; ", hash(script))),
    };
    let body = match script.as_str() {
        "" => page,
        script => format!("{page}<script>{script}</script>"),
    };
    shell(&Shell {
        title: &format!("Not found · {} · Crossread", corpus.site.title),
        policy: &policy,
        head: r#"<meta name="robots" content="noindex">"#,
        style: &style.head(""),
        start: "",
        body: &format!(r##"<a class="skip" href="#main">Skip to the content</a>{body}"##),
    })
}

const WORDS: &str = "<h1>There is no page here</h1><p>The address may have been cut short or mistyped.</p>";
