//! What the texts are and are not, and how what is shown of them came about.

use corpus::{Choice, Disagreement, Measured, MeasuredPairs, PassageId, Score};

use super::{
    Screen,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::{Form, ONE_FILE};

const NAMES: &str = "A name in square brackets is ours: that text states no title. Of title, byline, outlet, date and period we give only what the text itself states, in its words; the rest is “not stated”.";
const THEMES: &str = "Rules put themes on passages: words and phrases with weights, and contexts that cancel them, such as figures of speech. A passage carries a theme where its cues weigh enough; the cues are underlined. Rules read words, not meaning: they can miss what is never named, and take a bare mention for more.";
const MEASURED: &str = "How well they do was measured on passages labelled by reading, not by rule. Precision is the share of what the rules found that the readers found too; recall, the share of what the readers found that the rules found; F1 is the harmonic mean of both. Where a reader would let either answer stand, a passage counts neither way. What the rules miss most is what never names its theme, such as an agent's errand told as a story; what they take for more is a figure of speech that they do not know.";
const KINDS: &str = "A passage is a heading, a paragraph, a list item, a caption or a note, as its form tells or, where the form does not tell, as an editor set it. Furniture (tags, related links, advertisements) is folded, and outside every number.";
const PAIRS: &str = "Two passages of two sources are paired where they share names, figures, dates or rare words; the rarer, the stronger; and where an editor found that both speak to one claim. Words of one family count as shared, near-synonyms too, such as “arms” and “weapons”. What they share stands between them as reasons. A pair says that two passages can be compared, never that they agree, nor who is right. Pairs are found by rule: some are far-fetched, and some are missing.";
const CLAIMS: &str = "A claim is one thing that sources speak to, put in neutral words by a person who read the texts. Each cell of the table is a quote, which the build checks against its passage letter by letter; a source without a quote is silent. “Agree” means that the sources say the same; “differ”, that they give different values or cannot both be read as they stand; “complement”, that what they say fits together or measures different things; “only here”, that one source alone speaks. Sources that rest on the same person or outlet are one voice. None of this says who is right.";
const FIGURES: &str = "Numbers and dates are found by rule, as they are written. What one measures, as of when and who says so is taken from the claim that quotes it, and else left open. Values stand on one scale where two sources give them in one claim; whether they measure the same is said beside them.";
const TAKE_ALONG: &str =
    ". Kept on a disk, sent by mail or handed on on a stick, it opens by double-click, with the network off.";
const WHOLE: &str = ". Everything is in the file: it asks the network for nothing, and can be copied, sent by mail or handed on on a stick as it is.";
const PRIVACY: &str = "What you choose is not sent anywhere. There is no cookie, and no request to anybody else.";

/// Writes the page on the method.
pub(super) fn method(m: &mut Markup, screen: &Screen<'_>) {
    let corpus = screen.corpus;
    let first = corpus.address(PassageId { source: 0, n: 1 });
    m.el("div.prose", |m| {
        m.leaf("h2", "The texts");
        words::paragraphs(m, &corpus.site.introduction);
        words::paragraphs(m, &corpus.site.selection);
        m.el("ul", |m| {
            for (source, index) in corpus.sources.iter().zip(0..) {
                m.el("li", |m| {
                    m.el("a", |m| {
                        words::name_language(m, source);
                        m.set(Href, &screen.source_href(index));
                        m.text(&words::source_name(source));
                    });
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
        measured(m, screen);
        edits(m, screen);
        m.leaf("h2", "Kinds");
        m.leaf("p", KINDS);
        m.leaf("h2", "Pairs");
        m.leaf("p", PAIRS);
        measured_pairs(m, corpus.measured_pairs.as_ref());
        for (heading, text) in [("Claims", CLAIMS), ("Figures", FIGURES), ("What you do here", PRIVACY)] {
            m.leaf("h2", heading);
            m.leaf("p", text);
        }
        m.leaf("h2", "In one file");
        one_file(m, screen);
    });
}

/// How all of it is had without the network; in the file itself, where it is from.
fn one_file(m: &mut Markup, screen: &Screen<'_>) {
    let site = screen.corpus.site.address.as_deref();
    m.el("p", |m| match (screen.form, site) {
        (Form::Path, _) => {
            let file = [&screen.view.root(screen.corpus), ONE_FILE].concat();
            m.text("All of this can be had as one file, ");
            m.drawn("a", &[("href", &file), ("download", "")], |m| m.text(ONE_FILE));
            m.text(TAKE_ALONG);
        }
        (Form::Query, Some(site)) => {
            m.text("This is the edition in one file of ");
            m.link("a", site, site);
            m.text(WHOLE);
        }
        (Form::Query, None) => {
            m.text("This is the edition in one file");
            m.text(WHOLE);
        }
    });
}

/// How well the rules do, where that was measured, and each passage on which they and a reader differ.
fn measured(m: &mut Markup, screen: &Screen<'_>) {
    if screen.corpus.measured.is_empty() {
        return m.leaf("p", "How well the rules of this collection do has not been measured.");
    }
    m.leaf("p", MEASURED);
    for measured in &screen.corpus.measured {
        m.el("table.measured", |m| {
            m.leaf("caption", &caption(measured));
            m.el("thead", |m| {
                m.el("tr", |m| {
                    for name in ["Theme", "Precision", "Recall", "F1"] {
                        m.el("th", |m| {
                            m.set(Scope, "col");
                            m.text(name);
                        });
                    }
                });
            });
            m.el("tbody", |m| measured.themes.iter().for_each(|score| row(m, screen, score)));
        });
        if measured.disagreements.is_empty() {
            continue;
        }
        m.el("details", |m| {
            let count = words::counted(measured.disagreements.len(), "difference");
            m.leaf("summary", &[&count, " between rules and readers"].concat());
            m.el("ul", |m| {
                for Disagreement { theme, cues, text, .. } in &measured.disagreements {
                    let found = match cues.as_slice() {
                        [] => " missed in: ".to_string(),
                        cues => [" found, by “", &cues.join("”, “"), "”, in: "].concat(),
                    };
                    m.leaf("li", &[theme, &found, text, "…"].concat());
                }
            });
        });
    }
}

/// How well pairs are found, where that was measured, and each on which the rules and both readers differ.
fn measured_pairs(m: &mut Markup, measured: Option<&MeasuredPairs>) {
    let Some(measured) = measured else {
        return m.leaf("p", "How well the pairs of this collection are found has not been measured.");
    };
    let MeasuredPairs { shown, right, same, found, unmarked, missed } = measured;
    let (precision, recall) = (hundredths(measured.precision()), hundredths(measured.recall()));
    m.leaf("p", &format!("Two readers, each without the other, marked the pairs of these texts. Of the {shown} that are shown, at least one of them marked {right} (precision {precision}); of the {same} that both called the same statement, {found} are shown (recall {recall}). The rules and the claims were written with these texts at hand: expect less of other texts."));
    for (pairs, what) in
        [(unmarked, " shown that neither reader marked"), (missed, " not shown that both called the same")]
    {
        if pairs.is_empty() {
            continue;
        }
        m.el("details", |m| {
            m.leaf("summary", &[&words::counted(pairs.len(), "pair"), what].concat());
            m.el("ul", |m| pairs.iter().for_each(|pair| m.leaf("li", pair)));
        });
    }
}

fn caption(measured: &Measured) -> String {
    let passages = words::counted(measured.passages, "passage");
    let set = match measured.set.as_str() {
        "aside" => " of other articles, kept aside while the rules were written: what to expect of other texts",
        "seen" => " of other articles, read while the rules were written",
        _ => " of these texts, labelled by two readers apart from each other; read while the rules were written",
    };
    [&passages, set, ". Mean F1: ", &hundredths(measured.macro_f1()), "."].concat()
}

fn row(m: &mut Markup, screen: &Screen<'_>, score: &Score) {
    let theme = screen.corpus.themes.iter().find(|theme| theme.id == score.theme);
    m.el("tr", |m| {
        let Score { right, extra, missed, .. } = score;
        m.el("th", |m| {
            m.set(Scope, "row");
            m.text(theme.map_or(&score.theme, |theme| &theme.label));
            m.leaf("small", &format!(" {right} right, {extra} too many, {missed} missed"));
        });
        for share in [score.precision(), score.recall(), score.f1()] {
            m.leaf("td", &hundredths(share));
        }
    });
}

fn hundredths(share: f64) -> String {
    format!("{share:.2}")
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
                m.link("a", &screen.passage_href(edit.passage), &screen.corpus.address(edit.passage));
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
