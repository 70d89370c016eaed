//! Reads a file that a document or the command line names: only regular files, and only up to a bound.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// Why a file is not read. The text never contains what is in the file.
#[derive(Debug)]
pub enum ReadError {
    /// It cannot be opened or read.
    Io(io::Error),
    /// It is a folder, a device or a pipe, which might have no end.
    NotRegular,
    /// It is larger than this number of bytes.
    TooLarge(u64),
    /// It is not UTF-8.
    NotText,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the file cannot be read: {error}"),
            Self::NotRegular => f.write_str("this is not a regular file"),
            Self::TooLarge(bytes) => write!(f, "the file is larger than {}", size(*bytes)),
            Self::NotText => f.write_str("the file is not UTF-8"),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
/// The file cannot be read, is not a regular file, or is larger.
pub fn read_regular(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    // Before it is opened, because opening a pipe waits for its other end.
    if !std::fs::metadata(path).map_err(ReadError::Io)?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let file = File::open(path).map_err(ReadError::Io)?;
    let length = file.metadata().map_or(0, |found| found.len());
    if length > limit {
        return Err(ReadError::TooLarge(limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(ReadError::Io)?;
    // A file that grows, or that does not tell its length.
    if bytes.len() as u64 > limit { Err(ReadError::TooLarge(limit)) } else { Ok(bytes) }
}

/// Reads a regular UTF-8 file of at most `limit` bytes, without a byte order mark.
///
/// # Errors
/// As for [`read_regular`], or the file is not UTF-8.
pub fn read_regular_text(path: &Path, limit: u64) -> Result<String, ReadError> {
    let mut text = String::from_utf8(read_regular(path, limit)?).map_err(|_| ReadError::NotText)?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

/// A number of bytes for a message.
pub(crate) fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes.is_multiple_of(MIB) { format!("{} MiB", bytes / MIB) } else { format!("{bytes} bytes") }
}
