//! `Prefer` (RFC 7240), the preferences `code` and `example`.

use axum::extract::Request;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode};

/// The preferences of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Prefer {
    pub(super) code: Option<StatusCode>,
    pub(super) example: Option<String>,
}

impl Prefer {
    /// The first of each name counts (section 2). Unknown preferences and invalid statuses are ignored.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let mut prefer = Self::default();
        let lines = headers.get_all("prefer").iter().filter_map(|value| value.to_str().ok());
        for (name, value) in lines.flat_map(preferences) {
            match name.as_str() {
                "code" if prefer.code.is_none() => {
                    prefer.code = value.parse().ok().filter(|code| (200..600).contains(code)).and_then(status);
                }
                "example" if prefer.example.is_none() => prefer.example = Some(value),
                _ => {}
            }
        }
        prefer
    }
}

/// Removes the preferences of the example server from `Prefer`, so that they are not validated against the document.
pub(super) fn set_aside(mut request: Request) -> Request {
    let prefer = Prefer::of(request.headers());
    if prefer != Prefer::default() {
        let lines: Vec<HeaderValue> = request.headers().get_all("prefer").iter().filter_map(others).collect();
        request.headers_mut().remove("prefer");
        for line in lines {
            request.headers_mut().append("prefer", line);
        }
        request.extensions_mut().insert(prefer);
    }
    request
}

/// The preferences that [`set_aside`] removed.
pub(super) fn of(request: &Parts) -> Prefer {
    request.extensions.get().cloned().unwrap_or_else(|| Prefer::of(&request.headers))
}

/// The preferences of a line with other names. `None` if there are none.
fn others(line: &HeaderValue) -> Option<HeaderValue> {
    let line = line.to_str().ok()?;
    let is_other = |one: &&str| !preferences(one).iter().any(|(name, _)| matches!(name.as_str(), "code" | "example"));
    let (mut quoted, mut escaped) = (false, false);
    let between = |character: char| {
        quoted ^= character == '"' && !escaped;
        escaped = quoted && character == '\\' && !escaped;
        character == ',' && !quoted
    };
    let others: Vec<&str> = line.split(between).filter(is_other).collect();
    let others = others.join(",");
    HeaderValue::from_str(others.trim()).ok().filter(|others| !others.is_empty())
}

fn status(code: u16) -> Option<StatusCode> {
    StatusCode::from_u16(code).ok()
}

/// `name=value` pairs. A parameter of a preference (after `;`) is read as a preference, as many senders mean it.
fn preferences(line: &str) -> Vec<(String, String)> {
    let (mut pairs, mut name, mut value) = (Vec::new(), String::new(), None::<String>);
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        match character {
            ',' | ';' => pairs.push((std::mem::take(&mut name), value.take())),
            '=' if value.is_none() => value = Some(String::new()),
            '"' => {
                let value = value.get_or_insert_with(String::new);
                while let Some(character) = characters.next().filter(|character| *character != '"') {
                    value.extend(if character == '\\' { characters.next() } else { Some(character) });
                }
            }
            character => value.as_mut().unwrap_or(&mut name).push(character),
        }
    }
    pairs.push((name, value));
    let trim = |text: String| text.trim().to_owned();
    pairs
        .into_iter()
        .map(|(name, value)| (trim(name).to_ascii_lowercase(), trim(value.unwrap_or_default())))
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

/// The text of a value: unchanged if it is a token, otherwise quoted.
pub(super) fn word(text: &str) -> String {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if !text.is_empty() && text.bytes().all(token) {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

    use super::{Prefer, of, set_aside, word};

    fn prefer(line: &'static str) -> Prefer {
        Prefer::of(&HeaderMap::from_iter([(HeaderName::from_static("prefer"), HeaderValue::from_static(line))]))
    }

    #[test]
    fn preferences_are_read_as_the_rfc_writes_them() {
        let found = prefer("respond-async, CODE = 404 ; example=\"a \\\"cat\\\", fat\", code=200");
        assert_eq!(found.code, Some(StatusCode::NOT_FOUND));
        assert_eq!(found.example.as_deref(), Some("a \"cat\", fat"));
        assert_eq!(prefer("code=9999, example"), Prefer { code: None, example: Some(String::new()) });
        assert_eq!(prefer("code=100, ,;=,\"").code, None);
    }

    #[test]
    fn what_is_said_to_the_example_server_is_set_aside() {
        let aside = |line: &'static str| {
            let request = http::Request::builder().header("prefer", line).body(axum::body::Body::empty()).unwrap();
            let (parts, _) = set_aside(request).into_parts();
            let left = parts.headers.get("prefer").map(|line| line.to_str().unwrap().to_owned());
            (of(&parts).code.map(|code| code.as_u16()), left)
        };
        assert_eq!(aside("code=404"), (Some(404), None));
        assert_eq!(
            aside("wait=1, example=\"a, b\", return=minimal"),
            (None, Some("wait=1, return=minimal".to_owned()))
        );
        assert_eq!(aside("return=minimal"), (None, Some("return=minimal".to_owned())));
        assert_eq!(aside(r#"example="a\", b""#), (None, None));
    }

    #[test]
    fn what_is_no_token_goes_in_quotes() {
        assert_eq!((word("cat"), word("fat \"cat\"")), ("cat".to_owned(), "\"fat \\\"cat\\\"\"".to_owned()));
    }
}
