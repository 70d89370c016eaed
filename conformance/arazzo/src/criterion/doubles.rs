//! The JSONPath engine compares numbers as doubles. Numbers that a double cannot hold are replaced by doubles in the same order, in the
//! value and in the path, so that every comparison has its exact result.

use std::collections::BTreeMap;

use crate::json::{Number, Value};

/// The path and the value for the engine.
pub(super) fn prepare(path: &str, value: &Value) -> (String, serde_json::Value) {
    let literals = literals(path);
    let mut numbers = Vec::new();
    collect(value, &mut numbers);
    if numbers.into_iter().chain(literals.iter().map(|(_, number)| number)).all(is_double) {
        return (path.to_owned(), value.into());
    }
    let mut all = Vec::new();
    collect(value, &mut all);
    let doubles = assign(all.into_iter().chain(literals.iter().map(|(_, number)| number)));
    let path = rewrite(path, &literals, |number| doubles.get(number).copied().unwrap_or_else(|| number.to_f64()));
    (path, replace(value, &doubles))
}

/// The path with numbers that the engine can read.
pub(super) fn in_range(path: &str) -> String {
    rewrite(path, &literals(path), Number::to_f64)
}

fn rewrite(path: &str, literals: &[(usize, Number)], double: impl Fn(&Number) -> f64) -> String {
    let (mut written, mut from) = (String::new(), 0);
    for (at, number) in literals {
        written.push_str(path.get(from..*at).unwrap_or_default());
        written.push_str(&format!("{:e}", double(number)));
        from = at + number.as_str().len();
    }
    written.push_str(path.get(from..).unwrap_or_default());
    written
}

/// Whether the double that is nearest to the number stands for no other number.
fn is_double(number: &Number) -> bool {
    // 15 digits always survive.
    const SAFE: usize = 15;
    let text = number.as_str();
    let is_short = text.len() <= SAFE && !text.contains(['e', 'E']);
    is_short || Number::new(&format!("{:e}", number.to_f64())).as_ref() == Some(number)
}

/// Doubles in the order of the numbers, a different one for each; a number that a double can hold keeps it if possible.
fn assign<'n>(numbers: impl Iterator<Item = &'n Number>) -> BTreeMap<Number, f64> {
    let mut doubles: BTreeMap<Number, f64> = numbers.map(|number| (number.clone(), number.to_f64())).collect();
    let mut least = f64::MIN;
    for (number, double) in &mut doubles {
        let is_above = Number::new(&format!("{double:e}")).is_some_and(|nearest| nearest > *number);
        *double = if is_above { double.next_down() } else { *double }.max(least);
        least = double.next_up();
    }
    // Several numbers beyond the range of a double.
    let mut most = f64::MAX;
    for double in doubles.values_mut().rev() {
        *double = double.min(most);
        most = double.next_down();
    }
    doubles
}

fn collect<'v>(value: &'v Value, numbers: &mut Vec<&'v Number>) {
    match value {
        Value::Number(number) => numbers.push(number),
        Value::Array(items) => items.iter().for_each(|item| collect(item, numbers)),
        Value::Object(members) => members.values().for_each(|member| collect(member, numbers)),
        _ => {}
    }
}

fn replace(value: &Value, doubles: &BTreeMap<Number, f64>) -> serde_json::Value {
    match value {
        Value::Number(number) => doubles.get(number).map_or_else(|| value.into(), |double| (*double).into()),
        Value::Array(items) => items.iter().map(|item| replace(item, doubles)).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), replace(member, doubles))).collect()
        }
        other => other.into(),
    }
}

/// The numbers that a path compares with, and their byte offsets. Indexes and slices follow `[`, `,` or `:`.
fn literals(path: &str) -> Vec<(usize, Number)> {
    let mut literals = Vec::new();
    let (mut quote, mut before, mut skip_to) = (None, ' ', 0);
    for (at, c) in path.char_indices() {
        match quote {
            Some(_) if before == '\\' => before = ' ',
            Some(open) => {
                if c == open {
                    quote = None;
                }
                before = c;
            }
            None if at < skip_to || c.is_whitespace() => {}
            None if c == '\'' || c == '"' => (quote, before) = (Some(c), c),
            None => {
                let number = path.get(at..).filter(|_| "=<>?(&|!".contains(before)).and_then(Number::at_start);
                if let Some(number) = number {
                    skip_to = at + number.as_str().len();
                    literals.push((at, number));
                }
                before = c;
            }
        }
    }
    literals
}

#[cfg(test)]
mod tests {
    use super::super::{JsonPathVersion, select_jsonpath};
    use super::*;
    use crate::json::parse;
    use proptest::prelude::*;

    fn count(path: &str, json: &str) -> usize {
        let value = parse(json).unwrap();
        select_jsonpath(path, JsonPathVersion::Rfc9535, &value).unwrap().len()
    }

    #[test]
    fn a_path_compares_numbers_exactly() {
        let json = r#"[{"id": 1236546565217899832645, "n": 1}, {"id": 9007199254740993, "n": 0.1}, {"id": 1e400, "n": 1.00000000000000000001}]"#;
        for (path, expected) in [
            ("$[?@.id == 1236546565217899832645]", 1),
            ("$[?@.id == 1236546565217899832640]", 0),
            ("$[?@.id > 1236546565217899832644]", 2),
            ("$[?@.id==9007199254740992]", 0),
            ("$[?9007199254740992<@.id]", 3),
            ("$[?@.id >= 1e400]", 1),
            ("$[?@.id > 1e399 && @.id < 1e401 && @.id > -1e401 && -1e401 < -1e400]", 1),
            ("$[?@.n == 1]", 1),
            ("$[?@.n > 1 && @.n < 1.1]", 1),
            ("$[?@.n <= 0.1]", 1),
            ("$[?length(@.id) == 1 || count(@.*) == 2]", 3),
            ("$[1]['id', 'n']", 2),
            ("$[-1:]", 1),
            ("$[?@['id'] == 1236546565217899832645, 0]", 2),
            ("$[?@.id == '1236546565217899832645']", 0),
        ] {
            assert_eq!(count(path, json), expected, "{path}");
        }
    }

    #[test]
    fn selected_numbers_keep_their_text() {
        let value = parse(r#"{"a": [1236546565217899832645, 1.50]}"#).unwrap();
        let found = select_jsonpath("$.a[*]", JsonPathVersion::Rfc9535, &value).unwrap();
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), ["1236546565217899832645", "1.50"]);
    }

    proptest! {
        #[test]
        fn a_comparison_has_the_result_of_the_exact_numbers(
            numbers in proptest::collection::vec("-?(0|[1-9][0-9]{14,24})(\\.[0-9]{1,20})?", 1..6),
            operator in proptest::sample::select(vec!["==", "!=", "<", "<=", ">", ">="]),
        ) {
            let literal = Number::new(&numbers[0]).unwrap();
            let json = format!("[{}]", numbers.join(","));
            let expected = numbers.iter().filter(|text| {
                let order = Number::new(text).unwrap().cmp(&literal);
                match operator {
                    "==" => order.is_eq(),
                    "!=" => order.is_ne(),
                    "<" => order.is_lt(),
                    "<=" => order.is_le(),
                    ">" => order.is_gt(),
                    _ => order.is_ge(),
                }
            });
            prop_assert_eq!(count(&format!("$[?@ {operator} {}]", numbers[0]), &json), expected.count());
        }
    }
}
