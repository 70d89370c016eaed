//! [XPath](https://www.w3.org/TR/xpath-31/) 1.0, 2.0, 3.0 and 3.1: the grammar of each version and the functions that it has, on documents
//! without a schema. Nothing outside the context is read: no file, no network, no environment. Time and memory are bounded.
//!
//! ```text
//! text ─parse→ XPath ─evaluate(&Document)→ items → a boolean, a JSON value, or places in the document's text
//! ```

mod budget;
mod document;
mod error;
mod evaluate;
mod function;
mod result;
mod syntax;
#[cfg(test)]
mod tests;
mod value;
mod version;

use syntax::Expression;

pub use error::{EvaluationError, PathError};
pub use version::XPathVersion;

/// A path that was read.
#[derive(Debug)]
pub struct XPath {
    version: XPathVersion,
    expression: Expression,
    /// Prefixes that the document has to declare.
    prefixes: Vec<String>,
}

impl XPath {
    /// Reads a path by the grammar of a version.
    ///
    /// # Errors
    /// It is none, or asks for something that is not offered.
    pub fn parse(text: &str, version: XPathVersion) -> Result<Self, PathError> {
        let (expression, prefixes) = syntax::parse(text, version)?;
        Ok(Self { version, expression, prefixes })
    }
}
