//! Sources side by side: related passages face each other, and what stands alone in between is folded.

use corpus::{Band, Choice, ClaimFilter, Corpus, Filter, Kind, Pair, PassageId, align, bands, msg, plural};
use yew::prelude::*;

use super::{
    Edition, bar, claim_lists,
    control::{self, Control, link, named},
    groups::{Group, groups},
    markup::written,
    passages::chosen_cues,
    row,
    unchanged::{Part, Unchanged},
    words::{self, Language},
};
use crate::view::{Columns, Comparison, Layout, Place, Rows};

/// The comparison, with its controls. What a theme leaves out is hidden, so that a choice redraws no passage.
pub(super) fn comparison(edition: &Edition, comparison: &Comparison) -> Html {
    let corpus = &edition.corpus;
    let place = Place::Comparison(*comparison);
    let columns = comparison.columns.sources();
    if edition.stands() {
        return controls(edition, comparison);
    }
    // Other columns have other rows, which have nothing in common with these.
    let key = edition.href(Place::Comparison(Comparison { columns: comparison.columns, ..Comparison::default() }));
    let bands = bands(align(corpus, columns), columns);
    let facing = |band: &Band| matches!(band, Band::Facing(_));
    let none = !bands.iter().any(facing);
    let any = bands.iter().any(|band| passages_of(band).iter().any(|&id| shows(corpus, comparison, id)));
    let notice = if !any {
        let all = edition.href(place.cleared());
        html! {
            <p key="nothing" class="nothing">
                { edition.tr("No passage of these sources carries what was chosen.") }{ " " }{ link(all, edition.tr("Show every passage")) }
            </p>
        }
    } else if none {
        html! { <p key="none" class="nothing">{ edition.tr("No related passages were found in these sources.") }</p> }
    } else {
        Html::default()
    };
    let open = none || comparison.rows == Rows::All;
    let mut room = edition.folds;
    let rows = bands.into_iter().map(|band| match band {
        Band::Facing(row) => {
            let hidden = !row.iter().any(|&id| shows(corpus, comparison, id));
            html! {
                <div class="row" {hidden}>
                    <Unchanged edition={edition.clone()} part={Part::Facing(comparison.columns, row)} />
                </div>
            }
        }
        Band::Alone(alone) => {
            let left = room.checked_sub(alone.len());
            room = left.unwrap_or(room);
            fold(edition, comparison, &alone, open, left.is_some())
        }
    });
    let all = if comparison.rows == Rows::All { " all" } else { "" };
    let class = ["rows", &laid_out(comparison), all, &chosen_cues(corpus, comparison.themes)].concat();
    let claims = ClaimFilter { themes: comparison.themes, ..ClaimFilter::default() };
    html! {
        <>
            { bar::saying(edition, chosen(corpus, comparison)) }
            { controls(edition, comparison) }
            <section key={["claims ", &edition.href(place)].concat()} class="more">
                { written(|m| claim_lists::of_all(m, edition, columns, claims)) }
            </section>
            <div {key} id="list" {class}>
                <div class="row heads">{ for columns.iter().map(|&index| head(edition, index)) }</div>
                { notice }
                { for rows }
            </div>
        </>
    }
}

/// The pairs that a comparison shows, best first.
pub fn pairs_shown<'a>(corpus: &'a Corpus, comparison: &Comparison) -> Vec<&'a Pair> {
    row::pairs(corpus, comparison.columns, &passages_shown(corpus, comparison)).collect()
}

/// How much a comparison shows, in words. A passage that stands alone may be related to one in another row.
pub(super) fn summary(corpus: &Corpus, comparison: &Comparison) -> String {
    let pairs = pairs_shown(corpus, comparison);
    let related = |id| pairs.iter().any(|pair| pair.across(id).is_some());
    let shown = passages_shown(corpus, comparison);
    let without = shown.into_iter().filter(|&id| counts(corpus, id) && !related(id)).count();
    let pairs = corpus.counted(pairs.len(), plural("{n} related pair", "{n} related pairs"));
    let without = corpus.counted(without, plural("{n} passage without one", "{n} passages without one"));
    corpus.fill("{pairs}; {passages}", &[("pairs", &pairs), ("passages", &without)])
}

/// The passages that a comparison shows.
fn passages_shown(corpus: &Corpus, comparison: &Comparison) -> Vec<PassageId> {
    let columns = comparison.columns.sources();
    let mut shown = Vec::new();
    for band in bands(align(corpus, columns), columns) {
        match band {
            Band::Facing(row) if row.iter().any(|&id| shows(corpus, comparison, id)) => shown.extend(row),
            Band::Facing(_) => {}
            Band::Alone(alone) => shown.extend(alone.into_iter().filter(|&id| shows(corpus, comparison, id))),
        }
    }
    shown
}

/// The passages of a band.
fn passages_of(band: &Band) -> &[PassageId] {
    match band {
        Band::Facing(passages) | Band::Alone(passages) => passages,
    }
}

/// Whether a passage carries what was chosen. Furniture carries nothing.
fn shows(corpus: &Corpus, comparison: &Comparison, id: PassageId) -> bool {
    let filter = Filter { themes: comparison.themes, ..Filter::default() };
    comparison.themes.is_empty() || corpus.passage(id).is_some_and(|passage| filter.shows(id, passage))
}

/// Whether a passage counts.
fn counts(corpus: &Corpus, id: PassageId) -> bool {
    corpus.passage(id).is_some_and(|passage| passage.kind != Kind::Furniture)
}

/// The classes that say how many columns there are, and how they are laid out.
fn laid_out(comparison: &Comparison) -> String {
    let layout = match comparison.layout {
        Layout::Side => " side",
        Layout::Interleaved => " interleaved",
        Layout::ByWidth => "",
    };
    [" of-", &comparison.columns.sources().len().to_string(), layout].concat()
}

/// Passages that stand alone, folded into one line that opens in place; if there is no room for them, on the ways to where
/// they stand in their texts.
fn fold(edition: &Edition, comparison: &Comparison, alone: &[PassageId], open: bool, room: bool) -> Html {
    let corpus = &edition.corpus;
    let columns = comparison.columns.sources();
    let shown = |id: &PassageId| shows(corpus, comparison, *id);
    let mut counts: Vec<String> = Vec::new();
    let mut total = 0;
    for &column in columns {
        let of_column = |id: &&PassageId| id.source == column && shown(id) && self::counts(corpus, **id);
        let count = alone.iter().filter(of_column).count();
        total += count;
        if let Some(source) = edition.source(column).filter(|_| count > 0) {
            counts.push([&words::short_name(source), " ", &count.to_string()].concat());
        }
    }
    let line = match total {
        0 => corpus.tr("Not part of the text").to_string(),
        _ => [&corpus.counted(total, words::PASSAGES), ": ", &counts.join(corpus.tr(", "))].concat(),
    };
    let side = |&column: &u16| {
        let of_column = alone.iter().filter(|id| id.source == column);
        let passages = of_column.take(if room { alone.len() } else { 1 }).map(|&id| {
            if !room {
                return link(edition.passage_href(id), edition.tr("Read them in the whole text"));
            }
            html! {
                <div hidden={!shown(&id)}>
                    <Unchanged edition={edition.clone()} part={Part::Alone(comparison.columns, id)} />
                </div>
            }
        });
        html! { <div class="side">{ for passages }</div> }
    };
    html! {
        <details class="fold" hidden={!alone.iter().any(shown)} {open}>
            <summary><span key={line.clone()}>{ line }</span></summary>
            <div class="row">{ for columns.iter().map(side) }</div>
        </details>
    }
}

/// What is chosen, in words, with how much that gives.
fn chosen(corpus: &Corpus, comparison: &Comparison) -> String {
    let rows = corpus.tr(if comparison.rows == Rows::All { msg("Everything") } else { msg("Pairs") });
    let themes: Vec<String> =
        comparison.themes.iter().map(|theme| words::choice_name(corpus, Choice::Theme(theme))).collect();
    let chosen = match themes.is_empty() {
        true => rows.to_string(),
        false => corpus.fill("{rows} on {themes}", &[("rows", rows), ("themes", &words::any_of(corpus, &themes))]),
    };
    let pairs = pairs_shown(corpus, comparison).len();
    [&chosen, " · ", &corpus.counted(pairs, words::PAIRS)].concat()
}

fn controls(edition: &Edition, comparison: &Comparison) -> Html {
    let corpus = &edition.corpus;
    let groups_of = [
        Group { label: edition.tr("Sources"), choices: sources(edition, comparison) },
        Group { label: edition.tr("Show"), choices: rows(edition, comparison) },
        Group { label: edition.tr("Layout"), choices: layouts(edition, comparison) },
        Group { label: edition.tr("Themes"), choices: themes(edition, comparison) },
    ];
    html! {
        <aside id="filter" class="wide" aria-label={edition.tr("What to show")} popover="auto">
            { bar::close(corpus.fill("Show {shown}", &[("shown", &summary(corpus, comparison))])) }
            { groups(&laid_out(comparison), groups_of) }
        </aside>
    }
}

/// The ways to swap columns, to add a source and to take one away. Of many, one is added by its name.
fn sources(edition: &Edition, comparison: &Comparison) -> Vec<Html> {
    let columns = comparison.columns.sources();
    let turn = edition.tr(if columns.len() > 2 { msg("Rotate columns") } else { msg("Swap") });
    let turned = edition.href(Place::Comparison(comparison.turned()));
    let mut choices = vec![html! { <a key={turn.to_string()} class="pill" href={turned}>{ turn }</a> }];
    for (index, source) in edition.sources() {
        let there = columns.contains(&index);
        // Two are the least, and there is an end to what can be read.
        let full = columns.len() == if there { 2 } else { Columns::MOST };
        if full || (!there && edition.many()) {
            continue;
        }
        let (before, behind) = if there { ("", " ×") } else { ("+ ", "") };
        let name = [before, &words::short_name(source), behind].concat();
        let control = control::of(edition, Place::Comparison(*comparison), Choice::Source(index), "pill");
        choices.push(control.html(html! { <span key={name.clone()}>{ name }</span> }));
    }
    if edition.many() && columns.len() < Columns::MOST {
        let name = edition.tr("Add a source by its name");
        // Other columns have another field: what was written into this one is done.
        let key = ["add", &columns.len().to_string()].concat();
        choices.push(html! { <input {key} class="pill add" list={NAMES} placeholder={name.clone()} aria-label={name} autocomplete="off" /> });
    }
    choices
}

/// The id of the list of names that the field of a comparison offers.
const NAMES: &str = "names";

/// The names that the field of a comparison of many sources offers: those of the sources without a column. A page leaves
/// them to the app, as there are as many pages as couples.
pub fn names_to_add(edition: &Edition, place: &Place) -> Html {
    let Place::Comparison(Comparison { columns, .. }) = place else { return Html::default() };
    if !edition.many() {
        return Html::default();
    }
    let others = edition.sources().filter(|(index, _)| !columns.sources().contains(index));
    html! { <datalist id={NAMES}>{ for others.map(|(_, source)| html! { <option value={words::source_name(source)} /> }) }</datalist> }
}

fn rows(edition: &Edition, comparison: &Comparison) -> Vec<Html> {
    let ways = [(Rows::Pairs, "w-pairs", edition.tr("Pairs")), (Rows::All, "w-all", edition.tr("Everything"))];
    let choices = ways.map(|(rows, id, name)| {
        let href = edition.control_href(Place::Comparison(Comparison { rows, ..*comparison }));
        let control = Control { id: id.into(), class: "pill".into(), chosen: comparison.rows == rows, href };
        control.html(html! { { name } })
    });
    choices.into()
}

/// The layouts. If none is chosen, the style says which is in force, as only it knows the width.
fn layouts(edition: &Edition, comparison: &Comparison) -> Vec<Html> {
    let choices = Layout::CHOICES.map(|(layout, id)| {
        let chosen = comparison.layout == layout;
        let to = if chosen { Layout::ByWidth } else { layout };
        let side = layout == Layout::Side;
        let name = edition.tr(if side { msg("Side by side") } else { msg("One below the other") });
        let by_width = comparison.layout == Layout::ByWidth;
        let control = Control {
            id: ["l-", id].concat(),
            class: if by_width { ["pill now-", id].concat() } else { "pill".into() },
            chosen,
            href: edition.control_href(Place::Comparison(Comparison { layout: to, ..*comparison })),
        };
        let in_force =
            by_width.then(|| html! { <span class="in-force">{ " (" }{ edition.tr("in force") }{ ")" }</span> });
        // Replaced as a whole: a translator may have taken the text out of the page.
        let key = if by_width { "by-width" } else { "asked" };
        control.html(html! { <span {key}>{ name }{ in_force }</span> })
    });
    choices.into()
}

fn themes(edition: &Edition, comparison: &Comparison) -> Vec<Html> {
    let themes = edition.themes().map(|theme| {
        let choice = Choice::Theme(theme);
        control::of(edition, Place::Comparison(*comparison), choice, "pill").html(named(edition, choice))
    });
    themes.collect()
}

/// The name of a source over its column, in a word and in full.
fn head(edition: &Edition, index: u16) -> Html {
    let Some(source) = edition.source(index) else { return Html::default() };
    let Language { lang, dir } = Language::of_name(&edition.corpus, source);
    html! {
        <div class="side">
            <h2 {lang} {dir}>{ link(edition.source_href(index), words::source_name(source)) }</h2>
            <p>
                <span><b>{ words::short_name(source) }</b>{ " · " }{ words::imprint(&edition.corpus, source) }</span>
                { words::original(&edition.corpus, source) }
            </p>
        </div>
    }
}
