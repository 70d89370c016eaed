//! Multipart bodies: `multipart/form-data`, `multipart/mixed`.
//!
//! A generated struct has a table of its parts; this module reads and writes them. A body without such a struct is a `Vec<Part>`.

mod part;
mod reader;
mod split;
mod writer;

pub use part::{Part, PartInfo, PartKind};
pub use reader::Reader;
pub use split::split;
pub use writer::Writer;

use crate::json::Mismatch;

/// The type of a multipart body.
pub trait Parts: Sized {
    /// The parts in the document.
    const PARTS: &'static [PartInfo];

    /// Reads the parts.
    ///
    /// # Errors
    /// The first part that does not match the document, and where.
    fn read(parts: &mut Reader) -> Result<Self, Mismatch>;

    /// Writes the parts.
    fn write(&self, out: &mut Writer);
}

/// Untyped parts.
impl Parts for Vec<Part> {
    const PARTS: &'static [PartInfo] = &[];

    fn read(parts: &mut Reader) -> Result<Self, Mismatch> {
        Ok(parts.others())
    }

    fn write(&self, out: &mut Writer) {
        out.others(self);
    }
}

/// Reads a body with the boundary of its media type; a client is lenient.
///
/// # Errors
/// It is not a multipart body, or a part does not match the document.
pub fn read<T: Parts>(media_type: &str, body: &bytes::Bytes, lenient: bool) -> Result<T, Mismatch> {
    let mut reader = Reader::new(T::PARTS, split(media_type, body)?, lenient);
    T::read(&mut reader)
}
