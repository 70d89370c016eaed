//! What is submitted to a flow: JSON or a form. It is read leniently, because the form reports what is missing.

use http::{HeaderMap, header};
use serde_json::{Map, Value};

/// The members of a submission.
pub(crate) struct Submission(Map<String, Value>);

impl Submission {
    /// Reads the body.
    ///
    /// # Errors
    /// Why the body cannot be read, as a message for the form.
    pub(crate) fn read(headers: &HeaderMap, body: &[u8]) -> Result<Self, String> {
        match media_type(headers).as_str() {
            _ if body.is_empty() => {
                Err("Unable to decode HTTP Request Body because its HTTP Header \"Content-Length\" is zero.".to_owned())
            }
            "application/json" => match serde_json::from_slice(body) {
                Ok(Value::Object(members)) => Ok(Self(members)),
                _ => Err("Unable to decode the body as a JSON object.".to_owned()),
            },
            "application/x-www-form-urlencoded" => Ok(Self(read_form(body))),
            other => Err(format!("HTTP Request used the unknown HTTP Header \"Content-Type: {other}\".")),
        }
    }

    /// The text of a member. It is empty if the member is missing or not a string.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// The object with this name.
    pub(crate) fn object(&self, name: &str) -> Option<&Map<String, Value>> {
        self.0.get(name).and_then(Value::as_object)
    }
}

fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// A name with a dot is a path: `traits.email` is the member `email` of `traits`.
fn read_form(body: &[u8]) -> Map<String, Value> {
    let mut members = Map::new();
    for (name, value) in url::form_urlencoded::parse(body) {
        match name.split_once('.') {
            Some((object, member)) => {
                let object = members.entry(object.to_owned()).or_insert_with(|| Map::new().into());
                if let Some(object) = object.as_object_mut() {
                    object.insert(member.to_owned(), value.into_owned().into());
                }
            }
            None => {
                members.insert(name.into_owned(), value.into_owned().into());
            }
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content_type: &str, body: &str) -> Result<Submission, String> {
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, content_type.parse().unwrap())]);
        Submission::read(&headers, body.as_bytes())
    }

    #[test]
    fn json_and_forms_give_the_same_members() {
        let json =
            read("application/json; charset=utf-8", r#"{"method":"password","traits":{"email":"a@b"}}"#).unwrap();
        let form = read("application/x-www-form-urlencoded", "method=password&traits.email=a%40b").unwrap();
        for submission in [json, form] {
            assert_eq!(submission.text("method"), "password");
            assert_eq!(submission.object("traits").unwrap()["email"], "a@b");
            assert_eq!(submission.text("password"), "");
        }
    }

    #[test]
    fn an_unreadable_submission_is_an_error() {
        assert!(read("application/json", "[]").is_err());
        assert!(read("application/json", "").is_err());
        assert!(read("text/plain", "x").is_err());
    }
}
