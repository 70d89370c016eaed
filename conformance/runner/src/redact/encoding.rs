//! The encodings of a value in messages: plain, JSON-escaped, percent-encoded, form-encoded, base64.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use signoff_arazzo::exchange::{NOT_SEGMENT, NOT_UNRESERVED};

/// The distinct encodings of `value`, longest first. For most values many encodings are the value itself; these are not created.
pub(super) fn encodings(value: &str) -> Vec<String> {
    let mut forms = vec![value.to_owned()];
    if value.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        forms.push(json_escaped(value));
    }
    for set in [NOT_UNRESERVED, NOT_SEGMENT, NON_ALPHANUMERIC] {
        if let Cow::Owned(upper) = utf8_percent_encode(value, set).into() {
            forms.push(lower_hex(&upper));
            if upper.contains("%20") {
                forms.push(upper.replace("%20", "+"));
            }
            forms.push(upper);
        }
    }
    // The base64 of a short value could occur by chance.
    if value.len() >= 6 {
        aligned_base64(value, &mut forms);
    }
    forms.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    forms.dedup();
    forms
}

/// The base64 of the value, and the part of it that is independent of its position in a longer text (`user:password`). Base64 encodes
/// groups of three bytes, so there are three alignments. Covers both alphabets (RFC 4648, sections 4 and 5), with and without
/// padding.
fn aligned_base64(value: &str, forms: &mut Vec<String>) {
    let mut add = |encoded: String| {
        if encoded.contains('+') || encoded.contains('/') {
            forms.push(encoded.replace('+', "-").replace('/', "_"));
        }
        forms.push(encoded);
    };
    let whole = STANDARD.encode(value);
    if let Some(unpadded) = whole.split_once('=').map(|(unpadded, _)| unpadded.to_owned()) {
        add(unpadded);
    }
    add(whole);
    for skip in 0..3 {
        let Some(tail) = value.as_bytes().get(skip..) else { continue };
        let whole = tail.len() - tail.len() % 3;
        if let Some(inner) = tail.get(..whole).filter(|inner| inner.len() >= 9) {
            add(STANDARD.encode(inner));
        }
    }
}

fn json_escaped(value: &str) -> String {
    let quoted = serde_json::Value::from(value).to_string();
    quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or(value).to_owned()
}

/// Percent-encoded text is ASCII.
fn lower_hex(encoded: &str) -> String {
    let mut hex = 0;
    let lower = encoded.bytes().map(|byte| {
        let is_hex = hex > 0;
        hex = if byte == b'%' { 2 } else { u8::saturating_sub(hex, 1) };
        char::from(if is_hex { byte.to_ascii_lowercase() } else { byte })
    });
    lower.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_a_value_is_produced() {
        let forms = encodings("a b/\"c+é@x");
        for form in [
            "a b/\"c+é@x",
            "a b/\\\"c+é@x",
            "a%20b%2F%22c%2B%C3%A9%40x",
            "a%20b%2f%22c%2b%c3%a9%40x",
            "a+b%2F%22c%2B%C3%A9%40x",
        ] {
            assert!(forms.iter().any(|known| known == form), "{form} is not in {forms:?}");
        }
    }

    #[test]
    fn base64_is_produced_in_both_alphabets_with_and_without_padding() {
        let forms = encodings("?>?>?>?>");
        for form in ["Pz4/Pj8+Pz4=", "Pz4/Pj8+Pz4", "Pz4_Pj8-Pz4=", "Pz4_Pj8-Pz4"] {
            assert!(forms.iter().any(|known| known == form), "{form} is not in {forms:?}");
        }
    }

    #[test]
    fn a_value_is_found_inside_longer_base64() {
        for user in ["u", "us", "use"] {
            let text = STANDARD.encode(format!("{user}:correct horse battery"));
            assert!(encodings("correct horse battery").iter().any(|form| text.contains(form)), "{text}");
        }
    }
}
