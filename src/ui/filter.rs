//! The filter: every choice with its number.

use corpus::{Choice, Filter, Kind, Match};

use super::{
    Screen,
    control::Control,
    markup::{Attr::*, Markup},
    words,
};
use crate::view::View;

/// Writes the column of choices; on a small screen it is a sheet.
pub(super) fn filter(m: &mut Markup, screen: &Screen<'_>, filter: Filter) {
    m.el("button.open", |m| {
        m.set(PopoverTarget, "filter");
        m.text("Filter");
    });
    m.el("aside", |m| {
        m.set(Id, "filter");
        m.set(AriaLabel, "Filter");
        m.set(Popover, "auto");
        m.el("button.close", |m| {
            m.set(PopoverTarget, "filter");
            m.set(PopoverTargetAction, "hide");
            m.text("Show ");
            m.text(&words::counted(screen.count(filter), "passage"));
        });
        m.leaf("h2", "Themes");
        let themes: Vec<Choice> = screen.themes().map(Choice::Theme).collect();
        toggles(m, screen, filter, &themes);
        m.el("p.match", |m| {
            m.text("Match ");
            matching(m, screen, filter, Match::Any);
            m.text(" ");
            matching(m, screen, filter, Match::All);
        });
        m.leaf("h2", "Sources");
        let sources: Vec<Choice> = (0..screen.corpus.sources.len() as u16).map(Choice::Source).collect();
        toggles(m, screen, filter, &sources);
        m.leaf("h2", "Kinds");
        let has = |kind: &Kind| screen.count(Filter::default().counted(Choice::Kind(*kind))) > 0;
        let kinds: Vec<Choice> = Kind::CHOICES.into_iter().filter(has).map(Choice::Kind).collect();
        toggles(m, screen, filter, &kinds);
    });
}

/// Choices, each chosen or not, with the number of passages it holds.
fn toggles(m: &mut Markup, screen: &Screen<'_>, filter: Filter, choices: &[Choice]) {
    m.el("ul", |m| {
        for &choice in choices {
            let theme = if let Choice::Theme(theme) = choice { Some(theme) } else { None };
            let control = Control {
                id: screen.choice_id(choice),
                class: ["toggle ", &theme.map(|theme| screen.colour(theme)).unwrap_or_default()].concat(),
                chosen: filter.has(choice),
                href: screen.control(filter.toggled(choice), page(filter, choice)),
            };
            m.el("li", |m| {
                control.write(m, &|m| {
                    if let Some(theme) = theme {
                        screen.sign(m, theme);
                    }
                    screen.choice(m, choice);
                    m.text(" ");
                    m.el("span.n", |m| m.number(screen.count(filter.counted(choice))));
                });
            });
        }
    });
}

/// The page that comes nearest to a choice, where one does: its theme, its source, or both.
fn page(filter: Filter, choice: Choice) -> Option<View> {
    let page = Filter { themes: filter.themes, sources: filter.sources, ..Filter::default() }.counted(choice);
    let single = page.sources.iter().count() <= 1 && page.themes.iter().count() <= 1;
    (single && page.kinds.is_empty()).then(|| page.into())
}

fn matching(m: &mut Markup, screen: &Screen<'_>, filter: Filter, matching: Match) {
    let name = if matching == Match::All { "all" } else { "any" };
    let control = Control {
        id: ["m-", name].concat(),
        class: "pill".into(),
        chosen: filter.matching == matching,
        href: screen.control(Filter { matching, ..filter }, None),
    };
    control.write(m, &|m| m.text(name));
}
