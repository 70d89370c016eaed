//! `instance of`, `treat as`, `castable as` and `cast as` (XPath 3.1 sections 2.5.5 and 3.14).

use super::{Context, Evaluator};
use crate::error::{Result, error, wrong_type};
use crate::syntax::{Expression, ItemType, SequenceType, TypeOperator};
use crate::value::{Item, Sequence, at_most_one, atomize, cast};

impl Evaluator {
    pub(super) fn typed(
        &self,
        operand: &Expression,
        operator: TypeOperator,
        target: &SequenceType,
        context: &Context,
    ) -> Result<Sequence> {
        let items = self.evaluate(operand, context)?;
        match operator {
            TypeOperator::InstanceOf => Ok(vec![self.matches(&items, target)?.into()]),
            TypeOperator::Treat => {
                if self.matches(&items, target)? {
                    Ok(items)
                } else {
                    Err(error("XPDY0050", "the value does not match the type of `treat as`"))
                }
            }
            TypeOperator::Castable => Ok(vec![self.cast_items(&items, target).is_ok().into()]),
            TypeOperator::Cast => self.cast_items(&items, target),
        }
    }

    fn cast_items(&self, items: &[Item], target: &SequenceType) -> Result<Sequence> {
        let ItemType::Atomic(kind) = target.item else { return Err(wrong_type("a cast needs an atomic type")) };
        match at_most_one(atomize(items)?, "the operand of a cast")? {
            Some(value) => Ok(vec![Item::Atomic(cast(&value, kind)?)]),
            None if target.may_be_empty => Ok(Vec::new()),
            None => Err(wrong_type("an empty sequence cannot be cast")),
        }
    }

    /// Whether the items match the sequence type.
    pub(super) fn matches(&self, items: &[Item], target: &SequenceType) -> Result<bool> {
        if items.is_empty() && !target.may_be_empty || items.len() > 1 && !target.may_be_many {
            return Ok(false);
        }
        self.budget.take(items.len())?;
        for item in items {
            if !self.budget.nested(|| self.item_matches(item, &target.item))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn item_matches(&self, item: &Item, target: &ItemType) -> Result<bool> {
        Ok(match (target, item) {
            (ItemType::Any, _) => true,
            (ItemType::Nothing, _) => false,
            (ItemType::Atomic(kind), Item::Atomic(value)) => kind.holds(value),
            (ItemType::Kind(kind), Item::Node(node)) => self.is_kind(node, kind)?,
            (ItemType::Function(None), Item::Function(_) | Item::Map(_) | Item::Array(_)) => true,
            (ItemType::Function(Some(arity)), Item::Function(function)) => function.arity() == *arity,
            (ItemType::Function(Some(arity)), Item::Map(_) | Item::Array(_)) => *arity == 1,
            (ItemType::Map(None), Item::Map(_)) | (ItemType::Array(None), Item::Array(_)) => true,
            (ItemType::Map(Some((key, value))), Item::Map(entries)) => {
                let mut all = true;
                for (known, items) in entries.iter() {
                    all = all && key.holds(known) && self.matches(items, value)?;
                }
                all
            }
            (ItemType::Array(Some(member)), Item::Array(members)) => {
                let mut all = true;
                for items in members.iter() {
                    all = all && self.matches(items, member)?;
                }
                all
            }
            _ => false,
        })
    }
}
