//! [Criterion Objects](https://spec.openapis.org/arazzo/v1.0.1.html#criterion-object): simple conditions, regular expressions, JSONPath, XPath.

mod check;
mod cost;
mod doubles;
mod goessner;
mod jsonpath;
mod regex;
mod requirement;
pub mod simple;
mod split_path;
mod xpath;

use std::sync::Arc;

use signoff_openapi::location::Location;

use crate::data::Data;
use crate::expression::{Expression, Template};

pub use check::{Verdict, check, show};
pub use jsonpath::{locate as locate_jsonpath, select as select_jsonpath};
pub use requirement::Requirement;
pub use signoff_xpath::XPathVersion;
pub use xpath::{replace as replace_xpath, select as select_xpath};

/// A parsed criterion.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// The parsed `condition`, by type.
    pub test: Test,
    /// `condition`, as written.
    pub condition: String,
    /// What an extension requires in addition.
    pub requirement: Option<Arc<dyn Requirement>>,
    /// From an extension.
    pub data: Data,
    /// The Criterion Object.
    pub location: Location,
}

/// A name in a document, with its location.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The name as written.
    pub name: String,
    /// The location of the name.
    pub location: Location,
}

/// The kinds of criteria.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// `type: simple`, the default.
    Simple(simple::Condition),
    /// `type: regex`: an ECMA-262 pattern, found anywhere in the context's text.
    Regex {
        /// The context that it applies to.
        context: Expression,
        /// Can contain embedded expressions.
        pattern: Template,
    },
    /// `type: jsonpath`: passes when a node is selected.
    JsonPath {
        /// The context that it applies to.
        context: Expression,
        /// Can contain embedded expressions.
        path: Template,
        /// The version of JSONPath.
        version: JsonPathVersion,
    },
    /// `type: xpath`: passes if the effective boolean value is true.
    XPath {
        /// The context that it applies to.
        context: Expression,
        /// Can contain embedded expressions.
        path: Template,
        /// The version of XPath.
        version: XPathVersion,
    },
}

impl Criterion {
    /// The condition, preceded by its type and context, and the requirement of an extension, for messages.
    pub fn describe(&self) -> String {
        match &self.requirement {
            Some(requirement) => format!("{}, and {}", self.describe_test(), requirement.describe()),
            None => self.describe_test(),
        }
    }

    fn describe_test(&self) -> String {
        let (word, context) = match &self.test {
            Test::Simple(_) => return self.condition.clone(),
            Test::Regex { context, .. } => ("regex", context),
            Test::JsonPath { context, .. } => ("jsonpath", context),
            Test::XPath { context, .. } => ("xpath", context),
        };
        format!("{word} {context}: {}", self.condition)
    }

    /// Every runtime expression in the criterion.
    pub fn expressions(&self) -> Vec<&Expression> {
        let mut expressions = match &self.test {
            Test::Simple(condition) => condition.expressions(),
            Test::Regex { context, pattern: template }
            | Test::JsonPath { context, path: template, .. }
            | Test::XPath { context, path: template, .. } => {
                std::iter::once(context).chain(template.expressions()).collect()
            }
        };
        expressions.extend(self.requirement.iter().flat_map(|requirement| requirement.expressions()));
        expressions
    }
}

/// The versions of JSONPath that Arazzo names (Expression Type Object).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum JsonPathVersion {
    /// `rfc9535`, the default.
    #[default]
    Rfc9535,
    /// `draft-goessner-dispatch-jsonpath-00`
    Goessner,
}

/// Why a condition is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// The condition is not valid in its language.
    #[error("{0}")]
    Invalid(String),
    /// The condition uses a feature that this engine does not support.
    #[error("{0}")]
    Unsupported(String),
}

/// Checks a pattern or path without embedded expressions.
///
/// # Errors
/// It is not valid or not supported. A condition with embedded expressions is only checked when it is evaluated.
pub fn validate(test: &Test) -> Result<(), Unusable> {
    let literal = |template: &Template| template.literal().map(str::to_owned);
    match test {
        Test::Simple(_) => Ok(()),
        Test::Regex { pattern, .. } => {
            literal(pattern).map_or(Ok(()), |pattern| regex::compile(&pattern).map(drop).map_err(Unusable::Invalid))
        }
        Test::JsonPath { path, version, .. } => literal(path).map_or(Ok(()), |path| validate_jsonpath(&path, *version)),
        Test::XPath { path, version, .. } => literal(path).map_or(Ok(()), |path| validate_xpath(&path, *version)),
    }
}

/// Checks a JSONPath.
///
/// # Errors
/// The path is not valid.
pub fn validate_jsonpath(path: &str, version: JsonPathVersion) -> Result<(), Unusable> {
    jsonpath::compile(path, version).map(drop).map_err(Unusable::Invalid)
}

/// Checks an XPath.
///
/// # Errors
/// The path is not valid or not supported.
pub fn validate_xpath(path: &str, version: XPathVersion) -> Result<(), Unusable> {
    xpath::compile(path, version).map(drop)
}

/// Whether a condition in the older dialect of JSONPath is a bare comparison, which is read as a filter on the root.
pub fn is_bare_comparison(test: &Test) -> bool {
    match test {
        Test::JsonPath { path, version: JsonPathVersion::Goessner, .. } => {
            path.literal().is_some_and(|path| jsonpath::as_filter(path).is_some())
        }
        _ => false,
    }
}
