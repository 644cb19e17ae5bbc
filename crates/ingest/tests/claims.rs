//! Claims: those of the tested folder, and every way in which a claim can be wrong.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

mod seeds;

use std::fs;

use corpus::{Basis, Claim, Corpus, Relation};
use ingest::{Problem, ingest};
use tempfile::TempDir;

use self::seeds::seeds;

const CORPUS: &str = "title = \"T\"\nsubject = \"S\"\n\
                      [[source]]\nid = \"a\"\nfile = \"a.txt\"\nlabel = \"A\"\nbyline = \"Ann Lee\"\n\
                      [[source]]\nid = \"b\"\nfile = \"b.txt\"\nlabel = \"B\"\n\
                      [[passage]]\nid = \"b.3\"\nkind = \"furniture\"\n";
const A: &str = "Oil is sold for 3 dollars. It is sold abroad.\nBy Ann Lee.\n";
const B: &str = "Oil was bought for “4 dollars”, says Professor Ann Lee of Oslo University.\nGas is not.\nRead more.\n";
const CLAIM: &str = "[[claim]]\nid = \"oil\"\ntitle = \"What oil costs\"\nthemes = [\"energy\"]\nrelation = \"differ\"\ndifference = [\"amount\"]\n";
const CELLS: &str = "[[claim.cell]]\nsource = \"b\"\npassage = \"b.1\"\nquote = \"4 dollars\"\nvalue = \"4\"\n\
                     voice = { kind = \"person\", name = \"Ann Lee\" }\n\
                     [[claim.cell]]\nsource = \"a\"\npassage = \"a.1\"\nquote = \"Oil is sold\"\nvalue = \"3\"\n";

fn folder(claims: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let themes = "include = \"foreign-policy\"\n";
    for (name, text) in
        [("a.txt", A), ("b.txt", B), ("corpus.toml", CORPUS), ("themes.toml", themes), ("claims.toml", claims)]
    {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What is wrong with a `claims.toml`.
#[track_caller]
fn check(claims: &str, expected: &[&str]) {
    let told = ingest(folder(claims).path()).map_or_else(|problems| problems.to_string(), |_| String::new());
    assert_eq!(told.lines().collect::<Vec<_>>(), expected);
}

fn claim<'a>(corpus: &'a Corpus, id: &str) -> &'a Claim {
    corpus.claims.iter().find(|claim| claim.id == id).unwrap()
}

#[test]
fn a_claim_is_read_and_its_cells_are_in_reading_order() {
    let corpus = ingest(folder(&format!("{CLAIM}{CELLS}")).path()).unwrap().corpus;
    let claim = claim(&corpus, "oil");
    assert_eq!((claim.title.as_str(), claim.relation, claim.note.as_str()), ("What oil costs", Relation::Differ, ""));
    let cells: Vec<_> = (claim.cells.iter())
        .map(|cell| (corpus.address(cell.passage), corpus.quote(cell), cell.value.as_deref(), cell.voice.name.as_str()))
        .collect();
    let expected = [("a.1".into(), "Oil is sold", Some("3"), ""), ("b.1".into(), "4 dollars", Some("4"), "Ann Lee")];
    assert_eq!(cells, expected);
    // Ann Lee is the author of the one and quoted in the other: no editor says so, the names are the same.
    let voices = corpus.voices(claim);
    assert_eq!((claim.cells[1].voice.id.as_deref(), voices.sources, voices.voices), (Some("ann-lee"), 2, 1));
    assert!(voices.identified.is_empty());
}

#[test]
fn a_folder_needs_no_claims() {
    check("", &[]);
}

#[test]
fn a_quote_must_be_in_its_passage() {
    let quoted = |source: &str, passage: &str, quote: &str| {
        format!(
            "[[claim]]\nid = \"oil\"\ntitle = \"T\"\nrelation = \"only_here\"\n\
             [[claim.cell]]\nsource = \"{source}\"\npassage = \"{passage}\"\nquote = '{quote}'\n"
        )
    };
    check(&quoted("a", "a.1", "Oil is sold"), &[]);
    check(
        &quoted("a", "a.1", "Oil was sold"),
        &[
            "claims.toml:8: the quote `Oil was sold` is not in `a.1`; the passage has `Oil is sold`: copy the words from the passage exactly",
        ],
    );
    // Marks of another shape carry no meaning.
    check(&quoted("b", "b.1", "for \"4 dollars\""), &[]);
    check(
        &quoted("b", "b.1", "for (4 dollars)"),
        &[
            "claims.toml:8: the quote `for (4 dollars)` is not in `b.1`; the passage has `for “4 dollars”`: copy the words from the passage exactly",
        ],
    );
    check(
        &quoted("a", "a.1", "Gas is not"),
        &[
            "claims.toml:8: the quote `Gas is not` is not in `a.1`; `b.2` has it: mend `source` and `passage`, or copy the words from the passage exactly",
        ],
    );
    check(
        &quoted("a", "a.2", "Gas was not"),
        &[
            "claims.toml:8: the quote `Gas was not` is not in `a.2`; `b.2` has `Gas is not`: mend `source` and `passage`, and copy the words from the passage exactly",
        ],
    );
    check(
        &quoted("a", "a.1", "Coal and uranium"),
        &[
            "claims.toml:8: the quote `Coal and uranium` is not in `a.1`; no passage has words like these: copy the words from the passage exactly",
        ],
    );
    check(
        &quoted("a", "a.1", "is sold"),
        &[
            "claims.toml:8: the quote `is sold` is more than once in `a.1`; quote more words, so that one place is meant",
        ],
    );
    check(&quoted("a", "a.1", " "), &["claims.toml:8: `quote` is empty; write it, or take the line out"]);
}

#[test]
fn a_passage_must_be_one_of_its_source_and_no_furniture() {
    let cell = |source: &str, passage: &str| {
        format!("[[claim.cell]]\nsource = \"{source}\"\npassage = \"{passage}\"\nquote = \"Oil\"\n")
    };
    check(
        &format!(
            "{CLAIM}{}{}{}{}{}",
            cell("b", "a.1"),
            cell("c", "a.1"),
            cell("a", "a.3"),
            cell("b", "b.3"),
            cell("b", "b")
        ),
        &[
            "claims.toml:9: the passage `a.1` is none of `b`; mend `source` or `passage`",
            "claims.toml:12: there is no source `c`; use one of a, b",
            "claims.toml:17: there is no passage `a.3`; write a.1 to a.2",
            "claims.toml:21: `b.3` is furniture, which says nothing to a claim; take the cell out, or set another `kind` in corpus.toml",
            "claims.toml:25: there is no passage `b`; write a source's id, a dot and the number of the non-empty line, such as source.3",
        ],
    );
}

#[test]
fn what_is_said_of_a_quote_must_fit() {
    check(
        &format!(
            "{CLAIM}{CELLS}voice = {{ kind = \"person\" }}\n\
             [[claim.cell]]\nsource = \"b\"\npassage = \"b.1\"\nquote = \"Oil\"\nvalue = \"5 dollars\"\n\
             voice = {{ kind = \"source\", name = \"B\" }}\n\
             [[claim.cell]]\nsource = \"b\"\npassage = \"b.1\"\nquote = \"says\"\nvoice = {{ kind = \"god\", id = \"x\" }}\n\
             [[claim.cell]]\nsource = \"b\"\npassage = \"b.1\"\nquote = \"4 dollars\"\nvoice = \"source\"\n"
        ),
        &[
            "claims.toml:18: the voice is of a person without a `name`; add `name`: who speaks, as the text calls them",
            "claims.toml:23: the value `5 dollars` is not in `b.1`; the passage has `4 dollars`: copy the words from the passage exactly",
            "claims.toml:24: the voice of the source itself has a `name`; take the name out, or use person or outlet",
            "claims.toml:29: the key `id` is unknown in `voice`; use one of `kind`, `name`, `basis`, or take it out",
            "claims.toml:29: there is no kind of voice `god`; use one of source, person, outlet",
            "claims.toml:33: the claim has this quote twice, first on line 10; put both cells into one",
            "claims.toml:34: `voice` is no table; write it in curly brackets",
        ],
    );
}

#[test]
fn a_relation_must_fit_its_cells() {
    let relation = |relation: &str, cells: &str| {
        let claim = CLAIM.replace("relation = \"differ\"", &format!("relation = \"{relation}\""));
        let conflict = ["differ", "not_comparable", "true"].iter().any(|conflict| relation.starts_with(conflict));
        let claim = if conflict { claim } else { claim.replace("difference = [\"amount\"]\n", "\n") };
        format!("{claim}{cells}")
    };
    let one = CELLS.split_inclusive("[[claim.cell]]").take(2).collect::<String>().replace("\n[[claim.cell]]", "\n");
    let same = CELLS.replace("value = \"3\"", "");
    for fitting in ["agree", "differ", "not_comparable", "complement"] {
        check(&relation(fitting, CELLS), &[]);
        check(
            &relation(fitting, &one),
            &[&format!(
                "claims.toml:5: `{fitting}` has cells of one source alone; add a cell of another source, or use only_here"
            )],
        );
    }
    check(&relation("only_here", &one), &[]);
    check(
        &relation("only_here", CELLS),
        &[
            "claims.toml:5: `only_here` has cells of 2 sources; use agree, differ, not_comparable or complement, or leave the cells of one source",
        ],
    );
    check(
        &relation("differ", &same),
        &[
            "claims.toml:5: `differ` has no two sources with different values, and no `note`; give the values, or say in `note` how the sources differ",
        ],
    );
    check(&relation("differ\"\nnote = \"One buys, one sells.", &same), &[]);
    check(
        &relation("true", CELLS),
        &[
            "claims.toml:5: there is no relation `true`; use one of agree, differ, not_comparable, complement, only_here",
        ],
    );
}

#[test]
fn ids_and_themes_must_be_good_and_keys_known() {
    check(
        &format!(
            "{CLAIM}{CELLS}{}{CELLS}",
            CLAIM.replace("energy", "Oil\", \"arms\", \"arms").replace("id =", "ids =")
        ),
        &[
            "claims.toml:18: `id` is missing in [[claim]]; add `id`",
            "claims.toml:19: the key `ids` is unknown in [[claim]]; use one of `id`, `title`, `themes`, `relation`, `difference`, `silent`, `formerly`, `note`, `cell`, or take it out",
            "claims.toml:21: the theme `arms` is there twice; take one out",
            "claims.toml:21: there is no theme `Oil`; use one of energy, arms, intelligence, diplomacy",
        ],
    );
    check(
        &format!("{CLAIM}{CELLS}{CLAIM}{CELLS}").replacen("\"oil\"", "\"Oil!\"", 1),
        &[
            "claims.toml:2: `Oil!` cannot be the id of a claim; use 1 to 40 of the characters a-z, 0-9 and -, and not the word none",
        ],
    );
    check(
        &format!("{CLAIM}{CELLS}{CLAIM}"),
        &[
            "claims.toml:18: the claim has no [[claim.cell]]; add one for each source that speaks to it",
            "claims.toml:19: the claim `oil` is there twice, first on line 2; give each claim an id of its own",
        ],
    );
}

/// What an editor is told of a `claims.toml` that stands in nobody's way.
#[track_caller]
fn check_warnings(claims: &str, expected: &[&str]) {
    let warnings: Vec<String> =
        ingest(folder(claims).path()).unwrap().warnings.iter().map(Problem::to_string).collect();
    assert_eq!(warnings, expected);
}

#[test]
fn a_value_with_a_unit_holds_a_number() {
    let counted = |value: &str| {
        let unit = format!("value = \"{value}\"\nunit = \"dollars\"\n");
        format!("{CLAIM}{}", CELLS.replace("value = \"4\"\n", &unit))
    };
    check_warnings(&counted("4"), &[]);
    check_warnings(&counted("4 dollars"), &[]);
    let told = "claims.toml:11: no number is read in the value `Oil`, so it is not laid beside others; give the number as \
                the passage writes it, with what it counts, or take `unit` out";
    check_warnings(&counted("Oil"), &[told]);
}

#[test]
fn what_differs_says_in_what_and_nothing_else_does() {
    let with = |relation: &str, difference: &str| {
        let claim = CLAIM.replace("\"differ\"", &format!("\"{relation}\""));
        format!("{}{CELLS}", claim.replace("difference = [\"amount\"]", difference))
    };
    check(&with("differ", "difference = [\"date\", \"amount\"]"), &[]);
    check(&with("not_comparable", "difference = [\"scope\"]"), &[]);
    let known = "amount, date, sequence, participant, scope, assessment, wording";
    let none = format!("claims.toml:5: `differ` does not say in what; add `difference`: one or more of {known}");
    check(&with("differ", ""), &[&none]);
    check(
        &with("agree", "difference = [\"date\"]"),
        &[
            "claims.toml:6: `difference` stands where the relation is `agree`; take it out, or use differ or not_comparable",
        ],
    );
    let unknown = format!("claims.toml:6: there is no difference `tone`; use one of {known}");
    check(
        &with("differ", "difference = [\"tone\", \"date\", \"date\"]"),
        &["claims.toml:6: the difference `date` is there twice; take one out", &unknown],
    );
}

#[test]
fn claims_stand_in_the_order_of_their_relations_and_then_of_the_file() {
    let claim = |id: &str, relation: &str| {
        let claim = CLAIM.replace("\"oil\"", &format!("\"{id}\"")).replace("\"differ\"", &format!("\"{relation}\""));
        let conflict = ["differ", "not_comparable"].contains(&relation);
        format!("{}{CELLS}", if conflict { claim } else { claim.replace("difference = [\"amount\"]", "") })
    };
    let claims = [
        claim("one", "complement"),
        claim("two", "not_comparable"),
        claim("three", "agree"),
        claim("four", "differ"),
        claim("five", "complement"),
    ];
    let corpus = ingest(folder(&claims.concat()).path()).unwrap().corpus;
    let ids: Vec<&str> = corpus.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["four", "two", "one", "three", "five"]);
}

#[test]
fn a_basis_is_read_and_must_be_known() {
    let with = |basis: &str| {
        let voice = format!("name = \"Ann Lee\", basis = \"{basis}\" }}");
        format!("{CLAIM}{}", CELLS.replace("name = \"Ann Lee\" }", &voice))
    };
    let corpus = ingest(folder(&with("accusation")).path()).unwrap().corpus;
    let bases: Vec<_> = claim(&corpus, "oil").cells.iter().map(|cell| cell.voice.basis).collect();
    assert_eq!(bases, [None, Some(Basis::Accusation)]);
    check(
        &with("rumour"),
        &[
            "claims.toml:12: there is no basis `rumour`; use one of own_report, named_source, accusation, estimate, or take it out",
        ],
    );
}

/// A claim of the first text alone, with a quote and what else it says.
fn alone(quote: &str, more: &str) -> String {
    format!(
        "[[claim]]\nid = \"oil\"\ntitle = \"T\"\nrelation = \"only_here\"\n{more}\n\
         [[claim.cell]]\nsource = \"a\"\npassage = \"a.1\"\nquote = \"{quote}\"\n"
    )
}

#[test]
fn a_source_is_silent_if_nothing_in_it_looks_like_the_claim_or_an_editor_says_so() {
    let silent = |claims: &str| claim(&ingest(folder(claims).path()).unwrap().corpus, "oil").silent.clone();
    assert_eq!(silent(&alone("It is sold abroad.", "")), [1]);
    // Oil and dollars stand in the other text too.
    assert_eq!(silent(&alone("Oil is sold for 3 dollars.", "")), [0; 0]);
    assert_eq!(silent(&alone("Oil is sold for 3 dollars.", "silent = [\"b\"]")), [1]);
    check_warnings(&alone("It is sold abroad.", ""), &[]);
    check_warnings(&alone("Oil is sold for 3 dollars.", "silent = [\"b\"]"), &[]);
    check_warnings(
        &alone("Oil is sold for 3 dollars.", ""),
        &[
            "claims.toml:4: `only_here`, but others look like it: `b.1` (Oil, dollars); add a cell for each that speaks to it, and the rest to `silent`",
        ],
    );
    check(
        &alone("It is sold abroad.", "silent = [\"a\", \"c\", \"b\", \"b\"]"),
        &[
            "claims.toml:5: `a` is silent and has a cell; take it out of `silent`, or take the cell out",
            "claims.toml:5: the silent source `b` is there twice; take one out",
            "claims.toml:5: there is no source `c`; use one of a, b",
        ],
    );
}

#[test]
fn a_figure_in_another_text_makes_silence_doubtful() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), "The mills owe the weavers 800,000 crowns.\nThey were built in 1871.\n")
        .unwrap();
    fs::write(folder.path().join("b.txt"), "Nobody has paid the 800,000 that the town asks for.\nIt rains.\n").unwrap();
    fs::write(folder.path().join("c.txt"), "It rains, and 17 geese fly.\n").unwrap();
    fs::write(
        folder.path().join("claims.toml"),
        "[[claim]]\nid = \"oil\"\ntitle = \"What the mills owe\"\nrelation = \"only_here\"\n\
         [[claim.cell]]\nsource = \"a\"\npassage = \"a.1\"\nquote = \"The mills owe the weavers 800,000 crowns.\"\n",
    )
    .unwrap();
    let ingested = ingest(folder.path()).unwrap();
    assert_eq!(claim(&ingested.corpus, "oil").silent, [2]);
    let told = |warning: &Problem| warning.what == "`only_here`, but others look like it: `b.1` (800,000)";
    assert!(ingested.warnings.iter().any(told), "{:?}", ingested.warnings);
}

#[test]
fn a_cut_that_may_change_the_sense_is_told_unless_it_was_checked() {
    let asked = "claims.toml:9: the quote has no verb, and its sentence goes on; quote enough that the sense is kept, or say in `checked` why it is";
    check_warnings(&alone("sold abroad", "silent = [\"b\"]"), &[]);
    check_warnings(&alone("for 3", "silent = [\"b\"]"), &[asked]);
    check_warnings(&format!("{}checked = \"A number.\"\n", alone("for 3", "silent = [\"b\"]")), &[]);
    check_warnings(
        &format!("{}checked = \"A number.\"\n", alone("It is sold abroad.", "")),
        &["claims.toml:10: `checked` stands at a quote of which nothing is asked; take it out"],
    );
}

#[test]
fn former_ids_are_of_one_claim() {
    let corpus = ingest(folder(&alone("It is sold abroad.", "formerly = [\"coal\"]")).path()).unwrap().corpus;
    assert_eq!(corpus.find_claim("coal"), Some(0));
    check(
        &alone("It is sold abroad.", "formerly = [\"oil\", \"Coal\"]"),
        &[
            "claims.toml:5: `Coal` cannot be the id of a claim; use 1 to 40 of the characters a-z, 0-9 and -, and not the word none",
            "claims.toml:5: the claim `oil` is there twice, first on line 2; give each claim an id of its own",
        ],
    );
}

/// A quote with one character changed.
fn changed(quote: &str, at: usize) -> String {
    let change = |letter: char| if letter == '#' { '~' } else { '#' };
    quote.chars().enumerate().map(|(index, letter)| if index == at { change(letter) } else { letter }).collect()
}

/// One character of every quote is changed: the first, the last, or one between.
#[test]
fn one_changed_character_of_any_quote_is_told_with_what_was_meant() {
    let Ok(text) = fs::read_to_string(seeds().join("claims.toml")) else { return };
    for place in [|_| 0, |length: usize| length / 2, |length: usize| length - 1] {
        let mut claims: toml::Table = toml::from_str(&text).unwrap();
        let cells =
            claims["claim"].as_array_mut().unwrap().iter_mut().flat_map(|claim| claim["cell"].as_array_mut().unwrap());
        let mut quotes = Vec::new();
        for cell in cells {
            let quote = cell["quote"].as_str().unwrap().to_string();
            let wrong = changed(&quote, place(quote.chars().count()));
            cell["quote"] = wrong.clone().into();
            quotes.push((cell["passage"].as_str().unwrap().to_string(), quote, wrong));
        }
        let folder = TempDir::new().unwrap();
        for entry in fs::read_dir(seeds()).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        fs::write(folder.path().join("claims.toml"), toml::to_string(&claims).unwrap()).unwrap();
        let problems = ingest(folder.path()).unwrap_err();
        for (passage, quote, wrong) in quotes {
            let what = format!("the quote `{wrong}` is not in `{passage}`");
            let meant = format!("the passage has `{quote}`: copy");
            let told = |problem: &&Problem| problem.what == what && problem.what_to_do.starts_with(&meant);
            assert!(problems.iter().any(|problem| told(&problem)), "{what}\n{problems}");
        }
    }
}
