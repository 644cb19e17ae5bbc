//! What was chosen, each choice with a way to lift it.

use corpus::{Filter, Match};
use yew::prelude::*;

use super::{Screen, words};
use crate::view::View;

/// The choices made as chips, with ways to lift one, all, or go back to the view before.
pub(super) fn chips(screen: &Screen<'_>, filter: &Filter) -> Html {
    let choices = filter.choices();
    if choices.is_empty() && screen.undo.is_none() {
        return Html::default();
    }
    let chips = choices.iter().map(|&choice| {
        html! {
            <li>
                <a class="chip" href={screen.href(filter.toggled(choice))}>
                    <span class="hidden">{ "Lift " }</span>{ screen.choice_name(choice) }<span aria-hidden="true">{ " ×" }</span>
                </a>
            </li>
        }
    });
    html! {
        <ul class="chips" aria-label="Chosen">
            { for chips }
            if !choices.is_empty() {
                <li><a href={screen.href(View::default())}>{ "Clear" }</a></li>
            }
            if let Some(undo) = screen.undo {
                <li><a href={screen.href(undo.clone())}>{ "Undo" }</a></li>
            }
        </ul>
    }
}

/// Where no passage is left: which choice to lift, and what that gives.
pub(super) fn nothing_left(screen: &Screen<'_>, filter: &Filter) -> Html {
    let any = (filter.matching == Match::All).then(|| {
        let any = Filter { matching: Match::Any, ..filter.clone() };
        ("Match any of the themes".to_string(), any)
    });
    let lifted = filter.choices().into_iter().map(|choice| {
        let name = screen.choice_name(choice);
        (format!("Lift {name}"), filter.toggled(choice))
    });
    let ways = any.into_iter().chain(lifted).filter_map(|(name, lifted)| {
        let count = screen.count(&lifted);
        let passages = words::counted(count, "passage", "passages");
        (count > 0).then(|| html! { <li><a href={screen.href(lifted)}>{ name }</a>{ ": " }{ passages }</li> })
    });
    html! {
        <div class="nothing">
            <p>{ "No passage fits all that was chosen." }</p>
            <ul>
                { for ways }
                <li><a href={screen.href(View::default())}>{ "Clear every choice" }</a></li>
            </ul>
        </div>
    }
}
