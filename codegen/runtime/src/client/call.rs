//! One call.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderName, HeaderValue, Method};
use url::Url;

use super::super::json::{Json, read_value, to_value, to_vec};
use super::super::multipart::{self, Parts};
use super::super::operation::{MediaKind, OperationInfo, Place};
use super::super::stream::{Content, Framing, Items};
use super::super::style;
use super::super::xml::{self, XmlInfo};
use super::credential::Secret;
use super::hook::Outgoing;
use super::options::Options;
use super::unread::Leave;
use super::{Asked, CallError, Core, Received, exchange};

/// One call that is being built up. Generated code wraps it. Its `Debug` form shows the operation alone: parameters,
/// headers and body may hold secrets.
pub struct Call {
    pub(super) core: Core,
    pub(super) operation: &'static OperationInfo,
    path: Vec<(&'static str, String)>,
    /// As it goes out.
    query: String,
    cookies: Vec<String>,
    body: Option<(&'static str, Bytes)>,
    /// A body that is not at hand, in place of the other one: it can be sent once.
    pub(super) upload: Option<Content>,
    pub(super) leave: Leave,
    /// JSON, unless the operation says otherwise.
    accept: &'static str,
    pub(super) options: Options,
    error: Option<CallError>,
}

const JSON: &str = "application/json";

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

impl Call {
    /// Nothing set yet.
    pub fn new(core: &Core, operation: &'static OperationInfo) -> Self {
        Self {
            core: core.clone(),
            operation,
            path: Vec::new(),
            query: String::new(),
            cookies: Vec::new(),
            body: None,
            upload: None,
            leave: Leave::Nothing,
            accept: JSON,
            options: Options::default(),
            error: None,
        }
    }

    /// Sets the parameter at that place in the operation's table.
    pub fn set<T: Json>(&mut self, index: usize, value: &T) {
        self.set_json(index, &to_vec(value));
    }

    /// The same, for text.
    pub fn set_text(&mut self, index: usize, value: &str) {
        self.set_json(index, &serde_json::to_vec(value).unwrap_or_default());
    }

    fn set_json(&mut self, index: usize, text: &[u8]) {
        let Some(info) = self.operation.parameters.get(index) else { return };
        // Most parameters are plain values, which need no tree.
        if let Some(plain) = style::write_plain_value(info, text) {
            match info.place {
                Place::Path => self.path.push((info.name, Cow::from(plain).into_owned())),
                _ => add(&mut self.query, style::encoded(info.name).chain(["="]).chain(plain)),
            }
            return;
        }
        let value = read_value(text);
        match info.place {
            Place::Path => self.path.push((info.name, style::write_path(info, &value))),
            Place::QueryString => add(&mut self.query, [style::write_query_string(info, &value).as_str()]),
            Place::Query => {
                for (name, value) in style::write_query(info, &value) {
                    add(&mut self.query, [name.as_str(), "=", value.as_str()]);
                }
            }
            Place::Cookie => match style::write_cookie(info, &value) {
                Some(cookies) => self.cookies.extend(cookies),
                None => self.fail(self.unusable(info.name)),
            },
            Place::Header => {
                let written = style::write_plain(info, &value);
                match (HeaderName::from_bytes(info.name.as_bytes()), HeaderValue::from_str(&written)) {
                    (Ok(name), Ok(value)) => {
                        self.options.headers.insert(name, value);
                    }
                    _ => self.fail(self.unusable(info.name)),
                }
            }
        }
    }

    /// A JSON body.
    pub fn json<T: Json>(&mut self, media_type: &'static str, body: &T) {
        self.body = Some((media_type, to_vec(body).into()));
    }

    /// A form as the body.
    pub fn form<T: Json>(&mut self, media_type: &'static str, body: &T) {
        let documented = self.operation.body.iter().flat_map(|body| body.content);
        let kind = documented.filter(|media| media.name == media_type).map(|media| media.kind).next();
        let form = match kind {
            Some(MediaKind::StyledForm(styled)) => style::write_styled_form(styled, &to_value(body)),
            _ => style::write_form(&to_value(body)),
        };
        self.body = Some((media_type, form.into()));
    }

    /// A body as it is.
    pub fn bytes(&mut self, media_type: &'static str, body: impl Into<Bytes>) {
        self.body = Some((media_type, body.into()));
    }

    /// Items as the body.
    pub fn items<T: Json>(&mut self, media_type: &'static str, framing: Framing, body: &[T]) {
        self.bytes(media_type, Items::join(framing, body));
    }

    /// An XML body.
    pub fn xml<T: Json>(&mut self, media_type: &'static str, info: &XmlInfo, body: &T) {
        self.bytes(media_type, xml::write(info, body));
    }

    /// A body of several parts.
    pub fn multipart<T: Parts>(&mut self, media_type: &'static str, body: &T) {
        let (named, content) = multipart::Writer::write(media_type, body);
        if let Ok(named) = HeaderValue::try_from(named) {
            self.options.headers.insert(CONTENT_TYPE, named);
        }
        self.put(media_type, content);
    }

    /// A body at hand or still to come.
    pub fn content(&mut self, media_type: &'static str, body: impl Into<Content>) {
        self.put(media_type, body.into());
    }

    /// The same, whose media type was said before or goes with the headers.
    pub(super) fn put(&mut self, media_type: &'static str, body: Content) {
        match body.bytes() {
            Some(bytes) => (self.body, self.upload) = (Some((media_type, bytes.clone())), None),
            None => (self.body, self.upload) = (Some((media_type, Bytes::new())), Some(body)),
        }
    }

    /// The media type of the body, where there is one.
    pub(super) fn body_media(&self) -> Option<&'static str> {
        self.body.as_ref().map(|(media_type, _)| *media_type)
    }

    /// The address of a callback: what its runtime expression gives.
    pub fn to(&mut self, url: &str) {
        match url.parse() {
            Ok(url) => self.options.base_url = Some(url),
            Err(_) => self.fail(self.unusable("url")),
        }
    }

    /// Which media types may answer; a header of that name wins.
    pub fn accept(&mut self, media_types: &'static str) {
        self.accept = media_types;
    }

    /// A stream of these media types is left to be read item by item.
    pub fn stream(&mut self, media_types: &'static [&'static str]) {
        self.leave = Leave::Media(media_types);
    }

    /// That the value of a parameter or header of that name cannot be written.
    #[cold]
    fn unusable(&self, name: &str) -> CallError {
        CallError::Parameter { request: self.asked(), name: name.to_owned() }
    }

    /// The call will not be sent; the first reason is kept.
    pub(super) fn fail(&mut self, error: CallError) {
        self.error.get_or_insert(error);
    }

    /// Sends it and reads the answer.
    ///
    /// # Errors
    /// It cannot be sent, or there is no answer.
    #[expect(clippy::manual_async_fn, reason = "an async function holds its arguments twice")]
    pub fn send(mut self) -> impl Future<Output = Result<Received, CallError>> + Send {
        async move {
            match self.error.take() {
                Some(error) => Err(error),
                None => exchange::run(&self).await,
            }
        }
    }

    /// What errors say of the call.
    pub(super) fn asked(&self) -> Asked {
        Asked::new(self.operation, &self.core, self.options.base_url.as_ref())
    }

    /// What one attempt sends.
    pub(super) fn outgoing(&self, attempt: u32, bearer: Option<&Secret>) -> Result<Outgoing, CallError> {
        let operation = self.operation;
        let inner = &self.core.0;
        let (mut headers, mut query) = (self.options.headers.clone(), Vec::new());
        for name in inner.headers.keys().filter(|name| !self.options.headers.contains_key(*name)) {
            inner.headers.get_all(name).iter().for_each(|value| {
                headers.append(name, value.clone());
            });
        }
        inner
            .credentials
            .apply(operation, bearer, &mut headers, &mut query)
            .map_err(|schemes| CallError::MissingCredential { request: self.asked(), schemes })?;
        for cookie in &self.cookies {
            headers.append(COOKIE, HeaderValue::from_str(cookie).map_err(|_| self.unusable("Cookie"))?);
        }
        if let Some((media_type, _)) = &self.body {
            let media_type = from_static(media_type).ok_or_else(|| self.unusable("Content-Type"))?;
            headers.entry(CONTENT_TYPE).or_insert(media_type);
        }
        if let Some(accept) = from_static(self.accept) {
            headers.entry(ACCEPT).or_insert(accept);
        }
        Ok(Outgoing {
            operation,
            attempt,
            method: Method::from_bytes(operation.method.as_bytes()).map_err(|_| self.unusable("method"))?,
            url: self.url(&query)?,
            headers,
            body: self.body.as_ref().filter(|_| self.upload.is_none()).map(|(_, body)| body.clone()),
            extra: self.options.extra.clone(),
        })
    }

    /// The address with path and query, and with a credential that goes there.
    fn url(&self, credential: &[(String, String)]) -> Result<Url, CallError> {
        let mut url = self.options.base_url.clone().unwrap_or_else(|| self.core.0.base_url.clone());
        let base = url.path().trim_end_matches('/');
        let values: usize = self.path.iter().map(|(_, value)| value.len()).sum();
        let mut path = String::with_capacity(base.len() + self.operation.path.len() + values);
        path.push_str(base);
        let mut rest = self.operation.path.split(['?', '#']).next().unwrap_or_default();
        while let Some((before, name, after)) = next_name(rest) {
            path.push_str(before);
            match self.path.iter().find(|(known, _)| *known == name) {
                // An empty segment, or one of dots, would be another path (RFC 3986, section 5.2.4).
                Some((name, value)) if matches!(value.as_str(), "" | "." | "..") => {
                    return Err(self.unusable(name));
                }
                Some((_, value)) => path.push_str(value),
                None => path.extend(["{", name, "}"]),
            }
            rest = after;
        }
        path.push_str(rest);
        // A webhook has no path of its own: the subscriber's address stays as it is.
        if !self.operation.path.is_empty() {
            url.set_path(&path);
        }
        if url.query().is_none() && credential.is_empty() {
            url.set_query(Some(self.query.as_str()).filter(|query| !query.is_empty()));
        } else {
            let mut query = url.query().unwrap_or_default().to_owned();
            add(&mut query, [self.query.as_str()]);
            credential.iter().for_each(|(name, value)| add(&mut query, [name.as_str(), "=", value.as_str()]));
            url.set_query(Some(&query));
        }
        Ok(url)
    }
}

/// What stands before the first `{name}` of a path template, the name, and what comes after it.
fn next_name(template: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = template.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Appends to a query what may have `&` before it.
fn add<'t>(query: &mut String, parts: impl IntoIterator<Item = &'t str>) {
    let end = query.len();
    if end > 0 {
        query.push('&');
    }
    let begin = query.len();
    query.extend(parts);
    if query.len() == begin {
        query.truncate(end);
    }
}

/// Without a copy, and without the panic of `HeaderValue::from_static`.
fn from_static(text: &'static str) -> Option<HeaderValue> {
    /// What nearly every call names twice, checked once.
    static CHECKED: HeaderValue = HeaderValue::from_static(JSON);
    if text == JSON {
        return Some(CHECKED.clone());
    }
    HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes())).ok()
}
