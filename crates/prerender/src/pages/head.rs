//! What stands in the head of a page and is its own: its addresses, its description, its CSS.

use corpus::Corpus;
use crossread::{
    View,
    ui::{self, FEW},
    view::{Links, Place},
};

use super::dataset::dataset;
use crate::{
    embeds::oembed,
    pictures::Picture,
    site::{
        escape::escaped,
        preview::Preview,
        style::{SCREENS, Style},
    },
};

const CLAIM_STYLE: &str =
    concat!(include_str!("../../../../style/plot.css"), include_str!("../../../../style/claim.css"));
const FIGURES_STYLE: &str =
    concat!(include_str!("../../../../style/plot.css"), include_str!("../../../../style/figures.css"));
const METHOD_STYLE: &str = include_str!("../../../../style/method.css");

/// The CSS of a page: that of the app's screens, or what a page has that the app does not draw.
pub(crate) fn style(corpus: &Corpus, place: &Place) -> Style {
    match place {
        Place::Passages(_) | Place::Comparisons | Place::Comparison(_) | Place::Claims(_) | Place::Search(_) => {
            if corpus.sources.len() > FEW {
                Style::everything().in_file(SCREENS)
            } else {
                Style::screen(place)
            }
        }
        Place::Claim(_) => Style::page(CLAIM_STYLE),
        Place::Figures => Style::page(FIGURES_STYLE),
        Place::Method => Style::page(METHOD_STYLE),
    }
}

/// What only the head tells: the canonical address of a page, its description, what other sites show of it, the data set
/// that it stands for, and where a blog finds its embed; as HTML.
pub(crate) fn head(corpus: &Corpus, view: &View, picture: Option<&Picture>) -> String {
    let url = view.canonical().url(corpus);
    let canonical = match &corpus.site.address {
        Some(address) => format!("{address}{url}"),
        None => Links::from_page(corpus, view).to(corpus, &view.canonical()),
    };
    let description = format!("{}. {}.", corpus.site.subject, ui::summary(corpus, view));
    let preview = Preview {
        site: corpus.site.address.as_deref(),
        name: &corpus.site.title,
        title: &ui::heading(corpus, view),
        description: &description,
        url: &url,
        picture,
    };
    format!(
        r#"<link rel="canonical" href="{}"><meta name="description" content="{}">{}{}{}"#,
        escaped(&canonical),
        escaped(&description),
        preview.html(),
        if is_about_all(view) { dataset(corpus) } else { String::new() },
        discovery(corpus, view)
    )
}

/// Whether a page is about all of the corpus: that of everything, and the one on method.
fn is_about_all(view: &View) -> bool {
    *view == View::default() || view.place == Place::Method
}

/// Where a blog finds the embed of a view, for the views that have one of their own.
fn discovery(corpus: &Corpus, view: &View) -> String {
    let embed = view.embed(corpus);
    if embed.view() == *view { oembed::discovery(corpus, embed) } else { String::new() }
}
