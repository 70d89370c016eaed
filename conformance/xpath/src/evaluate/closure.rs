//! Functions as values: a named one, an inline one, or one with some of its arguments.

use std::rc::Rc;

use super::Context;
use crate::syntax::{Callee, Inline};
use crate::value::{Function, Item, Sequence, depth_of};

/// A function as a value.
#[derive(Debug)]
pub(super) enum Closure {
    Named {
        callee: Callee,
        arity: usize,
        context: Context,
    },
    Inline {
        inline: Rc<Inline>,
        context: Context,
    },
    /// Some arguments are given; `None` is a place that is open. What is called may be a map or an array as well.
    Partial {
        function: Item,
        arguments: Vec<Option<Sequence>>,
    },
}

impl Function for Closure {
    fn arity(&self) -> usize {
        match self {
            Self::Named { arity, .. } => *arity,
            Self::Inline { inline, .. } => inline.parameters.len(),
            Self::Partial { arguments, .. } => arguments.iter().filter(|argument| argument.is_none()).count(),
        }
    }

    fn depth_inside(&self) -> usize {
        match self {
            Self::Named { context, .. } | Self::Inline { context, .. } => context.depth(),
            Self::Partial { function, arguments } => {
                depth_of([function]).max(depth_of(arguments.iter().flatten().flatten()))
            }
        }
    }
}
