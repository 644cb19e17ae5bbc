//! The claims and figures of a passage, and the claims that both passages of a pair speak to.

use super::{
    Edition,
    markup::Markup,
    words::{self, Language},
};
use crate::view::Place;
use corpus::{Claim, Corpus, Figure, PassageId};

/// The claims and figures that a passage carries, folded.
pub(super) fn of_passage(m: &mut Markup, edition: &Edition, passage: PassageId) {
    let claims = claims(&edition.corpus, &[passage]);
    let figures: Vec<&Figure> = figures(&edition.corpus, passage).collect();
    let counts: Vec<String> = [(claims.len(), words::CLAIMS), (figures.len(), words::FIGURES)]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, of)| edition.corpus.counted(count, of))
        .collect();
    if counts.is_empty() {
        return;
    }
    m.el("details.counterparts.carried", |m| {
        m.leaf("summary", &counts.join(edition.corpus.tr(", ")));
        m.el("ul", |m| {
            for (index, claim) in claims {
                m.el("li", |m| m.link("a", &edition.href(Place::Claim(index)), &claim.title));
            }
            for figure in figures {
                m.el("li", |m| {
                    m.el("a", |m| {
                        m.set("href", &figure_href(edition, figure));
                        m.language(Language::of(&edition.corpus, edition.corpus.lang(passage)));
                        m.text(figure.span.of(edition.corpus.text(passage)));
                    });
                });
            }
        });
    });
}

/// The claims that both passages of a pair address, a line each; nothing if there are none.
pub(super) fn of_pair(m: &mut Markup, edition: &Edition, passages: [PassageId; 2]) {
    let claims = claims(&edition.corpus, &passages);
    if claims.is_empty() {
        return;
    }
    m.el("ul.shared-claims", |m| {
        for (index, claim) in claims {
            m.el("li", |m| m.link("a", &edition.href(Place::Claim(index)), &claim.title));
        }
    });
}

/// The claims that all of these passages speak to, each with its index.
pub fn claims<'a>(corpus: &'a Corpus, passages: &[PassageId]) -> Vec<(u16, &'a Claim)> {
    let speaks = |claim: &Claim, passage| claim.cells.iter().any(|cell| cell.passage == passage);
    let fit = |(_, claim): &(u16, &Claim)| passages.iter().all(|&passage| speaks(claim, passage));
    (0..).zip(&corpus.claims).filter(fit).collect()
}

/// The figures in a passage, in order.
pub fn figures(corpus: &Corpus, passage: PassageId) -> impl Iterator<Item = &Figure> {
    corpus.figures.iter().filter(move |figure| figure.passage == passage)
}

/// The id of a figure on the page of figures: the address of its passage, and its number in it.
pub fn figure_id(corpus: &Corpus, figure: &Figure) -> String {
    let before = figures(corpus, figure.passage).take_while(|other| other.span.start < figure.span.start).count();
    [&corpus.address(figure.passage), "-", &(before + 1).to_string()].concat()
}

fn figure_href(edition: &Edition, figure: &Figure) -> String {
    [&edition.href(Place::Figures), "#", &figure_id(&edition.corpus, figure)].concat()
}
