//! Calls by tag.
//!
//! Written by signoff-codegen; changes are lost.

