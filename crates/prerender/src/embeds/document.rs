//! The document of an embed: no program, one small script, a style of its own.

use std::rc::Rc;

use corpus::Corpus;
use crossread::{Embed, ui::FEW};

use super::{html, oembed, title::title};
use crate::{
    pictures::Picture,
    site::{
        escape::escaped,
        preview::{Preview, cut},
        shell::language,
        style::{GUEST, MODES, Style},
    },
    written::written,
};

/// What the documents of all embeds share.
pub(crate) struct Document {
    style: Style,
    /// The script's address from the root of the site; it changes with the script.
    script: String,
}

impl Document {
    /// Makes ready what they share, given the script's address from the root of the site.
    pub(crate) fn new(corpus: &Corpus, script: &str) -> Document {
        let style = if corpus.sources.len() > FEW { style().in_file(GUEST) } else { style() };
        Document { style, script: script.to_owned() }
    }

    /// The document of an embed, whole.
    pub(crate) fn page(&self, corpus: &Rc<Corpus>, embed: Embed, picture: Option<&Picture>) -> String {
        let root = embed.root(corpus);
        let view = embed.view();
        let (canonical, permanent) = (view.canonical().url(corpus), view.url(corpus));
        let site = corpus.site.address.as_deref().unwrap_or(&root);
        let (title, words) = (title(corpus, embed), oembed::words(corpus, embed));
        // It is its own page here: that of the view would be shown without the words of a passage.
        let preview = Preview {
            site: corpus.site.address.as_deref(),
            name: &corpus.site.title,
            title: &title,
            description: &cut(&words, 300),
            url: &embed.url(corpus),
            picture,
        };
        format!(
            concat!(
                r#"<!doctype html><html {language}><head><meta charset="utf-8">{policy}"#,
                r#"<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">"#,
                r#"<link rel="canonical" href="{canonical}"><meta name="description" content="{words}">{preview}{discovery}<link rel="icon" href="data:,">"#,
                r#"<title>{title}</title>{style}<script defer src="{root}{script}"></script></head>"#,
                r#"<body><div id="page"><main id="shown">{shown}</main>"#,
                r#"<footer id="foot"><p>{sources} · <a id="permanent" href="{permanent}" target="_blank" rel="noopener">{name}</a> · Crossread</p><p id="said" role="status"></p></footer>"#,
                "</div></body></html>\n"
            ),
            language = language(corpus),
            policy = self.style.policy("'none'", "script-src 'self'; "),
            canonical = escaped(&format!("{site}{canonical}")),
            words = escaped(&words),
            preview = preview.html(),
            discovery = oembed::discovery(corpus, embed),
            title = escaped(&title),
            style = self.style.head(&root),
            root = root,
            script = self.script,
            shown = written(html(corpus, embed)),
            sources = sources(corpus, embed),
            permanent = escaped(&format!("{root}{permanent}")),
            name = escaped(&corpus.site.title),
        )
    }
}

/// Whose words an embed shows, as HTML.
fn sources(corpus: &Corpus, embed: Embed) -> String {
    let name = |source: u16| match corpus.sources.get(usize::from(source)) {
        Some(source) if source.title.is_some() => {
            format!(r#"<bdi lang="{}">{}</bdi>"#, escaped(&source.lang), escaped(source.name()))
        }
        Some(source) => format!("[{}]", escaped(source.name())),
        None => String::new(),
    };
    match embed {
        Embed::Passage(passage) => name(passage.source),
        Embed::Comparison { left, right } => format!("{} · {}", name(left), name(right)),
        Embed::Passages(filter) if filter.sources.single().is_some() => {
            filter.sources.single().map(name).unwrap_or_default()
        }
        Embed::Passages(_) | Embed::Claims(_) | Embed::Claim(_) | Embed::Map => escaped(&corpus.site.subject),
    }
}

/// Where the dark colours begin.
const DARK: &str = "@media screen and (prefers-color-scheme: dark) {";

/// The style of embeds: the site's colours and elements, and what only embeds have.
///
/// A blog may ask for light or dark, which wins over what the reader prefers.
pub(crate) fn style() -> Style {
    let tokens = include_str!("../../../../style/tokens.css").replace("  color-scheme: light dark;\n", "");
    let (light, dark) = tokens.split_once(DARK).unwrap_or((&tokens, ""));
    let (dark, rest) = dark.split_once("\n}\n").unwrap_or((dark, ""));
    let css = [
        light,
        DARK,
        &dark.replace(":root", ":root:not(.light)"),
        "\n}\n@media screen {",
        &dark.replace(":root", ":root.dark"),
        "\n}\n",
        rest,
        include_str!("../../../../style/base.css"),
        include_str!("../../../../style/plot.css"),
        include_str!("../../../../style/embed.css"),
        MODES,
    ];
    Style::new(&css.concat())
}

#[cfg(test)]
mod tests {
    use super::style;

    #[test]
    fn a_scheme_that_is_asked_for_wins_over_the_readers() {
        let css = style().css;
        assert!(!css.contains("color-scheme: light dark"));
        assert_eq!(
            css.matches("--paper: #16171a").count(),
            2,
            "the dark colours, by the reader's wish and by the blog's"
        );
        assert_eq!(css.matches("\n  :root.dark {").count(), 1, "{css}");
        assert_eq!(css.matches("\n  :root:not(.light) {").count(), 1, "{css}");
    }
}
