//! The claims of a source, by whether it alone speaks or others too, and those that several sources speak to.

use corpus::{Claim, ClaimFilter, Relation, msg};

use super::{Edition, markup::Markup, words};
use crate::view::Place;

/// What a source alone says, what it does not mention, of what no quote of it was found, and what it says as others do.
pub(super) fn of_source(m: &mut Markup, edition: &Edition, source: u16) {
    if edition.corpus.claims.is_empty() {
        return;
    }
    let speaks = |claim: &Claim| claim.cells_of(source).next().is_some();
    let alone = |claim: &Claim| claim.relation == Relation::OnlyHere;
    m.leaf("h2", edition.corpus.tr("Claims"));
    list(m, edition, edition.corpus.tr("Only this source says"), &|claim| speaks(claim) && alone(claim));
    let silent = |claim: &Claim| claim.silent.contains(&source);
    list(m, edition, edition.corpus.tr("Not mentioned here"), &silent);
    list(m, edition, edition.corpus.tr("No quote found here"), &|claim| !speaks(claim) && !silent(claim));
    list(m, edition, edition.corpus.tr("Said here and elsewhere"), &|claim| speaks(claim) && !alone(claim));
}

/// The claims among those chosen that all of these sources address.
pub(super) fn of_all(m: &mut Markup, edition: &Edition, sources: &[u16], chosen: ClaimFilter) {
    let heading = match sources.len() {
        2 => msg("Claims that both address"),
        _ => msg("Claims that all address"),
    };
    let address = |claim: &Claim| sources.iter().all(|&source| claim.cells_of(source).next().is_some());
    let fits = |claim: &Claim| chosen.shows(claim) && address(claim);
    listed(m, edition, edition.corpus.tr(heading), &fits, &|claim| {
        // A relation is one of all its sources: where others speak too, it may be theirs.
        let theirs = claim.cells.iter().all(|cell| sources.contains(&cell.passage.source));
        theirs.then(|| words::relation_name(&edition.corpus, claim.relation).to_string())
    });
}

/// The claims that fit.
fn list(m: &mut Markup, edition: &Edition, heading: &str, fits: &dyn Fn(&Claim) -> bool) {
    listed(m, edition, heading, fits, &|_| None);
}

/// The claims that fit, each with a word if there is one.
fn listed(
    m: &mut Markup,
    edition: &Edition,
    heading: &str,
    fits: &dyn Fn(&Claim) -> bool,
    word: &dyn Fn(&Claim) -> Option<String>,
) {
    let claims: Vec<(u16, &Claim)> = (0..).zip(&edition.corpus.claims).filter(|(_, claim)| fits(claim)).collect();
    folded(m, heading, claims.len(), |m| {
        for (index, claim) in claims {
            m.el("div", |m| {
                m.link("a", &edition.href(Place::Claim(index)), &claim.title);
                if let Some(word) = word(claim) {
                    m.text(" ");
                    m.leaf("small", &word);
                }
            });
        }
    });
}

/// A folded list with the number of its entries; nothing if there are none.
pub(super) fn folded(m: &mut Markup, heading: &str, count: usize, entries: impl FnOnce(&mut Markup)) {
    if count == 0 {
        return;
    }
    m.el("details", |m| {
        m.el("summary", |m| {
            m.leaf("b", heading);
            m.text(" ");
            m.leaf("span.n", &count.to_string());
        });
        m.el("dl", entries);
    });
}
