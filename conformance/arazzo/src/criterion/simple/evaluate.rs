//! What a condition says. 1.1 wrote the rules down ("Condition Evaluation"); they are applied to 1.0 as well.

use std::cmp::Ordering;

use serde_json::Value;

use super::{Condition, Literal, Operator};
use crate::expression::{self, ExpressionError, Scope};

/// The condition's value: a boolean, or, for a bare literal or expression, that value.
///
/// # Errors
/// Where an expression in it cannot be evaluated. `&&` and `||` do not look at what they do not need.
pub fn evaluate(condition: &Condition, scope: &Scope<'_>) -> Result<Value, ExpressionError> {
    match condition {
        Condition::Literal(literal) => Ok(literal.value()),
        Condition::Expression(expression) => expression::evaluate(expression, scope),
        Condition::Not(inner) => Ok(Value::Bool(!is_truthy(&evaluate(inner, scope)?))),
        Condition::Comparison(left, operator, right) => {
            Ok(Value::Bool(compare(&evaluate(left, scope)?, *operator, &evaluate(right, scope)?)))
        }
        Condition::And(all) => {
            for part in all {
                if !is_truthy(&evaluate(part, scope)?) {
                    return Ok(Value::Bool(false));
                }
            }
            Ok(Value::Bool(true))
        }
        Condition::Or(all) => {
            for part in all {
                if is_truthy(&evaluate(part, scope)?) {
                    return Ok(Value::Bool(true));
                }
            }
            Ok(Value::Bool(false))
        }
        Condition::Group(inner) | Condition::Braces(inner) => evaluate(inner, scope),
    }
}

impl Literal {
    /// As a value. A number that JSON cannot hold as one (it is too large) does not get here.
    pub fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Boolean(value) => Value::Bool(*value),
            Self::Number(text) => serde_json::from_str(text).unwrap_or(Value::Null),
            Self::String(text) => Value::String(text.clone()),
        }
    }
}

/// Whether a value passes where a condition is wanted. The text names `true`, `false` and `null`; the rest follows the rules
/// that it gives for XPath results: zero and the empty string fail, everything else passes.
pub fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// Compares two values. `!=` is the opposite of `==`; null equals only null and is neither less nor greater than anything.
pub fn compare(left: &Value, operator: Operator, right: &Value) -> bool {
    match operator {
        Operator::Equal => equal(left, right),
        Operator::NotEqual => !equal(left, right),
        Operator::Less => order(left, right) == Some(Ordering::Less),
        Operator::LessOrEqual => matches!(order(left, right), Some(Ordering::Less | Ordering::Equal)),
        Operator::Greater => order(left, right) == Some(Ordering::Greater),
        Operator::GreaterOrEqual => matches!(order(left, right), Some(Ordering::Greater | Ordering::Equal)),
    }
}

fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::String(right)) => fold(left) == fold(right),
        (Value::Number(_), Value::Number(_) | Value::String(_)) | (Value::String(_), Value::Number(_)) => {
            order(left, right) == Some(Ordering::Equal)
        }
        (left, right) => left == right,
    }
}

/// Numbers, and strings that are numbers, by value; other strings without case; nothing else has an order.
fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) if a.as_i64().is_some() && b.as_i64().is_some() => {
            Some(a.as_i64().cmp(&b.as_i64()))
        }
        (Value::Number(a), Value::Number(b)) if a.as_u64().is_some() && b.as_u64().is_some() => {
            Some(a.as_u64().cmp(&b.as_u64()))
        }
        (Value::String(a), Value::String(b)) => match (numeric(left), numeric(right)) {
            (Some(a), Some(b)) => a.partial_cmp(&b),
            _ => Some(fold(a).cmp(&fold(b))),
        },
        _ => numeric(left)?.partial_cmp(&numeric(right)?),
    }
}

fn numeric(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => serde_json::from_str::<serde_json::Number>(text.trim()).ok()?.as_f64(),
        _ => None,
    }
}

/// Strings compare without case (Arazzo, Criterion Object). Unicode's lower case, since the text names no folding.
fn fold(text: &str) -> String {
    text.to_lowercase()
}
