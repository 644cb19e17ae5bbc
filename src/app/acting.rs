//! What buttons and keys do: quoting, citing, copying, saving, sharing, and going from passage to passage.

use corpus::{PassageId, Span, find_words, msg};
use yew::prelude::*;

use super::{App, Msg};
use crate::{
    action::Action,
    browser::{Browser, Selected},
    sheet::{About, Sheet},
    ui,
    view::{Form, Links},
};

impl App {
    /// Does what a button or a key asks for, and says whether the screen has changed.
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let browser = &ctx.props().browser;
        match action {
            Action::Quote(passage, words) => {
                let selected = self.selected(browser).into_iter().find(|(of, _)| *of == passage);
                self.open(browser, About::Words(vec![selected.unwrap_or((passage, words))]));
            }
            Action::QuoteSelection => {
                let words = self.selected(browser);
                if words.is_empty() {
                    browser.tell(self.corpus().tr("Select words of a passage first, or choose Quote beside it."));
                    return false;
                }
                self.open(browser, About::Words(words));
            }
            Action::CopyLink => {
                self.copy(ctx, &self.link(browser));
                return false;
            }
            Action::Share => {
                browser.share(&ui::document_title(self.corpus(), &self.view), &self.link(browser));
                return false;
            }
            Action::Data => self.open(browser, About::Data(self.view.place)),
            Action::Keys => self.open(browser, About::Keys),
            Action::SwitchKeys => browser.switch_keys(),
            Action::Step { forward } => {
                self.close(browser);
                self.view.words = None;
                if !self.leaves_the_page() {
                    browser.replace(&self.url(self.view.place));
                }
                browser.to_next(forward);
            }
            Action::As(form) => {
                if let Some(sheet) = self.sheet.take() {
                    self.chosen = sheet.about.forms().get(form).copied();
                    self.open(browser, sheet.about);
                }
            }
            Action::Copy => {
                if let Some(sheet) = &self.sheet {
                    self.copy(ctx, &sheet.text);
                }
                return false;
            }
            Action::Close => self.close(browser),
        }
        true
    }

    /// Draws a sheet, in the form that was chosen last if it has that.
    fn open(&mut self, browser: &Browser, about: About) {
        self.sheet = Some(Sheet::new(self.corpus(), &self.links_to_send(browser), about, self.chosen));
    }

    /// Closes the sheet, which gives the focus back.
    pub(super) fn close(&mut self, browser: &Browser) {
        browser.close_sheet();
        self.sheet = None;
    }

    /// Forgets the sheet if the reader has closed it in the browser's own way.
    pub(super) fn notice_closed(&mut self, browser: &Browser) {
        if !browser.sheet_is_open() {
            self.sheet = None;
        }
    }

    fn copy(&self, ctx: &Context<Self>, text: &str) {
        let copied = ctx.link().callback(Msg::Copied);
        ctx.props().browser.copy(text, move |done| copied.emit(done));
    }

    /// Says that a text was copied; if the browser refused, it is there to be copied by hand.
    pub(super) fn copied(&mut self, browser: &Browser, copied: bool) -> bool {
        if self.sheet.is_none() {
            if copied {
                browser.tell(self.corpus().tr("Link copied."));
                return false;
            }
            self.open(browser, About::Link(self.link(browser)));
        }
        if let Some(sheet) = &mut self.sheet {
            self.refused = !copied;
            sheet.said = if copied { msg("Copied.") } else { msg("Selected: press Ctrl+C, or ⌘C, to copy.") };
        }
        true
    }

    /// The words that are selected, a part for each passage.
    fn selected(&self, browser: &Browser) -> Vec<(PassageId, Span)> {
        let corpus = self.corpus();
        let part = |selected: Selected| {
            let passage = corpus.find_passage(&selected.address)?;
            Some((passage, span_selected(corpus.text(passage), selected.before, &selected.words)))
        };
        browser.selected().into_iter().filter_map(part).collect()
    }

    /// Links to where the site was opened, or if that was a file, to where it says that it is.
    fn links_to_send(&self, browser: &Browser) -> Links {
        match &self.corpus().site.address {
            Some(address) if browser.root().starts_with("file:") => Links::to_send(address.clone(), Form::Path),
            _ => Links::to_send(browser.root().into(), self.edition.links.form()),
        }
    }

    /// The absolute URL of what is shown.
    fn link(&self, browser: &Browser) -> String {
        // The fragments of a page that the app does not draw are not all passages.
        let location = browser.location();
        let fragment = location.find('#').filter(|_| self.leaves_the_page()).map_or("", |at| &location[at..]);
        [&self.links_to_send(browser).to(self.corpus(), &self.view), fragment].concat()
    }
}

/// The span of words that are selected in a passage, given how many bytes of it stand before them. If they are not its
/// words, as in a page that was translated: all of it.
fn span_selected(text: &str, before: usize, words: &str) -> Span {
    let before = before + words.len() - words.trim_start().len();
    let words = words.trim();
    let here = text.get(before..).is_some_and(|rest| rest.starts_with(words));
    let start = if here { Some(before) } else { text.find(words) };
    match start {
        Some(start) => Span { start: start as u32, end: (start + words.len()) as u32 },
        None => find_words(text, words).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selected_words_are_a_span_of_their_passage() {
        let text = "the oil and the gas";
        let words = |before, words| span_selected(text, before, words).of(text);
        assert_eq!(words(11, " the gas"), "the gas");
        assert_eq!(words(12, "the "), "the");
        assert_eq!(span_selected(text, 12, "the").start, 12);
        assert_eq!(words(3, "oil"), "oil");
        assert_eq!(words(0, "“oil and”"), "oil and");
        assert_eq!(words(0, "das Öl"), "");
        assert_eq!(words(9999, "gas"), "gas");
    }
}
