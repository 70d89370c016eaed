//! Keywords of a schema that no Rust type expresses.

use std::fmt;
use std::sync::OnceLock;

use super::{Json, Mismatch, Node, Tree, with_tree};

/// Checks a value.
pub(super) type Check = Box<dyn Fn(&Tree<'_>) -> Result<(), Mismatch> + Send + Sync>;

/// Keywords that the values of a type must meet, as JSON Schema; compiled on first use.
pub struct Condition {
    pub(super) source: &'static str,
    pub(super) compiled: OnceLock<Check>,
    /// Only `Condition::new` refers to it, so that programs without conditions do not link the keywords.
    pub(super) compile: fn(&'static str) -> Check,
}

impl Condition {
    /// Reads with `read`, and checks the value. A lenient reader accepts a response without the check.
    ///
    /// # Errors
    /// Those of `read`, and the keyword that the value violates.
    pub fn held<T: Json>(
        &self,
        node: Node<'_>,
        read: impl FnOnce(Node<'_>) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let value = read(node)?;
        if node.is_lenient() {
            return Ok(value);
        }
        // In text, the types decide what is a number.
        if node.is_text() {
            self.check(&value)?
        } else {
            self.check_tree(node.tree())?
        }
        Ok(value)
    }

    /// Checks a value.
    ///
    /// # Errors
    /// The keyword that the value violates.
    pub fn check<T: Json>(&self, value: &T) -> Result<(), Mismatch> {
        with_tree(value, |tree| self.check_tree(tree))
    }

    fn check_tree(&self, value: &Tree<'_>) -> Result<(), Mismatch> {
        self.compiled.get_or_init(|| (self.compile)(self.source))(value)
    }
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Condition").field(&self.source).finish()
    }
}
