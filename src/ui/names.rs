//! Who and what a source names, where, and where else they are named.

use corpus::{Name, NameKind, PassageId};

use super::{Screen, markup::Markup};

/// Writes every name of a source with its mentions, those of this source first.
pub(super) fn names(m: &mut Markup, screen: &Screen<'_>, source: u16) {
    m.leaf("h2", "Named here");
    for kind in NameKind::ALL {
        let names: Vec<&Name> = (screen.corpus.names.iter())
            .filter(|name| name.kind == kind && name.mentions.iter().any(|mention| mention.passage.source == source))
            .collect();
        if names.is_empty() {
            continue;
        }
        m.el("details", |m| {
            m.el("summary", |m| {
                m.leaf("b", heading(kind));
                m.text(" ");
                m.el("span.n", |m| m.number(names.len()));
            });
            m.el("dl", |m| names.iter().for_each(|name| entry(m, screen, source, name)));
        });
    }
}

fn entry(m: &mut Markup, screen: &Screen<'_>, source: u16, name: &Name) {
    m.el("div", |m| {
        m.el("dt", |m| {
            m.text(&name.name);
            let others: Vec<&str> = screen.corpus.forms(name).into_iter().filter(|form| *form != name.name).collect();
            if !others.is_empty() {
                m.leaf("small", &[" also “", &others.join("”, “"), "”"].concat());
            }
        });
        m.el("dd", |m| {
            let mut passages: Vec<PassageId> = name.mentions.iter().map(|mention| mention.passage).collect();
            passages.dedup();
            passages.sort_by_key(|passage| passage.source != source);
            for passage in passages {
                m.link("a.id", &screen.passage_href(passage), &screen.corpus.address(passage));
                m.text(" ");
            }
        });
        if let Some(note) = &name.note {
            m.leaf("dd.note", &["Taken for one by us: ", note].concat());
        }
    });
}

fn heading(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "People",
        NameKind::Place => "Places",
        NameKind::Organisation => "Organisations",
    }
}
