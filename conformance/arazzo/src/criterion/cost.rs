//! A bound on the work of a JSONPath, computed before it is evaluated.
//!
//! A path cannot be interrupted, but its work is predictable: a descendant segment (`..`) visits every node below the selected ones, and
//! a filter evaluates its queries once per node. The bound is the product of these numbers, so it is never too low.

use crate::json::Value;

/// The most steps of an evaluation: about a second.
const MAX_STEPS: u64 = 20_000_000;

/// Checks that the path needs at most [`MAX_STEPS`] steps on this value.
///
/// # Errors
/// It may need more.
pub(super) fn check_cost(path: &str, value: &Value) -> Result<(), String> {
    let shape = Shape::of(path);
    if shape.descendants.iter().sum::<u32>() == 0 && shape.filters == 0 && shape.repeats == 1 {
        return Ok(());
    }
    let (nodes, depth) = measure(value);
    if shape.steps(nodes, depth) > MAX_STEPS {
        return Err(format!(
            "the path may need more than {MAX_STEPS} steps on this value, which has {nodes} nodes; use fewer `..` and nested filters"
        ));
    }
    Ok(())
}

/// The number of nodes and the maximum depth of a value.
fn measure(value: &Value) -> (u64, u64) {
    let (mut nodes, mut deepest) = (0u64, 0u64);
    let mut open = vec![(value, 1)];
    while let Some((value, depth)) = open.pop() {
        nodes += 1;
        deepest = deepest.max(depth);
        match value {
            Value::Array(items) => open.extend(items.iter().map(|item| (item, depth + 1))),
            Value::Object(members) => open.extend(members.values().map(|member| (member, depth + 1))),
            _ => {}
        }
    }
    (nodes, deepest)
}

/// What makes a path expensive.
#[derive(Debug, Default, PartialEq)]
struct Shape {
    /// The number of `..` in the path itself, then in each query of its filters.
    descendants: Vec<u32>,
    /// Which of these queries begin at the root.
    absolute: Vec<bool>,
    /// The number of filters.
    filters: u32,
    /// How often a node can be selected by several selectors in brackets: `[*,*]` selects it twice.
    repeats: u64,
}

impl Shape {
    fn of(path: &str) -> Self {
        let mut shape = Self { descendants: vec![0], absolute: vec![false], filters: 0, repeats: 1 };
        // The number of selectors or arguments in each open bracket.
        let mut open: Vec<u64> = Vec::new();
        let bytes = path.as_bytes();
        let (mut quote, mut at) = (None, 1);
        while let Some(byte) = bytes.get(at) {
            match (quote, byte) {
                (Some(_), b'\\') => at += 1,
                (Some(open), byte) if open == *byte => quote = None,
                (Some(_), _) => {}
                (None, b'\'' | b'"') => quote = Some(*byte),
                (None, b'.') if bytes.get(at + 1) == Some(&b'.') => {
                    if let Some(count) = shape.descendants.last_mut() {
                        *count += 1;
                    }
                    at += 1;
                }
                (None, b'[' | b'(') => open.push(1),
                (None, b',') => {
                    if let Some(count) = open.last_mut() {
                        *count += 1;
                    }
                }
                (None, b']') => shape.repeats = shape.repeats.saturating_mul(open.pop().unwrap_or(1)),
                (None, b')') => drop(open.pop()),
                (None, b'?') => shape.filters += 1,
                (None, b'@' | b'$') => {
                    shape.descendants.push(0);
                    shape.absolute.push(*byte == b'$');
                }
                _ => {}
            }
            at += 1;
        }
        shape
    }

    /// The steps on a value with this number of nodes and this depth.
    fn steps(&self, nodes: u64, depth: u64) -> u64 {
        // `n` descendant segments can select a node once per chain of its ancestors.
        let visits = |count: u32| match count {
            0 => 1,
            count => nodes.saturating_mul(depth.saturating_pow(count - 1)),
        };
        let (own, inner) = (self.descendants.first().copied().unwrap_or_default(), self.descendants.iter().skip(1));
        let own = visits(own).max(if self.filters > 0 { nodes } else { 1 });
        let inner: u64 = inner
            .zip(self.absolute.iter().skip(1))
            .map(|(count, absolute)| match (count, absolute) {
                (0, _) => 1,
                (count, true) => visits(*count),
                // Queries below the filtered nodes visit every node once per ancestor.
                (count, false) => depth.saturating_pow(*count),
            })
            .fold(1u64, u64::saturating_add);
        // A filter in a filter repeats its work per node of the outer one.
        let repeated = if self.filters > 1 { depth.saturating_pow(self.filters - 1) } else { 1 };
        let own = if self.repeats > 1 { own.max(nodes) } else { own };
        own.saturating_mul(inner).saturating_mul(repeated).saturating_mul(self.repeats)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(count: u64) -> Value {
        Value::Array((0..count).map(|id| serde_json::json!({ "id": id, "tags": ["a", "b"] }).into()).collect())
    }

    #[test]
    fn common_paths_are_cheap_on_large_values() {
        let value = list(50_000);
        for path in [
            "$.a",
            "$[*].id",
            "$..id",
            "$..tags[?@ == 'a']",
            "$[?@.id == 3 && count(@.tags) == 2]",
            "$[?@.a == '..$..']",
            "$[*]['id','tags']",
        ] {
            assert_eq!(check_cost(path, &value), Ok(()), "{path}");
        }
    }

    #[test]
    fn expensive_paths_are_refused_before_they_are_evaluated() {
        let deep = (0..100).fold(Value::Array(Vec::new()), |deep, _| Value::Array(vec![deep, 1.into()]));
        for (path, value) in [
            ("$..*..*..*..*..*", &deep),
            ("$[?count($..id) > 1]", &list(20_000)),
            ("$..[?count($..*) > 1]", &list(20_000)),
            ("$..[?@..*..*..*..*]", &deep),
            (&"[*,*]".repeat(30).replacen('[', "$[", 1), &list(10)),
        ] {
            assert!(check_cost(path, value).unwrap_err().contains("more than 20000000 steps"), "{path}");
        }
    }
}
