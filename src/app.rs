//! The app: the present view, and what moves it.

mod acting;

use std::rc::Rc;

use corpus::{Choice, Corpus, PassageId};
use web_sys::Element;
use yew::prelude::*;

use crate::{
    action::Action,
    browser::{Browser, Heard, Typed},
    sheet::{Sheet, SheetForm},
    ui::{self, Edition, Start},
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
    sheet: Option<Sheet>,
    /// The form that was chosen last, for the next sheet that has it.
    chosen: Option<SheetForm>,
    /// Whether the browser has refused to copy what the sheet shows, until that is selected.
    refused: bool,
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
    /// The reader called a source by a name, to have it stand beside the others.
    Add(String),
    /// The reader pressed a button or a key.
    Act(Action),
    /// The browser copied a text, or did not.
    Copied(bool),
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

    /// What happened, and whether the screen is another for it.
    fn hear(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let browser = &ctx.props().browser;
        self.notice_closed(browser);
        match msg {
            Msg::Follow(id, view) => {
                let same_screen = std::mem::discriminant(&self.view.place) == std::mem::discriminant(&view.place);
                let chosen = same_screen && self.view.place != view.place && !self.view.place.choices().is_empty();
                // Undoing is no choice to be undone.
                self.undo = (chosen && self.undo != Some(view)).then_some(self.view);
                self.view = view;
                self.close(browser);
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
                if (view.place, view.words) != (self.view.place, self.view.words) || !notices.is_empty() {
                    self.undo = None;
                    self.moved = Some(Moved::Back);
                }
                // Moving to the passage of a view, as is done on arrival, is no other view.
                if view != self.view || !notices.is_empty() {
                    self.notices = notices;
                }
                self.view = view;
                self.close(browser);
            }
            Msg::Opened(id, place) => {
                self.related.retain(|(_, other)| other.is_connected() && *other != place);
                self.related.extend(self.corpus().find_passage(&id).map(|passage| (passage, place)));
            }
            Msg::Add(name) => return self.add(ctx, &name),
            Msg::Act(action) => return self.act(ctx, action),
            Msg::Copied(copied) => return self.copied(browser, copied),
        }
        true
    }

    /// Adds the source of this name to those of a comparison, or says that there is none.
    fn add(&mut self, ctx: &Context<Self>, name: &str) -> bool {
        let (corpus, place) = (self.corpus(), self.view.place);
        let choice = ui::words::source_called(corpus, name).map(Choice::Source);
        match choice.filter(|&choice| !place.has(choice)) {
            Some(choice) => {
                let id = ui::control::id(corpus, choice);
                self.hear(ctx, Msg::Follow(id, place.toggled(choice).into()))
            }
            None if name.trim().is_empty() => false,
            None => {
                let said = [("what", corpus.tr("source")), ("value", name)];
                ctx.props().browser.tell(&corpus.fill("There is no {what} “{value}” here.", &said));
                false
            }
        }
    }

    /// The app's screen is to take the place of the page that it was started on.
    fn leave_page(&mut self, browser: &Browser) {
        if self.edition.start == Start::Stands {
            let place = View::read(self.corpus(), browser.page()).0.place;
            self.edition.start = browser.prerendered(place).map_or(Start::None, |page| Start::Left(Rc::new(page)));
        }
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
        let (asked, app) = (Rc::clone(corpus), ctx.link().clone());
        let hear = move |heard| {
            let msg = match heard {
                Heard::Moved => Some(Msg::Return),
                Heard::Opened(id, place) => Some(Msg::Opened(id, place)),
                Heard::Pressed(value, within) => Action::read(&asked, &value, &within).map(Msg::Act),
                Heard::Named(name) => Some(Msg::Add(name)),
                Heard::Key(key) => Action::of_key(&key).map(Msg::Act),
            };
            if let Some(msg) = msg {
                app.send_message(msg);
            }
        };
        let named = Rc::clone(corpus);
        browser.listen(follow, hear, move |name: &str| ui::map::told(&named, name));
        let app = ctx.link().clone();
        browser.listen_to_field(move |typed| app.send_message(Msg::Type(typed)));
        // The page stands for as long as it shows what the app would show. A page of the search is nothing but its field,
        // which must be the app's.
        let passage = view.passage.map(|passage| corpus.address(passage)).unwrap_or_default();
        let field = matches!(view.place, Place::Search(_));
        let stands =
            notices.is_empty() && !field && browser.shows(&View::from(view.place).url_in(corpus, form), &passage);
        let edition = Edition { live: true, start: Start::Stands, ..Edition::page(corpus, links) };
        let mut app = App {
            edition,
            view,
            notices,
            undo: None,
            moved: Some(Moved::Here),
            related: Vec::new(),
            sheet: None,
            chosen: None,
            refused: false,
        };
        if !stands {
            app.leave_page(browser);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let changed = self.hear(ctx, msg);
        if self.moved.is_some() {
            self.leave_page(&ctx.props().browser);
        }
        changed
    }
    fn view(&self, ctx: &Context<Self>) -> Html {
        let browser = &ctx.props().browser;
        let sheet = self.sheet.as_ref().zip(browser.sheets());
        let sheet = sheet.map(|(sheet, host)| {
            create_portal(ui::sheet(self.corpus(), sheet, &self.view.place, browser.single_keys()), host)
        });
        if self.leaves_the_page() {
            return html! { <>{ sheet }</> };
        }
        // Beside the page, so that its own field offers them too.
        let names = browser.sheets().map(|host| create_portal(ui::names_to_add(&self.edition, &self.view.place), host));
        let related = self
            .related
            .iter()
            .map(|(passage, place)| create_portal(ui::related(&self.edition, *passage), place.clone()));
        html! {
            <>
                { ui::screen(&self.edition, &self.view, &self.notices, self.undo) }
                <>{ names }</>
                <>{ for related }</>
                // Yew compares such lists from their end: the sheet has its place there also while there is none.
                <>{ sheet }</>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let browser = &ctx.props().browser;
        if self.sheet.is_some() {
            browser.open_sheet();
            if std::mem::take(&mut self.refused) {
                browser.select();
            }
        }
        let Some(moved) = self.moved.take() else { return };
        let (corpus, view) = (self.corpus(), &self.view);
        // The dialog offers the passage that the address names beside the embed of the view.
        browser.set_embed(&View::from(view.place).embed(corpus).url(corpus));
        if self.leaves_the_page() {
            // Its fragments are not all passages.
            let location = browser.location();
            let fragment = location.find('#').map_or("", |at| &location[at..]);
            return browser.replace(&[&self.url(view.place), fragment].concat());
        }
        let passage = view.passage.map(|passage| corpus.address(passage)).unwrap_or_default();
        let stands = self.edition.start == Start::Stands;
        // A fragment may name the passage by an id that its source had before.
        let pointed = stands && browser.location().ends_with(&["#", &passage].concat());
        match moved {
            Moved::Here => browser.replace(&self.url(*view)),
            Moved::By(_) | Moved::Typing | Moved::Back => browser.announce(&ui::summary(corpus, view)),
        }
        match stands {
            true => browser.wake(),
            false => browser.enter(),
        }
        if let Place::Passages(filter) = view.place {
            browser.set_map(ui::map_links(&self.edition, filter));
        }
        let text = view.passage.map_or("", |passage| corpus.text(passage));
        browser.mark(&passage, view.words.map(|words| (words.start as usize, words.of(text))));
        browser.set_title(&ui::document_title(corpus, view));
        // All is written by now: what is measured to scroll by needs one layout.
        match moved {
            Moved::Here => {
                if !pointed {
                    browser.point(&passage);
                }
                browser.restore();
            }
            Moved::By(id) => browser.arrive(&id, &passage),
            Moved::Typing => {}
            Moved::Back => browser.restore(),
        }
    }
}
