//! Markup, written as HTML.

use futures::executor::block_on;
use yew::{Html, LocalServerRenderer, Properties, component};

/// What was drawn, as HTML that a browser reads back as it was.
pub(crate) fn written(html: Html) -> String {
    let renderer = LocalServerRenderer::<Drawn>::with_props(DrawnProps { html });
    // A carriage return that stands as it is would be read as a line feed.
    block_on(renderer.hydratable(false).render()).replace('\r', "&#13;")
}

#[derive(PartialEq, Properties)]
struct DrawnProps {
    html: Html,
}

/// Yew renders components: this one is whatever it is given.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_change_is_written_so_that_it_does_not() {
        assert_eq!(written("a\rb <&>".into()), "a&#13;b &lt;&amp;&gt;");
    }
}
