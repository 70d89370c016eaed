//! `fn:parse-json` (section 17.5). The results are maps, arrays, doubles, strings and booleans; null is an empty sequence.

use serde_json::Value;

use super::{Arguments, Builtin};
use crate::error::{Result, error};
use crate::value::{Item, Sequence};
use crate::version::XPathVersion::V31;

pub(super) const FUNCTIONS: &[Builtin] = &[Builtin::new("parse-json", 1, 2, V31, parse_json)];

fn parse_json(a: &Arguments<'_>) -> Result<Sequence> {
    let Some(text) = a.text(0)? else { return Ok(Vec::new()) };
    a.evaluator.budget.take_text(text.len())?;
    a.evaluator.budget.take(text.len() / 2)?;
    let value =
        serde_json::from_str(&text).map_err(|reason| error("FOJS0001", format!("the text is not JSON: {reason}")))?;
    to_items(value)
}

/// The JSON parser limits the depth.
fn to_items(value: Value) -> Result<Sequence> {
    Ok(vec![match value {
        Value::Null => return Ok(Vec::new()),
        Value::Bool(value) => value.into(),
        Value::Number(number) => Item::from(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => text.into(),
        Value::Array(members) => Item::array(members.into_iter().map(to_items).collect::<Result<_>>()?)?,
        Value::Object(members) => {
            let entries = members.into_iter().map(|(key, value)| Ok((key.into(), to_items(value)?)));
            Item::map(entries.collect::<Result<_>>()?)?
        }
    }])
}
