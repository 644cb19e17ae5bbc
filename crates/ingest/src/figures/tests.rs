//! The rules for figures, one by one.

use corpus::FigureValue;

use super::*;
use crate::language::words::words;

/// The figures of a line, as `text = kind value unit`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let words = words(text);
    let line = Line { text, words: &words, english: true, decimal_comma: false };
    let found = read(&line, &[]).into_iter().map(|Found { span, kind, value, unit, .. }| {
        let value = match value {
            Some(FigureValue::Number(number)) => format!(" {number}"),
            Some(FigureValue::Date(date)) => format!(" {date}"),
            None => String::new(),
        };
        let unit = unit.map_or(String::new(), |unit| format!(" {unit}"));
        format!("{} = {}{value}{unit}", span.of(text), kind.id())
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn shares() {
    check("Some 12.5% of it, and 40 per cent of that.", &["12.5% = share 12.5 %", "40 per cent = share 40 %"]);
    check("It is 60–69% of imports.", &["60 = share 60 %", "69% = share 69 %"]);
    check("between 3 and 5 percent", &["3 = share 3 %", "5 percent = share 5 %"]);
    check(
        "nine-tenths of it, a third of that, half the trade",
        &["nine-tenths = share 90 %", "a third = share 33.3 %", "half = share 50 %"],
    );
    check(
        "one in four Peruvians, nine out of ten ships",
        &["one in four = share 25 %", "nine out of ten = share 90 %"],
    );
    check("A third party met them at half past the hour.", &[]);
}

#[test]
fn sums() {
    check(
        "It cost $3.5 billion, or €2bn, or $500m.",
        &["$3.5 billion = sum 3500000000 dollars", "€2bn = sum 2000000000 euros", "$500m = sum 500000000 dollars"],
    );
    check(
        "In 1992 £5 was 7 €, not 8€ 9.",
        &["1992 = year 1992", "£5 = sum 5 pounds", "7 € = sum 7 euros", "8€ = sum 8 euros", "9 = count 9"],
    );
    check(
        "They owe 20 million U.S. dollars and AZN 5 million.",
        &["20 million U.S. dollars = sum 20000000 dollars", "5 million = sum 5000000 manats"],
    );
    check(
        "The deals are worth billions; millions of dollars were lost.",
        &["billions = sum", "millions of dollars = sum dollars"],
    );
}

#[test]
fn lengths_times_and_other_measures() {
    check(
        "a 611-kilometer border, 1,800 km of pipe, 30 miles off, 10km away",
        &[
            "611-kilometer = length 611 km",
            "1,800 km = length 1800 km",
            "30 miles = length 30 miles",
            "10km = length 10 km",
        ],
    );
    check(
        "a 30-year-long feud, the 44-day war, six years on, the last two decades",
        &[
            "30-year-long = other 30 years",
            "44-day = other 44 days",
            "six years = other 6 years",
            "two decades = other 20 years",
        ],
    );
    check(
        "A month later, half a century before, for a decade, 300 tons a month",
        &[
            "A month = other 1 months",
            "half a century = other 50 years",
            "a decade = other 10 years",
            "300 tons a month = other 300 tons per month",
        ],
    );
    check(
        "1.3 million barrels per day from 7 square kilometers",
        &["1.3 million barrels per day = other 1300000 barrels per day", "7 square kilometers = other 7 square km"],
    );
    check(
        "the sixth largest buyer, its 2nd-biggest port, the first buyer",
        &["sixth largest = other 6 rank", "2nd-biggest = other 2 rank"],
    );
    check(
        "for a quarter of a century, 30 billion kilowatt-hours",
        &["a quarter of a century = other 25 years", "30 billion kilowatt-hours = other 30000000000 kWh"],
    );
    check("It happened one day, once a year, over the decades.", &[]);
}

#[test]
fn counts() {
    check(
        "17 EU countries took in 3,000 residents and two new camps.",
        &[
            "17 EU countries = count 17 countries",
            "3,000 residents = count 3000 residents",
            "two new camps = count 2 camps",
        ],
    );
    check(
        "15 million-23 million live there, or 17.7 million.",
        &["15 million = count 15000000", "23 million = count 23000000", "17.7 million = count 17700000"],
    );
    check(
        "twenty-five ships, two hundred and six men, half a million people",
        &[
            "twenty-five ships = count 25 ships",
            "two hundred and six men = count 206 men",
            "half a million people = count 500000 people",
        ],
    );
    check(
        "dozens of foreign officers, tens of thousands fled, two of the rivals",
        &["dozens = count officers", "tens of thousands = count", "two = count 2"],
    );
    check("The two countries and these three men are one of a kind; no one came, neither one.", &[]);
    check("They met the Group of Seven.", &[]);
}

#[test]
fn years_and_dates() {
    check(
        "In 1991, by the late 1990s and in 2021-2022",
        &["1991 = year 1991", "1990s = year 1990 decade", "2021 = year 2021", "2022 = year 2022"],
    );
    check(
        "On October 7, 2023, on 14 March 2019 and on January 20th",
        &["October 7, 2023 = date 2023-10-07", "14 March 2019 = date 2019-03-14", "January 20th = date"],
    );
    check(
        "In December 2024, and in July; it may march in May.",
        &["December 2024 = date 2024-12", "July = date", "May = date"],
    );
    check(
        "Gazette 24.10.95, 2023-10-07, 13/02/2020, 2/3/2020",
        &[
            "24.10.95 = date 1995-10-24",
            "2023-10-07 = date 2023-10-07",
            "13/02/2020 = date 2020-02-13",
            "2/3/2020 = date",
        ],
    );
    check(
        "from 586 BCE to the 19th century, 2000 people, 2020 m deep",
        &[
            "586 BCE = year -586",
            "19th century = date century",
            "2000 people = count 2000 people",
            "2020 m = length 2020 m",
        ],
    );
}

#[test]
fn numbers_of_lists_notes_pages_addresses_and_names_are_no_figures() {
    check("1. The first item", &[]);
    check("  12) Another item", &[]);
    check("as shown before[3], and elsewhere.[14]", &[]);
    check("Baku, 1920. Part IV. pp. 2, 45; p. 55; Vol. 3, No. 7", &["1920 = year 1920"]);
    check("see https://example.org/2024/17 or www.a24.org/33 or ann7@example.org", &[]);
    check("Harop-2 drones, F-16 jets, a Boeing 737, Section 907, unit 29155 and Channel 12", &[]);
    check("The G20 met at 10:30 and at 3 p.m. after 9/11, and COVID-19 was everywhere 24/7.", &[]);
}
