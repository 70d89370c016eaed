//! Multipart bodies in requests and responses.

use axum::body::Body;
use http::HeaderValue;
use http::header::CONTENT_TYPE;

use super::reply::status_of;
use super::{Encoded, Incoming, Violation};
use crate::multipart;

impl Incoming {
    /// The parts of a required body.
    ///
    /// # Errors
    /// It is missing, is not a multipart body, or a part does not match the document.
    pub fn multipart<T: multipart::Parts>(&self) -> Result<T, Violation> {
        self.optional_multipart()?.ok_or(Violation::MissingBody)
    }

    /// As [`Incoming::multipart`], for an optional body.
    ///
    /// # Errors
    /// It is not a multipart body, or a part does not match the document.
    pub fn optional_multipart<T: multipart::Parts>(&self) -> Result<Option<T>, Violation> {
        let Some(_) = self.media()? else { return Ok(None) };
        let media_type = self.parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        multipart::read(media_type.unwrap_or_default(), &self.body, false).map(Some).map_err(Violation::InvalidBody)
    }
}

impl Encoded {
    /// A multipart body.
    pub fn multipart<T: multipart::Parts>(status: u16, media_type: &'static str, body: &T) -> Self {
        let (named, content, _) = multipart::Writer::write(media_type, body);
        let body = content.take_body().map(Body::new).unwrap_or_default();
        Self { status: status_of(status), media_type: HeaderValue::try_from(named).ok(), body }
    }
}
