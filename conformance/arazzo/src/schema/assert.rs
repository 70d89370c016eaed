//! Keywords that judge a value by itself.

use std::collections::HashSet;

use signoff_openapi::exact::Exact;

use super::keyword::{Bound, Count, Counted, Keyword, Type};
use super::walk::{At, Walk};
use crate::json::{Number, Value};

impl Keyword {
    /// Whether it looks at the value only, without another schema.
    pub(super) fn is_assertion(&self) -> bool {
        matches!(
            self,
            Self::Type(_)
                | Self::Enum(_)
                | Self::Const(_)
                | Self::Bound(..)
                | Self::MultipleOf(..)
                | Self::Count(..)
                | Self::Pattern(..)
                | Self::Format(_)
                | Self::UniqueItems
                | Self::Required(_)
                | Self::DependentRequired(_)
                | Self::MetaSchema
        )
    }
}

impl Walk<'_> {
    pub(super) fn assert(&mut self, keyword: &Keyword, value: &Value, at: At<'_>) -> bool {
        let named = |keyword| At { keyword, ..at };
        match (keyword, value) {
            (Keyword::Type(types), _) => {
                types.iter().any(|kind| is_of(*kind, value))
                    || self.violated(named("type"), || wrong_type(types, value))
            }
            (Keyword::Enum(values), _) => {
                values.contains(value)
                    || self.violated(named("enum"), || format!("{value} is not one of {}", list(values, "or")))
            }
            (Keyword::Const(constant), _) => {
                value == constant || self.violated(named("const"), || format!("{constant} was expected"))
            }
            (Keyword::Bound(bound, limit), Value::Number(number)) => self.bound(*bound, limit, number, at),
            (Keyword::MultipleOf(text, step), Value::Number(number)) => {
                Exact::new(number.as_str()).is_none_or(|number| number.is_multiple_of(step))
                    || self.violated(named("multipleOf"), || format!("{number} is not a multiple of {text}"))
            }
            (Keyword::Count(count, limit), _) => self.count(*count, *limit, value, at),
            (Keyword::Pattern(pattern, source), Value::String(text)) => match pattern.is_match(text) {
                Ok(true) => true,
                Ok(false) => self.violated(named("pattern"), || format!("{value} does not match {source:?}")),
                Err(stopped) => {
                    self.violated(named("pattern"), || format!("{value} cannot be compared with {source:?}: {stopped}"))
                }
            },
            (Keyword::Format((name, has_format)), Value::String(text)) => {
                has_format(text) || self.violated(named("format"), || format!("{value} is not a {name:?}"))
            }
            (Keyword::UniqueItems, Value::Array(items)) => {
                are_unique(items) || self.violated(named("uniqueItems"), || format!("{value} has non-unique elements"))
            }
            (Keyword::Required(names), Value::Object(members)) => self.all(names, |walk, name| {
                members.contains_key(name)
                    || walk.violated_at(named("required"), Some(name), || format!("{name:?} is a required property"))
            }),
            (Keyword::DependentRequired(all), Value::Object(members)) => self.all(all, |walk, (present, names)| {
                let lacks = |name: &&String| members.contains_key(present) && !members.contains_key(name);
                walk.all(names.iter().filter(lacks), |walk, name| {
                    let message = || format!("{name:?} is a required property, since there is {present:?}");
                    walk.violated(named("dependentRequired"), message)
                })
            }),
            (Keyword::MetaSchema, _) => {
                super::Schema::new(&value.into(), &[]).is_ok()
                    || self.violated(named("$ref"), || format!("{value} is not a JSON Schema"))
            }
            _ => true,
        }
    }

    fn bound(&mut self, bound: Bound, limit: &Number, number: &Number, at: At<'_>) -> bool {
        let (holds, keyword, wrong) = match bound {
            Bound::Minimum => (number >= limit, "minimum", "less than the minimum of"),
            Bound::Maximum => (number <= limit, "maximum", "greater than the maximum of"),
            Bound::ExclusiveMinimum => (number > limit, "exclusiveMinimum", "less than or equal to the minimum of"),
            Bound::ExclusiveMaximum => (number < limit, "exclusiveMaximum", "greater than or equal to the maximum of"),
        };
        holds || self.violated(At { keyword, ..at }, || format!("{number} is {wrong} {limit}"))
    }

    fn count(&mut self, Count { keyword, of, is_least }: Count, limit: u64, value: &Value, at: At<'_>) -> bool {
        let (count, unit) = match (of, value) {
            (Counted::Characters, Value::String(text)) => (text.chars().count(), "character"),
            (Counted::Items, Value::Array(items)) => (items.len(), "item"),
            (Counted::Members, Value::Object(members)) => (members.len(), "member"),
            _ => return true,
        };
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let (holds, wrong) = if is_least { (count >= limit, "fewer") } else { (count <= limit, "more") };
        let plural = if limit == 1 { "" } else { "s" };
        holds || self.violated(At { keyword, ..at }, || format!("{value} has {wrong} than {limit} {unit}{plural}"))
    }
}

fn is_of(kind: Type, value: &Value) -> bool {
    match (kind, value) {
        (Type::Null, Value::Null)
        | (Type::Boolean, Value::Bool(_))
        | (Type::Object, Value::Object(_))
        | (Type::Array, Value::Array(_))
        | (Type::Number, Value::Number(_))
        | (Type::String, Value::String(_)) => true,
        (Type::Integer, Value::Number(number)) => {
            let text = number.as_str().trim_start_matches('-');
            text.bytes().all(|byte| byte.is_ascii_digit()) || Exact::new(text).is_some_and(|exact| exact.is_integer())
        }
        _ => false,
    }
}

fn wrong_type(types: &[Type], value: &Value) -> String {
    match types {
        [only] => format!("{value} is not of type {:?}", only.name()),
        _ => format!(
            "{value} is of none of the types {}",
            list(types.iter().map(|kind| format!("{:?}", kind.name())), "and")
        ),
    }
}

fn list<T: ToString>(values: impl IntoIterator<Item = T>, word: &str) -> String {
    let mut texts: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    match (texts.pop(), texts.is_empty()) {
        (Some(last), false) => format!("{} {word} {last}", texts.join(", ")),
        (last, _) => last.unwrap_or_default(),
    }
}

fn are_unique(items: &[Value]) -> bool {
    let mut known = HashSet::new();
    items.iter().all(|item| known.insert(canonical(item)))
}

/// The same text for equal values.
fn canonical(value: &Value) -> String {
    match value {
        Value::Number(number) => Exact::new(number.as_str()).map_or_else(String::new, |number| number.to_string()),
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        Value::Object(members) => {
            let mut members: Vec<_> =
                members.iter().map(|(name, value)| format!("{name:?}:{}", canonical(value))).collect();
            members.sort_unstable();
            format!("{{{}}}", members.join(","))
        }
        other => other.to_string(),
    }
}
