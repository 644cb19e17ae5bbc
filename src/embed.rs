//! Embeds: what a blog can put in a post, each a page of its own that needs no program.
//!
//! | URL, from the root of the site | embed |
//! |---|---|
//! | `embed/theme/<t>/`, `embed/source/<s>/`, `embed/source/<s>/<t>/` | the passages of one theme, one source, one theme of one source |
//! | `embed/passages/` | the passages of every source; with the query of a view, those that it shows |
//! | `embed/passage/<id>/` | one passage and those related to it |
//! | `embed/compare/<a>/<b>/` | the pairs that two sources have, side by side |
//! | `embed/claims/`, `embed/claims/theme/<t>/`, `embed/claims/relation/<r>/` | claims: how the sources stand, where each speaks, and which have no quote |
//! | `embed/claims/<claim>/` | one claim with every quote in full |
//! | `embed/map/` | every passage of every source at a glance |
//!
//! What the query of an address asks for, the embed's script leaves standing: an embed has no program. Without scripting the
//! page shows all that its path says.
//!
//! Links within an embed lead to other embeds. The one way out is its permanent link, to the [`View`] that it stands for.

use corpus::{Choice, ClaimFilter, Corpus, Filter, PassageId, ThemeSet};

use crate::view::{Comparison, Place, View};

/// What a blog can show: a view, or a part of one, as a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embed {
    /// Passages, grouped by source.
    Passages(Filter),
    /// One passage.
    Passage(PassageId),
    /// Two sources side by side that have pairs, as far as they do.
    Comparison {
        /// The source that sets the rows, by index.
        left: u16,
        /// The other, by index; never the same.
        right: u16,
    },
    /// Claims against every source: all of them, or those of one theme or one relation.
    Claims(ClaimFilter),
    /// One claim with its quotes, by index.
    Claim(u16),
    /// The theme map.
    Map,
}

impl Embed {
    /// The address, relative to the root of the site.
    pub fn url(self, corpus: &Corpus) -> String {
        let id = |source: u16| corpus.sources.get(usize::from(source)).map_or("", |source| source.id.as_str());
        match self {
            Embed::Passages(filter) => {
                let url = View::from(filter).url(corpus);
                let all = if matches!(url.bytes().next(), None | Some(b'?')) { "passages/" } else { "" };
                ["embed/", all, &url].concat()
            }
            Embed::Passage(passage) => ["embed/passage/", &corpus.address(passage), "/"].concat(),
            Embed::Comparison { left, right } => ["embed/compare/", id(left), "/", id(right), "/"].concat(),
            Embed::Claims(_) | Embed::Claim(_) => ["embed/", &self.view().url(corpus)].concat(),
            Embed::Map => "embed/map/".into(),
        }
    }

    /// The address as a link from the page of another embed.
    pub fn href(self, corpus: &Corpus, from: Embed) -> String {
        [from.root(corpus), self.url(corpus)].concat()
    }

    /// The way from the page of this embed up to the root of the site.
    pub fn root(self, corpus: &Corpus) -> String {
        let url = self.url(corpus);
        "../".repeat(url.split('?').next().unwrap_or_default().matches('/').count())
    }

    /// The embed of the passages of a theme, by index, or of [`ThemeSet::NONE`].
    pub fn theme(theme: u8) -> Embed {
        Embed::Passages(Filter { themes: ThemeSet::one(theme), ..Filter::default() })
    }

    /// The embed of every claim.
    pub fn all_claims() -> Embed {
        Embed::Claims(ClaimFilter::default())
    }

    /// Every embed that has a page, in a stable order.
    pub fn pages(corpus: &Corpus) -> Vec<Embed> {
        let mut pages = vec![Embed::Map];
        // What has a page of its own has an embed of its own.
        pages.extend(View::pages(corpus).iter().filter_map(|view| match view.place {
            Place::Passages(filter) => Some(Embed::Passages(filter)),
            Place::Claims(filter) => Some(Embed::Claims(filter)),
            Place::Claim(claim) => Some(Embed::Claim(claim)),
            Place::Comparison(comparison) => {
                comparison.couple(corpus).map(|[left, right]| Embed::Comparison { left, right })
            }
            _ => None,
        }));
        pages.extend(corpus.passages().map(|(id, _)| Embed::Passage(id)));
        pages
    }

    /// The view that it stands for, where its permanent link leads.
    pub fn view(self) -> View {
        match self {
            Embed::Passages(filter) => filter.into(),
            Embed::Passage(passage) => View::of_words(passage, None),
            Embed::Comparison { left, right } => Place::Comparison(Comparison::of(&[left, right])).into(),
            Embed::Claims(filter) => Place::Claims(filter).into(),
            Embed::Claim(claim) => Place::Claim(claim).into(),
            Embed::Map => View::default(),
        }
    }
}

impl View {
    /// The embed that comes nearest to this view.
    pub fn embed(&self, corpus: &Corpus) -> Embed {
        match (self.passage, self.place) {
            (Some(passage), _) => Embed::Passage(passage),
            (None, Place::Comparison(comparison)) => match comparison.couple(corpus) {
                Some([left, right]) => Embed::Comparison { left, right },
                None => {
                    let sources = comparison.columns.sources().iter().copied().collect();
                    Embed::Passages(Filter { sources, themes: comparison.themes, ..Filter::default() })
                }
            },
            (None, Place::Passages(filter)) if filter == Filter::default() => Embed::Map,
            (None, Place::Passages(filter)) => Embed::Passages(filter),
            (None, Place::Claims(filter)) => match filter.choices()[..] {
                [] | [Choice::Theme(_) | Choice::Relation(_)] => Embed::Claims(filter),
                _ => Embed::all_claims(),
            },
            (None, Place::Claim(claim)) => Embed::Claim(claim),
            (None, Place::Comparisons | Place::Search(_) | Place::Figures | Place::Method) => Embed::Map,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use corpus::{Claim, Kind, Pair, Passage, Relation, Source, Span, Theme};
    use proptest::prelude::*;

    use super::*;

    fn corpus() -> Corpus {
        let passage = Passage { span: Span::default(), line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        Corpus {
            themes: ["energy", "arms"].map(|id| Theme { id: id.into(), ..Theme::default() }).into(),
            sources: ["a", "b", "c"]
                .map(|id| Source { id: id.into(), passages: vec![passage.clone(); 2], ..Source::default() })
                .into(),
            claims: vec![Claim { id: "border".into(), ..Claim::default() }],
            pairs: vec![Pair { a: PassageId { source: 0, n: 1 }, b: PassageId { source: 1, n: 2 }, ..Pair::default() }],
            ..Corpus::default()
        }
    }

    /// The embed nearest to the view of a URL.
    fn check(url: &str, nearest: &str) {
        let corpus = corpus();
        let embed = View::read(&corpus, url).0.embed(&corpus);
        assert_eq!(embed.url(&corpus), nearest, "{url}");
    }

    #[test]
    fn every_view_has_an_embed_near_it() {
        check("", "embed/map/");
        check("theme/energy/", "embed/theme/energy/");
        check("theme/none/", "embed/theme/none/");
        check("source/a/arms/", "embed/source/a/arms/");
        check("source/a/", "embed/source/a/");
        check("?theme=energy,arms", "embed/passages/?theme=energy,arms");
        check("source/a/?theme=energy,arms&match=all", "embed/source/a/?theme=energy,arms&match=all");
        check("source/a/#a.2", "embed/passage/a.2/");
        check("compare/b/a/?theme=energy", "embed/compare/b/a/");
        check("compare/b/a/#b.1", "embed/passage/b.1/");
        check("compare/?src=b,c,a", "embed/passages/?src=a,b,c");
        check("compare/?src=c,a", "embed/passages/?src=a,c");
        check("compare/", "embed/map/");
        check("claims/theme/energy/", "embed/claims/theme/energy/");
        check("claims/relation/agree/", "embed/claims/relation/agree/");
        check("claims/?theme=energy,arms", "embed/claims/");
        check("claims/border/", "embed/claims/border/");
        check("figures/", "embed/map/");
        check("method/", "embed/map/");
    }

    #[test]
    fn every_embed_has_a_page_of_its_own_and_a_view_that_leads_back_to_it() {
        let corpus = corpus();
        let pages = Embed::pages(&corpus);
        // The map; passages of all or one of 3 sources, of all or one of 2 themes and none; 6 passages; the one couple in both orders;
        // claims, those of each theme and relation, and the one.
        assert_eq!(pages.len(), 1 + 4 * 4 + 6 + 2 + (1 + 3 + Relation::ALL.len() + 1));
        assert_eq!(pages.iter().map(|embed| embed.url(&corpus)).collect::<BTreeSet<_>>().len(), pages.len());
        for embed in pages {
            let url = embed.view().url(&corpus);
            assert_eq!(View::read(&corpus, &url), (embed.view(), vec![]), "{url}");
            // Of everything, the map comes nearest.
            let nearest = if embed == Embed::Passages(Filter::default()) { Embed::Map } else { embed };
            assert_eq!(embed.view().embed(&corpus), nearest, "{url}");
        }
    }

    #[test]
    fn links_lead_from_one_embed_to_another() {
        let corpus = corpus();
        let comparison = Embed::Comparison { left: 0, right: 1 };
        assert_eq!(Embed::Map.href(&corpus, comparison), "../../../../embed/map/");
        assert_eq!(comparison.href(&corpus, Embed::Map), "../../embed/compare/a/b/");
    }

    proptest! {
        #[test]
        fn any_url_has_an_embed_with_a_page(url in "[a-z/?=,#.&0-9]{0,40}|.*") {
            let corpus = corpus();
            let embed = View::read(&corpus, &url).0.embed(&corpus).url(&corpus);
            let page = embed.split('?').next().unwrap();
            prop_assert!(Embed::pages(&corpus).iter().any(|embed| embed.url(&corpus) == page), "{embed}");
        }
    }
}
