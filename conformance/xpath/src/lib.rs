//! Evaluates [XPath](https://www.w3.org/TR/xpath-31/) 1.0, 2.0, 3.0 and 3.1 on the text of an XML document.
//!
//! Each version has its own grammar and functions. Documents have no schema. A path reads only its context: no file, no network and no
//! environment. Time and memory are bounded.
//!
//! ```text
//! text ─parse→ XPath ─evaluate(&Document)→ items → a boolean, a JSON value, or places in the document's text
//! ```
//!
//! ```
//! use signoff_xpath::{XPath, XPathVersion};
//!
//! let document = "<order><item>tea</item><item>cup</item></order>";
//! let count = XPath::parse("count(//item)", XPathVersion::V31)?;
//! assert_eq!(count.select(document), Ok(Some(2.into())));
//! assert_eq!(count.passes(document), Ok(true));
//!
//! let first = XPath::parse("//item[1]", XPathVersion::V10)?;
//! assert_eq!(first.replace(document, "mug").as_deref(), Ok("<order><item>mug</item><item>cup</item></order>"));
//! # Ok::<(), signoff_xpath::PathError>(())
//! ```

mod budget;
mod document;
mod error;
mod evaluate;
mod function;
mod namespace;
mod result;
mod syntax;
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
        let (expression, prefixes) = syntax::parse(text, version, function::find)?;
        Ok(Self { version, expression, prefixes })
    }
}
