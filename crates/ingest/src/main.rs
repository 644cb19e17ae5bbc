//! `ingest [--seeds DIR]`: prints the corpus of a folder as JSON, or every problem that stands in the way.

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use ingest::{ingest, to_json};

const USAGE: &str = "usage: ingest [--seeds DIR]\n\nPrints the corpus of a folder as JSON. Without --seeds the folder is \
                     $CROSSREAD_SEEDS, or else seeds.";

fn main() -> ExitCode {
    let mut folder = env::var_os("CROSSREAD_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let mut arguments = env::args_os().skip(1);
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
    match ingest(&folder).map(|corpus| to_json(&corpus)) {
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
