//! Reads any OpenAPI document (2.0, 3.0, 3.1 or 3.2; YAML or JSON; one file or many) into one resolved [`api::Api`].
//!
//! ```
//! use signoff_openapi::diagnostic::Diagnostics;
//! use signoff_openapi::source::Sources;
//! use signoff_openapi::{Colour, ReadOptions, read_text};
//!
//! let text = "
//! openapi: 3.0.3
//! info: {title: Pets, version: '1'}
//! paths:
//!   /pets:
//!     get: {operationId: listPets, responses: {'200': {description: all pets}}}
//! ";
//! let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
//! let api = read_text(&mut sources, "pets.yaml", text.to_owned(), &ReadOptions::default(), &mut diagnostics);
//! let api = api.unwrap_or_else(|| panic!("{}", diagnostics.render(&sources, Colour::Plain)));
//! assert_eq!(api.operations[0].path, "/pets");
//! assert_eq!(sources.place(&api.operations[0].location), "pets.yaml:6:5");
//! ```
//!
//! [`read`] does the same for a file and follows its references to other files. Both return `None` only if the document as a whole
//! cannot be read; an operation or schema that cannot be read is left out, reported and counted in [`api::Counts`].
//!
//! # Data flow
//!
//! ```text
//! Source ─read→ Document ─normalise→ Document ─resolve→ Api
//! ```
//!
//! * A [`source::Source`] is text with a name. [`source::Sources`] holds every text that one run has read.
//! * A `Document` has the file's shape: `$ref`s intact, every keyword kept. The resolver normalises each node when it needs it, to a
//!   form that the types of `openapiv3` accept. Therefore a malformed node affects only what uses it, and no document is copied.
//! * An [`api::Api`] has OpenAPI's shape with references resolved and defaults applied. Every node has a [`location::Location`].
//!
//! Each phase adds to [`diagnostic::Diagnostics`] and reports as many problems as it can. This crate knows neither Rust nor HTTP.

pub mod api;
mod base;
pub mod changes;
#[path = "../runtime/charset.rs"]
mod charset;
pub mod content_type;
pub mod diagnostic;
mod document;
mod driver;
#[path = "../runtime/exact.rs"]
pub mod exact;
#[path = "../runtime/grammar/mod.rs"]
pub mod grammar;
mod index;
pub mod json_schema;
pub mod location;
#[path = "../runtime/media_type.rs"]
#[allow(dead_code, reason = "the parameters of `Accept` are for generated code")]
mod media_type;
mod normalise;
pub mod overlay;
pub mod pattern;
mod read;
mod render;
mod resolve;
pub mod source;
mod yaml;

pub use driver::{ReadOptions, read, read_text};
pub use read::{ReadError, Refusal, Roots, read_regular, read_regular_text, read_source, read_value};
pub use render::{Colour, RenderedDiagnostic, escape};
