//! General rules: those that a `themes.toml` can include by their name, with the labelled passages that measure them.

/// Rules that are of no text in particular.
#[derive(Debug)]
pub(crate) struct General {
    pub(crate) name: &'static str,
    /// The rules, written as in `themes.toml`.
    pub(crate) rules: &'static str,
    /// Sets of labelled passages of other articles, by name: first those that may be read while rules are written, then
    /// those that are kept aside, of which the last tells best how well the rules carry over.
    pub(crate) sets: [(&'static str, &'static str); 4],
}

static ALL: [General; 1] = [General {
    name: "foreign-policy",
    rules: include_str!("../../rules/foreign-policy/rules.toml"),
    sets: [
        ("seen", include_str!("../../rules/foreign-policy/seen.toml")),
        ("styles", include_str!("../../rules/foreign-policy/styles.toml")),
        ("aside", include_str!("../../rules/foreign-policy/aside.toml")),
        ("outlets", include_str!("../../rules/foreign-policy/outlets.toml")),
    ],
}];

/// The general rules of a name, if there are any.
pub(crate) fn general(name: &str) -> Option<&'static General> {
    ALL.iter().find(|general| general.name == name)
}

/// The names of all general rules, in one line.
pub(crate) fn names() -> String {
    ALL.iter().map(|general| general.name).collect::<Vec<_>>().join(", ")
}
