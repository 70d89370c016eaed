//! An exchange with a server: a request, and a response or a transport error.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// All characters except the unreserved ones of RFC 3986, section 2.3.
pub const NOT_UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The characters to percent-encode in a path segment (RFC 3986, section 3.3).
pub const NOT_SEGMENT: &AsciiSet = &NOT_UNRESERVED
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// A complete request. The transport adds only `Host`, the framing of the body and `User-Agent`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The name of the source description, which selects the target.
    pub source: String,
    /// The method, sent in this case.
    pub method: String,
    /// The absolute, percent-encoded URL, sent unchanged: the target's URL without its last `/`, then [`Self::target`].
    pub url: String,
    /// The path and query below the target's URL. Begins with `/` unless a scenario sets it otherwise.
    pub target: String,
    /// In order, with duplicates, names as written.
    pub headers: Headers,
    /// `None`: no body, and no `Content-Length`. Empty: a body of length 0.
    pub body: Option<Vec<u8>>,
    /// Send the body with `Transfer-Encoding: chunked` instead of `Content-Length`.
    pub chunked: bool,
}

/// A response as received.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// From 100 to 999.
    pub status: u16,
    /// In order, with duplicates. A value that is not UTF-8 is read as Latin-1.
    pub headers: Headers,
    /// The raw bytes, without chunked framing and not decompressed.
    pub body: Vec<u8>,
}

/// A request that came in while a step ran, on a port that the embedder listens on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Received {
    /// The name of the listener.
    pub listener: String,
    /// The method.
    pub method: String,
    /// The path and query as received.
    pub target: String,
    /// In order, with duplicates.
    pub headers: Headers,
    /// The raw bytes; empty if there is no body.
    pub body: Vec<u8>,
    /// When it arrived: in microseconds after the step's response was complete, negative before that.
    pub arrived: i64,
}

impl Response {
    /// A response with neither headers nor body.
    pub fn of_status(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    /// A response with a JSON body.
    pub fn json(status: u16, body: &serde_json::Value) -> Self {
        let headers = Headers(vec![("Content-Type".to_owned(), "application/json".to_owned())]);
        Self { status, headers, body: body.to_string().into_bytes() }
    }
}

/// Header lines in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers(pub Vec<(String, String)>);

impl Headers {
    /// The value of the first line with the name; case-insensitive (RFC 9110 section 5.1).
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The value of the field: its lines form one list (RFC 9110 section 5.3). `Set-Cookie` cannot be joined; its first line counts.
    pub fn combined(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut lines =
            self.0.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str());
        let first = lines.next()?;
        if name.eq_ignore_ascii_case("set-cookie") {
            return Some(Cow::Borrowed(first));
        }
        Some(lines.fold(Cow::Borrowed(first), |list, line| Cow::Owned(format!("{list}, {line}"))))
    }

    /// The values of all lines with the name, in order.
    pub fn iter_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// All lines.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Removes every line with the name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| !key.eq_ignore_ascii_case(name));
    }

    /// Appends a line.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }
}

/// Why there is no response.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TransportError {
    /// The kind of failure.
    pub kind: TransportErrorKind,
    /// One sentence for a person: what failed, and for which address.
    pub message: String,
}

/// The kinds of transport failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransportErrorKind {
    /// Name resolution, connection or TLS failed: the target is unreachable.
    Connect,
    /// No response in time.
    Timeout,
    /// The request cannot be expressed, for example because of an invalid header name, or the response is not HTTP.
    Protocol,
    /// The connection closed before the response was complete.
    Closed,
    /// Deliberately not sent (`--dry-run`, or a recording without a response).
    NotSent,
}

impl TransportError {
    /// Creates an error.
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}

/// Checks that a header cannot carry another one (RFC 9110 section 5.5).
///
/// # Errors
/// The name or the value contains a line break or a zero byte.
pub fn check_header(name: &str, value: &str) -> Result<(), String> {
    let broken = |c: char| matches!(c, '\r' | '\n' | '\0');
    if name.contains(broken) || value.contains(broken) {
        return Err(format!("header `{}` would contain a line break", name.escape_debug()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_lines_of_a_field_form_one_list_except_for_cookies() {
        let lines = [("Vary", "Origin"), ("vary", "Cookie"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")];
        let headers = Headers(lines.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        assert_eq!(headers.combined("VARY").as_deref(), Some("Origin, Cookie"));
        assert_eq!(headers.combined("set-cookie").as_deref(), Some("a=1"));
        assert_eq!(headers.combined("age"), None);
    }
}
