//! [Parameter Object](https://spec.openapis.org/arazzo/v1.0.1.html#parameter-object).

use signoff_openapi::api::ParameterIn;
use signoff_openapi::location::Location;

use super::Payload;

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// `name`.
    pub name: String,
    /// `in`; `None` for a workflow input.
    pub place: Option<ParameterIn>,
    /// `value`.
    pub value: Payload,
    /// The location of the object, or of the Reusable Object that refers to it.
    pub location: Location,
}
