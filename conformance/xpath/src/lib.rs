//! [XPath](https://www.w3.org/TR/xpath-31/) 1.0, 2.0, 3.0 and 3.1, each with its own grammar and functions, for documents without a
//! schema. Evaluation reads only the context: no files, no network, no environment. Time and memory are limited.
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

/// A parsed path.
#[derive(Debug)]
pub struct XPath {
    version: XPathVersion,
    expression: Expression,
    /// The prefixes that the document must declare.
    prefixes: Vec<String>,
}

impl XPath {
    /// Parses a path with the grammar of a version.
    ///
    /// # Errors
    /// The text is not a path of this version, or uses a feature that this engine does not support.
    pub fn parse(text: &str, version: XPathVersion) -> Result<Self, PathError> {
        let (expression, prefixes) = syntax::parse(text, version)?;
        Ok(Self { version, expression, prefixes })
    }
}
