//! Tests of the engine, of the grammars, and of documents by other authors.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helper functions of tests")]

mod documents;
mod extension;
mod grammar;
mod script;
mod steps;
