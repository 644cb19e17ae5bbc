//! Families of words: light rules for the endings of a language, each small enough to be read.
//!
//! Two words are of one family where their stems are equal. A stem is only ever compared: it need not be a word.

/// An ending, what stands in its place, and how many letters must be left before it.
type Rule = (&'static str, &'static str, usize);

/// English: plurals and verbs first, then what makes nouns and adjectives of them.
const ENGLISH: [Rule; 29] = [
    ("sses", "ss", 1),
    ("ies", "y", 2),
    ("ss", "ss", 0),
    ("us", "us", 0),
    ("is", "is", 0),
    ("s", "", 3),
    ("ier", "y", 4),
    ("ied", "y", 3),
    ("eed", "ee", 3),
    ("ed", "", 3),
    ("ing", "", 3),
    ("ly", "", 4),
    ("ment", "", 4),
    ("ism", "", 4),
    ("ist", "", 4),
    ("er", "", 5),
    ("or", "", 5),
    ("al", "", 4),
    ("ic", "", 4),
    ("acy", "", 4),
    ("ion", "", 4),
    ("ive", "", 5),
    ("ity", "", 5),
    ("e", "", 3),
    ("at", "", 5),
    ("bb", "b", 2),
    ("pp", "p", 2),
    ("tt", "t", 2),
    ("y", "i", 3),
];

/// Endings of other languages, each tried once and in this order, where four letters are left.
fn endings(language: &str) -> &'static str {
    match language {
        "de" => "ungen ung lich isch ert ern em en er es e n s",
        "fr" => "ements ement ations ation eurs eur euse ives ive aux als al iques ique ees ee es er ez ent ait e s x",
        "es" => {
            "aciones acion amente mente iendo ando idades idad adores ador adas ados ada ado idas idos es as os a o e s"
        }
        "pt" => "acoes acao amente mente indo ando idades idade adores ador adas ados ada ado es as os a o e s",
        "it" => "azioni azione amente mente endo ando ita ato ata ati ate i e a o",
        "nl" => "ingen ing lijk heid en er e s",
        "ru" | "uk" => {
            "ями ами ого его ому ему ыми ими ях ах ой ей ий ый ая яя ое ее ые ие ую юю ов ев ам ям ом ем ать ять ить ал ял ил ы и а я о е у ю ь й"
        }
        "tr" => {
            "dir tir lar ler in un nin nun a e i u ya ye yi yu da de ta te dan den tan ten la le lari leri si su ki"
        }
        "ar" => "ات ون ين ان ها هم ية ي ه ا",
        _ => "",
    }
}

/// What Arabic writes together with the word that follows: conjunctions, prepositions and the article.
const ARABIC_BEGINNINGS: [&str; 8] = ["وبال", "وال", "فال", "بال", "كال", "لل", "ال", "و"];

/// The stem of a folded word in a language, given as a BCP 47 tag. What follows an apostrophe is an ending.
pub(super) fn stem(word: &str, lang: &str) -> String {
    let language = lang.split('-').next().unwrap_or_default();
    let head = word.split_once('\'').map_or(word, |(head, _)| if head.len() > 2 { head } else { word });
    let mut stem = head.to_string();
    if language == "ar" {
        let rest = ARABIC_BEGINNINGS
            .iter()
            .find_map(|beginning| head.strip_prefix(beginning).filter(|rest| rest.chars().count() > 2));
        stem = rest.unwrap_or(head).to_string();
    }
    if language == "en" {
        let mut plural = false;
        for (ending, instead, least) in ENGLISH {
            // Of the endings in `s` only one is taken off.
            let in_s = ending.ends_with('s');
            let applies = !(in_s && plural)
                && stem.strip_suffix(ending).is_some_and(|rest| rest.len() >= least && has_vowel(rest));
            if applies {
                stem.truncate(stem.len() - ending.len());
                stem.push_str(instead);
                plural |= in_s;
            }
        }
    } else {
        let least = if language == "ar" { 3 } else { 4 };
        for ending in endings(language).split(' ').filter(|ending| !ending.is_empty()) {
            let rest = stem.strip_suffix(ending).map(str::len);
            if let Some(rest) = rest.filter(|&rest| stem[..rest].chars().count() >= least) {
                stem.truncate(rest);
            }
        }
    }
    stem
}

/// Without a vowel, what is left is no word: "string" is not "str".
fn has_vowel(rest: &str) -> bool {
    rest.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_family_have_one_stem() {
        let families = [
            ("en", "supply supplies supplied supplying supplier suppliers"),
            ("en", "import imports imported importing importer"),
            ("en", "pipeline pipelines"),
            ("en", "cooperate cooperated cooperating cooperation"),
            ("en", "diplomat diplomats diplomacy diplomatic"),
            ("en", "agree agrees agreed agreement agreements"),
            ("en", "ship ships shipped shipping shipment"),
            ("en", "purchase purchases purchased purchasing"),
            ("en", "nation nations national"),
            ("en", "country countries"),
            ("en", "gas gases"),
            ("en", "terror terrorism terrorist terrorists"),
            ("de", "lieferung lieferungen liefern liefert liefer"),
            ("de", "waffe waffen"),
            ("ru", "нефть нефти нефтью"),
            ("tr", "israil israil'in israil'de"),
            ("ar", "نفط النفط والنفط بالنفط"),
            // The alef of an accusative without article, whose tanwin is folded away.
            ("ar", "كتاب كتابا الكتاب كتابها"),
            ("fr", "livraison livraisons"),
        ];
        for (lang, family) in families {
            let stems: Vec<String> = family.split(' ').map(|word| stem(word, lang)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{lang}: {family}: {stems:?}");
        }
    }

    #[test]
    fn words_of_other_families_have_other_stems() {
        let pairs = [
            ("arms", "army"),
            ("gas", "gasoline"),
            ("string", "strange"),
            ("need", "ne"),
            ("former", "form"),
            ("order", "ordinary"),
            ("minister", "mini"),
            ("us", "use"),
        ];
        for (one, other) in pairs {
            assert_ne!(stem(one, "en"), stem(other, "en"), "{one}, {other}");
        }
    }
}
