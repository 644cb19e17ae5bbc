//! `ingest [--seeds DIR]`: prints the corpus of a folder as JSON, or every problem that stands in the way.
//! `ingest pairs`: prints how well pairs are found in the project's own texts.

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use ingest::{agreement, ingest, to_json};

const USAGE: &str = "usage: ingest [pairs] [--seeds DIR]\n\nPrints the corpus of a folder as JSON. Without --seeds the folder is \
                     $CROSSREAD_SEEDS, or else seeds.\n\n\
                     pairs: how well pairs are found in the project's own texts, against those that readers marked.";

fn main() -> ExitCode {
    let mut folder = env::var_os("CROSSREAD_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let mut arguments = env::args_os().skip(1).peekable();
    let pairs = arguments.next_if(|argument| argument == "pairs").is_some();
    while let Some(argument) = arguments.next() {
        match (argument.to_str(), arguments.next()) {
            (Some("--seeds"), Some(value)) => folder = value.into(),
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
    let print = |corpus| match pairs {
        true => agreement(&corpus).map(|agreement| agreement.to_string()),
        false => to_json(&corpus).map_err(|error| error.to_string()),
    };
    match ingest(&folder).map(print) {
        Ok(Ok(json)) => match writeln!(io::stdout(), "{json}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Ok(Err(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::FAILURE
        }
    }
}
