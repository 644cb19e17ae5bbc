//! What sources say of the same thing: claims, their cells, and whose voice is heard in them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Corpus, Name, NameKind, PassageId, Span};

/// One proposition that sources speak to, in neutral words. A source without a cell is silent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// `[a-z0-9-]{1,40}`, never `none`.
    pub id: String,
    /// What is spoken of, in neutral words.
    pub title: String,
    /// Indexes into [`Corpus::themes`], in their order, each at most once; empty where the claim lies beside them all.
    pub themes: Vec<u8>,
    /// How the sources stand to each other.
    pub relation: Relation,
    /// One line that says why they stand so, in an editor's words; empty where nothing needs saying.
    pub note: String,
    /// What is said, in reading order, never empty.
    pub cells: Vec<Cell>,
    /// How many voices it rests on, as [`Corpus::voices`] counts them.
    pub voices: u16,
}

/// How the sources of a claim stand to each other. Never who is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// They say the same.
    Agree,
    /// They give different values, or cannot both be read as they stand.
    Differ,
    /// They say different things of one subject, which fit together or measure different things.
    #[default]
    Complement,
    /// One source alone speaks of it.
    OnlyHere,
}

impl Relation {
    /// Every relation, in the order in which they are listed.
    pub const ALL: [Relation; 4] = [Relation::Agree, Relation::Differ, Relation::Complement, Relation::OnlyHere];

    /// The name in URLs, in JSON and in `claims.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Relation::Agree => "agree",
            Relation::Differ => "differ",
            Relation::Complement => "complement",
            Relation::OnlyHere => "only_here",
        }
    }

    /// The relation of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Relation> {
        Relation::ALL.into_iter().find(|relation| relation.id() == id)
    }
}

/// What one passage says to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The passage, never furniture.
    pub passage: PassageId,
    /// The quote: where it stands in the text of the passage.
    pub quote: Span,
    /// The value, as it is written in the passage.
    pub value: Option<String>,
    /// What the value is counted in.
    pub unit: Option<String>,
    /// What exactly is measured, in an editor's words.
    pub measure: Option<String>,
    /// The time of which it is said, as the source tells it.
    pub as_of: Option<String>,
    /// Who speaks.
    pub voice: Voice,
}

/// Who speaks in a quote.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Voice {
    /// Who, in kind.
    pub kind: VoiceKind,
    /// What to call them; empty where it is the source itself.
    pub name: String,
    /// The id of the [`Name`] that it is, where there is one.
    pub id: Option<String>,
}

/// Who speaks in a quote, in kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum VoiceKind {
    /// The source itself.
    #[default]
    Source,
    /// Somebody whom the source quotes or reports: a person, or several.
    Person,
    /// An outlet, an institute or a document that the source cites.
    Outlet,
}

impl VoiceKind {
    /// Every kind.
    pub const ALL: [VoiceKind; 3] = [VoiceKind::Source, VoiceKind::Person, VoiceKind::Outlet];

    /// The name in JSON and in `claims.toml`.
    pub fn id(self) -> &'static str {
        match self {
            VoiceKind::Source => "source",
            VoiceKind::Person => "person",
            VoiceKind::Outlet => "outlet",
        }
    }

    /// The kind of that name, if there is one.
    pub fn from_id(id: &str) -> Option<VoiceKind> {
        VoiceKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How many sources speak to a claim, and how many voices they rest on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices<'a> {
    /// The sources that have a cell.
    pub sources: usize,
    /// The voices in the cells. The same person or outlet is one voice, whichever source it is heard in.
    pub voices: usize,
    /// The people and outlets that are heard in several sources and of whom no text says that they are one: an
    /// identification of ours, whose reason is in [`Name::note`]. In the order of [`Corpus::names`].
    pub identified: Vec<&'a Name>,
}

impl Claim {
    /// The passages of this claim, by source, in reading order: that several sources speak to one claim is a reason to
    /// pair these passages.
    pub fn passages_by_source(&self) -> BTreeMap<u16, BTreeSet<PassageId>> {
        let mut passages: BTreeMap<u16, BTreeSet<PassageId>> = BTreeMap::new();
        for cell in &self.cells {
            passages.entry(cell.passage.source).or_default().insert(cell.passage);
        }
        passages
    }

    /// How many sources speak.
    pub fn sources(&self) -> usize {
        let mut sources: Vec<u16> = self.cells.iter().map(|cell| cell.passage.source).collect();
        sources.dedup();
        sources.len()
    }

    /// The cells of one source, in reading order; none where it is silent.
    pub fn cells_of(&self, source: u16) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| cell.passage.source == source)
    }
}

impl Corpus {
    /// The index of the claim of that id, if there is one.
    pub fn find_claim(&self, id: &str) -> Option<u16> {
        self.claims.iter().zip(0..).find(|(claim, _)| claim.id == id).map(|(_, index)| index)
    }

    /// The words of a cell.
    pub fn quote(&self, cell: &Cell) -> &str {
        cell.quote.of(self.text(cell.passage))
    }

    /// The people and organisations that a source names as its author and outlet: its own voice is theirs.
    pub fn authors(&self, source: u16) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(move |name| {
            matches!(name.kind, NameKind::Person | NameKind::Organisation)
                && name.mentions.iter().any(|mention| {
                    let Some(source) =
                        self.sources.get(usize::from(source)).filter(|_| mention.passage.source == source)
                    else {
                        return false;
                    };
                    let start = self.passage(mention.passage).map_or(0, |passage| passage.span.start);
                    let (start, end) = (start + mention.span.start, start + mention.span.end);
                    let stated = [source.byline, source.outlet].into_iter().flatten();
                    stated.into_iter().any(|stated| stated.start <= start && end <= stated.end)
                })
        })
    }

    /// How many sources speak to a claim, and how many voices they rest on.
    ///
    /// The voice of a person or an outlet is told by its name's id, or else by its kind and what it is called. The
    /// voice of a source is its own; where its author is heard in another source, or the two have an author or an
    /// outlet in common, that is one voice. It takes [`Corpus::names`] to know.
    pub fn voices<'a>(&'a self, claim: &Claim) -> Voices<'a> {
        // The voices of a claim that are one, each with the names that it goes by and the sources that it is heard in.
        let mut voices: Vec<(BTreeSet<Bearer<'_>>, BTreeSet<u16>)> = Vec::new();
        for cell in &claim.cells {
            let mut bearers = self.bearers(cell);
            let mut sources = BTreeSet::from([cell.passage.source]);
            let (same, others) = voices.into_iter().partition(|(other, _)| !other.is_disjoint(&bearers));
            voices = others;
            let same: Vec<_> = same;
            for (other, heard) in same {
                bearers.extend(other);
                sources.extend(heard);
            }
            voices.push((bearers, sources));
        }
        Voices {
            sources: claim.sources(),
            voices: voices.len(),
            identified: self.names.iter().filter(|name| name.note.is_some() && self.joins(claim, name)).collect(),
        }
    }

    /// Whether a name is heard in more than one source of a claim.
    fn joins(&self, claim: &Claim, name: &Name) -> bool {
        let heard = claim.cells.iter().filter(|cell| self.bearers(cell).contains(&Bearer::Name(&name.id)));
        heard.map(|cell| cell.passage.source).collect::<BTreeSet<_>>().len() > 1
    }

    /// All that the voice of a cell can be told by.
    fn bearers<'a>(&'a self, cell: &'a Cell) -> BTreeSet<Bearer<'a>> {
        match (&cell.voice.kind, &cell.voice.id) {
            (VoiceKind::Source, _) => {
                let own = Bearer::Source(cell.passage.source);
                let authors = self.authors(cell.passage.source).map(|name| Bearer::Name(&name.id));
                authors.chain([own]).collect()
            }
            (_, Some(id)) => [Bearer::Name(id)].into(),
            (kind, None) => [Bearer::Called(*kind, &cell.voice.name)].into(),
        }
    }
}

/// What a voice can be told by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bearer<'a> {
    Source(u16),
    Name(&'a str),
    Called(VoiceKind, &'a str),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Mention, Passage, Source};

    /// Three sources of one passage, `By Ann Lee. …`; the first and the third state their byline.
    fn corpus() -> Corpus {
        let source = |byline: Option<Span>| Source {
            text: "By Ann Lee. Oil is sold.".into(),
            byline,
            passages: vec![Passage {
                span: Span { start: 0, end: 24 },
                line: 1,
                kind: Kind::Paragraph,
                marks: vec![],
                lang: None,
            }],
            ..Source::default()
        };
        let mention = |source| Mention { passage: PassageId { source, n: 1 }, span: Span { start: 3, end: 10 } };
        Corpus {
            sources: vec![source(Some(Span { start: 3, end: 10 })), source(None), source(None)],
            names: vec![
                Name { id: "ann-lee".into(), mentions: vec![mention(0), mention(1)], ..Name::default() },
                Name { id: "bo".into(), note: Some("r".into()), ..Name::default() },
            ],
            ..Corpus::default()
        }
    }

    fn cell(source: u16, kind: VoiceKind, name: &str, id: Option<&str>) -> Cell {
        let voice = Voice { kind, name: name.into(), id: id.map(str::to_string) };
        Cell {
            passage: PassageId { source, n: 1 },
            quote: Span { start: 12, end: 15 },
            value: None,
            unit: None,
            measure: None,
            as_of: None,
            voice,
        }
    }

    #[track_caller]
    fn check(cells: &[Cell], sources: usize, voices: usize, identified: &[&str]) {
        let corpus = corpus();
        let counted = corpus.voices(&Claim { cells: cells.to_vec(), ..Claim::default() });
        let ids: Vec<&str> = counted.identified.iter().map(|name| name.id.as_str()).collect();
        assert_eq!((counted.sources, counted.voices, ids), (sources, voices, identified.to_vec()));
    }

    #[test]
    fn every_source_has_a_voice_of_its_own() {
        let own = |source| cell(source, VoiceKind::Source, "", None);
        check(&[], 0, 0, &[]);
        check(&[own(0), own(0), own(1)], 2, 2, &[]);
    }

    #[test]
    fn the_same_person_or_outlet_is_one_voice() {
        let times = |source, kind| cell(source, kind, "The Times", None);
        check(&[times(0, VoiceKind::Outlet), times(1, VoiceKind::Outlet)], 2, 1, &[]);
        check(&[times(0, VoiceKind::Outlet), times(1, VoiceKind::Person)], 2, 2, &[]);
        let bo = |source, name: &str| cell(source, VoiceKind::Person, name, Some("bo"));
        check(&[bo(0, "Bo"), bo(1, "Professor Bo")], 2, 1, &["bo"]);
        check(&[bo(0, "Bo"), bo(0, "Professor Bo")], 1, 1, &[]);
    }

    #[test]
    fn a_source_and_its_author_quoted_elsewhere_are_one_voice() {
        let own = |source| cell(source, VoiceKind::Source, "", None);
        let lee = |source| cell(source, VoiceKind::Person, "Lee", Some("ann-lee"));
        check(&[own(0), lee(1)], 2, 1, &[]);
        // She is named in the second source too, but it is not by her.
        check(&[own(1), lee(2)], 2, 2, &[]);
        check(&[own(1), lee(1), own(0), cell(0, VoiceKind::Outlet, "The Times", None)], 2, 3, &[]);
    }

    #[test]
    fn passages_are_told_by_source() {
        let own = |source| cell(source, VoiceKind::Source, "", None);
        let claim = Claim { cells: vec![own(0), own(2), own(2)], ..Claim::default() };
        let passages = claim.passages_by_source();
        let found: Vec<_> = passages.iter().map(|(source, passages)| (*source, passages.len())).collect();
        assert_eq!(found, [(0, 1), (2, 1)]);
        assert_eq!((claim.cells_of(2).count(), claim.cells_of(1).count()), (2, 0));
        assert_eq!(corpus().quote(&claim.cells[0]), "Oil");
    }

    #[test]
    fn names_of_relations_and_voices_are_read_back() {
        assert!(Relation::ALL.iter().all(|&relation| Relation::from_id(relation.id()) == Some(relation)));
        assert!(VoiceKind::ALL.iter().all(|&kind| VoiceKind::from_id(kind.id()) == Some(kind)));
        assert_eq!((Relation::from_id("true"), VoiceKind::from_id("")), (None, None));
    }
}
