//! Ingests the seeds folder into `OUT_DIR/corpus.bin`, or fails with every problem listed.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CROSSREAD_SEEDS");
    let seeds = env::var("CROSSREAD_SEEDS").unwrap_or_else(|_| "seeds".into());
    println!("cargo::rerun-if-changed={seeds}");
    match ingest::ingest(Path::new(&seeds)) {
        Ok(ingest::Ingested { corpus, warnings }) => {
            warnings.iter().for_each(|warning| println!("cargo::warning={warning}"));
            fs::write(Path::new(&env::var("OUT_DIR")?).join("corpus.bin"), corpus.to_bytes())?
        }
        Err(problems) => problems.to_string().lines().for_each(|problem| println!("cargo::error={problem}")),
    }
    Ok(())
}
