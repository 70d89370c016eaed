//! Reads any OpenAPI document (2.0, 3.0, 3.1, 3.2; YAML or JSON; one file or many) into one resolved [`api::Api`].
//!
//! The data goes one way:
//!
//! ```text
//! Source ─read→ Document ─normalise→ Document ─resolve→ Api
//! ```
//!
//! * A [`source::Source`] is text with a name. [`source::Sources`] holds all that one run has read.
//! * A `Document` has the file's shape: `$ref`s intact, every keyword kept.
//! * An [`api::Api`] has OpenAPI's shape with references resolved and defaults applied, a [`location::Location`] on every node.
//!
//! Phases push to [`diagnostic::Diagnostics`] and report all they can. This crate knows neither Rust nor HTTP.

pub mod api;
pub mod diagnostic;
pub mod location;
pub mod source;
