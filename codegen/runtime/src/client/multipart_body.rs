//! Multipart bodies in calls and responses.

use http::HeaderValue;
use http::header::CONTENT_TYPE;

use super::{Call, Received};
use crate::json::Mismatch;
use crate::multipart::{Parts, Writer, read};

impl Call {
    /// Sets a multipart body.
    pub fn multipart<T: Parts>(&mut self, media_type: &'static str, body: &T) {
        let (named, content, violation) = Writer::write(media_type, body);
        self.note_violation(violation);
        if let Ok(named) = HeaderValue::try_from(named) {
            self.parts.options.headers.insert(CONTENT_TYPE, named);
        }
        self.put(media_type, content);
    }
}

impl Received {
    /// The body as parts.
    ///
    /// # Errors
    /// It is not a multipart body, or does not match the document.
    pub fn multipart<T: Parts>(&self) -> Result<T, Mismatch> {
        let media_type = self.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        read(media_type.unwrap_or_default(), self.body(), true)
    }
}
