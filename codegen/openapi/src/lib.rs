//! Reads any OpenAPI document (2.0, 3.0, 3.1, 3.2; YAML or JSON; one file or many) into one resolved [`api::Api`].
//!
//! The data goes one way:
//!
//! ```text
//! Source ─read→ Document ─normalise→ Document ─resolve→ Api
//! ```
//!
//! * A [`source::Source`] is text with a name. [`source::Sources`] holds all that one run has read.
//! * A `Document` has the file's shape: `$ref`s intact, every keyword kept. It is normalised node by node, as the resolver asks for
//!   nodes, to what `openapiv3` can hold; so one malformed node spoils nothing else, and no document is copied as a whole.
//! * An [`api::Api`] has OpenAPI's shape with references resolved and defaults applied, a [`location::Location`] on every node.
//!
//! Phases push to [`diagnostic::Diagnostics`] and report all they can. This crate knows neither Rust nor HTTP.

pub mod api;
pub mod diagnostic;
mod document;
mod driver;
mod index;
pub mod json_schema;
pub mod location;
mod normalise;
pub mod overlay;
mod read;
mod render;
mod resolve;
pub mod source;

pub use driver::{ReadOptions, read, read_text};
pub use read::{read_source, read_value};
pub use render::{Colour, RenderedDiagnostic, escape};
