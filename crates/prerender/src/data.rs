//! The corpus as files for other programs: `data/`.

use corpus::{Corpus, Data, DataFormat, PassageId, ReferenceFormat};
use crossread::View;

/// Every file of `data/` with its path from the root of the site: each list as CSV, JSON and Markdown, and the sources
/// as references.
pub(crate) fn files(corpus: &Corpus) -> Vec<(String, String)> {
    let lists: [Data<'_>; 5] = [
        corpus.data_of_sources(),
        corpus.data_of_passages(|_, _| true),
        corpus.data_of_pairs(|_| true),
        corpus.data_of_claims(|_, _| true),
        corpus.data_of_figures(|_| true),
    ];
    let mut files = Vec::new();
    for list in &lists {
        for format in DataFormat::ALL {
            files.push((["data/", list.name, ".", format.ending()].concat(), list.written(format)));
        }
    }
    // Where the site is not known, a reference has no address.
    let url = |source| match &corpus.site.address {
        Some(address) => {
            let place = View::of_words(PassageId { source, n: 0 }, None).place;
            [address.as_str(), &View::from(place).url(corpus)].concat()
        }
        None => String::new(),
    };
    let sources: Vec<(u16, String)> = (0..corpus.sources.len() as u16).map(|source| (source, url(source))).collect();
    for (format, name) in ReferenceFormat::ALL.into_iter().zip(["sources.bib", "sources.ris", "sources.csl.json"]) {
        files.push((["data/", name].concat(), corpus.references(&sources, format)));
    }
    files
}
