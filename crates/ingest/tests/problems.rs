//! Bad input: every problem is told, at once, with its file, its line and what to do.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

use std::fs;

use ingest::ingest;
use tempfile::TempDir;

const CORPUS: &str = "title = \"T\"\nsubject = \"S\"\n";
const SOURCE: &str = "[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\n";
const THEME: &str = "[[theme]]\nid = \"oil\"\nlabel = \"Oil\"\nmark = \"◆\"\nabout = \"Oil.\"\n";
const CUES: &str = "[[theme.cues]]\nweight = 3\npatterns = [\"oil\"]\n";

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[track_caller]
fn check(files: &[(&str, &[u8])], expected: &[&str]) {
    let folder = folder(files);
    let told = match ingest(folder.path()) {
        Ok(_) => String::new(),
        Err(problems) => problems.to_string(),
    };
    let told = told.replace(&folder.path().display().to_string(), "seeds");
    assert_eq!(told.lines().collect::<Vec<_>>(), expected);
}

/// A folder with one good text, a corpus.toml that goes on with `corpus`, and a themes.toml that holds `themes`.
#[track_caller]
fn check_toml(corpus: &str, themes: &str, expected: &[&str]) {
    let corpus = format!("{CORPUS}{SOURCE}{corpus}");
    let files: [(&str, &[u8]); 3] =
        [("a.txt", b"Oil is sold.\n"), ("corpus.toml", corpus.as_bytes()), ("themes.toml", themes.as_bytes())];
    check(&files, expected);
}

#[test]
fn a_good_folder_has_no_problems() {
    check_toml("", &format!("{THEME}{CUES}"), &[]);
}

#[test]
fn a_folder_must_hold_texts() {
    check(&[], &["seeds: the folder holds no .txt file; put the texts into it, each as a .txt file in UTF-8"]);
}

#[test]
fn a_text_must_be_utf_8() {
    check(
        &[("a.txt", b"one\ntwo \xff\n")],
        &["a.txt:2: byte 8 of the file (0xff) is not UTF-8; save the file in the encoding UTF-8"],
    );
}

#[test]
fn a_text_must_not_be_empty() {
    let told = |file: &str| format!("{file}: the file has no text in it; write it, or take the file out");
    check(
        &[("a.txt", b""), ("b.txt", b" \r\n\t\n"), ("c.txt", "\u{feff}\n".as_bytes())],
        &[&told("a.txt"), &told("b.txt"), &told("c.txt")],
    );
}

#[test]
fn a_text_must_not_be_endless() {
    check(
        &[("a.txt", "x\n".repeat(70_000).as_bytes())],
        &["a.txt: the text is longer than a source can be; part it: at most 65,000 passages"],
    );
}

#[test]
fn file_names_must_give_ids_of_their_own() {
    check(
        &[("A b.txt", b"x"), ("a-b.txt", b"x"), ("\u{646}.txt", b"x"), ("---.txt", b"x")],
        &[
            "---.txt: the name of this file gives no id; use letters a-z or digits in it, and not none alone",
            "a-b.txt: this file gives the same id as A b.txt, `a-b`; rename one of them, or name both in corpus.toml",
        ],
    );
}

#[test]
fn sources_must_fit_the_files() {
    let corpus = format!("{CORPUS}{SOURCE}[[source]]\nid = \"a\"\nfile = \"gone.txt\"\nlabel = \"B\"\n");
    check(
        &[("a.txt", b"x"), ("extra.txt", b"x"), ("notes.md", b"x"), ("corpus.toml", corpus.as_bytes())],
        &[
            "corpus.toml:8: the source `a` is there twice, first on line 4; give each source an id of its own",
            "corpus.toml:9: the file `gone.txt` is not in the folder; put it there, as a .txt file, or take the source out",
            "extra.txt: no source in corpus.toml names this file; add a [[source]] for it, or take the file out",
        ],
    );
}

#[test]
fn one_file_is_one_source() {
    check_toml(
        "[[source]]\nid = \"b\"\nfile = \"a.txt\"\nlabel = \"B\"\n",
        &format!("{THEME}{CUES}"),
        &["corpus.toml:9: the file `a.txt` is there twice, first on line 5; name each file in one source only"],
    );
}

#[test]
fn ids_and_languages_have_a_shape() {
    let corpus = format!("{CORPUS}[[source]]\nid = \"A b\"\nfile = \"a.txt\"\nlabel = \"A\"\nlang = \"English!\"\n");
    check(
        &[("a.txt", b"x"), ("corpus.toml", corpus.as_bytes())],
        &[
            "corpus.toml:4: `A b` cannot be the id of a source; use 1 to 40 of the characters a-z, 0-9 and -, and not the word none",
            "corpus.toml:7: `English!` is no language tag; use a BCP 47 tag, such as en, ar, tr or pt-BR",
        ],
    );
}

#[test]
fn what_is_stated_must_be_in_the_text() {
    check_toml(
        "byline = \"Ann\"\noutlet = \"oil  IS\"\n",
        &format!("{THEME}{CUES}"),
        &[
            "corpus.toml:7: the byline `Ann` is not in a.txt; copy the words from the text exactly, or take the line out",
            "corpus.toml:8: the outlet `oil  IS` is not in a.txt; the text has `Oil is`: copy the words from the text exactly, or take the line out",
        ],
    );
}

#[test]
fn a_source_has_a_title_or_a_label() {
    let corpus = format!("{CORPUS}[[source]]\nid = \"a\"\nfile = \"a.txt\"\n");
    check(
        &[("a.txt", b"x"), ("corpus.toml", corpus.as_bytes())],
        &[
            "corpus.toml:3: the source has neither `title` nor `label`; add the `title` that the text states, or, where it states none, a `label` of yours",
        ],
    );
    check_toml(
        "title = \"Oil\"\n",
        &format!("{THEME}{CUES}"),
        &[
            "corpus.toml:6: the source has both `title` and `label`; take `label` out: the title that the text states is shown",
        ],
    );
}

#[test]
fn unknown_keys_and_types_are_told() {
    check_toml(
        "tittle = \"Oil\"\nlang = 3\n[extra]\n",
        &format!("{THEME}colour = \"red\"\nwords = []\n{CUES}"),
        &[
            "corpus.toml:7: the key `tittle` is unknown in [[source]]; use one of `id`, `file`, `title`, `label`, `byline`, `outlet`, `date`, `period`, `lang`, `formerly`, `short`, `given`, or take it out",
            "corpus.toml:8: `lang` is no text; write it in quotation marks",
            "corpus.toml:9: the key `extra` is unknown at the top of the file; use one of `title`, `subject`, `introduction`, `selection`, `address`, `align`, `lang`, `source`, `passage`, or take it out",
            "themes.toml:6: `colour` is no whole number; write it in digits, without quotation marks: 2",
            "themes.toml:7: the key `words` is unknown in [[theme]]; use one of `id`, `label`, `mark`, `colour`, `about`, `threshold`, `cues`, `cancel`, or take it out",
        ],
    );
}

#[test]
fn the_head_must_be_there() {
    check(
        &[("a.txt", b"x"), ("corpus.toml", format!("subject = \" \"\naddress = \"example.org\"\n{SOURCE}").as_bytes())],
        &[
            "corpus.toml:1: `subject` is empty; write it, or take the line out",
            "corpus.toml:1: `title` is missing at the top of the file; add `title`",
            "corpus.toml:2: `example.org` is no address of a site; write it whole, such as https://example.org/reader/",
        ],
    );
}

#[test]
fn an_interface_has_a_language_that_is_there() {
    let corpus = format!("{CORPUS}lang = \"fr\"\n{SOURCE}");
    check(
        &[("a.txt", b"Oil is sold.\n"), ("corpus.toml", corpus.as_bytes())],
        &[
            "corpus.toml:3: the site has no interface in `fr`; use en, ar or de; what language a text is in, `lang` in its [[source]] says",
        ],
    );
}

#[test]
fn what_was_written_to_be_replaced_is_told() {
    let corpus = format!(
        "title = \"Wells\"\nsubject = \"{}\"\n{SOURCE}short = \"{}\"\n",
        ingest::placeholder::SUBJECT,
        ingest::placeholder::SHORT
    );
    let folder = folder(&[("a.txt", b"Oil is sold.\n"), ("corpus.toml", corpus.as_bytes())]);
    let warnings = ingest(folder.path()).unwrap().warnings;
    let told: Vec<String> = warnings.iter().map(ToString::to_string).filter(|told| told.contains("still")).collect();
    let what_to_do = "and readers will see it; write your own words in its place";
    assert_eq!(
        told,
        [
            format!("corpus.toml:2: `subject` is still `WHAT THE TEXTS ARE ABOUT, IN ONE LINE`, {what_to_do}"),
            format!("corpus.toml:7: `short` is still `A SHORT NAME`, {what_to_do}"),
        ]
    );
}

#[test]
fn what_is_no_toml_is_told() {
    check_toml(
        "byline = Ann\n",
        &format!("{THEME}{CUES}"),
        &[
            "corpus.toml:7: the byline `Ann` is not in a.txt; copy the words from the text exactly, or take the line out",
            "corpus.toml:7: this is not TOML: string values must be quoted, expected literal string; mend the line as https://toml.io shows",
        ],
    );
}

#[test]
fn themes_must_differ_and_fit() {
    check_toml(
        "",
        &format!(
            "{THEME}colour = 2\n{CUES}{THEME}colour = 2\n{CUES}[[theme]]\nid = \"none\"\nlabel = \"N\"\nmark = \"none\"\nabout = \"N\"\ncolour = 9\nthreshold = 0\n"
        ),
        &[
            "themes.toml:11: the theme `oil` is there twice, first on line 2; give each theme an id of its own",
            "themes.toml:15: colour 2 is taken by the theme `oil`; give each theme a colour of its own",
            "themes.toml:19: the theme has no [[theme.cues]] and would never be found; add the words that carry it",
            "themes.toml:20: `none` cannot be the id of a theme; use 1 to 40 of the characters a-z, 0-9 and -, and not the word none",
            "themes.toml:22: `none` is too long for a mark; use one sign, such as ◆, ▲, ●, ■, ★ or ✚",
            "themes.toml:24: there is no colour 9; choose one from 1 to 8",
            "themes.toml:25: a threshold of 0 is always reached; use 1 or more",
        ],
    );
}

#[test]
fn a_theme_without_a_colour_takes_that_of_its_place() {
    let second = THEME.replace("\"oil\"", "\"gas\"");
    check_toml(
        "",
        &format!("{THEME}colour = 2\n{CUES}{second}{CUES}"),
        &[
            "themes.toml:10: the theme is number 2, and colour 2 is taken by the theme `oil`; add a `colour` that no other theme has",
        ],
    );
}

#[test]
fn there_are_at_most_eight_themes() {
    let theme = |number: u8| THEME.replace("\"oil\"", &format!("\"t{number}\"")) + CUES;
    let themes: String = (1..=9).map(theme).collect();
    check_toml("", &themes, &["themes.toml:65: this is theme 9 of at most 8; join themes, or take some out"]);
}

#[test]
fn patterns_must_be_readable() {
    check_toml(
        "",
        &format!(
            "{THEME}cancel = [\n  \"o*l\",\n]\n[[theme.cues]]\nweight = 0\npatterns = [\"o*\", \"oil\"]\n[[theme.cues]]\n"
        ),
        &[
            "themes.toml:7: `o*l` is no pattern: the `*` in `o*l` does not stand at the end of a word; see \"Patterns\" in docs/editing.md",
            "themes.toml:10: a weight cannot be 0; use 1 to 100",
            "themes.toml:11: `o*` is no pattern: `o*` fits almost every word; see \"Patterns\" in docs/editing.md",
            "themes.toml:12: there are no `patterns` in [[theme.cues]]; add `patterns`",
        ],
    );
}

#[test]
fn families_are_checked() {
    let families = "[families]\nfuel = [\"oil\", \"oil .. gas\", \"{spy} ring\"]\nnothing = []\nwrong = \"oil\"\n\"a b\" = [\"gas\"]\n";
    let cues = "[[theme.cues]]\npatterns = [\"{fuel} sold\", \"{fule}\", \"{fuel sold\"]\n";
    check_toml(
        "",
        &format!("{families}{THEME}{cues}"),
        &[
            "themes.toml:2: `oil .. gas` cannot be in a family: a family holds words and phrases, without `..`; see \"Families\" in docs/editing.md",
            "themes.toml:2: `{spy} ring` cannot be in a family: there is no family `spy` above it; see \"Families\" in docs/editing.md",
            "themes.toml:3: the family `nothing` holds no words; add the words that belong to it, or take it out",
            "themes.toml:4: `wrong` is no list; write it in square brackets",
            "themes.toml:4: the family `wrong` holds no words; add the words that belong to it, or take it out",
            "themes.toml:5: a pattern cannot name the family `a b`; use a-z, 0-9, - and _ for its name",
            "themes.toml:12: `{fuel sold` is no pattern: `{fuel` is no family; a family is written as `{name}`; see \"Patterns\" in docs/editing.md",
            "themes.toml:12: `{fule}` is no pattern: there is no family `fule` above it; see \"Patterns\" in docs/editing.md",
        ],
    );
}

#[test]
fn how_far_company_is_looked_for_is_checked() {
    let cues = "[[theme.cues]]\npatterns = [\"oil\"]\nwithin = \"sentence\"\n[[theme.cues]]\npatterns = [\"gas\"]\nwithout = [\"o*\"]\nwithin = \"line\"\n";
    check_toml(
        "",
        &format!("{THEME}{cues}"),
        &[
            "themes.toml:8: `within` says how far `with` and `without` look, and neither is there; add one of them, or take `within` out",
            "themes.toml:11: `o*` is no pattern: `o*` fits almost every word; see \"Patterns\" in docs/editing.md",
            "themes.toml:12: `within` cannot be `line`; use \"sentence\" or \"passage\"",
        ],
    );
}

#[test]
fn families_must_be_a_table() {
    check_toml(
        "",
        &format!("families = 3\n{THEME}{CUES}"),
        &["themes.toml:1: `families` is no table; begin it with a line [families]"],
    );
}

#[test]
fn what_is_included_must_be_there_and_fit() {
    check_toml(
        "",
        "include = \"foreign\"\n",
        &["themes.toml:1: there are no general rules `foreign`; use one of foreign-policy"],
    );
    check_toml(
        "",
        &format!("drop = [\"arms\"]\n[[change]]\ntheme = \"energy\"\n{THEME}{CUES}"),
        &[
            "themes.toml:1: no theme `arms` is included; add `include` at the top of the file, or take this out",
            "themes.toml:3: no theme `energy` is included; add `include` at the top of the file, or take this out",
        ],
    );
    let own = THEME.replace("\"oil\"", "\"arms\"");
    let second = format!("{THEME}colour = 2\n{CUES}");
    check_toml(
        "",
        &format!(
            "include = \"foreign-policy\"\ndrop = [\"music\"]\n[families]\ncountry = [\"Utopia\"]\n\
             [[change]]\ntheme = \"energie\"\n[[change]]\ntheme = \"energy\"\ndrop = [\"peat\"]\n\
             [[change.cues]]\npatterns = [\"o*\"]\n[[change]]\ndrop = []\n{own}{CUES}{second}"
        ),
        &[
            "themes.toml:2: `foreign-policy` has no theme `music`; use one of energy, arms, intelligence, diplomacy",
            "themes.toml:4: the family `country` comes with `foreign-policy`; give yours another name",
            "themes.toml:6: `foreign-policy` has no theme `energie`; use one of energy, arms, intelligence, diplomacy",
            "themes.toml:9: `peat` is no pattern of `energy` in `foreign-policy`; copy it from crates/ingest/rules/foreign-policy/rules.toml, or take it out",
            "themes.toml:11: `o*` is no pattern: `o*` fits almost every word; see \"Patterns\" in docs/editing.md",
            "themes.toml:12: `theme` is missing in [[change]]; add `theme`",
            "themes.toml:15: the theme `arms` comes with `foreign-policy`; change it in a [[change]], or give yours another id",
            "themes.toml:27: colour 2 is taken by the theme `arms`; give each theme a colour of its own",
        ],
    );
}

#[test]
fn corrections_must_fit() {
    check_toml(
        "[[passage]]\nid = \"a.2\"\nkind = \"heading\"\n\
         [[passage]]\nid = \"a.1\"\nkind = \"ad\"\nadd = [{ theme = \"gas\", cues = [\"coal\"] }]\ndrop = [\"water\"]\n\
         [[passage]]\nid = \"a.1\"\nlang = \"en\"\n\
         [[passage]]\nid = \"b.1\"\n",
        &format!("{THEME}{CUES}"),
        &[
            "corpus.toml:8: there is no passage `a.2`; write a.1 to a.1",
            "corpus.toml:10: the correction of `a.1` gives no `reason`; say in `reason` why, for readers to see",
            "corpus.toml:12: there is no kind `ad`; use one of heading, paragraph, list_item, caption, note, furniture",
            "corpus.toml:13: the cue `coal` is not in `a.1`; copy the words from the passage exactly",
            "corpus.toml:13: there is no theme `gas`; use one of oil",
            "corpus.toml:14: there is no theme `water`; use one of oil",
            "corpus.toml:16: the passage `a.1` is there twice, first on line 11; put both into one [[passage]]",
            "corpus.toml:18: the [[passage]] sets nothing; add `kind`, `lang`, `add` or `drop`, or take it out",
            "corpus.toml:19: there is no passage `b.1`; write a source's id, a dot and the number of the non-empty line, such as source.3",
        ],
    );
}

/// A folder with one good text and a names.toml.
#[track_caller]
fn check_names(names: &str, expected: &[&str]) {
    check(
        &[("a.txt", "Ann Lee’s friend met Mr. Rossi in Rome.\n".as_bytes()), ("names.toml", names.as_bytes())],
        expected,
    );
}

#[test]
fn good_names_have_no_problems() {
    check_names("", &[]);
    check_names(
        "drop = [\"Rome\"]\n[[name]]\nid = \"ann\"\nname = \"Ann\"\nforms = [\"Ann Lee\", \"Mr. Rossi\"]\nnote = \"N.\"\n",
        &[],
    );
}

#[test]
fn names_must_fit_the_texts() {
    check_names(
        "drop = [\"Paris\", \"rome\"]\n\
         [[name]]\nid = \"None\"\nforms = []\n\
         [[name]]\nid = \"ann\"\nforms = [\"Ann Li\"]\nkind = \"human\"\n\
         [[name]]\nid = \"ann\"\nforms = [\"Rossi\", \" - \", \"Paris\"]\nnote = \"\"\nsource = \"a\"\n\
         [[name]]\nforms = [\"friend\", 3]\nkind = \"place\"\n\
         [[name]]\nid = \"met\"\nforms = [\"met\"]\n",
        &[
            "names.toml:1: `Paris` is nowhere in the texts; copy it from a text, with its capitals, or take it out",
            "names.toml:2: the name has no `forms`; add how the texts write it: forms = [\"…\"]",
            "names.toml:3: `None` cannot be the id of a name; use 1 to 40 of the characters a-z, 0-9 and -, and not the word none",
            "names.toml:7: `Ann Li` is nowhere in the texts; copy it from a text, with its capitals, or take it out",
            "names.toml:8: there is no kind `human`; use one of person, place, organisation, thing",
            "names.toml:10: the name `ann` is there twice, first on line 6; put both into one [[name]], or give each an id of its own",
            "names.toml:11: ` - ` has no word in it; write it, or take it out",
            "names.toml:11: `Paris` is there twice, first on line 1; a form belongs to one name, or to `drop`: take one out",
            "names.toml:12: `note` is empty; write it, or take the line out",
            "names.toml:13: the key `source` is unknown in [[name]]; use one of `id`, `name`, `kind`, `forms`, `note`, or take it out",
            "names.toml:14: `id` is missing in [[name]]; add `id`",
            "names.toml:15: `forms` holds something other than text; write each in quotation marks",
            "names.toml:17: no rule knows what `met` is; add `kind`: person, place, organisation or thing",
        ],
    );
}

#[test]
fn corrections_of_a_text_that_cannot_be_read_are_not_told() {
    let corpus = format!("{CORPUS}{SOURCE}[[passage]]\nid = \"a.1\"\nkind = \"note\"\n");
    check(
        &[("a.txt", b"\xe9"), ("corpus.toml", corpus.as_bytes())],
        &["a.txt:1: byte 0 of the file (0xe9) is not UTF-8; save the file in the encoding UTF-8"],
    );
}

#[test]
fn furniture_takes_no_theme_and_only_a_theme_that_is_there_can_be_dropped() {
    let edit = "[[passage]]\nid = \"a.1\"\nkind = \"furniture\"\nreason = \"An advertisement.\"\nadd = [{ theme = \"oil\", cues = [\"Oil\"] }]\ndrop = [\"oil\"]\n";
    check_toml(
        edit,
        &format!("{THEME}{CUES}"),
        &[
            "corpus.toml:11: `a.1` is furniture, which carries no theme; take `add` out, or set another `kind`",
            "corpus.toml:12: no rule puts the theme `oil` on `a.1`; take it out of `drop`",
        ],
    );
}

#[test]
fn problems_of_all_files_come_at_once() {
    let corpus = format!("{CORPUS}{SOURCE}titel = \"A\"\n[[source]]\nid = \"b\"\nfile = \"b.txt\"\nlabel = \"B\"\n");
    check(
        &[("a.txt", b"\xe9"), ("c.txt", b"x"), ("corpus.toml", corpus.as_bytes()), ("themes.toml", b"a = 1\n")],
        &[
            "a.txt:1: byte 0 of the file (0xe9) is not UTF-8; save the file in the encoding UTF-8",
            "c.txt: no source in corpus.toml names this file; add a [[source]] for it, or take the file out",
            "corpus.toml:7: the key `titel` is unknown in [[source]]; use one of `id`, `file`, `title`, `label`, `byline`, `outlet`, `date`, `period`, `lang`, `formerly`, `short`, `given`, or take it out",
            "corpus.toml:10: the file `b.txt` is not in the folder; put it there, as a .txt file, or take the source out",
            "themes.toml:1: the key `a` is unknown at the top of the file; use one of `include`, `drop`, `families`, `theme`, `change`, or take it out",
        ],
    );
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let folder = TempDir::new().unwrap().path().join("gone");
    let problems = ingest(&folder).unwrap_err();
    assert_eq!(problems.iter().count(), 1);
    assert!(problems.to_string().ends_with("name a folder with .txt files in it"), "{problems}");
}

/// The warnings of a folder.
#[track_caller]
fn check_warnings(files: &[(&str, &[u8])], expected: &[&str]) {
    let folder = folder(files);
    let warnings = ingest(folder.path()).unwrap().warnings;
    let told: Vec<String> =
        warnings.iter().map(ToString::to_string).filter(|it| !it.starts_with("themes.toml")).collect();
    assert_eq!(told, expected);
}

#[test]
fn another_encoding_is_named() {
    let bytes = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let told = |file: &str, name: &str| {
        format!(
            "{file}: the file looks like {name}, which is not UTF-8; convert it: iconv -f {name} -t UTF-8 {file} > new.txt"
        )
    };
    check(
        &[
            ("a.txt", &bytes("The old mill", false)),
            ("b.txt", &bytes("The old mill", true)),
            ("c.txt", &bytes("\u{feff}мельница", false)),
        ],
        &[&told("a.txt", "UTF-16LE"), &told("b.txt", "UTF-16BE"), &told("c.txt", "UTF-16")],
    );
}

#[test]
fn a_text_that_is_there_twice_is_told() {
    check_warnings(
        &[("a.txt", b"The mill was sold.\n"), ("b.txt", b"The school was sold.\n"), ("c.txt", b"The mill was sold.")],
        &[
            "c.txt: the file holds the same text as a.txt; take one of them out of the folder, or put in the text that was meant",
        ],
    );
}

#[test]
fn control_characters_are_no_text() {
    check(
        &[("a.txt", b"one\ttwo\nthree \x1b[1mfour\x1b[0m\n"), ("b.txt", b"one\0\n")],
        &[
            "a.txt:2: the control character U+001B is in the text, the first of 2; take them out; if the file is no plain text, save it as such",
            "b.txt:1: the control character U+0000 is in the text, the first of 1; take them out; if the file is no plain text, save it as such",
        ],
    );
}

#[test]
fn a_file_that_is_almost_named_like_ours_is_not_passed_over() {
    check(
        &[("a.txt", b"x"), ("Corpus.toml", b""), ("themes.TOML", b""), ("claims.toml.txt", b"")],
        &[
            "Corpus.toml: this looks like corpus.toml under a name that is not looked for; rename it to corpus.toml if it is that file, or give it another name",
            "claims.toml.txt: this looks like claims.toml under a name that is not looked for; rename it to claims.toml if it is that file, or give it another name",
            "themes.TOML: this looks like themes.toml under a name that is not looked for; rename it to themes.toml if it is that file, or give it another name",
        ],
    );
}

#[test]
fn what_is_odd_about_a_text_is_told() {
    let mail = "The council met on Monday to talk about the mill, and the miller\nsaid that he would rather keep it than see it sold to the town at\nthat price. Nobody knew what to say to him, so the meeting went on\nwith the next matter, which was the school.\n";
    let long = "word ".repeat(2001);
    check_warnings(
        &[
            ("README.txt", b"What this is."),
            ("cr.txt", b"One.\rTwo.\rThree."),
            ("html.txt", b"<p>One</p>\n<p>Two</p>"),
            ("long.txt", long.as_bytes()),
            ("lost.txt", "One\nA caf\u{fffd}.".as_bytes()),
            ("mail.txt", mail.as_bytes()),
            ("md.txt", b"Text\n# One\n## Two\n**Three**\n"),
        ],
        &[
            "README.txt: the file is shown as a source; take it out of the folder if it is none",
            "cr.txt:1: 2 line ends of another kind (a lone CR, a line separator, a form feed) do not end a passage; save the file with the line ends of Unix or Windows",
            "html.txt:1: the text has 4 marks of HTML, which are shown as they are; take them out",
            "long.txt:1: the passage has 10005 characters; part it: one paragraph on each line",
            "lost.txt:2: 1 of the signs U+FFFD stand where letters were lost; take the text from its original again, in its encoding",
            "mail.txt:1: 3 lines end in the middle of a sentence, as in a mail: each is a passage of its own; join the lines of a paragraph into one",
            "md.txt:2: the text has 3 marks of Markdown, which are shown as they are; take them out",
        ],
    );
}

#[test]
fn a_text_in_another_language_than_is_said_is_told() {
    let german = "Der Rat der Stadt hat beschlossen, dass die alte Mühle am Fluss im Frühjahr verkauft wird und dass mit dem Geld eine neue Schule für die Kinder des nördlichen Viertels gebaut werden soll, das seit Jahren keine hat.";
    check_warnings(
        &[("a.txt", german.as_bytes())],
        &["a.txt: the text looks like `de`, and is taken for `en`; if it is, write lang = \"de\" in its [[source]]"],
    );
}

#[test]
fn words_that_look_the_same_are_found() {
    // What the text has, and what an editor has copied.
    let cases = [
        ("a no-break blank", "The mayor of\u{a0}Karsu", "The mayor of Karsu"),
        ("a soft hyphen", "The pipe\u{ad}line", "The pipeline"),
        ("another composition", "The cafe\u{301}", "The caf\u{e9}"),
        ("a double blank", "The  mayor", "The mayor"),
        ("an apostrophe", "The mayor’s rules", "The mayor's rules"),
        ("quotation marks", "The “Mill”", "The \\\"Mill\\\""),
    ];
    let claim = |words: &str| {
        format!(
            "[[claim]]\nid = \"c\"\ntitle = \"C\"\nrelation = \"only_here\"\n[[claim.cell]]\nsource = \"a\"\npassage = \"a.2\"\nquote = \"{words}\"\n"
        )
    };
    for (what, text, copied) in cases {
        let corpus =
            format!("{CORPUS}[[source]]\nid = \"a\"\nfile = \"a.txt\"\ntitle = \"{copied}\"\nbyline = \"{copied}\"\n");
        let text = format!("{text}\n\n{text} was there.\n");
        let files = [("a.txt", text.as_str()), ("corpus.toml", &corpus), ("claims.toml", &claim(copied))];
        let folder = folder(&files.map(|(name, text)| (name, text.as_bytes())));
        let made = ingest(folder.path()).map_err(|problems| format!("{what}: {problems}")).unwrap().corpus;
        // What is kept are the words of the text.
        let title = made.sources[0].title.unwrap().of(&made.sources[0].text);
        let quote = made.claims[0].cells[0].quote.of(made.text(made.claims[0].cells[0].passage));
        assert_eq!((title, quote), (text.lines().next().unwrap(), text.lines().next().unwrap()), "{what}");
    }
}

#[test]
fn line_ends_of_another_kind_are_told() {
    for end in ["\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        check_warnings(
            &[("a.txt", format!("The mill.{end}The river.\n").as_bytes())],
            &[
                "a.txt:1: 1 line end of another kind (a lone CR, a line separator, a form feed) does not end a passage; save the file with the line ends of Unix or Windows",
            ],
        );
    }
}

#[test]
fn a_file_about_the_folder_is_told_unless_it_is_named() {
    let told = |file: &str| format!("{file}: the file is shown as a source; take it out of the folder if it is none");
    check_warnings(
        &[("LICENSE.txt", b"All rights."), ("readme.TXT", b"What this is."), ("a.txt", b"The mill.")],
        &[&told("LICENSE.txt"), &told("readme.TXT")],
    );
    let corpus = format!("{CORPUS}{SOURCE}").replace("a.txt", "README.txt");
    check_warnings(&[("README.txt", b"What this is."), ("corpus.toml", corpus.as_bytes())], &[]);
}

#[test]
fn a_text_whose_name_is_in_another_script_needs_no_corpus_toml() {
    let folder = folder(&[("Отчёт.txt", "Мельница стоит.\n".as_bytes())]);
    let corpus = ingest(folder.path()).unwrap().corpus;
    assert_eq!(corpus.sources[0].id, "otchiot");
}

#[test]
fn what_an_editor_gives_is_checked() {
    check_toml(
        "short = \"A name that is longer than any column is wide\"\n[source.given]\nurl = \"javascript:alert(1)\"\nauthor = \"Ann\"\n",
        &format!("{THEME}{CUES}"),
        &[
            "corpus.toml:7: `short` has 45 characters; use at most 30: it names the source where room is scarce",
            "corpus.toml:9: `javascript:alert(1)` is no address of the web; write it whole, such as https://example.org/report.html",
            "corpus.toml:10: the key `author` is unknown in [source.given]; use one of `url`, `byline`, `outlet`, `date`, `rights`, `retrieved`, `note`, or take it out",
        ],
    );
}

#[test]
fn more_than_a_site_shows_is_told() {
    let names: Vec<String> = (0..513).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"Oil is sold."[..])).collect();
    check(
        &files,
        &[
            "corpus.toml: there are 513 texts, and a site shows 512 at most; take some out, or make two folders and two sites of them",
        ],
    );
    check(
        &[("a.txt", "Oil is sold. ".repeat(400_000).as_bytes())],
        &[
            "corpus.toml: the texts have 5.2 MB together, and a site shows 5.0 MB at most; take some out, or make two folders and two sites of them",
        ],
    );
}
