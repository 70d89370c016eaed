//! Binary operators.

use super::{Context, Evaluator, calculate, negated};
use crate::document::Node;
use crate::error::{Result, error, wrong_type};
use crate::syntax::{Expression, Operator};
use crate::value::{Atomic, AtomicType, Item, Sequence, at_most_one, atomize, cast, effective_boolean};

/// The most items in a range.
const MAX_RANGE: i128 = 1_000_000;

impl Evaluator {
    pub(super) fn chain(
        &self,
        first: &Expression,
        rest: &[(Operator, Expression)],
        context: &Context,
    ) -> Result<Sequence> {
        let mut left = self.evaluate(first, context)?;
        for (operator, right) in rest {
            left = self.operate(*operator, left, right, context)?;
        }
        Ok(left)
    }

    fn operate(&self, operator: Operator, left: Sequence, right: &Expression, context: &Context) -> Result<Sequence> {
        match operator {
            Operator::Or => {
                return Ok(vec![(effective_boolean(&left)? || self.truth(right, context)?).into()]);
            }
            Operator::And => {
                return Ok(vec![(effective_boolean(&left)? && self.truth(right, context)?).into()]);
            }
            Operator::Map => return self.for_each(left, right, context),
            _ => {}
        }
        let right = self.evaluate(right, context)?;
        match operator {
            Operator::Union | Operator::Intersect | Operator::Except => self.combine(operator, left, right),
            Operator::Same | Operator::Before | Operator::After => compare_nodes(operator, left, right),
            Operator::General(comparison) => Ok(vec![self.general(comparison, &left, &right)?.into()]),
            Operator::Value(comparison) => self.compare_values(comparison, &left, &right),
            Operator::Concat => {
                let text = format!("{}{}", self.concatenated(left)?, self.concatenated(right)?);
                self.budget.take_text(text.len())?;
                Ok(vec![text.into()])
            }
            Operator::Range => self.range(left, right),
            operator => {
                let (Some(left), Some(right)) = (self.operand(left)?, self.operand(right)?) else {
                    return Ok(Vec::new());
                };
                Ok(vec![Item::Atomic(calculate(operator, &left, &right)?)])
            }
        }
    }

    /// `!`: evaluates the right side once for each item of the left side.
    fn for_each(&self, left: Sequence, right: &Expression, context: &Context) -> Result<Sequence> {
        let size = left.len();
        let mut all = Vec::new();
        for (index, item) in left.into_iter().enumerate() {
            let items = self.evaluate(right, &context.focus(item, index + 1, size))?;
            self.budget.take(items.len())?;
            all.extend(items);
        }
        Ok(all)
    }

    pub(super) fn signed(&self, negative: bool, operand: &Expression, context: &Context) -> Result<Sequence> {
        let Some(number) = self.operand(self.evaluate(operand, context)?)? else { return Ok(Vec::new()) };
        if !number.is_numeric() {
            return Err(wrong_type(format!("{} cannot have a sign", number.kind().describe())));
        }
        Ok(vec![Item::Atomic(if negative { negated(&number)? } else { number })])
    }

    /// The operand of an arithmetic operator. XPath 1.0 converts everything to a double; an empty sequence becomes NaN.
    fn operand(&self, items: Sequence) -> Result<Option<Atomic>> {
        if self.is_version_1() {
            return Ok(Some(Atomic::Double(self.number(&items)?)));
        }
        match at_most_one(atomize(&items)?, "an operand")? {
            Some(Atomic::Untyped(text)) => cast(&Atomic::Untyped(text), AtomicType::Double).map(Some),
            value => Ok(value),
        }
    }

    fn concatenated(&self, items: Sequence) -> Result<String> {
        Ok(at_most_one(atomize(&items)?, "an operand of `||`")?.map(|value| value.text()).unwrap_or_default())
    }

    fn range(&self, left: Sequence, right: Sequence) -> Result<Sequence> {
        let bound = |items: Sequence| match at_most_one(atomize(&items)?, "a bound of a range")? {
            Some(Atomic::Integer(number)) => Ok(Some(number)),
            Some(value @ Atomic::Untyped(_)) => match cast(&value, AtomicType::Integer)? {
                Atomic::Integer(number) => Ok(Some(number)),
                _ => Ok(None),
            },
            None => Ok(None),
            Some(value) => {
                Err(wrong_type(format!("the bounds of a range must be integers, not {}", value.kind().describe())))
            }
        };
        let (Some(from), Some(to)) = (bound(left)?, bound(right)?) else { return Ok(Vec::new()) };
        if to.saturating_sub(from) >= MAX_RANGE {
            return Err(error("XPDY0130", format!("the range from {from} to {to} is too long")));
        }
        self.budget.take(usize::try_from(to.saturating_sub(from)).unwrap_or(0))?;
        Ok((from..=to).map(Item::from).collect())
    }

    /// `union`, `intersect` and `except`.
    fn combine(&self, operator: Operator, left: Sequence, right: Sequence) -> Result<Sequence> {
        let nodes = |items: Sequence| {
            let node = |item| match item {
                Item::Node(node) => Ok(node),
                other => {
                    Err(wrong_type(format!("the operands of a set operator must be nodes, not {}", other.describe())))
                }
            };
            items.into_iter().map(node).collect::<Result<Vec<Node>>>()
        };
        let (mut left, right) = (nodes(left)?, nodes(right)?);
        self.budget.take(left.len() + right.len())?;
        if operator == Operator::Union {
            left.extend(right);
        } else {
            let other: std::collections::HashSet<_> = right.iter().map(Node::order).collect();
            left.retain(|node| other.contains(&node.order()) == (operator == Operator::Intersect));
        }
        Ok(in_document_order(left))
    }
}

/// The distinct nodes in document order.
pub(super) fn in_document_order(mut nodes: Vec<Node>) -> Sequence {
    nodes.sort_by_key(Node::order);
    nodes.dedup();
    nodes.into_iter().map(Item::Node).collect()
}

fn compare_nodes(operator: Operator, left: Sequence, right: Sequence) -> Result<Sequence> {
    let node = |items: Sequence| match at_most_one(items, "a node to compare")? {
        None => Ok(None),
        Some(Item::Node(node)) => Ok(Some(node)),
        Some(other) => Err(wrong_type(format!("a node comparison needs nodes, not {}", other.describe()))),
    };
    let (Some(left), Some(right)) = (node(left)?, node(right)?) else { return Ok(Vec::new()) };
    let answer = match operator {
        Operator::Same => left == right,
        Operator::Before => left.order() < right.order(),
        _ => left.order() > right.order(),
    };
    Ok(vec![answer.into()])
}
