//! The page for an address that does not exist.

use std::rc::Rc;

use corpus::{Corpus, msg};
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

const STYLE: &str = include_str!("../../../../style/lost.css");

/// The page, whole. It may be asked for at any depth. So its links are those of the site's published address; where that
/// is not known, a script aims them, and without one it is said what to do by hand. That script stands in the page, as
/// nothing beside it could be found, and the policy allows no other.
pub(crate) fn not_found(corpus: &Rc<Corpus>) -> String {
    let title = corpus.site.title.as_str();
    let address = corpus.site.address.as_deref();
    let links = Links::from_root(address.unwrap_or_default().to_owned());
    let edition = Edition::page(corpus, links);
    let head = written(ui::head(&edition, None));
    let home = escaped(address.unwrap_or("./"));
    let (before, behind) = corpus.around("Go to {link}.", "link");
    let [before, name, behind] = [before, title, behind].map(escaped);
    let known = format!(r#"<p>{before}<a href="{home}">{name}</a>{behind}</p>"#);
    let words = words(corpus);
    let by_hand = escaped(&corpus.fill(BY_HAND, &[("title", title)]));
    let (page, script) = match address {
        Some(_) => (format!("{head}<main id=\"main\" class=\"lost\">{words}{known}</main>"), String::new()),
        None => (
            format!(
                "<div id=\"ways\" hidden>{head}</div><main id=\"main\" class=\"lost\">{words}<div id=\"home\" hidden>{known}</div>\
                 <p id=\"by-hand\">{by_hand}</p></main>"
            ),
            minified(LOST),
        ),
    };
    let style = Style::page(STYLE);
    let policy = match script.as_str() {
        "" => style.policy("'self'", ""),
        script => style.policy("'self'", &format!("script-src {}; ", hash(script))),
    };
    let body = match script.as_str() {
        "" => page,
        script => format!("{page}<script>{script}</script>"),
    };
    shell(&Shell {
        corpus,
        title: &[corpus.tr("Not found"), " · ", title, " · Crossread"].concat(),
        policy: &policy,
        head: r#"<meta name="robots" content="noindex">"#,
        style: &style.head(""),
        start: "",
        body: &format!(r##"<a class="skip" href="#main">{}</a>{body}"##, escaped(corpus.tr("Skip to the content"))),
    })
}

const BY_HAND: &str =
    msg("To go back to “{title}”, shorten the address in the address bar up to the name of the site.");

/// What the page says first, as HTML.
fn words(corpus: &Corpus) -> String {
    let heading = escaped(corpus.tr("There is no page here"));
    let reason = escaped(corpus.tr("The address may have been cut short or mistyped."));
    format!("<h1>{heading}</h1><p>{reason}</p>")
}
