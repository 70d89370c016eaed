//! What one attempt sends.

use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderValue, Method};
use url::Url;

use super::call::add;
use super::fields::{self, from_static, put_if_absent};
use super::{Call, CallError, Outgoing};

impl Call {
    /// What one attempt sends.
    pub(super) fn outgoing(&self, attempt: u32, bearer: Option<&HeaderValue>) -> Result<Outgoing, Box<CallError>> {
        let operation = self.parts.operation;
        let inner = &self.parts.core.0;
        let (mut headers, mut query) = (self.parts.options.headers.clone(), Vec::new());
        for (name, value) in &inner.headers {
            if !self.parts.options.headers.contains_key(name) {
                fields::add(&mut headers, name.clone(), value.clone());
            }
        }
        inner
            .credentials
            .apply(operation, bearer, &mut headers, &mut query)
            .map_err(|schemes| CallError::MissingCredential { request: self.asked(), schemes })?;
        for cookie in &self.parts.cookies {
            fields::add(&mut headers, COOKIE, HeaderValue::from_str(cookie).map_err(|_| self.unusable("Cookie"))?);
        }
        if let Some((media_type, _)) = &self.parts.body {
            let media_type = from_static(media_type).ok_or_else(|| self.unusable("Content-Type"))?;
            put_if_absent(&mut headers, CONTENT_TYPE, media_type);
        }
        if let Some(accept) = from_static(self.parts.accept) {
            put_if_absent(&mut headers, ACCEPT, accept);
        }
        Ok(Outgoing {
            operation,
            attempt,
            method: Method::from_bytes(operation.method.as_bytes()).map_err(|_| self.unusable("method"))?,
            url: self.url(&query)?,
            headers,
            body: self.parts.body.as_ref().filter(|_| self.parts.upload.is_none()).map(|(_, body)| body.clone()),
            extra: self.parts.options.extra.clone(),
        })
    }

    /// The address with path and query, and with a credential that goes there.
    fn url(&self, credential: &[(String, String)]) -> Result<Url, Box<CallError>> {
        let mut url = self.parts.options.base_url.clone().unwrap_or_else(|| self.parts.core.0.base_url.clone());
        let base = url.path().trim_end_matches('/');
        let values: usize = self.parts.path.iter().map(|(_, value)| value.len()).sum();
        let mut path = String::with_capacity(base.len() + self.parts.operation.path.len() + values);
        path.push_str(base);
        let mut rest = self.parts.operation.path.split(['?', '#']).next().unwrap_or_default();
        while let Some((before, name, after)) = next_name(rest) {
            path.push_str(before);
            match self.parts.path.iter().find(|(known, _)| *known == name) {
                // An empty segment, or one of dots, would be another path (RFC 3986, section 5.2.4).
                Some((name, value)) if matches!(value.as_str(), "" | "." | "..") => {
                    return Err(Box::new(self.unusable(name)));
                }
                Some((_, value)) => path.push_str(value),
                None => path.extend(["{", name, "}"]),
            }
            rest = after;
        }
        path.push_str(rest);
        // A webhook has no path of its own: the subscriber's address stays as it is.
        if !self.parts.operation.path.is_empty() {
            url.set_path(&path);
        }
        if url.query().is_none() && credential.is_empty() {
            url.set_query(Some(self.parts.query.as_str()).filter(|query| !query.is_empty()));
        } else {
            let mut query = url.query().unwrap_or_default().to_owned();
            add(&mut query, &mut [self.parts.query.as_str()].into_iter());
            for (name, value) in credential {
                add(&mut query, &mut [name.as_str(), "=", value.as_str()].into_iter());
            }
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
