//! Bodies of several parts: `multipart/form-data`, `multipart/mixed`.
//!
//! A generated struct says what its parts are in a table; here they are read from a body and written to one. Whoever
//! has no such struct has the parts themselves, as a `Vec<Part>`.

mod part;
mod reader;
mod split;
mod writer;

pub use part::{Part, PartInfo, PartKind};
pub use reader::Reader;
pub use split::split;
pub use writer::Writer;

use crate::json::Mismatch;

/// What a multipart body is typed as.
pub trait Parts: Sized {
    /// What the document says about each part.
    const PARTS: &'static [PartInfo];

    /// Types the parts.
    ///
    /// # Errors
    /// The first that is not what the document says, and where.
    fn read(parts: &mut Reader) -> Result<Self, Mismatch>;

    /// Writes the parts.
    fn write(&self, out: &mut Writer);
}

/// The parts as they are.
impl Parts for Vec<Part> {
    const PARTS: &'static [PartInfo] = &[];

    fn read(parts: &mut Reader) -> Result<Self, Mismatch> {
        Ok(parts.others())
    }

    fn write(&self, out: &mut Writer) {
        out.others(self);
    }
}

/// Reads a whole body by the boundary that its media type names.
///
/// # Errors
/// It is no multipart body, or one of the parts is not what the document says.
pub fn read<T: Parts>(media_type: &str, body: &bytes::Bytes) -> Result<T, Mismatch> {
    let mut reader = Reader::new(T::PARTS, split(media_type, body)?);
    T::read(&mut reader)
}
