//! Who and what a source names, where, and where else they are named.

use corpus::{Name, NameKind, PassageId, msg};

use super::{Edition, claim_lists::folded, markup::Markup};

/// Every name of a source with its mentions, those of this source first; of many sources, these alone.
pub(super) fn names(m: &mut Markup, edition: &Edition, source: u16) {
    m.leaf("h2", edition.corpus.tr("Named here"));
    for kind in NameKind::ALL {
        let named = |name: &&Name| name.mentions.iter().any(|mention| mention.passage.source == source);
        let of_kind = edition.corpus.names.iter().filter(|name| name.kind == kind);
        let names: Vec<&Name> = of_kind.filter(named).collect();
        folded(m, edition.corpus.tr(heading(kind)), names.len(), |m| {
            names.iter().for_each(|name| entry(m, edition, source, name))
        });
    }
}

fn entry(m: &mut Markup, edition: &Edition, source: u16, name: &Name) {
    let corpus = &edition.corpus;
    m.el("div", |m| {
        m.el("dt", |m| {
            m.text(&name.name);
            let others: Vec<&str> = corpus.forms(name).into_iter().filter(|form| *form != name.name).collect();
            if !others.is_empty() {
                let others: Vec<String> =
                    others.into_iter().map(|form| corpus.fill("“{words}”", &[("words", form)])).collect();
                let also = corpus.fill("also {forms}", &[("forms", &others.join(corpus.tr(", ")))]);
                m.leaf("small", &[" ", &also].concat());
            }
        });
        m.el("dd", |m| {
            let mut passages: Vec<PassageId> = name.mentions.iter().map(|mention| mention.passage).collect();
            passages.dedup();
            let (here, elsewhere): (Vec<_>, Vec<_>) = passages.into_iter().partition(|it| it.source == source);
            // Many texts name a country hundreds of times: the search finds it there.
            for passage in here.into_iter().chain(elsewhere.into_iter().filter(|_| !edition.many())) {
                m.link("a.id", &edition.passage_href(passage), &corpus.address(passage));
                m.text(" ");
            }
        });
        if let Some(note) = &name.note {
            m.leaf("dd.note", &corpus.fill("Taken for one by us: {note}", &[("note", note)]));
        }
    });
}

fn heading(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => msg("People"),
        NameKind::Place => msg("Places"),
        NameKind::Organisation => msg("Organisations"),
        NameKind::Thing => msg("Treaties, wars, works"),
    }
}
