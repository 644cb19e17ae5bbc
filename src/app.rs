//! The app: the present view, and what moves it.

use std::rc::Rc;

use corpus::Corpus;
use yew::prelude::*;

use crate::{
    browser::{Link, Listeners, Site},
    ui::{self, Markup, Screen},
    view::{Notice, Place, View},
};

/// The one component: a screen over a corpus and a view.
pub struct App {
    view: View,
    notices: Vec<Notice>,
    undo: Option<View>,
    moved: Option<Moved>,
    listeners: Option<Listeners>,
}

/// What the app is started with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The texts and all that was found in them.
    pub corpus: Rc<Corpus>,
    /// The view to begin with.
    pub view: View,
    /// What the URL asked for in vain.
    #[prop_or_default]
    pub notices: Vec<Notice>,
    /// The browser's side of it; `None` where a page is prerendered.
    #[prop_or_default]
    pub site: Option<Site>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus) && self.view == other.view
    }
}

/// What can happen.
pub enum Msg {
    /// The reader followed a link within the site.
    Follow(Link, View),
    /// The reader went back or forward, or to another place of the same page.
    Return,
}

/// How the reader came to the present view, until it is on the screen.
enum Moved {
    Here,
    By(Link),
    Back,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { corpus, view, notices, site } = ctx.props();
        let listeners = site.as_ref().map(|site| {
            let read = {
                let corpus = Rc::clone(corpus);
                // Only what we wrote ourselves is ours to follow: a link to a file of the site is none of our views.
                move |url: &str| Some(View::read(&corpus, url).0).filter(|view| view.url(&corpus) == url)
            };
            let follow = ctx.link().callback(|(link, view)| Msg::Follow(link, view));
            site.listen(read, follow, ctx.link().callback(|()| Msg::Return))
        });
        let moved = Some(Moved::Here);
        App { view: view.clone(), notices: notices.clone(), undo: None, moved, listeners }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Props { corpus, site: Some(site), .. } = ctx.props() else { return false };
        match msg {
            Msg::Follow(link, view) => {
                let chosen =
                    matches!((&self.view.place, &view.place), (Place::Passages(a), Place::Passages(b)) if a != b);
                let left = std::mem::replace(&mut self.view, view);
                self.undo = chosen.then_some(left);
                self.notices.clear();
                site.push(&View::from(self.view.place.clone()).url(corpus));
                self.moved = Some(Moved::By(link));
            }
            Msg::Return => {
                let (view, notices) = View::read(corpus, &site.location());
                if view.place != self.view.place {
                    self.undo = None;
                    self.moved = Some(Moved::Back);
                }
                (self.view, self.notices) = (view, notices);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let mut markup = Markup::default();
        let screen = Screen {
            corpus: &ctx.props().corpus,
            view: &self.view,
            notices: &self.notices,
            undo: self.undo.as_ref(),
            live: self.listeners.is_some(),
        };
        ui::screen(&mut markup, &screen);
        markup.into_html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let Props { corpus, site: Some(site), .. } = ctx.props() else { return };
        let Some(moved) = self.moved.take() else { return };
        let passage = self.view.passage.map(|passage| corpus.name(passage));
        match moved {
            Moved::Here => {
                site.replace(&self.view.url(corpus));
                // The page that came from the server stands for as long as it shows what we would show.
                if self.notices.is_empty() && site.page() == Some(View::from(self.view.place.clone()).url(corpus)) {
                    site.wake();
                } else {
                    site.enter();
                    site.point(passage.as_deref());
                }
            }
            Moved::By(link) => {
                site.enter();
                site.arrive(&link, passage.as_deref());
                site.announce(&ui::summary(corpus, &self.view));
            }
            Moved::Back => {
                site.enter();
                site.announce(&ui::summary(corpus, &self.view));
            }
        }
        site.entitle(&ui::title(corpus, &self.view));
    }
}
