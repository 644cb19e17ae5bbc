//! A text cut into words.

use super::fold::{is_accent, is_invisible, is_letter, push_folded, stands_alone};
use crate::Span;

/// Takes the words of a text, in order: where each stands, and how it is compared.
///
/// Words are parted by whatever is no letter and no digit. An apostrophe between letters is part of a word (of
/// a short beginning, as in `Sa'ar`, it may be left out), but a possessive `'s` is not, and an elided article (`l'`) is a
/// word of its own; so is each character of a script that is written without blanks. `U.S.` is `us`, `2,000` is `2000`, and `3.5` is itself.
pub(super) fn tokens(text: &str, each: &mut dyn FnMut(Span, &str)) {
    let mut word = Word::default();
    let mut rest = text.char_indices();
    while let Some((at, letter)) = rest.next() {
        let end = at + letter.len_utf8();
        if is_accent(letter) {
            if !word.folded.is_empty() {
                word.span.end = end as u32;
            }
        } else if is_letter(letter) {
            if stands_alone(letter) {
                word.end(each);
            }
            word.push(at, end, letter);
            if stands_alone(letter) {
                word.end(each);
            }
        } else if !is_invisible(letter) {
            match word.joined(letter, rest.as_str()) {
                Joined::No => word.end(each),
                Joined::Silent => word.since = 0,
                Joined::As(sign) => {
                    word.folded.push(sign);
                    word.since = 0;
                }
                Joined::Possessive => {
                    word.end(each);
                    rest.next();
                }
            }
        }
    }
    word.end(each);
}

/// How a sign between two letters joins them.
enum Joined {
    No,
    /// They are of one word, and the sign is no part of it.
    Silent,
    /// They are of one word, with this sign in it.
    As(char),
    /// The word ends here, and the letter that follows is none.
    Possessive,
}

/// The word being read.
#[derive(Default)]
struct Word {
    span: Span,
    folded: String,
    /// How many letters there were since the last sign within it.
    since: u32,
}

impl Word {
    fn push(&mut self, at: usize, end: usize, letter: char) {
        if self.folded.is_empty() {
            self.span.start = at as u32;
        }
        self.span.end = end as u32;
        push_folded(letter, &mut self.folded);
        self.since += 1;
    }

    fn end(&mut self, each: &mut dyn FnMut(Span, &str)) {
        if !self.folded.is_empty() {
            each(self.span, &self.folded);
            self.folded.clear();
        }
        self.since = 0;
    }

    fn joined(&self, sign: char, rest: &str) -> Joined {
        let mut following = rest.chars().filter(|&letter| !is_invisible(letter) && !is_accent(letter));
        let Some(next) = following.next().filter(|&next| self.since > 0 && is_letter(next) && !stands_alone(next))
        else {
            return Joined::No;
        };
        let last = self.folded.bytes().last().unwrap_or_default();
        let digits = last.is_ascii_digit() && next.is_numeric();
        match sign {
            '\'' | '’' | 'ʼ' | '‘' if !digits => {
                let ends = !following.next().is_some_and(is_letter);
                if ends && matches!(next, 's' | 'S') {
                    Joined::Possessive
                } else if self.folded.len() == 1 && b"cdjlmnst".contains(&last) {
                    Joined::No
                } else if self.folded.chars().count() < 4 {
                    Joined::Silent
                } else {
                    Joined::As('\'')
                }
            }
            '.' if self.since == 1 && !digits && !next.is_numeric() => Joined::Silent,
            '.' | ',' | '٫' | '٬' if digits => {
                let digits = 1 + following.take_while(|next| next.is_numeric()).count();
                if digits == 3 { Joined::Silent } else { Joined::As('.') }
            }
            _ => Joined::No,
        }
    }
}

/// The words of a text, as they are compared.
pub fn folded(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    tokens(text, &mut |_, word| words.push(word.to_string()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut words = Vec::new();
        tokens(text, &mut |span, word| {
            let written = span.of(text);
            words.push(if written == word { word.to_string() } else { format!("{written}={word}") });
        });
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn case_and_diacritics_make_no_difference() {
        check("Erdoğan MİT IRAK ırmak Işık", "Erdoğan=erdogan MİT=mit IRAK=irak ırmak=irmak Işık=isik");
        check("Straße Ärger e\u{301}lan", "Straße=strasse Ärger=arger e\u{301}lan=elan");
        check("Ёлка ЛЁД Ήλιος", "Ёлка=елка ЛЁД=лед Ήλιος=ηλιοσ");
        check("إِسْرَائِيل مـاء", "إِسْرَائِيل=اسرائيل مـاء=ماء");
        check("Nguyễn ﬁnal ＡＢＣ １２", "Nguyễn=nguyen ﬁnal=final ＡＢＣ=abc １２=12");
    }

    #[test]
    fn signs_part_words_or_join_them() {
        check("gas-pipeline, “oil” – F-35", "gas pipeline oil F=f 35");
        check("pipe\u{ad}line\u{200b}s e\u{2060}", "pipe\u{ad}line\u{200b}s=pipelines e");
        check("Iran’s Iran's boss' it'self", "Iran=iran Iran=iran boss it'self=itself");
        check("Ankara’nın Sa'ar l’Iran O'Brien", "Ankara’nın=ankara'nin Sa'ar=saar l Iran=iran O'Brien=obrien");
        check("U.S. aid. The end.Next a.m.", "U.S=us aid The=the end Next=next a.m=am");
        check("2,000 3.5 1.234.567 60% 1934,2020", "2,000=2000 3.5 1.234.567=1234567 60 1934,2020=1934.2020");
    }

    #[test]
    fn scripts_without_blanks_are_cut_into_characters() {
        check("石油管道 oil油", "石 油 管 道 oil 油");
        check("パイプ", "パ イ プ");
    }
}
