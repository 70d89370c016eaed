//! Casts (Functions and Operators 3.1, section 19).

use super::{Atomic, AtomicType, Decimal, Duration, DurationKind, Moment, MomentKind};
use crate::error::{EvaluationError, Result, error, wrong_type};

/// Casts the value to another type.
pub(crate) fn cast(value: &Atomic, target: AtomicType) -> Result<Atomic> {
    if target.holds(value) && !matches!(target, AtomicType::Any | AtomicType::Decimal | AtomicType::Duration(_)) {
        return Ok(value.clone());
    }
    match value {
        Atomic::String(text) | Atomic::Untyped(text) => from_text(text, target),
        Atomic::AnyUri(text) if is_text(target) => from_text(text, target),
        Atomic::AnyUri(_) | Atomic::QName(_) if !is_text(target) => Err(cannot_cast(value, target)),
        _ if is_text(target) => from_text(&value.text(), target),
        Atomic::Moment(moment) => from_moment(*moment, target).ok_or_else(|| cannot_cast(value, target)),
        Atomic::Duration(duration) => from_duration(*duration, target).ok_or_else(|| cannot_cast(value, target)),
        _ => from_number(value, target),
    }
}

fn is_text(target: AtomicType) -> bool {
    use AtomicType::{AnyUri, NormalizedString, String, Token, Untyped};
    matches!(target, String | Untyped | AnyUri | NormalizedString | Token)
}

fn cannot_cast(value: &Atomic, target: AtomicType) -> EvaluationError {
    wrong_type(format!("{} cannot be cast to {}", value.kind().describe(), target.describe()))
}

fn from_text(text: &str, target: AtomicType) -> Result<Atomic> {
    let trimmed = text.trim_matches([' ', '\t', '\r', '\n']);
    let shown: String = trimmed.chars().take(40).collect();
    let wrong = || error("FORG0001", format!("`{shown}` is not {}", target.describe()));
    Ok(match target {
        AtomicType::String | AtomicType::Any => Atomic::String(text.into()),
        AtomicType::Untyped => Atomic::Untyped(text.into()),
        AtomicType::NormalizedString => Atomic::String(text.replace(['\t', '\r', '\n'], " ").into()),
        AtomicType::Token => Atomic::String(text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").into()),
        AtomicType::AnyUri => Atomic::AnyUri(trimmed.split_ascii_whitespace().collect::<Vec<_>>().join(" ").into()),
        AtomicType::QName => {
            if trimmed.contains(':') || trimmed.is_empty() {
                return Err(wrong());
            }
            Atomic::from(crate::document::Name { local: trimmed.to_owned(), ..Default::default() })
        }
        AtomicType::Boolean => match trimmed {
            "true" | "1" => Atomic::Boolean(true),
            "false" | "0" => Atomic::Boolean(false),
            _ => return Err(wrong()),
        },
        AtomicType::Integer => Atomic::Integer(integer(trimmed).ok_or_else(wrong)?),
        AtomicType::Bounded(name, least, most) => {
            let number = integer(trimmed).ok_or_else(wrong)?;
            if !(least..=most).contains(&number) {
                return Err(error("FORG0001", format!("{number} is not a valid xs:{name}")));
            }
            Atomic::Integer(number)
        }
        AtomicType::Decimal => Atomic::Decimal(Decimal::parse(trimmed).ok_or_else(wrong)?),
        AtomicType::Double | AtomicType::Numeric => Atomic::Double(double(trimmed).ok_or_else(wrong)?),
        AtomicType::Float => {
            double(trimmed).ok_or_else(wrong)?;
            let special = trimmed.replace("INF", "inf");
            Atomic::Float(special.parse().unwrap_or(f32::NAN))
        }
        AtomicType::Moment(kind) => Atomic::Moment(Moment::parse(trimmed, kind).ok_or_else(wrong)?),
        AtomicType::Duration(kind) => Atomic::Duration(Duration::parse(trimmed, kind).ok_or_else(wrong)?),
    })
}

fn integer(text: &str) -> Option<i128> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A double in the syntax of XML Schema: `INF` and `NaN` in this spelling, not `inf` or `0x…`.
pub(super) fn double(text: &str) -> Option<f64> {
    match text {
        "INF" | "+INF" => return Some(f64::INFINITY),
        "-INF" => return Some(f64::NEG_INFINITY),
        "NaN" => return Some(f64::NAN),
        _ => {}
    }
    text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)).then(|| text.parse().ok()).flatten()
}

fn from_moment(moment: Moment, target: AtomicType) -> Option<Atomic> {
    let AtomicType::Moment(kind) = target else { return None };
    let possible =
        moment.kind == MomentKind::DateTime || moment.kind == MomentKind::Date && kind == MomentKind::DateTime;
    possible.then(|| Atomic::Moment(moment.part(kind)))
}

fn from_duration(duration: Duration, target: AtomicType) -> Option<Atomic> {
    let AtomicType::Duration(kind) = target else { return None };
    let (months, nanos) = match kind {
        DurationKind::Both => (duration.months, duration.nanos),
        DurationKind::Months => (duration.months, 0),
        DurationKind::Seconds => (0, duration.nanos),
    };
    Some(Atomic::Duration(Duration { kind, months, nanos }))
}

/// Casts a number or a boolean.
fn from_number(value: &Atomic, target: AtomicType) -> Result<Atomic> {
    let overflow = || error("FOCA0002", format!("{} cannot be converted to a number with a fixed point", value.text()));
    let decimal = || match value {
        Atomic::Boolean(value) => Ok(Decimal::from(i128::from(*value))),
        Atomic::Integer(number) => Ok(Decimal::from(*number)),
        Atomic::Decimal(number) => Ok(*number),
        Atomic::Double(number) => Decimal::from_double(*number).ok_or_else(overflow),
        Atomic::Float(number) => Decimal::from_double(f64::from(*number)).ok_or_else(overflow),
        _ => Err(cannot_cast(value, target)),
    };
    let double = || match value {
        Atomic::Boolean(value) => Ok(f64::from(u8::from(*value))),
        value => value.as_double().ok_or_else(|| cannot_cast(value, target)),
    };
    Ok(match target {
        AtomicType::Boolean => Atomic::Boolean(double().map(|number| number != 0.0 && !number.is_nan())?),
        AtomicType::Integer => Atomic::Integer(decimal()?.truncate()),
        AtomicType::Bounded(name, least, most) => {
            let number = decimal()?.truncate();
            if !(least..=most).contains(&number) {
                return Err(error("FORG0001", format!("{number} is not a valid xs:{name}")));
            }
            Atomic::Integer(number)
        }
        AtomicType::Decimal => Atomic::Decimal(decimal()?),
        AtomicType::Double | AtomicType::Numeric => Atomic::Double(double()?),
        AtomicType::Float => Atomic::Float(double()? as f32),
        AtomicType::Any => value.clone(),
        _ => return Err(cannot_cast(value, target)),
    })
}
