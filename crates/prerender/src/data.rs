//! The corpus as files for other programs: `data/`, and beside the page of a source its references.

use std::slice;

use corpus::{Corpus, Data, DataFormat};
use crossread::view::REFERENCES;

use crate::references::FORMATS;

/// Every file of `data/` with its path from the root of the site: each list as CSV, JSON and Markdown, and the sources
/// as references.
pub(crate) fn files(corpus: &Corpus) -> Vec<(String, String)> {
    let lists: [Data<'_>; 5] = [
        corpus.data_of_sources(),
        corpus.data_of_passages(),
        corpus.data_of_pairs(),
        corpus.data_of_claims(),
        corpus.data_of_figures(),
    ];
    let mut files = Vec::new();
    for list in &lists {
        for format in DataFormat::ALL {
            let path = ["data/", list.name, ".", format.ending()].concat();
            files.push((path, [format.beginning(), &list.written(format)].concat()));
        }
    }
    for format in &FORMATS {
        files.push((["data/", format.of_all].concat(), format.written(corpus, &corpus.sources)));
    }
    files
}

/// Every source as a reference in each format, with the address of its page and its name there.
pub(crate) fn references(corpus: &Corpus) -> impl Iterator<Item = (String, &'static str, String)> {
    corpus.sources.iter().flat_map(move |source| {
        FORMATS.iter().zip(REFERENCES).map(move |(format, (_, name))| {
            (["source/", &source.id, "/"].concat(), name, format.written(corpus, slice::from_ref(source)))
        })
    })
}
