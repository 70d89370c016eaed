//! The schemas of inputs: JSON Schema 2020-12, with references into the document and into neighbouring files.

mod bundle;
mod check;
mod compiled;
mod documents;

pub(super) use bundle::{Bundle, bundle};
pub(super) use check::check_bundle;
pub use compiled::InputSchema;
pub(super) use documents::{Place, SchemaDocuments};
