//! Serialization of parameters in OpenAPI's styles ([Style Values](https://spec.openapis.org/oas/v3.0.3#style-values)). All characters
//! except the unreserved ones of RFC 3986 are percent-encoded.

use crate::json::Value;
use percent_encoding::{AsciiSet, utf8_percent_encode};
use signoff_openapi::api::Style;

use crate::exchange::{NOT_SEGMENT, NOT_UNRESERVED};
use crate::expression::text_of;

/// The characters to percent-encode in a query (RFC 3986, section 3.4).
const NOT_QUERY: &AsciiSet = &NOT_SEGMENT.remove(b'/').remove(b'?');
/// The characters to percent-encode with `allowReserved`: also the reserved ones that have a meaning in a query or a form, so that a value
/// arrives as it is (OpenAPI 3.1.1, Parameter Object, `allowReserved`).
const RESERVED: &AsciiSet = &NOT_QUERY.remove(b'[').remove(b']').add(b'&').add(b'=').add(b'+');

/// The characters to percent-encode with `allowReserved` in a cookie.
const COOKIE_RESERVED: &AsciiSet = &RESERVED.add(b';').add(b',');

/// The serialization of a parameter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) style: Style,
    pub(super) explode: bool,
    pub(super) encoding: Encoding,
}

/// Which characters are escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// All except the unreserved characters.
    Percent,
    /// Reserved characters are preserved.
    AllowReserved,
    /// The same, except for the characters that end a cookie.
    CookieReserved,
    /// None: headers, and cookies in style `cookie`.
    Raw,
}

impl Encoding {
    fn write(self, text: &str) -> String {
        match self {
            Self::Percent => utf8_percent_encode(text, NOT_UNRESERVED).to_string(),
            Self::AllowReserved => utf8_percent_encode(text, RESERVED).to_string(),
            Self::CookieReserved => utf8_percent_encode(text, COOKIE_RESERVED).to_string(),
            Self::Raw => text.to_owned(),
        }
    }

    fn value(self, value: &Value) -> String {
        self.write(&scalar(value))
    }
}

/// A scalar as text; null is empty.
fn scalar(value: &Value) -> String {
    if value.is_null() { String::new() } else { text_of(value) }
}

/// Percent-encodes all except the unreserved characters.
pub(super) fn encode(text: &str) -> String {
    Encoding::Percent.write(text)
}

/// Percent-encodes the characters that a query does not allow. Existing escapes are preserved.
pub(super) fn encode_query(text: &str) -> String {
    let mut parts = text.split('%');
    let mut encoded = utf8_percent_encode(parts.next().unwrap_or_default(), NOT_QUERY).to_string();
    for part in parts {
        let is_escape = part.get(..2).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        encoded.push_str(if is_escape { "%" } else { "%25" });
        encoded.extend(utf8_percent_encode(part, NOT_QUERY));
    }
    encoded
}

/// Serializes a path parameter or a header value: `matrix`, `label` or `simple`.
pub(super) fn write_value(name: &str, value: &Value, shape: Shape) -> String {
    let Shape { style, explode, encoding } = shape;
    let (prefix, separator) = match (style, explode) {
        (Style::Label, true) => (".", "."),
        (Style::Label, false) => (".", ","),
        (Style::Matrix, true) => (";", ";"),
        (Style::Matrix, false) => (";", ","),
        _ => ("", ","),
    };
    let named = style == Style::Matrix;
    let name = encoding.write(name);
    let body = match value {
        Value::Array(items) if named && explode => {
            join(elements(items).map(|item| matrix_pair(&name, &encoding.value(item))), separator)
        }
        Value::Array(items) => join(elements(items).map(|item| encoding.value(item)), separator),
        Value::Object(members) if explode => {
            let present = members.iter().filter(|(_, item)| !item.is_null());
            let pairs = present.map(|(key, item)| {
                let (key, item) = (encoding.write(key), encoding.value(item));
                if named { matrix_pair(&key, &item) } else { format!("{key}={item}") }
            });
            return format!("{prefix}{}", join(pairs, separator));
        }
        Value::Object(members) => {
            let present = members.iter().filter(|(_, item)| !item.is_null());
            let flat = present.flat_map(|(key, item)| [encoding.write(key), encoding.value(item)]);
            join(flat, separator)
        }
        other => encoding.value(other),
    };
    match (named, named && explode && value.is_array()) {
        (true, false) => format!("{prefix}{}", matrix_pair(&name, &body)),
        _ => format!("{prefix}{body}"),
    }
}

/// Without a value, matrix style has no `=` (RFC 6570, section 3.2.7; OpenAPI, Style Examples).
fn matrix_pair(name: &str, value: &str) -> String {
    if value.is_empty() { name.to_owned() } else { format!("{name}={value}") }
}

/// Serializes a query parameter or cookie to encoded pairs. An empty list has none.
pub(super) fn write_pairs(name: &str, value: &Value, shape: Shape) -> Vec<(String, String)> {
    let Shape { style, explode, encoding } = shape;
    let key = encoding.write(name);
    let separator = match style {
        Style::SpaceDelimited if encoding == Encoding::Raw => " ",
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited if encoding == Encoding::Percent => "%7C",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "%09",
        _ => ",",
    };
    match value {
        Value::Array(items) if items.iter().all(Value::is_null) => Vec::new(),
        Value::Array(items) if explode => elements(items).map(|item| (key.clone(), encoding.value(item))).collect(),
        Value::Array(items) => vec![(key, join(elements(items).map(|item| encoding.value(item)), separator))],
        Value::Object(_) if style == Style::DeepObject => {
            let mut pairs = Vec::new();
            add_nested(name, value, encoding, &mut pairs);
            pairs
        }
        Value::Object(members) if explode => {
            let mut pairs = Vec::new();
            members.iter().for_each(|(member, item)| add_member(member, item, encoding, &mut pairs));
            pairs
        }
        Value::Object(members) => {
            let present = members.iter().filter(|(_, item)| !item.is_null());
            let flat = present.flat_map(|(member, item)| [encoding.write(member), encoding.value(item)]);
            vec![(key, join(flat, separator))]
        }
        other => vec![(key, encoding.value(other))],
    }
}

/// The elements of a list; null is omitted.
fn elements(items: &[Value]) -> impl Iterator<Item = &Value> {
    items.iter().filter(|item| !item.is_null())
}

/// The pairs of a member: one, or one per element of a list.
fn add_member(name: &str, value: &Value, encoding: Encoding, pairs: &mut Vec<(String, String)>) {
    let items = match value {
        Value::Array(items) => items.as_slice(),
        single => std::slice::from_ref(single),
    };
    pairs.extend(elements(items).map(|item| (encoding.write(name), encoding.value(item))));
}

/// The pairs of a deep object: a bracket per level. The brackets are part of the key; readers of queries decode them.
fn add_nested(name: &str, value: &Value, encoding: Encoding, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(member, item)| add_nested(&format!("{name}[{member}]"), item, encoding, pairs));
        }
        other => add_member(name, other, encoding, pairs),
    }
}

fn join(parts: impl Iterator<Item = String>, separator: &str) -> String {
    parts.collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! json {
        ($($value:tt)*) => { Value::from(serde_json::json!($($value)*)) };
    }

    fn shape(style: Style, explode: bool) -> Shape {
        Shape { style, explode, encoding: Encoding::Percent }
    }

    #[test]
    fn matrix_style_has_no_equals_sign_without_a_value() {
        let write = |value: Value, explode| write_value("color", &value, shape(Style::Matrix, explode));
        for explode in [false, true] {
            assert_eq!(write("".into(), explode), ";color");
            assert_eq!(write("blue".into(), explode), ";color=blue");
        }
        assert_eq!(write(json!(["a", ""]), true), ";color=a;color");
        assert_eq!(write(json!(["a", ""]), false), ";color=a,");
        assert_eq!(write(json!({"R": 1, "G": ""}), true), ";R=1;G");
    }

    #[test]
    fn deep_objects_have_a_bracket_per_level_and_null_is_omitted() {
        let value = json!({"a": {"b": 1, "c": [2, null, 3]}, "d": null});
        let pairs = write_pairs("f", &value, shape(Style::DeepObject, true));
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(pairs, ["f%5Ba%5D%5Bb%5D=1", "f%5Ba%5D%5Bc%5D=2", "f%5Ba%5D%5Bc%5D=3"]);
    }

    #[test]
    fn a_pair_per_element_and_json_for_what_is_nested() {
        let written = |value: Value| {
            let pairs = write_pairs("a", &value, shape(Style::Form, true));
            pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
        };
        let value = json!({"b": [1, null, 2], "c": {"d": [3, 4]}, "f": null});
        assert_eq!(written(value), "b=1&b=2&c=%7B%22d%22%3A%5B3%2C4%5D%7D");
        assert_eq!(written(json!([[1, 2], null, [3]])), "a=%5B1%2C2%5D&a=%5B3%5D");
        assert_eq!(write_value("a", &json!([1, null, 3]), shape(Style::Simple, false)), "1,3");
        assert_eq!(write_value("a", &json!({"b": null, "c": 1}), shape(Style::Simple, true)), "c=1");
    }

    #[test]
    fn reserved_characters_are_kept_unless_they_have_a_meaning_in_a_query() {
        let shape = Shape { style: Style::Form, explode: true, encoding: Encoding::AllowReserved };
        let pairs = write_pairs("a", &"/?:@!$'()*,;[]&=+#%".into(), shape);
        assert_eq!(pairs, [("a".to_owned(), "/?:@!$'()*,;[]%26%3D%2B%23%25".to_owned())]);
    }

    #[test]
    fn a_whole_query_keeps_its_escapes_and_encodes_invalid_characters() {
        assert_eq!(encode_query("a=1&b=x%20y"), "a=1&b=x%20y");
        assert_eq!(encode_query("a=x y&p=100%"), "a=x%20y&p=100%25");
        assert_eq!(encode_query("[\"é\"]#f%zz"), "%5B%22%C3%A9%22%5D%23f%25zz");
    }
}
