//! What a comparison is made of: passages that face each other under their reasons, and passages that stand alone.

use corpus::{Corpus, Kind, Pair, PassageId, Row, plural};

use super::{Edition, carried, markup::Markup, passage, words};
use crate::view::{Columns, Comparison, Place, View};

/// Why passages face each other, in a line, and below it each in its column.
pub(super) fn facing(m: &mut Markup, edition: &Edition, columns: Columns, row: &Row) {
    let pairs: Vec<&Pair> = pairs(&edition.corpus, columns, row).collect();
    let (here, elsewhere): (Vec<&Pair>, Vec<&Pair>) =
        pairs.iter().partition(|pair| row.contains(&pair.a) && row.contains(&pair.b));
    why(m, edition, columns, row, &here, &elsewhere);
    for &source in columns.sources() {
        m.el("div.side", |m| {
            let Some(id) = row.iter().copied().find(|id| id.source == source) else { return };
            let of_passage: Vec<&Pair> = here.iter().copied().filter(|pair| pair.across(id).is_some()).collect();
            passage::compared(m, edition, id, &of_passage);
        });
    }
}

/// A passage without another beside it: where it has a related one after all, or that none was found.
pub(super) fn alone(m: &mut Markup, edition: &Edition, columns: Columns, id: PassageId) {
    let corpus = &edition.corpus;
    passage::compared(m, edition, id, &[]);
    if corpus.passage(id).is_none_or(|passage| passage.kind == Kind::Furniture) {
        return;
    }
    m.el("div.only", |m| {
        let mut any = false;
        for pair in pairs(&edition.corpus, columns, &[id]) {
            any = true;
            also(m, edition, columns, id, pair);
        }
        if !any {
            let others = columns.sources().iter().filter(|&&source| source != id.source);
            let names: Vec<String> =
                others.filter_map(|&source| edition.source(source)).map(words::short_name).collect();
            let names = words::any_of(corpus, &names);
            m.leaf("p", &corpus.fill("No related passage found in {sources}", &[("sources", &names)]));
        }
    });
}

/// The reasons of the best pair of a row in one line; behind it what else there is to say of its passages.
fn why(m: &mut Markup, edition: &Edition, columns: Columns, row: &Row, here: &[&Pair], elsewhere: &[&Pair]) {
    let corpus = &edition.corpus;
    let Some((&best, others)) = here.split_first() else { return };
    let shared = carried::claims(&edition.corpus, &[best.a, best.b]).len();
    let mut behind = Vec::new();
    if best.is_version() {
        behind.push(corpus.tr("nearly the same words: what differs is marked").to_string());
    }
    if shared > 0 {
        behind.push(corpus.counted(shared, plural("{n} claim in common", "{n} claims in common")));
    }
    let more = others.len() + elsewhere.len();
    if more > 0 {
        behind.push(corpus.counted(more, plural("{n} also related", "{n} also related")));
    }
    let opens = shared + more > 0;
    m.el(if opens { "details.why" } else { "div.why" }, |m| {
        m.el(if opens { "summary" } else { "p" }, |m| {
            m.el("span.reasons", |m| {
                m.set("id", &pair_id(&edition.corpus, row, best));
                m.text(&passage::reasons(&edition.corpus, best, " · "));
            });
            if !behind.is_empty() {
                m.text(" ");
                m.leaf("span.n", &behind.join(corpus.tr(", ")));
            }
        });
        carried::of_pair(m, edition, [best.a, best.b]);
        for pair in others {
            m.el("p", |m| {
                let both = [pair.a, pair.b].map(|id| corpus.address(id));
                m.leaf("b", &words::all_of(corpus, &both));
                m.text(" ");
                m.el("span", |m| {
                    m.set("id", &pair_id(&edition.corpus, row, pair));
                    m.text(&passage::reasons(&edition.corpus, pair, " · "));
                });
            });
            carried::of_pair(m, edition, [pair.a, pair.b]);
        }
        for pair in elsewhere {
            if let Some(&id) = row.iter().find(|&&id| pair.across(id).is_some()) {
                also(m, edition, columns, id, pair);
                carried::of_pair(m, edition, [pair.a, pair.b]);
            }
        }
    });
}

/// A passage that is related to this one and stands elsewhere in the comparison.
fn also(m: &mut Markup, edition: &Edition, columns: Columns, id: PassageId, pair: &Pair) {
    let Some(across) = pair.across(id) else { return };
    m.el("p", |m| {
        // Of two columns it is plain which passage is meant.
        if columns.sources().len() > 2 {
            m.leaf("b", &edition.corpus.address(id));
            m.text(" ");
        }
        m.text(edition.corpus.tr("Also related:"));
        m.text(" ");
        let comparison = Comparison { columns, ..Comparison::default() };
        let view = View::at(Place::Comparison(comparison), across);
        m.link("a", &edition.href(view), &edition.corpus.address(across));
        m.el("span", |m| {
            m.set("id", &pair_id(&edition.corpus, &[id], pair));
            m.text(&[" (", &passage::reasons(&edition.corpus, pair, edition.corpus.tr(", ")), ")"].concat());
        });
    });
}

/// The id of a pair where its passage in a row is told of.
fn pair_id(corpus: &Corpus, row: &[PassageId], pair: &Pair) -> String {
    let here = row.iter().find_map(|&id| Some([id, pair.across(id)?]));
    here.unwrap_or([pair.a, pair.b]).map(|id| corpus.address(id)).join("-")
}

/// The pairs between any two of the columns that have one of these passages, best first.
pub(super) fn pairs<'a>(
    corpus: &'a Corpus,
    columns: Columns,
    passages: &[PassageId],
) -> impl Iterator<Item = &'a Pair> {
    let column = move |id: PassageId| columns.sources().contains(&id.source);
    let stands = |id: PassageId| passages.contains(&id);
    corpus.pairs.iter().filter(move |pair| column(pair.a) && column(pair.b) && (stands(pair.a) || stands(pair.b)))
}
