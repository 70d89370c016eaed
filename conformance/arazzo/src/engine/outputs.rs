//! The values of outputs: expressions, selectors, and those of extensions.

use crate::json::Value;

use crate::arazzo::{Output, OutputValue};
use crate::expression::{Scope, evaluate};

/// Evaluates an output. A missing value is null.
///
/// # Errors
/// The output cannot be evaluated.
pub(super) fn evaluate_output(output: &Output, scope: &Scope<'_>) -> Result<Value, String> {
    match &output.value {
        OutputValue::Expression(expression) => evaluate(expression, scope).map_err(|error| error.to_string()),
        OutputValue::Selector(selector) => selector.evaluate(scope).map_err(|error| error.to_string()),
        OutputValue::Extension(output) => output.evaluate(scope),
        OutputValue::Invalid => Err("its definition is not valid".to_owned()),
    }
}
