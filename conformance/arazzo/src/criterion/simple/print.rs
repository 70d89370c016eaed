//! Prints a condition in its canonical form: one space around binary operators, none elsewhere.

use std::fmt;

use super::{Condition, Literal};

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Literal(literal) => write!(f, "{literal}"),
            Self::Expression(expression) => write!(f, "{expression}"),
            Self::Not(inner) => write!(f, "!{inner}"),
            Self::Comparison(left, operator, right) => write!(f, "{left} {} {right}", operator.symbol()),
            Self::And(all) => join(f, all, " && "),
            Self::Or(all) => join(f, all, " || "),
            Self::Group(inner) => write!(f, "({inner})"),
            Self::Braces(inner) => write!(f, "{{{inner}}}"),
        }
    }
}

fn join(f: &mut fmt::Formatter<'_>, all: &[Condition], separator: &str) -> fmt::Result {
    all.iter().enumerate().try_for_each(|(index, part)| {
        if index > 0 {
            f.write_str(separator)?;
        }
        write!(f, "{part}")
    })
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Number(text) => f.write_str(text),
            Self::String(text) => write!(f, "'{}'", text.replace('\'', "''")),
        }
    }
}
