//! Values ([data model](https://www.w3.org/TR/xpath-datamodel-31/)): sequences of items.

mod atomic;
mod cast;
mod compare;
mod decimal;
mod duration;
mod moment;
mod nested;

use std::rc::Rc;

use super::document::Node;
use super::error::{Result, error, wrong_type};

pub(crate) use atomic::{Atomic, AtomicType};
pub(crate) use cast::cast;
pub(crate) use compare::{compare, equal_atomic, same_key};
pub(crate) use decimal::Decimal;
pub(crate) use duration::{Duration, DurationKind};
pub(crate) use moment::{Moment, MomentKind};
pub(crate) use nested::{Function, Nested, depth_of};

/// A sequence; a single item is a sequence of one.
pub(crate) type Sequence = Vec<Item>;

/// An item.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    Node(Node),
    Atomic(Atomic),
    Function(Rc<Nested<dyn Function>>),
    Map(Rc<Nested<Map>>),
    Array(Rc<Nested<Vec<Sequence>>>),
}

/// A map, with its entries in insertion order.
pub(crate) type Map = Vec<(Atomic, Sequence)>;

impl<T: Into<Atomic>> From<T> for Item {
    fn from(value: T) -> Self {
        Self::Atomic(value.into())
    }
}

impl Item {
    /// The kind with an article, for messages.
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Self::Node(_) => "a node",
            Self::Atomic(value) => value.kind().describe(),
            Self::Function(_) => "a function",
            Self::Map(_) => "a map",
            Self::Array(_) => "an array",
        }
    }

    /// The typed value; an array has the values of its members.
    fn atomize(&self, into: &mut Vec<Atomic>) -> Result<()> {
        match self {
            Self::Node(node) => into.push(typed_value(node)?),
            Self::Atomic(value) => into.push(value.clone()),
            Self::Array(members) => {
                for item in members.iter().flatten() {
                    item.atomize(into)?;
                }
            }
            Self::Function(_) | Self::Map(_) => {
                return Err(error("FOTY0013", format!("{} has no typed value", self.describe())));
            }
        }
        Ok(())
    }
}

/// Without a schema, the typed value of a node is an untyped text; that of a comment or a processing instruction is a string.
fn typed_value(node: &Node) -> Result<Atomic> {
    use super::document::NodeKind::{Comment, ProcessingInstruction};
    let text = node.text_within()?.into();
    Ok(match node.kind() {
        Comment(_) | ProcessingInstruction { .. } => Atomic::String(text),
        _ => Atomic::Untyped(text),
    })
}

/// The typed values of all items.
pub(crate) fn atomize(items: &[Item]) -> Result<Vec<Atomic>> {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        item.atomize(&mut values)?;
    }
    Ok(values)
}

/// The string value of an item, as in `fn:string`.
pub(crate) fn string_of(item: &Item) -> Result<String> {
    match item {
        Item::Node(node) => node.text_within(),
        Item::Atomic(value) => Ok(value.text()),
        other => Err(error("FOTY0014", format!("{} has no string value", other.describe()))),
    }
}

/// The [effective boolean value](https://www.w3.org/TR/xpath-31/#id-ebv).
pub(crate) fn effective_boolean(items: &[Item]) -> Result<bool> {
    match items {
        [] => Ok(false),
        [Item::Node(_), ..] => Ok(true),
        [Item::Atomic(value)] => match value {
            Atomic::Boolean(value) => Ok(*value),
            Atomic::String(text) | Atomic::Untyped(text) | Atomic::AnyUri(text) => Ok(!text.is_empty()),
            Atomic::Integer(number) => Ok(*number != 0),
            Atomic::Decimal(number) => Ok(!number.is_zero()),
            Atomic::Double(number) => Ok(*number != 0.0 && !number.is_nan()),
            Atomic::Float(number) => Ok(*number != 0.0 && !number.is_nan()),
            other => Err(error("FORG0006", format!("{} has no effective boolean value", other.kind().describe()))),
        },
        [only] => Err(error("FORG0006", format!("{} has no effective boolean value", only.describe()))),
        _ => Err(error("FORG0006", "several values have no effective boolean value")),
    }
}

/// The only item; `None` if there are no items.
pub(crate) fn at_most_one<T>(items: Vec<T>, what: &str) -> Result<Option<T>> {
    let mut items = items.into_iter();
    let first = items.next();
    if items.next().is_some() {
        Err(wrong_type(format!("{what} has several values but may have only one")))
    } else {
        Ok(first)
    }
}
