//! Names: what the rules find in texts on anything, and what an editor joins.

#![expect(clippy::unwrap_used, reason = "what builds a test folder may fail the test")]

use std::fs;

use ingest::ingest;
use tempfile::TempDir;

/// The names of texts, each as its kind, its name and its forms.
#[track_caller]
fn check_folder(texts: &[&str], names: &str, expected: &[&str]) {
    let files: Vec<_> = texts.iter().enumerate().map(|(number, text)| (format!("{number}.txt"), *text)).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    check_files(&files, names, expected);
}

#[track_caller]
fn check_files(files: &[(&str, &str)], names: &str, expected: &[&str]) {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("names.toml"), names).unwrap();
    let corpus = ingest(folder.path()).unwrap().corpus;
    let shown: Vec<String> = (corpus.names.iter())
        .map(|name| {
            let forms = corpus.forms(name).join(", ");
            let note = name.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
            let forms = if forms == name.name { String::new() } else { format!(": {forms}") };
            format!("{} {}{forms}{note}", name.kind.id(), name.name)
        })
        .collect();
    assert_eq!(shown, expected, "{files:?}");
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_folder(&[text], "", expected);
}

/// Checks the names of two texts, each in its language.
#[track_caller]
fn check_languages(texts: &[(&str, &str); 2], names: &str, expected: &[&str]) {
    let source = |id: &str, lang: &str| {
        format!("[[source]]\nid = \"{id}\"\nfile = \"{id}.txt\"\nlabel = \"L\"\nlang = \"{lang}\"\n")
    };
    let [(first, one), (second, two)] = *texts;
    let corpus = format!("title = \"T\"\nsubject = \"S\"\n{}{}", source("0", first), source("1", second));
    check_files(&[("0.txt", one), ("1.txt", two), ("corpus.toml", &corpus)], names, expected);
}

#[test]
fn people_are_known_by_their_titles_given_names_and_words() {
    for (text, expected) in [
        ("Later Mr. Okonkwo left.", &["person Okonkwo"][..]),
        ("He met Brigadier General (Res.) Oru Tam there.", &["person Oru Tam"]),
        ("The former president Lech Wałęsa spoke.", &["person Lech Wałęsa"]),
        ("In May Crown Prince Mohammed bin Salman came.", &["person Mohammed bin Salman"]),
        ("It is, John Smith thinks, too late.", &["person John Smith"]),
        ("The deputy head of the branch, Oru Tam, declared it.", &["person Oru Tam"]),
        ("Now Sezen Aydın, the city's engineer, asked.", &["person Sezen Aydın"]),
        ("So it was with Foreign Minister Gabi Ashkenazi in May.", &["person Gabi Ashkenazi"]),
        (
            "There sat Eom Dong-hwan of the Harbour Authority.",
            &["person Eom Dong-hwan", "organisation Harbour Authority"],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn a_surname_is_the_one_person_of_its_source() {
    check("We met Ann Lee. Lee’s friend came, and Ms. Lee went.", &["person Ann Lee: Ann Lee, Lee"]);
    check("We met Ann Lee and John Lee. It was Lee’s idea.", &["person Ann Lee", "person John Lee", "person Lee"]);
    let two = ["They saw Ann Lee.", "They saw Ms. Lee."];
    check_folder(&two, "", &["person Ann Lee", "person Lee"]);
    check(
        "Then came Ursula von der Leyen. Von der Leyen spoke.",
        &["person Ursula von der Leyen: Ursula von der Leyen, Von der Leyen"],
    );
}

#[test]
fn spellings_of_one_name_are_joined() {
    let texts = ["They met Recep Tayyip Erdoğan.", "They met Recep Erdogan’s envoy; Mr. Erdogan stayed."];
    check_folder(&texts, "", &["person Recep Tayyip Erdoğan: Recep Tayyip Erdoğan, Recep Erdogan, Erdogan"]);
    check_folder(
        &["So Minister Gideon Sa'ar said.", "So Minister Gideon Sa’ar said."],
        "",
        &["person Gideon Sa'ar: Gideon Sa'ar, Gideon Sa’ar"],
    );
}

#[test]
fn organisations_are_known_by_their_heads_and_by_what_they_do() {
    for (text, expected) in [
        (
            "The Ministry of Culture and Tourism (MCT) paid, and the MCT knew.",
            &["organisation Ministry of Culture and Tourism: Ministry of Culture and Tourism, MCT"][..],
        ),
        ("It was at the Foreign Ministry.", &["organisation Foreign Ministry"]),
        ("In May the Aftenbladet noted it.", &["organisation Aftenbladet"]),
        ("Both are known, according to Gazeta Polna.", &["organisation Gazeta Polna"]),
        ("There the KLX website is read.", &["organisation KLX"]),
        ("Since May Glenmoor, a Swiss company, digs.", &["organisation Glenmoor"]),
        ("He taught at King Fahd University for years.", &["organisation Fahd University"]),
        ("The party is the Socialist Left Party of old.", &["organisation Socialist Left Party"]),
        ("It was for the Karsu People's Front in May.", &["organisation Karsu People's Front"]),
        ("It joined NATO and the U.N. in time.", &["organisation NATO", "organisation United Nations: U.N."]),
    ] {
        check(text, expected);
    }
}

#[test]
fn places_are_known_by_list_by_their_heads_and_by_what_is_said_of_them() {
    for (text, expected) in [
        (
            "Israel-Turkey ties; the U.S. and America.",
            &["place Israel", "place Turkey", "place United States: U.S., America"][..],
        ),
        (
            "From the eastern Mediterranean to the Caspian sea.",
            &["place Caspian Sea: Caspian sea", "place Eastern Mediterranean: eastern Mediterranean"],
        ),
        ("They sailed the Karsu River to the Strait of Malacca.", &["place Karsu River", "place Strait of Malacca"]),
        ("It is in the town of Kolwezi.", &["place Kolwezi"]),
        ("Karsu is a harbour city, and all in it know Karsu.", &["place Karsu"]),
        ("They were born in Tromsø, in the north.", &["place Tromsø"]),
    ] {
        check(text, expected);
    }
}

#[test]
fn what_only_has_a_capital_is_no_name() {
    for text in [
        "Officials said so. Critics say more. However, Parliament will meet on Monday in January.",
        "An Israeli officer and two Muslims speak Arabic; it is anti-Israel rhetoric.",
        "Since then Iron Dome and F-35 jets are sold.",
        "I’d say Vice is a sin; on Friday and in Feb we rest. May Congress forgive R-S.C. men.",
        "They met in the Rose Garden by Highway 9.",
        "The Foreign Minister and the President of the day met; My God, he said.",
    ] {
        check(text, &[]);
    }
    check("A Trusted History of Ann Street\n\nThreats and Innovation\n", &[]);
}

#[test]
fn treaties_wars_and_pipelines_are_things() {
    for (text, expected) in [
        (
            "Since the Second Karabakh War, the Abraham Accords and World War II all is well.",
            &["thing Abraham Accords", "thing Second Karabakh War", "thing Second World War: World War II"][..],
        ),
        ("They signed the Treaty of Tordesillas there.", &["thing Treaty of Tordesillas"]),
        ("It feeds the Trans Karsu Pipeline at last.", &["thing Trans Karsu Pipeline"]),
        ("A Peace Agreement and a Trade Pact were drawn up.", &[]),
    ] {
        check(text, expected);
    }
}

#[test]
fn two_people_of_one_surname_are_not_joined() {
    check(
        "So President Ann B. Lee signed, and later her son, President Ann C. Lee, did.",
        &["person Ann B. Lee", "person Ann C. Lee"],
    );
    check("There stood President Lee and First Lady Mia Lee. It was Lee who spoke.", &["person Lee", "person Mia Lee"]);
    let texts = ["They saw Ann Lee. Then Ann Lee spoke.\n\nLee came, said Ann Lee herself.", "They saw Ms. Lee."];
    check_folder(&texts, "", &["person Ann Lee: Ann Lee, Lee"]);
    check("There Lady Mia Lee married Colonel Lee. It was Lee who spoke.", &["person Lee", "person Mia Lee"]);
    check("He quoted Martin Luther King to us.", &["person Martin Luther King"]);
    check("Address by Ann Lee\n\nThe sun shone on Lee.\n", &["person Ann Lee: Ann Lee, Lee"]);
    check("It is so in Norway.As ever.", &["place Norway"]);
}

#[test]
fn german_and_turkish_titles_tell_people() {
    let texts =
        ["Der Minister Jan Kowalski kam aus Polen. Kowalski schwieg im Haus.", "Bakan Ayşe Demirel Ankara’ya gitti."];
    check_languages(
        &[("de", texts[0]), ("tr", texts[1])],
        "",
        &["person Ayşe Demirel", "person Jan Kowalski: Jan Kowalski, Kowalski", "place Ankara", "place Poland: Polen"],
    );
}

#[test]
fn what_is_no_english_word_is_a_name_of_the_likely_kind() {
    for (text, expected) in [
        ("They sailed past Rome, Zelkova and the Marn.", &["place Marn", "place Rome", "place Zelkova"][..]),
        ("We flew to Zelkova at noon.", &["place Zelkova"]),
        ("It was sold by the SNVQ in the end.", &["organisation SNVQ"]),
        ("Then, as ever, Zelkov laughed.", &["person Zelkov"]),
        ("Herring have come back. Underpinning all is trust; many Javanese agree.", &[]),
    ] {
        check(text, expected);
    }
}

#[test]
fn the_first_word_of_a_name_or_what_binds_it_tells_its_kind() {
    for (text, expected) in [
        ("At last Grumbold & Vance paid.", &["organisation Grumbold & Vance"][..]),
        ("He banked with Banco do Zelmar then.", &["organisation Banco do Zelmar"]),
        ("She lives in Upper Marvik now.", &["place Upper Marvik"]),
        ("It is a street off Rua das Garças there.", &["place Rua das Garças"]),
        ("It was at Marvik-on-the-Water again.", &["place Marvik-on-the-Water"]),
        ("We saw the MV Kalinka there.", &["thing MV Kalinka"]),
        ("There Elizabeth II came.", &["person Elizabeth II"]),
        ("Cabinet: Trade, Anna Steel; Health, P. K. Orrin", &["person Anna Steel", "person P. K. Orrin"]),
    ] {
        check(text, expected);
    }
}

#[test]
fn surnames_may_be_common_words() {
    check("Then Noel Winter spoke.", &["person Noel Winter"]);
    check("Bright, the tenor, sang.", &["person Bright"]);
    check("Now Anna Field came. Field told us. Field notes were lost.", &["person Anna Field: Anna Field, Field"]);
    check("There at noon Clara Hale-Roy met with Justice Roy again.", &["person Clara Hale-Roy", "person Roy"]);
}

#[test]
fn german_and_turkish_names_are_told_by_their_forms() {
    let texts = [
        "Er fuhr nach Wolkenhausen. Dort traf Kommissar Brandl die BSG.",
        "Dün Kemerli’ye gitti. Sonra direktör Bolat, Akça Vakfı ile Kuru Antlaşması’nı okudu.",
    ];
    check_languages(
        &[("de", texts[0]), ("tr", texts[1])],
        "",
        &[
            "person Bolat",
            "person Brandl",
            "place Kemerli",
            "place Wolkenhausen",
            "organisation Akça Vakfı",
            "organisation BSG",
            "thing Kuru Antlaşması",
        ],
    );
}

#[test]
fn other_languages_have_the_names_that_are_known() {
    let english = "They met Sezen Aydın in Karsu.";
    let other = "Sezen Aydın’ın evi Ankara’nın içinde.\nكتبت ليلى منصور في كارسو.";
    check_languages(
        &[("en", english), ("tr", other)],
        "[[name]]\nid = \"layla\"\nkind = \"person\"\nname = \"Layla Mansour\"\nforms = [\"ليلى منصور\"]\n\
         [[name]]\nid = \"aydin\"\nkind = \"person\"\nforms = [\"Sezen Aydın\"]\n",
        &["person Layla Mansour: ليلى منصور", "person Sezen Aydın", "place Ankara", "place Karsu"],
    );
}

#[test]
fn an_editor_joins_names_and_drops_what_is_none() {
    let texts = ["So President Ann Lee met her old friend Mr. Rossi.", "It was Lee in Rome, at Rossi’s."];
    let names = "drop = [\"Rome\"]\n[[name]]\nid = \"lee\"\nforms = [\"President Ann Lee\", \"Lee\"]\nnote = \"Why.\"\n\
                 [[name]]\nid = \"rossi\"\nname = \"The Rossi family\"\nkind = \"organisation\"\nforms = [\"Rossi\"]\n";
    check_folder(
        &texts,
        names,
        &["person President Ann Lee: President Ann Lee, Lee (Why.)", "organisation The Rossi family: Rossi"],
    );
}

#[test]
fn what_is_said_around_a_name_tells_its_kind() {
    for (text, expected) in [
        ("At noon the trawler Zelkova came in.", &["thing Zelkova"][..]),
        ("They fired Zelkova missiles at dawn.", &["thing Zelkova"]),
        ("She read her novel, The Glass Hill, aloud.", &["thing The Glass Hill"]),
        ("He sailed from home on the Zelkova in May.", &["thing Zelkova"]),
        ("It is the Grand Zelkova Dam at last.", &["thing Grand Zelkova Dam"]),
        ("They rode the Tour of Norway in May.", &["thing Tour of Norway"]),
        ("It was found in a study published in Zelkova Letters.", &["organisation Zelkova Letters"]),
        ("She has worked for Zelkova since then.", &["organisation Zelkova"]),
        ("Then Zelkova beat Marnia 3-1 at home.", &["organisation Marnia", "organisation Zelkova"]),
        (
            "There it is owned by Zelkova today, and Marnia manufactures pins.",
            &["organisation Marnia", "organisation Zelkova"],
        ),
        ("So Statistics Norway counted again.", &["organisation Statistics Norway"]),
        (
            "It came from the Zelkova Research and Warning Centre.",
            &["organisation Zelkova Research and Warning Centre"],
        ),
        ("Today Zelkova, in Norway, grew most.", &["place Norway", "place Zelkova"]),
        ("They saw Los Zelkos National Park again.", &["place Los Zelkos National Park"]),
        ("Then Lord Sydney spoke.", &["person Sydney"]),
        ("Dear Zelkova, we are well. Your loving aunt, Marnia", &["person Marnia", "person Zelkova"]),
        ("Zelkologists in Norway have met. The Irishwoman won.", &["place Norway"]),
    ] {
        check(text, expected);
    }
}

#[test]
fn a_first_name_alone_is_the_one_person_of_its_source() {
    check("We met Abiy Zelkov. Then Abiy said so.", &["person Abiy Zelkov: Abiy Zelkov, Abiy"]);
    check(
        "We met Abiy Zelkov and Abiy Marn. Then Abiy said so.",
        &["person Abiy", "person Abiy Marn", "person Abiy Zelkov"],
    );
}

#[test]
fn clubs_prizes_and_letters_are_read_in_german_and_turkish() {
    let texts = [
        "Der SV Wolkenau gewann den Karl-Wolke-Preis. Der Stadtrat von Wolkenau sprach.",
        "Sevgili Hikmet, dün Lord Byron geldi.",
    ];
    check_languages(
        &[("de", texts[0]), ("tr", texts[1])],
        "",
        &["person Byron", "person Hikmet", "organisation SV Wolkenau", "thing Karl-Wolke-Preis"],
    );
}
