//! The text of a JSON value with names instead of volatile values.

use std::cell::RefCell;

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value;

use super::names::Names;

/// The text of a JSON value, over several lines, with names instead of the values.
pub fn write_named_json(value: &Value, names: &mut Names<'_>) -> String {
    let names = RefCell::new(names);
    serde_json::to_string_pretty(&NamedJson { value, names: &names }).unwrap_or_default()
}

/// A part of a JSON value.
struct NamedJson<'a, 'n, 'x> {
    value: &'a Value,
    names: &'a RefCell<&'n mut Names<'x>>,
}

impl<'n, 'x> NamedJson<'_, 'n, 'x> {
    fn part<'a>(&'a self, value: &'a Value) -> NamedJson<'a, 'n, 'x> {
        NamedJson { value, names: self.names }
    }
}

/// Preserves the order of members. Member names belong to the API, so only known volatile names are replaced; resembling a token is not
/// enough.
impl Serialize for NamedJson<'_, '_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::String(text) => serializer.serialize_str(&self.names.borrow_mut().text(text)),
            Value::Number(number) => match self.names.borrow().number(number) {
                Some(name) => serializer.serialize_str(name),
                None => number.serialize(serializer),
            },
            Value::Array(items) => serializer.collect_seq(items.iter().map(|item| self.part(item))),
            Value::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, member) in members {
                    let name = self.names.borrow_mut().known(name);
                    map.serialize_entry(&name, &self.part(member))?;
                }
                map.end()
            }
            other => other.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use signoff_arazzo::record::{NamedValue, ValueOrigin};

    use super::*;

    fn value(name: &str, value: Value, origin: ValueOrigin) -> NamedValue {
        NamedValue { name: name.to_owned(), value: value.into(), origin, secret: false }
    }

    #[test]
    fn api_constants_are_not_replaced() {
        let values = [
            value("steps.a.outputs.action", json!("CALLER_ERROR"), ValueOrigin::Output),
            value("steps.a.outputs.count", json!(2), ValueOrigin::Output),
        ];
        let mut names = Names::new(&values, &[], [], None);
        let body = json!({"action": "CALLER_ERROR", "count": 2});
        assert_eq!(write_named_json(&body, &mut names), "{\n  \"action\": \"CALLER_ERROR\",\n  \"count\": 2\n}");
    }

    #[test]
    fn a_member_name_is_replaced_only_if_it_is_a_known_value() {
        let token = "ory_st_Y2x5J8kQ0vB7mN3aZ9pL1wE4";
        let form = "x1Y2z3A4b5C6d7E8f9G0";
        let mut names = Names::new(&[value("inputs.token", json!(token), ValueOrigin::Input)], &[], [], None);
        let mut body = serde_json::Map::new();
        body.insert(token.to_owned(), json!("clientIdAliasEnabled"));
        body.insert(form.to_owned(), json!(form));
        let expected = format!("{{\n  \"[inputs.token]\": \"clientIdAliasEnabled\",\n  \"{form}\": \"[opaque]\"\n}}");
        assert_eq!(write_named_json(&Value::Object(body), &mut names), expected);
    }

    #[test]
    fn members_keep_their_order_and_unix_times_become_names() {
        let mut names = Names::new(&[value("inputs.id", json!(21653835348762_u64), ValueOrigin::Input)], &[], [], None);
        let named = write_named_json(&json!({"z": 1, "a": 1_763_683_200, "id": 21653835348762_u64}), &mut names);
        assert_eq!(named, "{\n  \"z\": 1,\n  \"a\": \"[unix-time]\",\n  \"id\": \"[inputs.id]\"\n}");
    }

    #[test]
    fn members_whose_names_become_alike_are_all_kept() {
        let body = json!({"2026-11-21T00:00:00Z": 1, "2026-11-22T00:00:00Z": 2});
        let named = write_named_json(&body, &mut Names::new(&[], &[], [], None));
        assert_eq!(named, "{\n  \"[date-time]\": 1,\n  \"[date-time]\": 2\n}");
    }
}
