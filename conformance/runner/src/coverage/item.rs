//! One thing that must be proven.

use signoff_openapi::location::Location;

use crate::bind::Basis;

/// The kind of an item.
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
    /// The word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Example => "example",
            Self::Claim => "claim",
        }
    }
}

/// Whether an item is proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Proven by this scenario, and possibly by others.
    Proven(String),
    /// Not provable from outside, for this reason.
    Unprovable(String),
    /// Proven by no scenario.
    Missing,
}

/// One thing that must be proven.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its kind.
    pub kind: ItemKind,
    /// The suite.
    pub suite: String,
    /// `METHOD path (source)`.
    pub operation: String,
    /// The status, the example's name, or the claim's id.
    pub what: String,
    /// The basis. Responses and examples are documented.
    pub basis: Basis,
    /// Whether it is proven.
    pub state: State,
    /// Where the document describes it.
    pub location: Location,
}
