//! Values compared by value: `1` and `1.0` are equal, and so are objects with the same members in any order.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::Tree;
use crate::exact::Exact;

/// Whether two values are equal.
pub(crate) fn are_equal(one: &Tree<'_>, other: &Tree<'_>) -> bool {
    key(one) == key(other)
}

/// Whether no two values are equal. Takes time proportional to the size of the values.
pub(crate) fn are_distinct(values: &[Tree<'_>]) -> bool {
    let mut seen = HashSet::new();
    values.iter().all(|value| seen.insert(key(value)))
}

/// A text that is the same for equal values only.
fn key(value: &Tree<'_>) -> String {
    let mut key = String::new();
    write_key(value, &mut key);
    key
}

fn write_key(value: &Tree<'_>, key: &mut String) {
    match value {
        Tree::Null => key.push_str("null"),
        Tree::Bool(value) => key.push_str(if *value { "true" } else { "false" }),
        Tree::Number(text) => match Exact::new(text) {
            // Writing to a text cannot fail.
            Some(number) => drop(write!(key, "{number}")),
            None => key.push_str(text),
        },
        Tree::String(text) | Tree::Embedded(text, _) => drop(write!(key, "{text:?}")),
        Tree::Array(items) => {
            key.push('[');
            for item in items {
                write_key(item, key);
                key.push(',');
            }
            key.push(']');
        }
        Tree::Object(members) => {
            // Of several members of one name, the last one counts.
            let mut members: Vec<_> = members.iter().enumerate().collect();
            members.sort_unstable_by(|(place, (name, _)), (other, (known, _))| name.cmp(known).then(other.cmp(place)));
            members.dedup_by(|(_, (later, _)), (_, (earlier, _))| later == earlier);
            key.push('{');
            for (_, (name, member)) in members {
                let _ = write!(key, "{name:?}:");
                write_key(member, key);
                key.push(',');
            }
            key.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tree, are_distinct};

    fn distinct(text: &str) -> bool {
        match Tree::read(text.as_bytes()).unwrap() {
            Tree::Array(items) => are_distinct(&items),
            _ => panic!("an array"),
        }
    }

    #[test]
    fn values_are_equal_by_value() {
        for same in [
            "[1, 1.0]",
            "[0, -0.0]",
            r#"[{"a": 1, "b": 2}, {"b": 2.0, "a": 1}]"#,
            r#"[{"a": 1, "a": 2}, {"a": 2}]"#,
            "[[1e2], [100]]",
            "[1236546565217899832645, 1236546565217899832645.0]",
            "[1e400, 10e399]",
        ] {
            assert!(!distinct(same), "{same}");
        }
        for different in [
            r#"[1, "1"]"#,
            "[[1, 2], [12]]",
            r#"["a\",\"b", "a", "b"]"#,
            r#"[null, "null", false, 0]"#,
            "[1236546565217899832645, 1236546565217899832640]",
            "[0.1, 0.10000000000000000001]",
        ] {
            assert!(distinct(different), "{different}");
        }
    }

    #[test]
    fn many_values_take_linear_time() {
        let many: Vec<String> = (0..200_000).map(|n| format!("\"{n}\"")).collect();
        assert!(distinct(&format!("[{}]", many.join(","))));
    }
}
