//! What surrounds every screen: the head with its ways, the heading, the foot.

use corpus::{Choice, Corpus, Match, ThemeSet};

use super::{
    Screen, comparison, comparisons,
    markup::{Attr::*, Markup},
    more, passages, words,
};
use crate::view::{Form, Place, View};

/// What stands over a screen.
pub(super) struct Title {
    /// The way up, where it is not to everything.
    pub(super) up: Option<(Place, &'static str)>,
    /// The heading.
    pub(super) heading: String,
    /// How much there is, in words.
    pub(super) summary: String,
}

/// Writes a screen of the app.
pub(crate) fn screen(m: &mut Markup, screen: &Screen<'_>) {
    let (corpus, view) = (screen.corpus, screen.view);
    let up = matches!(view.place, Place::Comparison(_)).then_some((Place::Comparisons, "Side by side"));
    let title = Title { up, heading: heading(corpus, view), summary: summary(corpus, view) };
    frame(m, screen, &title, |m| match view.place {
        Place::Passages(filter) => passages::passages(m, screen, filter),
        Place::Comparisons => comparisons::comparisons(m, screen),
        Place::Comparison(comparison) => comparison::comparison(m, screen, comparison),
        _ => m.leaf("p", "This page is written when the whole site is built."),
    });
}

/// Writes what is `inside`, and all that surrounds it.
pub(super) fn frame(m: &mut Markup, screen: &Screen<'_>, title: &Title, inside: impl FnOnce(&mut Markup)) {
    m.el("header.head", |m| head(m, screen));
    m.el("main", |m| {
        m.set(Id, "main");
        m.el("div.title", |m| {
            m.el("p.over", |m| match title.up {
                Some((place, name)) => m.link("a", &screen.href(place), name),
                None => m.text(&screen.corpus.site.subject),
            });
            m.el("h1", |m| {
                m.set(TabIndex, "-1");
                // The heading of a source is its name.
                if let Place::Passages(filter) = screen.view.place
                    && filter.themes.is_empty()
                    && let Some(source) = filter.sources.single()
                {
                    screen.source(source).into_iter().for_each(|source| words::name_language(m, source));
                }
                m.text(&title.heading);
            });
            m.leaf("p.sum", &title.summary);
        });
        notices(m, screen);
        inside(m);
    });
    m.el("footer.foot", |m| {
        m.el("p", |m| {
            m.text(&screen.corpus.site.title);
            m.text(". The texts belong to their authors; their words are shown as they stand.");
        });
        m.el("p", |m| m.link("a", &screen.href(Place::Method), "How this was made"));
    });
}

fn head(m: &mut Markup, screen: &Screen<'_>) {
    let place = &screen.view.place;
    let compares = matches!(place, Place::Comparisons | Place::Comparison(_));
    let ways = [
        (View::default(), "Passages", matches!(place, Place::Passages(_))),
        (Place::Comparisons.into(), "Compare", compares),
        (Place::Claims.into(), "Claims", matches!(place, Place::Claims | Place::Claim(_))),
        (Place::Figures.into(), "Figures", *place == Place::Figures),
        (Place::Method.into(), "Method", *place == Place::Method),
    ];
    m.link("a.brand", &screen.href(View::default()), "Crossread");
    m.el("nav", |m| {
        m.set(AriaLabel, "Main");
        m.el("ul", |m| {
            for (view, name, here) in ways {
                m.el("li", |m| {
                    m.el("a", |m| {
                        if here {
                            m.set(AriaCurrent, if view.place == *place { "page" } else { "true" });
                        }
                        m.set(Href, &screen.href(view));
                        m.text(name);
                    });
                });
            }
        });
    });
}

/// The heading of a view of the app.
pub(crate) fn heading(corpus: &Corpus, view: &View) -> String {
    let screen = Screen {
        corpus,
        view,
        form: Form::Path,
        notices: &[],
        undo: None,
        live: false,
        more: more::place,
        part: more::nothing,
    };
    let short = |source| screen.source(source).map(words::short_name).unwrap_or_default();
    let themes = |themes: ThemeSet, word| {
        let themes: Vec<String> = themes.iter().map(|theme| screen.choice_name(Choice::Theme(theme))).collect();
        words::joined(&themes, word)
    };
    match &view.place {
        Place::Passages(filter) => {
            let themes = themes(filter.themes, if filter.matching == Match::All { "and" } else { "or" });
            match (filter.sources.single(), themes.is_empty()) {
                (None, true) if filter.sources.is_empty() && !filter.kinds.is_empty() => {
                    let kinds: Vec<String> =
                        filter.kinds.iter().map(|kind| screen.choice_name(Choice::Kind(kind))).collect();
                    words::joined(&kinds, "and")
                }
                (None, true) if filter.sources.is_empty() => corpus.site.title.clone(),
                (Some(source), true) => screen.choice_name(Choice::Source(source)),
                (Some(source), false) => [&themes, " in ", &screen.choice_name(Choice::Source(source))].concat(),
                (_, true) => "A choice of sources".into(),
                (_, false) => themes,
            }
        }
        Place::Comparisons => "Compare".into(),
        Place::Comparison(comparison) => {
            let themes = themes(comparison.themes, "or");
            let parted = if themes.is_empty() { "" } else { ": " };
            let columns: Vec<String> = comparison.columns.sources().iter().map(|&source| short(source)).collect();
            [&words::joined(&columns, "and"), parted, &themes].concat()
        }
        _ => String::new(),
    }
}

/// How much a view of the app shows, in words.
pub(crate) fn summary(corpus: &Corpus, view: &View) -> String {
    match &view.place {
        Place::Passages(filter) => {
            let mut sources: Vec<u16> = corpus.shown(*filter).iter().map(|id| id.source).collect();
            if sources.is_empty() {
                return "No passages".into();
            }
            let passages = words::counted(sources.len(), "passage");
            sources.dedup();
            [&passages, " in ", &words::counted(sources.len(), "source")].concat()
        }
        Place::Comparisons => [&words::counted(corpus.pairs.len(), "pair"), " of passages"].concat(),
        Place::Comparison(comparison) => comparison::summary(corpus, *comparison),
        _ => String::new(),
    }
}

/// The title of a view of the app.
pub(crate) fn title(corpus: &Corpus, view: &View) -> String {
    entitled(corpus, heading(corpus, view))
}

/// The title of what has this heading.
pub(super) fn entitled(corpus: &Corpus, heading: String) -> String {
    let site = &corpus.site.title;
    let before = if heading == *site { String::new() } else { [&heading, " · "].concat() };
    [&before, site, " · Crossread"].concat()
}

fn notices(m: &mut Markup, screen: &Screen<'_>) {
    if screen.notices.is_empty() {
        return;
    }
    m.el("ul.notices", |m| {
        for notice in screen.notices {
            m.el("li", |m| {
                m.text(&["The ", notice.what, " “"].concat());
                m.leaf("b", &notice.value);
                m.text("” cannot be shown here and was left out.");
            });
        }
    });
}
