//! How the time to make a corpus grows with its texts: `cargo xtask bench`.
//!
//! The texts are made up, the same every time. Their words are as frequent as words are (the n-th word stands as often
//! as one in n), some are names and some figures, and the vocabulary grows with the texts. What tells is how much
//! longer a passage takes among ten times as many: the seconds are of this machine.

#![expect(clippy::unwrap_used, reason = "a bench may fail")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use ingest::ingest;

const TEXTS: [usize; 3] = [5, 50, 500];
const PASSAGES: usize = 28;
const WORDS: usize = 50;
const VOCABULARY: f64 = 300_000.0;

fn main() {
    println!("texts  passages     pairs  seconds  passages/s  time of a passage");
    let mut before = None;
    for texts in TEXTS {
        let folder = tempfile::tempdir().unwrap();
        let mut chance = Chance(1);
        for text in 0..texts {
            fs::write(folder.path().join(format!("text-{text}.txt")), chance.text()).unwrap();
        }
        let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/themes.toml");
        fs::copy(themes, folder.path().join("themes.toml")).unwrap();
        let start = Instant::now();
        let corpus = ingest(folder.path()).unwrap();
        let seconds = start.elapsed().as_secs_f64();
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

    fn text(&mut self) -> String {
        (0..PASSAGES).map(|_| self.passage() + "\n\n").collect()
    }

    fn passage(&mut self) -> String {
        let mut passage = String::new();
        let mut begins = true;
        for word in 1..=WORDS {
            let ends = word == WORDS || self.below(17) == 0;
            let spelt = if self.below(40) == 0 { (1900 + self.below(150)).to_string() } else { self.word() };
            let mut letters = spelt.chars();
            let first = letters.next().map(|first| if begins { first.to_ascii_uppercase() } else { first });
            passage.extend(first.into_iter().chain(letters));
            passage.push_str(if ends { ". " } else { " " });
            begins = ends;
        }
        passage.trim_end().into()
    }

    /// A word of the vocabulary, the n-th as often as one in n. Every ninth is a name.
    fn word(&mut self) -> String {
        let share = self.below(1 << 24) as f64 / f64::from(1 << 24);
        let rank = VOCABULARY.powf(share) as u64;
        let mut word = String::new();
        let mut rest = rank + 40;
        while rest > 0 {
            word.push(char::from(b"bdfgklmnprstvz"[(rest % 14) as usize]));
            rest /= 14;
            word.push(char::from(b"aeiou"[(rest % 5) as usize]));
            rest /= 5;
        }
        match rank % 9 {
            8 => word.chars().next().map_or('X', |first| first.to_ascii_uppercase()).to_string() + &word[1..],
            _ => word,
        }
    }
}
