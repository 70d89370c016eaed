//! XML in requests and responses.

use super::{Encoded, Incoming, Violation};
use crate::json::Json;
use crate::xml::{self, XmlInfo};

impl Incoming {
    /// A required body as XML.
    ///
    /// # Errors
    /// It is missing, is not XML, or does not match its schema.
    pub fn xml<T: Json>(&self, info: &XmlInfo) -> Result<T, Violation> {
        self.optional_xml(info)?.ok_or(Violation::MissingBody)
    }

    /// As [`Incoming::xml`], for an optional body.
    ///
    /// # Errors
    /// It is not XML, or does not match its schema.
    pub fn optional_xml<T: Json>(&self, info: &XmlInfo) -> Result<Option<T>, Violation> {
        let Some(_) = self.media()? else { return Ok(None) };
        xml::read(info, &self.text()?, false).map(Some).map_err(Violation::InvalidBody)
    }
}

impl Encoded {
    /// An XML body.
    pub fn xml<T: Json>(status: u16, media_type: &'static str, info: &XmlInfo, body: &T) -> Self {
        Self::text(status, media_type, &xml::write_body(media_type, info, body).0)
    }
}
