//! What Signoff generates from its own suites, one module per document. Written by `cargo xtask codegen`.
