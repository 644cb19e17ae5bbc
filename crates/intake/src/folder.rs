//! Writing the folder: the texts, and what is to be filled in beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use corpus::{Given, Kind, Source};
use ingest::{Ingested, from_file_name, ingest, language_of, placeholder};

use crate::text::Text;

/// What the new folder has for themes.
const THEMES: &str = r##"# What readers filter by: up to eight themes, each with the words that carry it. docs/editing.md explains every key.
# Take the # away from what you need, and put your own words in. If your texts are on foreign policy, one line will do:
#
# include = "foreign-policy"
#
# [[theme]]
# id = "money"
# label = "Money"
# mark = "●"
# about = "What it costs, and who pays."
#
# [[theme.cues]]
# weight = 3
# patterns = ["price*", "cost*", "tax|taxes", "paid .. for"]
"##;

/// What a file says of its text and one of the first passages has too is stated by the text.
const OPENING: usize = 3;

/// Writes texts into a folder that does not exist yet, or is empty, and says what was done to each.
///
/// # Errors
/// If the folder holds anything, or cannot be written.
pub(crate) fn write(folder: &Path, texts: Vec<Text>) -> Result<String> {
    if folder.exists() && fs::read_dir(folder).context("the folder cannot be read")?.next().is_some() {
        bail!("{} holds something already, and nothing is ever overwritten: choose another folder", folder.display());
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let texts = named(texts);
    for (file, text) in &texts {
        let lines: Vec<&str> = text.passages.iter().map(|passage| passage.words.as_str()).collect();
        fs::write(folder.join(file), lines.join("\n\n") + "\n").with_context(|| format!("cannot write {file}"))?;
    }
    // What the rules find without help, to write down only what they do not.
    let Ingested { corpus, .. } = ingest(folder)?;
    let sources: BTreeMap<&str, &Source> = corpus.sources.iter().map(|source| (source.file.as_str(), source)).collect();
    let mut head = head();
    let mut edits = String::new();
    for (file, text) in &texts {
        let Some(source) = sources.get(file.as_str()) else { continue };
        head.push_str(&entry(source, text));
        edits.push_str(&kinds(source, text));
    }
    fs::write(folder.join("corpus.toml"), head + &edits)?;
    fs::write(folder.join("themes.toml"), THEMES)?;
    // What has just been written is read as a build will read it.
    let Ingested { warnings, .. } = ingest(folder)?;

    let mut told: Vec<String> = texts.iter().map(|(file, text)| tell(file, text)).collect();
    told.extend(warnings.iter().map(|warning| format!("warning: {warning}")));
    let shell = in_shell(folder);
    let folder = folder.display();
    told.push(format!("\nNow fill in {folder}/corpus.toml, choose themes in {folder}/themes.toml, and look at it:"));
    told.push(format!("  CROSSREAD_SEEDS={shell} cargo xtask serve --watch"));
    Ok(told.join("\n"))
}

/// The texts by the names of their files, in the order given. Files whose names give the same id get a number.
fn named(texts: Vec<Text>) -> Vec<(String, Text)> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut named = Vec::new();
    for (number, text) in (1..).zip(texts) {
        let id = from_file_name(&text.file).unwrap_or_else(|| format!("text-{number}"));
        let id = id.trim_matches('-').to_owned();
        let stem = if id.is_empty() { format!("text-{number}") } else { id };
        let mut free = stem.clone();
        for again in 2.. {
            if taken.insert(free.clone()) {
                break;
            }
            free = format!("{}-{again}", stem.chars().take(36).collect::<String>());
        }
        named.push((format!("{free}.txt"), text));
    }
    named
}

fn head() -> String {
    format!(
        "# What this collection is, and what each text states of itself. docs/editing.md explains every key.\n\
         # Fill in what is in capitals; a line that begins with # does nothing until you take the # away.\n\n\
         title = {}\n\
         subject = {}\n\
         # introduction = {}\n\
         # selection = {}\n\
         # address = {}\n",
        quoted(placeholder::TITLE),
        quoted(placeholder::SUBJECT),
        quoted(placeholder::INTRODUCTION),
        quoted(placeholder::SELECTION),
        quoted(placeholder::ADDRESS),
    )
}

/// The `[[source]]` of a text.
fn entry(source: &Source, text: &Text) -> String {
    let Source { id, file, label, .. } = source;
    let mut entry =
        format!("\n# From {}.\n[[source]]\nid = {}\nfile = {}\n", one_line(&text.file), quoted(id), quoted(file));
    match source.title {
        Some(title) => entry.push_str(&format!("title = {}\n", quoted(title.of(&source.text)))),
        None => entry
            .push_str(&format!("# It states no title, as it seems: the label is yours.\nlabel = {}\n", quoted(label))),
    }
    entry.push_str(&format!("# short = {}\n", quoted(placeholder::SHORT)));
    let stated = text.lang.as_deref().map(str::trim).filter(|lang| is_tag(lang)).map(str::to_owned);
    let lang = stated.or_else(|| language_of(&source.text).map(str::to_owned)).filter(|lang| lang != "en");
    entry.extend(lang.map(|lang| format!("lang = {}\n", quoted(&lang))));
    let line = |key: &str, value: Option<&str>, example: &str| match value {
        Some(value) => format!("{key} = {}\n", quoted(value)),
        None => format!("# {key} = {}\n", quoted(example)),
    };
    let Given { url, byline, outlet, date, rights, .. } = &text.given;
    let known = |value: &Option<String>| value.as_deref().map(one_line).filter(|value| !value.is_empty());
    let is_stated = |value: &String| text.passages.iter().take(OPENING).any(|passage| passage.words.contains(value));
    // Who made the file wrote the text only if the text says so.
    let maker = known(&text.maker);
    let author = known(byline).map(|byline| without_by(&byline)).or_else(|| maker.clone().filter(is_stated));
    let facts = [("byline", author), ("outlet", known(outlet)), ("date", known(date))];
    entry.push_str("# What the text itself states, in its very words:\n");
    for (key, value) in &facts {
        entry.push_str(&line(key, value.as_ref().filter(|value| is_stated(value)).map(String::as_str), ""));
    }
    entry.push_str("\n# What you know of it, and the text does not state; shown as given by you.\n[source.given]\n");
    entry.push_str(&line("url", known(url).as_deref(), placeholder::URL));
    for (key, value) in &facts {
        let example = maker.as_deref().filter(|_| *key == "byline" && value.is_none()).unwrap_or_default();
        entry.push_str(&line(key, value.as_ref().filter(|value| !is_stated(value)).map(String::as_str), example));
    }
    entry + &line("rights", known(rights).as_deref(), "") + &line("retrieved", None, "")
}

/// The kinds that the file tells and the rules do not find.
fn kinds(source: &Source, text: &Text) -> String {
    let mut edits = String::new();
    for ((number, found), read) in (1..).zip(&source.passages).zip(&text.passages) {
        if let Some(kind) = read.kind.filter(|kind| *kind != found.kind && tells(*kind, found.kind)) {
            edits.push_str(&format!("\n[[passage]]\nid = \"{}.{number}\"\nkind = \"{}\"\n", source.id, kind.id()));
        }
    }
    edits
}

/// Whether the kind in the file says more than the one that the rules find: a file that has a paragraph says little.
fn tells(read: Kind, found: Kind) -> bool {
    read != Kind::Paragraph || found == Kind::Heading
}

/// A byline without the word before its names: `By Ann Lee and Bo Sand`.
fn without_by(byline: &str) -> String {
    let names = byline.split_once(' ').filter(|(word, names)| {
        ["by", "von", "par", "por", "door"].contains(&word.to_lowercase().as_str())
            && names.starts_with(char::is_uppercase)
    });
    names.map_or(byline, |(_, names)| names.trim_start()).to_owned()
}

/// A path as a shell reads it as one word.
fn in_shell(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "/._-".contains(sign);
    if path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

fn tell(file: &str, text: &Text) -> String {
    let counted = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let mut told = format!("{} -> {file}: {}", text.file, counted(text.passages.len(), "passage"));
    let kinds =
        [(Kind::Heading, "heading"), (Kind::ListItem, "list item"), (Kind::Note, "note"), (Kind::Caption, "caption")];
    for (kind, name) in kinds {
        let count = text.count(kind);
        if count > 0 {
            told.push_str(&format!(", {}", counted(count, name)));
        }
    }
    text.done.iter().for_each(|done| told.push_str(&format!("; {done}")));
    told
}

fn is_tag(lang: &str) -> bool {
    lang.split('-').next().is_some_and(|primary| (2..=3).contains(&primary.len()))
        && lang
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as TOML writes it: JSON's way with strings is TOML's too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(file: &str, passages: &[(Option<Kind>, &str)]) -> Text {
        let mut text = Text { file: file.into(), ..Text::default() };
        passages.iter().for_each(|(kind, words)| text.push(*kind, words));
        text
    }

    #[test]
    fn a_folder_is_made_that_can_be_built() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("mill");
        let mut one = text(
            "The \"Mill\".docx",
            &[
                (Some(Kind::Heading), "The Mill of \"Karsu\""),
                (Some(Kind::ListItem), "It grinds corn."),
                (Some(Kind::Paragraph), "And this line has no end"),
                (Some(Kind::Paragraph), "It is old."),
            ],
        );
        one.given.url = Some("https://x.example/mill".into());
        one.given.byline = Some("Ann Lee".into());
        one.given.date = Some("2 May".into());
        one.passages[1].words.push_str(" So says Ann Lee.");
        let told = write(
            &folder,
            vec![one, text("мельница.txt", &[(None, "It stands there.")]), text("the-mill.md", &[(None, "No.")])],
        );
        let told = told.unwrap();
        assert!(told.starts_with("The \"Mill\".docx -> the-mill.txt: 4 passages, 1 heading, 1 list item\n"), "{told}");
        assert!(told.contains("-> the-mill-2.txt"), "{told}");
        let Ingested { corpus, warnings } = ingest(&folder).unwrap();
        let ids: Vec<&str> = corpus.sources.iter().map(|source| source.id.as_str()).collect();
        assert_eq!(ids, ["the-mill", "mel-nitsa", "the-mill-2"]);
        assert_eq!(corpus.sources[0].name(), "The Mill of \"Karsu\"");
        assert_eq!(corpus.sources[0].given.url.as_deref(), Some("https://x.example/mill"));
        // What the text has too is stated by it.
        let source = &corpus.sources[0];
        assert_eq!(source.byline.map(|byline| byline.of(&source.text)), Some("Ann Lee"));
        assert_eq!((&source.given.byline, source.given.date.as_deref()), (&None, Some("2 May")));
        let kinds: Vec<Kind> = corpus.sources[0].passages.iter().map(|passage| passage.kind).collect();
        assert_eq!(kinds, [Kind::Heading, Kind::ListItem, Kind::Paragraph, Kind::Paragraph]);
        let told: Vec<String> =
            warnings.iter().filter(|it| it.file != "themes.toml").map(ToString::to_string).collect();
        assert!(told.len() == 2 && told.iter().all(|told| told.contains("is still")), "{told:?}");
    }

    #[test]
    fn a_byline_is_names_alone() {
        for (byline, names) in [
            ("By Ann Lee and Bo Sand", "Ann Lee and Bo Sand"),
            ("Von Hanna Brandt", "Hanna Brandt"),
            ("Von der Mühll", "Von der Mühll"),
            ("Byron", "Byron"),
        ] {
            assert_eq!(without_by(byline), names);
        }
    }

    #[test]
    fn who_made_the_file_is_the_author_only_if_the_text_says_so() {
        let written = |words: &str| {
            let dir = tempfile::tempdir().unwrap();
            let mut one = text("a.docx", &[(Some(Kind::Heading), "The Mill"), (None, words)]);
            one.maker = Some("Ann Lee".into());
            write(&dir.path().join("a mill"), vec![one]).map(|told| {
                assert!(told.contains("/a mill' cargo xtask serve"), "{told}");
                fs::read_to_string(dir.path().join("a mill/corpus.toml")).unwrap()
            })
        };
        assert!(written("By Ann Lee").unwrap().contains("\nbyline = \"Ann Lee\"\n"));
        let other = written("It is old.").unwrap();
        assert!(!other.contains("\nbyline") && other.contains("\n# byline = \"Ann Lee\"\n"), "{other}");
    }

    #[test]
    fn nothing_is_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("thesis.txt"), "mine").unwrap();
        let refused = write(dir.path(), vec![text("a.txt", &[(None, "x")])]).unwrap_err().to_string();
        assert!(refused.contains("holds something already"), "{refused}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
