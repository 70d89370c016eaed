//! What differs between two versions of an operation, as a client and a server exchange it.
//!
//! Texts for people (descriptions, titles, examples) and the names of schemas do not matter. Schemas are compared as JSON Schemas, so the
//! versions of OpenAPI may differ.

mod operation;
mod schema;

use std::fmt;

pub use operation::compare_operations;

/// What happened to a part of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It did not exist before.
    Added,
    /// It no longer exists.
    Removed,
    /// It is different.
    Changed,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// The part: `query page_size`, `request application/json`, `response 200 application/json`.
    pub part: String,
    /// Within a schema, the place in the value: `/items/*/name`. Otherwise empty.
    pub pointer: String,
    /// What differs: "`maximum` 500 → 1000".
    pub what: String,
}

impl Change {
    fn new(kind: Kind, part: &str, pointer: &str, what: impl Into<String>) -> Self {
        Self { kind, part: part.to_owned(), pointer: pointer.to_owned(), what: what.into() }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.part)?;
        if !self.pointer.is_empty() {
            write!(f, " {}", self.pointer)?;
        }
        write!(f, ": {}", self.what)
    }
}

#[cfg(test)]
mod tests;
