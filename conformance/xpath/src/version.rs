//! The XPath versions that Arazzo names ([Expression Type Object](https://spec.openapis.org/arazzo/v1.1.0.html#expression-type-object)).

use std::fmt;

/// A version of XPath. Each version includes the earlier ones, except 1.0, which converts values differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum XPathVersion {
    /// `xpath-10`
    V10,
    /// `xpath-20`
    V20,
    /// `xpath-30`
    V30,
    /// `xpath-31`, the default.
    #[default]
    V31,
}

impl fmt::Display for XPathVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V10 => "XPath 1.0",
            Self::V20 => "XPath 2.0",
            Self::V30 => "XPath 3.0",
            Self::V31 => "XPath 3.1",
        })
    }
}
