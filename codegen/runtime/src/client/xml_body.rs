//! XML in calls and responses.

use super::{Call, Received};
use crate::json::{Json, Mismatch};
use crate::xml::{self, XmlInfo};

impl Call {
    /// Sets an XML body.
    pub fn xml<T: Json>(&mut self, media_type: &'static str, info: &XmlInfo, body: &T) {
        let (text, violation) = xml::write_body(media_type, info, body);
        self.note_violation(violation);
        self.text(media_type, text);
    }
}

impl Received {
    /// The body as XML.
    ///
    /// # Errors
    /// It is not XML, or does not match the document.
    pub fn xml<T: Json>(&self, info: &XmlInfo) -> Result<T, Mismatch> {
        xml::read(info, &self.text()?, true)
    }
}
