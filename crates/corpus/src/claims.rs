//! What sources say of the same thing: claims, their cells, and whose voice is heard in them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Corpus, Figure, Name, NameKind, PassageId, Span};

/// One proposition that sources speak to, in neutral words.
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
    /// In what they differ or cannot be compared, in the order of [`Difference::ALL`]; empty for other relations.
    pub differences: Vec<Difference>,
    /// One line that says why they stand so, in an editor's words; empty where nothing needs saying.
    pub note: String,
    /// What is said, in reading order, never empty.
    pub cells: Vec<Cell>,
    /// The sources, by index and in order, of which it is known that they say nothing of it: an editor says so, or no
    /// passage of theirs looks like it. Of any other source without a cell it is only known that no quote was found.
    pub silent: Vec<u16>,
    /// Ids that it had before: their addresses open it still.
    pub formerly: Vec<String>,
    /// How many voices it rests on, as [`Corpus::voices`] counts them.
    pub voices: u16,
}

/// How the sources of a claim stand to each other. Never who is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// They say the same.
    Agree,
    /// They cannot both be right as they stand.
    Differ,
    /// They look as if they differed, but what is measured, when, or which step is meant is not the same.
    NotComparable,
    /// They say different things of one subject, which fit together.
    #[default]
    Complement,
    /// One source alone speaks of it.
    OnlyHere,
}

impl Relation {
    /// Every relation, in the order in which they are listed.
    pub const ALL: [Relation; 5] =
        [Relation::Agree, Relation::Differ, Relation::NotComparable, Relation::Complement, Relation::OnlyHere];

    /// The name in URLs, in JSON and in `claims.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Relation::Agree => "agree",
            Relation::Differ => "differ",
            Relation::NotComparable => "not_comparable",
            Relation::Complement => "complement",
            Relation::OnlyHere => "only_here",
        }
    }

    /// The relation of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Relation> {
        Relation::ALL.into_iter().find(|relation| relation.id() == id)
    }

    /// Whether the sources seem to contradict each other: there is something in which they do.
    pub fn is_conflict(self) -> bool {
        matches!(self, Relation::Differ | Relation::NotComparable)
    }
}

/// In what sources differ, or what makes them impossible to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Difference {
    /// How much or how many.
    Amount,
    /// When.
    Date,
    /// What came before what, or which step is meant.
    Sequence,
    /// Who takes part.
    Participant,
    /// How far it reaches: of what, where, for how long.
    Scope,
    /// How it is judged.
    Assessment,
    /// What it is called.
    Wording,
}

impl Difference {
    /// Every difference, in the order in which they are listed.
    pub const ALL: [Difference; 7] = [
        Difference::Amount,
        Difference::Date,
        Difference::Sequence,
        Difference::Participant,
        Difference::Scope,
        Difference::Assessment,
        Difference::Wording,
    ];

    /// The name in URLs, in JSON and in `claims.toml`, which is also its word on screen.
    pub fn id(self) -> &'static str {
        match self {
            Difference::Amount => "amount",
            Difference::Date => "date",
            Difference::Sequence => "sequence",
            Difference::Participant => "participant",
            Difference::Scope => "scope",
            Difference::Assessment => "assessment",
            Difference::Wording => "wording",
        }
    }

    /// The difference of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Difference> {
        Difference::ALL.into_iter().find(|difference| difference.id() == id)
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
    /// On what basis they speak, where the text tells.
    pub basis: Option<Basis>,
}

/// On what basis somebody speaks, as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// What they saw, heard or did themselves.
    OwnReport,
    /// Somebody, or a document, that the text names.
    NamedSource,
    /// Charging somebody with it.
    Accusation,
    /// Reckoning or guessing.
    Estimate,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Basis; 4] = [Basis::OwnReport, Basis::NamedSource, Basis::Accusation, Basis::Estimate];

    /// The name in JSON and in `claims.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Basis::OwnReport => "own_report",
            Basis::NamedSource => "named_source",
            Basis::Accusation => "accusation",
            Basis::Estimate => "estimate",
        }
    }

    /// The basis of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.id() == id)
    }
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

    /// Whether no other source says anything of it, as far as can be known: see [`Claim::silent`].
    pub fn is_known_alone(&self, sources: usize) -> bool {
        self.sources() == 1 && self.silent.len() + 1 == sources
    }

    /// The cells of one source, in reading order; none if no quote of it was found.
    pub fn cells_of(&self, source: u16) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| cell.passage.source == source)
    }
}

impl Corpus {
    /// Where a cell's value stands in the text of its passage: in its quote, or else where it stands first.
    pub fn value_span(&self, cell: &Cell) -> Option<Span> {
        let value = cell.value.as_deref()?;
        let text = self.text(cell.passage);
        let from = cell.quote.start as usize;
        let start = text.get(from..)?.find(value).map(|at| from + at).or_else(|| text.find(value))?;
        Some(Span { start: start as u32, end: (start + value.len()) as u32 })
    }

    /// Whether a cell's value holds a figure, or leaves out no more of it than its unit: what the cell says of its value, it
    /// says of the figure.
    pub fn is_value(&self, cell: &Cell, figure: &Figure) -> bool {
        let Span { start, end } = figure.span;
        cell.passage == figure.passage
            && self.value_span(cell).is_some_and(|value| {
                (value.start <= start && end <= value.end) || (value.start == start && value.end <= end)
            })
    }

    /// The index of the claim that has an id, or else had it before, if there is one.
    pub fn find_claim(&self, id: &str) -> Option<u16> {
        let now = self.claims.iter().position(|claim| claim.id == id);
        let before = || self.claims.iter().position(|claim| claim.formerly.iter().any(|former| former == id));
        now.or_else(before)?.try_into().ok()
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
        let voice = Voice { kind, name: name.into(), id: id.map(str::to_string), basis: None };
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
    fn a_claim_is_found_by_the_id_it_has_before_those_it_had() {
        let claim = |id: &str, formerly: &[&str]| Claim {
            id: id.into(),
            formerly: formerly.iter().map(|id| id.to_string()).collect(),
            ..Claim::default()
        };
        let corpus = Corpus { claims: vec![claim("oil", &["gas", "fuel"]), claim("gas", &[])], ..Corpus::default() };
        assert_eq!(["oil", "gas", "fuel", "coal"].map(|id| corpus.find_claim(id)), [Some(0), Some(1), Some(0), None]);
    }

    #[test]
    fn a_source_is_alone_if_every_other_is_known_to_be_silent() {
        let claim = |sources: &[u16], silent: &[u16]| Claim {
            cells: sources.iter().map(|&source| cell(source, VoiceKind::Source, "", None)).collect(),
            silent: silent.into(),
            ..Claim::default()
        };
        assert!(claim(&[1], &[0, 2]).is_known_alone(3));
        assert!(!claim(&[1], &[0]).is_known_alone(3));
        assert!(!claim(&[0, 1], &[2]).is_known_alone(3));
    }

    #[test]
    fn names_of_relations_and_voices_are_read_back() {
        assert!(Relation::ALL.iter().all(|&relation| Relation::from_id(relation.id()) == Some(relation)));
        assert!(VoiceKind::ALL.iter().all(|&kind| VoiceKind::from_id(kind.id()) == Some(kind)));
        assert!(Difference::ALL.iter().all(|&difference| Difference::from_id(difference.id()) == Some(difference)));
        assert!(Basis::ALL.iter().all(|&basis| Basis::from_id(basis.id()) == Some(basis)));
        assert_eq!((Relation::from_id("true"), VoiceKind::from_id("")), (None, None));
    }
}
