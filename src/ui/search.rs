//! What is found for words: passages by source or line by line, claims, names; each match marked where it stands.

use corpus::{Claim, Filter, Found, Hit, HitMark, LineOrder, PassageId, Span, Taken, Target, segments};
use yew::prelude::*;

use super::{
    Edition, chips,
    control::{Control, link},
    filter,
    markup::{Attr, Markup, written},
    passage,
    words::{self, Language},
};
use crate::view::{Listing, Place, Search, Text, View};

/// How many passages or lines are drawn at most: with more than that, nobody reads on without another word.
const MOST: usize = 200;

/// The screen of a search. Without words it says what can be asked.
pub(super) fn search(edition: &Edition, search: Search, undo: Option<View>) -> Html {
    let corpus = &edition.corpus;
    let found = corpus.find(search.words.as_str());
    if found.terms.is_empty() {
        return help(edition);
    }
    let place = Place::Search(search);
    let shown = |hits: &[Hit]| hits.iter().filter(|hit| hit.shown(corpus, search.filter)).copied().collect::<Vec<_>>();
    let (best, others) = (shown(found.best()), shown(found.others()));
    let count = |place: Place| match place {
        Place::Search(search) => found.passages(corpus, search.filter).len(),
        _ => 0,
    };
    let results = Results { edition, search, found: &found };
    html! {
        <div id="columns" class="columns">
            { filter::filter(edition, place, search.filter, &count) }
            <div id="list" class="found">
                { chips::chips(edition, place, undo) }
                // Each view has its own: no text node of another query is written over.
                <div key={edition.href(place)}>
                    { results.taken() }
                    { results.nothing(best.is_empty() && others.is_empty()) }
                    { results.bar(&best) }
                    { results.claims(&best) }
                    { results.names(&best) }
                    { results.passages(&best) }
                    { results.others(&others) }
                </div>
            </div>
        </div>
    }
}

/// What can be asked, and what to do without scripting.
fn help(edition: &Edition) -> Html {
    let ways = [
        ("supplies", "the word in any of its forms: supply, supplied, supplier"),
        ("“peace treaty”", "these words in a row, in this form"),
        ("treaty -peace", "the first word without the second"),
        ("trea*", "words that begin so"),
    ];
    let ways = ways.map(|(written, finds)| html! { <div><dt>{ written }</dt><dd>{ finds }</dd></div> });
    html! {
        <div class="prose">
            <noscript>
                <p>
                    { "Searching needs scripting, which is off or did not load. Without it, open " }
                    { link(edition.href(Place::default()), "all passages") }
                    { ", which are on one page, and use your browser’s own “Find in page”." }
                </p>
            </noscript>
            <p>{ "Type in the field at the top: shown are the passages, claims and names that have every word. Case, accents and the shape of quotation marks make no difference." }</p>
            <dl class="ways">{ for ways }</dl>
        </div>
    }
}

/// What was found, on its way to the screen.
struct Results<'a> {
    edition: &'a Edition,
    search: Search,
    found: &'a Found<'a>,
}

impl Results<'_> {
    fn href(&self, words: &str) -> String {
        self.edition.href(Place::Search(Search { words: Text::new(words), ..self.search }))
    }

    /// The words with one term written otherwise.
    fn instead(&self, written: &str, word: &str) -> String {
        self.href(&self.search.words.as_str().replacen(written, word, 1))
    }

    /// What terms were taken for that no text has as they stand, and which words nothing has together.
    fn taken(&self) -> Html {
        let asked = || self.found.terms.iter().filter(|term| !term.term.excluded);
        let alone = asked().count() == 1;
        let lines = asked().filter_map(|term| {
            let written = &term.term.written;
            let no_text = ["No text has “", written, "”"].concat();
            Some(match &term.taken {
                Taken::Itself => return None,
                Taken::Beginning => html! { <p>{ [&no_text, " as a word: shown are words that begin so."].concat() }</p> },
                Taken::Slip(near) => {
                    let near = near.iter().enumerate().map(|(nth, word)| {
                        html! { <>{ if nth == 0 { "" } else { ", " } }{ link(self.instead(written, word), word.clone()) }</> }
                    });
                    html! { <p>{ [&no_text, ". Did you mean "].concat() }{ for near }{ "? Shown is what has the first of these." }</p> }
                }
                Taken::Nothing => {
                    let without = (!alone).then(|| html! { <>{ " " }{ link(self.instead(written, ""), "Leave it out") }</> });
                    html! { <p>{ [&no_text, ", nor anything like it."].concat() }{ without }</p> }
                }
            })
        });
        let some = (!alone && self.found.best().iter().any(|hit| !hit.every)).then(|| {
            let terms = asked().filter(|term| term.passages > 0).map(|term| {
                let written = if term.term.exact { ["\"", &term.term.written, "\""].concat() } else { term.term.written.clone() };
                html! { <li>{ link(self.href(&written), written) }{ [": ", &words::counted(term.passages, "passage")].concat() }</li> }
            });
            html! { <><p>{ "Nothing has all of these. Shown is what has some of them." }</p><ul>{ for terms }</ul></> }
        });
        html! { <div class="taken">{ for lines }{ some }</div> }
    }

    /// If the choices leave nothing.
    fn nothing(&self, nothing: bool) -> Html {
        if !nothing || self.found.hits.is_empty() {
            return Html::default();
        }
        let all = Search { filter: Filter::default(), ..self.search };
        html! {
            <p class="nothing">
                { "Nothing of this is within what was chosen. " }
                { link(self.edition.href(Place::Search(all)), "Search everything") }
            </p>
        }
    }

    /// How passages are shown, and the way from match to match.
    fn bar(&self, best: &[Hit]) -> Html {
        let marks: usize = passages(best).map(|(_, hit)| self.found.marks(hit).len()).sum();
        if marks == 0 {
            return Html::default();
        }
        let pill = |id: &'static str, listing: Listing, name: &'static str| {
            // The orders of lines are offered where there are lines.
            if matches!(listing, Listing::Lines(order) if order != LineOrder::Reading)
                && self.search.listing == Listing::Passages
            {
                return Html::default();
            }
            let control = Control {
                id: id.into(),
                class: "pill".into(),
                chosen: self.search.listing == listing,
                href: Some(self.edition.href(Place::Search(Search { listing, ..self.search }))),
            };
            html! { <li>{ control.html(html! { { name } }) }</li> }
        };
        let line = Listing::Lines;
        html! {
            <div class="matches">
                <ul class="controls" aria-label="Show">
                    { pill("l-passages", Listing::Passages, "Passages") }
                    { pill("l-lines", line(LineOrder::Reading), "Lines") }
                    { pill("l-left", line(LineOrder::Left), "By the word before") }
                    { pill("l-right", line(LineOrder::Right), "By the word after") }
                </ul>
                <p class="steps">
                    <button type="button" data-step="-1">{ "Previous" }<span class="hidden">{ " match" }</span></button>
                    <span id="nth"></span>
                    <span>{ [marks.to_string().as_str(), if marks == 1 { " match" } else { " matches" }].concat() }</span>
                    <button type="button" data-step="1">{ "Next" }<span class="hidden">{ " match" }</span></button>
                </p>
            </div>
        }
    }

    fn claims(&self, best: &[Hit]) -> Html {
        let corpus = &self.edition.corpus;
        let claims: Vec<(u16, &Claim, &Hit)> = (best.iter())
            .filter_map(|hit| match hit.target {
                Target::Claim(index) => Some((index, corpus.claims.get(usize::from(index))?, hit)),
                _ => None,
            })
            .collect();
        let items = written(|m| {
            for &(index, claim, hit) in &claims {
                let marks = self.found.marks(hit);
                m.el("li", |m| {
                    m.el("a", |m| {
                        m.set(Attr::Href, &self.edition.href(Place::Claim(index)));
                        marked(m, &claim.title, of_field(&marks, 0));
                    });
                    // Where the title does not tell why it was found, what does.
                    if let Some(first) = marks.first().filter(|first| first.field > 0) {
                        m.el("p.text", |m| {
                            marked(m, corpus.field(hit.target, first.field), of_field(&marks, first.field))
                        });
                    }
                });
            }
        });
        list("Claims", claims.len(), items)
    }

    fn names(&self, best: &[Hit]) -> Html {
        let corpus = &self.edition.corpus;
        let mut names = 0;
        let items = written(|m| {
            for hit in best {
                let Target::Name(index) = hit.target else { continue };
                let Some(name) = corpus.names.get(usize::from(index)) else { continue };
                let Some(first) = name.mentions.first() else { continue };
                names += 1;
                m.el("li", |m| {
                    m.el("a", |m| {
                        m.set(Attr::Href, &self.edition.passage_href(first.passage));
                        marked(m, &name.name, of_field(&self.found.marks(hit), 0));
                    });
                    m.text(
                        &[
                            " ",
                            &words::counted(name.mentions.len(), "mention"),
                            ", first in ",
                            &corpus.address(first.passage),
                        ]
                        .concat(),
                    );
                });
            }
        });
        list("Names", names, items)
    }

    /// Passages by source, the source with the best first; or their matches line by line.
    fn passages(&self, hits: &[Hit]) -> Html {
        let corpus = &self.edition.corpus;
        let found: Vec<(PassageId, &Hit)> = passages(hits).collect();
        let note = |all: usize, what| {
            let text = [
                "The first ",
                &MOST.to_string(),
                " of ",
                &words::counted(all, what),
                ": another word makes them fewer.",
            ]
            .concat();
            (all > MOST).then(|| html! { <p class="nothing">{ text }</p> })
        };
        if let Listing::Lines(order) = self.search.listing {
            let ids: Vec<PassageId> = found.iter().map(|&(id, _)| id).collect();
            let lines = self.found.lines(corpus, &ids, order);
            let drawn = written(|m| {
                m.el("ol.kwic", |m| lines.iter().take(MOST).for_each(|line| self::line(m, self.edition, line)));
            });
            return html! { <>{ drawn }{ note(lines.len(), "line") }</> };
        }
        let drawn = found.get(..found.len().min(MOST)).unwrap_or_default();
        let mut sources: Vec<u16> = Vec::new();
        for (id, _) in drawn {
            if !sources.contains(&id.source) {
                sources.push(id.source);
            }
        }
        let groups = sources.into_iter().filter_map(|index| {
            let source = self.edition.source(index)?;
            let own: Vec<_> = found.iter().filter(|(id, _)| id.source == index).collect();
            let Language { lang, dir } = Language::of_name(source);
            let articles = written(|m| {
                for (id, hit) in drawn.iter().filter(|(id, _)| id.source == index) {
                    self.article(m, *id, hit);
                }
            });
            Some(html! {
                <section class="source">
                    <h2 {lang} {dir}>{ link(self.edition.source_href(index), words::source_name(source)) }</h2>
                    <p class="imprint">{ words::counted(own.len(), "passage") }</p>
                    <div>{ articles }</div>
                </section>
            })
        });
        html! { <>{ for groups }{ note(found.len(), "passage") }</> }
    }

    /// What has only some of the terms, folded.
    fn others(&self, others: &[Hit]) -> Html {
        let count = passages(others).count();
        if count == 0 {
            return Html::default();
        }
        let says = [
            words::counted(count, "more passage").as_str(),
            if count == 1 { " has" } else { " have" },
            " some of the words",
        ]
        .concat();
        html! {
            <details class="others">
                <summary>{ says }</summary>
                { self.passages(others) }
            </details>
        }
    }

    fn article(&self, m: &mut Markup, id: PassageId, hit: &Hit) {
        let (edition, corpus) = (self.edition, &self.edition.corpus);
        let Some(it) = corpus.passage(id) else { return };
        passage::around(m, edition, id, |m| {
            m.el("div.margin", |m| {
                m.link("a.id", &edition.passage_href(id), &corpus.address(id));
                it.marks.iter().for_each(|mark| m.html(edition.named_sign(mark.theme)));
            });
            m.el("p.text", |m| {
                m.language(Language::of(corpus.lang(id)));
                marked(m, corpus.text(id), of_field(&self.found.marks(hit), 0));
            });
        });
    }
}

/// A list under its name, with how long it is; nothing if it is empty.
fn list(name: &'static str, count: usize, items: Html) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! {
        <section class="hits">
            <h2>{ name }{ " " }<span class="n">{ count.to_string() }</span></h2>
            <ul>{ items }</ul>
        </section>
    }
}

fn line(m: &mut Markup, edition: &Edition, line: &corpus::Line) {
    let text = edition.corpus.text(line.passage);
    m.el("li", |m| {
        m.link("a.id", &edition.passage_href(line.passage), &edition.corpus.address(line.passage));
        m.el("span.text", |m| {
            m.language(Language::of(edition.corpus.lang(line.passage)));
            m.el("span", |m| m.leaf("span", line.left.of(text)));
            m.el("span", |m| {
                m.leaf("mark.hit", line.key.of(text));
                m.text(line.right.of(text));
            });
        });
    });
}

/// A text with its matches marked.
fn marked(m: &mut Markup, text: &str, marks: impl Iterator<Item = Span>) {
    let marks: Vec<(Span, u8)> = marks.map(|span| (span, 0)).collect();
    for segment in segments(text, &marks) {
        match segment.marks.is_empty() {
            true => m.text(segment.text),
            false => m.leaf("mark.hit", segment.text),
        }
    }
}

fn of_field(marks: &[HitMark], field: u16) -> impl Iterator<Item = Span> {
    marks.iter().filter(move |mark| mark.field == field).map(|mark| mark.span)
}

fn passages(hits: &[Hit]) -> impl Iterator<Item = (PassageId, &Hit)> {
    hits.iter().filter_map(|hit| match hit.target {
        Target::Passage(id) => Some((id, hit)),
        _ => None,
    })
}

/// How much is found, in words.
pub(super) fn summary(edition: &corpus::Corpus, search: Search) -> String {
    let found = edition.find(search.words.as_str());
    if found.terms.is_empty() {
        return "Words in passages, claims and names".into();
    }
    let shown: Vec<&Hit> = found.best().iter().filter(|hit| hit.shown(edition, search.filter)).collect();
    let count = |of: fn(Target) -> bool| shown.iter().filter(|hit| of(hit.target)).count();
    let counts = [
        (count(|target| matches!(target, Target::Passage(_))), "passage"),
        (count(|target| matches!(target, Target::Claim(_))), "claim"),
        (count(|target| matches!(target, Target::Name(_))), "name"),
    ];
    let counts: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| words::counted(count, noun)).collect();
    match (counts.is_empty(), shown.iter().all(|hit| hit.every)) {
        (true, _) => "Nothing found".into(),
        (_, true) => words::joined(&counts, "and"),
        (_, false) => [&words::joined(&counts, "and"), " with some of the words"].concat(),
    }
}
