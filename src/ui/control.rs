//! A control is a link: what it gives is a view, and a view has an address.

use yew::prelude::*;

/// A link that is a control. Without an address it is asleep: there, the same size, and only the app can wake it.
///
/// Its id keeps the focus on it when the view it leads to has the same control.
pub(super) fn control(id: String, class: Classes, chosen: bool, href: Option<String>, body: Html) -> Html {
    let asleep = href.is_none();
    html! {
        <a {id} {class} {href} role={asleep.then_some("link")} aria-disabled={asleep.then_some("true")}
            aria-current={chosen.then_some("true")}>{ body }</a>
    }
}
