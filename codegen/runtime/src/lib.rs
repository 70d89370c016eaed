//! The small library that generated code calls.
