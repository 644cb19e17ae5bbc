//! The addresses that a page had under former ids: links to them were published, so the page stands there too.

use corpus::Corpus;

/// The addresses that a page or an embed had before, given the one that it has: every mixture of former ids and present
/// ones. All are as deep as it is, so its relative links lead to the same places from there.
pub(crate) fn former(corpus: &Corpus, url: &str) -> Vec<String> {
    let steps: Vec<&str> = url.split('/').collect();
    let (embed, rest) = match steps.split_first() {
        Some((&"embed", rest)) => (true, rest),
        _ => (false, &steps[..]),
    };
    let source = |id: &str| {
        formerly(
            corpus
                .find_source(id)
                .and_then(|source| corpus.sources.get(usize::from(source)))
                .map(|source| &source.formerly),
        )
    };
    // The other ways to write each step.
    let others = rest.iter().enumerate().map(|(nth, step)| match (rest.first(), nth, rest.len()) {
        (Some(&"source"), 1, _) | (Some(&"compare"), 1 | 2, _) => source(step),
        (Some(&"passage"), 1, _) if embed => {
            let (id, n) = step.rsplit_once('.').unwrap_or_default();
            source(id).into_iter().map(|id| format!("{id}.{n}")).collect()
        }
        // Not a theme or a relation, which stand a step deeper.
        (Some(&"claims"), 1, 3) => {
            let claim = corpus.find_claim(step).and_then(|claim| corpus.claims.get(usize::from(claim)));
            formerly(claim.map(|claim| &claim.formerly))
        }
        _ => Vec::new(),
    });
    let mut urls = vec![String::from(if embed { "embed" } else { "" })];
    for (nth, (step, others)) in rest.iter().zip(others).enumerate() {
        let slash = if nth > 0 || embed { "/" } else { "" };
        let steps: Vec<String> = [step.to_string()].into_iter().chain(others).collect();
        urls = urls.iter().flat_map(|url| steps.iter().map(move |step| [url, slash, step].concat())).collect();
    }
    urls.retain(|other| other != url);
    urls
}

fn formerly(ids: Option<&Vec<String>>) -> Vec<String> {
    ids.cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use corpus::{Claim, Kind, Pair, Passage, PassageId, Source, Span};
    use crossread::{Embed, View};

    use super::*;

    fn corpus() -> Corpus {
        let passage = Passage { span: Span::default(), line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        let source = |id: &str, formerly: &[&str]| Source {
            id: id.into(),
            formerly: formerly.iter().map(|id| id.to_string()).collect(),
            passages: vec![passage.clone()],
            ..Source::default()
        };
        let pair =
            |a, b| Pair { a: PassageId { source: a, n: 1 }, b: PassageId { source: b, n: 1 }, ..Pair::default() };
        Corpus {
            pairs: vec![pair(0, 1), pair(0, 2), pair(1, 2)],
            sources: vec![source("a", &["old"]), source("b", &["x", "y"]), source("c", &[])],
            claims: vec![
                Claim { id: "oil".into(), formerly: vec!["gas".into()], ..Claim::default() },
                Claim { id: "relation".into(), ..Claim::default() },
            ],
            ..Corpus::default()
        }
    }

    #[track_caller]
    fn check(url: &str, expected: &[&str]) {
        assert_eq!(former(&corpus(), url), expected, "{url}");
    }

    #[test]
    fn a_page_stands_at_every_address_that_it_had() {
        check("", &[]);
        check("source/a/", &["source/old/"]);
        check("source/a/energy/", &["source/old/energy/"]);
        check("compare/a/c/", &["compare/old/c/"]);
        check("compare/b/a/", &["compare/b/old/", "compare/x/a/", "compare/x/old/", "compare/y/a/", "compare/y/old/"]);
        check("claims/oil/", &["claims/gas/"]);
        check("claims/relation/differ/", &[]);
        check("embed/passage/a.1/", &["embed/passage/old.1/"]);
        check("embed/compare/c/a/", &["embed/compare/c/old/"]);
        check("embed/claims/oil/", &["embed/claims/gas/"]);
        check("theme/a/", &[]);
    }

    #[test]
    fn no_former_address_is_that_of_another_page_and_each_is_read_as_its_page() {
        let corpus = corpus();
        let pages: Vec<String> = View::pages(&corpus).iter().map(|view| view.url(&corpus)).collect();
        for url in &pages {
            for former in former(&corpus, url) {
                assert!(!pages.contains(&former), "{former}");
                let (view, notices) = View::read(&corpus, &former);
                assert_eq!((view.url(&corpus), notices), (url.clone(), vec![]), "{former}");
            }
        }
        let embeds: Vec<String> = Embed::pages(&corpus).iter().map(|embed| embed.url(&corpus)).collect();
        let formers = embeds.iter().flat_map(|url| former(&corpus, url));
        assert!(formers.into_iter().all(|former| !embeds.contains(&former)));
    }
}
