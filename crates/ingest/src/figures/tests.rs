//! The rules for figures, one by one.

use corpus::FigureValue;

use super::*;
use crate::language::words::words;

/// The figures of a line, as `text = kind value unit`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_in("en", text, expected);
}

/// The same in a language.
#[track_caller]
fn check_in(lang: &str, text: &str, expected: &[&str]) {
    let words = words(text);
    let line = Line::new(text, &words, lang);
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

#[test]
fn letters_behind_digits_multiply() {
    check("A plan of $8B against $1.5T.", &["$8B = sum 8000000000 dollars", "$1.5T = sum 1500000000000 dollars"]);
    check("3M people came.", &["3M people = count 3000000 people"]);
    check("300m shekels, 40m users", &["300m shekels = sum 300000000 shekels", "40m users = count 40000000 users"]);
    check("a 20m wall, the 100m hurdles", &["20m = length 20 m", "100m = length 100 m"]);
    check(
        "US$ 5 billion, € 5 bn, A$3m",
        &[
            "US$ 5 billion = sum 5000000000 dollars",
            "€ 5 bn = sum 5000000000 euros",
            "A$3m = sum 3000000 Australian dollars",
        ],
    );
}

#[test]
fn the_ends_of_a_range_share_what_one_of_them_says() {
    check("$1.3-1.5 billion", &["$1.3 = sum 1300000000 dollars", "1.5 billion = sum 1500000000 dollars"]);
    check("It lost £5-6m.", &["£5 = sum 5000000 pounds", "6m = sum 6000000 pounds"]);
    check("from $500 to $1 billion", &["$500 = sum 500 dollars", "$1 billion = sum 1000000000 dollars"]);
    check("It cost 1.5 billion or 4% of all.", &["1.5 billion = count 1500000000", "4% = share 4 %"]);
    check("between 2 and 3 million tons", &["2 = other 2000000 tons", "3 million tons = other 3000000 tons"]);
}

#[test]
fn months_may_be_short_and_days_must_exist() {
    check("By Feb. 15, and on Jan. 25, 2019,", &["Feb. 15 = date", "Jan. 25, 2019 = date 2019-01-25"]);
    check(
        "On 31 February and 29 Feb. 2023 nothing fell; 29 February 2024 did.",
        &["29 February 2024 = date 2024-02-29"],
    );
    check(
        "in 1990-95, in 2020/21 and 1999/00",
        &[
            "1990 = year 1990",
            "95 = year 1995",
            "2020 = year 2020",
            "21 = year 2021",
            "1999 = year 1999",
            "00 = year 2000",
        ],
    );
}

#[test]
fn blanks_part_thousands() {
    for blank in [" ", "\u{a0}", "\u{202f}", "\u{2009}"] {
        check(&format!("300{blank}000 people"), &[&format!("300{blank}000 people = count 300000 people")]);
        check_in(
            "de",
            &format!("300{blank}000 Menschen"),
            &[&format!("300{blank}000 Menschen = count 300000 Menschen")],
        );
    }
    check("in 2019 300 people", &["2019 = year 2019", "300 people = count 300 people"]);
}

#[test]
fn signs_before_numbers_and_small_letters_count() {
    check(
        "-5 percent, –$2 billion, minus 5 degrees",
        &["-5 percent = share -5 %", "–$2 billion = sum -2000000000 dollars", "minus 5 degrees = other -5 degrees"],
    );
    check(
        "pages of 3-5 km, and – 5 km on – a 2–3% rise",
        &["3 = length 3 km", "5 km = length 5 km", "5 km = length 5 km", "2 = share 2 %", "3% = share 3 %"],
    );
    check(
        "5½ km, ½ mile and 3 km²",
        &["5½ km = length 5.5 km", "½ mile = length 0.5 miles", "3 km² = other 3 square km"],
    );
    check(
        "the 35th, half a dozen, a third less",
        &["35th = other 35 rank", "half a dozen = count 6", "a third = share 33.3 %"],
    );
    check("in the first half of this century, half of the decade, CO 2", &[]);
}

#[test]
fn vague_times_stand_as_they_are_written() {
    check(
        "last year, for over two decades, in the past few months",
        &["last year = other", "over two decades = other", "past few months = other"],
    );
    check("He died aged 88.", &["88 = other 88 years"]);
    check_in("de", "2000 Menschen kamen 2000.", &["2000 Menschen = count 2000 Menschen", "2000 = year 2000"]);
    check("the last minute, the next country", &[]);
}

#[test]
fn german_and_turkish_are_read_by_their_own_rules() {
    check_in(
        "de",
        "1,2 Milliarden Euro, 40 Prozent, CO 2, Artikel 7",
        &["1,2 Milliarden Euro = sum 1200000000 euros", "40 Prozent = share 40 %"],
    );
    check_in(
        "de",
        "Am 15. Februar 2019 kamen zweiundzwanzig Schiffe im 19. Jahrhundert, um 10 Uhr, in den 1990er Jahren, für 3,5 Mio. Euro.",
        &[
            "15. Februar 2019 = date 2019-02-15",
            "zweiundzwanzig Schiffe = count 22 Schiffe",
            "19. Jahrhundert = date century",
            "1990er Jahren = year 1990 decade",
            "3,5 Mio. Euro = sum 3500000 euros",
        ],
    );
    check_in(
        "tr",
        "Madde 1: %40’ı, yüzde 7,5’i, 1,5 milyar dolar",
        &["%40 = share 40 %", "yüzde 7,5 = share 7.5 %", "1,5 milyar dolar = sum 1500000000 dollars"],
    );
    check_in(
        "tr",
        "15 Temmuz 2016’da 300 bin kişi, on iki yıl, 1990’larda",
        &[
            "15 Temmuz 2016 = date 2016-07-15",
            "300 bin kişi = count 300000 kişi",
            "on iki yıl = other 12 years",
            "1990’larda = year 1990 decade",
        ],
    );
    check_in(
        "hu",
        "1992-ben 40% és 12 km, 5 év",
        &["1992 = year 1992", "40% = share 40 %", "12 km = length 12 km", "5 = count 5"],
    );
}

#[test]
fn how_often_is_not_how_long() {
    check("They sorted 900 letters a day before the strike.", &["900 letters = count 900 letters"]);
    check("It closed a day before the strike.", &["a day = other 1 days"]);
}

#[test]
fn an_hour_is_no_count() {
    for text in [
        "The lock opened at 7.25 on the Friday.",
        "It rang at about 11.05, they say.",
        "By 8.40 in the morning all had gone.",
        "They met at 9.15 a.m. by the gate.",
    ] {
        check(text, &[]);
    }
    check("It stood at 6.47 metres.", &["6.47 metres = length 6.47 m"]);
    check_in("de", "Um 17 Uhr 20 läutete es, und um 7.25 wieder.", &[]);
}

#[test]
fn a_part_of_a_round_whole_is_a_share() {
    check(
        "Seven in ten drank it, and three in five of them daily.",
        &["Seven in ten = share 70 %", "three in five = share 60 %"],
    );
    check("They rang five in nine days.", &["nine days = other 9 days"]);
}
