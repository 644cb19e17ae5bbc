//! How long a query takes, in milliseconds: the 95th percentile over the lines of the input, and what the first costs,
//! which makes the index.
//!
//! `search CORPUS COPIES < QUERIES`: a corpus as `build.rs` writes it, with each of its sources so many times. Built for
//! `wasm32-wasip1` and run in Node it is what a browser does (docs/benchmarks.md).

use std::{env, fs, io, time::Instant};

use corpus::Corpus;

/// How often all queries are asked.
const ROUNDS: usize = 40;

fn main() {
    let mut arguments = env::args().skip(1);
    let (Some(file), Some(copies)) = (arguments.next(), arguments.next().and_then(|copies| copies.parse().ok())) else {
        return eprintln!("usage: search CORPUS COPIES < QUERIES");
    };
    let corpus = fs::read(&file).ok().and_then(|bytes| Corpus::from_bytes(&bytes).ok());
    let Some(mut corpus) = corpus else { return eprintln!("{file} is no corpus of this version") };
    let sources = corpus.sources.clone();
    corpus.sources = std::iter::repeat_n(sources, copies).flatten().collect();
    let queries: Vec<String> = io::stdin().lines().map_while(Result::ok).collect();
    let time = |query: &str| {
        let start = Instant::now();
        std::hint::black_box(corpus.find(query).hits.len());
        start.elapsed().as_secs_f64() * 1000.0
    };
    let first = time("first");
    let rounds = (0..ROUNDS).flat_map(|_| &queries);
    let mut times: Vec<f64> = rounds.map(|query| time(query)).collect();
    times.sort_by(f64::total_cmp);
    let most = times.get(times.len() * 95 / 100).copied().unwrap_or_default();
    println!("{most:.3} {first:.1}");
}
