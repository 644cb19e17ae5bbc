//! The app: the present view, and what moves it.

use std::rc::Rc;

use corpus::{Corpus, PassageId};
use web_sys::Element;
use yew::prelude::*;

use crate::{
    browser::{Browser, Typed},
    ui::{self, Edition},
    view::{Form, Links, Notice, Place, Search, Text, View},
};

/// The one component with state: a screen over a corpus and a view.
pub struct App {
    edition: Edition,
    view: View,
    notices: Vec<Notice>,
    undo: Option<View>,
    moved: Option<Moved>,
    /// Passages whose related passages are open, each with the element that holds their words.
    related: Vec<(PassageId, Element)>,
}

/// What the app is started with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The texts and all that was found in them.
    pub corpus: Rc<Corpus>,
    /// The window that it runs in.
    pub browser: Browser,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus) && self.browser == other.browser
    }
}

/// What can happen.
#[expect(clippy::large_enum_variant, reason = "a message is sent once for each act of a reader")]
pub enum Msg {
    /// The reader followed a link, with this id, to a view.
    Follow(String, View),
    /// The reader is typing words to look for; entered, they are a view of their own.
    Type(Typed),
    /// The reader went back or forward, or to another place of the same page.
    Return,
    /// The reader opened the related passages of the passage with this id; their words are to stand in this element.
    Opened(String, Element),
}

/// How the reader came to the present view, until it is on the screen.
enum Moved {
    Here,
    By(String),
    Back,
    Typing,
}

impl App {
    fn corpus(&self) -> &Corpus {
        &self.edition.corpus
    }

    /// The URL of a view, relative to the root of the site.
    fn url(&self, view: impl Into<View>) -> String {
        view.into().url_in(self.corpus(), self.edition.links.form())
    }

    /// Whether this view is on a page that the app does not draw: it stays as it is, and its links are the browser's.
    fn leaves_the_page(&self) -> bool {
        self.view.place.is_page_only()
    }
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { corpus, browser } = ctx.props();
        let links = match Form::of(browser.page()) {
            Form::Path => Links::from_root(browser.root_path()),
            Form::Query => Links::in_one_file(),
        };
        let form = links.form();
        let (mut view, notices) = View::read(corpus, &browser.location());
        if let Place::Search(search) = &mut view.place
            && search.words.as_str().is_empty()
        {
            // Typed before the app was there.
            search.words = Text::new(&browser.words());
        }
        let page_only = view.place.is_page_only();
        let (followed, app) = (Rc::clone(corpus), ctx.link().clone());
        let follow = move |url: String, id| {
            let view = View::read(&followed, &url).0;
            // A URL that we would not write is none of our views, such as that of a file of the site.
            let ours = !page_only && view.url_in(&followed, form) == url && !view.place.is_page_only();
            if ours {
                app.send_message(Msg::Follow(id, view));
            }
            ours
        };
        let moved = ctx.link().callback(|()| Msg::Return);
        let app = ctx.link().clone();
        let opened = move |id, place| app.send_message(Msg::Opened(id, place));
        let named = Rc::clone(corpus);
        let told = move |name: &str| ui::map::told(&named, name);
        browser.listen(follow, move || moved.emit(()), opened, told);
        let app = ctx.link().clone();
        browser.listen_to_field(move |typed| app.send_message(Msg::Type(typed)));
        let edition = Edition { corpus: Rc::clone(corpus), links, live: true };
        App { edition, view, notices, undo: None, moved: Some(Moved::Here), related: Vec::new() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let browser = &ctx.props().browser;
        match msg {
            Msg::Follow(id, view) => {
                let same_screen = std::mem::discriminant(&self.view.place) == std::mem::discriminant(&view.place);
                let chosen = same_screen && self.view.place != view.place && !self.view.place.choices().is_empty();
                // Undoing is no choice to be undone.
                self.undo = (chosen && self.undo != Some(view)).then_some(self.view);
                self.view = view;
                self.notices.clear();
                browser.push(&self.url(view.place));
                self.moved = Some(Moved::By(id));
            }
            Msg::Type(typed) => {
                let (words, entered) = match typed {
                    Typed::Words(words) => (words, false),
                    Typed::Entered(words) => (words, true),
                };
                let words = Text::new(&words);
                match self.view.place {
                    Place::Search(search) => {
                        self.view = Place::Search(Search { words, ..search }).into();
                        browser.replace(&self.url(self.view));
                        self.moved = Some(if entered { Moved::By(String::new()) } else { Moved::Typing });
                    }
                    _ if entered && self.leaves_the_page() => {
                        browser.load(&self.url(Place::Search(Search { words, ..Search::default() })));
                        return false;
                    }
                    _ if entered => {
                        self.view = Place::Search(Search { words, ..Search::default() }).into();
                        browser.push(&self.url(self.view));
                        self.moved = Some(Moved::By(String::new()));
                    }
                    _ => return false,
                }
                self.undo = None;
                self.notices.clear();
            }
            Msg::Return => {
                let (view, notices) = View::read(self.corpus(), &browser.location());
                if view.place != self.view.place {
                    self.undo = None;
                    self.notices = notices;
                    self.moved = Some(Moved::Back);
                }
                self.view = view;
            }
            Msg::Opened(id, place) => {
                self.related.retain(|(_, other)| other.is_connected() && *other != place);
                self.related.extend(self.corpus().find_passage(&id).map(|passage| (passage, place)));
            }
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        if self.leaves_the_page() {
            return Html::default();
        }
        let related = self
            .related
            .iter()
            .map(|(passage, place)| create_portal(ui::related(&self.edition, *passage), place.clone()));
        html! {
            <>
                { ui::screen(&self.edition, &self.view, &self.notices, self.undo) }
                { for related }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let browser = &ctx.props().browser;
        let Some(moved) = self.moved.take() else { return };
        let (corpus, view) = (self.corpus(), &self.view);
        // The dialog offers the passage that the address names beside the embed of the view.
        browser.set_embed(&View::from(view.place).embed().url(corpus));
        if self.leaves_the_page() {
            // Its fragments are not all passages.
            let location = browser.location();
            let fragment = location.find('#').map_or("", |at| &location[at..]);
            return browser.replace(&[&self.url(view.place), fragment].concat());
        }
        let passage = view.passage.map(|passage| corpus.address(passage)).unwrap_or_default();
        match moved {
            Moved::Here => {
                // A fragment may name it by an id that its source had before.
                let named = browser.location().ends_with(&["#", &passage].concat());
                browser.replace(&self.url(*view));
                // The page stands for as long as it shows what the app would show.
                // A page of the search is nothing but its field, which must be the app's.
                let field = matches!(view.place, Place::Search(_));
                if self.notices.is_empty() && !field && browser.shows(&self.url(view.place)) {
                    browser.wake();
                    if !named {
                        browser.point(&passage);
                    }
                } else {
                    browser.enter();
                    browser.point(&passage);
                }
                browser.restore();
            }
            Moved::By(id) => {
                browser.enter();
                browser.arrive(&id, &passage);
                browser.announce(&ui::summary(corpus, view));
            }
            Moved::Typing => {
                browser.enter();
                browser.announce(&ui::summary(corpus, view));
            }
            Moved::Back => {
                browser.enter();
                browser.restore();
                browser.announce(&ui::summary(corpus, view));
            }
        }
        browser.set_title(&ui::document_title(corpus, view));
    }
}
