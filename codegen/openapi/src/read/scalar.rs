//! [YAML 1.2's core schema](https://yaml.org/spec/1.2.2/#103-core-schema): which plain scalar is which JSON value.

use saphyr_parser::Tag;
use serde_json::{Number, Value};

/// The value of a scalar without quotes and tag.
pub(super) fn plain(text: &str) -> Value {
    // Most scalars are text, and their first character tells.
    let may_be_other = |first: u8| first.is_ascii_digit() || b"+-.~nNtTfF".contains(&first);
    match text.as_bytes().first() {
        None => Value::Null,
        Some(first) if !may_be_other(*first) => Value::String(text.to_owned()),
        Some(_) if is_null(text) => Value::Null,
        Some(_) => match (boolean(text), number(text)) {
            (Some(value), _) => Value::Bool(value),
            (None, Some(value)) => value,
            (None, None) => Value::String(text.to_owned()),
        },
    }
}

/// The value of a scalar with a tag; `None` if JSON has no such type.
///
/// # Errors
/// The scalar is not what the tag says.
pub(super) fn tagged(text: &str, is_plain: bool, tag: &Tag) -> Result<Option<Value>, String> {
    if is_non_specific(tag) {
        return Ok(Some(Value::String(text.to_owned())));
    }
    if !tag.is_yaml_core_schema() {
        return Ok(None);
    }
    let value = match tag.suffix.as_str() {
        "str" | "binary" | "timestamp" => Some(Value::String(text.to_owned())),
        "null" => (text.is_empty() || is_null(text)).then_some(Value::Null),
        "bool" => boolean(text).map(Value::Bool),
        "int" => integer(text),
        "float" => float(text).map(from_float),
        // A scalar that is tagged as a collection is an empty one: `!!map` without content.
        "seq" if is_plain && text.is_empty() => Some(Value::Array(Vec::new())),
        "map" if is_plain && text.is_empty() => Some(Value::Object(serde_json::Map::new())),
        _ => return Ok(None),
    };
    value.map(Some).ok_or_else(|| format!("`{text}` does not match its tag `!!{}`", tag.suffix))
}

/// The tag `!`: a scalar is text, whatever it looks like.
pub(super) fn is_non_specific(tag: &Tag) -> bool {
    matches!((tag.handle.as_str(), tag.suffix.as_str()), ("", "!") | ("!", ""))
}

/// A key as JSON has it: `200`, `true` and `null` become text. A float keeps its spelling (`1.10`), which the text of the scalar tells.
/// `None` if the value is a collection.
pub(super) fn key_text(value: &Value, spelling: Option<&str>) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Null => Some("null".to_owned()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(value) if value.is_f64() => Some(spelling.map_or_else(|| value.to_string(), str::to_owned)),
        Value::Number(value) => Some(value.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "null" | "Null" | "NULL" | "~")
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

fn number(text: &str) -> Option<Value> {
    integer(text).or_else(|| float(text).map(from_float))
}

/// Decimal, `0x`, `0o` and, as most readers accept it, `0b`. Digits after a leading zero are text: nobody means `007` or a postal code to
/// lose its zeros.
fn integer(text: &str) -> Option<Value> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, digits.get(2..)?),
        Some("0o") => (8, digits.get(2..)?),
        Some("0b") => (2, digits.get(2..)?),
        _ => (10, digits),
    };
    let has_leading_zero = radix == 10 && digits.len() > 1 && digits.starts_with('0');
    if has_leading_zero || !digits.starts_with(|first: char| first.is_digit(radix)) {
        return None;
    }
    let magnitude = u128::from_str_radix(digits, radix).ok()?;
    match (negative, u64::try_from(magnitude), i128::try_from(magnitude)) {
        (false, Ok(value), _) => Some(value.into()),
        (true, _, Ok(value)) => match i64::try_from(-value) {
            Ok(value) => Some(value.into()),
            Err(_) => Some(from_float(-value as f64)),
        },
        (false, Err(_), _) => Some(from_float(magnitude as f64)),
        (true, _, Err(_)) => Some(from_float(-(magnitude as f64))),
    }
}

fn float(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return Some(if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY }),
        ".nan" | ".NaN" | ".NAN" if unsigned == text => return Some(f64::NAN),
        _ => {}
    }
    // Rust also reads `inf` and `nan`; digits after a leading zero are text, as for integers.
    let has_digit = unsigned.trim_start_matches('.').starts_with(|first: char| first.is_ascii_digit());
    let has_leading_zero =
        unsigned.len() > 1 && unsigned.starts_with('0') && unsigned.bytes().all(|byte| byte.is_ascii_digit());
    if !has_digit || has_leading_zero {
        return None;
    }
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// A JSON number; infinities and NaN become strings.
fn from_float(value: f64) -> Value {
    Number::from_f64(value).map_or_else(|| Value::String(value.to_string()), Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        let cases = [
            ("", Value::Null),
            ("~", Value::Null),
            ("null", Value::Null),
            ("NULL", Value::Null),
            ("nULL", json!("nULL")),
            ("true", json!(true)),
            ("FALSE", json!(false)),
            ("yes", json!("yes")),
            ("on", json!("on")),
            ("0", json!(0)),
            ("-0", json!(0)),
            ("+12", json!(12)),
            ("-7", json!(-7)),
            ("0x1F", json!(31)),
            ("0o17", json!(15)),
            ("0b11", json!(3)),
            ("-0x10", json!(-16)),
            ("007", json!("007")),
            ("+-1", json!("+-1")),
            ("1_000", json!("1_000")),
            ("18446744073709551615", json!(u64::MAX)),
            ("-9223372036854775808", json!(i64::MIN)),
            ("18446744073709551616", json!(18446744073709551616.0)),
            ("1.5", json!(1.5)),
            (".5", json!(0.5)),
            ("1.", json!(1.0)),
            ("1e3", json!(1000.0)),
            ("-1.034E-20", json!(-1.034e-20)),
            ("0.9841417670249939", json!(0.984_141_767_024_993_9)),
            (".inf", json!("inf")),
            ("-.INF", json!("-inf")),
            (".nan", json!("NaN")),
            ("inf", json!("inf")),
            ("nan", json!("nan")),
            ("1.2.3", json!("1.2.3")),
            ("2020-01-01", json!("2020-01-01")),
            ("0123.5", json!(123.5)),
            ("-", json!("-")),
            ("1e400", json!("1e400")),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected, "{text:?}");
        }
    }

    #[test]
    fn keys_are_text() {
        let key = |text: &str| key_text(&plain(text), Some(text));
        let cases = [("200", "200"), ("0x10", "16"), ("True", "true"), ("", "null"), ("1.10", "1.10"), ("a", "a")];
        for (text, expected) in cases {
            assert_eq!(key(text).as_deref(), Some(expected));
        }
        assert_eq!(key_text(&json!([]), None), None);
    }
}
