//! What was found in a folder, in a page of text for its editor.

mod cues;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use corpus::{Corpus, Kind, NameKind, Relation, SetBy, Source};

use crate::written::problem::Problems;
use crate::{Ingested, ingest};

/// How many names of a kind are listed.
const NAMES: usize = 12;

/// A summary of a folder: its sources, passages by kind, themes with the hits of each cue, names, pairs, claims, figures
/// and warnings.
///
/// # Errors
/// Everything that is wrong with the folder.
pub fn summary(folder: &Path) -> Result<String, Problems> {
    let Ingested { corpus, warnings } = ingest(folder)?;
    let mut page = String::new();
    sources(&corpus, &mut page);
    themes(&corpus, folder, &mut page);
    names(&corpus, &mut page);
    pairs(&corpus, &mut page);
    claims(&corpus, &mut page);
    figures(&corpus, &mut page);
    head(&mut page, "Warnings", warnings.len());
    for warning in &warnings {
        line(&mut page, format_args!("{warning}"));
    }
    Ok(page.trim_end().to_owned())
}

fn head(page: &mut String, what: &str, count: usize) {
    // Writing to memory cannot fail.
    let _ = writeln!(page, "{what}: {count}");
}

fn line(page: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = writeln!(page, "  {line}");
}

fn sources(corpus: &Corpus, page: &mut String) {
    head(page, "Sources", corpus.sources.len());
    let width = corpus.sources.iter().map(|source| source.id.len()).max().unwrap_or_default();
    for source in &corpus.sources {
        let Source { id, short, lang, passages, text, .. } = source;
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        passages.iter().for_each(|passage| *kinds.entry(passage.kind).or_default() += 1);
        let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {}", kind.id())).collect();
        line(
            page,
            format_args!(
                "{id:width$}  “{short}”, {lang}, {} bytes, {} passages: {}",
                text.len(),
                passages.len(),
                kinds.join(", ")
            ),
        );
    }
}

fn themes(corpus: &Corpus, folder: &Path, page: &mut String) {
    head(page, "Themes", corpus.themes.len());
    let hits = cues::hits(corpus, folder);
    for (index, theme) in (0u8..).zip(&corpus.themes) {
        let marks = || corpus.passages().flat_map(|(_, passage)| &passage.marks).filter(|mark| mark.theme == index);
        let by_hand = marks().filter(|mark| mark.set_by == SetBy::Editor).count();
        line(page, format_args!("{}: {} passages, {by_hand} of them by hand", theme.id, marks().count()));
        let Some(hits) = hits.get(usize::from(index)) else { continue };
        let found: Vec<String> = hits.found.iter().map(|(cue, count)| format!("{count} {cue}")).collect();
        line(page, format_args!("  passages that each cue is found in: {}", listed(&found)));
        line(
            page,
            format_args!(
                "  cues that are found nowhere, {} of {}: {}",
                hits.never.len(),
                hits.all,
                listed(&hits.never)
            ),
        );
    }
}

/// At most so many cues are listed: general rules have hundreds.
const CUES: usize = 40;

fn listed(cues: &[String]) -> String {
    let more = cues.len().saturating_sub(CUES);
    let shown = cues.iter().take(CUES).cloned().collect::<Vec<_>>().join(" · ");
    match more {
        _ if cues.is_empty() => "none".into(),
        0 => shown,
        more => format!("{shown} · and {more} more"),
    }
}

fn names(corpus: &Corpus, page: &mut String) {
    head(page, "Names", corpus.names.len());
    for kind in NameKind::ALL {
        let mut names: Vec<_> = corpus.names.iter().filter(|name| name.kind == kind).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.mentions.len()));
        let most: Vec<String> =
            names.iter().take(NAMES).map(|name| format!("{} {}", name.mentions.len(), name.name)).collect();
        line(
            page,
            format_args!(
                "{}: {}{}{}",
                kind.id(),
                names.len(),
                if most.is_empty() { "" } else { "; most often " },
                most.join(" · ")
            ),
        );
    }
}

fn pairs(corpus: &Corpus, page: &mut String) {
    head(page, "Pairs", corpus.pairs.len());
    let mut couples: BTreeMap<(u16, u16), usize> = BTreeMap::new();
    corpus.pairs.iter().for_each(|pair| *couples.entry((pair.a.source, pair.b.source)).or_default() += 1);
    let id = |source: u16| corpus.sources.get(usize::from(source)).map_or("", |source| source.id.as_str());
    for ((a, b), count) in couples {
        line(page, format_args!("{count} {} and {}", id(a), id(b)));
    }
}

fn claims(corpus: &Corpus, page: &mut String) {
    head(page, "Claims", corpus.claims.len());
    for relation in Relation::ALL {
        let count = corpus.claims.iter().filter(|claim| claim.relation == relation).count();
        if count > 0 {
            line(page, format_args!("{count} {}", relation.id()));
        }
    }
}

fn figures(corpus: &Corpus, page: &mut String) {
    head(page, "Figures", corpus.figures.len());
    let mut kinds: BTreeMap<_, usize> = BTreeMap::new();
    corpus.figures.iter().for_each(|figure| *kinds.entry(figure.kind).or_default() += 1);
    for (kind, count) in kinds {
        line(page, format_args!("{count} {}", kind.id()));
    }
}
