//! What an embed shows: parts of the screen with fewer words around them, whose links lead to other embeds.
//!
//! Only `prerender` calls this, so none of it is in the wasm.

use corpus::{Cell, Choice, Claim, Corpus, Filter, PassageId, Row, SetBy, ThemeSet, align};

use super::{
    Screen, carried, claim, claims, map,
    markup::{Attr::*, Markup},
    passage,
    screen::only,
    words,
};
use crate::{embed::Embed, view::Form};

/// Writes an embed, without the line at its foot.
pub(crate) fn guest(m: &mut Markup, corpus: &Corpus, embed: Embed) {
    let view = embed.view();
    let screen = Screen {
        corpus,
        view: &view,
        form: Form::Path,
        notices: &[],
        undo: None,
        live: false,
        more: super::more::place,
        part: super::more::nothing,
    };
    let guest = Guest { screen, embed };
    match embed {
        Embed::Theme(theme) => guest.theme(m, theme),
        Embed::Passage(id) => guest.passage(m, id),
        Embed::Comparison { left, right } => guest.comparison(m, left, right),
        Embed::Claims => guest.claims(m),
        Embed::Claim(claim) => guest.claim(m, claim),
        Embed::Map => guest.map(m),
    }
}

/// An embed being drawn.
struct Guest<'a> {
    screen: Screen<'a>,
    embed: Embed,
}

impl Guest<'_> {
    fn theme(&self, m: &mut Markup, theme: u8) {
        let filter = Filter { themes: ThemeSet::one(theme), ..Filter::default() };
        m.el("h1", |m| {
            self.screen.sign(m, theme);
            m.text(" ");
            m.text(&self.screen.choice_name(Choice::Theme(theme)));
        });
        m.leaf("p.sum", &super::summary(self.screen.corpus, self.screen.view));
        self.themes(m);
        for index in 0..self.screen.corpus.sources.len() as u16 {
            let shown = self.screen.corpus.shown(Filter { sources: only(index).sources, ..filter });
            if !shown.is_empty() {
                m.el("section", |m| {
                    self.source(m, index);
                    shown.iter().for_each(|&id| self.article(m, id, filter.themes));
                });
            }
        }
    }

    fn passage(&self, m: &mut Markup, id: PassageId) {
        let Some(source) = self.screen.source(id.source) else { return };
        m.el("h1", |m| {
            words::name_language(m, source);
            m.text(&words::source_name(source));
        });
        m.leaf("p.sum", &words::imprint(source));
        self.article(m, id, ThemeSet::default());
        self.carried(m, id);
        let pairs: Vec<_> = self.screen.corpus.counterparts(id).collect();
        if pairs.is_empty() {
            return m.leaf("p.sum", "No counterpart in another text.");
        }
        m.leaf("h2", &words::counted(pairs.len(), "counterpart"));
        m.el("ul.counterparts", |m| {
            for (pair, across) in pairs {
                m.el("li", |m| {
                    self.link(m, Embed::Passage(across), &self.screen.corpus.address(across));
                    m.text(" ");
                    m.text(&passage::reasons(self.screen.corpus, pair));
                });
            }
        });
        self.comparisons(m, id.source, None);
    }

    /// The figures in a passage, and the claims that quote it.
    fn carried(&self, m: &mut Markup, id: PassageId) {
        let corpus = self.screen.corpus;
        let figures: Vec<&str> = carried::figures(corpus, id).map(|figure| figure.span.of(corpus.text(id))).collect();
        if !figures.is_empty() {
            m.el("p.sum", |m| {
                m.text(&words::counted(figures.len(), "figure"));
                m.text(": ");
                m.el("span", |m| {
                    words::passage_language(m, corpus, id);
                    m.text(&figures.join(" · "));
                });
            });
        }
        let claims = carried::claims(corpus, &[id]);
        if !claims.is_empty() {
            m.leaf("h2", &words::counted(claims.len(), "claim"));
            m.el("ul.carried", |m| {
                for (index, claim) in claims {
                    m.el("li", |m| self.link(m, Embed::Claim(index), &claim.title));
                }
            });
        }
    }

    fn comparison(&self, m: &mut Markup, left: u16, right: u16) {
        let corpus = self.screen.corpus;
        m.leaf("h1", &self.embed.heading(corpus));
        let pairs = words::counted(corpus.pairs_of(left, right).count(), "pair");
        m.leaf("p.sum", &[&pairs, "; passages of these two without a counterpart are left out here"].concat());
        self.comparisons(m, left, Some(right));
        m.el("div.row", |m| {
            m.el("div", |m| self.source(m, left));
            m.leaf("div.why", "");
            m.el("div", |m| self.source(m, right));
        });
        let paired = |id: &PassageId| corpus.pairs_of(left, right).any(|pair| pair.across(*id).is_some());
        for row in align(corpus, &[left, right]) {
            if row.iter().any(paired) {
                self.row(m, &row, left, right);
            }
        }
    }

    fn claims(&self, m: &mut Markup) {
        let corpus = self.screen.corpus;
        m.leaf("h1", &self.embed.heading(corpus));
        m.leaf("p.sum", &super::page_summary(corpus, self.screen.view));
        self.themes(m);
        if corpus.claims.is_empty() {
            return m.leaf("p", "No claims have been drawn up for these texts.");
        }
        m.el("table", |m| {
            m.leaf("caption", "Where each source speaks to a claim: the value that it gives, or else the passage. Choose a claim to read every quote in full.");
            m.el("thead", |m| {
                m.el("tr", |m| {
                    claims::column(m, |m| m.text("Claim"));
                    for source in &corpus.sources {
                        claims::column(m, |m| m.text(&words::short_name(source)));
                    }
                });
            });
            m.el("tbody", |m| (0..).zip(&corpus.claims).for_each(|(index, claim)| self.claim_row(m, index, claim)));
        });
    }

    fn claim_row(&self, m: &mut Markup, index: u16, claim: &Claim) {
        m.el("tr", |m| {
            m.el("th", |m| {
                m.set(Scope, "row");
                self.link(m, Embed::Claim(index), &claim.title);
                m.text(" ");
                claims::relation(m, claim.relation);
            });
            for (source, index) in self.screen.corpus.sources.iter().zip(0..) {
                m.el("td", |m| {
                    m.set(DataWith, &words::short_name(source));
                    let mut cells: Vec<&Cell> = claim.cells_of(index).collect();
                    if cells.is_empty() {
                        m.leaf("i", "silent");
                    }
                    // Two quotes of one passage are one way to it, unless they give values.
                    cells.dedup_by(|a, b| (a.passage, &a.value) == (b.passage, &b.value));
                    cells.into_iter().for_each(|cell| self.cell(m, cell));
                });
            }
        });
    }

    /// The value that a passage gives, in its language, or else the passage.
    fn cell(&self, m: &mut Markup, cell: &Cell) {
        let corpus = self.screen.corpus;
        m.el("a", |m| {
            m.set(Href, &self.href(Embed::Passage(cell.passage)));
            match &cell.value {
                Some(value) => {
                    words::passage_language(m, corpus, cell.passage);
                    m.text(value);
                }
                None => m.text(&["passage ", &cell.passage.n.to_string()].concat()),
            }
        });
        m.text(" ");
    }

    fn claim(&self, m: &mut Markup, index: u16) {
        let corpus = self.screen.corpus;
        let Some(claim) = corpus.claims.get(usize::from(index)) else { return };
        m.leaf("h1", &claim.title);
        m.leaf("p.sum", &super::page_summary(corpus, self.screen.view));
        m.el("p.stand", |m| {
            claims::relation(m, claim.relation);
            m.text(" ");
            m.text(&claim.note);
        });
        m.el("ol", |m| claim::in_turn(claim).into_iter().for_each(|cell| m.el("li", |m| self.quote(m, cell))));
        claim::identified(m, &self.screen, claim);
        let silent: Vec<String> = claim::silent(corpus, claim)
            .filter_map(|source| self.screen.source(source).map(words::source_name))
            .collect();
        if !silent.is_empty() {
            m.leaf("p.sum", &["Silent: ", &silent.join(", ")].concat());
        }
        m.el("nav", |m| {
            m.set(AriaLabel, "Claims");
            m.el("ul", |m| {
                self.way(m, Embed::Claims, "", |m| m.text("All claims"));
                for &theme in &claim.themes {
                    self.way(m, Embed::Theme(theme), &self.screen.colour(theme), |m| {
                        self.screen.sign(m, theme);
                        m.text(" ");
                        m.text(&self.screen.choice_name(Choice::Theme(theme)));
                    });
                }
            });
        });
    }

    fn quote(&self, m: &mut Markup, cell: &Cell) {
        let Some(source) = self.screen.source(cell.passage.source) else { return };
        m.el("p.margin", |m| {
            m.el("b", |m| {
                words::name_language(m, source);
                m.text(&words::source_name(source));
            });
            m.text(" ");
            self.link(m, Embed::Passage(cell.passage), &self.screen.corpus.address(cell.passage));
        });
        claim::quoted(m, self.screen.corpus, cell);
    }

    fn map(&self, m: &mut Markup) {
        let corpus = self.screen.corpus;
        m.leaf("h1", &corpus.site.title);
        m.leaf("p.sum", &super::summary(corpus, self.screen.view));
        self.themes(m);
        m.link("a.skip", "#foot", "Skip the map");
        for (source, index) in corpus.sources.iter().zip(0..) {
            m.el("h2", |m| {
                words::name_language(m, source);
                m.text(&words::source_name(source));
            });
            map::strip(m, &self.screen, &map::size(&self.screen), source, index, |m, id, _| {
                m.set(Href, &self.href(Embed::Passage(id)))
            });
        }
        m.leaf("p.sum", "Every passage of every source, in order; width is length. Choose one to read it.");
    }

    /// The themes with their numbers, and the map: the way from one embed to the next.
    fn themes(&self, m: &mut Markup) {
        m.el("nav", |m| {
            m.set(AriaLabel, "Themes");
            m.el("ul", |m| {
                for theme in self.screen.themes() {
                    let choice = Choice::Theme(theme);
                    self.way(m, Embed::Theme(theme), &self.screen.colour(theme), |m| {
                        self.screen.sign(m, theme);
                        m.text(" ");
                        m.text(&self.screen.choice_name(choice));
                        m.text(" ");
                        m.el("span.n", |m| m.number(self.screen.count(Filter::default().counted(choice))));
                    });
                }
                if !self.screen.corpus.claims.is_empty() {
                    self.way(m, Embed::Claims, "", |m| m.text("Claims"));
                }
                self.way(m, Embed::Map, "", |m| m.text("Map"));
            });
        });
    }

    /// The comparisons of a source with each of the others, and the present one the other way round.
    fn comparisons(&self, m: &mut Markup, left: u16, right: Option<u16>) {
        m.el("nav", |m| {
            m.set(AriaLabel, "Side by side");
            m.el("ul", |m| {
                m.leaf("li.sum", "Side by side");
                if let Some(right) = right {
                    self.way(m, Embed::Comparison { left: right, right: left }, "", |m| m.text("Swap"));
                }
                for (other, index) in self.screen.corpus.sources.iter().zip(0..) {
                    if index != left {
                        self.way(m, Embed::Comparison { left, right: index }, "", |m| {
                            m.text("with ");
                            m.text(&words::short_name(other));
                        });
                    }
                }
            });
        });
    }

    /// One of several ways, marked where it is the present embed.
    fn way(&self, m: &mut Markup, embed: Embed, class: &str, inside: impl FnOnce(&mut Markup)) {
        m.el("li", |m| {
            m.el("a.pill", |m| {
                m.set(Class, &["pill ", class].concat());
                m.set(Href, &self.href(embed));
                if embed == self.embed {
                    m.set(AriaCurrent, "page");
                }
                inside(m);
            });
        });
    }

    fn source(&self, m: &mut Markup, index: u16) {
        let Some(source) = self.screen.source(index) else { return };
        m.el("h2", |m| {
            words::name_language(m, source);
            m.text(&words::source_name(source));
        });
        m.leaf("p.sum", &words::imprint(source));
    }

    fn article(&self, m: &mut Markup, id: PassageId, themes: ThemeSet) {
        let Some(passage) = self.screen.corpus.passage(id) else { return };
        let name = self.screen.corpus.address(id);
        let counterparts = self.screen.corpus.counterparts(id).count();
        let alone = self.embed == Embed::Passage(id);
        m.el("article", |m| {
            m.set(Id, &name);
            m.set(Class, passage.kind.id());
            m.el("p.margin", |m| {
                match alone {
                    true => m.text(&name),
                    false => self.link(m, Embed::Passage(id), &name),
                }
                for mark in &passage.marks {
                    m.text(" ");
                    if alone {
                        self.screen.sign(m, mark.theme);
                        m.text(" ");
                        self.link(m, Embed::Theme(mark.theme), &self.screen.choice_name(Choice::Theme(mark.theme)));
                    } else {
                        self.named_sign(m, mark.theme);
                    }
                    if mark.set_by == SetBy::Editor {
                        m.text(" set by the editor");
                    }
                }
                if !alone && counterparts > 0 {
                    m.text(" ");
                    self.link(m, Embed::Passage(id), &words::counted(counterparts, "counterpart"));
                }
            });
            passage::text(m, &self.screen, id, themes, &[]);
        });
    }

    /// The sign of a theme where its name does not stand beside it.
    fn named_sign(&self, m: &mut Markup, theme: u8) {
        m.el("span", |m| {
            m.set(Class, &["sign ", &self.screen.colour(theme)].concat());
            m.set(Role, "img");
            m.set(AriaLabel, &self.screen.choice_name(Choice::Theme(theme)));
            m.text(self.screen.theme(theme).map_or("", |theme| &theme.mark));
        });
    }

    fn row(&self, m: &mut Markup, row: &Row, left: u16, right: u16) {
        let corpus = self.screen.corpus;
        let side = |m: &mut Markup, source: u16| {
            let ids = row.iter().filter(|id| id.source == source);
            m.el("div", |m| ids.for_each(|&id| self.article(m, id, ThemeSet::default())));
        };
        let seated = corpus.pairs_of(left, right).find(|pair| row.contains(&pair.a) && row.contains(&pair.b));
        m.el("div.row", |m| {
            side(m, left);
            m.el("div.why", |m| {
                if let Some(pair) = seated {
                    m.leaf("p", &passage::reasons(corpus, pair));
                }
                // Counterparts that stand in another row.
                for pair in corpus.pairs_of(left, right).filter(|&pair| seated != Some(pair)) {
                    if let Some(across) = row.iter().find_map(|&id| pair.across(id)) {
                        m.el("p", |m| {
                            m.text("also at ");
                            self.link(m, Embed::Passage(across), &corpus.address(across));
                            m.text(" ");
                            m.text(&passage::reasons(corpus, pair));
                        });
                    }
                }
            });
            side(m, right);
        });
    }

    fn link(&self, m: &mut Markup, embed: Embed, text: &str) {
        m.link("a", &self.href(embed), text);
    }

    fn href(&self, embed: Embed) -> String {
        embed.href(self.screen.corpus, self.embed)
    }
}
