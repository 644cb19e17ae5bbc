//! `ingest [--seeds DIR]`: prints the corpus of a folder as JSON, or every problem that stands in the way.
//! `ingest themes`: prints how well the rules find the themes of labelled passages.
//! `ingest pairs`: prints how well pairs are found, against those that readers marked.
//! `ingest figures`, `ingest names`: print how well these are read, in short texts that a reader has marked.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use corpus::Corpus;
use ingest::{Problems, Reading, agreement, ingest, measures, readings, to_json};

const USAGE: &str = "usage: ingest [--seeds DIR]
       ingest themes [--set NAME] [--seeds DIR]
       ingest pairs [--seeds DIR]
       ingest figures [--set NAME]
       ingest names [--set NAME]

Prints the corpus of a folder as JSON. Without --seeds the folder is $CROSSREAD_SEEDS, or else seeds.

themes: how well the rules find the themes of labelled passages, and where they do not: of the folder's own (seeds,
        in reference/themes.toml), and of those that belong to general rules (seen, aside) if it includes them
        unchanged. With --set, the disagreements of one set alone.
pairs:  how well pairs are found, against those that readers marked (reference/pairs.toml).
figures, names: how well they are read in short texts of many styles, in two sets (seen, aside). With --set, also where
        that set is read otherwise than a reader has marked it.";

/// What is printed of a folder.
#[derive(Clone, Copy, PartialEq)]
enum Printed {
    Corpus,
    Themes,
    Pairs,
    Figures,
    Names,
}

fn main() -> ExitCode {
    let mut folder = env::var_os("CROSSREAD_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let mut printed = Printed::Corpus;
    let mut set = None;
    let mut arguments = env::args_os().skip(1).peekable();
    let commands = [
        ("themes", Printed::Themes),
        ("pairs", Printed::Pairs),
        ("figures", Printed::Figures),
        ("names", Printed::Names),
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
        Printed::Themes => themes(&folder, set.as_deref()),
        Printed::Pairs => pairs(&folder),
        Printed::Figures => read_by(set.as_deref(), Reading::of_figures),
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

/// The corpus of a folder; warnings are printed.
fn read(folder: &Path) -> Result<Corpus, String> {
    let ingested = ingest(folder).map_err(told)?;
    ingested.warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
    Ok(ingested.corpus)
}

fn corpus(folder: &Path) -> Result<String, String> {
    to_json(&read(folder)?).map_err(|error| error.to_string())
}

fn pairs(folder: &Path) -> Result<String, String> {
    match agreement(folder, &read(folder)?).map_err(told)? {
        Some(agreement) => Ok(agreement.to_string()),
        None => Ok(format!("Nothing to measure: {} is not there.", folder.join("reference/pairs.toml").display())),
    }
}

/// How well marked texts are read, set by set; with the places where one is not.
fn read_by(set: Option<&str>, told_of: impl Fn(&Reading, bool) -> String) -> Result<String, String> {
    let readings = readings().map_err(told)?;
    Ok(readings.iter().map(|reading| told_of(reading, set == Some(reading.set.as_str()))).collect())
}

/// The figures of every set, and then the disagreements: of one set, or else of all.
fn themes(folder: &Path, set: Option<&str>) -> Result<String, String> {
    let measured = measures(folder, &read(folder)?).map_err(told)?.themes;
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
