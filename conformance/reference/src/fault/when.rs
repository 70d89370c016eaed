//! Which exchanges a fault applies to.

use http::{Method, Request, StatusCode};
use serde_json::Value;

use crate::source::Source;

/// An operation: its source, its method, and its path with `{}` for each parameter.
#[derive(Debug)]
pub(super) struct On(pub(super) Source, pub(super) &'static str, pub(super) &'static str);

impl On {
    /// Whether a request is for the operation. `*` matches every method or every path.
    pub(super) fn matches(&self, source: Source, method: &Method, path: &str) -> bool {
        let Self(of, name, template) = *self;
        of == source && (name == "*" || name == method.as_str()) && (template == "*" || path_matches(template, path))
    }
}

fn path_matches(template: &str, path: &str) -> bool {
    let (mut expected, mut found) = (template.split('/'), path.split('/'));
    loop {
        match (expected.next(), found.next()) {
            (None, None) => return true,
            (Some(expected), Some(found)) if expected == "{}" || expected == found => {}
            _ => return false,
        }
    }
}

/// Conditions. All of them must hold.
#[derive(Debug)]
pub(super) struct When {
    /// The status of the handler's answer.
    pub(super) status: Option<u16>,
    /// A member of the answer's body, selected by JSON pointer.
    pub(super) member: Option<(&'static str, Is)>,
    /// An equal request (target, credentials and body) has been answered before.
    pub(super) again: bool,
    /// A header that the request lacks.
    pub(super) lacks: Option<&'static str>,
    /// Text that the request's query contains.
    pub(super) query: Option<&'static str>,
    /// Text that the request's body contains.
    pub(super) sent: Option<&'static str>,
}

/// What a member must be, as JSON text.
#[derive(Debug)]
pub(super) enum Is {
    /// This value.
    Equal(&'static str),
    /// Present, with any other value.
    Other(&'static str),
}

impl When {
    /// No condition.
    pub(super) const ALWAYS: Self =
        Self { status: None, member: None, again: false, lacks: None, query: None, sent: None };

    /// Answers with this status.
    pub(super) const fn status(status: u16) -> Self {
        Self { status: Some(status), ..Self::ALWAYS }
    }

    /// Answers whose body has a matching member.
    pub(super) const fn member(pointer: &'static str, is: Is) -> Self {
        Self { member: Some((pointer, is)), ..Self::ALWAYS }
    }

    /// Whether a request matches by its headers and query.
    pub(super) fn request<B>(&self, request: &Request<B>) -> bool {
        self.lacks.is_none_or(|header| !request.headers().contains_key(header))
            && self.query.is_none_or(|text| request.uri().query().is_some_and(|query| query.contains(text)))
    }

    /// Whether matching needs the request's body.
    pub(super) fn reads_requests(&self) -> bool {
        self.again || self.sent.is_some()
    }

    /// Whether a request matches by its body.
    pub(super) fn sent(&self, sent: &[u8]) -> bool {
        self.sent.is_none_or(|text| sent.windows(text.len()).any(|part| part == text.as_bytes()))
    }

    /// Whether an answer matches.
    pub(super) fn answer(&self, status: StatusCode, body: &[u8], again: bool) -> bool {
        self.status.is_none_or(|expected| expected == status.as_u16())
            && (again || !self.again)
            && self.member.as_ref().is_none_or(|(pointer, is)| {
                let body: Value = serde_json::from_slice(body).unwrap_or_default();
                body.pointer(pointer).is_some_and(|found| match is {
                    Is::Equal(text) => renders_as(found, text),
                    Is::Other(text) => !renders_as(found, text),
                })
            })
    }
}

fn renders_as(value: &Value, text: &str) -> bool {
    // The rendered JSON: `value == text` compares only strings.
    format!("{value}") == text
}
