//! Comparing atomic values (Functions and Operators 3.1).

use std::cmp::Ordering;

use super::{Atomic, Decimal, DurationKind};
use crate::error::{Result, wrong_type};

/// The order of two values; `None` if they are unordered, such as NaN.
///
/// # Errors
/// The types are not comparable.
pub(crate) fn compare(left: &Atomic, right: &Atomic) -> Result<Option<Ordering>> {
    use Atomic::{AnyUri, Boolean, Duration, Integer, Moment, String, Untyped};
    Ok(match (left, right) {
        (String(a) | Untyped(a) | AnyUri(a), String(b) | Untyped(b) | AnyUri(b)) => Some(a.cmp(b)),
        (Integer(a), Integer(b)) => Some(a.cmp(b)),
        (Boolean(a), Boolean(b)) => Some(a.cmp(b)),
        (Moment(a), Moment(b)) if a.kind == b.kind => Some(a.compare(*b)),
        (Duration(a), Duration(b)) if a.kind == b.kind && a.kind != DurationKind::Both => {
            Some((a.months, a.nanos).cmp(&(b.months, b.nanos)))
        }
        (a, b) if a.is_numeric() && b.is_numeric() => match (decimal(a), decimal(b)) {
            (Some(a), Some(b)) => Some(a.compare(b)),
            _ => a.as_double().zip(b.as_double()).and_then(|(a, b)| a.partial_cmp(&b)),
        },
        (a, b) => {
            return Err(wrong_type(format!("{} cannot be compared with {}", a.kind().describe(), b.kind().describe())));
        }
    })
}

/// Whether the values are equal. Names, and durations of different kinds, can be equal without being ordered.
pub(crate) fn equal_atomic(left: &Atomic, right: &Atomic) -> Result<bool> {
    match (left, right) {
        (Atomic::QName(a), Atomic::QName(b)) => Ok(a == b),
        (Atomic::Duration(a), Atomic::Duration(b)) => Ok((a.months, a.nanos) == (b.months, b.nanos)),
        _ => Ok(compare(left, right)? == Some(Ordering::Equal)),
    }
}

/// Whether the values are the same map key (`op:same-key`). Never fails; NaN equals NaN.
pub(crate) fn same_key(left: &Atomic, right: &Atomic) -> bool {
    let nan = |value: &Atomic| value.as_double().is_some_and(f64::is_nan);
    nan(left) && nan(right) || equal_atomic(left, right).unwrap_or(false)
}

fn decimal(value: &Atomic) -> Option<Decimal> {
    match value {
        Atomic::Integer(number) => Some(Decimal::from(*number)),
        Atomic::Decimal(number) => Some(*number),
        _ => None,
    }
}
