//! Starts things: what the README, CI and people run as `cargo xtask <command>`.
//!
//! It adds what the Rust toolchain lacks, runs Cargo and Playwright in the right order, holds the static server and
//! weighs what was built. It knows nothing of a corpus or a page: that is in the binaries of `ingest` and
//! `prerender`, which it starts.

mod bench;
mod browser;
mod check;
mod dist;
mod editing;
mod grow;
mod hosts;
mod project;
mod serve;
mod size;
mod test;
mod toolchain;
mod trunk;
mod watch;
mod weight;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::project::{Project, Told};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N] [--watch]
                          build dist/ and serve it at http://127.0.0.1:8080/; --watch: show what is saved in the folder
                          of texts at once
  dist [--out DIR] [--publish]
                          build dist/ (or DIR) without serving it; --publish: with pictures, compressed files, notices
                          and sums for its host
  test [-- ARGS]          run every test there is; ARGS go to Playwright
  test --hosts [-- ARGS]  run the tests in WordPress, Hugo, Jekyll, nginx and Caddy instead: Debian, as root
  check                   rustfmt, and clippy for the host and for wasm32
  new DIR FILES...        make a folder of texts out of .txt, .md, .html, .docx, .odt and .pdf files
  inspect [--summary] [--seeds DIR]
                          print the corpus of a folder as JSON, or what is in it on a page
  draft [--most N] [--seeds DIR]
                          propose claims in claims.draft.toml of a folder
  themes [--set NAME]     how well the rules find themes, on labelled passages; --set: where one set disagrees
  figures [--set NAME]    how well figures are read, on texts that a reader has marked; --set: where one set is not
  names [--set NAME]      the same of names
  review [--seeds DIR]    what an editor should look at first in a folder of texts
  pairs                   how well pairs are found, against those that readers marked
  bench [--ingest | --browser] [--json FILE]
                          how the time to make a corpus grows with 5, 50 and 500 texts; and how quick the app is beside
                          a page with a few lines of script and one made with React; --json: write these figures down
  bench --grow            time, memory, files and bytes of a site of 5, 20, 60 and 200 texts and of six long ones, beside
                          Pagefind, and how quick a theme is there
  size [--crates]         weigh dist/ against budget.toml; --crates: the wasm by crate

CROSSREAD_SEEDS=DIR builds from another folder than seeds/; CHROME=FILE and FIREFOX=FILE name the browsers for the tests.";

/// The command line as it was written; what a command has no use for is refused.
#[derive(Default)]
struct Args {
    command: Option<String>,
    port: Option<u16>,
    out: Option<PathBuf>,
    publish: bool,
    hosts: bool,
    seeds: Option<PathBuf>,
    watch: bool,
    summary: bool,
    most: Option<usize>,
    new: Vec<PathBuf>,
    set: Option<String>,
    crates: bool,
    only: Option<bench::Part>,
    json: Option<PathBuf>,
    help: bool,
    rest: Vec<OsString>,
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        // What went wrong has been said.
        Err(error) if error.is::<Told>() => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut parser: lexopt::Parser) -> Result<Args> {
    let mut args = Args::default();
    loop {
        if let Some(raw) = parser.try_raw_args()
            && raw.peek().is_some_and(|arg| arg == "--")
        {
            args.rest = raw.skip(1).collect();
        }
        let Some(arg) = parser.next()? else { break };
        let command = args.command.as_deref();
        match arg {
            Short('h') | Long("help") => args.help = true,
            Long("port") if command == Some("serve") => args.port = Some(parser.value()?.parse()?),
            Long("out") if command == Some("dist") => args.out = Some(parser.value()?.into()),
            Long("publish") if command == Some("dist") => args.publish = true,
            Long("hosts") if command == Some("test") => args.hosts = true,
            Long("watch") if command == Some("serve") => args.watch = true,
            Long("summary") if command == Some("inspect") => args.summary = true,
            Long("most") if command == Some("draft") => args.most = Some(parser.value()?.parse()?),
            Value(path) if command == Some("new") => args.new.push(path.into()),
            Long("seeds") if matches!(command, Some("inspect" | "draft" | "review")) => {
                args.seeds = Some(parser.value()?.into())
            }
            Long("set") if matches!(command, Some("themes" | "figures" | "names")) => {
                args.set = Some(parser.value()?.string()?)
            }
            Long("ingest") if command == Some("bench") => args.only = Some(bench::Part::Ingest),
            Long("browser") if command == Some("bench") => args.only = Some(bench::Part::Browser),
            Long("grow") if command == Some("bench") => args.only = Some(bench::Part::Grow),
            Long("json") if command == Some("bench") => args.json = Some(parser.value()?.into()),
            Long("crates") if command == Some("size") => args.crates = true,
            Value(value) if command.is_none() => args.command = Some(value.string()?),
            other => bail!("{}\n\n{USAGE}", other.unexpected()),
        }
    }
    if !args.rest.is_empty() && args.command.as_deref() != Some("test") {
        bail!("only `cargo xtask test` takes arguments after `--`\n\n{USAGE}");
    }
    Ok(args)
}

fn run(args: Args) -> Result<()> {
    let Some(command) = args.command.filter(|_| !args.help) else {
        println!("{USAGE}");
        return Ok(());
    };
    let project = Project::open()?;
    match command.as_str() {
        "serve" if args.watch => watch::command(&project, args.port.unwrap_or(8080)),
        "serve" => serve::command(&project, args.port.unwrap_or(8080)),
        "new" => project.intake(&args.new),
        "dist" => dist::command(&project, args.out, args.publish),
        "test" if args.hosts => hosts::command(&project, &args.rest),
        "test" => test::command(&project, &args.rest),
        "check" => check::command(&project),
        "inspect" => project.inspect(args.seeds.as_deref(), args.summary),
        "draft" => project.draft(args.seeds.as_deref(), args.most),
        "themes" => project.themes(args.set.as_deref()),
        what @ ("figures" | "names") => project.reading(what, args.set.as_deref()),
        "pairs" => project.pairs(),
        "review" => project.review(args.seeds.as_deref()),
        "bench" => bench::command(&project, args.only, args.json),
        "size" if args.crates => weight::command(&project),
        "size" => size::command(&project),
        // Not for people: what Trunk's post_build hook calls.
        "prerender" => dist::prerender(&project),
        unknown => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: std::result::Result<(&str, usize), &str>) {
        let parsed = parse(lexopt::Parser::from_iter(std::iter::once("xtask").chain(line.split_whitespace())));
        match (parsed, expected) {
            (Ok(args), Ok((command, rest))) => {
                assert_eq!((args.command.as_deref(), args.rest.len()), (Some(command), rest), "{line}");
            }
            (Err(error), Err(part)) => assert!(error.to_string().contains(part), "{line}: {error}"),
            (parsed, _) => panic!("{line}: {:?}", parsed.map(|args| args.command)),
        }
    }

    #[test]
    fn a_command_takes_its_own_options_and_no_others() {
        check("serve --port 9000", Ok(("serve", 0)));
        check("dist --port 9000", Err("--port"));
        check("dist --publish --out x", Ok(("dist", 0)));
        check("serve --publish", Err("--publish"));
        check("serve --port 99999", Err("99999"));
        check("serve --watch", Ok(("serve", 0)));
        check("dist --watch", Err("--watch"));
        check("inspect --summary --seeds a", Ok(("inspect", 0)));
        check("draft --most x", Err("x"));
        check("new folder a.txt b.pdf", Ok(("new", 0)));
        check("serve extra", Err("extra"));
    }

    #[test]
    fn what_follows_two_dashes_is_kept_for_playwright_alone() {
        check("test -- --grep axe -- x", Ok(("test", 4)));
        check("size -- x", Err("only `cargo xtask test`"));
    }
}
