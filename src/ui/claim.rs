//! One claim: every quote in full, who speaks, and who is silent.

use corpus::{Cell, Choice, Claim, Corpus, VoiceKind};

use super::{
    Screen, claims,
    markup::{Attr::*, Markup},
    plot,
    values::comparable,
    words,
};
use crate::view::{Comparison, Place};

/// Writes a claim, given its index.
pub(super) fn claim(m: &mut Markup, screen: &Screen<'_>, index: u16) {
    let corpus = screen.corpus;
    let Some(claim) = corpus.claims.get(usize::from(index)) else { return };
    m.el("p.stand", |m| {
        claims::relation(m, claim.relation);
        m.text(" ");
        m.text(&claim.note);
    });
    if !claim.themes.is_empty() {
        m.el("p.controls", |m| {
            for &theme in &claim.themes {
                let themes = [theme].into_iter().collect();
                m.el("a", |m| {
                    m.set(Class, &["pill ", &screen.colour(theme)].concat());
                    m.set(Href, &screen.href(corpus::Filter { themes, ..corpus::Filter::default() }));
                    screen.sign(m, theme);
                    m.text(" ");
                    m.text(&screen.choice_name(Choice::Theme(theme)));
                });
            }
        });
    }
    m.el("ol.quotes", |m| in_turn(claim).into_iter().for_each(|cell| m.el("li", |m| quote(m, screen, cell))));
    for (scale, values) in comparable(corpus, claim) {
        m.leaf("h2", "On one scale");
        plot::plot(m, screen, &scale, &values);
        plot::key(m);
    }
    identified(m, screen, claim);
    silence(m, screen, claim);
    beside(m, screen, claim);
    neighbours(m, screen, index);
}

/// The voices that are heard in several sources by an identification of ours.
pub(super) fn identified(m: &mut Markup, screen: &Screen<'_>, claim: &Claim) {
    for name in screen.corpus.voices(claim).identified {
        let note = name.note.as_deref().unwrap_or_default();
        m.leaf("p.aside", &[&name.name, " is taken for one voice by us: ", note].concat());
    }
}

/// The cells as they are read: what each source says first, then what each says next.
pub(super) fn in_turn(claim: &Claim) -> Vec<&Cell> {
    let mut turns: Vec<(usize, &Cell)> = Vec::new();
    for (nth, cell) in claim.cells.iter().enumerate() {
        let before = claim.cells[..nth].iter().filter(|other| other.passage.source == cell.passage.source).count();
        turns.push((before, cell));
    }
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, cell)| cell).collect()
}

fn quote(m: &mut Markup, screen: &Screen<'_>, cell: &Cell) {
    let Some(source) = screen.source(cell.passage.source) else { return };
    m.el("p.who", |m| {
        m.el("a", |m| {
            words::name_language(m, source);
            m.set(Href, &screen.source_href(cell.passage.source));
            m.text(&words::source_name(source));
        });
        m.text(" ");
        m.link("a.id", &screen.passage_href(cell.passage), &screen.corpus.address(cell.passage));
    });
    quoted(m, screen.corpus, cell);
}

/// The words of a cell in full, what they measure, and who speaks.
pub(super) fn quoted(m: &mut Markup, corpus: &Corpus, cell: &Cell) {
    m.el("blockquote", |m| {
        words::passage_language(m, corpus, cell.passage);
        m.text(&["“", corpus.quote(cell), "”"].concat());
    });
    let voice = match cell.voice.kind {
        VoiceKind::Source => "the source itself".to_string(),
        VoiceKind::Person | VoiceKind::Outlet => cell.voice.name.clone(),
    };
    let (value, unit) = (cell.value.as_deref(), cell.unit.as_deref());
    let unit = unit.filter(|unit| value.is_none_or(|value| !value.contains(unit)));
    m.el("dl", |m| {
        for (name, words) in [
            ("Value", value),
            ("Unit", unit),
            ("Measured", cell.measure.as_deref()),
            ("As of", cell.as_of.as_deref()),
            ("Voice", Some(voice.as_str())),
        ] {
            let Some(words) = words else { continue };
            m.el("div", |m| {
                m.leaf("dt", name);
                m.leaf("dd", words);
            });
        }
    });
}

/// The sources that do not speak to a claim, by index.
pub(super) fn silent<'a>(corpus: &'a Corpus, claim: &'a Claim) -> impl Iterator<Item = u16> + 'a {
    (0..corpus.sources.len() as u16).filter(|&source| claim.cells_of(source).next().is_none())
}

fn silence(m: &mut Markup, screen: &Screen<'_>, claim: &Claim) {
    let mut silent = silent(screen.corpus, claim).peekable();
    if silent.peek().is_none() {
        return m.leaf("p.aside", "No source is silent.");
    }
    m.el("h2", |m| m.text("Silent"));
    m.el("ul.silent", |m| {
        for source in silent {
            m.el("li", |m| {
                let name = screen.source(source).map(words::source_name).unwrap_or_default();
                m.link("a", &screen.source_href(source), &name);
            });
        }
    });
}

/// The ways to any two of the sources that speak, side by side.
fn beside(m: &mut Markup, screen: &Screen<'_>, claim: &Claim) {
    let speaking: Vec<u16> = claim.passages_by_source().into_keys().collect();
    if speaking.len() < 2 {
        return;
    }
    m.leaf("h2", "Side by side");
    m.el("ul", |m| {
        for (nth, &left) in speaking.iter().enumerate() {
            for &right in &speaking[nth + 1..] {
                let short = |source| screen.source(source).map(words::short_name).unwrap_or_default();
                let place = Place::Comparison(Comparison::of(&[left, right]));
                let name = [&short(left), " and ", &short(right)].concat();
                m.el("li", |m| m.link("a", &screen.href(place), &name));
            }
        }
    });
}

/// The claims before and after.
fn neighbours(m: &mut Markup, screen: &Screen<'_>, index: u16) {
    let claims = &screen.corpus.claims;
    m.el("nav.neighbours", |m| {
        m.set(AriaLabel, "Claims");
        for (to, name) in [(index.checked_sub(1), "Before"), (index.checked_add(1), "Next")] {
            let Some((to, claim)) = to.and_then(|to| Some((to, claims.get(usize::from(to))?))) else { continue };
            m.el("p", |m| {
                m.leaf("span", name);
                m.text(" ");
                m.link("a", &screen.href(Place::Claim(to)), &claim.title);
            });
        }
    });
}
