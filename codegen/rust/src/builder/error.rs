//! Why nothing was written.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::disk::Difference;

/// Why a [`Builder`](super::Builder) wrote nothing. `Debug` is the same text as `Display`, because it is what a `main` that returns the
/// error prints.
pub enum Error {
    /// The options contradict each other or the environment.
    Options(String),
    /// A document or the configuration cannot be read: the rendered diagnostics.
    Document(String),
    /// Something cannot be generated, and this was not allowed: the rendered diagnostics and what is missing.
    Refused(String),
    /// The written code is out of date.
    Stale(Vec<Difference>),
    /// A file cannot be read or written.
    Io(PathBuf, io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Options(message) => f.write_str(message),
            Self::Document(diagnostics) => write!(f, "the document cannot be read; nothing was written\n{diagnostics}"),
            Self::Refused(missing) => write!(f, "nothing was written\n{missing}"),
            Self::Stale(differences) => {
                f.write_str("the generated code is out of date; generate it again")?;
                differences.iter().try_for_each(|difference| write!(f, "\n{difference}"))
            }
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            _ => None,
        }
    }
}
