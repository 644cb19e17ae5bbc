//! A value as JSON (RFC 8259). The app writes JSON too, and this is a tenth of what a library would add to it.

use std::borrow::Cow;

/// A value that can be written as JSON, and as the cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
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
    pub fn written(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    fn write(&self, json: &mut String) {
        match self {
            Json::Null => json.push_str("null"),
            Json::Text(text) => quote(text, json),
            Json::Number(value) => json.push_str(&number(*value)),
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

fn quote(text: &str, json: &mut String) {
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

/// A number in digits, with up to nine of them behind the point. Rust's own writing of floats would be three kilobytes
/// of the app.
pub(super) fn number(value: f64) -> String {
    let mut places = 0;
    let mut scaled = value;
    while scaled != scaled.round() && places < 9 {
        places += 1;
        scaled = value * 10f64.powi(places);
        // 0.499 × 1000 is 498.99999999999994: what was meant is the number that is read back as the same.
        if scaled.round() / 10f64.powi(places) == value {
            scaled = scaled.round();
        }
    }
    let whole = scaled.round() as i64;
    let places = places as usize;
    let mut digits = whole.unsigned_abs().to_string();
    if places > 0 {
        while digits.len() <= places {
            digits.insert(0, '0');
        }
        digits.insert(digits.len() - places, '.');
    }
    [if whole < 0 { "-" } else { "" }, &digits].concat()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn a_number_is_read_back(whole in -1_000_000_000i64..1_000_000_000, places in 0i32..7) {
            let value = whole as f64 / 10f64.powi(places);
            prop_assert_eq!(number(value).parse::<f64>(), Ok(value));
        }
    }
}
