//! What pages show: the screens of the app, drawn once, and those that only pages have.

mod around;
mod claim;
mod dataset;
pub(crate) mod document;
mod figures;
pub(crate) mod head;
pub(crate) mod lost;
mod method;
pub(crate) mod plot;
mod timeline;
mod unstarted;
pub(crate) mod values;

use corpus::{ClaimFilter, msg};
use crossread::{
    View,
    ui::{self, Edition, Title},
    view::Place,
};
use ingest::Measures;
use yew::prelude::*;

/// The page of a view, without the document around it.
pub(crate) fn html(edition: &Edition, measures: &Measures, view: &View) -> Html {
    let inside = match view.place {
        Place::Passages(_) | Place::Comparisons | Place::Comparison(_) | Place::Claims(_) | Place::Search(_) => {
            return ui::screen(edition, view, &[], None);
        }
        Place::Claim(claim) => claim::claim(edition, claim),
        Place::Figures => figures::figures(edition),
        Place::Method => method::method(edition, measures),
    };
    let up = matches!(view.place, Place::Claim(_)).then_some((Place::Claims(ClaimFilter::default()), msg("Claims")));
    let (heading, summary) = (ui::heading(&edition.corpus, view), ui::summary(&edition.corpus, view));
    ui::frame(edition, view, &Title { up, heading, summary, ..Title::default() }, &[], inside)
}
