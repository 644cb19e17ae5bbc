//! Words with what tells where they stand, to be pasted somewhere else; and a source as programs for references know it.
//!
//! Nothing is added to what a source states of itself: what it does not state is left out, and a title of ours stands in
//! brackets, as bibliographies have it.

use crate::{Corpus, Json, PassageId, Source, Span, data::escaped};

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

/// How a source is written for programs that keep references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceFormat {
    /// BibTeX and BibLaTeX.
    BibTex,
    /// RIS: EndNote, Zotero and most others.
    Ris,
    /// CSL-JSON: Zotero, Pandoc.
    Csl,
}

impl ReferenceFormat {
    /// Every format.
    pub const ALL: [ReferenceFormat; 3] = [ReferenceFormat::BibTex, ReferenceFormat::Ris, ReferenceFormat::Csl];

    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            ReferenceFormat::BibTex => "bib",
            ReferenceFormat::Ris => "ris",
            ReferenceFormat::Csl => "json",
        }
    }
}

impl Corpus {
    /// Words of a passage with their source. `link` is an absolute URL that leads to them.
    pub fn cited(&self, passage: PassageId, words: Span, link: &str, format: CiteFormat) -> String {
        let Some(source) = self.source(passage) else { return String::new() };
        let (text, words, address) = (self.text(passage), words.of(self.text(passage)), self.address(passage));
        let words = if words.is_empty() { text } else { words };
        let title = title(source);
        let said = |span: Option<Span>| span.map(|span| span.of(&source.text));
        let around = |write: &dyn Fn(&str) -> String, title: String| {
            let parts = [
                said(source.byline).map(write),
                Some(title),
                said(source.outlet).map(write),
                said(source.date).map(write),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        match format {
            CiteFormat::Text => {
                // Words that stand in quotation marks of their own need none of ours.
                let marks = if words.starts_with(['“', '"', '„', '«']) { ["", ""] } else { ["“", "”"] };
                [marks[0], words, marks[1], " (", &around(&str::to_string, title), "), ", &address, ", ", link].concat()
            }
            CiteFormat::Markdown => {
                let title = ["[", &escaped(&title), "](", link, ")"].concat();
                ["> ", &escaped(words), "\n>\n> — ", &around(&escaped, title), ", ", &address].concat()
            }
            CiteFormat::Html => {
                let (link, lang) = (&in_html(link), &in_html(self.lang(passage)));
                let title = ["<cite><a href=\"", link, "\">", &in_html(&title), "</a></cite>"].concat();
                [
                    "<blockquote cite=\"",
                    link,
                    "\" lang=\"",
                    lang,
                    "\" dir=\"auto\"><p>",
                    &in_html(words),
                    "</p></blockquote>\n<p>— ",
                    &around(&in_html, title),
                    ", ",
                    &address,
                    "</p>",
                ]
                .concat()
            }
        }
    }

    /// Sources as references, each with an absolute URL, or with none if that is empty.
    pub fn references(&self, sources: &[(u16, String)], format: ReferenceFormat) -> String {
        let known =
            sources.iter().filter_map(|(index, url)| Some((self.sources.get(usize::from(*index))?, url.as_str())));
        let written: Vec<String> = known
            .map(|(source, url)| match format {
                ReferenceFormat::BibTex => bibtex(source, url),
                ReferenceFormat::Ris => ris(source, url),
                ReferenceFormat::Csl => csl(source, url).written(),
            })
            .collect();
        match format {
            ReferenceFormat::BibTex => written.join("\n"),
            ReferenceFormat::Ris => written.join("\r\n"),
            ReferenceFormat::Csl => ["[", &written.join(",\n"), "]\n"].concat(),
        }
    }
}

/// The title that a source states, or ours in brackets.
fn title(source: &Source) -> String {
    match source.title {
        Some(title) => title.of(&source.text).into(),
        None => ["[", &source.label, "]"].concat(),
    }
}

/// The year of a date as it is stated, if it names just one.
fn year(date: &str) -> Option<&str> {
    let mut years = date.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() == 4);
    years.next().filter(|_| years.next().is_none())
}

fn bibtex(source: &Source, url: &str) -> String {
    let said = |span: Option<Span>| span.map(|span| span.of(&source.text));
    let date = said(source.date);
    let year = date.and_then(year);
    // A byline in a second pair of braces is one author, as it stands.
    let twice = |words: String| ["{", &words, "}"].concat();
    let fields = [
        ("author", said(source.byline).map(|byline| twice(in_tex(byline)))),
        ("title", Some(twice(in_tex(&title(source))))),
        ("howpublished", said(source.outlet).map(in_tex)),
        ("year", year.map(in_tex)),
        ("note", date.filter(|date| year != Some(date)).map(in_tex)),
        ("url", Some(url.into()).filter(|url: &String| !url.is_empty())),
        ("langid", Some(source.lang.clone())),
    ];
    let mut entry = ["@misc{", &source.id, ",\n"].concat();
    for (name, value) in fields {
        if let Some(value) = value {
            entry.extend(["  ", name, " = {", &value, "},\n"]);
        }
    }
    entry.push_str("}\n");
    entry
}

fn ris(source: &Source, url: &str) -> String {
    let said = |span: Option<Span>| span.map(|span| span.of(&source.text));
    let (title, date) = (title(source), said(source.date));
    let fields = [
        ("TY", Some("GEN")),
        ("ID", Some(source.id.as_str())),
        ("AU", said(source.byline)),
        ("TI", Some(title.as_str())),
        ("PB", said(source.outlet)),
        ("PY", date.and_then(year)),
        ("N1", date),
        ("LA", Some(source.lang.as_str())),
        ("UR", Some(url).filter(|url| !url.is_empty())),
        ("ER", Some("")),
    ];
    let mut entry = String::new();
    for (name, value) in fields {
        if let Some(value) = value {
            entry.extend([name, "  - ", &value.replace(['\r', '\n'], " "), "\r\n"]);
        }
    }
    entry
}

fn csl<'a>(source: &'a Source, url: &'a str) -> Json<'a> {
    let said = |span: Option<Span>| span.map(|span| span.of(&source.text));
    let mut record = vec![("id", source.id.as_str().into()), ("type", "document".into())];
    if let Some(byline) = said(source.byline) {
        record.push(("author", Json::List(vec![Json::Record(vec![("literal", byline.into())])])));
    }
    record.push(("title", title(source).into()));
    record.extend(said(source.outlet).map(|outlet| ("publisher", outlet.into())));
    record.extend(said(source.date).map(|date| ("issued", Json::Record(vec![("raw", date.into())]))));
    record.push(("language", source.lang.as_str().into()));
    record.extend(Some(url).filter(|url| !url.is_empty()).map(|url| ("URL", url.into())));
    Json::Record(record)
}

/// Words in HTML, also in an attribute.
fn in_html(words: &str) -> String {
    replaced(words, |letter| match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    })
}

/// Words in a field of BibTeX.
fn in_tex(words: &str) -> String {
    replaced(words, |letter| match letter {
        '\\' => Some("\\textbackslash{}"),
        '{' => Some("\\{"),
        '}' => Some("\\}"),
        '&' => Some("\\&"),
        '%' => Some("\\%"),
        '$' => Some("\\$"),
        '#' => Some("\\#"),
        '_' => Some("\\_"),
        '~' => Some("\\textasciitilde{}"),
        '^' => Some("\\textasciicircum{}"),
        _ => None,
    })
}

fn replaced(words: &str, by: impl Fn(char) -> Option<&'static str>) -> String {
    let mut written = String::new();
    for letter in words.chars() {
        match by(letter) {
            Some(other) => written.push_str(other),
            None => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Passage};

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
        let stated = Source {
            title: span("Bread & <Salt>"),
            byline: span("By A. B_c"),
            outlet: span("The Baker"),
            date: span("14 March 2019"),
            ..source.clone()
        };
        Corpus { sources: vec![stated, Source { id: "silent".into(), ..source }], ..Corpus::default() }
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
        check(1, (22, 29), CiteFormat::Text, "\"today\" ([On bread]), silent.1, https://a.example/?x&y#b");
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

    #[test]
    fn a_source_is_a_reference_with_what_it_states() {
        let written = |format| {
            corpus().references(&[(0, "https://a.example/0".into()), (1, "https://a.example/1".into())], format)
        };
        assert_eq!(
            written(ReferenceFormat::BibTex),
            "@misc{bread,\n  author = {{By A. B\\_c}},\n  title = {{Bread \\& <Salt>}},\n  howpublished = {The Baker},\n  year = {2019},\n  \
             note = {14 March 2019},\n  url = {https://a.example/0},\n  langid = {en},\n}\n\n\
             @misc{silent,\n  title = {{[On bread]}},\n  url = {https://a.example/1},\n  langid = {en},\n}\n"
        );
        assert_eq!(
            written(ReferenceFormat::Ris),
            "TY  - GEN\r\nID  - bread\r\nAU  - By A. B_c\r\nTI  - Bread & <Salt>\r\nPB  - The Baker\r\nPY  - 2019\r\nN1  - 14 March 2019\r\n\
             LA  - en\r\nUR  - https://a.example/0\r\nER  - \r\n\r\n\
             TY  - GEN\r\nID  - silent\r\nTI  - [On bread]\r\nLA  - en\r\nUR  - https://a.example/1\r\nER  - \r\n"
        );
        assert_eq!(
            written(ReferenceFormat::Csl),
            "[{\"id\":\"bread\",\"type\":\"document\",\"author\":[{\"literal\":\"By A. B_c\"}],\"title\":\"Bread & <Salt>\",\"publisher\":\"The Baker\",\
             \"issued\":{\"raw\":\"14 March 2019\"},\"language\":\"en\",\"URL\":\"https://a.example/0\"},\n\
             {\"id\":\"silent\",\"type\":\"document\",\"title\":\"[On bread]\",\"language\":\"en\",\"URL\":\"https://a.example/1\"}]\n"
        );
    }
}
