//! Values that meet a condition.

use serde_json::{Map, Value, json};

use crate::ir::{Condition, Extra, Object, Presence, Type, TypeKind};
use crate::json::{Assertions, Tree};

/// How many optional members are tried one by one.
const MAX_TRIED: usize = 60;
/// Members that the document does not name.
const WORDS: [&str; 3] = ["more", "most", "utmost"];

/// Whether the value meets the condition.
pub(super) fn keeps(condition: &Condition, value: &Value) -> bool {
    assertions(condition).check(&Tree::from(value)).is_ok()
}

fn assertions(condition: &Condition) -> Assertions {
    Assertions::new(Tree::read(condition.json.as_bytes()).map_or(Tree::Null, Tree::into_owned))
}

/// The value, or a similar one that meets the condition.
pub(super) fn settle_definition(kind: &TypeKind, condition: &Condition, value: Value) -> Result<Value, Value> {
    match (kind, value) {
        (TypeKind::Object(object), Value::Object(members)) => {
            let all = demanded(condition, members.clone());
            settle(condition, [variants(object, members), vec![all]].concat())
        }
        (_, value) => settle(condition, vec![value]),
    }
}

/// As [`settle_definition`], for types without a definition; `fits` tells whether another value is of the type.
pub(super) fn settle_value(
    ty: &Type,
    condition: &Condition,
    value: Value,
    fits: impl Fn(&Value) -> bool,
) -> Result<Value, Value> {
    let schema: Value = serde_json::from_str(&condition.json).unwrap_or_default();
    let named = parts(&schema).flat_map(|part| {
        let values = part.get("enum").and_then(Value::as_array).into_iter().flatten();
        values.chain(part.get("const")).cloned()
    });
    let others = match ty {
        Type::Any => vec![json!("amber"), json!(1), json!(true), json!([]), json!(null)],
        Type::List(_) | Type::Set(_) => vec![json!([])],
        Type::Map(_) => value.as_object().map(|members| demanded(condition, members.clone())).into_iter().collect(),
        _ => Vec::new(),
    };
    let others = named.chain(others).filter(fits);
    settle(condition, std::iter::once(value).chain(others).collect())
}

/// Adds the members that the condition requires and the type does not have.
fn demanded(condition: &Condition, mut members: Map<String, Value>) -> Value {
    let schema: Value = serde_json::from_str(&condition.json).unwrap_or_default();
    let required = parts(&schema).filter_map(|part| part.get("required")?.as_array()).flatten();
    for name in required.filter_map(Value::as_str) {
        members.entry(name).or_insert_with(|| json!("amber"));
    }
    Value::Object(members)
}

/// The schema and its `allOf` parts.
fn parts(schema: &Value) -> impl Iterator<Item = &Value> {
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    std::iter::once(schema).chain(parts)
}

/// The first value that meets it; the first value of all as an error if none does.
fn settle(condition: &Condition, values: Vec<Value>) -> Result<Value, Value> {
    let assertions = assertions(condition);
    let good = values.iter().position(|value| assertions.check(&Tree::from(value)).is_ok());
    let mut values = values.into_iter();
    match good.and_then(|place| values.clone().nth(place)) {
        Some(value) => Ok(value),
        None => Err(values.next().unwrap_or_default()),
    }
}

/// All members; all but one optional member; the required ones; these and one optional member; all and additional ones.
fn variants(object: &Object, members: Map<String, Value>) -> Vec<Value> {
    let required =
        |name: &str| object.fields.iter().any(|field| field.wire_name == name && field.presence == Presence::Required);
    let only = |wanted: &dyn Fn(&str) -> bool| -> Value {
        let kept = members.iter().filter(|(name, _)| wanted(name));
        kept.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>().into()
    };
    let optional: Vec<&String> = members.keys().filter(|name| !required(name)).take(MAX_TRIED).collect();
    let without = optional.iter().map(|left_out| only(&|name| name != left_out.as_str()));
    let with = optional.iter().map(|kept| only(&|name| required(name) || name == kept.as_str()));
    let mut variants = vec![only(&|_| true)];
    variants.extend(without);
    variants.push(only(&required));
    variants.extend(with);
    if !matches!(object.extra, Extra::Closed) {
        let mut more = members;
        for word in WORDS {
            more.insert(word.to_owned(), json!(word));
            variants.push(Value::Object(more.clone()));
        }
    }
    variants
}
