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

use std::rc::Rc;

use super::error::Result;
use super::evaluate::Context;
use super::syntax::{Callee, Inline};
use super::value::{Item, Sequence, depth_of};
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

/// A function as a value.
#[derive(Debug)]
pub(crate) enum Function {
    Named {
        callee: Callee,
        arity: usize,
        context: Context,
    },
    Inline {
        inline: Rc<Inline>,
        context: Context,
    },
    /// A partial application; `None` is a placeholder. The target may also be a map or an array.
    Partial {
        function: Item,
        arguments: Vec<Option<Sequence>>,
    },
}

impl Function {
    /// The number of parameters.
    pub(crate) fn arity(&self) -> usize {
        match self {
            Self::Named { arity, .. } => *arity,
            Self::Inline { inline, .. } => inline.parameters.len(),
            Self::Partial { arguments, .. } => arguments.iter().filter(|argument| argument.is_none()).count(),
        }
    }

    /// The nesting depth of the values that the function holds.
    pub(crate) fn depth_inside(&self) -> usize {
        match self {
            Self::Named { context, .. } | Self::Inline { context, .. } => context.depth(),
            Self::Partial { function, arguments } => {
                depth_of([function]).max(depth_of(arguments.iter().flatten().flatten()))
            }
        }
    }
}

/// The function namespaces and their predeclared prefixes.
const NAMESPACES: [(&str, &str); 6] = [
    ("fn", "http://www.w3.org/2005/xpath-functions"),
    ("xs", "http://www.w3.org/2001/XMLSchema"),
    ("math", "http://www.w3.org/2005/xpath-functions/math"),
    ("map", "http://www.w3.org/2005/xpath-functions/map"),
    ("array", "http://www.w3.org/2005/xpath-functions/array"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
];

/// The namespace of a predeclared prefix.
pub(crate) fn namespace_of(prefix: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(known, _)| *known == prefix).map(|(_, uri)| *uri)
}

/// The predeclared prefix of a namespace.
pub(crate) fn prefix_of(uri: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(_, known)| *known == uri).map(|(prefix, _)| *prefix)
}

const TABLES: [(&str, &[&[Builtin]]); 4] = [
    (
        "fn",
        &[
            aggregate::FUNCTIONS,
            boolean::FUNCTIONS,
            date::FUNCTIONS,
            higher_order::FUNCTIONS,
            json::FUNCTIONS,
            node::FUNCTIONS,
            numeric::FUNCTIONS,
            pattern::FUNCTIONS,
            qname::FUNCTIONS,
            sequence::FUNCTIONS,
            string::FUNCTIONS,
        ],
    ),
    ("map", &[map::FUNCTIONS]),
    ("array", &[array::FUNCTIONS]),
    ("math", &[numeric::MATH]),
];

/// The result of looking up a function.
pub(crate) enum Found {
    Builtin(&'static Builtin),
    /// A function of this name exists, with these numbers of arguments.
    OtherArity(String),
    /// The engine does not support the function.
    Unsupported,
    Nothing,
}

/// Looks up a function by its name and its number of arguments.
pub(crate) fn find(space: &str, local: &str, arity: usize, version: XPathVersion) -> Found {
    let tables = TABLES.iter().filter(|(known, _)| *known == space).flat_map(|(_, tables)| *tables);
    let named =
        || tables.clone().flat_map(|table| *table).filter(|known| known.name == local && version >= known.since);
    if let Some(builtin) = named().find(|known| (known.least..=known.most).contains(&arity)) {
        return Found::Builtin(builtin);
    }
    let counts: Vec<String> = named().map(Builtin::parameters).collect();
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
