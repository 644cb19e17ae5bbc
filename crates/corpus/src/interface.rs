//! The language that the interface speaks: English stands in the code, others in a file of messages each.
//!
//! As in gettext, the key of a message is its English. A message may hold slots such as `{n}`, which another language may
//! put elsewhere. One with a number has a form for each plural category of the language (Unicode CLDR).

use serde::{Deserialize, Serialize};

use crate::Corpus;

/// The language of the interface, with its messages. The default is English.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interface {
    /// A BCP 47 tag.
    pub lang: String,
    /// The English of every message, with its forms: one, or one for each of [`plural_categories`]. Sorted by the English.
    messages: Vec<(String, Vec<String>)>,
}

impl Default for Interface {
    fn default() -> Self {
        Interface::new("en", Vec::new())
    }
}

/// The English of a message with a number: for one, and for any other number. The latter is its key.
pub type Plural = [&'static str; 2];

/// Marks the English of a message that is translated elsewhere than where it stands.
pub const fn msg(english: &'static str) -> &'static str {
    english
}

/// Marks the English of a message with a number `{n}`.
pub const fn plural(one: &'static str, other: &'static str) -> Plural {
    [one, other]
}

impl Interface {
    /// The interface in a language, with its messages by their English.
    pub fn new(lang: &str, mut messages: Vec<(String, Vec<String>)>) -> Interface {
        messages.sort();
        Interface { lang: lang.into(), messages }
    }

    /// A message in this language, or in English if it has none.
    pub fn tr(&self, english: &'static str) -> &str {
        self.message(english, 0).unwrap_or(english)
    }

    /// A message with a number in it, in the form that the number asks for.
    pub fn counted(&self, n: usize, [one, other]: Plural) -> String {
        let form = plural_category(&self.lang, n);
        let message = self.message(other, form).unwrap_or(if n == 1 { one } else { other });
        fill(message, &[("n", &n.to_string())])
    }

    /// The forms of a message with a number, each with its plural category, for a script that counts by itself.
    pub fn forms(&self, [one, other]: Plural) -> Vec<(&'static str, &str)> {
        let forms = plural_categories(&self.lang).iter().enumerate();
        let form = |(nth, &category)| {
            let english = if category == "one" { one } else { other };
            (category, self.message(other, nth).unwrap_or(english))
        };
        forms.map(form).collect()
    }

    fn message(&self, english: &str, form: usize) -> Option<&str> {
        let at = self.messages.binary_search_by(|(key, _)| key.as_str().cmp(english)).ok()?;
        self.messages.get(at)?.1.get(form).map(String::as_str)
    }
}

impl Corpus {
    /// A message in the language of the interface.
    pub fn tr(&self, english: &'static str) -> &str {
        self.interface.tr(english)
    }

    /// A message whose slots are filled with these values, by their names.
    pub fn fill(&self, english: &'static str, values: &[(&str, &str)]) -> String {
        fill(self.tr(english), values)
    }

    /// A number with what it counts.
    pub fn counted(&self, n: usize, message: Plural) -> String {
        self.interface.counted(n, message)
    }

    /// What stands in a message before and behind the slot of this name: `{name}`.
    pub fn around(&self, english: &'static str, slot: &str) -> (&str, &str) {
        let message = self.tr(english);
        message.split_once(&["{", slot, "}"].concat()).unwrap_or((message, ""))
    }
}

/// Fills the slots of a message. What is filled in is not read again; a slot without a value stays.
fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = message;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let slot = behind.split_once('}').and_then(|(name, behind)| {
            let (_, value) = values.iter().find(|(slot, _)| *slot == name)?;
            Some((*value, behind))
        });
        let (value, behind) = slot.unwrap_or(("{", behind));
        filled.push_str(value);
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// The plural categories of a language, in the order of its messages' forms. Those of languages that are not listed are
/// those of English.
pub fn plural_categories(lang: &str) -> &'static [&'static str] {
    match primary(lang) {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// The category of a whole number, as an index into [`plural_categories`]: the rules for cardinals of Unicode CLDR 45.
fn plural_category(lang: &str, n: usize) -> usize {
    match (primary(lang), n, n % 100) {
        ("ar", 0..=2, _) => n,
        ("ar", _, 3..=10) => 3,
        ("ar", _, 11..=99) => 4,
        ("ar", ..) => 5,
        _ => usize::from(n != 1),
    }
}

/// The language of a BCP 47 tag, without script and region.
fn primary(lang: &str) -> &str {
    lang.split('-').next().unwrap_or_default()
}

/// Which way a language is written, `ltr` or `rtl`, going by the scripts that are written from right to left.
pub fn direction(lang: &str) -> &'static str {
    let script = lang.split('-').skip(1).find(|tag| tag.len() == 4);
    let rtl = match script {
        Some(script) => RTL_SCRIPTS.iter().any(|rtl| rtl.eq_ignore_ascii_case(script)),
        None => RTL_LANGUAGES.iter().any(|rtl| rtl.eq_ignore_ascii_case(primary(lang))),
    };
    if rtl { "rtl" } else { "ltr" }
}

const RTL_SCRIPTS: [&str; 6] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];
const RTL_LANGUAGES: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WELLS: Plural = plural("{n} well", "{n} wells");

    fn german() -> Interface {
        let message =
            |english: &str, forms: &[&str]| (english.to_string(), forms.iter().map(|it| it.to_string()).collect());
        Interface::new(
            "de",
            vec![message("{n} wells", &["{n} Quelle", "{n} Quellen"]), message("Close", &["Schließen"])],
        )
    }

    #[test]
    fn what_has_no_message_is_said_in_english() {
        assert_eq!([german().tr("Close"), german().tr("Open")], ["Schließen", "Open"]);
        assert_eq!(Interface::default().tr("Close"), "Close");
    }

    #[test]
    fn a_number_takes_the_form_of_its_language() {
        assert_eq!([0, 1, 2].map(|n| german().counted(n, WELLS)), ["0 Quellen", "1 Quelle", "2 Quellen"]);
        assert_eq!([0, 1, 2].map(|n| Interface::default().counted(n, WELLS)), ["0 wells", "1 well", "2 wells"]);
    }

    #[test]
    fn forms_are_named_by_their_categories() {
        assert_eq!(german().forms(WELLS), [("one", "{n} Quelle"), ("other", "{n} Quellen")]);
        assert_eq!(german().forms(["{n} sea", "{n} seas"]), [("one", "{n} sea"), ("other", "{n} seas")]);
    }

    #[test]
    fn categories_are_those_of_cldr() {
        let arabic = [
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (10, "few"),
            (11, "many"),
            (99, "many"),
            (100, "other"),
            (102, "other"),
            (103, "few"),
            (111, "many"),
            (200, "other"),
        ];
        for (n, expected) in arabic {
            assert_eq!(plural_categories("ar-EG")[plural_category("ar-EG", n)], expected, "{n}");
        }
        for (n, expected) in [(0, "other"), (1, "one"), (2, "other"), (101, "other")] {
            assert_eq!(plural_categories("de")[plural_category("de", n)], expected, "{n}");
        }
    }

    #[test]
    fn slots_are_filled_by_name() {
        let filled = |message, values: &[(&str, &str)]| fill(message, values);
        assert_eq!(filled("{a} of {b}", &[("b", "{a}"), ("a", "1")]), "1 of {a}");
        assert_eq!(filled("{c} and {", &[("a", "1")]), "{c} and {");
    }

    proptest! {
        #[test]
        fn a_message_without_slots_stays_as_it_is(message in "[^{}]*", value in any::<String>()) {
            prop_assert_eq!(fill(&message, &[("n", &value)]), message);
        }
    }

    #[test]
    fn a_script_decides_on_the_direction() {
        let cases =
            [("ar", "rtl"), ("AR-eg", "rtl"), ("tr", "ltr"), ("az-Arab", "rtl"), ("az-Latn-AZ", "ltr"), ("he", "rtl")];
        for (lang, expected) in cases {
            assert_eq!(direction(lang), expected, "{lang}");
        }
    }
}
