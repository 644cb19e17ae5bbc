//! General rules: those that a `themes.toml` can include by their name, with the labelled passages that measure them.

/// Rules that are of no text in particular.
#[derive(Debug)]
pub(crate) struct General {
    pub(crate) name: &'static str,
    /// The rules, written as in `themes.toml`.
    pub(crate) rules: &'static str,
    /// Labelled passages of other articles that may be read while rules are written.
    pub(crate) seen: &'static str,
    /// Labelled passages of other articles that are kept aside: they tell how well the rules carry over.
    pub(crate) aside: &'static str,
    /// Labelled passages in the styles of other outlets, kept aside too.
    pub(crate) outlets: &'static str,
}

static ALL: [General; 1] = [General {
    name: "foreign-policy",
    rules: include_str!("../../rules/foreign-policy/rules.toml"),
    seen: include_str!("../../rules/foreign-policy/seen.toml"),
    aside: include_str!("../../rules/foreign-policy/aside.toml"),
    outlets: include_str!("../../rules/foreign-policy/outlets.toml"),
}];

/// The general rules of a name, if there are any.
pub(crate) fn general(name: &str) -> Option<&'static General> {
    ALL.iter().find(|general| general.name == name)
}

/// The names of all general rules, in one line.
pub(crate) fn names() -> String {
    ALL.iter().map(|general| general.name).collect::<Vec<_>>().join(", ")
}
