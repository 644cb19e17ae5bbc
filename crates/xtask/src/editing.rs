//! What is added to the pages while they are served to their editor: a script, and what it asks for. The files of the site
//! stay as they are.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::json;

/// The script.
const SCRIPT: &str = include_str!("editing.js");

/// How the site stands that is being served.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// Whether the folder of texts is watched.
    pub(crate) watch: bool,
    /// Changes with every build.
    pub(crate) version: u32,
    /// Whether the pages have their program.
    pub(crate) app: bool,
    /// What is wrong with the folder; empty if nothing is.
    pub(crate) problems: String,
}

/// What the server needs of it.
#[derive(Clone)]
pub(crate) struct Editing(pub(crate) Arc<Mutex<State>>);

impl Editing {
    /// The type and text of what is not in the site's folder, by its path from the root.
    pub(crate) fn file(&self, path: &str) -> Option<(&'static str, String)> {
        match path {
            "/editing.js" => Some(("text/javascript", SCRIPT.into())),
            "/editing.json" => {
                let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
                let State { watch, version, app, problems } = &*state;
                let state = json!({ "watch": watch, "version": version, "app": app, "problems": problems });
                Some(("application/json", state.to_string()))
            }
            _ => None,
        }
    }

    /// A page with the script in it, if the page's policy lets it run.
    pub(crate) fn page(&self, page: &str, root: &str) -> String {
        let script = format!("<script defer src=\"{root}editing.js\"></script>\n</head>");
        if page.contains("script-src 'self'") { page.replacen("</head>", &script, 1) } else { page.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_script_if_its_policy_allows_it() {
        let editing = Editing(Arc::default());
        let page = |policy: &str| format!("<head><meta content=\"{policy}\"></head><body>");
        let allowed = editing.page(&page("script-src 'self'"), "/blog/");
        assert!(allowed.contains("<script defer src=\"/blog/editing.js\"></script>\n</head><body>"), "{allowed}");
        assert_eq!(editing.page(&page("default-src 'none'"), "/"), page("default-src 'none'"));
    }

    #[test]
    fn the_state_is_told_as_json() {
        let editing = Editing(Arc::new(Mutex::new(State { problems: "a \"b\"".into(), ..State::default() })));
        let (_, state) = editing.file("/editing.json").unwrap();
        assert_eq!(state, r#"{"app":false,"problems":"a \"b\"","version":0,"watch":false}"#);
        assert!(editing.file("/index.html").is_none());
    }
}
