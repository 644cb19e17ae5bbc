//! What only pages tell of a passage: the claims and figures that it carries; of a pair, the claims that both speak to.

use corpus::{Claim, Corpus, Figure, PassageId};

use super::{
    Screen,
    markup::{Attr::*, Markup},
    screen::only,
    words,
};
use crate::view::Place;

/// Writes what a passage carries, on the page of its source, or what the passages of a pair carry both, into the
/// element that stands for them.
pub(super) fn carried(m: &mut Markup, screen: &Screen<'_>, passages: &[PassageId]) {
    match *passages {
        [passage] if screen.view.place == Place::Passages(only(passage.source)) => of_passage(m, screen, passage),
        [_, _] => of_pair(m, screen, passages),
        _ => {}
    }
}

fn of_passage(m: &mut Markup, screen: &Screen<'_>, passage: PassageId) {
    let claims = claims(screen.corpus, &[passage]);
    let figures: Vec<&Figure> = figures(screen.corpus, passage).collect();
    let mut counts = Vec::new();
    for (count, noun) in [(claims.len(), "claim"), (figures.len(), "figure")] {
        if count > 0 {
            counts.push(words::counted(count, noun));
        }
    }
    if counts.is_empty() {
        return;
    }
    m.el("details.counterparts.part", |m| {
        m.leaf("summary", &counts.join(", "));
        m.el("ul", |m| {
            for (index, claim) in claims {
                m.el("li", |m| m.link("a", &screen.href(Place::Claim(index)), &claim.title));
            }
            for figure in figures {
                m.el("li", |m| {
                    m.el("a", |m| {
                        let id = figure_id(screen.corpus, figure);
                        m.set(Href, &[&screen.href(Place::Figures), "#", &id].concat());
                        words::passage_language(m, screen.corpus, passage);
                        m.text(figure.span.of(screen.corpus.text(passage)));
                    });
                });
            }
        });
    });
}

fn of_pair(m: &mut Markup, screen: &Screen<'_>, passages: &[PassageId]) {
    let claims = claims(screen.corpus, passages);
    if claims.is_empty() {
        return;
    }
    m.el("span.part", |m| {
        m.el("br", |_| {});
        m.text(&words::counted(claims.len(), "claim"));
        m.text(" in common");
        for (index, claim) in claims {
            m.el("br", |_| {});
            m.link("a", &screen.href(Place::Claim(index)), &claim.title);
        }
    });
}

/// The claims that all of these passages speak to, each with its index.
pub(super) fn claims<'a>(corpus: &'a Corpus, passages: &[PassageId]) -> Vec<(u16, &'a Claim)> {
    let speaks = |claim: &Claim, passage| claim.cells.iter().any(|cell| cell.passage == passage);
    let fit = |(_, claim): &(u16, &Claim)| passages.iter().all(|&passage| speaks(claim, passage));
    (0..).zip(&corpus.claims).filter(fit).collect()
}

/// The figures in a passage, in order.
pub(super) fn figures(corpus: &Corpus, passage: PassageId) -> impl Iterator<Item = &Figure> {
    corpus.figures.iter().filter(move |figure| figure.passage == passage)
}

/// The place of a figure on the page of figures: its passage, and its number in it.
pub(super) fn figure_id(corpus: &Corpus, figure: &Figure) -> String {
    let before = figures(corpus, figure.passage).take_while(|other| other.span.start < figure.span.start).count();
    [&corpus.address(figure.passage), "-", &(before + 1).to_string()].concat()
}
