//! Compiles patterns with an engine for ECMA-262.

use std::sync::OnceLock;

use super::Pattern;
use super::pattern::Test;

impl Pattern {
    /// The pattern in the document. The generator has checked that it compiles.
    pub const fn new(source: &'static str) -> Self {
        Self { source, built: OnceLock::new(), build }
    }
}

fn build(source: &'static str) -> Test {
    let regex = regress::Regex::with_flags(source, "u").ok();
    Box::new(move |text| regex.as_ref().is_none_or(|regex| regex.find(text).is_some()))
}
