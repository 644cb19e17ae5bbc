//! Choices in groups, each under a label.

use yew::prelude::*;

/// A label with the choices that stand under it.
pub(super) struct Group {
    /// What is chosen here, in a word.
    pub(super) label: AttrValue,
    /// The choices.
    pub(super) choices: Vec<Html>,
}

/// Groups of choices; those without a choice are left out. `class` says more of how they look.
pub(super) fn groups(class: &str, groups: impl IntoIterator<Item = Group>) -> Html {
    let group = |Group { label, choices }: Group| {
        if choices.is_empty() {
            return Html::default();
        }
        html! {
            <div key={label.to_string()}>
                <p aria-hidden="true">{ label.clone() }</p>
                <ul aria-label={label}>{ for choices.into_iter().map(|choice| html! { <li>{ choice }</li> }) }</ul>
            </div>
        }
    };
    html! { <div class={["groups", class].concat()}>{ for groups.into_iter().map(group) }</div> }
}
