//! Comparisons (XPath 3.1 section 3.7, and 1.0 section 3.4).

use std::cmp::Ordering;

use super::Evaluator;
use crate::document::{Node, NodeKind};
use crate::error::{Result, error};
use crate::syntax::Comparison;
use crate::value::{
    Atomic, AtomicType, DurationKind, Item, Sequence, at_most_one, atomize, cast, compare, effective_boolean,
    equal_atomic, same_key,
};

impl Comparison {
    fn holds(self, ordering: Option<Ordering>) -> bool {
        match self {
            Self::Equal => ordering == Some(Ordering::Equal),
            Self::NotEqual => ordering != Some(Ordering::Equal),
            Self::Less => ordering == Some(Ordering::Less),
            Self::LessOrEqual => matches!(ordering, Some(Ordering::Less | Ordering::Equal)),
            Self::Greater => ordering == Some(Ordering::Greater),
            Self::GreaterOrEqual => matches!(ordering, Some(Ordering::Greater | Ordering::Equal)),
        }
    }

    fn is_order(self) -> bool {
        !matches!(self, Self::Equal | Self::NotEqual)
    }

    fn apply(self, left: &Atomic, right: &Atomic) -> Result<bool> {
        if self.is_order() {
            return Ok(self.holds(compare(left, right)?));
        }
        Ok(equal_atomic(left, right)? == (self == Self::Equal))
    }
}

impl Evaluator {
    /// A general comparison such as `=`: true if any pair of values satisfies it.
    pub(super) fn general(&self, comparison: Comparison, left: &[Item], right: &[Item]) -> Result<bool> {
        if self.is_version_1() {
            return self.general_in_version_1(comparison, left, right);
        }
        let (left, right) = (atomize(left)?, atomize(right)?);
        for a in &left {
            self.budget.take(right.len())?;
            for b in &right {
                if comparison.apply(&cast_untyped(a, b)?, &cast_untyped(b, a)?)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The rules of XPath 1.0: if one side is a boolean, both become booleans; otherwise numbers, or an order operator, make both numbers.
    fn general_in_version_1(&self, comparison: Comparison, left: &[Item], right: &[Item]) -> Result<bool> {
        let boolean = |items: &[Item]| matches!(items, [Item::Atomic(Atomic::Boolean(_))]);
        let number = |items: &[Item]| matches!(items, [Item::Atomic(value)] if value.is_numeric());
        if boolean(left) || boolean(right) {
            if !comparison.is_order() {
                let (a, b) = (effective_boolean(left)?, effective_boolean(right)?);
                return Ok(comparison.holds(Some(a.cmp(&b))));
            }
            // With a boolean, node-sets become booleans before the comparison as numbers.
            let number = |items: &[Item]| match items {
                [Item::Atomic(value)] => Ok(self.to_number(value)),
                nodes => effective_boolean(nodes).map(|truth| f64::from(u8::from(truth))),
            };
            return Ok(comparison.holds(number(left)?.partial_cmp(&number(right)?)));
        }
        let by_number = comparison.is_order() || number(left) || number(right);
        let (left, right) = (atomize(left)?, atomize(right)?);
        let numbers: Vec<f64> =
            if by_number { right.iter().map(|value| self.to_number(value)).collect() } else { Vec::new() };
        for a in &left {
            self.budget.take(right.len())?;
            let found = if by_number {
                let a = self.to_number(a);
                numbers.iter().any(|b| comparison.holds(a.partial_cmp(b)))
            } else {
                let a = self.text(a);
                right.iter().any(|b| comparison.holds(Some(a.cmp(&self.text(b)))))
            };
            if found {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A value comparison such as `eq`: one value on each side.
    pub(super) fn compare_values(&self, comparison: Comparison, left: &[Item], right: &[Item]) -> Result<Sequence> {
        let operand = |items: &[Item]| {
            Ok::<_, crate::error::EvaluationError>(match at_most_one(atomize(items)?, "an operand")? {
                Some(Atomic::Untyped(text)) => Some(Atomic::String(text)),
                value => value,
            })
        };
        let (Some(left), Some(right)) = (operand(left)?, operand(right)?) else { return Ok(Vec::new()) };
        Ok(vec![comparison.apply(&left, &right)?.into()])
    }

    /// The result of `fn:number`; XPath 1.0 uses the first item.
    pub(crate) fn number(&self, items: &[Item]) -> Result<f64> {
        let Some(first) = items.first() else { return Ok(f64::NAN) };
        Ok(atomize(std::slice::from_ref(first))?.first().map_or(f64::NAN, |value| self.to_number(value)))
    }

    /// The value as a double, or NaN. Numbers in XPath 1.0 have no exponent and no plus sign (section 4.4).
    pub(crate) fn to_number(&self, value: &Atomic) -> f64 {
        let of_first =
            |text: &str| text.trim().trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if let Atomic::String(text) | Atomic::Untyped(text) = value
            && self.is_version_1()
            && !of_first(text)
        {
            return f64::NAN;
        }
        cast(value, AtomicType::Double).ok().and_then(|number| number.as_double()).unwrap_or(f64::NAN)
    }

    /// The text of a value. XPath 1.0 writes numbers without an exponent (section 4.2).
    pub(crate) fn text(&self, value: &Atomic) -> String {
        match value {
            Atomic::Double(number) if self.is_version_1() && number.is_infinite() => {
                if *number > 0.0 {
                    "Infinity".to_owned()
                } else {
                    "-Infinity".to_owned()
                }
            }
            Atomic::Double(number) if self.is_version_1() && !number.is_nan() => (number + 0.0).to_string(),
            other => other.text(),
        }
    }
}

/// Casts an untyped value to the type of the other operand (XPath 3.1 section 3.7.2).
fn cast_untyped(value: &Atomic, other: &Atomic) -> Result<Atomic> {
    let Atomic::Untyped(text) = value else { return Ok(value.clone()) };
    match other.kind() {
        AtomicType::Untyped | AtomicType::String | AtomicType::AnyUri => Ok(Atomic::String(text.clone())),
        _ if AtomicType::Numeric.holds(other) => cast(value, AtomicType::Double),
        AtomicType::Duration(DurationKind::Both) => cast(value, AtomicType::Duration(DurationKind::Both)),
        AtomicType::QName => Err(error("XPTY0004", "an untyped value cannot be compared with a qualified name")),
        kind => cast(value, kind),
    }
}

/// `fn:deep-equal` of two sequences.
pub(crate) fn deep_equal(left: &[Item], right: &[Item], evaluator: &Evaluator) -> Result<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    for (a, b) in left.iter().zip(right) {
        if !evaluator.budget.nested(|| deep_equal_item(a, b, evaluator))? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn deep_equal_item(left: &Item, right: &Item, evaluator: &Evaluator) -> Result<bool> {
    match (left, right) {
        (Item::Atomic(a), Item::Atomic(b)) => Ok(same_key(a, b)),
        (Item::Node(a), Item::Node(b)) => deep_equal_node(a, b, evaluator),
        (Item::Array(a), Item::Array(b)) => {
            if a.len() != b.len() {
                return Ok(false);
            }
            for (a, b) in a.iter().zip(b.iter()) {
                if !deep_equal(a, b, evaluator)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (Item::Map(a), Item::Map(b)) => {
            if a.len() != b.len() {
                return Ok(false);
            }
            for (key, value) in a.iter() {
                evaluator.budget.take(b.len())?;
                let Some((_, other)) = b.iter().find(|(other, _)| same_key(key, other)) else { return Ok(false) };
                if !deep_equal(value, other, evaluator)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (Item::Function(_), _) | (_, Item::Function(_)) => Err(error("FOTY0015", "functions cannot be compared")),
        _ => Ok(false),
    }
}

/// Compares two trees without their comments and processing instructions. Iterates in document order instead of recursing.
fn deep_equal_node(left: &Node, right: &Node, evaluator: &Evaluator) -> Result<bool> {
    let below = |node: &Node| -> Vec<Node> {
        let all = (node.id + 1..node.end()).map(|id| node.at(id));
        let skipped =
            |node: &Node| matches!(node.kind(), NodeKind::Comment(_) | NodeKind::ProcessingInstruction { .. });
        all.filter(|node| !skipped(node) && !node.is_attribute()).collect()
    };
    let (a, b) = (below(left), below(right));
    evaluator.budget.take(a.len() + b.len())?;
    if !same_node(left, right) || a.len() != b.len() {
        return Ok(false);
    }
    // Equal nodes at equal depths in the same order make equal trees.
    Ok(a.iter().zip(&b).all(|(a, b)| same_node(a, b) && depth(a) - depth(left) == depth(b) - depth(right)))
}

fn depth(node: &Node) -> usize {
    std::iter::successors(node.parent(), Node::parent).count()
}

fn same_node(left: &Node, right: &Node) -> bool {
    match (left.kind(), right.kind()) {
        (NodeKind::Document, NodeKind::Document) => true,
        (NodeKind::Element { name: a, .. }, NodeKind::Element { name: b, .. }) => {
            let attributes = |node: &Node| -> Vec<Node> { node.attributes().collect() };
            let (ours, theirs) = (attributes(left), attributes(right));
            a == b
                && ours.len() == theirs.len()
                && ours.iter().all(|one| theirs.iter().any(|other| same_node(one, other)))
        }
        (NodeKind::Attribute { name: a, value: x }, NodeKind::Attribute { name: b, value: y }) => a == b && x == y,
        (NodeKind::Text(a), NodeKind::Text(b)) | (NodeKind::Comment(a), NodeKind::Comment(b)) => a == b,
        (
            NodeKind::ProcessingInstruction { target: a, content: x },
            NodeKind::ProcessingInstruction { target: b, content: y },
        ) => a == b && x == y,
        _ => false,
    }
}
