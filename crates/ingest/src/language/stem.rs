//! Stems of words, by language.

use rust_stemmers::{Algorithm, Stemmer};

/// Words that a stemmer takes to a family that is not theirs, as it does `important` to `import`.
const STEM_TOO_SHORT: [&str; 8] =
    ["importan", "majorit", "universit", "universal", "generou", "accordi", "relativ", "positiv"];

/// The stem of an English word: the language of the lists of synonyms.
pub(crate) fn english_stem(folded: &str) -> String {
    stem(folded, stemmer("en").as_ref())
}

/// The stem of a word in its language, without apostrophes and dots.
pub(crate) fn stem(folded: &str, stemmer: Option<&Stemmer>) -> String {
    let plain: String = folded.chars().filter(|letter| !['\'', '.'].contains(letter)).collect();
    if STEM_TOO_SHORT.iter().any(|start| plain.starts_with(start)) {
        return plain;
    }
    let stem = stemmer.map_or_else(|| plain.clone(), |stemmer| stemmer.stem(&plain).into_owned());
    // A supplier is one who supplies.
    match stem.strip_suffix("ier").filter(|root| root.len() > 3) {
        Some(root) => format!("{root}i"),
        None => stem,
    }
}

/// The stemmer of a language, given its BCP 47 tag, if there is one.
pub(crate) fn stemmer(lang: &str) -> Option<Stemmer> {
    let algorithm = match lang.split('-').next().unwrap_or_default() {
        "ar" => Algorithm::Arabic,
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fr" => Algorithm::French,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        "ru" => Algorithm::Russian,
        "tr" => Algorithm::Turkish,
        _ => return None,
    };
    Some(Stemmer::create(algorithm))
}
