//! Decides what is secret and masks it. Every output of the program goes through a [`Mask`].

use std::cell::RefCell;
use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use signoff_arazzo::json::{Value, parse};
use signoff_arazzo::record::{Headers, NamedValue, ValueOrigin};

use super::credential::{is_credential_header, is_credential_name, is_credential_output, last_name, split_scheme};
use super::position::{header_spans, text_spans};
use super::search::Secrets;
use super::span::{Span, replace};
use crate::masked::MASKED;

/// The secrets of a scenario.
#[derive(Debug, Clone, Default)]
pub struct Mask {
    pub(super) secrets: Secrets,
    /// The secrets in short texts that were searched before: most header lines, URLs and criteria repeat within a scenario.
    searched: RefCell<HashMap<String, Vec<Span>>>,
    /// What was found by its position in texts that are searched once more. It does not depend on the secrets.
    positions: RefCell<HashMap<String, Vec<Span>>>,
}

/// Longer texts rarely repeat. In bytes.
const SHORT_TEXT: usize = 256;
/// Longer texts are searched again rather than kept. In bytes.
const KEPT_TEXT: usize = 64 * 1024;

impl Mask {
    /// Collects the secrets among `values`: those marked as secret, and inputs and outputs with the name of a credential.
    pub fn of<'a>(values: impl IntoIterator<Item = &'a NamedValue>) -> Self {
        let mut mask = Self::default();
        for value in values {
            if is_secret(value) {
                mask.add_value(&value.value);
            } else {
                mask.add_members(&value.value);
            }
        }
        mask
    }

    /// Adds every text and number in `value` as a secret.
    pub fn add_value(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.add(text),
            // The number of a count is not a secret.
            Value::Number(number) if number.as_str().len() >= 4 => self.add(number.as_str()),
            Value::Array(items) => items.iter().for_each(|item| self.add_value(item)),
            Value::Object(members) => members.values().for_each(|member| self.add_value(member)),
            _ => {}
        }
    }

    /// Adds the members of an object that have the name of a credential.
    fn add_members(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.add_members(item)),
            Value::Object(members) => {
                for (name, member) in members {
                    if is_credential_name(name) { self.add_value(member) } else { self.add_members(member) }
                }
            }
            _ => {}
        }
    }

    /// Adds a secret. It is found in all encodings; one of fewer than four characters only where it is a whole value.
    pub fn add(&mut self, secret: &str) {
        self.searched.get_mut().clear();
        self.secrets.add(secret);
    }

    /// Adds a value from the environment, a command or an input: the text, and what it contains if it is JSON.
    pub fn add_text(&mut self, secret: &str) {
        self.add(secret);
        if let Some(value @ (Value::Object(_) | Value::Array(_))) = parse(secret) {
            self.add_value(&value);
        }
    }

    /// The mask of a scenario: its secret values, and the secrets of the run.
    pub fn of_scenario(values: &[NamedValue], secrets: &[String]) -> Self {
        let mut mask = Self::of(values);
        secrets.iter().for_each(|secret| mask.add_text(secret));
        mask
    }

    /// Masks all secrets in a text: known values, tokens with a recognizable form, and the values of members and parameters with
    /// the name of a credential.
    pub fn text(&self, text: &str) -> String {
        replace(text, self.spans(text), Span::masked)
    }

    /// Masks the known values in a text.
    pub fn known(&self, text: &str) -> String {
        replace(text, self.secrets.find(text.as_bytes()), Span::masked)
    }

    /// Masks secrets in a header value. Only the outer form of a credential header remains: the scheme of `Authorization`, the names of
    /// cookies.
    pub fn header(&self, name: &str, value: &str) -> String {
        replace(value, [self.spans(value), header_spans(name, value)].concat(), Span::masked)
    }

    /// The secrets in a text.
    pub(super) fn spans(&self, text: &str) -> Vec<Span> {
        if text.len() > SHORT_TEXT {
            return self.search(text);
        }
        if let Some(spans) = self.searched.borrow().get(text) {
            return spans.clone();
        }
        let spans = self.search(text);
        self.searched.borrow_mut().insert(text.to_owned(), spans.clone());
        spans
    }

    fn search(&self, text: &str) -> Vec<Span> {
        let mut spans = self.secrets.find(text.as_bytes());
        spans.extend(self.positions.borrow_mut().remove(text).unwrap_or_else(|| text_spans(text)));
        spans
    }

    /// The credentials in a text that are recognized by their position. The next search in the same text uses them.
    pub(super) fn remember_positions(&mut self, text: &str) -> Vec<Span> {
        let spans = text_spans(text);
        if text.len() <= KEPT_TEXT {
            self.positions.get_mut().insert(text.to_owned(), spans.clone());
        }
        spans
    }

    /// Masks all header lines.
    pub fn headers(&self, headers: &Headers) -> Vec<(String, String)> {
        headers.iter().map(|(name, value)| (self.text(name), self.header(name, value))).collect()
    }

    /// Masks what a criterion or a rule says about a header: a finding quotes the value of `Set-Cookie` without its name.
    pub fn quoted(&self, text: &str, headers: Option<&Headers>) -> String {
        let mut quoting = self.clone();
        for (name, value) in headers.into_iter().flat_map(Headers::iter).filter(|(name, _)| is_credential_header(name))
        {
            if name.eq_ignore_ascii_case("set-cookie") {
                let pair = value.split(';').next().unwrap_or_default();
                quoting.add(pair.split_once('=').map_or(pair, |(_, cookie)| cookie).trim());
            } else {
                header_credentials(value).iter().for_each(|part| quoting.add(part));
            }
        }
        quoting.text(text)
    }
}

/// What is secret in the value of a header: all of it, the credentials without the scheme of `Authorization` (`Bearer abc`), the
/// password of `Basic`, and the values of cookies.
pub fn header_credentials(value: &str) -> Vec<String> {
    let (scheme, credentials) = split_scheme(value);
    let mut secrets = vec![value.to_owned(), credentials.to_owned()];
    if scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("basic")) {
        let decoded = STANDARD.decode(credentials.trim()).unwrap_or_default();
        let decoded = String::from_utf8_lossy(&decoded);
        secrets.extend(decoded.split_once(':').map(|(_, password)| password.to_owned()));
    }
    let parts = value.split([';', ',']).filter_map(|pair| pair.split_once('='));
    secrets.extend(parts.map(|(_, part)| part.trim().trim_matches('"').to_owned()));
    secrets
}

/// Masks credentials in a header value whose known values are already replaced by names. Values that are too short for a secret remain,
/// so that snapshots distinguish malformed headers.
pub(crate) fn mask_unnamed(name: &str, value: &str) -> String {
    const MIN_SECRET_LENGTH: usize = 8;
    let mut spans = header_spans(name, value);
    spans.retain(|span| !span.slice(value).contains('[') && span.slice(value).len() >= MIN_SECRET_LENGTH);
    replace(value, spans, |_| MASKED.to_owned())
}

/// Whether a value is secret: marked as such, or named as a credential.
pub(super) fn is_secret(value: &NamedValue) -> bool {
    value.secret
        || match value.origin {
            ValueOrigin::Output => is_credential_output(&value.name),
            ValueOrigin::Input | ValueOrigin::Generated => is_credential_name(last_name(&value.name)),
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mask(secret: &str) -> Mask {
        let mut mask = Mask::default();
        mask.add(secret);
        mask
    }

    #[test]
    fn credentials_in_headers_keep_only_their_form() {
        let mask = Mask::default();
        assert_eq!(mask.header("Authorization", "Bearer abc"), "Bearer ***");
        assert_eq!(mask.header("Cookie", "a=1; b=2"), "a=***; b=***");
        assert_eq!(mask.header("Set-Cookie", "a=1; Path=/; HttpOnly"), "a=***; Path=/; HttpOnly");
        assert_eq!(mask.header("Set-Cookie", "a=; Max-Age=0"), "a=; Max-Age=0");
        assert_eq!(mask.header("Set-Cookie", "a=1; Path=/; Note=abc"), "a=***; Path=/; Note=***");
        assert_eq!(mask.header("Authorization", "two words"), "***");
        for empty in ["Bearer", "Bearer ", "basic", ""] {
            assert_eq!(mask.header("Authorization", empty), empty, "the header has no credentials");
        }
        for name in ["X-Auth-Token", "X-Api-Key", "X-Session-Token", "api-key", "X-Amz-Security-Token"] {
            assert_eq!(mask.header(name, "abc"), "***", "{name}");
        }
        assert_eq!(mask.header("Location", "http://a/#access_token=abc&x=1"), "http://a/#access_token=***&x=1");
        assert_eq!(mask.header("X-Other", "abc"), "abc");
    }

    #[test]
    fn a_secret_is_found_in_every_encoding() {
        let secret = "Ä/+&<\"hunter2\\ b";
        let json = serde_json::to_string(secret).unwrap();
        let percent = percent_encoding::utf8_percent_encode(secret, percent_encoding::NON_ALPHANUMERIC).to_string();
        let twice = percent_encoding::utf8_percent_encode(&percent, percent_encoding::NON_ALPHANUMERIC).to_string();
        let utf16: String = secret.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        let entities: String = secret.chars().map(|c| format!("&#{};", u32::from(c))).collect();
        let xml = secret.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let hex: String = secret.bytes().map(|byte| format!("{byte:02X}")).collect();
        let standard = base64::engine::general_purpose::STANDARD.encode(secret);
        let encoded = [
            json.replace('/', "\\/"),
            json.replace('&', "\\u0026").replace('+', "\\u002B").replace('Ä', "\\u00c4"),
            percent.to_lowercase(),
            percent.replace("%20", "+"),
            percent,
            twice,
            utf16.to_uppercase().replace("\\U", "\\u"),
            utf16,
            entities,
            xml,
            hex.to_lowercase(),
            hex,
            standard.replace('+', "-").replace('/', "_").replace('=', ""),
            standard,
            base64::engine::general_purpose::STANDARD.encode(format!("user:{json}")),
            secret.to_uppercase(),
            secret.to_lowercase(),
            "Ä/+&<\"hunt…".to_owned(),
        ];
        let mask = mask(secret);
        for text in encoded {
            let masked = mask.text(&format!("before|{text}|after"));
            assert!(masked.contains("***") && masked.ends_with("|after"), "{text} -> {masked}");
            let rest = masked.replace("***", "");
            assert!(
                !rest.to_lowercase().contains("unter") && rest.len() < "before||after".len() + 12,
                "{text} -> {masked}"
            );
        }
    }

    #[test]
    fn a_short_secret_is_masked_as_a_whole_value_only() {
        let mask = mask("abc");
        assert_eq!(mask.text(r#"{"a": "abc", "abcd": "an abc"}"#), r#"{"a": "***", "abcd": "an abc"}"#);
        assert_eq!(mask.text("http://a/abc?x=abc&abcx=1"), "http://a/***?x=***&abcx=1");
        assert_eq!(mask.text("abc"), "***");
    }

    #[test]
    fn a_secret_across_the_border_of_two_windows_is_found() {
        let text = format!("{}hunter2{}", "x ".repeat(131_069), "y ".repeat(200_000));
        assert_eq!(mask("hunter2").text(&text), text.replace("hunter2", "***"));
    }

    #[test]
    fn a_snapshot_masks_credentials_except_those_replaced_by_a_name() {
        assert_eq!(mask_unnamed("Authorization", "Bearer [inputs.token]"), "Bearer [inputs.token]");
        assert_eq!(mask_unnamed("Authorization", "Bearer sk-live-1234"), "Bearer ***");
        assert_eq!(mask_unnamed("Set-Cookie", "sid=0123456789; Path=/a-long-path"), "sid=***; Path=/a-long-path");
        assert_eq!(mask_unnamed("Cookie", "sid=none"), "sid=none");
        assert_eq!(mask_unnamed("X-Other", "0123456789"), "0123456789");
    }

    #[test]
    fn only_outputs_with_the_name_of_a_credential_are_masked() {
        let value = |name: &str, value: &str| NamedValue {
            name: name.to_owned(),
            value: value.into(),
            origin: ValueOrigin::Output,
            secret: false,
        };
        let values =
            [value("steps.a.outputs.session_token", "tok-123"), value("steps.a.outputs.action", "CALLER_ERROR")];
        assert_eq!(Mask::of(&values).text("tok-123 CALLER_ERROR"), "*** CALLER_ERROR");
    }

    proptest! {
        #[test]
        fn no_encoding_of_a_secret_survives(secret in "[ -~é]{6,40}", before in "[a-z]{0,5}") {
            use base64::Engine as _;
            let mask = mask(&secret);
            let percent = percent_encoding::utf8_percent_encode(&secret, percent_encoding::NON_ALPHANUMERIC).to_string();
            let base64 = base64::engine::general_purpose::STANDARD.encode(&secret);
            let json = serde_json::Value::from(secret.as_str()).to_string();
            for form in [secret.as_str(), &percent, &base64] {
                prop_assert_eq!(mask.text(&format!("{before}|{form}|")), format!("{before}|***|"));
            }
            prop_assert_eq!(mask.text(&json), "\"***\"");
        }
    }
}
