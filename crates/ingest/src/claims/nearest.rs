//! What somebody may have meant who copied words from a text and changed some.

/// The words of a text from which the fewest characters must be changed, left out or put in to have the words wanted,
/// and how many these are. Where several need as few, the first of them, in its longest form.
///
/// This is Sellers' algorithm: the edit distance of the words wanted to every stretch of the text at once.
pub(crate) fn nearest<'a>(text: &'a str, wanted: &str) -> Option<(&'a str, usize)> {
    let wanted: Vec<char> = wanted.chars().collect();
    // For each number of characters of `wanted`: the fewest changes to some stretch that ends here, and where it starts.
    let mut column: Vec<(usize, usize)> = (0..=wanted.len()).map(|changes| (changes, 0)).collect();
    let mut best = *column.last()?;
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let after = at + letter.len_utf8();
        let mut diagonal = std::mem::replace(column.first_mut()?, (0, after));
        let mut above = (0, after);
        for (wanted, cell) in wanted.iter().zip(column.iter_mut().skip(1)) {
            let same = (diagonal.0 + usize::from(*wanted != letter), diagonal.1);
            let left_out = (cell.0 + 1, cell.1);
            let put_in = (above.0 + 1, above.1);
            diagonal = *cell;
            *cell = same.min(left_out).min(put_in);
            above = *cell;
        }
        if above.0 < best.0 || (above.0 == best.0 && above.1 == best.1) {
            best = above;
            end = after;
        }
    }
    Some((text.get(best.1..end)?, best.0)).filter(|(found, _)| !found.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &str, expected: Option<(&str, usize)>) {
        assert_eq!(nearest(text, wanted), expected);
    }

    #[test]
    fn the_words_with_the_fewest_changes_are_found() {
        check("Oil is sold. Gas is not.", "Gas is not", Some(("Gas is not", 0)));
        check("Oil is sold. Gas is not.", "Gas was not", Some(("Gas is not", 2)));
        check("a “true” friend", "a \"true\" friend", Some(("a “true” friend", 2)));
        check("über 60 % davon", "uber 60% davon", Some(("über 60 % davon", 2)));
        check("765 km of border", "766 km", Some(("765 km", 1)));
        check("sold oil", "xold", Some(("sold", 1)));
        check("sold oil", "oix", Some(("oil", 1)));
    }

    #[test]
    fn where_nothing_is_like_it_nothing_is_found() {
        check("", "oil", None);
        check("abc", "", None);
    }
}
