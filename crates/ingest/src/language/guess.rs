//! Which language a text is in, as far as its letters tell.

use whatlang::detect;

/// The fewest characters that say anything of a language.
const FEWEST: usize = 200;

/// How many characters say enough of it.
const ENOUGH: usize = 4000;

/// The language of a text, or of the first of a long one, as the first part of a BCP 47 tag, such as `de`. `None` if the text
/// is too short, or may be in several.
pub fn language_of(text: &str) -> Option<&'static str> {
    let text = text.char_indices().nth(ENOUGH).map_or(text, |(enough, _)| &text[..enough]);
    if text.chars().take(FEWEST).count() < FEWEST {
        return None;
    }
    let found = detect(text).filter(whatlang::Info::is_reliable)?;
    let code = found.lang().code();
    TAGS.split_whitespace()
        .zip(TAGS.split_whitespace().skip(1))
        .step_by(2)
        .find(|(long, _)| *long == code)
        .map(|it| it.1)
}

/// The codes of ISO 639-3, each with the tag that is used for it.
const TAGS: &str = "
    epo eo eng en rus ru cmn zh spa es por pt ita it ben bn fra fr deu de ukr uk kat ka ara ar hin hi jpn ja heb he
    yid yi pol pl amh am jav jv kor ko nob nb dan da swe sv fin fi tur tr nld nl hun hu ces cs ell el bul bg bel be
    mar mr kan kn ron ro slv sl hrv hr srp sr mkd mk lit lt lav lv est et tam ta vie vi urd ur tha th guj gu uzb uz
    pan pa aze az ind id tel te pes fa mal ml ori or mya my nep ne sin si khm km tuk tk aka ak zul zu sna sn afr af
    lat la slk sk cat ca tgl tl hye hy cym cy";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_its_language() {
        let cases = [
            (
                "en",
                "The council of the town has decided that the old mill on the river will be sold in the spring, and that the money will be spent on a new school for the children of the northern quarter, which has had none for years.",
            ),
            (
                "de",
                "Der Rat der Stadt hat beschlossen, dass die alte Mühle am Fluss im Frühjahr verkauft wird und dass mit dem Geld eine neue Schule für die Kinder des nördlichen Viertels gebaut werden soll, das seit Jahren keine hat.",
            ),
            (
                "ru",
                "Городской совет решил, что старая мельница на реке будет продана весной и что на эти деньги будет построена новая школа для детей северного квартала, в котором уже много лет нет ни одной школы, а также дорога к ней.",
            ),
        ];
        for (lang, text) in cases {
            assert_eq!(language_of(text), Some(lang));
        }
        assert_eq!(language_of("The council of the town."), None);
    }
}
