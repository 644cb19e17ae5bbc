//! What is found for words: passages by source or line by line, claims, names; each match marked where it stands.

use corpus::{
    Corpus, Filter, Found, Hit, HitMark, Line, LineOrder, PassageId, Plural, Span, Taken, Target, Term, msg, plural,
    segments,
};
use yew::prelude::*;

use super::{
    Edition, chips, filter,
    markup::{Markup, written},
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
        return written(|m| help(m, edition, search.words.as_str().trim()));
    }
    let place = Place::Search(search);
    let count = |place: Place| match place {
        Place::Search(search) => found.passages(corpus, search.filter).len(),
        _ => 0,
    };
    let results = written(|m| Results { edition, search, found: &found }.all(m));
    html! {
        <div id="columns" class="columns">
            { filter::filter(edition, place, search.filter, &count) }
            <div id="list" class="found">
                { chips::chips(edition, place, undo) }
                // Each view has its own: no text node of another query is written over.
                <div key={edition.href(place)}>{ results }</div>
            </div>
        </div>
    }
}

const NOTHING_TO_LOOK_FOR: &str =
    msg("There is nothing to look for in “{words}”: it takes at least one word without a minus.");
const WITHOUT_SCRIPTING: &str = msg(
    "Searching needs scripting, which is off or did not load. Without it, open {link}, which are on one page, and use your browser’s own “Find in page”.",
);

/// What can be asked, and what to do without scripting. `asked` is what there is no word to look for in.
fn help(m: &mut Markup, edition: &Edition, asked: &str) {
    let corpus = &edition.corpus;
    m.el("div.prose", |m| {
        if !asked.is_empty() {
            m.leaf("p", &corpus.fill(NOTHING_TO_LOOK_FOR, &[("words", asked)]));
        }
        m.el("noscript", |m| {
            m.el("p", |m| {
                let (before, after) = corpus.around(WITHOUT_SCRIPTING, "link");
                m.text(before);
                m.link("a", &edition.href(Place::default()), corpus.tr("all passages"));
                m.text(after);
            });
        });
        m.leaf("p", corpus.tr("Type in the field at the top: shown are the passages, claims and names that have every word. Case, accents and the shape of quotation marks make no difference."));
        m.el("dl.ways", |m| {
            for (written, finds) in [
                (msg("supplies"), msg("the word in any of its forms: supply, supplied, supplier")),
                (msg("“peace treaty”"), msg("these words in a row, in this form")),
                (msg("treaty -peace"), msg("the first word without the second")),
                (msg("trea*"), msg("words that begin so")),
            ] {
                m.el("div", |m| {
                    m.leaf("dt", corpus.tr(written));
                    m.leaf("dd", corpus.tr(finds));
                });
            }
        });
    });
}

const NO_TEXT: &str = msg("No text has “{word}”.");
const SLIP: &str = msg("Did you mean {words}? Shown is what has the first of these.");
const MORE: Plural = plural("{n} more passage has some of the words", "{n} more passages have some of the words");
const MATCHES: Plural = plural("{n} match", "{n} matches");

/// What was found, on its way to the screen.
struct Results<'a> {
    edition: &'a Edition,
    search: Search,
    found: &'a Found<'a>,
}

impl Results<'_> {
    fn all(&self, m: &mut Markup) {
        let corpus = &self.edition.corpus;
        let shown = |hits: &[Hit]| {
            let within = |hit: &&Hit| hit.shown(&self.edition.corpus, self.search.filter);
            hits.iter().filter(within).copied().collect::<Vec<_>>()
        };
        let (best, others) = (shown(self.found.best()), shown(self.found.others()));
        m.el("div.taken", |m| self.taken(m));
        if best.is_empty() && others.is_empty() && !self.found.hits.is_empty() {
            m.el("p.nothing", |m| {
                m.text(corpus.tr("Nothing of this is within what was chosen."));
                m.text(" ");
                let all = Search { filter: Filter::default(), ..self.search };
                m.link("a", &self.edition.href(Place::Search(all)), corpus.tr("Search everything"));
            });
        }
        // A claim may have every word where no passage has.
        let apart = passages(&best).is_empty() && !best.is_empty();
        let more = passages(&others).len();
        self.ways(m, if apart { &others } else { &best });
        self.list(m, corpus.tr("Claims"), &best, |target| matches!(target, Target::Claim(_)));
        self.list(m, corpus.tr("Names"), &best, |target| matches!(target, Target::Name(_)));
        self.passages(m, &best);
        if more > 0 && apart {
            m.leaf("p", corpus.tr("No passage has all of these. These have some of them:"));
            self.passages(m, &others);
        } else if more > 0 {
            m.el("details.others", |m| {
                m.leaf("summary", &corpus.counted(more, MORE));
                self.passages(m, &others);
            });
        }
    }

    fn href(&self, words: &str) -> String {
        self.edition.href(Place::Search(Search { words: Text::new(words), ..self.search }))
    }

    /// The link to the same search with another word for one term, or without it.
    fn instead(&self, of: &Term, word: &str) -> String {
        let mut words = String::new();
        for found in &self.found.terms {
            let changed = Term { written: word.into(), ..found.term.clone() };
            let term = if found.term == *of { &changed } else { &found.term };
            if !term.written.is_empty() {
                words.extend([&*asked(term), " "]);
            }
        }
        self.href(words.trim_end())
    }

    /// What terms were taken for that no text has as they stand, and which words nothing has together.
    fn taken(&self, m: &mut Markup) {
        let corpus = &self.edition.corpus;
        let terms: Vec<_> = self.found.terms.iter().filter(|found| !found.term.excluded).collect();
        for found in &terms {
            let no_text = |message| corpus.fill(message, &[("word", &found.term.written)]);
            match &found.taken {
                Taken::Itself => {}
                Taken::Beginning => {
                    m.leaf("p", &no_text(msg("No text has “{word}” as a word: shown are words that begin so.")));
                }
                Taken::Slip(near) => m.el("p", |m| {
                    let (before, after) = corpus.around(SLIP, "words");
                    m.text(&[&no_text(NO_TEXT), " ", before].concat());
                    for (nth, word) in near.iter().enumerate() {
                        m.text(if nth == 0 { "" } else { corpus.tr(", ") });
                        m.link("a", &self.instead(&found.term, word), word);
                    }
                    m.text(after);
                }),
                Taken::Nothing => m.el("p", |m| {
                    m.text(&[&no_text(NO_TEXT), " "].concat());
                    if terms.len() > 1 {
                        m.link("a", &self.instead(&found.term, ""), corpus.tr("Leave it out"));
                    }
                }),
            }
        }
        if terms.len() > 1 && self.found.best().iter().any(|hit| !hit.every) {
            m.leaf("p", corpus.tr("Nothing has all of these. Shown is what has some of them."));
            m.el("ul", |m| {
                for found in terms.iter().filter(|found| found.passages > 0) {
                    m.el("li", |m| {
                        let written = asked(&found.term);
                        m.link("a", &self.href(&written), &written);
                        m.text(&[": ", &corpus.counted(found.passages, words::PASSAGES)].concat());
                    });
                }
            });
        }
    }

    /// How passages are shown, and the way from match to match.
    fn ways(&self, m: &mut Markup, best: &[Hit]) {
        let corpus = &self.edition.corpus;
        let marks: usize = passages(best).iter().map(|(_, hit)| self.found.marks(hit).len()).sum();
        if marks == 0 {
            return;
        }
        let ways = [
            ("l-passages", Listing::Passages, msg("Passages")),
            ("l-lines", Listing::Lines(LineOrder::Reading), msg("Lines")),
            ("l-left", Listing::Lines(LineOrder::Left), msg("By the word before")),
            ("l-right", Listing::Lines(LineOrder::Right), msg("By the word after")),
        ];
        // The orders of lines are offered where there are lines.
        let offered = if self.search.listing == Listing::Passages { 2 } else { ways.len() };
        m.el("div.matches", |m| {
            m.el("ul.controls", |m| {
                m.set("aria-label", corpus.tr("Show"));
                for (id, listing, name) in ways.into_iter().take(offered) {
                    m.el("li", |m| {
                        m.el("a.pill", |m| {
                            m.set("id", id);
                            m.set("href", &self.edition.href(Place::Search(Search { listing, ..self.search })));
                            if self.search.listing == listing {
                                m.set("aria-current", "true");
                            }
                            m.text(corpus.tr(name));
                        });
                    });
                }
            });
            m.el("p.steps", |m| {
                step(m, "-1", corpus.tr("Previous"), corpus.tr("match"));
                m.el("span", |m| {
                    m.set("id", "nth");
                    m.set("data-shown", &[corpus.tr("{nth} of"), " "].concat());
                    m.set("data-said", corpus.tr("Match {nth} of {count}"));
                });
                m.leaf("span", &corpus.counted(marks, MATCHES));
                step(m, "1", corpus.tr("Next"), corpus.tr("match"));
            });
        });
    }

    /// The claims or the names that were found, under their name; nothing if there are none.
    fn list(&self, m: &mut Markup, name: &str, best: &[Hit], of: fn(Target) -> bool) {
        let hits: Vec<&Hit> = best.iter().filter(|hit| of(hit.target)).collect();
        if hits.is_empty() {
            return;
        }
        m.el("section.hits", |m| {
            m.el("h2", |m| {
                m.text(&[name, " "].concat());
                m.leaf("span.n", &hits.len().to_string());
            });
            m.el("ul", |m| hits.iter().for_each(|hit| m.el("li", |m| self.item(m, hit))));
        });
    }

    fn item(&self, m: &mut Markup, hit: &Hit) {
        let (edition, corpus) = (self.edition, &self.edition.corpus);
        let marks = self.found.marks(hit);
        let (href, more) = match hit.target {
            Target::Claim(claim) => (edition.href(Place::Claim(claim)), String::new()),
            Target::Passage(id) => (edition.passage_href(id), String::new()),
            Target::Name(name) => {
                let mentions = corpus.names.get(usize::from(name)).map_or(&[][..], |name| &name.mentions);
                let Some(first) = mentions.first() else { return };
                let count = corpus.counted(mentions.len(), words::MENTIONS);
                let address = corpus.address(first.passage);
                let first_in =
                    corpus.fill("{mentions}, first in {passage}", &[("mentions", &count), ("passage", &address)]);
                let more = [" ", &first_in].concat();
                (edition.passage_href(first.passage), more)
            }
        };
        m.el("a", |m| {
            m.set("href", &href);
            marked(m, corpus.field(hit.target, 0), &marks, 0);
        });
        m.text(&more);
        // Where its title does not tell why a claim was found, what does.
        if let Some(first) = marks.first().filter(|first| first.field > 0 && more.is_empty()) {
            m.el("p.text", |m| marked(m, corpus.field(hit.target, first.field), &marks, first.field));
        }
    }

    /// Passages by source, the source with the best first; or their matches line by line.
    fn passages(&self, m: &mut Markup, hits: &[Hit]) {
        let corpus = &self.edition.corpus;
        let found = passages(hits);
        if let Listing::Lines(order) = self.search.listing {
            let ids: Vec<PassageId> = found.iter().map(|&(id, _)| id).collect();
            let lines = self.found.lines(corpus, &ids, order);
            m.el("ol.kwic", |m| lines.iter().take(MOST).for_each(|line| self.line(m, line)));
            return first_of(
                m,
                corpus,
                lines.len(),
                msg("The first {n} of {all} lines: another word makes them fewer."),
            );
        }
        let mut sources: Vec<u16> = Vec::new();
        for (id, _) in found.iter().take(MOST) {
            if !sources.contains(&id.source) {
                sources.push(id.source);
            }
        }
        for index in sources {
            let Some(source) = self.edition.source(index) else { continue };
            m.el("section.source", |m| {
                m.el("h2", |m| {
                    m.language(Language::of_name(corpus, source));
                    m.link("a", &self.edition.source_href(index), &words::source_name(source));
                });
                let count = found.iter().filter(|(id, _)| id.source == index).count();
                m.leaf("p.imprint", &corpus.counted(count, words::PASSAGES));
                for (id, hit) in found.iter().take(MOST).filter(|(id, _)| id.source == index) {
                    self.article(m, *id, hit);
                }
            });
        }
        first_of(m, corpus, found.len(), msg("The first {n} of {all} passages: another word makes them fewer."));
    }

    fn article(&self, m: &mut Markup, id: PassageId, hit: &Hit) {
        let (edition, corpus) = (self.edition, &self.edition.corpus);
        let Some(it) = corpus.passage(id) else { return };
        passage::around(m, edition, id, |m| {
            m.el("div.margin", |m| {
                m.link("a.id", &edition.passage_href(id), &corpus.address(id));
                it.marks.iter().for_each(|mark| passage::named_sign(m, edition, mark.theme));
                m.button("quote", corpus.tr("Quote"));
            });
            m.el("p.text", |m| {
                m.language(Language::of(corpus, corpus.lang(id)));
                marked(m, corpus.text(id), &self.found.marks(hit), 0);
            });
        });
    }

    fn line(&self, m: &mut Markup, line: &Line) {
        let (edition, corpus) = (self.edition, &self.edition.corpus);
        let text = corpus.text(line.passage);
        m.el("li", |m| {
            m.link("a.id", &edition.passage_href(line.passage), &corpus.address(line.passage));
            m.el("span.text", |m| {
                m.language(Language::of(corpus, corpus.lang(line.passage)));
                m.el("span", |m| m.leaf("span", line.left.of(text)));
                m.el("span", |m| {
                    m.leaf("mark.hit", line.key.of(text));
                    m.text(line.right.of(text));
                });
            });
        });
    }
}

/// A button that leads to the match before or after.
fn step(m: &mut Markup, step: &str, name: &str, of: &str) {
    m.el("button", |m| {
        m.set("data-step", step);
        m.text(name);
        m.leaf("span.hidden", &[" ", of].concat());
    });
}

/// If not all are drawn.
fn first_of(m: &mut Markup, corpus: &Corpus, all: usize, message: &'static str) {
    if all > MOST {
        m.leaf("p.nothing", &corpus.fill(message, &[("n", &MOST.to_string()), ("all", &all.to_string())]));
    }
}

/// A term as a reader asks for it.
fn asked(term: &Term) -> String {
    let (minus, star) = (if term.excluded { "-" } else { "" }, if term.beginning { "*" } else { "" });
    let quote = if term.exact { "\"" } else { "" };
    [minus, quote, &term.written, star, quote].concat()
}

/// A field of what was found, with its matches marked.
fn marked(m: &mut Markup, text: &str, marks: &[HitMark], field: u16) {
    let of_field = marks.iter().filter(|mark| mark.field == field);
    let spans: Vec<(Span, u8)> = of_field.map(|mark| (mark.span, 0)).collect();
    for segment in segments(text, &spans) {
        match segment.marks.is_empty() {
            true => m.text(segment.text),
            false => m.leaf("mark.hit", segment.text),
        }
    }
}

fn passages(hits: &[Hit]) -> Vec<(PassageId, &Hit)> {
    let of = |hit| match hit {
        &Hit { target: Target::Passage(id), .. } => Some((id, hit)),
        _ => None,
    };
    hits.iter().filter_map(of).collect()
}

/// How much is found, in words.
pub(super) fn summary(corpus: &Corpus, search: Search) -> String {
    let found = corpus.find(search.words.as_str());
    if found.terms.is_empty() {
        return corpus.tr("Words in passages, claims and names").into();
    }
    let (mut counts, mut every) = ([0; 3], true);
    for hit in found.best().iter().filter(|hit| hit.shown(corpus, search.filter)) {
        every = hit.every;
        let [passages, claims, names] = &mut counts;
        *(match hit.target {
            Target::Passage(_) => passages,
            Target::Claim(_) => claims,
            Target::Name(_) => names,
        }) += 1;
    }
    let named = counts.into_iter().zip([words::PASSAGES, words::CLAIMS, words::NAMES]).filter(|(count, _)| *count > 0);
    let named: Vec<String> = named.map(|(count, of)| corpus.counted(count, of)).collect();
    match (named.is_empty(), every) {
        (true, _) => corpus.tr("Nothing found").into(),
        (_, true) => words::all_of(corpus, &named),
        (_, false) => corpus.fill("{found} with some of the words", &[("found", &words::all_of(corpus, &named))]),
    }
}
