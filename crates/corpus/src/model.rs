//! The types of a corpus, as they are stored and as the app reads them.

use serde::{Deserialize, Serialize};

use crate::{Claim, Figure, Interface, LazyIndex};

/// A handful of sources on one subject, with all that was found in them at build time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Corpus {
    /// What the site says of itself.
    pub site: Site,
    /// The language of the site's own words.
    pub interface: Interface,
    /// In the order of `themes.toml`; at most [`crate::MAX_THEMES`].
    pub themes: Vec<Theme>,
    /// In the order of `corpus.toml`.
    pub sources: Vec<Source>,
    /// Each unordered pair once, best first.
    pub pairs: Vec<Pair>,
    /// What an editor set by hand, in the order of `corpus.toml`.
    pub edits: Vec<Edit>,
    /// Who and what is named: people, places, organisations, each in this order and by name.
    pub names: Vec<Name>,
    /// What sources say of the same thing: first where they differ, then where they cannot be compared, then the rest,
    /// each in the order of `claims.toml`.
    pub claims: Vec<Claim>,
    /// Every number and date, in reading order.
    pub figures: Vec<Figure>,
    /// Where each word stands: made of the rest when first asked for, and not stored.
    #[serde(skip)]
    pub index: LazyIndex,
}

/// What the site says of itself: the head of `corpus.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// The name of this collection, as in a browser's tab.
    pub title: String,
    /// What the sources are about, in one line.
    pub subject: String,
    /// A few sentences to the reader; each line is a paragraph.
    pub introduction: String,
    /// How the sources were chosen, and what they are not; each line is a paragraph.
    pub selection: String,
    /// The absolute address of the deployed site, ending in `/`, where it is known.
    pub address: Option<String>,
}

/// One of the subjects in `themes.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// `[a-z0-9-]{1,40}`, never `none`.
    pub id: String,
    /// Its name on screen.
    pub label: String,
    /// One sign that stands for it beside its colour, such as `◆`.
    pub mark: String,
    /// Its colour slot, 1 to 8.
    pub colour: u8,
    /// What falls under it, in a sentence.
    pub about: String,
}

/// What an editor says of a source. It is the editor's word, beside what the text itself states, and is shown so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The address of the original, with `https://` or `http://`.
    pub url: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// Whose the text is, and what may be done with it.
    pub rights: Option<String>,
    /// When the editor took the text from the original.
    pub retrieved: Option<String>,
    /// Anything else that a reader should know of it.
    pub note: Option<String>,
}

/// One text, with what the text itself states of its title, byline, outlet, date and period, and what an editor gives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// `[a-z0-9-]{1,40}`, never `none`.
    pub id: String,
    /// The name of the file in the seeds folder.
    pub file: String,
    /// The whole file, byte for byte.
    pub text: String,
    /// The SHA-256 of the file.
    pub sha256: [u8; 32],
    /// What to call it where it states no title; a name of ours, shown as ours.
    pub label: String,
    /// What to call it where there is little room: one or a few words, unlike those of any other source.
    pub short: String,
    /// The title that the text states. Like all stated things, a span of [`Source::text`].
    pub title: Option<Span>,
    /// Who the text says wrote it.
    pub byline: Option<Span>,
    /// Where the text says it was published.
    pub outlet: Option<Span>,
    /// When the text says it was published.
    pub date: Option<Span>,
    /// The span of time that the text says it covers.
    pub period: Option<Span>,
    /// What the editor says of it.
    pub given: Given,
    /// Its language, as a BCP 47 tag.
    pub lang: String,
    /// Ids that it had before: their addresses open it still.
    pub formerly: Vec<String>,
    /// In the order of the text: passage `<id>.<n>` stands at `n - 1`.
    pub passages: Vec<Passage>,
}

/// One non-empty line of a source, kept byte for byte with its own blanks, without its line end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Where it stands in [`Source::text`].
    pub span: Span,
    /// The line of the file, counted from 1.
    pub line: u32,
    /// What it is in its source.
    pub kind: Kind,
    /// Its themes, in the order of [`Corpus::themes`], each at most once.
    pub marks: Vec<Mark>,
    /// The language of this passage where it is not that of its source, as a BCP 47 tag.
    pub lang: Option<String>,
}

/// What a passage is in its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A title or a heading.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// One item of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// A footnote, or a note on the author.
    Note,
    /// Advertisements, tags, related links: folded, outside every count, still there.
    Furniture,
}

impl Kind {
    /// Every kind that is counted and can be chosen: all but furniture.
    pub const CHOICES: [Kind; 5] = [Kind::Heading, Kind::Paragraph, Kind::ListItem, Kind::Caption, Kind::Note];

    /// The name in URLs, in JSON and in `corpus.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Heading => "heading",
            Kind::Paragraph => "paragraph",
            Kind::ListItem => "list_item",
            Kind::Caption => "caption",
            Kind::Note => "note",
            Kind::Furniture => "furniture",
        }
    }

    /// The kind of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Kind> {
        Kind::CHOICES.into_iter().chain([Kind::Furniture]).find(|kind| kind.id() == id)
    }
}

/// A theme on a passage, with the words that carry it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Index into [`Corpus::themes`].
    pub theme: u8,
    /// Spans of the passage's text, in order, none empty and none overlapping another.
    pub cues: Vec<Span>,
    /// Who says so.
    pub set_by: SetBy,
}

/// Whether a rule or a person put a theme on a passage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetBy {
    /// The rules of `themes.toml`.
    #[default]
    Rule,
    /// A correction in `corpus.toml`.
    Editor,
}

/// A correction that a person made to the themes of a passage, with the reason given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The passage corrected.
    pub passage: PassageId,
    /// Indexes into [`Corpus::themes`] that were added.
    pub added: Vec<u8>,
    /// Indexes into [`Corpus::themes`] that were taken away.
    pub dropped: Vec<u8>,
    /// Why, in the editor's words.
    pub reason: String,
}

/// A person, a place or an organisation, with every place where it is named.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Name {
    /// `[a-z0-9-]{1,40}`, never `none`.
    pub id: String,
    /// What kind of thing bears it.
    pub kind: NameKind,
    /// What to call it: the fullest of its forms, or what an editor says.
    pub name: String,
    /// Why different forms are taken for one, in an editor's words: an identification of ours, shown as ours.
    pub note: Option<String>,
    /// In reading order, never empty, none overlapping another.
    pub mentions: Vec<Mention>,
}

/// What kind of thing a name is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameKind {
    /// A person.
    #[default]
    Person,
    /// A country, a city, a region, a sea.
    Place,
    /// An organisation: an office of a state, a firm, an outlet, a party, an armed group.
    Organisation,
    /// Something else that has a name of its own: a treaty, a war, a pipeline.
    Thing,
}

impl NameKind {
    /// Every kind, in the order in which names are listed.
    pub const ALL: [NameKind; 4] = [NameKind::Person, NameKind::Place, NameKind::Organisation, NameKind::Thing];

    /// The name in JSON and in `names.toml`.
    pub fn id(self) -> &'static str {
        match self {
            NameKind::Person => "person",
            NameKind::Place => "place",
            NameKind::Organisation => "organisation",
            NameKind::Thing => "thing",
        }
    }

    /// The kind of that name, if there is one.
    pub fn from_id(id: &str) -> Option<NameKind> {
        NameKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// One place where somebody or something is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mention {
    /// The passage, never furniture.
    pub passage: PassageId,
    /// Where, in the text of the passage.
    pub span: Span,
}

/// The address of a passage: its source and its number in it. Ordered as the corpus is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PassageId {
    /// Index into [`Corpus::sources`].
    pub source: u16,
    /// Its number in the source, counted from 1.
    pub n: u16,
}

/// Two passages of two sources that state the same or directly comparable things.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The passage whose source stands first in the corpus.
    pub a: PassageId,
    /// The passage of the later source.
    pub b: PassageId,
    /// How strongly they belong together, in thousandths: 0 to 1000.
    pub score: u16,
    /// What they share, strongest first; never empty.
    pub reasons: Vec<Reason>,
    /// In the text of `a` and of `b`, if it is long: the sentence that is most like one of the other.
    pub alike: [Option<Span>; 2],
    /// If the passages, or their sentences that are most alike, are nearly the same: the words in the text of `a` and of
    /// `b` that are not in the other, in order, none overlapping another.
    pub differ: [Vec<Span>; 2],
}

/// Something that both passages of a pair name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What kind of thing.
    pub kind: ReasonKind,
    /// Where, in the text of passage `a`.
    pub a: Span,
    /// Where, in the text of passage `b`.
    pub b: Span,
}

/// What two passages share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReasonKind {
    /// The same person, place or organisation.
    Name,
    /// The same number, or numbers of the same thing.
    Figure,
    /// The same year or date.
    Date,
    /// The same rare word or word family.
    #[default]
    Word,
    /// The same claim.
    Claim,
    /// The same place in two versions of one text, which share no telling word there.
    Order,
}

/// A run of bytes, from `start` up to but not including `end`, both on character boundaries.
///
/// A passage's own span and what a source states are offsets into [`Source::text`]; cues, reasons and mentions are
/// offsets into the text of their passage.
///
/// It is stored as its start and its length, which is a smaller number than its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl From<(u32, u32)> for Span {
    fn from((start, length): (u32, u32)) -> Span {
        Span { start, end: start.saturating_add(length) }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> (u32, u32) {
        (span.start, span.end.saturating_sub(span.start))
    }
}

impl Span {
    /// The words at this span of `text`, or nothing where it does not fit.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl Corpus {
    /// The source of a passage. `None` where this corpus has no such source.
    pub fn source(&self, id: PassageId) -> Option<&Source> {
        self.sources.get(usize::from(id.source))
    }

    /// The passage at an address. `None` where this corpus has no such passage.
    pub fn passage(&self, id: PassageId) -> Option<&Passage> {
        self.source(id)?.passages.get(usize::from(id.n).checked_sub(1)?)
    }

    /// The ways in which a name is written, each once, in the order of its mentions.
    pub fn forms(&self, name: &Name) -> Vec<&str> {
        let mut forms = Vec::new();
        for mention in &name.mentions {
            let form = mention.span.of(self.text(mention.passage));
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms
    }

    /// The language of a passage, as a BCP 47 tag: its own, or that of its source. Empty if there is no such passage.
    pub fn lang(&self, id: PassageId) -> &str {
        let own = self.passage(id).and_then(|passage| passage.lang.as_deref());
        own.or_else(|| self.source(id).map(|source| source.lang.as_str())).unwrap_or_default()
    }

    /// The words of a passage, or nothing where this corpus has no such passage.
    pub fn text(&self, id: PassageId) -> &str {
        match (self.source(id), self.passage(id)) {
            (Some(source), Some(passage)) => passage.span.of(&source.text),
            _ => "",
        }
    }

    /// How an address is written, `<source>.<n>`.
    pub fn address(&self, id: PassageId) -> String {
        let source = self.source(id).map_or("", |source| source.id.as_str());
        [source, ".", &id.n.to_string()].concat()
    }

    /// The passage with a written address, `<source>.<n>`, where the source has this id or had it before. `None` for
    /// anything else.
    pub fn find_passage(&self, address: &str) -> Option<PassageId> {
        let (source, n) = address.rsplit_once('.')?;
        let id = PassageId { source: self.find_source(source)?, n: n.parse().ok()? };
        (self.passage(id).is_some() && id.n.to_string() == n).then_some(id)
    }

    /// The index of the source that has an id, or else had it before.
    pub fn find_source(&self, id: &str) -> Option<u16> {
        let now = self.sources.iter().position(|source| source.id == id);
        let before = || self.sources.iter().position(|source| source.formerly.iter().any(|former| former == id));
        now.or_else(before)?.try_into().ok()
    }

    /// The index of the theme with an id.
    pub fn find_theme(&self, id: &str) -> Option<u8> {
        self.themes.iter().position(|theme| theme.id == id)?.try_into().ok()
    }

    /// Every passage, furniture included, in reading order.
    pub fn passages(&self) -> impl Iterator<Item = (PassageId, &Passage)> {
        (0..).zip(&self.sources).flat_map(|(index, source)| source.numbered(index))
    }

    /// The pairs between two sources, best first.
    pub fn pairs_of(&self, one: u16, other: u16) -> impl Iterator<Item = &Pair> {
        let ends = (one.min(other), one.max(other));
        self.pairs.iter().filter(move |pair| (pair.a.source, pair.b.source) == ends)
    }

    /// Whether there are pairs between two sources.
    pub fn has_pairs(&self, one: u16, other: u16) -> bool {
        self.pairs_of(one, other).next().is_some()
    }

    /// The pairs in which a passage stands, best first, each with the passage across.
    pub fn counterparts(&self, id: PassageId) -> impl Iterator<Item = (&Pair, PassageId)> {
        self.pairs.iter().filter_map(move |pair| Some((pair, pair.across(id)?)))
    }
}

impl Source {
    /// The passages of this source with their addresses, given its index in the corpus.
    pub fn numbered(&self, source: u16) -> impl Iterator<Item = (PassageId, &Passage)> {
        (1..).zip(&self.passages).map(move |(n, passage)| (PassageId { source, n }, passage))
    }

    /// What to call this source on screen: the title it states, or else our label.
    pub fn name(&self) -> &str {
        self.title.map_or(&self.label, |title| title.of(&self.text))
    }
}

impl Pair {
    /// The other passage of the pair. `None` where `id` is not in it.
    pub fn across(&self, id: PassageId) -> Option<PassageId> {
        match id {
            id if id == self.a => Some(self.b),
            id if id == self.b => Some(self.a),
            _ => None,
        }
    }

    /// The words of one of the two passages that are reasons for the pair; none where `id` is not in it.
    pub fn reasons_in(&self, id: PassageId) -> impl Iterator<Item = Span> {
        let side = self.side(id);
        // Passages that are paired by their order share no words.
        let shared = self.reasons.iter().filter(|reason| reason.kind != ReasonKind::Order);
        shared.filter_map(move |reason| side.and_then(|side| [reason.a, reason.b].get(side).copied()))
    }

    /// The sentence of one of the two passages to begin with, see [`Pair::alike`].
    pub fn alike_in(&self, id: PassageId) -> Option<Span> {
        self.alike.get(self.side(id)?).copied().flatten()
    }

    /// The words of one of the two passages that are not in the other, see [`Pair::differ`].
    pub fn differ_in(&self, id: PassageId) -> &[Span] {
        self.side(id).and_then(|side| self.differ.get(side)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the passages say nearly the same in the same words.
    pub fn is_version(&self) -> bool {
        self.differ.iter().any(|words| !words.is_empty())
    }

    fn side(&self, id: PassageId) -> Option<usize> {
        [self.a, self.b].iter().position(|&side| side == id)
    }
}
