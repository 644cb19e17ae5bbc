//! Joining the lines of paragraphs that were broken at a width.

/// Joins the lines of each paragraph into one, and says how many line breaks went.
///
/// A line goes on if the next word would not have fitted on it, or the next line begins in lower case. An empty line
/// ends a paragraph always. A word that is divided at the end of a line is joined if the text has it undivided elsewhere,
/// and keeps its hyphen if it has not.
pub(crate) fn joined(text: &str) -> (String, usize) {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let width = width(&lines);
    let mut joined = String::with_capacity(text.len());
    let mut count = 0;
    for (index, line) in lines.iter().enumerate() {
        joined.push_str(line);
        let next = lines.get(index + 1).copied().unwrap_or_default();
        if !goes_on(line, next, width) {
            joined.push('\n');
            continue;
        }
        count += 1;
        match divided(line, next) {
            Some((start, end)) => {
                let whole = format!("{start}{end}").to_lowercase();
                if text.to_lowercase().split(|sign: char| !sign.is_alphabetic()).any(|word| word == whole) {
                    joined.pop();
                }
            }
            None => joined.push(' '),
        }
    }
    (joined, count)
}

/// The width at which lines were broken: most lines are no longer.
fn width(lines: &[&str]) -> usize {
    let mut widths: Vec<usize> = lines.iter().map(|line| line.chars().count()).filter(|&width| width > 0).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or_default()
}

fn goes_on(line: &str, next: &str, width: usize) -> bool {
    if line.is_empty() || next.is_empty() || is_item(next) {
        return false;
    }
    let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    // Letters are of different width in print: a little less than full is full.
    let full = line.chars().count() + 1 + word > width * 19 / 20;
    let lower = next.starts_with(char::is_lowercase) && !line.ends_with(['.', '!', '?', ':']);
    full || lower
}

/// Whether a line begins an item of a list.
fn is_item(line: &str) -> bool {
    let opener = line.split_whitespace().next().unwrap_or_default();
    let number = opener.trim_end_matches(['.', ')']);
    let numbered =
        number.len() < opener.len() && !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit());
    ["-", "–", "*", "•", "·", "▪", "◦"].contains(&opener) || numbered
}

/// The two parts of a word that a hyphen at the end of a line divides.
fn divided<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let start = line.strip_suffix(['-', '\u{ad}', '\u{2010}'])?;
    let start = start.rsplit(|sign: char| !sign.is_alphabetic()).next().filter(|start| !start.is_empty())?;
    let end =
        next.split(|sign: char| !sign.is_alphabetic()).next().filter(|end| end.starts_with(char::is_lowercase))?;
    Some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (joined, _) = joined(text);
        assert_eq!(joined.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn lines_of_a_paragraph_are_joined() {
        check(
            "The council of the town met on\nMonday to talk about it.\nThe miller came too.\n\nNobody knew what to say to him\nthat evening.\n",
            &[
                "The council of the town met on Monday to talk about it.",
                "The miller came too.",
                "Nobody knew what to say to him that evening.",
            ],
        );
    }

    #[test]
    fn items_stay_apart() {
        check(
            "Buy what is on the list for me\n- bread and butter for the day\n- milk\n",
            &["Buy what is on the list for me", "- bread and butter for the day", "- milk"],
        );
    }

    #[test]
    fn divided_words_are_joined_if_the_text_has_them_whole() {
        check(
            "All co-operation of the co-oper-\native ended. No cooperative was\nleft of a well-\nknown kind.\n",
            &["All co-operation of the co-oper-ative ended. No cooperative was left of a well-known kind."],
        );
        check("The reservoir is full. The reser-\nvoir leaks.\n", &["The reservoir is full. The reservoir leaks."]);
    }
}
