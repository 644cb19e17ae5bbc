//! The app: the present view, and what moves it.

use std::rc::Rc;

use corpus::Corpus;
use yew::prelude::*;

use crate::{
    browser,
    ui::{self, Markup, Screen},
    view::{Form, Notice, Place, View},
};

/// The one component: a screen over a corpus and a view.
pub struct App {
    view: View,
    form: Form,
    notices: Vec<Notice>,
    undo: Option<View>,
    moved: Option<Moved>,
}

/// What the app is started with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The texts and all that was found in them.
    pub corpus: Rc<Corpus>,
    /// The view to begin with.
    pub view: View,
    /// What the URL asked for in vain.
    pub notices: Vec<Notice>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus) && self.view == other.view
    }
}

/// What can happen.
pub enum Msg {
    /// The reader followed a link, with this id, to a view.
    Follow(String, View),
    /// The reader went back or forward, or to another place of the same page.
    Return,
}

/// How the reader came to the present view, until it is on the screen.
enum Moved {
    Here,
    By(String),
    Back,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { corpus, view, notices } = ctx.props();
        let form = Form::of(&browser::page());
        let (followed, app) = (Rc::clone(corpus), ctx.link().clone());
        let follow = move |url: String, id| {
            let view = View::read(&followed, &url).0;
            // Only what we wrote ourselves is ours to follow: a link to a file of the site is none of our views.
            let ours = view.url_in(&followed, form) == url && !view.place.is_page_only();
            if ours {
                app.send_message(Msg::Follow(id, view));
            }
            ours
        };
        browser::listen(follow, ctx.link().callback(|()| Msg::Return));
        App { view: *view, form, notices: notices.clone(), undo: None, moved: Some(Moved::Here) }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let corpus = &ctx.props().corpus;
        match msg {
            Msg::Follow(id, view) => {
                let chosen =
                    matches!((self.view.place, view.place), (Place::Passages(a), Place::Passages(b)) if a != b);
                // Undoing is no choice to be undone.
                self.undo = (chosen && self.undo != Some(view)).then_some(self.view);
                self.view = view;
                self.notices.clear();
                browser::push(&View::from(view.place).url_in(corpus, self.form));
                self.moved = Some(Moved::By(id));
            }
            Msg::Return => {
                let (view, notices) = View::read(corpus, &browser::location());
                if view.place != self.view.place {
                    self.undo = None;
                    self.notices = notices;
                    self.moved = Some(Moved::Back);
                }
                self.view = view;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let corpus = &ctx.props().corpus;
        let mut markup = Markup::default();
        let screen = Screen {
            corpus,
            view: &self.view,
            form: self.form,
            notices: &self.notices,
            undo: self.undo.as_ref(),
            live: true,
            more: ui::place_for_more,
            part: ui::no_part,
        };
        ui::screen(&mut markup, &screen);
        markup.into_html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let corpus = &ctx.props().corpus;
        let Some(moved) = self.moved.take() else { return };
        let passage = self.view.passage.map(|passage| corpus.address(passage)).unwrap_or_default();
        match moved {
            Moved::Here => {
                browser::replace(&self.view.url_in(corpus, self.form));
                // The page that came from the server stands for as long as it shows what we would show.
                if self.notices.is_empty() && browser::page() == View::from(self.view.place).url_in(corpus, self.form) {
                    browser::wake();
                } else {
                    browser::enter();
                    browser::point(&passage);
                }
                browser::restore();
            }
            Moved::By(id) => {
                browser::enter();
                browser::arrive(&id, &passage);
                browser::announce(&ui::summary(corpus, &self.view));
            }
            Moved::Back => {
                browser::enter();
                browser::restore();
                browser::announce(&ui::summary(corpus, &self.view));
            }
        }
        browser::entitle(&ui::title(corpus, &self.view));
    }
}
