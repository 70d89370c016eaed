//! What goes to a server and what comes back: a request, a response, or why there is none.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// All characters but the unreserved ones (RFC 3986, section 2.3).
pub const NOT_UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// All characters but those that a path segment may contain unencoded (RFC 3986, section 3.3).
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

/// A request, fully formed: the transport adds only `Host`, the framing of the body and `User-Agent`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The source description's name, which the target was looked up by.
    pub source: String,
    /// As it goes out; case kept.
    pub method: String,
    /// Absolute: the target's URL without its last `/`, then [`Self::target`]. Already percent-encoded; to be sent as it is.
    pub url: String,
    /// Path and query below the target's URL, beginning with `/` unless a scenario means it otherwise.
    pub target: String,
    /// In order, duplicates kept, names as written.
    pub headers: Headers,
    /// `None`: no body at all (no `Content-Length`); empty: a body of length 0.
    pub body: Option<Vec<u8>>,
    /// Send the body with `Transfer-Encoding: chunked` instead of `Content-Length`.
    pub chunked: bool,
}

/// A response as received.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// 100 to 999.
    pub status: u16,
    /// In order, duplicates kept. A value that is not UTF-8 is read as Latin-1.
    pub headers: Headers,
    /// The raw bytes (chunking removed, nothing decompressed).
    pub body: Vec<u8>,
}

/// Header lines in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers(pub Vec<(String, String)>);

impl Headers {
    /// The first line of that name (names are compared without case, RFC 9110 section 5.1).
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// All lines of that name, in order.
    pub fn iter_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// All lines.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Removes every line of that name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| !key.eq_ignore_ascii_case(name));
    }

    /// Adds a line at the end.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }
}

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TransportError {
    /// What kind of failure it is.
    pub kind: TransportErrorKind,
    /// One sentence for a person: what failed, where to.
    pub message: String,
}

/// The kinds of transport failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransportErrorKind {
    /// Name resolution, connection or TLS: the target is unreachable.
    Connect,
    /// No answer in time.
    Timeout,
    /// The request cannot be expressed (an impossible header name, …), or the answer is not HTTP.
    Protocol,
    /// The connection broke while the answer was read.
    Closed,
    /// Nothing was sent on purpose (`--dry-run`, a recording that has no answer).
    NotSent,
}

impl TransportError {
    /// An error of that kind.
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}
