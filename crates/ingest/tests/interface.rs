//! Every language of the interface says all that the code says, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use corpus::plural_categories;

/// The English of a message, and whether it has a number.
type Messages = BTreeMap<String, bool>;

/// How a message begins in the code: what is called with it, and whether it has a number.
const CALLS: [(&str, bool); 5] =
    [("tr(", false), ("fill(", false), ("around(", false), ("msg(", false), ("plural(", true)];

/// Every file of code below a folder that may say something to a visitor.
fn code(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            code(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "js") {
            files.push(path);
        }
    }
}

/// The text of a string literal of Rust or JavaScript at the beginning of code, and what follows it.
fn literal(code: &str) -> Option<(String, &str)> {
    let mut letters = code.trim_start().strip_prefix('"')?.chars();
    let mut text = String::new();
    loop {
        match letters.next()? {
            '"' => return Some((text, letters.as_str())),
            '\\' => match letters.next()? {
                '\n' => letters = letters.as_str().trim_start().chars(),
                'n' => text.push('\n'),
                other => text.push(other),
            },
            letter => text.push(letter),
        }
    }
}

/// What the code says.
fn said() -> Messages {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["src", "crates/corpus/src", "crates/prerender/src", "embed"] {
        code(&root.join(folder), &mut files);
    }
    let mut messages = Messages::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_default();
        // What tests say stands at the end.
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let text: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| [line, "\n"].concat())
            .collect();
        for (call, counts) in CALLS {
            for (at, _) in text.match_indices(call) {
                let named = text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
                let Some((first, rest)) =
                    literal(&text[at + call.len()..]).filter(|(text, _)| !named && !text.is_empty())
                else {
                    continue;
                };
                let other =
                    if counts { rest.strip_prefix(',').and_then(literal).map(|(other, _)| other) } else { None };
                messages.insert(other.unwrap_or(first), counts);
            }
        }
    }
    messages
}

/// The slots of a message, such as `{n}`, in alphabetical order.
fn slots(message: &str) -> Vec<&str> {
    let mut slots: Vec<&str> = message.split('{').skip(1).filter_map(|slot| Some(slot.split_once('}')?.0)).collect();
    slots.sort_unstable();
    slots
}

fn check(lang: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("interface").join(format!("{lang}.toml"));
    let messages: toml::Table = fs::read_to_string(&file).unwrap_or_default().parse().unwrap_or_default();
    let said = said();
    let missing: Vec<_> = said.keys().filter(|english| !messages.contains_key(*english)).collect();
    assert!(missing.is_empty(), "{lang}.toml lacks {}: {missing:#?}", missing.len());
    let stale: Vec<_> = messages.keys().filter(|english| !said.contains_key(*english)).collect();
    assert!(stale.is_empty(), "{lang}.toml has what is not said: {stale:#?}");
    for (english, message) in &messages {
        match message {
            toml::Value::Table(forms) => {
                assert!(said[english], "{lang}: {english:?} has no number");
                let mut categories: Vec<_> = forms.keys().map(String::as_str).collect();
                let mut expected = plural_categories(lang).to_vec();
                categories.sort_unstable();
                expected.sort_unstable();
                assert_eq!(categories, expected, "{lang}: {english:?}");
                for form in forms.values() {
                    // `one` and `two` may say their number in a word.
                    let own = slots(form.as_str().unwrap_or_default());
                    assert!(
                        slots(english).iter().all(|slot| *slot == "n" || own.contains(slot)),
                        "{lang}: {english:?}"
                    );
                    assert!(own.iter().all(|slot| slots(english).contains(slot)), "{lang}: {form}");
                }
            }
            text => {
                assert!(!said[english], "{lang}: {english:?} has a number");
                assert_eq!(slots(text.as_str().unwrap_or_default()), slots(english), "{lang}: {english:?}");
            }
        }
    }
}

#[test]
fn a_site_speaks_the_language_that_its_folder_asks_for() {
    let speaks = |lang: &str| {
        let folder = tempfile::tempdir().unwrap();
        let head = format!("title = \"Wells\"\nsubject = \"Two wells\"\n{lang}\n");
        let source = "[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\n";
        fs::write(folder.path().join("corpus.toml"), head + source).unwrap();
        fs::write(folder.path().join("a.txt"), "Oil is sold.\n").unwrap();
        let corpus = ingest::ingest(folder.path()).unwrap().corpus;
        [corpus.tr("Sources"), &corpus.counted(2, corpus::plural("{n} passage", "{n} passages"))].map(str::to_string)
    };
    assert_eq!(speaks(""), ["Sources", "2 passages"]);
    assert_eq!(speaks("lang = \"de\""), ["Quellen", "2 Passagen"]);
    assert_eq!(speaks("lang = \"ar\""), ["المصادر", "مقطعان"]);
}

#[test]
fn german_says_all_that_english_does() {
    check("de");
}

#[test]
fn arabic_says_all_that_english_does() {
    check("ar");
}
