//! Checks conditions with the keywords of JSON Schema.

use std::sync::OnceLock;

use super::assertion::Assertions;
use super::condition::Check;
use super::{Condition, Mismatch};

impl Condition {
    /// The generator has written valid text.
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new(), compile }
    }
}

fn compile(source: &str) -> Check {
    let assertions = Assertions::new(serde_json::from_str(source).unwrap_or_default());
    Box::new(move |value| {
        assertions.check(value).map_err(|broken| {
            let path = broken.path.iter().rev();
            path.fold(Mismatch::new(broken.message), Mismatch::below)
        })
    })
}
