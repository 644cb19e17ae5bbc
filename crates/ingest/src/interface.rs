//! The interface in the language that `corpus.toml` asks for: `interface/<lang>.toml` has a message for everything that the
//! code says in English.

use corpus::{Interface, plural_categories};
use toml::{Table, Value};

use crate::written::Written;
use crate::written::folder::CORPUS_TOML;
use crate::written::problem::Ledger;

/// The languages beside English, each with its messages.
const LANGUAGES: [(&str, &str); 2] =
    [("ar", include_str!("../interface/ar.toml")), ("de", include_str!("../interface/de.toml"))];

/// The interface in a language. One that it does not speak is noted.
pub(crate) fn interface(lang: Option<&Written<String>>, ledger: &mut Ledger) -> Interface {
    let Some(lang) = lang.filter(|lang| lang.value != "en") else { return Interface::default() };
    match LANGUAGES.iter().find(|(known, _)| *known == lang.value) {
        Some((known, messages)) => read(known, messages),
        None => {
            let known: Vec<&str> = LANGUAGES.iter().map(|(known, _)| *known).collect();
            let what = format!("the site has no interface in `{}`", lang.value);
            let what_to_do =
                format!("use en, {}; what language a text is in, `lang` in its [[source]] says", known.join(" or "));
            ledger.at(CORPUS_TOML, lang.line, what, what_to_do);
            Interface::default()
        }
    }
}

/// Reads a file of messages. Each is a text by its English or, if it has a number, a table by plural category.
fn read(lang: &str, messages: &str) -> Interface {
    let messages: Table = messages.parse().unwrap_or_default();
    let forms = |message: Value| match message {
        Value::Table(forms) => {
            let form = |category: &&str| forms.get(*category)?.as_str().map(str::to_string);
            plural_categories(lang).iter().filter_map(form).collect()
        }
        text => text.as_str().map(str::to_string).into_iter().collect(),
    };
    Interface::new(lang, messages.into_iter().map(|(english, message)| (english, forms(message))).collect())
}
