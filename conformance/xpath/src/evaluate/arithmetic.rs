//! `+`, `-`, `*`, `div`, `idiv` and `mod` (Functions and Operators 3.1, sections 4.2, 8.4 and 9.7).

use crate::error::{Result, error, wrong_type};
use crate::syntax::Operator;
use crate::value::{Atomic, Decimal, Duration, DurationKind};

/// Applies an arithmetic operator to two values.
pub(crate) fn calculate(operator: Operator, left: &Atomic, right: &Atomic) -> Result<Atomic> {
    use Atomic::{Double, Float, Integer};
    match (left, right) {
        (Integer(a), Integer(b)) if operator != Operator::Divide => integers(operator, *a, *b),
        (Double(_), b) if b.is_numeric() => doubles(operator, left, right),
        (a, Double(_)) if a.is_numeric() => doubles(operator, left, right),
        (Float(_), b) if b.is_numeric() => floats(operator, left, right),
        (a, Float(_)) if a.is_numeric() => floats(operator, left, right),
        _ => match (decimal(left), decimal(right)) {
            (Some(a), Some(b)) => decimals(operator, a, b),
            _ => durations(operator, left, right),
        },
    }
}

/// The negated number.
pub(crate) fn negated(number: &Atomic) -> Result<Atomic> {
    Ok(match number {
        Atomic::Integer(number) => Atomic::Integer(number.checked_neg().ok_or_else(overflow)?),
        Atomic::Decimal(number) => Atomic::Decimal(number.negate().ok_or_else(overflow)?),
        Atomic::Float(number) => Atomic::Float(-number),
        other => Atomic::Double(-other.as_double().unwrap_or(f64::NAN)),
    })
}

fn decimal(value: &Atomic) -> Option<Decimal> {
    match value {
        Atomic::Integer(number) => Some(Decimal::from(*number)),
        Atomic::Decimal(number) => Some(*number),
        _ => None,
    }
}

fn overflow() -> crate::error::EvaluationError {
    error("FOAR0002", "the number is too large")
}

fn by_zero() -> crate::error::EvaluationError {
    error("FOAR0001", "division by zero")
}

fn integers(operator: Operator, a: i128, b: i128) -> Result<Atomic> {
    if b == 0 && matches!(operator, Operator::IntegerDivide | Operator::Modulo) {
        return Err(by_zero());
    }
    let result = match operator {
        Operator::Add => a.checked_add(b),
        Operator::Subtract => a.checked_sub(b),
        Operator::Multiply => a.checked_mul(b),
        Operator::IntegerDivide => a.checked_div(b),
        _ => a.checked_rem(b),
    };
    result.map(Atomic::Integer).ok_or_else(overflow)
}

fn decimals(operator: Operator, a: Decimal, b: Decimal) -> Result<Atomic> {
    if b.is_zero() && matches!(operator, Operator::Divide | Operator::IntegerDivide | Operator::Modulo) {
        return Err(by_zero());
    }
    let result = match operator {
        Operator::Add => a.add(b),
        Operator::Subtract => b.negate().and_then(|b| a.add(b)),
        Operator::Multiply => a.multiply(b),
        Operator::Divide => a.divide(b),
        Operator::IntegerDivide => return a.integer_divide(b).map(Atomic::Integer).ok_or_else(overflow),
        _ => a.modulo(b),
    };
    result.map(Atomic::Decimal).ok_or_else(overflow)
}

fn doubles(operator: Operator, left: &Atomic, right: &Atomic) -> Result<Atomic> {
    let (a, b) = (left.as_double().unwrap_or(f64::NAN), right.as_double().unwrap_or(f64::NAN));
    Ok(Atomic::Double(match operator {
        Operator::Add => a + b,
        Operator::Subtract => a - b,
        Operator::Multiply => a * b,
        Operator::Divide => a / b,
        Operator::IntegerDivide => return whole(a, b),
        _ => a % b,
    }))
}

fn floats(operator: Operator, left: &Atomic, right: &Atomic) -> Result<Atomic> {
    match doubles(operator, left, right)? {
        Atomic::Double(number) => Ok(Atomic::Float(number as f32)),
        other => Ok(other),
    }
}

fn whole(a: f64, b: f64) -> Result<Atomic> {
    if b == 0.0 {
        return Err(by_zero());
    }
    let quotient = (a / b).trunc();
    if a.is_nan() || b.is_nan() || quotient.abs() >= 1e38 || !quotient.is_finite() {
        return Err(overflow());
    }
    Ok(Atomic::Integer(quotient as i128))
}

/// Arithmetic with dates, times and durations.
fn durations(operator: Operator, left: &Atomic, right: &Atomic) -> Result<Atomic> {
    use Atomic::{Duration as D, Moment as M};
    use Operator::{Add, Divide, Multiply, Subtract};
    let wrong = || {
        wrong_type(format!("the operator does not apply to {} and {}", left.kind().describe(), right.kind().describe()))
    };
    let plain = |duration: &Duration| if duration.kind == DurationKind::Both { Err(wrong()) } else { Ok(*duration) };
    let minus = |duration: Duration| duration.negate().ok_or_else(overflow);
    match (operator, left, right) {
        (Add, M(moment), D(duration)) | (Add, D(duration), M(moment)) => {
            moment.add(plain(duration)?).map(M).ok_or_else(overflow)
        }
        (Subtract, M(moment), D(duration)) => moment.add(minus(plain(duration)?)?).map(M).ok_or_else(overflow),
        (Subtract, M(a), M(b)) if a.kind == b.kind => Ok(D(Duration::of_nanos(a.utc() - b.utc()))),
        (Add, D(a), D(b)) => a.add(*b).map(D).ok_or_else(wrong),
        (Subtract, D(a), D(b)) => a.add(minus(*b)?).map(D).ok_or_else(wrong),
        (Multiply, D(duration), number) | (Multiply, number, D(duration)) => {
            let by = number.as_double().ok_or_else(wrong)?;
            if by.is_nan() {
                return Err(error("FOCA0005", "a duration cannot be multiplied by NaN"));
            }
            plain(duration)?.multiply(by).map(D).ok_or_else(overflow)
        }
        (Divide, D(a), D(b)) if a.kind == b.kind && a.kind != DurationKind::Both => {
            let (a, b) = if a.kind == DurationKind::Months {
                (i128::from(a.months), i128::from(b.months))
            } else {
                (a.nanos, b.nanos)
            };
            if b == 0 {
                return Err(by_zero());
            }
            Decimal::from(a).divide(Decimal::from(b)).map(Atomic::Decimal).ok_or_else(overflow)
        }
        (Divide, D(duration), number) => match number.as_double().ok_or_else(wrong)? {
            0.0 => Err(by_zero()),
            by if by.is_nan() => Err(error("FOCA0005", "a duration cannot be divided by NaN")),
            by => plain(duration)?.multiply(1.0 / by).map(D).ok_or_else(overflow),
        },
        _ => Err(wrong()),
    }
}
