//! A call.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;

use std::sync::Arc;

use bytes::Bytes;
use url::Url;

use super::body::Body;
use super::boxed::Boxed;
use super::error::Outcome;
use super::exchange;
use super::hook::HookFuture;
use super::options::Options;
use super::progress::{OnProgress, Told};
use super::unread::{Leave, Media};
use super::{CallError, Core, Received, RequestSummary, fields};
use crate::charset;
use crate::json::{Checked, Json, Measured, Mismatch, RuleFor, Tree, to_checked_vec, to_vec, with_checked_tree};
use crate::operation::{MediaKind, OperationInfo, Place};
use crate::stream::{Content, Framing, Items};
use crate::style;

/// A call that is being built. Generated code wraps it. `Debug` shows only the operation: parameters, headers and body may
/// contain secrets.
pub struct Call {
    /// Boxed, because every setter moves the call.
    pub(super) parts: Box<Parts>,
}

/// The parts of a call.
pub(super) struct Parts {
    pub(super) core: Core,
    pub(super) operation: &'static OperationInfo,
    pub(super) path: Vec<(&'static str, String)>,
    /// As it is sent.
    pub(super) query: String,
    pub(super) cookies: Vec<String>,
    pub(super) body: Option<(&'static str, Bytes)>,
    /// A streamed body instead of `body`: it can be sent once.
    pub(super) upload: Option<Upload>,
    pub(super) leave: Option<Box<dyn Leave>>,
    /// JSON by default.
    pub(super) accept: &'static str,
    pub(super) options: Options,
    error: Option<Boxed<CallError>>,
}

/// Takes a streamed body and reports its progress; `None` if it is already sent.
type Upload = Box<dyn Fn(Option<OnProgress>) -> Option<Body> + Send + Sync>;

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.parts.operation.id).finish_non_exhaustive()
    }
}

/// The text of a single value, for [`Call::set_path`] and the like.
pub fn plain<T: Json>(value: &T) -> String {
    plain_text(to_vec(value))
}

#[inline(never)]
fn plain_text(json: Vec<u8>) -> String {
    match json.as_slice() {
        b"null" => String::new(),
        [b'"', ..] if json.contains(&b'\\') => match Tree::read(&json) {
            Ok(Tree::String(text)) => text.into_owned(),
            _ => String::new(),
        },
        _ => {
            let mut text = String::from_utf8(json).unwrap_or_default();
            if text.starts_with('"') {
                text.pop();
                text.remove(0);
            }
            text
        }
    }
}

impl Call {
    /// A call without parameters and body.
    pub fn new(core: &Core, operation: &'static OperationInfo) -> Self {
        Self {
            parts: Box::new(Parts {
                core: core.clone(),
                operation,
                path: Vec::new(),
                query: String::new(),
                cookies: Vec::new(),
                body: None,
                upload: None,
                leave: None,
                accept: "application/json",
                options: Options::new(core),
                error: None,
            }),
        }
    }

    /// The same call once more, without a streamed body.
    pub(super) fn again(&self) -> Self {
        let Parts { core, operation, path, query, cookies, body, accept, options, .. } = &*self.parts;
        Self {
            parts: Box::new(Parts {
                core: core.clone(),
                operation,
                path: path.clone(),
                query: query.clone(),
                cookies: cookies.clone(),
                body: body.clone(),
                upload: None,
                leave: None,
                accept,
                options: options.clone(),
                error: None,
            }),
        }
    }

    /// Adds the fixed query of the operation's path.
    #[inline]
    pub fn fixed_query(&mut self, query: &str) {
        add(&mut self.parts.query, query);
    }

    /// Sets the parameter at that index of the operation's table: a single value in the path.
    pub fn set_path(&mut self, index: usize, text: &str) {
        let Some(info) = self.parts.operation.parameters.get(index) else { return };
        self.parts.path.push((info.name, Cow::from(style::plain_in_path(info, text)).into_owned()));
    }

    /// Sets the parameter at that index of the operation's table: a single value in the query.
    #[inline]
    pub fn set_query(&mut self, index: usize, text: &str) {
        let Some(info) = self.parts.operation.parameters.get(index) else { return };
        let query = further(&mut self.parts.query);
        query.extend(style::encoded(info.name));
        query.push('=');
        query.extend(style::plain_in_query(info, text));
    }

    /// Sets the parameter at that index of the operation's table: a single value in a header.
    #[inline]
    pub fn set_header(&mut self, index: usize, text: &str) {
        let Some(info) = self.parts.operation.parameters.get(index) else { return };
        match fields::read(info.name, text) {
            Some((name, value)) => fields::put(&mut self.parts.options.headers, name, value, fields::Put::Set),
            None => self.fail(self.unusable(info.name)),
        }
    }

    /// The value of the parameter at that index, if it is within its bounds. Otherwise the call is not sent, and its error names the
    /// parameter and the bound.
    pub fn bounded<T: Json + Measured, R: RuleFor>(
        &mut self,
        index: usize,
        value: impl Into<T>,
    ) -> Option<Checked<T, R>> {
        match Checked::new(value) {
            Ok(value) => Some(value),
            Err(mismatch) => {
                self.out_of_bounds(index, mismatch);
                None
            }
        }
    }

    #[cold]
    fn out_of_bounds(&mut self, index: usize, mismatch: Mismatch) {
        let name = self.parts.operation.parameters.get(index).map_or("", |info| info.name).to_owned();
        self.fail(CallError::Bounds { request: self.request_summary(), name, mismatch });
    }

    /// Sets the parameter at that index of the operation's table, of any location, style and value.
    pub fn set<T: Json>(&mut self, index: usize, value: &T) {
        if let ((), Some(mismatch)) = with_checked_tree(value, |tree| self.set_value(index, tree)) {
            self.out_of_bounds(index, mismatch);
        }
    }

    #[inline]
    fn set_value(&mut self, index: usize, value: &Tree<'_>) {
        let Some(info) = self.parts.operation.parameters.get(index) else { return };
        let query = &mut self.parts.query;
        match info.place {
            Place::Path => self.parts.path.push((info.name, style::write_path(info, value))),
            Place::QueryString => add(query, &style::write_query_string(info, value)),
            Place::Query => {
                for (name, value) in style::write_query(info, value) {
                    further(query).extend([&name, "=", &value]);
                }
            }
            Place::Cookie => match style::write_cookie(info, value) {
                Some(cookies) => self.parts.cookies.extend(cookies),
                None => self.fail(self.unusable(info.name)),
            },
            Place::Header if value.is_null() => {}
            Place::Header => self.set_header(index, &style::write_plain(info, value)),
        }
    }

    /// Sets a JSON body.
    pub fn json<T: Json>(&mut self, media_type: &'static str, body: &T) {
        let (text, violation) = to_checked_vec(body);
        self.note_violation(violation);
        self.parts.body = Some((media_type, text.into()));
    }

    /// A value of the body that violates its bounds keeps the call from being sent.
    pub(super) fn note_violation(&mut self, violation: Option<Mismatch>) {
        if let Some(mismatch) = violation {
            self.fail(CallError::Bounds { request: self.request_summary(), name: "body".to_owned(), mismatch });
        }
    }

    /// Sets a form as the body.
    #[inline]
    pub fn form<T: Json>(&mut self, media_type: &'static str, body: &T) {
        let documented = self.parts.operation.body.iter().flat_map(|body| body.content);
        let kind = documented.filter(|media| media.name == media_type).map(|media| media.kind).next();
        let (text, violation) = to_checked_vec(body);
        self.note_violation(violation);
        let tree = Tree::read(&text).unwrap_or(Tree::Null);
        let form = match kind {
            Some(MediaKind::StyledForm(styled)) => style::write_styled_form(styled, &tree),
            _ => style::write_form(&tree),
        };
        self.parts.body = Some((media_type, form.into()));
    }

    /// Sets the bytes of the body.
    pub fn bytes(&mut self, media_type: &'static str, body: impl Into<Bytes>) {
        self.parts.body = Some((media_type, body.into()));
    }

    /// Sets a text as the body, by the charset of its media type.
    #[inline]
    pub fn text(&mut self, media_type: &'static str, body: impl Into<String>) {
        let text = body.into();
        match charset::encode(media_type, &text) {
            Some(bytes) => self.bytes(media_type, bytes.into_owned()),
            None => self.fail(self.unusable("body")),
        }
    }

    /// Sets items as the body.
    #[inline]
    pub fn items<T: Json>(&mut self, media_type: &'static str, framing: Framing, body: &[T]) {
        let (bytes, violation) = Items::join_checked(framing, body);
        self.note_violation(violation);
        self.bytes(media_type, bytes);
    }

    /// Sets a body that is in memory or streamed.
    #[inline]
    pub fn content(&mut self, media_type: &'static str, body: impl Into<Content>) {
        self.put(media_type, body.into());
    }

    /// The same, with a media type that is already set or in the headers.
    #[inline]
    pub(super) fn put(&mut self, media_type: &'static str, body: Content) {
        self.parts.body = Some((media_type, body.bytes().cloned().unwrap_or_default()));
        self.parts.upload = body
            .bytes()
            .is_none()
            .then(|| -> Upload { Box::new(move |report| Some(Body::new(Told::new(body.take_body()?, report)))) });
    }

    /// The media type of the body, if there is one.
    pub(super) fn body_media(&self) -> Option<&'static str> {
        self.parts.body.as_ref().map(|(media_type, _)| *media_type)
    }

    /// Sets the address of a callback: the value of its runtime expression.
    #[inline]
    pub fn to(&mut self, url: &str) {
        if !self.parts.options.go_to(url) {
            self.fail(self.unusable("url"));
        }
    }

    /// Sets the accepted media types; an `Accept` header of the call has precedence.
    #[inline]
    pub fn accept(&mut self, media_types: &'static str) {
        self.parts.accept = media_types;
    }

    /// Leaves streams of these media types to be read item by item.
    #[inline]
    pub fn stream(&mut self, media_types: &'static [&'static str]) {
        self.parts.leave = Some(Box::new(Media(media_types)));
    }

    /// The error that the value of a parameter or header cannot be written.
    #[cold]
    pub(super) fn unusable(&self, name: &str) -> CallError {
        CallError::Parameter { request: self.request_summary(), name: name.to_owned() }
    }

    /// Records that the call cannot be sent; the first reason counts.
    pub(super) fn fail(&mut self, error: CallError) {
        self.parts.error.get_or_insert_with(|| error.into());
    }

    /// Sends the call and reads the response.
    ///
    /// # Errors
    /// The call cannot be sent, or there is no response.
    pub fn send(self) -> impl Future<Output = Result<Received, CallError>> + Send {
        let sent = self.sent();
        async { sent.await.map_err(Boxed::take) }
    }

    /// The same with a small error type.
    pub(super) fn sent(mut self) -> HookFuture<'static, Outcome> {
        Box::pin(async move {
            match self.parts.error.take() {
                Some(error) => Err(error),
                None => exchange::run(&self).await,
            }
        })
    }

    /// The request as errors show it.
    #[inline(never)]
    pub(super) fn request_summary(&self) -> RequestSummary {
        // The address of a webhook or a callback may be a secret of its receiver.
        let hides_path = self.parts.core.0.settings.secret_path || self.parts.operation.path.is_empty();
        RequestSummary::new(self.parts.operation, self.server(), hides_path)
    }

    /// The URL of the server.
    pub(super) fn server(&self) -> &Arc<Url> {
        self.parts.options.base_url.as_ref().unwrap_or(&self.parts.core.0.base_url)
    }
}

/// The query, ready for another pair.
fn further(query: &mut String) -> &mut String {
    if !query.is_empty() {
        query.push('&');
    }
    query
}

/// Adds pairs to a query, if there are any.
fn add(query: &mut String, pairs: &str) {
    if !pairs.is_empty() {
        further(query).push_str(pairs);
    }
}
