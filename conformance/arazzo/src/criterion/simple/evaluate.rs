//! Evaluates conditions by the rules of Arazzo 1.1 ("Condition Evaluation"), which also apply to 1.0 documents.

use std::cmp::Ordering;

use crate::json::{Number, Value};

use super::{Condition, Literal, Operator};
use crate::expression::{self, ExpressionError, Scope};

/// The value of the condition: a boolean, or the value of a bare literal or expression.
///
/// # Errors
/// An expression in the condition cannot be evaluated. `&&` and `||` skip operands that cannot change the result.
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
    /// The literal as a JSON value. The parser rejects numbers that JSON cannot represent.
    pub fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Boolean(value) => Value::Bool(*value),
            Self::Number(text) => Number::new(text).map_or(Value::Null, Value::Number),
            Self::String(text) => Value::String(text.clone()),
        }
    }
}

/// Whether a value counts as true. Arazzo defines this for `true`, `false` and `null`; other values follow its rules for XPath results:
/// zero and the empty string are false, everything else is true.
pub fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => !number.is_zero(),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// Compares two values. `!=` is the opposite of `==`. Null equals only null and has no order.
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

/// Numbers and numeric strings compare by value; other strings compare case-insensitively; other values have no order.
fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::String(a), Value::String(b)) => match (numeric(left), numeric(right)) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ => Some(fold(a).cmp(&fold(b))),
        },
        _ => Some(numeric(left)?.cmp(&numeric(right)?)),
    }
}

fn numeric(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => Number::new(text.trim()),
        _ => None,
    }
}

/// Strings compare case-insensitively (Arazzo, Criterion Object). Arazzo names no case folding; this uses Unicode lower case.
fn fold(text: &str) -> String {
    text.to_lowercase()
}
