//! The pictures that other sites show of a page: the theme map, the quotes of a claim, the words of a passage.
//!
//! They are written as SVG here, every line of text broken and placed, and made into PNG by `publish`. A picture is named
//! by its content, so pages that look alike share one.

mod canvas;
mod claim;
mod letters;
mod map;
mod passage;

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use anyhow::Result;
use corpus::{Corpus, Filter};
use crossread::{
    Embed, View, ui,
    view::{Comparison, Place},
};

use crate::site::scripts::version;
use canvas::Canvas;
use letters::Letters;

/// Where the pictures lie, from the root of the site.
const FOLDER: &str = "pictures/";

/// A picture of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    /// The address from the root of the site, once it is a PNG.
    pub(crate) url: String,
    /// What it shows, for those who do not see it.
    pub(crate) alt: String,
}

/// All pictures of a site.
pub(crate) struct Pictures {
    corpus: Rc<Corpus>,
    letters: Letters,
    /// By their names.
    drawn: BTreeMap<String, String>,
    /// Letters that the font lacks.
    lacking: BTreeSet<char>,
}

impl Pictures {
    /// No pictures yet.
    ///
    /// # Errors
    /// If the font cannot be read.
    pub(crate) fn new(corpus: &Rc<Corpus>) -> Result<Pictures> {
        let letters = Letters::new()?;
        Ok(Pictures { corpus: Rc::clone(corpus), letters, drawn: BTreeMap::new(), lacking: BTreeSet::new() })
    }

    /// The picture of a view. `None` if the font lacks its letters.
    pub(crate) fn of_view(&mut self, view: &View) -> Option<Picture> {
        match (view.passage, view.place) {
            (Some(passage), _) => self.draw(|canvas, corpus| passage::draw(canvas, corpus, passage)),
            (None, Place::Claim(index)) => self.draw(|canvas, corpus| claim::draw(canvas, corpus, index)),
            (None, place) => {
                let heading = ui::heading(&self.corpus, view);
                self.draw(|canvas, corpus| map::draw(canvas, corpus, &heading, seen(&place)))
            }
        }
    }

    /// The picture of an embed.
    pub(crate) fn of_embed(&mut self, embed: Embed) -> Option<Picture> {
        self.of_view(&embed.view())
    }

    fn draw(&mut self, draw: impl FnOnce(&mut Canvas<'_>, &Corpus) -> String) -> Option<Picture> {
        let mut canvas = Canvas::new(&self.letters, &self.corpus.site);
        let alt = draw(&mut canvas, &self.corpus);
        let (svg, lacking) = canvas.finish();
        if !lacking.is_empty() {
            self.lacking.extend(lacking);
            return None;
        }
        let name = format!("{FOLDER}{}", version(svg.as_bytes()));
        let url = format!("{name}.png");
        self.drawn.insert(format!("{name}.svg"), svg);
        Some(Picture { url, alt })
    }

    /// Letters that the font lacks: pages with them in their pictures have none.
    pub(crate) fn lacking(&self) -> String {
        self.lacking.iter().collect()
    }

    /// Every picture as a file of the site.
    pub(crate) fn files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.drawn.into_iter().map(|(name, svg)| (name, svg.into_bytes()))
    }
}

/// The passages that stand out on the map of a place.
fn seen(place: &Place) -> Filter {
    match place {
        Place::Passages(filter) => *filter,
        Place::Comparison(Comparison { columns, themes, .. }) => {
            Filter { sources: columns.sources().iter().copied().collect(), themes: *themes, ..Filter::default() }
        }
        _ => Filter::default(),
    }
}

#[cfg(test)]
mod tests {
    use corpus::{Kind, Passage, PassageId, Source, Span};

    use super::*;

    fn corpus(text: &str) -> Rc<Corpus> {
        let span = Span { start: 0, end: text.len() as u32 };
        let passage = Passage { span, line: 1, kind: Kind::Paragraph, marks: vec![], lang: None };
        let source = |id: &str| Source {
            id: id.into(),
            label: "A letter".into(),
            text: text.into(),
            passages: vec![passage.clone()],
            ..Source::default()
        };
        let mut corpus = Corpus { sources: vec![source("a"), source("b")], ..Corpus::default() };
        corpus.site.title = "One & two".into();
        Rc::new(corpus)
    }

    fn passage(source: u16) -> View {
        View { passage: Some(PassageId { source, n: 1 }), ..View::default() }
    }

    #[test]
    fn pages_that_look_alike_share_a_picture() {
        let mut pictures = Pictures::new(&corpus("Oil.")).unwrap();
        let one = pictures.of_view(&View::default()).unwrap();
        assert_eq!(pictures.of_embed(Embed::Map).unwrap(), one);
        let other = pictures.of_view(&passage(0)).unwrap();
        assert_ne!(other.url, one.url);
        let urls: Vec<String> = pictures.files().map(|(name, _)| name.replace(".svg", ".png")).collect();
        assert_eq!(urls.len(), 2);
        assert!(urls.contains(&one.url) && urls.contains(&other.url), "{urls:?}");
    }

    #[test]
    fn a_page_whose_letters_the_font_lacks_has_no_picture_and_the_others_do() {
        let mut pictures = Pictures::new(&corpus("石油")).unwrap();
        assert_eq!(pictures.of_view(&passage(0)), None);
        assert!(pictures.of_view(&View::default()).is_some());
        assert_eq!(pictures.lacking(), "油石");
    }

    #[test]
    fn the_words_of_a_passage_are_in_its_picture_whatever_letters_they_have() {
        let text = "Bakı ğ İ ş ’ – “oil” & Москва نفط נפט";
        let mut pictures = Pictures::new(&corpus(text)).unwrap();
        assert!(pictures.of_view(&passage(0)).unwrap().alt.contains(text));
        let (_, svg) = pictures.files().next().unwrap();
        let svg = String::from_utf8(svg).unwrap();
        for word in text.replace('&', "&amp;").split(' ') {
            assert!(svg.contains(word), "{word}: {svg}");
        }
    }
}
