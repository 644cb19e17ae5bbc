//! Letters in a form in which they can be compared.

/// Latin letters with a diacritic, as runs: where each begins, and the letter that it folds to (`-`: no such letter).
/// The test below holds it to Unicode's decompositions.
const LATIN: [(u16, u8); 128] = [
    (0xc0, b'a'),
    (0xc6, b'-'),
    (0xc7, b'c'),
    (0xc8, b'e'),
    (0xcc, b'i'),
    (0xd0, b'd'),
    (0xd1, b'n'),
    (0xd2, b'o'),
    (0xd7, b'-'),
    (0xd8, b'o'),
    (0xd9, b'u'),
    (0xdd, b'y'),
    (0xde, b'-'),
    (0xe0, b'a'),
    (0xe6, b'-'),
    (0xe7, b'c'),
    (0xe8, b'e'),
    (0xec, b'i'),
    (0xf0, b'd'),
    (0xf1, b'n'),
    (0xf2, b'o'),
    (0xf7, b'-'),
    (0xf8, b'o'),
    (0xf9, b'u'),
    (0xfd, b'y'),
    (0xfe, b'-'),
    (0xff, b'y'),
    (0x100, b'a'),
    (0x106, b'c'),
    (0x10e, b'd'),
    (0x112, b'e'),
    (0x11c, b'g'),
    (0x124, b'h'),
    (0x128, b'i'),
    (0x132, b'-'),
    (0x134, b'j'),
    (0x136, b'k'),
    (0x139, b'l'),
    (0x143, b'n'),
    (0x14c, b'o'),
    (0x152, b'-'),
    (0x154, b'r'),
    (0x15a, b's'),
    (0x162, b't'),
    (0x168, b'u'),
    (0x174, b'w'),
    (0x176, b'y'),
    (0x179, b'z'),
    (0x17f, b's'),
    (0x180, b'-'),
    (0x18f, b'e'),
    (0x190, b'-'),
    (0x1a0, b'o'),
    (0x1a2, b'-'),
    (0x1af, b'u'),
    (0x1b1, b'-'),
    (0x1cd, b'a'),
    (0x1cf, b'i'),
    (0x1d1, b'o'),
    (0x1d3, b'u'),
    (0x1dd, b'-'),
    (0x1de, b'a'),
    (0x1e2, b'-'),
    (0x1e6, b'g'),
    (0x1e8, b'k'),
    (0x1ea, b'o'),
    (0x1ee, b'-'),
    (0x1f0, b'j'),
    (0x1f1, b'-'),
    (0x1f4, b'g'),
    (0x1f6, b'-'),
    (0x1f8, b'n'),
    (0x1fa, b'a'),
    (0x1fc, b'-'),
    (0x200, b'a'),
    (0x204, b'e'),
    (0x208, b'i'),
    (0x20c, b'o'),
    (0x210, b'r'),
    (0x214, b'u'),
    (0x218, b's'),
    (0x21a, b't'),
    (0x21c, b'-'),
    (0x21e, b'h'),
    (0x220, b'-'),
    (0x226, b'a'),
    (0x228, b'e'),
    (0x22a, b'o'),
    (0x232, b'y'),
    (0x234, b'-'),
    (0x259, b'e'),
    (0x25a, b'-'),
    (0x1e00, b'a'),
    (0x1e02, b'b'),
    (0x1e08, b'c'),
    (0x1e0a, b'd'),
    (0x1e14, b'e'),
    (0x1e1e, b'f'),
    (0x1e20, b'g'),
    (0x1e22, b'h'),
    (0x1e2c, b'i'),
    (0x1e30, b'k'),
    (0x1e36, b'l'),
    (0x1e3e, b'm'),
    (0x1e44, b'n'),
    (0x1e4c, b'o'),
    (0x1e54, b'p'),
    (0x1e58, b'r'),
    (0x1e60, b's'),
    (0x1e6a, b't'),
    (0x1e72, b'u'),
    (0x1e7c, b'v'),
    (0x1e80, b'w'),
    (0x1e8a, b'x'),
    (0x1e8e, b'y'),
    (0x1e90, b'z'),
    (0x1e96, b'h'),
    (0x1e97, b't'),
    (0x1e98, b'w'),
    (0x1e99, b'y'),
    (0x1e9a, b'-'),
    (0x1ea0, b'a'),
    (0x1eb8, b'e'),
    (0x1ec8, b'i'),
    (0x1ecc, b'o'),
    (0x1ee4, b'u'),
    (0x1ef2, b'y'),
    (0x1efa, b'-'),
];

/// Adds a letter as it is compared: in lower case and without diacritics. `I`, `ı`, `İ` and `i` are one letter, and so
/// are the shapes that an Arabic alef, ya or ta marbuta takes.
pub(super) fn push_folded(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        return folded.push(letter.to_ascii_lowercase());
    }
    let code = u32::from(letter);
    if let Ok(code) = u16::try_from(code)
        && let Some(&(_, latin)) =
            LATIN.partition_point(|&(start, _)| start <= code).checked_sub(1).and_then(|run| LATIN.get(run))
        && latin != b'-'
        && code < 0x1f00
    {
        return folded.push(latin.into());
    }
    folded.push_str(match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'آ' | 'أ' | 'إ' | 'ٱ' => "ا",
        'ة' => "ه",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ё' | 'Ё' | 'ѐ' | 'Ѐ' => "е",
        'ά' | 'Ά' => "α",
        'έ' | 'Έ' => "ε",
        'ή' | 'Ή' => "η",
        'ί' | 'Ί' | 'ϊ' | 'Ϊ' | 'ΐ' => "ι",
        'ό' | 'Ό' => "ο",
        'ύ' | 'Ύ' | 'ϋ' | 'Ϋ' | 'ΰ' => "υ",
        'ώ' | 'Ώ' => "ω",
        'ς' => "σ",
        _ => {
            // Capitals of Greek, Cyrillic and Armenian; letters and digits of full width; the digits of Arabic and Persian.
            let plain = match code {
                0x0391..=0x03ab | 0x0410..=0x042f => code + 0x20,
                0x0400..=0x040f => code + 0x50,
                0x0460..=0x0481 | 0x048a..=0x04bf | 0x04d0..=0x052f => code | 1,
                0x04c1..=0x04ce => (code + 1) & !1,
                0x0531..=0x0556 => code + 0x30,
                0xff01..=0xff5e => code - 0xfee0,
                0x0660..=0x0669 => code - 0x0660 + 0x30,
                0x06f0..=0x06f9 => code - 0x06f0 + 0x30,
                _ => code,
            };
            return folded.push(char::from_u32(plain).unwrap_or(letter).to_ascii_lowercase());
        }
    });
}

/// Whether a character only modifies the letter before it: an accent, the vowel signs of Arabic and Hebrew.
pub(super) fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}'
        | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Whether a character has no width and no meaning for a word: soft hyphens, joiners, marks of direction.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a script is written without blanks between words, so that each character is taken for a word.
pub(super) fn stands_alone(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is part of a word. The vowel signs of Indic scripts are.
pub(super) fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{900}'..='\u{963}' | '\u{966}'..='\u{dff}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    #[test]
    fn a_letter_folds_to_what_unicode_decomposes_it_to() {
        for letter in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let plain: String =
                letter.nfd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase).collect();
            let mut folded = String::new();
            push_folded(letter, &mut folded);
            if letter.is_alphabetic() && plain.is_ascii() {
                assert_eq!(folded, plain, "{letter}");
            }
        }
    }
}
