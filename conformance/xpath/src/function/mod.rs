//! The functions ([Functions and Operators 3.1](https://www.w3.org/TR/xpath-functions-31/), and XPath 1.0 section 4), in one table per
//! kind.

mod aggregate;
mod arguments;
mod array;
mod boolean;
mod date;
mod higher_order;
mod json;
mod map;
mod node;
mod numeric;
mod pattern;
mod qname;
mod sequence;
mod string;
mod unsupported;

use super::error::Result;
use super::syntax::{BuiltinId, Found};
use super::value::{Item, Sequence};
use super::version::XPathVersion;

pub(crate) use arguments::Arguments;

/// A built-in function.
#[derive(Debug)]
pub(crate) struct Builtin {
    name: &'static str,
    least: usize,
    most: usize,
    since: XPathVersion,
    pub(crate) apply: fn(&Arguments<'_>) -> Result<Sequence>,
}

/// The tables of functions, with the prefixes of their namespaces.
const TABLES: [(&str, &[Builtin]); 14] = [
    ("fn", aggregate::FUNCTIONS),
    ("fn", boolean::FUNCTIONS),
    ("fn", date::FUNCTIONS),
    ("fn", higher_order::FUNCTIONS),
    ("fn", json::FUNCTIONS),
    ("fn", node::FUNCTIONS),
    ("fn", numeric::FUNCTIONS),
    ("fn", pattern::FUNCTIONS),
    ("fn", qname::FUNCTIONS),
    ("fn", sequence::FUNCTIONS),
    ("fn", string::FUNCTIONS),
    ("map", map::FUNCTIONS),
    ("array", array::FUNCTIONS),
    ("math", numeric::MATH),
];

/// The function with an id from [`find`].
pub(crate) fn builtin(id: BuiltinId) -> Option<&'static Builtin> {
    TABLES.get(id.table)?.1.get(id.row)
}

/// Looks up a function by its name and its number of arguments.
pub(crate) fn find(space: &str, local: &str, arity: usize, version: XPathVersion) -> Found {
    let tables = TABLES.iter().enumerate().filter(|(_, (known, _))| *known == space);
    let rows = tables.flat_map(|(table, (_, functions))| {
        functions.iter().enumerate().map(move |(row, known)| (BuiltinId { table, row }, known))
    });
    let named: Vec<_> = rows.filter(|(_, known)| known.name == local && version >= known.since).collect();
    if let Some((id, _)) = named.iter().find(|(_, known)| (known.least..=known.most).contains(&arity)) {
        return Found::Builtin(*id);
    }
    let counts: Vec<String> = named.iter().map(|(_, known)| known.parameters()).collect();
    if !counts.is_empty() {
        Found::OtherArity(counts.join(" or "))
    } else if unsupported::is_unsupported(space, local, version) {
        Found::Unsupported
    } else {
        Found::Nothing
    }
}

impl Builtin {
    const fn new(
        name: &'static str,
        least: usize,
        most: usize,
        since: XPathVersion,
        apply: fn(&Arguments<'_>) -> Result<Sequence>,
    ) -> Self {
        Self { name, least, most, since, apply }
    }

    fn parameters(&self) -> String {
        match (self.least, self.most) {
            (least, most) if least == most => least.to_string(),
            (least, usize::MAX) => format!("at least {least}"),
            (least, most) => format!("{least} to {most}"),
        }
    }
}

/// Zero or one item.
fn optional_item<T: Into<Item>>(value: Option<T>) -> Result<Sequence> {
    Ok(value.map(Into::into).into_iter().collect())
}

/// One item.
fn one_item<T: Into<Item>>(value: T) -> Result<Sequence> {
    Ok(vec![value.into()])
}
