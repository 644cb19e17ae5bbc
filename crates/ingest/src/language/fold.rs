//! Words in a form in which they can be compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word in lower case and without diacritics; `I`, `ı`, `İ` and `i` are one letter, and so are the shapes that an
/// Arabic alef, ya or ta marbuta takes.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase) {
        match letter {
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ə' => folded.push('e'),
            '’' | 'ʼ' => folded.push('\''),
            'ة' => folded.push('ه'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ـ' | '\u{200c}' | '\u{200d}' => {}
            other if is_combining_mark(other) => {}
            other => folded.push(other),
        }
    }
    folded
}
