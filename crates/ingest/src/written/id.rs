//! The ids of sources and themes: what they look like, and how one comes from a file name.

use deunicode::deunicode;

/// The most characters that an id may have.
pub(crate) const LONGEST: usize = 40;

/// What to do about a bad id.
pub(crate) const SHAPE: &str = "use 1 to 40 of the characters a-z, 0-9 and -, and not the word none";

/// Whether this may be the id of a source or a theme. `none` is reserved: it asks for passages without a theme.
pub(crate) fn is_id(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LONGEST).contains(&id.len()) && id.bytes().all(fits) && id != "none"
}

/// The id that a file name gives: in Latin letters, lower case, every other run of characters a `-`, cut at 40
/// characters.
///
/// `None` if nothing is left, as of a name without a letter or digit in it.
pub fn from_file_name(file: &str) -> Option<String> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut id = String::new();
    let mut other = false;
    for letter in deunicode(stem).to_lowercase().chars() {
        let fits = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        if fits || !other {
            id.push(if fits { letter } else { '-' });
        }
        other = !fits;
    }
    id.truncate(LONGEST);
    (is_id(&id) && id != "-").then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_from_file_names() {
        for (file, id) in [
            ("000_f49d05e2fec82a24.txt", Some("000-f49d05e2fec82a24")),
            ("My Text (2).TXT", Some("my-text-2-")),
            ("été.txt", Some("ete")),
            ("Отчёт 2.txt", Some("otchiot-2")),
            ("Straße.txt", Some("strasse")),
            ("-a--b-.txt", Some("-a-b-")),
            ("a.b.txt", Some("a-b")),
            ("نص.txt", Some("ns")),
            ("-.txt", None),
            ("None.txt", None),
        ] {
            assert_eq!(from_file_name(file).as_deref(), id, "{file}");
        }
        assert_eq!(from_file_name(&format!("{}.txt", "ab ".repeat(30))).map(|id| id.len()), Some(38 + 1 + 1));
    }

    #[test]
    fn ids_have_a_shape() {
        for id in ["a", "ministry-2", "7", &"a".repeat(40)] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "none", "Ministry", "a b", "a.b", "é", &"a".repeat(41)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
