//! Calls of named functions, function items, maps and arrays (XPath 3.1 sections 3.1.5 and 3.2.2).

use std::any::Any;
use std::rc::Rc;

use super::closure::Closure;
use super::{Context, Evaluator};
use crate::error::{Result, wrong_type};
use crate::function::{Arguments, builtin};
use crate::syntax::{Call, Callee, Expression, Inline, ItemType, SequenceType};
use crate::value::{Atomic, AtomicType, Function, Item, Sequence, at_most_one, atomize, cast};

impl Evaluator {
    pub(super) fn call(&self, call: &Call, context: &Context) -> Result<Sequence> {
        let arguments = self.arguments(&call.arguments, context)?;
        match complete(arguments) {
            Ok(arguments) => self.call_named(call.function, arguments, context),
            Err(open) => partial(Item::function(named(call, context))?, open),
        }
    }

    pub(super) fn reference(&self, call: &Call, context: &Context) -> Result<Sequence> {
        Ok(vec![Item::function(named(call, context))?])
    }

    pub(super) fn closure(&self, inline: &Rc<Inline>, context: &Context) -> Result<Item> {
        Item::function(Closure::Inline {
            inline: Rc::clone(inline),
            context: Context { item: None, ..context.clone() },
        })
    }

    fn arguments(&self, arguments: &[Option<Expression>], context: &Context) -> Result<Vec<Option<Sequence>>> {
        let evaluate = |argument: &Option<Expression>| {
            argument.as_ref().map(|argument| self.evaluate(argument, context)).transpose()
        };
        arguments.iter().map(evaluate).collect()
    }

    fn call_named(&self, callee: Callee, arguments: Vec<Sequence>, context: &Context) -> Result<Sequence> {
        match callee {
            Callee::Known(id) => {
                let builtin = builtin(id).ok_or_else(|| wrong_type("there is no such function"))?;
                (builtin.apply)(&Arguments { evaluator: self, context, values: arguments })
            }
            Callee::Constructor(kind) => {
                let value = at_most_one(atomize(&arguments.concat())?, "the operand of a cast")?;
                Ok(value.map(|value| cast(&value, kind).map(Item::Atomic)).transpose()?.into_iter().collect())
            }
        }
    }

    /// Calls the item before the parentheses.
    pub(super) fn apply(
        &self,
        callee: Sequence,
        arguments: &[Option<Expression>],
        context: &Context,
    ) -> Result<Sequence> {
        let function = at_most_one(callee, "the callee")?;
        let function = function.ok_or_else(|| wrong_type("an empty sequence cannot be called"))?;
        match complete(self.arguments(arguments, context)?) {
            Ok(arguments) => self.call_item(&function, arguments),
            Err(open) => partial(function, open),
        }
    }

    /// Calls a function, a map or an array.
    pub(crate) fn call_item(&self, callee: &Item, arguments: Vec<Sequence>) -> Result<Sequence> {
        match callee {
            Item::Function(function) => self.budget.nested(|| self.call_function(&***function, arguments)),
            Item::Map(_) | Item::Array(_) => {
                let [key] = arguments.as_slice() else {
                    return Err(wrong_type("maps and arrays take one argument"));
                };
                let key = at_most_one(atomize(key)?, "a key")?
                    .ok_or_else(|| wrong_type("a key cannot be an empty sequence"))?;
                self.member(callee, &key)
            }
            other => Err(wrong_type(format!("{} cannot be called", other.describe()))),
        }
    }

    fn call_function(&self, function: &(dyn Function + 'static), arguments: Vec<Sequence>) -> Result<Sequence> {
        if function.arity() != arguments.len() {
            return Err(wrong_type(format!(
                "a function with {} parameters is called with {} arguments",
                function.arity(),
                arguments.len()
            )));
        }
        let function: &dyn Any = function;
        let closure = function.downcast_ref::<Closure>().ok_or_else(|| wrong_type("a function cannot be called"))?;
        match closure {
            Closure::Named { callee, context, .. } => self.call_named(*callee, arguments, context),
            Closure::Inline { inline, context } => {
                let mut inner = context.clone();
                for ((name, kind), value) in inline.parameters.iter().zip(arguments) {
                    inner = inner.with(name, self.converted(value, kind, &format!("`${name}`"))?);
                }
                let result = self.evaluate(&inline.body, &inner)?;
                self.converted(result, &inline.result, "the result of a function")
            }
            Closure::Partial { function, arguments: fixed } => {
                let mut given = arguments.into_iter();
                let all =
                    fixed.iter().map(|value| value.clone().or_else(|| given.next()).unwrap_or_default()).collect();
                self.call_item(function, all)
            }
        }
    }

    /// Converts the value to a parameter's type (XPath 3.1 section 3.1.5.2).
    pub(crate) fn converted(&self, items: Sequence, kind: &SequenceType, what: &str) -> Result<Sequence> {
        let items = match kind.item {
            ItemType::Atomic(target) => {
                let convert = |value| match &value {
                    Atomic::Untyped(_) if target != AtomicType::Any => cast(&value, target),
                    value if target == AtomicType::Double && value.is_numeric() => cast(value, target),
                    value if target == AtomicType::String && AtomicType::AnyUri.holds(value) => cast(value, target),
                    _ => Ok(value),
                };
                atomize(&items)?.into_iter().map(|value| convert(value).map(Item::Atomic)).collect::<Result<_>>()?
            }
            _ => items,
        };
        if self.matches(&items, kind)? {
            Ok(items)
        } else {
            Err(wrong_type(format!("{what} does not match its declared type")))
        }
    }
}

fn named(call: &Call, context: &Context) -> Closure {
    Closure::Named { callee: call.function, arity: call.arity, context: context.without_variables() }
}

fn partial(function: Item, arguments: Vec<Option<Sequence>>) -> Result<Sequence> {
    Ok(vec![Item::function(Closure::Partial { function, arguments })?])
}

/// All arguments. For a partial application: the arguments so far, with `None` for placeholders.
fn complete(arguments: Vec<Option<Sequence>>) -> std::result::Result<Vec<Sequence>, Vec<Option<Sequence>>> {
    if arguments.iter().any(Option::is_none) { Err(arguments) } else { Ok(arguments.into_iter().flatten().collect()) }
}
