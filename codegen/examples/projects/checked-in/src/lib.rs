//! Contains a generated module; `tests/fresh.rs` checks that it is up to date.

pub mod api;
