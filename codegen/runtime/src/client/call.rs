//! One call.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use tokio_util::sync::CancellationToken;
use url::Url;

use super::super::json::{Json, to_value, to_vec};
use super::super::operation::{OperationInfo, Place};
use super::super::style;
use super::{CallError, Core, Received};

/// One call that is being built up. Generated code wraps it. Its `Debug` form shows the operation alone: parameters,
/// headers and body may hold secrets.
pub struct Call {
    core: Core,
    pub(super) operation: &'static OperationInfo,
    path: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    cookies: Vec<String>,
    pub(super) headers: HeaderMap,
    body: Option<(&'static str, Bytes)>,
    pub(super) timeout: Option<Duration>,
    pub(super) cancel: Option<CancellationToken>,
    pub(super) base_url: Option<Url>,
    error: Option<CallError>,
}

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
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            body: None,
            timeout: None,
            cancel: None,
            base_url: None,
            error: None,
        }
    }

    /// Sets the parameter at that place in the operation's table.
    pub fn set<T: Json>(&mut self, index: usize, value: &T) {
        let Some(info) = self.operation.parameters.get(index) else { return };
        let value = to_value(value);
        match info.place {
            Place::Path => self.path.push((info.name, style::write_path(info, &value))),
            Place::Query | Place::QueryString => self.query.extend(style::write_query(info, &value)),
            Place::Cookie => self.cookies.push(format!("{}={}", info.name, style::write_plain(info, &value))),
            Place::Header => {
                let written = style::write_plain(info, &value);
                match (HeaderName::from_bytes(info.name.as_bytes()), HeaderValue::from_str(&written)) {
                    (Ok(name), Ok(value)) => {
                        self.headers.insert(name, value);
                    }
                    _ => self.fail(CallError::Parameter { operation: self.operation.id, name: info.name.to_owned() }),
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
        self.body = Some((media_type, style::write_form(&to_value(body)).into()));
    }

    /// A body as it is.
    pub fn bytes(&mut self, media_type: &'static str, body: impl Into<Bytes>) {
        self.body = Some((media_type, body.into()));
    }

    /// The call will not be sent; the first reason is kept.
    pub(super) fn fail(&mut self, error: CallError) {
        self.error.get_or_insert(error);
    }

    /// Sends it and reads the answer.
    ///
    /// # Errors
    /// It cannot be sent, or there is no answer.
    pub async fn send(mut self) -> Result<Received, CallError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        let operation = self.operation;
        let cancel = self.cancel.take();
        let exchange = self.exchange();
        match cancel {
            Some(token) => token
                .run_until_cancelled(exchange)
                .await
                .unwrap_or(Err(CallError::Cancelled { operation: operation.id })),
            None => exchange.await,
        }
    }

    async fn exchange(mut self) -> Result<Received, CallError> {
        let operation = self.operation;
        let inner = &self.core.0;
        for (name, value) in &inner.headers {
            if !self.headers.contains_key(name) {
                self.headers.append(name, value.clone());
            }
        }
        inner.credentials.apply(operation, &mut self.headers, &mut self.query)?;
        if !self.cookies.is_empty() {
            let line = HeaderValue::from_str(&self.cookies.join("; "));
            let line = line.map_err(|_| CallError::Parameter { operation: operation.id, name: "Cookie".to_owned() })?;
            self.headers.append(COOKIE, line);
        }
        let transport =
            |error: reqwest::Error| CallError::Transport { operation: operation.id, error: error.without_url() };
        let method = Method::from_bytes(operation.method.as_bytes())
            .map_err(|_| CallError::Parameter { operation: operation.id, name: "method".to_owned() })?;
        let mut request = inner.http.request(method, self.url()?).headers(std::mem::take(&mut self.headers));
        if let Some((media_type, body)) = self.body.take() {
            request = request.header(CONTENT_TYPE, media_type).body(body);
        }
        if let Some(timeout) = self.timeout {
            request = request.timeout(timeout);
        }
        let response = request.send().await.map_err(transport)?;
        let (status, headers) = (response.status(), Box::new(response.headers().clone()));
        let body = response.bytes().await.map_err(transport)?;
        Ok(Received { operation, status, headers, body })
    }

    fn url(&self) -> Result<Url, CallError> {
        let mut url = self.base_url.clone().unwrap_or_else(|| self.core.0.base_url.clone());
        let mut path = self.operation.path.split(['?', '#']).next().unwrap_or_default().to_owned();
        for (name, value) in &self.path {
            // An empty segment, or one of dots, would be another path (RFC 3986, section 5.2.4).
            if matches!(value.as_str(), "" | "." | "..") {
                return Err(CallError::Parameter { operation: self.operation.id, name: (*name).to_owned() });
            }
            path = path.replace(&format!("{{{name}}}"), value);
        }
        let base = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{base}{path}"));
        if !self.query.is_empty() {
            let pairs: Vec<_> = self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
            url.set_query(Some(&pairs.join("&")));
        }
        Ok(url)
    }
}
