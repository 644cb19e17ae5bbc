//! `ingest [--seeds DIR]`: prints the corpus of a folder as JSON, or every problem that stands in the way.
//! `ingest summary`: prints what is in a folder. `ingest check`: prints what is wrong with it, and nothing else.
//! `ingest draft`: adds proposals for claims to `claims.draft.toml`.
//! `ingest themes`: prints how well the rules find the themes of labelled passages.
//! `ingest pairs`: prints how well pairs are found, against those that readers marked.
//! `ingest search`: prints the passages that each line of the input finds.
//! `ingest figures`, `ingest names`: print how well these are read, in short texts that a reader has marked.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use corpus::{Corpus, Hit, Target};
use ingest::{
    Problems, Reading, agreement, carried_over, draft, ingest, measures, readings, review, summary, versions,
};

const USAGE: &str = "usage: ingest [--seeds DIR]
       ingest summary [--seeds DIR]
       ingest check [--seeds DIR]
       ingest draft [--most N] [--seeds DIR]
       ingest themes [--set NAME] [--seeds DIR]
       ingest pairs [--seeds DIR]
       ingest search [--seeds DIR] < QUERIES
       ingest review [--seeds DIR]
       ingest figures [--set NAME]
       ingest names [--set NAME]

Prints the corpus of a folder as JSON. Without --seeds the folder is $CROSSREAD_SEEDS, or else seeds.

summary: what is in the folder, in a page of text.
check:  what is wrong with the folder, and nothing else.
draft:  adds proposals for claims to claims.draft.toml in the folder, 20 at most, or N.

themes: how well the rules find the themes of labelled passages, and where they do not: of the folder's own (seeds,
        in reference/themes.toml), and of those that belong to general rules (seen, styles, aside, outlets) if it includes them
        unchanged. With --set, the disagreements of one set alone.
pairs:  how well pairs are found, against those that readers marked (reference/pairs.toml); and how many counterparts in
        versions of one text.
search: for each line of the input, the addresses of the passages that it finds, best first: those with every word before
        the bar, those with some of them after it.
review: what an editor should look at first: where the rules are least sure.
figures, names: how well they are read in short texts of many styles, in two sets (seen, aside). With --set, also where
        that set is read otherwise than a reader has marked it.";

/// What is printed of a folder.
#[derive(Clone, Copy, PartialEq)]
enum Printed {
    Corpus,
    Summary,
    Check,
    Draft,
    Themes,
    Pairs,
    Search,
    Figures,
    Names,
    Review,
}

fn main() -> ExitCode {
    let mut folder = env::var_os("CROSSREAD_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let mut printed = Printed::Corpus;
    let mut set = None;
    let mut most = PROPOSED;
    let mut arguments = env::args_os().skip(1).peekable();
    let commands = [
        ("summary", Printed::Summary),
        ("check", Printed::Check),
        ("draft", Printed::Draft),
        ("themes", Printed::Themes),
        ("pairs", Printed::Pairs),
        ("figures", Printed::Figures),
        ("names", Printed::Names),
        ("search", Printed::Search),
        ("review", Printed::Review),
    ];
    for (name, what) in commands {
        if arguments.next_if(|argument| argument == name).is_some() {
            printed = what;
        }
    }
    while let Some(argument) = arguments.next() {
        match (argument.to_str(), arguments.next()) {
            (Some("--seeds"), Some(value)) => folder = value.into(),
            (Some("--set"), Some(value)) if matches!(printed, Printed::Themes | Printed::Figures | Printed::Names) => {
                set = Some(value.to_string_lossy().into_owned())
            }
            (Some("--most"), Some(value)) if printed == Printed::Draft && value.to_str().is_some_and(is_number) => {
                most = value.to_str().and_then(|number| number.parse().ok()).unwrap_or(most);
            }
            (Some("--help" | "-h"), _) => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    let text = match printed {
        Printed::Corpus => corpus(&folder),
        Printed::Summary => summary(&folder).map_err(told),
        Printed::Check => return check(&folder),
        Printed::Draft => proposals(&folder, most),
        Printed::Themes => themes(&folder, set.as_deref()),
        Printed::Pairs => pairs(&folder),
        Printed::Search => search(&folder, io::stdin().lines()),
        Printed::Figures => read_by(set.as_deref(), Reading::of_figures),
        Printed::Review => read(&folder).map(|corpus| review(&corpus)),
        Printed::Names => read_by(set.as_deref(), Reading::of_names),
    };
    match text.map(|text| writeln!(io::stdout(), "{text}")) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(_)) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// How many claims are proposed at once.
const PROPOSED: usize = 20;

fn is_number(text: &str) -> bool {
    text.parse::<usize>().is_ok()
}

/// Says what is wrong with a folder, if anything is.
fn check(folder: &Path) -> ExitCode {
    match ingest(folder) {
        Ok(_) => ExitCode::SUCCESS,
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::FAILURE
        }
    }
}

fn proposals(folder: &Path, most: usize) -> Result<String, String> {
    let done = draft(folder, most).map_err(told)?;
    let file = folder.join("claims.draft.toml");
    Ok(match (done.proposed, done.left) {
        (0, _) => "There is nothing more to propose.".into(),
        (proposed, 0) => format!("{proposed} claims proposed in {}.", file.display()),
        (proposed, left) => format!("{proposed} claims proposed in {}; {left} more can be.", file.display()),
    })
}

/// The corpus of a folder; warnings are printed.
fn read(folder: &Path) -> Result<Corpus, String> {
    let ingested = ingest(folder).map_err(told)?;
    ingested.warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
    Ok(ingested.corpus)
}

fn corpus(folder: &Path) -> Result<String, String> {
    Ok(read(folder)?.to_json())
}

fn pairs(folder: &Path) -> Result<String, String> {
    let mut lines: Vec<String> = versions().map_err(told)?.iter().map(ToString::to_string).collect();
    lines.push(match agreement(folder, &read(folder)?).map_err(told)? {
        Some(agreement) => agreement.to_string(),
        None => format!("Nothing to measure: {} is not there.", folder.join("reference/pairs.toml").display()),
    });
    Ok(lines.join("\n"))
}

/// For each query the passages that it finds.
fn search(folder: &Path, queries: impl Iterator<Item = io::Result<String>>) -> Result<String, String> {
    let corpus = read(folder)?;
    let mut lines = Vec::new();
    for query in queries {
        let found = corpus.find(&query.map_err(|error| error.to_string())?);
        let passages = |every| {
            let of = |hit: &Hit| match hit.target {
                Target::Passage(id) if hit.every == every => Some(corpus.address(id)),
                _ => None,
            };
            found.hits.iter().filter_map(of).collect::<Vec<_>>().join(" ")
        };
        lines.push(format!("{} | {}", passages(true), passages(false)));
    }
    Ok(lines.join("\n"))
}

/// How well marked texts are read, set by set; with the places where one is not.
fn read_by(set: Option<&str>, told_of: impl Fn(&Reading, bool) -> String) -> Result<String, String> {
    let readings = readings().map_err(told)?;
    Ok(readings.iter().map(|reading| told_of(reading, set == Some(reading.set.as_str()))).collect())
}

/// The figures of every set, and then the disagreements: of one set, or else of all.
fn themes(folder: &Path, set: Option<&str>) -> Result<String, String> {
    let own = measures(folder, &read(folder)?).map_err(told)?.themes;
    let measured: Vec<_> = carried_over(folder).map_err(told)?.into_iter().chain(own).collect();
    if measured.is_empty() {
        let labels = folder.join("reference/themes.toml");
        return Ok(format!(
            "Nothing to measure: {} is not there, and the rules are this folder's own.",
            labels.display()
        ));
    }
    if let Some(set) = set
        && !measured.iter().any(|measured| measured.set == set)
    {
        return Err(format!("there is no set `{set}`\n\n{USAGE}"));
    }
    let mut lines: Vec<String> = measured.iter().map(ToString::to_string).collect();
    for measured in measured.iter().filter(|measured| set.is_none_or(|set| measured.set == set)) {
        lines.push(format!("{}: {} disagreements", measured.set, measured.disagreements.len()));
        lines.extend(measured.disagreements.iter().map(|one| format!("  {one}")));
    }
    Ok(lines.join("\n"))
}

fn told(problems: Problems) -> String {
    problems.to_string()
}
