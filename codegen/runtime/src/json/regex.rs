//! Compiles patterns.

use std::sync::OnceLock;

use super::Pattern;
use super::pattern::{Test, Verdict};
use crate::regexp::RegExp;

impl Pattern {
    /// The pattern of the document. The generator has checked that it can be compiled.
    pub const fn new(source: &'static str) -> Self {
        Self::expanded(source, source)
    }

    /// The pattern of the document, and the same with the ranges of its Unicode properties.
    pub const fn expanded(source: &'static str, expanded: &'static str) -> Self {
        Self { source, expanded, compiled: OnceLock::new(), compile }
    }
}

fn compile(pattern: &str) -> Test {
    let regexp = RegExp::new(pattern).ok();
    Box::new(move |text| match regexp.as_ref().map(|regexp| regexp.is_match(text)) {
        None | Some(Ok(true)) => Verdict::Matches,
        Some(Ok(false)) => Verdict::Differs,
        Some(Err(_)) => Verdict::Undecided,
    })
}
