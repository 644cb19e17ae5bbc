//! Every claim against every source: who says what, and who is silent.

use corpus::{Cell, Choice, Claim, Relation};

use super::{
    Screen,
    control::Control,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::Place;

/// How many letters of a quote stand in a cell; the claim's own page has all of it.
const LENGTH: usize = 84;

/// Writes what can be chosen, and the table. `claims.js` wakes the one and filters the other.
pub(super) fn claims(m: &mut Markup, screen: &Screen<'_>) {
    let corpus = screen.corpus;
    if corpus.claims.is_empty() {
        return m.leaf("p.nothing", "No claims have been drawn up for these texts.");
    }
    m.el("noscript", |m| {
        m.leaf(
            "p.silent",
            "Choosing themes, relations and sources needs scripting. The whole table is here without it.",
        );
    });
    choices(m, screen);
    m.drawn("p", &[("class", "nothing"), ("id", "nothing"), ("hidden", "")], |m| {
        m.text("No claim fits all that was chosen. ");
        m.link("a", &screen.href(Place::Claims), "Show all claims");
    });
    m.el("table.claims", |m| {
        m.leaf("caption", "What each source says to a claim, in its own words, cut short: choose one to read it in its passage, or a claim to read every quote in full. “Silent” means that the source does not speak to the claim.");
        m.el("thead", |m| {
            m.el("tr", |m| {
                column(m, |m| m.text("Claim"));
                for source in &corpus.sources {
                    column(m, |m| {
                        words::name_language(m, source);
                        m.text(&words::source_name(source));
                    });
                }
            });
        });
        m.el("tbody", |m| (0..).zip(&corpus.claims).for_each(|(index, claim)| row(m, screen, index, claim)));
    });
}

/// The heading of a column.
pub(super) fn column(m: &mut Markup, inside: impl FnOnce(&mut Markup)) {
    m.el("th", |m| {
        m.set(Scope, "col");
        inside(m);
    });
}

/// The themes, relations and sources that can be chosen, each with the number of its claims.
fn choices(m: &mut Markup, screen: &Screen<'_>) {
    let all = screen.href(Place::Claims);
    let claims = &screen.corpus.claims;
    let count = |fits: &dyn Fn(&Claim) -> bool| claims.iter().filter(|claim| fits(claim)).count();
    m.drawn("div", &[("id", "choose"), ("class", "choose")], |m| {
        list(m, "Themes", |m| {
            for theme in screen.themes() {
                let number = count(&|claim| carries(claim, theme));
                let colour = screen.colour(theme);
                choice(m, screen.choice_id(Choice::Theme(theme)), &colour, number, |m| {
                    screen.sign(m, theme);
                    m.text(" ");
                    m.text(&screen.choice_name(Choice::Theme(theme)));
                });
            }
        });
        list(m, "Relations", |m| {
            for relation in Relation::ALL {
                let number = count(&|claim| claim.relation == relation);
                choice(m, ["r-", relation.id()].concat(), "", number, |m| m.text(relation_name(relation)));
            }
        });
        list(m, "Sources", |m| {
            for (source, index) in screen.corpus.sources.iter().zip(0..) {
                let number = count(&|claim| claim.cells_of(index).next().is_some());
                let id = screen.choice_id(Choice::Source(index));
                choice(m, id, "", number, |m| m.text(&words::short_name(source)));
            }
        });
        m.el("p", |m| {
            m.drawn("a", &[("href", &all), ("class", "pill"), ("aria-current", "true")], |m| m.text("All claims"))
        });
    });
}

fn list(m: &mut Markup, name: &str, inside: impl FnOnce(&mut Markup)) {
    m.el("ul.controls", |m| {
        m.set(AriaLabel, name);
        inside(m);
    });
}

/// A choice, asleep until the script runs.
fn choice(m: &mut Markup, id: String, colour: &str, number: usize, inside: impl Fn(&mut Markup)) {
    let class = if colour.is_empty() { "pill".into() } else { ["pill ", colour].concat() };
    let control = Control { id, class, chosen: false, href: None };
    m.el("li", |m| {
        control.write(m, &|m| {
            inside(m);
            m.text(" ");
            m.el("span.n", |m| m.number(number));
        });
    });
}

fn row(m: &mut Markup, screen: &Screen<'_>, index: u16, claim: &Claim) {
    let themes: Vec<String> = (screen.themes().filter(|&theme| carries(claim, theme)))
        .map(|theme| screen.choice_id(Choice::Theme(theme)))
        .collect();
    // What the row answers to: the ids of its choices. Its sources are told by its cells.
    let is = ["r-", claim.relation.id(), " ", &themes.join(" ")].concat();
    m.drawn("tr", &[("data-is", &is)], |m| {
        m.el("th", |m| {
            m.set(Scope, "row");
            m.link("a", &screen.href(Place::Claim(index)), &claim.title);
            m.el("p", |m| standing(m, screen, claim));
        });
        for (source, index) in screen.corpus.sources.iter().zip(0..) {
            m.el("td", |m| {
                m.set(DataWith, &words::short_name(source));
                let mut cells = claim.cells_of(index).peekable();
                if cells.peek().is_none() {
                    m.leaf("i", "silent");
                }
                cells.for_each(|cell| self::cell(m, screen, cell));
            });
        }
    });
}

/// The relation of a claim, the signs of its themes, and how many voices it rests on where they are fewer than its
/// sources.
fn standing(m: &mut Markup, screen: &Screen<'_>, claim: &Claim) {
    relation(m, claim.relation);
    for &theme in &claim.themes {
        let class = ["sign ", &screen.colour(theme)].concat();
        let name = screen.choice_name(Choice::Theme(theme));
        m.drawn("span", &[("class", &class), ("role", "img"), ("aria-label", &name)], |m| {
            m.text(screen.theme(theme).map_or("", |theme| &theme.mark));
        });
    }
    let voices = screen.corpus.voices(claim);
    if voices.voices < voices.sources {
        m.leaf("small", &voices_counted(voices.sources, voices.voices));
    }
}

/// How many sources speak, and with how many voices.
pub(super) fn voices_counted(sources: usize, voices: usize) -> String {
    [&words::counted(sources, "source"), ", ", &words::counted(voices, "voice")].concat()
}

/// The word for a relation, as it is set.
pub(super) fn relation(m: &mut Markup, relation: Relation) {
    m.el("b", |m| {
        m.set(Class, relation.id());
        m.text(relation_name(relation));
    });
}

fn cell(m: &mut Markup, screen: &Screen<'_>, cell: &Cell) {
    let quote = screen.corpus.quote(cell);
    m.el("a", |m| {
        m.set(Href, &screen.passage_href(cell.passage));
        words::passage_language(m, screen.corpus, cell.passage);
        if let Some(value) = &cell.value {
            m.leaf("b", value);
            m.text(" ");
        }
        m.text(&["“", &shortened(quote, LENGTH), "”"].concat());
    });
}

/// Whether a claim carries a theme; [`corpus::ThemeSet::NONE`] where it carries none.
fn carries(claim: &Claim, theme: u8) -> bool {
    match theme {
        corpus::ThemeSet::NONE => claim.themes.is_empty(),
        theme => claim.themes.contains(&theme),
    }
}

/// What a relation is called.
pub(super) fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Agree => "agree",
        Relation::Differ => "differ",
        Relation::Complement => "complement",
        Relation::OnlyHere => "only here",
    }
}

/// The first words of a text, up to about so many letters; the text itself where little would be left out.
pub(super) fn shortened(text: &str, length: usize) -> String {
    if text.chars().count() <= length + length / 4 {
        return text.into();
    }
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    [text[..end].trim_end_matches(|last: char| last.is_whitespace() || ",;:–-".contains(last)), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_cut_between_words() {
        assert_eq!(shortened("one two three four", 30), "one two three four");
        assert_eq!(shortened("one two, three four five", 10), "one two…");
        assert_eq!(shortened("abcdefghijklmnop", 4), "abcd…");
        assert_eq!(shortened("ééé ééé ééé ééé", 5), "ééé…");
    }
}
