//! An item of coverage.

use signoff_openapi::location::Location;

use crate::suite::Basis;

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
    /// The name for display.
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
    /// It cannot be provoked from outside, for this reason.
    Unprovable(String),
    /// Not proven by any scenario.
    Missing,
}

/// An item that some scenario should prove.
#[derive(Debug, Clone)]
pub struct Item {
    /// The kind of the item.
    pub kind: ItemKind,
    /// The name of the suite.
    pub suite: String,
    /// `METHOD path (source)`.
    pub operation: String,
    /// The status, the example's name, or the claim's id.
    pub what: String,
    /// The basis; responses and examples are documented.
    pub basis: Basis,
    /// Whether it is proven.
    pub state: State,
    /// The location in the document.
    pub location: Location,
}
