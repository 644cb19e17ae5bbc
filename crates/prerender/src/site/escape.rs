//! Text as HTML.

/// Text as HTML, for elements and double-quoted attributes.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_an_element_or_an_attribute() {
        assert_eq!(escaped(r#"<a href="&">"#), "&lt;a href=&quot;&amp;&quot;&gt;");
    }
}
