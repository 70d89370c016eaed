//! Writes Rust models, a reqwest client and axum server traits from an Api.
