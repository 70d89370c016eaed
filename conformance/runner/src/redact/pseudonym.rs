//! Replaces secrets in a recording by other values of the same form, so that it can be judged again.
//!
//! Equal secrets get equal pseudonyms wherever they occur: a token of a response body, the cookie that carries it, and the URL that
//! a later request sends it in stay the same value. Responses keep their form: lengths, patterns, the claims of a token. The key exists
//! only during the run, so a pseudonym says nothing about its secret but its form. A secret that was given from outside keeps only
//! its length.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use signoff_arazzo::record::{Exchange, Headers, NamedValue};

use super::Mask;
use super::alphabet::{Alphabet, KeyStream, PseudonymKey};
use super::credential::split_scheme;
use super::mask::is_secret;
use super::position::{header_spans, text_spans};
use super::shape::{JWT, SHAPES};
use super::span::{Span, replace};
use super::view::View;

/// Values at the positions of credentials are searched for everywhere if they have this many characters. Shorter ones can be ordinary
/// words, unless they have a digit; longer ones are not credentials that a server issues.
const LEARNED: RangeInclusive<usize> = 12..=16 * 1024;
/// The same for values with a digit.
const LEARNED_WITH_DIGIT: RangeInclusive<usize> = 6..=16 * 1024;

/// The pseudonyms of a scenario.
#[derive(Debug)]
pub struct Pseudonyms<'k> {
    mask: Mask,
    /// The identities of the secrets that were given from outside.
    given: HashSet<Vec<u8>>,
    key: &'k PseudonymKey,
}

impl<'k> Pseudonyms<'k> {
    /// The pseudonyms of a scenario with these values; `secrets` are those of the run.
    pub fn of(values: &[NamedValue], secrets: &[String], key: &'k PseudonymKey) -> Self {
        let mut given = Mask::default();
        // The inputs of the scenario itself; those of called workflows have a prefix.
        let inputs = values.iter().filter(|value| value.name.starts_with("inputs.") && is_secret(value));
        inputs.for_each(|value| given.add_value(&value.value));
        secrets.iter().for_each(|secret| given.add_text(secret));
        let given = given.secrets.all().map(<[u8]>::to_vec).collect();
        Self { mask: Mask::of_scenario(values, secrets), given, key }
    }

    /// Adds the credentials of an exchange that are recognized by their position.
    pub fn learn(&mut self, exchange: &Exchange) {
        self.learn_text(&exchange.request.url);
        self.learn_message(&exchange.request.headers, exchange.request.body.as_deref().unwrap_or_default());
        if let Some(response) = &exchange.response {
            self.learn_message(&response.headers, &response.body);
        }
        for received in &exchange.received {
            self.learn_text(&received.target);
            self.learn_message(&received.headers, &received.body);
        }
    }

    fn learn_message(&mut self, headers: &Headers, body: &[u8]) {
        for (name, value) in headers.iter() {
            self.learn_spans(value, header_spans(name, value));
            self.learn_text(value);
        }
        if let Ok(text) = std::str::from_utf8(body) {
            self.learn_text(text);
        }
    }

    fn learn_text(&mut self, text: &str) {
        self.learn_spans(text, text_spans(text));
    }

    fn learn_spans(&mut self, text: &str, spans: Vec<Span>) {
        for span in spans {
            let view = View::<()>::of(span.slice(text).as_bytes(), 0).fully_unescaped();
            let value = String::from_utf8_lossy(&view.bytes);
            let limits = if value.bytes().any(|byte| byte.is_ascii_digit()) { LEARNED_WITH_DIGIT } else { LEARNED };
            if limits.contains(&value.chars().count()) && !is_token(&value) && !is_time(&value) {
                self.mask.add(&value);
            }
        }
    }

    /// The text with pseudonyms.
    pub fn text(&self, text: &str) -> String {
        replace(text, self.mask.spans(text), |span| self.of_part(span.slice(text)))
    }

    /// The header lines with pseudonyms.
    pub fn headers(&self, headers: &Headers) -> Vec<(String, String)> {
        let value = |name: &str, value: &str| {
            let spans = [self.mask.spans(value), header_spans(name, value)].concat();
            replace(value, spans, |span| self.of_part(span.slice(value)))
        };
        headers.iter().map(|(name, text)| (self.text(name), value(name, text))).collect()
    }

    /// The value with pseudonyms.
    pub fn value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Number(number) => {
                let text = self.text(&number.to_string());
                serde_json::from_str(&text).unwrap_or(Value::String(text))
            }
            Value::Array(items) => items.iter().map(|item| self.value(item)).collect(),
            Value::Object(members) => {
                Value::Object(members.iter().map(|(name, member)| (name.clone(), self.value(member))).collect())
            }
            Value::Null | Value::Bool(_) => value.clone(),
        }
    }

    /// Whether bytes that are not UTF-8 contain a secret.
    pub fn inspect(&self, bytes: &[u8]) -> super::Inspection {
        self.mask.inspect(bytes)
    }

    /// The pseudonym of a secret part of a text. A part that consists of several credentials keeps what is around them, because each
    /// of them also occurs separately.
    fn of_part(&self, part: &str) -> String {
        let view: View = View::of(part.as_bytes(), 0).fully_unescaped();
        let identity = view.clone().folded().bytes;
        if self.given.contains(&identity) {
            return self.substitute(part, &view, &identity, true);
        }
        if is_time(part) {
            return part.to_owned();
        }
        if is_token(part) {
            return self.of_token(part);
        }
        if let (Some(scheme), credentials) = split_scheme(part) {
            return format!("{scheme} {}", self.of_part(credentials));
        }
        if let Some((url, secret)) = split_url(part) {
            return format!("{url}{}", self.of_part(secret));
        }
        if let Some(pairs) = split_cookies(part) {
            let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={}", self.of_part(value))).collect();
            return pairs.join(";");
        }
        self.substitute(part, &view, &identity, false)
    }

    /// The header and the claims of a JSON Web Token are not secret without its signature, but may contain secrets.
    fn of_token(&self, token: &str) -> String {
        let mut parts = token.splitn(3, '.');
        let readable = parts.by_ref().take(2).map(|part| {
            let text = URL_SAFE_NO_PAD.decode(part).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            match text {
                Some(text) => URL_SAFE_NO_PAD.encode(self.text(&text)),
                None => self.of_part(part),
            }
        });
        let mut pseudonym = readable.collect::<Vec<_>>().join(".");
        for signature in parts {
            pseudonym.push('.');
            pseudonym.push_str(&self.of_part(signature));
        }
        pseudonym
    }

    /// Replaces letters and digits by others, and with `opaque` all characters. Escapes of replaced characters are not needed any more.
    fn substitute(&self, part: &str, view: &View, identity: &[u8], opaque: bool) -> String {
        let text = String::from_utf8_lossy(&view.bytes);
        // Of a text that is mostly other characters, too much would be left.
        let opaque = opaque || text.chars().filter(|c| c.is_alphanumeric()).count() * 2 < text.chars().count();
        let alphabet = Alphabet::of(&text);
        let kept = if opaque { 0 } else { prefix_length(&text) };
        let mut keys = KeyStream::new(self.key, identity);
        let mut pseudonym = String::with_capacity(part.len());
        let mut position = 0;
        for c in text.chars() {
            let end = position + c.len_utf8();
            let key = keys.next_byte();
            match alphabet.substitute(c, key, position == 0, opaque).filter(|_| position >= kept) {
                Some(other) => pseudonym.push(other),
                None => {
                    let source = view.place(position, end).map(|span| span.slice(part));
                    pseudonym.push_str(source.unwrap_or_default());
                }
            }
            position = end;
        }
        pseudonym
    }
}

fn is_token(text: &str) -> bool {
    JWT.find_all(text) == [text]
}

/// A time next to a credential says when it expires.
fn is_time(text: &str) -> bool {
    SHAPES.iter().any(|shape| shape.name.contains("date") && shape.find_all(text) == [text])
}

/// A URL up to the end of its authority, and the rest, which is what can be secret.
fn split_url(text: &str) -> Option<(&str, &str)> {
    let start = text.find("://").filter(|start| matches!(text.get(..*start), Some("http" | "https")))? + 3;
    let end = text.get(start..)?.find(['/', '?', '#'])? + start + 1;
    text.split_at_checked(end).filter(|(_, rest)| !rest.is_empty())
}

/// The cookies in a text, if it consists of some: names and values that are long enough to be credentials.
fn split_cookies(text: &str) -> Option<Vec<(&str, &str)>> {
    const LEAST: usize = 8;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let pair = |pair: &'_ str| -> Option<(usize, usize)> {
        let (name, value) = pair.split_once('=')?;
        let is_pair = !name.is_empty() && name.chars().all(is_name) && value.trim_matches('=').len() >= LEAST;
        is_pair.then_some((name.len(), value.len()))
    };
    let split = |text| pair(text).and_then(|_| text.split_once('='));
    text.split(';').map(split).collect()
}

/// The length of the words at the beginning of a token that say what it is: `ory_st_`, `sk-live-`.
fn prefix_length(token: &str) -> usize {
    const LONGEST_WORD: usize = 8;
    const LEAST_REST: usize = 16;
    let mut length = 0;
    for _ in 0..3 {
        let rest = token.get(length..).unwrap_or_default();
        let Some(end) = rest.find(['_', '-']) else { break };
        let word = rest.get(..end).unwrap_or_default();
        let is_word = (2..=LONGEST_WORD).contains(&end) && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_word || rest.len() - end - 1 < LEAST_REST {
            break;
        }
        length += end + 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;
    use signoff_arazzo::record::ValueOrigin;

    use super::*;
    use crate::masked::MASKED;

    fn value(name: &str, value: &str, origin: ValueOrigin) -> NamedValue {
        NamedValue { name: name.to_owned(), value: value.into(), origin, secret: false }
    }

    fn output(name: &str, text: &str) -> NamedValue {
        value(&format!("steps.a.outputs.{name}"), text, ValueOrigin::Output)
    }

    #[test]
    fn a_secret_has_one_pseudonym_in_every_place() {
        let key = PseudonymKey::default();
        let token = "ory_st_Y2x5J8kQ/vB7+N3aZ9pL1wE4";
        let pseudonyms = Pseudonyms::of(&[output("token", token)], &[], &key);
        let plain = pseudonyms.text(token);
        assert!(plain.starts_with("ory_st_") && plain != token && plain.len() == token.len(), "{plain}");
        let percent =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        let json = |text: &str| json!({"a": text}).to_string().replace('/', "\\/");
        assert_eq!(pseudonyms.text(&format!("/x?t={}", percent(token))), format!("/x?t={}", percent(&plain)));
        assert_eq!(pseudonyms.text(&json(token)), json(&plain));
        let headers = Headers(vec![
            ("Set-Cookie".to_owned(), format!("sid={token}; Path=/")),
            ("Authorization".to_owned(), format!("Bearer {token}")),
            ("X-Session-Token".to_owned(), token.to_owned()),
        ]);
        let values: Vec<_> = pseudonyms.headers(&headers).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, [format!("sid={plain}; Path=/"), format!("Bearer {plain}"), plain]);
    }

    #[test]
    fn a_pseudonym_has_the_form_of_its_secret() {
        let key = PseudonymKey::default();
        for (secret, pattern) in [
            ("5ec7392d-7725-4713-beab-c9ed58b3b001", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
            ("BTTQBBUWRRTAAMZZKZZFBBSWFMGTIGAK", "^[A-Z2-7]{32}$"),
            ("csrf_token_ab12=Zm9vYmFyMTIz/+Q=", "^csrf_token_ab12=[A-Za-z0-9]{12}/\\+[A-Z]=$"),
            ("http://a/login?token=Zm9vYmFyMTIz", "^http://a/"),
        ] {
            let pseudonyms = Pseudonyms::of(&[output("token", secret)], &[], &key);
            let other = pseudonyms.text(secret);
            assert!(regex::Regex::new(pattern).unwrap().is_match(&other) && other != secret, "{secret}: {other}");
        }
        let number = Pseudonyms::of(&[output("key", "715948317")], &[], &key).value(&json!({"n": 715_948_317}));
        assert!(number["n"].as_u64().is_some_and(|n| n != 715_948_317 && n > 99_999_999), "{number}");
    }

    #[test]
    fn a_given_secret_keeps_only_its_length() {
        let (key, secret) = (PseudonymKey::default(), "correct-horse Bätt€ry");
        let given = value("inputs.password", secret, ValueOrigin::Input);
        for pseudonyms in [Pseudonyms::of(&[given], &[], &key), Pseudonyms::of(&[], &[secret.to_owned()], &key)] {
            let other = pseudonyms.text(secret);
            assert!(other.len() == secret.chars().count() && other.chars().all(|c| c.is_ascii_alphabetic()), "{other}");
        }
    }

    #[test]
    fn a_token_keeps_its_claims_and_loses_its_signature() {
        let (key, id) = (PseudonymKey::default(), "Q2x5J8kQ0vB7mN3aZ9pL1wE4");
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        let claims = format!(r#"{{"sub":"somebody","jti":"{id}"}}"#);
        let token = format!("{}.{}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg", encode(r#"{"alg":"HS256"}"#), encode(&claims));
        let pseudonyms = Pseudonyms::of(&[output("session_token", id), output("jwt", &token)], &[], &key);
        let other = pseudonyms.text(&format!("Bearer {token}"));
        let parts: Vec<_> = other.trim_start_matches("Bearer ").split('.').collect();
        assert_eq!(parts[0], encode(r#"{"alg":"HS256"}"#));
        assert_eq!(parts[1], encode(&claims.replace(id, &pseudonyms.text(id))));
        assert!(parts[2].len() == 30 && !token.contains(parts[2]), "{other}");
    }

    #[test]
    fn credentials_are_learned_by_their_position_and_times_are_not() {
        let key = PseudonymKey::default();
        let mut pseudonyms = Pseudonyms::of(&[], &[], &key);
        let body = r#"{"token": {"value": "Zm9vYmFyMTIz", "expires": "2026-11-29T13:10:21Z", "state": "active"}}"#;
        pseudonyms.learn_text(body);
        let text = pseudonyms.text(body);
        assert!(text.contains("2026-11-29T13:10:21Z") && !text.contains("Zm9vYmFyMTIz"), "{text}");
        let other = pseudonyms.text("Zm9vYmFyMTIz");
        assert!(other != "Zm9vYmFyMTIz" && text.contains(&other), "{text}");
        assert_eq!(pseudonyms.text("active"), "active");
    }

    #[test]
    fn nothing_is_left_of_a_secret_of_mostly_other_characters() {
        let (key, secret) = (PseudonymKey::default(), "\"+\"+&/l\"<&+9");
        let other = Pseudonyms::of(&[output("token", secret)], &[], &key).text(secret);
        assert!(other.chars().all(|c| c.is_ascii_alphanumeric()), "{other}");
    }

    proptest! {
        #[test]
        fn no_encoding_of_a_secret_survives(secret in "[A-Za-z0-9é+/&<\"]{12,40}", before in "[a-z]{0,5}") {
            let key = PseudonymKey::default();
            let pseudonyms = Pseudonyms::of(&[output("token", &secret)], &[], &key);
            let mut mask = Mask::default();
            mask.add(&secret);
            let percent = percent_encoding::utf8_percent_encode(&secret, percent_encoding::NON_ALPHANUMERIC).to_string();
            let base64 = base64::engine::general_purpose::STANDARD.encode(&secret);
            let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
            for form in [secret.clone(), percent, base64, hex, Value::from(secret).to_string()] {
                let text = pseudonyms.text(&format!("{before}|{form}|"));
                prop_assert!(!mask.text(&text).contains(MASKED), "{}", text);
            }
        }
    }
}
