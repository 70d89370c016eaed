//! Converts nodes of any version to the form that the types of `openapiv3` accept.
//!
//! Each node is converted separately. Therefore a malformed object affects only what uses it, every message has a location, and the
//! document is not copied. Child objects with their own types (a parameter's schema, an operation's responses) are not part of the
//! converted object; the resolver reads them from the original node. What 3.0 cannot express is kept under [`STASH`] keys.

mod parameter;
mod schema;
mod security;
mod shape;
pub(crate) mod shapes;
mod spelling;
mod typed;

pub(crate) use parameter::{ParameterFields, inner_styles, parameter, style_name};
pub(crate) use schema::schema;
pub(crate) use security::security_scheme;
pub(crate) use shape::{Kind, Shape, conform};
pub(crate) use typed::{STASH, deserialize, unstash};
