//! The schemas of inputs: JSON Schema 2020-12, with references into the document and into neighbouring files.

mod bundle;
mod check;
mod documents;
mod position;

pub(super) use bundle::{Bundle, bundle};
pub(super) use check::check_bundle;
pub(super) use documents::{Place, SchemaDocuments};
