//! How the time to make a corpus grows with its texts: `cargo xtask bench`.
//!
//! The texts are made up, the same every time. Their words are as frequent as words are (the n-th word stands as often
//! as one in n), some are names and some figures, and the vocabulary grows with the texts. Every passage is on an event,
//! which has words of its own, and an event is told a few times. What tells is how much longer a passage takes among
//! ten times as many: the seconds are of this machine.

#![expect(clippy::unwrap_used, reason = "a bench may fail")]

use std::fs;
use std::time::Instant;

use ingest::ingest;

const TEXTS: [usize; 3] = [5, 50, 500];
/// How many texts are read before a time is taken: the fewer there are, the more often they are read.
const RUNS: usize = 100;
const PASSAGES: usize = 28;
const WORDS: usize = 50;
const VOCABULARY: f64 = 300_000.0;

/// How often an event is told, and how many words are its own.
const TOLD: usize = 4;
const OWN: u64 = 9;

fn main() {
    println!("texts  passages     pairs  seconds  passages/s  time of a passage");
    let mut before = None;
    for texts in TEXTS {
        let folder = tempfile::tempdir().unwrap();
        let mut chance = Chance(1);
        for text in 0..texts {
            let events = (texts * PASSAGES / TOLD) as u64;
            fs::write(folder.path().join(format!("text-{text}.txt")), chance.text(events)).unwrap();
        }
        fs::write(folder.path().join("themes.toml"), "include = \"foreign-policy\"\n").unwrap();
        // What else the machine does makes a run longer, never shorter.
        let runs = (0..(RUNS / texts).max(1)).map(|_| {
            let start = Instant::now();
            (ingest(folder.path()).unwrap().corpus, start.elapsed().as_secs_f64())
        });
        let Some((corpus, seconds)) = runs.min_by(|(_, one), (_, other)| one.total_cmp(other)) else { continue };
        let (passages, pairs) = (corpus.passages().count(), corpus.pairs.len());
        let each = seconds / passages as f64;
        let ratio = before.map_or_else(String::new, |before: f64| format!("{:.1} times as long", each / before));
        println!("{texts:>5}  {passages:>8}  {pairs:>8}  {seconds:>7.2}  {:>10.0}  {ratio}", 1.0 / each);
        before = Some(each);
    }
}

/// Numbers that look random and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn text(&mut self, events: u64) -> String {
        (0..PASSAGES).map(|_| self.passage(events) + "\n\n").collect()
    }

    fn passage(&mut self, events: u64) -> String {
        let event = self.below(events);
        let mut passage = String::new();
        let mut begins = true;
        for word in 1..=WORDS {
            let ends = word == WORDS || self.below(17) == 0;
            let spelt = match self.below(40) {
                0 => (1900 + self.below(150)).to_string(),
                1..10 => spell(1000 + (event * OWN + self.below(OWN)) * 7),
                _ => self.word(),
            };
            let mut letters = spelt.chars();
            let first = letters.next().map(|first| if begins { first.to_ascii_uppercase() } else { first });
            passage.extend(first.into_iter().chain(letters));
            passage.push_str(if ends { ". " } else { " " });
            begins = ends;
        }
        passage.trim_end().into()
    }

    /// A word of the vocabulary, the n-th as often as one in n.
    fn word(&mut self) -> String {
        let share = self.below(1 << 24) as f64 / f64::from(1 << 24);
        spell(VOCABULARY.powf(share) as u64)
    }
}

/// The n-th word. Every ninth is a name.
fn spell(rank: u64) -> String {
    let mut word = String::new();
    let mut rest = rank + 40;
    while rest > 0 {
        word.push(char::from(b"bdfgklmnprstvz"[(rest % 14) as usize]));
        rest /= 14;
        word.push(char::from(b"aeiou"[(rest % 5) as usize]));
        rest /= 5;
    }
    if rank % 9 == 8 { word.remove(0).to_ascii_uppercase().to_string() + &word } else { word }
}
