//! XML in calls and answers.

use super::super::json::{Json, Mismatch};
use super::super::xml::{self, XmlInfo};
use super::{Call, Received};

impl Call {
    /// An XML body.
    pub fn xml<T: Json>(&mut self, media_type: &'static str, info: &XmlInfo, body: &T) {
        self.bytes(media_type, xml::write(info, body));
    }
}

impl Received {
    /// The body as XML.
    ///
    /// # Errors
    /// It is no XML, or not what the document says.
    pub fn xml<T: Json>(&self, info: &XmlInfo) -> Result<T, Mismatch> {
        xml::read(info, &self.text()?)
    }
}
