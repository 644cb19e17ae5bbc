//! How a site grows with its texts: `cargo xtask bench --grow`.
//!
//! The texts are made up, the same every time, and are as texts on one subject are: six belong together, tell of some events
//! that others of the six tell of too, in other sentences with the same names and figures, and now and then of one that the
//! next six tell of. So the pairs of a text, and the texts that it has pairs with, are as many whatever the number of texts.
//! Pagefind indexes the same texts beside it, a page each.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::project::{Project, run};
use crate::size::list;
use crate::{browser, dist, test};

/// How many texts, and how long each is, in bytes.
const SIZES: [(usize, usize); 5] = [(5, LENGTH), (20, LENGTH), (60, LENGTH), (200, LENGTH), (6, 300_000)];

/// How long a text is as a rule.
const LENGTH: usize = 14_000;

/// How long a passage is at least, in bytes.
const PASSAGE: usize = 430;

/// How many texts belong together, how many events they tell of, and how many of these each of them does.
const TOGETHER: usize = 6;
const EVENTS: usize = 12;
const TOLD: usize = 8;

/// `cargo xtask bench --grow`.
pub(crate) fn command(project: &Project) -> Result<()> {
    for program in ["ingest", "prerender"] {
        run(project.cargo().args(["build", "--quiet", "--package", program, "--bin", program]))?;
    }
    test::packages_of_npm(project)?;
    let program = |name: &str| project.target.join("debug").join([name, env::consts::EXE_SUFFIX].concat());
    println!("Time in seconds, memory at its peak and bytes in MB. Pages are all files but the program.");
    println!("            inspect        pages of dist                           Pagefind");
    println!("texts  text    time memory    time memory   files  bytes  a text    time memory  bytes");
    for (texts, length) in SIZES {
        let folder = project.target.join("grow").join(texts.to_string());
        let made = Made::write(&folder, texts, length)?;
        let inspect = Run::of(Command::new(program("ingest")).arg("--seeds").arg(&made.seeds))?;
        let site = folder.join("site");
        let mut prerender = Command::new(program("prerender"));
        let pages = Run::of(prerender.arg("--pages").arg(&site).env("CROSSREAD_SEEDS", &made.seeds))?;
        let (files, bytes) = weigh(&site)?;
        let mut pagefind = Command::new(pagefind(project)?);
        let index = Run::of(pagefind.arg("--site").arg(&made.plain).arg("--quiet"))?;
        let (_, indexed) = weigh(&made.plain)?;
        println!(
            "{texts:>5} {:>5.2} {inspect} {pages} {files:>7} {:>6.1} {:>6.2} {index} {:>6.1}",
            mb(made.bytes),
            mb(bytes),
            mb(bytes) / texts as f64,
            mb(indexed),
        );
    }
    in_browser(project)
}

/// The same sites with their programs, in a browser.
fn in_browser(project: &Project) -> Result<()> {
    let chrome = browser::chromium(project)?;
    let mut table = String::new();
    for (texts, _) in SIZES {
        let folder = project.target.join("grow").join(texts.to_string());
        let (of_texts, site) = (project.with_seeds(folder.join("seeds")), folder.join("dist"));
        dist::build(&of_texts, &site)?;
        let start = Instant::now();
        dist::build(&of_texts, &site)?;
        let time = start.elapsed().as_secs_f64();
        let mut node = project.program("node");
        node.arg(project.root.join("e2e/bench/grown.mjs")).arg(&site).env("CHROME", &chrome);
        let told = node.stderr(Stdio::inherit()).output()?;
        if !told.status.success() {
            bail!("{node:?} failed ({})", told.status);
        }
        table += &format!("{texts:>5} {time:>7.1} {}", String::from_utf8_lossy(&told.stdout));
    }
    println!("\n`dist` once it has been built, in s; `/` in KB after brotli; a theme in ms, style and layout done.");
    println!("                            CPU x1          CPU x4");
    println!("texts    dist        /     set  lifted     set  lifted");
    print!("{table}");
    Ok(())
}

fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// How many files a folder holds, and how many bytes they have.
fn weigh(folder: &Path) -> Result<(usize, u64)> {
    let mut names = Vec::new();
    list(folder, "", &mut names)?;
    let bytes = names.iter().map(|name| Ok(fs::metadata(folder.join(name))?.len())).sum::<Result<u64>>()?;
    Ok((names.len(), bytes))
}

/// The program of Pagefind's package for this machine.
fn pagefind(project: &Project) -> Result<PathBuf> {
    let packages = project.root.join("e2e/node_modules/@pagefind");
    let programs =
        fs::read_dir(packages)?.flatten().filter_map(|package| fs::read_dir(package.path().join("bin")).ok());
    let programs = programs.flatten().flatten().map(|program| program.path());
    let mut programs = programs.filter(|program| program.extension().is_none_or(|ending| ending == "exe"));
    programs.next().context("Pagefind has no program for this machine in e2e/node_modules")
}

/// What a program took.
struct Run {
    time: Duration,
    /// In bytes; nothing where the system does not tell.
    memory: u64,
}

impl Run {
    /// Runs a program to its end, without its output.
    fn of(command: &mut Command) -> Result<Run> {
        let start = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut memory = 0;
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            memory = peak(child.id()).max(memory);
            thread::sleep(Duration::from_millis(2));
        };
        if !status.success() {
            bail!("{command:?} failed ({status})");
        }
        Ok(Run { time: start.elapsed(), memory })
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:>7.2} {:>6.0}", self.time.as_secs_f64(), mb(self.memory))
    }
}

/// The most memory that a process has held so far, in bytes, as Linux tells it.
fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// Writes so many made texts. Gives their folder, as a build takes it.
pub(crate) fn seeds(folder: &Path, texts: usize) -> Result<PathBuf> {
    Ok(Made::write(folder, texts, LENGTH)?.seeds)
}

/// Made texts on the disk.
struct Made {
    /// The folder of texts.
    seeds: PathBuf,
    /// A page of each, for Pagefind.
    plain: PathBuf,
    /// How long the texts are together.
    bytes: u64,
}

impl Made {
    fn write(folder: &Path, texts: usize, length: usize) -> Result<Made> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let made = Made { seeds: folder.join("seeds"), plain: folder.join("plain"), bytes: 0 };
        fs::create_dir_all(&made.seeds)?;
        fs::create_dir_all(&made.plain)?;
        fs::write(made.seeds.join("themes.toml"), "include = \"foreign-policy\"\n")?;
        let mut bytes = 0;
        for number in 0..texts {
            let text = text(number, texts, length);
            bytes += text.len() as u64;
            let page: String = text.lines().map(|line| format!("<p>{line}</p>\n")).collect();
            fs::write(
                made.plain.join(format!("{number}.html")),
                format!("<!doctype html><html lang=\"en\"><body>{page}"),
            )?;
            fs::write(made.seeds.join(format!("text-{number:03}.txt")), text)?;
        }
        Ok(Made { bytes, ..made })
    }
}

/// Numbers that look random and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn name(&mut self) -> String {
        let syllables = 2 + self.below(2);
        let name: String = (0..syllables).map(|_| self.one(&SYLLABLES)).collect();
        name[..1].to_uppercase() + &name[1..]
    }

    fn sentence(&mut self) -> String {
        let parts = [self.one(&SUBJECTS), self.one(&VERBS), self.one(&OBJECTS), self.one(&ENDS)];
        parts.join(" ") + "."
    }
}

/// A text, one of so many, of at least so many bytes.
fn text(number: usize, texts: usize, length: usize) -> String {
    let mut chance = Chance(number as u64 + 1);
    let group = number / TOGETHER;
    let groups = texts.div_ceil(TOGETHER);
    let first = number % TOGETHER * EVENTS / TOGETHER;
    let mut events: Vec<usize> = (first..first + TOLD).map(|event| group * EVENTS + event % EVENTS).collect();
    if number.is_multiple_of(TOGETHER) {
        events.push((group + 1) % groups * EVENTS);
    }
    // Each text in an order of its own.
    for last in (1..events.len()).rev() {
        events.swap(last, chance.below(last + 1));
    }
    let mut text = format!("{} and {} after the talks in {}\n", chance.name(), chance.one(&COUNTRIES), chance.name());
    while text.len() < length {
        let mut passage = String::new();
        if let Some(event) = events.pop() {
            passage += &told(event, number);
        } else {
            passage +=
                &format!("{} spoke of {} in {}.", chance.name(), chance.below(900_000) + 1000, chance.one(&COUNTRIES));
        }
        while passage.len() < PASSAGE {
            passage.push(' ');
            passage += &chance.sentence();
        }
        text += &passage;
        text.push('\n');
    }
    text
}

/// An event, told in one of four ways.
fn told(event: usize, way: usize) -> String {
    let chance = &mut Chance(1_000_003 * (event as u64 + 1));
    let (first, last, firm, town) = (chance.one(&FIRST_NAMES), chance.name(), chance.name(), chance.name());
    let (amount, year) = (2 * chance.below(500) + 3, 1990 + chance.below(35));
    let (thing, country) = (chance.one(&THINGS), chance.one(&COUNTRIES));
    match way % 4 {
        0 => format!(
            "{first} {last} said in {town} in {year} that {firm} had agreed to deliver {amount} million tonnes of {thing} to {country}."
        ),
        1 => format!(
            "Under the contract that {firm} signed in {town}, {country} receives {amount} million tonnes of {thing}, {first} {last} announced."
        ),
        2 => format!(
            "{firm} shipped {amount} million tonnes of {thing} by {year}, according to {first} {last}; {country} paid for it in {town}."
        ),
        _ => format!(
            "In {year} officials confirmed in {town} that {first} {last} had promised {country} {amount} million tonnes of {thing} from {firm}."
        ),
    }
}

const SYLLABLES: [&str; 40] = [
    "ka", "lo", "mir", "ten", "dor", "va", "sel", "bra", "nu", "gar", "pol", "zi", "ran", "ulm", "tos", "fen", "bel",
    "cor", "da", "hol", "jan", "kre", "lin", "mo", "nar", "os", "pra", "quin", "rus", "sta", "tur", "vel", "wen",
    "yor", "zam", "ard", "bor", "cal", "den", "els",
];

const FIRST_NAMES: [&str; 12] =
    ["Anna", "David", "Elena", "George", "Helen", "Ivan", "Laura", "Martin", "Nina", "Peter", "Sarah", "Thomas"];

const COUNTRIES: [&str; 16] = [
    "Turkey", "France", "Poland", "Japan", "Egypt", "India", "Brazil", "Canada", "Norway", "Greece", "Chile", "Kenya",
    "Spain", "Italy", "Georgia", "Oman",
];

const THINGS: [&str; 12] = [
    "crude oil",
    "natural gas",
    "wheat",
    "copper",
    "diesel",
    "steel",
    "coal",
    "cement",
    "phosphate",
    "timber",
    "sugar",
    "jet fuel",
];

const SUBJECTS: [&str; 24] = [
    "The government",
    "A spokesman of the ministry",
    "The opposition",
    "The national bank",
    "One observer",
    "The foreign minister",
    "A retired general",
    "The parliament",
    "The delegation",
    "An envoy",
    "The state company",
    "The intelligence service",
    "The air force",
    "A former ambassador",
    "The committee",
    "The prime minister",
    "A group of investors",
    "The port authority",
    "The press",
    "Most of the public",
    "A court in the capital",
    "The navy",
    "The regulator",
    "A team of engineers",
];

const VERBS: [&str; 24] = [
    "welcomed",
    "criticised",
    "postponed",
    "described at length",
    "would not comment on",
    "had long expected",
    "quietly supported",
    "asked for",
    "paid for",
    "rejected",
    "signed",
    "reviewed",
    "pointed to",
    "ruled out",
    "announced",
    "spoke against",
    "drew up",
    "looked into",
    "insisted on",
    "put off",
    "defended",
    "shelved",
    "promised",
    "warned of",
];

const OBJECTS: [&str; 24] = [
    "the new pipeline",
    "a visit to the embassy",
    "the purchase of air defence missiles",
    "further talks on the border",
    "the budget for schools",
    "a loan from the fund",
    "the export of natural gas",
    "an agreement on fishing",
    "the arrest of two spies",
    "a joint exercise of both armies",
    "the reform of the railways",
    "the opening of the consulate",
    "the price of bread",
    "the sale of armed drones",
    "a report on the harvest",
    "the exchange of intelligence",
    "a change to the constitution",
    "the repair of the refinery",
    "sanctions on the shipping firm",
    "the census of the provinces",
    "a plan for the old town",
    "the recall of the ambassador",
    "the power plant on the coast",
    "the strike of the dockers",
];

const ENDS: [&str; 24] = [
    "last spring",
    "before the summer was over",
    "in a speech to students",
    "after years of delay",
    "for the first time",
    "without naming a date",
    "in the face of protests",
    "as the neighbours had hoped",
    "under pressure from the north",
    "while the cabinet was divided",
    "and nobody was surprised",
    "in a letter to the newspapers",
    "behind closed doors",
    "on the eve of the summit",
    "although the costs are high",
    "with the help of lawyers",
    "to calm the markets",
    "against the advice of experts",
    "at the end of a long session",
    "in spite of the weather",
    "once the votes were counted",
    "for reasons that were not given",
    "when the guests had left",
    "to the relief of the villages",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn texts_are_the_same_every_time_as_long_as_they_should_be_and_tell_of_what_others_tell_of() {
        assert_eq!(text(7, 60, LENGTH), text(7, 60, LENGTH));
        assert_ne!(text(7, 60, LENGTH), text(8, 60, LENGTH));
        assert!((LENGTH..LENGTH + 1000).contains(&text(7, 60, LENGTH).len()));
        let figures = |number| -> BTreeSet<String> {
            let text = text(number, 60, LENGTH);
            let before =
                text.match_indices(" million tonnes").map(|(at, _)| text[..at].rsplit(' ').next().unwrap_or(""));
            before.map(str::to_owned).collect()
        };
        assert!(figures(6).intersection(&figures(7)).count() >= 4);
        assert!(figures(6).intersection(&figures(50)).count() <= 1);
    }
}
