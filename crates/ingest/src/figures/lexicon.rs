//! What a language calls numbers, units, months and times: a lexicon each for those that are known.
//!
//! Where a language is not known, only what every language writes alike is read: digits, years, signs and the letters of
//! international units.

use corpus::FigureKind;

use super::{english, german, turkish};

/// Words, each with the number that it stands for. Words in small letters and without diacritics, parted by blanks.
pub(super) type Numbers = &'static [(&'static str, f64)];

/// What a language calls things that are counted and times that are told.
pub(super) struct Lexicon {
    /// The numbers under a hundred.
    pub(super) small: Numbers,
    /// What multiplies the number before it.
    pub(super) scales: Numbers,
    /// What multiplies without a number before it: `bin` is a thousand.
    pub(super) alone: &'static [&'static str],
    /// The parts of a whole, by how many of them make it.
    pub(super) parts: Numbers,
    /// What says that there are many, without saying how many.
    pub(super) vague: &'static [&'static str],
    /// What links the ends of a range: `3 to 5`.
    pub(super) links: &'static [&'static str],
    /// What stands before a share: `yüzde 40`.
    pub(super) percent: &'static [&'static str],
    pub(super) units: &'static [Measure],
    /// The twelve months, each with its spellings; of these the short ones take a dot.
    pub(super) months: [&'static str; 12],
    /// What may stand before a month that stands alone.
    pub(super) before_months: &'static [&'static str],
    /// What stands behind the digits of a decade: `1990s`, `1990er`.
    pub(super) decades: &'static [&'static str],
    /// What centuries are called.
    pub(super) centuries: &'static [&'static str],
    /// Whether an ordinal is written with a dot: `15. Februar`.
    pub(super) dotted: bool,
    /// Whether words take endings, so that a unit is known by how it begins.
    pub(super) inflected: bool,
    /// How the things that are counted are told from other words.
    pub(super) things: Things,
    /// What makes a vague time with a unit of time behind it: `last year`, `several decades`.
    pub(super) vague_times: &'static [&'static str],
    /// What makes a number of decades or centuries a vague one: `over two decades`.
    pub(super) bounds: &'static [&'static str],
}

/// How the things that are counted are told from other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Things {
    /// They stand in the plural.
    Plural,
    /// They have a capital, as German nouns have.
    Capital,
    /// They are not told.
    Untold,
}

/// What numbers are counted in.
pub(super) struct Measure {
    pub(super) kind: FigureKind,
    /// What to call it, in every language.
    pub(super) name: &'static str,
    /// Factor from the spellings to the name.
    pub(super) times: f64,
    /// How it is written, folded, parted by blanks.
    pub(super) spellings: &'static str,
}

/// A unit by its kind, its name, the factor from its spellings to the name, and its spellings.
pub(super) const fn measure(kind: FigureKind, name: &'static str, times: f64, spellings: &'static str) -> Measure {
    Measure { kind, name, times, spellings }
}

use FigureKind::{Length, Other, Sum};

/// Units that are written alike in every language.
const INTERNATIONAL: &[Measure] = &[
    measure(Length, "km", 1.0, "km"),
    measure(Length, "m", 1.0, "m"),
    measure(Length, "cm", 1.0, "cm"),
    measure(Length, "mm", 1.0, "mm"),
    measure(Other, "square km", 1.0, "km2"),
    measure(Other, "square metres", 1.0, "m2"),
    measure(Other, "cubic metres", 1.0, "m3"),
    measure(Other, "kg", 1.0, "kg"),
    measure(Other, "tons", 1.0, "t"),
    measure(Other, "hectares", 1.0, "ha"),
    measure(Other, "kW", 1.0, "kw"),
    measure(Other, "MW", 1.0, "mw"),
    measure(Other, "GW", 1.0, "gw"),
    measure(Other, "kWh", 1.0, "kwh"),
    measure(Other, "MWh", 1.0, "mwh"),
    measure(Other, "GWh", 1.0, "gwh"),
    measure(Other, "TWh", 1.0, "twh"),
    measure(Other, "ppm", 1.0, "ppm"),
];

/// Letters that stand for a currency before or behind a number.
const CODES: &[Measure] = &[
    measure(Sum, "dollars", 1.0, "USD"),
    measure(Sum, "euros", 1.0, "EUR"),
    measure(Sum, "pounds", 1.0, "GBP"),
    measure(Sum, "shekels", 1.0, "NIS ILS"),
    measure(Sum, "manats", 1.0, "AZN"),
    measure(Sum, "francs", 1.0, "CHF"),
    measure(Sum, "lira", 1.0, "TRY TL"),
    measure(Sum, "rubles", 1.0, "RUB"),
    measure(Sum, "yen", 1.0, "JPY"),
    measure(Sum, "yuan", 1.0, "CNY RMB"),
    measure(Sum, "rupees", 1.0, "INR Rs"),
    measure(Sum, "rand", 1.0, "ZAR R"),
    measure(Sum, "reais", 1.0, "BRL"),
    measure(Sum, "pesos", 1.0, "MXN PHP"),
    measure(Sum, "zlotys", 1.0, "PLN"),
    measure(Sum, "crowns", 1.0, "SEK NOK DKK CZK"),
    measure(Sum, "shillings", 1.0, "KES KSh Ksh Sh TSh USh"),
    measure(Sum, "marks", 1.0, "DM"),
    measure(Sum, "ringgit", 1.0, "MYR RM"),
    measure(Sum, "rupiah", 1.0, "IDR Rp"),
    measure(Sum, "Australian dollars", 1.0, "AUD"),
    measure(Sum, "Canadian dollars", 1.0, "CAD"),
];

/// The lexicon of a language, given its BCP 47 tag, if it is known.
pub(super) fn of(lang: &str) -> Option<&'static Lexicon> {
    match lang.split('-').next().unwrap_or_default() {
        "en" => Some(&english::LEXICON),
        "de" => Some(&german::LEXICON),
        "tr" => Some(&turkish::LEXICON),
        _ => None,
    }
}

/// The lexicon of a language that is not known.
pub(super) static UNKNOWN: Lexicon = Lexicon {
    small: &[],
    scales: &[],
    alone: &[],
    parts: &[],
    vague: &[],
    links: &[],
    percent: &[],
    units: &[],
    months: [""; 12],
    before_months: &[],
    decades: &[],
    centuries: &[],
    dotted: true,
    inflected: false,
    things: Things::Untold,
    vague_times: &[],
    bounds: &[],
};

/// Whether a word is one of these, which are parted by blanks. It is asked for each word of a text with each list: bytes
/// tell it sooner than letters.
fn is_one_of(words: &str, word: &str) -> bool {
    words.as_bytes().split(|&byte| byte == b' ').any(|other| other == word.as_bytes())
}

/// What a word stands for in a list of numbers.
pub(super) fn look(list: Numbers, word: &str) -> Option<f64> {
    list.iter().find(|(names, _)| is_one_of(names, word)).map(|&(_, value)| value)
}

/// The currency that letters stand for.
pub(super) fn code(surface: &str) -> Option<&'static Measure> {
    CODES.iter().find(|unit| is_one_of(unit.spellings, surface))
}

impl Lexicon {
    /// The unit that a folded word is.
    pub(super) fn unit(&self, word: &str) -> Option<&'static Measure> {
        let exact = |unit: &&Measure| is_one_of(unit.spellings, word);
        let begun = |unit: &&Measure| {
            self.inflected && unit.spellings.split(' ').any(|spelling| spelling.len() > 3 && word.starts_with(spelling))
        };
        if word.is_empty() {
            return None;
        }
        let all = || self.units.iter().chain(INTERNATIONAL);
        all().find(exact).or_else(|| all().filter(begun).max_by_key(|unit| unit.spellings.len()))
    }

    /// The unit of time that a folded word is: its name, and how many of these it is.
    pub(super) fn time(&self, word: &str) -> Option<(&'static str, f64)> {
        self.unit(word).filter(|unit| is_time(unit.name)).map(|unit| (unit.name, unit.times))
    }

    /// The month that a folded word is, counted from 1.
    pub(super) fn month(&self, word: &str) -> Option<u32> {
        let is = |months: &&str| is_one_of(months, word);
        let month = self.months.iter().position(is).filter(|_| !word.is_empty())?;
        Some(month as u32 + 1)
    }

    /// What a word multiplies by. Letters alone do so only behind digits.
    pub(super) fn scale(&self, word: &str) -> Option<f64> {
        look(self.scales, word)
    }
}

/// Whether a unit, as a figure has it, is one of time.
pub(crate) fn is_time(unit: &str) -> bool {
    matches!(unit, "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds")
}
