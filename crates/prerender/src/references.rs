//! A source as programs that keep references know it: BibTeX, RIS, CSL-JSON.
//!
//! What neither the text states nor the editor says is left out.

use corpus::{Corpus, Source};
use serde_json::{Map, Value, json};

/// A format: how it is written, from a source and an absolute URL that may be empty, and how sources are joined.
pub(crate) struct Format {
    /// The name of a file with every source.
    pub(crate) of_all: &'static str,
    write: fn(&Source, &str) -> String,
    around: [&'static str; 3],
}

/// Every format, in the order of [`crossread::view::REFERENCES`], which has its file of one source.
pub(crate) const FORMATS: [Format; 3] = [
    Format { of_all: "sources.bib", write: bibtex, around: ["", "\n", ""] },
    Format { of_all: "sources.ris", write: ris, around: ["", "\r\n", ""] },
    Format { of_all: "sources.csl.json", write: csl, around: ["[", ",\n", "]\n"] },
];

impl Format {
    /// These sources. Their URLs are those of their originals, or else of this site.
    pub(crate) fn written(&self, corpus: &Corpus, sources: &[Source]) -> String {
        let written: Vec<String> = sources.iter().map(|source| (self.write)(source, &url(corpus, source))).collect();
        let [before, between, after] = self.around;
        [before, &written.join(between), after].concat()
    }
}

/// Where a source can be read; empty if that is not known.
fn url(corpus: &Corpus, source: &Source) -> String {
    let here = || Some([corpus.site.address.as_deref()?, "source/", &source.id, "/"].concat());
    source.given.url.clone().or_else(here).unwrap_or_default()
}

/// The year of a date, if it names just one.
fn year(date: &str) -> Option<&str> {
    let mut years = date.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() == 4);
    years.next().filter(|_| years.next().is_none())
}

fn bibtex(source: &Source, url: &str) -> String {
    let [byline, title, outlet, date] = source.imprint();
    let date = date.as_deref();
    let year = date.and_then(year);
    // A byline in a second pair of braces is one author, as it stands.
    let whole = |words: String| ["{", &in_tex(&words), "}"].concat();
    let fields = [
        ("author", byline.map(whole)),
        ("title", title.map(whole)),
        ("howpublished", outlet.map(|outlet| in_tex(&outlet))),
        ("year", year.map(in_tex)),
        ("note", date.filter(|date| year != Some(date)).map(in_tex)),
        ("url", Some(url.to_string()).filter(|url| !url.is_empty())),
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
    let [byline, title, outlet, date] = source.imprint();
    let date = date.as_deref();
    let fields = [
        ("TY", Some("GEN")),
        ("ID", Some(source.id.as_str())),
        ("AU", byline.as_deref()),
        ("TI", title.as_deref()),
        ("PB", outlet.as_deref()),
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

fn csl(source: &Source, url: &str) -> String {
    let [byline, title, outlet, date] = source.imprint();
    let fields = [
        ("id", Some(json!(source.id))),
        ("type", Some(json!("document"))),
        ("author", byline.map(|byline| json!([{ "literal": byline }]))),
        ("title", title.map(Value::from)),
        ("publisher", outlet.map(Value::from)),
        ("issued", date.map(|date| json!({ "raw": date }))),
        ("language", Some(json!(source.lang))),
        ("URL", Some(json!(url)).filter(|_| !url.is_empty())),
    ];
    let fields: Map<String, Value> =
        fields.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?))).collect();
    Value::Object(fields).to_string()
}

/// Words in a field of BibTeX.
fn in_tex(words: &str) -> String {
    let mut written = String::new();
    for letter in words.chars() {
        match letter {
            '\\' => written.push_str("\\textbackslash{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => written.extend(['\\', letter]),
            letter => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use corpus::{Given, Span};

    use super::*;

    fn check(format: &Format, expected: &str) {
        let text = "Bread & <Salt>\nBy A. B_c\nThe Baker\n14 March 2019\n";
        let span = |words: &str| text.find(words).map(|at| Span { start: at as u32, end: (at + words.len()) as u32 });
        let stated = Source {
            id: "bread".into(),
            text: text.into(),
            lang: "en".into(),
            title: span("Bread & <Salt>"),
            byline: span("By A. B_c"),
            outlet: span("The Baker"),
            date: span("14 March 2019"),
            ..Source::default()
        };
        let given = Given { url: Some("https://b.example/".into()), date: Some("2020".into()), ..Given::default() };
        let silent =
            Source { id: "silent".into(), label: "On bread".into(), lang: "en".into(), given, ..Source::default() };
        let mut corpus = Corpus::default();
        corpus.site.address = Some("https://a.example/".into());
        assert_eq!(format.written(&corpus, &[stated, silent]), expected);
    }

    #[test]
    fn a_source_is_a_reference_with_what_is_known_of_it() {
        let [bibtex, ris, csl] = &FORMATS;
        check(
            bibtex,
            "@misc{bread,\n  author = {{By A. B\\_c}},\n  title = {{Bread \\& <Salt>}},\n  howpublished = {The Baker},\n  year = {2019},\n  \
             note = {14 March 2019},\n  url = {https://a.example/source/bread/},\n  langid = {en},\n}\n\n\
             @misc{silent,\n  title = {{[On bread]}},\n  year = {2020},\n  note = {[2020]},\n  url = {https://b.example/},\n  langid = {en},\n}\n",
        );
        check(
            ris,
            "TY  - GEN\r\nID  - bread\r\nAU  - By A. B_c\r\nTI  - Bread & <Salt>\r\nPB  - The Baker\r\nPY  - 2019\r\nN1  - 14 March 2019\r\n\
             LA  - en\r\nUR  - https://a.example/source/bread/\r\nER  - \r\n\r\n\
             TY  - GEN\r\nID  - silent\r\nTI  - [On bread]\r\nPY  - 2020\r\nN1  - [2020]\r\nLA  - en\r\nUR  - https://b.example/\r\nER  - \r\n",
        );
        check(
            csl,
            "[{\"URL\":\"https://a.example/source/bread/\",\"author\":[{\"literal\":\"By A. B_c\"}],\"id\":\"bread\",\"issued\":{\"raw\":\"14 March 2019\"},\"language\":\"en\",\
             \"publisher\":\"The Baker\",\"title\":\"Bread & <Salt>\",\"type\":\"document\"},\n\
             {\"URL\":\"https://b.example/\",\"id\":\"silent\",\"issued\":{\"raw\":\"[2020]\"},\"language\":\"en\",\"title\":\"[On bread]\",\"type\":\"document\"}]\n",
        );
    }
}
