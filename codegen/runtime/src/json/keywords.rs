//! Checks conditions with the keywords of JSON Schema.

use std::sync::OnceLock;

use super::assertion::Assertions;
use super::condition::Check;
use super::{Condition, Mismatch, Tree};

impl Condition {
    /// The generator has written valid text.
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new(), compile }
    }
}

fn compile(source: &'static str) -> Check {
    let assertions = Assertions::new(Tree::read(source.as_bytes()).unwrap_or(Tree::Null));
    Box::new(move |value| {
        assertions.check(value).map_err(|broken| {
            let path = broken.path.iter().rev();
            path.fold(Mismatch::new(broken.message), Mismatch::below)
        })
    })
}
