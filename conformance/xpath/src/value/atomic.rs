//! Atomic values and their types.

use std::rc::Rc;

use super::{Decimal, Duration, DurationKind, Moment, MomentKind};
use crate::document::Name;

/// An atomic value.
#[derive(Debug, Clone)]
pub(crate) enum Atomic {
    String(Rc<str>),
    /// The value of a node without a schema.
    Untyped(Rc<str>),
    AnyUri(Rc<str>),
    QName(Rc<Name>),
    Boolean(bool),
    Integer(i128),
    Decimal(Decimal),
    Float(f32),
    Double(f64),
    Moment(Moment),
    Duration(Duration),
}

/// The atomic types. Types derived from `xs:integer` only limit the values that can be cast to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtomicType {
    /// `xs:anyAtomicType`
    Any,
    String,
    NormalizedString,
    Token,
    Untyped,
    AnyUri,
    QName,
    Boolean,
    Integer,
    /// An integer type with limits: name, minimum and maximum.
    Bounded(&'static str, i128, i128),
    Decimal,
    Float,
    Double,
    /// `xs:numeric`, a union of the three numeric types.
    Numeric,
    Moment(MomentKind),
    Duration(DurationKind),
}

const BOUNDED: [(&str, i128, i128); 12] = [
    ("nonNegativeInteger", 0, i128::MAX),
    ("positiveInteger", 1, i128::MAX),
    ("nonPositiveInteger", i128::MIN, 0),
    ("negativeInteger", i128::MIN, -1),
    ("long", i64::MIN as i128, i64::MAX as i128),
    ("int", i32::MIN as i128, i32::MAX as i128),
    ("short", i16::MIN as i128, i16::MAX as i128),
    ("byte", i8::MIN as i128, i8::MAX as i128),
    ("unsignedLong", 0, u64::MAX as i128),
    ("unsignedInt", 0, u32::MAX as i128),
    ("unsignedShort", 0, u16::MAX as i128),
    ("unsignedByte", 0, u8::MAX as i128),
];

impl AtomicType {
    /// The type with this local name in the `xs:` namespace.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "anyAtomicType" => Self::Any,
            "string" => Self::String,
            "normalizedString" => Self::NormalizedString,
            "token" => Self::Token,
            "untypedAtomic" => Self::Untyped,
            "anyURI" => Self::AnyUri,
            "QName" => Self::QName,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "decimal" => Self::Decimal,
            "float" => Self::Float,
            "double" => Self::Double,
            "numeric" => Self::Numeric,
            "date" => Self::Moment(MomentKind::Date),
            "time" => Self::Moment(MomentKind::Time),
            "dateTime" => Self::Moment(MomentKind::DateTime),
            "duration" => Self::Duration(DurationKind::Both),
            "yearMonthDuration" => Self::Duration(DurationKind::Months),
            "dayTimeDuration" => Self::Duration(DurationKind::Seconds),
            _ => {
                let (name, least, most) = BOUNDED.iter().find(|(known, ..)| *known == name)?;
                Self::Bounded(name, *least, *most)
            }
        })
    }

    /// The type with an article, for messages.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Any => "an atomic value",
            Self::String | Self::NormalizedString | Self::Token => "a string",
            Self::Untyped => "an untyped value",
            Self::AnyUri => "a URI",
            Self::QName => "a qualified name",
            Self::Boolean => "a boolean",
            Self::Integer | Self::Bounded(..) => "an integer",
            Self::Decimal => "a decimal",
            Self::Float => "a float",
            Self::Double => "a double",
            Self::Numeric => "a number",
            Self::Moment(MomentKind::Date) => "a date",
            Self::Moment(MomentKind::Time) => "a time",
            Self::Moment(MomentKind::DateTime) => "a date and time",
            Self::Duration(_) => "a duration",
        }
    }

    /// Whether the value is an instance of this type. Values do not record the integer subtype that they were cast to; every integer within
    /// the limits matches.
    pub(crate) fn holds(self, value: &Atomic) -> bool {
        let actual = value.kind();
        match self {
            Self::Any => true,
            Self::Numeric => matches!(actual, Self::Integer | Self::Decimal | Self::Float | Self::Double),
            Self::Decimal => matches!(actual, Self::Integer | Self::Decimal),
            Self::Bounded(_, least, most) => {
                matches!(value, Atomic::Integer(number) if (least..=most).contains(number))
            }
            Self::Duration(DurationKind::Both) => matches!(actual, Self::Duration(_)),
            other => other == actual,
        }
    }
}

impl Atomic {
    pub(crate) fn kind(&self) -> AtomicType {
        match self {
            Self::String(_) => AtomicType::String,
            Self::Untyped(_) => AtomicType::Untyped,
            Self::AnyUri(_) => AtomicType::AnyUri,
            Self::QName(_) => AtomicType::QName,
            Self::Boolean(_) => AtomicType::Boolean,
            Self::Integer(_) => AtomicType::Integer,
            Self::Decimal(_) => AtomicType::Decimal,
            Self::Float(_) => AtomicType::Float,
            Self::Double(_) => AtomicType::Double,
            Self::Moment(moment) => AtomicType::Moment(moment.kind),
            Self::Duration(duration) => AtomicType::Duration(duration.kind),
        }
    }

    pub(crate) fn is_numeric(&self) -> bool {
        AtomicType::Numeric.holds(self)
    }

    /// The number as a double; `None` for other types.
    pub(crate) fn as_double(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Decimal(number) => Some(number.to_double()),
            Self::Float(number) => Some(f64::from(*number)),
            Self::Double(number) => Some(*number),
            _ => None,
        }
    }

    /// The canonical text.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::String(text) | Self::Untyped(text) | Self::AnyUri(text) => text.to_string(),
            Self::QName(name) => name.lexical(),
            Self::Boolean(value) => value.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Float(number) => format_double(f64::from(*number), &format!("{:e}", number.abs())),
            Self::Double(number) => format_double(*number, &format!("{:e}", number.abs())),
            Self::Moment(moment) => moment.to_string(),
            Self::Duration(duration) => duration.to_string(),
        }
    }
}

/// The text of a double (Functions and Operators 3.1, section 19.1.2): without an exponent between a millionth and a million, otherwise
/// with one. `exponential` is the shortest text that reads back as the same absolute value.
pub(crate) fn format_double(number: f64, exponential: &str) -> String {
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return format!("{sign}INF");
    }
    let (digits, exponent) = exponential.split_once('e').unwrap_or((exponential, "0"));
    let power: i32 = exponent.parse().unwrap_or(0);
    let size = number.abs();
    if size == 0.0 {
        return format!("{sign}0");
    }
    if (1e-6..1e6).contains(&size) {
        let digits = digits.replace('.', "");
        return match usize::try_from(power) {
            Ok(power) if digits.len() > power + 1 => {
                let (whole, fraction) = digits.split_at(power + 1);
                format!("{sign}{whole}.{fraction}")
            }
            Ok(power) => format!("{sign}{digits}{}", "0".repeat(power + 1 - digits.len())),
            Err(_) => format!("{sign}0.{}{digits}", "0".repeat(usize::try_from(-power - 1).unwrap_or(0))),
        };
    }
    let digits = if digits.contains('.') { digits.to_owned() } else { format!("{digits}.0") };
    format!("{sign}{digits}E{exponent}")
}

impl From<bool> for Atomic {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<i128> for Atomic {
    fn from(value: i128) -> Self {
        Self::Integer(value)
    }
}

impl From<usize> for Atomic {
    fn from(value: usize) -> Self {
        Self::Integer(value as i128)
    }
}

impl From<f64> for Atomic {
    fn from(value: f64) -> Self {
        Self::Double(value)
    }
}

impl From<String> for Atomic {
    fn from(value: String) -> Self {
        Self::String(value.into())
    }
}

impl From<&str> for Atomic {
    fn from(value: &str) -> Self {
        Self::String(value.into())
    }
}

impl From<Name> for Atomic {
    fn from(name: Name) -> Self {
        Self::QName(Rc::new(name))
    }
}
