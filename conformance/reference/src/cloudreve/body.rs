//! Reads request bodies as leniently as the system: the first JSON value, whatever the media type.

use serde_json::{Map, Value};

use super::failure::Failure;

/// The members of a body. Their names are case-insensitive.
#[derive(Debug, Clone, Default)]
pub(super) struct Body(Map<String, Value>);

impl Body {
    /// Reads the first JSON value and ignores what follows it.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Failure> {
        match serde_json::Deserializer::from_slice(bytes).into_iter::<Value>().next() {
            Some(Ok(Value::Object(members))) => Ok(Self(members)),
            Some(Ok(Value::Null)) => Ok(Self::default()),
            Some(Ok(_)) => Err(wrong_type()),
            Some(Err(error)) => Err(Failure::parameter("Parameter error").because(error)),
            None => Err(Failure::no_body()),
        }
    }

    /// A string; `None` if the member is missing or null.
    pub(super) fn string(&self, name: &str) -> Result<Option<String>, Failure> {
        match self.member(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(wrong_type()),
        }
    }

    /// A boolean; `None` if the member is missing or null.
    pub(super) fn boolean(&self, name: &str) -> Result<Option<bool>, Failure> {
        match self.member(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(value)) => Ok(Some(*value)),
            Some(_) => Err(wrong_type()),
        }
    }

    /// The last member with this name.
    fn member(&self, name: &str) -> Option<&Value> {
        self.0.iter().rev().find(|(member, _)| member.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

fn wrong_type() -> Failure {
    Failure::parameter("JSON marshall error")
}

/// Requires a member that is not empty.
pub(super) fn require(field: &str, value: Option<String>) -> Result<String, Failure> {
    value.filter(|value| !value.is_empty()).ok_or_else(|| Failure::parameter(format!("{field} cannot be empty")))
}

/// Requires an e-mail address.
pub(super) fn require_email(value: Option<String>) -> Result<String, Failure> {
    let email = require("Email", value)?;
    if is_email(&email) { Ok(email) } else { Err(Failure::parameter("Email format error")) }
}

/// Checks the length of a text in characters.
pub(super) fn check_length(field: &str, value: &str, least: usize, most: usize) -> Result<(), Failure> {
    match value.chars().count() {
        length if length < least => Err(Failure::parameter(format!("{field} too short"))),
        length if length > most => Err(Failure::parameter(format!("{field} too long"))),
        _ => Ok(()),
    }
}

/// One `@` with a local part before it and a domain of at least two labels after it.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain = |character: char| !character.is_whitespace() && !character.is_control() && character != '@';
    let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    !local.is_empty() && local.chars().all(plain) && domain.contains('.') && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(bytes: &[u8]) -> String {
        match Body::read(bytes).and_then(|body| require("RefreshToken", body.string("refresh_token")?)) {
            Ok(token) => token,
            Err(failure) => {
                assert_eq!(failure.code, 40001);
                failure.message
            }
        }
    }

    #[test]
    fn names_ignore_case_and_unknown_members_and_trailing_bytes_are_ignored() {
        assert_eq!(message(br#"{"refresh_token":"a"}"#), "a");
        assert_eq!(message(br#"{"REFRESH_Token":"a","other":[1]} and more"#), "a");
    }

    #[test]
    fn an_empty_member_is_named() {
        for body in ["{}", "null", r#"{"refresh_token":null}"#, r#"{"refresh_token":""}"#] {
            assert_eq!(message(body.as_bytes()), "RefreshToken cannot be empty", "{body}");
        }
    }

    #[test]
    fn another_json_type_is_a_marshall_error() {
        for body in ["[]", "\"a\"", "17", r#"{"refresh_token":17}"#, r#"{"refresh_token":["a"]}"#] {
            assert_eq!(message(body.as_bytes()), "JSON marshall error", "{body}");
        }
    }

    #[test]
    fn a_body_that_is_not_json_is_a_parameter_error() {
        for body in ["", " ", "{", "refresh_token=a", "\u{0}"] {
            assert_eq!(message(body.as_bytes()), "Parameter error", "{body}");
        }
    }

    #[test]
    fn addresses_have_one_at_sign_and_a_domain() {
        for email in ["a@b.c", "first.last+tag@mail.example.com"] {
            assert!(is_email(email), "{email}");
        }
        for email in ["", "a", "a@b", "@b.c", "a@.c", "a@b.", "a b@c.d", "a@b@c.d"] {
            assert!(!is_email(email), "{email}");
        }
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        assert!(check_length("Password", "éééé", 4, 4).is_ok());
        assert_eq!(check_length("Password", "abc", 4, 9).unwrap_err().message, "Password too short");
        assert_eq!(check_length("Password", "abcdefghij", 4, 9).unwrap_err().message, "Password too long");
    }
}
