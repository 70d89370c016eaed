//! One thing that is to be proven.

use signoff_openapi::location::Location;

use crate::bind::Basis;

/// What kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// A documented response of an operation.
    Response,
    /// A documented example of a response.
    Example,
    /// A claim.
    Claim,
}

impl ItemKind {
    /// As it is shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Example => "example",
            Self::Claim => "claim",
        }
    }
}

/// Whether it is proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// By this scenario, among others.
    Proven(String),
    /// It cannot be provoked from outside, for this reason.
    Unprovable(String),
    /// By none.
    Missing,
}

/// One thing that is to be proven.
#[derive(Debug, Clone)]
pub struct Item {
    /// What kind of thing.
    pub kind: ItemKind,
    /// The suite.
    pub suite: String,
    /// `METHOD path (source)`.
    pub operation: String,
    /// The status, the example's name, or the claim's id.
    pub what: String,
    /// Responses and examples are documented.
    pub basis: Basis,
    /// Whether it is proven.
    pub state: State,
    /// Where it stands.
    pub location: Location,
}
