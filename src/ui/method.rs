//! What the texts are and are not, and how what is shown of them came about.

use corpus::{Choice, PassageId};

use super::{Screen, markup::Markup, words};

const NAMES: &str = "A name in square brackets is ours: that text states no title. Of title, byline, outlet, date and period we give only what the text itself states, in its words; the rest is “not stated”.";
const THEMES: &str = "Rules put themes on passages: words and phrases with weights, and contexts that cancel them, such as figures of speech. A passage carries a theme where its cues weigh enough; the cues are underlined. Rules read words, not meaning: they can miss what is never named, and take a bare mention for more.";
const KINDS: &str = "A passage is a heading, a paragraph, a list item, a caption or a note, as its form tells or, where the form does not tell, as an editor set it. Furniture (tags, related links, advertisements) is folded, and outside every number.";
const PAIRS: &str = "Two passages of two sources are paired where they share names, figures, dates or rare words; the rarer, the stronger. These words stand between them as reasons. A pair says that two passages can be compared, never that they agree, nor who is right. Pairs are found by rule: some are far-fetched, and some are missing.";
const PRIVACY: &str = "What you choose is not sent anywhere. There is no cookie, and no request to anybody else.";

/// Writes the page on the method.
pub(super) fn method(m: &mut Markup, screen: &Screen<'_>) {
    let corpus = screen.corpus;
    let first = corpus.name(PassageId { source: 0, n: 1 });
    m.el("div.prose", |m| {
        m.leaf("h2", "The texts");
        words::paragraphs(m, &corpus.site.introduction);
        words::paragraphs(m, &corpus.site.selection);
        m.el("ul", |m| {
            for (source, index) in corpus.sources.iter().zip(0..) {
                m.el("li", |m| {
                    m.link("a", &screen.source_href(index), &words::source_name(source));
                    m.text(", ");
                    m.text(&words::imprint(source));
                });
            }
        });
        m.leaf("p", NAMES);
        m.el("p", |m| {
            m.text("Every text is kept byte for byte. A passage is one of its lines that are not empty, and its address, such as ");
            m.text(&first);
            m.text(", is its source and its number there. The SHA-256 of each file stands on the page of its source. The rights to the texts stay with their authors.");
        });
        m.leaf("h2", "Themes");
        m.el("dl", |m| {
            for (theme, index) in corpus.themes.iter().zip(0..) {
                m.el("div", |m| {
                    m.el("dt", |m| {
                        screen.sign(m, index);
                        m.text(" ");
                        m.text(&theme.label);
                    });
                    m.leaf("dd", &theme.about);
                });
            }
        });
        m.leaf("p", THEMES);
        edits(m, screen);
        for (heading, text) in [("Kinds", KINDS), ("Pairs", PAIRS), ("What you do here", PRIVACY)] {
            m.leaf("h2", heading);
            m.leaf("p", text);
        }
    });
}

/// What a person corrected, with the reasons given.
fn edits(m: &mut Markup, screen: &Screen<'_>) {
    let edits = &screen.corpus.edits;
    m.leaf(
        "p",
        if edits.is_empty() { "No theme was corrected by hand." } else { "An editor corrected these by hand:" },
    );
    m.el("ul", |m| {
        for edit in edits {
            m.el("li", |m| {
                m.link("a", &screen.passage_href(edit.passage), &screen.corpus.name(edit.passage));
                for (sign, themes) in [(" +", &edit.added), (" −", &edit.dropped)] {
                    for &theme in themes {
                        m.text(sign);
                        m.text(&screen.choice_name(Choice::Theme(theme)));
                    }
                }
                m.text(": ");
                m.text(&edit.reason);
            });
        }
    });
}
