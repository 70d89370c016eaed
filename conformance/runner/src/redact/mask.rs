//! Masks secrets in all output.

use std::borrow::Cow;

use regex::Regex;
use signoff_arazzo::record::{Headers, NamedValue, ValueOrigin};

use super::encoding::encodings;
use super::shape::JWT;
use super::substring_filter::SubstringFilter;

/// Replaces a secret.
pub const MASKED: &str = "***";

/// Headers that carry credentials, in lower case.
const CREDENTIAL_HEADERS: [&str; 5] =
    ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-session-token"];

/// Words in an output's name that mark it as a credential. Credentials from a server are as sensitive as those sent to it.
const CREDENTIAL_WORDS: [&str; 11] = [
    "token",
    "secret",
    "password",
    "cookie",
    "jwt",
    "key",
    "ticket",
    "assertion",
    "otp",
    "credential",
    "authorization",
];

/// The secrets of a scenario, in all encodings.
#[derive(Debug, Clone, Default)]
pub struct Mask {
    /// Longest first.
    forms: Vec<String>,
}

impl Mask {
    /// Collects the secrets among `values`: those marked as secret, and outputs with the name of a credential.
    pub fn of<'a>(values: impl IntoIterator<Item = &'a NamedValue>) -> Self {
        let mut mask = Self::default();
        for value in values {
            if value.secret || (value.origin == ValueOrigin::Output && is_credential(&value.name)) {
                mask.add_value(&value.value);
            }
        }
        mask
    }

    /// Adds every text and number in `value` as a secret.
    pub fn add_value(&mut self, value: &serde_json::Value) {
        match value {
            serde_json::Value::String(text) => self.add(text),
            serde_json::Value::Number(number) => self.add(&number.to_string()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| self.add_value(item)),
            serde_json::Value::Object(members) => members.values().for_each(|member| self.add_value(member)),
            _ => {}
        }
    }

    /// Adds a secret. Texts of fewer than four characters are ignored, because masking them would destroy ordinary text.
    pub fn add(&mut self, secret: &str) {
        if secret.chars().count() < 4 {
            return;
        }
        self.forms.extend(encodings(secret));
        self.forms.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        self.forms.dedup();
    }

    /// Masks secrets and all JWTs in the text.
    pub fn text(&self, text: &str) -> String {
        let mut masked = Cow::Borrowed(text);
        let mut filter = SubstringFilter::of(text);
        for form in &self.forms {
            if filter.might_contain(form) && masked.contains(form.as_str()) {
                masked = Cow::Owned(masked.replace(form.as_str(), MASKED));
                filter = SubstringFilter::of(&masked);
            }
        }
        JWT.replace_all(&masked, |_| MASKED.to_owned()).into_owned()
    }

    /// Whether binary data contains a secret.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        self.forms.iter().any(|form| text.contains(form.as_str())) || JWT.is_match(&text)
    }

    /// Masks secrets in a header value. Only the outer form of a credential header remains: the scheme of `Authorization`, the names of
    /// cookies.
    pub fn header(&self, name: &str, value: &str) -> String {
        if is_credential_header(name) { outer_form(name, value, |_| false) } else { self.text(value) }
    }

    /// Masks all header lines.
    pub fn headers(&self, headers: &Headers) -> Vec<(String, String)> {
        headers.iter().map(|(name, value)| (name.to_owned(), self.header(name, value))).collect()
    }
}

/// Masks credentials in a header value whose known values are already replaced by names. Values that are too short for a secret remain,
/// so that snapshots distinguish malformed headers.
pub(crate) fn mask_unnamed(name: &str, value: &str) -> String {
    const MIN_SECRET_LENGTH: usize = 8;
    let keep = |credential: &str| credential.contains('[') || credential.len() < MIN_SECRET_LENGTH;
    if is_credential_header(name) { outer_form(name, value, keep) } else { value.to_owned() }
}

fn is_credential_header(name: &str) -> bool {
    CREDENTIAL_HEADERS.iter().any(|header| name.eq_ignore_ascii_case(header))
}

/// Keeps the outer form of a credential header, and the credentials for which `keep` is true.
fn outer_form(name: &str, value: &str, keep: impl Fn(&str) -> bool) -> String {
    let masked = |credential: &str| if keep(credential) { credential.to_owned() } else { MASKED.to_owned() };
    match name.to_ascii_lowercase().as_str() {
        "cookie" => mask_pairs(value, masked),
        // Cookie attributes are not secret.
        "set-cookie" => match value.split_once(';') {
            Some((pair, attributes)) => format!("{};{attributes}", mask_pairs(pair, masked)),
            None => mask_pairs(value, masked),
        },
        "x-session-token" => masked(value),
        _ => match value.split_once(' ') {
            Some((scheme, credential)) => format!("{scheme} {}", masked(credential)),
            None => masked(value),
        },
    }
}

/// Whether the last part of a name denotes a credential: `steps.login.outputs.session_token`.
pub(super) fn is_credential(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name).to_ascii_lowercase();
    CREDENTIAL_WORDS.iter().any(|word| last.contains(word))
}

fn mask_pairs(pairs: &str, masked: impl Fn(&str) -> String) -> String {
    let pairs = pairs.split(';').map(|pair| match pair.trim().split_once('=') {
        Some((name, "")) => format!("{name}="),
        Some((name, value)) => format!("{name}={}", masked(value)),
        None => masked(pair.trim()),
    });
    pairs.collect::<Vec<_>>().join("; ")
}

/// Masks members of a JSON text with the names of credentials, preserving the rest of the text.
pub(crate) fn mask_members(text: &str) -> String {
    static MEMBER: std::sync::LazyLock<Option<Regex>> = std::sync::LazyLock::new(|| {
        Regex::new(r#"(?i)("[^"\\]*(?:token|secret|password|ticket|jwt)"\s*:\s*)"((?:[^"\\]|\\.){8,})""#).ok()
    });
    match &*MEMBER {
        Some(member) => member.replace_all(text, format!("${{1}}\"{MASKED}\"")).into_owned(),
        None => text.to_owned(),
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
        assert_eq!(mask.header("X-Other", "abc"), "abc");
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

    #[test]
    fn members_with_credentials_are_masked_in_place() {
        let text = r#"{"session_token": "abcdefgh\"i", "action": "something long", "tokens": 2, "token": "short"}"#;
        let masked = r#"{"session_token": "***", "action": "something long", "tokens": 2, "token": "short"}"#;
        assert_eq!(mask_members(text), masked);
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
