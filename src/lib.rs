//! The app: one [`App`] over a corpus and a [`View`], rendered by the browser and, page by page, by `prerender`.
//!
//! Data flows one way. The screen is a function of `(corpus, view)`; whatever moves is a link; a click on a link is a
//! URL; a URL is read into the next view. [`browser`] is the only module that knows there is a browser.

pub mod action;
pub mod app;
pub mod browser;
pub mod bundle;
pub mod embed;
pub mod listed;
pub mod sheet;
pub mod ui;
pub mod view;

pub use app::App;
pub use embed::Embed;
pub use view::View;
