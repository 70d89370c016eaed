//! The request of one attempt.

use std::sync::Arc;

use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderValue, Method};
use url::{Position, Url};

use super::boxed::Boxed;
use super::credential::Missing;
use super::fields::{Put, from_static, put};
use super::{Call, CallError, Outgoing};

impl Call {
    /// The request of one attempt.
    pub(super) fn outgoing(&self, attempt: u32, bearer: Option<&HeaderValue>) -> Result<Outgoing, Boxed<CallError>> {
        let operation = self.parts.operation;
        let inner = &self.parts.core.0;
        let (mut headers, mut query) = (self.parts.options.headers.clone(), Vec::new());
        for (name, value) in &inner.headers {
            if !self.parts.options.headers.contains_key(name) {
                put(&mut headers, name.clone(), value.clone(), Put::further(name));
            }
        }
        let missing = |Missing { schemes, setters }| CallError::MissingCredential {
            request: self.request_summary(),
            schemes,
            setters,
        };
        inner.credentials.apply(operation, bearer, &mut headers, &mut query).map_err(missing)?;
        for cookie in &self.parts.cookies {
            let cookie = HeaderValue::from_str(cookie).map_err(|_| self.unusable("Cookie"))?;
            put(&mut headers, COOKIE, cookie, Put::Join);
        }
        if let Some((media_type, _)) = &self.parts.body {
            let media_type = from_static(media_type).ok_or_else(|| self.unusable("Content-Type"))?;
            put(&mut headers, CONTENT_TYPE, media_type, Put::IfAbsent);
        }
        if let Some(accept) = from_static(self.parts.accept) {
            put(&mut headers, ACCEPT, accept, Put::IfAbsent);
        }
        Ok(Outgoing {
            operation,
            attempt,
            method: Method::from_bytes(operation.method.as_bytes()).map_err(|_| self.unusable("method"))?,
            url: self.url(&query)?,
            headers,
            body: self.parts.body.as_ref().filter(|_| self.parts.upload.is_none()).map(|(_, body)| body.clone()),
            extra: Arc::clone(&self.parts.options.extra),
        })
    }

    /// The URL with path and query, and with a credential in the query.
    pub(super) fn url(&self, credential: &[(String, String)]) -> Result<Url, Boxed<CallError>> {
        if let Some(page) = &self.parts.options.page {
            let mut url = Url::clone(page);
            let query = url.query().into_iter().map(str::to_owned);
            let query: Vec<_> = query.chain(credential.iter().map(|(name, value)| format!("{name}={value}"))).collect();
            url.set_query(Some(query.join("&").as_str()).filter(|query| !query.is_empty()));
            return Ok(url);
        }
        let (server, template) = (self.server(), self.parts.operation.path);
        let base = &server[..Position::AfterPath];
        let mut url = String::with_capacity(base.len() + template.len() + self.parts.query.len() + ROOM);
        // A webhook has no path: the subscriber's address does not change.
        if template.is_empty() {
            url.push_str(base);
        } else {
            url.push_str(base.trim_end_matches('/'));
            self.push_path(&mut url)?;
        }
        let mut before = "?";
        for query in [server.query().unwrap_or_default(), &self.parts.query] {
            if !query.is_empty() {
                url.extend([before, query]);
                before = "&";
            }
        }
        for (name, value) in credential {
            url.extend([before, name, "=", value]);
            before = "&";
        }
        url.parse().map_err(|_| self.unusable("base_url").into())
    }

    /// The path of the document, up to a query or fragment of the template.
    fn push_path(&self, url: &mut String) -> Result<(), Boxed<CallError>> {
        let mut rest = self.parts.operation.path;
        while let Some((before, byte, after)) = split(rest, |byte| matches!(byte, b'{' | b'?' | b'#')) {
            url.push_str(before);
            if byte != b'{' {
                return Ok(());
            }
            let Some((name, _, after)) = split(after, |byte| byte == b'}') else {
                // A brace without its partner is text.
                url.push('{');
                rest = after;
                continue;
            };
            match self.parts.path.iter().find(|(known, _)| *known == name) {
                // An empty segment, or one of dots, changes the path (RFC 3986, section 5.2.4).
                Some((name, value)) if matches!(value.as_str(), "" | "." | "..") => {
                    return Err(self.unusable(name).into());
                }
                Some((_, value)) => url.push_str(value),
                None => url.extend(["{", name, "}"]),
            }
            rest = after;
        }
        url.push_str(rest);
        Ok(())
    }
}

/// Space for the values in a path.
const ROOM: usize = 64;

/// The text before the first byte of that kind, the byte, and the text after it. All such bytes are ASCII.
fn split(text: &str, is: impl Fn(u8) -> bool) -> Option<(&str, u8, &str)> {
    let (place, byte) = text.bytes().enumerate().find(|(_, byte)| is(*byte))?;
    Some((text.get(..place)?, byte, text.get(place + 1..)?))
}
