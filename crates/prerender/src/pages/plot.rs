//! Values that sources give on one scale, as dots on a line each: a drawing, with a table beside it.

use corpus::{Corpus, PassageId, direction, msg};
use crossread::ui::{
    Edition,
    claims::column,
    control::address_link,
    words::{self, Language},
};
use yew::prelude::*;

use super::values::{Bound, Scale, Value, same_measure};

/// How high a line is.
const LINE: usize = 44;

/// Values on their scale. Every dot is a link to its passage, whose address `href` gives, and says in `.told` what it is.
pub(crate) fn plot(
    edition: &Edition,
    scale: &Scale,
    values: &[Value<'_>],
    href: &impl Fn(PassageId) -> String,
) -> Html {
    let (from, to) = ends(scale, values);
    let at = |value: f64| percent(2.0 + 96.0 * (value - from) / (to - from));
    let same = match same_measure(values) {
        true => edition.tr("All are values of the same thing."),
        false => edition.tr("What is measured differs, or is not said."),
    };
    let corpus = &edition.corpus;
    let (least, most) = (number(corpus, scale, from), number(corpus, scale, to));
    let label = corpus.fill("On one scale, from {from} to {to}", &[("from", &least), ("to", &most)]);
    let height = rem(values.len() * LINE + 18);
    let y = rem(values.len() * LINE + 13);
    let lines = values.iter().enumerate().map(|(nth, value)| line(edition, nth, value, href(value.cell.passage), &at));
    html! {
        <figure>
            <p class="same">{ same }</p>
            <svg class="plot" role="group" aria-label={label} width="100%" {height} direction={drawn_direction(corpus)}>
                { for lines }
                <text class="end" x={at(from)} y={y.clone()} text-anchor="start">{ least }</text>
                <text class="end" x={at(to)} {y} text-anchor="end">{ most }</text>
            </svg>
            <p class="told" aria-hidden="true"></p>
        </figure>
    }
}

/// A value on a line of its own; `at` gives where it stands along the width.
fn line(edition: &Edition, nth: usize, value: &Value<'_>, href: String, at: &impl Fn(f64) -> String) -> Html {
    let name = edition.source(value.cell.passage.source).map(words::short_name).unwrap_or_default();
    let label = AttrValue::from([&name, ": ", value.cell.value.as_deref().unwrap_or_default()].concat());
    let top = rem(nth * LINE + 14);
    let y = AttrValue::from(rem(nth * LINE + 30));
    let (low, high) = (at(value.low), at(value.high));
    let range = (value.low != value.high).then(|| {
        html! {
            <>
                <line class="span" x1={low.clone()} x2={high.clone()} y1={&y} y2={&y} />
                { dot(low, &y, Bound::Exact) }
            </>
        }
    });
    html! {
        <>
            <text x="0" y={top} aria-hidden="true">{ label }</text>
            <line x1="0" x2="100%" y1={&y} y2={&y} />
            <a {href} aria-label={told(edition, &name, value)}>
                { range }
                { dot(high, &y, value.bound) }
            </a>
        </>
    }
}

/// All that is known of a value: what it is, what it measures, who gives it where, and in which words.
fn told(edition: &Edition, name: &str, Value { cell, .. }: &Value<'_>) -> String {
    let corpus = &edition.corpus;
    let mut told = vec![cell.value.clone().unwrap_or_default()];
    told.extend(cell.measure.clone());
    told.extend([
        [name, corpus.tr(", "), &corpus.address(cell.passage)].concat(),
        words::quoted(corpus, corpus.quote(cell)),
    ]);
    told.join(" · ")
}

/// A dot: full if the value is given as it stands, else open, with an arrow to where it may lie.
fn dot(x: impl Into<AttrValue>, y: &AttrValue, bound: Bound) -> Html {
    let class = if bound == Bound::Exact { "full" } else { "half" };
    let arrow = match bound {
        Bound::AtLeast => Some("M5 0h17m-5-4 5 4-5 4"),
        Bound::AtMost => Some("M-5 0h-17m5-4-5 4 5 4"),
        Bound::Exact | Bound::About => None,
    };
    html! {
        <svg x={x.into()} {y} overflow="visible">
            <circle class="room" r="12" />
            <circle {class} r="5" />
            { arrow.map(|d| html! { <path {d} /> }) }
        </svg>
    }
}

/// What the dots mean.
pub(crate) fn key(corpus: &Corpus) -> Html {
    let entry = |bound, width: &'static str, x: &'static str, name: &'static str| {
        html! {
            <span>
                <svg class="plot" {width} height="16" aria-hidden="true">{ dot(x, &"8".into(), bound) }</svg>
                { corpus.tr(name) }
            </span>
        }
    };
    html! {
        <p class="key">
            { entry(Bound::Exact, "20", "8", msg("as given")) }
            { entry(Bound::About, "20", "8", msg("about")) }
            { entry(Bound::AtLeast, "36", "8", msg("over, since")) }
            { entry(Bound::AtMost, "42", "28", msg("up to, by")) }
        </p>
    }
}

/// The values in words.
pub(crate) fn table(edition: &Edition, values: &[Value<'_>]) -> Html {
    let dated = values.iter().any(|value| value.cell.as_of.is_some());
    let names = [
        Some(msg("Source")),
        Some(msg("Value")),
        Some(msg("Measured")),
        dated.then_some(msg("As of")),
        Some(msg("Speaker")),
        Some(msg("Passage")),
    ];
    let names: Vec<&'static str> = names.into_iter().flatten().collect();
    let rows = values.iter().map(|value| row(edition, value, dated));
    ledger(edition, &names, html! { <>{ for rows }</> })
}

fn row(edition: &Edition, Value { cell, .. }: &Value<'_>, dated: bool) -> Html {
    let corpus = &edition.corpus;
    let name = edition.source(cell.passage.source).map(words::short_name).unwrap_or_default();
    let said = |words: &Option<String>| words.clone().unwrap_or_else(|| corpus.tr("not said").into());
    let Language { lang, dir } = Language::of(corpus, corpus.lang(cell.passage));
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td data-with={edition.tr("Value")} {lang} {dir}>{ cell.value.clone() }</td>
            <td data-with={edition.tr("Measured")}>{ said(&cell.measure) }</td>
            { dated.then(|| html! { <td data-with={edition.tr("As of")}>{ said(&cell.as_of) }</td> }) }
            <td data-with={edition.tr("Speaker")}>{ words::speaker(corpus, cell) }</td>
            <td data-with={edition.tr("Passage")}>
                { address_link(edition.passage_href(cell.passage), corpus.address(cell.passage)) }
            </td>
        </tr>
    }
}

/// A table of figures with the names of its columns. In each row, all cells but the first say in `data-with` which
/// column they are of: on a phone there is no room for columns.
pub(crate) fn ledger(edition: &Edition, names: &[&'static str], rows: Html) -> Html {
    html! {
        <table class="ledger">
            <thead><tr>{ for names.iter().map(|&name| column(edition.tr(name))) }</tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}

/// The ends of a scale. Amounts begin at nothing, so that lengths do not deceive; shares end at the whole.
fn ends(scale: &Scale, values: &[Value<'_>]) -> (f64, f64) {
    let low = values.iter().map(|value| value.low).fold(f64::INFINITY, f64::min);
    let high = values.iter().map(|value| value.high).fold(f64::NEG_INFINITY, f64::max);
    match scale {
        Scale::Time => {
            let room = ((high - low) / 4.0).ceil().max(1.0);
            ((low - room).floor(), (high + room).ceil())
        }
        Scale::Share if low >= 0.0 && high <= 100.0 => (0.0, 100.0),
        _ => (low.min(0.0), rounded_up(high * 1.05)),
    }
}

/// The next number that is easily read: a multiple of half its power of ten. It is divided by a whole number rather than
/// multiplied by a fraction, so that 0.35 stays 0.35.
fn rounded_up(number: f64) -> f64 {
    if number <= 0.0 {
        return 1.0;
    }
    let power = number.log10().floor();
    match power < 0.0 {
        true => (number * 2.0 * 10_f64.powf(-power)).ceil() / (2.0 * 10_f64.powf(-power)),
        false => (number / (10_f64.powf(power) / 2.0)).ceil() * (10_f64.powf(power) / 2.0),
    }
}

/// A number of a scale, as readers write it: `$6 billion`, `12,000 people`.
fn number(corpus: &Corpus, scale: &Scale, number: f64) -> String {
    let written = digits(corpus, number);
    match scale {
        Scale::Time => format!("{number:.0}"),
        Scale::Share => corpus.fill("{number}%", &[("number", &written)]),
        Scale::Money(unit) => match SIGNS.iter().find(|(name, _)| name == unit) {
            Some((_, sign)) => corpus.fill("{sign}{number}", &[("sign", sign), ("number", &written)]),
            None => with_unit(corpus, &written, unit),
        },
        Scale::Count(Some(unit)) => with_unit(corpus, &written, unit),
        Scale::Count(None) => written,
    }
}

fn with_unit(corpus: &Corpus, number: &str, unit: &str) -> String {
    corpus.fill("{number} {unit}", &[("number", number), ("unit", unit)])
}

/// The signs of currencies, by the names of their units. They stand before the number.
const SIGNS: [(&str, &str); 8] = [
    ("dollars", "$"),
    ("euros", "€"),
    ("pounds", "£"),
    ("shekels", "₪"),
    ("manats", "₼"),
    ("lira", "₺"),
    ("rubles", "₽"),
    ("yen", "¥"),
];

/// A number with at most two decimals, its thousands set apart, from a million on with a word.
fn digits(corpus: &Corpus, number: f64) -> String {
    let words = [(1e12, msg("{number} trillion")), (1e9, msg("{number} billion")), (1e6, msg("{number} million"))];
    match words.into_iter().find(|(unit, _)| number.abs() >= *unit) {
        Some((unit, words)) => corpus.fill(words, &[("number", &set_apart(corpus, number / unit))]),
        None => set_apart(corpus, number),
    }
}

/// A number with at most two decimals, its thousands set apart.
fn set_apart(corpus: &Corpus, number: f64) -> String {
    let [mark, point] = number_marks(corpus);
    let written = format!("{number:.2}");
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut apart = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        let left = whole.len() - nth;
        if left.is_multiple_of(3) && apart.ends_with(|before: char| before.is_ascii_digit()) {
            apart.push_str(mark);
        }
        apart.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { point };
    [&apart, point, decimals].concat()
}

/// What sets thousands apart, and what stands before decimals, as the message has it that shows how a number is written.
pub(super) fn number_marks(corpus: &Corpus) -> [&str; 2] {
    let marks = corpus.tr("1,234.5").split(char::is_numeric).filter(|mark| !mark.is_empty());
    match marks.collect::<Vec<_>>()[..] {
        [thousands, decimals] => [thousands, decimals],
        [decimals] => ["", decimals],
        _ => [",", "."],
    }
}

/// The direction of a drawing whose words stand where they are put, from the left, whichever way the page is written.
pub(super) fn drawn_direction(corpus: &Corpus) -> Option<&'static str> {
    (direction(&corpus.interface.lang) == "rtl").then_some("ltr")
}

/// A place along the width.
pub(crate) fn percent(x: f64) -> String {
    format!("{x:.1}%")
}

/// A height or a place along it, given in pixels at the common size of letters: it grows with the reader's.
pub(crate) fn rem(pixels: usize) -> String {
    format!("{}rem", pixels as f64 / 16.0)
}

#[cfg(test)]
mod tests {
    use corpus::Interface;

    use super::*;

    #[test]
    fn the_ends_of_a_scale_are_round() {
        assert_eq!(rounded_up(803.25), 850.0);
        assert_eq!(rounded_up(24_150_000.0), 25_000_000.0);
        assert_eq!(rounded_up(0.0), 1.0);
        assert_eq!(
            [rounded_up(0.315), rounded_up(0.21), rounded_up(0.063)].map(|end| end.to_string()),
            ["0.35", "0.25", "0.065"]
        );
        let (corpus, unit) = (Corpus::default(), Scale::Count(Some("people".into())));
        for (scale, value, expected) in [
            (&unit, 25e6, "25 million people"),
            (&unit, 850.0, "850 people"),
            (&unit, 12_500.0, "12,500 people"),
            (&Scale::Money("dollars".into()), 6e9, "$6 billion"),
            (&Scale::Money("yuan".into()), 1.25e6, "1.25 million yuan"),
            (&Scale::Count(None), 0.5, "0.5"),
            (&Scale::Count(None), -1234.0, "-1,234"),
            (&Scale::Share, 100.0, "100%"),
            (&Scale::Time, 1992.0, "1992"),
        ] {
            assert_eq!(number(&corpus, scale, value), expected);
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_of_the_interface_has_them() {
        let written = |sample: &str| {
            let message = |english: &str, message: &str| (english.into(), vec![message.into()]);
            let messages = vec![message("1,234.5", sample), message("{sign}{number}", "{number} {sign}")];
            let corpus = Corpus { interface: Interface::new("de", messages), ..Corpus::default() };
            number(&corpus, &Scale::Money("euros".into()), 12_500.25)
        };
        assert_eq!(["1.234,5", "1234,5"].map(written), ["12.500,25 €", "12500,25 €"]);
    }
}
