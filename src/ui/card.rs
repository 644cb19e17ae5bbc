//! The card of a source: what it states of itself, and how to know its file.

use corpus::Source;

use super::{
    markup::{Attr::*, Markup},
    words,
};

/// Writes what a text states of itself, and the file that it is, given how many of its passages count.
pub(super) fn card(m: &mut Markup, source: &Source, passages: usize) {
    let stated = [
        ("Title", source.title),
        ("Byline", source.byline),
        ("Outlet", source.outlet),
        ("Date", source.date),
        ("Period covered", source.period),
    ];
    let passages = words::counted(passages, "passage");
    let length = [&passages, ", ", &words::counted(source.text.len(), "byte")].concat();
    let hash: String = (source.sha256.iter())
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect();
    m.el("dl.card", |m| {
        for (name, span) in stated {
            m.el("div", |m| {
                m.leaf("dt", name);
                m.el("dd", |m| {
                    match span {
                        Some(_) => words::language(m, &source.lang),
                        None => m.set(Class, "unstated"),
                    }
                    m.text(words::stated(source, span));
                });
            });
        }
        if source.title.is_none() {
            fact(m, "Name of ours", &words::source_name(source));
        }
        fact(m, "Length", &length);
        fact(m, "File", &source.file);
        m.el("div.hash", |m| {
            m.leaf("dt", "SHA-256");
            m.leaf("dd", &hash);
        });
    });
}

fn fact(m: &mut Markup, name: &str, words: &str) {
    m.el("div", |m| {
        m.leaf("dt", name);
        m.leaf("dd", words);
    });
}
