//! The modules of the runner that read text, without those that run, judge and report: what is fuzzed is compiled with instruments,
//! and so are the packages below it. Modules use only those to their left (ARCHITECTURE.md), so that the first ones are a crate.
#![allow(missing_docs, unused_imports, reason = "documented where they are; some names are for the modules that are left out")]

#[path = "../../conformance/runner/src/arazzo/mod.rs"]
pub mod arazzo;
#[path = "../../conformance/runner/src/criterion/mod.rs"]
pub mod criterion;
#[path = "../../conformance/runner/src/exchange.rs"]
pub mod exchange;
#[path = "../../conformance/runner/src/expression/mod.rs"]
pub mod expression;
#[path = "../../conformance/runner/src/xpath/mod.rs"]
pub mod xpath;
