//! What only the page of a place tells: of a source, what it alone says, what it does not mention, whom it names; of two
//! sources, the claims that both speak to.

use corpus::{Claim, Relation};

use super::{Screen, markup::Markup, names, words};
use crate::view::Place;

/// Writes what only the page of a place tells.
pub(super) fn aside(m: &mut Markup, screen: &Screen<'_>, place: Place) {
    m.el("section.more", |m| match place {
        Place::Passages(filter) => {
            let Some(source) = filter.sources.single() else { return };
            let speaks = |claim: &Claim| claim.cells_of(source).next().is_some();
            if !screen.corpus.claims.is_empty() {
                m.leaf("h2", "Claims");
                list(m, screen, "Only this source says", &|claim| {
                    claim.relation == Relation::OnlyHere && speaks(claim)
                });
                list(m, screen, "Not mentioned here", &|claim| !speaks(claim));
                list(m, screen, "Said here and elsewhere", &|claim| {
                    claim.relation != Relation::OnlyHere && speaks(claim)
                });
            }
            names::names(m, screen, source);
        }
        Place::Comparison(comparison) => {
            let sources = comparison.columns.sources();
            let names = sources.iter().filter_map(|&source| screen.source(source)).map(words::short_name);
            let heading = [&words::joined(&names.collect::<Vec<_>>(), "and"), " both speak to"].concat();
            list(m, screen, &heading, &|claim| sources.iter().all(|&source| claim.cells_of(source).next().is_some()));
        }
        _ => {}
    });
}

/// A closed list of the claims that fit, with their number; nothing where none does.
fn list(m: &mut Markup, screen: &Screen<'_>, heading: &str, fits: &dyn Fn(&Claim) -> bool) {
    let claims: Vec<(u16, &Claim)> = (0..).zip(&screen.corpus.claims).filter(|(_, claim)| fits(claim)).collect();
    if claims.is_empty() {
        return;
    }
    m.el("details", |m| {
        m.el("summary", |m| {
            m.leaf("b", heading);
            m.text(" ");
            m.el("span.n", |m| m.number(claims.len()));
        });
        m.el("dl", |m| {
            for (index, claim) in claims {
                m.el("div", |m| m.link("a", &screen.href(Place::Claim(index)), &claim.title));
            }
        });
    });
}
