//! A value as JSON (RFC 8259), which a table can have as a cell, too.

use std::borrow::Cow;

/// A value that can be written as JSON, and as the cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json<'a> {
    /// Nothing is said.
    Null,
    /// Words.
    Text(Cow<'a, str>),
    /// A number. It has to be finite.
    Number(f64),
    /// Values in order.
    List(Vec<Json<'a>>),
    /// Named values in order, each name once.
    Record(Vec<(&'static str, Json<'a>)>),
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Json::Text(text.into())
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Json::Text(text.into())
    }
}

impl From<u32> for Json<'_> {
    fn from(number: u32) -> Self {
        Json::Number(number.into())
    }
}

impl<'a, T: Into<Json<'a>>> From<Option<T>> for Json<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, Into::into)
    }
}

impl<'a, T: Into<Json<'a>>> FromIterator<T> for Json<'a> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Json::List(values.into_iter().map(Into::into).collect())
    }
}

impl Json<'_> {
    /// The value in one line.
    pub(super) fn written(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    fn write(&self, json: &mut String) {
        match self {
            Json::Null => json.push_str("null"),
            Json::Text(text) => quote(text, json),
            Json::Number(value) => json.push_str(&value.to_string()),
            Json::List(values) => {
                for (nth, value) in values.iter().enumerate() {
                    json.push(if nth == 0 { '[' } else { ',' });
                    value.write(json);
                }
                json.push_str(if values.is_empty() { "[]" } else { "]" });
            }
            Json::Record(fields) => {
                for (nth, (name, value)) in fields.iter().enumerate() {
                    json.push(if nth == 0 { '{' } else { ',' });
                    quote(name, json);
                    json.push(':');
                    value.write(json);
                }
                json.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

/// Text as JSON has it.
pub(super) fn quote(text: &str, json: &mut String) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..='\x1f' => {
                json.push_str("\\u00");
                json.extend(
                    [u32::from(letter) >> 4, u32::from(letter) & 15]
                        .map(|digit| char::from_digit(digit, 16).unwrap_or('0')),
                );
            }
            letter => json.push(letter),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_in_one_line() {
        let record = Json::Record(vec![
            ("id", "a\"\\\n\u{1}\u{1f}é".into()),
            ("none", Json::Null),
            ("empty", Json::List(vec![])),
            ("nothing", Json::Record(vec![])),
            ("numbers", Json::List([0.0, 1991.0, -2.5, 0.499, 1.0, 0.001, 8e9].map(Json::Number).into())),
        ]);
        assert_eq!(
            record.written(),
            "{\"id\":\"a\\\"\\\\\\n\\u0001\\u001fé\",\"none\":null,\"empty\":[],\"nothing\":{},\
             \"numbers\":[0,1991,-2.5,0.499,1,0.001,8000000000]}"
        );
    }
}
