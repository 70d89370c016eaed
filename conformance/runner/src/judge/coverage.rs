//! Items of coverage: documented responses, examples and claims that some scenario should prove.

use serde::{Deserialize, Serialize};

use crate::suite::Basis;

/// The kind of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CoverageKind {
    /// A documented response of an operation.
    Response,
    /// A documented example of a response.
    Example,
    /// A claim.
    Claim,
}

impl CoverageKind {
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CoverageState {
    /// Proven by this scenario, and possibly by others.
    Proven(String),
    /// It cannot be provoked from outside, for this reason.
    Unprovable(String),
    /// Not proven by any scenario.
    Missing,
}

/// An item that some scenario should prove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageItem {
    /// The kind of the item.
    pub kind: CoverageKind,
    /// The name of the suite.
    pub suite: String,
    /// `METHOD path (source)`.
    pub operation: String,
    /// The status, the example's name, or the claim's id.
    pub what: String,
    /// The basis; responses and examples are documented.
    pub basis: Basis,
    /// Whether it is proven.
    pub state: CoverageState,
    /// The sentence of a claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where a claim is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// `file:line:column` in the document.
    pub location: String,
}
