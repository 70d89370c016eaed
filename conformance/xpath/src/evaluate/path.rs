//! Paths: each step is evaluated once for every node that the previous step selected.

use super::operator::in_document_order;
use super::{Context, Evaluator};
use crate::document::Node;
use crate::error::{Result, error};
use crate::syntax::{Expression, Path, Postfix, Step};
use crate::value::{Atomic, Item, Sequence, effective_boolean};

impl Evaluator {
    pub(super) fn path(&self, path: &Path, context: &Context) -> Result<Sequence> {
        let mut current = if path.from_root {
            let Item::Node(node) = context.item()? else { return Err(no_node("XPTY0020", context.item()?)) };
            vec![Item::Node(Node::root_of(&node.document))]
        } else {
            match path.steps.split_first() {
                // The first step has the context of the path itself.
                Some((first, rest)) => {
                    let found = self.step(first, context)?;
                    let found = self.ordered(found)?;
                    return self.steps(rest, found, context);
                }
                None => vec![context.item()?.clone()],
            }
        };
        current = self.steps(&path.steps, current, context)?;
        Ok(current)
    }

    fn steps(&self, steps: &[Step], mut current: Sequence, context: &Context) -> Result<Sequence> {
        for step in steps {
            let size = current.len();
            let mut found = Vec::new();
            for (index, item) in current.into_iter().enumerate() {
                if !matches!(item, Item::Node(_)) {
                    return Err(no_node("XPTY0019", &item));
                }
                self.budget.take(1)?;
                found.extend(self.step(step, &context.focus(item, index + 1, size))?);
            }
            current = self.ordered(found)?;
        }
        Ok(current)
    }

    fn step(&self, step: &Step, context: &Context) -> Result<Sequence> {
        match step {
            Step::Expression(expression) => self.evaluate(expression, context),
            Step::Axis { axis, test, predicates } => {
                let Item::Node(node) = context.item()? else { return Err(no_node("XPTY0020", context.item()?)) };
                let mut found: Sequence = self.axis(node, *axis, test)?.into_iter().map(Item::Node).collect();
                for predicate in predicates {
                    found = self.filter(found, predicate, context)?;
                }
                Ok(found)
            }
        }
    }

    /// Distinct nodes in document order; other items unchanged.
    fn ordered(&self, found: Sequence) -> Result<Sequence> {
        let nodes = found.iter().filter(|item| matches!(item, Item::Node(_))).count();
        if nodes == 0 {
            return Ok(found);
        }
        if nodes < found.len() {
            return Err(error("XPTY0018", "a step returns both nodes and other items"));
        }
        let node = |item| if let Item::Node(node) = item { Some(node) } else { None };
        Ok(in_document_order(found.into_iter().filter_map(node).collect()))
    }

    /// The items for which the predicate holds; a numeric predicate is a position.
    pub(super) fn filter(&self, items: Sequence, predicate: &Expression, context: &Context) -> Result<Sequence> {
        let size = items.len();
        // A literal position selects its item directly.
        if let Expression::Literal(value) = predicate
            && let Some(number) = value.as_double()
        {
            let at = items.into_iter().enumerate().find(|(index, _)| (*index + 1) as f64 == number);
            return Ok(at.map(|(_, item)| item).into_iter().collect());
        }
        let mut selected = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let answer = self.evaluate(predicate, &context.focus(item.clone(), index + 1, size))?;
            let holds = match answer.as_slice() {
                [
                    Item::Atomic(
                        value @ (Atomic::Integer(_) | Atomic::Decimal(_) | Atomic::Float(_) | Atomic::Double(_)),
                    ),
                ] => value.as_double() == Some((index + 1) as f64),
                answer => effective_boolean(answer)?,
            };
            if holds {
                selected.push(item);
            }
        }
        Ok(selected)
    }

    pub(super) fn postfix(&self, primary: &Expression, rest: &[Postfix], context: &Context) -> Result<Sequence> {
        let mut items = self.evaluate(primary, context)?;
        for postfix in rest {
            items = match postfix {
                Postfix::Predicate(predicate) => self.filter(items, predicate, context)?,
                Postfix::Arguments(arguments) => self.apply(items, arguments, context)?,
                Postfix::Lookup(key) => self.lookup(&items, key, context)?,
            };
        }
        Ok(items)
    }
}

fn no_node(code: &'static str, item: &Item) -> crate::error::EvaluationError {
    error(code, format!("a step must begin at a node, not at {}", item.describe()))
}
