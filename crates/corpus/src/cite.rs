//! Words with what tells where they stand, to be pasted somewhere else.

use crate::{Corpus, PassageId, Source, Span, data::escaped};

/// How words with their source are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiteFormat {
    /// “words” (byline, title, outlet, date), passage, link
    Text,
    /// A quotation and a line below it, in CommonMark.
    Markdown,
    /// The same in HTML.
    Html,
}

impl Corpus {
    /// Words of a passage with their source. `link` is an absolute URL that leads to them.
    pub fn cited(&self, passage: PassageId, words: Span, link: &str, format: CiteFormat) -> String {
        let Some(source) = self.source(passage) else { return String::new() };
        let (words, address) = (words.of(self.text(passage)), self.address(passage));
        let write = match format {
            CiteFormat::Text => str::to_string,
            CiteFormat::Markdown => escaped,
            CiteFormat::Html => in_html,
        };
        let parts = source.imprint().map(|part| part.map_or_else(String::new, |part| write(&part)));
        let words = write(words);
        let link = if format == CiteFormat::Html { in_html(link) } else { link.to_string() };
        let linked = |title: &str| match format {
            CiteFormat::Text => title.to_string(),
            CiteFormat::Markdown => ["[", title, "](", &link, ")"].concat(),
            CiteFormat::Html => ["<cite><a href=\"", &link, "\">", title, "</a></cite>"].concat(),
        };
        let [byline, title, outlet, date] = parts;
        let mut source = Vec::from([byline, linked(&title), outlet, date]);
        source.retain(|part| !part.is_empty());
        let source = source.join(", ");
        match format {
            CiteFormat::Text => {
                // Words that stand in quotation marks of their own need none of ours.
                let marked = words.starts_with(['“', '"', '„', '«']) && words.ends_with(['”', '"', '“', '»']);
                let [open, close] = if marked { ["", ""] } else { ["“", "”"] };
                [open, &words, close, " (", &source, "), ", &address, ", ", &link].concat()
            }
            CiteFormat::Markdown => ["> ", &words, "\n>\n> — ", &source, ", ", &address].concat(),
            CiteFormat::Html => {
                let lang = in_html(self.lang(passage));
                let quote = ["<blockquote cite=\"", &link, "\" lang=\"", &lang, "\" dir=\"auto\"><p>"].concat();
                [&quote, &words, "</p></blockquote>\n<p>— ", &source, ", ", &address, "</p>"].concat()
            }
        }
    }
}

impl Source {
    /// Its byline, title, outlet and date: as the text states them, or in brackets, as bibliographies have it, what the
    /// editor says and a title of ours.
    pub fn imprint(&self) -> [Option<String>; 4] {
        let Source { given, label, .. } = self;
        let parts = [
            (self.byline, given.byline.as_ref()),
            (self.title, Some(label)),
            (self.outlet, given.outlet.as_ref()),
            (self.date, given.date.as_ref()),
        ];
        parts.map(|(stated, given)| match stated {
            Some(stated) => Some(stated.of(&self.text).to_string()),
            None => given.map(|given| ["[", given, "]"].concat()),
        })
    }
}

/// Words in HTML, also in an attribute.
fn in_html(words: &str) -> String {
    let mut written = String::new();
    for letter in words.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            letter => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Given, Kind, Passage};

    fn corpus() -> Corpus {
        let text = "Bread & <Salt>\nBy A. B_c\nThe Baker\n14 March 2019\n  1. It *rose* by 5 % \"today\".";
        let span = |words: &str| text.find(words).map(|at| Span { start: at as u32, end: (at + words.len()) as u32 });
        let line = span("  1. It *rose* by 5 % \"today\".").unwrap_or_default();
        let passage = Passage { span: line, line: 5, kind: Kind::ListItem, marks: vec![], lang: None };
        let source = Source {
            id: "bread".into(),
            text: text.into(),
            lang: "en".into(),
            label: "On bread".into(),
            passages: vec![passage],
            ..Source::default()
        };
        let given = Given { byline: Some("Ann Lee".into()), ..Given::default() };
        let stated = Source {
            title: span("Bread & <Salt>"),
            byline: span("By A. B_c"),
            outlet: span("The Baker"),
            date: span("14 March 2019"),
            ..source.clone()
        };
        Corpus { sources: vec![stated, Source { id: "silent".into(), given, ..source }], ..Corpus::default() }
    }

    fn check(source: u16, words: (u32, u32), format: CiteFormat, expected: &str) {
        let words = Span { start: words.0, end: words.1 };
        assert_eq!(corpus().cited(PassageId { source, n: 1 }, words, "https://a.example/?x&y#b", format), expected);
    }

    #[test]
    fn words_stand_with_what_their_source_states() {
        check(
            0,
            (5, 14),
            CiteFormat::Text,
            "“It *rose*” (By A. B_c, Bread & <Salt>, The Baker, 14 March 2019), bread.1, https://a.example/?x&y#b",
        );
        check(
            1,
            (22, 30),
            CiteFormat::Text,
            "“\"today\".” ([Ann Lee], [On bread]), silent.1, https://a.example/?x&y#b",
        );
        check(
            0,
            (2, 14),
            CiteFormat::Markdown,
            "> 1\\. It \\*rose\\*\n>\n> — By A. B\\_c, [Bread \\& \\<Salt\\>](https://a.example/?x&y#b), The Baker, 14 March 2019, bread.1",
        );
        check(
            0,
            (5, 29),
            CiteFormat::Html,
            "<blockquote cite=\"https://a.example/?x&amp;y#b\" lang=\"en\" dir=\"auto\"><p>It *rose* by 5 % &quot;today&quot;</p></blockquote>\n\
             <p>— By A. B_c, <cite><a href=\"https://a.example/?x&amp;y#b\">Bread &amp; &lt;Salt&gt;</a></cite>, The Baker, 14 March 2019, bread.1</p>",
        );
    }
}
