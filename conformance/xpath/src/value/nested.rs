//! Items that contain items. Their depth is limited, because functions recurse into them.

use std::any::Any;
use std::fmt::Debug;
use std::ops::Deref;
use std::rc::Rc;

use super::{Atomic, Item, Sequence};
use crate::error::{Result, error};

/// The maximum nesting of items.
const MAX_DEPTH: usize = 150;

/// Content with its nesting depth.
#[derive(Debug)]
pub(crate) struct Nested<T: ?Sized> {
    depth: usize,
    content: T,
}

/// A function as a value. Only the evaluator can call it, after it converts the value back to its own type through [`Any`].
pub(crate) trait Function: Any + Debug {
    /// The number of parameters.
    fn arity(&self) -> usize;

    /// The nesting depth of the values that the function holds.
    fn depth_inside(&self) -> usize;
}

impl<T: ?Sized> Deref for Nested<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.content
    }
}

/// The maximum depth of the items.
pub(crate) fn depth_of<'a>(items: impl IntoIterator<Item = &'a Item>) -> usize {
    let depth = |item: &Item| match item {
        Item::Map(map) => map.depth,
        Item::Array(array) => array.depth,
        Item::Function(function) => function.depth,
        Item::Node(_) | Item::Atomic(_) => 0,
    };
    items.into_iter().map(depth).max().unwrap_or(0)
}

fn nest<T>(content: T, inside: usize) -> Result<Rc<Nested<T>>> {
    if inside >= MAX_DEPTH {
        return Err(error("XPDY0130", "values are nested too deeply"));
    }
    Ok(Rc::new(Nested { content, depth: inside + 1 }))
}

impl Item {
    /// A map of these entries, whose keys are distinct.
    pub(crate) fn map(entries: Vec<(Atomic, Sequence)>) -> Result<Self> {
        let depth = depth_of(entries.iter().flat_map(|(_, value)| value));
        nest(entries, depth).map(Self::Map)
    }

    pub(crate) fn array(members: Vec<Sequence>) -> Result<Self> {
        let depth = depth_of(members.iter().flatten());
        nest(members, depth).map(Self::Array)
    }

    pub(crate) fn function(function: impl Function) -> Result<Self> {
        let depth = function.depth_inside();
        nest(function, depth).map(|function| Self::Function(function))
    }
}
