//! The engine, the grammars, and documents that others wrote.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helper functions of tests")]

mod documents;
mod grammar;
mod script;
mod steps;
